//! Every field of a plan by its stable name, told once, for all that treats fields alike: limits, files and links.
//!
//! A field that holds its default says nothing, and is written nowhere; one without a default is always written.

use crate::model::{Date, Level};

/// What is done with each field. A name is never renamed, and fields keep their order: links count them.
pub trait Fields {
    /// Itself, for what is handed on to fields within.
    fn this(&mut self) -> &mut dyn Fields;
    /// A text of at most `max` characters; of one line, or of several.
    fn text(&mut self, _name: &'static str, _text: &mut String, _max: usize, _lines: bool) {}
    /// A whole number.
    fn number(&mut self, name: &'static str, number: &mut u64, within: &'static Within);
    /// One of several by its stable name; the default is the first, if there is one.
    fn choice(&mut self, _name: &'static str, _ids: &'static [&'static str], _place: &mut usize, _has_default: bool) {}
    /// A day, or none.
    fn day(&mut self, _name: &'static str, _day: &mut Option<Date>) {}
    /// Several of a kind, each with fields.
    fn list(&mut self, _name: &'static str, list: &mut dyn List) {
        for place in 0..list.count() {
            list.fields(place, self.this());
        }
    }
    /// Fields that stand together.
    fn object(&mut self, _name: &'static str, inside: &mut dyn FnMut(&mut dyn Fields)) {
        inside(self.this());
    }
}

/// Which numbers a field may hold.
#[derive(Clone, Copy, Debug)]
pub struct Within {
    /// The lowest.
    pub least: u64,
    /// The highest.
    pub most: u64,
    /// What it holds where nothing is said. It may stand outside, and is then no number at all.
    pub default: Option<u64>,
}

impl Within {
    /// Numbers within a range, with a default.
    pub(super) const fn of(least: u64, most: u64, default: u64) -> Self {
        Self { least, most, default: Some(default) }
    }

    /// Whether a number may be said.
    #[must_use]
    pub const fn holds(&self, number: u64) -> bool {
        self.least <= number && number <= self.most
    }
}

/// What has fields.
pub trait Described {
    /// Hands over each field, in order.
    fn fields(&mut self, to: &mut dyn Fields);
}

/// Several of a kind.
pub trait List {
    /// How many there are.
    fn count(&self) -> usize;
    /// Adds one in which nothing has been said.
    fn add(&mut self);
    /// Hands over the fields of the one at a place.
    fn fields(&mut self, place: usize, to: &mut dyn Fields);
}

impl<T: Described + Default> List for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn add(&mut self) {
        self.push(T::default());
    }

    fn fields(&mut self, place: usize, to: &mut dyn Fields) {
        if let Some(item) = self.get_mut(place) {
            item.fields(to);
        }
    }
}

/// One of a few, by place and stable name.
pub trait Named: Copy + Default + PartialEq + 'static {
    /// All of them, in the order of their names.
    const EVERY: &'static [Self];
    /// Their stable names.
    const IDS: &'static [&'static str];

    /// Its place, from 0.
    fn place(self) -> usize {
        Self::EVERY.iter().position(|other| *other == self).unwrap_or(0)
    }
}

/// An enum whose values have stable names; the first is the default.
macro_rules! named {
    ($(#[$about:meta])* $name:ident {
        $(#[$first_doc:meta])* $first:ident = $first_id:literal,
        $($(#[$doc:meta])* $value:ident = $id:literal,)+
    }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum $name {
            #[default]
            $(#[$first_doc])* $first,
            $($(#[$doc])* $value,)+
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$value,)+];

            /// The stable name used in files.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    Self::$first => $first_id,
                    $(Self::$value => $id,)+
                }
            }
        }

        impl $crate::model::plan::fields::Named for $name {
            const EVERY: &'static [Self] = Self::ALL;
            const IDS: &'static [&'static str] = &[$first_id, $($id,)+];
        }
    };
}
pub(crate) use named;

/// Hands over one of a few.
pub(super) fn choice<T: Named>(to: &mut dyn Fields, name: &'static str, value: &mut T, has_default: bool) {
    let mut place = value.place();
    to.choice(name, T::IDS, &mut place, has_default);
    *value = T::EVERY.get(place).copied().unwrap_or_default();
}

/// The number of a level; 0 where there is none.
const LEVEL: Within = Within::of(1, 10, 0);

/// Hands over a level that may be missing.
pub(super) fn level(to: &mut dyn Fields, name: &'static str, level: &mut Option<Level>) {
    let mut number = level.map_or(0, |level| level.get().into());
    to.number(name, &mut number, &LEVEL);
    *level = u8::try_from(number).ok().and_then(Level::new);
}
