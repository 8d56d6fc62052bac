//! One assessment: six areas graded for now and for the wanted position.

use super::area::{Area, PerArea};
use super::command_error::{CommandError, fits};
use super::date::Date;
use super::free_text;
use super::grade::Grade;
use super::plan::Plan;

/// The most areas that may be in focus at a time: the model says to pick two or three.
pub const MAX_FOCUS: usize = 3;

/// The most characters in a title, an organisation or a unit.
pub const MAX_NAME: usize = 120;

/// A name on one line, if it has at most [`MAX_NAME`] characters.
pub(super) fn name(text: String) -> Result<String, CommandError> {
    fits(free_text::one_line(text), MAX_NAME)
}

/// The most characters in a note.
pub const MAX_NOTE: usize = 2000;

/// The years a target may be set for.
pub const TARGET_YEARS: std::ops::RangeInclusive<u16> = 2000..=2199;

/// What tells one assessment from another: 1–64 characters of `A–Z a–z 0–9 _ -`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AssessmentId(String);

impl AssessmentId {
    /// An identity from outside, if it has the right form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fits = (1..=64).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
        fits.then(|| Self(text.to_owned()))
    }

    /// A new identity from 64 random bits, as 16 hexadecimal digits.
    #[must_use]
    pub fn from_random(bits: u64) -> Self {
        Self(format!("{bits:016x}"))
    }

    /// The characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The part someone plays in the organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// Not stated.
    #[default]
    NotStated,
    /// *Förtroendevald.*
    Politician,
    /// *Kommunledning.*
    Executive,
    /// *Chef.*
    Manager,
    /// *Medarbetare.*
    Staff,
    /// *IT och digitalisering.*
    Digital,
    /// *Extern samarbetspart.*
    Partner,
    /// *Annan.*
    Other,
}

impl Role {
    /// Every role, in the order they are listed.
    pub const ALL: [Self; 8] = [
        Self::NotStated,
        Self::Politician,
        Self::Executive,
        Self::Manager,
        Self::Staff,
        Self::Digital,
        Self::Partner,
        Self::Other,
    ];

    /// Its place among all, 0–7.
    #[must_use]
    pub const fn index(self) -> u8 {
        self as u8
    }
}

/// What has been said of one area.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AreaAnswer {
    /// The present, *nuläge*.
    pub now: Grade,
    /// The wanted position, *målbild*.
    pub target: Grade,
    /// Free text, at most [`MAX_NOTE`] characters.
    pub note: String,
    /// Which criteria are met.
    pub met: CriteriaSet,
}

impl AreaAnswer {
    /// Steps from now to target, −9 to 9; `None` unless both are levels.
    #[must_use]
    pub fn gap(&self) -> Option<i8> {
        let (now, target) = (self.now.level()?, self.target.level()?);
        Some(target.get().cast_signed() - now.get().cast_signed())
    }
}

/// The criteria of one area that are ticked as met, by their place in [`Area::criteria`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CriteriaSet(u8);

impl CriteriaSet {
    /// Whether the criterion at this place is met.
    #[must_use]
    pub const fn contains(self, place: usize) -> bool {
        place < 8 && self.0 & (1 << place) != 0
    }

    /// The same with one criterion met or not; a place from 8 up changes nothing.
    #[must_use]
    pub const fn with(self, place: usize, met: bool) -> Self {
        if place >= 8 {
            self
        } else if met {
            Self(self.0 | 1 << place)
        } else {
            Self(self.0 & !(1 << place))
        }
    }

    /// The same without places that the area has no criterion for.
    #[must_use]
    pub fn within(self, area: Area) -> Self {
        (area.criteria().len()..8).fold(self, |met, place| met.with(place, false))
    }

    /// How many are met.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The level that the ticks point at: 1 + 9 × met ÷ all, rounded to the nearest, so that all met gives 10.
    /// `None` while nothing is ticked. The rule is this tool's own; the person decides.
    #[must_use]
    pub fn suggested_level(self, area: Area) -> Option<super::grade::Level> {
        let all = u32::try_from(area.criteria().len()).ok()?;
        let met = self.count().min(all);
        if met == 0 {
            return None;
        }
        super::grade::Level::new(u8::try_from(1 + (18 * met + all) / (2 * all)).ok()?)
    }
}

/// One assessment of one organisation or unit on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// What tells it from others.
    pub id: AssessmentId,
    /// Its name, at most [`MAX_NAME`] characters; may be empty.
    pub title: String,
    /// Whose it is, at most [`MAX_NAME`] characters; may be empty.
    pub organisation: String,
    /// The part of the organisation, at most [`MAX_NAME`] characters; may be empty.
    pub unit: String,
    /// The role of whoever made it.
    pub role: Role,
    /// The day it speaks of.
    pub date: Date,
    /// The year the targets are set for, in [`TARGET_YEARS`].
    pub target_year: Option<u16>,
    /// What has been said of each area.
    pub areas: PerArea<AreaAnswer>,
    /// The areas chosen as focus, in the order they were chosen, at most [`MAX_FOCUS`], each once.
    pub focus: Vec<Area>,
    /// What is planned.
    pub plan: Plan,
}

impl Assessment {
    /// An assessment in which nothing has been said yet.
    #[must_use]
    pub fn new(id: AssessmentId, date: Date) -> Self {
        Self {
            id,
            title: String::new(),
            organisation: String::new(),
            unit: String::new(),
            role: Role::default(),
            date,
            target_year: None,
            areas: PerArea::default(),
            focus: Vec::new(),
            plan: Plan::default(),
        }
    }

    /// How many areas have an answer for now, 0–6.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.areas.iter().filter(|(_, answer)| answer.now.is_answered()).count()
    }

    /// How many areas have an answer for the target, 0–6.
    #[must_use]
    pub fn targets(&self) -> usize {
        self.areas.iter().filter(|(_, answer)| answer.target.is_answered()).count()
    }

    /// Whose it is: organisation and unit; empty where neither is stated.
    #[must_use]
    pub fn whose(&self) -> String {
        let parts: Vec<&str> =
            [self.organisation.trim(), self.unit.trim()].into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }

    /// Whether nothing at all has been said in it, text included. The day is not something said.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::new(self.id.clone(), self.date)
    }

    /// The level to suggest as a target, without setting it: one up from now, where now is a level and no target is set.
    #[must_use]
    pub fn suggested_target(&self, area: Area) -> Option<super::grade::Level> {
        let answer = self.areas.get(area);
        if answer.target.is_answered() {
            return None;
        }
        answer.now.level().map(super::grade::Level::one_up)
    }
}
