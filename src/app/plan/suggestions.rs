//! Suggested actions for an area, under the table they go into.

use super::PlanMsg;
use super::fields::quiet_link;
use crate::app::controls::{named, para};
use crate::app::effect::Effect;
use crate::app::state::State;
use crate::app::view::{El, el, plain_button};
use crate::model::Area;
use crate::model::plan::{Action, Item, MAX_ACTIONS, PlanChange};
use crate::text::charts::fill;
use crate::text::suggestions::Suggestion;

/// The suggestions for an area from its present level on, under their title; `None` while it has no level.
pub(super) fn of(state: &State, area: Area) -> Option<(String, &'static [Suggestion])> {
    let lang = state.lang();
    let (from, to, all) = lang.suggestions(area, state.current().areas.get(area).now.level()?)?;
    let title = fill(lang.plan_screen().suggested, &[lang.band(from), lang.band(to)]);
    Some((title, all))
}

/// Whether they are shown: as someone has said, or else where the area has no action yet.
pub(super) fn is_shown(state: &State, area: Area) -> bool {
    let is_bare = || !state.plan_at_hand().actions.iter().any(|action| action.area == area);
    state.plan.suggests.get(area).unwrap_or_else(is_bare)
}

/// Leaves them as they are while something is added above them.
pub(super) fn keep(state: &mut State, area: Area) {
    *state.plan.suggests.get_mut(area) = Some(is_shown(state, area));
}

/// Shows or hides them.
pub(super) fn show(state: &mut State, area: Area, shows: bool) -> Effect {
    *state.plan.suggests.get_mut(area) = Some(shows);
    state.plan.taken = None;
    if shows {
        state.plan.taken = Some((area, usize::MAX));
        return Effect::Focus("suggested");
    }
    Effect::Focus(super::PlanPart::Chapter(area).id())
}

/// Takes one over.
pub(super) fn take(state: &mut State, area: Area, place: usize) -> Effect {
    let Some(suggestion) = of(state, area).and_then(|(_, all)| all.get(place)) else { return Effect::None };
    keep(state, area);
    let action = Action {
        id: state.new_item(),
        area,
        what: suggestion.what.to_owned(),
        measure: suggestion.measure.to_owned(),
        ..Action::default()
    };
    if state.change_plan(PlanChange::Insert(MAX_ACTIONS, Item::Action(Box::new(action)))) {
        let what = suggestion.what;
        state.notify(move |lang| fill(lang.plan_screen().taken, &[what]), true);
        state.plan.taken = Some((area, place));
        return Effect::Focus("taken");
    }
    Effect::None
}

pub(super) fn view(state: &State, area: Area) -> Option<El> {
    let (lang, own) = (state.lang(), state.lang().plan_screen());
    let Some((title, all)) = of(state, area) else {
        let has_level = state.current().areas.get(area).now.level().is_some();
        return (!has_level).then(|| para("small muted", own.library_empty));
    };
    let plan = state.plan_at_hand();
    let last = state.plan.taken;
    let items = all.iter().enumerate().map(|(place, suggestion)| {
        let is_there = plan.actions.iter().any(|action| action.what == suggestion.what);
        let measure = [lang.plan_words().measure, ": ", suggestion.measure].concat();
        let says = el("span").child(suggestion.what).child(" ").child(el("small").child(measure));
        let act = if is_there {
            let told = para("small muted", own.is_taken);
            // The focus stays there: the button that was pressed has gone.
            if last == Some((area, place)) { told.id("taken").attr("tabindex", "-1") } else { told }
        } else {
            let take = plain_button().class("btn small").part("button").on("click", PlanMsg::Take(area, place).into());
            named(take.child(own.take), own.take, suggestion.what)
        };
        el("li").child(says).child(act)
    });
    let title = el("h4").child(title);
    let is_new = last == Some((area, usize::MAX));
    let title = if is_new { title.id("suggested").attr("tabindex", "-1") } else { title };
    let hide = quiet_link(own.hide, PlanMsg::Suggest(area, false).into());
    let hide = named(hide, own.hide, lang.guide(area).short);
    Some(
        el("div")
            .class("suggest")
            .child(el("div").class("sec-head").child(title).child(hide))
            .child(el("ul").children(items))
            .child(para("small muted", own.library_lead)),
    )
}
