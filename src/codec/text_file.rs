//! The text in files of other programs: mails, pages, workbooks, documents.

use super::characters::decoded;
use super::gather::MAX_BYTES;
use super::{FileError, Foreign, mail, markup, workbook};

/// The text of a file: of a saved mail, a page, a workbook or a document what people have written in it, and otherwise all
/// of it.
///
/// # Errors
/// [`FileError::TooLong`] above [`MAX_BYTES`], also of what is unpacked; [`FileError::Foreign`] for a file of another
/// program that is not read, and [`FileError::NotText`] for what else is no text.
pub fn text_of(bytes: Vec<u8>) -> Result<String, FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(FileError::TooLong { max: MAX_BYTES });
    }
    if bytes.starts_with(workbook::ZIP) {
        return workbook::text(&bytes);
    }
    if bytes.starts_with(COMPOUND) {
        return Err(FileError::Foreign(within(&bytes)));
    }
    if bytes.starts_with(b"%PDF") {
        return Err(FileError::Foreign(Foreign::Document));
    }
    let is_utf_16 = matches!(bytes.get(..2), Some([0xff, 0xfe] | [0xfe, 0xff]));
    if bytes.contains(&0) && !is_utf_16 {
        return Err(FileError::NotText);
    }
    Ok(mail::text(&bytes).unwrap_or_else(|| readable(decoded(bytes))))
}

/// What people have written in a text that may be the source of a mail or of a page.
#[must_use]
pub fn readable(text: String) -> String {
    if let Some(text) = mail::text(text.as_bytes()) {
        return text;
    }
    let begins = |with: &str| text.trim_start().get(..with.len()).is_some_and(|it| it.eq_ignore_ascii_case(with));
    if begins("<!doctype html") || begins("<html") { markup::text(&text) } else { text }
}

/// What older programs of Microsoft's write, and Outlook still.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Which of them has written a file, by the names of what it holds, which are in UTF-16.
fn within(bytes: &[u8]) -> Foreign {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|some| some == name)
    };
    if holds("__substg1.0_") {
        Foreign::Mail
    } else if holds("Workbook") || holds("EncryptedPackage") {
        Foreign::Workbook
    } else {
        Foreign::Document
    }
}
