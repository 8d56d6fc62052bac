//! From gap to plan, as one document: what is late, why, what is to be done in each area, what it gives, and what comes
//! after. It is changed where it stands: an action in its row, a goal in its place. Every part is optional.

mod action;
mod benefit;
mod chapter;
mod contents;
mod document;
mod edit;
mod effects;
mod entry;
mod examples;
mod fields;
mod follow;
mod goal;
mod late;
mod listed;
mod operations;
mod order;
mod out;
mod prerequisites;
mod sections;
mod story;
mod suggestions;

use std::rc::Rc;

use crate::app::effect::Effect;
use crate::app::message::{Msg, Screen};
use crate::app::state::State;
use crate::chart::Scene;
use crate::model::plan::{ActionFilter, ActionOrder, ItemId, PlanChange, Status};
use crate::model::{Area, AssessmentId, Change, PerArea, Plan};
use crate::text::Lang;
use crate::text::charts::fill;

pub use benefit::BenefitMsg;
pub use edit::DateField;
pub use examples::ExampleMsg;
pub(super) use examples::seen as examples_seen;
pub use order::OrderMsg;

pub(super) use document::view;

/// A place in the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlanPart {
    /// Its title.
    #[default]
    Top,
    /// The export of the plan.
    Out,
    /// The future story.
    Vision,
    /// The goals and the actions of an area.
    Chapter(Area),
    /// What actions lead to, in kronor, hours and other things.
    Benefit,
    /// What has changed, and what is reached, late or given up.
    Follow,
    /// The four prerequisites.
    Prerequisites,
    /// The operations, and which of them have a plan.
    Operations,
    /// In which order: effect and effort.
    Order,
    /// Good examples.
    Examples,
}

impl PlanPart {
    /// The id of what the focus is moved to there.
    pub(in crate::app) const fn id(self) -> &'static str {
        match self {
            Self::Top => "heading",
            Self::Out => "plan-out",
            Self::Vision => "plan-story",
            Self::Chapter(Area::Organisation) => "plan-organisation",
            Self::Chapter(Area::Storage) => "plan-storage",
            Self::Chapter(Area::Systems) => "plan-systems",
            Self::Chapter(Area::Work) => "plan-work",
            Self::Chapter(Area::Dataflow) => "plan-dataflow",
            Self::Chapter(Area::Service) => "plan-service",
            Self::Benefit => "plan-benefit",
            Self::Follow => "plan-follow",
            Self::Prerequisites => "plan-prerequisites",
            Self::Operations => "plan-operations",
            Self::Order => "plan-order",
            Self::Examples => "plan-examples",
        }
    }
}

/// What can be folded out in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanFold {
    /// An optional part, or the export.
    Part(PlanPart),
    /// What an action costs and gives.
    Cost,
    /// What else is said of an action.
    Belongs,
    /// What benefits are reckoned with.
    Settings,
    /// The contents, where they are not beside the document.
    Contents,
}

/// Something done about the plan.
#[derive(Clone, Debug)]
pub enum PlanMsg {
    /// Goes to the plan.
    Begin,
    /// Goes to a place in it.
    Go(PlanPart),
    /// Folds something out or in.
    Fold(PlanFold, bool),
    /// Changes the plan of the assessment at hand.
    Edit(PlanChange),
    /// Sets a day of a goal or an action, as typed.
    Day(ItemId, DateField, String),
    /// Opens the future story to be written in, or closes it.
    Vision(bool),
    /// Opens a goal or an action where it stands, or closes the one that is open.
    OpenItem(Option<ItemId>),
    /// Opens an action at what it costs and gives.
    Cost(ItemId),
    /// Takes something out of the plan.
    Remove(ItemId),
    /// Moves an action to another place, one way or the other.
    Move(ItemId, usize, ReturnFocus),
    /// One more operation.
    AddOperation,
    /// One more goal, for an area.
    AddGoal(Area),
    /// One more action, for an area.
    AddAction(Area),
    /// Shows or hides the suggestions for an area.
    Suggest(Area, bool),
    /// Takes over a suggestion for an area, by its place.
    Take(Area, usize),
    /// Which actions are listed.
    Filter(ActionFilter),
    /// In which order actions are listed.
    Sort(ActionOrder),
    /// What actions lead to.
    Benefit(BenefitMsg),
    /// In which order.
    Order(OrderMsg),
    /// Good examples.
    Example(ExampleMsg),
}

/// A button of something in a plan that the focus goes back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReturnFocus {
    /// That by which it is changed.
    Change,
    /// That by which it goes up.
    Up,
    /// That by which it goes down.
    Down,
}

/// The state of what is done about plans.
#[derive(Default)]
pub(in crate::app) struct PlanState {
    /// The assessment that the rest is about.
    of: Option<AssessmentId>,
    /// The goal or the action that is open.
    editing: Option<ItemId>,
    /// Whether the story is open.
    vision: bool,
    /// The field in which what was typed is wrong.
    wrong: Option<(ItemId, DateField)>,
    /// Where what is typed is no number that may stand there.
    wrong_number: Option<benefit::NumberField>,
    /// What is folded out.
    folds: Vec<PlanFold>,
    /// Whether suggestions are shown, where that has been said.
    suggests: PerArea<Option<bool>>,
    filter: ActionFilter,
    order: ActionOrder,
    /// The button that the focus goes back to.
    back: Option<(ItemId, ReturnFocus)>,
    /// The suggestion that was last taken over.
    taken: Option<(Area, usize)>,
    placing: order::OrderState,
    examples: examples::ExamplesState,
}

impl PlanState {
    /// Comes to a place in the document: an optional part is folded out there. The id of what gets the focus.
    pub(in crate::app) fn arrive(&mut self, at: PlanPart) -> &'static str {
        if matches!(
            at,
            PlanPart::Out | PlanPart::Prerequisites | PlanPart::Operations | PlanPart::Order | PlanPart::Examples
        ) {
            self.fold(PlanFold::Part(at), true);
        }
        at.id()
    }

    fn fold(&mut self, which: PlanFold, open: bool) {
        self.folds.retain(|one| *one != which);
        if open {
            self.folds.push(which);
        }
    }

    fn is_open(&self, which: PlanFold) -> bool {
        self.folds.contains(&which)
    }
}

impl State {
    /// The plan of the assessment at hand.
    fn plan_at_hand(&self) -> &Plan {
        &self.current().plan
    }

    /// Changes the plan of the assessment at hand; whether that went well.
    fn change_plan(&mut self, change: PlanChange) -> bool {
        self.change_plan_by([change])
    }

    /// The same with several changes as one step.
    fn change_plan_by(&mut self, changes: impl IntoIterator<Item = PlanChange>) -> bool {
        let result = self.session_mut().edit(changes.into_iter().map(Change::plan));
        self.ran(result)
    }
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: Rc<PlanMsg>) -> Effect {
    match Rc::unwrap_or_clone(msg) {
        PlanMsg::Edit(change) => {
            state.change_plan(change);
        }
        PlanMsg::Begin => {
            let id = &state.current().id;
            if state.plan.of.as_ref() != Some(id) {
                state.plan = PlanState { of: Some(id.clone()), ..PlanState::default() };
            }
            return state.go(Screen::Plan(PlanPart::Top));
        }
        PlanMsg::Go(part) => {
            state.plan.fold(PlanFold::Contents, false);
            if part == PlanPart::Vision && state.plan_at_hand().vision.is_empty() {
                state.plan.vision = true;
            }
            return state.go(Screen::Plan(part));
        }
        PlanMsg::Fold(which, open) => state.plan.fold(which, open),
        PlanMsg::Day(id, which, text) => edit::day(state, id, which, &text),
        PlanMsg::Vision(open) => return story::open(state, open),
        PlanMsg::OpenItem(id) => return edit::open(state, id),
        PlanMsg::Cost(id) => {
            edit::open(state, Some(id));
            state.plan.fold(PlanFold::Cost, true);
            return Effect::Focus("edit-cost");
        }
        PlanMsg::Remove(id) => return remove(state, id),
        PlanMsg::Move(id, place, back) => {
            state.change_plan(PlanChange::Move(id, place));
            state.plan.back = Some((id, back));
            return Effect::Focus("back");
        }
        PlanMsg::AddOperation => return operations::add(state),
        PlanMsg::AddGoal(area) => return goal::add(state, area),
        PlanMsg::AddAction(area) => return action::add(state, area),
        PlanMsg::Suggest(area, shows) => return suggestions::show(state, area, shows),
        PlanMsg::Take(area, place) => return suggestions::take(state, area, place),
        PlanMsg::Filter(filter) => state.plan.filter = filter,
        PlanMsg::Sort(order) => state.plan.order = order,
        PlanMsg::Benefit(msg) => return benefit::update(state, msg),
        PlanMsg::Order(msg) => return order::update(state, msg),
        PlanMsg::Example(msg) => return examples::update(state, msg),
    }
    Effect::None
}

/// Takes something out; it can be undone.
fn remove(state: &mut State, id: ItemId) -> Effect {
    let removed = state.plan_at_hand().clone();
    if state.change_plan(PlanChange::Remove(id)) {
        state.plan.editing = None;
        state.notify(move |lang| fill(lang.plan_screen().removed, &[&name(lang, &removed, id)]), true);
        return Effect::Focus("undo-bar");
    }
    Effect::None
}

/// What something in a plan is called.
fn name(lang: Lang, plan: &Plan, id: ItemId) -> String {
    let name = if let Some(goal) = plan.goal(id) {
        lang.goal_name(goal)
    } else if let Some(action) = plan.action(id) {
        lang.action_name(action)
    } else if let Some(example) = plan.example(id) {
        example.title.clone()
    } else {
        plan.department(id).map(|operation| operation.name.clone()).unwrap_or_default()
    };
    match name.trim() {
        "" => lang.plan_screen().unnamed.to_owned(),
        name => name.to_owned(),
    }
}

/// What an operation is called; `None` where it is no longer there.
fn name_of_operation(state: &State, id: ItemId) -> Option<String> {
    let name = state.plan_at_hand().department(id)?.name.trim();
    Some(if name.is_empty() { state.lang().plan_screen().unnamed } else { name }.to_owned())
}

/// The operations to choose between, after all of them.
fn operations_to_choose(state: &State) -> (Vec<String>, Vec<Option<ItemId>>) {
    let mut names = vec![state.lang().plan_words().all_departments.to_owned()];
    let mut ids = vec![None];
    for operation in &state.plan_at_hand().departments {
        names.extend(name_of_operation(state, operation.id));
        ids.push(Some(operation.id));
    }
    (names, ids)
}

/// The actions that have not been given up.
fn kept(plan: &Plan) -> impl Iterator<Item = &crate::model::plan::Action> {
    plan.actions.iter().filter(|action| action.status != Status::Dropped)
}

/// What the canvases of plans show, by the name of the chart.
pub(super) fn picture(state: &State, name: &str, width: f64) -> Option<Scene> {
    if name == "timeline" { late::picture(state, width) } else { order::picture(state, name, width) }
}

impl From<PlanMsg> for Msg {
    fn from(msg: PlanMsg) -> Self {
        Self::Plan(Rc::new(msg))
    }
}
