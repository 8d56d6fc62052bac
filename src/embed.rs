//! The way onto a page: what the element's attributes mean, and mounting into its shadow root.

mod config;
mod mount;

pub use config::Warning;
pub use mount::{MountHandle, mount};
