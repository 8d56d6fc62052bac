//! What is set of goals and actions: one field at a time, each a step that can be undone.

use super::PlanMsg;
use super::fields;
use crate::model::plan::{Action, Goal, GoalStanding, Item, ItemId, Kind, PlanChange, Status};
use crate::model::{Area, Level};
use crate::ui::message::Msg;
use crate::ui::state::State;

/// A field of a goal or an action, and what it is set to. Days are as typed.
#[derive(Clone, Debug)]
pub enum Set {
    /// The area.
    Area(Area),
    /// The operation, or all of them.
    Operation(Option<ItemId>),
    /// The level a goal starts from.
    From(Option<Level>),
    /// The level a goal is to reach.
    To(Option<Level>),
    /// Whether a goal is kept.
    Standing(GoalStanding),
    /// How far an action has come.
    Status(Status),
    /// Change or running operations.
    Kind(Kind),
    /// The day by when a goal is reached.
    By(String),
    /// The day an action begins.
    Start(String),
    /// The day an action is due.
    Due(String),
}

/// The fields in which one types what may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    By,
    Start,
    Due,
}

/// Sets a field. What is no day is noted as wrong, and changes nothing.
pub(super) fn set(state: &mut State, id: ItemId, set: &Set) {
    state.planning.wrong = None;
    let plan = state.plan_at_hand();
    let changed = if let Some(goal) = plan.goal(id) {
        of_goal(goal.clone(), set).map(Item::Goal)
    } else if let Some(action) = plan.action(id) {
        of_action(action.clone(), set).map(|action| Item::Action(Box::new(action)))
    } else {
        return;
    };
    match changed {
        Ok(item) => {
            state.change_plan(PlanChange::Replace(item));
        }
        Err(field) => state.planning.wrong = Some((id, field)),
    }
}

fn of_goal(mut goal: Goal, set: &Set) -> Result<Goal, Typed> {
    match set {
        Set::Area(area) => goal.area = *area,
        Set::Operation(operation) => goal.operation = *operation,
        Set::From(level) => goal.from = *level,
        Set::To(level) => goal.to = *level,
        Set::Standing(standing) => goal.standing = *standing,
        Set::By(text) => goal.by = fields::day(text).map_err(|()| Typed::By)?,
        _ => {}
    }
    Ok(goal)
}

fn of_action(mut action: Action, set: &Set) -> Result<Action, Typed> {
    match set {
        Set::Area(area) => action.area = *area,
        Set::Operation(operation) => action.operation = *operation,
        Set::Status(status) => action.status = *status,
        Set::Kind(kind) => action.kind = *kind,
        Set::Start(text) => action.start = fields::day(text).map_err(|()| Typed::Start)?,
        Set::Due(text) => action.due = fields::day(text).map_err(|()| Typed::Due)?,
        _ => {}
    }
    Ok(action)
}

/// The message that sets a field.
pub(super) fn msg(id: ItemId, set: Set) -> Msg {
    PlanMsg::Set(id, set).into()
}
