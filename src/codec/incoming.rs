//! The one way in for what a person opens: a link, a code, or the text of a file.

use thiserror::Error;

use super::error::FileError;
use super::file::{self, Opened};
use super::forwarded::payloads;
use super::payload::{LinkError, MAX_CHARS, says_kind};
use super::response::{self, CodeError};
use super::{invitation, snapshot};
use crate::model::{Assessment, AssessmentId, Invitation, Response};

/// What was opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Incoming {
    /// One person's answer.
    Response(Response),
    /// What someone let out of an assessment.
    Snapshot(Box<Assessment>),
    /// What a group asks of each who answers, and the tag of the group.
    Invitation(Invitation, u16),
    /// The assessments of a file, and what of it was refused.
    File(Opened),
}

/// Why nothing could be opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum IncomingError {
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// It was taken for a code.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// It was taken for a link.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// It was taken for a file.
    #[error(transparent)]
    File(#[from] FileError),
    /// The device did not hand over the bytes of a file.
    #[error("unreadable")]
    Unreadable,
    /// A link of another kind than this version knows.
    #[error("another kind of link")]
    OtherLink,
    /// An address without anything of ours in it.
    #[error("no payload")]
    NoPayload,
}

/// A file that was chosen: its name, and what it holds or why that could not be read.
pub type ChosenFile = (String, Result<FileContent, IncomingError>);

/// What a chosen file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum FileContent {
    /// Its bytes, which are still to be read.
    Bytes(Vec<u8>),
    /// What has been read of it.
    Read(Incoming),
}

impl FileContent {
    /// What the file holds. A snapshot gets the identity `id`.
    ///
    /// # Errors
    /// See [`read_bytes`].
    pub fn read(self, id: AssessmentId) -> Result<Incoming, IncomingError> {
        match self {
            Self::Bytes(bytes) => read_bytes(&bytes, id),
            Self::Read(incoming) => Ok(incoming),
        }
    }
}

/// Whether these are the bytes of a file of this program, or of something like it.
#[must_use]
pub fn is_file(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"{")
}

/// Whether these are the bytes of a file that is so long that it is better read a step at a time
/// ([`stepwise`](super::stepwise)).
#[must_use]
pub fn is_long_file(bytes: &[u8]) -> bool {
    bytes.len() > MAX_CHARS && is_file(bytes)
}

/// Reads whatever it is: a link or its payload, a response code in any spacing, or the text of a file. A snapshot gets
/// the identity `id`.
///
/// # Errors
/// See [`IncomingError`].
pub fn read(text: &str, id: AssessmentId) -> Result<Incoming, IncomingError> {
    let text = text.trim_matches(|c: char| c.is_ascii_whitespace() || c == '\u{feff}' || c == '\u{a0}');
    if text.is_empty() {
        return Err(IncomingError::Empty);
    }
    // A link may stand in brackets behind a text in brackets.
    if text.starts_with('{') || text.starts_with('[') && payloads(text).next().is_none() {
        return Ok(Incoming::File(file::decode(text.as_bytes())?));
    }
    if text.len() > MAX_CHARS {
        return Err(LinkError::TooLong { max: MAX_CHARS }.into());
    }
    // Where nothing opens, the likeliest tells what is wrong.
    let mut error = None;
    for payload in payloads(text) {
        match read_payload(&payload, id.clone()) {
            Ok(opened) => return Ok(opened),
            Err(other) => error = error.or(Some(other)),
        }
    }
    match error {
        Some(error) => Err(error),
        None => read_payload(text, id).map_err(|error| match error {
            IncomingError::Code(_) if text.contains('/') => IncomingError::NoPayload,
            error => error,
        }),
    }
}

/// Reads the payload of a link, or a code.
fn read_payload(payload: &str, id: AssessmentId) -> Result<Incoming, IncomingError> {
    if payload.is_empty() {
        return Err(IncomingError::NoPayload);
    }
    if payload.starts_with(snapshot::PREFIX) {
        return Ok(Incoming::Snapshot(Box::new(snapshot::decode(payload, id)?)));
    }
    if payload.starts_with(invitation::PREFIX) {
        return Ok(Incoming::Invitation(invitation::decode(payload)?, invitation::tag(payload)));
    }
    if says_kind(payload) {
        return Err(IncomingError::OtherLink);
    }
    match (response::decode(payload), payload.lines().flat_map(response::find).next()) {
        (Ok(response), _) | (Err(_), Some(response)) => Ok(Incoming::Response(response)),
        (Err(error), None) => Err(error.into()),
    }
}

/// Reads the bytes of a file: one of ours, or a text with a link or a code in it.
///
/// # Errors
/// See [`IncomingError`]; what is nothing of ours is told as a file that is not.
pub fn read_bytes(bytes: &[u8], id: AssessmentId) -> Result<Incoming, IncomingError> {
    match str::from_utf8(bytes) {
        Ok(text) if text.len() <= MAX_CHARS => match read(text, id) {
            Err(IncomingError::Empty) => Err(FileError::Empty.into()),
            Err(IncomingError::Code(_) | IncomingError::NoPayload) => Err(FileError::NotOurs.into()),
            read => read,
        },
        _ => Ok(Incoming::File(file::decode(bytes)?)),
    }
}
