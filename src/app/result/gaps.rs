//! The distances as a table that is its own chart: each row has its marks on a track, and the box by which one chooses to
//! begin there.

use super::ResultMsg;
use crate::app::controls::{Weight, button, hidden, named, para};
use crate::app::grading::GradingMsg;
use crate::app::message::Msg;
use crate::app::plan::PlanMsg;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::{Area, AreaAnswer, Change, Grade, MAX_FOCUS, Summary};
use crate::text::Lang;

/// One row an area, the largest distance first, and those without a distance last.
pub(super) fn table(state: &State, proposed: &[Area]) -> El {
    let (lang, current) = (state.lang(), state.current());
    let words = lang.words();
    let has_target = current.targets() > 0;
    let axis = (1..=10).map(|level: u8| el("span").attr("class", format!("n{level}")).child(level.to_string()));
    let distance = has_target.then(|| el("th").class("r").attr("scope", "col").child(words.col_gap));
    let head = el("tr")
        .child(el("th").attr("colspan", "2").attr("scope", "col").child(words.focus_title))
        .child(el("td").child(el("span").class("axis").attr("aria-hidden", "true").children(axis)))
        .child(distance);
    let rows = Summary::of(current).by_gap.into_iter().map(|(area, gap)| {
        row(state, area, gap, proposed.contains(&area) && current.focus.is_empty(), has_target).key(area as u64)
    });
    let columns = ["g1", "g2", "g3", "g4"].into_iter().take(if has_target { 4 } else { 3 });
    el("table")
        .class("gaps")
        .child(el("caption").class("visually-hidden").child(words.chart_gap))
        .child(el("colgroup").children(columns.map(|class| el("col").class(class))))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows))
}

fn row(state: &State, area: Area, gap: Option<i8>, is_proposed: bool, has_target: bool) -> El {
    let (lang, current) = (state.lang(), state.current());
    let (words, name) = (lang.words(), lang.guide(area).short);
    let answer = current.areas.get(area);
    let chosen = current.focus.contains(&area);
    let (now, target) = (answer.now.level(), answer.target.level());
    let missing = now.is_none().then(|| missing(lang, area, answer));
    let (beside, instead) = if target.is_some() { (missing, None) } else { (None, missing) };
    let distance = has_target.then(|| {
        let cell = el("td").class(if gap.is_some_and(|gap| gap != 0) { "r gapcol" } else { "r gapcol none" });
        match gap {
            Some(gap) => {
                let below = (gap < 0).then(|| hidden([", ", &lang.steps(gap)].concat()));
                let said = lang.distance(gap);
                match said.split_once(' ') {
                    Some((number, unit)) => {
                        cell.child([number, " "].concat()).child(el("small").child(unit.to_owned())).child(below)
                    }
                    None => cell.child(said),
                }
            }
            None => cell.child(el("span").attr("aria-hidden", "true").child("–")).child(hidden(lang.charts().no_gap)),
        }
    });
    el("tr")
        .class(if chosen { "on" } else { "" })
        .child(el("td").class("pickcol").child(tick(state, area)))
        .child(
            el("th")
                .class("name")
                .attr("scope", "row")
                .child(chosen.then(|| el("i").class("flag").attr("aria-hidden", "true")))
                .child(name)
                .child(if is_proposed { " " } else { "" })
                .child(is_proposed.then(|| el("span").class("tag").child(words.suggested)))
                .child(beside),
        )
        .child(el("td").class("trackcol").child(match instead {
            Some(says) => says,
            None => track(lang, answer),
        }))
        .child(distance)
}

/// The box by which an area is chosen or not. A fourth asks which of the three it is to replace.
fn tick(state: &State, area: Area) -> El {
    let current = state.current();
    let chosen = current.focus.contains(&area);
    let is_asked = state.replacing() == Some(area);
    let msg = if chosen {
        Msg::Grading(GradingMsg::Edit(Change::Focus(area, None)))
    } else if current.focus.len() < MAX_FOCUS {
        Msg::Grading(GradingMsg::Edit(Change::Focus(area, Some(MAX_FOCUS))))
    } else {
        Msg::Result(ResultMsg::Replace((!is_asked).then_some(area)))
    };
    let name = [state.lang().words().focus_area, ": ", state.lang().guide(area).short].concat();
    let input = el("input").attr("type", "checkbox").prop("checked", chosen || is_asked).on("change", msg);
    el("label").child(input).child(hidden(name))
}

/// What there is instead of a present level, and the way to say one.
fn missing(lang: Lang, area: Area, answer: &AreaAnswer) -> El {
    let words = lang.words();
    let said = el("span").class("said");
    let rate = || {
        let rate = button(Weight::Quiet, words.result_rate, Msg::Grading(GradingMsg::Go(area)));
        named(rate, words.result_rate, lang.guide(area).short)
    };
    match answer.now {
        Grade::Irrelevant => said.child(lang.charts().irrelevant),
        Grade::Unknown => said.child([lang.charts().unknown, " · "].concat()).child(rate()),
        Grade::Unanswered | Grade::Level(_) => said.child([lang.charts().unanswered, " · "].concat()).child(rate()),
    }
}

/// The marks of an area on ten levels, placed by their classes.
fn track(lang: Lang, answer: &AreaAnswer) -> El {
    let (now, target) = (answer.now.level(), answer.target.level());
    let mut class = "track".to_owned();
    for (of, level) in [(" n", now), (" t", target)] {
        if let Some(level) = level {
            class.extend([of, &level.get().to_string()]);
        }
    }
    let order = now.zip(target).map(|(now, target)| now.cmp(&target));
    match order {
        Some(std::cmp::Ordering::Equal) => class.push_str(" same"),
        Some(std::cmp::Ordering::Greater) => class.push_str(" down"),
        _ => {}
    }
    let is_apart = order.is_some_and(std::cmp::Ordering::is_ne);
    let mark = |class: &'static str, level: crate::model::Level| {
        el("i").class(class).child(el("span").child(level.get().to_string()))
    };
    let marks = el("div")
        .attr("class", class)
        .attr("aria-hidden", "true")
        .child(is_apart.then(|| el("i").class("ln")))
        .child(target.map(|level| mark("mark b", level)))
        .child(now.map(|level| mark("mark a", level)));
    el("div").child(hidden(lang.now_and_target(answer.now, answer.target))).child(marks)
}

/// What is chosen, and the way on, before the later part of the program is there to propose anything.
pub(super) fn choice(state: &State) -> El {
    let (lang, current) = (state.lang(), state.current());
    el("div").class("choose").child(said(lang, current.focus.len())).child(to_plan(state, Weight::Main))
}

/// How many are chosen.
pub(in crate::app) fn said(lang: Lang, chosen: usize) -> El {
    let words = lang.words();
    if chosen == 0 {
        return para("", words.focus_lead);
    }
    let more = if chosen < MAX_FOCUS { words.focus_few } else { words.focus_full };
    el("p").child(el("b").child(lang.focus_count(chosen))).child([" ", more].concat())
}

/// The way to the plan; it does not lead while there is no distance to plan for.
pub(in crate::app) fn to_plan(state: &State, weight: Weight) -> El {
    let weight = if super::leads_to_plan(state.current()) { weight } else { Weight::Plain };
    button(weight, state.lang().words().to_plan, PlanMsg::Begin.into())
}
