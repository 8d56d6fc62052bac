//! The browser shell: views of the state, messages back, and the ports' adapters.

mod app;
mod carry;
mod compare;
mod controls;
mod crash;
mod desk;
mod dom;
mod events;
mod frame;
mod grading;
mod later;
mod message;
mod neighbours;
mod opening;
mod painter;
mod ports;
mod received;
mod result;
mod rounds;
mod share;
mod sharing;
mod shelf;
mod start;
mod state;
mod targets;
mod theme;

pub use app::App;
pub use carry::{Chart, Form, Picture, TextKind};
pub use crash::crashed;
pub use message::Other;
pub use message::{Fold, Msg, Screen};
pub use ports::StorageKind;
pub use sharing::ShareMsg;
pub use state::Options;
