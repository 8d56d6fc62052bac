//! One person's anonymous answer: what a response code, *svarskod*, holds.

use super::area::{Area, PerArea};
use super::assessment::{Assessment, AssessmentId, Role};
use super::date::Date;
use super::grade::Grade;

/// The highest number of a unit.
pub const MAX_UNIT: u8 = 127;

/// The highest tag of a group.
pub const MAX_GROUP: u16 = 0xfff;

/// Six grades, six targets where any is set, and nothing that tells who answered or when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Response {
    /// The role, where one was asked for and stated.
    pub role: Role,
    /// The unit, as numbered in the invitation, at most [`MAX_UNIT`]; 0 where none is stated.
    pub unit: u8,
    /// Which group it belongs to, at most [`MAX_GROUP`]; 0 without an invitation.
    pub group: u16,
    /// The present.
    pub now: PerArea<Grade>,
    /// The wanted position.
    pub target: PerArea<Grade>,
    /// What keeps equal answers from two people apart. It is cut to the bits that the code has room for.
    pub nonce: u32,
}

impl Response {
    /// What an assessment says as one person's answer, without unit and group.
    #[must_use]
    pub fn of(assessment: &Assessment, nonce: u32) -> Self {
        Self {
            role: assessment.role,
            unit: 0,
            group: 0,
            now: assessment.areas.map(|_, answer| answer.now),
            target: assessment.areas.map(|_, answer| answer.target),
            nonce,
        }
    }

    /// The same as an assessment of that day, so that it can be looked at and compared.
    #[must_use]
    pub fn to_assessment(&self, id: AssessmentId, date: Date) -> Assessment {
        let mut assessment = Assessment::new(id, date);
        assessment.role = self.role;
        for area in Area::ALL {
            let answer = assessment.areas.get_mut(area);
            (answer.now, answer.target) = (*self.now.get(area), *self.target.get(area));
        }
        assessment
    }

    /// Whether any target is answered.
    #[must_use]
    pub fn has_targets(&self) -> bool {
        self.target.iter().any(|(_, grade)| grade.is_answered())
    }
}
