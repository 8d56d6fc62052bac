//! The one document that is printed, mailed and written as Markdown.

use super::picture::{Picture, facts, pictures};
use super::{ReportOptions, plan};
use crate::chart::table::Cell;
use crate::chart::{describe_headline, describe_summary, table};
use crate::model::Assessment;
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
    pub cells: Vec<Cell>,
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

/// The document on one assessment.
#[must_use]
pub fn document(assessment: &Assessment, lang: Lang, options: &ReportOptions) -> Document {
    document_with(assessment, lang, options, Vec::new())
}

/// The document on one assessment, with something more before what is said of the model.
#[must_use]
pub fn document_with(assessment: &Assessment, lang: Lang, options: &ReportOptions, more: Vec<Block>) -> Document {
    let told = &options.told(assessment);
    let (headline, summary) = (describe_headline(lang, told), describe_summary(lang, told));
    // What the heading has just said is not said again.
    let rest = summary.strip_prefix(&headline).unwrap_or(&summary).trim_start_matches(['.', ' ']);
    let mut blocks = plan::story(told, lang);
    blocks.push(heading(&headline));
    if !rest.is_empty() {
        blocks.push(paragraph(rest));
    }
    blocks.extend(pictures(told, lang).into_iter().map(Block::Picture));
    blocks.push(heading(lang.report().figures));
    blocks.push(Block::Table(figures(told, lang)));
    if options.targets {
        focus(&mut blocks, told, lang);
    }
    plan::plan(&mut blocks, told, lang, options.day(assessment));
    notes(&mut blocks, told, lang);
    blocks.extend(more);
    about(&mut blocks, lang);
    Document { lang, title: lang.name(told), facts: facts(told, lang), blocks }
}

#[inline(never)]
pub(super) fn heading(text: &str) -> Block {
    Block::Heading(text.to_owned())
}

#[inline(never)]
pub(super) fn paragraph(text: &str) -> Block {
    Block::Paragraph(text.to_owned())
}

pub(super) fn figures(told: &Assessment, lang: Lang) -> Table {
    let words = lang.words();
    let with_targets = told.targets() > 0;
    let mut head = vec![words.col_area.to_owned(), words.step_now.to_owned()];
    if with_targets {
        head.extend([words.step_target.to_owned(), words.col_gap.to_owned()]);
    }
    let mut rows = Vec::new();
    for row in table(told, lang) {
        let mut cells = vec![Cell { shown: row.name.to_owned(), spoken: None }, row.now];
        if with_targets {
            cells.extend([row.target, row.gap]);
        }
        rows.push(Row { cells, line: lang.area_line(row.area, told.areas.get(row.area), with_targets) });
    }
    Table { head, has_figures: true, rows }
}

fn focus(blocks: &mut Vec<Block>, told: &Assessment, lang: Lang) {
    let words = lang.report();
    blocks.push(heading(words.focus));
    if told.focus.is_empty() {
        blocks.push(paragraph(words.focus_none));
        return;
    }
    blocks.push(paragraph(words.focus_lead));
    blocks.push(Block::List(told.focus.iter().map(|area| lang.guide(*area).name.to_owned()).collect()));
}

fn notes(blocks: &mut Vec<Block>, told: &Assessment, lang: Lang) {
    let mut notes = Vec::new();
    for (area, answer) in told.areas.iter() {
        let text = answer.note.trim();
        if !text.is_empty() {
            notes.push(Note { name: lang.guide(area).name.to_owned(), text: text.to_owned() });
        }
    }
    if !notes.is_empty() {
        blocks.push(heading(lang.report().notes));
        blocks.push(Block::Notes(notes));
    }
}

fn about(blocks: &mut Vec<Block>, lang: Lang) {
    let words = lang.words();
    blocks.push(heading(words.about_title));
    for text in [words.about_model, words.about_ours, words.about_source] {
        blocks.push(paragraph(text));
    }
}
