//! The document on one assessment.

use super::document::{Block, Document, Note, Row, Table, heading, paragraph};
use super::picture::{facts, pictures};
use super::{ReportOptions, plan};
use crate::chart::table::TableCell;
use crate::chart::{describe_headline, describe_summary, table};
use crate::model::{Area, Assessment, Date};
use crate::text::Lang;

/// The document on one assessment.
#[must_use]
pub fn document(assessment: &Assessment, lang: Lang, options: &ReportOptions) -> Document {
    document_with(assessment, lang, options, Vec::new())
}

/// The document on one assessment, with something more before what is said of the model.
#[must_use]
pub fn document_with(assessment: &Assessment, lang: Lang, options: &ReportOptions, more: Vec<Block>) -> Document {
    told_with(assessment, lang, options, more, plan::plan_blocks)
}

/// The same for paper, where the plan is told in brief: whoever wants all of it prints the plan.
#[must_use]
pub fn document_on_paper(assessment: &Assessment, lang: Lang, options: &ReportOptions, more: Vec<Block>) -> Document {
    told_with(assessment, lang, options, more, plan::brief_blocks)
}

fn told_with(
    assessment: &Assessment,
    lang: Lang,
    options: &ReportOptions,
    more: Vec<Block>,
    plan_of: fn(&Assessment, Lang, Date) -> Vec<Block>,
) -> Document {
    let told = &options.told(assessment);
    let (headline, summary) = (describe_headline(lang, told), describe_summary(lang, told));
    // What the heading has just said is not said again.
    let rest = summary.strip_prefix(&headline).unwrap_or(&summary).trim_start_matches(['.', ' ']);
    let mut blocks = vec![heading(&headline)];
    if !rest.is_empty() {
        blocks.push(paragraph(rest));
    }
    let mut pictures = pictures(told, lang).into_iter().map(Block::Picture);
    blocks.extend(pictures.next());
    if options.targets {
        focus(&mut blocks, told, lang);
    }
    blocks.push(chapter(lang.report().figures));
    blocks.extend(pictures);
    blocks.push(Block::Table(figures(told, lang)));
    notes(&mut blocks, told, lang);
    let planned = plan_of(told, lang, options.day(assessment));
    if !planned.is_empty() {
        blocks.push(chapter(lang.plan_words().plan));
        blocks.extend(planned);
    }
    // The first heading of what is put in begins it.
    let mut more = more.into_iter();
    blocks.extend(more.next().map(|first| match first {
        Block::Heading(title) => Block::Chapter(title),
        other => other,
    }));
    blocks.extend(more);
    about(&mut blocks, lang, options.model);
    Document { lang, title: lang.name(told), facts: facts(told, lang), blocks }
}

fn chapter(text: &str) -> Block {
    Block::Chapter(text.to_owned())
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
        let mut cells = vec![TableCell { shown: row.name.to_owned(), spoken: None }, row.now];
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

/// What the model is, and what its highest level means in each area.
fn about(blocks: &mut Vec<Block>, lang: Lang, with_areas: bool) {
    let words = lang.words();
    let about = |text: &&str| paragraph(text);
    if with_areas {
        blocks.push(chapter(words.about_title));
        blocks.extend([words.about_model, words.about_ours].iter().map(about));
        let ten = Area::ALL
            .map(|area| Note { name: lang.guide(area).name.to_owned(), text: lang.guide(area).ten.to_owned() });
        blocks.extend([heading(words.support_ten), Block::Notes(ten.into())]);
        blocks.push(paragraph(words.about_source));
    } else {
        blocks.push(heading(words.about_title));
        blocks.extend([words.about_model, words.about_ours, words.about_source].iter().map(about));
    }
}
