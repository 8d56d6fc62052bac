//! In which order: effect and effort of areas and actions, on a square and in a table.

use web_sys::HtmlCanvasElement;

use super::PlanMsg;
use crate::chart::Scene;
use crate::ui::controls::{heading, section};
use crate::ui::dom::El;
use crate::ui::message::Msg;
use crate::ui::state::{After, State};

/// Something done there.
#[derive(Clone, Debug)]
pub enum OrderMsg {}

/// What is held while one is there.
#[derive(Default)]
pub(in crate::ui) struct Held;

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(_: &mut State, msg: OrderMsg) -> After {
    match msg {}
}

pub(super) fn view(state: &State) -> El {
    section("group plan").child(heading(state.lang.plan_screen().order))
}

impl From<OrderMsg> for Msg {
    fn from(msg: OrderMsg) -> Self {
        PlanMsg::Order(msg).into()
    }
}

/// What a canvas shows.
pub(super) fn picture(_: &State, _: &HtmlCanvasElement, _: &str, _: f64) -> Option<Scene> {
    None
}
