//! What is carried away from an assessment: on paper, in a mail, in a spreadsheet, on a slide.
//!
//! Everything made of sentences comes from one [`Document`], so that all forms say the same. What its owner has not
//! ticked is taken away before anything is made: see [`ReportOptions::told`].

pub mod answers;
mod assessment;
mod calendar;
mod csv;
pub mod document;
mod group;
mod literal;
mod markdown;
mod options;
pub mod picture;
mod plain;
pub mod plan;
mod sheet;
mod statement;

pub use answers::answers;
pub use assessment::{document, document_on_paper, document_with};
pub use calendar::{Moment, calendar};
pub use csv::csv;
pub use document::{Block, Document};
pub use group::{group_blocks, group_picture_alone, group_pictures};
pub use markdown::markdown;
pub use options::ReportOptions;
pub use picture::{Picture, pictures, slides, svg, whose};
pub use plain::plain;
pub use plan::{actions_csv, example_page, follow_up, plan_blocks, plan_document};
pub use sheet::{Sheet, sheets};
pub use statement::statement;
