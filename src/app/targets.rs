//! Setting targets, all six on one screen.

use super::controls::{Weight, button, heading, named, para, section, segment};
use super::message::{Msg, Screen};
use super::state::State;
use super::view::{El, el};
use crate::model::{Area, AreaAnswer, Assessment, Change, Grade, Level};
use crate::text::Lang;

/// Six tracks and a year.
pub(super) fn view(state: &State) -> El {
    let lang = state.lang;
    let words = lang.words();
    let current = state.current();
    let rows = current.areas.iter().map(|(area, answer)| row(lang, area, answer, current));
    let year = current.target_year.map(|year| year.to_string()).unwrap_or_default();
    let invalid = state.year_invalid;
    let year = el("div")
        .class("field year")
        .child(el("label").attr("for", "year").child(words.target_year))
        .child(
            el("input")
                .id("year")
                .attr("inputmode", "numeric")
                .attr("maxlength", "4")
                .attr("autocomplete", "off")
                .attr("aria-describedby", if invalid { "year-hint year-error" } else { "year-hint" })
                .attr_if(invalid, "aria-invalid", "true")
                .prop_unless(invalid, "value", year)
                // A whole year is taken as it is typed, and anything shorter once it is left.
                .on_text("input", |text| (text.len() == 4).then_some(Msg::YearText(text)))
                .on_text("change", |text| Some(Msg::YearText(text))),
        )
        .child(para("muted", words.target_year_hint).id("year-hint"))
        .child(invalid.then(|| para("error", words.refused_year).id("year-error")));
    section("targets")
        .child(heading(words.target_title))
        .child(para("lead", words.target_lead))
        .children(rows)
        .child((!state.is_self_check()).then_some(year))
        .child(
            el("p")
                .class("actions walk")
                .child(button(Weight::Plain, words.back_to_now, Msg::GoArea(state.area)))
                .child(button(Weight::Main, words.to_result, Msg::Go(Screen::Result))),
        )
}

fn row(lang: Lang, area: Area, answer: &AreaAnswer, assessment: &Assessment) -> El {
    let words = lang.words();
    let guide = lang.guide(area);
    let suggested = assessment.suggested_target(area);
    let (now, target) = (answer.now.level(), answer.target.level());
    let levels = Level::all().map(|level| {
        let between = match (now, target) {
            (Some(now), Some(target)) => now.min(target) < level && level < now.max(target),
            _ => false,
        };
        let class = match (target == Some(level), now == Some(level)) {
            (true, true) => "seg on now",
            (true, false) => "seg on",
            (false, true) => "seg now",
            (false, false) if between => "seg between",
            (false, false) if suggested == Some(level) => "seg hint",
            (false, false) => "seg",
        };
        let msg = Msg::Edit(Change::Target(area, Grade::Level(level)));
        segment(lang, area.id(), level, class, target == Some(level), msg)
    });
    // Only what a choice leads to is a message.
    let (says, hint) = match (answer.gap(), suggested) {
        (Some(gap), _) => (lang.steps(gap), String::new()),
        (None, Some(level)) => (String::new(), lang.target_suggestion(level)),
        (None, None) if answer.target.is_answered() => (lang.grade(answer.target), String::new()),
        (None, None) => (String::new(), words.target_none.to_owned()),
    };
    let clear = answer.target.is_answered().then(|| {
        let msg = Msg::Edit(Change::Target(area, Grade::Unanswered));
        named(button(Weight::Quiet, words.target_clear, msg), words.target_clear, guide.short)
    });
    el("fieldset")
        .class("aim")
        .child(el("legend").child(guide.name))
        .child(para(if now.is_some() { "aim-now" } else { "aim-now none" }, lang.now_is(answer.now)))
        .child(el("div").class("row track").children(levels))
        .child(
            el("div")
                .class("aim-says")
                .child((!hint.is_empty()).then(|| el("p").child(hint)))
                .child(el("p").attr_if(answer.gap().is_some(), "class", "set").attr("role", "status").child(says))
                .child(clear),
        )
}
