//! The later part of the program: what few visitors need, loaded when it is first asked for.
//!
//! With the feature `split`, the build (`wasm-split-cli`) moves what only [`lead`] leads to, code and texts alike, into a file
//! of its own. `lead` gives the [`gates`]: a function that is loaded, and calls through pointers from there on, since
//! the splitter's loader keeps a state for each function. Without the feature, as in the tests, the program is one file.
//!
//! To have a function live there: declare a gate to it below, call the gate with the key that [`here`] gives, and name
//! the messages that lead to it in `Msg::needs_later`. Such a message waits until the later part has come, and is then
//! handled as if it had just been sent; one who does something else in the meantime has changed their mind. Fixed texts
//! of what lives there stand in `LaterWords`.

mod about;
mod answering;
mod carry;
mod compare;
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

use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::message::{Msg, Screen};
use super::state::{After, State};
use super::view::{El, el};
use crate::chart::Scene;
use crate::store::Session;

pub use answering::AnswerMsg;
pub use carry::{Carried, Drawn, Effect, Form, Printed, TextKind};
pub(super) use group::Gathering;
pub use group::{Asks, DraftMsg, GroupMsg, Sets, Side};
pub use made::Made;
pub use paper::view as paper;
pub(super) use plan::Planning;
pub use plan::{BenefitMsg, Day, ExampleMsg, OrderMsg, Part, PlanFold, PlanMsg};
pub(crate) use result::Added;
pub use sharing::ShareMsg;
pub(super) use sharing::Sharing;
pub(super) use shelf::Shelving;
pub use shelf::{Other, ShelfMsg};

/// How it stands with the later part in one element, and what waits for it.
#[derive(Clone, Debug, Default)]
pub(super) enum Later {
    /// Nothing waits: it is here, or not asked for.
    #[default]
    Idle,
    /// It is being loaded, and nobody is told: what is on the screen will say more when it has come.
    Quiet,
    /// It is being loaded; then this is done.
    Loading(Box<Msg>),
    /// It could not be loaded, and whether it seems to be gone for good; this was to be done.
    Failed(Box<Msg>, bool),
}

/// What a future gives that has nothing to wait for: it asks for the later part when first asked, and has it the next time.
pub(crate) fn ready<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    (0..2).find_map(|_| match future.as_mut().poll(&mut context) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    })
}

/// Declares the ways into the later part: `fn name(arguments) -> result = the function that lives there;`.
macro_rules! declare_gates {
    ($($(#[$doc:meta])* fn $name:ident($($argument:ident: $type:ty),*) -> $result:ty = $function:path;)*) => {
        /// The functions of the later part that the first one calls.
        struct Gates {
            $($name: fn($($type),*) -> $result,)*
        }

        static GATES: Gates = Gates { $($name: $function,)* };

        thread_local! {
            /// What leads there, once it is there; for every element on the page at once.
            static HERE: std::cell::Cell<Option<Here>> = const { std::cell::Cell::new(None) };
        }

        /// The gates to the later part, which is there. Only [`here`] gives them.
        #[derive(Clone, Copy)]
        pub(crate) struct Here(&'static Gates);

        /// The key to the gates, once the later part is there.
        pub(crate) fn here() -> Option<Here> {
            HERE.get()
        }

        /// Notes that the later part is there, where the loader of the page has loaded it.
        pub(crate) fn note_come() {
            HERE.set($crate::app::later::ready(lead()).map(Here));
        }

        /// The gates, from the later part.
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split(later)]
        fn lead() -> &'static Gates {
            &GATES
        }

        /// The gates, in a program of one part.
        #[cfg(not(feature = "split"))]
        fn lead() -> std::future::Ready<&'static Gates> {
            std::future::ready(&GATES)
        }

        /// The only calls from the first part into the later one.
        pub(crate) mod gates {
            use super::*;

            $($(#[$doc])*
            pub(crate) fn $name(here: Here, $($argument: $type),*) -> $result {
                (here.0.$name)($($argument),*)
            })*
        }
    };
}

#[cfg(feature = "web")]
pub(crate) use declare_gates;

/// Notes that the later part is there, where it has been loaded or the program is in one part.
pub fn has_come() {
    note_come();
}

declare_gates! {
    /// The screens that few visit.
    fn screen(state: &State, screen: Screen) -> El = view;
    /// The desk with the example on it.
    fn example(state: &State) -> Session = shelf::example;
    /// What a message about all assessments changes.
    fn shelf(state: &mut State, msg: Rc<ShelfMsg>) -> After = shelf::update;
    /// What a message of sharing and opening changes.
    fn share(state: &mut State, msg: ShareMsg) -> After = sharing::update;
    /// What a message of groups changes.
    fn group(state: &mut State, msg: Rc<GroupMsg>) -> After = group::update;
    /// What a message of plans changes.
    fn plan(state: &mut State, msg: Rc<PlanMsg>) -> After = plan::update;
    /// What a message of answering changes.
    fn answer(state: &mut State, msg: AnswerMsg) -> After = answering::update;
    /// The first screen for one who is invited.
    fn start(state: &State) -> El = answering::start::view;
    /// The end of one person's answers.
    fn end(state: &State) -> El = answering::end::view;
    /// What the result has besides its picture.
    fn result(state: &State) -> Added = result::added;
    /// What its canvases show.
    fn picture(state: &State, attribute: &dyn Fn(&str) -> Option<String>, width: f64) -> Option<(Scene, bool)> = sharing::picture;
}

// What messages of the later part change; nothing while it is not there.
impl State {
    pub(super) fn shelf(&mut self, msg: Rc<ShelfMsg>) -> After {
        here().map_or(After::Nothing, |here| gates::shelf(here, self, msg))
    }

    pub(super) fn share(&mut self, msg: ShareMsg) -> After {
        here().map_or(After::Nothing, |here| gates::share(here, self, msg))
    }

    pub(super) fn group(&mut self, msg: Rc<GroupMsg>) -> After {
        here().map_or(After::Nothing, |here| gates::group(here, self, msg))
    }

    pub(super) fn plan(&mut self, msg: Rc<PlanMsg>) -> After {
        here().map_or(After::Nothing, |here| gates::plan(here, self, msg))
    }

    /// Opens the example anew, in the language at hand.
    pub(super) fn open_example(&mut self) {
        self.example = here().map(|here| gates::example(here, self));
        self.planning = Planning::default();
    }

    pub(super) fn answer(&mut self, msg: AnswerMsg) -> After {
        here().map_or(After::Nothing, |here| gates::answer(here, self, msg))
    }
}

fn view(state: &State, screen: Screen) -> El {
    match screen {
        Screen::Start | Screen::Now | Screen::Targets | Screen::Result => el("div"),
        Screen::About => about::view(state),
        Screen::Shelf => shelf::view(state),
        Screen::Share => share::view(state),
        Screen::Open => opening::view(state),
        Screen::Received => received::view(state),
        Screen::Choose => opening::choose(state),
        Screen::Compare => compare::view(state),
        Screen::Groups | Screen::Invite | Screen::Gather | Screen::Spread | Screen::Decide => {
            group::view(state, screen)
        }
        Screen::Plan(part) => plan::view(state, part),
        Screen::Round => answering::round::view(state),
    }
}
