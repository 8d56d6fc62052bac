//! Good examples: one's own, and those of others.

use super::PlanMsg;
use crate::ui::controls::{heading, section};
use crate::ui::dom::El;
use crate::ui::message::Msg;
use crate::ui::state::{After, State};

/// Something done there.
#[derive(Clone, Debug)]
pub enum ExampleMsg {}

/// What is held while one is there.
#[derive(Default)]
pub(in crate::ui) struct Held;

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(_: &mut State, msg: ExampleMsg) -> After {
    match msg {}
}

pub(super) fn view(state: &State) -> El {
    section("group plan").child(heading(state.lang.plan_words().examples))
}

impl From<ExampleMsg> for Msg {
    fn from(msg: ExampleMsg) -> Self {
        PlanMsg::Example(msg).into()
    }
}
