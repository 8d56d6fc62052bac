//! The chapter of an area: where it is to go, its goals, its actions, and what can be added.

use super::fields::{link, quiet_link};
use super::sections::lacking;
use super::{PlanMsg, PlanPart, action, goal, suggestions};
use crate::app::controls::named;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::plan::{MAX_ACTIONS, MAX_GOALS, Section};
use crate::model::{Area, Level};
use crate::text::charts::fill;

pub(super) fn view(state: &State, area: Area, is_first: bool) -> El {
    let own = state.lang().plan_screen();
    let plan = state.plan_at_hand();
    let id = PlanPart::Chapter(area).id();
    let name = state.lang().guide(area).short;
    let goals = plan.goals.iter().filter(|goal| goal.area == area).map(|one| goal::view(state, one));
    let add = |label: &'static str, msg: PlanMsg| {
        let sign = el("span").attr("aria-hidden", "true").child("+ ");
        named(link(sign, msg.into()).child(label), label, name)
    };
    let add_action = (plan.actions.len() < MAX_ACTIONS).then(|| add(own.action_add, PlanMsg::AddAction(area)));
    let add_goal = (plan.goals.len() < MAX_GOALS).then(|| add(own.goal_add, PlanMsg::AddGoal(area)));
    let suggested = suggestions::of(state, area);
    let shows = suggestions::is_shown(state, area);
    let show = suggested.as_ref().filter(|_| !shows).map(|(_, all)| {
        let label = fill(own.show_suggestions, &[&all.len().to_string()]);
        named(quiet_link(label.clone(), PlanMsg::Suggest(area, true).into()), &label, name)
    });
    el("section")
        .class("sec chapter")
        .attr("aria-labelledby", id)
        .key(area.index() as u64)
        .child(
            el("div")
                .class("focus-head")
                .child(heading(state, area).id(id).attr("tabindex", "-1"))
                .child(track(state, area)),
        )
        .child(if is_first { lacking(state, Section::Actions) } else { None })
        .children(goals)
        .child(action::table(state, area))
        .child(el("p").class("addrow").children(add_action.into_iter().chain(add_goal).chain(show)))
        .child(if shows { suggestions::view(state, area) } else { None })
}

/// The name of the area, and from which level to which, each in its ink.
fn heading(state: &State, area: Area) -> El {
    let (lang, answer) = (state.lang(), state.current().areas.get(area));
    let head = el("h3");
    let (Some(now), Some(target)) = (answer.now.level(), answer.target.level()) else {
        return head.child(lang.guide(area).short);
    };
    let says = lang.chapter_from_to(area, "{0}", "{1}");
    let level = |class: &'static str, level: Level| el("span").class(class).child(level.get().to_string());
    let (before, rest) = says.split_once("{0}").unwrap_or((&says, ""));
    let (between, after) = rest.split_once("{1}").unwrap_or((rest, ""));
    head.child(before.to_owned())
        .child(level("now", now))
        .child(between.to_owned())
        .child(level("tgt", target))
        .child(after.to_owned())
}

/// Both levels on the line from 1 to 10, which the heading has said in words.
fn track(state: &State, area: Area) -> Option<El> {
    let answer = state.current().areas.get(area);
    let (now, target) = (answer.now.level()?, answer.target.level()?);
    let mark =
        |class: &'static str, level: Level| el("i").class(class).child(el("span").child(level.get().to_string()));
    let marks = el("div")
        .class("track")
        .attr("data-now", now.get().to_string())
        .attr("data-target", target.get().to_string())
        .attr("aria-hidden", "true")
        .child(el("i").class("ln"));
    Some(marks.child(mark("mark b", target)).child((now != target).then(|| mark("mark a", now))))
}
