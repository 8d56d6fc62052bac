//! A library of actions to take over and change: three for each area and each step from one band to the next. They are
//! this tool's own, and lean on the published meaning of level 10.

mod en;
mod sv;

use super::Lang;
use crate::model::{Area, Band, Level};

/// Something to do, and how one will know.
#[derive(Debug)]
pub struct Suggestion {
    /// What is to be done.
    pub what: &'static str,
    /// A measure.
    pub measure: &'static str,
}

/// Three suggestions for each step between bands, for each area.
pub(super) type Library = [[[Suggestion; 3]; 4]; 6];

/// A suggestion.
pub(super) const fn to(what: &'static str, measure: &'static str) -> Suggestion {
    Suggestion { what, measure }
}

impl Lang {
    /// The suggestions for an area that is at a level, with the bands they lead from and to; none at the top.
    #[must_use]
    pub fn suggestions(self, area: Area, level: Level) -> Option<(Band, Band, &'static [Suggestion; 3])> {
        let library: &'static Library = match self {
            Self::Sv => &sv::LIBRARY,
            Self::En => &en::LIBRARY,
        };
        let from = level.band();
        let to = *Band::ALL.get(from.index() + 1)?;
        Some((from, to, library.get(area.index())?.get(from.index())?))
    }
}
