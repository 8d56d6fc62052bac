//! Assessments as a table for a spreadsheet, in the form that a Swedish Excel opens by itself.
//!
//! Of `csv-core` only what quotes is used: its writer asks of a text whether it is a number, and reading floating-point
//! numbers costs the browser 14 kB (compressed).

use super::ReportOptions;
use super::literal::is_taken_for_value;
use crate::codec::v1::names::Named;
use crate::model::{Area, AreaAnswer, Assessment, Grade};
use crate::text::Lang;

/// What a table begins with, so that Excel reads it as UTF-8.
pub(super) const BOM: &[u8] = b"\xef\xbb\xbf";

/// What stands in a cell.
pub(super) enum CsvCell<'a> {
    Text(&'a str),
    /// A day, ISO 8601, or nothing.
    Day(&'a str),
    Number(i64),
}

/// One row for each area of each assessment, in the model's order, under one row of names: UTF-8 with byte order mark,
/// semicolons, CRLF. A level is a number; *vet ej* and *ej relevant* are words; an empty cell is nothing said. The
/// notes have a column where one of them is taken along.
#[must_use]
pub fn csv(assessments: &[&Assessment], lang: Lang, options: &ReportOptions) -> String {
    let (words, later, own) = (lang.words(), lang.later_words(), lang.report());
    let told: Vec<Assessment> = assessments.iter().map(|assessment| options.told(assessment)).collect();
    let with_notes = told.iter().any(|told| told.areas.iter().any(|(_, answer)| !answer.note.is_empty()));
    let names = [
        own.col_assessment,
        later.field_organisation,
        later.field_unit,
        later.field_date,
        own.col_area_id,
        words.col_area,
        words.step_now,
        words.step_target,
        words.col_gap,
        words.focus,
        words.note,
    ];
    let mut table = BOM.to_vec();
    // The last column is the note.
    let columns = if with_notes { names.len() } else { names.len() - 1 };
    row(&mut table, names.map(CsvCell::Text).into_iter().take(columns));
    for told in &told {
        let date = told.date.to_string();
        for (area, answer) in told.areas.iter() {
            row(&mut table, cells(told, &date, area, answer, lang).into_iter().take(columns));
        }
    }
    finish(table)
}

/// A table as text.
pub(super) fn finish(table: Vec<u8>) -> String {
    // What is written is UTF-8.
    String::from_utf8(table).unwrap_or_default()
}

fn cells<'a>(told: &'a Assessment, date: &'a str, area: Area, answer: &'a AreaAnswer, lang: Lang) -> [CsvCell<'a>; 11] {
    let [no, yes] = lang.report().no_yes;
    [
        CsvCell::Text(&told.title),
        CsvCell::Text(&told.organisation),
        CsvCell::Text(&told.unit),
        CsvCell::Day(date),
        CsvCell::Text(area.name()),
        CsvCell::Text(lang.guide(area).name),
        grade(answer.now, lang),
        grade(answer.target, lang),
        answer.gap().map_or(CsvCell::Text(""), |gap| CsvCell::Number(gap.into())),
        CsvCell::Text(if told.focus.contains(&area) { yes } else { no }),
        CsvCell::Text(&answer.note),
    ]
}

fn grade(grade: Grade, lang: Lang) -> CsvCell<'static> {
    match grade {
        Grade::Unanswered => CsvCell::Text(""),
        Grade::Unknown => CsvCell::Text(lang.charts().unknown),
        Grade::Irrelevant => CsvCell::Text(lang.charts().irrelevant),
        Grade::Level(level) => CsvCell::Number(level.get().into()),
    }
}

/// Writes a row.
pub(super) fn row<'a>(table: &mut Vec<u8>, cells: impl Iterator<Item = CsvCell<'a>>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            table.push(b';');
        }
        match cell {
            CsvCell::Number(number) => table.extend(number.to_string().bytes()),
            CsvCell::Day(day) => table.extend(day.bytes()),
            CsvCell::Text(text) => quoted(table, text),
        }
    }
    table.extend(b"\r\n");
}

/// Writes a text, in quotes where it must, so that no spreadsheet takes it for a formula or for another value.
fn quoted(table: &mut Vec<u8>, text: &str) {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let harmless = [if is_formula || is_taken_for_value(text) { "'" } else { "" }, text].concat();
    if !harmless.contains([';', '"', '\n', '\r']) {
        table.extend(harmless.bytes());
        return;
    }
    table.push(b'"');
    let (mut rest, mut some) = (harmless.as_bytes(), [0; 64]);
    while !rest.is_empty() {
        let (_, read, written) = csv_core::quote(rest, &mut some, b'"', b'"', true);
        table.extend(some.iter().take(written));
        rest = rest.get(read..).unwrap_or_default();
    }
    table.push(b'"');
}
