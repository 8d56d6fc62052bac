//! The domain: what is measured, what may change, and what follows from it.
//!
//! Nothing here knows a browser, a file format or a word on the screen.

pub mod area;
pub mod assessment;
pub mod choice;
pub mod command;
pub mod command_error;
pub mod compare;
pub mod date;
pub mod focus;
pub mod free_text;
pub mod gap;
pub mod grade;
pub mod group;
pub mod history;
pub mod invitation;
pub mod merge;
pub mod plan;
pub mod response;
pub mod rounds;
pub mod share;
pub mod units;
pub mod workspace;

pub use area::{Area, PerArea};
pub use assessment::{AreaAnswer, Assessment, AssessmentId, MAX_FOCUS, Role};
pub use command::{Change, Command, Subject};
pub use command_error::{CommandError, ItemKind, Limit};
pub use compare::Comparison;
pub use date::Date;
pub use gap::{Mean, Summary};
pub use grade::{Band, Grade, Level};
pub use group::{Group, GroupChange, GroupId, Spread};
pub use history::History;
pub use invitation::Invitation;
pub use plan::{Plan, PlanChange};
pub use response::Response;
pub use share::ShareOptions;
pub use workspace::Workspace;
