//! The answers of a group as a table, one row for each who has answered, for those who work on with the figures in a program of their own.
//!
//! | column | what stands in it |
//! |---|---|
//! | 1 | the role's stable name (`politician`, `executive`, `manager`, `staff`, `digital`, `partner`, `other`); empty where none is stated |
//! | 2 | the role in words |
//! | 3 | the unit's number in the invitation, 1–127; empty where none is stated |
//! | 4 | the unit's name; empty too where the invitation has no such unit |
//! | 5–10 | the present in the six areas, in the model's order |
//! | 11–16 | the targets |
//!
//! A grade is `1`–`10`, `unknown` (*vet ej*), `irrelevant` (*ej relevant*) or empty, in every language. The form is that of
//! [`csv`](mod@super::csv).
//!
//! Nothing tells when an answer came, or in whose company: rows stand in the order of [`key`]: those without targets
//! first, then by role, unit and grades, and at last by what is random; and there is no number of a batch. The codes are left out as well, since whoever has
//! seen a mail with a code could find its row. A row may still point someone out who is alone in a unit or a role.

use super::csv::{BOM, CsvCell, row};
use crate::codec::response::key;
use crate::codec::v1::names::role_name;
use crate::model::group::Group;
use crate::model::{Area, Grade, Response};
use crate::text::Lang;

/// The answers of a group, one of each person, under one row of names.
#[must_use]
pub fn answers(group: &Group, lang: Lang) -> String {
    let own = lang.report();
    let mut table = BOM.to_vec();
    let areas = |step: &str| Area::ALL.map(|area| [step, ": ", lang.guide(area).short].concat());
    let steps = [areas(lang.words().step_now), areas(lang.words().step_target)];
    let names = [own.col_role_id, own.col_role, own.col_unit_number, lang.later_words().field_unit];
    row(&mut table, names.into_iter().chain(steps.iter().flatten().map(String::as_str)).map(CsvCell::Text));
    let mut counted = group.counted();
    counted.sort_by_cached_key(|(_, answer)| key(answer));
    for (_, answer) in counted {
        put(&mut table, group, answer, lang);
    }
    // What is written is UTF-8.
    String::from_utf8(table).unwrap_or_default()
}

fn put(table: &mut Vec<u8>, group: &Group, answer: &Response, lang: Lang) {
    let number = match answer.unit {
        0 => CsvCell::Text(""),
        number => CsvCell::Number(number.into()),
    };
    let whose = [
        CsvCell::Text(role_name(answer.role).unwrap_or_default()),
        CsvCell::Text(lang.role(answer.role)),
        number,
        CsvCell::Text(group.invitation.unit(answer.unit).unwrap_or_default()),
    ];
    let grades = answer.now.iter().chain(answer.target.iter()).map(|(_, grade)| cell(*grade));
    row(table, whose.into_iter().chain(grades));
}

fn cell(grade: Grade) -> CsvCell<'static> {
    match grade {
        Grade::Unanswered => CsvCell::Text(""),
        Grade::Unknown => CsvCell::Text("unknown"),
        Grade::Irrelevant => CsvCell::Text("irrelevant"),
        Grade::Level(level) => CsvCell::Number(level.get().into()),
    }
}
