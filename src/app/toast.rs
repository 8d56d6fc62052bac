//! What just happened, told in a bar. A sentence is made when it is shown, in the language of that moment.

use std::rc::Rc;

use super::message::{Msg, Screen};
use super::state::State;
use super::view::El;
use crate::model::Command;
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

/// The bar that tells what just happened; it stays until the next action.
pub(super) struct Toast {
    pub(super) says: Sentence,
    /// What takes it back.
    pub(super) undo: Option<Msg>,
    /// What more there is to do about it.
    pub(super) more: Option<fn(&State) -> El>,
}

impl State {
    /// Tells what just happened, and whether the last step is what did it.
    pub(super) fn notify<T: Into<String>>(&mut self, says: impl Fn(Lang) -> T + 'static, undo: bool) {
        self.toast = Some(Toast { says: Sentence::new(says), undo: undo.then_some(Msg::Undo), more: None });
    }

    /// Tells what was undone, or redone, where it is not seen.
    pub(super) fn notify_step(&mut self, step: Option<Command>, is_undo: bool) {
        let is_seen = !matches!(self.screen, Screen::Share | Screen::Open | Screen::Choose | Screen::Compare);
        if let Some(step) = step.filter(|_| !is_seen) {
            self.notify(move |lang| lang.stepped(&step, is_undo), false);
        }
    }

    /// Tells what just happened that was no step, and what takes it back.
    pub(super) fn notify_undoable<T: Into<String>>(&mut self, says: impl Fn(Lang) -> T + 'static, undo: Msg) {
        self.toast = Some(Toast { says: Sentence::new(says), undo: Some(undo), more: None });
    }

    /// Tells what just happened, and what more there is to do about it.
    pub(super) fn notify_with<T: Into<String>>(&mut self, says: impl Fn(Lang) -> T + 'static, more: fn(&Self) -> El) {
        self.toast = Some(Toast { says: Sentence::new(says), undo: None, more: Some(more) });
    }
}
