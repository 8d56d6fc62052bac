//! Mognadskollen: how digital is the municipality, where does it want to be, and what comes first?

pub mod chart;
pub mod codec;
pub mod model;
pub mod store;
pub mod text;

#[cfg(feature = "web")]
pub mod embed;
#[cfg(feature = "web")]
pub mod ui;
