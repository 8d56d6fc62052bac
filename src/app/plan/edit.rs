//! What is set of goals and actions: one field at a time, each a step that can be undone; and which of them is open.

use super::fields::{self, link};
use super::{PlanFold, PlanMsg, PlanPart, ReturnFocus};
use crate::app::controls::named;
use crate::app::effect::Effect;
use crate::app::message::{Msg, Screen};
use crate::app::state::State;
use crate::app::view::El;
use crate::model::Date;
use crate::model::plan::{Action, ItemField, ItemId, PlanChange};

/// The days that are typed, which may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateField {
    /// The day by when a goal is reached.
    By,
    /// The day an action begins.
    Start,
    /// The day an action is due.
    Due,
}

impl DateField {
    const fn field(self, day: Option<Date>) -> ItemField {
        match self {
            Self::By => ItemField::By(day),
            Self::Start => ItemField::Start(day),
            Self::Due => ItemField::Due(day),
        }
    }
}

/// Opens a goal or an action where it stands; none closes the one that is open, and the focus goes back to the button that
/// led there.
pub(super) fn open(state: &mut State, id: Option<ItemId>) -> Effect {
    let left = std::mem::replace(&mut state.plan.editing, id);
    state.plan.wrong = None;
    state.plan.wrong_number = None;
    state.plan.fold(PlanFold::Cost, false);
    state.plan.fold(PlanFold::Belongs, false);
    let is_gone = left.filter(|left| Some(*left) != id).is_some_and(|left| drop_empty(state, left));
    let plan = state.plan_at_hand();
    let (area, focus) = match id {
        Some(id) => match (plan.goal(id), plan.action(id)) {
            (Some(goal), _) => (goal.area, "goal-what"),
            (None, Some(action)) => (action.area, "action-what"),
            (None, None) => return Effect::None,
        },
        None => return leave(state, left.filter(|_| !is_gone)),
    };
    state.go(Screen::Plan(PlanPart::Chapter(area)));
    Effect::Focus(focus)
}

/// Takes away an action in which nothing has been said: whoever added it has thought better of it.
fn drop_empty(state: &mut State, id: ItemId) -> bool {
    let is_empty = state
        .plan_at_hand()
        .action(id)
        .is_some_and(|action| *action == Action { id, area: action.area, ..Action::default() });
    is_empty && state.change_plan(PlanChange::Remove(id))
}

/// Leaves the form of something: the focus goes back to the button that led there.
pub(super) fn leave(state: &mut State, left: Option<ItemId>) -> Effect {
    state.plan.back = left.map(|id| (id, ReturnFocus::Change));
    Effect::Focus(if left.is_some() { "back" } else { "heading" })
}

/// The button by which something is changed.
pub(super) fn change_button(state: &State, id: ItemId, name: &str, msg: Msg) -> El {
    let label = state.lang().plan_screen().change;
    let change = named(link(label, msg), label, name);
    if state.plan.back == Some((id, ReturnFocus::Change)) { change.id("back") } else { change }
}

/// Sets a day as typed. What is no day is noted as wrong, and changes nothing.
pub(super) fn day(state: &mut State, id: ItemId, which: DateField, text: &str) {
    let typed = fields::day(text);
    state.plan.wrong = typed.is_err().then_some((id, which));
    if let Ok(day) = typed {
        state.change_plan(PlanChange::Set(id, which.field(day)));
    }
}

/// The message that sets a field.
pub(super) fn msg(id: ItemId, field: ItemField) -> Msg {
    PlanMsg::Edit(PlanChange::Set(id, field)).into()
}

/// A field for a day, as it is or as it was typed, and what is wrong with it.
pub(super) fn day_field(
    state: &State,
    (field, error): (&'static str, &'static str),
    label: &'static str,
    (id, which): (ItemId, DateField),
    now: Option<Date>,
) -> El {
    let is_wrong = state.plan.wrong == Some((id, which));
    let now = now.map(|day| day.to_string()).unwrap_or_default();
    let input =
        fields::checked("date", now, is_wrong.then_some(error), move |text| PlanMsg::Day(id, which, text).into());
    let told = is_wrong.then(|| crate::app::controls::para("error", state.lang().plan_screen().day_wrong).id(error));
    fields::told(field, label, told, input)
}
