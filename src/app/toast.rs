//! The toast: one line that says what just happened, with the way to undo it. A sentence is made when it is shown, in the
//! language of that moment.

use std::rc::Rc;

use super::controls::{Weight, button};
use super::history::HistoryMsg;
use super::lazy;
use super::message::Msg;
use super::state::State;
use super::view::{El, el};
use crate::text::Lang;

/// A sentence, in whatever language it is shown.
#[derive(Clone)]
pub(super) struct Sentence(Rc<dyn Fn(Lang) -> String>);

impl Sentence {
    pub(super) fn new<T: Into<String>>(says: impl Fn(Lang) -> T + 'static) -> Self {
        Self(Rc::new(move |lang| says(lang).into()))
    }

    /// The sentence in a language.
    pub(super) fn words(&self, lang: Lang) -> String {
        (self.0)(lang)
    }
}

/// What a toast says and offers; it stays until the next action.
pub(super) struct Toast {
    sentence: Sentence,
    /// What undoes it.
    undo: Option<Msg>,
    /// What more there is to do about it.
    more: Option<fn(&State) -> El>,
}

impl State {
    /// Says what just happened, and whether the last step of the history is what did it.
    pub(super) fn notify<T: Into<String>>(&mut self, says: impl Fn(Lang) -> T + 'static, undo: bool) {
        let undo = undo.then_some(Msg::History(HistoryMsg::Undo));
        self.context.toast = Some(Toast { sentence: Sentence::new(says), undo, more: None });
    }

    /// Says what just happened that is no step of the history, with the message that undoes it.
    pub(super) fn notify_undoable<T: Into<String>>(&mut self, says: impl Fn(Lang) -> T + 'static, undo: Msg) {
        self.context.toast = Some(Toast { sentence: Sentence::new(says), undo: Some(undo), more: None });
    }

    /// Says what just happened, and what more there is to do about it.
    pub(super) fn notify_with<T: Into<String>>(&mut self, says: impl Fn(Lang) -> T + 'static, more: fn(&Self) -> El) {
        self.context.toast = Some(Toast { sentence: Sentence::new(says), undo: None, more: Some(more) });
    }

    /// Removes the toast.
    pub(super) fn dismiss_toast(&mut self) {
        self.context.toast = None;
    }
}

/// Whether nothing is said.
pub(super) fn is_empty(state: &State) -> bool {
    state.context.toast.is_none() && !state.lazy.is_loading() && !state.lazy.has_failed()
}

/// What is said of loading, or else what just happened.
pub(super) fn view(state: &State) -> El {
    let lang = state.lang();
    let toast = || {
        let toast = state.context.toast.as_ref()?;
        let undo = toast.undo.as_ref();
        let undo = undo.map(|msg| button(Weight::Plain, lang.words().undo, msg.clone()).id("undo-bar"));
        let more = toast.more.map(|more| more(state));
        Some(line(toast.sentence.words(lang)).child(more).child(undo).child(close(lang)))
    };
    // Waiting is told where one is looking, and not below what is seen.
    let class = if state.lazy.is_loading() { "notices loading" } else { "notices" };
    el("div").class(class).attr("role", "status").child(lazy::notice(state).or_else(toast))
}

/// The line of a toast.
pub(super) fn line(text: String) -> El {
    el("div").class("bar").child(el("p").child(text))
}

/// The button that dismisses it.
pub(super) fn close(lang: Lang) -> El {
    button(Weight::Quiet, lang.words().close, Msg::DismissToast)
}
