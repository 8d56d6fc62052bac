//! The sections that the document consists of: under a heading or in a fold.

use super::fields::{link, note};
use super::{PlanFold, PlanMsg, PlanPart};
use crate::app::state::State;
use crate::app::view::{El, Node, el};
use crate::model::plan::Section;

/// The sentence that a prerequisite for a section is lacking, with a link to the prerequisites.
pub(super) fn lacking(state: &State, section: Section) -> Option<El> {
    let mut lacking = state.plan_at_hand().prerequisites.lacking();
    let (which, stated) = lacking.find(|(which, _)| which.section() == section)?;
    let says = state.lang().lacking(which, stated.standing)?;
    let label = state.lang().plan_words().prerequisites;
    let way = link(label, PlanMsg::Go(PlanPart::Prerequisites).into());
    Some(note(el("p").child(says).child(" ").child(way)))
}

/// A section under its heading, with its buttons at the end of that line.
pub(super) fn part(at: PlanPart, title: impl Into<Node>, acts: impl IntoIterator<Item = El>) -> El {
    let acts: Vec<El> = acts.into_iter().collect();
    let head = el("h3").id(at.id()).attr("tabindex", "-1").child(title);
    let acts = (!acts.is_empty()).then(|| el("p").class("acts tight").children(acts));
    el("section")
        .class("sec")
        .attr("aria-labelledby", at.id())
        .child(el("div").class("sec-head").child(head).child(acts))
}

/// An optional section: a fold with its name and a summary of its content.
pub(super) fn optional(state: &State, at: PlanPart, title: &'static str, said: String) -> El {
    fold(state, PlanFold::Part(at), at.id(), title, said)
}

/// A fold with a name and a summary of its content.
pub(super) fn fold(state: &State, which: PlanFold, id: &'static str, title: &'static str, said: String) -> El {
    let open = state.plan.is_open(which);
    let said = el("span").class("fold-state").child(said);
    el("details")
        .class("fold")
        .prop("open", open)
        .on_toggle(move |now| (now != open).then(|| PlanMsg::Fold(which, now).into()))
        .child(el("summary").id(id).child(title).child(" ").child(said))
}
