//! How a transfer type tells its fields, each once, to all that treat them alike: readers and writers of files and links.
//!
//! A field that holds its default is written nowhere; one without a default is always written.

use super::names::Named;
use crate::model::Date;

/// Does one thing with every field: reads it, writes it, makes it up. A field has a number in links, from 1 among the
/// fields of the same type, and a name in files. The fields of a type come by rising number.
pub trait FieldVisitor {
    /// The identity of something listed. Files have it; in links things are numbered 1, 2, 3 … as they come.
    fn identity(&mut self, number: u8, name: &'static str, id: &mut u64);

    /// A text of at most `max` characters: of several lines, or of one.
    fn text(&mut self, number: u8, name: &'static str, text: &mut String, max: usize, has_lines: bool);

    /// A whole number.
    fn number(&mut self, number: u8, name: &'static str, value: &mut u64, range: &'static IntRange);

    /// One of several values with names, by its place among them. The default is the first, if there is one.
    fn choice(
        &mut self,
        number: u8,
        name: &'static str,
        names: &'static [&'static str],
        place: &mut usize,
        has_default: bool,
    );

    /// A day, or none.
    fn day(&mut self, number: u8, name: &'static str, day: &mut Option<Date>);

    /// At most `max` of one type.
    fn list(&mut self, number: u8, name: &'static str, list: &mut dyn FieldList, max: usize);

    /// Fields of one thing that stand together.
    fn object(&mut self, number: u8, name: &'static str, inside: &mut dyn FnMut(&mut dyn FieldVisitor));
}

/// The numbers that a field may hold.
#[derive(Clone, Copy, Debug)]
pub struct IntRange {
    /// The lowest.
    pub least: u64,
    /// The highest.
    pub most: u64,
    /// What the field holds where it is not written. It may be outside the range, and then stands for no number.
    pub default: u64,
}

impl IntRange {
    /// Whether a number may be written.
    #[must_use]
    pub const fn contains(&self, number: u64) -> bool {
        self.least <= number && number <= self.most
    }
}

/// The numbers from `least` to `most`, with a default.
pub(super) const fn range(least: u64, most: u64, default: u64) -> IntRange {
    IntRange { least, most, default }
}

/// A transfer type whose fields are visited.
pub trait HasFields {
    /// Hands over each field, by rising number.
    fn visit(&mut self, visitor: &mut dyn FieldVisitor);
}

/// A list of one transfer type.
pub trait FieldList {
    /// How many there are.
    fn count(&self) -> usize;
    /// Adds one whose fields hold their defaults.
    fn add(&mut self);
    /// Hands over the fields of the one at a place.
    fn visit(&mut self, place: usize, visitor: &mut dyn FieldVisitor);
}

impl<T: HasFields + Default> FieldList for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn add(&mut self) {
        self.push(T::default());
    }

    fn visit(&mut self, place: usize, visitor: &mut dyn FieldVisitor) {
        if let Some(item) = self.get_mut(place) {
            item.visit(visitor);
        }
    }
}

/// Hands over one of several values with names.
pub(super) fn choice<T: Named>(
    visitor: &mut dyn FieldVisitor,
    number: u8,
    name: &'static str,
    value: &mut T,
    has_default: bool,
) {
    let mut place = T::VALUES.iter().position(|other| other == value).unwrap_or_default();
    visitor.choice(number, name, T::NAMES, &mut place, has_default);
    if let Some(chosen) = T::VALUES.get(place) {
        *value = *chosen;
    }
}
