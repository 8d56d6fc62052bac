//! How the answers of a group on one area are spread.

use super::agreement::Agreement;
use crate::model::gap::Mean;
use crate::model::grade::{Grade, Level};

/// The answers of several people on one area.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    levels: [u32; 10],
    unknown: u32,
    irrelevant: u32,
}

/// A level or a place between two, in exact quarters: 4 for level 1 to 40 for level 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarters(pub u32);

/// The median and the quartiles, by interpolation between the two nearest levels: type 7 of R. J. Hyndman and Y. Fan,
/// *Sample quantiles in statistical packages*, The American Statistician 50(4), 1996, which is what `PERCENTILE.INC` of
/// a spreadsheet gives. Between whole levels it falls on quarters, so it is exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quartiles {
    /// A quarter of the levels lie at it or below.
    pub low: Quarters,
    /// Half of them do.
    pub median: Quarters,
    /// Three quarters do.
    pub high: Quarters,
}

impl Spread {
    /// The spread of so many answers on each level, lowest first, and of those without a level.
    #[must_use]
    pub const fn new(levels: [u32; 10], unknown: u32, irrelevant: u32) -> Self {
        Self { levels, unknown, irrelevant }
    }

    /// Counts an answer. Nothing said is not counted.
    pub fn add(&mut self, grade: Grade) {
        match grade {
            Grade::Unanswered => {}
            Grade::Unknown => self.unknown += 1,
            Grade::Irrelevant => self.irrelevant += 1,
            Grade::Level(level) => {
                if let Some(count) = self.levels.get_mut(usize::from(level.get()) - 1) {
                    *count += 1;
                }
            }
        }
    }

    /// Counts the answers of another spread too.
    pub fn merge(&mut self, other: &Self) {
        for (count, more) in self.levels.iter_mut().zip(other.levels) {
            *count += more;
        }
        self.unknown += other.unknown;
        self.irrelevant += other.irrelevant;
    }

    /// How many answers are levels: what every figure rests on.
    #[must_use]
    pub fn n(&self) -> u32 {
        self.levels.iter().sum()
    }

    /// How many said *vet ej*.
    #[must_use]
    pub const fn unknown(&self) -> u32 {
        self.unknown
    }

    /// How many said *ej relevant*.
    #[must_use]
    pub const fn irrelevant(&self) -> u32 {
        self.irrelevant
    }

    /// Each level with how many chose it, lowest first.
    pub fn levels(&self) -> impl Iterator<Item = (Level, u32)> {
        Level::all().zip(self.levels)
    }

    /// The lowest and the highest level that anyone chose.
    #[must_use]
    pub fn range(&self) -> Option<(Level, Level)> {
        let mut chosen = self.levels().filter(|(_, count)| *count > 0).map(|(level, _)| level);
        let low = chosen.next()?;
        Some((low, chosen.last().unwrap_or(low)))
    }

    /// The mean of the levels; `None` where there is none.
    #[must_use]
    pub fn mean(&self) -> Option<Mean> {
        Mean::weighted(self.levels())
    }

    /// The median and the quartiles; `None` where there is no level.
    #[must_use]
    pub fn quartiles(&self) -> Option<Quartiles> {
        Some(Quartiles { low: self.quarter(1)?, median: self.quarter(2)?, high: self.quarter(3)? })
    }

    /// The place that so many quarters of the way from the first level to the last one come to.
    fn quarter(&self, quarters: u32) -> Option<Quarters> {
        let way = self.n().checked_sub(1)? * quarters;
        let (before, beyond) = (way / 4, way % 4);
        let low = self.nth(before)?;
        let high = if beyond == 0 { low } else { self.nth(before + 1)? };
        Some(Quarters(4 * low + beyond * (high - low)))
    }

    /// The level at a place among them all in order, the lowest at 0.
    fn nth(&self, place: u32) -> Option<u32> {
        let mut before = 0;
        let (level, _) = self.levels().find(|(_, count)| {
            before += count;
            before > place
        })?;
        Some(u32::from(level.get()))
    }

    /// How alike the levels are; `None` where there is none.
    #[must_use]
    pub fn agreement(&self) -> Option<Agreement> {
        Agreement::of(self.levels)
    }
}
