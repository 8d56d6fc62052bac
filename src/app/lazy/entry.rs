//! The entry points of the chunks that are loaded lazily.
//!
//! The entry points of a chunk are pointers to functions in it. One split function for each chunk returns them once the chunk is
//! loaded; more would cost: the splitter's loader keeps a state for each split function.

use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use super::Chunk;
use crate::app::about;
use crate::app::answering::{self, AnswerMsg};
use crate::app::effect::Effect;
use crate::app::group::{self, GroupMsg};
use crate::app::message::Screen;
use crate::app::overview::{self, OverviewMsg};
use crate::app::plan::{self, PlanMsg, PlanPart};
use crate::app::result;
use crate::app::share::{self, ShareMsg};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::chart::Scene;
use crate::codec::incoming::ChosenFile;
use crate::model::{Area, AssessmentId, GroupId};
use crate::report::Picture;
use crate::store::Session;

/// The value of a future that has nothing to wait for: the first poll asks for its chunk, and the second has it.
pub(crate) fn ready<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    (0..2).find_map(|_| match future.as_mut().poll(&mut context) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    })
}

/// Declares the entry points of chunks: `chunk: Chunk { entry: type of a function = the function, }`.
macro_rules! declare_entries {
    ($($chunk:ident: $entries:ident { $($(#[$doc:meta])* $name:ident: $type:ty = $function:path,)* })*) => {
        $(
            /// The entry points of this chunk.
            pub(crate) struct $entries {
                $($(#[$doc])* pub(crate) $name: $type,)*
            }

            /// The entry points of this chunk, once it is loaded.
            pub(crate) fn $chunk() -> Option<&'static $entries> {
                LOADED.get().$chunk
            }
        )*

        /// The chunks that are loaded, for every element on the page at once.
        #[derive(Clone, Copy)]
        struct LoadedChunks {
            $($chunk: Option<&'static $entries>,)*
        }

        thread_local! {
            static LOADED: std::cell::Cell<LoadedChunks> = const { std::cell::Cell::new(LoadedChunks { $($chunk: None,)* }) };
        }

        /// Notes that a chunk is loaded.
        pub(crate) fn mark_loaded(chunk: $crate::app::Chunk) {
            let mut loaded = LOADED.get();
            $(if chunk == $crate::app::Chunk::$entries {
                loaded.$chunk = $crate::app::lazy::entry::ready(loader::$chunk());
            })*
            LOADED.set(loaded);
        }

        /// The split function of each chunk.
        mod loader {
            use super::*;

            $(
                #[cfg(feature = "split")]
                #[wasm_split_helpers::wasm_split($chunk)]
                pub(super) fn $chunk() -> &'static $entries {
                    static ENTRIES: $entries = $entries { $($name: $function,)* };
                    &ENTRIES
                }

                #[cfg(not(feature = "split"))]
                pub(super) fn $chunk() -> std::future::Ready<&'static $entries> {
                    static ENTRIES: $entries = $entries { $($name: $function,)* };
                    std::future::ready(&ENTRIES)
                }
            )*
        }
    };
}

#[cfg(feature = "web")]
pub(crate) use declare_entries;

declare_entries! {
    share: Share {
        /// The screens that are not of plans or groups.
        screen: fn(&State, Screen) -> El = screen,
        /// A session with the example in it.
        example: fn(&State) -> Session = overview::example,
        /// What a message about all assessments changes.
        overview: fn(&mut State, Rc<OverviewMsg>) -> Effect = overview::update,
        /// What a message of sharing and opening changes.
        update: fn(&mut State, ShareMsg) -> Effect = share::update,
        /// What a message of answering changes.
        answer: fn(&mut State, AnswerMsg) -> Effect = answering::update,
        /// The first screen for one who is invited.
        start: fn(&State) -> El = answering::start,
        /// The end of one person's answers.
        end: fn(&State) -> El = answering::end,
        /// What the result has besides its picture.
        result: fn(&State) -> result::ResultDetails = result::details,
        /// Chooses focus areas.
        choose_focus: fn(&mut State, Vec<Area>) -> Effect = result::choose_focus,
        /// What canvases show that are not of the first screens.
        picture: fn(&State, &dyn Fn(&str) -> Option<String>, f64) -> Option<(Scene, bool)> = share::picture,
    }
    plan: Plan {
        /// The plan, at a place in it.
        screen: fn(&State, PlanPart) -> El = plan::view,
        /// What a message of plans changes.
        update: fn(&mut State, Rc<PlanMsg>) -> Effect = plan::update,
        /// What its canvases show.
        picture: fn(&State, &str, f64) -> Option<Scene> = plan::picture,
    }
    group: Group {
        /// The screens of groups.
        screen: fn(&State, Screen) -> El = group::view,
        /// What a message of groups changes.
        update: fn(&mut State, Rc<GroupMsg>) -> Effect = group::update,
        /// Goes to the group at hand, or to the only one there is, or to all.
        begin: fn(&mut State) -> Effect = group::begin,
        /// Shows a group.
        open: fn(&mut State, GroupId) -> Effect = group::open,
        /// Reads files for answers to the group at hand.
        take_files: fn(&mut State, Vec<ChosenFile>, fn() -> AssessmentId) -> Effect = group::take_files,
        /// What its canvases show.
        picture: fn(&State, &dyn Fn(&str) -> Option<String>, &str, f64) -> Option<Scene> = group::picture,
        /// A picture of the group at hand to be exported by itself.
        exported: fn(&State, &str) -> Option<Picture> = group::exported,
    }
}

/// Whether a chunk is loaded.
pub(crate) fn is_loaded(chunk: Chunk) -> bool {
    match chunk {
        Chunk::Share => share().is_some(),
        Chunk::Plan => plan().is_some(),
        Chunk::Group => group().is_some(),
    }
}

/// A screen that is loaded lazily and is not of plans or groups.
fn screen(state: &State, screen: Screen) -> El {
    match screen {
        Screen::About => about::view(state),
        Screen::Overview => overview::view(state),
        Screen::Share => share::page(state),
        Screen::Open => share::opening(state),
        Screen::Received => share::received(state),
        Screen::Choose => share::choose(state),
        Screen::Compare => overview::compare(state),
        Screen::Round => answering::round(state),
        _ => el("div"),
    }
}
