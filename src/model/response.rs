//! One person's anonymous answer: what a response code, *svarskod*, holds.

use std::hash::{Hash, Hasher};

use super::area::{Area, PerArea};
use super::assessment::{Assessment, AssessmentId, Role};
use super::date::Date;
use super::grade::Grade;

/// The highest number of a unit.
pub const MAX_UNIT: u8 = 127;

/// The highest tag of a group.
pub const MAX_GROUP: u16 = 0xfff;

/// Six grades, six targets where any is set, and nothing that tells who answered or when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

/// Hashes all of an answer as two numbers, which no other answer has: a group of 100,000 is looked up in sets and hashed at each
/// change, and field by field that takes four times as long.
impl Hash for Response {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let grades = self.now.iter().chain(self.target.iter());
        let grades = grades.fold(0, |grades, (_, grade)| grades << 4 | u64::from(grade_number(*grade)));
        let others = u64::from(self.role.index()) << 56 | u64::from(self.unit) << 48 | u64::from(self.group) << 32;
        (grades, others | u64::from(self.nonce)).hash(state);
    }
}

/// A number for each grade, below 16.
const fn grade_number(grade: Grade) -> u8 {
    match grade {
        Grade::Unanswered => 0,
        Grade::Level(level) => level.get(),
        Grade::Unknown => 11,
        Grade::Irrelevant => 12,
    }
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
