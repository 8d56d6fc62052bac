//! What a message asks of the world, as values. `ui/shell.rs` and `ui/carry.rs` carry them out in a browser; how a [`Task`]
//! went comes back as a message.

use super::message::Msg;
use crate::model::plan::ItemId;
use crate::model::{Assessment, Group};
use crate::report::Picture;
use crate::report::document::Document;

/// What is to be done once the view has been drawn after a message.
pub enum Effect {
    /// Nothing.
    None,
    /// Moves the focus to the element with this id.
    Focus(&'static str),
    /// Saves a text as a file of JSON.
    Download(String),
    /// Loads the page anew.
    Reload,
    /// Performs a task at once.
    Perform(Task),
}

/// Something that the machine does, and that may take its time.
#[derive(Clone, Debug)]
pub enum Task {
    /// Copies a text, which also stands in the field with this id.
    Copy {
        /// The id of the field.
        field: &'static str,
        /// The text.
        text: String,
    },
    /// Saves these as a file, once what was written has been read back.
    SaveFile {
        /// What the file is called.
        name: String,
        /// The assessments in it.
        assessments: Vec<Assessment>,
        /// The groups in it.
        groups: Vec<Group>,
    },
    /// Goes on with this once there has been time for what else there is.
    Again(Box<Msg>),
    /// Saves or copies a picture.
    Picture(Box<PictureFile>),
    /// Saves a text.
    SaveText {
        /// What the file is called.
        name: String,
        /// The text.
        text: String,
        /// What its kind is called among file types.
        file_type: &'static str,
    },
    /// Prints a document.
    Print(Box<Document>),
    /// Hands the file that was made last to a share sheet.
    Share,
    /// Reads the files that were chosen or dropped last.
    ReadFiles,
    /// Asks the browser not to clear by itself what is kept.
    AskToKeep,
    /// Tells the author of the page around of a fault in it.
    Warn(String),
    /// Fills the screen with the element, where the browser lets it, or does so no more.
    Fill(bool),
}

/// What can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintTarget {
    /// The report.
    Report,
    /// The plan alone.
    Plan,
    /// The response code.
    Code,
}

/// Which picture, and what to do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureExport {
    /// The name of the picture in the report.
    pub name: &'static str,
    /// The form in which it is exported.
    pub form: ImageFormat,
}

/// A picture to be exported by itself.
#[derive(Clone, Debug)]
pub struct PictureFile {
    /// Which picture, and in which form.
    pub what: PictureExport,
    /// The picture.
    pub picture: Picture,
    /// What a file of it is called.
    pub file: String,
}

/// The form in which a picture is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageFormat {
    /// As pixels in a file.
    Png,
    /// As shapes in a file.
    Svg,
    /// As pixels on the clipboard.
    Copy,
}

/// The texts there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextExport {
    /// The report as Markdown.
    Markdown,
    /// The table as CSV.
    Csv,
    /// Every answer of the group at hand as CSV.
    Answers,
    /// The text for the executive as Markdown.
    Statement,
    /// The actions of the plan as CSV.
    Actions,
    /// The levels of all units as CSV.
    Units,
    /// The days of the plan as a calendar.
    Calendar,
    /// A good example as Markdown.
    Example(ItemId),
}
