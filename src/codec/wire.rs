//! The shapes that leave the program, field by field in the order they are written. One set per version; a version that
//! has been released is frozen.
//!
//! The field names stand here for writing and in [`assessment`](super::assessment) for reading; that a written document
//! reads back holds the two together.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// The document of version 1.
#[derive(Serialize)]
pub(super) struct Document<'a> {
    pub(super) format: &'a str,
    pub(super) version: u32,
    pub(super) model: &'a str,
    pub(super) assessments: Vec<Assessment<'a>>,
    pub(super) groups: Vec<Group<'a>>,
}

pub(super) struct Assessment<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) organisation: &'a str,
    pub(super) unit: &'a str,
    pub(super) role: Option<&'a str>,
    pub(super) date: String,
    pub(super) areas: Areas<'a>,
    pub(super) focus: Vec<&'a str>,
    pub(super) target_year: Option<u16>,
    /// The plan's fields, by name: those that say something.
    pub(super) plan: Fields,
}

impl Serialize for Assessment<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.id)?;
        map.serialize_entry("title", self.title)?;
        map.serialize_entry("organisation", self.organisation)?;
        map.serialize_entry("unit", self.unit)?;
        map.serialize_entry("role", &self.role)?;
        map.serialize_entry("date", &self.date)?;
        map.serialize_entry("areas", &self.areas)?;
        map.serialize_entry("focus", &self.focus)?;
        map.serialize_entry("targetYear", &self.target_year)?;
        for (name, value) in &self.plan {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// Fields with their names.
pub(super) type Fields = Vec<(&'static str, Value)>;

/// A value of a field of a plan.
pub(super) enum Value {
    Text(String),
    Word(&'static str),
    Number(u64),
    List(Vec<Value>),
    Object(Fields),
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Word(word) => serializer.serialize_str(word),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, value))),
        }
    }
}

/// The fields are the areas' stable names: [`Area::id`](crate::model::Area::id).
#[derive(Serialize)]
pub(super) struct Areas<'a> {
    pub(super) organisation: Area<'a>,
    pub(super) storage: Area<'a>,
    pub(super) systems: Area<'a>,
    pub(super) work: Area<'a>,
    pub(super) dataflow: Area<'a>,
    pub(super) service: Area<'a>,
}

#[derive(Serialize)]
pub(super) struct Area<'a> {
    pub(super) now: Grade,
    pub(super) target: Grade,
    pub(super) note: &'a str,
    pub(super) met: Vec<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Group<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) units: Vec<Unit<'a>>,
    pub(super) roles: Vec<&'a str>,
    pub(super) targets: bool,
    #[serde(rename = "minGroup")]
    pub(super) smallest: u8,
    pub(super) hand_in: &'a str,
    pub(super) tags: &'a [u16],
    pub(super) last_unit: u8,
    pub(super) asked: Option<u32>,
    pub(super) answers: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) replaced: Vec<String>,
    pub(super) shown: Vec<usize>,
    pub(super) round: bool,
    pub(super) decided: Option<&'a str>,
    pub(super) had: usize,
}

#[derive(Serialize)]
pub(super) struct Unit<'a> {
    pub(super) number: u8,
    pub(super) name: &'a str,
}

/// A level as a number, a word, or `null`.
pub(super) enum Grade {
    Null,
    Number(u8),
    Word(&'static str),
}

impl Serialize for Grade {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Number(number) => serializer.serialize_u8(*number),
            Self::Word(word) => serializer.serialize_str(word),
        }
    }
}

/// The settings of version 1.
#[derive(Serialize)]
pub(super) struct Settings<'a> {
    pub(super) version: u32,
    pub(super) lang: Option<&'a str>,
    pub(super) current: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) warned: Option<u32>,
}
