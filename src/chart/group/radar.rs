//! The radar of a group: the median as a line, the middle half of the answers as a band.

use super::describe::GroupView;
use crate::chart::fit_width;
use crate::chart::legend::{Series, TARGET_DASH};
use crate::chart::marks::{SOFT, halo, pair};
use crate::chart::radar::{NOW_WIDTH, RadarData, RadarGrid, Spoke, TARGET_WIDTH, polylines, stroke};
use crate::chart::scene::{ColorRole, Point, Scene, Shape};
use crate::model::group::{Quarters, Quartiles};
use crate::model::{Area, PerArea};
use crate::text::Lang;

/// What a group's radar shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupRadarData {
    /// The areas' short names.
    pub labels: PerArea<String>,
    /// The median and the quartiles.
    pub now: PerArea<Option<Quartiles>>,
    /// The medians of the targets.
    pub target: PerArea<Option<Quarters>>,
    /// What the median, the band and the targets are called; no legend where this is missing.
    pub legend: Option<[String; 3]>,
}

impl GroupRadarData {
    /// A group, with a legend.
    #[must_use]
    pub fn of(view: &GroupView, lang: Lang) -> Self {
        let words = lang.group_charts();
        Self {
            labels: PerArea::from_fn(|area| lang.guide(area).short.to_owned()),
            now: view.areas.map(|_, seen| seen.as_ref().map(|seen| seen.quartiles)),
            target: PerArea::from_fn(|area| view.target(area)),
            legend: Some([words.median, words.half, words.target_median].map(str::to_owned)),
        }
    }
}

/// Half the width of a band that has no neighbour to go on to.
const ALONE: f64 = 5.0;

/// Draws a group's radar as wide as asked and as high as it needs.
#[must_use]
pub fn group_radar(data: &GroupRadarData, width: f64) -> Scene {
    let spokes = data.labels.map(|_, label| Spoke { label: label.clone(), ..Spoke::default() });
    let names = RadarData { spokes, ..RadarData::default() };
    let grid = RadarGrid::of(&names, fit_width(width));
    let at = |area: Area, Quarters(level): Quarters| grid.at(area, f64::from(level.clamp(4, 40)) / 4.0);
    let values = |of: fn(&Quartiles) -> Quarters| {
        data.now.map(|area, quartiles| quartiles.as_ref().map(|quartiles| at(area, of(quartiles))))
    };
    let now = values(|quartiles| quartiles.median);
    let target = data.target.map(|area, level| level.map(|level| at(area, level)));
    let lines = [polylines(&now), polylines(&target)];

    let mut shapes = grid.rings();
    let (low, high) = (polylines(&values(|quartiles| quartiles.low)), polylines(&values(|quartiles| quartiles.high)));
    for (inner, outer) in low.iter().zip(&high) {
        // Out along the upper quartiles and back along the lower; a whole ring is cut open at its first spoke.
        let closing = usize::from(outer.closed);
        let there = outer.points.iter().chain(outer.points.iter().take(closing));
        let back = inner.points.iter().take(closing).chain(inner.points.iter().rev());
        let mut points: Vec<Point> = there.chain(back).copied().collect();
        if let [out, into] = *points.as_slice() {
            points = bar(grid.center, into, out);
        }
        shapes.push(Shape::Polygon { points, opacity: SOFT, color: ColorRole::Now });
    }
    let [now_lines, target_lines] = &lines;
    stroke(&mut shapes, target_lines, TARGET_WIDTH, Some(TARGET_DASH), ColorRole::Target);
    stroke(&mut shapes, now_lines, NOW_WIDTH, None, ColorRole::Now);
    grid.numbers(&mut shapes);
    for area in Area::ALL {
        let (now, target) = (*now.get(area), *target.get(area));
        if let Some(now) = now {
            halo(&mut shapes, now);
        }
        pair(&mut shapes, now, target);
    }
    grid.names(&mut shapes, &names);
    let mut items = Vec::new();
    if let Some([median, half, target]) = &data.legend {
        if !now_lines.is_empty() {
            items.extend([(Series::Now, median.as_str()), (Series::Half, half)]);
        }
        if !target_lines.is_empty() {
            items.push((Series::Target, target));
        }
    }
    grid.finish(shapes, &items)
}

/// A bar along a spoke, between two places on it.
fn bar(center: Point, from: Point, to: Point) -> Vec<Point> {
    let (dx, dy) = (to.x - center.x, to.y - center.y);
    let length = (dx * dx + dy * dy).sqrt().max(1.0);
    let (across, along) = (-dy / length * ALONE, dx / length * ALONE);
    vec![
        Point::new(from.x + across, from.y + along),
        Point::new(to.x + across, to.y + along),
        Point::new(to.x - across, to.y - along),
        Point::new(from.x - across, from.y - along),
    ]
}
