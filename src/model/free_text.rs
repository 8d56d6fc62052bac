//! Free text: which characters may stand in it. Files are held to the same rule, so what is kept can be read back.

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
    if text.chars().all(in_note) { text } else { clean(&text, '\n', '\t') }
}

/// The same text on one line: line breaks and tabs become spaces, and other control characters go.
#[must_use]
pub fn one_line(text: String) -> String {
    if text.chars().all(in_name) { text } else { clean(&text, ' ', ' ') }
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
