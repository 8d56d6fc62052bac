//! What browsers may clear, told once.

use super::Session;
use crate::store::{SaveState, Settings};

impl Session {
    /// Whether it is time to tell that browsers may clear what is kept: once, and where much work would be lost with it.
    #[must_use]
    pub fn is_to_warn(&self) -> bool {
        let workspace = self.workspace();
        let has_answers = workspace.groups().iter().any(|group| !group.answers.is_empty());
        let mut plans = workspace.assessments().iter().map(|assessment| &assessment.plan);
        let has_much = has_answers || plans.any(|plan| !plan.goals.is_empty() || !plan.actions.is_empty());
        has_much && self.save_state() == SaveState::Saved && !self.store.settings().warned
    }

    /// Notes that one has been told so.
    pub fn note_warned(&mut self) {
        self.set_settings(Settings { warned: true, ..Settings::default() });
    }
}
