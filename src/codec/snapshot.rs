//! A snapshot, `s1.`: what its owner let out of one assessment, as it stands in a link.
//!
//! After `s1.` come bytes in base64url without padding. They are
//!
//! | bytes | field |
//! |---|---|
//! | 3 | the day: year × 512 + month × 32 + day |
//! | 6 | the twelve grades as in a [response code](super::response): now for the six areas, then targets, in base 13 |
//! | … | items: a tag (1 byte), the number of bytes that follow (as LEB128), and those bytes |
//! | 2 | CRC-16/IBM-3740 of all bytes before it |
//!
//! Numbers are big-endian. Items stand in the order of their tags, an item that would say nothing is left out, and each
//! tag stands once, save for notes, which stand once an area, in the areas' order. A number of bytes takes no more bytes
//! than it needs. So an assessment has one payload, and what is written otherwise is refused:
//!
//! | tag | item | content |
//! |---|---|---|
//! | 1 | title | UTF-8 |
//! | 2 | organisation | UTF-8 |
//! | 3 | unit | UTF-8 |
//! | 4 | target year | 1 byte: the year − 2000 |
//! | 5 | focus | 1 byte an area: its place in the model's order, from 0 |
//! | 6 | criteria | 6 bytes, one an area: the bit 1 ≪ n is set where criterion n is met |
//! | 7 | note | 1 byte: the area's place from 0; then UTF-8 |
//!
//! Example: `s1.D9V1BvKDmVXWAQdOdWzDpGdl4YE` is 2026-11-21, now 4 3 5 4 2 6, targets 7 6 7 8 6 8, titled *Nuläge*.

use crc::{CRC_16_IBM_3740, Crc, NoTable};
use data_encoding::BASE64URL_NOPAD;
use thiserror::Error;

use super::response::{digits, grades};
use crate::model::assessment::{MAX_NAME, MAX_NOTE, Met, TARGET_YEARS};
use crate::model::command::is_focus;
use crate::model::{Area, Assessment, AssessmentId, Date, Grade, PerArea, free_text};

/// What a snapshot begins with.
pub const PREFIX: &str = "s1.";

/// The most characters of a payload that are looked at.
pub const MAX_CHARS: usize = 40_000;

const CRC: Crc<u16, NoTable> = Crc::<u16, NoTable>::new(&CRC_16_IBM_3740);

const TITLE: u8 = 1;
const ORGANISATION: u8 = 2;
const UNIT: u8 = 3;
const TARGET_YEAR: u8 = 4;
const FOCUS: u8 = 5;
const CRITERIA: u8 = 6;
const NOTE: u8 = 7;

/// Why the payload of a link could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LinkError {
    /// It has more characters than are read.
    #[error("longer than {max} characters")]
    TooLong {
        /// The most characters that are read.
        max: usize,
    },
    /// It is cut off, or characters in it have been changed.
    #[error("damaged")]
    Damaged,
    /// It is whole, and holds what this version does not know.
    #[error("newer")]
    TooNew,
    /// It is whole, and says what no assessment says.
    #[error("invalid")]
    Invalid,
}

/// The payload of a link. The identity and the role stay behind.
#[must_use]
pub fn encode(assessment: &Assessment) -> String {
    let grades = |of: fn(&crate::model::AreaAnswer) -> Grade| digits(&assessment.areas.map(|_, answer| of(answer)));
    let day = day_number(assessment.date);
    let all = grades(|answer| answer.now) * 13_u64.pow(6) + grades(|answer| answer.target);
    let mut bytes = Vec::new();
    bytes.extend(day.to_be_bytes().into_iter().skip(1));
    bytes.extend(all.to_be_bytes().into_iter().skip(2));
    put(&mut bytes, TITLE, assessment.title.as_bytes());
    put(&mut bytes, ORGANISATION, assessment.organisation.as_bytes());
    put(&mut bytes, UNIT, assessment.unit.as_bytes());
    if let Some(year) = assessment.target_year.and_then(|year| u8::try_from(year.checked_sub(2000)?).ok()) {
        put(&mut bytes, TARGET_YEAR, &[year]);
    }
    put(&mut bytes, FOCUS, &assessment.focus.iter().map(|area| place(*area)).collect::<Vec<_>>());
    let met = Area::ALL.map(|area| assessment.areas.get(area).met.bits());
    if met != [0; 6] {
        put(&mut bytes, CRITERIA, &met);
    }
    for (area, answer) in assessment.areas.iter().filter(|(_, answer)| !answer.note.is_empty()) {
        put(&mut bytes, NOTE, &[&[place(area)], answer.note.as_bytes()].concat());
    }
    bytes.extend(CRC.checksum(&bytes).to_be_bytes());
    [PREFIX, &BASE64URL_NOPAD.encode(&bytes)].concat()
}

#[expect(clippy::cast_possible_truncation, reason = "there are six areas")]
const fn place(area: Area) -> u8 {
    area.index() as u8
}

const fn day_number(date: Date) -> u32 {
    date.year() as u32 * 512 + date.month() as u32 * 32 + date.day() as u32
}

fn put(bytes: &mut Vec<u8>, tag: u8, content: &[u8]) {
    if content.is_empty() {
        return;
    }
    bytes.push(tag);
    let mut length = content.len();
    while length > 0x7f {
        bytes.push(0x80 | low_bits(length));
        length >>= 7;
    }
    bytes.push(low_bits(length));
    bytes.extend(content);
}

#[expect(clippy::cast_possible_truncation, reason = "what is cut is masked away")]
const fn low_bits(number: usize) -> u8 {
    number as u8 & 0x7f
}

/// Reads a payload with its prefix, as an assessment with this identity.
///
/// # Errors
/// See [`LinkError`].
pub fn decode(payload: &str, id: AssessmentId) -> Result<Assessment, LinkError> {
    if payload.len() > MAX_CHARS {
        return Err(LinkError::TooLong { max: MAX_CHARS });
    }
    let text = payload.strip_prefix(PREFIX).ok_or(LinkError::Damaged)?;
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| LinkError::Damaged)?;
    let (bytes, checksum) = bytes.split_last_chunk::<2>().ok_or(LinkError::Damaged)?;
    if CRC.checksum(bytes) != u16::from_be_bytes(*checksum) {
        return Err(LinkError::Damaged);
    }
    let (day, bytes) = bytes.split_first_chunk::<3>().ok_or(LinkError::Invalid)?;
    let (answers, mut items) = bytes.split_first_chunk::<6>().ok_or(LinkError::Invalid)?;
    let mut assessment = Assessment::new(id, date(number(day)).ok_or(LinkError::Invalid)?);
    let (now, target) = (number(answers) / 13_u64.pow(6), number(answers) % 13_u64.pow(6));
    let read = |number| grades(number).map_err(|_| LinkError::Invalid);
    let (now, target): (PerArea<Grade>, PerArea<Grade>) = (read(now)?, read(target)?);
    for area in Area::ALL {
        let answer = assessment.areas.get_mut(area);
        (answer.now, answer.target) = (*now.get(area), *target.get(area));
    }
    let mut last = (0, None);
    while !items.is_empty() {
        let (tag, content, rest) = take(items).ok_or(LinkError::Invalid)?;
        items = rest;
        if tag > NOTE {
            return Err(LinkError::TooNew);
        }
        let order = (tag, content.first().filter(|_| tag == NOTE));
        if order <= last {
            return Err(LinkError::Invalid);
        }
        last = order;
        item(&mut assessment, tag, content).ok_or(LinkError::Invalid)?;
    }
    Ok(assessment)
}

fn item(assessment: &mut Assessment, tag: u8, content: &[u8]) -> Option<()> {
    match tag {
        TITLE => assessment.title = text(content, MAX_NAME, free_text::in_name)?,
        ORGANISATION => assessment.organisation = text(content, MAX_NAME, free_text::in_name)?,
        UNIT => assessment.unit = text(content, MAX_NAME, free_text::in_name)?,
        TARGET_YEAR => {
            let [year] = content else { return None };
            let year = 2000 + u16::from(*year);
            assessment.target_year = Some(year).filter(|year| TARGET_YEARS.contains(year));
            assessment.target_year?;
        }
        FOCUS => {
            assessment.focus = content.iter().map(|place| area(*place)).collect::<Option<_>>()?;
            if !is_focus(&assessment.focus) {
                return None;
            }
        }
        CRITERIA => {
            let bits: &[u8; 6] = content.try_into().ok()?;
            if *bits == [0; 6] {
                return None;
            }
            for (area, bits) in Area::ALL.into_iter().zip(bits) {
                let met = Met::from_bits(*bits);
                if met != met.within(area) {
                    return None;
                }
                assessment.areas.get_mut(area).met = met;
            }
        }
        NOTE => {
            let (place, note) = content.split_first()?;
            assessment.areas.get_mut(area(*place)?).note = text(note, MAX_NOTE, free_text::in_note)?;
        }
        _ => return None,
    }
    Some(())
}

/// The next item, and what follows it. None is empty.
fn take(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (tag, mut rest) = bytes.split_first()?;
    let mut length = 0;
    // Three bytes are two million: more than any payload has.
    for shift in [0, 7, 14] {
        let (byte, after) = rest.split_first()?;
        rest = after;
        length |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            // Zeros last: nothing in the item, or its length in more bytes than it takes.
            if *byte == 0 {
                return None;
            }
            let (content, after) = rest.split_at_checked(length)?;
            return Some((*tag, content, after));
        }
    }
    None
}

fn text(bytes: &[u8], max: usize, may_stand: fn(char) -> bool) -> Option<String> {
    let text = str::from_utf8(bytes).ok()?;
    (!text.is_empty() && text.chars().count() <= max && text.chars().all(may_stand)).then(|| text.to_owned())
}

fn area(place: u8) -> Option<Area> {
    Area::ALL.get(usize::from(place)).copied()
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

fn date(number: u64) -> Option<Date> {
    let part = |number| u8::try_from(number).ok();
    Date::new(u16::try_from(number / 512).ok()?, part(number / 32 % 16)?, part(number % 32)?)
}
