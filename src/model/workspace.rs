//! Everything one person keeps.

use super::assessment::{Assessment, AssessmentId};

/// The most assessments kept side by side.
pub const MAX_ASSESSMENTS: usize = 200;

/// All assessments, in the order they were made; no two share an identity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    assessments: Vec<Assessment>,
}

impl Workspace {
    /// The assessments given, without those whose identity has already been seen, at most [`MAX_ASSESSMENTS`].
    #[must_use]
    pub fn new(assessments: Vec<Assessment>) -> Self {
        let mut workspace = Self::default();
        for assessment in assessments {
            if workspace.has_room() && workspace.get(&assessment.id).is_none() {
                workspace.assessments.push(assessment);
            }
        }
        workspace
    }

    /// The assessments in order.
    #[must_use]
    pub fn assessments(&self) -> &[Assessment] {
        &self.assessments
    }

    /// The one with this identity.
    #[must_use]
    pub fn get(&self, id: &AssessmentId) -> Option<&Assessment> {
        self.assessments.iter().find(|assessment| assessment.id == *id)
    }

    /// Whether nothing is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.assessments.is_empty()
    }

    /// Whether one more fits.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.assessments.len() < MAX_ASSESSMENTS
    }

    pub(super) fn get_mut(&mut self, id: &AssessmentId) -> Option<&mut Assessment> {
        self.assessments.iter_mut().find(|assessment| assessment.id == *id)
    }

    pub(super) fn insert(&mut self, place: usize, assessment: Assessment) {
        self.assessments.insert(place.min(self.assessments.len()), assessment);
    }

    /// Takes one out; its place and itself.
    pub(super) fn take(&mut self, id: &AssessmentId) -> Option<(usize, Assessment)> {
        let place = self.assessments.iter().position(|assessment| assessment.id == *id)?;
        Some((place, self.assessments.remove(place)))
    }
}
