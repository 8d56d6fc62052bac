//! A document as values: what is printed, mailed and written as Markdown.

use super::picture::Picture;
use crate::chart::table::TableCell;
use crate::text::Lang;

/// What is said, in order. How it looks is for those who write it out.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The language it is in.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// Whose it is and when, each a few words: under the title.
    pub facts: Vec<String>,
    /// The rest.
    pub blocks: Vec<Block>,
}

/// A part that is not divided further by a page than it has to be: pictures, tables and list items stay whole.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The heading of a chapter; it begins a page.
    Chapter(String),
    /// A heading; it stays on the same page as what follows.
    Heading(String),
    /// Running text on one line.
    Paragraph(String),
    /// Items without order.
    List(Vec<String>),
    /// Figures.
    Table(Table),
    /// A chart.
    Picture(Picture),
    /// Free text on areas.
    Notes(Vec<Note>),
    /// What is to be read from afar or typed in: a code.
    Large(String),
}

/// A table whose rows can also be read one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The columns' names. The first column names the row; the others are short.
    pub head: Vec<String>,
    /// Whether figures stand in the columns after the first, rather than texts.
    pub has_figures: bool,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// As many as there are columns.
    pub cells: Vec<TableCell>,
    /// The same as one line that needs no columns.
    pub line: String,
}

/// What someone has written on one area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The area's name.
    pub name: String,
    /// The text, with line feeds in it.
    pub text: String,
}

#[inline(never)]
pub(super) fn heading(text: &str) -> Block {
    Block::Heading(text.to_owned())
}

#[inline(never)]
pub(super) fn paragraph(text: &str) -> Block {
    Block::Paragraph(text.to_owned())
}
