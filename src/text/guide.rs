//! The texts that support a rating. They are this tool's own, except for the areas' names, which are published
//! (see [`crate::model::area`]), and the meaning of level 10, whose facts are published.

mod en;
mod sv;

use super::Lang;
use crate::model::{Area, Band};

/// The texts of one area.
#[derive(Debug)]
pub struct AreaGuide {
    /// The area's name, as published.
    pub name: &'static str,
    /// The short name, for charts and lists.
    pub short: &'static str,
    /// The question that the rating answers.
    pub question: &'static str,
    /// The description of each band, lowest first. The first sentence says the main thing alone (see [`lead_and_rest`]).
    pub bands: [&'static str; 5],
    /// What level 10 means.
    pub ten: &'static str,
    /// The criteria, in the order of [`Area::criteria`].
    pub criteria: &'static [&'static str],
}

impl AreaGuide {
    /// The description of a band.
    #[must_use]
    pub const fn band(&self, band: Band) -> &'static str {
        let [not_begun, under_way, halfway, established, full] = self.bands;
        match band {
            Band::NotBegun => not_begun,
            Band::UnderWay => under_way,
            Band::Halfway => halfway,
            Band::Established => established,
            Band::Full => full,
        }
    }
}

/// The first sentence of a band's description, and the sentences after it.
#[must_use]
pub fn lead_and_rest(text: &'static str) -> (&'static str, &'static str) {
    let end = text.find(". ").map_or(text.len(), |stop| stop + 1);
    text.split_at_checked(end).map_or((text, ""), |(lead, rest)| (lead, rest.trim_start()))
}

impl Lang {
    /// The texts of an area.
    #[must_use]
    pub const fn guide(self, area: Area) -> &'static AreaGuide {
        let [organisation, storage, systems, work, dataflow, service] = match self {
            Self::Sv => &sv::GUIDE,
            Self::En => &en::GUIDE,
        };
        match area {
            Area::Organisation => organisation,
            Area::Storage => storage,
            Area::Systems => systems,
            Area::Work => work,
            Area::Dataflow => dataflow,
            Area::Service => service,
        }
    }
}
