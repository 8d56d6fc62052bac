//! Which areas to begin with: what is proposed and why, and one's own choice of at most three.

use super::PlanMsg;
use crate::app::controls::{Weight, actions, button, named, para};
use crate::app::result::{focus_frame, focus_tick};
use crate::app::state::{After, State};
use crate::app::view::{El, el};
use crate::model::compare::Of;
use crate::model::focus::{Reason, proposal, proposed};
use crate::model::group::{Agreement, Figures, Spread};
use crate::model::{Area, Change, MAX_FOCUS, PerArea};
use crate::text::Lang;
use crate::text::charts::fill;

/// Chooses other areas than before, in one step.
pub(super) fn choose(state: &mut State, areas: Vec<Area>) -> After {
    let gone = state.current().focus.iter().filter(|area| !areas.contains(area)).map(|area| Change::Focus(*area, None));
    let chosen = areas.iter().enumerate().map(|(place, area)| Change::Focus(*area, Some(place)));
    let changes: Vec<Change> = gone.chain(chosen).collect();
    let result = state.desk_mut().edit(changes);
    if state.ran(result) {
        state.tell(move |lang| fill(lang.plan_screen().focus_chosen, &[&names(lang, &areas)]), true);
    }
    // What was pressed has gone.
    After::Focus("focus-title")
}

fn names(lang: Lang, areas: &[Area]) -> String {
    let names: Vec<&str> = areas.iter().map(|area| lang.guide(*area).short).collect();
    lang.charts().list(&names)
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

/// The list as on the result, with what is proposed, a sentence for each area, and the formula.
pub(in crate::app::later) fn view(state: &State) -> El {
    let (words, own) = (state.lang.plan_words(), state.lang.plan_screen());
    let current = state.current();
    let reasons = proposal(current, &agreement(state));
    let best = proposed(&reasons);
    let is_full = current.focus.len() >= MAX_FOCUS;
    let said =
        if best.is_empty() { own.proposal_none.to_owned() } else { fill(words.proposal, &[&names(state.lang, &best)]) };
    let take = best
        .iter()
        .any(|area| !current.focus.contains(area))
        .then(|| actions([button(Weight::Plain, own.take_proposal, PlanMsg::Focus(best.clone()).into())]));
    let above = el("div")
        .class("proposal")
        .child(is_full.then(|| para("muted", words.why_three)))
        .child(para("", said))
        .child(take);
    let formula = el("details")
        .class("fold")
        .child(el("summary").child(own.formula_title))
        .child(el("div").class("fold-in").child(el("p").child(words.formula)));
    let rows = reasons.iter().map(|reason| row(state, reason, is_full));
    focus_frame(state.lang, current, Some(above), rows, Some(formula))
}

/// An area to tick, why it is proposed or not, and, where three are chosen, the way to take it instead of one of them.
fn row(state: &State, reason: &Reason, is_full: bool) -> El {
    let (lang, words, own) = (state.lang, state.lang.plan_words(), state.lang.plan_screen());
    let (area, focus) = (reason.area, &state.current().focus);
    let mut why = lang.reason(reason);
    if let Some(points) = reason.points {
        why.extend([" ", &fill(words.points, &[&lang.whole(points.into())]), "."]);
    }
    let label = el("span")
        .child(lang.guide(area).name)
        .child(reason.proposed.then(|| el("span").class("flagged").child([" ", own.proposed].concat())))
        .child(el("span").class("muted hint").child(why));
    let instead = (is_full && !focus.contains(&area)).then(|| {
        let swaps = focus.iter().map(|out| swap(state, area, *out));
        let title = fill(own.replace, &[lang.guide(area).short]);
        el("details").class("plan-swap").child(el("summary").child(title)).child(actions(swaps))
    });
    el("div").child(focus_tick(state.current(), area, label)).child(instead)
}

/// Puts an area in the place of another.
fn swap(state: &State, to: Area, out: Area) -> El {
    let own = state.lang.plan_screen();
    let focus = state.current().focus.iter().map(|area| if *area == out { to } else { *area });
    let label = fill(own.instead_of, &[state.lang.guide(out).short]);
    let swap = button(Weight::Plain, label.clone(), PlanMsg::Focus(focus.collect()).into());
    named(swap, &label, state.lang.guide(to).short)
}
