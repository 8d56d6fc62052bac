//! Answers gathered from a long text: pasted mails, a column of a spreadsheet, the export of a form.
//!
//! The text is gone through a piece at a time, so that a page can be shown in between. What is found is what
//! [`find`](super::response::find()) finds in each line, and besides: where it takes one hyphen or one space between
//! groups, any hyphen or dash and a no-break space will do, as word processors and mail programs make of them, with signs
//! that show nothing beside it. Links to snapshots and invitations are passed over, and counted.
//!
//! # What is meant as a code and is none
//!
//! It is told with its line, so that it can be asked for again, where one of these holds:
//!
//! - it follows `#mk=`, in any of the ways that links are [handed on](super::handed), and has 14–22 symbols;
//! - four or five groups are joined by hyphens to each other and to nothing else, all of four symbols but one at the
//!   most, which has three or five;
//! - four or five groups of four joined by spaces, or a run of 16 or 20, stand alone on a line or in a cell: between
//!   tabs, semicolons, commas or bars, whatever quotes, brackets and `>` are around;
//! - it is a code but for one line break between two of its groups, or within its run.
//!
//! In all but the first and the last, its letters are all large or all small (large in the third), two or more are
//! figures, a letter from G on stands somewhere after the second symbol, and the first symbol is one that codes begin with. That
//! leaves out words, dates, IBAN, card and telephone numbers, GUIDs and other hexadecimal, and what is part of an
//! address or of a message's identity. Some codes with a fault are left out too: none of them is counted as an answer.

use std::collections::HashSet;
use std::ops::Range;

use super::FileError;
use super::characters::{is_hyphen, is_unseen, is_word};
use super::forwarded::{self, payloads};
use super::payload::{extent, says_kind};
use super::response::find::{code_at, groups_end, next_word, read, word_end};
use super::response::{CodeError, LENGTHS, decode, key};
use crate::model::Response;
use crate::model::group::MAX_ANSWERS;

/// The most bytes of a text that are gone through.
pub const MAX_BYTES: usize = 32_000_000;

/// The most of what is unreadable that is told one by one.
pub const MAX_TOLD: usize = 20;

/// Goes through one text.
#[derive(Debug)]
pub struct CodeScanner {
    text: String,
    /// How far it has come, in bytes; never within a word.
    at: usize,
    /// Where a payload begins that follows `#mk=`.
    link: Option<usize>,
    /// The line there, from 1.
    line: usize,
    tags: Vec<u16>,
    /// The keys of the answers that are there, and of those found.
    seen: HashSet<u128>,
    /// How many more answers the group has room for.
    room: usize,
    gathered: ScanResult,
}

/// What was found in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScanResult {
    /// The answers that belong here and are new, each once, in the order of the text.
    pub new: Vec<Response>,
    /// Answers given without an invitation that are new here, each once: whether they belong, someone must say. None
    /// where the tag 0 is among those that belong.
    pub without_group: Vec<Response>,
    /// How many times a code stood in the text that was there already, or that had stood in it before.
    pub known: usize,
    /// How many different answers belong to other groups.
    pub other_group: usize,
    /// How many links hold something else than an answer.
    pub other_links: usize,
    /// How many new answers were left out, since a group has no more than [`MAX_ANSWERS`].
    pub no_room: usize,
    /// The first [`MAX_TOLD`] of what was meant as a code and is none.
    pub unreadable: Vec<MalformedCode>,
    /// How many there are of them in all.
    pub unreadable_total: usize,
}

/// Something that was meant as a code and is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MalformedCode {
    /// Its line, from 1. Lines end with CR, LF or both.
    pub line: usize,
    /// What is wrong. A code over two lines has the wrong length on each.
    pub error: CodeError,
    /// What stands there, at most some forty characters of one line.
    pub excerpt: String,
}

impl CodeScanner {
    /// Begins with a text. `tags` are those of the invitations to the group, `there` the answers that it has.
    ///
    /// # Errors
    /// [`FileError::TooLong`] above [`MAX_BYTES`].
    pub fn new(text: String, tags: &[u16], there: &[Response]) -> Result<Self, FileError> {
        if text.len() > MAX_BYTES {
            return Err(FileError::TooLong { max: MAX_BYTES });
        }
        Ok(Self {
            text,
            at: 0,
            link: None,
            line: 1,
            tags: tags.to_vec(),
            seen: there.iter().map(key).collect(),
            room: MAX_ANSWERS.saturating_sub(there.len()),
            gathered: ScanResult::default(),
        })
    }

    /// Goes on for about so many bytes, to the end of a word. Whether there is more to do.
    pub fn step(&mut self, budget: usize) -> bool {
        let goal = self.at.saturating_add(budget.max(1)).min(self.text.len());
        let text = std::mem::take(&mut self.text);
        while self.at < goal {
            let Some(word) = next_word(&text, self.at) else {
                self.at = text.len();
                break;
            };
            self.line += text.get(self.at..word.start).map_or(0, line_breaks);
            self.at = self.word(&text, word);
        }
        self.text = text;
        self.at < self.text.len()
    }

    /// How many bytes are done, and how many there are.
    #[must_use]
    pub const fn progress(&self) -> (usize, usize) {
        (self.at, self.text.len())
    }

    /// What has been found so far: all of it once [`step`](Self::step) says that there is no more to do.
    #[must_use]
    pub fn finish(self) -> ScanResult {
        self.gathered
    }

    /// Takes in what begins with a word, and tells where to go on.
    fn word(&mut self, text: &str, word: Range<usize>) -> usize {
        if let Some(start) = word.end.checked_sub(2).and_then(|mk| forwarded::start(text, mk)) {
            let payload = text.get(start.at..).unwrap_or_default();
            let is_other = says_kind(payload);
            self.gathered.other_links += usize::from(is_other);
            self.link = Some(start.at).filter(|_| start.is_fragment);
            return start.at + if is_other { extent(payload) } else { 0 };
        }
        if let Some((end, response)) = code_at(text, word.clone(), joint) {
            self.answer(response);
            return end;
        }
        // Whatever is said of it, the words after it may be a code.
        let end = word.end;
        let is_in_link = self.link == Some(word.start);
        let Some((at, error)) = meant(text, word, is_in_link) else { return end };
        self.gathered.unreadable_total += 1;
        if self.gathered.unreadable.len() < MAX_TOLD {
            let excerpt = text.get(at).map(first_line).unwrap_or_default().to_owned();
            self.gathered.unreadable.push(MalformedCode { line: self.line, error, excerpt });
        }
        end
    }

    fn answer(&mut self, response: Response) {
        let found = &mut self.gathered;
        let (is_new, group) = (self.seen.insert(key(&response)), response.group);
        match (self.tags.contains(&group), is_new) {
            (false, _) if group != 0 => found.other_group += usize::from(is_new),
            (_, false) => found.known += 1,
            (true, true) if found.new.len() < self.room => found.new.push(response),
            (false, true) if found.without_group.len() < self.room => found.without_group.push(response),
            (_, true) => found.no_room += 1,
        }
    }
}

/// Reads one code that someone has typed or pasted, alone or in a link.
///
/// # Errors
/// See [`CodeError`].
pub fn typed(text: &str) -> Result<Response, CodeError> {
    payloads(text).next().map_or_else(|| decode(text), |payload| decode(&payload))
}

/// Whether a text has a code in it.
pub(super) fn holds_code(text: &str) -> bool {
    let mut from = 0;
    while let Some(word) = next_word(text, from) {
        from = match word.end.checked_sub(2).and_then(|mk| forwarded::start(text, mk)) {
            Some(start) => start.at,
            None if code_at(text, word.clone(), joint).is_some() => return true,
            None => word.end,
        };
    }
    false
}

/// What joins two groups: a hyphen or a space, however it is written, and what shows nothing around it.
fn joint(rest: &str) -> usize {
    joint_of(rest, |c| is_hyphen(c) || is_space(c))
}

const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}')
}

fn joint_of(rest: &str, joins: fn(char) -> bool) -> usize {
    let mut is_joined = false;
    for (place, c) in rest.char_indices().take(8).filter(|(_, c)| !is_unseen(*c)) {
        if is_joined || !joins(c) {
            return if is_joined { place } else { 0 };
        }
        is_joined = true;
    }
    0
}

/// A joint, or a line break with what mail puts around it: a hyphen, a space or `=` before, and `>` after.
fn joint_or_break(rest: &str) -> usize {
    let end = rest.strip_prefix(['-', ' ', '=']).unwrap_or(rest);
    let Some(next) = end.strip_prefix("\r\n").or_else(|| end.strip_prefix(['\n', '\r'])) else { return joint(rest) };
    rest.len() - next.trim_start_matches(['>', ' ']).len()
}

/// The first of the lines, which end with CR, LF or both.
fn first_line(text: &str) -> &str {
    text.split(['\n', '\r']).next().unwrap_or_default()
}

fn line_breaks(text: &str) -> usize {
    let (mut breaks, mut before) = (0, 0);
    for byte in text.bytes() {
        breaks += usize::from(byte == b'\r' || byte == b'\n' && before != b'\r');
        before = byte;
    }
    breaks
}

/// What was meant as a code and begins with a word: where it stands, and what is wrong.
fn meant(text: &str, word: Range<usize>, is_in_link: bool) -> Option<(Range<usize>, CodeError)> {
    let in_link = is_in_link.then(|| in_link(text, &word)).flatten();
    in_link.or_else(|| by_form(text, &word)).or_else(|| over_lines(text, &word))
}

/// What follows `#mk=`.
fn in_link(text: &str, word: &Range<usize>) -> Option<(Range<usize>, CodeError)> {
    let after = text.get(word.start..)?;
    let payload = after.get(..extent(after))?.trim_end_matches(['.', '-']);
    let symbols = payload.bytes().filter(u8::is_ascii_alphanumeric).count();
    if payload.len() > 40 || !(14..=22).contains(&symbols) {
        return None;
    }
    Some((word.start..word.start + payload.len(), decode(payload).err()?))
}

/// What has the form of a code.
fn by_form(text: &str, word: &Range<usize>) -> Option<(Range<usize>, CodeError)> {
    // Most words end here.
    if !matches!(word.len(), 3..=5 | 16 | 20) {
        return None;
    }
    let at = if LENGTHS.contains(&word.len()) {
        alone(text, word.clone())?
    } else if let Some(at) = chain(text, word, is_hyphen, 1) {
        apart(text, at)?
    } else {
        alone(text, chain(text, word, is_space, 0)?)?
    };
    let candidate = text.get(at.clone())?;
    let error = read(candidate).err()?;
    // Of a newer version the checksum holds.
    let is_meant = matches!(error, CodeError::TooNew { .. }) || looks_meant(candidate);
    is_meant.then_some((at, error))
}

/// Four or five groups from a word on, all of them joined in the same way, where so many at the most have three or five
/// symbols instead of four.
fn chain(text: &str, first: &Range<usize>, joins: fn(char) -> bool, odd: usize) -> Option<Range<usize>> {
    let (mut end, mut groups, mut left) = (first.end, 1, odd);
    let mut length = first.len();
    loop {
        match length {
            4 if groups <= 5 => {}
            3 | 5 if left > 0 => left -= 1,
            _ => return None,
        }
        let between = joint_of(text.get(end..)?, joins);
        length = word_end(text, end + between) - (end + between);
        if between == 0 || length == 0 {
            break;
        }
        groups += 1;
        end += between + length;
    }
    [4, 5].contains(&groups).then_some(first.start..end)
}

/// The same, where it is no part of an address, an identity or a longer chain.
fn apart(text: &str, at: Range<usize>) -> Option<Range<usize>> {
    let joins = |c: char| is_hyphen(c) || matches!(c, '@' | '_' | '/' | '\\' | '=' | '%' | '+' | '~' | '#' | '&');
    let before = text.get(..at.start)?;
    let mut after = text.get(at.end..)?.chars();
    let is_joined = match after.next() {
        Some('.' | ':' | '?') => after.next().is_some_and(is_word),
        Some(c) => joins(c),
        None => false,
    };
    (!is_joined && !before.ends_with(joins) && !before.ends_with(['.', '?'])).then_some(at)
}

/// The same, where nothing else stands in its cell or on its line, and its letters are large.
fn alone(text: &str, at: Range<usize>) -> Option<Range<usize>> {
    let around = |c: char| is_space(c) || is_unseen(c) || "\"'”’«»<>()[]".contains(c);
    let ends = ['\n', '\r', '\t', ';', ',', '|', '\u{2028}', '\u{2029}'];
    let before = text.get(..at.start)?.trim_end_matches(around);
    let after = text.get(at.end..)?.trim_start_matches(around);
    let is_alone = (before.is_empty() || before.ends_with(ends)) && (after.is_empty() || after.starts_with(ends));
    let is_large = !text.get(at.clone())?.bytes().any(|byte| byte.is_ascii_lowercase());
    (is_alone && is_large).then_some(at)
}

/// What would be a code but for one line break in it.
fn over_lines(text: &str, word: &Range<usize>) -> Option<(Range<usize>, CodeError)> {
    // As for most words: see `looks_meant`.
    if !text.get(word.start..)?.starts_with(['4', '5', '6', '7', '8', '9', 'A', 'B', 'a', 'b']) {
        return None;
    }
    let groups = [5, 4].into_iter().filter_map(|groups| groups_end(text, word.clone(), groups, joint_or_break));
    let run = || {
        let start = word.end + joint_or_break(text.get(word.end..)?);
        let end = word_end(text, start);
        LENGTHS.contains(&(word.len() + end - start)).then_some(end)
    };
    let end = groups.chain(run()).find(|end| {
        let candidate = text.get(word.start..*end).unwrap_or_default();
        line_breaks(candidate) == 1 && looks_meant(candidate) && decode(&symbols(candidate)).is_ok()
    })?;
    let found = symbols(first_line(text.get(word.start..end)?)).len();
    Some((word.start..end, CodeError::Length { found }))
}

fn symbols(candidate: &str) -> String {
    candidate.chars().filter(|c| is_word(*c)).collect()
}

/// Whether it has what nearly all codes have, and hardly anything else.
fn looks_meant(candidate: &str) -> bool {
    let (mut count, mut figures, mut beyond_hex, mut small, mut large) = (0, 0, 0, 0, 0);
    let mut first = ' ';
    for c in candidate.chars().filter(|c| is_word(*c)) {
        if count == 0 {
            first = c;
        }
        count += 1;
        figures += usize::from(c.is_ascii_digit());
        small += usize::from(c.is_ascii_lowercase());
        large += usize::from(c.is_ascii_uppercase());
        beyond_hex += usize::from(count > 2 && matches!(c.to_ascii_uppercase(), 'G'..='Z'));
    }
    // Version 1 or 2 makes the first symbol; where one is missing it may be that.
    let begins = match count {
        ..16 => first.is_ascii_alphanumeric(),
        16 | 17 => matches!(first, '4'..='7'),
        19 => matches!(first, '4'..='9') || first.is_ascii_alphabetic(),
        _ => matches!(first.to_ascii_uppercase(), '8' | '9' | 'A' | 'B'),
    };
    begins && figures >= 2 && beyond_hex >= 1 && (small == 0 || large == 0) && figures + small + large == count
}
