//! From gap to plan: why, in which order, and what is to be done by whom.
//!
//! A plan belongs to an assessment. Its story and its four prerequisites come first, then the operations that it is for,
//! goals and actions in areas, and good examples. Everything listed has an identity of its own ([`ItemId`]), so that one
//! thing can name another; a name of what is no longer there is a name of nothing.
//!
//! Money is whole kronor and time is whole hours. What follows from it is worked out in [`benefit`].

pub mod benefit;
pub mod change;
pub mod fields;
pub mod follow;
pub mod item;
pub mod list;
pub mod placing;
pub mod set;

pub use benefit::{Benefit, BenefitSettings, Payback, Setting, Span};
pub use change::{MAX_WEIGHT, PlanChange, PlanStep};
pub use follow::{Difference, Followed};
pub use item::{
    Action, Effect, EffectKind, Example, Goal, GoalStanding, GoalState, Item, ItemId, Kind, Operation, Status, Text,
    UsedFor,
};
pub use list::{ActionFilter, ActionOrder, OperationRow};
pub use placing::{Axis, Placing, Quadrant, Step};
pub use set::Field;

use fields::{Described, Fields, List, Within, choice, named};
use item::ID;

use super::area::{Area, PerArea};
use super::date::Date;

/// The most characters in each part of the story.
pub const MAX_STORY: usize = 500;

/// The most characters in the note on a prerequisite.
pub const MAX_STANDING_NOTE: usize = 300;

/// The most operations.
pub const MAX_OPERATIONS: usize = 40;

/// The most goals.
pub const MAX_GOALS: usize = 60;

/// The most actions.
pub const MAX_ACTIONS: usize = 150;

/// The most good examples.
pub const MAX_EXAMPLES: usize = 60;

named! {
    /// The parts of the future story, *framtidsbild*, which comes before goals and technology.
    StoryPart {
        /// For whom something gets better.
        ForWhom = "forWhom",
        /// What is easier then.
        Easier = "easier",
        /// By when.
        ByWhen = "byWhen",
        /// What one sees around oneself, *omvärld*.
        Around = "around",
    }
}

/// The future story in its four parts, each at most [`MAX_STORY`] characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story([String; 4]);

impl Story {
    /// What a part says.
    #[must_use]
    pub const fn get(&self, part: StoryPart) -> &String {
        let [for_whom, easier, by_when, around] = &self.0;
        match part {
            StoryPart::ForWhom => for_whom,
            StoryPart::Easier => easier,
            StoryPart::ByWhen => by_when,
            StoryPart::Around => around,
        }
    }

    /// What a part says, to be changed.
    pub const fn get_mut(&mut self, part: StoryPart) -> &mut String {
        let [for_whom, easier, by_when, around] = &mut self.0;
        match part {
            StoryPart::ForWhom => for_whom,
            StoryPart::Easier => easier,
            StoryPart::ByWhen => by_when,
            StoryPart::Around => around,
        }
    }

    /// Whether nothing is told.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|part| part.trim().is_empty())
    }
}

named! {
    /// What must be there for a vision to become practice (*4 förutsättningar för att gå från vision till verklighet*,
    /// 2019).
    Prerequisite {
        /// Top management, political and administrative, owns the vision and follows it up.
        Owned = "owned",
        /// Each operation has made the overall plan its own change work.
        Business = "business",
        /// Good examples and collaboration: small steps, learning from each other.
        Examples = "examples",
        /// A technical solution for the long term: fewer own systems, a working whole.
        Technology = "technology",
    }
}

impl Prerequisite {
    /// The part of the plan where it matters, and where it is told if it is lacking.
    #[must_use]
    pub const fn section(self) -> Section {
        match self {
            Self::Owned => Section::Story,
            Self::Business => Section::Operations,
            Self::Examples => Section::Examples,
            Self::Technology => Section::Actions,
        }
    }
}

/// The parts of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The future story.
    Story,
    /// Which operations have a plan.
    Operations,
    /// Good examples.
    Examples,
    /// Goals and actions.
    Actions,
}

named! {
    /// Whether a prerequisite is there.
    Standing {
        /// Nobody has said.
        NotStated = "not-stated",
        /// It is.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// It is not.
        No = "no",
    }
}

impl Standing {
    /// Whether something of it is lacking, by what has been said.
    #[must_use]
    pub const fn is_lacking(self) -> bool {
        matches!(self, Self::Partly | Self::No)
    }
}

/// What is said of one prerequisite.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stated {
    /// Whether it is there.
    pub standing: Standing,
    /// A note, at most [`MAX_STANDING_NOTE`] characters.
    pub note: String,
}

/// What is said of the four prerequisites.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prerequisites([Stated; 4]);

impl Prerequisites {
    /// What is said of one.
    #[must_use]
    pub const fn get(&self, which: Prerequisite) -> &Stated {
        let [owned, business, examples, technology] = &self.0;
        match which {
            Prerequisite::Owned => owned,
            Prerequisite::Business => business,
            Prerequisite::Examples => examples,
            Prerequisite::Technology => technology,
        }
    }

    /// What is said of one, to be changed.
    pub const fn get_mut(&mut self, which: Prerequisite) -> &mut Stated {
        let [owned, business, examples, technology] = &mut self.0;
        match which {
            Prerequisite::Owned => owned,
            Prerequisite::Business => business,
            Prerequisite::Examples => examples,
            Prerequisite::Technology => technology,
        }
    }

    /// Those that are lacking or there only in part, in order.
    pub fn lacking(&self) -> impl Iterator<Item = (Prerequisite, &Stated)> {
        let all = Prerequisite::ALL.iter().zip(&self.0).map(|(which, stated)| (*which, stated));
        all.filter(|(_, stated)| stated.standing.is_lacking())
    }
}

/// What is planned.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The future story.
    pub story: Story,
    /// The prerequisites.
    pub prerequisites: Prerequisites,
    /// The effect and effort of each area, as stated.
    pub placings: PerArea<Placing>,
    /// The operations, at most [`MAX_OPERATIONS`].
    pub operations: Vec<Operation>,
    /// The goals, at most [`MAX_GOALS`].
    pub goals: Vec<Goal>,
    /// The actions, at most [`MAX_ACTIONS`].
    pub actions: Vec<Action>,
    /// The good examples, at most [`MAX_EXAMPLES`].
    pub examples: Vec<Example>,
    /// What benefits are reckoned with.
    pub benefit: BenefitSettings,
}

impl Plan {
    /// Whether nothing at all has been said in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The operation with this identity.
    #[must_use]
    pub fn operation(&self, id: ItemId) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// The goal with this identity.
    #[must_use]
    pub fn goal(&self, id: ItemId) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    /// The action with this identity.
    #[must_use]
    pub fn action(&self, id: ItemId) -> Option<&Action> {
        self.actions.iter().find(|action| action.id == id)
    }

    /// The good example with this identity.
    #[must_use]
    pub fn example(&self, id: ItemId) -> Option<&Example> {
        self.examples.iter().find(|example| example.id == id)
    }

    /// The benefit of all actions that have not been given up.
    #[must_use]
    pub fn total(&self) -> Benefit {
        Benefit::of(self.actions.iter().filter(|action| action.status != Status::Dropped))
    }

    /// The actions whose day has passed while something is left to do.
    pub fn overdue(&self, today: Date) -> impl Iterator<Item = &Action> {
        self.actions.iter().filter(move |action| action.is_overdue(today))
    }

    /// The same with identities 1, 2, 3 … in the order that things are listed, and without names of what is not there.
    /// It says the same, and whoever receives it can't tell from it which of the sender's own it was.
    #[must_use]
    pub fn renumbered(&self) -> Self {
        let mut plan = self.clone();
        let mut numbers = Numbers { ids: Vec::new(), given: None };
        plan.fields(&mut numbers);
        numbers.given = Some(0);
        plan.fields(&mut numbers);
        plan
    }
}

/// Two plans are equal where all their fields are. Derived, it would be five times as much to load.
impl PartialEq for Plan {
    fn eq(&self, other: &Self) -> bool {
        let said = |plan: &Self| {
            let mut said = Said(Vec::new());
            plan.clone().fields(&mut said);
            said.0
        };
        said(self) == said(other)
    }
}

impl Eq for Plan {}

/// Everything that fields hold, each with its length or its number of bytes.
struct Said(Vec<u8>);

impl Said {
    fn number(&mut self, number: u64) {
        self.0.extend(number.to_be_bytes());
    }
}

impl Fields for Said {
    fn this(&mut self) -> &mut dyn Fields {
        self
    }

    fn text(&mut self, _: &'static str, text: &mut String, _: usize, _: bool) {
        self.number(text.len() as u64);
        self.0.extend(text.bytes());
    }

    fn number(&mut self, _: &'static str, number: &mut u64, _: &'static Within) {
        Said::number(self, *number);
    }

    fn choice(&mut self, _: &'static str, _: &'static [&'static str], place: &mut usize, _: bool) {
        Said::number(self, *place as u64);
    }

    fn day(&mut self, _: &'static str, day: &mut Option<Date>) {
        Said::number(self, day.map_or(0, |day| day.day_number().into()));
    }

    fn list(&mut self, _: &'static str, list: &mut dyn List) {
        Said::number(self, list.count() as u64);
        for place in 0..list.count() {
            list.fields(place, self);
        }
    }
}

/// Gathers identities, and then gives each its place among them, from 1, wherever it is named.
struct Numbers {
    ids: Vec<u64>,
    given: Option<u64>,
}

impl Fields for Numbers {
    fn this(&mut self) -> &mut dyn Fields {
        self
    }

    fn number(&mut self, name: &'static str, number: &mut u64, within: &'static Within) {
        match (name, &mut self.given) {
            (ID, None) => self.ids.push(*number),
            (ID, Some(given)) => {
                *given += 1;
                *number = *given;
            }
            ("operation" | "action", Some(_)) if Some(*number) != within.default => {
                let place = self.ids.iter().position(|id| id == number);
                *number = place.map_or(0, |place| place as u64 + 1);
            }
            _ => {}
        }
    }
}

/// The names of a plan's own fields, in order.
pub const FIELDS: [&str; 8] =
    ["vision", "prerequisites", "placings", "operations", "goals", "actions", "examples", "benefit"];

impl Described for Plan {
    fn fields(&mut self, to: &mut dyn Fields) {
        let [vision, prerequisites, placings, operations, goals, actions, examples, benefit] = FIELDS;
        to.object(vision, &mut |to| {
            for part in StoryPart::ALL {
                to.text(part.id(), self.story.get_mut(*part), MAX_STORY, true);
            }
        });
        to.object(prerequisites, &mut |to| {
            for which in Prerequisite::ALL {
                let stated = self.prerequisites.get_mut(*which);
                to.object(which.id(), &mut |to| {
                    choice(to, "standing", &mut stated.standing, true);
                    to.text("note", &mut stated.note, MAX_STANDING_NOTE, true);
                });
            }
        });
        to.object(placings, &mut |to| {
            for area in Area::ALL {
                to.object(area.id(), &mut |to| self.placings.get_mut(area).fields(to));
            }
        });
        to.list(operations, &mut self.operations);
        to.list(goals, &mut self.goals);
        to.list(actions, &mut self.actions);
        to.list(examples, &mut self.examples);
        to.object(benefit, &mut |to| self.benefit.fields(to));
    }
}
