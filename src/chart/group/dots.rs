//! One area's answers as dots over ten columns, without a word: what is said of them stands beside as text. Whatever stands
//! in ten equal columns of the same width, such as the numbers to choose from, is under the right dots.

use super::spread::{MOST_DOTS, Marks, Scale, numbers, upright};
use super::{GroupView, ShownArea};
use crate::chart::fit_width;
use crate::chart::scene::{ColorRole, Point, Rect, Scene, Shape};
use crate::model::Area;
use crate::model::group::{Quarters, Quartiles};
use crate::text::Lang;

/// How large the dots are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DotsSize {
    /// One of several areas below each other.
    Row,
    /// The area that is told of first.
    First,
    /// To be seen from across a room. It is as high whatever it shows, and has no numbers under it.
    Room,
}

/// What is drawn of one area; nothing of it where it is hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotsData {
    levels: [u32; 10],
    quartiles: Option<Quartiles>,
    target: Option<Quarters>,
    /// The highest pile, and the most answers, among those drawn in the same size: dots are as large in all of them.
    most: u32,
    answers: u32,
    size: DotsSize,
    lang: Lang,
}

impl DotsData {
    /// An area of a group. Rows are drawn to one size.
    #[must_use]
    pub fn of(view: &GroupView, area: Area, size: DotsSize, lang: Lang) -> Self {
        let levels = |seen: &ShownArea| {
            let mut levels = [0; 10];
            for (place, (_, count)) in levels.iter_mut().zip(seen.spread.levels()) {
                *place = count;
            }
            levels
        };
        let seen = view.areas.get(area).as_ref();
        let drawn = view.areas.iter().filter(|(other, _)| size == DotsSize::Row || *other == area);
        let drawn: Vec<&ShownArea> = drawn.filter_map(|(_, seen)| seen.as_ref()).collect();
        Self {
            levels: seen.map(levels).unwrap_or_default(),
            quartiles: seen.map(|seen| seen.quartiles),
            target: seen.and_then(|_| view.target(area)),
            most: drawn.iter().flat_map(|seen| levels(seen)).max().unwrap_or_default(),
            answers: drawn.iter().map(|seen| seen.spread.n()).max().unwrap_or_default(),
            size,
            lang,
        }
    }
}

/// How much of a column's width dots may take.
const SHARE: f64 = 0.8;

/// Under this width there is less height for what is seen from across a room.
const ROOMY: f64 = 600.0;

/// Above the highest pile.
const ABOVE: f64 = 2.0;

impl DotsSize {
    /// From dot to dot, the largest first.
    const fn pitches(self) -> &'static [f64] {
        match self {
            Self::Row => &[9.0, 7.0, 5.0, 3.0],
            Self::First => &[16.0, 13.0, 11.0, 9.0, 7.0, 5.0, 3.0],
            Self::Room => &[28.0, 24.0, 20.0, 16.0, 13.0, 11.0, 9.0, 7.0, 5.0, 3.0],
        }
    }

    /// The height of the highest pile that there is room for.
    fn highest(self, width: f64) -> f64 {
        match self {
            Self::Row => 60.0,
            Self::First => 192.0,
            Self::Room if width < ROOMY => 192.0,
            Self::Room => 310.0,
        }
    }

    /// How large the marks under the dots are, as against those of a row.
    const fn of_marks(self) -> f64 {
        match self {
            Self::Row => 1.0,
            Self::First => 1.25,
            Self::Room => 1.75,
        }
    }
}

/// The largest dots that fit: in piles as narrow as can be, and of too many answers one mark a level.
fn marks(data: &DotsData, step: f64, highest: f64) -> Marks {
    if data.answers > MOST_DOTS {
        let largest = if data.size == DotsSize::Row { 24.0 } else { 44.0 };
        return Marks::Areas { radius: (step * 0.47).min(largest), most: data.most.max(1) };
    }
    let gap = |pitch: f64| if pitch > 20.0 { 3.0 } else { 1.0 };
    for pitch in data.size.pitches() {
        let fits = |across: &u32| {
            f64::from(*across) * pitch <= step * SHARE && f64::from(data.most.div_ceil(*across)) * pitch <= highest
        };
        if let Some(across) = (1..=40).find(fits) {
            return Marks::Dots { pitch: *pitch, gap: gap(*pitch), across };
        }
    }
    Marks::Dots { pitch: 3.0, gap: 1.0, across: 7 }
}

/// Draws the dots as wide as asked and as high as they need.
#[must_use]
pub fn dots_chart(data: &DotsData, width: f64) -> Scene {
    let width = fit_width(width);
    let scale = Scale::columns(width, data.lang);
    let highest = data.size.highest(width);
    let marks = marks(data, width / 10.0, highest);
    let pile = if data.size == DotsSize::Room { highest } else { marks.height(&data.levels) };
    let by = data.size.of_marks();
    let foot = (ABOVE + pile).ceil();
    let (middle, end) = (foot + 9.0 * by, foot + 18.0 * by);
    let mut shapes: Vec<Shape> = (1..=10_u8).map(|level| upright(scale.x(f64::from(level)), 0.0, end)).collect();
    if let Some(Quartiles { low, median, high }) = data.quartiles {
        marks.draw(&mut shapes, &data.levels, &scale, foot);
        let (left, right) = (scale.place(low), scale.place(high));
        if right > left {
            let band = Rect { left, top: middle - 5.0 * by, right, bottom: middle + 5.0 * by };
            shapes.push(Shape::Polygon { points: band.corners(), opacity: 0.25, color: ColorRole::Now });
        }
        if let Some(target) = data.target {
            diamond(
                &mut shapes,
                Point::new(scale.place(target), middle),
                by * if target == median { 8.5 } else { 6.5 },
            );
        }
        let at = scale.place(median);
        let (top, bottom) = (Point::new(at, middle - 8.0 * by), Point::new(at, middle + 8.0 * by));
        shapes.push(Shape::line(top, bottom, 3.0 * by, ColorRole::Text));
    }
    if data.size == DotsSize::Room {
        return Scene { width, height: end, shapes };
    }
    numbers(&mut shapes, &scale, end + 9.0);
    Scene { width, height: end + 18.0, shapes }
}

fn diamond(shapes: &mut Vec<Shape>, at: Point, reach: f64) {
    let corners = [(0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0)];
    let points: Vec<Point> = corners.iter().map(|(dx, dy)| Point::new(at.x + dx, at.y + dy)).collect();
    shapes.push(Shape::Polygon { points: points.clone(), opacity: 1.0, color: ColorRole::Surface });
    shapes.push(Shape::Line { points, closed: true, width: 2.0, dash: None, color: ColorRole::Target });
}
