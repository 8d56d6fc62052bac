//! Texts that could not be read, kept as they were.

use super::keys::Keys;
use super::port::{KeyValue, PortError};

/// A text that could not be read, or not all of it, as it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its number, from 1: what tells it from others.
    pub number: u32,
    /// The text, unchanged.
    pub text: String,
}

/// Everything set aside, by number.
pub(super) fn list(port: &dyn KeyValue, keys: &Keys) -> Result<Vec<Aside>, PortError> {
    let mut asides = Vec::new();
    for key in port.keys()? {
        if let Some(number) = keys.aside_number(&key)
            && let Some(text) = port.get(&key)?
        {
            let place = asides.partition_point(|aside: &Aside| aside.number < number);
            asides.insert(place, Aside { number, text });
        }
    }
    Ok(asides)
}

/// Sets a text aside under the first free number, unless it is there already. `Ok` only where it has been read back.
pub(super) fn add(port: &dyn KeyValue, keys: &Keys, text: &str) -> Result<(), PortError> {
    let asides = list(port, keys)?;
    if asides.iter().any(|aside| aside.text == text) {
        return Ok(());
    }
    let taken = |number: &u32| asides.iter().any(|aside| aside.number == *number);
    let key = keys.aside((1..u32::MAX).find(|number| !taken(number)).ok_or(PortError::Full)?);
    port.set(&key, text)?;
    if port.get(&key)?.as_deref() == Some(text) { Ok(()) } else { Err(PortError::Other) }
}
