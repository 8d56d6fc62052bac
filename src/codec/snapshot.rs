//! A snapshot, `s1.`: what its owner let out of one assessment, as it stands in a link.
//!
//! After `s1.` come bytes in base64url without padding. They are
//!
//! | bytes | field |
//! |---|---|
//! | 3 | the day: year × 512 + month × 32 + day |
//! | 6 | the twelve grades as in a [response code](super::response): now for the six areas, then targets, in base 13 |
//! | … | items, as [`payload`](super::payload) describes |
//! | 2 | CRC-16/IBM-3740 of all bytes before it |
//!
//! Notes stand once an area, by the areas' numbers:
//!
//! | tag | item | content |
//! |---|---|---|
//! | 1 | title | UTF-8 |
//! | 2 | organisation | UTF-8 |
//! | 3 | unit | UTF-8 |
//! | 4 | target year | 1 byte: the year − 2000 |
//! | 5 | focus | 1 byte an area: its number, as [`names`] has them, from 0 |
//! | 6 | criteria | 6 bytes, one an area by number: the bit 1 ≪ n is set where criterion n is met |
//! | 7 | note | 1 byte: the area's number; then UTF-8 |
//! | 8 | plan | fields, as [`plan_bytes`] describes; only among packed items |
//! | 9 | packed | all items of an assessment with a plan, one after the other, as [`pack`] packs them |
//! | 10 | end | 2 bytes of zeros: only where the payload would end in `-` or `_` without it, which programs take for no part of an address. Earlier payloads end so, and are read as well |
//!
//! Where there is a plan its texts are most of the payload, so all items are packed together, and nothing but an end stands
//! beside them; where there is none nothing is packed. An assessment without a plan has one payload, and what is written otherwise
//! is refused. One with a plan has one spelling of what is packed.
//!
//! Example: `s1.D9V1BvKDmVXWAQdOdWzDpGdl4YE` is 2026-11-21, now 4 3 5 4 2 6, targets 7 6 7 8 6 8, titled *Nuläge*.
//! The same with a plan that names the department *Skola*: `s1.D9V1BvKDmVXWCRNjZPcrBY-AcnCxMDKxgjqTiQwA-UA`.

pub use super::payload::{LinkError, MAX_CHARS};
use super::payload::{date, day_number, decode_payload, encode_payload, ends_in_sign, items, number, put, text};
use super::response::{digits, grades};
use super::v1::names::{self, Named, by_number};
use super::{pack, plan_bytes};
use crate::model::assessment::{CriteriaSet, MAX_NAME, MAX_NOTE, TARGET_YEARS};
use crate::model::command::is_focus;
use crate::model::{Area, Assessment, AssessmentId, Grade, PerArea, free_text};

/// What a snapshot begins with.
pub const PREFIX: &str = "s1.";

const TITLE: u8 = 1;
const ORGANISATION: u8 = 2;
const UNIT: u8 = 3;
const TARGET_YEAR: u8 = 4;
const FOCUS: u8 = 5;
const CRITERIA: u8 = 6;
const NOTE: u8 = 7;
const PLAN: u8 = 8;
const PACKED: u8 = 9;
const END: u8 = 10;

/// With as many bytes more the last sign is one of four, all letters.
const ENDED: [u8; 2] = [0; 2];

/// How many bytes that takes as an item.
const END_LENGTH: usize = 4;

/// The payload of a link. The identity and the role stay behind.
#[must_use]
pub fn encode(assessment: &Assessment) -> String {
    let grades = |of: fn(&crate::model::AreaAnswer) -> Grade| digits(&assessment.areas.map(|_, answer| of(answer)));
    let day = day_number(assessment.date);
    let all = grades(|answer| answer.now) * 13_u64.pow(6) + grades(|answer| answer.target);
    let mut bytes = Vec::new();
    put(&mut bytes, TITLE, assessment.title.as_bytes());
    put(&mut bytes, ORGANISATION, assessment.organisation.as_bytes());
    put(&mut bytes, UNIT, assessment.unit.as_bytes());
    if let Some(year) = assessment.target_year.and_then(|year| u8::try_from(year.checked_sub(2000)?).ok()) {
        put(&mut bytes, TARGET_YEAR, &[year]);
    }
    put(&mut bytes, FOCUS, &assessment.focus.iter().map(|area| area.number()).collect::<Vec<_>>());
    let met: Vec<u8> = by_number(&assessment.areas).map(|(area, answer)| bits(area, answer.met)).collect();
    if met.iter().any(|bits| *bits != 0) {
        put(&mut bytes, CRITERIA, &met);
    }
    for (area, answer) in by_number(&assessment.areas).filter(|(_, answer)| !answer.note.is_empty()) {
        put(&mut bytes, NOTE, &[&[area.number()], answer.note.as_bytes()].concat());
    }
    let plan = plan_bytes::encode(&assessment.plan);
    if !plan.is_empty() {
        put(&mut bytes, PLAN, &plan);
        let packed = pack::pack(&bytes);
        bytes.clear();
        put(&mut bytes, PACKED, &packed);
    }
    let head = day.to_be_bytes().into_iter().skip(1).chain(all.to_be_bytes().into_iter().skip(2));
    let mut bytes = head.chain(bytes).collect::<Vec<u8>>();
    let payload = encode_payload(PREFIX, bytes.clone());
    if !ends_in_sign(&payload) {
        return payload;
    }
    put(&mut bytes, END, &ENDED);
    encode_payload(PREFIX, bytes)
}

/// The criteria of an area that are met, one bit each.
fn bits(area: Area, met: CriteriaSet) -> u8 {
    names::met_by_number(area, met).zip(0..8).fold(0, |bits, ((_, is_met), number)| bits | u8::from(is_met) << number)
}

/// The criteria whose bits are set; none where a bit stands for no criterion.
fn met(area: Area, bits: u8) -> Option<CriteriaSet> {
    let set = (0..8_usize).filter(|number| bits & 1 << number != 0);
    set.map(|number| names::criterion(area, names::criteria(area).get(number)?))
        .try_fold(CriteriaSet::default(), |met, place| Some(met.with(place?, true)))
}

/// Reads a payload with its prefix, as an assessment with this identity.
///
/// # Errors
/// See [`LinkError`].
pub fn decode(payload: &str, id: AssessmentId) -> Result<Assessment, LinkError> {
    let bytes = decode_payload(PREFIX, payload)?;
    let (day, after_day) = bytes.split_first_chunk::<3>().ok_or(LinkError::Invalid)?;
    let (answers, rest) = after_day.split_first_chunk::<6>().ok_or(LinkError::Invalid)?;
    let mut assessment = Assessment::new(id, date(number(day)).ok_or(LinkError::Invalid)?);
    let (now, target) = (number(answers) / 13_u64.pow(6), number(answers) % 13_u64.pow(6));
    let read = |number| grades(number).map_err(|_| LinkError::Invalid);
    let (now, target): (PerArea<Grade>, PerArea<Grade>) = (read(now)?, read(target)?);
    for (area, now) in by_number(&now) {
        let answer = assessment.areas.get_mut(area);
        (answer.now, answer.target) = (*now, *target.get(area));
    }
    let (mut packed, mut is_ended) = (None, false);
    items(rest, END, NOTE, &mut |tag, content| match tag {
        PACKED => {
            packed = Some(pack::unpack(content)?);
            Some(())
        }
        END => {
            is_ended = true;
            (content == ENDED).then_some(())
        }
        _ if packed.is_some() => None,
        _ => item(&mut assessment, tag, content),
    })?;
    if let Some(packed) = &packed {
        items(packed, END, NOTE, &mut |tag, content| item(&mut assessment, tag, content))?;
    }
    // Nothing stands beside what is packed, and an end only where it must.
    let is_sound = packed.is_some() != assessment.plan.is_empty()
        && (packed.is_none() || rest.first() == Some(&PACKED))
        && (!is_ended
            || ends_in_sign(&encode_payload(
                PREFIX,
                bytes.get(..bytes.len().saturating_sub(END_LENGTH)).unwrap_or_default().to_vec(),
            )));
    if !is_sound {
        return Err(LinkError::Invalid);
    }
    Ok(assessment)
}

fn item(assessment: &mut Assessment, tag: u8, content: &[u8]) -> Option<()> {
    match tag {
        TITLE => assessment.title = name(content)?,
        ORGANISATION => assessment.organisation = name(content)?,
        UNIT => assessment.unit = name(content)?,
        TARGET_YEAR => {
            let [year] = content else { return None };
            let year = 2000 + u16::from(*year);
            assessment.target_year = Some(year).filter(|year| TARGET_YEARS.contains(year));
            assessment.target_year?;
        }
        FOCUS => {
            assessment.focus = content.iter().map(|number| Area::from_number(*number)).collect::<Option<_>>()?;
            if !is_focus(&assessment.focus) {
                return None;
            }
        }
        CRITERIA => {
            let bits: &[u8; 6] = content.try_into().ok()?;
            if *bits == [0; 6] {
                return None;
            }
            for (area, bits) in Area::VALUES.iter().zip(bits) {
                assessment.areas.get_mut(*area).met = met(*area, *bits)?;
            }
        }
        NOTE => {
            let (number, note) = content.split_first()?;
            let area = Area::from_number(*number)?;
            // Notes stand by rising number, and none is empty.
            let is_last =
                by_number(&assessment.areas).skip(usize::from(*number)).all(|(_, answer)| answer.note.is_empty());
            if note.is_empty() || !is_last {
                return None;
            }
            assessment.areas.get_mut(area).note = text(note, MAX_NOTE, free_text::in_note)?;
        }
        PLAN => assessment.plan = plan_bytes::decode(content)?,
        _ => return None,
    }
    Some(())
}

/// A name. It says something, as no item is empty.
fn name(content: &[u8]) -> Option<String> {
    text(content, MAX_NAME, free_text::in_name)
}
