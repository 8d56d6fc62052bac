//! The whole application without a browser: its state, its messages, and its views as values.
//!
//! [`State::update`] takes a message and changes the state; what is to be done in the world is handed back as values
//! ([`Effect`], [`Task`]), and how that went comes as another message. [`view`](layout::view) makes a value of everything
//! on the screen, whose controls hold the messages that they send. The machine is reached through [`Ports`].

mod about;
mod answering;
mod controls;
mod document;
mod effect;
pub mod element;
mod grading;
mod group;
mod header;
mod layout;
pub(crate) mod lazy;
mod message;
mod navigation;
mod options;
mod overview;
mod picture;
mod plan;
mod ports;
mod progress;
mod region;
mod result;
mod rounds;
mod share;
mod start;
mod state;
mod storage;
mod targets;
mod toast;
mod view;

pub use answering::AnswerMsg;
pub use document::view as document_view;
pub use effect::{Effect, ImageFormat, PictureExport, PictureFile, PrintTarget, Task, TextExport};
pub use group::{Asks, ContrastSide, DraftMsg, GroupMsg, Sets};
pub use layout::view;
pub use lazy::Chunk;
pub use message::{Fold, Msg, Screen};
pub use options::{Options, StorageKind, View};
pub use overview::{CompareTarget, OverviewMsg};
pub use picture::picture;
pub use plan::{BenefitMsg, DateField, ExampleMsg, OrderMsg, PlanFold, PlanMsg, PlanPart};
pub use ports::Ports;
pub use progress::Progress;
pub use region::{Region, Shown};
pub use share::{MadeFile, ShareMsg};
pub use state::State;
pub use view::{El, Node};
