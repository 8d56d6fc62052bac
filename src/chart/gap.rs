//! The gap chart: one row per area, from now to the target, the largest gap first.

use super::fit_width;
use super::legend::{LegendWords, Series, legend};
use super::marks::{FLAG, REACH, flag, label, on_surface, pair};
use super::measure::text_width;
use super::scene::{Anchor, Ink, Point, Scene, Shape, Weight, crisp};
use crate::model::{Assessment, Grade, Level, Summary};
use crate::text::Lang;

/// What one row shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapRow {
    /// The area's short name.
    pub label: String,
    /// The present level, 1–10.
    pub now: Option<u8>,
    /// The wanted level, 1–10.
    pub target: Option<u8>,
    /// The gap with its sign, where there is one.
    pub gap: String,
    /// What stands instead of a present level: *vet ej*, *ej relevant*, *inget svar*.
    pub missing: String,
    /// Whether the area is in focus.
    pub focus: bool,
}

/// What a gap chart shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapData {
    /// The rows from the top.
    pub rows: Vec<GapRow>,
    /// The legend, if the picture has one.
    pub legend: Option<LegendWords>,
}

impl GapData {
    /// One assessment, the largest gap first, without a legend.
    #[must_use]
    pub fn of(assessment: &Assessment, lang: Lang) -> Self {
        let rows = Summary::of(assessment).by_gap.into_iter().map(|(area, gap)| {
            let answer = assessment.areas.get(area);
            let said = if answer.now.is_answered() { answer.now } else { answer.target };
            GapRow {
                label: lang.guide(area).short.to_owned(),
                now: answer.now.level().map(Level::get),
                target: answer.target.level().map(Level::get),
                gap: gap.map(|gap| lang.gap(gap)).unwrap_or_default(),
                missing: match said {
                    Grade::Unknown => lang.charts().unknown,
                    Grade::Irrelevant => lang.charts().irrelevant,
                    Grade::Unanswered | Grade::Level(_) => lang.charts().unanswered,
                }
                .to_owned(),
                focus: assessment.focus.contains(&area),
            }
        });
        Self { rows: rows.collect(), legend: None }
    }

    /// The same with a legend.
    #[must_use]
    pub fn with_legend(self, words: LegendWords) -> Self {
        Self { legend: Some(words), ..self }
    }
}

/// Under this width the names stand above their tracks.
const NARROW: f64 = 420.0;

const NAME: f64 = 14.0;
const VALUE: f64 = 14.0;
const SAID: f64 = 13.0;
const NUMBER: f64 = 12.0;

/// Half the height of a grid line where names stand above their tracks.
const TICK: f64 = 11.0;

/// From a mark's middle to the number that follows it.
const AFTER: f64 = 14.0;

/// Where things stand across a gap chart.
struct Columns {
    /// Where names begin.
    name: f64,
    /// Level 1.
    first: f64,
    /// From one level to the next.
    step: f64,
    /// The right edge of the picture.
    end: f64,
    /// Whether names stand above their tracks.
    stacked: bool,
}

impl Columns {
    fn of(data: &GapData, width: f64) -> Self {
        let widest = |text: fn(&GapRow) -> &str, size: f64| {
            data.rows.iter().fold(0.0_f64, |widest, row| widest.max(text_width(text(row), size, Weight::Bold)))
        };
        let flags = if data.rows.iter().any(|row| row.focus) { FLAG } else { 0.0 };
        let names = flags + widest(|row| &row.label, NAME) + 12.0;
        let stacked = width < NARROW || names > width / 2.5;
        // The number after a mark at level 10 must fit.
        let last = width - AFTER - widest(|row| &row.gap, VALUE).max(16.0) - 2.0;
        let first = crisp(if stacked { REACH } else { names + REACH });
        Self { name: flags, first, step: ((last - first) / 9.0 * 2.0).floor() / 2.0, end: width, stacked }
    }

    fn x(&self, level: u8) -> f64 {
        self.first + self.step * (f64::from(level) - 1.0)
    }

    /// How far up and down a text pushes the grid lines away.
    fn clear(&self) -> f64 {
        if self.stacked { TICK + 1.0 } else { 8.0 }
    }
}

/// Draws a gap chart as wide as asked and as high as it needs.
#[must_use]
pub fn gap_chart(data: &GapData, width: f64) -> Scene {
    let width = fit_width(width);
    let columns = Columns::of(data, width);
    let mut shapes = Vec::new();
    let mut top = 0.0;
    if let Some(words) = &data.legend {
        let any = |level: fn(&GapRow) -> Option<u8>| data.rows.iter().any(|row| level(row).is_some());
        let series: Vec<_> = [(Series::Now, any(|row| row.now)), (Series::Target, any(|row| row.target))]
            .into_iter()
            .filter_map(|(series, drawn)| drawn.then_some(series))
            .collect();
        if !series.is_empty() {
            top = legend(&mut shapes, words, &series, (width, 0.0), false, false) + 8.0;
        }
    }

    let (row_height, track) = if columns.stacked { (52.0, 35.0) } else { (36.0, 18.0) };
    let mut bottom = top;
    for _ in &data.rows {
        bottom += row_height;
    }
    for level in 1..=10 {
        let x = columns.x(level);
        let mut line = |from: f64, to: f64| {
            shapes.push(Shape::line(Point::new(x, from), Point::new(x, to), 1.0, Ink::Line));
        };
        if columns.stacked {
            // Names are not crossed by lines.
            let mut y = top;
            for _ in &data.rows {
                line(y + track - TICK, y + track + TICK);
                y += row_height;
            }
        } else {
            line(top, bottom);
        }
        let place = Point::new(x, bottom + 10.0);
        shapes.push(Shape::Text(label(&level.to_string(), place, Anchor::Middle, NUMBER, Weight::Regular, Ink::Muted)));
    }
    let mut y = top;
    for row in &data.rows {
        draw_row(&mut shapes, row, &columns, y, y + track);
        y += row_height;
    }
    Scene { width, height: bottom + 20.0, shapes }
}

fn draw_row(shapes: &mut Vec<Shape>, row: &GapRow, columns: &Columns, top: f64, track: f64) {
    let name_y = if columns.stacked { top + 10.0 } else { track };
    let weight = if row.focus { Weight::Bold } else { Weight::Regular };
    if row.focus {
        flag(shapes, 0.0, name_y);
    }
    let name_x = if columns.stacked && !row.focus { 0.0 } else { columns.name };
    shapes.push(Shape::Text(label(&row.label, Point::new(name_x, name_y), Anchor::Start, NAME, weight, Ink::Text)));

    let place = |level: Option<u8>| level.map(|level| Point::new(columns.x(level.clamp(1, 10)), track));
    let (now, target) = (place(row.now), place(row.target));
    match (now, target) {
        (Some(now), Some(target)) => {
            if now != target {
                shapes.push(Shape::line(now, target, 2.5, Ink::Target));
            }
            let after = Point::new(now.x.max(target.x) + AFTER, track);
            let gap = label(&row.gap, after, Anchor::Start, VALUE, Weight::Bold, Ink::Text);
            on_surface(shapes, gap, columns.clear());
        }
        (None, None) => {
            let start = Point::new(columns.first, track);
            let said = label(&row.missing, start, Anchor::Start, SAID, Weight::Regular, Ink::Muted);
            on_surface(shapes, said, columns.clear());
        }
        (None, Some(mark)) => beside(shapes, &row.missing, mark, columns),
        (Some(_), None) => {}
    }
    pair(shapes, now, target);
}

/// Says, next to the target's mark, why there is no mark for now: after it where the picture has room, else before.
fn beside(shapes: &mut Vec<Shape>, text: &str, mark: Point, columns: &Columns) {
    let mut said = label(text, Point::new(mark.x + AFTER, mark.y), Anchor::Start, SAID, Weight::Regular, Ink::Muted);
    if said.bounds().grown(2.0).right > columns.end {
        said.at.x = mark.x - AFTER;
        said.anchor = Anchor::End;
    }
    on_surface(shapes, said, columns.clear());
}
