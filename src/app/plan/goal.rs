//! A goal, as a sentence, and where it is changed.

use super::edit::{DateField, change_button, day_field, msg};
use super::fields::{done, field, goal_mark, quiet_link, select, typed};
use super::{PlanMsg, name_of_operation, operations_to_choose};
use crate::app::controls::{actions, named, para, tick};
use crate::app::effect::Effect;
use crate::app::message::Screen;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::plan::item::MAX_WHAT;
use crate::model::plan::{Goal, GoalStanding, Item, ItemField, ItemText, MAX_GOALS, PlanChange};
use crate::model::{Area, Date, Level};

/// A goal for an area, to its target level; it is then open.
pub(super) fn add(state: &mut State, area: Area) -> Effect {
    super::suggestions::keep(state, area);
    let current = state.current();
    let answer = current.areas.get(area);
    let by = current.target_year.and_then(|year| Date::new(year, 12, 31));
    let (from, to) = (answer.now.level(), answer.target.level());
    let goal = Goal { id: state.new_item(), area, from, to, by, ..Goal::default() };
    let id = goal.id;
    if state.change_plan(PlanChange::Insert(MAX_GOALS, Item::Goal(goal))) {
        state.go(Screen::Plan(super::PlanPart::Chapter(area)));
        return super::edit::open(state, Some(id));
    }
    Effect::None
}

pub(super) fn view(state: &State, goal: &Goal) -> El {
    let is_open = state.plan.editing == Some(goal.id);
    let key = goal.id.get();
    if is_open { form(state, goal).key(key) } else { line(state, goal).key(key) }
}

fn line(state: &State, goal: &Goal) -> El {
    let lang = state.lang();
    let name = lang.goal_name(goal);
    let stands = goal.state(state.current().areas.get(goal.area).now, state.today());
    let says = lang.goal_sentence(goal);
    let operation = goal.department.and_then(|id| name_of_operation(state, id));
    let facts = el("p")
        .class("small muted")
        .child((!says.is_empty()).then(|| el("span").child([&says, " "].concat())))
        .child(goal_mark(stands, lang.goal_state(stands)))
        .child(operation.map(|name| el("span").class("of").child([" ", &name].concat())));
    el("div")
        .class("goal")
        .child(el("span").class("k").child(lang.plan_words().goal))
        .child(el("div").child(para("what", name.clone())).child(facts))
        .child(change_button(state, goal.id, &name, PlanMsg::OpenItem(Some(goal.id)).into()))
}

fn form(state: &State, goal: &Goal) -> El {
    let (words, own) = (state.lang().plan_words(), state.lang().plan_screen());
    let id = goal.id;
    let what = typed("input", &goal.what, MAX_WHAT, move |text| {
        PlanMsg::Edit(PlanChange::Write(id, ItemText::What, text)).into()
    });
    let (names, ids) = operations_to_choose(state);
    let at = ids.iter().position(|one| *one == goal.department).unwrap_or(0);
    let operation = (names.len() > 1).then(|| {
        let choose = select(&names, at, move |place| Some(msg(id, ItemField::Department(*ids.get(place)?))));
        field("goal-operation", words.department, choose)
    });
    let place = |level: Option<Level>| level.map_or(0, |level| level.get().into());
    let level = |place: usize| u8::try_from(place).ok().and_then(Level::new);
    let from =
        select(&levels(own.no_level), place(goal.from), move |place| Some(msg(id, ItemField::From(level(place)))));
    let to = select(&levels(own.no_level), place(goal.to), move |place| Some(msg(id, ItemField::To(level(place)))));
    let dropped = goal.standing == GoalStanding::Dropped;
    let standing = if dropped { GoalStanding::Kept } else { GoalStanding::Dropped };
    let remove = quiet_link(own.goal_remove, PlanMsg::Remove(id).into());
    el("div")
        .class("editor")
        .child(
            el("div")
                .class("editor-grid")
                .child(el("div").class("full").child(field("goal-what", own.goal_what, what)))
                .child(day_field(state, ("goal-by", "by-error"), words.col_by, (id, DateField::By), goal.by))
                .child(field("goal-from", own.goal_from, from))
                .child(field("goal-to", own.goal_to, to))
                .child(operation),
        )
        .child(tick(dropped, true, msg(id, ItemField::Standing(standing)), el("span").child(own.goal_dropped)))
        .child(actions([
            done(state, PlanMsg::OpenItem(None).into()),
            named(remove, own.goal_remove, &state.lang().goal_name(goal)),
        ]))
}

/// The levels to choose between, after the option for none.
fn levels(none: &str) -> Vec<String> {
    [none.to_owned()].into_iter().chain(Level::all().map(|level| level.get().to_string())).collect()
}
