//! What is kept: commands carried out and saved, and what is said where they are refused or cannot be saved.

mod notices;

use super::effect::{Effect, Task};
use super::message::Screen;
use super::options::StorageKind;
use super::plan::PlanState;
use super::share::ShareState;
use super::state::State;
use crate::codec::file;
use crate::model::{Command, CommandError, ItemKind, Limit};
use crate::store::SaveState;
use crate::text::Lang;

pub(super) use notices::{is_warning, problems, saved, warning};

/// Something that concerns what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageMsg {
    /// Writes what waits to be written.
    Save,
    /// Tries to save again.
    Retry,
    /// Another tab or element has changed the storage.
    Changed,
    /// The warning that the browser may clear what is kept has been read.
    Warned,
    /// Erases everything.
    Erase,
    /// Downloads a text that was set aside, by its number.
    DownloadAside(u32),
    /// Deletes a text that was set aside, by its number.
    RemoveAside(u32),
    /// Downloads what can be neither read nor set aside.
    DownloadUnreadable,
    /// Downloads what is on the screen and could not be saved.
    DownloadUnsaved,
    /// Keeps again what another tab has taken away.
    KeepLost,
    /// Downloads what another tab has taken away.
    DownloadLost,
    /// Lets what another tab has taken away go.
    DropLost,
}

/// The state of saving.
#[derive(Default)]
pub(super) struct StorageState {
    /// Hour and minute of the last save.
    saved_at: Option<(u32, u32)>,
    /// Whether it is said that browsers may clear what is kept.
    warns: bool,
    /// Whether a new try to save is on its way.
    retrying: bool,
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: StorageMsg) -> Effect {
    match msg {
        StorageMsg::Save => state.save(),
        StorageMsg::Retry => {
            state.storage.retrying = false;
            state.own_mut().try_again();
        }
        StorageMsg::Changed => follow(state),
        StorageMsg::Warned => {
            state.storage.warns = false;
            return Effect::Focus("heading");
        }
        StorageMsg::Erase => return erase(state),
        StorageMsg::DownloadAside(number) => {
            let aside = state.own().quarantined().iter().find(|aside| aside.number == number);
            return download(aside.map(|aside| aside.text.clone()));
        }
        StorageMsg::RemoveAside(number) => state.own_mut().remove_quarantined(number),
        StorageMsg::DownloadUnreadable => return download(state.own().unreadable().map(str::to_owned)),
        StorageMsg::DownloadUnsaved => return download(Some(state.own().written().text().to_string())),
        StorageMsg::KeepLost => {
            let result = state.own_mut().keep_lost();
            if state.ran(result) {
                state.notify(|lang| lang.words().lost_kept, true);
                return Effect::Focus("heading");
            }
        }
        StorageMsg::DownloadLost => {
            let lost = state.own().lost().map(|lost| &lost.workspace);
            return download(lost.map(|lost| file::encode_all(lost.assessments(), lost.groups())));
        }
        StorageMsg::DropLost => {
            let before = state.current().id.clone();
            state.own_mut().drop_lost();
            return if state.current().id == before { Effect::Focus("heading") } else { state.go(Screen::Start) };
        }
    }
    Effect::None
}

fn download(text: Option<String>) -> Effect {
    text.map_or(Effect::None, Effect::Download)
}

/// Takes in what another tab has written.
fn follow(state: &mut State) {
    let was_lost = state.own().lost().is_some();
    let changed = state.own_mut().refresh();
    // What has gone is told by the place where it is offered.
    let tells = !state.has_example() && (was_lost || state.own().lost().is_none());
    if changed && tells {
        state.notify(|lang| lang.words().updated_elsewhere, false);
    }
}

/// Erases everything that is kept, and what features hold of it.
fn erase(state: &mut State) -> Effect {
    if !state.own_mut().erase_all() {
        state.notify(|lang| lang.words().erase_failed, false);
        return Effect::Focus("heading");
    }
    state.set_example(None);
    state.share = ShareState::default();
    state.group.clear();
    state.plan = PlanState::default();
    state.result.clear();
    state.answering.forget_codes();
    state.forget_links();
    state.storage.saved_at = None;
    state.storage.warns = false;
    state.go(Screen::Start)
}

impl State {
    /// Runs a command on the session at hand; whether it was accepted. If not, a toast says why.
    pub(super) fn run(&mut self, command: Command) -> bool {
        let result = self.session_mut().run(command);
        self.ran(result)
    }

    /// Whether a command was accepted. If not, a toast says why.
    pub(super) fn ran(&mut self, result: Result<(), CommandError>) -> bool {
        match result {
            Ok(()) => true,
            Err(refused) => {
                self.notify(move |lang| why(lang, refused), false);
                false
            }
        }
    }

    /// Writes what waits to be written.
    pub(super) fn save(&mut self) {
        if self.own().is_due() {
            // Settings alone may wait: nothing is said of them.
            let has_waited = !matches!(self.own().save_state(), SaveState::Saved | SaveState::Empty);
            self.own_mut().save();
            if has_waited {
                self.note_time();
            }
            self.warn();
        }
    }

    /// Says once, when there is much to lose, that the browser may clear it, and asks the browser not to.
    pub(super) fn warn(&mut self) {
        let keeps = self.options().storage == StorageKind::Local && !self.has_example() && !self.is_self_check();
        if keeps && self.own().is_to_warn() {
            self.own_mut().note_warned();
            self.storage.warns = true;
            self.perform(Task::AskToKeep);
        }
    }

    /// Notes the time of the last save, if all is saved.
    fn note_time(&mut self) {
        if self.own().save_state() == SaveState::Saved {
            self.storage.saved_at = Some(self.ports().time_of_day());
        }
    }

    /// Whether nothing of the user's own, shown or offered, would be lost if the page went.
    pub(super) fn is_kept(&self) -> bool {
        let is_kept = matches!(self.own().save_state(), SaveState::Empty | SaveState::Saved);
        self.own().lost().is_none() && (is_kept || self.own().workspace().is_empty())
    }

    /// Whether something is unsaved and no new try to save is on its way; from now on one is.
    pub fn begins_retrying(&mut self) -> bool {
        let begins = !self.storage.retrying && self.own().is_unsaved();
        self.storage.retrying |= begins;
        begins
    }
}

/// Why a command was refused.
const fn why(lang: Lang, refused: CommandError) -> &'static str {
    let words = lang.words();
    match refused {
        CommandError::Gone(ItemKind::Assessment) => words.refused_gone,
        CommandError::Gone(ItemKind::Group) => words.refused_no_group,
        CommandError::Gone(ItemKind::Listed) => words.refused_not_listed,
        CommandError::Taken(_) => words.refused_taken,
        CommandError::TooLong { .. } => words.refused_too_long,
        CommandError::TooManyFocus => words.refused_focus,
        CommandError::Year => words.refused_year,
        CommandError::Range => words.refused_range,
        CommandError::Full(Limit::Assessments) => words.refused_assessments,
        CommandError::Full(Limit::Groups) => words.refused_groups,
        CommandError::Full(Limit::Invitations) => words.refused_invitations,
        CommandError::Full(Limit::Plan) => words.refused_plan,
        CommandError::TooManyAnswers => words.refused_answers,
    }
}
