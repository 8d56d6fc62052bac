//! Following up: how far a plan has come, and what has changed since an earlier round.

use super::item::{Action, Goal, GoalState, Status};
use super::{Prerequisite, PrerequisiteStatus};
use crate::model::{Assessment, Date};

/// How many goals and actions stand how, on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProgressSummary {
    /// How many goals are in each state, in the order of [`GoalState::ALL`].
    pub goals: [usize; 5],
    /// How many actions have come how far, in the order of [`Status::ALL`].
    pub actions: [usize; 5],
    /// How many actions are overdue.
    pub overdue: usize,
}

impl ProgressSummary {
    /// Counts them.
    #[must_use]
    pub fn of(assessment: &Assessment, today: Date) -> Self {
        let plan = &assessment.plan;
        let state = |goal: &Goal| goal.state(assessment.areas.get(goal.area).now, today);
        let mut followed = Self { overdue: plan.overdue(today).count(), ..Self::default() };
        for (count, which) in followed.goals.iter_mut().zip(GoalState::ALL) {
            *count = plan.goals.iter().filter(|goal| state(goal) == *which).count();
        }
        for (count, which) in followed.actions.iter_mut().zip(Status::ALL) {
            *count = plan.actions.iter().filter(|action| action.status == *which).count();
        }
        followed
    }
}

/// Something that is not as it was in an earlier round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanDifference<'a> {
    /// A goal is new.
    GoalAdded(&'a Goal),
    /// A goal is no longer there.
    GoalGone(&'a Goal),
    /// A goal stands another way.
    GoalState(&'a Goal, GoalState, GoalState),
    /// An action is new.
    ActionAdded(&'a Action),
    /// An action is no longer there.
    ActionGone(&'a Action),
    /// An action has come to another status.
    Status(&'a Action, Status, Status),
    /// The day an action is due has moved.
    Due(&'a Action, Option<Date>, Option<Date>),
    /// A prerequisite stands another way.
    Standing(Prerequisite, PrerequisiteStatus, PrerequisiteStatus),
}

/// What is not as it was, goals first, then actions, each in its own order, then prerequisites. The earlier round is seen
/// on its own day.
#[must_use]
pub fn differences<'a>(before: &'a Assessment, now: &'a Assessment, today: Date) -> Vec<PlanDifference<'a>> {
    let mut all = Vec::new();
    let (was, is) = (&before.plan, &now.plan);
    for goal in &is.goals {
        let Some(earlier) = was.goal(goal.id) else {
            all.push(PlanDifference::GoalAdded(goal));
            continue;
        };
        let from = earlier.state(before.areas.get(earlier.area).now, before.date);
        let to = goal.state(now.areas.get(goal.area).now, today);
        if from != to {
            all.push(PlanDifference::GoalState(goal, from, to));
        }
    }
    all.extend(was.goals.iter().filter(|goal| is.goal(goal.id).is_none()).map(PlanDifference::GoalGone));
    for action in &is.actions {
        let Some(earlier) = was.action(action.id) else {
            all.push(PlanDifference::ActionAdded(action));
            continue;
        };
        if earlier.status != action.status {
            all.push(PlanDifference::Status(action, earlier.status, action.status));
        }
        if earlier.due != action.due {
            all.push(PlanDifference::Due(action, earlier.due, action.due));
        }
    }
    all.extend(was.actions.iter().filter(|action| is.action(action.id).is_none()).map(PlanDifference::ActionGone));
    for which in Prerequisite::ALL {
        let (from, to) = (was.prerequisites.get(*which).standing, is.prerequisites.get(*which).standing);
        if from != to {
            all.push(PlanDifference::Standing(*which, from, to));
        }
    }
    all
}
