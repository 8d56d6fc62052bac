//! Two assessments side by side, and rounds over time.

use super::{CompareTarget, OverviewMsg};
use crate::app::controls::{Weight, actions, button, canvas, figure, heading, para, section};
use crate::app::message::{Msg, Screen};
use crate::app::result::{cell, flagged};
use crate::app::share::Received;
use crate::app::state::State;
use crate::app::view::{El, Node, el};
use crate::chart::compare::{comparison_names, short_names, table_of_rounds, table_of_two};
use crate::chart::{
    LegendWords, RadarData, Scene, TrendData, describe_comparison, headline_of_two, radar, trend, trend_alt,
    trend_headline, two_alt,
};
use crate::model::compare::GradeKind;
use crate::model::{Area, Assessment, AssessmentId, Comparison, rounds};
use crate::text::Lang;
use crate::text::charts::fill;

/// One sentence, what to compare with, both in one picture and in tables, and the trend.
pub(in crate::app) fn view(state: &State) -> El {
    let lang = state.lang();
    let words = lang.compare();
    let Some(comparison) = comparison(state) else { return empty(state) };
    let (here, there) = comparison_names(lang, &comparison);
    let against = (!comparison.over_time).then(|| para("muted", fill(words.against, &[&here, &there])));
    let has_targets = !comparison.differing(GradeKind::Target, |_| true).is_empty();
    let targets = has_targets.then(|| {
        folded(words.target_table, el("div").class("pairs").child(pairs(lang, &comparison, GradeKind::Target)))
    });
    let picture = figure(words.both, canvas("two", two_alt(lang, &comparison)));
    let rounds = series(state);
    let headline = headline_of_two(lang, &comparison);
    let over_time = trend_headline(lang, &rounds).map(|finding| {
        let title = el("h3");
        let title = if finding == headline { title.child(words.over_time) } else { title.child(finding) };
        el("section")
            .class("sec")
            .child(title)
            .child(el("figure").class("trend").child(canvas("trend", trend_alt(lang, &rounds))))
            .child(folded(words.rounds_table, all_rounds(lang, &rounds)))
    });
    section("page compare")
        .child(
            el("div")
                .class("head-row")
                .child(
                    el("div")
                        .child(para("caption", lang.name(state.current())))
                        .child(heading(headline))
                        .child(para("lead", describe_comparison(lang, &comparison))),
                )
                .child(choice(state)),
        )
        .child(
            el("div").class("pictures two").child(picture).child(el("div").class("pairs").child(against).child(pairs(
                lang,
                &comparison,
                GradeKind::Now,
            ))),
        )
        .child(targets)
        .child(over_time)
        .child(ways_on(state))
}

/// Something under a row that opens it.
fn folded(title: &'static str, content: El) -> El {
    el("details").class("fold").child(el("summary").child(title)).child(content)
}

/// How to get something to compare with.
fn empty(state: &State) -> El {
    let words = state.lang().compare();
    section("page compare").child(heading(words.empty_title)).child(para("lead", words.empty)).child(ways_on(state))
}

fn ways_on(state: &State) -> El {
    let words = state.lang().words();
    let current = &state.current().id;
    let is_kept = state.session().workspace().get(current).is_some();
    let back = button(Weight::Main, state.lang().compare().to_result, Msg::go(Screen::Result));
    let round = is_kept.then(|| button(Weight::Plain, words.new_round, OverviewMsg::NewRound(current.clone()).into()));
    actions([back].into_iter().chain(round))
}

/// What the assessment at hand is compared with: what has been chosen, or else the first there is.
fn other(state: &State) -> Option<(&Assessment, CompareTarget)> {
    let others = others(state);
    let kept = |one: &Assessment| CompareTarget::Stored(one.id.clone());
    let chosen = match &state.overview.other {
        Some(CompareTarget::Received) => received(state).map(|one| (one, CompareTarget::Received)),
        Some(CompareTarget::Stored(id)) => others.iter().find(|one| one.id == *id).map(|one| (*one, kept(one))),
        None => None,
    };
    let first = || others.first().map(|one| (*one, kept(one)));
    chosen.or_else(first).or_else(|| received(state).map(|one| (one, CompareTarget::Received)))
}

/// What someone else has shared.
fn received(state: &State) -> Option<&Assessment> {
    state.share.received().map(Received::assessment)
}

fn others(state: &State) -> Vec<&Assessment> {
    rounds::others(state.session().workspace().assessments(), state.current())
}

fn series(state: &State) -> Vec<&Assessment> {
    rounds::series(state.session().workspace().assessments(), state.current())
}

fn comparison(state: &State) -> Option<Comparison<'_>> {
    other(state).map(|(other, _)| Comparison::of(state.current(), other))
}

/// A list of what there is to compare with.
fn choice(state: &State) -> El {
    let lang = state.lang();
    let words = lang.compare();
    let option = |one: &Assessment, id: &str, chosen: bool, name: String| {
        let text = [&lang.date(one.date), " · ", &name].concat();
        el("option").attr("value", id.to_owned()).prop("selected", chosen).child(text)
    };
    let chosen = other(state).map(|(_, other)| other);
    let kept = others(state).into_iter().map(|one| {
        let is_chosen = chosen == Some(CompareTarget::Stored(one.id.clone()));
        option(one, one.id.as_str(), is_chosen, lang.name(one))
    });
    // No identity is empty.
    let received = received(state).map(|one| {
        let is_chosen = chosen == Some(CompareTarget::Received);
        option(one, "", is_chosen, fill(words.received, &[&lang.name(one)]))
    });
    let list = el("select").id("against").children(kept.chain(received)).on_text("change", |id| {
        Some(
            OverviewMsg::Against(AssessmentId::parse(&id).map_or(CompareTarget::Received, CompareTarget::Stored))
                .into(),
        )
    });
    el("div").class("field against").child(el("label").attr("for", "against").child(words.choose)).child(list)
}

/// A table of two, in the order of time where there is one.
fn pairs(lang: Lang, comparison: &Comparison, of: GradeKind) -> El {
    let words = lang.compare();
    let (here, there) = short_names(lang, comparison);
    let class = if comparison.over_time { "n" } else { "n name" };
    let in_order = |here: El, there: El| if comparison.over_time { [there, here] } else { [here, there] };
    let rows = table_of_two(lang, comparison, of).into_iter().map(|row| {
        el("tr")
            .child(el("th").attr("scope", "row").child(row.name).child(row.focus.then(|| flagged(lang))))
            .children(in_order(cell(row.here), cell(row.there)))
            .child(cell(row.difference))
    });
    let (title, is_hidden) = match of {
        GradeKind::Now => (words.now_table, false),
        GradeKind::Target => (words.target_table, true),
    };
    table(title, is_hidden)
        .child(
            el("thead").child(
                el("tr")
                    .child(head(lang.words().col_area))
                    .children(in_order(head(here).class(class), head(there).class(class)))
                    .child(head(words.difference).class("n")),
            ),
        )
        .child(el("tbody").children(rows))
}

/// Every round of a series, area by area.
fn all_rounds(lang: Lang, rounds: &[&Assessment]) -> El {
    let words = lang.words();
    let bodies = Area::ALL.into_iter().map(|area| {
        let rows = table_of_rounds(lang, rounds, area);
        let count = rows.len().to_string();
        let in_focus = rounds.last().is_some_and(|round| round.focus.contains(&area));
        let rows = rows.into_iter().enumerate().map(|(place, row)| {
            let name = el("th").attr("scope", "rowgroup").attr("rowspan", count.clone()).child(lang.guide(area).short);
            let name = name.child(in_focus.then(|| flagged(lang)));
            el("tr")
                .children((place == 0).then_some(name))
                .child(el("th").attr("scope", "row").child(row.date.to_string()))
                .child(cell(row.now))
                .child(cell(row.target))
        });
        el("tbody").children(rows)
    });
    let heads = [head(words.col_area), head(lang.later_words().field_date)];
    let figures = [head(words.step_now).class("n"), head(words.step_target).class("n")];
    el("div").class("table rounds").child(
        table(lang.compare().rounds_table, true)
            .child(el("thead").child(el("tr").children(heads).children(figures)))
            .children(bodies),
    )
}

/// A table with a title, which is hidden where it stands above already.
fn table(title: &'static str, is_hidden: bool) -> El {
    el("table").child(el("caption").class(if is_hidden { "visually-hidden" } else { "" }).child(title))
}

fn head(text: impl Into<Node>) -> El {
    el("th").attr("scope", "col").child(text)
}

/// The radar with both.
pub(in crate::app) fn radar_of_two(state: &State, width: f64) -> Scene {
    let data = match comparison(state) {
        Some(comparison) => RadarData::of_two(&comparison, state.lang()),
        None => RadarData::of(state.current(), state.lang()).with_legend(LegendWords::of(state.lang())),
    };
    radar(&data, width)
}

/// The trend of the series that the assessment at hand belongs to.
pub(in crate::app) fn trend_of_rounds(state: &State, width: f64) -> Scene {
    trend(&TrendData::of(&series(state), state.lang()), width)
}

/// The same without a legend, where the marks are explained above.
pub(in crate::app) fn rounds_before(state: &State, width: f64) -> Scene {
    trend(&TrendData { legend: None, ..TrendData::of(&series(state), state.lang()) }, width)
}
