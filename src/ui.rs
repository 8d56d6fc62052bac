//! The browser shell: views of the state, messages back, and the ports' adapters.

mod app;
mod controls;
mod crash;
mod desk;
mod dom;
mod frame;
mod grading;
mod painter;
mod ports;
mod result;
mod shelf;
mod start;
mod targets;

pub use app::{App, Msg, Options, Screen};
pub use crash::crashed;
pub use ports::StorageKind;
