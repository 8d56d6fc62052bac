//! Two assessments side by side: two rounds of one series, or two units.

use super::area::Area;
use super::assessment::Assessment;
use super::gap::Mean;
use super::grade::{Grade, Level};
use super::rounds::is_same_series;

/// Which of an area's two grades is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GradeKind {
    /// The present.
    #[default]
    Now,
    /// The wanted position.
    Target,
}

impl GradeKind {
    /// The grade of this kind that an assessment gives an area.
    #[must_use]
    pub const fn grade(self, assessment: &Assessment, area: Area) -> Grade {
        let answer = assessment.areas.get(area);
        match self {
            Self::Now => answer.now,
            Self::Target => answer.target,
        }
    }
}

/// Two assessments and how they stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison<'a> {
    /// The one that is spoken of: the later round, or else the one that was open.
    pub here: &'a Assessment,
    /// The one it is held against.
    pub there: &'a Assessment,
    /// Whether they are two rounds of one series on different days, so that a difference is a change.
    pub over_time: bool,
}

impl<'a> Comparison<'a> {
    /// Compares an assessment with another. Two rounds of a series are compared from the earlier to the later,
    /// whichever of them is open.
    #[must_use]
    pub fn of(open: &'a Assessment, other: &'a Assessment) -> Self {
        let over_time = is_same_series(open, other) && open.date != other.date;
        let (here, there) = if over_time && open.date < other.date { (other, open) } else { (open, other) };
        Self { here, there, over_time }
    }

    /// Steps from there to here in one area, −9 to 9; `None` unless both are levels.
    #[must_use]
    pub fn steps(&self, of: GradeKind, area: Area) -> Option<i8> {
        let level = |assessment| of.grade(assessment, area).level().map(|level| level.get().cast_signed());
        Some(level(self.here)? - level(self.there)?)
    }

    /// The areas whose difference is such, with it, in the model's order.
    #[must_use]
    pub fn differing(&self, of: GradeKind, keep: fn(i8) -> bool) -> Vec<(Area, i8)> {
        let all = Area::ALL.into_iter().filter_map(|area| Some((area, self.steps(of, area)?)));
        all.filter(|(_, steps)| keep(*steps)).collect()
    }

    /// The means here and there. Only areas that have a level in both count: the mean of others would differ for what
    /// was left out, and not for what has changed.
    #[must_use]
    pub fn means(&self, of: GradeKind) -> Option<(Mean, Mean)> {
        let mean = |assessment| {
            let common = Area::ALL.into_iter().filter(|area| self.steps(of, *area).is_some());
            Mean::of(common.filter_map(|area| of.grade(assessment, area).level()).map(Level::get))
        };
        Some((mean(self.here)?, mean(self.there)?))
    }

    /// The areas that one of the two gives no level, with what it says instead: why they cannot be compared.
    #[must_use]
    pub fn without_level(of: GradeKind, one: &Assessment) -> Vec<(Area, Grade)> {
        let all = Area::ALL.into_iter().map(|area| (area, of.grade(one, area)));
        all.filter(|(_, grade)| grade.level().is_none()).collect()
    }
}
