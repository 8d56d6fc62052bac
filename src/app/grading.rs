//! Grading the present, one area at a time.

use super::controls::{
    Weight, band_scale, button, canvas, fold, heading, hidden, no_level, para, section, segment, tick,
};
use super::message::{Fold, Msg, Screen};
use super::state::State;
use super::view::{El, el, plain_button};
use crate::chart::radar_alt;
use crate::model::assessment::MAX_NOTE;
use crate::model::{Area, AreaAnswer, Band, Change, Grade, Level};
use crate::text::Lang;

/// The list of areas, the area at hand, and the picture that grows.
pub(super) fn view(state: &State) -> El {
    let (lang, area) = (state.lang, state.area);
    let words = lang.words();
    let guide = lang.guide(area);
    let current = state.current();
    let answer = current.areas.get(area);
    let back = area.previous().map(|area| button(Weight::Plain, words.previous, Msg::GoArea(area)));
    let forward = match area.next() {
        Some(area) => button(Weight::Main, words.next, Msg::GoArea(area)),
        None if !state.has_targets() => button(Weight::Main, words.to_result, Msg::Go(Screen::Result)),
        None => button(Weight::Main, words.to_targets, Msg::Go(Screen::Targets)),
    };
    // A note would not come along to the group.
    let has_note = state.invitation().is_none();
    let here = section("area")
        .child(para("eyebrow", lang.area_of_six(area)))
        .child(heading(guide.name))
        .child(para("question", guide.question))
        .child(picker(lang, area, answer))
        .child(el("div").class("answers").child(says(lang, area, answer)).child(others(lang, area)))
        .child(fold(Fold::Support, state.support_open, words.support).child(support(lang, area, answer)))
        .child(has_note.then(|| fold(Fold::Note, state.note_open, words.note).child(note(lang, area, answer))))
        .child(el("p").class("actions walk").child(back).child(forward));
    let so_far = el("aside")
        .class("so-far")
        .attr("aria-labelledby", "so-far")
        .child(el("h3").id("so-far").child(words.picture_so_far))
        .child(canvas("mini", radar_alt(lang, current)))
        .child(para("muted", lang.left(current.answered())));
    el("div").class("grade").child(area_list(state)).child(here).child(so_far)
}

fn area_list(state: &State) -> El {
    let lang = state.lang;
    let areas = state.current().areas.iter().map(|(area, answer)| {
        let grade = lang.grade(answer.now);
        let shown = if answer.now.level().is_some() { "area-grade" } else { "area-grade none" };
        let shown = el("span").class(shown).attr_if(!answer.now.is_answered(), "aria-hidden", "true").child(grade);
        let unanswered = (!answer.now.is_answered()).then(|| hidden(lang.charts().unanswered));
        el("li").child(
            plain_button()
                .attr_if(state.area == area, "aria-current", "step")
                .on("click", Msg::GoArea(area))
                .child(el("span").class("number").child((area.index() + 1).to_string()))
                .child(el("span").class("area-name").child(lang.guide(area).short))
                .child(shown)
                .child(unanswered),
        )
    });
    el("nav").class("areas").attr("aria-label", lang.words().areas_nav).child(el("ol").children(areas))
}

fn picker(lang: Lang, area: Area, answer: &AreaAnswer) -> El {
    let words = lang.words();
    let grade = answer.now;
    let suggested = answer.met.suggested_level(area);
    let band = grade.level().map(Level::band);
    let answered = |grade| Msg::Edit(Change::Now(area, grade));
    let levels = Level::all().map(|level| {
        let on = grade == Grade::Level(level);
        let class = match () {
            () if on => "seg on",
            () if suggested == Some(level) => "seg hint",
            () if band == Some(level.band()) => "seg band",
            () => "seg",
        };
        segment(lang, "now", level, class, on, answered(Grade::Level(level)))
    });
    let clear = grade
        .is_answered()
        .then(|| button(Weight::Quiet, words.clear_answer, Msg::Edit(Change::Now(area, Grade::Unanswered))));
    el("fieldset")
        .class("picker")
        .child(el("legend").child(words.question_now))
        .child(el("div").class("row").children(levels))
        .child(band_scale(lang, grade))
        .child(
            el("div")
                .class("others")
                .child(no_level("now", 1, words.unknown, grade == Grade::Unknown, answered(Grade::Unknown)))
                .child(no_level("now", 2, words.irrelevant, grade == Grade::Irrelevant, answered(Grade::Irrelevant)))
                .child(clear),
        )
}

/// What the chosen answer means; it is announced when it changes.
fn says(lang: Lang, area: Area, answer: &AreaAnswer) -> El {
    let words = lang.words();
    let chosen = match answer.now {
        Grade::Unanswered => None,
        Grade::Unknown => Some((words.unknown.to_owned(), words.not_counted)),
        Grade::Irrelevant => Some((words.irrelevant.to_owned(), words.not_counted)),
        Grade::Level(level) => Some((lang.band_title(level.band()), lang.guide(area).band(level.band()))),
    };
    // What is there to begin with is no message: many screen readers pass over one that comes with its place.
    let hint = chosen.is_none().then(|| el("p").child(words.choose_hint));
    let says = chosen.map(|(title, says)| el("div").child(para("says-title", title)).child(el("p").child(says)));
    el("div")
        .class(if says.is_some() { "says" } else { "says empty" })
        .child(hint)
        .child(el("div").attr("role", "status").child(says))
}

/// What every answer would mean, unseen: the place is as high whichever it is, so that nothing moves, and so that no height
/// tells the page around a frame of the answer.
fn others(lang: Lang, area: Area) -> El {
    let words = lang.words();
    let of_bands = Band::ALL.map(|band| (lang.band_title(band), lang.guide(area).band(band)));
    let of_others = [words.unknown, words.irrelevant].map(|title| (title.to_owned(), words.not_counted));
    let all = of_bands.into_iter().chain(of_others);
    let texts =
        all.map(|(title, says)| el("div").class("says").child(para("says-title", title)).child(el("p").child(says)));
    el("div").class("unseen").attr("aria-hidden", "true").children(texts)
}

fn support(lang: Lang, area: Area, answer: &AreaAnswer) -> El {
    let words = lang.words();
    let guide = lang.guide(area);
    let criteria = guide.criteria.iter().enumerate().map(|(place, text)| {
        let met = answer.met.contains(place);
        let msg = Msg::Edit(Change::Met(area, place, !met));
        tick(met, true, msg, el("span").child(*text))
    });
    let suggestion = answer.met.suggested_level(area).map(|level| lang.criteria_suggest(level)).unwrap_or_default();
    let bands = Band::ALL
        .into_iter()
        .flat_map(|band| [el("dt").child(lang.band_title(band)), el("dd").child(guide.band(band))]);
    el("div")
        .class("fold-in")
        .child(el("h3").child(words.support_ten))
        .child(el("p").child(guide.ten))
        .child(el("fieldset").class("ticks").child(el("legend").child(words.support_criteria)).children(criteria))
        .child(para("suggests", suggestion).attr("role", "status"))
        .child(el("h3").child(words.support_levels))
        .child(el("dl").class("bands").children(bands))
        .child(para("muted", words.support_ours))
}

fn note(lang: Lang, area: Area, answer: &AreaAnswer) -> El {
    let words = lang.words();
    el("div").class("fold-in").child(para("muted", words.note_hint).id("note-hint")).child(
        el("textarea")
            .attr("rows", "4")
            .attr("maxlength", MAX_NOTE.to_string())
            .attr("aria-label", words.note)
            .attr("aria-describedby", "note-hint")
            .prop("value", answer.note.as_str())
            .on_text("input", move |text| Some(Msg::Edit(Change::Note(area, text)))),
    )
}
