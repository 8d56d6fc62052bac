//! What there is in the plan, and the way to each part of it.

use super::{Part, PlanMsg, whose};
use crate::app::controls::{Weight, button, heading, para, section};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::plan::{Followed, Prerequisite, Standing, StoryPart};
use crate::text::charts::fill;

pub(super) fn view(state: &State) -> El {
    let (words, own) = (state.lang.plan_words(), state.lang.plan_screen());
    let current = state.current();
    let is_empty = current.plan.is_empty() && current.focus.is_empty();
    let first = if is_empty { own.empty } else { own.lead };
    let parts = Part::ALL.into_iter().skip(1).map(|part| {
        el("li")
            .child(button(Weight::Quiet, part.label(state), PlanMsg::Go(part).into()))
            .child(para("muted", said(state, part)))
    });
    section("group plan")
        .child(whose(state))
        .child(heading(words.plan))
        .child(para("lead", first))
        .child(lacking(state))
        .child(
            el("div")
                .class("plan-item")
                .child(el("h3").child(own.parts))
                .child(el("ul").class("plan-ways").children(parts)),
        )
}

/// What there is in a part, or what it is for while there is nothing.
fn said(state: &State, part: Part) -> String {
    let own = state.lang.plan_screen();
    let plan = state.plan_at_hand();
    let today = state.today();
    let count = |count: usize, of: usize, words: &str, none: &str| {
        if of == 0 { none.to_owned() } else { fill(words, &[&count.to_string(), &of.to_string()]) }
    };
    let followed = || state.lang.followed(&Followed { ..Followed::of(state.current(), today) });
    match part {
        Part::Story => {
            let told = StoryPart::ALL.iter().filter(|part| !plan.story.get(**part).trim().is_empty()).count();
            if told == 0 { own.about_story.to_owned() } else { fill(own.story_told, &[&told.to_string()]) }
        }
        Part::Prerequisites => {
            let stated = |which: &&Prerequisite| plan.prerequisites.get(**which).standing != Standing::NotStated;
            let stated = Prerequisite::ALL.iter().filter(stated).count();
            if stated == 0 { own.about_prerequisites.to_owned() } else { fill(own.stated, &[&stated.to_string()]) }
        }
        Part::Operations => {
            let rows = plan.by_operation(today);
            let have = rows.iter().filter(|row| row.operation.is_some() && row.has_plan()).count();
            count(have, plan.operations.len(), own.operations_have, own.about_operations)
        }
        Part::Goals if plan.goals.is_empty() => own.about_goals.to_owned(),
        Part::Actions if plan.actions.is_empty() => own.about_actions.to_owned(),
        Part::Goals => followed().into_iter().next().unwrap_or_default(),
        Part::Actions => followed().pop().unwrap_or_default(),
        Part::Order => own.about_order.to_owned(),
        Part::Benefit => own.about_benefit.to_owned(),
        Part::Examples => count(plan.examples.len(), plan.examples.len(), own.examples_there, own.about_examples),
        Part::Follow => own.about_follow.to_owned(),
        Part::Out => own.about_out.to_owned(),
        Part::Overview => String::new(),
    }
}

/// What is lacking before the vision can become practice.
fn lacking(state: &State) -> Option<El> {
    let words = state.lang.plan_words();
    let mut lacking = state.plan_at_hand().prerequisites.lacking().peekable();
    lacking.peek()?;
    let items = lacking.filter_map(|(which, stated)| {
        Some(el("li").child(state.lang.lacking(which, stated.standing)?).child(note(&stated.note)))
    });
    let list = el("ul").class("plan-lines").children(items);
    Some(el("div").class("plan-item").child(el("h3").child(words.lacking_title)).child(list))
}

fn note(note: &str) -> Option<El> {
    let note = note.trim();
    (!note.is_empty()).then(|| el("span").class("muted hint").child(note.to_owned()))
}
