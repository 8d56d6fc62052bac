//! The values of enums: their names in files and their numbers in links.

use crate::model::Area;
use crate::model::plan::{EffectKind, GoalStanding, Kind, Prerequisite, Standing, Status, StoryPart, UsedFor};

/// An enum of the model whose values have names and numbers. Its place in the two lists is a value's number in links.
pub(super) trait Named: Copy + PartialEq + 'static {
    /// The values, by number.
    const VALUES: &'static [Self];
    /// Their names.
    const NAMES: &'static [&'static str];
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

named! {
    StoryPart {
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
    Standing {
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
