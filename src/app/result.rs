//! The picture, its table and its words.

use super::controls::{Weight, actions, button, canvas, figure, fold, heading, hidden, para, section, tick};
use super::later::{self, PlanMsg, ShelfMsg};
use super::message::{Fold, Msg, Screen};
use super::state::State;
use super::view::{El, el};
use crate::chart::table::Cell;
use crate::chart::{describe_headline, describe_own, describe_summary, gap_alt, radar_alt, table};
use crate::model::{Area, Assessment, Change, MAX_FOCUS, Summary};
use crate::text::Lang;
use crate::text::charts::fill;

/// One sentence, two charts, a table, focus and what to do next.
pub(super) fn view(state: &State) -> El {
    let lang = state.lang;
    let words = lang.words();
    let current = state.current();
    if current.answered() == 0 && current.targets() == 0 {
        return section("result")
            .child(heading(words.result_empty_title))
            .child(para("lead", words.result_empty))
            .child(actions([button(Weight::Main, words.result_grade, Msg::GoArea(Area::Organisation))]));
    }
    if state.invitation().is_some()
        && let Some(here) = later::here()
    {
        return later::gates::end(here, state);
    }
    let radar = || {
        let mut says = radar_alt(lang, current);
        if let Some(earlier) = state.previous() {
            says.extend([" ", &fill(lang.charts().alt.earlier, &[&lang.date(earlier.date)])]);
        }
        canvas("radar", says)
    };
    if state.is_self_check() {
        return section("result")
            .child(heading(describe_own(lang, current)))
            .child(para("lead", words.self_result))
            .child(el("figure").class("alone").child(radar()))
            .child(fold(Fold::Table, state.table_open, words.table_title).child(figures(lang, current, false)))
            .child(later::here().map(|here| later::gates::code(here, state)))
            .child(para("muted shared", words.self_clear))
            .child(actions([button(Weight::Plain, words.clear, Msg::Erase)]));
    }
    let has_gap = current.areas.iter().any(|(_, answer)| answer.gap().is_some());
    let set_targets =
        (!has_gap).then(|| actions([button(Weight::Main, words.result_set_targets, Msg::Go(Screen::Targets))]));
    section("result")
        .child(heading(describe_headline(lang, current)))
        .child(para("lead", describe_summary(lang, current)))
        .child(set_targets)
        .child(
            el("div")
                .class("pictures")
                .child(figure(words.chart_radar, radar()))
                .child(figure(words.chart_gap, canvas("gap", gap_alt(lang, current)))),
        )
        .child(state.can_compare().then(|| actions([button(Weight::Plain, words.compare, Msg::Go(Screen::Compare))])))
        .child(fold(Fold::Table, state.table_open, words.table_title).child(figures(lang, current, true)))
        .child(match later::here().filter(|_| state.proposes) {
            Some(here) => later::gates::focus(here, state),
            None => focus(lang, current),
        })
        .child(actions([button(Weight::Plain, words.to_plan, PlanMsg::Begin.into())]))
        .child(el("h3").child(words.next_title))
        .child(next(lang, current))
        .child(actions([button(Weight::Plain, words.new_round, ShelfMsg::NewRound(current.id.clone()).into())]))
}

pub(super) fn figures(lang: Lang, current: &Assessment, with_targets: bool) -> El {
    let words = lang.words();
    let head = |class: &'static str, text: &'static str| el("th").attr("scope", "col").class(class).child(text);
    let rows = table(current, lang).into_iter().map(|row| {
        let flag = row.focus.then(|| flagged(lang));
        el("tr")
            .child(el("th").attr("scope", "row").child(row.name).child(flag))
            .child(cell(row.now))
            .child(with_targets.then(|| cell(row.target)))
            .child(with_targets.then(|| cell(row.gap)))
    });
    el("div").class("table").child(
        el("table")
            .child(el("caption").class("hid").child(words.table_title))
            .child(
                el("thead").child(
                    el("tr")
                        .child(head("", words.col_area))
                        .child(head("n", words.step_now))
                        .child(with_targets.then(|| head("n", words.step_target)))
                        .child(with_targets.then(|| head("n", words.col_gap))),
                ),
            )
            .child(el("tbody").children(rows)),
    )
}

/// What follows the name of an area in focus.
pub(super) fn flagged(lang: Lang) -> El {
    el("span").class("flagged").child([" ", lang.words().focus].concat())
}

/// A cell; a mere dash is read aloud in words.
pub(super) fn cell(cell: Cell) -> El {
    el("td")
        .class("n")
        .child(el("span").attr_if(cell.spoken.is_some(), "aria-hidden", "true").child(cell.shown))
        .child(cell.spoken.map(hidden))
}

/// The areas to choose from, by distance.
fn focus(lang: Lang, current: &Assessment) -> El {
    let choices = Summary::of(current).by_gap.into_iter().map(|(area, gap)| {
        let steps = gap.map(|gap| el("span").class("muted").child([" ", &lang.steps(gap)].concat()));
        let label = el("span").child(lang.guide(area).name).child(steps);
        el("div").child(focus_tick(current, area, label))
    });
    focus_frame(lang, current, None, choices, None)
}

/// The areas to choose from under their heading, with what is said above and below them.
pub(super) fn focus_frame(
    lang: Lang,
    current: &Assessment,
    above: Option<El>,
    choices: impl Iterator<Item = El>,
    below: Option<El>,
) -> El {
    let words = lang.words();
    let is_full = current.focus.len() >= MAX_FOCUS;
    let lead = (!is_full).then(|| para("muted", words.focus_lead));
    let full = is_full.then(|| para("muted", words.focus_full));
    let choices = el("fieldset")
        .class("ticks")
        .attr("aria-describedby", "focus-lead")
        .child(el("legend").child(el("h3").id("focus-title").attr("tabindex", "-1").child(words.focus_title)))
        .child(el("div").id("focus-lead").child(lead).child(el("div").attr("role", "status").child(full)))
        .child(above)
        .children(choices);
    el("div").class("focus").child(choices).child(below)
}

/// Whether an area is one to begin with.
pub(super) fn focus_tick(current: &Assessment, area: Area, label: El) -> El {
    let chosen = current.focus.contains(&area);
    let place = (!chosen).then_some(MAX_FOCUS);
    tick(chosen, chosen || current.focus.len() < MAX_FOCUS, Msg::Edit(Change::Focus(area, place)), label)
}

fn next(lang: Lang, current: &Assessment) -> El {
    let words = lang.words();
    let missing = current.areas.iter().any(|(_, answer)| answer.now.level().is_some() && !answer.target.is_answered());
    let steps = [
        missing.then_some(words.next_targets),
        current.focus.is_empty().then_some(words.next_focus),
        Some(words.next_talk),
        Some(words.next_again),
    ];
    el("ul").class("what-now").children(steps.into_iter().flatten().map(|text| el("li").child(text)))
}
