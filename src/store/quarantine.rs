//! The quarantine: texts that could not be read, kept unchanged under keys of their own.

use super::keys::Keys;
use super::port::{KeyValue, PortError};
use crate::codec::FileError;
use crate::codec::file::decode;

/// A text that could not be read, or not all of it, as it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
    /// Its number, from 1: what tells it from others.
    pub number: u32,
    /// The text, unchanged.
    pub text: String,
    /// Whether a newer version of the program wrote it.
    pub is_newer: bool,
}

/// Every text in quarantine, by number. A text among `known` is not parsed again: it may be long.
pub(super) fn list(port: &dyn KeyValue, keys: &Keys, known: &[Quarantined]) -> Result<Vec<Quarantined>, PortError> {
    let entry = |(number, text): (u32, String)| {
        let before = known.iter().find(|other| other.text == text).map(|other| other.is_newer);
        let is_newer = before.unwrap_or_else(|| matches!(decode(text.as_bytes()), Err(FileError::TooNew { .. })));
        Quarantined { number, text, is_newer }
    };
    Ok(texts(port, keys)?.into_iter().map(entry).collect())
}

fn texts(port: &dyn KeyValue, keys: &Keys) -> Result<Vec<(u32, String)>, PortError> {
    let mut texts: Vec<(u32, String)> = Vec::new();
    for key in port.keys()? {
        if let Some(number) = keys.quarantine_number(&key)
            && let Some(text) = port.get(&key)?
        {
            // In order by number. To sort them would bring three kilobytes of code into the first load.
            let place = texts.partition_point(|(other, _)| *other < number);
            texts.insert(place, (number, text));
        }
    }
    Ok(texts)
}

/// Puts a text in quarantine under the first free number, unless it is there already. `Ok` only where it has been read back.
pub(super) fn add(port: &dyn KeyValue, keys: &Keys, text: &str) -> Result<(), PortError> {
    let quarantined = texts(port, keys)?;
    if quarantined.iter().any(|(_, other)| other == text) {
        return Ok(());
    }
    let taken = |number: &u32| quarantined.iter().any(|(other, _)| other == number);
    let key = keys.quarantine((1..u32::MAX).find(|number| !taken(number)).ok_or(PortError::Full)?);
    port.set(&key, text)?;
    if port.get(&key)?.as_deref() == Some(text) { Ok(()) } else { Err(PortError::Other) }
}
