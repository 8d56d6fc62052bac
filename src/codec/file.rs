//! The file `mognadskollen-DATE.json`, which is also what the store keeps.

use std::rc::Rc;

use serde::Serialize;
use serde_json::error::Category;

use super::error::{FileError, FilePart, Invalid, Problem, RefusedPart};
use super::json::{Json, MAX_VALUES, Object, Tree};
use super::v1::VERSION;
use super::{assessment, group};
use crate::model::workspace::{MAX_ASSESSMENTS, MAX_GROUPS};
use crate::model::{Assessment, AssessmentId, Group, GroupId};

/// The most bytes that are read. Two hundred assessments with as much text as the model allows take less than 38 million.
pub const MAX_BYTES: usize = 40_000_000;

/// The most parts that are looked at: beyond it the file is not one of ours, whatever it says.
const MAX_PARTS: usize = 1000;

const FORMAT: &str = "mognadskollen";
const MODEL: &str = "agima-2017";
const FIELDS: [&str; 5] = ["format", "version", "model", "assessments", "groups"];

/// What a file held. Every part of it is in one of the two lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The assessments that could be read, in order, no two with the same identity, at most [`MAX_ASSESSMENTS`].
    pub assessments: Vec<Assessment>,
    /// The groups that could be read, in order, no two with the same identity, at most [`MAX_GROUPS`].
    pub groups: Vec<Group>,
    /// The parts that could not.
    pub refused: Vec<RefusedPart>,
}

/// Writes a file of assessments alone, on one line. Fields come in one order, so equal assessments give equal bytes.
#[must_use]
pub fn encode(assessments: &[Assessment]) -> String {
    encode_all(assessments, &[])
}

/// Writes a file with groups in it.
#[must_use]
pub fn encode_all(assessments: &[Assessment], groups: &[Group]) -> String {
    encode_whole(assessments, groups.iter().map(encode_group))
}

/// Writes what is kept in the browser: of large groups, the answers that it has room for.
#[must_use]
pub fn encode_kept(assessments: &[Assessment], groups: &[Group]) -> String {
    encode_whole(assessments, groups.iter().map(encode_group_kept))
}

fn encode_whole(assessments: &[Assessment], groups: impl Iterator<Item = String>) -> String {
    let assessments: Vec<Rc<str>> = assessments.iter().map(|one| encode_assessment(one).into()).collect();
    assemble(&assessments, &groups.map(Rc::from).collect::<Vec<_>>())
}

/// Writes one assessment as it stands in a file.
#[must_use]
pub fn encode_assessment(assessment: &Assessment) -> String {
    text_of(&assessment::to_v1(assessment))
}

/// Writes one group as it stands in a file.
#[must_use]
pub fn encode_group(group: &Group) -> String {
    text_of(&group::to_v1(group))
}

/// Writes one group as it is kept in the browser: with the answers that it has room for.
#[must_use]
pub fn encode_group_kept(group: &Group) -> String {
    text_of(&group::to_v1_kept(group))
}

/// Makes a file of the texts of its assessments and groups.
#[must_use]
pub fn assemble(assessments: &[Rc<str>], groups: &[Rc<str>]) -> String {
    let version = VERSION.to_string();
    let head = ["{\"format\":\"", FORMAT, "\",\"version\":", &version, ",\"model\":\"", MODEL, "\",\"assessments\":["];
    let mut text = head.concat();
    let parts = assessments.iter().chain(groups);
    text.reserve(parts.map(|part| part.len() + 1).sum::<usize>() + 20);
    append(&mut text, assessments);
    text.push_str("],\"groups\":[");
    append(&mut text, groups);
    text.push_str("]}");
    text
}

fn append(text: &mut String, parts: &[Rc<str>]) {
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        text.push_str(part);
    }
}

pub(super) fn text_of(part: &impl Serialize) -> String {
    // It cannot fail: the transfer types hold no map whose keys are not text, and the writer is memory.
    serde_json::to_string(part).unwrap_or_default()
}

/// Reads a file. A damaged part is refused by itself; a byte order mark is skipped.
///
/// # Errors
/// [`FileError`] where nothing in it can be read.
pub fn decode(bytes: &[u8]) -> Result<Opened, FileError> {
    read(&parse(bytes)?)
}

/// Takes a text apart; a byte order mark is skipped.
pub(super) fn parse(bytes: &[u8]) -> Result<Tree, FileError> {
    if bytes.len() > MAX_BYTES {
        return Err(FileError::TooLong { max: MAX_BYTES });
    }
    let text = str::from_utf8(bytes).map_err(|_| FileError::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_ascii().is_empty() {
        return Err(FileError::Empty);
    }
    let tree = Tree::parse(text).map_err(|error| match error.classify() {
        Category::Eof => FileError::CutOff,
        _ => FileError::NotJson { line: error.line(), column: error.column() },
    })?;
    tree.ok_or(FileError::TooMany { max: MAX_VALUES })
}

/// Reads a file that has been taken apart.
pub(super) fn read(tree: &Tree) -> Result<Opened, FileError> {
    let document = tree.root().any_object().ok_or(FileError::NotOurs)?;
    if document.optional("format").and_then(|format| format.text().ok()) != Some(FORMAT) {
        return Err(FileError::NotOurs);
    }
    match document.optional("version").and_then(|version| version.number()) {
        Some(VERSION) => decode_v1(&document),
        None | Some(0) => Err(FileError::Version),
        Some(found) => Err(FileError::TooNew { found }),
    }
}

fn decode_v1(document: &Object<'_>) -> Result<Opened, FileError> {
    document.holds_only(&FIELDS)?;
    if document.required("model")?.text()? != MODEL {
        return Err(FileError::OtherModel);
    }
    let (assessments, groups) = (document.required("assessments")?, document.optional("groups"));
    let (assessments, groups) = (assessments.items()?, groups.as_ref().map(Json::items).transpose()?);
    if assessments.len() + groups.as_ref().map_or(0, ExactSizeIterator::len) > MAX_PARTS {
        return Err(FileError::TooMany { max: MAX_PARTS });
    }
    let mut opened = Opened::default();
    for (index, json) in assessments.enumerate() {
        let json = json.as_root();
        let taken = |id: &AssessmentId| opened.assessments.iter().any(|other| other.id == *id);
        let room = opened.assessments.len() < MAX_ASSESSMENTS;
        match assessment::decode(&json).and_then(|one| room_for(taken(&one.id), room, MAX_ASSESSMENTS).map(|()| one)) {
            Ok(assessment) => opened.assessments.push(assessment),
            Err(error) => {
                let name = assessment::title(&json);
                opened.refused.push(RefusedPart { part: FilePart::Assessment(index), name, error });
            }
        }
    }
    for (index, json) in groups.into_iter().flatten().enumerate() {
        let json = json.as_root();
        let taken = |id: &GroupId| opened.groups.iter().any(|other| other.id == *id);
        let room = opened.groups.len() < MAX_GROUPS;
        match group::decode(&json).and_then(|group| room_for(taken(&group.id), room, MAX_GROUPS).map(|()| group)) {
            Ok(group) => opened.groups.push(group),
            Err(error) => {
                let name = assessment::title(&json);
                opened.refused.push(RefusedPart { part: FilePart::Group(index), name, error });
            }
        }
    }
    Ok(opened)
}

fn room_for(taken: bool, room: bool, max: usize) -> Result<(), Invalid> {
    if taken {
        return Err(Invalid { path: "id".to_owned(), problem: Problem::Taken });
    }
    if !room {
        return Err(Invalid { path: String::new(), problem: Problem::TooMany { max } });
    }
    Ok(())
}
