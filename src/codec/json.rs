//! JSON as it stands, read with a path to every value.
//!
//! An object keeps its fields in order and repeated names are seen, so every complaint can say what and where.
//! The tree takes whatever comes: readers derived for one shape each, with serde's words for all that does not fit and
//! the printing of floating-point numbers in them, cost the browser 17 kB more (compressed).

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::error::{Invalid, Problem};
use crate::model::free_text;

/// The most characters of a path: it may hold names from outside.
const MAX_PATH: usize = 80;

/// The most values that are kept, thirty times as many as the largest workspace has: each takes far more room
/// here than in the text, so that 16 MB of brackets would be a gigabyte.
pub(super) const MAX_VALUES: usize = 400_000;

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

    /// The value at the root of a part.
    pub(super) const fn root(&self) -> Json<'_> {
        Json { tree: self, path: String::new() }
    }
}

/// A value, and where it stands.
pub(super) struct Json<'a> {
    tree: &'a Tree,
    path: String,
}

impl<'a> Json<'a> {
    /// The same as the root of a part.
    pub(super) const fn as_root(&self) -> Self {
        self.tree.root()
    }

    /// What is wrong here.
    pub(super) fn invalid(&self, problem: Problem) -> Invalid {
        Invalid { path: self.path.clone(), problem }
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

    /// The values in an array.
    pub(super) fn items(&self) -> Result<impl ExactSizeIterator<Item = Self>, Invalid> {
        let Tree::Array(items) = self.tree else { return Err(self.invalid(Problem::Shape)) };
        let at = |index: usize| [&self.path, "[", &index.to_string(), "]"].concat();
        Ok(items.iter().enumerate().map(move |(index, tree)| Json { tree, path: at(index) }))
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
            Tree::Object(fields) => Some(Object { fields, path: self.path.clone() }),
            _ => None,
        }
    }
}

/// An object's fields.
pub(super) struct Object<'a> {
    fields: &'a [(String, Tree)],
    path: String,
}

impl<'a> Object<'a> {
    /// A field that may be missing.
    pub(super) fn optional(&self, name: &str) -> Option<Json<'a>> {
        let (_, tree) = self.fields.iter().find(|(other, _)| other == name)?;
        Some(Json { tree, path: self.path_of(name) })
    }

    /// A field that must be there.
    pub(super) fn required(&self, name: &str) -> Result<Json<'a>, Invalid> {
        self.optional(name).ok_or_else(|| Invalid { path: self.path_of(name), problem: Problem::Missing })
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
            return Err(Invalid { path: self.path_of(name), problem });
        }
        Ok(())
    }

    fn path_of(&self, name: &str) -> String {
        // A field without a name has a place too.
        let name = if name.is_empty() { "\"\"" } else { name };
        let path = if self.path.is_empty() { name.to_owned() } else { [&self.path, ".", name].concat() };
        free_text::one_line(path).chars().take(MAX_PATH).collect()
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
