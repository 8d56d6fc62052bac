//! What the views need of rounds: the one before, and whether there is anything to compare with.

use crate::app::state::State;
use crate::model::{Assessment, rounds};

impl State {
    /// The round before the assessment at hand.
    pub(in crate::app) fn previous(&self) -> Option<&Assessment> {
        let is_shown = !self.is_self_check();
        is_shown.then(|| rounds::previous(self.session().workspace().assessments(), self.current())).flatten()
    }

    /// Whether there is something to compare the assessment at hand with.
    pub(in crate::app) fn can_compare(&self) -> bool {
        let mut kept = self.session().workspace().assessments().iter();
        self.share.received().is_some() || kept.any(|one| rounds::can_be_compared(one, self.current()))
    }
}
