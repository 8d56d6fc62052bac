//! Makes the texts, pictures, files and printed pages that are exported, as [`Task`]s.

use super::{ShareMsg, code_sheet, of_plan, plan_at_hand, report, report_on_paper, report_options, statement_at_hand};
use crate::app::effect::{Effect, ImageFormat, PictureExport, PictureFile, PrintTarget, Task, TextExport};
use crate::app::lazy::entry;
use crate::app::overview;
use crate::app::state::State;
use crate::model::{Assessment, Group};
use crate::report::{Picture, actions_csv, answers, calendar, csv, example_page, markdown, slides};

/// The sheet to be printed.
pub(super) fn print(state: &State, what: PrintTarget) -> Task {
    Task::Print(Box::new(match what {
        PrintTarget::Report => report_on_paper(state),
        PrintTarget::Plan => plan_at_hand(state),
        PrintTarget::Code => code_sheet(state),
    }))
}

/// These as a file.
pub(in crate::app) fn save_file(state: &State, assessments: Vec<Assessment>, groups: Vec<Group>) -> Task {
    Task::SaveFile { name: file_name(state, "", "json"), assessments, groups }
}

/// `mognadskollen-2026-11-21.json`, with a word in it where there are several.
fn file_name(state: &State, what: &str, ending: &str) -> String {
    let hyphen = if what.is_empty() { "" } else { "-" };
    ["mognadskollen", hyphen, what, "-", &state.today().to_string(), ".", ending].concat()
}

/// A text as a file.
pub(in crate::app) fn save_text(state: &State, kind: TextExport) -> Task {
    let (words, lang) = (state.lang().plan_more(), state.lang());
    let (what, file_type, ending) = match kind {
        TextExport::Markdown => ("", "text/markdown", "md"),
        TextExport::Csv => ("", "text/csv", "csv"),
        TextExport::Units => (state.lang().share().file_units, "text/csv", "csv"),
        TextExport::Answers => ("svar", "text/csv", "csv"),
        TextExport::Statement => (words.file_statement, "text/markdown", "md"),
        TextExport::Actions => (words.file_actions, "text/csv", "csv"),
        TextExport::Calendar => (words.file_calendar, "text/calendar", "ics"),
        TextExport::Example(_) => (words.file_example, "text/markdown", "md"),
    };
    let text = match kind {
        TextExport::Markdown => markdown(&report(state)),
        TextExport::Csv => csv(&[state.current()], lang, &report_options(state)),
        TextExport::Units => overview::table(state),
        TextExport::Answers => state.group_at_hand().map(|group| answers(group, lang)).unwrap_or_default(),
        TextExport::Statement => markdown(&statement_at_hand(state)),
        TextExport::Actions => actions_csv(state.current(), lang, &of_plan(state)),
        TextExport::Calendar => calendar(state.current(), lang, &of_plan(state), state.today(), state.ports().moment()),
        TextExport::Example(id) => {
            example_page(state.current(), id, lang).map(|page| markdown(&page)).unwrap_or_default()
        }
    };
    Task::SaveText { name: file_name(state, what, ending), text, file_type }
}

/// Exports a picture; a toast says so where there is none.
pub(super) fn picture(state: &mut State, what: PictureExport) -> Effect {
    match drawn(state, what) {
        Some(drawn) => Effect::Perform(Task::Picture(Box::new(drawn))),
        None => super::update(state, ShareMsg::PictureFailed(what.name)),
    }
}

fn drawn(state: &State, what: PictureExport) -> Option<PictureFile> {
    let words = state.lang().share();
    let stem = match what.name {
        "whole" => words.file_whole,
        "timeline" => words.file_days,
        "gap" => words.file_gap,
        "units" => words.file_units,
        "group-spread" => words.file_spread,
        "qr" => "qr",
        _ => words.file_radar,
    };
    let ending = if what.form == ImageFormat::Svg { "svg" } else { "png" };
    let picture = alone(state, what.name)?;
    Some(PictureFile { what, picture, file: file_name(state, stem, ending) })
}

/// The picture with a name, as it is exported.
pub(super) fn alone(state: &State, name: &str) -> Option<Picture> {
    let (lang, current) = (state.lang(), state.current());
    match slides(current, lang, state.today()).into_iter().find(|picture| picture.name == name) {
        Some(picture) if state.is_self_check() => Some(picture.own(current, lang)),
        Some(picture) => Some(picture.slide(current, lang, state.today(), !state.share.transparent)),
        None => overview::alone(state, name).or_else(|| entry::group().and_then(|group| (group.exported)(state, name))),
    }
}
