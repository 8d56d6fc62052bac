//! What is carried out of the program and into it, as values: copies, files, pictures, printed pages. `ui/carry.rs` does
//! it in a browser, and how it went comes back as a [`ShareMsg`].

use super::sharing::{
    ShareMsg, code_sheet, of_plan, plan_at_hand, report, report_on_paper, report_options, statement_at_hand,
};
use super::{gates, shelf};
use crate::app::message::Msg;
use crate::app::state::{After, State};
use crate::model::plan::ItemId;
use crate::model::{Assessment, Group};
use crate::report::document::Document;
use crate::report::{Picture, actions_csv, answers, calendar, csv, example_page, markdown, slides};

/// Something to be done in the world.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Copies a text, which also stands in the field with this id.
    Copy {
        /// The id of the field.
        field: &'static str,
        /// The text.
        text: String,
    },
    /// Saves these as a file, once what was written has been read back.
    SaveFile {
        /// What the file is called.
        name: String,
        /// The assessments in it.
        assessments: Vec<Assessment>,
        /// The groups in it.
        groups: Vec<Group>,
    },
    /// Goes on with this once there has been time for what else there is.
    Again(Box<Msg>),
    /// Saves or copies a picture.
    Picture(Box<Drawn>),
    /// Saves a text.
    SaveText {
        /// What the file is called.
        name: String,
        /// The text.
        text: String,
        /// What its kind is called among file types.
        file_type: &'static str,
    },
    /// Prints a document.
    Print(Box<Document>),
    /// Hands the file that was made last to a share sheet.
    Share,
    /// Reads the files that were chosen or dropped last.
    ReadFiles,
    /// Asks the browser not to clear by itself what is kept.
    AskToKeep,
    /// Tells the author of the page around of a fault in it.
    Warn(String),
    /// Fills the screen with the element, where the browser lets it, or does so no more.
    Fill(bool),
}

/// What can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    /// The report.
    Report,
    /// The plan alone.
    Plan,
    /// The response code.
    Code,
}

/// Which picture, and what to do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The name of the picture in the report.
    pub name: &'static str,
    /// How it is carried.
    pub form: Form,
}

/// A picture that stands alone, to be carried.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// Which it is, and how it is carried.
    pub what: Carried,
    /// The picture.
    pub picture: Picture,
    /// What a file of it is called.
    pub file: String,
}

/// How a picture is carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As pixels in a file.
    Png,
    /// As shapes in a file.
    Svg,
    /// As pixels on the clipboard.
    Copy,
}

/// The texts there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// The report as Markdown.
    Markdown,
    /// The table as CSV.
    Csv,
    /// Every answer of the group at hand as CSV.
    Answers,
    /// The text for the executive as Markdown.
    Statement,
    /// The actions of the plan as CSV.
    Actions,
    /// The levels of all units as CSV.
    Units,
    /// The days of the plan as a calendar.
    Calendar,
    /// A good example as Markdown.
    Example(ItemId),
}

/// The sheet to be printed.
pub(super) fn print(state: &State, what: Printed) -> Effect {
    Effect::Print(Box::new(match what {
        Printed::Report => report_on_paper(state),
        Printed::Plan => plan_at_hand(state),
        Printed::Code => code_sheet(state),
    }))
}

/// These as a file.
pub(super) fn save_file(state: &State, assessments: Vec<Assessment>, groups: Vec<Group>) -> Effect {
    Effect::SaveFile { name: file_name(state, "", "json"), assessments, groups }
}

/// `mognadskollen-2026-11-21.json`, with a word in it where there are several.
fn file_name(state: &State, what: &str, ending: &str) -> String {
    let hyphen = if what.is_empty() { "" } else { "-" };
    ["mognadskollen", hyphen, what, "-", &state.today().to_string(), ".", ending].concat()
}

/// A text as a file.
pub(super) fn save_text(state: &State, kind: TextKind) -> Effect {
    let (words, lang) = (state.lang.plan_more(), state.lang);
    let (what, file_type, ending) = match kind {
        TextKind::Markdown => ("", "text/markdown", "md"),
        TextKind::Csv => ("", "text/csv", "csv"),
        TextKind::Units => (state.lang.share().file_units, "text/csv", "csv"),
        TextKind::Answers => ("svar", "text/csv", "csv"),
        TextKind::Statement => (words.file_statement, "text/markdown", "md"),
        TextKind::Actions => (words.file_actions, "text/csv", "csv"),
        TextKind::Calendar => (words.file_calendar, "text/calendar", "ics"),
        TextKind::Example(_) => (words.file_example, "text/markdown", "md"),
    };
    let text = match kind {
        TextKind::Markdown => markdown(&report(state)),
        TextKind::Csv => csv(&[state.current()], lang, &report_options(state)),
        TextKind::Units => shelf::table(state),
        TextKind::Answers => state.group_at_hand().map(|group| answers(group, lang)).unwrap_or_default(),
        TextKind::Statement => markdown(&statement_at_hand(state)),
        TextKind::Actions => actions_csv(state.current(), lang, &of_plan(state)),
        TextKind::Calendar => calendar(state.current(), lang, &of_plan(state), state.today(), state.ports.moment()),
        TextKind::Example(id) => {
            example_page(state.current(), id, lang).map(|page| markdown(&page)).unwrap_or_default()
        }
    };
    Effect::SaveText { name: file_name(state, what, ending), text, file_type }
}

/// A picture to be carried; where there is none, it is told.
pub(super) fn picture(state: &mut State, what: Carried) -> After {
    match drawn(state, what) {
        Some(drawn) => After::Carry(Effect::Picture(Box::new(drawn))),
        None => super::sharing::update(state, ShareMsg::PictureFailed(what.name)),
    }
}

fn drawn(state: &State, what: Carried) -> Option<Drawn> {
    let words = state.lang.share();
    let stem = match what.name {
        "whole" => words.file_whole,
        "timeline" => words.file_days,
        "gap" => words.file_gap,
        "units" => words.file_units,
        "group-spread" => words.file_spread,
        "qr" => "qr",
        _ => words.file_radar,
    };
    let ending = if what.form == Form::Svg { "svg" } else { "png" };
    let picture = alone(state, what.name)?;
    Some(Drawn { what, picture, file: file_name(state, stem, ending) })
}

/// The picture of a name as it is carried away.
pub(super) fn alone(state: &State, name: &str) -> Option<Picture> {
    let (lang, current) = (state.lang, state.current());
    match slides(current, lang, state.today()).into_iter().find(|picture| picture.name == name) {
        Some(picture) if state.is_self_check() => Some(picture.own(current, lang)),
        Some(picture) => Some(picture.slide(current, lang, state.today(), !state.sharing.transparent)),
        None => shelf::alone(state, name).or_else(|| gates::group().and_then(|group| (group.carried)(state, name))),
    }
}

/// How many files have been chosen or dropped.
pub(super) fn chosen(files: usize) -> Msg {
    Msg::Share(ShareMsg::Files(files))
}
