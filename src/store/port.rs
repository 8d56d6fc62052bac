//! Where things are kept: text by key.

use std::cell::RefCell;

use thiserror::Error;

/// A place that keeps text by key, such as the browser's local storage.
///
/// Each call stands for itself; another tab may write between two of them.
pub trait KeyValue {
    /// The text under a key, if any.
    ///
    /// # Errors
    /// [`PortError`] where it cannot be known.
    fn get(&self, key: &str) -> Result<Option<String>, PortError>;

    /// Keeps a text under a key. `Ok` means that it is kept; after an error the earlier text still stands.
    ///
    /// # Errors
    /// [`PortError`] where it is not kept.
    fn set(&self, key: &str, value: &str) -> Result<(), PortError>;

    /// Removes a key; one that is not there is no error.
    ///
    /// # Errors
    /// [`PortError`] where it may still be there.
    fn remove(&self, key: &str) -> Result<(), PortError>;

    /// Every key in the place, other programs' among them.
    ///
    /// # Errors
    /// [`PortError`] where they cannot be known.
    fn keys(&self) -> Result<Vec<String>, PortError>;

    /// Whether what is kept outlives the page.
    fn is_persistent(&self) -> bool {
        true
    }
}

/// Why a place does not keep or give a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PortError {
    /// It may not be used at all: switched off, or a frame without the right.
    #[error("storage is blocked")]
    Blocked,
    /// There is no room for it.
    #[error("storage is full")]
    Full,
    /// Something else.
    #[error("storage failed")]
    Other,
}

/// Keeps text for as long as the page lives: for `storage="none"`, and where nothing else can be used.
#[derive(Debug, Default)]
pub struct Memory {
    texts: RefCell<Vec<(String, String)>>,
}

impl KeyValue for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, PortError> {
        let texts = self.texts.borrow();
        Ok(texts.iter().find(|(other, _)| other == key).map(|(_, text)| text.clone()))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), PortError> {
        let mut texts = self.texts.borrow_mut();
        match texts.iter_mut().find(|(other, _)| other == key) {
            Some((_, text)) => value.clone_into(text),
            None => texts.push((key.to_owned(), value.to_owned())),
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), PortError> {
        self.texts.borrow_mut().retain(|(other, _)| other != key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, PortError> {
        Ok(self.texts.borrow().iter().map(|(key, _)| key.clone()).collect())
    }

    fn is_persistent(&self) -> bool {
        false
    }
}
