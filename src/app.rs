//! The whole application without a browser: its state, its messages, and its views as values.
//!
//! [`State::update`] takes a message and changes the state; what is to be done in the world is handed back as values
//! ([`After`], [`Effect`]), and how that went comes as another message. [`view`](frame::view) makes a value of everything
//! on the screen, whose controls hold the messages that they send. The machine is reached through [`Ports`].

mod answering;
mod bar;
mod controls;
pub mod element;
mod frame;
mod grading;
pub(crate) mod later;
mod message;
mod options;
mod picture;
mod ports;
mod result;
mod rounds;
mod start;
mod state;
mod targets;
mod top;
mod view;

pub use frame::view;
pub use later::{
    AnswerMsg, Asks, BenefitMsg, Carried, Chunk, Day, DraftMsg, Drawn, Effect, ExampleMsg, Form, GroupMsg, Made,
    OrderMsg, Other, Part, PlanFold, PlanMsg, Printed, Sets, ShareMsg, ShelfMsg, Side, TextKind, paper,
};
pub use message::{Fold, Msg, Screen};
pub use options::{Options, StorageKind, View};
pub use picture::picture;
pub use ports::Ports;
pub use state::{After, Progress, State};
pub use view::{El, Node};
