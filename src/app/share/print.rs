//! The part of the screen for printing: how the pages of the report begin, and what is included in it.

use crate::app::controls::{Weight, actions, button, canvas, para, tick};
use crate::app::effect::PrintTarget;
use crate::app::share::{self, ShareMsg, report_on_paper};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::chart::Scene;
use crate::report::sheets;

pub(super) fn view(state: &State) -> El {
    let words = state.lang().share();
    let names: Vec<String> = sheets(&report_on_paper(state)).into_iter().map(|sheet| sheet.name).collect();
    let shown = names.iter().zip(0_usize..).map(|(name, place)| {
        let says = [words.sheet, ": ", name].concat();
        el("li").child(canvas("sheet", says).attr("data-place", place.to_string()))
    });
    el("section")
        .class("printing")
        .child(el("h3").child(words.paper))
        .child(para("muted small", state.lang().report_parts(&names)))
        .child(el("ul").class("sheets").children(shown))
        .child(el("div").child(with_plan(state)).child(with_notes(state)))
        .child(
            actions([button(Weight::Main, words.print_report, ShareMsg::Print(PrintTarget::Report).into())])
                .child(el("span").class("small muted").child(words.pdf)),
        )
}

/// The page of the report at a place, as it begins.
pub(in crate::app) fn sheet(state: &State, place: usize) -> Option<Scene> {
    sheets(&report_on_paper(state)).into_iter().nth(place).map(|sheet| sheet.scene)
}

/// Whether notes go along.
fn with_notes(state: &State) -> El {
    let notes = state.share.with_notes;
    tick(notes, true, ShareMsg::Notes(!notes).into(), el("span").child(state.lang().share().with_notes))
}

/// The tick box that includes the plan, where there is one.
fn with_plan(state: &State) -> Option<El> {
    let with = share::with_plan(state);
    let label = || el("span").child(state.lang().plan_more().with_plan);
    (!state.current().plan.is_empty()).then(|| tick(with, true, ShareMsg::Plan(!with).into(), label()))
}
