//! Grading the present, one question at a time.

mod ladder;
mod support;

pub(super) use self::ladder::id_of;

use super::controls::{Weight, button, canvas, heading, hidden, para, section};
use super::message::{Msg, Screen};
use super::state::State;
use super::view::{El, el, plain_button};
use crate::chart::radar_alt;
use crate::model::Area;

/// The question, its answers, and the way on. Beside it the picture that grows and the six areas; one who answers for
/// themselves sees neither, and goes from question to question.
pub(super) fn view(state: &State) -> El {
    let (lang, area) = (state.lang, state.area);
    let guide = lang.guide(area);
    let answer = state.current().areas.get(area);
    let of_one = state.is_self_check();
    let here = section("question")
        .child(progress(state))
        .child(caption(state))
        .child(heading(guide.question))
        .child(ladder::view(lang, area, answer, &state.unfolded))
        .child((!of_one).then(|| support::folds(state, area, answer)))
        .child(walk(state));
    let view = el("div").class(if of_one { "grade one" } else { "grade" }).child(here);
    if of_one { view } else { view.child(side(state)) }
}

/// Which of the six it is. The eye is spared the whole name where the place is narrow.
fn caption(state: &State) -> El {
    let (lang, of_one) = (state.lang, state.is_self_check());
    let guide = lang.guide(state.area);
    let caption = para("caption", [&*lang.question_of_six(state.area, of_one), " · "].concat());
    if of_one {
        return caption.child(guide.short);
    }
    let short = el("span").class("short").attr("aria-hidden", "true").child(guide.short);
    caption.child(el("span").class("long").child(guide.name)).child(short)
}

/// How far one has come, as six parts of a line. It says nothing that the caption and the list of areas do not.
fn progress(state: &State) -> El {
    let parts = state.current().areas.iter().map(|(area, answer)| {
        let class = match () {
            () if area == state.area => "here",
            () if answer.now.is_answered() => "done",
            () => "",
        };
        el("li").class(class)
    });
    el("ol").class("progress").attr("aria-hidden", "true").children(parts)
}

/// The way back and the way on, which says where it leads.
fn walk(state: &State) -> El {
    let (lang, area) = (state.lang, state.area);
    let words = lang.words();
    let back = area.previous().map(|area| button(Weight::Plain, words.previous, Msg::GoArea(area)));
    let forward = match area.next() {
        Some(area) if state.is_self_check() => button(Weight::Main, words.next, Msg::GoArea(area)),
        Some(area) => button(Weight::Main, lang.next_is(area), Msg::GoArea(area)),
        None if !state.has_targets() => button(Weight::Main, words.to_result, Msg::Go(Screen::Result)),
        None => button(Weight::Main, words.to_targets, Msg::Go(Screen::Targets)),
    };
    // Where all is answered, an answer that is changed leads straight back to the end.
    let done = state.current().answered() == Area::ALL.len() && area.next().is_some();
    let end = (state.is_self_check() && done).then(|| button(Weight::Quiet, words.to_result, Msg::Go(Screen::Result)));
    el("p").class("pager").child(back).child(forward).child(end)
}

/// The picture so far, and the six areas.
fn side(state: &State) -> El {
    let (lang, current) = (state.lang, state.current());
    el("aside")
        .class("side")
        .attr("aria-labelledby", "so-far")
        .child(el("h3").class("h4").id("so-far").child(lang.words().picture_so_far))
        .child(canvas("mini", radar_alt(lang, current)))
        .child(para("small muted", lang.left(current.answered())))
        .child(areas(state, Some(state.area)))
}

/// The six areas and what is answered of each; which is at hand, if any.
pub(super) fn areas(state: &State, at: Option<Area>) -> El {
    let lang = state.lang;
    let areas = state.current().areas.iter().map(|(area, answer)| {
        let is_answered = answer.now.is_answered();
        let grade = if is_answered { lang.grade(answer.now) } else { lang.charts().unanswered.to_owned() };
        let class = if answer.now.level().is_some() { "level" } else { "none" };
        // A space between the two, for those who hear them.
        el("li").child(
            plain_button()
                .attr_if(at == Some(area), "aria-current", "step")
                .on("click", Msg::GoArea(area))
                .child(el("span").child(lang.guide(area).short))
                .child(hidden(" "))
                .child(el("span").class(class).child(grade)),
        )
    });
    el("nav").class("areas").attr("aria-label", lang.words().areas_nav).child(el("ol").children(areas))
}
