//! From gap to plan: why, in which order, and what is to be done by whom.
//!
//! A plan belongs to an assessment. Its vision and its four prerequisites come first, then the departments that it is for,
//! goals and actions in areas, and good examples. Everything listed has an identity of its own ([`ItemId`]), so that one
//! thing can name another; a name of what is no longer there is a name of nothing.
//!
//! Money is whole kronor and time is whole hours. What follows from it is worked out in [`benefit`].

pub mod benefit;
pub mod change;
pub mod follow;
pub mod item;
pub mod limits;
pub mod list;
pub mod placement;
pub mod set;

pub use benefit::{Benefit, BenefitSettings, Payback, Setting, Span};
pub use change::{PlanChange, PlanStep};
pub use follow::{PlanDifference, ProgressSummary};
pub use item::{
    Action, BenefitEffect, Department, EffectKind, Example, Goal, GoalStanding, GoalState, Item, ItemId, ItemText,
    Kind, Status, UsedFor,
};
pub use limits::MAX_WEIGHT;
pub use list::{ActionFilter, ActionOrder, DepartmentRow};
pub use placement::{Axis, Placement, Quadrant, Rating};
pub use set::ItemField;

use super::area::PerArea;
use super::choice::choices;
use super::date::Date;

/// The most characters in each part of the vision.
pub const MAX_VISION: usize = 500;

/// The most characters in the note on a prerequisite.
pub const MAX_STANDING_NOTE: usize = 300;

/// The most departments.
pub const MAX_DEPARTMENTS: usize = 40;

/// The most goals.
pub const MAX_GOALS: usize = 60;

/// The most actions.
pub const MAX_ACTIONS: usize = 150;

/// The most good examples.
pub const MAX_EXAMPLES: usize = 60;

choices! {
    /// The parts of the future vision, *framtidsbild*, which comes before goals and technology.
    VisionPart {
        /// For whom something gets better.
        ForWhom,
        /// What is easier then.
        Easier,
        /// By when.
        ByWhen,
        /// What one sees around oneself, *omvärld*.
        Around,
    }
}

/// The future vision in its four parts, each at most [`MAX_VISION`] characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FutureVision([String; 4]);

impl FutureVision {
    /// What a part says.
    #[must_use]
    pub const fn get(&self, part: VisionPart) -> &String {
        let [for_whom, easier, by_when, around] = &self.0;
        match part {
            VisionPart::ForWhom => for_whom,
            VisionPart::Easier => easier,
            VisionPart::ByWhen => by_when,
            VisionPart::Around => around,
        }
    }

    /// What a part says, to be changed.
    pub const fn get_mut(&mut self, part: VisionPart) -> &mut String {
        let [for_whom, easier, by_when, around] = &mut self.0;
        match part {
            VisionPart::ForWhom => for_whom,
            VisionPart::Easier => easier,
            VisionPart::ByWhen => by_when,
            VisionPart::Around => around,
        }
    }

    /// Whether nothing is told.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|part| part.trim().is_empty())
    }
}

choices! {
    /// What must be there for a vision to become practice (*4 förutsättningar för att gå från vision till verklighet*,
    /// 2019).
    Prerequisite {
        /// Top management, political and administrative, owns the vision and follows it up.
        Owned,
        /// Each department has made the overall plan its own change work.
        Business,
        /// Good examples and collaboration: small steps, learning from each other.
        Examples,
        /// A technical solution for the long term: fewer own systems, a working whole.
        Technology,
    }
}

impl Prerequisite {
    /// The part of the plan where it matters, and where it is told if it is lacking.
    #[must_use]
    pub const fn section(self) -> Section {
        match self {
            Self::Owned => Section::Vision,
            Self::Business => Section::Operations,
            Self::Examples => Section::Examples,
            Self::Technology => Section::Actions,
        }
    }
}

/// The parts of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The future vision.
    Vision,
    /// Which departments have a plan.
    Operations,
    /// Good examples.
    Examples,
    /// Goals and actions.
    Actions,
}

choices! {
    /// Whether a prerequisite is there.
    PrerequisiteStatus {
        /// Nobody has said.
        NotStated,
        /// It is.
        Yes,
        /// In part.
        Partly,
        /// It is not.
        No,
    }
}

impl PrerequisiteStatus {
    /// Whether something of it is lacking, by what has been said.
    #[must_use]
    pub const fn is_lacking(self) -> bool {
        matches!(self, Self::Partly | Self::No)
    }
}

/// What is said of one prerequisite.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PrerequisiteAnswer {
    /// Whether it is there.
    pub standing: PrerequisiteStatus,
    /// A note, at most [`MAX_STANDING_NOTE`] characters.
    pub note: String,
}

/// What is said of the four prerequisites.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prerequisites([PrerequisiteAnswer; 4]);

impl Prerequisites {
    /// What is said of one.
    #[must_use]
    pub const fn get(&self, which: Prerequisite) -> &PrerequisiteAnswer {
        let [owned, business, examples, technology] = &self.0;
        match which {
            Prerequisite::Owned => owned,
            Prerequisite::Business => business,
            Prerequisite::Examples => examples,
            Prerequisite::Technology => technology,
        }
    }

    /// What is said of one, to be changed.
    pub const fn get_mut(&mut self, which: Prerequisite) -> &mut PrerequisiteAnswer {
        let [owned, business, examples, technology] = &mut self.0;
        match which {
            Prerequisite::Owned => owned,
            Prerequisite::Business => business,
            Prerequisite::Examples => examples,
            Prerequisite::Technology => technology,
        }
    }

    /// Those that are lacking or there only in part, in order.
    pub fn lacking(&self) -> impl Iterator<Item = (Prerequisite, &PrerequisiteAnswer)> {
        let all = Prerequisite::ALL.iter().zip(&self.0).map(|(which, stated)| (*which, stated));
        all.filter(|(_, stated)| stated.standing.is_lacking())
    }
}

/// What is planned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The future vision.
    pub vision: FutureVision,
    /// The prerequisites.
    pub prerequisites: Prerequisites,
    /// The effect and effort of each area, as stated.
    pub placings: PerArea<Placement>,
    /// The departments, at most [`MAX_DEPARTMENTS`].
    pub departments: Vec<Department>,
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

    /// The department with this identity.
    #[must_use]
    pub fn department(&self, id: ItemId) -> Option<&Department> {
        self.departments.iter().find(|department| department.id == id)
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

    /// The same with identities 1, 2, 3 … in the order that things are listed, and without references to what is not
    /// there. It says the same, and the receiver can't tell from it which of the sender's own it was.
    #[must_use]
    pub fn renumbered(&self) -> Self {
        let mut plan = self.clone();
        let mut ids = Vec::new();
        plan.each_id(&mut |id| ids.push(*id));
        let number = |place: usize| u64::try_from(place + 1).ok().and_then(ItemId::new);
        let mut place = 0;
        plan.each_id(&mut |id| {
            *id = number(place).unwrap_or_default();
            place += 1;
        });
        let renumber = |reference: &mut Option<ItemId>| {
            let place = ids.iter().position(|id| Some(*id) == *reference);
            *reference = place.and_then(number);
        };
        plan.goals.iter_mut().for_each(|goal| renumber(&mut goal.department));
        plan.actions.iter_mut().for_each(|action| renumber(&mut action.department));
        plan.examples.iter_mut().for_each(|example| renumber(&mut example.action));
        plan
    }

    /// Hands over the identity of everything listed: departments, goals, actions, examples, each list in its order.
    fn each_id(&mut self, of: &mut dyn FnMut(&mut ItemId)) {
        self.departments.iter_mut().for_each(|item| of(&mut item.id));
        self.goals.iter_mut().for_each(|item| of(&mut item.id));
        self.actions.iter_mut().for_each(|item| of(&mut item.id));
        self.examples.iter_mut().for_each(|item| of(&mut item.id));
    }
}
