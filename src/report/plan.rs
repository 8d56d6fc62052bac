//! The parts of a document that a plan gives, its actions as a table for a spreadsheet, and a good example as a page.

use super::ReportOptions;
use super::csv::{self, CsvCell};
use super::document::{Block, Document, Note, Row, Table, heading, paragraph};
use super::picture::{Picture, TIMELINE, WIDTH, days_headline};
use crate::chart::table::TableCell;
use crate::chart::timeline::areas;
use crate::chart::{MatrixData, TimelineData, matrix, matrix_alt, timeline, timeline_alt};
use crate::model::plan::follow::differences;
use crate::model::plan::{Action, Goal, ItemId, ProgressSummary, Status, VisionPart};
use crate::model::{Area, Assessment, Date, free_text};
use crate::text::Lang;
use crate::text::charts::fill;
use crate::text::plan_words::word_of;

/// The future vision, which comes before all else; nothing where it is not told.
pub(super) fn vision(told: &Assessment, lang: Lang) -> Vec<Block> {
    let words = lang.plan_words();
    let parts = VisionPart::ALL.iter().filter_map(|part| {
        let text = told.plan.vision.get(*part).trim();
        (!text.is_empty()).then(|| Note { name: word_of(&words.story_parts, *part).to_owned(), text: text.to_owned() })
    });
    let parts: Vec<Note> = parts.collect();
    if parts.is_empty() { Vec::new() } else { vec![heading(words.vision), Block::Notes(parts)] }
}

/// A plan as the document it is: under its title, in the order in which it is read on the screen.
#[must_use]
pub fn plan_document(assessment: &Assessment, lang: Lang, today: Date) -> Document {
    let summary = lang.plan_summary(assessment, today);
    let mut blocks: Vec<Block> = (!summary.is_empty()).then(|| paragraph(&summary)).into_iter().collect();
    blocks.extend(plan_blocks(assessment, lang, today));
    let whose = assessment.whose();
    let whose = if whose.is_empty() { lang.name(assessment) } else { whose };
    Document { lang, title: lang.plan_title(assessment), facts: vec![whose, lang.date(today)], blocks }
}

/// All that a plan says: what is late, the vision, and the rest.
#[must_use]
pub fn plan_blocks(assessment: &Assessment, lang: Lang, today: Date) -> Vec<Block> {
    let mut blocks = Vec::new();
    late(&mut blocks, assessment, lang, today);
    blocks.extend(vision(assessment, lang));
    rest(&mut blocks, assessment, lang, today);
    blocks
}

/// The plan as a part of a report: the vision, the goals and actions of each area, and what they give.
pub(super) fn brief_blocks(assessment: &Assessment, lang: Lang, today: Date) -> Vec<Block> {
    let mut blocks = vision(assessment, lang);
    for area in areas(assessment) {
        chapter(&mut blocks, assessment, area, lang, today);
    }
    gains(&mut blocks, assessment, lang);
    blocks
}

/// A chapter for each area, the benefit, the follow-up, and the optional parts; what there is none of is left out.
fn rest(blocks: &mut Vec<Block>, told: &Assessment, lang: Lang, today: Date) {
    for area in areas(told) {
        chapter(blocks, told, area, lang, today);
        measures(blocks, told.plan.actions.iter().filter(|action| action.area == area), lang);
    }
    stated(blocks, told, lang);
    follow(blocks, told, lang, today);
    lacking(blocks, told, lang);
    departments(blocks, told, lang, today);
    squares(blocks, told, lang);
    examples(blocks, told, lang);
}

/// What is late or comes next, on a timeline.
fn late(blocks: &mut Vec<Block>, told: &Assessment, lang: Lang, today: Date) {
    let Some(data) = TimelineData::of(told, lang, today) else { return };
    let headline = days_headline(told, lang, today);
    let description = timeline_alt(&data, &headline);
    blocks.push(heading(&headline));
    blocks.push(Block::Picture(Picture {
        name: TIMELINE,
        caption: lang.plan_document().timeline_key.to_owned(),
        description,
        scene: timeline(&data, WIDTH),
    }));
}

/// The goals and the actions of an area.
fn chapter(blocks: &mut Vec<Block>, told: &Assessment, area: Area, lang: Lang, today: Date) {
    let plan = &told.plan;
    let goals: Vec<&Goal> = plan.goals.iter().filter(|goal| goal.area == area).collect();
    let actions: Vec<&Action> = plan.actions.iter().filter(|action| action.area == area).collect();
    if goals.is_empty() && actions.is_empty() {
        return;
    }
    blocks.push(heading(&lang.chapter_title(told, area)));
    if !goals.is_empty() {
        let line = |goal: &&Goal| free_text::one_line(goal_line(told, goal, lang, today));
        blocks.push(Block::List(goals.iter().map(line).collect()));
    }
    if !actions.is_empty() {
        let words = lang.plan_words();
        let rows = actions.iter().map(|action| {
            let due = action.due.map(|day| lang.date(day)).unwrap_or_default();
            let said = [action.responsible.trim(), &due, &lang.action_state(action, today)];
            row(&lang.action_name(action), &said, lang.action_line(action, today))
        });
        blocks.push(Block::Table(Table {
            has_figures: false,
            head: head(&[words.action, lang.plan_document().responsible, words.due, words.col_status]),
            rows: rows.collect(),
        }));
    }
}

/// A goal as a sentence, with how it stands and what it is for.
fn goal_line(told: &Assessment, goal: &Goal, lang: Lang, today: Date) -> String {
    let stands = lang.goal_state(goal.state(told.areas.get(goal.area).now, today));
    let department = goal.department.and_then(|id| told.plan.department(id)).map(|department| department.name.trim());
    let said = [Some(stands), department].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let name = fill(lang.plan_words().calendar_goal, &[&lang.goal_name(goal)]);
    let says = lang.goal_sentence(goal);
    [name.as_str(), ". ", &says, if says.is_empty() { "" } else { " " }, "(", &said, ")"].concat()
}

/// When the assessment is made again, and how far the plan has come.
fn follow(blocks: &mut Vec<Block>, told: &Assessment, lang: Lang, today: Date) {
    if told.plan.goals.is_empty() && told.plan.actions.is_empty() {
        return;
    }
    blocks.push(heading(lang.plan_screen().follow));
    blocks.push(paragraph(&lang.follow_sentence(told, today)));
    blocks.extend(lang.followed(&ProgressSummary::of(told, today)).iter().map(|said| paragraph(said)));
}

/// The goals, a line each.
pub(super) fn goals(blocks: &mut Vec<Block>, told: &Assessment, lang: Lang, today: Date) {
    let line = |goal: &Goal| {
        let line = lang.goal_line(goal, goal.state(told.areas.get(goal.area).now, today));
        let department = goal.department.and_then(|id| told.plan.department(id));
        department.map_or(line.clone(), |department| [&line, " (", department.name.trim(), ")"].concat())
    };
    let lines: Vec<String> = told.plan.goals.iter().map(line).collect();
    list(blocks, lang.plan_words().goals, lines);
}

#[inline(never)]
fn list(blocks: &mut Vec<Block>, title: &str, lines: Vec<String>) {
    if !lines.is_empty() {
        blocks.push(heading(title));
        // An item is one line, whatever someone has written.
        blocks.push(Block::List(lines.into_iter().map(free_text::one_line).collect()));
    }
}

/// The actions as a table, and beside it how one will know and who answers for the benefit.
pub(super) fn actions(blocks: &mut Vec<Block>, told: &Assessment, lang: Lang, today: Date) {
    let (words, all) = (lang.plan_words(), &told.plan.actions);
    if all.is_empty() {
        return;
    }
    let day = |day: Option<Date>| day.map(|day| lang.date(day)).unwrap_or_default();
    let rows = all.iter().map(|action| {
        let area = lang.guide(action.area).short;
        let said = [area, action.responsible.trim(), &day(action.due), &lang.action_state(action, today)];
        row(&lang.action_name(action), &said, lang.action_line(action, today))
    });
    blocks.push(heading(words.actions));
    blocks.push(Block::Table(Table {
        has_figures: false,
        head: head(&[words.action, lang.words().col_area, words.responsible, words.due, words.col_status]),
        rows: rows.collect(),
    }));
    measures(blocks, all.iter(), lang);
}

/// How one will know of actions, and who answers for the benefit, where that is said.
fn measures<'a>(blocks: &mut Vec<Block>, all: impl Iterator<Item = &'a Action>, lang: Lang) {
    let words = lang.plan_words();
    let measured = all.filter(|action| !action.measure.trim().is_empty() || !action.benefit_owner.trim().is_empty());
    let rows = measured.map(|action| {
        let (name, measure, owner) = (lang.action_name(action), action.measure.trim(), action.benefit_owner.trim());
        let line = [&name, measure, owner].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        row(&name, &[measure, owner], line)
    });
    let rows: Vec<Row> = rows.collect();
    if !rows.is_empty() {
        blocks.push(Block::Table(Table {
            head: head(&[words.action, words.measure, words.benefit_owner]),
            has_figures: false,
            rows,
        }));
    }
}

/// The areas and the actions on squares of effect and effort, where any of them is placed.
fn squares(blocks: &mut Vec<Block>, told: &Assessment, lang: Lang) {
    let words = lang.plan_words();
    let mut is_first = true;
    for (name, data, of) in [
        ("matrix-areas", MatrixData::of_areas(told, lang), lang.words().areas_nav),
        ("matrix-actions", MatrixData::of_actions(told, lang), words.actions),
    ] {
        if data.items.iter().all(|thing| thing.placing.quadrant().is_none()) {
            continue;
        }
        if std::mem::take(&mut is_first) {
            blocks.push(heading(words.matrix));
        }
        let (description, scene) = (matrix_alt(&data), matrix(&data, WIDTH));
        blocks.push(Block::Picture(Picture { name, caption: of.to_owned(), description, scene }));
    }
}

#[inline(never)]
fn head(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// A row; a cell in which nothing is said is a dash.
#[inline(never)]
fn row(name: &str, cells: &[&str], line: String) -> Row {
    let cell = |text: &&str| TableCell { shown: if text.is_empty() { "–" } else { text }.to_owned(), spoken: None };
    Row { cells: [name].iter().chain(cells).map(cell).collect(), line }
}

/// The prerequisites that are lacking, with their notes.
pub(super) fn lacking(blocks: &mut Vec<Block>, told: &Assessment, lang: Lang) {
    let lines = told.plan.prerequisites.lacking().filter_map(|(which, stated)| {
        let said = lang.lacking(which, stated.standing)?;
        Some([said, stated.note.trim()].join(" ").trim().to_owned())
    });
    list(blocks, lang.plan_words().lacking_title, lines.collect());
}

fn departments(blocks: &mut Vec<Block>, told: &Assessment, lang: Lang, today: Date) {
    let words = lang.plan_words();
    if told.plan.departments.is_empty() {
        return;
    }
    let [without, with] = words.has_plan;
    let rows = told.plan.by_operation(today).into_iter().map(|of| {
        let name = of.department.map_or(words.all_departments, |department| department.name.trim());
        let (goals, actions, late) = (of.goals.to_string(), of.actions.to_string(), of.overdue.to_string());
        let has = if of.has_plan() { with } else { without };
        row(name, &[has, &goals, &actions, &late], [name, ": ", has].concat())
    });
    blocks.push(heading(words.departments));
    blocks.push(Block::Table(Table {
        has_figures: false,
        head: head(&[words.department, words.plan, words.goals, words.actions, words.col_overdue]),
        rows: rows.collect(),
    }));
}

/// What each action costs and gives, and all of them together.
fn stated(blocks: &mut Vec<Block>, told: &Assessment, lang: Lang) {
    let mut lines = gain_lines(told, lang);
    let mut sums = Vec::new();
    benefit(&mut sums, told, lang, "");
    // The heading stands above all of it, and two lists after each other are one.
    let mut sums = sums.into_iter().skip(1).peekable();
    if let Some(Block::List(more)) = sums.next_if(|block| matches!(block, Block::List(_))) {
        lines.extend(more);
    }
    list(blocks, lang.plan_screen().benefit, lines);
    blocks.extend(sums);
}

/// What each action costs and gives, without sums.
fn gains(blocks: &mut Vec<Block>, told: &Assessment, lang: Lang) {
    list(blocks, lang.plan_screen().benefit, gain_lines(told, lang));
}

fn gain_lines(told: &Assessment, lang: Lang) -> Vec<String> {
    let kept = told.plan.actions.iter().filter(|action| action.status != Status::Dropped && action.states_benefit());
    kept.map(|action| [&lang.action_name(action), ": ", &lang.cost_and_gain(action)].concat()).collect()
}

/// The benefit under a heading: money, then time, then what is measured in other units; nothing where none is stated.
pub(super) fn benefit(blocks: &mut Vec<Block>, told: &Assessment, lang: Lang, title: &str) {
    let (words, plan) = (lang.plan_words(), &told.plan);
    let total = plan.total();
    let rows = lang.benefit_rows(&total, &plan.benefit);
    let apart = lang.effects_apart(plan);
    if rows.is_empty() && apart.is_empty() {
        return;
    }
    blocks.push(heading(title));
    let has_hours = !total.hours.is_zero();
    if !rows.is_empty() {
        let rows = rows.into_iter().map(|(name, value)| row(&name, &[&value], [&name, ": ", &value].concat()));
        blocks.push(Block::Table(Table {
            head: head(&[words.col_item, words.col_value]),
            has_figures: true,
            rows: rows.collect(),
        }));
    }
    if has_hours {
        blocks.push(paragraph(words.not_added));
        blocks.push(paragraph(&lang.reckoned(&plan.benefit)));
    }
    if !apart.is_empty() {
        blocks.push(Block::List(apart));
    }
}

fn examples(blocks: &mut Vec<Block>, told: &Assessment, lang: Lang) {
    let words = lang.plan_words();
    let notes = told.plan.examples.iter().map(|example| {
        let more = example.address().map(|address| fill(words.read_more, &[address])).unwrap_or_default();
        let title = example.title.trim();
        let name = if title.is_empty() { lang.guide(example.area).short } else { title };
        Note { name: name.to_owned(), text: [example.says.trim(), &more].join("\n").trim().to_owned() }
    });
    let notes: Vec<Note> = notes.collect();
    if !notes.is_empty() {
        blocks.push(heading(words.examples));
        blocks.push(Block::Notes(notes));
    }
}

/// A good example as a page to send to others; `None` where it is not there. What they open is
/// [`example_alone`](crate::model::share::example_alone), as a link or a file.
#[must_use]
pub fn example_page(assessment: &Assessment, example: ItemId, lang: Lang) -> Option<Document> {
    let words = lang.plan_words();
    let example = assessment.plan.example(example)?;
    let (title, whose) = (example.title.trim(), assessment.whose());
    let from = (!whose.is_empty()).then(|| fill(words.example_from, &[&whose]));
    let mut blocks: Vec<Block> =
        example.says.lines().map(str::trim).filter(|line| !line.is_empty()).map(paragraph).collect();
    blocks.extend(example.address().map(|address| paragraph(&fill(words.read_more, &[address]))));
    Some(Document {
        lang,
        title: if title.is_empty() { words.examples } else { title }.to_owned(),
        facts: from.into_iter().chain([lang.guide(example.area).name.to_owned(), lang.date(assessment.date)]).collect(),
        blocks,
    })
}

/// How far the plan has come, and what is not as it was in the round before, in sentences.
#[must_use]
pub fn follow_up(before: Option<&Assessment>, now: &Assessment, lang: Lang, today: Date) -> Vec<Block> {
    let words = lang.plan_words();
    let mut blocks: Vec<Block> =
        lang.followed(&ProgressSummary::of(now, today)).iter().map(|said| paragraph(said)).collect();
    if let Some(before) = before {
        let lines: Vec<String> = differences(before, now, today).iter().map(|one| lang.difference(one)).collect();
        if lines.is_empty() {
            blocks.push(paragraph(&fill(words.unchanged, &[&lang.date(before.date)])));
        }
        list(&mut blocks, words.changed, lines);
    }
    blocks
}

/// The actions as a table for a Swedish spreadsheet, one row each under one row of names: see [`csv`](fn@super::csv).
/// Days are ISO 8601, sums are whole kronor.
#[must_use]
pub fn actions_csv(assessment: &Assessment, lang: Lang, options: &ReportOptions) -> String {
    let (words, told) = (lang.plan_words(), options.told(assessment));
    let today = options.day(assessment);
    let mut table = csv::BOM.to_vec();
    let names = [
        words.action,
        lang.words().col_area,
        words.department,
        words.responsible,
        words.benefit_owner,
        words.measure,
        words.with,
        words.start,
        words.due,
        words.col_status,
        words.col_overdue,
        words.col_kind,
        words.cost_once,
        words.cost_yearly,
        words.effect,
        words.effort,
        lang.words().note,
    ];
    csv::row(&mut table, names.map(CsvCell::Text).into_iter());
    let [no, yes] = lang.report().no_yes;
    for action in &told.plan.actions {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let (start, due) = (day(action.start), day(action.due));
        let department = action.department.and_then(|id| told.plan.department(id));
        let step = |step: Option<crate::model::plan::Rating>| {
            step.map_or(CsvCell::Text(""), |step| CsvCell::Number(step.get().into()))
        };
        let cells = [
            CsvCell::Text(&action.what),
            CsvCell::Text(lang.guide(action.area).short),
            CsvCell::Text(department.map_or("", |department| &department.name)),
            CsvCell::Text(&action.responsible),
            CsvCell::Text(&action.benefit_owner),
            CsvCell::Text(&action.measure),
            CsvCell::Text(&action.with),
            CsvCell::Day(&start),
            CsvCell::Day(&due),
            CsvCell::Text(word_of(&words.status, action.status)),
            CsvCell::Text(if action.is_overdue(today) { yes } else { no }),
            CsvCell::Text(word_of(&words.kind, action.kind)),
            CsvCell::Number(action.cost_once.cast_signed()),
            CsvCell::Number(action.cost_yearly.cast_signed()),
            step(action.placing.effect),
            step(action.placing.effort),
            CsvCell::Text(&action.note),
        ];
        csv::row(&mut table, cells.into_iter());
    }
    csv::finish(table)
}
