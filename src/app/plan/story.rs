//! The future story: why, before which technology.

use super::fields::{done, hinted, link, typed};
use super::sections::{lacking, part};
use super::{PlanMsg, PlanPart};
use crate::app::controls::{actions, named, para};
use crate::app::effect::Effect;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::plan::{MAX_VISION, PlanChange, Section, VisionPart};
use crate::text::plan_words::word_of;

/// Opens it to be written in, or closes it.
pub(super) fn open(state: &mut State, open: bool) -> Effect {
    state.plan.vision = open;
    Effect::Focus(match (open, state.plan_at_hand().vision.is_empty()) {
        (true, _) => "story-for-whom",
        (false, false) => "story-change",
        (false, true) => "heading",
    })
}

/// What it says, or where it is written; nothing where it is not told.
pub(super) fn view(state: &State) -> Option<El> {
    let (words, own) = (state.lang().plan_words(), state.lang().plan_screen());
    let vision = &state.plan_at_hand().vision;
    if state.plan.vision {
        let form = el("div")
            .class("editor")
            .child(para("small muted", own.story_lead))
            .children(questions(state))
            .child(actions([done(state, PlanMsg::Vision(false).into())]));
        return Some(part(PlanPart::Vision, words.vision, []).child(lacking(state, Section::Vision)).child(form));
    }
    if vision.is_empty() {
        return None;
    }
    let told = VisionPart::ALL.iter().filter_map(|part| {
        let text = vision.get(*part).trim();
        let question = word_of(&words.story_questions, *part);
        (!text.is_empty())
            .then(|| el("div").child(el("dt").child(question)).child(el("dd").class("typed").child(text.to_owned())))
    });
    let change = named(link(own.change, PlanMsg::Vision(true).into()), own.change, words.vision).id("story-change");
    Some(
        part(PlanPart::Vision, words.vision, [change])
            .child(lacking(state, Section::Vision))
            .child(el("dl").class("qa").children(told)),
    )
}

/// The four questions, each with its field.
fn questions(state: &State) -> Vec<El> {
    let (words, own) = (state.lang().plan_words(), state.lang().plan_screen());
    let hints = [own.story_for_whom, own.story_easier, own.story_by_when, own.story_around];
    let question = |(part, hint): (&VisionPart, &'static str)| {
        let (id, hint_id) = match part {
            VisionPart::ForWhom => ("story-for-whom", "story-for-whom-hint"),
            VisionPart::Easier => ("story-easier", "story-easier-hint"),
            VisionPart::ByWhen => ("story-by-when", "story-by-when-hint"),
            VisionPart::Around => ("story-around", "story-around-hint"),
        };
        let part = *part;
        let input = typed("textarea", state.plan_at_hand().vision.get(part), MAX_VISION, move |text| {
            PlanMsg::Edit(PlanChange::Vision(part, text)).into()
        });
        hinted(id, word_of(&words.story_questions, part), (hint_id, hint), input.attr("rows", "3"))
    };
    VisionPart::ALL.iter().zip(hints).map(question).collect()
}
