//! The ladder: five descriptions with two levels each, read before one is chosen.
//!
//! Each description is the label of the lower of its two levels: where it fits, that is the answer. The higher stands
//! beside it, for those on the way to the next.
//!
//! Where the place is narrow, each description shows its first sentence. Choosing unfolds the rest, and it stays unfolded
//! for as long as the question is looked at ([`GradingState`](super::GradingState)): what is above a finger never closes. So the
//! height would tell which answers have been tried. A page around a frame hears of the height, and of nothing else in the
//! frame: there every description is whole from the start (`style/grading.css`, `embed/framed.js`). The line that tells
//! the answer is everywhere as high as the longest of its texts.

use super::GradingMsg;
use crate::app::controls::{Weight, button, figure_of, level_radio, no_level, para};
use crate::app::message::Msg;
use crate::app::view::{El, el};
use crate::model::{Area, AreaAnswer, Band, Change, Grade, Level};
use crate::text::Lang;
use crate::text::guide::lead_and_rest;

/// The ids of the levels' radio buttons, lowest first.
const IDS: [&str; 10] =
    ["level-1", "level-2", "level-3", "level-4", "level-5", "level-6", "level-7", "level-8", "level-9", "level-10"];

/// The id of a level's radio button.
pub(super) fn id_of(level: Level) -> &'static str {
    let [first, ..] = IDS;
    IDS.get(usize::from(level.get()) - 1).copied().unwrap_or(first)
}

/// The ladder of an area.
pub(super) fn view(lang: Lang, area: Area, answer: &AreaAnswer, unfolded: &[Band]) -> El {
    let words = lang.words();
    let grade = answer.now;
    let hint = answer.met.suggested_level(area);
    let rungs = Band::ALL.map(|band| rung(lang, area, grade, hint, band, unfolded.contains(&band)));
    let other = |place, label, other| {
        no_level("now", place, label, grade == other, Msg::Grading(GradingMsg::Edit(Change::Now(area, other))))
    };
    el("fieldset")
        .class("ladder")
        .attr("aria-describedby", "how")
        .on_key(move |key| pressed(area, grade, key))
        .child(el("legend").child(words.question_now))
        .child(rule(lang))
        .children(rungs)
        .child(
            el("div")
                .class("outside")
                .child(other(1, words.unknown, Grade::Unknown))
                .child(other(2, words.irrelevant, Grade::Irrelevant))
                .child(told(lang, area, grade)),
        )
}

/// How to choose between the two levels of a description, said once.
fn rule(lang: Lang) -> El {
    let [before, lower, between, higher, after] = lang.which_of_two();
    let strong = |text: &'static str| el("b").child(text);
    let rule = el("p").class("how").id("how");
    rule.child(before).child(strong(lower)).child(between).child(strong(higher)).child(after)
}

/// A description and its two levels.
fn rung(lang: Lang, area: Area, grade: Grade, hint: Option<Level>, band: Band, is_open: bool) -> El {
    let (low, high) = band.levels();
    let chosen = grade.level();
    let is_on = chosen.is_some_and(|level| level.band() == band);
    let [text, more] = ["text-", "more-"].map(|of| [of, &low.get().to_string()].concat());
    let cell = |level: Level| {
        let class = match chosen {
            Some(chosen) if chosen == level => "num on",
            Some(chosen) if level < chosen => "num under",
            _ if hint == Some(level) => "num hint",
            _ => "num",
        };
        let msg = Msg::Grading(GradingMsg::Edit(Change::Now(area, Grade::Level(level))));
        let input = level_radio(lang, "now", level, chosen == Some(level), msg).id(id_of(level));
        // The text is read once: with the level of which it is the label.
        let input = if level == low { input.attr("aria-describedby", [&*text, " ", &*more].concat()) } else { input };
        el("label").class(class).child(input).child(figure_of(level))
    };
    let cells = [cell(low), cell(high)];
    let (lead, rest) = lead_and_rest(lang.guide(area).band(band));
    let class = match (is_on, is_open) {
        (true, _) => "rung on",
        (false, true) => "rung open",
        (false, false) => "rung",
    };
    el("div").class(class).child(el("div").class("nums").children(cells)).child(
        el("label")
            .class("level-text")
            .attr("for", id_of(low))
            .child(el("span").class("band").child(lang.band_title(band)))
            .child(el("b").attr("id", text).child(lead))
            .child(el("span").class("more").attr("id", more).child([" ", rest].concat())),
    )
}

/// What has been answered, and what it says. It is announced when it changes; its place is as high whatever it is.
fn told(lang: Lang, area: Area, grade: Grade) -> El {
    let words = lang.words();
    let line = |grade| {
        let [answer, says] = lang.answer_says(grade)?;
        Some(el("p").child(el("b").child(answer)).child([" ", says.as_str()].concat()))
    };
    let all = Level::all().map(Grade::Level).chain([Grade::Unknown, Grade::Irrelevant]);
    let unseen = el("div").class("unseen").attr("aria-hidden", "true").children(all.filter_map(line));
    // What is there to begin with is no message: many screen readers pass over one that comes with its place.
    let nothing = (!grade.is_answered()).then(|| para("muted", words.no_answer_yet));
    let status = el("div").attr("role", "status").child(line(grade));
    let clear = if grade.is_answered() {
        button(Weight::Quiet, words.clear_answer, Msg::Grading(GradingMsg::Edit(Change::Now(area, Grade::Unanswered))))
    } else {
        el("span").class("link unseen").attr("aria-hidden", "true").child(words.clear_answer)
    };
    el("div")
        .class("answer")
        .child(el("div").class("answer-says").child(nothing).child(status).child(unseen))
        .child(clear)
}

/// What a key does while the focus is in the ladder.
fn pressed(area: Area, grade: Grade, key: &str) -> Option<Msg> {
    let level = match key {
        "Home" => Some(Level::MIN),
        "End" | "0" => Some(Level::MAX),
        "Delete" | "Backspace" if grade.is_answered() => {
            return Some(Msg::Grading(GradingMsg::Edit(Change::Now(area, Grade::Unanswered))));
        }
        figure => figure.parse().ok().filter(|_| figure.len() == 1).and_then(Level::new),
    };
    level.map(|level| Msg::Grading(GradingMsg::Choose(area, level)))
}
