//! The ways into the later parts of the program.
//!
//! The gates of a part are pointers to functions that live there. A split function gives them once the part is loaded; it is
//! only one for each part, since the splitter's loader keeps a state for each function.

use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::{
    AnswerMsg, Chunk, GroupMsg, Part, PlanMsg, ShareMsg, ShelfMsg, about, answering, compare, group, opening, plan,
    received, result, share, sharing, shelf,
};
use crate::app::message::Screen;
use crate::app::state::{After, State};
use crate::app::view::{El, el};
use crate::chart::Scene;
use crate::codec::incoming::IncomingError;
use crate::model::{AssessmentId, GroupId};
use crate::report::Picture;
use crate::store::Session;

/// What a future gives that has nothing to wait for: it asks for its part when first asked, and has it the next time.
pub(crate) fn ready<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    (0..2).find_map(|_| match future.as_mut().poll(&mut context) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    })
}

/// Declares gates, for each part that has any: `part: Part { gate: type of a function = the function, }`.
macro_rules! declare_gates {
    ($($chunk:ident: $gates:ident { $($(#[$doc:meta])* $name:ident: $type:ty = $function:path,)* })*) => {
        $(
            /// The functions of this part that are called from outside it.
            pub(crate) struct $gates {
                $($(#[$doc])* pub(crate) $name: $type,)*
            }

            /// The gates of this part, once it is there.
            pub(crate) fn $chunk() -> Option<&'static $gates> {
                COME.get().$chunk
            }
        )*

        /// The gates of what is there, for every element on the page at once.
        #[derive(Clone, Copy)]
        struct Come {
            $($chunk: Option<&'static $gates>,)*
        }

        thread_local! {
            static COME: std::cell::Cell<Come> = const { std::cell::Cell::new(Come { $($chunk: None,)* }) };
        }

        /// Notes that a part is there, where the loader of the page has loaded it.
        pub(crate) fn note_come(chunk: $crate::app::Chunk) {
            let mut come = COME.get();
            $(if chunk == $crate::app::Chunk::$gates {
                come.$chunk = $crate::app::later::gates::ready(lead::$chunk());
            })*
            COME.set(come);
        }

        /// What is called once a part is loaded.
        mod lead {
            use super::*;

            $(
                #[cfg(feature = "split")]
                #[wasm_split_helpers::wasm_split($chunk)]
                pub(super) fn $chunk() -> &'static $gates {
                    static GATES: $gates = $gates { $($name: $function,)* };
                    &GATES
                }

                #[cfg(not(feature = "split"))]
                pub(super) fn $chunk() -> std::future::Ready<&'static $gates> {
                    static GATES: $gates = $gates { $($name: $function,)* };
                    std::future::ready(&GATES)
                }
            )*
        }
    };
}

#[cfg(feature = "web")]
pub(crate) use declare_gates;

declare_gates! {
    share: Share {
        /// The screens that are not of plans or groups.
        screen: fn(&State, Screen) -> El = screen,
        /// The desk with the example on it.
        example: fn(&State) -> Session = shelf::example,
        /// What a message about all assessments changes.
        shelf: fn(&mut State, Rc<ShelfMsg>) -> After = shelf::update,
        /// What a message of sharing and opening changes.
        update: fn(&mut State, ShareMsg) -> After = sharing::update,
        /// What a message of answering changes.
        answer: fn(&mut State, AnswerMsg) -> After = answering::update,
        /// The first screen for one who is invited.
        start: fn(&State) -> El = answering::start::view,
        /// The end of one person's answers.
        end: fn(&State) -> El = answering::end::view,
        /// What the result has besides its picture.
        result: fn(&State) -> result::Added = result::added,
        /// What canvases show that are not of the first screens.
        picture: fn(&State, &dyn Fn(&str) -> Option<String>, f64) -> Option<(Scene, bool)> = sharing::picture,
    }
    plan: Plan {
        /// The plan, at a place in it.
        screen: fn(&State, Part) -> El = plan::view,
        /// What a message of plans changes.
        update: fn(&mut State, Rc<PlanMsg>) -> After = plan::update,
        /// What its canvases show.
        picture: fn(&State, &str, f64) -> Option<Scene> = plan::picture,
    }
    group: Group {
        /// The screens of groups.
        screen: fn(&State, Screen) -> El = group::view,
        /// What a message of groups changes.
        update: fn(&mut State, Rc<GroupMsg>) -> After = group::update,
        /// Goes to the group at hand, or to the only one there is, or to all.
        begin: fn(&mut State) -> After = group::begin,
        /// Shows a group.
        open: fn(&mut State, GroupId) -> After = group::open,
        /// Reads files for answers to the group at hand.
        take_files: fn(&mut State, Vec<(String, Result<Vec<u8>, IncomingError>)>, fn() -> AssessmentId) -> After = group::take_files,
        /// What its canvases show.
        picture: fn(&State, &dyn Fn(&str) -> Option<String>, &str, f64) -> Option<Scene> = group::picture,
        /// A picture of the group at hand that stands alone.
        carried: fn(&State, &str) -> Option<Picture> = group::carried,
    }
}

/// Whether a part is there.
pub(crate) fn is_here(chunk: Chunk) -> bool {
    match chunk {
        Chunk::Share => share().is_some(),
        Chunk::Plan => plan().is_some(),
        Chunk::Group => group().is_some(),
    }
}

fn screen(state: &State, screen: Screen) -> El {
    match screen {
        Screen::About => about::view(state),
        Screen::Shelf => shelf::view(state),
        Screen::Share => share::view(state),
        Screen::Open => opening::view(state),
        Screen::Received => received::view(state),
        Screen::Choose => opening::choose(state),
        Screen::Compare => compare::view(state),
        Screen::Round => answering::round::view(state),
        _ => el("div"),
    }
}
