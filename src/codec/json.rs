//! JSON as it stands, read with a path to every value.
//!
//! An object keeps its fields in order and repeated names are seen, so every complaint can say what and where.
//! The tree takes whatever comes. Readers that serde derives for each shape are 27 kB more for the browser to load
//! (compressed), and say less of what is wrong: `docs/decisions/formats.md`.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::error::{Invalid, Problem};
use crate::model::assessment::MAX_NAME;
use crate::model::{Response, free_text};

/// The most characters of a path: it may hold names from outside.
const MAX_PATH: usize = 80;

/// The most values that are kept, more than two hundred assessments with the fullest plans have: each takes far more
/// room here than in the text, so that 40 MB of brackets would be gigabytes.
pub(super) const MAX_VALUES: usize = 800_000;

/// A value.
#[derive(Debug)]
pub(super) enum Tree {
    Null,
    /// A number without sign, fraction or exponent.
    Number(u64),
    Text(String),
    Array(Vec<Tree>),
    Object(Vec<(String, Tree)>),
    Truth(bool),
    /// An answer that has been read from its code before the group that it belongs to is.
    Answer(Response),
    /// Any other number: nothing here takes it.
    Other,
}

impl Tree {
    /// Reads a text; none where it has more than [`MAX_VALUES`].
    pub(super) fn parse(text: &str) -> serde_json::Result<Option<Self>> {
        let left = Cell::new(MAX_VALUES);
        let mut reader = serde_json::Deserializer::from_str(text);
        let tree = Any { left: &left }.deserialize(&mut reader)?;
        reader.end()?;
        Ok((left.get() > 0).then_some(tree))
    }

    /// The first field of an object with a name.
    pub(super) fn field_mut(&mut self, name: &str) -> Option<&mut Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter_mut().find(|(other, _)| other == name).map(|(_, tree)| tree)
    }

    /// The values in an array; none where it is something else.
    pub(super) fn items_mut(&mut self) -> &mut [Self] {
        if let Self::Array(items) = self { items } else { &mut [] }
    }

    /// The value at the root of a part.
    pub(super) const fn root(&self) -> Json<'_> {
        Json { tree: self, path: Path { parent: None, step: PathStep::Root } }
    }
}

/// Where a value is: the step to it from what it is in, and where that is. It is put into words only where something is
/// wrong.
#[derive(Clone, Copy)]
struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: PathStep<'a>,
}

/// The step to a value.
#[derive(Clone, Copy)]
enum PathStep<'a> {
    /// To the root of a part.
    Root,
    Field(&'a str),
    Item(usize),
}

impl Path<'_> {
    /// In words: `areas.storage.now`, `focus[1]`.
    fn written(&self) -> String {
        let mut written = String::new();
        self.write(&mut written);
        free_text::one_line(written).chars().take(MAX_PATH).collect()
    }

    fn write(&self, to: &mut String) {
        if let Some(parent) = self.parent {
            parent.write(to);
        }
        self.step.write(to);
    }
}

impl PathStep<'_> {
    fn write(self, to: &mut String) {
        match self {
            Self::Root => {}
            Self::Item(index) => to.extend(["[", &index.to_string(), "]"]),
            Self::Field(name) => {
                if !to.is_empty() {
                    to.push('.');
                }
                // A field without a name has a place too.
                to.push_str(if name.is_empty() { "\"\"" } else { name });
            }
        }
    }
}

/// A value, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Json<'a> {
    tree: &'a Tree,
    path: Path<'a>,
}

impl<'a> Json<'a> {
    /// The same as the root of a part.
    pub(super) const fn as_root(&self) -> Self {
        self.tree.root()
    }

    /// What is wrong here.
    pub(super) fn invalid(&self, problem: Problem) -> Invalid {
        Invalid { path: self.path.written(), problem }
    }

    pub(super) const fn is_null(&self) -> bool {
        matches!(self.tree, Tree::Null)
    }

    /// A number that fits.
    pub(super) fn number<N: TryFrom<u64>>(&self) -> Option<N> {
        match self.tree {
            Tree::Number(number) => N::try_from(*number).ok(),
            _ => None,
        }
    }

    /// `true` or `false`.
    pub(super) fn truth(&self) -> Result<bool, Invalid> {
        match self.tree {
            Tree::Truth(truth) => Ok(*truth),
            _ => Err(self.invalid(Problem::Shape)),
        }
    }

    /// A text, with its escapes undone.
    pub(super) fn text(&self) -> Result<&'a str, Invalid> {
        match self.tree {
            Tree::Text(text) => Ok(text),
            _ => Err(self.invalid(Problem::Shape)),
        }
    }

    /// An answer that has been read ahead.
    pub(super) const fn read_ahead(&self) -> Option<&'a Response> {
        match self.tree {
            Tree::Answer(answer) => Some(answer),
            _ => None,
        }
    }

    /// The values in an array.
    pub(super) fn items(&self) -> Result<impl ExactSizeIterator<Item = Json<'_>>, Invalid> {
        let Tree::Array(items) = self.tree else { return Err(self.invalid(Problem::Shape)) };
        let path = |index| Path { parent: Some(&self.path), step: PathStep::Item(index) };
        Ok(items.iter().enumerate().map(move |(index, tree)| Json { tree, path: path(index) }))
    }

    /// An object with these fields and no others, none of them twice.
    pub(super) fn object(&self, known: &[&str]) -> Result<Object<'a>, Invalid> {
        let object = self.any_object().ok_or_else(|| self.invalid(Problem::Shape))?;
        object.holds_only(known)?;
        Ok(object)
    }

    /// An object with any fields.
    pub(super) fn any_object(&self) -> Option<Object<'a>> {
        match self.tree {
            Tree::Object(fields) => Some(Object { fields, path: self.path }),
            _ => None,
        }
    }
}

/// An object's fields.
#[derive(Clone, Copy)]
pub(super) struct Object<'a> {
    fields: &'a [(String, Tree)],
    path: Path<'a>,
}

impl Object<'_> {
    /// A field that may be missing.
    pub(super) fn optional<'a>(&'a self, name: &'a str) -> Option<Json<'a>> {
        let (_, tree) = self.fields.iter().find(|(other, _)| other == name)?;
        Some(Json { tree, path: self.path_of(name) })
    }

    /// A field that may be missing or `null`.
    pub(super) fn stated<'a>(&'a self, name: &'a str) -> Option<Json<'a>> {
        self.optional(name).filter(|json| !json.is_null())
    }

    /// A field that must be there.
    pub(super) fn required<'a>(&'a self, name: &'a str) -> Result<Json<'a>, Invalid> {
        self.optional(name).ok_or_else(|| self.invalid(name, Problem::Missing))
    }

    const fn path_of<'a>(&'a self, name: &'a str) -> Path<'a> {
        Path { parent: Some(&self.path), step: PathStep::Field(name) }
    }

    /// A name on one line; empty where it is missing.
    pub(super) fn name(&self, field: &str) -> Result<String, Invalid> {
        self.string(field, MAX_NAME, free_text::in_name)
    }

    /// A text of at most `max` characters, each of which may stand there; empty where it is missing.
    pub(super) fn string(&self, field: &str, max: usize, may_stand: fn(char) -> bool) -> Result<String, Invalid> {
        let Some(json) = self.optional(field) else { return Ok(String::new()) };
        let text = json.text()?;
        if text.chars().count() > max {
            return Err(json.invalid(Problem::TooLong { max }));
        }
        if !text.chars().all(may_stand) {
            return Err(json.invalid(Problem::Control));
        }
        Ok(text.to_owned())
    }

    /// Refuses fields that are unknown or repeated.
    pub(super) fn holds_only(&self, known: &[&str]) -> Result<(), Invalid> {
        let mut seen: Vec<&str> = Vec::new();
        for (name, _) in self.fields {
            let problem = if seen.contains(&name.as_str()) {
                Problem::Repeated
            } else if known.contains(&name.as_str()) {
                seen.push(name);
                continue;
            } else {
                Problem::Unknown
            };
            return Err(self.invalid(name, problem));
        }
        Ok(())
    }

    /// What is wrong with a field.
    fn invalid(&self, name: &str, problem: Problem) -> Invalid {
        Invalid { path: self.path_of(name).written(), problem }
    }
}

/// Reads any value. Nested 128 levels at the most: `serde_json` stops there.
#[derive(Clone, Copy)]
struct Any<'a> {
    left: &'a Cell<usize>,
}

impl Any<'_> {
    /// Whether there is room for one more. What there is no room for is read to its end and not kept.
    fn has_room(self) -> bool {
        self.left.set(self.left.get().saturating_sub(1));
        self.left.get() > 0
    }
}

impl<'de> DeserializeSeed<'de> for Any<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Any<'_> {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Tree, E> {
        Ok(Tree::Truth(truth))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Tree, E> {
        Ok(Tree::Other)
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Number(number))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Tree, E> {
        Ok(Tree::Other)
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(self)? {
            if self.has_room() {
                items.push(item);
            }
        }
        Ok(Tree::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut fields = Vec::new();
        while let Some((name, value)) = map.next_entry_seed(self, self)? {
            // A name in JSON is always a text.
            if let Tree::Text(name) = name
                && self.has_room()
            {
                fields.push((name, value));
            }
        }
        Ok(Tree::Object(fields))
    }
}
