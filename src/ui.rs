//! The browser shell: views of the state, messages back, and the ports' adapters.

mod answering;
mod app;
mod bar;
mod controls;
mod crash;
mod dom;
mod events;
mod frame;
mod grading;
mod later;
mod message;
mod neighbours;
mod options;
mod others;
mod painter;
mod ports;
mod result;
mod rounds;
mod start;
mod state;
mod targets;
mod theme;
mod typing;
mod uncover;

pub use app::App;
pub use crash::crashed;
pub use later::{
    AnswerMsg, Asks, BenefitMsg, Carried, Day, DraftMsg, ExampleMsg, Form, GroupMsg, OrderMsg, Other, Part, PlanMsg,
    Printed, ShareMsg, ShelfMsg, Side, TextKind,
};
pub use message::{Fold, Msg, Screen};
pub use options::{Options, View};
pub use ports::{StorageKind, adopt};
