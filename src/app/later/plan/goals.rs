//! Goals, by area: the focus areas first.

use super::edit::{Day, msg, typed_day};
use super::fields::{checked, field, select, typed};
use super::{PlanMsg, change_button, levels, name_of_operation, operations_to_choose, whose};
use crate::app::controls::{Weight, actions, button, heading, named, para, section, tick};
use crate::app::later::plan::Part;
use crate::app::state::{After, State};
use crate::app::view::{El, el};
use crate::model::plan::item::MAX_WHAT;
use crate::model::plan::{Field, Goal, GoalStanding, Item, MAX_GOALS, PlanChange, Text};
use crate::model::{Area, Date, Level};

/// A goal for an area, from its present level to its target; it is then at hand.
pub(super) fn add(state: &mut State, area: Area) -> After {
    let current = state.current();
    let answer = current.areas.get(area);
    let by = current.target_year.and_then(|year| Date::new(year, 12, 31));
    let (from, to) = (answer.now.level(), answer.target.level());
    let goal = Goal { id: state.new_item(), area, from, to, by, ..Goal::default() };
    let id = goal.id;
    if state.change_plan(PlanChange::Insert(MAX_GOALS, Item::Goal(goal))) {
        state.planning.editing = Some(id);
        return After::Focus("goal-what");
    }
    After::Nothing
}

pub(super) fn view(state: &State) -> El {
    let (words, own) = (state.lang.plan_words(), state.lang.plan_screen());
    let current = state.current();
    let has_goal = |area: Area| current.plan.goals.iter().any(|goal| goal.area == area);
    let is_focus = |area: Area| current.focus.contains(&area);
    let others = Area::ALL.into_iter().filter(|area| !is_focus(*area) && has_goal(*area));
    let shown: Vec<Area> = current.focus.iter().copied().chain(others).collect();
    let left: Vec<Area> = Area::ALL.into_iter().filter(|area| !shown.contains(area)).collect();
    let lead = if current.focus.is_empty() { own.goals_no_focus } else { own.goals_lead };
    let more = (!left.is_empty()).then(|| {
        let add = |area: Area| {
            let label = state.lang.guide(area).short;
            button(Weight::Quiet, label, PlanMsg::AddGoal(area).into()).attr("aria-label", add_label(state, area))
        };
        el("div")
            .class("plan-item")
            .child(el("h3").child(own.goal_elsewhere))
            .child(actions(left.iter().copied().map(add)))
    });
    section("group plan")
        .child(whose(state))
        .child(heading(words.goals))
        .child(para("lead", lead))
        .child(
            current
                .focus
                .is_empty()
                .then(|| actions([button(Weight::Plain, own.choose_focus, PlanMsg::Go(Part::Overview).into())])),
        )
        .children(shown.into_iter().map(|area| of_area(state, area)))
        .child(more)
}

fn add_label(state: &State, area: Area) -> String {
    [state.lang.plan_screen().goal_add, ": ", state.lang.guide(area).short].concat()
}

fn of_area(state: &State, area: Area) -> El {
    let own = state.lang.plan_screen();
    let plan = state.plan_at_hand();
    let goals = plan.goals.iter().filter(|goal| goal.area == area);
    let items = goals.map(|goal| {
        let is_at_hand = state.planning.editing == Some(goal.id);
        el("li").key(goal.id.get()).class("card").child(if is_at_hand { form(state, goal) } else { line(state, goal) })
    });
    let gap = state.current().areas.get(area).gap().map(|gap| para("muted", state.lang.to_target(gap)));
    let add = button(Weight::Plain, own.goal_add, PlanMsg::AddGoal(area).into());
    el("div")
        .class("plan-item")
        .child(el("h3").child(state.lang.guide(area).name))
        .child(gap)
        .child(el("ul").class("cards").children(items))
        .child(actions([named(add, own.goal_add, state.lang.guide(area).name)]))
}

fn line(state: &State, goal: &Goal) -> El {
    let own = state.lang.plan_screen();
    let name = state.lang.goal_name(goal);
    let now = state.current().areas.get(goal.area).now;
    let operation = goal.operation.and_then(|id| name_of_operation(state, id));
    el("div")
        .child(el("h4").class("plan-name").child(name.clone()))
        .child(para("muted", state.lang.goal_facts(goal, goal.state(now, state.today()))))
        .child(operation.map(|name| para("muted", name)))
        .child(actions([
            change_button(state, goal.id, &name, PlanMsg::At(Some(goal.id)).into()),
            named(button(Weight::Quiet, own.remove, PlanMsg::Remove(goal.id).into()), own.remove, &name),
        ]))
}

fn form(state: &State, goal: &Goal) -> El {
    let (words, own) = (state.lang.plan_words(), state.lang.plan_screen());
    let id = goal.id;
    let what =
        typed("input", &goal.what, MAX_WHAT, move |text| PlanMsg::Edit(PlanChange::Write(id, Text::What, text)).into());
    let (names, ids) = operations_to_choose(state);
    let at = ids.iter().position(|one| *one == goal.operation).unwrap_or(0);
    let operation = select(&names, at, move |place| Some(msg(id, Field::Operation(*ids.get(place)?))));
    let place = |level: Option<Level>| level.map_or(0, |level| level.get().into());
    let level = |place: usize| u8::try_from(place).ok().and_then(Level::new);
    let from = select(&levels(own.no_level), place(goal.from), move |place| Some(msg(id, Field::From(level(place)))));
    let to = select(&levels(own.no_level), place(goal.to), move |place| Some(msg(id, Field::To(level(place)))));
    let is_wrong = state.planning.wrong == Some((id, Day::By));
    let by = checked(
        "date",
        goal.by.map(|day| day.to_string()).unwrap_or_default(),
        is_wrong.then_some("by-error"),
        move |text| typed_day(id, Day::By, text),
    );
    let dropped = goal.standing == GoalStanding::Dropped;
    let standing = if dropped { GoalStanding::Kept } else { GoalStanding::Dropped };
    el("div")
        .class("plan-form")
        .child(field("goal-what", own.goal_what, what))
        .child(
            el("div")
                .class("plan-fields")
                .child(field("goal-from", own.goal_from, from))
                .child(field("goal-to", own.goal_to, to))
                .child(field("goal-by", words.col_by, by))
                .child(field("goal-operation", words.operation, operation)),
        )
        .child(is_wrong.then(|| para("error", own.day_wrong).id("by-error")))
        .child(tick(dropped, true, msg(id, Field::Standing(standing)), el("span").child(own.goal_dropped)))
        .child(actions([
            button(Weight::Main, state.lang.later_words().done, PlanMsg::At(None).into()),
            named(
                button(Weight::Quiet, own.remove, PlanMsg::Remove(id).into()),
                own.remove,
                &state.lang.goal_name(goal),
            ),
        ]))
}
