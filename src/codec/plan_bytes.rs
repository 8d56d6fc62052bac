//! A plan as bytes in the payload of a link: see [`snapshot`](super::snapshot).
//!
//! Fields stand in the order that [`fields`](crate::model::plan::fields) gives them. Each that says something is its
//! number among its neighbours, from 1 (1 byte), and then
//!
//! | kind | content |
//! |---|---|
//! | text | the number of bytes, as LEB128; UTF-8 |
//! | number | LEB128 |
//! | one of several | its place, from 0 (1 byte) |
//! | day | year × 512 + month × 32 + day (3 bytes) |
//! | list | how many, as LEB128; each as its fields, and a 0 |
//! | fields that stand together | those, and a 0 |
//!
//! An identity is not written: things are numbered 1, 2, 3 … as they come. A number takes no more bytes than it needs,
//! and what says nothing is not there, so a plan has one spelling.

use super::payload::text as utf8;
use super::snapshot::{date, day_number, number as big_endian};
use crate::model::plan::Plan;
use crate::model::plan::change::{most, problem};
use crate::model::plan::fields::{Described, Fields, List, Within};
use crate::model::plan::item::ID;
use crate::model::{Date, free_text};

/// Writes a plan; nothing of an empty one.
pub(super) fn encode(plan: &Plan) -> Vec<u8> {
    let mut writer = Writer { bytes: Vec::new(), field: 0 };
    plan.renumbered().fields(&mut writer);
    writer.bytes
}

/// Reads a plan that says something.
pub(super) fn decode(bytes: &[u8]) -> Option<Plan> {
    let mut plan = Plan::default();
    let mut reader = Reader { bytes, field: 0, ids: 0, is_whole: true };
    plan.fields(&mut reader);
    let is_read = reader.is_whole && reader.bytes.is_empty();
    (is_read && problem(&mut plan).is_none() && plan.renumbered() == plan).then_some(plan)
}

struct Writer {
    bytes: Vec<u8>,
    field: u8,
}

impl Writer {
    /// Begins a field.
    fn begin(&mut self) {
        self.bytes.push(self.field);
    }

    #[expect(clippy::cast_possible_truncation, reason = "what is cut is masked away")]
    fn leb(&mut self, mut number: u64) {
        while number > 0x7f {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// Writes fields of their own, and their end.
    fn within(&mut self, inside: &mut dyn FnMut(&mut dyn Fields)) {
        let field = std::mem::take(&mut self.field);
        inside(self);
        self.bytes.push(0);
        self.field = field;
    }
}

impl Fields for Writer {
    fn this(&mut self) -> &mut dyn Fields {
        self
    }

    fn text(&mut self, _: &'static str, text: &mut String, _: usize, _: bool) {
        self.field += 1;
        if !text.is_empty() {
            self.begin();
            self.leb(text.len() as u64);
            self.bytes.extend(text.bytes());
        }
    }

    fn number(&mut self, name: &'static str, number: &mut u64, within: &'static Within) {
        self.field += 1;
        if name != ID && Some(*number) != within.default {
            self.begin();
            self.leb(*number);
        }
    }

    fn choice(&mut self, _: &'static str, _: &'static [&'static str], place: &mut usize, has_default: bool) {
        self.field += 1;
        if !has_default || *place > 0 {
            self.begin();
            self.leb(*place as u64);
        }
    }

    fn day(&mut self, _: &'static str, day: &mut Option<Date>) {
        self.field += 1;
        if let Some(day) = day {
            self.begin();
            self.bytes.extend(day_number(*day).to_be_bytes().into_iter().skip(1));
        }
    }

    fn list(&mut self, _: &'static str, list: &mut dyn List) {
        self.field += 1;
        if list.count() > 0 {
            self.begin();
            self.leb(list.count() as u64);
            for place in 0..list.count() {
                self.within(&mut |to| list.fields(place, to));
            }
        }
    }

    fn object(&mut self, _: &'static str, inside: &mut dyn FnMut(&mut dyn Fields)) {
        self.field += 1;
        let before = self.bytes.len();
        self.begin();
        self.within(inside);
        // Its number and its end, and nothing between.
        if self.bytes.len() == before + 2 {
            self.bytes.truncate(before);
        }
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    field: u8,
    /// How many identities have been given.
    ids: u64,
    /// Whether all has been as it should.
    is_whole: bool,
}

impl<'a> Reader<'a> {
    /// Goes on to the next field; whether it is there.
    fn next(&mut self) -> bool {
        self.field += 1;
        let is_there = self.bytes.first() == Some(&self.field);
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

    fn within(&mut self, inside: &mut dyn FnMut(&mut dyn Fields)) {
        let field = std::mem::take(&mut self.field);
        inside(self);
        self.is_whole &= self.take(1) == Some(&[0]);
        self.field = field;
    }
}

impl Fields for Reader<'_> {
    fn this(&mut self) -> &mut dyn Fields {
        self
    }

    fn text(&mut self, _: &'static str, text: &mut String, max: usize, lines: bool) {
        if self.next() {
            let may_stand = if lines { free_text::in_note } else { free_text::in_name };
            let length = self.leb().and_then(|length| usize::try_from(length).ok()).filter(|length| *length > 0);
            let read = length.and_then(|length| self.take(length)).and_then(|bytes| utf8(bytes, max, may_stand));
            self.keep(read, text);
        }
    }

    fn number(&mut self, name: &'static str, number: &mut u64, within: &'static Within) {
        let is_there = self.next();
        if name == ID {
            self.ids += 1;
            *number = self.ids;
            self.is_whole &= !is_there;
        } else if is_there {
            let read = self.leb().filter(|number| within.holds(*number) && Some(*number) != within.default);
            self.keep(read, number);
        } else {
            self.keep(within.default, number);
        }
    }

    fn choice(&mut self, _: &'static str, ids: &'static [&'static str], place: &mut usize, has_default: bool) {
        if self.next() {
            let read = self.leb().and_then(|read| usize::try_from(read).ok());
            self.keep(read.filter(|read| *read < ids.len() && (!has_default || *read > 0)), place);
        } else {
            self.is_whole &= has_default;
        }
    }

    fn day(&mut self, _: &'static str, day: &mut Option<Date>) {
        if self.next() {
            let read = self.take(3).and_then(|bytes| date(big_endian(bytes)));
            self.keep(read.map(Some), day);
        }
    }

    fn list(&mut self, name: &'static str, list: &mut dyn List) {
        if self.next() {
            let count = self.leb().and_then(|count| usize::try_from(count).ok());
            let Some(count) = count.filter(|count| (1..=most(name)).contains(count)) else {
                self.is_whole = false;
                return;
            };
            for place in 0..count {
                list.add();
                self.within(&mut |to| list.fields(place, to));
            }
        }
    }

    fn object(&mut self, _: &'static str, inside: &mut dyn FnMut(&mut dyn Fields)) {
        if self.next() {
            // Something is in it: its end is not the first of it.
            self.is_whole &= self.bytes.first().is_some_and(|first| *first > 0);
            self.within(inside);
        }
    }
}
