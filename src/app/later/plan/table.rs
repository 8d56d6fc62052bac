//! The actions in a table whose cells are fields, which on a narrow screen is a list of them; and what is shown of them.

use super::edit::{Day, msg, typed_day};
use super::fields::{checked, field, select, typed};
use super::{Back, PlanMsg, change_button, name_of_operation, operations_to_choose};
use crate::app::controls::{Weight, button, named, para, tick};
use crate::app::message::Msg;
use crate::app::state::State;
use crate::app::view::{El, Node, el, plain_button};
use crate::model::Area;
use crate::model::plan::item::{MAX_WHAT, MAX_WHO};
use crate::model::plan::{Action, ActionFilter, ActionOrder, Field, ItemId, Kind, PlanChange, Status, Text};
use crate::text::charts::fill;
use crate::text::plan_words::word_of;

impl State {
    /// The actions that are shown, in order. Those that were shown before something was changed in the table stay where
    /// they were, so that no row goes away under one's hand.
    fn actions_shown(&self) -> Vec<&Action> {
        let (plan, planning) = (self.plan_at_hand(), &self.planning);
        let listed = plan.listed(&planning.filter, planning.order, self.today());
        let Some(rows) = &planning.rows else { return listed };
        let kept = rows.iter().filter_map(|id| plan.action(*id));
        kept.chain(listed.into_iter().filter(|action| !rows.contains(&action.id))).collect()
    }

    /// Keeps the rows of the table as they are, where what is changed in them could move them.
    pub(super) fn hold_rows(&mut self) {
        let planning = &self.planning;
        let may_move = planning.order != ActionOrder::Own || planning.filter != ActionFilter::default();
        if may_move && planning.rows.is_none() {
            self.planning.rows = Some(self.actions_shown().iter().map(|action| action.id).collect());
        }
    }

    /// Shows an action in the table, whatever else is shown.
    pub(super) fn show_row(&mut self, id: ItemId) {
        self.hold_rows();
        if let Some(rows) = self.planning.rows.as_mut().filter(|rows| !rows.contains(&id)) {
            rows.push(id);
        }
    }
}

/// Which actions are shown, and in which order.
pub(super) fn filter(state: &State) -> El {
    let (words, own) = (state.lang.plan_words(), state.lang.plan_screen());
    let (now, order) = (&state.planning.filter, state.planning.order);
    let all =
        |names: &[&'static str]| [&[own.all], names].concat().iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let send = |filter: ActionFilter| Msg::from(PlanMsg::Filter(filter));
    let base = || now.clone();
    let areas = all(&Area::ALL.map(|area| state.lang.guide(area).short));
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
    let (old, at) = (base(), ids.iter().position(|one| *one == now.operation).unwrap_or(0));
    let by_operation = (names.len() > 1).then(|| {
        field(
            "filter-operation",
            words.operation,
            select(&names, at, move |place| Some(send(ActionFilter { operation: *ids.get(place)?, ..old.clone() }))),
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
    let inside = el("div")
        .class("fold-in")
        .child(
            el("div")
                .class("plan-fields")
                .child(field("filter-sort", own.sort, sort))
                .child(field("filter-area", state.lang.words().col_area, by_area))
                .child(field("filter-status", words.col_status, by_status))
                .child(field("filter-kind", words.col_kind, by_kind))
                .child(by_operation)
                .child(by_role),
        )
        .child(tick(now.overdue, true, send(late), el("span").child(own.only_late)));
    el("details").class("fold plan-filter").child(el("summary").child(own.filter)).child(inside)
}

/// The table, and how many of the actions it shows. Its roles are told, since they go where it is no longer laid out as one.
pub(super) fn table(state: &State) -> El {
    let (words, own) = (state.lang.plan_words(), state.lang.plan_screen());
    let (shown, all) = (state.actions_shown(), state.plan_at_hand().actions.len());
    let count = fill(own.shown, &[&shown.len().to_string(), &all.to_string()]);
    let can_move = state.planning.order == ActionOrder::Own && shown.len() == all;
    let last = shown.len().saturating_sub(1);
    let rows = shown.iter().enumerate().map(|(place, action)| row(state, action, place, can_move.then_some(last)));
    let head = |content: Node| el("th").attr("role", "columnheader").attr("scope", "col").child(content);
    let sorts = |label: &'static str, by: ActionOrder| {
        let is_by = state.planning.order == by;
        let to = if is_by { ActionOrder::Own } else { by };
        let button = plain_button().class("sort").on("click", PlanMsg::Sort(to).into()).child(label);
        head(button.into()).attr("aria-sort", if is_by { "ascending" } else { "none" })
    };
    let heads = el("tr")
        .attr("role", "row")
        .child(head(words.action.into()))
        .child(head(words.responsible.into()))
        .child(sorts(words.due, ActionOrder::Due))
        .child(sorts(words.col_status, ActionOrder::Status))
        .child(head(own.col_more.into()));
    el("div").class("plan-actions").child(el("p").class("muted").attr("role", "status").child(count)).child(
        el("table")
            .class("plan-table")
            .attr("role", "table")
            .attr("aria-label", words.actions)
            .child(el("thead").attr("role", "rowgroup").child(heads))
            .child(el("tbody").attr("role", "rowgroup").children(rows)),
    )
}

/// One action. What is named in a column's head is named in the cell too, where the columns are not seen.
fn row(state: &State, action: &Action, place: usize, last: Option<usize>) -> El {
    let (lang, words, own) = (state.lang, state.lang.plan_words(), state.lang.plan_screen());
    let (id, name) = (action.id, lang.action_name(action));
    let label = |label: &'static str| [label, ": ", &name].concat();
    let cell = |head: &'static str, content: El| {
        let head = el("span").class("cell-name").attr("aria-hidden", "true").child(head);
        el("td").attr("role", "cell").child(head).child(content)
    };
    let field = |input: El, label: String| el("div").class("field").child(input.attr("aria-label", label));
    let write = |which: Text, tag: &'static str, now: &str, max: usize| {
        // One line, though it may be long.
        typed(tag, now, max, move |text| {
            PlanMsg::Edit(PlanChange::Write(id, which, text.replace(['\r', '\n'], " "))).into()
        })
    };
    let what = write(Text::What, "textarea", &action.what, MAX_WHAT).attr("rows", "2");
    let responsible = write(Text::Responsible, "input", &action.responsible, MAX_WHO);
    let is_wrong = state.planning.wrong == Some((id, Day::Due));
    let due = action.due.map(|day| day.to_string()).unwrap_or_default();
    let due = checked("date", due, is_wrong.then_some("due-wrong"), move |text| typed_day(id, Day::Due, text));
    let status = select(&words.status.map(str::to_owned), action.status as usize, move |place| {
        Some(msg(id, Field::Status(*Status::ALL.get(place)?)))
    });
    let operation = action.operation.and_then(|id| name_of_operation(state, id));
    let belongs = [Some(lang.guide(action.area).short), operation.as_deref(), Some(word_of(&words.kind, action.kind))];
    let belongs = belongs.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let number = [words.action, " ", &(place + 1).to_string()].concat();
    el("tr")
        .key(id.get())
        .attr("role", "row")
        .child(
            el("th")
                .attr("role", "rowheader")
                .attr("scope", "row")
                .child(field(what, number))
                .child(para("muted", belongs)),
        )
        .child(cell(words.responsible, field(responsible, label(words.responsible))))
        .child(cell(
            words.due,
            field(due, label(words.due))
                .child(is_wrong.then(|| para("error", own.day_wrong).id("due-wrong")))
                .child(lang.overdue_since(action, state.today()).map(|said| para("plan-late", said))),
        ))
        .child(cell(words.col_status, field(status, label(words.col_status))))
        .child(el("td").attr("role", "cell").child(buttons(state, id, &name, place, last)))
}

/// What can be done with an action: all its fields, its end, and, in their own order, its place.
fn buttons(state: &State, id: ItemId, name: &str, place: usize, last: Option<usize>) -> El {
    let own = state.lang.plan_screen();
    let up = last.filter(|_| place > 0).and_then(|_| place.checked_sub(1));
    let down = last.filter(|last| place < *last).map(|_| place + 1);
    let moves = |to: Option<usize>, back: Back, sign: &'static str, label: &'static str, other: Option<usize>| {
        let button = named(button(Weight::Quiet, sign, PlanMsg::Move(id, to?, back).into()), label, name);
        // Where it can go no further, the way back is at hand.
        let is_back = state
            .planning
            .back
            .is_some_and(|(which, way)| which == id && way != Back::Change && (way == back || other.is_none()));
        Some(if is_back { button.id("back") } else { button }.attr("title", label))
    };
    let remove = button(Weight::Quiet, own.remove, PlanMsg::Remove(id).into());
    el("div")
        .class("actions")
        .child(change_button(state, id, name, PlanMsg::At(Some(id)).into()))
        .child(named(remove, own.remove, name))
        .child(moves(up, Back::Up, "↑", own.up, down))
        .child(moves(down, Back::Down, "↓", own.down, up))
}
