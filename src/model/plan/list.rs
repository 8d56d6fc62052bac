//! A plan's lists as one looks at them: filtered, in an order, by department.

use super::Plan;
use super::item::{Action, Department, ItemId, Kind, Status};
use super::placement::Quadrant;
use crate::model::{Area, Date};

/// Which actions are shown; all that say something must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionFilter {
    /// Only of this area.
    pub area: Option<Area>,
    /// Only for this department.
    pub department: Option<ItemId>,
    /// Only those that have come so far.
    pub status: Option<Status>,
    /// Only change, or only running operations.
    pub kind: Option<Kind>,
    /// Only those of this responsible role, but for space around it; empty for all.
    pub responsible: String,
    /// Only those that are overdue.
    pub overdue: bool,
}

impl ActionFilter {
    /// Whether an action is shown, on a day.
    #[must_use]
    pub fn shows(&self, action: &Action, today: Date) -> bool {
        let responsible = self.responsible.trim();
        self.area.is_none_or(|area| action.area == area)
            && self.department.is_none_or(|department| action.department == Some(department))
            && self.status.is_none_or(|status| action.status == status)
            && self.kind.is_none_or(|kind| action.kind == kind)
            && (responsible.is_empty() || action.responsible.trim() == responsible)
            && (!self.overdue || action.is_overdue(today))
    }
}

/// The order that actions are shown in; those that are alike keep their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ActionOrder {
    /// Their own: the order they were put in.
    #[default]
    Own,
    /// The first due first; those without a day last.
    Due,
    /// By how far they have come, from those not begun.
    Status,
    /// By area, in the model's order.
    Area,
    /// By where they stand on the square of effect and effort, the first to begin with first; not placed last.
    Placement,
}

impl ActionOrder {
    /// Every order.
    pub const ALL: [Self; 5] = [Self::Own, Self::Due, Self::Status, Self::Area, Self::Placement];

    fn key(self, action: &Action) -> usize {
        match self {
            Self::Own => 0,
            Self::Due => action.due.map_or(usize::MAX, |due| due.day_number() as usize),
            Self::Status => action.status as usize,
            Self::Area => action.area.index(),
            Self::Placement => {
                let quadrant = action.placing.quadrant();
                Quadrant::ALL.iter().position(|other| Some(*other) == quadrant).unwrap_or(usize::MAX)
            }
        }
    }
}

/// What is planned for one department.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DepartmentRow<'a> {
    /// The department; `None` for what is for all of them.
    pub department: Option<&'a Department>,
    /// How many goals it has that are kept.
    pub goals: usize,
    /// How many actions it has that have not been given up.
    pub actions: usize,
    /// How many of those are done.
    pub done: usize,
    /// How many are overdue.
    pub overdue: usize,
}

impl DepartmentRow<'_> {
    /// Whether it has a plan: a goal or an action of its own.
    #[must_use]
    pub const fn has_plan(&self) -> bool {
        self.goals + self.actions > 0
    }
}

impl Plan {
    /// The actions that are shown, in an order, on a day.
    #[must_use]
    pub fn listed(&self, filter: &ActionFilter, order: ActionOrder, today: Date) -> Vec<&Action> {
        let mut listed: Vec<&Action> = self.actions.iter().filter(|action| filter.shows(action, today)).collect();
        listed.sort_by_key(|action| order.key(action));
        listed
    }

    /// Each department with what is planned for it, in order; then what is for all of them, if there is any.
    #[must_use]
    pub fn by_operation(&self, today: Date) -> Vec<DepartmentRow<'_>> {
        let row = |department: Option<&Department>| {
            // What names a department that is no longer there is for all.
            let is_here = |of: Option<ItemId>| match department {
                Some(department) => of == Some(department.id),
                None => of.and_then(|id| self.department(id)).is_none(),
            };
            let goals = self.goals.iter().filter(|goal| is_here(goal.department));
            let mut row = DepartmentRow { department: None, goals: 0, actions: 0, done: 0, overdue: 0 };
            row.goals = goals.filter(|goal| goal.standing == super::GoalStanding::Kept).count();
            for action in self.actions.iter().filter(|action| is_here(action.department)) {
                row.actions += usize::from(action.status != Status::Dropped);
                row.done += usize::from(action.status == Status::Done);
                row.overdue += usize::from(action.is_overdue(today));
            }
            row
        };
        let own = self
            .departments
            .iter()
            .map(|department| DepartmentRow { department: Some(department), ..row(Some(department)) });
        own.chain(Some(row(None)).filter(DepartmentRow::has_plan)).collect()
    }

    /// The responsible roles that are named, each once, in the order they are first named.
    #[must_use]
    pub fn responsible(&self) -> Vec<&str> {
        let mut named: Vec<&str> = Vec::new();
        for action in &self.actions {
            let role = action.responsible.trim();
            if !role.is_empty() && !named.contains(&role) {
                named.push(role);
            }
        }
        named
    }
}
