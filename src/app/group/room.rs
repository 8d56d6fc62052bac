//! One area at a time, to be seen from across a room: what the group answered, what to talk about, and under the dots the
//! numbers with which the group sets its common grades.

use super::decide::{answer, begins_at, decided};
use super::spread::{dots, group_view, is_shown, legend};
use super::{GroupMsg, quiet, whose};
use crate::app::controls::{Weight, button, heading, hidden, para, quiet_radio, section};
use crate::app::message::{Msg, Screen};
use crate::app::state::State;
use crate::app::view::{El, el, plain_button};
use crate::chart::group::{GroupView, area_headline, least_agreed, questions};
use crate::model::compare::GradeKind;
use crate::model::{Area, AreaAnswer, Band, Grade, Group, Level};
use crate::text::Lang;
use crate::text::charts::fill;
use crate::text::guide::lead_and_rest;

/// The area that is talked about.
pub(super) fn view(state: &State, group: &Group) -> El {
    let figures = state.figures(group);
    let view = group_view(state, group, &figures);
    let (area, order) = (state.talked_about(group), state.talk_order(group));
    let answer = answer(state, area);
    let above = (!state.fills_room()).then(|| whose(state, group));
    let fills = state.fills_room();
    section(if fills { "show fills" } else { "show" })
        .on_key(move |key| key_of(key, fills))
        .child(above)
        .child(turning(top(state, group, &view, area)))
        .child(
            el("div")
                .class("show-body")
                .child(
                    el("div")
                        .child(chart(state, group, &view, area))
                        .child(axis(state, area, &answer))
                        .child((!fills && is_shown(group)).then(|| legend(state.lang(), &view))),
                )
                .child(turning(
                    el("div")
                        .class("show-ask")
                        .child(ask(state, group, &view, area))
                        .child(set(state, group, area, &answer)),
                )),
        )
        .child(turning(bottom(state, group, area, order)))
        .child((!fills).then(|| para("small muted keys", state.lang().group_show().keys)))
}

/// What keys do anywhere in it: N and M choose what a digit sets.
fn key_of(key: &str, fills: bool) -> Option<Msg> {
    let msg = match key {
        "n" | "N" => GroupMsg::Choose(GradeKind::Now),
        "m" | "M" => GroupMsg::Choose(GradeKind::Target),
        "Escape" if fills => GroupMsg::Room(false),
        "0" => GroupMsg::Digit(Level::MAX),
        key => GroupMsg::Digit(key.parse().ok().and_then(Level::new)?),
    };
    Some(msg.into())
}

/// Where the arrows turn to another area. Not among the levels: there they choose one.
fn turning(part: El) -> El {
    part.on_key(|key| match key {
        "ArrowLeft" => Some(GroupMsg::Turn(false).into()),
        "ArrowRight" => Some(GroupMsg::Turn(true).into()),
        _ => None,
    })
}

/// The finding, and the way to fill the screen or to stop.
fn top(state: &State, group: &Group, view: &GroupView, area: Area) -> El {
    let (lang, own) = (state.lang(), state.lang().group_show());
    let guide = lang.guide(area);
    let title = match view.areas.get(area) {
        Some(seen) => area_headline(lang, seen, least_agreed(view) == Some(area)),
        None if is_shown(group) => fill(own.too_few, &[&view.min.to_string()]),
        None => own.no_answers.to_owned(),
    };
    let end = if state.fills_room() {
        button(Weight::Plain, own.end_showing, GroupMsg::Room(false).into())
    } else {
        button(Weight::Plain, own.on_projector, GroupMsg::Room(true).into())
    };
    let question = [guide.short, ": ", guide.question].concat();
    el("div").class("show-top").child(el("div").child(para("caption", question)).child(heading(title))).child(end)
}

/// The dots, or as much room where they are hidden.
fn chart(state: &State, group: &Group, view: &GroupView, area: Area) -> El {
    let shown = is_shown(group).then(|| dots(state.lang(), view, area, "group-room")).flatten();
    let none = (shown.is_none() && is_shown(group)).then(|| para("none hx", "–"));
    el("div").class("dots").child(shown).child(none)
}

/// The class of the mark of a level.
fn spot_class(level: Level, answer: &AreaAnswer, kind: GradeKind) -> &'static str {
    let (now, target) = (answer.now.level() == Some(level), answer.target.level() == Some(level));
    match (now, target, kind) {
        (false, false, GradeKind::Now) => "spot",
        (false, false, GradeKind::Target) => "spot for-target",
        (true, false, _) => "spot now-here",
        (false, true, _) => "spot target-here",
        (true, true, _) => "spot now-here target-here",
    }
}

/// The levels under the dots, which set the present or the target.
fn axis(state: &State, area: Area, answer: &AreaAnswer) -> El {
    let (lang, own, kind) = (state.lang(), state.lang().group_show(), state.grade_kind());
    let (legend, name, grade) = match kind {
        GradeKind::Now => (own.common_now, "common-now", answer.now),
        GradeKind::Target => (own.common_target, "common-target", answer.target),
    };
    let first = grade.level().unwrap_or(Level::MIN);
    let levels = Level::all().map(|level| {
        let number = level.get().to_string();
        let input = el("input")
            .attr("type", "radio")
            .attr("name", name)
            .attr("value", number.clone())
            .attr("aria-label", lang.level_name(level))
            .attr("aria-posinset", number.clone())
            .attr("aria-setsize", "10")
            .prop("checked", grade.level() == Some(level))
            .on("change", to(kind, area, Grade::Level(level)));
        let input = if level == first { input.id("spot") } else { input };
        el("label")
            .class(spot_class(level, answer, kind))
            .on("pointerup", GroupMsg::Pointed(level).into())
            .child(input)
            .child(el("span").attr("aria-hidden", "true").child(el("b").child(number)))
    });
    let words = lang.words();
    let other = |label, other: Grade| quiet_radio(name, label, grade == other, to(kind, area, other));
    let others = (kind == GradeKind::Now)
        .then(|| [other(words.unknown, Grade::Unknown), other(words.irrelevant, Grade::Irrelevant)]);
    let label = if kind == GradeKind::Now { own.clear_now } else { own.clear_target };
    let clear = grade.is_answered().then(|| quiet(label, to(kind, area, Grade::Unanswered)));
    let bands = Band::ALL.map(|band| el("span").child(lang.band(band)));
    el("fieldset")
        .key(u64::from(kind == GradeKind::Target) + 2 * area.index() as u64)
        .class("levels")
        .child(el("legend").class("visually-hidden").child([legend, ": ", lang.guide(area).short].concat()))
        .child(el("div").class("spots").children(levels))
        .child(el("div").class("bands").attr("aria-hidden", "true").children(bands))
        .child(el("div").class("outside").children(others.into_iter().flatten()).child(clear))
}

fn to(kind: GradeKind, area: Area, grade: Grade) -> Msg {
    match kind {
        GradeKind::Now => GroupMsg::Now(area, grade),
        GradeKind::Target => GroupMsg::Target(area, grade),
    }
    .into()
}

/// What to ask the room: never those who answered in some way, who would have to tell who they are.
fn ask(state: &State, group: &Group, view: &GroupView, area: Area) -> El {
    let (lang, own) = (state.lang(), state.lang().group_show());
    let seen = view.areas.get(area).as_ref().filter(|_| is_shown(group));
    let asks = seen.map(|seen| questions(lang, seen)).unwrap_or_default();
    let asks = asks.into_iter().chain([own.departments.to_owned()]).map(|text| el("li").child(text));
    let facts = seen.map(|seen| {
        let (answers, median) = (lang.group_answers(seen.spread.n()), lang.quarters(seen.quartiles.median));
        let target = view.targets.as_ref().and_then(|targets| *targets.get(area));
        para(
            "muted",
            match target {
                Some(target) => fill(own.facts_target, &[&answers, &median, &lang.quarters(target)]),
                None => fill(own.facts, &[&answers, &median]),
            },
        )
    });
    el("div").class("talk").child(el("h3").child(own.talk)).child(el("ul").children(asks)).child(facts)
}

/// The two grades that the group sets, and what the one at hand means.
fn set(state: &State, group: &Group, area: Area, answer: &AreaAnswer) -> El {
    let (lang, own) = (state.lang(), state.lang().group_show());
    let row = |kind: GradeKind| {
        let (label, id, grade) = match kind {
            GradeKind::Now => (own.common_now, "sets-now", answer.now),
            GradeKind::Target => (own.common_target, "sets-target", answer.target),
        };
        let on = state.grade_kind() == kind;
        let value = if grade.is_answered() { lang.grade(grade) } else { "–".to_owned() };
        let says = if grade.is_answered() { value.clone() } else { own.not_set.to_owned() };
        let choose = plain_button()
            .id(id)
            .class(if kind == GradeKind::Now { "set now" } else { "set target" })
            .attr("aria-pressed", if on { "true" } else { "false" })
            .attr("aria-label", [label, ": ", &says].concat())
            .on("click", GroupMsg::Choose(kind).into())
            .child(value);
        let start = begins_at(state, group, area, kind);
        let step = |up: bool| {
            let next = match grade.level() {
                Some(level) => Level::new(if up { level.get() + 1 } else { level.get() - 1 }),
                None => Some(start),
            };
            let (sign, words) = if up { ("+", own.raise) } else { ("−", own.lower) };
            let name = fill(words, &[&label.to_lowercase()]);
            let button = plain_button().class("one-step").attr("aria-label", name).child(sign);
            match next {
                Some(level) => button.on("click", to(kind, area, Grade::Level(level))),
                None => button.attr("aria-disabled", "true"),
            }
        };
        el("div").class("set-row").child(el("span").child(label)).child(step(false)).child(choose).child(step(true))
    };
    let grade = if state.grade_kind() == GradeKind::Now { answer.now } else { answer.target };
    let means = grade.level().map(|level| meaning(lang, area, level));
    // Whoever has decided need not go through all areas.
    let early = decided(state, group)
        .filter(|assessment| assessment.answered() > 0)
        .map(|_| quiet(own.to_result, GroupMsg::Result.into()));
    el("div")
        .class("settle")
        .child(el("h3").child(own.decide))
        .child(row(GradeKind::Now))
        .child(row(GradeKind::Target))
        .child(el("div").class("stands-for").attr("role", "status").child(means.map(|means| para("small", means))))
        .child(early)
}

/// A level and what it stands for, in the first sentence of its description.
fn meaning(lang: Lang, area: Area, level: Level) -> String {
    let (lead, _) = lead_and_rest(lang.guide(area).band(level.band()));
    [&lang.level_name(level), ": ", lead].concat()
}

/// From area to area, and on to the result.
fn bottom(state: &State, group: &Group, here: Area, order: [Area; 6]) -> El {
    let (lang, own) = (state.lang(), state.lang().group_show());
    let place = order.iter().position(|area| *area == here).unwrap_or_default();
    let current = decided(state, group);
    let all = order.iter().map(|area| {
        let is_set = current.is_some_and(|assessment| assessment.areas.get(*area).now.is_answered());
        let button = plain_button()
            .attr_if(*area == here, "aria-current", "step")
            .on("click", GroupMsg::TurnTo(*area).into())
            .child(lang.guide(*area).short)
            .child(is_set.then(|| el("i").attr("aria-hidden", "true").child(" ✓")))
            .child(is_set.then(|| hidden([", ", own.done].concat())));
        el("li").child(button)
    });
    let before = place.checked_sub(1).and_then(|before| order.get(before));
    let back = match before {
        Some(_) => button(Weight::Plain, lang.words().previous, GroupMsg::Turn(false).into()),
        None if state.fills_room() => {
            button(Weight::Plain, lang.words().previous, GroupMsg::Turn(false).into()).attr("aria-disabled", "true")
        }
        None => button(Weight::Plain, own.part_spread, Msg::go(Screen::Spread)),
    };
    let on = order.get(place + 1).map(|next| {
        let label = fill(own.next, &[lang.guide(*next).short]);
        button(Weight::Main, label, GroupMsg::Turn(true).into())
    });
    el("div")
        .class("show-bottom")
        .child(back)
        .child(el("nav").class("six").attr("aria-label", own.areas).child(el("ol").children(all)))
        .child(el("div").class("onward").child(on))
}
