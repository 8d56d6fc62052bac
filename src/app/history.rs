//! Undo and redo.

use super::effect::Effect;
use super::message::Screen;
use super::state::State;
use crate::model::Command;

/// Undo or redo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryMsg {
    /// Undoes the last step.
    Undo,
    /// Redoes the step that was undone last.
    Redo,
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: HistoryMsg) -> Effect {
    // What is shown there is not the user's own, which would change out of sight.
    if matches!(state.screen(), Screen::Received | Screen::Round) {
        return Effect::None;
    }
    let before = state.current().id.clone();
    let is_undo = msg == HistoryMsg::Undo;
    let history = state.session().history();
    let step = if is_undo { history.next_undo() } else { history.next_redo() }.cloned();
    let session = state.session_mut();
    let result = if is_undo { session.undo() } else { session.redo() };
    if state.ran(result) {
        notify_step(state, step, is_undo);
    }
    // What was at hand has gone with the step, or has come back by it.
    if state.current().id != before && state.screen() != Screen::Overview {
        return state.go(Screen::Result);
    }
    Effect::None
}

/// Says what was undone or redone, on the screens that do not show it.
fn notify_step(state: &mut State, step: Option<Command>, is_undo: bool) {
    let is_seen = !matches!(state.screen(), Screen::Share | Screen::Open | Screen::Choose | Screen::Compare);
    if let Some(step) = step.filter(|_| !is_seen) {
        state.notify(move |lang| lang.stepped(&step, is_undo), false);
    }
}
