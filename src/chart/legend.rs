//! What the marks mean.

use super::marks::{HALF, diamond, half_band, label, median_line, round, square};
use super::measure::{FontWeight, fitted, text_width};
use super::scene::{Anchor, ColorRole, Dash, Point, Rect, Shape};
use crate::model::Date;
use crate::text::Lang;

/// The words of a legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendWords {
    /// *Nuläge*.
    pub now: String,
    /// *Målbild*.
    pub target: String,
    /// The round before, or the other of two assessments.
    pub earlier: String,
}

impl LegendWords {
    /// The usual words.
    #[must_use]
    pub fn of(lang: Lang) -> Self {
        let words = lang.charts();
        Self { now: words.now.to_owned(), target: words.target.to_owned(), earlier: words.earlier.to_owned() }
    }

    /// The same with the day of the round before.
    #[must_use]
    pub fn with_earlier(mut self, lang: Lang, date: Date) -> Self {
        self.earlier.extend([", ", &lang.date(date)]);
        self
    }
}

impl LegendWords {
    /// A line or a mark with what it is called.
    pub(super) fn item(&self, series: Series) -> (Series, &str) {
        let name = match series {
            Series::Target => &self.target,
            Series::Earlier | Series::Other => &self.earlier,
            Series::Now | Series::Answer | Series::Median | Series::Half => &self.now,
        };
        (series, name)
    }
}

/// A line or a mark of the chart that the legend explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Series {
    Now,
    Target,
    Earlier,
    /// The other of two assessments.
    Other,
    /// One answer of a group.
    Answer,
    /// A group's median.
    Median,
    /// The middle half of a group's answers.
    Half,
}

/// The dashes of the target line.
pub(super) const TARGET_DASH: Dash = Dash { on: 7.0, off: 5.0 };

/// The long dashes of another assessment.
pub(super) const OTHER_DASH: Dash = Dash { on: 10.0, off: 4.0 };

/// The dots of an earlier round.
pub(super) const EARLIER_DASH: Dash = Dash { on: 1.5, off: 4.0 };

const SIZE: f64 = 13.0;
const SAMPLE: f64 = 30.0;
const SPACE: f64 = 8.0;

/// The room of a mark without a line: that of the widest, the diamond.
const MARK: f64 = 14.0;

const BETWEEN: f64 = 24.0;

/// The height of one line of the legend.
pub(super) const LINE: f64 = 24.0;

/// One line of the legend: the width used, and each item with where it begins.
type LegendRow = (f64, Vec<(Series, String, f64)>);

/// Draws a legend in lines no wider than `width`, from `top` down; its height. A name too long for a line is cut.
/// `lines` tells whether the samples show the lines between marks.
pub(super) fn legend(
    shapes: &mut Vec<Shape>,
    items: &[(Series, &str)],
    (width, top): (f64, f64),
    centred: bool,
    lines: bool,
) -> f64 {
    let sample = if lines { SAMPLE } else { MARK };
    let mut rows: Vec<LegendRow> = Vec::new();
    for (one, text) in items {
        let text = fitted(text, SIZE, FontWeight::Regular, width - sample - SPACE);
        let item = sample + SPACE + text_width(&text, SIZE, FontWeight::Regular);
        match rows.last_mut() {
            Some((used, row)) if *used + BETWEEN + item <= width => {
                row.push((*one, text, *used + BETWEEN));
                *used += BETWEEN + item;
            }
            _ => rows.push((item, vec![(*one, text, 0.0)])),
        }
    }
    let mut y = top + LINE / 2.0;
    for (used, row) in &rows {
        let left = if centred { ((width - used) / 2.0).floor() } else { 0.0 };
        for (one, text, from) in row {
            item(shapes, *one, text, Point::new(left + from, y), sample, lines);
        }
        y += LINE;
    }
    y - LINE / 2.0 - top
}

fn item(shapes: &mut Vec<Shape>, series: Series, text: &str, at: Point, sample: f64, lines: bool) {
    let middle = Point::new(at.x + sample / 2.0, at.y);
    if lines {
        let (width, dash, color) = match series {
            Series::Now => (3.0, None, ColorRole::Now),
            Series::Target => (2.2, Some(TARGET_DASH), ColorRole::Target),
            Series::Earlier => (2.0, Some(EARLIER_DASH), ColorRole::Muted),
            Series::Other => (2.0, Some(OTHER_DASH), ColorRole::Text),
            Series::Answer | Series::Median | Series::Half => (0.0, None, ColorRole::Line),
        };
        if width > 0.0 {
            let points = vec![at, Point::new(at.x + sample, at.y)];
            shapes.push(Shape::Line { points, closed: false, width, dash, color });
        }
    }
    match series {
        Series::Now => round(shapes, middle),
        Series::Target => diamond(shapes, middle, false),
        Series::Earlier => {}
        Series::Other => square(shapes, middle, false),
        Series::Answer => shapes.push(Shape::Circle { center: middle, radius: 4.0, color: ColorRole::Now }),
        Series::Median => median_line(shapes, middle),
        Series::Half => {
            let (left, right) = (at.x, at.x + sample);
            half_band(shapes, &Rect { left, top: at.y - HALF, right, bottom: at.y + HALF });
        }
    }
    let place = Point::new(at.x + sample + SPACE, at.y);
    shapes.push(Shape::Text(label(text, place, Anchor::Start, SIZE, FontWeight::Regular, ColorRole::Text)));
}
