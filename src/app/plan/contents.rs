//! The contents of the document: its parts, what there is in each, and the way there.

use super::fields::is_benefit_stated;
use super::{PlanFold, PlanMsg, PlanPart, examples, operations, order, prerequisites};
use crate::app::state::State;
use crate::app::view::{El, el, plain_button};
use crate::model::Area;
use crate::text::charts::fill;

/// The parts, those that are optional after the others. Beside the document they are always seen; above it, when asked for.
pub(super) fn view(state: &State, at: PlanPart, chapters: &[Area]) -> El {
    let (lang, own, words) = (state.lang(), state.lang().plan_screen(), state.lang().plan_words());
    let (plan, today) = (state.plan_at_hand(), state.today());
    let none = || own.nothing_yet.to_owned();
    let item = |part: PlanPart, name: &'static str, said: Option<String>| {
        let said = said.filter(|said| !said.is_empty()).map(|said| el("small").child(said));
        let go = plain_button().on("click", PlanMsg::Go(part).into()).attr_if(part == at, "aria-current", "true");
        el("li").child(go.child(name).child(" ").child(said))
    };
    let chapter = |area: &Area| {
        let said = lang.actions_of(state.current(), *area, today).unwrap_or_else(none);
        item(PlanPart::Chapter(*area), lang.guide(*area).short, Some(said))
    };
    let follow = (!plan.goals.is_empty() || !plan.actions.is_empty()).then(|| lang.next_round(state.current()));
    let own_parts = el("ol")
        .child(item(PlanPart::Vision, words.vision, plan.vision.is_empty().then(none)))
        .children(chapters.iter().map(chapter))
        .child(item(PlanPart::Benefit, own.benefit, Some(yearly(state).unwrap_or_else(none))))
        .child(item(PlanPart::Follow, own.follow, follow.or_else(|| Some(none()))));
    let optional = el("ol")
        .class("opt")
        .child(item(PlanPart::Prerequisites, words.prerequisites, Some(prerequisites::said(state))))
        .child(item(PlanPart::Operations, words.departments, Some(operations::said(state))))
        .child(item(PlanPart::Order, own.order, Some(order::said(state))))
        .child(item(PlanPart::Examples, words.examples, Some(examples::said(state))));
    let open = state.plan.is_open(PlanFold::Contents);
    let toggle = plain_button()
        .class("btn small toc-open")
        .part("button")
        .attr("aria-expanded", if open { "true" } else { "false" })
        .on("click", PlanMsg::Fold(PlanFold::Contents, !open).into())
        .child(own.parts);
    el("nav").class("toc").attr("aria-label", own.parts).attr_if(open, "data-open", "").child(toggle).child(
        el("div")
            .class("toc-in")
            .child(own_parts)
            .child(el("p").class("toc-title").child(own.optional))
            .child(optional),
    )
}

/// What the actions give a year: money, or else time.
fn yearly(state: &State) -> Option<String> {
    let (lang, plan) = (state.lang(), state.plan_at_hand());
    let total = plan.total();
    let a_year = |said: String| fill(lang.plan_words().a_year, &[&said]);
    if !total.financial.is_zero() {
        return Some(a_year(lang.kronor_span(total.financial)));
    }
    if !total.hours.is_zero() {
        return Some(a_year(lang.hours_span(total.hours)));
    }
    is_benefit_stated(plan).then(String::new)
}
