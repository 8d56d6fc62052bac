//! What there is in the plan, the way to each part of it, and which areas to begin with.

use super::{Part, PlanMsg, whose};
use crate::model::compare::Of;
use crate::model::focus::{Reason, proposal, proposed};
use crate::model::group::{Agreement, Figures, Spread};
use crate::model::plan::{Followed, Prerequisite, Standing, StoryPart};
use crate::model::{Area, Change, MAX_FOCUS, PerArea};
use crate::text::charts::fill;
use crate::ui::controls::{Weight, actions, button, heading, named, para, section, tick};
use crate::ui::dom::{El, el};
use crate::ui::message::Msg;
use crate::ui::ports;
use crate::ui::state::State;

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
        .child(focus(state))
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
    let today = ports::today();
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

/// How alike the answers of the group are that set the grades of the assessment at hand, as far as they are shown.
fn agreement(state: &State) -> PerArea<Option<Agreement>> {
    let mut alike = PerArea::default();
    let id = &state.current().id;
    let groups = state.desk().workspace().groups().iter();
    let Some(group) = groups.filter(|group| !group.round).find(|group| group.decided.as_ref() == Some(id)) else {
        return alike;
    };
    let figures = Figures::of(group, state.smallest(group), Of::Now);
    for (area, spread) in figures.total.iter() {
        *alike.get_mut(area) = spread.as_ref().and_then(Spread::agreement);
    }
    alike
}

/// Which areas to begin with: what is proposed and why, and one's own choice of at most three.
fn focus(state: &State) -> El {
    let (lang, words, own) = (state.lang, state.lang.plan_words(), state.lang.plan_screen());
    let current = state.current();
    let reasons = proposal(current, &agreement(state));
    let best = proposed(&reasons);
    let is_full = current.focus.len() >= MAX_FOCUS;
    let rows = reasons.iter().map(|reason| choice(state, reason, is_full));
    let take = (!best.is_empty() && best != current.focus)
        .then(|| actions([button(Weight::Main, own.take_proposal, Msg::Edit(Change::Focus(best.clone())))]));
    let none = best.is_empty().then(|| para("muted", own.proposal_none));
    let formula = el("details")
        .class("fold")
        .child(el("summary").child(own.formula_title))
        .child(el("div").class("fold-in").child(el("p").child(words.formula)));
    el("div")
        .class("plan-item")
        .child(el("h3").child(words.proposal))
        .child(none)
        .child(
            el("fieldset")
                .class("ticks plan-focus")
                .child(el("legend").child(lang.words().focus_title))
                .child(is_full.then(|| para("muted", words.why_three)))
                .children(rows),
        )
        .child(take)
        .child(formula)
}

fn choice(state: &State, reason: &Reason, is_full: bool) -> El {
    let (lang, words, own) = (state.lang, state.lang.plan_words(), state.lang.plan_screen());
    let focus = &state.current().focus;
    let (area, chosen) = (reason.area, focus.contains(&reason.area));
    let mut after = focus.clone();
    if chosen {
        after.retain(|other| *other != area);
    } else {
        after.push(area);
    }
    let mut why = lang.reason(reason);
    if let Some(points) = reason.points {
        why.push(' ');
        why.push_str(&fill(words.points, &[&lang.whole(points.into())]));
        why.push('.');
    }
    let label = el("span")
        .child(lang.guide(area).name)
        .child(reason.proposed.then(|| el("span").class("flagged").child(own.proposed)))
        .child(el("span").class("muted hint").child(why));
    let instead = (is_full && !chosen).then(|| {
        let swaps = focus.iter().map(|out| swap(state, area, *out));
        let title = fill(own.replace, &[lang.guide(area).short]);
        el("details").class("plan-swap").child(el("summary").child(title)).child(actions(swaps))
    });
    el("div").child(tick(chosen, chosen || !is_full, Msg::Edit(Change::Focus(after)), label)).child(instead)
}

/// Puts an area in the place of another.
fn swap(state: &State, to: Area, out: Area) -> El {
    let own = state.lang.plan_screen();
    let focus = state.current().focus.iter().map(|area| if *area == out { to } else { *area });
    let label = fill(own.instead_of, &[state.lang.guide(out).short]);
    let msg = Msg::Edit(Change::Focus(focus.collect()));
    named(button(Weight::Plain, label.clone(), msg), &label, state.lang.guide(to).short)
}
