//! All actions in one list, sorted and filtered: who does what, and by when, in every area.

use super::PlanMsg;
use super::action::{belongs, due};
use super::fields::{field, link, select, status_mark};
use super::operations_to_choose;
use crate::app::controls::{named, para, tick};
use crate::app::message::Msg;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::Area;
use crate::model::plan::{Action, ActionFilter, ActionOrder, Kind, Status};
use crate::text::charts::fill;
use crate::text::plan_document::counted;
use crate::text::plan_words::word_of;

/// The list in its fold; nothing where there are not two actions to sort.
pub(super) fn view(state: &State) -> Option<El> {
    let own = state.lang().plan_screen();
    let plan = state.plan_at_hand();
    if plan.actions.len() < 2 {
        return None;
    }
    let shown = plan.listed(&state.plan.filter, state.plan.order, state.today());
    let count = fill(own.shown, &[&shown.len().to_string(), &plan.actions.len().to_string()]);
    let said = counted(state.lang().plan_document().actions, plan.actions.len());
    let said = el("span").class("fold-state").child(said);
    let items = shown.into_iter().map(|action| item(state, action));
    Some(
        el("details").class("fold").child(el("summary").child(own.all_actions).child(" ").child(said)).child(
            el("div")
                .class("fold-body")
                .child(filter(state))
                .child(para("small muted", count).attr("role", "status"))
                .child(el("ul").class("plan-list").children(items)),
        ),
    )
}

/// An action on a few lines, and the way to its row.
fn item(state: &State, action: &Action) -> El {
    let (lang, words) = (state.lang(), state.lang().plan_words());
    let name = lang.action_name(action);
    let area = lang.guide(action.area).short.to_owned();
    let role = action.responsible.trim();
    let said = [Some(area), belongs(state, action), (!role.is_empty()).then(|| role.to_owned())];
    let said = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let status = status_mark(action.status, word_of(&words.status, action.status));
    let go = lang.plan_screen().to_row;
    el("li")
        .key(action.id.get())
        .child(el("p").class("what").child(name.clone()))
        .child(el("p").class("small muted").child(said))
        .child(el("p").class("small").child(status).child(" ").child(due(state, action)))
        .child(named(link(go, PlanMsg::OpenItem(Some(action.id)).into()), go, &name))
}

/// Which actions are shown, and in which order.
fn filter(state: &State) -> El {
    let (words, own) = (state.lang().plan_words(), state.lang().plan_screen());
    let (now, order) = (&state.plan.filter, state.plan.order);
    let all =
        |names: &[&'static str]| [&[own.all], names].concat().iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let send = |filter: ActionFilter| Msg::from(PlanMsg::Filter(filter));
    let base = || now.clone();
    let areas = all(&Area::ALL.map(|area| state.lang().guide(area).short));
    let old = base();
    let by_area = select(&areas, now.area.map_or(0, |area| area.index() + 1), move |place| {
        let area = place.checked_sub(1).and_then(|place| Area::ALL.get(place).copied());
        Some(send(ActionFilter { area, ..old.clone() }))
    });
    let old = base();
    let by_status = select(&all(&words.status), now.status.map_or(0, |status| status as usize + 1), move |place| {
        let status = place.checked_sub(1).and_then(|place| Status::ALL.get(place).copied());
        Some(send(ActionFilter { status, ..old.clone() }))
    });
    let old = base();
    let by_kind = select(&all(&words.kind), now.kind.map_or(0, |kind| kind as usize + 1), move |place| {
        let kind = place.checked_sub(1).and_then(|place| Kind::ALL.get(place).copied());
        Some(send(ActionFilter { kind, ..old.clone() }))
    });
    let (mut names, ids) = operations_to_choose(state);
    if let Some(first) = names.first_mut() {
        own.all.clone_into(first);
    }
    let (old, at) = (base(), ids.iter().position(|one| *one == now.department).unwrap_or(0));
    let by_operation = (names.len() > 1).then(|| {
        field(
            "filter-operation",
            words.department,
            select(&names, at, move |place| Some(send(ActionFilter { department: *ids.get(place)?, ..old.clone() }))),
        )
    });
    let roles: Vec<String> =
        [own.all].into_iter().chain(state.plan_at_hand().responsible()).map(str::to_owned).collect();
    let at = roles.iter().skip(1).position(|role| *role == now.responsible).map_or(0, |place| place + 1);
    let (old, listed) = (base(), roles.clone());
    let by_role = (roles.len() > 1).then(|| {
        let role = select(&roles, at, move |place| {
            let responsible = if place == 0 { String::new() } else { listed.get(place)?.clone() };
            Some(send(ActionFilter { responsible, ..old.clone() }))
        });
        field("filter-role", words.responsible, role)
    });
    let orders = [own.order_own, own.order_due, own.order_status, own.order_area, own.order_placing].map(str::to_owned);
    let at = ActionOrder::ALL.iter().position(|one| *one == order).unwrap_or(0);
    let sort = select(&orders, at, |place| Some(PlanMsg::Sort(*ActionOrder::ALL.get(place)?).into()));
    let late = ActionFilter { overdue: !now.overdue, ..base() };
    el("div")
        .class("plan-filter")
        .child(
            el("div")
                .class("plan-fields")
                .child(field("filter-sort", own.sort, sort))
                .child(field("filter-area", state.lang().words().col_area, by_area))
                .child(field("filter-status", words.col_status, by_status))
                .child(field("filter-kind", words.col_kind, by_kind))
                .child(by_operation)
                .child(by_role),
        )
        .child(tick(now.overdue, true, send(late), el("span").child(own.only_late)))
}
