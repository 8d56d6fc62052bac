//! Which areas to begin with: what is proposed and why, and one's own choice of at most three. They are chosen in the result's
//! table of distances.

use super::{ResultMsg, said, to_plan};
use crate::app::controls::{Weight, actions, button, para};
use crate::app::effect::Effect;
use crate::app::message::Msg;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::focus::{Reason, proposal, proposed};
use crate::model::group::{Agreement, Spread};
use crate::model::{Area, Change, PerArea};
use crate::text::Lang;
use crate::text::charts::fill;

/// Chooses other areas than before, in one step.
pub(in crate::app) fn choose(state: &mut State, areas: Vec<Area>) -> Effect {
    state.result.replacing = None;
    let gone = state.current().focus.iter().filter(|area| !areas.contains(area)).map(|area| Change::Focus(*area, None));
    let chosen = areas.iter().enumerate().map(|(place, area)| Change::Focus(*area, Some(place)));
    let changes: Vec<Change> = gone.chain(chosen).collect();
    let result = state.session_mut().edit(changes);
    if state.ran(result) {
        state.notify(move |lang| fill(lang.plan_screen().focus_chosen, &[&names(lang, &areas)]), true);
    }
    // What was pressed has gone.
    Effect::Focus("focus-title")
}

fn names(lang: Lang, areas: &[Area]) -> String {
    let names: Vec<&str> = areas.iter().map(|area| lang.guide(*area).short).collect();
    lang.charts().list(&names)
}

/// How alike the answers of the group are that set the grades of the assessment at hand, as far as they are shown.
fn agreement(state: &State) -> PerArea<Option<Agreement>> {
    let mut alike = PerArea::default();
    let id = &state.current().id;
    let groups = state.session().workspace().groups().iter();
    let Some(group) = groups.filter(|group| !group.in_session).find(|group| group.decided.as_ref() == Some(id)) else {
        return alike;
    };
    let figures = state.figures(group);
    for (area, spread) in figures.now.total.iter() {
        *alike.get_mut(area) = spread.as_ref().and_then(Spread::agreement);
    }
    alike
}

/// What there is to say for and against beginning with each area.
pub(in crate::app) fn reasons(state: &State) -> Vec<Reason> {
    proposal(state.current(), &agreement(state))
}

/// The part under the table of distances: the suggestion or the choice and the button that goes on, or the question which of
/// three to replace.
pub(in crate::app) fn choice(state: &State, reasons: &[Reason]) -> El {
    let (lang, own) = (state.lang(), state.lang().result_words());
    let current = state.current();
    let focus = &current.focus;
    let frame = |says: El, ways: El| {
        el("div")
            .class("choose")
            .child(el("div").child(el("div").attr("role", "status").child(says)).child(formula(state, reasons)))
            .child(ways)
    };
    if let Some(area) = state.replacing() {
        let name = lang.guide(area).short;
        let swaps = focus.iter().map(|out| {
            let chosen = focus.iter().map(|area_in| if area_in == out { area } else { *area_in }).collect();
            let label = lang.guide(*out).short;
            button(Weight::Plain, label, Msg::Result(ResultMsg::Focus(chosen)))
                .attr("aria-label", fill(own.replace_by, &[label, name]))
        });
        let keep = button(Weight::Quiet, own.keep, Msg::Result(ResultMsg::Replace(None)));
        return frame(para("", fill(own.replace, &[name])), actions(swaps.chain([keep])));
    }
    let best = proposed(reasons);
    if focus.is_empty() && !best.is_empty() {
        let says = el("p")
            .child(el("b").child(fill(lang.plan_words().proposal, &[&names(lang, &best)])))
            .child([" ", own.own_choice].concat());
        let take = button(Weight::Main, own.take_proposal, Msg::Result(ResultMsg::Focus(best)));
        return frame(says, actions([take, to_plan(state, Weight::Plain)]));
    }
    if focus.is_empty() {
        return frame(para("", lang.plan_screen().proposal_none), actions([to_plan(state, Weight::Plain)]));
    }
    frame(said(lang, focus.len()), actions([to_plan(state, Weight::Main)]))
}

/// How the proposal is made: the formula, and the reasons for each area with its points.
fn formula(state: &State, reasons: &[Reason]) -> El {
    let (lang, words) = (state.lang(), state.lang().plan_words());
    let rows = reasons.iter().map(|reason| {
        let mut why = [lang.guide(reason.area).short, ": ", &lang.reason(reason)].concat();
        if let Some(points) = reason.points {
            why.extend([" ", &fill(words.points, &[&lang.whole(points.into())]), "."]);
        }
        el("li").child(why)
    });
    let best = proposed(reasons);
    let focus = &state.current().focus;
    let take = (!focus.is_empty() && best.iter().any(|area| !focus.contains(area))).then(|| {
        let says = fill(words.proposal, &[&names(lang, &best)]);
        let take =
            button(Weight::Plain, lang.result_words().take_proposal, Msg::Result(ResultMsg::Focus(best.clone())));
        el("div").child(para("", says)).child(actions([take]))
    });
    el("details")
        .class("formula")
        .child(el("summary").child(lang.plan_screen().formula_title))
        .child(para("small", words.formula))
        .child(el("ul").class("small").children(rows))
        .child(take)
}
