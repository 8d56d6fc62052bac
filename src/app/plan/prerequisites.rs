//! What must be there for the plan to become practice.

use super::fields::{field, typed};
use super::sections::optional;
use super::{PlanMsg, PlanPart};
use crate::app::controls::{para, quiet_radio};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::plan::{MAX_STANDING_NOTE, PlanChange, Prerequisite, PrerequisiteStatus};
use crate::text::charts::fill;
use crate::text::plan_document::counted;
use crate::text::plan_words::word_of;

/// How many are lacking, or else how many have been answered.
pub(super) fn said(state: &State) -> String {
    let own = state.lang().plan_screen();
    let all = &state.plan_at_hand().prerequisites;
    let stated =
        Prerequisite::ALL.iter().filter(|which| all.get(**which).standing != PrerequisiteStatus::NotStated).count();
    match (all.lacking().count(), stated) {
        (0, 0) => own.nothing_yet.to_owned(),
        (0, stated) => fill(own.stated, &[&stated.to_string()]),
        (lacking, _) => counted([own.lacking_one, own.lacking_many], lacking),
    }
}

pub(super) fn view(state: &State) -> El {
    let (words, own) = (state.lang().plan_words(), state.lang().plan_screen());
    let each = Prerequisite::ALL.iter().map(|which| {
        let which = *which;
        let (name, id) = match which {
            Prerequisite::Owned => ("pre-owned", "note-owned"),
            Prerequisite::Business => ("pre-business", "note-business"),
            Prerequisite::Examples => ("pre-examples", "note-examples"),
            Prerequisite::Technology => ("pre-technology", "note-technology"),
        };
        let stated = state.plan_at_hand().prerequisites.get(which);
        let radios = PrerequisiteStatus::ALL.iter().map(|standing| {
            let msg = PlanMsg::Edit(PlanChange::Standing(which, *standing)).into();
            quiet_radio(name, word_of(&words.standing, *standing), stated.standing == *standing, msg)
        });
        let note = typed("textarea", &stated.note, MAX_STANDING_NOTE, move |text| {
            PlanMsg::Edit(PlanChange::StandingNote(which, text)).into()
        });
        let told = state.lang().lacking(which, stated.standing);
        el("fieldset")
            .class("plan-standing")
            .child(el("legend").child(word_of(&words.prerequisite, which)))
            .child(el("div").class("plan-radios").children(radios))
            .child(told.map(|_| para("small muted", own.lacking_told)))
            .child(field(id, own.standing_note, note.attr("rows", "2")))
    });
    let inside = el("div").class("fold-body").child(para("", own.prerequisites_lead)).children(each);
    optional(state, PlanPart::Prerequisites, words.prerequisites, said(state)).child(inside)
}
