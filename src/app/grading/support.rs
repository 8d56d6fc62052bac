//! Help with the grade, and the note: folded, since one can do without.

use super::GradingMsg;
use crate::app::controls::{fold_with, para, tick};
use crate::app::message::Msg;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::assessment::MAX_NOTE;
use crate::model::{Area, AreaAnswer, Change};
use crate::text::Lang;

/// Both, each with what is in it.
pub(super) fn folds(state: &State, area: Area, answer: &AreaAnswer) -> El {
    let lang = state.lang();
    let words = lang.words();
    let noted = if answer.note.trim().is_empty() { words.note_optional } else { words.note_written };
    let holds = lang.support_holds(lang.guide(area).criteria.len());
    el("div")
        .class("after")
        .child(
            fold_with(
                |open| Msg::Grading(GradingMsg::Support(open)),
                state.grading.support_open,
                words.support,
                Some(holds.into()),
            )
            .child(support(lang, area, answer)),
        )
        .child(
            fold_with(
                |open| Msg::Grading(GradingMsg::Note(open)),
                state.grading.note_open,
                words.note,
                Some(noted.into()),
            )
            .child(note(lang, area, answer)),
        )
}

/// What level 10 means, and the criteria that follow from it.
fn support(lang: Lang, area: Area, answer: &AreaAnswer) -> El {
    let words = lang.words();
    let guide = lang.guide(area);
    let criteria = guide.criteria.iter().enumerate().map(|(place, text)| {
        let met = answer.met.contains(place);
        let msg = Msg::Grading(GradingMsg::Edit(Change::Criterion(area, place, !met)));
        tick(met, true, msg, el("span").child(*text))
    });
    let suggestion = answer.met.suggested_level(area).map(|level| lang.criteria_suggest(level)).unwrap_or_default();
    el("div")
        .class("fold-body")
        .child(el("h3").class("h4").child(words.support_ten))
        .child(el("p").child(guide.ten))
        .child(el("fieldset").class("ticks").child(el("legend").child(words.support_criteria)).children(criteria))
        .child(para("suggests", suggestion).attr("role", "status"))
        .child(para("small muted", words.support_ours))
}

fn note(lang: Lang, area: Area, answer: &AreaAnswer) -> El {
    let words = lang.words();
    el("div").class("fold-body").child(para("small muted", words.note_hint).id("note-hint")).child(
        el("textarea")
            .class("in")
            .attr("rows", "4")
            .attr("maxlength", MAX_NOTE.to_string())
            .attr("aria-label", words.note)
            .attr("aria-describedby", "note-hint")
            .prop("value", answer.note.as_str())
            .on_text("input", move |text| Some(Msg::Grading(GradingMsg::Edit(Change::Note(area, text))))),
    )
}
