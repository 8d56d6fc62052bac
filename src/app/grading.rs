//! Grading the present, one question at a time.

mod ladder;
mod support;
mod targets;

use ladder::id_of;
pub(super) use targets::view as targets;

use super::controls::{Weight, button, canvas, heading, hidden, para, section};
use super::effect::Effect;
use super::message::{Msg, Screen};
use super::state::State;
use super::view::{El, el, plain_button};
use crate::chart::radar_alt;
use crate::model::assessment::TARGET_YEARS;
use crate::model::{Area, Band, Change, Grade, Level};

/// Something done in grading: of the present, or of the targets.
#[derive(Clone, Debug)]
pub enum GradingMsg {
    /// Shows the question of an area.
    Go(Area),
    /// Changes the assessment at hand.
    Edit(Change),
    /// Grades the present by a key, and moves the focus to the level.
    Choose(Area, Level),
    /// A target year as typed.
    Year(String),
    /// Opens or closes the help with the grade.
    Support(bool),
    /// Opens or closes the note.
    Note(bool),
}

/// The state of grading.
pub(super) struct GradingState {
    /// The area whose question is shown, or was shown last.
    area: Area,
    support_open: bool,
    note_open: bool,
    /// The bands whose levels have been chosen since the area was opened: on a narrow screen their texts are whole.
    unfolded: Vec<Band>,
    /// Whether the text in the field of the target year is no year that can be set.
    year_invalid: bool,
}

impl Default for GradingState {
    fn default() -> Self {
        Self {
            area: Area::Organisation,
            support_open: false,
            note_open: false,
            unfolded: Vec::new(),
            year_invalid: false,
        }
    }
}

impl GradingState {
    /// The area whose question is shown, or was shown last.
    pub(super) const fn area(&self) -> Area {
        self.area
    }

    /// Closes the help with the grade.
    pub(super) const fn close_support(&mut self) {
        self.support_open = false;
    }
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: GradingMsg) -> Effect {
    match msg {
        GradingMsg::Go(area) => return open(state, area),
        GradingMsg::Edit(change) => edit(state, change),
        GradingMsg::Choose(area, level) => {
            edit(state, Change::Now(area, Grade::Level(level)));
            return Effect::Focus(id_of(level));
        }
        GradingMsg::Year(text) => {
            let text = text.trim();
            let year = text.parse().ok().filter(|year| TARGET_YEARS.contains(year));
            state.grading.year_invalid = year.is_none() && !text.is_empty();
            if !state.grading.year_invalid {
                edit(state, Change::TargetYear(year));
            }
        }
        GradingMsg::Support(open) => state.grading.support_open = open,
        GradingMsg::Note(open) => state.grading.note_open = open,
    }
    Effect::None
}

/// Shows the question of an area.
pub(super) fn open(state: &mut State, area: Area) -> Effect {
    let note_open = !state.current().areas.get(area).note.is_empty();
    let grading = &mut state.grading;
    grading.area = area;
    grading.unfolded.clear();
    grading.note_open = note_open;
    state.go(Screen::Now)
}

/// Changes the assessment at hand. Where an answer is cleared, a toast says so: it can be undone.
fn edit(state: &mut State, change: Change) {
    let cleared = match &change {
        Change::Now(area, grade) if !grade.is_answered() => Some((*area, false)),
        Change::Target(area, grade) if !grade.is_answered() => Some((*area, true)),
        _ => None,
    };
    if let Change::Now(_, Grade::Level(level)) = &change
        && !state.grading.unfolded.contains(&level.band())
    {
        state.grading.unfolded.push(level.band());
    }
    let result = state.session_mut().edit([change]);
    if state.ran(result)
        && let Some((area, target)) = cleared
    {
        state.notify(move |lang| lang.cleared(area, target), true);
    }
}

/// The question, its answers, and the way on. Beside it the picture that grows and the six areas; one who answers for
/// themselves sees neither, and goes from question to question.
pub(super) fn view(state: &State) -> El {
    let (lang, area) = (state.lang(), state.grading.area);
    let guide = lang.guide(area);
    let answer = state.current().areas.get(area);
    let of_one = state.is_self_check();
    let here = section("question")
        .child(progress(state))
        .child(caption(state))
        .child(heading(guide.question))
        .child(ladder::view(lang, area, answer, &state.grading.unfolded))
        .child((!of_one).then(|| support::folds(state, area, answer)))
        .child(walk(state));
    let view = el("div").class(if of_one { "grade one" } else { "grade" }).child(here);
    if of_one { view } else { view.child(side(state)) }
}

/// Which of the six it is. The eye is spared the whole name where the place is narrow.
fn caption(state: &State) -> El {
    let (lang, of_one) = (state.lang(), state.is_self_check());
    let guide = lang.guide(state.grading.area);
    let caption = para("caption", [&*lang.question_of_six(state.grading.area, of_one), " · "].concat());
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
            () if area == state.grading.area => "here",
            () if answer.now.is_answered() => "done",
            () => "",
        };
        el("li").class(class)
    });
    el("ol").class("progress").attr("aria-hidden", "true").children(parts)
}

/// The way back and the way on, which says where it leads.
fn walk(state: &State) -> El {
    let (lang, area) = (state.lang(), state.grading.area);
    let words = lang.words();
    let back = area.previous().map(|area| button(Weight::Plain, words.previous, Msg::Grading(GradingMsg::Go(area))));
    let forward = match area.next() {
        Some(area) if state.is_self_check() => button(Weight::Main, words.next, Msg::Grading(GradingMsg::Go(area))),
        Some(area) => button(Weight::Main, lang.next_is(area), Msg::Grading(GradingMsg::Go(area))),
        None if !state.has_targets() => button(Weight::Main, words.to_result, Msg::go(Screen::Result)),
        None => button(Weight::Main, words.to_targets, Msg::go(Screen::Targets)),
    };
    // Where all is answered, an answer that is changed leads straight back to the end.
    let done = state.current().answered() == Area::ALL.len() && area.next().is_some();
    let end = (state.is_self_check() && done).then(|| button(Weight::Quiet, words.to_result, Msg::go(Screen::Result)));
    el("p").class("pager").child(back).child(forward).child(end)
}

/// The picture so far, and the six areas.
fn side(state: &State) -> El {
    let (lang, current) = (state.lang(), state.current());
    el("aside")
        .class("side")
        .attr("aria-labelledby", "so-far")
        .child(el("h3").class("h4").id("so-far").child(lang.words().picture_so_far))
        .child(canvas("mini", radar_alt(lang, current)))
        .child(para("small muted", lang.left(current.answered())))
        .child(areas(state, Some(state.grading.area)))
}

/// The six areas and what is answered of each; which is at hand, if any.
pub(super) fn areas(state: &State, at: Option<Area>) -> El {
    let lang = state.lang();
    let areas = state.current().areas.iter().map(|(area, answer)| {
        let is_answered = answer.now.is_answered();
        let grade = if is_answered { lang.grade(answer.now) } else { lang.charts().unanswered.to_owned() };
        let class = if answer.now.level().is_some() { "level" } else { "none" };
        // A space between the two, for those who hear them.
        el("li").child(
            plain_button()
                .attr_if(at == Some(area), "aria-current", "step")
                .on("click", Msg::Grading(GradingMsg::Go(area)))
                .child(el("span").child(lang.guide(area).short))
                .child(hidden(" "))
                .child(el("span").class(class).child(grade)),
        )
    });
    el("nav").class("areas").attr("aria-label", lang.words().areas_nav).child(el("ol").children(areas))
}
