//! What its owner lets out.

use crate::model::{Area, Assessment, Include, PerArea};

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
    /// The assessment with what is taken along, and nothing else; the role never is.
    #[must_use]
    pub fn told(&self, assessment: &Assessment) -> Assessment {
        let include = Include { targets: self.targets, focus: self.targets, ..Include::ALL };
        let mut told = include.of(assessment, assessment.id.clone());
        for area in Area::ALL {
            if !self.notes.get(area) {
                told.areas.get_mut(area).note.clear();
            }
        }
        told
    }
}
