//! The tables that say the same as a group's pictures.

use super::contrast::ContrastData;
use super::describe::{GroupView, ShownArea, word};
use crate::chart::table::{TableCell, dash};
use crate::model::Area;
use crate::model::group::Quarters;
use crate::text::Lang;
use crate::text::charts::fill;

/// One area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRow {
    /// Which.
    pub area: Area,
    /// Its full name.
    pub name: &'static str,
    /// How many answers are levels, or why nothing is shown.
    pub answers: TableCell,
    /// The median.
    pub median: TableCell,
    /// From the lower quartile to the upper.
    pub quartiles: TableCell,
    /// From the lowest level to the highest.
    pub range: TableCell,
    /// The agreement, as a number with a word.
    pub agreement: TableCell,
    /// How many said *vet ej*.
    pub unknown: TableCell,
    /// How many said *ej relevant*.
    pub irrelevant: TableCell,
    /// The median of the targets and how far away it is, where targets are asked for.
    pub target: Option<[TableCell; 2]>,
}

/// The rows of a group's table, in this order.
#[must_use]
pub fn group_table(lang: Lang, view: &GroupView, order: &[Area]) -> Vec<GroupRow> {
    let row = |area: Area| {
        let seen = view.areas.get(area).as_ref();
        let cell = |say: &dyn Fn(&ShownArea) -> String| {
            seen.map_or_else(|| dash(lang.group_charts().not_shown), |seen| shown(say(seen)))
        };
        let target = view.target(area);
        let gap = seen.zip(target).map(|(seen, target)| {
            shown(lang.quarters_gap(target.0.cast_signed() - seen.quartiles.median.0.cast_signed()))
        });
        GroupRow {
            area,
            name: lang.guide(area).name,
            answers: shown(seen.map_or_else(|| lang.fewer_than(view.min), |seen| lang.count(seen.spread.n() as usize))),
            median: cell(&|seen| lang.quarters(seen.quartiles.median)),
            quartiles: cell(&|seen| from_to(&lang.quarters(seen.quartiles.low), &lang.quarters(seen.quartiles.high))),
            range: cell(&|seen| {
                let range = seen.spread.range().map(|(low, high)| (low.get().to_string(), high.get().to_string()));
                range.map(|(low, high)| from_to(&low, &high)).unwrap_or_default()
            }),
            agreement: cell(&|seen| {
                [&lang.hundredths(seen.agreement.hundredths()), " ", word(lang, seen.agreement)].concat()
            }),
            unknown: cell(&|seen| lang.count(seen.spread.unknown() as usize)),
            irrelevant: cell(&|seen| lang.count(seen.spread.irrelevant() as usize)),
            target: view
                .targets
                .is_some()
                .then(|| [median(lang, target), gap.unwrap_or_else(|| dash(lang.charts().no_gap))]),
        }
    };
    order.iter().copied().map(row).collect()
}

/// One area in the table of the strategic gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContrastRow {
    /// The area's short name.
    pub name: &'static str,
    /// The median of the first.
    pub here: TableCell,
    /// The median of the other.
    pub there: TableCell,
    /// The difference in words.
    pub difference: TableCell,
}

/// The rows of the strategic gap's table, in the order of the chart.
#[must_use]
pub fn contrast_table(lang: Lang, data: &ContrastData) -> Vec<ContrastRow> {
    let words = &lang.group_charts().contrast;
    let [here, there] = &data.medians;
    let cell =
        |median: Option<Quarters>| median.map_or_else(|| shown(lang.fewer_than(data.min)), |it| median_cell(lang, it));
    let row = |area: Area| ContrastRow {
        name: lang.guide(area).short,
        here: cell(*here.get(area)),
        there: cell(*there.get(area)),
        difference: match data.above(area) {
            None => dash(words.incomparable),
            Some(0) => shown(words.cell_same.to_owned()),
            Some(above) => {
                let steps = lang.quarter_steps(Quarters(above.unsigned_abs()));
                shown(fill(words.cell, &[data.higher(above), &steps]))
            }
        },
    };
    data.order.into_iter().map(row).collect()
}

const fn shown(shown: String) -> TableCell {
    TableCell { shown, spoken: None }
}

fn median_cell(lang: Lang, median: Quarters) -> TableCell {
    shown(lang.quarters(median))
}

fn median(lang: Lang, median: Option<Quarters>) -> TableCell {
    median.map_or_else(|| dash(lang.group_charts().not_shown), |it| median_cell(lang, it))
}

/// From a low to a high, or the one where they are the same.
fn from_to(low: &str, high: &str) -> String {
    if low == high { low.to_owned() } else { [low, "–", high].concat() }
}
