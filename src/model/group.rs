//! A group: anonymous answers from many, and what they say together.

pub mod agreement;
pub mod contrast;
pub mod figures;
pub mod protect;
pub mod spread;

pub use agreement::{Agreement, Concord};
pub use contrast::{Contrast, Order};
pub use figures::{Figures, Shown};
pub use spread::{Quarters, Quartiles, Spread};

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

/// A group and the answers that have been gathered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its identity.
    pub id: GroupId,
    /// What is asked of each who answers.
    pub invitation: Invitation,
    /// The tags of the invitations that have been handed out, the present one last: answers with any of them belong here.
    pub tags: Vec<u16>,
    /// How many were asked, where that is stated.
    pub asked: Option<u32>,
    /// The answers in the order that they were taken in, no two equal.
    pub answers: Vec<Response>,
    /// How many of the answers had come each time that figures were shown, fewest first. Each time is a *batch* of its
    /// own: the answers that had come since the time before. Answers after the last are not in any figure.
    pub shown: Vec<usize>,
    /// Whether a device is going round, and nothing is shown until all have answered.
    pub round: bool,
    /// The assessment that the group has agreed on.
    pub decided: Option<AssessmentId>,
    /// How many of the answers, from the first on, are kept in the browser.
    pub kept: usize,
    /// How many answers were left out when it was last kept: they are in a file, if in anything.
    pub elsewhere: u32,
}

impl Group {
    /// A group without answers.
    #[must_use]
    pub const fn new(id: GroupId, invitation: Invitation) -> Self {
        Self {
            id,
            invitation,
            tags: Vec::new(),
            asked: None,
            answers: Vec::new(),
            shown: Vec::new(),
            round: false,
            decided: None,
            kept: 0,
            elsewhere: 0,
        }
    }

    /// How many answers have come since figures were last shown.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.answers.len() - self.shown.last().copied().unwrap_or(0).min(self.answers.len())
    }
}
