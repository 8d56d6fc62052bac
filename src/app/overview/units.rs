//! The units side by side: a table with ink for the levels, and a small radar of each.
//!
//! A unit is shown by its latest assessment. They stand in alphabetical order: nobody is ranked.

use super::OverviewMsg;
use crate::app::controls::{Weight, actions, button, canvas, hidden, para};
use crate::app::effect::{ImageFormat, PictureExport, TextExport};
use crate::app::share::ShareMsg;
use crate::app::state::State;
use crate::app::view::{El, Node, el, plain_button};
use crate::chart::group::{HeatData, HeatRow, heat_map};
use crate::chart::{Scene, captioned, framed, mini_radar, radar_alt};
use crate::model::group::Quarters;
use crate::model::units::{UnitValue, lowest, median, units};
use crate::model::{Area, Assessment, Grade, Mean, PerArea, Summary};
use crate::report::{Picture, ReportOptions, csv};
use crate::text::Lang;
use crate::text::charts::fill;

/// More units than this have their radars folded.
const MANY: usize = 12;

/// The name of the table as a picture.
const PICTURE: &str = "units";

/// A unit by its latest assessment.
pub(super) struct Unit<'a> {
    name: String,
    latest: &'a Assessment,
}

/// The units, in the order of their names.
pub(super) fn of(state: &State) -> Vec<Unit<'_>> {
    let (lang, all) = (state.lang(), units(state.own().workspace().assessments()));
    let whose = common(&all);
    let mut named: Vec<(String, Unit<'_>)> = Vec::new();
    for latest in all {
        let unit = latest.unit.trim();
        let name = if unit.is_empty() {
            lang.name(latest)
        } else if whose.is_some() {
            unit.to_owned()
        } else {
            latest.whose()
        };
        let key = lang.alphabetical(&name);
        let place = named.partition_point(|(other, _)| *other <= key);
        named.insert(place, (key, Unit { name, latest }));
    }
    named.into_iter().map(|(_, unit)| unit).collect()
}

/// The organisation that all of them are parts of.
fn common<'a>(all: &[&'a Assessment]) -> Option<&'a str> {
    let first = all.first()?.organisation.trim();
    all.iter().all(|one| one.organisation.trim() == first).then_some(first)
}

fn latest<'a>(units: &[Unit<'a>]) -> Vec<&'a Assessment> {
    units.iter().map(|unit| unit.latest).collect()
}

/// What is lowest where, over the units: never who is.
pub(super) fn finding(lang: Lang, units: &[Unit<'_>]) -> Option<String> {
    lowest(&latest(units)).map(|found| lang.lowest_in(&found))
}

/// Whose units, how many, and from when.
pub(super) fn caption(lang: Lang, units: &[Unit<'_>]) -> String {
    let all = latest(units);
    let whose = common(&all).filter(|whose| !whose.is_empty());
    let years = all.iter().map(|one| one.date.year());
    let (from, to) = (years.clone().min().unwrap_or_default(), years.max().unwrap_or_default());
    let years = if from == to { from.to_string() } else { [from.to_string(), to.to_string()].join("–") };
    let count = fill(lang.shelf().units, &[&lang.count(units.len()), &years]);
    whose.map_or_else(|| count.clone(), |whose| [whose, " · ", &count].concat())
}

/// The table, with what it may show.
pub(super) fn view(state: &State, units: &[Unit<'_>]) -> El {
    let (lang, shown) = (state.lang(), state.overview.shown);
    let words = lang.shelf();
    let title = title(lang, shown);
    let switch = [
        (UnitValue::Now, lang.words().step_now),
        (UnitValue::Target, lang.words().step_target),
        (UnitValue::Gap, lang.words().col_gap),
    ]
    .map(|(which, name)| {
        plain_button()
            .attr("aria-pressed", if which == shown { "true" } else { "false" })
            .on("click", OverviewMsg::Show(which).into())
            .child(name)
    });
    let switch = el("div").class("seg-switch").attr("role", "group").attr("aria-label", words.show).children(switch);
    let stronger = if shown == UnitValue::Gap { words.stronger_gap } else { words.stronger };
    let copy = PictureExport { name: PICTURE, form: ImageFormat::Copy };
    let ways = actions([
        button(Weight::Plain, words.copy_picture, ShareMsg::Picture(copy).into()),
        button(Weight::Plain, words.save_table, ShareMsg::SaveText(TextExport::Units).into()),
    ]);
    el("figure")
        .class("picture sec")
        .child(el("div").class("sec-head").child(el("figcaption").class("fig-title").child(title)).child(switch))
        .child(heat(state, units))
        .child(el("div").class("picture-foot").child(para("small muted", stronger)).child(ways))
}

const fn title(lang: Lang, shown: UnitValue) -> &'static str {
    let [now, target, gap] = lang.shelf().titles;
    match shown {
        UnitValue::Now => now,
        UnitValue::Target => target,
        UnitValue::Gap => gap,
    }
}

fn heat(state: &State, units: &[Unit<'_>]) -> El {
    let (lang, shown) = (state.lang(), state.overview.shown);
    let words = lang.shelf();
    let column = |name: &'static str| el("th").attr("scope", "col").attr("role", "columnheader").child(name);
    let heads = Area::ALL.map(|area| column(lang.guide(area).short));
    let has_mean = shown != UnitValue::Gap;
    let mean = has_mean.then(|| column(words.mean));
    let rows = units.iter().map(|unit| row(lang, shown, unit));
    let all = latest(units);
    let medians = Area::ALL.map(|area| {
        let median = median(&all, shown, area);
        let said = median.map_or_else(|| "–".to_owned(), |quarters| said(lang, shown, quarters));
        el("td").attr("role", "cell").class("mean").child(said)
    });
    let foot = el("tr")
        .attr("role", "row")
        .child(el("th").attr("scope", "row").attr("role", "rowheader").child(words.median))
        .children(medians)
        .child(has_mean.then(|| el("td").attr("role", "cell").class("mean")));
    let part = |tag: &'static str| el(tag).attr("role", "rowgroup");
    el("table")
        .class(if has_mean { "unit-table with-mean" } else { "unit-table" })
        .attr("role", "table")
        .child(el("caption").class("visually-hidden").child(title(lang, shown)))
        .child(part("thead").child(el("tr").attr("role", "row").child(column(words.order)).children(heads).child(mean)))
        .child(part("tbody").children(rows))
        .child(part("tfoot").child(foot))
}

/// A median as it is written: a distance with its sign.
fn said(lang: Lang, shown: UnitValue, quarters: i32) -> String {
    if shown == UnitValue::Gap { lang.quarters_gap(quarters) } else { lang.quarters(Quarters(quarters.unsigned_abs())) }
}

/// The row of a unit: its name, which opens it, and a cell for each area.
fn row(lang: Lang, shown: UnitValue, unit: &Unit<'_>) -> El {
    let one = unit.latest;
    let open = button(Weight::Quiet, unit.name.clone(), OverviewMsg::Open(one.id.clone()).into());
    let summary = Summary::of(one);
    let mean = match shown {
        UnitValue::Now => Some(summary.now),
        UnitValue::Target => Some(summary.target),
        UnitValue::Gap => None,
    };
    let said = |mean: Option<Mean>| mean.map_or_else(|| "–".to_owned(), |mean| lang.mean(mean));
    let mean = mean.map(|mean| el("td").attr("role", "cell").class("mean").child(said(mean)));
    let head = el("th").attr("scope", "row").attr("role", "rowheader").child(open);
    el("tr")
        .attr("role", "row")
        .child(head.child(el("small").child(lang.date(one.date))))
        .children(Area::ALL.map(|area| cell(lang, shown, one, area)))
        .child(mean)
}

/// A level, a distance, or what there is instead.
fn cell(lang: Lang, shown: UnitValue, one: &Assessment, area: Area) -> El {
    let cell = el("td").attr("role", "cell");
    if let Some(value) = shown.of(one, area) {
        let ink = value.clamp(0, 10).to_string();
        let text = if shown == UnitValue::Gap { lang.quarters_gap(4 * i32::from(value)) } else { value.to_string() };
        return cell.attr("data-level", ink).child(text);
    }
    let answer = one.areas.get(area);
    let grade = match shown {
        UnitValue::Target => answer.target,
        UnitValue::Gap if answer.now.level().is_some() => answer.target,
        UnitValue::Now | UnitValue::Gap => answer.now,
    };
    let charts = lang.charts();
    match grade {
        Grade::Unknown => cell.class("none").child(charts.unknown),
        Grade::Irrelevant => cell.class("none").child(short(lang.shelf().irrelevant, charts.irrelevant)),
        Grade::Unanswered | Grade::Level(_) => cell.class("none").child(short("–", charts.unanswered)),
    }
}

/// A short form to be seen, and the full form for screen readers.
fn short(seen: &'static str, heard: &'static str) -> Node {
    el("span").child(el("span").attr("aria-hidden", "true").child(seen)).child(hidden(heard)).into()
}

/// A small radar of each unit; folded where there are many, and then not drawn until they are asked for.
pub(super) fn radars(state: &State, units: &[Unit<'_>]) -> El {
    let lang = state.lang();
    let words = lang.shelf();
    let legend = || {
        el("p")
            .class("legend-row")
            .child(el("span").child(el("i").class("key")).child(lang.words().step_now))
            .child(el("span").child(el("i").class("key t")).child(lang.words().step_target))
    };
    if units.len() <= MANY {
        return el("section")
            .class("sec")
            .child(el("div").class("sec-head").child(el("h3").child(words.radars)).child(legend()))
            .child(minis(lang, units));
    }
    let open = state.overview.radars_open;
    el("details")
        .class("fold")
        .prop("open", open)
        .on_toggle(move |now| (now != open).then(|| OverviewMsg::Radars(now).into()))
        .child(el("summary").child(el("span").child(words.radars)))
        .child(open.then(|| el("div").class("fold-body").child(legend()).child(minis(lang, units))))
}

fn minis(lang: Lang, units: &[Unit<'_>]) -> El {
    let words = lang.shelf();
    let minis = units.iter().map(|Unit { name, latest: one }| {
        let summary = Summary::of(one);
        let says = [name, ". ", &radar_alt(lang, one)].concat();
        let means = match (summary.now, summary.target) {
            (Some(now), Some(target)) => fill(words.means, &[&lang.mean(now), &lang.mean(target)]),
            (Some(now), None) => fill(words.mean_now, &[&lang.mean(now)]),
            (None, Some(target)) => fill(words.mean_target, &[&lang.mean(target)]),
            (None, None) => String::new(),
        };
        el("li")
            .class("mini")
            .child(el("h4").child(name.clone()))
            .child(canvas("unit", says).attr("data-id", one.id.as_str().to_owned()))
            .child(para("", means))
    });
    let names = Area::ALL.map(|area| lang.guide(area).short);
    let key = el("li")
        .class("mini")
        .child(el("h4").class("muted").child(words.key))
        .child(canvas("unit-key", lang.charts().list(&names)))
        .child(para("", words.key_says));
    el("ul").class("minis").children(minis).child(key)
}

/// The small radar of the assessment with an id, or the one that explains the others.
pub(in crate::app) fn mini(state: &State, id: Option<&str>, width: f64) -> Option<Scene> {
    let lang = state.lang();
    let Some(id) = id else {
        return Some(mini_radar(None, Area::ALL.map(|area| lang.guide(area).short), width));
    };
    let one = state.own().workspace().assessments().iter().find(|one| one.id.as_str() == id)?;
    Some(mini_radar(Some(one), [""; 6], width))
}

/// The table as a picture to be exported by itself.
pub(in crate::app) fn alone(state: &State, name: &str) -> Option<Picture> {
    let units = of(state);
    if name != PICTURE || units.len() < 2 {
        return None;
    }
    let (lang, shown) = (state.lang(), state.overview.shown);
    let quarters = |value: i8| Quarters(4 * u32::from(value.unsigned_abs()));
    let medians = |one: &Assessment| PerArea::from_fn(|area| shown.of(one, area).map(quarters));
    let rows = units.iter().map(|unit| HeatRow { label: unit.name.clone(), medians: medians(unit.latest) });
    let data = HeatData {
        areas: PerArea::from_fn(|area| lang.guide(area).short.to_owned()),
        rows: rows.collect(),
        median: title(lang, shown).to_owned(),
        hidden: lang.shelf().no_level.to_owned(),
        lang,
    };
    let headline = finding(lang, &units).unwrap_or_else(|| lang.words().assessments.to_owned());
    let frame = if state.share.is_transparent() { captioned } else { framed };
    let scene = heat_map(&data, crate::report::picture::WIDTH);
    let scene = frame(scene, &headline, &caption(lang, &units), lang.words().about_source);
    Some(Picture { name: PICTURE, description: headline.clone(), caption: headline, scene })
}

/// The levels of every unit as a table for a spreadsheet.
pub(in crate::app) fn table(state: &State) -> String {
    csv(&latest(&of(state)), state.lang(), &ReportOptions { plan: false, ..ReportOptions::default() })
}
