//! Outside bytes ⇄ model: length cap → shape → version → migrate → validate → model.
//!
//! What must stay true:
//! - No input makes it panic, recurse without bound or use memory out of proportion to its length; what is unpacked of a link
//!   has a room of its own, [`pack::MAX_UNPACKED`].
//! - Everything a [`Workspace`](crate::model::Workspace) can hold is written so that it reads back equal.
//! - A response code, a snapshot and an invitation have one spelling: what is read is written as the same symbols. Of a
//!   snapshot with a plan that holds for what is packed in it.
//! - What is read says all that the bytes say: a field that is not understood refuses the part it stands in.
//! - The shapes that leave the program are in [`v1`] alone.

mod assessment;
mod characters;
mod error;
pub mod file;
mod forwarded;
pub mod gather;
mod group;
pub mod incoming;
pub mod invitation;
mod json;
mod mail;
mod markup;
pub mod pack;
pub mod payload;
mod plan;
pub mod plan_bytes;
pub mod response;
pub mod settings;
pub mod snapshot;
pub mod stepwise;
pub mod text_file;
pub mod v1;
mod workbook;

pub use error::{FileError, FilePart, Foreign, Invalid, Problem, RefusedPart};
