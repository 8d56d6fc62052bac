//! What is carried away: a report, a text for the executive, tables, a calendar, links and files.

use super::PlanMsg;
use crate::ui::controls::{heading, section};
use crate::ui::dom::El;
use crate::ui::message::Msg;
use crate::ui::state::{After, State};

/// Something done there.
#[derive(Clone, Debug)]
pub enum OutMsg {}

/// What is held while one is there.
#[derive(Default)]
pub(in crate::ui) struct Held;

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(_: &mut State, msg: OutMsg) -> After {
    match msg {}
}

pub(super) fn view(state: &State) -> El {
    section("group plan").child(heading(state.lang.plan_screen().out))
}

impl From<OutMsg> for Msg {
    fn from(msg: OutMsg) -> Self {
        PlanMsg::Out(msg).into()
    }
}
