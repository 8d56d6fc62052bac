//! Lazy loading: the chunks of the program that not every visitor needs, each loaded when it is first needed.
//!
//! With the feature `split`, the build (`wasm-split-cli`) moves the code and the texts that are reached only through the
//! [`entry`] points of a chunk into a file of its own. What several chunks use is in the first of them, [`Chunk::Share`], which
//! the others therefore need. Without the feature, as in the tests, the program is one file.
//!
//! To put a function into a chunk: declare an entry point to it in `lazy/entry.rs`, call it through that, and name the messages
//! that lead to it in `Msg::needs`. Such a message waits until its chunks are loaded, and is then handled as if it had just been
//! sent; any other action of the user cancels it. Fixed texts of such functions stand in structs of their own, as `LaterWords`.

pub(crate) mod entry;

use super::message::{Msg, Screen};
use super::state::State;
use super::view::{El, el};

/// A chunk of the program that is loaded lazily.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Sharing and opening, all assessments and comparing them, answering as one of a group, and what the other chunks use.
    Share,
    /// The plan.
    Plan,
    /// Groups.
    Group,
}

impl Chunk {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Share, Self::Plan, Self::Group];

    /// The names of its files.
    #[must_use]
    pub const fn files(self) -> &'static [&'static str] {
        match self {
            Self::Share => &["base", "share"],
            Self::Plan => &["plan"],
            Self::Group => &["group"],
        }
    }

    /// Notes that it is loaded, or that the program is in one file.
    pub fn mark_loaded(self) {
        entry::mark_loaded(self);
    }
}

/// Those of some chunks that are not loaded.
pub(super) fn missing(of: &[Chunk]) -> Vec<Chunk> {
    of.iter().copied().filter(|chunk| !entry::is_loaded(*chunk)).collect()
}

/// What one element loads, and the message that waits for it.
#[derive(Clone, Debug, Default)]
pub(super) enum LazyState {
    /// Nothing is being loaded.
    #[default]
    Idle,
    /// [`Chunk::Share`] is being loaded and nothing says so: the screen shows more once it is there.
    Quiet,
    /// These chunks are being loaded; then the message is handled.
    Loading(&'static [Chunk], Box<Msg>),
    /// Loading failed, and whether the files seem to be gone for good; the message was to be handled.
    Failed(Box<Msg>, bool),
}

/// The view of a screen that is loaded lazily; empty while it is not loaded.
pub(super) fn screen(state: &State, screen: Screen) -> El {
    let shown = match screen {
        Screen::Groups | Screen::Invite | Screen::Gather | Screen::Spread | Screen::Decide => {
            entry::group().map(|group| (group.screen)(state, screen))
        }
        Screen::Plan(part) => entry::plan().map(|plan| (plan.screen)(state, part)),
        _ => entry::share().map(|share| (share.screen)(state, screen)),
    };
    shown.unwrap_or_else(|| el("div"))
}
