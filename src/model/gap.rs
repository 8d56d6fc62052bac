//! What follows from the grades: gaps, means, order.

use super::area::Area;
use super::assessment::Assessment;
use super::grade::Level;

/// A mean of levels, exact, with the number of levels it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mean {
    sum: u32,
    count: u32,
}

impl Mean {
    /// The mean of some numbers; `None` of none.
    pub fn of(numbers: impl IntoIterator<Item = u8>) -> Option<Self> {
        let (sum, count) = numbers.into_iter().fold((0, 0), |(sum, count), n| (sum + u32::from(n), count + 1));
        (count > 0).then_some(Self { sum, count })
    }

    /// The mean of levels that so many chose; `None` where nobody chose any.
    pub fn weighted(levels: impl IntoIterator<Item = (Level, u32)>) -> Option<Self> {
        let (sum, count) = levels
            .into_iter()
            .fold((0, 0), |(sum, count), (level, more)| (sum + u32::from(level.get()) * more, count + more));
        (count > 0).then_some(Self { sum, count })
    }

    /// How many levels it rests on, at least 1.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.count
    }

    /// The mean in tenths, halves rounded up: 4.25 gives 43.
    #[must_use]
    pub const fn tenths(self) -> u32 {
        (20 * self.sum + self.count) / (2 * self.count)
    }
}

/// What follows from one assessment's grades.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The mean of the levels for now.
    pub now: Option<Mean>,
    /// The mean of the levels for the target.
    pub target: Option<Mean>,
    /// All six areas, largest gap first; ties keep the model's order, and areas without a gap come last.
    pub by_gap: Vec<(Area, Option<i8>)>,
}

impl Summary {
    /// Works it out.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        let areas = &assessment.areas;
        // Counted down rather than sorted: six values of nineteen, and a sort costs the browser 3 kB.
        let gaps = (-9..=9).rev().map(Some).chain([None]);
        let by_gap = gaps
            .flat_map(|gap| {
                areas.iter().filter(move |(_, answer)| answer.gap() == gap).map(move |(area, _)| (area, gap))
            })
            .collect();
        Self {
            now: Mean::of(areas.iter().filter_map(|(_, answer)| answer.now.level()).map(Level::get)),
            target: Mean::of(areas.iter().filter_map(|(_, answer)| answer.target.level()).map(Level::get)),
            by_gap,
        }
    }

    /// The gaps alone, largest first.
    #[must_use]
    pub fn gaps(&self) -> impl DoubleEndedIterator<Item = (Area, i8)> {
        self.by_gap.iter().filter_map(|(area, gap)| gap.map(|gap| (*area, gap)))
    }

    /// The areas that share the largest gap, with that gap; empty where no area has both levels.
    #[must_use]
    pub fn largest(&self) -> (Vec<Area>, Option<i8>) {
        let largest = self.gaps().next().map(|(_, gap)| gap);
        (self.gaps().filter(|(_, gap)| Some(*gap) == largest).map(|(area, _)| area).collect(), largest)
    }

    /// The areas that share the smallest gap, with that gap; empty where no area has both levels.
    #[must_use]
    pub fn smallest(&self) -> (Vec<Area>, Option<i8>) {
        let smallest = self.gaps().next_back().map(|(_, gap)| gap);
        (self.gaps().filter(|(_, gap)| Some(*gap) == smallest).map(|(area, _)| area).collect(), smallest)
    }
}
