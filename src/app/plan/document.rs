//! The plan as one document, in the order in which it is printed.

use super::fields::link;
use super::{PlanFold, PlanMsg, PlanPart, benefit, chapter, contents, examples, follow, late, operations, order, out};
use super::{prerequisites, story};
use crate::app::PrintTarget;
use crate::app::controls::{Weight, actions, button, heading, para, section};
use crate::app::message::{Msg, Screen};
use crate::app::share::ShareMsg;
use crate::app::state::State;
use crate::app::view::{El, el, plain_button};
use crate::chart::timeline::areas;
use crate::model::Area;

/// The document, with its contents beside it.
pub(in crate::app) fn view(state: &State, at: PlanPart) -> El {
    let own = state.lang().plan_screen();
    let chapters = areas(state.current());
    let others: Vec<Area> = Area::ALL.into_iter().filter(|area| !chapters.contains(area)).collect();
    let print = button(Weight::Plain, own.share, Msg::go(Screen::Share));
    let has_plan = !state.plan_at_hand().is_empty();
    section("plan").child(title(state)).child(contents::view(state, at, &chapters)).child(
        el("div")
            .class("doc")
            .child(begin(state))
            .child(out::view(state))
            .child(late::view(state))
            .child(story::view(state))
            .children(chapters.iter().enumerate().map(|(place, area)| chapter::view(state, *area, place == 0)))
            .child(elsewhere(state, &others))
            .child(benefit::view(state, at == PlanPart::Benefit))
            .child(follow::view(state, at == PlanPart::Follow))
            .child(
                el("div")
                    .class("optional")
                    .child(el("h3").class("small muted").child(own.optional))
                    .child(prerequisites::view(state))
                    .child(operations::view(state))
                    .child(order::view(state))
                    .child(examples::view(state)),
            )
            .child(has_plan.then(|| el("p").class("pager").child(print))),
    )
}

/// The title that it is printed with, what there is in it, and what can be done with all of it.
fn title(state: &State) -> El {
    let (lang, own) = (state.lang(), state.lang().plan_screen());
    let current = state.current();
    let summary = lang.plan_summary(current, state.today());
    let lead = if summary.is_empty() { own.lead.to_owned() } else { summary };
    let is_out = state.plan.is_open(PlanFold::Part(PlanPart::Out));
    let small =
        |label: &'static str, msg: Msg| plain_button().class("btn small").part("button").on("click", msg).child(label);
    let carried = (!current.plan.is_empty()).then(|| {
        let out = if is_out { PlanMsg::Fold(PlanFold::Part(PlanPart::Out), false) } else { PlanMsg::Go(PlanPart::Out) };
        el("p")
            .class("acts tight")
            .child(small(own.print, ShareMsg::Print(PrintTarget::Plan).into()))
            .child(small(own.out, out.into()).attr("aria-expanded", if is_out { "true" } else { "false" }))
    });
    el("div")
        .class("title")
        .child(
            el("div")
                .child(para("caption", lang.name(current)))
                .child(heading(lang.plan_title(current)))
                .child(para("lead", lead)),
        )
        .child(carried)
}

/// How one begins, where no areas are chosen to begin with.
fn begin(state: &State) -> Option<El> {
    let own = state.lang().plan_screen();
    let current = state.current();
    let weight = if current.plan.is_empty() { Weight::Main } else { Weight::Plain };
    let choose = || actions([button(weight, own.choose_focus, Msg::go(Screen::Result))]);
    current.focus.is_empty().then(|| el("div").class("begin").child(para("", own.goals_no_focus)).child(choose()))
}

/// The way to a goal in an area that has no chapter.
fn elsewhere(state: &State, others: &[Area]) -> Option<El> {
    let own = state.lang().plan_screen();
    let add = |area: &Area| {
        let name = state.lang().guide(*area).short;
        link(name, PlanMsg::AddGoal(*area).into()).attr("aria-label", [own.goal_add, ": ", name].concat())
    };
    (!others.is_empty()).then(|| {
        el("div")
            .class("elsewhere")
            .child(para("small muted", own.goal_elsewhere))
            .child(el("p").class("addrow").children(others.iter().map(add)))
    })
}
