//! Why something from outside could not be read.

use thiserror::Error;

/// Why a whole file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileError {
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// It has more bytes than are read.
    #[error("longer than {max} bytes")]
    TooLong {
        /// The most bytes that are read.
        max: usize,
    },
    /// It is not text in UTF-8.
    #[error("not UTF-8")]
    NotText,
    /// It is of another program's kind, and no text can be read from it.
    #[error("a file of another program: {0:?}")]
    Foreign(Foreign),
    /// It is JSON as far as it goes, but ends too early.
    #[error("cut off")]
    CutOff,
    /// It is not JSON.
    #[error("not JSON at {line}:{column}")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column in bytes, from 1; 0 before the first.
        column: usize,
    },
    /// It is JSON, but not a file of this program.
    #[error("not a mognadskollen file")]
    NotOurs,
    /// Its version is not a whole number from 1.
    #[error("no readable version")]
    Version,
    /// A newer version of the program wrote it.
    #[error("version {found} is newer than {}", super::v1::VERSION)]
    TooNew {
        /// The version it says it has.
        found: u32,
    },
    /// It follows another model than `agima-2017`.
    #[error("another model")]
    OtherModel,
    /// The document around the parts is not as it should be.
    #[error(transparent)]
    Document(#[from] Invalid),
    /// It has more parts than are looked at, or more values than any of ours.
    #[error("more than {max} parts")]
    TooMany {
        /// The most that are looked at.
        max: usize,
    },
}

/// Files of other programs that people choose where texts are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A mail as Outlook keeps it (`.msg`).
    Mail,
    /// A workbook of an older kind, or one with a password.
    Workbook,
    /// Any other document.
    Document,
}

/// A part that was refused while the rest of its file was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedPart {
    /// Which part.
    pub part: FilePart,
    /// Its title, where one can be read: at most [`MAX_NAME`](crate::model::assessment::MAX_NAME) characters, on one line.
    pub name: Option<String>,
    /// What is wrong, and where in the part.
    pub error: Invalid,
}

/// A part of a file, by its place among its like, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilePart {
    /// One of the assessments.
    Assessment(usize),
    /// One of the groups.
    Group(usize),
}

/// What is wrong with one part, and where.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{problem} at `{path}`")]
pub struct Invalid {
    /// Where in the part: `areas.storage.now`, `focus[1]`; empty for the part itself. At most 80 characters.
    pub path: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    /// A value of the wrong type: a number for a text, a text for a list.
    #[error("wrong type")]
    Shape,
    /// A field that must be there is not.
    #[error("missing")]
    Missing,
    /// A field, or a name of a role, an area or a criterion, that this version does not have.
    #[error("unknown name")]
    Unknown,
    /// The same field, area or criterion again.
    #[error("repeated")]
    Repeated,
    /// The identity is not 1–64 characters of `A–Z a–z 0–9 _ -`.
    #[error("not an identity")]
    Id,
    /// An earlier part of the same file has the same identity.
    #[error("identity already taken")]
    Taken,
    /// Not a day written `YYYY-MM-DD` in the years 1900–2199.
    #[error("not a date")]
    Date,
    /// Not a year in [`TARGET_YEARS`](crate::model::assessment::TARGET_YEARS).
    #[error("not a target year")]
    Year,
    /// Neither a whole number 1–10, `"unknown"`, `"irrelevant"` nor `null`.
    #[error("not a grade")]
    Grade,
    /// A text with more characters than fit.
    #[error("longer than {max} characters")]
    TooLong {
        /// The most characters that fit.
        max: usize,
    },
    /// A control character that may not stand there.
    #[error("control character")]
    Control,
    /// More of them than fit.
    #[error("more than {max}")]
    TooMany {
        /// The most that fit.
        max: usize,
    },
    /// Not a response code, or not one of this group's.
    #[error("not a response code")]
    Code,
    /// A number outside its range.
    #[error("out of range")]
    Range,
}
