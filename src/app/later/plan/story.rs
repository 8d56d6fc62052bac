//! The future story, told by four questions, and the four things that must be there for it to come true.

use super::fields::{hinted, typed};
use super::{PlanMsg, whose};
use crate::app::controls::{Weight, actions, button, heading, para, quiet_radio, section};
use crate::app::later::plan::Part;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::plan::{MAX_STANDING_NOTE, MAX_STORY, PlanChange, Prerequisite, Standing, StoryPart};
use crate::text::plan_words::word_of;

/// Why, before which technology.
pub(super) fn view(state: &State) -> El {
    let (words, own) = (state.lang.plan_words(), state.lang.plan_screen());
    let story = &state.plan_at_hand().story;
    let hints = [own.story_for_whom, own.story_easier, own.story_by_when, own.story_around];
    let questions = StoryPart::ALL.iter().zip(hints).map(|(part, hint)| {
        let (id, hint_id) = match part {
            StoryPart::ForWhom => ("story-for-whom", "story-for-whom-hint"),
            StoryPart::Easier => ("story-easier", "story-easier-hint"),
            StoryPart::ByWhen => ("story-by-when", "story-by-when-hint"),
            StoryPart::Around => ("story-around", "story-around-hint"),
        };
        let part = *part;
        let input = typed("textarea", story.get(part), MAX_STORY, move |text| {
            PlanMsg::Edit(PlanChange::Story(part, text)).into()
        });
        let question = word_of(&words.story_questions, part);
        hinted(id, question, (hint_id, hint), input.attr("rows", "3"))
    });
    section("group plan")
        .child(whose(state))
        .child(heading(words.story))
        .child(para("lead", own.story_lead))
        .children(questions)
        .child(actions([button(Weight::Main, words.prerequisites, PlanMsg::Go(Part::Prerequisites).into())]))
}

/// What must be there.
pub(super) fn prerequisites(state: &State) -> El {
    let (words, own) = (state.lang.plan_words(), state.lang.plan_screen());
    let each = Prerequisite::ALL.iter().map(|which| {
        let which = *which;
        let (name, id) = match which {
            Prerequisite::Owned => ("pre-owned", "note-owned"),
            Prerequisite::Business => ("pre-business", "note-business"),
            Prerequisite::Examples => ("pre-examples", "note-examples"),
            Prerequisite::Technology => ("pre-technology", "note-technology"),
        };
        let stated = state.plan_at_hand().prerequisites.get(which);
        let radios = Standing::ALL.iter().map(|standing| {
            let msg = PlanMsg::Edit(PlanChange::Standing(which, *standing)).into();
            quiet_radio(name, word_of(&words.standing, *standing), stated.standing == *standing, msg)
        });
        let note = typed("textarea", &stated.note, MAX_STANDING_NOTE, move |text| {
            PlanMsg::Edit(PlanChange::StandingNote(which, text)).into()
        });
        let told = state.lang.lacking(which, stated.standing);
        el("fieldset")
            .class("plan-standing")
            .child(el("legend").child(word_of(&words.prerequisite, which)))
            .child(el("div").class("plan-radios").children(radios))
            .child(told.map(|_| para("muted", own.lacking_told)))
            .child(super::fields::field(id, own.standing_note, note.attr("rows", "2")))
    });
    section("group plan")
        .child(whose(state))
        .child(heading(words.prerequisites))
        .child(para("lead", own.prerequisites_lead))
        .children(each)
}
