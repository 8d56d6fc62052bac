//! Rows of marks on one scale: a name, a track of ten levels, and what stands after its marks.

use super::gap::GapRow;
use super::marks::{FLAG, REACH, flag, label, on_surface};
use super::measure::{FontWeight, text_width};
use super::scene::{Anchor, ColorRole, Point, Shape, crisp};

const NAME: f64 = 14.0;
const VALUE: f64 = 14.0;
pub(super) const SAID: f64 = 13.0;
const NUMBER: f64 = 12.0;

/// From a row's top to its name where that stands above its track.
pub(super) const NAME_LINE: f64 = 10.0;

/// Half the height of a grid line where names stand above their tracks.
const TICK: f64 = 11.0;

/// From a mark's middle to the number that follows it.
const AFTER: f64 = 14.0;

/// Where things stand across the rows.
pub(super) struct Columns {
    /// Where names begin.
    name: f64,
    /// Level 1.
    first: f64,
    /// From one level to the next.
    step: f64,
    /// The right edge of the picture.
    end: f64,
    /// Whether names stand above their tracks.
    pub(super) stacked: bool,
}

impl Columns {
    /// Where things stand in so wide a picture, which is narrow below `narrow`.
    pub(super) fn of(rows: &[GapRow], width: f64, narrow: f64) -> Self {
        let widest = |text: fn(&GapRow) -> &str, size: f64| {
            rows.iter().fold(0.0_f64, |widest, row| widest.max(text_width(text(row), size, FontWeight::Bold)))
        };
        let flags = if rows.iter().any(|row| row.focus) { FLAG } else { 0.0 };
        let names = flags + widest(|row| &row.label, NAME) + 12.0;
        let stacked = width < narrow || names > width / 2.5;
        // The number after a mark at level 10 must fit.
        let last = width - AFTER - widest(|row| &row.gap, VALUE).max(16.0) - 2.0;
        let first = crisp(if stacked { REACH } else { names + REACH });
        Self { name: flags, first, step: ((last - first) / 9.0 * 2.0).floor() / 2.0, end: width, stacked }
    }

    pub(super) fn x(&self, level: f64) -> f64 {
        self.first + self.step * (level - 1.0)
    }

    /// The height of a row.
    pub(super) const fn row(&self) -> f64 {
        if self.stacked { 52.0 } else { 36.0 }
    }

    /// From a row's top to its marks.
    const fn track(&self) -> f64 {
        if self.stacked { 35.0 } else { 18.0 }
    }

    /// How far up and down a text pushes the grid lines away.
    fn clear(&self) -> f64 {
        if self.stacked { TICK + 1.0 } else { 8.0 }
    }
}

/// Draws the levels behind so many rows from `top` down, and their numbers below; where the rows end.
pub(super) fn grid(shapes: &mut Vec<Shape>, columns: &Columns, rows: usize, top: f64) -> f64 {
    let tops = || std::iter::successors(Some(top), |y| Some(y + columns.row())).take(rows);
    let bottom = tops().last().map_or(top, |y| y + columns.row());
    for level in 1..=10_u8 {
        let x = columns.x(f64::from(level));
        let mut line = |from: f64, to: f64| {
            shapes.push(Shape::line(Point::new(x, from), Point::new(x, to), 1.0, ColorRole::Line));
        };
        if columns.stacked {
            // Names are not crossed by lines.
            tops().for_each(|y| line(y + columns.track() - TICK, y + columns.track() + TICK));
        } else {
            line(top, bottom);
        }
        let place = Point::new(x, bottom + 10.0);
        shapes.push(Shape::Text(label(
            &level.to_string(),
            place,
            Anchor::Middle,
            NUMBER,
            FontWeight::Regular,
            ColorRole::Muted,
        )));
    }
    bottom
}

/// Writes the name of a row, with a flag where it is in focus; the height of its marks.
pub(super) fn name_row(shapes: &mut Vec<Shape>, row: &GapRow, columns: &Columns, top: f64) -> f64 {
    let track = top + columns.track();
    let name_y = if columns.stacked { top + NAME_LINE } else { track };
    let weight = if row.focus { FontWeight::Bold } else { FontWeight::Regular };
    if row.focus {
        flag(shapes, 0.0, name_y);
    }
    let name_x = if columns.stacked && !row.focus { 0.0 } else { columns.name };
    shapes.push(Shape::Text(label(
        &row.label,
        Point::new(name_x, name_y),
        Anchor::Start,
        NAME,
        weight,
        ColorRole::Text,
    )));
    track
}

/// Writes the distance after the mark that stands furthest to the right.
pub(super) fn value_after(shapes: &mut Vec<Shape>, value: &str, one: Point, other: Point, columns: &Columns) {
    let after = Point::new(one.x.max(other.x) + AFTER, one.y);
    on_surface(shapes, label(value, after, Anchor::Start, VALUE, FontWeight::Bold, ColorRole::Text), columns.clear());
}

/// Says why a row has no mark at all.
pub(super) fn instead(shapes: &mut Vec<Shape>, text: &str, track: f64, columns: &Columns) {
    let start = Point::new(columns.first, track);
    on_surface(shapes, label(text, start, Anchor::Start, SAID, FontWeight::Regular, ColorRole::Muted), columns.clear());
}

/// Says, next to the only mark, why the other is not there: after it where the picture has room, else before.
pub(super) fn beside(shapes: &mut Vec<Shape>, text: &str, mark: Point, columns: &Columns) {
    let mut said =
        label(text, Point::new(mark.x + AFTER, mark.y), Anchor::Start, SAID, FontWeight::Regular, ColorRole::Muted);
    if said.bounds().grown(2.0).right > columns.end {
        said.at.x = mark.x - AFTER;
        said.anchor = Anchor::End;
    }
    on_surface(shapes, said, columns.clear());
}
