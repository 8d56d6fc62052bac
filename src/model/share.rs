//! What its owner lets out of an assessment.

use super::area::Area;
use super::assessment::{Assessment, AssessmentId};
use super::grade::Grade;
use super::plan::ItemId;

/// What goes along. Free text does not unless it is ticked.
#[expect(clippy::struct_excessive_bools, reason = "each is a tick of its own")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareOptions {
    /// Title, organisation and unit.
    pub names: bool,
    /// The targets and their year.
    pub targets: bool,
    /// The areas in focus.
    pub focus: bool,
    /// The criteria ticked as met.
    pub criteria: bool,
    /// The notes.
    pub notes: bool,
    /// The plan: its texts name roles and say what is meant for a few.
    pub plan: bool,
}

impl Default for ShareOptions {
    fn default() -> Self {
        Self { names: false, targets: true, focus: true, criteria: false, notes: false, plan: false }
    }
}

impl ShareOptions {
    /// Everything there is.
    pub const ALL: Self = Self { names: true, targets: true, focus: true, criteria: true, notes: true, plan: true };

    /// The part of an assessment that goes along, under another identity: the receiver can't tell from it which of the
    /// sender's own it was. The role stays behind.
    #[must_use]
    pub fn of(self, assessment: &Assessment, id: AssessmentId) -> Assessment {
        let mut shared = Assessment::new(id, assessment.date);
        if self.names {
            shared.title.clone_from(&assessment.title);
            shared.organisation.clone_from(&assessment.organisation);
            shared.unit.clone_from(&assessment.unit);
        }
        if self.targets {
            shared.target_year = assessment.target_year;
        }
        if self.focus {
            shared.focus.clone_from(&assessment.focus);
        }
        if self.plan {
            shared.plan = assessment.plan.renumbered();
        }
        for area in Area::ALL {
            let (from, to) = (assessment.areas.get(area), shared.areas.get_mut(area));
            to.now = from.now;
            to.target = if self.targets { from.target } else { Grade::Unanswered };
            if self.criteria {
                to.met = from.met;
            }
            if self.notes {
                to.note.clone_from(&from.note);
            }
        }
        shared
    }
}

/// One good example alone, with whose it is if `names` are to go along, and nothing else, under another identity; `None`
/// where it is not there.
#[must_use]
pub fn example_alone(assessment: &Assessment, example: ItemId, names: bool, id: AssessmentId) -> Option<Assessment> {
    let example = assessment.plan.example(example)?;
    let mut alone = Assessment::new(id, assessment.date);
    if names {
        alone.organisation.clone_from(&assessment.organisation);
        alone.unit.clone_from(&assessment.unit);
    }
    alone.plan.examples.push(example.clone());
    alone.plan = alone.plan.renumbered();
    Some(alone)
}
