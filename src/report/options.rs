//! What its owner lets out.

use crate::model::{Assessment, Grade, PerArea};

/// What is taken along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOptions {
    /// The areas whose notes are taken along; at first none, since notes may say what is meant for a few.
    pub notes: PerArea<bool>,
    /// Whether the wanted position is: targets, distances, focus areas and the year; at first they are.
    pub targets: bool,
}

impl Default for ReportOptions {
    fn default() -> Self {
        Self { notes: PerArea::default(), targets: true }
    }
}

impl ReportOptions {
    /// The assessment with what is taken along, and nothing else.
    #[must_use]
    pub fn told(&self, assessment: &Assessment) -> Assessment {
        let mut told = assessment.clone();
        told.areas = assessment.areas.map(|area, answer| {
            let mut answer = answer.clone();
            if !self.notes.get(area) {
                answer.note.clear();
            }
            if !self.targets {
                answer.target = Grade::Unanswered;
            }
            answer
        });
        if !self.targets {
            told.focus.clear();
            told.target_year = None;
        }
        told
    }
}
