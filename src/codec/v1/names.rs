//! The values of enums: their names in files and their numbers in links.

use crate::model::assessment::CriteriaSet;
use crate::model::invitation::Roles;
use crate::model::plan::{
    EffectKind, GoalStanding, Kind, Prerequisite, PrerequisiteStatus, Status, UsedFor, VisionPart,
};
use crate::model::{Area, PerArea, Role};

/// An enum of the model whose values have names and numbers. A value's place in the two lists is its number in links.
pub trait Named: Copy + PartialEq + 'static {
    /// The values, by number.
    const VALUES: &'static [Self];
    /// Their names.
    const NAMES: &'static [&'static str];

    /// Its number, from 0.
    fn number(self) -> u8 {
        let place = Self::VALUES.iter().position(|other| *other == self);
        place.and_then(|place| u8::try_from(place).ok()).unwrap_or_default()
    }

    /// The value with this number.
    fn from_number(number: u8) -> Option<Self> {
        Self::VALUES.get(usize::from(number)).copied()
    }

    /// Its name.
    fn name(self) -> &'static str {
        Self::NAMES.get(usize::from(self.number())).copied().unwrap_or_default()
    }

    /// The value with this name.
    fn from_name(name: &str) -> Option<Self> {
        let place = Self::NAMES.iter().position(|other| *other == name)?;
        Self::VALUES.get(place).copied()
    }
}

const fn count_up(mut numbers: &[usize]) -> bool {
    let mut place = 0;
    while let [first, rest @ ..] = numbers {
        if *first != place {
            return false;
        }
        place += 1;
        numbers = rest;
    }
    true
}

/// Lists the values of an enum, each with its number and its name. It does not compile where the enum has a value that is
/// not listed, or where a number is not the place in the list.
macro_rules! named {
    ($enum:ident { $($number:literal $value:ident = $name:expr,)+ }) => {
        impl Named for $enum {
            const VALUES: &'static [Self] = &[$(Self::$value,)+];
            const NAMES: &'static [&'static str] = &[$($name,)+];
        }

        const _: () = assert!(count_up(&[$($number,)+]), "numbers count up from 0");
        const _: fn($enum) = |value| match value {
            $($enum::$value => {})+
        };
    };
}

named! {
    Area {
        0 Organisation = "organisation",
        1 Storage = "storage",
        2 Systems = "systems",
        3 Work = "work",
        4 Dataflow = "dataflow",
        5 Service = "service",
    }
}

/// The name of a role, where one is stated.
#[must_use]
pub fn role_name(role: Role) -> Option<&'static str> {
    Some(role.name()).filter(|_| role != Role::NotStated)
}

/// The role with this name.
pub(in crate::codec) fn role(name: &str) -> Option<Role> {
    Role::from_name(name).filter(|role| *role != Role::NotStated)
}

/// The roles of an invitation, by number.
pub(in crate::codec) fn roles(roles: Roles) -> impl Iterator<Item = Role> {
    Role::VALUES.iter().copied().filter(move |role| roles.contains(*role))
}

/// The names of an area's criteria. A criterion's place in the list is its number in links.
#[must_use]
pub const fn criteria(area: Area) -> &'static [&'static str] {
    match area {
        Area::Organisation => &["everyone", "competence"],
        Area::Storage => &["shared", "durable", "secure", "quality", "owner"],
        Area::Systems => &["stepwise", "reuse", "connectable", "maintained"],
        Area::Work => &["digital", "supported"],
        Area::Dataflow => &["source", "rekeying", "seamless"],
        Area::Service => &["digital", "dialogue", "open-data", "mailbox", "automated"],
    }
}

/// The place of a criterion in the model, by its name.
pub(in crate::codec) fn criterion(area: Area, name: &str) -> Option<usize> {
    area.criteria().iter().position(|other| *other == name)
}

/// Each criterion of an area by its number: its name, and whether it is met.
pub(in crate::codec) fn met_by_number(area: Area, met: CriteriaSet) -> impl Iterator<Item = (&'static str, bool)> {
    criteria(area).iter().map(move |name| (*name, criterion(area, name).is_some_and(|place| met.contains(place))))
}

/// The areas with their values, by number.
pub(in crate::codec) fn by_number<T>(values: &PerArea<T>) -> impl DoubleEndedIterator<Item = (Area, &T)> {
    Area::VALUES.iter().map(|area| (*area, values.get(*area)))
}

named! {
    Role {
        0 NotStated = "",
        1 Politician = "politician",
        2 Executive = "executive",
        3 Manager = "manager",
        4 Staff = "staff",
        5 Digital = "digital",
        6 Partner = "partner",
        7 Other = "other",
    }
}

named! {
    VisionPart {
        0 ForWhom = "forWhom",
        1 Easier = "easier",
        2 ByWhen = "byWhen",
        3 Around = "around",
    }
}

named! {
    Prerequisite {
        0 Owned = "owned",
        1 Business = "business",
        2 Examples = "examples",
        3 Technology = "technology",
    }
}

named! {
    PrerequisiteStatus {
        0 NotStated = "not-stated",
        1 Yes = "yes",
        2 Partly = "partly",
        3 No = "no",
    }
}

named! {
    GoalStanding {
        0 Kept = "kept",
        1 Dropped = "dropped",
    }
}

named! {
    Status {
        0 Planned = "planned",
        1 UnderWay = "under-way",
        2 Done = "done",
        3 Paused = "paused",
        4 Dropped = "dropped",
    }
}

named! {
    Kind {
        0 Change = "change",
        1 Running = "running",
    }
}

named! {
    EffectKind {
        0 Financial = "financial",
        1 Redistribution = "redistribution",
        2 Quality = "quality",
        3 Environment = "environment",
    }
}

named! {
    UsedFor {
        0 NotStated = "not-stated",
        1 Quality = "quality",
        2 Volume = "volume",
    }
}
