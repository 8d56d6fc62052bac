//! A radar so small that many stand side by side: the same scale and order in all, and no numbers.

use super::legend::TARGET_DASH;
use super::marks::label;
use super::measure::FontWeight;
use super::radar::{polylines, stroke};
use super::scene::{Anchor, ColorRole, Point, Scene, Shape};
use crate::model::{Area, Assessment, Grade, Level, PerArea};

/// The most that one is wide.
const WIDEST: f64 = 240.0;

/// Around the outermost ring.
const MARGIN: f64 = 8.0;

/// Where the spokes point.
const DIRECTIONS: [(f64, f64); 6] =
    [(0.0, -1.0), (0.866_025, -0.5), (0.866_025, 0.5), (0.0, 1.0), (-0.866_025, 0.5), (-0.866_025, -0.5)];

/// Draws the levels of an assessment; without one, the names of the areas in their places.
#[must_use]
pub fn mini_radar(assessment: Option<&Assessment>, names: [&str; 6], width: f64) -> Scene {
    let width = if width.is_nan() { WIDEST } else { width.clamp(80.0, WIDEST) }.floor();
    let radius = ((width / 2.0 - MARGIN) / 0.866_025).floor();
    let center = Point::new(width / 2.0, radius + MARGIN);
    let at = |area: Area, level: f64| {
        let (dx, dy) = DIRECTIONS.get(area.index()).copied().unwrap_or_default();
        Point::new(center.x + dx * radius * level / 10.0, center.y + dy * radius * level / 10.0)
    };
    let mut shapes = Vec::new();
    for level in [5.0, 10.0] {
        let points = Area::ALL.iter().map(|area| at(*area, level)).collect();
        shapes.push(Shape::Line { points, closed: true, width: 1.0, dash: None, color: ColorRole::Line });
    }
    for area in Area::ALL {
        shapes.push(Shape::line(center, at(area, 10.0), 1.0, ColorRole::Line));
    }
    for (area, name) in Area::ALL.into_iter().zip(names) {
        let size = if width < 170.0 { 12.0 } else { 13.0 };
        let mut name = label(name, at(area, 6.6), Anchor::Middle, size, FontWeight::Regular, ColorRole::Muted);
        let bounds = name.bounds();
        name.at.x += (-bounds.left).max(0.0) - (bounds.right - width).max(0.0);
        shapes.push(Shape::Text(name));
    }
    if let Some(one) = assessment {
        let place = |grade: Grade, area: Area| grade.level().map(|level: Level| at(area, f64::from(level.get())));
        let now = PerArea::from_fn(|area| place(one.areas.get(area).now, area));
        let target = PerArea::from_fn(|area| place(one.areas.get(area).target, area));
        draw(&mut shapes, center, &now, &target);
    }
    Scene { width, height: (2.0 * (radius + MARGIN)).ceil(), shapes }
}

fn draw(shapes: &mut Vec<Shape>, center: Point, now: &PerArea<Option<Point>>, target: &PerArea<Option<Point>>) {
    let (now_lines, target_lines) = (polylines(now), polylines(target));
    for line in now_lines.iter().filter(|line| line.points.len() > 1) {
        let mut points = line.points.clone();
        if !line.closed {
            points.push(center);
        }
        shapes.push(Shape::Polygon { points, opacity: 0.15, color: ColorRole::Now });
    }
    stroke(shapes, &target_lines, 1.5, Some(TARGET_DASH), ColorRole::Target);
    stroke(shapes, &now_lines, 2.0, None, ColorRole::Now);
    for (_, place) in target.iter() {
        let Some(at) = place else { continue };
        let corner = |dx: f64, dy: f64| Point::new(at.x + 4.5 * dx, at.y + 4.5 * dy);
        let corners = || vec![corner(0.0, -1.0), corner(1.0, 0.0), corner(0.0, 1.0), corner(-1.0, 0.0)];
        shapes.push(Shape::Polygon { points: corners(), opacity: 1.0, color: ColorRole::Surface });
        shapes.push(Shape::Line { points: corners(), closed: true, width: 1.5, dash: None, color: ColorRole::Target });
    }
    for (_, place) in now.iter() {
        shapes.extend(place.map(|center| Shape::Circle { center, radius: 3.5, color: ColorRole::Now }));
    }
}
