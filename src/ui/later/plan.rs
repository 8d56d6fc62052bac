//! From gap to plan: the story, what must be there, goals, actions, and what becomes of them. Every step is optional.

mod benefit;
mod entry;
mod examples;
mod order;
mod out;
mod overview;

use std::rc::Rc;

use web_sys::HtmlCanvasElement;

use crate::chart::Scene;
use crate::model::plan::{Action, Item, ItemId, PlanChange};
use crate::model::{Change, Plan};
use crate::ui::controls::para;
use crate::ui::dom::{El, el, plain_button};
use crate::ui::message::{Msg, Screen};
use crate::ui::state::{After, State};

pub use benefit::BenefitMsg;
pub use examples::ExampleMsg;
pub(super) use examples::seen as examples_seen;
pub use order::OrderMsg;

/// The parts of a plan that have a screen of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// What there is in the plan, and the way to each part of it.
    #[default]
    Overview,
    /// The future story.
    Story,
    /// The four prerequisites.
    Prerequisites,
    /// The operations, and which of them have a plan.
    Operations,
    /// The goals.
    Goals,
    /// The actions.
    Actions,
    /// In which order: effect and effort.
    Order,
    /// What actions lead to, in kronor, hours and other things.
    Benefit,
    /// Good examples.
    Examples,
    /// What has changed, and what is reached, late or given up.
    Follow,
    /// What is carried away.
    Out,
}

impl Part {
    /// Every part, in the order of the tabs.
    const ALL: [Self; 11] = [
        Self::Overview,
        Self::Story,
        Self::Prerequisites,
        Self::Operations,
        Self::Goals,
        Self::Actions,
        Self::Order,
        Self::Benefit,
        Self::Examples,
        Self::Follow,
        Self::Out,
    ];

    /// The words on its tab.
    fn label(self, state: &State) -> &'static str {
        let (words, own) = (state.lang.plan_words(), state.lang.plan_screen());
        match self {
            Self::Overview => own.overview,
            Self::Story => words.story,
            Self::Prerequisites => words.prerequisites,
            Self::Operations => words.operations,
            Self::Goals => words.goals,
            Self::Actions => words.actions,
            Self::Order => own.order,
            Self::Benefit => words.benefit,
            Self::Examples => words.examples,
            Self::Follow => own.follow,
            Self::Out => own.out,
        }
    }
}

/// Something done about the plan.
#[derive(Clone, Debug)]
pub enum PlanMsg {
    /// Changes the plan of the assessment at hand.
    Edit(PlanChange),
    /// What actions lead to.
    Benefit(BenefitMsg),
    /// In which order.
    Order(OrderMsg),
    /// Good examples.
    Example(ExampleMsg),
}

/// The state of what is done about plans.
#[derive(Default)]
pub(in crate::ui) struct Planning {
    /// The part that was last on the screen.
    pub(in crate::ui) at: Part,
    benefit: benefit::Held,
    order: order::Held,
    examples: examples::Held,
}

impl State {
    /// The plan of the assessment at hand.
    fn plan_at_hand(&self) -> &Plan {
        &self.current().plan
    }

    /// Changes the plan of the assessment at hand; whether that went well.
    fn change_plan(&mut self, change: PlanChange) -> bool {
        let result = self.desk_mut().edit(Change::plan(change));
        self.ran(result)
    }

    /// Changes an action in that plan; whether that went well.
    fn change_action(&mut self, id: ItemId, change: impl FnOnce(&mut Action)) -> bool {
        let Some(mut action) = self.plan_at_hand().action(id).cloned() else { return false };
        change(&mut action);
        self.change_plan(PlanChange::Replace(Item::Action(Box::new(action))))
    }
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: Rc<PlanMsg>) -> After {
    match Rc::unwrap_or_clone(msg) {
        PlanMsg::Edit(change) => {
            state.change_plan(change);
        }
        PlanMsg::Benefit(msg) => return benefit::update(state, msg),
        PlanMsg::Order(msg) => return order::update(state, msg),
        PlanMsg::Example(msg) => return examples::update(state, msg),
    }
    After::Nothing
}

pub(super) fn view(state: &State, part: Part) -> El {
    let content = match part {
        Part::Benefit => benefit::view(state),
        Part::Order => order::view(state),
        Part::Examples => examples::view(state),
        Part::Out => out::view(state),
        _ => overview::view(state),
    };
    el("div").class("group-parts").child(parts(state, part)).child(content)
}

/// What the canvases of plans show, by the name of the chart.
pub(super) fn picture(state: &State, canvas: &HtmlCanvasElement, name: &str, width: f64) -> Option<Scene> {
    order::picture(state, canvas, name, width)
}

/// The way between the parts of the plan.
fn parts(state: &State, at: Part) -> El {
    let part = |to: Part| {
        let button = plain_button().attr_if(to == at, "aria-current", "page");
        el("li").child(button.on("click", Msg::Go(Screen::Plan(to))).child(to.label(state)))
    };
    el("nav")
        .class("parts plan-parts")
        .attr("aria-label", state.lang.plan_screen().parts)
        .child(el("ul").children(Part::ALL.map(part)))
}

/// Whose plan it is, above the heading of each of its parts.
fn whose(state: &State) -> El {
    para("muted group-name", state.lang.name(state.current()))
}

impl From<PlanMsg> for Msg {
    fn from(msg: PlanMsg) -> Self {
        Self::Plan(Rc::new(msg))
    }
}
