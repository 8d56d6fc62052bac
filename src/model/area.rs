//! The six areas of the model.
//!
//! Source: Markus Ek, Agima Management, *Digitalisering, det sköter väl Länsstyrelsen?*,
//! Samhällsbyggaren nr 3 2017. It defines the areas, what level 10 means in each, and the way of working.

use super::choice::Choice;

/// One of the six areas, in the published order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Area {
    #[default]
    /// *Organisationen vill och har förmågan att arbeta digitalt.*
    Organisation,
    /// *Digital lagring enligt standard.*
    Storage,
    /// *Flexibel systemuppbyggnad.*
    Systems,
    /// *Digitala arbetssätt.*
    Work,
    /// *Digitala dataflöden.*
    Dataflow,
    /// *Digital service, digitala verktyg för dialog och öppna data.*
    Service,
}

impl Area {
    /// Every area, in the published order. Ties are broken by it.
    pub const ALL: [Self; 6] =
        [Self::Organisation, Self::Storage, Self::Systems, Self::Work, Self::Dataflow, Self::Service];

    /// A stable name, for attributes in a page and events to it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Storage => "storage",
            Self::Systems => "systems",
            Self::Work => "work",
            Self::Dataflow => "dataflow",
            Self::Service => "service",
        }
    }

    /// The area with this stable name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.id() == id)
    }

    /// Its place in the published order, 0–5.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The stable names of the criteria that follow from the published meaning of level 10.
    #[must_use]
    pub const fn criteria(self) -> &'static [&'static str] {
        match self {
            Self::Organisation => &["everyone", "competence"],
            Self::Storage => &["shared", "durable", "secure", "quality", "owner"],
            Self::Systems => &["stepwise", "reuse", "connectable", "maintained"],
            Self::Work => &["digital", "supported"],
            Self::Dataflow => &["source", "rekeying", "seamless"],
            Self::Service => &["digital", "dialogue", "open-data", "mailbox", "automated"],
        }
    }

    /// The area after this one, if any.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.index() + 1).copied()
    }

    /// The area before this one, if any.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        self.index().checked_sub(1).and_then(|index| Self::ALL.get(index)).copied()
    }
}

impl Choice for Area {
    const EVERY: &'static [Self] = &Self::ALL;
}

/// One value for each area.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PerArea<T>([T; 6]);

impl<T> PerArea<T> {
    /// Makes the six values, in the published order.
    pub fn from_fn(make: impl FnMut(Area) -> T) -> Self {
        Self(Area::ALL.map(make))
    }

    /// The value of one area.
    #[must_use]
    pub const fn get(&self, area: Area) -> &T {
        let [organisation, storage, systems, work, dataflow, service] = &self.0;
        match area {
            Area::Organisation => organisation,
            Area::Storage => storage,
            Area::Systems => systems,
            Area::Work => work,
            Area::Dataflow => dataflow,
            Area::Service => service,
        }
    }

    /// The value of one area, to be changed.
    pub const fn get_mut(&mut self, area: Area) -> &mut T {
        let [organisation, storage, systems, work, dataflow, service] = &mut self.0;
        match area {
            Area::Organisation => organisation,
            Area::Storage => storage,
            Area::Systems => systems,
            Area::Work => work,
            Area::Dataflow => dataflow,
            Area::Service => service,
        }
    }

    /// Each area with its value, in the published order.
    pub fn iter(&self) -> impl Iterator<Item = (Area, &T)> {
        Area::ALL.into_iter().zip(&self.0)
    }

    /// The six values of another kind that follow from these.
    #[must_use]
    pub fn map<U>(&self, mut f: impl FnMut(Area, &T) -> U) -> PerArea<U> {
        PerArea::from_fn(|area| f(area, self.get(area)))
    }
}
