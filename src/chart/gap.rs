//! The gap chart: one row per area, from now to the target, the largest gap first. On the screen it is a table; this is the
//! same to carry away, with the number in each mark.

use super::fit_width;
use super::legend::{LegendWords, Series, legend};
use super::marks::{FLAG, flag, label, on_surface};
use super::measure::{FontWeight, text_width};
use super::scene::{Anchor, ColorRole, Point, Scene, Shape, crisp};
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
    /// The distance in words, where there is one: *5 steg*.
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
                gap: gap.map(|gap| lang.distance(gap)).unwrap_or_default(),
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
const NARROW: f64 = 480.0;

const NAME: f64 = 15.0;
const VALUE: f64 = 15.0;
const SAID: f64 = 13.0;

/// Half the width of a round mark at the most, and of a diamond as part of it.
const ROUND: f64 = 14.0;
const DIAMOND: f64 = 1.25;

/// The same of a diamond with a round mark in it.
const AROUND: f64 = 1.45;

/// Where things stand across the picture.
struct Columns {
    /// Where names begin, after the flags.
    name: f64,
    /// Level 1.
    first: f64,
    /// From one level to the next.
    step: f64,
    /// The right edge.
    end: f64,
    /// Whether names stand above their tracks.
    stacked: bool,
}

impl Columns {
    fn of(rows: &[GapRow], width: f64) -> Self {
        let widest = |text: fn(&GapRow) -> &str, size: f64| {
            rows.iter().fold(0.0_f64, |widest, row| widest.max(text_width(text(row), size, FontWeight::Bold)))
        };
        let flags = if rows.iter().any(|row| row.focus) { FLAG } else { 0.0 };
        let names = flags + widest(|row| &row.label, NAME) + 12.0;
        let stacked = width < NARROW;
        let edge = ROUND * AROUND + 2.0;
        let (left, right) =
            if stacked { (edge, edge) } else { (names + edge, widest(|row| &row.gap, VALUE) + 12.0 + edge) };
        let first = crisp(left);
        Self { name: flags, first, step: ((width - right - first) / 9.0).floor(), end: width, stacked }
    }

    fn x(&self, level: u8) -> f64 {
        self.first + self.step * (f64::from(level) - 1.0)
    }

    /// Half the width of a round mark: smaller where neighbouring levels stand close.
    fn round(&self) -> f64 {
        ROUND.min((self.step * 0.44).floor())
    }

    /// The height of a row.
    const fn row(&self) -> f64 {
        if self.stacked { 66.0 } else { 46.0 }
    }

    /// From a row's top to its name, and to its marks.
    const fn heights(&self) -> (f64, f64) {
        if self.stacked { (15.0, 43.0) } else { (23.0, 23.0) }
    }
}

/// Draws a gap chart as wide as asked and as high as it needs.
#[must_use]
pub fn gap_chart(data: &GapData, width: f64) -> Scene {
    let width = fit_width(width);
    let columns = Columns::of(&data.rows, width);
    let mut shapes = Vec::new();
    let mut top = 0.5;
    if let Some(words) = &data.legend {
        let any = |level: fn(&GapRow) -> Option<u8>| data.rows.iter().any(|row| level(row).is_some());
        let series: Vec<_> = [(Series::Now, any(|row| row.now)), (Series::Target, any(|row| row.target))]
            .into_iter()
            .filter_map(|(series, drawn)| drawn.then_some(words.item(series)))
            .collect();
        if !series.is_empty() {
            top = crisp(legend(&mut shapes, &series, (width, 0.0), false, false) + 10.0);
        }
    }
    for row in &data.rows {
        shapes.push(Shape::line(Point::new(0.0, top), Point::new(width, top), 1.0, ColorRole::Line));
        draw_row(&mut shapes, row, &columns, top);
        top += columns.row();
    }
    shapes.push(Shape::line(Point::new(0.0, top), Point::new(width, top), 1.0, ColorRole::Line));
    Scene { width, height: top.ceil(), shapes }
}

fn draw_row(shapes: &mut Vec<Shape>, row: &GapRow, columns: &Columns, top: f64) {
    let (name_y, track) = columns.heights();
    let (name_y, track) = (top + name_y, top + track);
    let weight = if row.focus { FontWeight::Bold } else { FontWeight::Regular };
    if row.focus {
        flag(shapes, 0.0, name_y);
    }
    let name = Point::new(if row.focus || !columns.stacked { columns.name } else { 0.0 }, name_y);
    shapes.push(Shape::Text(label(&row.label, name, Anchor::Start, NAME, weight, ColorRole::Text)));
    if !row.gap.is_empty() {
        let at = Point::new(columns.end, name_y);
        shapes.push(Shape::Text(label(&row.gap, at, Anchor::End, VALUE, FontWeight::Bold, ColorRole::Target)));
    }

    let said = |at: Point, anchor| label(&row.missing, at, anchor, SAID, FontWeight::Regular, ColorRole::Muted);
    if row.now.is_none() && row.target.is_none() {
        return shapes.push(Shape::Text(said(Point::new(columns.first, track), Anchor::Start)));
    }
    for level in 1..=10 {
        let (x, half) = (columns.x(level), if columns.stacked { 16.0 } else { 22.0 });
        shapes.push(Shape::line(Point::new(x, track - half), Point::new(x, track + half), 1.0, ColorRole::Line));
    }
    let place = |level: Option<u8>| level.map(|level| (level, Point::new(columns.x(level.clamp(1, 10)), track)));
    let (now, target) = (place(row.now), place(row.target));
    if let (Some((_, now)), Some((_, target))) = (now, target)
        && now != target
    {
        shapes.push(Shape::line(now, target, 3.0, ColorRole::Target));
    }
    if let (None, Some((_, mark))) = (now, target) {
        // Beside the only mark, on the side where there is more room.
        let (x, anchor) = if row.target.is_some_and(|level| level > 5) {
            (mark.x - ROUND * 1.6, Anchor::End)
        } else {
            (mark.x + ROUND * 1.6, Anchor::Start)
        };
        on_surface(shapes, said(Point::new(x, track), anchor), 10.0);
    }
    marks(shapes, now, target, columns.round());
}

/// The diamond and the round mark, each with its number; where they meet the one holds the other.
fn marks(shapes: &mut Vec<Shape>, now: Option<(u8, Point)>, target: Option<(u8, Point)>, round: f64) {
    let meet = now.is_some() && now == target;
    let number = |shapes: &mut Vec<Shape>, level: u8, at: Point, color: ColorRole| {
        shapes.push(Shape::Text(label(&level.to_string(), at, Anchor::Middle, 13.0, FontWeight::Bold, color)));
    };
    if let Some((level, at)) = target {
        let reach = round * if meet { AROUND } else { DIAMOND };
        let corners = || {
            let corner = |dx: f64, dy: f64| Point::new(at.x + dx * reach, at.y + dy * reach);
            vec![corner(0.0, -1.0), corner(1.0, 0.0), corner(0.0, 1.0), corner(-1.0, 0.0)]
        };
        shapes.push(Shape::Polygon { points: corners(), opacity: 1.0, color: ColorRole::Surface });
        shapes.push(Shape::Line { points: corners(), closed: true, width: 2.5, dash: None, color: ColorRole::Target });
        if !meet {
            number(shapes, level, at, ColorRole::Target);
        }
    }
    if let Some((level, center)) = now {
        let radius = if meet { round * 0.75 } else { round };
        shapes.push(Shape::Circle { center, radius, color: ColorRole::Now });
        number(shapes, level, center, ColorRole::Surface);
    }
}
