//! The square of effect and effort, *påverkan × ansträngning*: four fields of four cells, with numbered marks, and the
//! names by their numbers under it.

use super::fit_width;
use super::marks::{FLAG, flag, label, on_surface};
use super::measure::{FontWeight, fitted};
use super::scene::{Anchor, ColorRole, Label, Point, Rect, Scene, Shape, crisp};
use crate::model::plan::{Placement, Quadrant, Rating, Status};
use crate::model::{Area, Assessment};
use crate::text::Lang;
use crate::text::charts::fill;

/// Something that is placed, or may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixItem {
    /// Its name.
    pub name: String,
    /// Whether it belongs to an area in focus.
    pub focus: bool,
    /// Where it stands, as far as someone has said.
    pub placing: Placement,
}

/// What the square shows. Things go by their number in the list, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixData {
    /// The things, placed or not.
    pub items: Vec<MatrixItem>,
    /// The language of what stands around.
    pub lang: Lang,
}

impl MatrixData {
    /// The six areas.
    #[must_use]
    pub fn of_areas(assessment: &Assessment, lang: Lang) -> Self {
        let item = |area: Area| MatrixItem {
            name: lang.guide(area).short.to_owned(),
            focus: assessment.focus.contains(&area),
            placing: *assessment.plan.placings.get(area),
        };
        Self { items: Area::ALL.map(item).into(), lang }
    }

    /// The actions that have not been given up.
    #[must_use]
    pub fn of_actions(assessment: &Assessment, lang: Lang) -> Self {
        let kept = assessment.plan.actions.iter().filter(|action| action.status != Status::Dropped);
        let items = kept.map(|action| MatrixItem {
            name: lang.action_name(action),
            focus: assessment.focus.contains(&action.area),
            placing: action.placing,
        });
        Self { items: items.collect(), lang }
    }

    /// The things in a cell, by number.
    fn within(&self, effect: Rating, effort: Rating) -> impl Iterator<Item = (usize, &MatrixItem)> {
        let there = Placement { effect: Some(effect), effort: Some(effort) };
        (1..).zip(&self.items).filter(move |(_, item)| item.placing == there)
    }

    /// The things that stand somewhere, by number.
    fn placed(&self) -> impl Iterator<Item = (usize, &MatrixItem)> {
        (1..).zip(&self.items).filter(|(_, item)| item.placing.quadrant().is_some())
    }
}

const NAME: f64 = 14.0;
const SAID: f64 = 12.0;

/// Half the width of a mark.
const RADIUS: f64 = 12.0;

/// From one mark to the next in a cell.
const STEP: f64 = 28.0;

/// The room for a field's name, and for a line above or below the square.
const LINE: f64 = 22.0;

/// The height of a row of the key.
const KEY: f64 = 22.0;

/// Where cells stand: the edges from left to right, and from the top down.
struct Grid {
    x: [f64; 5],
    y: [f64; 5],
    /// How many marks stand beside each other in a cell.
    across: usize,
}

impl Grid {
    fn of(data: &MatrixData, width: f64) -> Self {
        let cell = ((width - 2.0) / 4.0).floor();
        let x = [0.0, 1.0, 2.0, 3.0, 4.0].map(|place| crisp(cell * place));
        // Truncation is meant: as many as there is room for.
        let mut across = 1;
        while STEP * f64::from(across + 1) + 4.0 <= cell {
            across += 1;
        }
        let across = usize::try_from(across).unwrap_or(1);
        let mut y = [crisp(LINE); 5];
        let mut top = LINE;
        let rows = Rating::ALL.into_iter().rev();
        for (place, (effect, bottom)) in rows.zip(y.iter_mut().skip(1)).enumerate() {
            let most = Rating::ALL.into_iter().map(|effort| data.within(effect, effort).count()).max().unwrap_or(0);
            // Fields have their names in their upper row.
            top += if place % 2 == 0 { LINE } else { 0.0 } + 16.0;
            for _ in 0..most.div_ceil(across).max(1) {
                top += STEP;
            }
            *bottom = crisp(top);
        }
        Self { x, y, across }
    }

    /// Where the marks stand in their cells, by number.
    fn marks(&self, data: &MatrixData) -> Vec<(usize, Point)> {
        let mut marks = Vec::new();
        for (effect, effort) in Rating::ALL.into_iter().flat_map(|effect| Rating::ALL.map(|effort| (effect, effort))) {
            let Some(cell) = self.cell(effect, effort) else { continue };
            // The names of fields stand over the upper cells.
            let name = if effect.get() % 2 == 0 { LINE } else { 0.0 };
            let (mut x, mut y) = (cell.left + 4.0 + STEP / 2.0, cell.top + name + 8.0 + STEP / 2.0);
            for (place, (number, _)) in data.within(effect, effort).enumerate() {
                if place > 0 && place.is_multiple_of(self.across) {
                    (x, y) = (cell.left + 4.0 + STEP / 2.0, y + STEP);
                }
                marks.push((number, Point::new(x, y)));
                x += STEP;
            }
        }
        marks
    }

    /// The cell of two steps.
    fn cell(&self, effect: Rating, effort: Rating) -> Option<Rect> {
        let (column, row) = (usize::from(effort.get()) - 1, 4 - usize::from(effect.get()));
        Some(Rect {
            left: *self.x.get(column)?,
            top: *self.y.get(row)?,
            right: *self.x.get(column + 1)?,
            bottom: *self.y.get(row + 1)?,
        })
    }
}

/// Draws the square as wide as asked and as high as it needs.
#[must_use]
pub fn matrix(data: &MatrixData, width: f64) -> Scene {
    let width = fit_width(width);
    let (grid, words) = (Grid::of(data, width), data.lang.plan_words());
    let ([left, _, middle, _, right], [top, _, centre, _, bottom]) = (grid.x, grid.y);
    let mut shapes = Vec::new();
    for edge in grid.x {
        let is_main = [left, middle, right].contains(&edge);
        shapes.push(rule(Point::new(edge, top), Point::new(edge, bottom), is_main));
    }
    for edge in grid.y {
        let is_main = [top, centre, bottom].contains(&edge);
        shapes.push(rule(Point::new(left, edge), Point::new(right, edge), is_main));
    }
    let [first, plan, spare, leave] = words.quadrants;
    for (name, x, y) in [(first, left, top), (plan, middle, top), (spare, left, centre), (leave, middle, centre)] {
        let name = said(name, Point::new(x + 6.0, y + LINE / 2.0 + 2.0), Anchor::Start, FontWeight::Bold);
        on_surface(&mut shapes, name, SAID / 2.0);
    }
    let ([small, .., large], [low, .., high]) = (words.effect_steps, words.effort_steps);
    let axis = |name: &str, end: &str| [name, ": ", end].concat();
    let below = bottom + LINE / 2.0;
    for (text, at, anchor) in [
        (axis(words.effect, large), Point::new(0.0, LINE / 2.0 - 2.0), Anchor::Start),
        (axis(words.effect, small), Point::new(0.0, below), Anchor::Start),
        (axis(words.effort, low), Point::new(0.0, below + LINE), Anchor::Start),
        (axis(words.effort, high), Point::new(right, below + LINE), Anchor::End),
    ] {
        shapes.push(Shape::Text(said(&text, at, anchor, FontWeight::Regular)));
    }
    for (number, middle) in grid.marks(data) {
        mark(&mut shapes, number, middle);
    }
    let mut y = below + LINE + LINE + 8.0;
    for (number, item) in data.placed() {
        mark(&mut shapes, number, Point::new(RADIUS + 1.0, y));
        let mut at = Point::new(2.0 * RADIUS + 10.0, y);
        let mut weight = FontWeight::Regular;
        if item.focus {
            flag(&mut shapes, at.x, at.y);
            at.x += FLAG;
            weight = FontWeight::Bold;
        }
        let name = fitted(&item.name, NAME, weight, width - at.x);
        shapes.push(Shape::Text(label(&name, at, Anchor::Start, NAME, weight, ColorRole::Text)));
        y += KEY + 6.0;
    }
    Scene { width, height: (y - LINE / 2.0 + 4.0).ceil(), shapes }
}

fn rule(from: Point, to: Point, is_main: bool) -> Shape {
    if is_main { Shape::line(from, to, 1.5, ColorRole::Muted) } else { Shape::line(from, to, 1.0, ColorRole::Line) }
}

fn said(text: &str, at: Point, anchor: Anchor, weight: FontWeight) -> Label {
    label(text, at, anchor, SAID, weight, ColorRole::Muted)
}

fn mark(shapes: &mut Vec<Shape>, number: usize, center: Point) {
    shapes.push(Shape::Circle { center, radius: RADIUS, color: ColorRole::Now });
    let number = number.to_string();
    shapes.push(Shape::Text(label(&number, center, Anchor::Middle, SAID, FontWeight::Bold, ColorRole::Surface)));
}

/// The number of the thing whose mark is at a point of a picture of this width, or so near that it is meant.
#[must_use]
pub fn mark_at(data: &MatrixData, width: f64, at: Point) -> Option<usize> {
    let near = |from: f64, to: f64| (from - to).abs() <= STEP / 2.0;
    let mut marks = Grid::of(data, fit_width(width)).marks(data).into_iter();
    marks.find(|(_, middle)| near(middle.x, at.x) && near(middle.y, at.y)).map(|(number, _)| number)
}

/// The cell at a point of a picture of this width, as where something is put that is dropped there.
#[must_use]
pub fn cell_at(data: &MatrixData, width: f64, at: Point) -> Option<Placement> {
    let grid = Grid::of(data, fit_width(width));
    let mut cells = Rating::ALL.into_iter().flat_map(|effect| Rating::ALL.map(|effort| (effect, effort)));
    let holds = |cell: Rect| (cell.left..cell.right).contains(&at.x) && (cell.top..cell.bottom).contains(&at.y);
    let (effect, effort) = cells.find(|(effect, effort)| grid.cell(*effect, *effort).is_some_and(holds))?;
    Some(Placement { effect: Some(effect), effort: Some(effort) })
}

/// Where a cell stands in a picture of this width; `None` of a placing that is not whole.
#[must_use]
pub fn cell_of(data: &MatrixData, width: f64, placing: Placement) -> Option<Rect> {
    Grid::of(data, fit_width(width)).cell(placing.effect?, placing.effort?)
}

/// A picture of this width with one cell pointed out.
#[must_use]
pub fn aimed(data: &MatrixData, width: f64, at: Placement) -> Scene {
    let mut scene = matrix(data, width);
    if let Some(cell) = cell_of(data, width, at) {
        scene.shapes.insert(0, Shape::Polygon { points: cell.corners(), opacity: 0.2, color: ColorRole::Now });
    }
    scene
}

/// What the square says: what to begin with, as a sentence.
#[must_use]
pub fn matrix_headline(data: &MatrixData) -> String {
    let words = data.lang.plan_words();
    let first = data.items.iter().filter(|item| item.placing.quadrant() == Some(Quadrant::First));
    let names: Vec<&str> = first.map(|item| item.name.as_str()).collect();
    if names.is_empty() {
        words.matrix_none.to_owned()
    } else {
        fill(words.matrix_first, &[&data.lang.charts().list(&names)])
    }
}

/// What stands in the square's place for those who do not see it.
#[must_use]
pub fn matrix_alt(data: &MatrixData) -> String {
    let placed = data.placed().count().to_string();
    fill(data.lang.plan_words().matrix_alt, &[&placed, &matrix_headline(data)])
}
