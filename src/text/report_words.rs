//! The words of what is carried away: reports and tables. They stand apart from the interface's, since they are needed
//! only when something is taken along.

use super::Lang;
use super::charts::fill;
use crate::model::{Area, AreaAnswer, Grade};

/// The words of one language. `{0}` stands for what is filled in.
#[derive(Debug)]
pub struct ReportWords {
    /// The year `{0}` the targets are set for.
    pub by_year: &'static str,
    /// What the first page is called.
    pub summary: &'static str,
    /// The heading of the figures.
    pub figures: &'static str,
    /// The heading of the focus areas.
    pub focus: &'static str,
    /// Above the list of them.
    pub focus_lead: &'static str,
    /// In place of the list.
    pub focus_none: &'static str,
    /// The heading of the notes.
    pub notes: &'static str,
    /// In a picture's place: its description `{0}`.
    pub picture: &'static str,
    /// The column with the assessment's name.
    pub col_assessment: &'static str,
    /// The column with the area's stable name.
    pub col_area_id: &'static str,
    /// The column with the role's stable name.
    pub col_role_id: &'static str,
    /// The column with the role in words.
    pub col_role: &'static str,
    /// The column with the unit's number in the invitation.
    pub col_unit_number: &'static str,
    /// Not in focus; in focus.
    pub no_yes: [&'static str; 2],
    /// The present in a line: nothing said, *vet ej*, *ej relevant*, level `{0}`.
    now: [&'static str; 4],
    /// The wanted position in a line, in the same order.
    target: [&'static str; 4],
    /// After a target that is reached.
    reached: &'static str,
    /// After a target `{0}` steps under the present.
    below: &'static str,
}

static SV: ReportWords = ReportWords {
    by_year: "Målbild till år {0}",
    summary: "Sammanfattning",
    figures: "Område för område",
    focus: "Fokusområden",
    focus_lead: "Ni har valt att börja här:",
    focus_none: "Inga fokusområden är valda än.",
    notes: "Anteckningar",
    picture: "Bild: {0}",
    col_assessment: "Bedömning",
    col_area_id: "Område-id",
    col_role_id: "Roll-id",
    col_role: "Roll",
    col_unit_number: "Enhetens nummer",
    no_yes: ["nej", "ja"],
    now: ["inget nuläge", "vet ej om nuläget", "nuläget är ej relevant", "{0} i dag"],
    target: ["ingen målnivå", "vet ej om målnivån", "målnivån är ej relevant", "målnivå {0}"],
    reached: "målnivån är nådd",
    below: "målnivån ligger {0} under nuläget",
};

static EN: ReportWords = ReportWords {
    by_year: "Target for the year {0}",
    summary: "Summary",
    figures: "Area by area",
    focus: "Focus areas",
    focus_lead: "You have chosen to start here:",
    focus_none: "No focus areas have been chosen yet.",
    notes: "Notes",
    picture: "Picture: {0}",
    col_assessment: "Assessment",
    col_area_id: "Area ID",
    col_role_id: "Role ID",
    col_role: "Role",
    col_unit_number: "Unit number",
    no_yes: ["no", "yes"],
    now: ["no current level", "current level not known", "current level not relevant", "{0} today"],
    target: ["no target", "target not known", "target not relevant", "target {0}"],
    reached: "target reached",
    below: "the target is {0} below the current level",
};

impl Lang {
    /// The words of what is carried away.
    #[must_use]
    pub const fn report(self) -> &'static ReportWords {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }

    /// An area on one line: *Lagring: 3 i dag, målet 6, 3 steg*.
    #[must_use]
    pub fn area_line(self, area: Area, answer: &AreaAnswer, with_target: bool) -> String {
        let words = self.report();
        let mut line = [self.guide(area).short, ": ", &said(words.now, answer.now)].concat();
        if with_target {
            line.extend([", ", &said(words.target, answer.target)]);
        }
        if let Some(gap) = answer.gap().filter(|_| with_target) {
            let steps = self.charts().steps(gap.unsigned_abs());
            let distance = match gap {
                1.. => steps,
                0 => words.reached.to_owned(),
                ..0 => fill(words.below, &[&steps]),
            };
            line.extend([", ", &distance]);
        }
        line
    }
}

fn said([unanswered, unknown, irrelevant, level]: [&str; 4], grade: Grade) -> String {
    match grade {
        Grade::Unanswered => unanswered.to_owned(),
        Grade::Unknown => unknown.to_owned(),
        Grade::Irrelevant => irrelevant.to_owned(),
        Grade::Level(of) => fill(level, &[&of.get().to_string()]),
    }
}
