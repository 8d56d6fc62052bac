//! The marks that the charts share.

use super::measure::FontWeight;
use super::scene::{Anchor, ColorRole, Label, Point, Rect, Shape};

/// Half the width of the widest mark, a diamond with a point in it.
pub(super) const REACH: f64 = 9.0;

/// The width of a flag with the space between it and a name.
pub(super) const FLAG: f64 = 15.0;

/// The round point of the present.
pub(super) fn round(shapes: &mut Vec<Shape>, center: Point) {
    shapes.push(Shape::Circle { center, radius: 5.0, color: ColorRole::Now });
}

/// The diamond of the wanted position, with room for a round point in it if the two meet.
pub(super) fn diamond(shapes: &mut Vec<Shape>, center: Point, around_round: bool) {
    let reach = if around_round { REACH } else { 6.5 };
    let corners = |reach: f64| {
        vec![
            Point::new(center.x, center.y - reach),
            Point::new(center.x + reach, center.y),
            Point::new(center.x, center.y + reach),
            Point::new(center.x - reach, center.y),
        ]
    };
    shapes.push(Shape::Polygon { points: corners(reach), opacity: 1.0, color: ColorRole::Surface });
    shapes.push(Shape::Line { points: corners(reach), closed: true, width: 2.0, dash: None, color: ColorRole::Target });
}

/// The square of another assessment's present, with room for a round point in it if the two meet.
pub(super) fn square(shapes: &mut Vec<Shape>, center: Point, around_round: bool) {
    let reach = if around_round { 8.0 } else { 5.0 };
    let at = Rect { left: center.x, top: center.y, right: center.x, bottom: center.y }.grown(reach);
    shapes.push(Shape::rect(&at, ColorRole::Surface));
    shapes.push(Shape::Line { points: at.corners(), closed: true, width: 2.0, dash: None, color: ColorRole::Text });
}

/// Half the height of the band of a group's middle answers.
pub(super) const HALF: f64 = 5.0;

/// How much of a band is ink.
pub(super) const SOFT: f64 = 0.25;

/// The band of the middle half of a group's answers.
pub(super) fn half_band(shapes: &mut Vec<Shape>, band: &Rect) {
    shapes.push(Shape::Polygon { points: band.corners(), opacity: SOFT, color: ColorRole::Now });
}

/// The strong line of a group's median, across such a band.
pub(super) fn median_line(shapes: &mut Vec<Shape>, center: Point) {
    let end = |dy: f64| Point::new(center.x, center.y + dy);
    shapes.push(Shape::line(end(-HALF - 3.0), end(HALF + 3.0), 3.0, ColorRole::Text));
}

/// The round point inside a diamond.
pub(super) fn round_inside(shapes: &mut Vec<Shape>, center: Point) {
    shapes.push(Shape::Circle { center, radius: 3.5, color: ColorRole::Now });
}

/// Surface around a round point, to keep it apart from lines that pass.
pub(super) fn halo(shapes: &mut Vec<Shape>, center: Point) {
    shapes.push(Shape::Circle { center, radius: 6.5, color: ColorRole::Surface });
}

/// Both marks, where there are such levels.
pub(super) fn pair(shapes: &mut Vec<Shape>, now: Option<Point>, target: Option<Point>) {
    let meet = now.is_some() && now == target;
    if let Some(target) = target {
        diamond(shapes, target, meet);
    }
    if let Some(now) = now {
        if meet {
            round_inside(shapes, now);
        } else {
            round(shapes, now);
        }
    }
}

/// A small flag whose pole stands at `x`, as high as the capitals of a name centred on `y`.
pub(super) fn flag(shapes: &mut Vec<Shape>, x: f64, y: f64) {
    let x = x + 1.0;
    shapes.push(Shape::line(Point::new(x, y - 6.0), Point::new(x, y + 6.0), 1.5, ColorRole::Text));
    let cloth = [(0.0, -6.0), (9.0, -3.0), (0.0, 0.0)];
    let points = cloth.iter().map(|(dx, dy)| Point::new(x + dx, y + dy)).collect();
    shapes.push(Shape::Polygon { points, opacity: 1.0, color: ColorRole::Text });
}

/// A text on a piece of surface that reaches `reach` up and down, so that lines behind it do not cross it.
pub(super) fn on_surface(shapes: &mut Vec<Shape>, label: Label, reach: f64) {
    let Rect { left, right, .. } = label.bounds();
    let (top, bottom) = (label.at.y - reach, label.at.y + reach);
    shapes.push(Shape::rect(&Rect { left: left - 2.0, top, right: right + 1.0, bottom }, ColorRole::Surface));
    shapes.push(Shape::Text(label));
}

/// A text.
pub(super) fn label(text: &str, at: Point, anchor: Anchor, size: f64, weight: FontWeight, color: ColorRole) -> Label {
    Label { at, anchor, size, weight, color, text: text.to_owned() }
}
