//! The later parts of the program: what not every visitor needs, each loaded when it is first asked for.
//!
//! With the feature `split`, the build (`wasm-split-cli`) moves what only the [`gates`] of a part lead to, code and texts alike,
//! into a file of its own. What several parts use comes with the first of them, [`Chunk::Share`], which the others therefore need.
//! Without the feature, as in the tests, the program is one file.
//!
//! To have a function live in a part: declare a gate to it in `later/gates.rs`, call it through the gates of the part, and
//! name the messages that lead to it in `Msg::needs`. Such a message waits until its parts have come, and is then handled
//! as if it had just been sent; one who does something else in the meantime has changed their mind. Fixed texts of what
//! lives there stand in `LaterWords`.

mod about;
mod answering;
mod carry;
mod compare;
pub(crate) mod gates;
mod group;
mod made;
mod opening;
mod paper;
mod plan;
mod received;
mod result;
mod share;
mod sharing;
mod shelf;

use std::rc::Rc;

use super::message::{Msg, Screen};
use super::state::{After, State};
use super::view::{El, el};

pub use answering::AnswerMsg;
pub use carry::{Carried, Drawn, Effect, Form, Printed, TextKind};
pub(super) use group::Gathering;
pub use group::{Asks, DraftMsg, GroupMsg, Sets, Side};
pub use made::Made;
pub use paper::view as paper;
pub(super) use plan::Planning;
pub use plan::{BenefitMsg, Day, ExampleMsg, OrderMsg, Part, PlanFold, PlanMsg};
pub use sharing::ShareMsg;
pub(super) use sharing::Sharing;
pub(super) use shelf::Shelving;
pub use shelf::{Other, ShelfMsg};

/// A later part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Sharing and opening, all assessments and comparing them, answering as one of a group, and what the other parts use.
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

    /// Notes that it is there, where it has been loaded or the program is in one part.
    pub fn note_come(self) {
        gates::note_come(self);
    }
}

/// Those of some parts that are not there.
pub(super) fn missing(of: &[Chunk]) -> Vec<Chunk> {
    of.iter().copied().filter(|chunk| !gates::is_here(*chunk)).collect()
}

/// How it stands with the later parts in one element, and what waits for them.
#[derive(Clone, Debug, Default)]
pub(super) enum Later {
    /// Nothing waits: what is needed is here.
    #[default]
    Idle,
    /// The first of them is being loaded, and nobody is told: what is on the screen will say more when it has come.
    Quiet,
    /// These are being loaded; then this is done.
    Loading(&'static [Chunk], Box<Msg>),
    /// They could not be loaded, and whether they seem to be gone for good; this was to be done.
    Failed(Box<Msg>, bool),
}

/// What a screen of a later part shows; nothing while the part is not there.
pub(super) fn screen(state: &State, screen: Screen) -> El {
    let shown = match screen {
        Screen::Groups | Screen::Invite | Screen::Gather | Screen::Spread | Screen::Decide => {
            gates::group().map(|group| (group.screen)(state, screen))
        }
        Screen::Plan(part) => gates::plan().map(|plan| (plan.screen)(state, part)),
        _ => gates::share().map(|share| (share.screen)(state, screen)),
    };
    shown.unwrap_or_else(|| el("div"))
}

// What messages of the later parts change; nothing while they are not there.
impl State {
    pub(super) fn shelf(&mut self, msg: Rc<ShelfMsg>) -> After {
        gates::share().map_or(After::Nothing, |share| (share.shelf)(self, msg))
    }

    pub(super) fn share(&mut self, msg: ShareMsg) -> After {
        gates::share().map_or(After::Nothing, |share| (share.update)(self, msg))
    }

    pub(super) fn answer(&mut self, msg: AnswerMsg) -> After {
        gates::share().map_or(After::Nothing, |share| (share.answer)(self, msg))
    }

    pub(super) fn group(&mut self, msg: Rc<GroupMsg>) -> After {
        gates::group().map_or(After::Nothing, |group| (group.update)(self, msg))
    }

    pub(super) fn plan(&mut self, msg: Rc<PlanMsg>) -> After {
        gates::plan().map_or(After::Nothing, |plan| (plan.update)(self, msg))
    }

    /// Opens the example anew, in the language at hand.
    pub(super) fn open_example(&mut self) {
        self.example = gates::share().map(|share| (share.example)(self));
        self.planning = Planning::default();
    }
}
