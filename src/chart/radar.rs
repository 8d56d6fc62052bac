//! The radar: six spokes, now as a surface, the target as a dashed line.

use super::compare::comparison_names;
use super::fit_width;
use super::legend::{EARLIER_DASH, LINE, LegendWords, OTHER_DASH, Series, TARGET_DASH, legend};
use super::marks::{FLAG, REACH, flag, label, on_surface, pair, rim, square};
use super::measure::{line_height, text_width};
use super::scene::{Anchor, Dash, Ink, Label, Point, Rect, Scene, Shape, Weight, crisp};
use crate::model::compare::Of;
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

/// What a radar shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RadarData {
    /// The areas, the first straight up and the others clockwise.
    pub spokes: PerArea<Spoke>,
    /// The legend, if the picture has one.
    pub legend: Option<LegendWords>,
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
        Self { spokes, legend: None, compact: false }
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
        let level = |assessment, area| Of::Now.grade(assessment, area).level().map(Level::get);
        let spokes = PerArea::from_fn(|area| Spoke {
            label: lang.guide(area).short.to_owned(),
            now: level(comparison.here, area),
            other: level(comparison.there, area),
            focus: comparison.here.focus.contains(&area),
            ..Spoke::default()
        });
        let (now, earlier) = comparison_names(lang, comparison);
        Self { spokes, legend: Some(LegendWords { now, target: String::new(), earlier }), compact: false }
    }

    /// The same with a legend.
    #[must_use]
    pub fn with_legend(self, words: LegendWords) -> Self {
        Self { legend: Some(words), ..self }
    }

    /// The same as the small picture.
    #[must_use]
    pub fn compact(self) -> Self {
        Self { compact: true, ..self }
    }
}

/// The sine of 60°: how far out to the side the four slanting spokes reach.
const SIDE: f64 = 0.866_025_403_784_438_6;

/// How steeply the rings' upper edges fall from the middle: tan 30°.
const SLOPE: f64 = 0.577_350_269_189_625_8;

/// The size of the rings' numbers.
const NUMBER: f64 = 12.0;

/// How far the numbers stand from their spoke, clear of the marks on it.
const NUMBER_GAP: f64 = 11.0;

/// Where the areas' names stand relative to the plot's middle, and its radius.
struct Layout {
    radius: f64,
    size: f64,
    names: PerArea<Name>,
}

/// The place of a name: the end nearest the plot, and on which side of it the text runs.
struct Name {
    at: Point,
    anchor: Anchor,
}

/// Draws a radar as wide as asked and as high as it needs.
#[must_use]
pub fn radar(data: &RadarData, width: f64) -> Scene {
    let width = fit_width(width);
    let web = Web::of(data, width);
    let values = |level: fn(&Spoke) -> Option<u8>| {
        data.spokes.map(|area, spoke| {
            level(spoke).filter(|level| (1..=10).contains(level)).map(|level| web.at(area, f64::from(level)))
        })
    };
    let (now, target) = (values(|spoke| spoke.now), values(|spoke| spoke.target));
    let (earlier, other) = (values(|spoke| spoke.earlier), values(|spoke| spoke.other));
    let lines = [runs(&now), runs(&target), runs(&earlier), runs(&other)];

    let mut shapes = web.rings();
    let marks: Vec<Point> =
        [&now, &target, &other].iter().flat_map(|values| values.iter().filter_map(|(_, at)| *at)).collect();
    web.numbers(&mut shapes, &lines, &marks);

    let [now_lines, target_lines, earlier_lines, other_lines] = &lines;
    for run in now_lines.iter().filter(|run| run.points.len() > 1) {
        // The slices between neighbours that both have a level: exactly that part of the whole picture.
        let mut points = run.points.clone();
        if !run.closed {
            points.push(web.center);
        }
        shapes.push(Shape::Polygon { points, opacity: 0.16, ink: Ink::Now });
    }
    stroke(&mut shapes, earlier_lines, 1.5, Some(EARLIER_DASH), Ink::Muted);
    for (_, place) in earlier.iter() {
        if let Some(center) = *place {
            shapes.push(Shape::Circle { center, radius: 2.5, ink: Ink::Muted });
        }
    }
    stroke(&mut shapes, target_lines, 2.0, Some(TARGET_DASH), Ink::Target);
    stroke(&mut shapes, now_lines, 2.5, None, Ink::Now);
    stroke(&mut shapes, other_lines, 2.0, Some(OTHER_DASH), Ink::Text);
    for area in Area::ALL {
        let (now, target) = (*now.get(area), *target.get(area));
        if let Some(other) = *other.get(area) {
            square(&mut shapes, other, now == Some(other));
        }
        if let Some(now) = now {
            rim(&mut shapes, now);
        }
        pair(&mut shapes, now, target);
    }

    web.names(&mut shapes, &data.spokes);
    let all = [Series::Now, Series::Target, Series::Earlier, Series::Other].into_iter().zip(&lines);
    let words = data.legend.iter();
    let items =
        words.flat_map(|words| all.clone().filter(|(_, lines)| !lines.is_empty()).map(|(one, _)| words.item(one)));
    web.finish(shapes, &items.collect::<Vec<_>>())
}

/// Where a radar stands in its picture.
pub(super) struct Web {
    /// The middle of the plot.
    pub(super) center: Point,
    width: f64,
    height: f64,
    layout: Layout,
}

impl Web {
    /// The radar of some names, in a picture of that width.
    pub(super) fn of(data: &RadarData, width: f64) -> Self {
        let layout = lay_out(data, width);
        let half_line = (line_height(layout.size) / 2.0).ceil();
        let edge = |area: Area| layout.names.get(area).at.y.abs() + half_line + 1.0;
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
            shapes.push(Shape::Line { points, closed: true, width: 1.0, dash: None, ink: Ink::Line });
        }
        for area in Area::ALL {
            shapes.push(Shape::line(self.center, self.at(area, 10.0), 1.0, Ink::Line));
        }
        shapes
    }

    /// The areas' names.
    pub(super) fn names(&self, shapes: &mut Vec<Shape>, spokes: &PerArea<Spoke>) {
        for (area, name) in self.layout.names.iter() {
            name_label(shapes, spokes.get(area), name, self.center, self.layout.size);
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

    /// The rings' numbers along one side of an upright spoke: that side where the data leave the most of them free.
    /// Those that would be crossed are left out, except the highest.
    pub(super) fn numbers(&self, shapes: &mut Vec<Shape>, lines: &[Vec<Run>], marks: &[Point]) {
        let (center, radius) = (self.center, self.layout.radius);
        let crossed = |label: &Label| {
            // The figures themselves, without the room around them.
            let bounds = label.bounds();
            let rect = Rect { top: label.at.y - 6.0, bottom: label.at.y + 6.0, ..bounds };
            let by_lines = lines.iter().flatten().any(|run| {
                let next = run.points.iter().skip(1).chain(run.points.iter().take(usize::from(run.closed)));
                run.points.iter().zip(next).any(|(from, to)| rect.touches(*from, *to))
            });
            by_lines || marks.iter().any(|mark| rect.grown(7.0).touches(*mark, *mark))
        };
        let side = |up: f64, right: f64| {
            let all = [2_u8, 4, 6, 8, 10].map(|level| {
                let reach = radius * f64::from(level) / 10.0;
                let place = Point::new(center.x + NUMBER_GAP * right, center.y + reach * up);
                let anchor = if right > 0.0 { Anchor::Start } else { Anchor::End };
                label(&level.to_string(), place, anchor, NUMBER, Weight::Regular, Ink::Muted)
            });
            let free = all.iter().filter(|label| !crossed(label)).count();
            (free, all)
        };
        let (mut most, mut best) = side(-1.0, 1.0);
        for (up, right) in [(-1.0, -1.0), (1.0, 1.0), (1.0, -1.0)] {
            let (free, labels) = side(up, right);
            if free > most {
                (most, best) = (free, labels);
            }
        }
        for label in best {
            if label.text == "10" || !crossed(&label) {
                on_surface(shapes, label, NUMBER / 2.0);
            }
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
fn name_size(spoke: &Spoke, size: f64) -> (Weight, f64) {
    if spoke.focus {
        (Weight::Bold, text_width(&spoke.label, size, Weight::Bold) + FLAG)
    } else {
        (Weight::Regular, text_width(&spoke.label, size, Weight::Regular))
    }
}

/// Places the names: beside the plot where there is room, else above and below the slanting spokes' ends.
fn lay_out(data: &RadarData, width: f64) -> Layout {
    let half = width / 2.0 - 1.0;
    let size = if data.compact || width < 420.0 { 13.0 } else { 14.0 };
    let room = data.spokes.map(|_, spoke| name_size(spoke, size).1);
    let clear = REACH + 4.0;
    let line = line_height(size).ceil();

    let (most, least) = if data.compact { (104.0, 84.0) } else { (168.0, 108.0) };
    let sides = [Area::Storage, Area::Systems, Area::Dataflow, Area::Service];
    let widest = sides.iter().fold(0.0_f64, |widest, area| widest.max(*room.get(*area)));
    let beside = (half - widest - clear) / SIDE;
    let radius = if beside >= least { beside.min(most) } else { ((half - 26.0) / SIDE).min(least + 20.0) }.floor();
    let mut above = radius + clear + line / 2.0;
    let mut below = above;

    if beside >= least {
        let names = PerArea::from_fn(|area| match direction(area) {
            (0.0, up) => Name { at: Point::new(0.0, up * above), anchor: Anchor::Middle },
            (dx, dy) => Name {
                at: Point::new(dx * radius + clear.copysign(dx), (dy * radius).round()),
                anchor: if dx > 0.0 { Anchor::Start } else { Anchor::End },
            },
        });
        return Layout { radius, size, names };
    }

    // A name begins near its spoke's end and slides towards the middle only as far as its length demands, and
    // then up along the ring's edge. The two of a pair stand level, unless they would meet.
    let inner = |area: Area| (SIDE * radius - 8.0).min(half - room.get(area));
    let pair = |right: Area, left: Area| {
        let (x, y) = (inner(right), inner(left));
        let nearest = x.min(y);
        let mut lift = (radius / 2.0 + clear).max(radius - SLOPE * nearest.max(0.0) + 4.0);
        if nearest < NUMBER_GAP + 20.0 {
            lift = lift.max(radius + clear);
        }
        let first = lift + line / 2.0;
        (first, if x + y < 8.0 { first + line } else { first })
    };
    let upper = pair(Area::Storage, Area::Service);
    let lower = pair(Area::Systems, Area::Dataflow);
    let clears = |middle: Area, right: Area, left: Area, (_, highest): (f64, f64), at: f64| {
        let meets = inner(right).min(inner(left)) < room.get(middle) / 2.0 + 8.0;
        if meets && at < highest + line { highest + line } else { at }
    };
    above = clears(Area::Organisation, Area::Storage, Area::Service, upper, above);
    below = clears(Area::Work, Area::Systems, Area::Dataflow, lower, below);
    let names = PerArea::from_fn(|area| {
        let (x, y, anchor) = match area {
            Area::Organisation => (0.0, -above, Anchor::Middle),
            Area::Work => (0.0, below, Anchor::Middle),
            Area::Storage => (inner(area), -upper.0, Anchor::Start),
            Area::Service => (-inner(area), -upper.1, Anchor::End),
            Area::Systems => (inner(area), lower.0, Anchor::Start),
            Area::Dataflow => (-inner(area), lower.1, Anchor::End),
        };
        Name { at: Point::new(x, y), anchor }
    });
    Layout { radius, size, names }
}

/// A name, with a flag at the end nearest the plot where the area is in focus.
fn name_label(shapes: &mut Vec<Shape>, spoke: &Spoke, name: &Name, center: Point, size: f64) {
    let (weight, room) = name_size(spoke, size);
    let (x, y) = (center.x + name.at.x, center.y + name.at.y);
    let mut text_x = x;
    if spoke.focus {
        match name.anchor {
            Anchor::Start => {
                flag(shapes, x, y);
                text_x = x + FLAG;
            }
            Anchor::Middle => {
                flag(shapes, x - room / 2.0, y);
                text_x = x + FLAG / 2.0;
            }
            Anchor::End => {
                flag(shapes, x - FLAG + 5.0, y);
                text_x = x - FLAG;
            }
        }
    }
    shapes.push(Shape::Text(label(&spoke.label, Point::new(text_x, y), name.anchor, size, weight, Ink::Text)));
}

/// Neighbouring spokes that all have a level.
pub(super) struct Run {
    pub(super) points: Vec<Point>,
    pub(super) closed: bool,
}

/// The unbroken stretches around the circle; a level alone between gaps is one of length 1.
pub(super) fn runs(values: &PerArea<Option<Point>>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open = false;
    for (_, place) in values.iter() {
        match (place, runs.last_mut()) {
            (Some(point), Some(run)) if open => run.points.push(*point),
            (Some(point), _) => runs.push(Run { points: vec![*point], closed: false }),
            (None, _) => {}
        }
        open = place.is_some();
    }
    let from_first = values.get(Area::Organisation).is_some();
    if open && from_first {
        // The last stretch goes on into the first.
        let mut all = runs.into_iter();
        let first = all.next();
        runs = all.collect();
        match (first, runs.last_mut()) {
            (Some(first), Some(last)) => last.points.extend(first.points),
            (Some(whole), None) => runs.push(Run { closed: true, ..whole }),
            (None, _) => {}
        }
    }
    runs
}

pub(super) fn stroke(shapes: &mut Vec<Shape>, runs: &[Run], width: f64, dash: Option<Dash>, ink: Ink) {
    for run in runs.iter().filter(|run| run.points.len() > 1) {
        shapes.push(Shape::Line { points: run.points.clone(), closed: run.closed, width, dash, ink });
    }
}
