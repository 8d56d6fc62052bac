//! Enums of a few values, the first of which is the default.

/// One of a few values that have an order, as they are listed to choose from.
pub trait Choice: Copy + PartialEq + 'static {
    /// All values, in order.
    const EVERY: &'static [Self];

    /// Its place among all values, from 0.
    fn place(self) -> usize {
        Self::EVERY.iter().position(|other| *other == self).unwrap_or(0)
    }
}

/// Defines an enum whose first value is the default, with all its values in `ALL`.
macro_rules! choices {
    ($(#[$about:meta])* $name:ident {
        $(#[$first_doc:meta])* $first:ident,
        $($(#[$doc:meta])* $value:ident,)+
    }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum $name {
            #[default]
            $(#[$first_doc])* $first,
            $($(#[$doc])* $value,)+
        }

        impl $name {
            /// All values, in order.
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$value,)+];
        }

        impl $crate::model::choice::Choice for $name {
            const EVERY: &'static [Self] = Self::ALL;
        }
    };
}
pub(crate) use choices;
