//! The trend chart: one small panel for each area, time to the right and the level upwards.

use super::fit_width;
use super::legend::{LegendWords, Series, legend};
use super::marks::{FLAG, flag, label, on_surface};
use super::measure::FontWeight;
use super::scene::{Anchor, ColorRole, Dash, Label, Point, Rect, Scene, Shape, crisp};
use crate::model::compare::GradeKind;
use crate::model::{Area, Assessment, Level, PerArea};
use crate::text::Lang;

/// One round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrendRound {
    /// Its day, as a number that grows by one a day.
    pub day: u32,
    /// What is written under it.
    pub when: String,
    /// The present levels, 1–10.
    pub now: PerArea<Option<u8>>,
    /// The wanted levels, 1–10.
    pub target: PerArea<Option<u8>>,
}

/// What a trend chart shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrendData {
    /// The areas' short names.
    pub labels: PerArea<String>,
    /// Whether the area is in focus in the last round.
    pub focus: PerArea<bool>,
    /// The rounds, the earliest first.
    pub rounds: Vec<TrendRound>,
    /// What stands in a panel without any level.
    pub missing: String,
    /// The legend, if the picture has one.
    pub legend: Option<LegendWords>,
}

impl TrendData {
    /// Rounds in the order of their days, with a legend. They are told apart by year where that is enough.
    #[must_use]
    pub fn of(rounds: &[&Assessment], lang: Lang) -> Self {
        let by_year = rounds.iter().zip(rounds.iter().skip(1)).all(|(one, next)| {
            let (one, next) = (one.date, next.date);
            one.year() < next.year() || one == next
        });
        let levels = |round, of: GradeKind| PerArea::from_fn(|area| of.grade(round, area).level().map(Level::get));
        let last = rounds.last();
        let rounds = rounds.iter().map(|round| TrendRound {
            day: round.date.day_number(),
            when: if by_year { round.date.year().to_string() } else { round.date.to_string() },
            now: levels(round, GradeKind::Now),
            target: levels(round, GradeKind::Target),
        });
        Self {
            labels: PerArea::from_fn(|area| lang.guide(area).short.to_owned()),
            focus: PerArea::from_fn(|area| last.is_some_and(|round| round.focus.contains(&area))),
            rounds: rounds.collect(),
            missing: lang.compare().no_level.to_owned(),
            legend: Some(LegendWords::of(lang)),
        }
    }
}

/// From here up three panels stand side by side, and from the next all six; below it two.
const THREE: f64 = 440.0;
const SIX: f64 = 880.0;

/// The space between two panels.
const GUTTER: f64 = 24.0;

const NAME: f64 = 14.0;
const NUMBER: f64 = 12.0;
const VALUE: f64 = 14.0;

/// From one level to the next.
const STEP: f64 = 7.5;

/// From a panel's top to level 10, and from level 1 to its bottom.
const ABOVE: f64 = 34.0;
const BELOW: f64 = 44.0;

/// The dashes of a target, which has less room than on a radar.
const AIM_DASH: Dash = Dash { on: 5.0, off: 4.0 };

/// The round point of a level.
const POINT: f64 = 4.5;

/// From a panel's left edge to the grid, and on to the first round.
const LEFT: f64 = 24.0;
const FIRST: f64 = LEFT + POINT + 2.0;

/// From the last round to a panel's right edge: a mark, and the value after it.
const LAST: f64 = 32.0;

/// From a mark's middle to the value that follows it.
const AFTER: f64 = 10.0;

/// Where things stand in one panel.
struct Panel<'a> {
    left: f64,
    right: f64,
    /// The height of level 1.
    base: f64,
    /// Where the rounds stand from left to right.
    xs: &'a [f64],
}

impl Panel<'_> {
    fn y(&self, level: u8) -> f64 {
        self.base - STEP * (f64::from(level.clamp(1, 10)) - 1.0)
    }

    /// The places of some levels, one for each round that has one.
    fn places(&self, levels: &[Option<u8>]) -> Vec<Option<Point>> {
        let at = |(x, level): (&f64, &Option<u8>)| level.map(|level| Point::new(self.left + x, self.y(level)));
        self.xs.iter().zip(levels).map(at).collect()
    }
}

/// Draws a trend chart as wide as asked and as high as it needs.
#[must_use]
pub fn trend(data: &TrendData, width: f64) -> Scene {
    let width = fit_width(width);
    let columns = match width {
        SIX.. => 6_u8,
        THREE.. => 3,
        _ => 2,
    };
    let panel_width = ((width + GUTTER) / f64::from(columns) - GUTTER).floor();
    let xs = across(&data.rounds, panel_width);
    let mut shapes = Vec::new();
    let mut top = 0.0;
    if let Some(words) = &data.legend {
        let any = |levels: fn(&TrendRound) -> &PerArea<Option<u8>>| {
            data.rounds.iter().any(|round| levels(round).iter().any(|(_, level)| level.is_some()))
        };
        let all = [(Series::Now, any(|round| &round.now)), (Series::Target, any(|round| &round.target))];
        let series: Vec<_> =
            all.into_iter().filter(|(_, drawn)| *drawn).map(|(series, _)| words.item(series)).collect();
        if !series.is_empty() {
            top = legend(&mut shapes, &series, (width, 0.0), false, true) + 8.0;
        }
    }
    let (mut column, mut left) = (0, 0.0);
    let mut bottom = top;
    for area in Area::ALL {
        let base = crisp(top + ABOVE + 9.0 * STEP);
        bottom = (base + BELOW).floor();
        draw_panel(&mut shapes, data, area, &Panel { left, right: left + panel_width, base, xs: &xs });
        column += 1;
        left += panel_width + GUTTER;
        if column == columns {
            (column, left, top) = (0, 0.0, bottom);
        }
    }
    Scene { width, height: (bottom - BELOW / 2.0 + 4.0).ceil(), shapes }
}

/// Where the rounds stand from a panel's left edge: as far apart as their days.
fn across(rounds: &[TrendRound], width: f64) -> Vec<f64> {
    let (first, last) = (FIRST, width - LAST);
    let days = |round: Option<&TrendRound>| round.map_or(0, |round| round.day);
    let (begin, end) = (days(rounds.first()), days(rounds.last()));
    let place = |round: &TrendRound| {
        if end <= begin {
            return f64::midpoint(first, last);
        }
        let way = f64::from(round.day.clamp(begin, end) - begin) / f64::from(end - begin);
        first + (last - first) * way
    };
    rounds.iter().map(place).collect()
}

fn draw_panel(shapes: &mut Vec<Shape>, data: &TrendData, area: Area, panel: &Panel) {
    let mut name = Point::new(panel.left, panel.y(10) - ABOVE + 10.0);
    if *data.focus.get(area) {
        flag(shapes, name.x, name.y);
        name.x += FLAG;
    }
    let text = data.labels.get(area);
    shapes.push(Shape::Text(label(text, name, Anchor::Start, NAME, FontWeight::Bold, ColorRole::Text)));
    let end = panel.right - LAST + POINT + 2.0;
    for level in [1, 10] {
        let y = panel.y(level);
        shapes.push(Shape::line(Point::new(panel.left + LEFT, y), Point::new(end, y), 1.0, ColorRole::Line));
        let at = Point::new(panel.left + LEFT - 6.0, y);
        shapes.push(Shape::Text(label(
            &level.to_string(),
            at,
            Anchor::End,
            NUMBER,
            FontWeight::Regular,
            ColorRole::Muted,
        )));
    }
    days(shapes, &data.rounds, panel);

    let (mut now, mut target) = (Vec::new(), Vec::new());
    for round in &data.rounds {
        now.push(*round.now.get(area));
        target.push(*round.target.get(area));
    }
    let places = panel.places(&now);
    for points in aims(panel, &target) {
        stroke(shapes, points, 2.0, Some(AIM_DASH), ColorRole::Target);
    }
    for line in places.split(Option::is_none) {
        stroke(shapes, line.iter().filter_map(|place| *place).collect(), 2.5, None, ColorRole::Now);
    }
    for center in places.iter().filter_map(|place| *place) {
        shapes.push(Shape::Circle { center, radius: POINT + 1.5, color: ColorRole::Surface });
        shapes.push(Shape::Circle { center, radius: POINT, color: ColorRole::Now });
    }
    let last =
        places.iter().zip(&now).filter_map(|(place, level)| Some((place.as_ref()?, level.as_ref()?))).next_back();
    let said = if let Some((place, level)) = last {
        let at = Point::new(place.x + AFTER, place.y);
        label(&level.to_string(), at, Anchor::Start, VALUE, FontWeight::Bold, ColorRole::Now)
    } else {
        let at = Point::new(panel.left + FIRST, panel.y(1) - 4.5 * STEP);
        label(&data.missing, at, Anchor::Start, NUMBER, FontWeight::Regular, ColorRole::Muted)
    };
    on_surface(shapes, said, 8.0);
}

/// The target's lines. One that is the same in every round that has any is a level line; others go in steps, each from
/// its round to the next. They end a little after the last round, so that a step in it is seen.
fn aims(panel: &Panel, target: &[Option<u8>]) -> Vec<Vec<Point>> {
    let mut set = target.iter().filter_map(|level| *level);
    let Some(first) = set.next() else { return Vec::new() };
    let end = panel.right - LAST + POINT + 2.0;
    if set.all(|level| level == first) {
        let begin = panel.left + panel.xs.first().copied().unwrap_or_default();
        return vec![vec![Point::new(begin, panel.y(first)), Point::new(end, panel.y(first))]];
    }
    let mut lines: Vec<Vec<Point>> = vec![Vec::new()];
    for (x, place) in panel.xs.iter().zip(panel.places(target)) {
        if let Some(line) = lines.last_mut()
            && let Some(before) = line.last().copied()
        {
            line.push(Point::new(panel.left + x, before.y));
        }
        match (place, lines.last_mut()) {
            (Some(place), Some(line)) => line.push(place),
            _ => lines.push(Vec::new()),
        }
    }
    if let Some(line) = lines.last_mut()
        && let Some(last) = line.last().copied()
    {
        line.push(Point::new(end, last.y));
    }
    lines
}

/// Draws a line through these points, but for those that lie where the one before them does.
fn stroke(shapes: &mut Vec<Shape>, mut points: Vec<Point>, width: f64, dash: Option<Dash>, color: ColorRole) {
    points.dedup();
    if points.len() > 1 {
        shapes.push(Shape::Line { points, closed: false, width, dash, color });
    }
}

/// Writes the days under a panel: the last and the first, and of the others those that have room.
fn days(shapes: &mut Vec<Shape>, rounds: &[TrendRound], panel: &Panel) {
    let mut taken: Vec<Rect> = Vec::new();
    let all = rounds.iter().zip(panel.xs);
    let ordered = all.clone().next_back().into_iter().chain(all);
    for (round, x) in ordered {
        let at = Point::new(panel.left + x, panel.base + 18.0);
        let said = within(label(&round.when, at, Anchor::Middle, NUMBER, FontWeight::Regular, ColorRole::Muted), panel);
        let bounds = said.bounds().grown(4.0);
        if taken.iter().all(|other| !other.overlaps(&bounds)) {
            taken.push(bounds);
            shapes.push(Shape::Text(said));
        }
    }
}

/// A text moved so that it lies within its panel.
fn within(mut label: Label, panel: &Panel) -> Label {
    let bounds = label.bounds();
    label.at.x += (panel.left - bounds.left).max(0.0);
    label.at.x -= (bounds.right - panel.right).max(0.0);
    label
}
