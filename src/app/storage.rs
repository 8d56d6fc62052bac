//! Commands carried out and kept, and what is told where they are refused or cannot be kept.

use super::effect::Task;
use super::lazy::LazyState;
use super::options::StorageKind;
use super::state::State;
use crate::model::{Command, CommandError, ItemKind, Limit};
use crate::store::SaveState;
use crate::text::Lang;

impl State {
    pub(in crate::app) fn run(&mut self, command: Command) -> bool {
        let result = self.session_mut().run(command);
        self.ran(result)
    }

    pub(in crate::app) fn ran(&mut self, result: Result<(), CommandError>) -> bool {
        match result {
            Ok(()) => true,
            Err(refused) => {
                self.refused(refused);
                false
            }
        }
    }

    /// Writes what waits to be written.
    pub(in crate::app) fn save(&mut self) {
        if self.own.is_due() {
            // Settings alone may wait: nothing is said of them.
            let has_waited = !matches!(self.own.save_state(), SaveState::Saved | SaveState::Empty);
            self.own.save();
            if has_waited {
                self.note_time();
            }
            self.warn();
        }
    }

    /// Tells once, as one works at what would be much to lose, that the browser may clear it, and asks it not to.
    pub(in crate::app) fn warn(&mut self) {
        let keeps = self.options.storage == StorageKind::Local && self.example.is_none() && !self.is_self_check();
        if keeps && self.own.is_to_warn() {
            self.own.note_warned();
            self.warns = true;
            self.tasks.push(Task::AskToKeep);
        }
    }

    fn refused(&mut self, refused: CommandError) {
        let says = move |lang: Lang| {
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
        };
        self.notify(says, false);
    }

    /// Notes the time of the last save, if all is saved.
    pub(in crate::app) fn note_time(&mut self) {
        if self.own.save_state() == SaveState::Saved {
            self.saved_at = Some(self.ports.time_of_day());
        }
    }

    /// Whether nothing of one's own, shown or offered, would be lost if the page went.
    pub(in crate::app) fn is_kept(&self) -> bool {
        let is_kept = matches!(self.own.save_state(), SaveState::Empty | SaveState::Saved);
        self.own.lost().is_none() && (is_kept || self.own.workspace().is_empty())
    }

    /// Whether something is unsaved and no new try to save is on its way; from now on one is.
    pub fn begins_retrying(&mut self) -> bool {
        let begins = !self.retrying && self.own.is_unsaved();
        self.retrying |= begins;
        begins
    }

    /// What hinders saving, or the program from being whole, as a kind for the page around.
    pub(in crate::app) fn problem(&self) -> Option<&'static str> {
        if matches!(self.lazy, LazyState::Failed(..)) { Some("load") } else { self.own.problem() }
    }
}
