//! What the views need of rounds: the one before, whether there is anything to compare with, and beginning a new one.

use super::ports;
use super::state::{After, State};
use crate::model::{Area, Assessment, AssessmentId, rounds};

impl State {
    /// The round before the assessment at hand.
    pub(super) fn previous(&self) -> Option<&Assessment> {
        let is_shown = !self.is_self_check();
        is_shown.then(|| rounds::previous(self.desk().workspace().assessments(), self.current())).flatten()
    }

    /// Whether there is something to compare the assessment at hand with.
    pub(super) fn can_compare(&self) -> bool {
        let mut kept = self.desk().workspace().assessments().iter();
        self.sharing.received.is_some() || kept.any(|one| rounds::can_be_compared(one, self.current()))
    }

    /// Begins a new round of an assessment, and tells what has come along.
    pub(super) fn begin_round(&mut self, of: &AssessmentId) -> After {
        let Some(of) = self.desk().workspace().get(of) else { return After::Nothing };
        let round = rounds::next_round(of, ports::new_id(), ports::today());
        let result = self.desk_mut().begin_round(round);
        if !self.ran(result) {
            return After::Nothing;
        }
        self.tell(self.lang.words().new_round_says, true);
        self.go_area(Area::Organisation)
    }
}
