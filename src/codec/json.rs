//! JSON, one level at a time.
//!
//! An object is read as its fields in order, each as the text it stands as. So a damaged value spoils nothing but
//! itself, every complaint has a path, a repeated name is seen, and nothing recurses.
//! Derived readers with `serde_path_to_error` cost the browser 8 kB more (of 30, compressed), and know neither kinds
//! of problems nor the path of a repeated name.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::error::{Invalid, Problem};
use crate::model::free_text;

/// The most characters of a path: it may hold names from outside.
const MAX_PATH: usize = 80;

/// A value as it stands, and where.
pub(super) struct Json<'a> {
    text: &'a str,
    path: String,
}

impl<'a> Json<'a> {
    /// A value at the root of a part.
    pub(super) const fn root(text: &'a str) -> Self {
        Self { text, path: String::new() }
    }

    /// The value as it stands.
    pub(super) const fn text(&self) -> &'a str {
        self.text
    }

    /// What is wrong here.
    pub(super) fn invalid(&self, problem: Problem) -> Invalid {
        Invalid { path: self.path.clone(), problem }
    }

    pub(super) fn is_null(&self) -> bool {
        self.text == "null"
    }

    /// A text, with its escapes undone.
    pub(super) fn string(&self) -> Result<String, Invalid> {
        serde_json::from_str(self.text).map_err(|_| self.invalid(Problem::Shape))
    }

    /// The values in an array.
    pub(super) fn items(&self) -> Result<impl ExactSizeIterator<Item = Self>, Invalid> {
        let items: Vec<&RawValue> = serde_json::from_str(self.text).map_err(|_| self.invalid(Problem::Shape))?;
        let at = |index: usize| [&self.path, "[", &index.to_string(), "]"].concat();
        Ok(items.into_iter().enumerate().map(move |(index, value)| Json { text: value.get(), path: at(index) }))
    }

    /// An object with these fields and no others, none of them twice.
    pub(super) fn object(&self, known: &[&str]) -> Result<Object<'a>, Invalid> {
        let object = self.any_object().map_err(|_| self.invalid(Problem::Shape))?;
        object.holds_only(known)?;
        Ok(object)
    }

    /// An object with any fields, or what is wrong with the JSON.
    pub(super) fn any_object(&self) -> serde_json::Result<Object<'a>> {
        let fields: Fields<'a> = serde_json::from_str(self.text)?;
        Ok(Object { fields: fields.0, path: self.path.clone() })
    }
}

/// An object's fields.
pub(super) struct Object<'a> {
    fields: Vec<(String, &'a RawValue)>,
    path: String,
}

impl<'a> Object<'a> {
    /// A field that may be missing.
    pub(super) fn optional(&self, name: &str) -> Option<Json<'a>> {
        let (_, value) = self.fields.iter().find(|(other, _)| other == name)?;
        Some(Json { text: value.get(), path: self.path_of(name) })
    }

    /// A field that must be there.
    pub(super) fn required(&self, name: &str) -> Result<Json<'a>, Invalid> {
        self.optional(name).ok_or_else(|| Invalid { path: self.path_of(name), problem: Problem::Missing })
    }

    /// Refuses fields that are unknown or repeated.
    pub(super) fn holds_only(&self, known: &[&str]) -> Result<(), Invalid> {
        let mut seen: Vec<&str> = Vec::new();
        for (name, _) in &self.fields {
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
        let path = if self.path.is_empty() { name.to_owned() } else { [&self.path, ".", name].concat() };
        free_text::one_line(path).chars().take(MAX_PATH).collect()
    }
}

/// The fields of an object, in order.
struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Seen;

        impl<'de> Visitor<'de> for Seen {
            type Value = Fields<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(Seen)
    }
}
