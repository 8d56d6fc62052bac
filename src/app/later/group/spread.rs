//! How a group's answers are spread: in pictures, words and tables.

use super::{Both, Gathering, GroupMsg, name, whose};
use crate::app::controls::{Weight, actions, button, canvas, figure, fold, heading, para, section};
use crate::app::later::share::picture_buttons;
use crate::app::message::{Fold, Msg, Screen};
use crate::app::result::cell;
use crate::app::state::State;
use crate::app::view::{El, Node, el};
use crate::chart::group::{
    ContrastData, GroupRadarData, GroupView, HeatData, HeatRow, SpreadData, contrast_alt, contrast_chart,
    contrast_headline, contrast_sentences, contrast_table, group_headline, group_radar, group_radar_alt, group_summary,
    group_table, heat_alt, heat_map, heat_table, medians, spread_alt, spread_chart,
};
use crate::chart::scene::Scene;
use crate::chart::table::Cell;
use crate::model::group::{Order, Shown};
use crate::model::{Area, Group, Role};
use crate::report::{Block, Picture, group_blocks, group_picture_alone, group_pictures};
use crate::text::Lang;
use crate::text::charts::fill;

/// A role or a unit that can be held against another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// A role.
    Role(Role),
    /// A unit by its number, or 0 for those that state none.
    Unit(u8),
}

impl Gathering {
    /// The areas in the order chosen. To begin with, what to talk about first.
    pub(super) fn order_of(&self, figures: &Both) -> [Area; 6] {
        self.order.unwrap_or(Order::Agreement).of(&figures.now.total, &figures.target.total)
    }
}

/// What is shown of all who answered.
pub(super) fn group_view(state: &State, group: &Group, figures: &Both) -> GroupView {
    let target = group.invitation.targets.then_some(&figures.target.total);
    GroupView::of(&figures.now.total, target, state.smallest(group))
}

/// A role or a unit by its name, and what is shown of it.
fn sides<'a>(lang: Lang, group: &Group, figures: &'a Both) -> Vec<(Side, String, &'a Shown)> {
    let roles = figures.now.roles.iter().map(|(role, shown)| (Side::Role(*role), role_name(lang, *role), shown));
    let units = figures.now.units.iter().map(|(unit, shown)| (Side::Unit(*unit), unit_name(lang, group, *unit), shown));
    roles.chain(units).collect()
}

fn role_name(lang: Lang, role: Role) -> String {
    match role {
        Role::NotStated => lang.group().role_not_stated.to_owned(),
        role => lang.role(role).to_owned(),
    }
}

fn unit_name(lang: Lang, group: &Group, unit: u8) -> String {
    group.invitation.unit(unit).unwrap_or(lang.group().unit_not_stated).to_owned()
}

/// The three heat maps that there may be.
const HEATS: [&str; 3] = ["heat-roles", "heat-units", "heat-both"];

fn heat_rows(lang: Lang, group: &Group, figures: &Both, which: &str) -> Vec<HeatRow> {
    let row = |label: String, shown: &Shown| HeatRow { label, medians: medians(shown) };
    let now = &figures.now;
    match which {
        "heat-roles" => now.roles.iter().map(|(role, shown)| row(role_name(lang, *role), shown)).collect(),
        "heat-units" => now.units.iter().map(|(unit, shown)| row(unit_name(lang, group, *unit), shown)).collect(),
        _ => {
            let label = |role, unit| [&role_name(lang, role), ", ", &unit_name(lang, group, unit)].concat();
            now.cross.iter().map(|(role, unit, shown)| row(label(*role, *unit), shown)).collect()
        }
    }
}

/// The two that are held against each other, once both are chosen.
fn contrast(state: &State, group: &Group, figures: &Both) -> Option<ContrastData> {
    let sides = sides(state.lang, group, figures);
    let side = |place: usize| {
        let chosen = (*state.gathering.contrast.get(place)?)?;
        sides.iter().find(|(side, ..)| *side == chosen)
    };
    let ((_, here, first), (_, there, second)) = (side(0)?, side(1)?);
    Some(ContrastData {
        names: [here.clone(), there.clone()],
        medians: [medians(first), medians(second)],
        order: state.gathering.order_of(figures),
        min: state.smallest(group),
    })
}

/// What a canvas of a group shows.
pub(in crate::app::later) fn picture(
    state: &State,
    attribute: &dyn Fn(&str) -> Option<String>,
    name: &str,
    width: f64,
) -> Option<Scene> {
    let group = state.group_at_hand()?;
    let (lang, figures) = (state.lang, state.figures(group));
    let view = group_view(state, group, &figures);
    match name {
        "group-spread" => Some(spread_chart(&SpreadData::of(&view, &state.gathering.order_of(&figures), lang), width)),
        "group-area" => {
            let area = Area::from_id(&attribute("data-area")?)?;
            Some(spread_chart(&SpreadData { legend: None, ..SpreadData::of(&view, &[area], lang) }, width))
        }
        "group-radar" => Some(group_radar(&GroupRadarData::of(&view, lang), width)),
        "contrast" => contrast(state, group, &figures).map(|data| contrast_chart(&data, lang, width)),
        heat if HEATS.contains(&heat) => {
            Some(heat_map(&HeatData::of(heat_rows(lang, group, &figures, heat), view.min, lang), width))
        }
        _ => None,
    }
}

/// What the group that has agreed on the assessment at hand answered, for its report.
pub(in crate::app::later) fn blocks_of(state: &State) -> Vec<Block> {
    let current = &state.current().id;
    let mut groups = state.desk().workspace().groups().iter();
    let Some(group) = groups.find(|group| group.decided.as_ref() == Some(current) && is_shown(group)) else {
        return Vec::new();
    };
    let figures = state.figures(group);
    let order = Order::Model.of(&figures.now.total, &figures.target.total);
    let view = group_view(state, group, &figures);
    group_blocks(state.lang, &view, &order, &name(state.lang, group), &answered(state, group))
}

/// A picture of the group at hand that stands alone.
pub(in crate::app::later) fn carried(state: &State, name_of: &str) -> Option<Picture> {
    let group = state.group_at_hand()?;
    let figures = state.figures(group);
    let (view, order) = (group_view(state, group, &figures), state.gathering.order_of(&figures));
    let picture = group_pictures(state.lang, &view, &order).into_iter().find(|picture| picture.name == name_of)?;
    let whose = [name(state.lang, group), answered(state, group), state.lang.date(state.today())].join(" · ");
    Some(group_picture_alone(picture, state.lang, &view, &whose, !state.sharing.transparent))
}

fn answered(state: &State, group: &Group) -> String {
    state.lang.have_answered(group.people(), group.asked)
}

/// Whether there are figures to be seen.
pub(super) fn is_shown(group: &Group) -> bool {
    !group.shown.is_empty() && !group.round
}

/// The finding, the pictures with their tables, and two held against each other.
pub(super) fn view(state: &State, group: &Group) -> El {
    let (lang, words) = (state.lang, state.lang.group());
    if !is_shown(group) {
        let says = if group.round { words.round_goes_on } else { words.nothing_shown_lead };
        return section("group")
            .child(whose(state, group))
            .child(heading(words.nothing_shown))
            .child(para("lead", says))
            .child(actions([button(Weight::Main, words.part_gather, Msg::Go(Screen::Gather))]));
    }
    let figures = state.figures(group);
    let view = group_view(state, group, &figures);
    let order = state.gathering.order_of(&figures);
    let waiting = match group.waiting() {
        0 => String::new(),
        waiting => [" ", &lang.waiting(waiting)].concat(),
    };
    let heats = HEATS.into_iter().zip([words.by_role, words.by_unit, words.by_both]);
    let heats = heats.filter_map(|(which, title)| {
        let rows = heat_rows(lang, group, &figures, which);
        (!rows.is_empty()).then(|| heat(lang, which, title, &rows, view.min))
    });
    section("result group")
        .child(whose(state, group))
        .child(heading(group_headline(lang, &view)))
        .child(para("muted", [&answered(state, group), ". ", &waiting].concat()))
        .child(para("lead", group_summary(lang, &view)))
        .child(orders(state))
        .child(
            el("div")
                .class("pictures")
                .child(figure(words.spread, canvas("group-spread", spread_alt(lang, &view))).child(picture_buttons(
                    lang,
                    "group-spread",
                    words.spread,
                )))
                .child(
                    figure(words.middle, canvas("group-radar", group_radar_alt(lang, &view))).child(picture_buttons(
                        lang,
                        "group-radar",
                        words.middle,
                    )),
                ),
        )
        .child(para("muted", lang.group_charts().concord_explained))
        .child(fold(Fold::Table, state.table_open, words.table).child(table(lang, &view, &order)))
        .children(heats)
        .child(against(state, group, &figures))
        .child(para("muted", fill(words.protected, &[&view.min.to_string()])))
        .child(actions([button(Weight::Main, words.to_decide, Msg::Go(Screen::Decide))]))
}

fn orders(state: &State) -> El {
    let words = state.lang.group();
    let now = state.gathering.order.unwrap_or(Order::Agreement);
    let all = [
        ("agreement", Order::Agreement, words.order_agreement),
        ("gap", Order::Gap, words.order_gap),
        ("model", Order::Model, words.order_model),
    ];
    let options =
        all.map(|(name, order, label)| el("option").attr("value", name).prop("selected", now == order).child(label));
    let chosen = move |value: String| {
        let (_, order, _) = all.into_iter().find(|(name, ..)| *name == value)?;
        Some(GroupMsg::Order(order).into())
    };
    el("div")
        .class("field")
        .child(el("label").attr("for", "order").child(words.order))
        .child(el("select").id("order").on_text("change", chosen).children(options))
}

fn head(texts: impl IntoIterator<Item = impl Into<Node>>) -> El {
    let cells = texts
        .into_iter()
        .enumerate()
        .map(|(place, text)| el("th").attr("scope", "col").class(if place == 0 { "" } else { "n" }).child(text));
    el("thead").child(el("tr").children(cells))
}

fn rows<'a>(rows: impl IntoIterator<Item = (String, Vec<Cell>)> + 'a) -> El {
    let rows = rows.into_iter().map(|(name, cells)| {
        el("tr").child(el("th").attr("scope", "row").child(name)).children(cells.into_iter().map(cell))
    });
    el("tbody").children(rows)
}

/// A table that may be wider than its place, and is then moved by itself.
pub(in crate::app::later) fn wide(caption: &'static str, head: El, body: El) -> El {
    el("div")
        .class("table scrolls")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", caption)
        .child(el("table").child(el("caption").class("hid").child(caption)).child(head).child(body))
}

fn table(lang: Lang, view: &GroupView, order: &[Area]) -> El {
    let (words, charts) = (lang.words(), lang.group_charts());
    let columns = &charts.columns;
    let mut titles = vec![
        words.col_area,
        columns.answers,
        charts.median,
        columns.quartiles,
        columns.range,
        columns.agreement,
        columns.unknown,
        columns.irrelevant,
    ];
    if view.targets.is_some() {
        titles.extend([charts.target_median, columns.gap]);
    }
    let body = group_table(lang, view, order).into_iter().map(|row| {
        let cells = [row.answers, row.median, row.quartiles, row.range, row.agreement, row.unknown, row.irrelevant];
        (row.name.to_owned(), cells.into_iter().chain(row.target.into_iter().flatten()).collect())
    });
    wide(lang.group().table, head(titles), rows(body))
}

fn heat(lang: Lang, which: &'static str, title: &'static str, data: &[HeatRow], min: u8) -> El {
    let words = lang.group();
    let titles = [title].into_iter().chain(Area::ALL.map(|area| lang.guide(area).short));
    let body = heat_table(lang, data, min).into_iter().map(|row| {
        let cells = Area::ALL.map(|area| row.medians.get(area).clone());
        (row.label, cells.to_vec())
    });
    el("div").class("heat").child(figure(title, canvas(which, heat_alt(lang, data.len())))).child(
        el("details").class("fold").child(el("summary").child(words.heat_table)).child(wide(
            title,
            head(titles),
            rows(body),
        )),
    )
}

/// Any two roles or units, in words that can be read out.
fn against(state: &State, group: &Group, figures: &Both) -> Option<El> {
    let (lang, words) = (state.lang, state.lang.group());
    let sides = sides(lang, group, figures);
    if sides.len() < 2 {
        return None;
    }
    let data = contrast(state, group, figures);
    let choose = data.is_none().then(|| para("muted", words.contrast_choose));
    let shown = data.as_ref().map(|data| {
        let says = contrast_sentences(lang, data).into_iter().map(|text| el("li").child(text));
        let [here, there] = &data.names;
        let titles = [
            lang.words().col_area.to_owned(),
            here.clone(),
            there.clone(),
            lang.group_charts().columns.difference.to_owned(),
        ];
        let body = contrast_table(lang, data)
            .into_iter()
            .map(|row| (row.name.to_owned(), vec![row.here, row.there, row.difference]));
        el("div")
            .child(para("headline", contrast_headline(lang, data)))
            .child(el("figure").child(canvas("contrast", contrast_alt(lang, data))))
            .child(el("ul").class("read-out").children(says))
            .child(el("details").class("fold").child(el("summary").child(words.heat_table)).child(wide(
                words.contrast,
                head(titles),
                rows(body),
            )))
    });
    let choices = [("contrast-first", 0, words.contrast_first), ("contrast-second", 1, words.contrast_second)];
    let choices = choices.map(|(id, place, label)| choice(state, &sides, id, place, label));
    Some(
        el("div")
            .class("share-part")
            .child(el("h3").child(words.contrast))
            .child(para("", words.contrast_lead))
            .child(el("div").class("two-fields").children(choices))
            .child(choose)
            .child(el("div").attr("role", "status").child(shown)),
    )
}

fn choice(state: &State, sides: &[(Side, String, &Shown)], id: &'static str, place: usize, label: &'static str) -> El {
    let chosen = state.gathering.contrast.get(place).copied().flatten();
    let none = el("option").attr("value", "").prop("selected", chosen.is_none()).child("–");
    let all: Vec<Side> = sides.iter().map(|(side, ..)| *side).collect();
    let options = sides.iter().enumerate().map(|(at, (side, name, _))| {
        el("option").attr("value", at.to_string()).prop("selected", chosen == Some(*side)).child(name.clone())
    });
    let read = move |value: String| {
        let at = value.parse::<usize>().ok();
        Some(GroupMsg::Contrast(place, at.and_then(|at| all.get(at)).copied()).into())
    };
    el("div")
        .class("field")
        .child(el("label").attr("for", id).child(label))
        .child(el("select").id(id).on_text("change", read).child(none).children(options))
}
