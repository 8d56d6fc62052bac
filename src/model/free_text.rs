//! Free text: which characters may stand in it, and how a letter with a mark is written. Files are held to the same rule, so
//! what is kept can be read back.
//!
//! A letter with a mark (å) can be one character, or two: the letter and the mark, as in names of files on a Mac. It is kept
//! as one, Unicode's composed form (NFC), so that what looks the same is the same. That goes for the letters of the Latin,
//! Greek and Cyrillic scripts with the marks U+0300–U+036F, each put together with the one before it: the tables for all of
//! Unicode would take many times the room.

/// Whether a character may stand in a note: any but control characters, of which only line feed and tab.
#[must_use]
pub fn in_note(c: char) -> bool {
    !c.is_control() || c == '\n' || c == '\t'
}

/// Whether a character may stand in a name, which is one line: any but control characters.
#[must_use]
pub fn in_name(c: char) -> bool {
    !c.is_control()
}

/// The same text with line breaks of every kind as line feeds, and without other control characters:
/// text pasted from word processors holds some.
#[must_use]
pub fn lines(text: String) -> String {
    let text = composed(text);
    if text.chars().all(in_note) { text } else { clean(&text, '\n', '\t') }
}

/// The same text on one line: line breaks and tabs become spaces, and other control characters go.
#[must_use]
pub fn one_line(text: String) -> String {
    let text = composed(text);
    if text.chars().all(in_name) { text } else { clean(&text, ' ', ' ') }
}

/// A line for each mark: the mark, then each letter without it and with it.
const COMPOSED: &str = include_str!("free_text/composed.txt");

/// The same text with letters and marks in one character each, where there is one for both.
#[must_use]
pub fn composed(text: String) -> String {
    let is_apart = |c: char| is_mark(c) || in_one(c) != c;
    if !text.contains(is_apart) {
        return text;
    }
    let mut composed = String::with_capacity(text.len());
    for c in text.chars().map(in_one) {
        let both = composed.chars().next_back().filter(|_| is_mark(c)).and_then(|letter| with_mark(letter, c));
        if both.is_some() {
            composed.pop();
        }
        composed.push(both.unwrap_or(c));
    }
    composed
}

const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// A sign that is a letter: ångström, kelvin, ohm.
const fn in_one(c: char) -> char {
    match c {
        '\u{212b}' => 'Å',
        '\u{212a}' => 'K',
        '\u{2126}' => 'Ω',
        c => c,
    }
}

fn with_mark(letter: char, mark: char) -> Option<char> {
    let mut pairs = COMPOSED.lines().find_map(|line| line.strip_prefix(mark))?.chars();
    while let (Some(without), Some(with)) = (pairs.next(), pairs.next()) {
        if without == letter {
            return Some(with);
        }
    }
    None
}

fn clean(text: &str, line_break: char, tab: char) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut before = '\0';
    for c in text.chars() {
        match c {
            '\n' if before == '\r' => {}
            // Line feed, vertical tab, form feed, carriage return, next line.
            '\n'..='\r' | '\u{85}' => clean.push(line_break),
            '\t' => clean.push(tab),
            c if c.is_control() => {}
            c => clean.push(c),
        }
        before = c;
    }
    clean
}
