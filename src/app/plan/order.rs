//! In which order: effect and effort of areas and actions, on a square and in a table.

use super::entry::select;
use super::sections::optional;
use super::{PlanMsg, PlanPart};
use crate::app::controls::{canvas, figure, para, quiet_radio};
use crate::app::effect::Effect;
use crate::app::element::{DRAGS, Dragged, Phase, Pointer};
use crate::app::message::Msg;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::chart::Scene;
use crate::chart::matrix::{MatrixData, aimed, cell_at, mark_at, matrix, matrix_alt, matrix_headline};
use crate::chart::scene::Point;
use crate::model::Area;
use crate::model::plan::{Axis, ItemField, ItemId, Placement, PlanChange, Rating, Status};
use crate::text::Lang;
use crate::text::plan_document::counted;

/// An item that is placed by effect and effort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlacedItem {
    /// An area.
    Area(Area),
    /// An action.
    Action(ItemId),
}

impl PlacedItem {
    /// The change that puts it on a step of one axis.
    const fn put(self, axis: Axis, step: Option<Rating>) -> PlanChange {
        match self {
            Self::Area(area) => PlanChange::Placement(area, axis, step),
            Self::Action(id) => PlanChange::Set(id, ItemField::Placement(axis, step)),
        }
    }
}

/// Something done in this section.
#[derive(Clone, Copy, Debug)]
pub enum OrderMsg {
    /// Whether it is the actions that are placed, and not the areas.
    Actions(bool),
    /// Drags one over a cell, or past them all; or drags none any longer.
    Drag(Option<(PlacedItem, Option<Placement>)>),
    /// Drops one in a cell.
    Drop(PlacedItem, Placement),
}

/// The state of this section.
#[derive(Default)]
pub(in crate::app) struct OrderState {
    of_actions: bool,
    /// What is dragged, and the cell it is over.
    dragged: Option<(PlacedItem, Option<Placement>)>,
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: OrderMsg) -> Effect {
    match msg {
        OrderMsg::Actions(of_actions) => state.plan.placing = OrderState { of_actions, dragged: None },
        OrderMsg::Drag(dragged) => state.plan.placing.dragged = dragged,
        OrderMsg::Drop(item, placing) => {
            state.plan.placing.dragged = None;
            state.change_plan_by(Axis::ALL.map(|axis| item.put(axis, placing.get(axis))));
            let action = match item {
                PlacedItem::Action(id) => state.plan_at_hand().action(id).cloned(),
                PlacedItem::Area(_) => None,
            };
            let name = move |lang: Lang| match (item, &action) {
                (PlacedItem::Area(area), _) => lang.guide(area).short.to_owned(),
                (PlacedItem::Action(_), action) => action.as_ref().map(|one| lang.action_name(one)).unwrap_or_default(),
            };
            state.notify(move |lang| lang.placed(&name(lang), placing), true);
        }
    }
    Effect::None
}

fn data(state: &State) -> MatrixData {
    if state.plan.placing.of_actions {
        MatrixData::of_actions(state.current(), state.lang())
    } else {
        MatrixData::of_areas(state.current(), state.lang())
    }
}

/// What is placed, in the order of the picture.
fn items(state: &State) -> Vec<PlacedItem> {
    if state.plan.placing.of_actions {
        let kept = state.plan_at_hand().actions.iter().filter(|action| action.status != Status::Dropped);
        kept.map(|action| PlacedItem::Action(action.id)).collect()
    } else {
        Area::ALL.map(PlacedItem::Area).into()
    }
}

/// What it is about, or how much of it is placed.
pub(super) fn said(state: &State) -> String {
    let own = state.lang().plan_screen();
    let placed = |data: &MatrixData| data.items.iter().filter(|item| item.placing.quadrant().is_some()).count();
    let (areas, actions) =
        (MatrixData::of_areas(state.current(), state.lang()), MatrixData::of_actions(state.current(), state.lang()));
    match placed(&areas) + placed(&actions) {
        0 => own.order_said.to_owned(),
        count => counted([own.placed_one, own.placed_many], count),
    }
}

pub(super) fn view(state: &State) -> El {
    let words = state.lang().plan_more();
    let of_actions = state.plan.placing.of_actions;
    let data = data(state);
    let any_placed = data.items.iter().any(|item| item.placing.quadrant().is_some());
    let radio = |label: &'static str, to: bool| {
        quiet_radio("order-what", label, of_actions == to, OrderMsg::Actions(to).into())
    };
    let content = if data.items.is_empty() {
        para("", state.lang().plan_words().no_actions)
    } else {
        el("div")
            .class("placed")
            .child(
                el("div")
                    .child(para("fig-title", matrix_headline(&data)).attr("role", "status"))
                    .child(figure(state.lang().plan_words().matrix, square(state, &data)))
                    .child(any_placed.then(|| para("small muted", words.order_drag))),
            )
            .child(rows(state, &data))
    };
    let inside = el("div")
        .class("fold-body")
        .child(para("", words.order_lead))
        .child(
            el("fieldset")
                .class("plan-choices")
                .child(el("legend").child(words.order_what))
                .child(radio(words.order_areas, false))
                .child(radio(state.lang().plan_words().actions, true)),
        )
        .child(content);
    optional(state, PlanPart::Order, state.lang().plan_screen().order, said(state)).child(inside)
}

/// The square, where what is placed can be dragged to another cell. The lists beside it do the same without dragging.
fn square(state: &State, data: &MatrixData) -> El {
    let dragged = state.plan.placing.dragged;
    let items: Vec<(PlacedItem, Placement)> =
        items(state).into_iter().zip(data.items.iter().map(|item| item.placing)).collect();
    let shown = data.clone();
    let canvas = canvas("matrix", matrix_alt(data)).attr_if(dragged.is_some(), DRAGS, "");
    canvas.on_drag(move |Pointer { phase, at: (x, y), width }| {
        let at = Point::new(x, y);
        let drag = |dragged| Dragged::Send(OrderMsg::Drag(dragged).into());
        match (phase, dragged) {
            (Phase::Press, _) => {
                let number = mark_at(&shown, width, at).and_then(|number| number.checked_sub(1));
                let pressed = number.and_then(|place| items.get(place).copied());
                pressed.map_or(Dragged::Nothing, |(item, placing)| drag(Some((item, Some(placing)))))
            }
            (Phase::Move, Some((item, over))) => {
                let cell = cell_at(&shown, width, at);
                if cell == over { Dragged::Nothing } else { drag(Some((item, cell))) }
            }
            (Phase::Move, None) if mark_at(&shown, width, at).is_some() => Dragged::CanDrag,
            (Phase::Lift, Some((item, _))) => match cell_at(&shown, width, at) {
                Some(cell) => Dragged::Send(OrderMsg::Drop(item, cell).into()),
                None => drag(None),
            },
            (Phase::Cancel, Some(_)) => drag(None),
            (_, None) => Dragged::Nothing,
        }
    })
}

/// Two lists for each, and the field that they lead to.
fn rows(state: &State, data: &MatrixData) -> El {
    let (lang, words) = (state.lang(), state.lang().plan_more());
    let names = lang.plan_words();
    let row = |(number, (item, shown)): (usize, (PlacedItem, &crate::chart::matrix::MatrixItem))| {
        let placing = shown.placing;
        let send = move |axis: Axis, step: Option<Rating>| Msg::from(PlanMsg::Edit(item.put(axis, step)));
        let steps = || [None].into_iter().chain(Rating::ALL.map(Some));
        let name = |step: Option<Rating>, of: fn(Lang, Rating) -> &'static str| {
            step.map_or(words.order_not_said, |step| of(lang, step)).to_owned()
        };
        let effects =
            steps().map(|step| (name(step, Lang::effect_step), placing.effect == step, send(Axis::Effect, step)));
        let efforts =
            steps().map(|step| (name(step, Lang::effort_step), placing.effort == step, send(Axis::Effort, step)));
        el("fieldset")
            .class("place")
            .child(el("legend").child([&number.to_string(), ". ", &shown.name].concat()))
            .child(select(names.effect, effects))
            .child(select(names.effort, efforts))
            .child(para("small muted", lang.quadrant(placing)))
    };
    el("div")
        .class("places")
        .child(para("small muted", words.order_rows_lead))
        .children((1..).zip(items(state).into_iter().zip(&data.items)).map(row))
}

/// What a canvas shows.
pub(super) fn picture(state: &State, name: &str, width: f64) -> Option<Scene> {
    let over = state.plan.placing.dragged.and_then(|(_, over)| over);
    (name == "matrix").then(|| match over {
        Some(over) => aimed(&data(state), width, over),
        None => matrix(&data(state), width),
    })
}

impl From<OrderMsg> for Msg {
    fn from(msg: OrderMsg) -> Self {
        PlanMsg::Order(msg).into()
    }
}
