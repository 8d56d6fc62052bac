//! Levels, bands and the four states of a grade.

/// A level of maturity, 1–10, where 10 is highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// The lowest level.
    pub const MIN: Self = Self(1);
    /// The highest level.
    pub const MAX: Self = Self(10);

    /// A level from a number 1–10; `None` outside that range.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= 10 { Some(Self(number)) } else { None }
    }

    /// The number, 1–10.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// Every level, lowest first.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (1..=10).map(Self)
    }

    /// The band of two levels that this one belongs to.
    #[must_use]
    pub const fn band(self) -> Band {
        match self.0 {
            ..=2 => Band::NotBegun,
            3..=4 => Band::UnderWay,
            5..=6 => Band::Halfway,
            7..=8 => Band::Established,
            _ => Band::Full,
        }
    }

    /// One level up; the highest stays.
    #[must_use]
    pub const fn one_up(self) -> Self {
        if self.0 < 10 { Self(self.0 + 1) } else { self }
    }
}

/// Two neighbouring levels that share a description. The bands are this tool's own, not the published model's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Band {
    /// Levels 1–2.
    NotBegun,
    /// Levels 3–4.
    UnderWay,
    /// Levels 5–6.
    Halfway,
    /// Levels 7–8.
    Established,
    /// Levels 9–10.
    Full,
}

impl Band {
    /// Every band, lowest first.
    pub const ALL: [Self; 5] = [Self::NotBegun, Self::UnderWay, Self::Halfway, Self::Established, Self::Full];

    /// Its place, 0–4.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The lowest and the highest level in it.
    #[must_use]
    pub const fn levels(self) -> (Level, Level) {
        let low = 2 * (self as u8) + 1;
        (Level(low), Level(low + 1))
    }
}

/// What someone has said of one area: four different things that are never confused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grade {
    /// Nothing has been said.
    #[default]
    Unanswered,
    /// *Vet ej.*
    Unknown,
    /// *Ej relevant.*
    Irrelevant,
    /// A level, the only state that means and gaps count.
    Level(Level),
}

impl Grade {
    /// A level from a number 1–10; `None` outside that range.
    #[must_use]
    pub fn of(number: u8) -> Option<Self> {
        Level::new(number).map(Self::Level)
    }

    /// The level, where there is one.
    #[must_use]
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Level(level) => Some(level),
            _ => None,
        }
    }

    /// Whether something has been said: *vet ej* and *ej relevant* are answers too.
    #[must_use]
    pub const fn is_answered(self) -> bool {
        !matches!(self, Self::Unanswered)
    }
}
