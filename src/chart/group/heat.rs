//! The heat map: a row for each role or unit, and a cell for its median in each area.

use super::describe::Medians;
use crate::chart::fit_width;
use crate::chart::marks::label;
use crate::chart::measure::{FontWeight, fitted, text_width};
use crate::chart::scene::{Anchor, ColorRole, Label, Point, Rect, Scene, Shape, crisp};
use crate::model::group::Quarters;
use crate::model::{Area, PerArea};
use crate::text::Lang;

/// One role or one unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeatRow {
    /// Its name, of any length.
    pub label: String,
    /// Its medians.
    pub medians: Medians,
}

/// What a heat map shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeatData {
    /// The areas' short names.
    pub areas: PerArea<String>,
    /// The rows from the top.
    pub rows: Vec<HeatRow>,
    /// What the cells say, in a legend.
    pub median: String,
    /// Why a cell is empty, in a legend.
    pub hidden: String,
    /// How the numbers are written.
    pub lang: Lang,
}

impl HeatData {
    /// Roles or units by their names, where the smallest group is `min`.
    #[must_use]
    pub fn of(rows: Vec<HeatRow>, min: u8, lang: Lang) -> Self {
        Self {
            areas: PerArea::from_fn(|area| lang.guide(area).short.to_owned()),
            rows,
            median: lang.group_charts().median.to_owned(),
            hidden: lang.fewer_than(min),
            lang,
        }
    }
}

/// How much ink the lowest and the highest level have. More, and a number on it would be hard to read in the dark.
const FAINT: f64 = 0.05;
const STRONG: f64 = 0.45;

/// Under this width a row's name stands above its cells.
const NARROW: f64 = 560.0;

const NAME: f64 = 13.0;
const VALUE: f64 = 14.0;
const NUMBER: f64 = 12.0;

/// The height of a cell, and of a line of text.
const CELL: f64 = 30.0;
const LINE: f64 = 20.0;

/// Between one cell and the next.
const GAP: f64 = 2.0;

/// After so many rows the areas' names stand again.
const BLOCK: usize = 20;

/// How much ink a level has in the ground of its cell.
#[must_use]
pub fn strength(Quarters(level): Quarters) -> f64 {
    FAINT + (STRONG - FAINT) * (f64::from(level.clamp(4, 40)) - 4.0) / 36.0
}

/// Where the cells stand.
struct Columns {
    left: f64,
    width: f64,
    stacked: bool,
}

impl Columns {
    fn of(data: &HeatData, width: f64) -> Self {
        let stacked = width < NARROW;
        let names =
            data.rows.iter().fold(0.0_f64, |widest, row| widest.max(text_width(&row.label, NAME, FontWeight::Regular)));
        let left = if stacked { 0.0 } else { (names + 12.0).min(width * 0.36).ceil() };
        Self { left, width: (width - left) / 6.0, stacked }
    }

    /// The edges of a column.
    fn edges(&self, area: Area) -> (f64, f64) {
        let place = self.edge(area.index());
        (place, self.edge(area.index() + 1) - GAP)
    }

    #[expect(clippy::cast_precision_loss, reason = "there are seven edges")]
    fn edge(&self, index: usize) -> f64 {
        (self.left + self.width * index as f64).round()
    }

    fn middle(&self, area: Area) -> f64 {
        let (left, right) = self.edges(area);
        f64::midpoint(left, right)
    }
}

/// Draws a heat map as wide as asked and as high as it needs: about 30 px a row, and 60 where names stand above the cells.
/// A phone's canvas holds some 16 000 device pixels from top to bottom.
#[must_use]
pub fn heat_map(data: &HeatData, width: f64) -> Scene {
    let width = fit_width(width);
    let columns = Columns::of(data, width);
    let mut shapes = Vec::new();
    let hidden = data.rows.iter().any(|row| row.medians.iter().any(|(_, median)| median.is_none()));
    let mut y = explain(&mut shapes, data, width, hidden);
    for (index, row) in data.rows.iter().enumerate() {
        if index % BLOCK == 0 {
            y = heads(&mut shapes, data, &columns, width, y + 8.0);
        }
        let name = |room: f64, y: f64| {
            let text = fitted(&row.label, NAME, FontWeight::Regular, room);
            Shape::Text(label(&text, Point::new(0.0, y), Anchor::Start, NAME, FontWeight::Regular, ColorRole::Text))
        };
        if columns.stacked {
            shapes.push(name(width, y + LINE / 2.0));
            y += LINE;
        } else {
            shapes.push(name(columns.left - 12.0, y + CELL / 2.0));
        }
        for (area, median) in row.medians.iter() {
            let (left, right) = columns.edges(area);
            let cell = Rect { left, top: y, right, bottom: y + CELL };
            match median {
                Some(median) => {
                    ground(&mut shapes, &cell, *median);
                    let at = Point::new(columns.middle(area), y + CELL / 2.0);
                    let said = data.lang.quarters(*median);
                    shapes.push(Shape::Text(label(
                        &said,
                        at,
                        Anchor::Middle,
                        VALUE,
                        FontWeight::Bold,
                        ColorRole::Text,
                    )));
                }
                None => hatch(&mut shapes, &cell),
            }
        }
        y += CELL + if columns.stacked { 8.0 } else { GAP };
    }
    Scene { width, height: y.ceil(), shapes }
}

fn ground(shapes: &mut Vec<Shape>, cell: &Rect, median: Quarters) {
    shapes.push(Shape::Polygon { points: cell.corners(), opacity: strength(median), color: ColorRole::Now });
}

/// Slanting lines over a cell, too faint to draw the eye, and a dash that can be seen by all.
fn hatch(shapes: &mut Vec<Shape>, cell: &Rect) {
    let high = cell.bottom - cell.top;
    let mut from = cell.left - high + 6.0;
    while from < cell.right {
        // From the foot of the cell upwards to the right, cut at its sides.
        let (start, end) = (from.max(cell.left), (from + high).min(cell.right));
        if end - start > 1.0 {
            let at = |x: f64| Point::new(x, cell.bottom - (x - from));
            shapes.push(Shape::line(at(start), at(end), 1.0, ColorRole::Line));
        }
        from += 7.0;
    }
    let middle = Point::new(f64::midpoint(cell.left, cell.right), f64::midpoint(cell.top, cell.bottom));
    shapes.push(Shape::Text(label("–", middle, Anchor::Middle, NAME, FontWeight::Regular, ColorRole::Muted)));
}

/// The legend: the ten strengths between their numbers, and a hatched cell; its height.
fn explain(shapes: &mut Vec<Shape>, data: &HeatData, width: f64, hidden: bool) -> f64 {
    let mut x = 0.0;
    let mut y = LINE / 2.0;
    let say = |shapes: &mut Vec<Shape>, text: &str, (x, y): (f64, f64)| {
        let said = label(text, Point::new(x, y), Anchor::Start, NAME, FontWeight::Regular, ColorRole::Text);
        let end = said.bounds().right;
        shapes.push(Shape::Text(said));
        end
    };
    let strip = |x: f64, y: f64, width: f64| Rect { left: x, top: y - 7.0, right: x + width, bottom: y + 7.0 };
    x = say(shapes, &[&data.median, " 1"].concat(), (x, y)) + 6.0;
    for level in 1..=10 {
        ground(shapes, &strip(x, y, 10.0), Quarters(4 * level));
        x += 10.0;
    }
    x = say(shapes, "10", (x + 6.0, y));
    if hidden {
        x += 24.0;
        if x + 36.0 + text_width(&data.hidden, NAME, FontWeight::Regular) > width {
            (x, y) = (0.0, y + LINE);
        }
        hatch(shapes, &strip(x, y, 28.0));
        say(shapes, &data.hidden, (x + 36.0, y));
    }
    y + LINE / 2.0
}

/// The areas' names above their columns: on as few lines as they need, each with a line down to its column. Where they
/// end.
fn heads(shapes: &mut Vec<Shape>, data: &HeatData, columns: &Columns, width: f64, top: f64) -> f64 {
    let mut lines = 1;
    let mut set = set_heads(data, columns, width, 1);
    while !is_clear(&set) && lines < 6 {
        lines += 1;
        set = set_heads(data, columns, width, lines);
    }
    let mut bottom = top + 4.0;
    for _ in 0..lines {
        bottom += LINE - 3.0;
    }
    for (mut said, x) in set {
        said.at.y += top;
        let from = said.bounds().bottom;
        if bottom - from > LINE / 2.0 {
            shapes.push(Shape::line(
                Point::new(crisp(x), from),
                Point::new(crisp(x), bottom - 2.0),
                1.0,
                ColorRole::Line,
            ));
        }
        shapes.push(Shape::Text(said));
    }
    bottom
}

/// The names on so many lines in turn, from 0 down, and the middles of their columns.
fn set_heads(data: &HeatData, columns: &Columns, width: f64, lines: usize) -> Vec<(Label, f64)> {
    let head = |area: Area| {
        let x = columns.middle(area);
        let mut y = LINE / 2.0;
        for _ in 0..area.index() % lines {
            y += LINE - 3.0;
        }
        let mut said = label(
            data.areas.get(area),
            Point::new(x, y),
            Anchor::Middle,
            NUMBER,
            FontWeight::Regular,
            ColorRole::Muted,
        );
        let bounds = said.bounds();
        said.at.x += (-bounds.left).max(0.0) - (bounds.right - width).max(0.0);
        (said, x)
    };
    Area::ALL.into_iter().map(head).collect()
}

/// Whether no name stands on another, or on the line down from another.
fn is_clear(set: &[(Label, f64)]) -> bool {
    let clear = |(one, _): &(Label, f64)| {
        let bounds = one.bounds().grown(2.0);
        set.iter().all(|(other, x)| {
            let apart = !bounds.overlaps(&Rect { bottom: other.bounds().bottom - 3.0, ..other.bounds() });
            let under = other.at.y < one.at.y && bounds.left < *x && *x < bounds.right;
            one == other || (apart && !under)
        })
    };
    set.iter().all(clear)
}
