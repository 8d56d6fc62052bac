//! How a group's answers are spread: the finding, the area to talk about first, and the others below.

use super::heat::{body, head, wide};
use super::{GroupFigures, GroupMsg, GroupState, gather, heat, invite, name, walk, whose};
use crate::app::controls::{Weight, actions, button, canvas, fold, heading, para, section};
use crate::app::message::{Msg, Screen};
use crate::app::share::picture_buttons;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::chart::group::{
    DotsData, DotsSize, GroupRadarData, GroupView, ShownArea, SpreadData, SpreadRow, camps_sentence, contrast_chart,
    dots_chart, group_headline, group_radar, group_radar_alt, group_table, least_agreed,
};
use crate::chart::qr;
use crate::chart::scene::Scene;
use crate::model::group::{AgreementLevel, Order};
use crate::model::{Area, Group};
use crate::report::{Block, Picture, group_blocks, group_picture_alone, group_pictures};
use crate::text::Lang;
use crate::text::charts::fill;

impl GroupState {
    /// The areas in the order chosen. To begin with, what to talk about first.
    pub(super) fn order_of(&self, figures: &GroupFigures) -> [Area; 6] {
        self.order.unwrap_or(Order::Agreement).of(&figures.now.total, &figures.target.total)
    }
}

/// What is shown of all who answered.
pub(super) fn group_view(state: &State, group: &Group, figures: &GroupFigures) -> GroupView {
    let target = group.invitation.targets.then_some(&figures.target.total);
    GroupView::of(&figures.now.total, target, state.smallest(group))
}

/// What a canvas of a group shows.
pub(in crate::app) fn picture(
    state: &State,
    attribute: &dyn Fn(&str) -> Option<String>,
    name: &str,
    width: f64,
) -> Option<Scene> {
    let group = state.group_at_hand()?;
    let (lang, figures) = (state.lang(), state.figures(group));
    let view = group_view(state, group, &figures);
    let dots = |size| {
        let area = Area::from_id(&attribute("data-area")?)?;
        Some(dots_chart(&DotsData::of(&view, area, size, lang), width))
    };
    match name {
        "group-row" => dots(DotsSize::Row),
        "group-first" => dots(DotsSize::First),
        "group-room" => dots(DotsSize::Room),
        "group-radar" => Some(group_radar(&GroupRadarData::of(&view, lang), width)),
        "contrast" => heat::contrast(state, group, &figures).map(|data| contrast_chart(&data, lang, width)),
        _ => None,
    }
}

/// What the group that has agreed on the assessment at hand answered, for its report.
pub(in crate::app) fn blocks_of(state: &State) -> Vec<Block> {
    let current = &state.current().id;
    let mut groups = state.session().workspace().groups().iter();
    let Some(group) = groups.find(|group| group.decided.as_ref() == Some(current) && is_shown(group)) else {
        return Vec::new();
    };
    let figures = state.figures(group);
    let order = Order::Model.of(&figures.now.total, &figures.target.total);
    let view = group_view(state, group, &figures);
    group_blocks(state.lang(), &view, &order, &name(state.lang(), group), &answered(state, group))
}

/// A picture of the group at hand to be exported by itself.
pub(in crate::app) fn exported(state: &State, name_of: &str) -> Option<Picture> {
    let (lang, group) = (state.lang(), state.group_at_hand()?);
    if name_of == "qr" {
        let description = lang.group().qr.to_owned();
        let scene = qr(&invite::link_to(state, group)?, QR_WIDTH)?;
        return Some(Picture { name: "qr", caption: name(lang, group), description, scene });
    }
    let figures = state.figures(group);
    let (view, order) = (group_view(state, group, &figures), state.group.order_of(&figures));
    let picture = group_pictures(lang, &view, &order).into_iter().find(|picture| picture.name == name_of)?;
    let whose = [name(lang, group), answered(state, group), lang.date(state.today())].join(" · ");
    Some(group_picture_alone(picture, lang, &view, &whose, !state.share.is_transparent()))
}

/// How wide the code is as a picture of its own.
const QR_WIDTH: f64 = 800.0;

fn answered(state: &State, group: &Group) -> String {
    state.lang().have_answered(state.counts(group).people, group.invited)
}

/// Whether there are figures to be seen.
pub(super) fn is_shown(group: &Group) -> bool {
    !group.published.is_empty() && !group.in_session
}

/// The finding, the area to talk about first, the others, and the roles and units.
pub(super) fn view(state: &State, group: &Group) -> El {
    let (lang, own) = (state.lang(), state.lang().group_show());
    if !is_shown(group) {
        return nothing(state, group);
    }
    let figures = state.figures(group);
    let view = group_view(state, group, &figures);
    let order = state.group.order_of(&figures);
    let least = least_agreed(&view);
    let lead = least.and_then(|area| view.areas.get(area).as_ref()).map(|seen| camps_sentence(lang, seen));
    let waiting = match state.counts(group).waiting {
        0 => String::new(),
        waiting => [" ", &lang.waiting(waiting)].concat(),
    };
    let answered = [&answered(state, group), ".", &waiting].concat();
    let others: Vec<Area> = order.into_iter().filter(|area| Some(*area) != least).collect();
    let radar = el("details").class("fold").child(el("summary").child(lang.group().middle)).child(
        el("div")
            .class("fold-body radar")
            .child(el("figure").child(canvas("group-radar", group_radar_alt(lang, &view))))
            .child(picture_buttons(lang, "group-radar", lang.group().middle)),
    );
    let explained = el("details")
        .class("fold")
        .child(el("summary").child(own.explained))
        .child(el("div").class("fold-body").child(para("", lang.group_charts().concord_explained)));
    let back = button(Weight::Plain, own.part_gather, Msg::go(Screen::Gather));
    let on = button(Weight::Plain, own.next_decide, Msg::go(Screen::Decide));
    section("page group")
        .child(whose(state, group))
        .child(
            el("div")
                .class("hero")
                .child(
                    el("div")
                        .child(heading(group_headline(lang, &view)))
                        .child(lead.map(|lead| para("lead", lead)))
                        .child(para("small muted", answered)),
                )
                .child(actions([button(Weight::Main, own.on_projector, GroupMsg::Room(true).into())])),
        )
        .child(least.and_then(|area| first(lang, &view, area)))
        .child(rest(state, &view, &others))
        .child(heat::view(state, group, &figures))
        .child(
            el("div")
                .class("folds")
                .child(radar)
                .child(
                    fold(|open| GroupMsg::Table(open).into(), state.group.table_open, own.table)
                        .child(table(lang, &view, &order)),
                )
                .child(explained),
        )
        .child(walk([back, on]))
}

/// Why nothing is seen, and what leads to it.
fn nothing(state: &State, group: &Group) -> El {
    let own = state.lang().group_show();
    let says = if group.in_session { own.round_goes_on } else { own.nothing_shown_lead };
    let (show, why) = gather::to_show(state, group, Weight::Main);
    let gather = |weight| button(weight, own.part_gather, Msg::go(Screen::Gather));
    let ways = match show {
        Some(show) => vec![show, gather(Weight::Plain)],
        None => vec![gather(Weight::Main)],
    };
    let why = (!why.is_empty()).then(|| para("", why.join(" ")));
    section("page group")
        .child(whose(state, group))
        .child(heading(own.nothing_shown))
        .child(para("lead", says))
        .child(why)
        .child(walk(ways))
}

/// What is said of an area beside its picture, or why nothing is: the median, and the rest.
pub(super) fn said(lang: Lang, view: &GroupView, area: Area) -> (String, String) {
    let data = SpreadData::of(view, &[area], lang);
    let row = data.rows.into_iter().next().unwrap_or_default();
    let SpreadRow { median, said, .. } = row;
    (median, said.join(" · "))
}

/// A picture of an area whose words say the same; nothing where it is hidden.
pub(super) fn dots(lang: Lang, view: &GroupView, area: Area, chart: &'static str) -> Option<El> {
    view.areas.get(area).as_ref()?;
    let (median, said) = said(lang, view, area);
    let says = [lang.guide(area).short, ": ", &median, ", ", &said].concat();
    Some(canvas(chart, says).attr("data-area", area.id()))
}

/// What the marks under the dots are.
pub(super) fn legend(lang: Lang, view: &GroupView) -> El {
    let words = lang.group_charts();
    let item = |key: &'static str, text: &'static str| {
        el("span").child(el("i").class(key).attr("aria-hidden", "true")).child(text)
    };
    let most = view.areas.iter().filter_map(|(_, seen)| seen.as_ref()).map(|seen| seen.spread.n()).max();
    let many = most.is_some_and(|most| most > crate::chart::group::spread::MOST_DOTS);
    el("p")
        .class("legend-row")
        .child(item("key dot", if many { words.many_answers } else { words.one_answer }))
        .child(item("key med", words.median))
        .child(item("key iq", words.half))
        .child(view.targets.is_some().then(|| item("key t", words.target_median)))
}

/// The area that is least agreed about, large.
fn first(lang: Lang, view: &GroupView, area: Area) -> Option<El> {
    let seen = view.areas.get(area).as_ref()?;
    let title = fill(lang.group_show().first, &[lang.guide(area).short]);
    let facts = facts(lang, view, area, seen)
        .into_iter()
        .flat_map(|(name, value)| [el("dt").child(name), el("dd").child(value)]);
    Some(
        el("figure")
            .class("first")
            .child(
                el("div")
                    .child(el("figcaption").class("fig-title").child(title))
                    .child(dots(lang, view, area, "group-first"))
                    .child(legend(lang, view)),
            )
            .child(
                el("div")
                    .class("stack")
                    .child(para("small", lang.guide(area).question))
                    .child(el("dl").class("facts").children(facts))
                    .child(picture_buttons(lang, "group-spread", lang.group().spread)),
            ),
    )
}

/// What there is to know of an area, name by name.
fn facts(lang: Lang, view: &GroupView, area: Area, seen: &ShownArea) -> Vec<(&'static str, String)> {
    let words = lang.group_charts();
    let columns = &words.columns;
    let word = concord(lang, seen);
    let target = view.targets.as_ref().and_then(|targets| *targets.get(area));
    let mut facts = vec![
        (words.median, lang.quarters(seen.quartiles.median)),
        (columns.answers, lang.count(seen.spread.n() as usize)),
        (columns.agreement, [&lang.hundredths(seen.agreement.hundredths()), " ", word].concat()),
    ];
    facts.extend(target.map(|target| (words.target_median, lang.quarters(target))));
    for (name, count) in [(columns.unknown, seen.spread.unknown()), (columns.irrelevant, seen.spread.irrelevant())] {
        if count > 0 {
            facts.push((name, lang.count(count as usize)));
        }
    }
    facts
}

/// How much an area is agreed about, in a word.
fn concord(lang: Lang, seen: &ShownArea) -> &'static str {
    let [agreed, divided, disagreed] = lang.group_charts().concord;
    match seen.agreement.word() {
        AgreementLevel::Agreed => agreed,
        AgreementLevel::Divided => divided,
        AgreementLevel::Disagreed => disagreed,
    }
}

/// What is said beside the row of an area, whose name has its agreement under it: the median, and how many answered what.
fn beside(lang: Lang, view: &GroupView, area: Area) -> (String, String) {
    let (median, all) = said(lang, view, area);
    let Some(seen) = view.areas.get(area) else { return (median, all) };
    let words = lang.group_charts();
    let mut answers = lang.group_answers(seen.spread.n());
    for (sentence, count) in [(words.unknown, seen.spread.unknown()), (words.irrelevant, seen.spread.irrelevant())] {
        if count > 0 {
            answers.extend([", ", &fill(sentence, &[&lang.count(count as usize)])]);
        }
    }
    let target = view.targets.as_ref().and_then(|targets| *targets.get(area));
    let target = target.map(|target| fill(words.target_is, &[&lang.quarters(target)]));
    (median, [answers].into_iter().chain(target).collect::<Vec<_>>().join(" · "))
}

/// The other areas, a row each.
fn rest(state: &State, view: &GroupView, areas: &[Area]) -> El {
    let (lang, own) = (state.lang(), state.lang().group_show());
    let is_agreed = |area: &Area| {
        view.areas.get(*area).as_ref().is_some_and(|seen| seen.agreement.word() == AgreementLevel::Agreed)
    };
    let title = if areas.len() == 5 && areas.iter().all(is_agreed) { own.rest_agreed } else { own.rest };
    let rows = areas.iter().map(|area| {
        let (median, said) = beside(lang, view, *area);
        let seen = view.areas.get(*area).as_ref();
        let hidden = seen.is_none();
        let concord = seen.map(|seen| para("small muted", concord(lang, seen)));
        el("li")
            .class("spread")
            .child(el("div").child(el("h4").child(lang.guide(*area).short)).child(concord))
            .child(el("div").child(dots(lang, view, *area, "group-row")).child(hidden.then(|| para("hx", "–"))))
            .child(
                el("div")
                    .child((!median.is_empty()).then(|| el("p").child(el("b").child(median))))
                    .child(para("small muted", said)),
            )
    });
    el("section")
        .class("sec")
        .attr("aria-labelledby", "rest-title")
        .child(el("div").class("sec-head").child(el("h3").id("rest-title").child(title)).child(orders(state)))
        .child(el("ul").class("spread-list").children(rows))
}

fn orders(state: &State) -> El {
    let own = state.lang().group_show();
    let now = state.group.order.unwrap_or(Order::Agreement);
    let all = [
        ("agreement", Order::Agreement, own.order_agreement),
        ("gap", Order::Gap, own.order_gap),
        ("model", Order::Model, own.order_model),
    ];
    let options =
        all.map(|(name, order, label)| el("option").attr("value", name).prop("selected", now == order).child(label));
    let chosen = move |value: String| {
        let (_, order, _) = all.into_iter().find(|(name, ..)| *name == value)?;
        Some(GroupMsg::Order(order).into())
    };
    el("div")
        .class("field order")
        .child(el("label").attr("for", "order").child(own.order))
        .child(el("select").class("in").id("order").on_text("change", chosen).children(options))
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
    let rows = group_table(lang, view, order).into_iter().map(|row| {
        let cells = [row.answers, row.median, row.quartiles, row.range, row.agreement, row.unknown, row.irrelevant];
        (row.name.to_owned(), cells.into_iter().chain(row.target.into_iter().flatten()).collect())
    });
    wide(lang.group_show().table, head(titles), body(rows))
}
