//! What its owner lets out.

use crate::model::{Area, Assessment, Date, PerArea, Plan, ShareOptions};

/// What is taken along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOptions {
    /// The areas whose notes are taken along; at first none, since notes may say what is meant for a few.
    pub notes: PerArea<bool>,
    /// Whether the wanted position is: targets, distances, focus areas and the year; at first they are.
    pub targets: bool,
    /// Whether the plan is; at first it is.
    pub plan: bool,
    /// Whether it is said what the model means in each area; at first it is.
    pub model: bool,
    /// The day that what is late is told by; without one, the assessment's own.
    pub today: Option<Date>,
}

impl Default for ReportOptions {
    fn default() -> Self {
        Self { notes: PerArea::default(), targets: true, plan: true, model: true, today: None }
    }
}

impl ReportOptions {
    /// The assessment with what is taken along, and nothing else; the role never is.
    #[must_use]
    pub fn told(&self, assessment: &Assessment) -> Assessment {
        let include = ShareOptions { targets: self.targets, focus: self.targets, plan: false, ..ShareOptions::ALL };
        let mut told = include.of(assessment, assessment.id.clone());
        // Things keep their identities: calendars know them again by those.
        told.plan = if self.plan { assessment.plan.clone() } else { Plan::default() };
        for area in Area::ALL {
            if !self.notes.get(area) {
                told.areas.get_mut(area).note.clear();
            }
        }
        told
    }

    /// The day that what is late is told by.
    #[must_use]
    pub fn day(&self, assessment: &Assessment) -> Date {
        self.today.unwrap_or(assessment.date)
    }
}
