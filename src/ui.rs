//! The browser shell: views of the state, messages back, and the ports' adapters.

mod app;
mod compare;
mod controls;
mod crash;
mod desk;
mod dom;
mod events;
mod frame;
mod grading;
mod neighbours;
mod painter;
mod ports;
mod result;
mod rounds;
mod shelf;
mod start;
mod state;
mod targets;
mod theme;

pub use app::App;
pub use crash::crashed;
pub use ports::StorageKind;
pub use state::{Fold, Msg, Options, Other, Screen};
