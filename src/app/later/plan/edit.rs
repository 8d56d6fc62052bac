//! What is set of goals and actions: one field at a time, each a step that can be undone.

use super::PlanMsg;
use super::fields;
use crate::app::message::Msg;
use crate::app::state::State;
use crate::model::Date;
use crate::model::plan::{Field, ItemId, PlanChange};

/// The days that are typed, which may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// The day by when a goal is reached.
    By,
    /// The day an action begins.
    Start,
    /// The day an action is due.
    Due,
}

impl Day {
    const fn field(self, day: Option<Date>) -> Field {
        match self {
            Self::By => Field::By(day),
            Self::Start => Field::Start(day),
            Self::Due => Field::Due(day),
        }
    }
}

/// Sets a day as typed. What is no day is noted as wrong, and changes nothing.
pub(super) fn day(state: &mut State, id: ItemId, which: Day, text: &str) {
    let typed = fields::day(text);
    state.planning.wrong = typed.is_err().then_some((id, which));
    if let Ok(day) = typed {
        state.change_plan(PlanChange::Set(id, which.field(day)));
    }
}

/// The message that sets a field.
pub(super) fn msg(id: ItemId, field: Field) -> Msg {
    PlanMsg::Edit(PlanChange::Set(id, field)).into()
}

/// The message that sets a day as typed.
pub(super) fn typed_day(id: ItemId, which: Day, text: String) -> Msg {
    PlanMsg::Day(id, which, text).into()
}
