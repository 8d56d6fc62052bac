//! A plan as bytes in the payload of a link: see [`snapshot`](super::snapshot).
//!
//! Fields stand by rising number, as [`v1::plan`](super::v1::plan) numbers them. Each that says something is its number
//! (1 byte), and then
//!
//! | kind | content |
//! |---|---|
//! | text | the number of bytes, as LEB128; UTF-8 |
//! | number | LEB128 |
//! | one of several | its number, from 0 (1 byte) |
//! | day | year × 512 + month × 32 + day (3 bytes) |
//! | list | how many, as LEB128; each as its fields, and a 0 |
//! | fields that stand together | those, and a 0 |
//!
//! An identity is not written: things are numbered 1, 2, 3 … as they come. A number takes no more bytes than it needs,
//! and what says nothing is not there, so a plan has one spelling.

use super::payload::{date, day_number, number as big_endian, text as utf8};
use super::v1::fields::{FieldList, FieldVisitor, HasFields, IntRange};
use crate::model::plan::limits::problem;
use crate::model::{Date, Plan, free_text};

/// Writes a plan; nothing of an empty one.
pub(super) fn encode(plan: &Plan) -> Vec<u8> {
    let mut writer = ByteWriter(Vec::new());
    plan.renumbered().visit(&mut writer);
    writer.0
}

/// Reads a plan that says something.
pub(super) fn decode(bytes: &[u8]) -> Option<Plan> {
    let mut plan = Plan::default();
    let mut reader = ByteReader { bytes, ids: 0, is_whole: true };
    plan.visit(&mut reader);
    let is_read = reader.is_whole && reader.bytes.is_empty();
    (is_read && problem(&mut plan).is_none() && plan.renumbered() == plan).then_some(plan)
}

struct ByteWriter(Vec<u8>);

impl ByteWriter {
    /// Begins a field.
    fn begin(&mut self, field: u8) {
        self.0.push(field);
    }

    #[expect(clippy::cast_possible_truncation, reason = "what is cut is masked away")]
    fn leb(&mut self, mut number: u64) {
        while number > 0x7f {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    /// Writes fields of their own, and their end.
    fn within(&mut self, inside: &mut dyn FnMut(&mut dyn FieldVisitor)) {
        inside(self);
        self.0.push(0);
    }
}

impl FieldVisitor for ByteWriter {
    fn identity(&mut self, _: u8, _: &'static str, _: &mut u64) {}

    fn text(&mut self, field: u8, _: &'static str, text: &mut String, _: usize, _: bool) {
        if !text.is_empty() {
            self.begin(field);
            self.leb(text.len() as u64);
            self.0.extend(text.bytes());
        }
    }

    fn number(&mut self, field: u8, _: &'static str, number: &mut u64, range: &'static IntRange) {
        if *number != range.default {
            self.begin(field);
            self.leb(*number);
        }
    }

    fn choice(&mut self, field: u8, _: &'static str, _: &'static [&'static str], place: &mut usize, has_default: bool) {
        if !has_default || *place > 0 {
            self.begin(field);
            self.leb(*place as u64);
        }
    }

    fn day(&mut self, field: u8, _: &'static str, day: &mut Option<Date>) {
        if let Some(day) = day {
            self.begin(field);
            self.0.extend(day_number(*day).to_be_bytes().into_iter().skip(1));
        }
    }

    fn list(&mut self, field: u8, _: &'static str, list: &mut dyn FieldList, _: usize) {
        if list.count() > 0 {
            self.begin(field);
            self.leb(list.count() as u64);
            for place in 0..list.count() {
                self.within(&mut |visitor| list.visit(place, visitor));
            }
        }
    }

    fn object(&mut self, field: u8, _: &'static str, inside: &mut dyn FnMut(&mut dyn FieldVisitor)) {
        let before = self.0.len();
        self.begin(field);
        self.within(inside);
        // Its number and its end, and nothing between.
        if self.0.len() == before + 2 {
            self.0.truncate(before);
        }
    }
}

struct ByteReader<'a> {
    bytes: &'a [u8],
    /// How many identities have been given.
    ids: u64,
    /// Whether all has been as it should.
    is_whole: bool,
}

impl<'a> ByteReader<'a> {
    /// Goes on to a field; whether it is there.
    fn next(&mut self, field: u8) -> bool {
        let is_there = self.bytes.first() == Some(&field);
        if is_there {
            self.take(1);
        }
        is_there
    }

    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(count)?;
        self.bytes = rest;
        Some(taken)
    }

    fn leb(&mut self) -> Option<u64> {
        let mut number = 0;
        // Six bytes hold all that is counted here.
        for shift in [0, 7, 14, 21, 28, 35] {
            let byte = *self.take(1)?.first()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return (byte > 0 || shift == 0).then_some(number);
            }
        }
        None
    }

    fn keep<T>(&mut self, read: Option<T>, into: &mut T) {
        match read {
            Some(value) => *into = value,
            None => self.is_whole = false,
        }
    }

    fn within(&mut self, inside: &mut dyn FnMut(&mut dyn FieldVisitor)) {
        inside(self);
        self.is_whole &= self.take(1) == Some(&[0]);
    }
}

impl FieldVisitor for ByteReader<'_> {
    fn identity(&mut self, _: u8, _: &'static str, id: &mut u64) {
        self.ids += 1;
        *id = self.ids;
    }

    fn text(&mut self, field: u8, _: &'static str, text: &mut String, max: usize, has_lines: bool) {
        if self.next(field) {
            let may_stand = if has_lines { free_text::in_note } else { free_text::in_name };
            let length = self.leb().and_then(|length| usize::try_from(length).ok()).filter(|length| *length > 0);
            let read = length.and_then(|length| self.take(length)).and_then(|bytes| utf8(bytes, max, may_stand));
            self.keep(read, text);
        }
    }

    fn number(&mut self, field: u8, _: &'static str, number: &mut u64, range: &'static IntRange) {
        if self.next(field) {
            let read = self.leb().filter(|number| range.contains(*number) && *number != range.default);
            self.keep(read, number);
        }
    }

    fn choice(
        &mut self,
        field: u8,
        _: &'static str,
        names: &'static [&'static str],
        place: &mut usize,
        has_default: bool,
    ) {
        if self.next(field) {
            let read = self.leb().and_then(|read| usize::try_from(read).ok());
            self.keep(read.filter(|read| *read < names.len() && (!has_default || *read > 0)), place);
        } else {
            self.is_whole &= has_default;
        }
    }

    fn day(&mut self, field: u8, _: &'static str, day: &mut Option<Date>) {
        if self.next(field) {
            let read = self.take(3).and_then(|bytes| date(big_endian(bytes)));
            self.keep(read.map(Some), day);
        }
    }

    fn list(&mut self, field: u8, _: &'static str, list: &mut dyn FieldList, max: usize) {
        if self.next(field) {
            let count = self.leb().and_then(|count| usize::try_from(count).ok());
            let Some(count) = count.filter(|count| (1..=max).contains(count)) else {
                self.is_whole = false;
                return;
            };
            for place in 0..count {
                list.add();
                self.within(&mut |visitor| list.visit(place, visitor));
            }
        }
    }

    fn object(&mut self, field: u8, _: &'static str, inside: &mut dyn FnMut(&mut dyn FieldVisitor)) {
        if self.next(field) {
            // Something is in it: its end is not the first of it.
            self.is_whole &= self.bytes.first().is_some_and(|first| *first > 0);
            self.within(inside);
        }
    }
}
