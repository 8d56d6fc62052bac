//! The radar: six spokes, now as a surface, the target as a dashed line.

use super::compare::comparison_names;
use super::fit_width;
use super::legend::{EARLIER_DASH, LINE, LegendWords, OTHER_DASH, Series, TARGET_DASH, legend};
use super::marks::{FLAG, REACH, flag, halo, label, on_surface, pair, square};
use super::measure::{FontWeight, line_height, text_width};
use super::scene::{Anchor, ColorRole, Dash, Point, Scene, Shape, crisp};
use crate::model::compare::GradeKind;
use crate::model::{Area, Assessment, Comparison, Level, PerArea};
use crate::text::Lang;

/// What one spoke shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoke {
    /// The area's short name.
    pub label: String,
    /// The present level, 1–10.
    pub now: Option<u8>,
    /// The wanted level, 1–10.
    pub target: Option<u8>,
    /// The level in an earlier round, 1–10.
    pub earlier: Option<u8>,
    /// The present level in another assessment that this is compared with, 1–10.
    pub other: Option<u8>,
    /// Whether the area is in focus.
    pub focus: bool,
}

/// Which levels are written under an area's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SpokeLabels {
    /// None.
    #[default]
    Nothing,
    /// From now to the target: *2 → 7*.
    Gap,
    /// From the other round to now: *3 → 4*.
    Change,
    /// Now and that of the other: *4 · 5*.
    Both,
}

/// What a radar shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RadarData {
    /// The areas, the first straight up and the others clockwise.
    pub spokes: PerArea<Spoke>,
    /// The legend, if the picture has one.
    pub legend: Option<LegendWords>,
    /// The levels under the names.
    pub written: SpokeLabels,
    /// Whether it is the small picture that stands beside something else.
    pub compact: bool,
}

impl RadarData {
    /// One assessment, without a legend.
    #[must_use]
    pub fn of(assessment: &Assessment, lang: Lang) -> Self {
        let spokes = assessment.areas.map(|area, answer| Spoke {
            label: lang.guide(area).short.to_owned(),
            now: answer.now.level().map(Level::get),
            target: answer.target.level().map(Level::get),
            focus: assessment.focus.contains(&area),
            ..Spoke::default()
        });
        Self { spokes, written: SpokeLabels::Gap, ..Self::default() }
    }

    /// The same with the present of an earlier round.
    #[must_use]
    pub fn with_earlier(mut self, earlier: &Assessment) -> Self {
        for (area, answer) in earlier.areas.iter() {
            self.spokes.get_mut(area).earlier = answer.now.level().map(Level::get);
        }
        self
    }

    /// The present of two assessments, with their names as a legend.
    #[must_use]
    pub fn of_two(comparison: &Comparison, lang: Lang) -> Self {
        let level = |assessment, area| GradeKind::Now.grade(assessment, area).level().map(Level::get);
        let spokes = PerArea::from_fn(|area| Spoke {
            label: lang.guide(area).short.to_owned(),
            now: level(comparison.here, area),
            other: level(comparison.there, area),
            focus: comparison.here.focus.contains(&area),
            ..Spoke::default()
        });
        let (now, earlier) = comparison_names(lang, comparison);
        let legend = Some(LegendWords { now, target: String::new(), earlier });
        let written = if comparison.over_time { SpokeLabels::Change } else { SpokeLabels::Both };
        Self { spokes, legend, written, compact: false }
    }

    /// The same with a legend.
    #[must_use]
    pub fn with_legend(self, words: LegendWords) -> Self {
        Self { legend: Some(words), ..self }
    }

    /// The same as the small picture, which names the areas and no more.
    #[must_use]
    pub fn compact(self) -> Self {
        Self { compact: true, written: SpokeLabels::Nothing, ..self }
    }

    /// What is written under a name, a piece at a time.
    fn value(&self, spoke: &Spoke) -> Option<[Piece; 3]> {
        let (one, between, other) = match self.written {
            SpokeLabels::Nothing => return None,
            SpokeLabels::Gap => ((spoke.now, ColorRole::Now), "→", (spoke.target, ColorRole::Target)),
            SpokeLabels::Change => ((spoke.other, ColorRole::Text), "→", (spoke.now, ColorRole::Now)),
            SpokeLabels::Both => ((spoke.now, ColorRole::Now), "·", (spoke.other, ColorRole::Text)),
        };
        let said = |(level, color): (Option<u8>, ColorRole)| match level {
            Some(level) => (level.to_string(), FontWeight::Bold, color),
            None => ("–".to_owned(), FontWeight::Regular, ColorRole::Muted),
        };
        let nothing = || (String::new(), FontWeight::Regular, ColorRole::Muted);
        Some(if one.0.is_none() && other.0.is_none() {
            return None;
        } else if self.written == SpokeLabels::Gap && spoke.target.is_none() {
            [said(one), nothing(), nothing()]
        } else {
            [said(one), (between.to_owned(), FontWeight::Regular, ColorRole::Muted), said(other)]
        })
    }

    /// How many lines stand at each spoke's end.
    fn lines(&self) -> f64 {
        if self.written == SpokeLabels::Nothing { 1.0 } else { 2.0 }
    }
}

/// A part of a line of text.
type Piece = (String, FontWeight, ColorRole);

/// The sine of 60°: how far out to the side the four slanting spokes reach.
const SIDE: f64 = 0.866_025_403_784_438_6;

/// How steeply the rings' upper edges fall from the middle: tan 30°.
const SLOPE: f64 = 0.577_350_269_189_625_8;

/// The size of the rings' numbers.
const NUMBER: f64 = 12.0;

/// How far the numbers stand to the right of the upper spoke, clear of the marks on it.
const NUMBER_GAP: f64 = 10.0;

/// The width of the line of the present.
pub(super) const NOW_WIDTH: f64 = 3.0;

/// The width of the line of the target.
pub(super) const TARGET_WIDTH: f64 = 2.2;

/// The space between the pieces of a line.
const BETWEEN: f64 = 5.0;

/// Where the areas' names stand relative to the plot's middle, and its radius.
struct Layout {
    radius: f64,
    size: f64,
    /// Half the height of what stands at a spoke's end.
    half: f64,
    names: PerArea<Name>,
}

/// The place of what stands at a spoke's end: the end nearest the plot, half-way down, and on which side of it the text runs.
struct Name {
    at: Point,
    anchor: Anchor,
}

/// Draws a radar as wide as asked and as high as it needs.
#[must_use]
pub fn radar(data: &RadarData, width: f64) -> Scene {
    let width = fit_width(width);
    let grid = RadarGrid::of(data, width);
    let values = |level: fn(&Spoke) -> Option<u8>| {
        data.spokes.map(|area, spoke| {
            level(spoke).filter(|level| (1..=10).contains(level)).map(|level| grid.at(area, f64::from(level)))
        })
    };
    let (now, target) = (values(|spoke| spoke.now), values(|spoke| spoke.target));
    let (earlier, other) = (values(|spoke| spoke.earlier), values(|spoke| spoke.other));
    let lines = [polylines(&now), polylines(&target), polylines(&earlier), polylines(&other)];

    let mut shapes = grid.rings();
    let [now_lines, target_lines, earlier_lines, other_lines] = &lines;
    for line in now_lines.iter().filter(|line| line.points.len() > 1) {
        // The slices between neighbours that both have a level: exactly that part of the whole picture.
        let mut points = line.points.clone();
        if !line.closed {
            points.push(grid.center);
        }
        shapes.push(Shape::Polygon { points, opacity: 0.15, color: ColorRole::Now });
    }
    stroke(&mut shapes, earlier_lines, 2.0, Some(EARLIER_DASH), ColorRole::Muted);
    for (_, place) in earlier.iter() {
        if let Some(center) = *place {
            shapes.push(Shape::Circle { center, radius: 2.5, color: ColorRole::Muted });
        }
    }
    stroke(&mut shapes, target_lines, TARGET_WIDTH, Some(TARGET_DASH), ColorRole::Target);
    stroke(&mut shapes, now_lines, NOW_WIDTH, None, ColorRole::Now);
    stroke(&mut shapes, other_lines, 2.0, Some(OTHER_DASH), ColorRole::Text);
    grid.numbers(&mut shapes);
    for area in Area::ALL {
        let (now, target) = (*now.get(area), *target.get(area));
        if let Some(other) = *other.get(area) {
            square(&mut shapes, other, now == Some(other));
        }
        if let Some(now) = now {
            halo(&mut shapes, now);
        }
        pair(&mut shapes, now, target);
    }

    grid.names(&mut shapes, data);
    let all = [Series::Now, Series::Target, Series::Earlier, Series::Other].into_iter().zip(&lines);
    let words = data.legend.iter();
    let items =
        words.flat_map(|words| all.clone().filter(|(_, lines)| !lines.is_empty()).map(|(one, _)| words.item(one)));
    grid.finish(shapes, &items.collect::<Vec<_>>())
}

/// Where a radar stands in its picture.
pub(super) struct RadarGrid {
    /// The middle of the plot.
    pub(super) center: Point,
    width: f64,
    height: f64,
    layout: Layout,
}

impl RadarGrid {
    /// The radar of some names, in a picture of that width.
    pub(super) fn of(data: &RadarData, width: f64) -> Self {
        let layout = lay_out(data, width);
        let edge = |area: Area| layout.names.get(area).at.y.abs() + layout.half + 1.0;
        let center = Point::new(crisp(width / 2.0), crisp(edge(Area::Organisation)));
        Self { center, width, height: (center.y + edge(Area::Work)).ceil(), layout }
    }

    /// The place of a level.
    pub(super) fn at(&self, area: Area, level: f64) -> Point {
        let (dx, dy) = direction(area);
        let reach = self.layout.radius * level / 10.0;
        Point::new(self.center.x + dx * reach, self.center.y + dy * reach)
    }

    /// The rings and the spokes.
    pub(super) fn rings(&self) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for level in [2.0, 4.0, 6.0, 8.0, 10.0] {
            let points = Area::ALL.iter().map(|area| self.at(*area, level)).collect();
            shapes.push(Shape::Line { points, closed: true, width: 1.0, dash: None, color: ColorRole::Line });
        }
        for area in Area::ALL {
            shapes.push(Shape::line(self.center, self.at(area, 10.0), 1.0, ColorRole::Line));
        }
        shapes
    }

    /// The areas' names, and then the levels under them.
    pub(super) fn names(&self, shapes: &mut Vec<Shape>, data: &RadarData) {
        let layout = &self.layout;
        let lift = (data.lines() - 1.0) * layout.half / 2.0;
        for (area, name) in layout.names.iter() {
            let at = Point::new(self.center.x + name.at.x, self.center.y + name.at.y - lift);
            name_label(shapes, data.spokes.get(area), at, name.anchor, layout.size);
        }
        for (area, name) in layout.names.iter() {
            let at = Point::new(self.center.x + name.at.x, self.center.y + name.at.y + lift);
            if let Some(pieces) = data.value(data.spokes.get(area)) {
                value_label(shapes, &pieces, at, name.anchor, layout.size);
            }
        }
    }

    /// The whole picture, with a legend under it where there is anything to explain.
    pub(super) fn finish(&self, mut shapes: Vec<Shape>, items: &[(Series, &str)]) -> Scene {
        let mut height = self.height;
        if !items.is_empty() {
            height += LINE / 2.0;
            height += legend(&mut shapes, items, (self.width, height), true, true);
        }
        Scene { width: self.width, height, shapes }
    }

    /// The rings' numbers, to the right of the upper spoke whatever the levels are.
    pub(super) fn numbers(&self, shapes: &mut Vec<Shape>) {
        for level in [2_u8, 4, 6, 8, 10] {
            let spoke = self.at(Area::Organisation, f64::from(level));
            let place = Point::new(spoke.x + NUMBER_GAP, spoke.y);
            let number = label(&level.to_string(), place, Anchor::Start, NUMBER, FontWeight::Regular, ColorRole::Muted);
            on_surface(shapes, number, NUMBER / 2.0);
        }
    }
}

/// The way a spoke points.
const fn direction(area: Area) -> (f64, f64) {
    match area {
        Area::Organisation => (0.0, -1.0),
        Area::Storage => (SIDE, -0.5),
        Area::Systems => (SIDE, 0.5),
        Area::Work => (0.0, 1.0),
        Area::Dataflow => (-SIDE, 0.5),
        Area::Service => (-SIDE, -0.5),
    }
}

/// The weight of a name and the room it takes, flag included.
fn name_size(spoke: &Spoke, size: f64) -> (FontWeight, f64) {
    if spoke.focus {
        (FontWeight::Bold, text_width(&spoke.label, size, FontWeight::Bold) + FLAG)
    } else {
        (FontWeight::Regular, text_width(&spoke.label, size, FontWeight::Regular))
    }
}

/// Places the names: beside the plot where there is room, else in the corners above and below the slanting spokes' ends.
fn lay_out(data: &RadarData, width: f64) -> Layout {
    let middle = width / 2.0 - 1.0;
    let size = if data.compact || width < 420.0 { 13.0 } else { 14.0 };
    let value = |spoke: &Spoke| {
        data.value(spoke).map_or(0.0, |pieces| {
            let pieces = pieces.iter().map(|(text, weight, _)| text_width(text, size, *weight));
            pieces.sum::<f64>() + 2.0 * BETWEEN
        })
    };
    let room = data.spokes.map(|_, spoke| name_size(spoke, size).1.max(value(spoke)).min(middle - 12.0));
    let clear = REACH + 3.0;
    let half = (line_height(size) * data.lines() / 2.0).ceil();

    let (most, least) = if data.compact { (104.0, 84.0) } else { (168.0, 104.0) };
    let sides = [Area::Storage, Area::Systems, Area::Dataflow, Area::Service];
    let widest = sides.iter().fold(0.0_f64, |widest, area| widest.max(*room.get(*area)));
    let beside = ((middle - widest - clear) / SIDE).floor();
    let is_beside = beside >= least;
    let radius = if is_beside { beside.min(most) } else { (width * 0.33).clamp(92.0, most).floor() };
    let end = radius + clear + half;

    // Level with its vertex, or in its corner: as far from the middle as there is room, and only as much further up or down
    // than the vertex as the ring demands.
    let inner = |area: Area| middle - room.get(area);
    let lift = |right: Area, left: Area| {
        let nearest = inner(right).min(inner(left));
        (radius / 2.0 + clear).max(radius - SLOPE * nearest + 6.0) + half
    };
    let upper = lift(Area::Storage, Area::Service);
    let lower = lift(Area::Systems, Area::Dataflow);
    // The one straight up, or down, goes further out where it would meet them.
    let clears = |of: Area, right: Area, left: Area, corner: f64| {
        let meets = inner(right).min(inner(left)) < room.get(of) / 2.0 + 8.0;
        if meets && !is_beside { end.max(corner + 2.0 * half) } else { end }
    };
    let above = clears(Area::Organisation, Area::Storage, Area::Service, upper);
    let below = clears(Area::Work, Area::Systems, Area::Dataflow, lower);
    let names = PerArea::from_fn(|area| {
        let (dx, dy) = direction(area);
        match (dx == 0.0, is_beside) {
            (true, _) if dy < 0.0 => Name { at: Point::new(0.0, -above), anchor: Anchor::Middle },
            (true, _) => Name { at: Point::new(0.0, below), anchor: Anchor::Middle },
            (false, true) => Name {
                at: Point::new(dx * radius + clear.copysign(dx), (dy * radius).round()),
                anchor: if dx > 0.0 { Anchor::Start } else { Anchor::End },
            },
            (false, false) => Name {
                at: Point::new(middle.copysign(dx), if dy < 0.0 { -upper } else { lower }),
                anchor: if dx > 0.0 { Anchor::End } else { Anchor::Start },
            },
        }
    });
    Layout { radius, size, half, names }
}

/// A name, with a flag before it where the area is in focus.
fn name_label(shapes: &mut Vec<Shape>, spoke: &Spoke, at: Point, anchor: Anchor, size: f64) {
    let (weight, room) = name_size(spoke, size);
    let mut text_x = at.x;
    if spoke.focus {
        let (left, text) = match anchor {
            Anchor::Start => (at.x, at.x + FLAG),
            Anchor::Middle => (at.x - room / 2.0, at.x + FLAG / 2.0),
            Anchor::End => (at.x - room, at.x),
        };
        flag(shapes, left, at.y);
        text_x = text;
    }
    shapes.push(Shape::Text(label(&spoke.label, Point::new(text_x, at.y), anchor, size, weight, ColorRole::Text)));
}

/// The levels under a name, each in its own ink.
fn value_label(shapes: &mut Vec<Shape>, pieces: &[Piece; 3], at: Point, anchor: Anchor, size: f64) {
    let width = |(text, weight, _): &Piece| text_width(text, size, *weight);
    let [one, between, other] = pieces;
    let mut put = |(text, weight, color): &Piece, x: f64, anchor: Anchor| {
        if !text.is_empty() {
            shapes.push(Shape::Text(label(text, Point::new(x, at.y), anchor, size, *weight, *color)));
        }
    };
    if between.0.is_empty() {
        return put(one, at.x, anchor);
    }
    // Around what stands between them, which has a place of its own: how wide the figures are is not known exactly.
    let gap = width(between) / 2.0 + BETWEEN;
    let middle = match anchor {
        Anchor::Start => at.x + width(one) + gap,
        Anchor::Middle => at.x,
        Anchor::End => at.x - width(other) - gap,
    };
    match anchor {
        Anchor::Start => put(one, at.x, Anchor::Start),
        _ => put(one, middle - gap, Anchor::End),
    }
    put(between, middle, Anchor::Middle);
    match anchor {
        Anchor::End => put(other, at.x, Anchor::End),
        _ => put(other, middle + gap, Anchor::Start),
    }
}

/// Neighbouring spokes that all have a level.
pub(super) struct Polyline {
    pub(super) points: Vec<Point>,
    pub(super) closed: bool,
}

/// The unbroken stretches around the circle; a level alone between gaps is one of length 1.
pub(super) fn polylines(values: &PerArea<Option<Point>>) -> Vec<Polyline> {
    let mut polylines: Vec<Polyline> = Vec::new();
    let mut open = false;
    for (_, place) in values.iter() {
        match (place, polylines.last_mut()) {
            (Some(point), Some(line)) if open => line.points.push(*point),
            (Some(point), _) => polylines.push(Polyline { points: vec![*point], closed: false }),
            (None, _) => {}
        }
        open = place.is_some();
    }
    let from_first = values.get(Area::Organisation).is_some();
    if open && from_first {
        // The last stretch goes on into the first.
        let mut all = polylines.into_iter();
        let first = all.next();
        polylines = all.collect();
        match (first, polylines.last_mut()) {
            (Some(first), Some(last)) => last.points.extend(first.points),
            (Some(whole), None) => polylines.push(Polyline { closed: true, ..whole }),
            (None, _) => {}
        }
    }
    polylines
}

pub(super) fn stroke(
    shapes: &mut Vec<Shape>,
    polylines: &[Polyline],
    width: f64,
    dash: Option<Dash>,
    color: ColorRole,
) {
    for line in polylines.iter().filter(|line| line.points.len() > 1) {
        shapes.push(Shape::Line { points: line.points.clone(), closed: line.closed, width, dash, color });
    }
}
