//! The later part of the program: what few visitors need, loaded when it is first asked for.
//!
//! The build (`scripts/split.mjs`) moves what only the [`gates`] lead to, code and texts alike, into a file of its own.
//! In a build that is not divided, as in the tests, the gates are ordinary functions.

use std::cell::Cell;

use web_sys::{HtmlCanvasElement, ShadowRoot};

use super::app::App;
use super::carry::{self, Effect};
use super::dom::{El, el};
use super::message::{Msg, Screen};
use super::sharing::{self, ShareMsg};
use super::state::{After, State};
use super::{compare, opening, received, share, shelf};
use crate::chart::Scene;

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
    /// The screens that few visit.
    fn screen(state: &State, screen: Screen) -> El = view;
    /// The response code, where it ends a person's own check.
    fn code(state: &State) -> El = share::code;
    /// What a message of sharing and opening changes.
    fn share(state: &mut State, msg: ShareMsg) -> After = sharing::update;
    /// What is done in the browser for it.
    fn carry(app: App, root: &ShadowRoot, state: &State, effect: Effect) -> () = carry::perform;
    /// What its canvases show.
    fn picture(state: &State, canvas: &HtmlCanvasElement, width: f64) -> Option<(Scene, bool)> = sharing::picture;
}

fn view(state: &State, screen: Screen) -> El {
    match screen {
        Screen::Start | Screen::Now | Screen::Targets | Screen::Result => el("div"),
        Screen::Shelf => shelf::view(state),
        Screen::Share => share::view(state),
        Screen::Open => opening::view(state),
        Screen::Received => received::view(state),
        Screen::Choose => opening::choose(state),
        Screen::Compare => compare::view(state),
    }
}
