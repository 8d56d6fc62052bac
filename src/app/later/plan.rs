//! From gap to plan: the story, what must be there, goals, actions, and what becomes of them. Every step is optional.

mod actions;
mod benefit;
mod edit;
mod entry;
mod examples;
mod fields;
pub(super) mod focus;
mod follow;
mod goals;
mod operations;
mod order;
mod out;
mod overview;
mod story;
mod table;

use std::rc::Rc;

use crate::app::controls::{Weight, button, named, para};
use crate::app::message::{Msg, Screen};
use crate::app::state::{After, State};
use crate::app::view::{El, el, plain_button};
use crate::chart::Scene;
use crate::model::plan::{ActionFilter, ActionOrder, ItemId, PlanChange, Section};
use crate::model::{Area, AssessmentId, Change, Level, Plan};
use crate::text::Lang;
use crate::text::charts::fill;

pub use benefit::BenefitMsg;
pub use edit::Day;
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
    /// Goes to the part that one was last in.
    Begin,
    /// Goes to a part of it.
    Go(Part),
    /// Chooses other focus areas than before, in one step.
    Focus(Vec<Area>),
    /// Asks which of three focus areas this one is to replace, or no longer asks.
    Instead(Option<Area>),
    /// Changes the plan of the assessment at hand.
    Edit(PlanChange),
    /// Sets a day of a goal or an action, as typed.
    Day(ItemId, Day, String),
    /// Puts a goal or an action at hand, or none.
    At(Option<ItemId>),
    /// Takes something out of the plan.
    Remove(ItemId),
    /// Moves an action to another place, one way or the other.
    Move(ItemId, usize, Back),
    /// One more operation.
    AddOperation,
    /// One more goal, for an area.
    AddGoal(Area),
    /// One more action.
    AddAction,
    /// Takes over a suggestion for an area, by its place.
    Take(Area, usize),
    /// Which actions are shown.
    Filter(ActionFilter),
    /// In which order actions are shown.
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
pub enum Back {
    /// That by which it is changed.
    Change,
    /// That by which it goes up.
    Up,
    /// That by which it goes down.
    Down,
}

/// The state of what is done about plans.
#[derive(Default)]
pub(in crate::app) struct Planning {
    /// The part that was last on the screen.
    pub(in crate::app) at: Part,
    /// The area that is wanted in the place of one of three.
    pub(in crate::app) instead: Option<Area>,
    /// The assessment that the rest is about.
    of: Option<AssessmentId>,
    /// The goal or the action at hand.
    editing: Option<ItemId>,
    /// The field in which what was typed is wrong.
    wrong: Option<(ItemId, Day)>,
    filter: ActionFilter,
    order: ActionOrder,
    /// The actions in the table, where they are to stay as they were.
    rows: Option<Vec<ItemId>>,
    /// The button that the focus goes back to.
    back: Option<(ItemId, Back)>,
    /// The suggestion that was last taken over.
    taken: Option<(Area, usize)>,
    benefit: benefit::Held,
    placing: order::Held,
    examples: examples::Held,
}

impl Planning {
    /// As where nothing has been done, but for the part that was last on the screen.
    pub(in crate::app) fn anew(&self) -> Self {
        Self { at: self.at, ..Self::default() }
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
        let result = self.desk_mut().edit(changes.into_iter().map(Change::plan));
        self.ran(result)
    }
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: Rc<PlanMsg>) -> After {
    match &*msg {
        PlanMsg::Edit(_) | PlanMsg::Day(..) => state.hold_rows(),
        PlanMsg::At(_) => {}
        _ => state.planning.rows = None,
    }
    match Rc::unwrap_or_clone(msg) {
        PlanMsg::Edit(change) => {
            state.change_plan(change);
        }
        PlanMsg::Begin => {
            let id = &state.current().id;
            if state.planning.of.as_ref() != Some(id) {
                state.planning = Planning { of: Some(id.clone()), ..state.planning.anew() };
            }
            return state.go(Screen::Plan(state.planning.at));
        }
        PlanMsg::Go(part) => {
            state.planning.editing = None;
            state.planning.wrong = None;
            return state.go(Screen::Plan(part));
        }
        PlanMsg::Focus(areas) => return focus::choose(state, areas),
        PlanMsg::Instead(area) => state.planning.instead = area,
        PlanMsg::Day(id, which, text) => edit::day(state, id, which, &text),
        PlanMsg::At(id) => return at(state, id),
        PlanMsg::Remove(id) => return remove(state, id),
        PlanMsg::Move(id, place, back) => {
            state.change_plan(PlanChange::Move(id, place));
            state.planning.back = Some((id, back));
            return After::Focus("back");
        }
        PlanMsg::AddOperation => return operations::add(state),
        PlanMsg::AddGoal(area) => return goals::add(state, area),
        PlanMsg::AddAction => return actions::add(state),
        PlanMsg::Take(area, place) => return actions::take(state, area, place),
        PlanMsg::Filter(filter) => state.planning.filter = filter,
        PlanMsg::Sort(order) => state.planning.order = order,
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
        Part::Overview => overview::view(state),
        Part::Story => story::view(state),
        Part::Prerequisites => story::prerequisites(state),
        Part::Operations => operations::view(state),
        Part::Goals => goals::view(state),
        Part::Actions => actions::view(state),
        Part::Follow => follow::view(state),
    };
    el("div").class("group-parts").child(parts(state, part)).child(lacking(state, part)).child(content)
}

/// Puts a goal or an action at hand, where it is told of; none goes back to the list.
fn at(state: &mut State, id: Option<ItemId>) -> After {
    let left = std::mem::replace(&mut state.planning.editing, id);
    state.planning.wrong = None;
    state.planning.benefit = benefit::Held::default();
    let plan = state.plan_at_hand();
    let part = match id {
        Some(id) if plan.goal(id).is_some() => Part::Goals,
        Some(_) => Part::Actions,
        None => {
            if let Some(id) = left.filter(|id| plan.action(*id).is_some()) {
                state.show_row(id);
            }
            return leave(state, left);
        }
    };
    let after = state.go(Screen::Plan(part));
    if part == Part::Goals { After::Focus("goal-what") } else { after }
}

/// Leaves the form of something: the focus goes back to the button that led there.
fn leave(state: &mut State, left: Option<ItemId>) -> After {
    state.planning.back = left.map(|id| (id, Back::Change));
    After::Focus(if left.is_some() { "back" } else { "heading" })
}

/// The button by which something is changed.
fn change_button(state: &State, id: ItemId, name: &str, msg: Msg) -> El {
    let label = state.lang.plan_screen().change;
    let change = named(button(Weight::Quiet, label, msg), label, name);
    if state.planning.back == Some((id, Back::Change)) { change.id("back") } else { change }
}

/// Takes something out; it can be undone.
fn remove(state: &mut State, id: ItemId) -> After {
    let removed = state.plan_at_hand().clone();
    if state.change_plan(PlanChange::Remove(id)) {
        state.planning.editing = None;
        state.tell(move |lang| fill(lang.plan_screen().removed, &[&name(lang, &removed, id)]), true);
        return After::Focus("undo-bar");
    }
    After::Nothing
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
        plan.operation(id).map(|operation| operation.name.clone()).unwrap_or_default()
    };
    match name.trim() {
        "" => lang.plan_screen().unnamed.to_owned(),
        name => name.to_owned(),
    }
}

/// What is lacking for a part, told where it matters.
fn lacking(state: &State, part: Part) -> Option<El> {
    let section = match part {
        Part::Story => Section::Story,
        Part::Operations => Section::Operations,
        Part::Examples => Section::Examples,
        Part::Goals | Part::Actions => Section::Actions,
        _ => return None,
    };
    let mut lacking = state.plan_at_hand().prerequisites.lacking();
    let (which, stated) = lacking.find(|(which, _)| which.section() == section)?;
    let says = state.lang.lacking(which, stated.standing)?;
    let title = [state.lang.plan_words().lacking_title, ": "].concat();
    let text = el("p").child(el("strong").child(title)).child(says);
    let label = state.lang.plan_words().prerequisites;
    let way = button(Weight::Quiet, label, PlanMsg::Go(Part::Prerequisites).into());
    Some(el("div").class("banner").child(text).child(way))
}

/// The levels to choose between, after what stands for none.
fn levels(none: &str) -> Vec<String> {
    [none.to_owned()].into_iter().chain(Level::all().map(|level| level.get().to_string())).collect()
}

/// What an operation is called; `None` where it is no longer there.
fn name_of_operation(state: &State, id: ItemId) -> Option<String> {
    let name = state.plan_at_hand().operation(id)?.name.trim();
    Some(if name.is_empty() { state.lang.plan_screen().unnamed } else { name }.to_owned())
}

/// The operations to choose between, after all of them.
fn operations_to_choose(state: &State) -> (Vec<String>, Vec<Option<ItemId>>) {
    let mut names = vec![state.lang.plan_words().all_operations.to_owned()];
    let mut ids = vec![None];
    for operation in &state.plan_at_hand().operations {
        names.extend(name_of_operation(state, operation.id));
        ids.push(Some(operation.id));
    }
    (names, ids)
}

/// What the canvases of plans show, by the name of the chart.
pub(super) fn picture(state: &State, name: &str, width: f64) -> Option<Scene> {
    order::picture(state, name, width)
}

/// The way between the parts of the plan.
fn parts(state: &State, at: Part) -> El {
    let part = |to: Part| {
        let button = plain_button().attr_if(to == at, "aria-current", "page");
        el("li").child(button.on("click", PlanMsg::Go(to).into()).child(to.label(state)))
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
