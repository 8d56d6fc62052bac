//! The medians of roles and units in tables, the deeper the ground the higher the median, and any two held against each other.

use super::{GroupFigures, GroupMsg, small};
use crate::app::controls::{actions, canvas, hidden, para};
use crate::app::message::Msg;
use crate::app::result::cell;
use crate::app::state::State;
use crate::app::view::{El, Node, el};
use crate::chart::group::{ContrastData, contrast_alt, contrast_headline, contrast_sentences, contrast_table, medians};
use crate::chart::table::TableCell;
use crate::model::group::{Quarters, ShownSpreads, Spread};
use crate::model::{Area, Group, Role};
use crate::text::Lang;
use crate::text::charts::fill;

/// A role or a unit that can be held against another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContrastSide {
    /// A role.
    Role(Role),
    /// A unit by its number, or 0 for those that state none.
    Unit(u8),
}

/// How many rows of a table are listed to begin with, and how many more at a time.
pub(super) const LISTED: usize = 40;

/// The three tables that there may be, by their places.
const KINDS: [&str; 3] = ["roles", "units", "both"];

/// A role or a unit by its name, and what is shown of it.
type Row<'a> = (String, &'a ShownSpreads);

fn role_name(lang: Lang, role: Role) -> String {
    match role {
        Role::NotStated => lang.group_show().role_not_stated.to_owned(),
        role => lang.role(role).to_owned(),
    }
}

fn unit_name(lang: Lang, group: &Group, unit: u8) -> String {
    group.invitation.unit(unit).unwrap_or(lang.group_show().unit_not_stated).to_owned()
}

/// The rows of a table from one to the next, and how many there are.
fn rows<'a>(lang: Lang, group: &Group, figures: &'a GroupFigures, kind: usize, most: usize) -> (Vec<Row<'a>>, usize) {
    let now = &figures.now;
    match kind {
        0 => {
            let rows = now.roles.iter().take(most).map(|(role, shown)| (role_name(lang, *role), shown));
            (rows.collect(), now.roles.len())
        }
        1 => {
            let rows = now.units.iter().take(most).map(|(unit, shown)| (unit_name(lang, group, *unit), shown));
            (rows.collect(), now.units.len())
        }
        _ => {
            let label = |role, unit| [&role_name(lang, role), ", ", &unit_name(lang, group, unit)].concat();
            let rows = now.cross.iter().take(most).map(|(role, unit, shown)| (label(*role, *unit), shown));
            (rows.collect(), now.cross.len())
        }
    }
}

/// The finding about roles with their table, and the other tables folded.
pub(super) fn view(state: &State, group: &Group, figures: &GroupFigures) -> Option<El> {
    let (lang, own, min) = (state.lang(), state.lang().group_show(), state.smallest(group));
    let table = |kind: usize, title: &'static str| {
        let most = LISTED + state.group.rows.get(kind).copied().unwrap_or_default();
        let (rows, all) = rows(lang, group, figures, kind, most);
        (!rows.is_empty()).then(|| {
            let more = (all > most).then(|| {
                actions([small(lang.group().more, GroupMsg::MoreRows(kind).into()).attr("data-lists-more", "")])
            });
            (el("div").child(heat(lang, kind, title, &rows, min)).child(more), all)
        })
    };
    let titles = [own.by_role, own.by_unit, own.by_both];
    let mut tables = titles.into_iter().enumerate().filter_map(|(kind, title)| Some((title, table(kind, title)?)));
    let (title, (first, _)) = tables.next()?;
    let finding = finding(lang, group, figures);
    let says = finding.as_ref().map(|(_, says)| para("", says.clone()));
    let head = finding.map_or_else(|| title.to_owned(), |(head, _)| head);
    let others = tables.map(|(title, (table, all))| {
        el("details")
            .class("fold")
            .child(el("summary").child(title).child(el("span").class("fold-state").child(lang.count(all))))
            .child(el("div").class("fold-body").child(table))
    });
    Some(
        el("section")
            .class("sec")
            .attr("aria-labelledby", "heat-title")
            .child(el("h3").id("heat-title").child(head))
            .child(says)
            .child(first)
            .child(para("small muted", fill(own.hidden, &[&min.to_string()])))
            .children(others)
            .child(against(state, group, figures)),
    )
}

/// Where two roles, or else two units, lie furthest apart: as a title, and what each of them says.
fn finding(lang: Lang, group: &Group, figures: &GroupFigures) -> Option<(String, String)> {
    let kind = usize::from(figures.now.roles.is_empty());
    let (rows, _) = rows(lang, group, figures, kind, usize::MAX);
    let median = |row: &Row<'_>, area: Area| row.1.get(area).as_ref().and_then(Spread::quartiles).map(|it| it.median);
    let apart = Area::ALL.into_iter().filter_map(|area| {
        let shown = || rows.iter().filter_map(|row| Some((median(row, area)?, row)));
        let (low, high) = (shown().min_by_key(|(median, _)| *median)?, shown().max_by_key(|(median, _)| *median)?);
        Some((high.0.0 - low.0.0, area, low, high))
    });
    // The first of those that are as far apart.
    let (steps, area, low, high) = apart.reduce(|most, one| if one.0 > most.0 { one } else { most })?;
    if steps == 0 {
        return None;
    }
    let short = lang.guide(area).short;
    let head = fill(lang.group_charts().contrast.largest, &[short, &lang.quarter_steps(Quarters(steps))]);
    let says = [high, low].map(|(median, row)| [&row.0, " ", &lang.quarters(median)].concat()).join(", ");
    Some((head, [&says, "."].concat()))
}

/// Steps of the ground, one a level.
const GROUNDS: [&str; 10] = ["l1", "l2", "l3", "l4", "l5", "l6", "l7", "l8", "l9", "l10"];

/// A row for each role or unit, and a cell for its median in each area.
fn heat(lang: Lang, kind: usize, title: &'static str, all: &[Row<'_>], min: u8) -> El {
    let few = lang.fewer_than(min);
    let cell = |shown: &ShownSpreads, area: Area| {
        let median = shown.get(area).as_ref().and_then(Spread::quartiles).map(|quartiles| quartiles.median);
        let Some(median) = median else {
            return el("td").class("hx").child("–").child(hidden([" ", &few].concat()));
        };
        let level = usize::try_from((median.0 + 2) / 4).unwrap_or(1);
        let ground = GROUNDS.get(level.saturating_sub(1)).copied().unwrap_or("l10");
        el("td").class(ground).child(lang.quarters(median))
    };
    let body = all.iter().map(|(name, shown)| {
        // As many as are behind any figure that is shown.
        let most = shown.iter().filter_map(|(_, spread)| spread.as_ref().map(Spread::n)).max();
        let answers = most.map_or_else(|| few.clone(), |most| lang.group_answers(most));
        el("tr")
            .child(
                el("th")
                    .attr("scope", "row")
                    .child(el("span").child(name.clone()))
                    .child(el("small").child([" ", &answers].concat())),
            )
            .children(Area::ALL.map(|area| cell(shown, area)))
    });
    let heads = Area::ALL.map(|area| el("th").attr("scope", "col").child(el("span").child(lang.guide(area).short)));
    el("table")
        .class("heat")
        .attr("data-heat", KINDS.get(kind).copied().unwrap_or_default())
        .child(el("caption").class("visually-hidden").child(title))
        .child(el("thead").child(el("tr").child(el("th").attr("scope", "col").child(title)).children(heads)))
        .child(el("tbody").children(body))
}

/// The two that are held against each other, once both are chosen.
pub(super) fn contrast(state: &State, group: &Group, figures: &GroupFigures) -> Option<ContrastData> {
    let sides = sides(state.lang(), group, figures);
    let side = |place: usize| {
        let chosen = (*state.group.contrast.get(place)?)?;
        sides.iter().find(|(side, ..)| *side == chosen)
    };
    let ((_, here, first), (_, there, second)) = (side(0)?, side(1)?);
    Some(ContrastData {
        names: [here.clone(), there.clone()],
        medians: [medians(first), medians(second)],
        order: state.group.order_of(figures),
        min: state.smallest(group),
    })
}

/// A role or a unit by its name, and what is shown of it.
fn sides<'a>(lang: Lang, group: &Group, figures: &'a GroupFigures) -> Vec<(ContrastSide, String, &'a ShownSpreads)> {
    let roles =
        figures.now.roles.iter().map(|(role, shown)| (ContrastSide::Role(*role), role_name(lang, *role), shown));
    let units =
        figures.now.units.iter().map(|(unit, shown)| (ContrastSide::Unit(*unit), unit_name(lang, group, *unit), shown));
    roles.chain(units).collect()
}

pub(super) fn head(texts: impl IntoIterator<Item = impl Into<Node>>) -> El {
    let cells = texts
        .into_iter()
        .enumerate()
        .map(|(place, text)| el("th").attr("scope", "col").class(if place == 0 { "" } else { "n" }).child(text));
    el("thead").child(el("tr").children(cells))
}

pub(super) fn body<'a>(rows: impl IntoIterator<Item = (String, Vec<TableCell>)> + 'a) -> El {
    let rows = rows.into_iter().map(|(name, cells)| {
        el("tr").child(el("th").attr("scope", "row").child(name)).children(cells.into_iter().map(cell))
    });
    el("tbody").children(rows)
}

/// A table that may be wider than its place, and is then moved by itself.
pub(in crate::app) fn wide(caption: &'static str, head: El, body: El) -> El {
    el("div")
        .class("table scrolls")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", caption)
        .child(el("table").child(el("caption").class("visually-hidden").child(caption)).child(head).child(body))
}

/// Any two roles or units, in words that can be read out.
fn against(state: &State, group: &Group, figures: &GroupFigures) -> Option<El> {
    let (lang, own) = (state.lang(), state.lang().group_show());
    let sides = sides(lang, group, figures);
    if sides.len() < 2 {
        return None;
    }
    let data = contrast(state, group, figures);
    let choose = data.is_none().then(|| para("muted", own.contrast_choose));
    let shown = data.as_ref().map(|data| {
        let says = contrast_sentences(lang, data).into_iter().map(|text| el("li").child(text));
        let [here, there] = &data.names;
        let titles = [
            lang.words().col_area.to_owned(),
            here.clone(),
            there.clone(),
            lang.group_charts().columns.difference.to_owned(),
        ];
        let rows = contrast_table(lang, data)
            .into_iter()
            .map(|row| (row.name.to_owned(), vec![row.here, row.there, row.difference]));
        el("div")
            .child(para("fig-title", contrast_headline(lang, data)))
            .child(el("figure").child(canvas("contrast", contrast_alt(lang, data))))
            .child(el("ul").class("read-out").children(says))
            .child(el("details").class("fold").child(el("summary").child(own.contrast_table)).child(wide(
                own.contrast,
                head(titles),
                body(rows),
            )))
    });
    let choices = [("contrast-first", 0, own.contrast_first), ("contrast-second", 1, own.contrast_second)];
    let choices = choices.map(|(id, place, label)| choice(state, &sides, id, place, label));
    Some(
        el("details").class("fold").child(el("summary").child(own.contrast)).child(
            el("div")
                .class("fold-body")
                .child(para("", own.contrast_lead))
                .child(el("div").class("two-fields").children(choices))
                .child(choose)
                .child(el("div").attr("role", "status").child(shown)),
        ),
    )
}

fn choice(
    state: &State,
    sides: &[(ContrastSide, String, &ShownSpreads)],
    id: &'static str,
    place: usize,
    label: &'static str,
) -> El {
    let chosen = state.group.contrast.get(place).copied().flatten();
    let none = el("option").attr("value", "").prop("selected", chosen.is_none()).child("–");
    let all: Vec<ContrastSide> = sides.iter().map(|(side, ..)| *side).collect();
    let options = sides.iter().enumerate().map(|(at, (side, name, _))| {
        el("option").attr("value", at.to_string()).prop("selected", chosen == Some(*side)).child(name.clone())
    });
    let read = move |value: String| -> Option<Msg> {
        let at = value.parse::<usize>().ok();
        Some(GroupMsg::Contrast(place, at.and_then(|at| all.get(at)).copied()).into())
    };
    el("div")
        .class("field")
        .child(el("label").attr("for", id).child(label))
        .child(el("select").class("in").id(id).on_text("change", read).child(none).children(options))
}
