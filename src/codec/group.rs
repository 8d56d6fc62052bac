//! One group ⇄ its shape.

use std::collections::HashSet;

use super::error::{Invalid, Problem};
use super::json::{Json, Object, Tree};
use super::response;
use super::v1::{document, names};
use crate::model::group::people::MAX_KNOWN;
use crate::model::group::{IssuedInvitations, MAX_ANSWERS, MAX_ASKED, MAX_KEPT, MAX_TAGS};
use crate::model::invitation::{MAX_HAND_IN, MAX_UNITS, Roles, SMALLEST_GROUP, SMALLEST_GROUPS, Unit};
use crate::model::response::{MAX_GROUP, MAX_UNIT};
use crate::model::{AssessmentId, Group, Invitation, Response, free_text};

const FIELDS: [&str; 16] = [
    "id", "title", "units", "roles", "targets", "minGroup", "handIn", "tags", "lastUnit", "asked", "answers",
    "replaced", "shown", "round", "decided", "had",
];
/// The fields that list answers.
pub(super) const ANSWER_LISTS: [&str; 2] = ["answers", "replaced"];
const UNIT_FIELDS: [&str; 2] = ["number", "name"];

/// Reads one group. Only `id` and `answers` must be there; what is missing has not been said.
pub(super) fn decode(json: &Json<'_>) -> Result<Group, Invalid> {
    let object = json.object(&FIELDS)?;
    let id = object.required("id")?;
    let answers = codes(&object.required("answers")?, MAX_ANSWERS)?;
    let replaced = replaced(object.optional("replaced"), &answers)?;
    let range = |field, max: usize| match object.stated(field) {
        None => Ok(None),
        Some(json) => {
            let number: Option<usize> = json.number().filter(|number| *number <= max);
            number.map(Some).ok_or_else(|| json.invalid(Problem::Range))
        }
    };
    let asked = range("asked", MAX_ASKED as usize)?;
    let had = range("had", MAX_ANSWERS)?.unwrap_or(0);
    let truth = |field| object.optional(field).map_or(Ok(false), |json| json.truth());
    let decided = match object.stated("decided") {
        None => None,
        Some(json) => Some(AssessmentId::parse(json.text()?).ok_or_else(|| json.invalid(Problem::Id))?),
    };
    Ok(Group {
        id: AssessmentId::parse(id.text()?).ok_or_else(|| id.invalid(Problem::Id))?,
        invitation: Invitation {
            title: object.name("title")?,
            units: units(object.optional("units"))?,
            roles: roles(object.optional("roles"))?,
            targets: truth("targets")?,
            min_group: min_group(&object)?,
            hand_in: object.string("handIn", MAX_HAND_IN, free_text::in_name)?,
        },
        issued: IssuedInvitations {
            tags: numbers(object.optional("tags"), MAX_TAGS, MAX_GROUP.into())?
                .into_iter()
                .filter_map(|tag| u16::try_from(tag).ok())
                .collect(),
            highest_unit: range("lastUnit", MAX_UNIT.into())?.and_then(|unit| u8::try_from(unit).ok()).unwrap_or(0),
        },
        invited: asked.and_then(|asked| u32::try_from(asked).ok()),
        published: ends(object.optional("shown"), answers.len())?,
        in_session: truth("round")?,
        decided,
        persisted: if answers.len() > MAX_KEPT { 0 } else { answers.len() },
        previous_total: had,
        answers,
        replaced,
    })
}

fn units(json: Option<Json<'_>>) -> Result<Vec<Unit>, Invalid> {
    let mut units: Vec<Unit> = Vec::new();
    let Some(json) = json else { return Ok(units) };
    for item in json.items()? {
        let object = item.object(&UNIT_FIELDS)?;
        let number = object.required("number")?;
        let of: u8 = number
            .number()
            .filter(|number| (1..=MAX_UNIT).contains(number))
            .ok_or_else(|| number.invalid(Problem::Range))?;
        if units.iter().any(|other| other.number == of) {
            return Err(number.invalid(Problem::Repeated));
        }
        let name = object.name("name")?;
        if name.is_empty() {
            return Err(item.invalid(Problem::Missing));
        }
        units.push(Unit { number: of, name });
    }
    if units.len() > MAX_UNITS {
        return Err(json.invalid(Problem::TooMany { max: MAX_UNITS }));
    }
    Ok(units)
}

fn roles(json: Option<Json<'_>>) -> Result<Roles, Invalid> {
    let mut roles = Roles::default();
    let Some(json) = json else { return Ok(roles) };
    for item in json.items()? {
        let role = names::role(item.text()?).ok_or_else(|| item.invalid(Problem::Unknown))?;
        if roles.contains(role) {
            return Err(item.invalid(Problem::Repeated));
        }
        roles = roles.toggled(role);
    }
    Ok(roles)
}

fn min_group(object: &Object<'_>) -> Result<u8, Invalid> {
    let Some(json) = object.optional("minGroup") else { return Ok(SMALLEST_GROUP) };
    json.number().filter(|number| SMALLEST_GROUPS.contains(number)).ok_or_else(|| json.invalid(Problem::Range))
}

/// Answers by their codes, no two equal.
fn codes(json: &Json<'_>, max: usize) -> Result<Vec<Response>, Invalid> {
    let items = json.items()?;
    if items.len() > max {
        return Err(json.invalid(Problem::TooMany { max }));
    }
    let mut answers = Vec::with_capacity(items.len());
    for item in json.items()? {
        answers.push(match item.read_ahead() {
            Some(answer) => answer.clone(),
            None => code(item.text()?).ok_or_else(|| item.invalid(Problem::Code))?,
        });
    }
    let mut seen = HashSet::with_capacity(answers.len());
    for (answer, item) in answers.iter().zip(items) {
        if !seen.insert(answer) {
            return Err(item.invalid(Problem::Repeated));
        }
    }
    Ok(answers)
}

/// An answer by its code. It has one spelling in a file, so that equal groups are equal bytes.
fn code(text: &str) -> Option<Response> {
    response::decode(text).ok().filter(|answer| response::encode_bare(answer) == text)
}

/// Puts the answer in the place of its code; what is no code stays as it is.
pub(super) fn read_ahead(item: &mut Tree) {
    if let Tree::Text(text) = item
        && let Some(answer) = code(text)
    {
        *item = Tree::Answer(answer);
    }
}

/// Which of the answers have been replaced.
fn replaced(json: Option<Json<'_>>, answers: &[Response]) -> Result<Vec<Response>, Invalid> {
    let Some(json) = json else { return Ok(Vec::new()) };
    let replaced = codes(&json, MAX_KNOWN)?;
    let there: HashSet<&Response> = answers.iter().collect();
    match json.items()?.zip(&replaced).find(|(_, answer)| !there.contains(answer)) {
        Some((item, _)) => Err(item.invalid(Problem::Code)),
        None => Ok(replaced),
    }
}

/// Whole numbers from 0, at most so many and so large.
fn numbers(json: Option<Json<'_>>, most: usize, max: usize) -> Result<Vec<usize>, Invalid> {
    let Some(json) = json else { return Ok(Vec::new()) };
    let items = json.items()?;
    if items.len() > most {
        return Err(json.invalid(Problem::TooMany { max: most }));
    }
    items
        .map(|item| item.number().filter(|number| *number <= max).ok_or_else(|| item.invalid(Problem::Range)))
        .collect()
}

/// Ends of batches: each beyond the one before, and none beyond the last answer.
fn ends(json: Option<Json<'_>>, answers: usize) -> Result<Vec<usize>, Invalid> {
    let Some(json) = json else { return Ok(Vec::new()) };
    let mut last = 0;
    json.items()?
        .map(|item| {
            let end = item.number().filter(|end| *end > last && *end <= answers);
            last = end.ok_or_else(|| item.invalid(Problem::Range))?;
            Ok(last)
        })
        .collect()
}

/// The shape of a group with all its answers.
pub(super) fn to_v1(group: &Group) -> document::GroupV1<'_> {
    to_v1_with(group, group.answers.iter().map(response::encode_bare).collect())
}

/// The same, where the codes of all its answers have been written.
pub(super) fn to_v1_with(group: &Group, codes: Vec<String>) -> document::GroupV1<'_> {
    shape(group, group.answers.len(), codes)
}

/// The shape of what the browser keeps of a group.
pub(super) fn to_v1_kept(group: &Group) -> document::GroupV1<'_> {
    let kept = group.answers.get(..group.persisted).unwrap_or(&group.answers);
    shape(group, group.persisted, kept.iter().map(response::encode_bare).collect())
}

/// The shape of a group with its first answers, whose codes are given.
fn shape(group: &Group, answers: usize, codes: Vec<String>) -> document::GroupV1<'_> {
    let invitation = &group.invitation;
    let written = group.answers.get(..answers).unwrap_or(&group.answers);
    let there = if group.replaced.is_empty() { HashSet::new() } else { written.iter().collect() };
    document::GroupV1 {
        id: group.id.as_str(),
        title: &invitation.title,
        units: invitation.units.iter().map(|unit| document::UnitV1 { number: unit.number, name: &unit.name }).collect(),
        roles: names::roles(invitation.roles).filter_map(names::role_name).collect(),
        targets: invitation.targets,
        smallest: invitation.min_group,
        hand_in: &invitation.hand_in,
        tags: &group.issued.tags,
        last_unit: group.issued.highest_unit,
        asked: group.invited,
        answers: codes,
        replaced: group.replaced.iter().filter(|answer| there.contains(answer)).map(response::encode_bare).collect(),
        shown: Group::ends_within(&group.published, answers),
        round: group.in_session,
        decided: group.decided.as_ref().map(AssessmentId::as_str),
        had: if answers < group.answers.len() { group.answers.len() } else { group.previous_total },
    }
}
