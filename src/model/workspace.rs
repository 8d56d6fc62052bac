//! Everything one person keeps.

use super::assessment::{Assessment, AssessmentId};
use super::group::{Group, GroupId};

/// The most assessments kept side by side.
pub const MAX_ASSESSMENTS: usize = 200;

/// The most groups kept side by side.
pub const MAX_GROUPS: usize = 50;

/// All assessments and all groups, in the order they were made; no two of a kind share an identity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    assessments: Vec<Assessment>,
    groups: Vec<Group>,
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

    /// The same with these groups, without those whose identity has already been seen, at most [`MAX_GROUPS`].
    #[must_use]
    pub fn with_groups(mut self, groups: Vec<Group>) -> Self {
        for group in groups {
            if self.has_room_for_group() && self.group(&group.id).is_none() {
                self.groups.push(group);
            }
        }
        self
    }

    /// The groups in order.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The group with this identity.
    #[must_use]
    pub fn group(&self, id: &GroupId) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == *id)
    }

    /// Whether one more group fits.
    #[must_use]
    pub fn has_room_for_group(&self) -> bool {
        self.groups.len() < MAX_GROUPS
    }

    /// Takes over what is shown of its groups and not kept in the browser.
    pub fn take_unkept(&mut self, shown: &Self) {
        for group in &mut self.groups {
            if let Some(other) = shown.group(&group.id) {
                group.take_unkept(other);
            }
        }
    }

    pub(super) fn group_mut(&mut self, id: &GroupId) -> Option<&mut Group> {
        self.groups.iter_mut().find(|group| group.id == *id)
    }

    pub(super) fn insert_group(&mut self, place: usize, group: Group) {
        self.groups.insert(place.min(self.groups.len()), group);
    }

    /// Takes a group out; its place and itself.
    pub(super) fn take_group(&mut self, id: &GroupId) -> Option<(usize, Group)> {
        let place = self.groups.iter().position(|group| group.id == *id)?;
        Some((place, self.groups.remove(place)))
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
        self.assessments.is_empty() && self.groups.is_empty()
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
