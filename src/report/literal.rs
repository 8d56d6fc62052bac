//! Texts that a spreadsheet takes for something else, and changes, when it opens a table: a unit called *7-9* becomes a day
//! in September. Quotes do not keep it from that.
//!
//! The rule is wider than that of any one program: what consists of figures, and of what is written in numbers, sums of
//! money, days and times, in Swedish and English.

use crate::text::Lang;

/// Whether a spreadsheet may take a text for a number, a day, a time, a truth or an error.
pub(super) fn is_taken_for_value(text: &str) -> bool {
    let text = text.trim();
    if ["true", "false", "sant", "falskt"].iter().any(|truth| text.eq_ignore_ascii_case(truth)) {
        return true;
    }
    if text.starts_with('#') && text.ends_with(['!', '?', 'A', 'a']) && !text.contains(' ') {
        return true;
    }
    let mut before = None;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = if c.is_alphabetic() {
            let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            let (word, after) = rest.split_at(length);
            if !may_stand(&word.to_lowercase(), before, after.chars().next()) {
                return false;
            }
            length
        } else if c.is_ascii_digit() || ".,:/-+%()'’$€£¥ \u{a0}\u{202f}\t".contains(c) {
            c.len_utf8()
        } else {
            return false;
        };
        before = rest.get(..length).and_then(|part| part.chars().next_back());
        rest = rest.get(length..).unwrap_or_default();
    }
    text.contains(|c: char| c.is_ascii_digit())
}

/// Whether a word, with what stands before and after it, may be part of a number, a day or a time.
fn may_stand(word: &str, before: Option<char>, after: Option<char>) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match word {
        // 12e3
        "e" => is_digit(before) && (is_digit(after) || matches!(after, Some('+' | '-'))),
        // 2026-11-27T10:15Z
        "t" => is_digit(before) && is_digit(after),
        "z" => is_digit(before) && after.is_none(),
        // 1 a, for one in the night
        "a" | "p" => before.is_some_and(char::is_whitespace) && after.is_none(),
        "am" | "pm" | "fm" | "em" | "kr" | "sek" | "eur" | "usd" => true,
        month => {
            let mut names = Lang::ALL.into_iter().flat_map(Lang::month_names);
            month.len() >= 3 && names.any(|name| name.to_lowercase().starts_with(month))
        }
    }
}
