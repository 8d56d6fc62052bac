//! What a plan lists: departments, goals, actions with their effects, and good examples.

use super::placement::Placement;
use crate::model::area::Area;
use crate::model::choice::choices;
use crate::model::date::Date;
use crate::model::grade::{Grade, Level};

/// The most characters in what is to be done or reached, and in a measure.
pub const MAX_WHAT: usize = 200;

/// The most characters of someone who answers for something, or takes part.
pub const MAX_WHO: usize = 120;

/// The most characters in a text of several lines.
pub const MAX_TEXT: usize = 1000;

/// The most characters in the address of a good example.
pub const MAX_LINK: usize = 500;

/// The most effects of one action.
pub const MAX_EFFECTS: usize = 8;

/// The most of anything that is counted: kronor, hours, pieces.
pub const MAX_AMOUNT: u64 = 100_000_000_000;

/// What tells one thing in a plan from all others in it, whatever kind they are of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemId(u32);

impl ItemId {
    /// An identity from a number; 0 is none.
    #[must_use]
    pub fn new(number: u64) -> Option<Self> {
        u32::try_from(number).ok().filter(|number| *number > 0).map(Self)
    }

    /// A new identity from random bits.
    #[must_use]
    pub const fn from_random(bits: u64) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "some of the bits are enough")]
        let number = bits as u32;
        Self(if number == 0 { 1 } else { number })
    }

    /// The number, from 1.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

/// A part of what the organisation does, *verksamhet*, that a plan may be for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Department {
    /// Its identity.
    pub id: ItemId,
    /// What it is called, at most [`MAX_WHO`] characters.
    pub name: String,
}

/// What is to be reached in an area.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Goal {
    /// Its identity.
    pub id: ItemId,
    /// The area whose level it speaks of.
    pub area: Area,
    /// The department it is for, or all of them.
    pub department: Option<ItemId>,
    /// What is to be reached, in words; at most [`MAX_WHAT`] characters.
    pub what: String,
    /// The level it starts from.
    pub from: Option<Level>,
    /// The level to reach.
    pub to: Option<Level>,
    /// The day by when.
    pub by: Option<Date>,
    /// Whether it is kept or has been given up.
    pub standing: GoalStanding,
}

choices! {
    /// Whether a goal is kept.
    GoalStanding {
        /// It is.
        Kept,
        /// It has been given up.
        Dropped,
    }
}

choices! {
    /// How a goal stands on a day.
    GoalState {
        /// Its level is not reached, and its day has not passed, or it has none.
        OnTheWay,
        /// The area's present level is the goal's or higher.
        Reached,
        /// Its day has passed, and its level is not reached.
        Late,
        /// It has been given up.
        Dropped,
        /// It names no level, and its day has not passed: grades do not tell whether it is reached.
        NoLevel,
    }
}

impl Goal {
    /// How it stands, on a day, with this present grade of its area. A goal that is reached stays so while the level does,
    /// also after its day.
    #[must_use]
    pub fn state(&self, now: Grade, today: Date) -> GoalState {
        let reached = self.to.is_some() && now.level() >= self.to;
        match self.standing {
            GoalStanding::Dropped => GoalState::Dropped,
            GoalStanding::Kept if reached => GoalState::Reached,
            GoalStanding::Kept if self.by.is_some_and(|by| by < today) => GoalState::Late,
            GoalStanding::Kept if self.to.is_none() => GoalState::NoLevel,
            GoalStanding::Kept => GoalState::OnTheWay,
        }
    }
}

choices! {
    /// How far an action has come.
    Status {
        /// Not begun.
        Planned,
        /// Begun.
        UnderWay,
        /// Done.
        Done,
        /// Begun, and waiting for something.
        Paused,
        /// Given up: kept in the list, and in no sum.
        Dropped,
    }
}

impl Status {
    /// Whether something is left to do.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Dropped)
    }
}

choices! {
    /// Whether an action changes something or keeps it running: the two are not mixed in one agenda.
    Kind {
        /// Strategic change.
        Change,
        /// Running operations, *drift*.
        Running,
    }
}

choices! {
    /// The kinds of effect (Inera's benefit model).
    EffectKind {
        /// Money that is no longer spent, kronor a year.
        Financial,
        /// Time that is freed for something else, hours a year; never added to money.
        Redistribution,
        /// Something gets better, in a unit of its own.
        Quality,
        /// The environment gains, in a unit of its own.
        Environment,
    }
}

choices! {
    /// What freed time goes to: leadership must say.
    UsedFor {
        /// Nobody has said.
        NotStated,
        /// Higher quality.
        Quality,
        /// More volume.
        Volume,
    }
}

/// What an action leads to, each year once it is done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BenefitEffect {
    /// Which kind.
    pub kind: EffectKind,
    /// What it is, at most [`MAX_WHAT`] characters.
    pub what: String,
    /// Whom it falls on, at most [`MAX_WHO`] characters.
    pub party: String,
    /// The lowest value, at most [`MAX_AMOUNT`]: kronor, hours, or in the unit given.
    pub low: u64,
    /// The highest value, at most [`MAX_AMOUNT`].
    pub high: u64,
    /// The unit of quality and environment, at most [`MAX_WHO`] characters.
    pub unit: String,
    /// What freed time goes to.
    pub used_for: UsedFor,
}

/// Something to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Action {
    /// Its identity.
    pub id: ItemId,
    /// The area it is meant to raise.
    pub area: Area,
    /// The department it is for, or all of them.
    pub department: Option<ItemId>,
    /// What is to be done, at most [`MAX_WHAT`] characters.
    pub what: String,
    /// The role that sees to it, at most [`MAX_WHO`] characters.
    pub responsible: String,
    /// Who answers for the benefit, *nyttoansvarig*; at most [`MAX_WHO`] characters.
    pub benefit_owner: String,
    /// How one will know, *mått*; at most [`MAX_WHAT`] characters.
    pub measure: String,
    /// With whom outside: neighbours, suppliers; at most [`MAX_WHO`] characters.
    pub with: String,
    /// The day it begins.
    pub start: Option<Date>,
    /// The day it is to be done.
    pub due: Option<Date>,
    /// How far it has come.
    pub status: Status,
    /// Change or running operations.
    pub kind: Kind,
    /// What it costs once, kronor, at most [`MAX_AMOUNT`].
    pub cost_once: u64,
    /// What it costs a year, kronor, at most [`MAX_AMOUNT`].
    pub cost_yearly: u64,
    /// Its effect and effort, as stated.
    pub placing: Placement,
    /// Anything else, at most [`MAX_TEXT`] characters.
    pub note: String,
    /// What it leads to, at most [`MAX_EFFECTS`].
    pub effects: Vec<BenefitEffect>,
}

impl Action {
    /// Whether its day has passed while something is left to do. The day itself is not late.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.status.is_open() && self.due.is_some_and(|due| due < today)
    }

    /// Whether it says what it costs or gives.
    #[must_use]
    pub const fn states_benefit(&self) -> bool {
        self.cost_once > 0 || self.cost_yearly > 0 || !self.effects.is_empty()
    }

    /// Whether it should have begun and has not.
    #[must_use]
    pub fn should_have_begun(&self, today: Date) -> bool {
        self.status == Status::Planned && self.start.is_some_and(|start| start < today)
    }
}

/// A good example: where something works, and what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// Its identity.
    pub id: ItemId,
    /// The area it belongs to.
    pub area: Area,
    /// The action it belongs to, if any.
    pub action: Option<ItemId>,
    /// What it is called, at most [`MAX_WHAT`] characters.
    pub title: String,
    /// Where to read more, at most [`MAX_LINK`] characters; see [`Example::address`].
    pub link: String,
    /// Two sentences, at most [`MAX_TEXT`] characters.
    pub says: String,
}

impl Example {
    /// The link, where it is the address of a page that may be opened: `http` or `https` and nothing else.
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        let link = self.link.trim();
        let has = |scheme: &str| link.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
        let has_host = link.split('/').nth(2).is_some_and(|host| !host.is_empty());
        let one_word = !link.chars().any(|c| c.is_whitespace() || c.is_control());
        ((has("https://") || has("http://")) && has_host && one_word).then_some(link)
    }
}

/// Something that a plan lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A department.
    Department(Department),
    /// A goal.
    Goal(Goal),
    /// An action.
    Action(Box<Action>),
    /// A good example.
    Example(Example),
}

impl Item {
    /// Its identity.
    #[must_use]
    pub const fn id(&self) -> ItemId {
        match self {
            Self::Department(item) => item.id,
            Self::Goal(item) => item.id,
            Self::Action(item) => item.id,
            Self::Example(item) => item.id,
        }
    }
}

/// A text of something that a plan lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemText {
    /// A department's name, what a goal or an action is, an example's title.
    What,
    /// An action's responsible role.
    Responsible,
    /// Who answers for an action's benefit.
    BenefitOwner,
    /// An action's measure.
    Measure,
    /// With whom an action is done.
    With,
    /// An action's note, what an example says.
    Note,
    /// An example's link.
    Link,
    /// What the effect at a place of an action is.
    EffectWhat(usize),
    /// Whom the effect at a place of an action falls on.
    EffectParty(usize),
    /// The unit of the effect at a place of an action.
    EffectUnit(usize),
}

impl Department {
    pub(super) fn text(&mut self, which: ItemText) -> Option<&mut String> {
        (which == ItemText::What).then_some(&mut self.name)
    }
}

impl Goal {
    pub(super) fn text(&mut self, which: ItemText) -> Option<&mut String> {
        (which == ItemText::What).then_some(&mut self.what)
    }
}

impl Action {
    pub(super) fn text(&mut self, which: ItemText) -> Option<&mut String> {
        Some(match which {
            ItemText::What => &mut self.what,
            ItemText::Responsible => &mut self.responsible,
            ItemText::BenefitOwner => &mut self.benefit_owner,
            ItemText::Measure => &mut self.measure,
            ItemText::With => &mut self.with,
            ItemText::Note => &mut self.note,
            ItemText::EffectWhat(place) => &mut self.effects.get_mut(place)?.what,
            ItemText::EffectParty(place) => &mut self.effects.get_mut(place)?.party,
            ItemText::EffectUnit(place) => &mut self.effects.get_mut(place)?.unit,
            ItemText::Link => return None,
        })
    }
}

impl Example {
    pub(super) fn text(&mut self, which: ItemText) -> Option<&mut String> {
        match which {
            ItemText::What => Some(&mut self.title),
            ItemText::Link => Some(&mut self.link),
            ItemText::Note => Some(&mut self.says),
            _ => None,
        }
    }
}
