//! Version 1 of what leaves the program: transfer types, their fields' names in files and numbers in links.
//!
//! Nothing here follows from the order of a type's fields or of an enum's values in the model: what is written is what
//! stands here, and each transfer type is converted to and from the model. What has been released is frozen: a name and
//! a number are never changed or used again; a new field gets the next number, and stands after those with lower ones.

pub(super) mod document;
pub mod fields;
pub mod names;
pub mod plan;

/// The number of this version, as files and settings state it.
pub const VERSION: u32 = 1;
