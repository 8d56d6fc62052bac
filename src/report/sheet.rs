//! The pages of a document as small pictures: each as it begins, from what will be printed.
//!
//! The style of the paper lays out what is printed (`style/paper.css`); this follows it closely enough to be known again.

use super::document::{Block, Document, Table};
use super::picture::Picture;
use crate::chart::measure::{FontWeight, text_width};
use crate::chart::scene::{Anchor, Label};
use crate::chart::{ColorRole, Scene, Shape, scene};

/// A page as it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// What stands on it, in CSS pixels of an A4 page.
    pub scene: Scene,
}

/// A page of A4 and its margins, in CSS pixels.
const PAGE: (f64, f64) = (794.0, 1123.0);
const LEFT: f64 = 64.0;
const TOP: f64 = 60.0;
const BOTTOM: f64 = 1055.0;
const WIDE: f64 = PAGE.0 - 2.0 * LEFT;

/// Sizes and line heights, as in the style of the paper.
const FINDING: (f64, f64) = (32.0, 36.0);
const CHAPTER: (f64, f64) = (24.0, 28.0);
const HEADING: (f64, f64) = (17.0, 22.0);
const TEXT: (f64, f64) = (14.0, 21.0);

/// How wide running text is.
const MEASURE: f64 = 567.0;

/// The pages that the parts of a document begin on: the first with its title, and one for each chapter.
#[must_use]
pub fn sheets(document: &Document) -> Vec<Sheet> {
    let first = Page::new(document.lang.report().summary.to_owned());
    let mut pages = vec![first];
    if let Some(page) = pages.last_mut() {
        page.text(&document.title, TEXT, true, ColorRole::Text, WIDE);
        page.text(&document.facts.join(" · "), TEXT, false, ColorRole::Muted, WIDE);
    }
    let mut blocks = document.blocks.iter().peekable();
    // The finding stands large on the first page.
    if let (Some(Block::Heading(finding)), Some(page)) = (blocks.peek(), pages.last_mut()) {
        page.ruled(finding, FINDING, 2.0);
        blocks.next();
    }
    for block in blocks {
        if let Block::Chapter(title) = block {
            let mut page = Page::new(title.clone());
            page.ruled(title, CHAPTER, 2.0);
            pages.push(page);
        } else if let Some(page) = pages.last_mut() {
            page.block(block);
        }
    }
    pages.into_iter().map(Page::sheet).collect()
}

/// A page that is being filled from the top.
struct Page {
    name: String,
    shapes: Vec<Shape>,
    y: f64,
}

impl Page {
    fn new(name: String) -> Self {
        let ground = vec![
            scene::Point::new(0.0, 0.0),
            scene::Point::new(PAGE.0, 0.0),
            scene::Point::new(PAGE.0, PAGE.1),
            scene::Point::new(0.0, PAGE.1),
        ];
        let ground = Shape::Polygon { points: ground, opacity: 1.0, color: ColorRole::Surface };
        Self { name, shapes: vec![ground], y: TOP }
    }

    fn sheet(self) -> Sheet {
        Sheet { name: self.name, scene: Scene { width: PAGE.0, height: PAGE.1, shapes: self.shapes } }
    }

    /// Sets a block where there is room left.
    fn block(&mut self, block: &Block) {
        match block {
            Block::Chapter(text) | Block::Heading(text) => {
                self.y += 14.0;
                self.ruled(text, HEADING, 1.0);
            }
            Block::Paragraph(text) => self.text(text, TEXT, false, ColorRole::Text, MEASURE),
            Block::Large(text) => self.text(text, FINDING, true, ColorRole::Text, WIDE),
            Block::List(items) => items.iter().for_each(|item| self.text(item, TEXT, false, ColorRole::Text, MEASURE)),
            Block::Notes(notes) => {
                for note in notes {
                    self.text(&note.name, TEXT, true, ColorRole::Text, MEASURE);
                    note.text.lines().for_each(|line| self.text(line, TEXT, false, ColorRole::Text, MEASURE));
                }
            }
            Block::Table(table) => self.table(table),
            Block::Picture(picture) => self.picture(picture),
        }
    }

    fn text(&mut self, text: &str, style: (f64, f64), is_bold: bool, color: ColorRole, wide: f64) {
        for line in lines(text, style.0, wide) {
            self.line(&line, style, is_bold, color, LEFT);
        }
        self.y += 6.0;
    }

    /// A heading under a rule.
    fn ruled(&mut self, text: &str, style: (f64, f64), rule: f64) {
        self.rule(rule, ColorRole::Text);
        self.y += 12.0;
        self.text(text, style, true, ColorRole::Text, WIDE);
    }

    fn line(&mut self, text: &str, (size, high): (f64, f64), is_bold: bool, color: ColorRole, left: f64) {
        if self.y + high <= BOTTOM {
            let at = scene::Point::new(left, self.y + high / 2.0);
            let weight = if is_bold { FontWeight::Bold } else { FontWeight::Regular };
            self.shapes.push(Shape::Text(Label {
                at,
                anchor: Anchor::Start,
                size,
                weight,
                color,
                text: text.to_owned(),
            }));
        }
        self.y += high;
    }

    /// A line across the page.
    fn rule(&mut self, width: f64, color: ColorRole) {
        if self.y <= BOTTOM {
            let points = vec![scene::Point::new(LEFT, self.y), scene::Point::new(PAGE.0 - LEFT, self.y)];
            self.shapes.push(Shape::Line { points, closed: false, width, dash: None, color });
        }
    }

    fn table(&mut self, table: &Table) {
        let heads = table.head.iter().map(String::as_str).collect::<Vec<_>>();
        self.row(&heads, ColorRole::Muted);
        self.rule(1.0, ColorRole::Text);
        for row in &table.rows {
            self.row(&row.cells.iter().map(|cell| cell.shown.as_str()).collect::<Vec<_>>(), ColorRole::Text);
            self.rule(1.0, ColorRole::Line);
        }
        self.y += 8.0;
    }

    /// The cells of a row, the first as wide as two of the others.
    fn row(&mut self, cells: &[&str], color: ColorRole) {
        let top = self.y + 6.0;
        let mut bottom = top;
        let parts = u32::try_from(cells.len()).unwrap_or(u32::MAX).saturating_add(1);
        let one = WIDE / f64::from(parts);
        let mut left = LEFT;
        for (place, cell) in cells.iter().enumerate() {
            let wide = if place == 0 { 2.0 * one } else { one };
            self.y = top;
            for line in lines(cell, TEXT.0, wide - 12.0) {
                self.line(&line, TEXT, false, color, left);
            }
            bottom = self.y.max(bottom);
            left += wide;
        }
        self.y = bottom + 6.0;
    }

    fn picture(&mut self, picture: &Picture) {
        self.y += 12.0;
        self.text(&picture.caption, TEXT, true, ColorRole::Text, WIDE);
        let by = (WIDE / picture.scene.width).min(510.0 / picture.scene.height);
        let high = picture.scene.height * by;
        if self.y + high <= BOTTOM {
            let (scene, top) = (picture.scene.clone().scaled(by), self.y);
            self.shapes.extend(scene.shapes.into_iter().map(|shape| shape.moved(LEFT, top)));
        }
        self.y += high + 12.0;
    }
}

/// The lines of a text; a word that is too long for one is not broken here.
fn lines(text: &str, size: f64, wide: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            // What a text takes at the most is more than it takes in most typefaces.
            Some(line) if 0.88 * text_width(&[line, " ", word].concat(), size, FontWeight::Regular) <= wide => {
                line.extend([" ", word]);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
