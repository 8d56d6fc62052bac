//! What the page around the element does: it asks for something else, and is left, shown again and loaded anew.

use super::answering::AnswerMsg;
use super::effect::Effect;
use super::message::Screen;
use super::options::{Options, StorageKind};
use super::share::ShareMsg;
use super::state::State;
use super::storage::{self, StorageMsg};

/// Something that the page around does.
#[derive(Clone, Debug)]
pub enum PageMsg {
    /// It asks for other options.
    Configure(Options),
    /// It asks for a new assessment, from the first screen.
    Reset,
    /// It is left, and may be come back to.
    Left,
    /// It is shown, perhaps again.
    Returned,
    /// It is to be loaded anew.
    Reload,
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: PageMsg) -> Effect {
    match msg {
        PageMsg::Configure(page) => return configure(state, page),
        PageMsg::Reset => {
            state.set_example(None);
            state.leave_round();
            state.own_mut().begin();
            state.set_screen(Screen::Start);
        }
        // Where nothing is kept, nothing waits for the one who goes back to the page either.
        PageMsg::Left if state.page().storage == StorageKind::None => return begin_anew(state),
        PageMsg::Left => state.save(),
        // What the tab keeps has changed while the page was away: what was on its screen may have been cleared.
        PageMsg::Returned if state.options().storage == StorageKind::Session => {
            if state.own_mut().refresh() {
                return begin_anew(state);
            }
        }
        PageMsg::Returned => return storage::update(state, StorageMsg::Changed),
        PageMsg::Reload => return Effect::Reload,
    }
    Effect::None
}

/// Follows the page around. What is kept elsewhere is opened from its first screen.
fn configure(state: &mut State, page: Options) -> Effect {
    let before = state.set_page(page);
    let now = state.page().clone();
    if before.lang != now.lang {
        state.set_lang(now.lang);
    }
    if (&before.keys, before.storage, before.view, &before.invite) != (&now.keys, now.storage, now.view, &now.invite) {
        let lang = state.lang();
        let mut new = State::new(now, state.group.has_table_open(), state.ports().clone());
        if new.chosen_lang().is_none() {
            new.set_lang(lang);
        }
        let old = std::mem::replace(state, new);
        if let Some(lost) = old.context.into_own().close() {
            state.own_mut().offer(lost);
        }
        return state.show_awaited();
    }
    if before != now {
        state.set_options(now);
        if state.is_invited() {
            state.answer(AnswerMsg::Configure);
        }
        let blank = state.blank();
        state.own_mut().set_blank(blank);
    }
    Effect::None
}

/// Shows what the page shows to one who comes to it: the first screen, or what a link has led to in the tab.
fn begin_anew(state: &mut State) -> Effect {
    *state = State::new(state.page().clone(), state.group.has_table_open(), state.ports().clone());
    match state.kept_link() {
        Some(payload) => state.update(ShareMsg::Link(payload).into()),
        None => state.show_awaited(),
    }
}
