//! What the payloads of links have in common: a prefix that says the kind, then bytes in base64url without padding.
//!
//! The bytes are a head of a fixed length, items, and CRC-16/IBM-3740 of all before it in two bytes. An item is a tag
//! (1 byte), the number of bytes that follow (as LEB128), and those bytes. Items stand in the order of their tags, an item
//! that would say nothing is left out, and each tag stands once, save for one that each kind names. A number of bytes
//! takes no more bytes than it needs. Numbers are big-endian.

use crc::{CRC_16_IBM_3740, Crc, NoTable};
use data_encoding::BASE64URL_NOPAD;
use thiserror::Error;

use crate::model::Date;

/// The most characters of a payload that are looked at.
pub const MAX_CHARS: usize = 40_000;

const CRC: Crc<u16, NoTable> = Crc::<u16, NoTable>::new(&CRC_16_IBM_3740);

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
    /// It is whole, and says what nothing of its kind says.
    #[error("invalid")]
    Invalid,
}

/// Bytes as a payload of one kind, with the checksum behind them.
pub(super) fn encode_payload(prefix: &str, mut bytes: Vec<u8>) -> String {
    bytes.extend(CRC.checksum(&bytes).to_be_bytes());
    [prefix, &BASE64URL_NOPAD.encode(&bytes)].concat()
}

/// Whether it ends in a sign that many programs take for no part of an address. Such payloads are read, and not made.
pub(super) fn ends_in_sign(payload: &str) -> bool {
    payload.ends_with(['-', '_'])
}

/// The bytes of a payload of one kind, without the checksum.
///
/// # Errors
/// Where it is too long or damaged.
pub(super) fn decode_payload(prefix: &str, payload: &str) -> Result<Vec<u8>, LinkError> {
    if payload.len() > MAX_CHARS {
        return Err(LinkError::TooLong { max: MAX_CHARS });
    }
    let text = payload.strip_prefix(prefix).ok_or(LinkError::Damaged)?;
    let mut bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| LinkError::Damaged)?;
    let (content, checksum) = bytes.split_last_chunk::<2>().ok_or(LinkError::Damaged)?;
    if CRC.checksum(content) != u16::from_be_bytes(*checksum) {
        return Err(LinkError::Damaged);
    }
    bytes.truncate(content.len());
    Ok(bytes)
}

/// Puts an item last; nothing where it would be empty.
pub(super) fn put(bytes: &mut Vec<u8>, tag: u8, content: &[u8]) {
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

/// Hands over each item, by its tag and content, to what says whether it may be so.
///
/// # Errors
/// Where a tag is above the newest, where one stands out of order or twice and is not the one that may be `repeated`, and
/// where an item is cut off, empty, or refused.
pub(super) fn items(
    mut bytes: &[u8],
    newest: u8,
    repeated: u8,
    read: &mut dyn FnMut(u8, &[u8]) -> Option<()>,
) -> Result<(), LinkError> {
    let mut last = 0;
    while !bytes.is_empty() {
        let (tag, content, rest) = take(bytes).ok_or(LinkError::Invalid)?;
        bytes = rest;
        if tag > newest {
            return Err(LinkError::TooNew);
        }
        if tag < last || tag == last && tag != repeated {
            return Err(LinkError::Invalid);
        }
        last = tag;
        read(tag, content).ok_or(LinkError::Invalid)?;
    }
    Ok(())
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

/// A text that may be empty, of at most so many characters.
pub(super) fn text(bytes: &[u8], max: usize, may_stand: fn(char) -> bool) -> Option<String> {
    let text = str::from_utf8(bytes).ok()?;
    (text.chars().count() <= max && text.chars().all(may_stand)).then(|| text.to_owned())
}

/// How much of what follows `mk=` can stand in a payload, in bytes.
pub(super) fn extent(after: &str) -> usize {
    let ends = |c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '.' | '-');
    after.find(ends).unwrap_or(after.len())
}

/// Whether it says its kind, as `g1.`, `e1.`, `s2.` do: a letter, a version, a point.
pub(super) fn says_kind(payload: &str) -> bool {
    let mut start = payload.chars();
    matches!((start.next(), start.next(), start.next()), (Some('a'..='z'), Some('0'..='9'), Some('.')))
}

/// A day as a number: year × 512 + month × 32 + day.
pub(super) const fn day_number(date: Date) -> u32 {
    date.year() as u32 * 512 + date.month() as u32 * 32 + date.day() as u32
}

/// The day with such a number.
pub(super) fn date(number: u64) -> Option<Date> {
    let part = |number| u8::try_from(number).ok();
    Date::new(u16::try_from(number / 512).ok()?, part(number / 32 % 16)?, part(number % 32)?)
}

/// A big-endian number.
pub(super) fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}
