//! The shapes that leave the program, field by field in the order they are written. One set per version; a version that
//! has been released is frozen.
//!
//! The field names stand here for writing and in [`assessment`](super::assessment) for reading; that a written document
//! reads back holds the two together.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

pub(in crate::codec) struct AssessmentV1<'a> {
    pub(in crate::codec) id: &'a str,
    pub(in crate::codec) title: &'a str,
    pub(in crate::codec) organisation: &'a str,
    pub(in crate::codec) unit: &'a str,
    pub(in crate::codec) role: Option<&'a str>,
    pub(in crate::codec) date: String,
    pub(in crate::codec) areas: AreasV1<'a>,
    pub(in crate::codec) focus: Vec<&'a str>,
    pub(in crate::codec) target_year: Option<u16>,
    /// The plan's fields, by name: those that say something.
    pub(in crate::codec) plan: Fields,
}

impl Serialize for AssessmentV1<'_> {
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
pub(in crate::codec) type Fields = Vec<(&'static str, Value)>;

/// A value of a field of a plan.
pub(in crate::codec) enum Value {
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

/// The fields are the areas' names: those of [`names`](super::names).
#[derive(Serialize)]
pub(in crate::codec) struct AreasV1<'a> {
    pub(in crate::codec) organisation: AreaV1<'a>,
    pub(in crate::codec) storage: AreaV1<'a>,
    pub(in crate::codec) systems: AreaV1<'a>,
    pub(in crate::codec) work: AreaV1<'a>,
    pub(in crate::codec) dataflow: AreaV1<'a>,
    pub(in crate::codec) service: AreaV1<'a>,
}

#[derive(Serialize)]
pub(in crate::codec) struct AreaV1<'a> {
    pub(in crate::codec) now: GradeV1,
    pub(in crate::codec) target: GradeV1,
    pub(in crate::codec) note: &'a str,
    pub(in crate::codec) met: Vec<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::codec) struct GroupV1<'a> {
    pub(in crate::codec) id: &'a str,
    pub(in crate::codec) title: &'a str,
    pub(in crate::codec) units: Vec<UnitV1<'a>>,
    pub(in crate::codec) roles: Vec<&'a str>,
    pub(in crate::codec) targets: bool,
    #[serde(rename = "minGroup")]
    pub(in crate::codec) smallest: u8,
    pub(in crate::codec) hand_in: &'a str,
    pub(in crate::codec) tags: &'a [u16],
    pub(in crate::codec) last_unit: u8,
    pub(in crate::codec) asked: Option<u32>,
    pub(in crate::codec) answers: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(in crate::codec) replaced: Vec<String>,
    pub(in crate::codec) shown: Vec<usize>,
    pub(in crate::codec) round: bool,
    pub(in crate::codec) decided: Option<&'a str>,
    pub(in crate::codec) had: usize,
}

#[derive(Serialize)]
pub(in crate::codec) struct UnitV1<'a> {
    pub(in crate::codec) number: u8,
    pub(in crate::codec) name: &'a str,
}

/// A level as a number, a word, or `null`.
pub(in crate::codec) enum GradeV1 {
    Null,
    Number(u8),
    Word(&'static str),
}

impl Serialize for GradeV1 {
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
pub(in crate::codec) struct SettingsV1<'a> {
    pub(in crate::codec) version: u32,
    pub(in crate::codec) lang: Option<&'a str>,
    pub(in crate::codec) current: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(in crate::codec) warned: Option<u32>,
}
