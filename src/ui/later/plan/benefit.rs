//! What actions lead to: money, time and other things, with what it is reckoned with.

use super::PlanMsg;
use crate::ui::controls::{heading, section};
use crate::ui::dom::El;
use crate::ui::message::Msg;
use crate::ui::state::{After, State};

/// Something done there.
#[derive(Clone, Debug)]
pub enum BenefitMsg {}

/// What is held while one is there.
#[derive(Default)]
pub(in crate::ui) struct Held;

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(_: &mut State, msg: BenefitMsg) -> After {
    match msg {}
}

pub(super) fn view(state: &State) -> El {
    section("group plan").child(heading(state.lang.plan_words().benefit))
}

impl From<BenefitMsg> for Msg {
    fn from(msg: BenefitMsg) -> Self {
        PlanMsg::Benefit(msg).into()
    }
}
