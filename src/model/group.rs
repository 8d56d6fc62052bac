//! A group: anonymous answers from many, and what they say together.

pub mod agreement;
pub mod change;
pub mod contrast;
pub mod disclosure;
pub mod figures;
pub mod people;
pub mod spread;

pub use agreement::{Agreement, AgreementLevel};
pub use change::{GroupChange, RemovedAnswers};
pub use contrast::{Contrast, Order};
pub use figures::{Figures, ShownSpreads};
pub use spread::{Quarters, Quartiles, Spread};

use std::collections::HashSet;

use super::assessment::AssessmentId;
use super::invitation::Invitation;
use super::response::Response;

/// What tells one group from another; of the same form as an assessment's.
pub type GroupId = AssessmentId;

/// The most answers in a group.
pub const MAX_ANSWERS: usize = 150_000;

/// The most answers in a group that are kept in the browser. What comes on top of them is there as long as the page is,
/// and in files.
pub const MAX_KEPT: usize = 20_000;

/// The most people that may be said to have been asked.
pub const MAX_ASKED: u32 = 1_000_000;

/// The most invitations of a group that answers are taken from.
pub const MAX_TAGS: usize = 100;

/// What a group has handed out in its invitations, and what answers may therefore hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IssuedInvitations {
    /// The tags of the invitations, the present one last: answers with any of them belong here. At most [`MAX_TAGS`].
    pub tags: Vec<u16>,
    /// The highest number that a unit has ever had, or 0: the next one gets a higher.
    pub highest_unit: u8,
}

/// A group and the answers that have been gathered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its identity.
    pub id: GroupId,
    /// What is asked of each who answers.
    pub invitation: Invitation,
    /// What has been handed out.
    pub issued: IssuedInvitations,
    /// How many were asked, where that is stated.
    pub invited: Option<u32>,
    /// The answers in the order that they were taken in, no two equal.
    pub answers: Vec<Response>,
    /// Those of the answers in the place of which a corrected one by the same person holds. See [`people`].
    pub replaced: Vec<Response>,
    /// How many of the answers had come each time that figures were shown, fewest first. Each time is a *batch* of its
    /// own: the answers that had come since the time before. Answers after the last are not in any figure.
    pub published: Vec<usize>,
    /// Whether a device is going round, and nothing is shown until all have answered.
    pub in_session: bool,
    /// The assessment that the group has agreed on.
    pub decided: Option<AssessmentId>,
    /// How many of the answers, from the first on, are kept in the browser.
    pub persisted: usize,
    /// How many answers it had when the browser last kept only some of them, and 0 where it kept all. The others are in a
    /// file, if in anything.
    pub previous_total: usize,
}

impl Group {
    /// A group without answers.
    #[must_use]
    pub const fn new(id: GroupId, invitation: Invitation) -> Self {
        Self {
            id,
            invitation,
            issued: IssuedInvitations { tags: Vec::new(), highest_unit: 0 },
            invited: None,
            answers: Vec::new(),
            replaced: Vec::new(),
            published: Vec::new(),
            in_session: false,
            decided: None,
            persisted: 0,
            previous_total: 0,
        }
    }

    /// Takes over, from the same group as this tab shows it, the answers that are not kept in the browser.
    pub(super) fn take_unkept(&mut self, shown: &Self) {
        let unkept = self.without_known(shown.answers.get(shown.persisted..).unwrap_or_default());
        if !unkept.is_empty() {
            let replaced: HashSet<&Response> = shown.replaced.iter().collect();
            self.replaced.extend(unkept.iter().filter(|answer| replaced.contains(answer)).cloned());
            self.answers.extend(unkept);
            change::keep(self);
        }
        if self.answers.len() >= self.previous_total {
            self.previous_total = 0;
        }
    }

    /// Those of some answers that are not there, each once.
    #[must_use]
    pub fn without_known(&self, answers: &[Response]) -> Vec<Response> {
        let mut seen = HashSet::with_capacity(self.answers.len() + answers.len());
        seen.extend(&self.answers);
        answers.iter().filter(|answer| seen.insert(answer)).cloned().collect()
    }

    /// The ends of batches as far as the first `answers` answers go: in order, each once.
    #[must_use]
    pub fn ends_within(ends: &[usize], answers: usize) -> Vec<usize> {
        let mut within = Vec::with_capacity(ends.len());
        for end in ends {
            let end = (*end).min(answers);
            if end > within.last().copied().unwrap_or(0) {
                within.push(end);
            }
        }
        within
    }
}
