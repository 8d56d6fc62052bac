//! The text of a workbook or a document that is a ZIP file with XML in it: those of Excel, Word and `LibreOffice`.

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::characters::decoded;
use super::error::{FileError, Foreign};
use super::gather::MAX_BYTES;
use super::markup;

/// What a ZIP file begins with.
pub(super) const ZIP: &[u8] = b"PK\x03\x04";

/// The end of the list of entries, and the most bytes that may stand behind it.
const END: [u8; 4] = *b"PK\x05\x06";
const END_LENGTH: usize = 22;
const MAX_COMMENT: usize = 0xffff;
const ENTRY: &[u8] = b"PK\x01\x02";

/// An entry of the list, as far as it is used.
struct Entry<'a> {
    name: &'a [u8],
    is_deflated: bool,
    packed: &'a [u8],
}

/// The text.
///
/// # Errors
/// [`FileError::TooLong`] where it comes to more than [`MAX_BYTES`], and [`FileError::Foreign`] where there is none to be
/// found.
pub(super) fn text(bytes: &[u8]) -> Result<String, FileError> {
    let mut text = String::new();
    let mut room = MAX_BYTES;
    let entries = entries(bytes).ok_or(FileError::Foreign(Foreign::Document))?;
    for entry in entries.iter().filter(|entry| has_text(entry.name)) {
        let xml = if entry.is_deflated {
            decompress_to_vec_with_limit(entry.packed, room).map_err(|error| match error.status {
                TINFLStatus::HasMoreOutput => FileError::TooLong { max: MAX_BYTES },
                _ => FileError::Foreign(Foreign::Document),
            })?
        } else {
            entry.packed.to_vec()
        };
        room = room.checked_sub(xml.len()).ok_or(FileError::TooLong { max: MAX_BYTES })?;
        text.push_str(&markup::text(&decoded(xml)));
        text.push('\n');
    }
    if text.is_empty() { Err(FileError::Foreign(Foreign::Document)) } else { Ok(text) }
}

/// Whether the entry with this name holds texts that people have written.
fn has_text(name: &[u8]) -> bool {
    let is_sheet = || name.starts_with(b"xl/worksheets/sheet") && name.ends_with(b".xml");
    matches!(name, b"xl/sharedStrings.xml" | b"word/document.xml" | b"content.xml") || is_sheet()
}

fn entries(bytes: &[u8]) -> Option<Vec<Entry<'_>>> {
    let from = bytes.len().saturating_sub(END_LENGTH + MAX_COMMENT);
    let end = from + bytes.get(from..)?.windows(4).rposition(|some| some == END)?;
    let count = number(bytes, end + 10, 2)?;
    let mut at = number(bytes, end + 16, 4)?;
    let mut entries = Vec::new();
    for _ in 0..count {
        let head = bytes.get(at..at.checked_add(46)?).filter(|head| head.starts_with(ENTRY))?;
        let (name, extra, comment) = (number(head, 28, 2)?, number(head, 30, 2)?, number(head, 32, 2)?);
        let (how, packed, local) = (number(head, 10, 2)?, number(head, 20, 4)?, number(head, 42, 4)?);
        let is_readable = number(head, 8, 2)? & 1 == 0 && matches!(how, 0 | 8);
        if is_readable {
            let start = local.checked_add(30 + number(bytes, local.checked_add(26)?, 2)?)?;
            let start = start.checked_add(number(bytes, local.checked_add(28)?, 2)?)?;
            let packed = bytes.get(start..start.checked_add(packed)?)?;
            entries.push(Entry { name: bytes.get(at + 46..at + 46 + name)?, is_deflated: how == 8, packed });
        }
        at += 46 + name + extra + comment;
    }
    Some(entries)
}

/// A number of so many bytes, the least significant first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}
