//! The later part of the program: what few visitors need, loaded when it is first asked for.
//!
//! The build (`scripts/split.mjs`) moves what only the [`gates`] lead to, code and texts alike, into a file of its own.
//! In a build that is not divided, as in the tests, the gates are ordinary functions.

use std::cell::Cell;

use super::dom::El;
use super::shelf;
use super::state::{Msg, State};

/// Says that the later part is there. Only [`here`] gives one, and no gate opens without it.
#[derive(Clone, Copy)]
pub(super) struct Here(());

/// How it stands with the later part in one element, and what waits for it.
#[derive(Clone, Debug, Default)]
pub(super) enum Later {
    /// Nothing waits: it is here, or not asked for.
    #[default]
    Idle,
    /// It is being loaded; then this is done.
    Loading(Box<Msg>),
    /// It could not be loaded; this was to be done.
    Failed(Box<Msg>),
}

thread_local! {
    /// Whether it is there; for every element on the page at once.
    static HERE: Cell<bool> = const { Cell::new(false) };
}

/// The key to the gates, once the later part is there.
pub(super) fn here() -> Option<Here> {
    HERE.get().then_some(Here(()))
}

/// Notes that the later part is there.
pub(super) fn has_come() {
    HERE.set(true);
}

/// Declares the ways into the later part: `fn name(arguments) -> result = the function that lives there;`
macro_rules! gates {
    ($($(#[$doc:meta])* fn $name:ident($($argument:ident: $type:ty),*) -> $result:ty = $function:path;)*) => {
        /// The only calls from the first part into the later one.
        pub(super) mod gates {
            use super::*;

            $($(#[$doc])*
            #[inline(never)]
            pub(in crate::ui) fn $name(_: Here, $($argument: $type),*) -> $result {
                $function($($argument),*)
            })*
        }
    };
}

gates! {
    /// All assessments, and what is stored.
    fn shelf(state: &State) -> El = shelf::view;
}
