//! How it stands with what is kept.

#[cfg(doc)]
use super::Store;
use super::port::PortError;
use crate::codec::{FileError, RefusedPart};

/// What could not be read in the text that was last adopted from the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// These parts; the rest is shown.
    Parts(Vec<RefusedPart>),
    /// All of it.
    Whole(FileError),
}

/// How what is shown is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing has been begun, and nothing is kept.
    Empty,
    /// Everything shown is kept.
    Saved,
    /// There are changes that have not been written yet; [`Store::save`] does it.
    Pending,
    /// Changes could not be written and are in memory only; [`Store::save`] tries again.
    Unsaved {
        /// Why.
        why: PortError,
    },
    /// Changes are in memory only: with what another tab has written there would be more than
    /// [`MAX_ASSESSMENTS`](crate::model::workspace::MAX_ASSESSMENTS). When one has been removed, [`Store::save`] succeeds.
    CapacityExceeded,
    /// Everything is in memory only: storage is switched off or blocked.
    Memory,
    /// Changes are in memory only, for what is kept could not be read and not be copied aside either.
    /// [`Store::save`] tries again; [`Store::unreadable`] gives the text, [`Store::overwrite`] gives it up.
    Protected {
        /// Why it could not be copied.
        why: PortError,
    },
    /// Changes are in memory only, for a newer version of the program has taken over what is kept.
    Superseded,
}
