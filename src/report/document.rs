//! The one document that is printed, mailed and written as Markdown.

use super::ReportOptions;
use super::picture::{Picture, facts, pictures};
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

/// A part that is not divided further by a page than it has to be: pictures, rows and list items stay whole.
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
    /// What follows begins a new page, where there are pages.
    PageBreak,
}

/// A table whose rows can also be read one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The columns' names. The first column names the row; the others are short.
    pub head: Vec<String>,
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
    let told = &options.told(assessment);
    let mut blocks =
        vec![Block::Heading(describe_headline(lang, told)), Block::Paragraph(describe_summary(lang, told))];
    let pictures = pictures(told, lang);
    let fill_a_page = pictures.len() > 1;
    blocks.extend(pictures.into_iter().map(Block::Picture));
    if fill_a_page {
        blocks.push(Block::PageBreak);
    }
    blocks.extend(figures(told, lang));
    if options.targets {
        blocks.extend(focus(told, lang));
    }
    blocks.extend(notes(told, lang));
    blocks.extend(about(lang));
    Document { lang, title: lang.name(told), facts: facts(told, lang), blocks }
}

fn figures(told: &Assessment, lang: Lang) -> [Block; 2] {
    let words = lang.words();
    let with_targets = told.targets() > 0;
    let columns = if with_targets { 4 } else { 2 };
    let head = [words.col_area, words.step_now, words.step_target, words.col_gap];
    let rows = table(told, lang).into_iter().map(|row| {
        let name = Cell { shown: row.name.to_owned(), spoken: None };
        let cells = [name, row.now, row.target, row.gap];
        Row {
            cells: cells.into_iter().take(columns).collect(),
            line: lang.area_line(row.area, told.areas.get(row.area), with_targets),
        }
    });
    let table = Table {
        caption: words.table_title.to_owned(),
        head: head.into_iter().take(columns).map(str::to_owned).collect(),
        rows: rows.collect(),
    };
    [Block::Heading(lang.report().figures.to_owned()), Block::Table(table)]
}

fn focus(told: &Assessment, lang: Lang) -> Vec<Block> {
    let words = lang.report();
    let heading = Block::Heading(words.focus.to_owned());
    if told.focus.is_empty() {
        return vec![heading, Block::Paragraph(words.focus_none.to_owned())];
    }
    let names = told.focus.iter().map(|area| lang.guide(*area).name.to_owned());
    vec![heading, Block::Paragraph(words.focus_lead.to_owned()), Block::List(names.collect())]
}

fn notes(told: &Assessment, lang: Lang) -> Vec<Block> {
    let written = told.areas.iter().filter(|(_, answer)| !answer.note.trim().is_empty());
    let notes = written
        .map(|(area, answer)| Note { name: lang.guide(area).name.to_owned(), text: answer.note.trim().to_owned() });
    let notes: Vec<_> = notes.collect();
    if notes.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(lang.report().notes.to_owned()), Block::Notes(notes)]
}

fn about(lang: Lang) -> Vec<Block> {
    let words = lang.words();
    let texts = [words.about_model, words.about_ours, words.about_source];
    let heading = Block::Heading(words.about_title.to_owned());
    [heading].into_iter().chain(texts.map(|text| Block::Paragraph(text.to_owned()))).collect()
}
