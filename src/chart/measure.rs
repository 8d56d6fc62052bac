//! How wide a text may become, without asking a browser.

/// How heavy a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FontWeight {
    /// Running text.
    Regular,
    /// What stands out.
    Bold,
}

/// The most that a text takes in any of the system typefaces, in CSS pixels.
///
/// The classes are the advance widths of `DejaVu` Sans Bold, the widest of [`FONT_FAMILY`](super::FONT_FAMILY)'s likely
/// faces, rounded up; a letter not listed counts as the widest.
#[must_use]
pub fn text_width(text: &str, size: f64, weight: FontWeight) -> f64 {
    let thousandths: u32 = text.chars().map(advance).sum();
    let em = f64::from(thousandths) / 1000.0;
    size * match weight {
        FontWeight::Bold => em,
        FontWeight::Regular => em * 0.93,
    }
}

/// As much of a text as fits in a width, with *…* where something is left out.
#[must_use]
pub fn fitted(text: &str, size: f64, weight: FontWeight, width: f64) -> String {
    if text_width(text, size, weight) <= width {
        return text.to_owned();
    }
    let mut part = String::new();
    for letter in text.chars() {
        part.push(letter);
        if text_width(&part, size, weight) + text_width("…", size, weight) > width {
            part.pop();
            break;
        }
    }
    part.truncate(part.trim_end().len());
    part.push('…');
    part
}

/// The room a line of text takes from top to bottom, in CSS pixels.
#[must_use]
pub fn line_height(size: f64) -> f64 {
    size * 1.2
}

/// The width of a letter in bold type, in thousandths of its size.
const fn advance(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | '\'' | ' ' | '\u{a0}' => 350,
        'I' | 'J' | ',' | '.' | '·' | '/' | '\\' | '|' | ':' | ';' | '-' => 420,
        'r' | 't' | 'f' | '(' | ')' | '[' | ']' | '!' => 500,
        'z' | 'c' | 's' | '?' | '"' | '*' | '_' | '`' | '–' => 600,
        'x' | 'v' | 'y' | 'k' | 'L' => 668,
        'a' | 'å' | 'ä' | 'e' | 'é' | 'o' | 'ö' | 'T' | 'E' | 'F' | '0'..='9' => 700,
        'h' | 'n' | 'u' | 'ü' | 'b' | 'd' | 'g' | 'p' | 'q' | 'S' | 'Y' | 'C' | 'P' => 735,
        'A' | 'Å' | 'Ä' | 'B' | 'K' | 'R' | 'V' | 'X' | 'Z' => 778,
        'D' | 'G' | 'H' | 'N' | 'O' | 'Ö' | 'Q' | 'U' => 852,
        'w' | '&' | '+' | '−' | '<' | '=' | '>' => 930,
        _ => 1110,
    }
}
