//! Two parts of a group held against each other, and the areas in the order to talk about them.

use super::figures::ShownSpreads;
use super::spread::Spread;
use crate::model::area::{Area, PerArea};

/// How far apart the medians of two parts of a group lie: *the strategic gap*, where the parts are two roles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contrast(PerArea<Option<i32>>);

/// In which order areas are told of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// The model's.
    #[default]
    Model,
    /// The least alike answers first: *prata om först*.
    Agreement,
    /// The largest distance from the median of the present to that of the targets first.
    Gap,
}

impl Contrast {
    /// What is to be added to the first medians to get the second.
    #[must_use]
    pub fn of(first: &ShownSpreads, second: &ShownSpreads) -> Self {
        Self(PerArea::from_fn(|area| Some(median(second.get(area).as_ref())? - median(first.get(area).as_ref())?)))
    }

    /// The difference in one area, in quarters of a level, −36 to 36; `None` unless both medians are shown.
    #[must_use]
    pub const fn get(&self, area: Area) -> Option<i32> {
        *self.0.get(area)
    }

    /// Each area with its difference, in the model's order.
    pub fn iter(&self) -> impl Iterator<Item = (Area, Option<i32>)> {
        self.0.iter().map(|(area, difference)| (area, *difference))
    }
}

impl Order {
    /// All six areas in this order, by what is shown of the present and of the targets. Areas without a figure to order
    /// by come last, and ties keep the model's order.
    #[must_use]
    pub fn of(self, now: &ShownSpreads, target: &ShownSpreads) -> [Area; 6] {
        let mut areas = Area::ALL;
        match self {
            Self::Model => {}
            Self::Agreement => {
                let agreement = now.map(|_, shown| shown.as_ref().and_then(Spread::agreement));
                areas.sort_by_key(|area| {
                    let agreement = *agreement.get(*area);
                    (agreement.is_none(), agreement)
                });
            }
            Self::Gap => {
                let gap = Contrast::of(now, target);
                areas.sort_by_key(|area| {
                    let gap = gap.get(*area);
                    (gap.is_none(), gap.map(std::ops::Neg::neg))
                });
            }
        }
        areas
    }
}

fn median(shown: Option<&Spread>) -> Option<i32> {
    shown?.quartiles().map(|quartiles| quartiles.median.0.cast_signed())
}
