//! Units side by side: the latest assessment of each, and what they have in common.

use super::rounds::is_same_series;
use super::{Area, Assessment, Level};

/// What of each unit is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnitValue {
    /// The present.
    #[default]
    Now,
    /// The wanted position.
    Target,
    /// The distance from the present to the wanted position.
    Gap,
}

impl UnitValue {
    /// The level or the distance in an area, where there is one.
    #[must_use]
    pub fn of(self, assessment: &Assessment, area: Area) -> Option<i8> {
        let answer = assessment.areas.get(area);
        let level = |level: Level| level.get().cast_signed();
        match self {
            Self::Now => answer.now.level().map(level),
            Self::Target => answer.target.level().map(level),
            Self::Gap => answer.gap(),
        }
    }
}

/// The latest assessment of each unit in which there is a level, in the order given; of one day, the last.
#[must_use]
pub fn units(all: &[Assessment]) -> Vec<&Assessment> {
    let mut latest: Vec<&Assessment> = Vec::new();
    for one in all.iter().filter(|one| Area::ALL.iter().any(|area| has_level(one, *area))) {
        match latest.iter_mut().find(|other| is_same_series(other, one)) {
            Some(other) if other.date <= one.date => *other = one,
            Some(_) => {}
            None => latest.push(one),
        }
    }
    latest
}

fn has_level(one: &Assessment, area: Area) -> bool {
    UnitValue::Now.of(one, area).is_some() || UnitValue::Target.of(one, area).is_some()
}

/// The median of the units in an area, in quarters of a level; `None` where no unit has a value.
#[must_use]
pub fn median(units: &[&Assessment], shown: UnitValue, area: Area) -> Option<i32> {
    let mut values: Vec<i8> = units.iter().filter_map(|one| shown.of(one, area)).collect();
    values.sort_unstable();
    let low = values.get(values.len().checked_sub(1)? / 2)?;
    let high = values.get(values.len() / 2)?;
    Some(2 * (i32::from(*low) + i32::from(*high)))
}

/// In which areas the units are at their lowest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LowestAreas {
    /// The areas that are the lowest of most units.
    pub areas: Vec<Area>,
    /// How many units each of them is the lowest of.
    pub count: usize,
    /// How many units there are whose levels differ.
    pub of: usize,
}

/// Where the units are at their lowest; `None` where fewer than two have levels that differ.
#[must_use]
pub fn lowest(units: &[&Assessment]) -> Option<LowestAreas> {
    let level = |one: &Assessment, area: Area| UnitValue::Now.of(one, area);
    let levels = |one: &Assessment| Area::ALL.into_iter().filter_map(|area| level(one, area)).collect::<Vec<_>>();
    let least: Vec<(&Assessment, i8)> = units
        .iter()
        .filter_map(|one| {
            let levels = levels(one);
            let (least, most) = (levels.iter().min()?, levels.iter().max()?);
            (least < most).then_some((*one, *least))
        })
        .collect();
    if least.len() < 2 {
        return None;
    }
    let count = |area: Area| least.iter().filter(|(one, least)| level(one, area) == Some(*least)).count();
    let most = Area::ALL.into_iter().map(count).max()?;
    let areas = Area::ALL.into_iter().filter(|area| count(*area) == most).collect();
    Some(LowestAreas { areas, count: most, of: least.len() })
}
