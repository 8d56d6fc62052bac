//! The strategic gap: the medians of two parts of a group, area by area.

use super::describe::{Medians, shorts};
use crate::chart::fit_width;
use crate::chart::gap::GapRow;
use crate::chart::legend::{Series, legend};
use crate::chart::marks::{halo, label, round, round_inside, square};
use crate::chart::measure::FontWeight;
use crate::chart::rows::{Columns, NAME_LINE, SAID, beside, grid, instead, name_row, value_after};
use crate::chart::scene::{Anchor, ColorRole, Point, Scene, Shape};
use crate::model::group::Quarters;
use crate::model::{Area, PerArea};
use crate::text::Lang;
use crate::text::charts::fill;

/// Two parts of a group, such as two roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContrastData {
    /// What they are called.
    pub names: [String; 2],
    /// Their medians.
    pub medians: [Medians; 2],
    /// The areas from the top.
    pub order: [Area; 6],
    /// The smallest group whose figures are shown.
    pub min: u8,
}

impl ContrastData {
    /// The median of each in an area.
    fn both(&self, area: Area) -> [Option<Quarters>; 2] {
        self.medians.each_ref().map(|medians| *medians.get(area))
    }

    /// How much higher the first lies, in quarters, where both are shown.
    pub(super) fn above(&self, area: Area) -> Option<i32> {
        let [here, there] = self.both(area);
        Some(here?.0.cast_signed() - there?.0.cast_signed())
    }

    /// The name of the one that lies higher.
    pub(super) fn higher(&self, above: i32) -> &str {
        let [here, there] = &self.names;
        if above > 0 { here } else { there }
    }
}

/// From this width up there is room beside the marks for words.
const ROOMY: f64 = 520.0;

/// Draws two groups as wide as asked and as high as it needs: the first round, the second square, and how far apart
/// they are.
#[must_use]
pub fn contrast_chart(data: &ContrastData, lang: Lang, width: f64) -> Scene {
    let width = fit_width(width);
    let apart = |steps| if width < ROOMY { lang.quarters(steps) } else { lang.quarter_steps(steps) };
    let rows = data.order.map(|area| GapRow {
        label: lang.guide(area).short.to_owned(),
        gap: data.above(area).map(|above| apart(Quarters(above.unsigned_abs()))).unwrap_or_default(),
        missing: lang.fewer_than(data.min),
        ..GapRow::default()
    });
    let columns = Columns::of(&rows, width, ROOMY);
    let mut shapes = Vec::new();
    let items = [Series::Now, Series::Other].into_iter().zip(data.names.iter().map(String::as_str));
    let mut top = legend(&mut shapes, &items.collect::<Vec<_>>(), (width, 0.0), false, false) + 8.0;
    let bottom = grid(&mut shapes, &columns, rows.len(), top);
    for (area, row) in data.order.into_iter().zip(&rows) {
        let track = name_row(&mut shapes, row, &columns, top);
        let place = |Quarters(level)| Point::new(columns.x(f64::from(level) / 4.0), track);
        let [here, there] = data.both(area).map(|median| median.map(place));
        match (here, there) {
            (Some(here), Some(there)) => {
                if here != there {
                    shapes.push(Shape::line(here, there, 2.5, ColorRole::Muted));
                }
                value_after(&mut shapes, &row.gap, here, there, &columns);
            }
            _ if columns.stacked => {
                let at = Point::new(width, top + NAME_LINE);
                let said = label(&row.missing, at, Anchor::End, SAID, FontWeight::Regular, ColorRole::Muted);
                shapes.push(Shape::Text(said));
            }
            (None, None) => instead(&mut shapes, &row.missing, track, &columns),
            (Some(mark), None) | (None, Some(mark)) => beside(&mut shapes, &row.missing, mark, &columns),
        }
        let meet = here == there;
        if let Some(there) = there {
            square(&mut shapes, there, meet);
        }
        match here {
            Some(here) if meet => round_inside(&mut shapes, here),
            Some(here) => {
                halo(&mut shapes, here);
                round(&mut shapes, here);
            }
            None => {}
        }
        top += columns.row();
    }
    Scene { width, height: bottom + 20.0, shapes }
}

/// The one sentence one would say aloud, without a full stop.
#[must_use]
pub fn contrast_headline(lang: Lang, data: &ContrastData) -> String {
    let words = &lang.group_charts().contrast;
    let steps = PerArea::from_fn(|area| data.above(area).map(i32::unsigned_abs));
    let Some(most) = steps.iter().filter_map(|(_, steps)| *steps).max() else { return words.nothing.to_owned() };
    let such = steps.iter().filter(|(_, steps)| **steps == Some(most)).map(|(area, _)| area);
    let areas = lang.charts().few(&shorts(lang, such));
    match most {
        0 => fill(words.alike, &[&areas]),
        _ => fill(words.largest, &[&areas, &lang.quarter_steps(Quarters(most))]),
    }
}

/// What stands in the chart's place for those who do not see it.
#[must_use]
pub fn contrast_alt(lang: Lang, data: &ContrastData) -> String {
    let [here, there] = &data.names;
    fill(lang.group_charts().alt.contrast, &[here, there, &contrast_headline(lang, data)])
}

/// What there is to say of each area, to be read out, in the order of the chart.
#[must_use]
pub fn contrast_sentences(lang: Lang, data: &ContrastData) -> Vec<String> {
    let words = &lang.group_charts().contrast;
    let sentence = |area: Area| {
        let [first, second] = &data.names;
        let both = data.both(area);
        if let [None, None] = both {
            return fill(words.hidden, &[lang.guide(area).short, &lang.fewer_than(data.min)]);
        }
        let said =
            |median: Option<Quarters>| median.map_or_else(|| lang.fewer_than(data.min), |median| lang.quarters(median));
        let [here, there] = both.map(said);
        let says = fill(words.medians, &[lang.guide(area).short, first, &here, second, &there]);
        match data.above(area) {
            None => says,
            Some(0) => [&says, " ", words.same].concat(),
            Some(above) => {
                let steps = lang.quarter_steps(Quarters(above.unsigned_abs()));
                [says, fill(words.higher, &[data.higher(above), &steps])].join(" ")
            }
        }
    };
    data.order.into_iter().map(sentence).collect()
}
