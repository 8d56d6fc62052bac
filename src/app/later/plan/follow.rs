//! Following up: how goals and actions stand, and what has changed since the round before.

use super::{PlanMsg, whose};
use crate::app::controls::{Weight, actions, button, heading, named, para, section};
use crate::app::later::ShelfMsg;
use crate::app::message::{Msg, Screen};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::plan::GoalState;
use crate::model::plan::follow::{Followed, differences};
use crate::text::charts::fill;
use crate::text::plan_words::word_of;

pub(super) fn view(state: &State) -> El {
    let (lang, own) = (state.lang, state.lang.plan_screen());
    let current = state.current();
    let today = state.today();
    let said = lang.followed(&Followed::of(current, today));
    let lead = if said.is_empty() { own.follow_empty } else { own.follow_lead };
    let round = button(Weight::Plain, lang.words().new_round, ShelfMsg::NewRound(current.id.clone()).into());
    let compare = state.can_compare().then(|| button(Weight::Plain, lang.words().compare, Msg::Go(Screen::Compare)));
    section("group plan")
        .child(whose(state))
        .child(heading(own.follow))
        .child(para("lead", lead))
        .children(said.into_iter().map(|text| para("plan-said", text)))
        .child(late(state))
        .children(
            [GoalState::Late, GoalState::Reached, GoalState::OnTheWay, GoalState::NoLevel, GoalState::Dropped]
                .into_iter()
                .filter_map(|which| goals(state, which)),
        )
        .child(changed(state))
        .child(actions([round].into_iter().chain(compare)))
}

/// What is overdue, and the way to it.
fn late(state: &State) -> Option<El> {
    let own = state.lang.plan_screen();
    let today = state.today();
    let mut late = state.plan_at_hand().overdue(today).peekable();
    late.peek()?;
    let items = late.map(|action| {
        let change = button(Weight::Quiet, own.change, PlanMsg::At(Some(action.id)).into());
        el("li").child(state.lang.action_line(action, today)).child(" ").child(named(
            change,
            own.change,
            &state.lang.action_name(action),
        ))
    });
    Some(
        el("div")
            .class("plan-item")
            .child(el("h3").child(own.late_title))
            .child(el("ul").class("plan-lines").children(items)),
    )
}

fn goals(state: &State, which: GoalState) -> Option<El> {
    let (current, today) = (state.current(), state.today());
    let mut there = current
        .plan
        .goals
        .iter()
        .filter(|goal| goal.state(current.areas.get(goal.area).now, today) == which)
        .peekable();
    there.peek()?;
    let title = word_of(&state.lang.plan_words().goals_that_are, which);
    let items = there.map(|goal| el("li").child(state.lang.goal_line(goal, which)));
    Some(el("div").class("plan-item").child(el("h3").child(title)).child(el("ul").class("plan-lines").children(items)))
}

/// What is not as it was in the round before.
fn changed(state: &State) -> El {
    let words = state.lang.plan_words();
    let part = el("div").class("plan-item").child(el("h3").child(words.changed));
    let Some(before) = state.previous() else {
        return part.child(para("muted", state.lang.plan_screen().no_round));
    };
    let changed = differences(before, state.current(), state.today());
    if changed.is_empty() {
        return part.child(para("muted", fill(words.unchanged, &[&state.lang.date(before.date)])));
    }
    part.child(
        el("ul").class("plan-lines").children(changed.iter().map(|one| el("li").child(state.lang.difference(one)))),
    )
}
