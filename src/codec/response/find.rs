//! Codes found in other text: mails, columns of a spreadsheet, addresses.
//!
//! A code is four or five groups of four symbols joined by one hyphen or one space, or one run of 16 or 20, with no
//! letter or figure on either side, on one line. After `mk=` in a link, however that is [written](crate::codec::handed),
//! it begins all the same. Looser rules would find codes in ordinary text.

use std::ops::Range;

use super::{CodeError, LENGTHS, decode};
use crate::codec::characters::{is_unseen, is_word};
use crate::codec::forwarded;
use crate::model::Response;

/// The codes in one line of any text, in order.
#[must_use]
pub fn find(line: &str) -> Vec<Response> {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(word) = next_word(line, from) {
        from = word.end;
        if let Some(start) = word.end.checked_sub(2).and_then(|mk| forwarded::start(line, mk)) {
            from = start.at;
            continue;
        }
        if let Some((end, response)) = code_at(line, word, joint) {
            found.push(response);
            from = end;
        }
    }
    found
}

/// The first whole run of letters and figures from a place on, which must not be within one.
pub(in crate::codec) fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let start = from + text.get(from..)?.find(is_word)?;
    Some(start..word_end(text, start))
}

/// Where the run of letters and figures ends that begins at a place; there, where none does.
pub(in crate::codec) fn word_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    start + rest.find(|c| !is_word(c)).unwrap_or(rest.len())
}

/// The code that begins with a word, and where it ends. How many bytes join two groups is told by `joint`, 0 where
/// nothing does.
pub(in crate::codec) fn code_at(text: &str, word: Range<usize>, joint: fn(&str) -> usize) -> Option<(usize, Response)> {
    if LENGTHS.contains(&word.len()) {
        let response = read(text.get(word.clone())?).ok()?;
        return Some((word.end, response));
    }
    // Five groups before four: a code of twenty symbols is not one of sixteen with something behind it.
    [5, 4].into_iter().find_map(|groups| {
        let end = groups_end(text, word.clone(), groups, joint)?;
        Some((end, read(text.get(word.start..end)?).ok()?))
    })
}

/// Where so many groups of four end, the first of which is a word.
pub(in crate::codec) fn groups_end(
    text: &str,
    first: Range<usize>,
    groups: usize,
    joint: fn(&str) -> usize,
) -> Option<usize> {
    let (mut length, mut end) = (first.len(), first.end);
    for _ in 1..groups {
        if length != 4 {
            return None;
        }
        let between = joint(text.get(end..)?);
        if between == 0 {
            return None;
        }
        let start = end + between;
        end = word_end(text, start);
        length = end - start;
    }
    (length == 4).then_some(end)
}

/// Reads a code without what shows nothing.
pub(in crate::codec) fn read(text: &str) -> Result<Response, CodeError> {
    if text.is_ascii() { decode(text) } else { decode(&text.replace(is_unseen, "")) }
}

/// One hyphen or one space.
fn joint(rest: &str) -> usize {
    usize::from(rest.starts_with(['-', ' ']))
}
