//! Characters in texts from outside: how bytes become characters, and what a character is in a text with codes.

/// Bytes as characters: UTF-8; UTF-16, as *Unicode text* from Excel; otherwise one byte a character, as its CSV in
/// Western Europe. Which letters those bytes are is of no account, since there are none in a code.
pub(super) fn decoded(bytes: Vec<u8>) -> String {
    let utf_16: Option<fn([u8; 2]) -> u16> = match bytes.get(..2) {
        Some([0xff, 0xfe]) => Some(u16::from_le_bytes),
        Some([0xfe, 0xff]) => Some(u16::from_be_bytes),
        _ => None,
    };
    if let Some(unit) = utf_16 {
        let (pairs, _) = bytes.as_chunks::<2>();
        let units = pairs.iter().map(|pair| unit(*pair));
        return char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    }
    String::from_utf8(bytes).unwrap_or_else(|error| error.as_bytes().iter().copied().map(char::from).collect())
}

/// Whether a character shows nothing and turns nothing: what parts words, joins them, or marks a text's beginning.
pub(super) const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Whether it is written for a hyphen.
pub(super) const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether it is a letter or a figure: those of the European scripts and all that is written without spaces, without
/// the tables of Unicode, which the browser would have to load.
pub(super) const fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, 'À'..='\u{1fff}' | '\u{3040}'..='\u{fdff}') && !matches!(c, '×' | '÷')
}
