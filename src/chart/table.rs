//! The table that says the same as the pictures.

use crate::model::{Area, Assessment, Grade, Summary};
use crate::text::Lang;

/// What a cell shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableCell {
    /// What is seen.
    pub shown: String,
    /// What is read aloud, where what is seen is a mere dash.
    pub spoken: Option<&'static str>,
}

/// One area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Which.
    pub area: Area,
    /// Its full name.
    pub name: &'static str,
    /// The present.
    pub now: TableCell,
    /// The wanted position.
    pub target: TableCell,
    /// The steps between, with sign.
    pub gap: TableCell,
    /// Whether it is in focus.
    pub focus: bool,
}

/// The rows, the largest gap first.
#[must_use]
pub fn table(assessment: &Assessment, lang: Lang) -> Vec<TableRow> {
    let rows = Summary::of(assessment).by_gap.into_iter().map(|(area, gap)| {
        let answer = assessment.areas.get(area);
        TableRow {
            area,
            name: lang.guide(area).name,
            now: grade(answer.now, lang),
            target: grade(answer.target, lang),
            gap: match gap {
                Some(gap) => TableCell { shown: lang.gap(gap), spoken: None },
                None => dash(lang.charts().no_gap),
            },
            focus: assessment.focus.contains(&area),
        }
    });
    rows.collect()
}

pub(super) fn grade(grade: Grade, lang: Lang) -> TableCell {
    let shown = match grade {
        Grade::Unanswered => return dash(lang.charts().unanswered),
        Grade::Unknown => lang.charts().unknown.to_owned(),
        Grade::Irrelevant => lang.charts().irrelevant.to_owned(),
        Grade::Level(level) => level.get().to_string(),
    };
    TableCell { shown, spoken: None }
}

pub(super) fn dash(spoken: &'static str) -> TableCell {
    TableCell { shown: "–".to_owned(), spoken: Some(spoken) }
}
