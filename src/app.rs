//! The whole application without a browser: its state, its messages, and its views as values.
//!
//! [`State::update`] takes a message and changes the state; what is to be done in the world is handed back as values
//! ([`Effect`], [`Task`]), and how that went comes as another message. [`view`](layout::view) makes a value of everything
//! on the screen, whose controls hold the messages that they send. The machine is reached through [`Ports`].

mod about;
mod answering;
mod context;
mod controls;
mod document;
mod effect;
pub mod element;
mod grading;
mod group;
mod header;
mod history;
mod layout;
pub(crate) mod lazy;
mod message;
mod navigation;
mod options;
mod overview;
mod page;
mod picture;
mod plan;
mod ports;
mod progress;
mod region;
mod result;
mod share;
mod start;
mod state;
mod storage;
mod toast;
mod view;

pub use answering::AnswerMsg;
pub use document::view as document_view;
pub use effect::{Effect, ImageFormat, PictureExport, PictureFile, PrintTarget, Task, TextExport};
pub use grading::GradingMsg;
pub use group::{ContrastSide, DraftMsg, GroupMsg, RespondentDetails};
pub use history::HistoryMsg;
pub use layout::view;
pub use lazy::{Chunk, LazyMsg};
pub use message::{Msg, Screen};
pub use navigation::NavigationMsg;
pub use options::{Options, StorageKind, View};
pub use overview::{CompareTarget, OverviewMsg};
pub use page::PageMsg;
pub use picture::picture;
pub use plan::{BenefitMsg, DateField, ExampleMsg, OrderMsg, PlanFold, PlanMsg, PlanPart};
pub use ports::Ports;
pub use progress::Progress;
pub use region::{Region, Shown};
pub use result::ResultMsg;
pub use share::{MadeFile, ShareMsg};
pub use state::State;
pub use storage::StorageMsg;
pub use view::{El, Node};
