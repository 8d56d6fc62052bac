//! Actions: the list with its filter and order, one at hand in its form, and the library to take from.

use super::edit::{Set, Typed, msg};
use super::fields::{checked, field, hinted, select, typed};
use super::{PlanMsg, name_of_operation, operations_to_choose, whose};
use crate::model::Area;
use crate::model::plan::item::{MAX_TEXT, MAX_WHAT, MAX_WHO};
use crate::model::plan::{Action, ActionFilter, ActionOrder, Item, Kind, MAX_ACTIONS, PlanChange, Status, Text};
use crate::text::charts::fill;
use crate::text::plan_words::word_of;
use crate::ui::controls::{Weight, actions, button, heading, named, para, section, tick};
use crate::ui::dom::{El, el};
use crate::ui::later::plan::Part;
use crate::ui::message::{Msg, Screen};
use crate::ui::ports;
use crate::ui::state::{After, State};

/// An action that nothing has been said of; it is then at hand.
pub(super) fn add(state: &mut State) -> After {
    let area = state.planning.filter.area.or_else(|| state.current().focus.first().copied()).unwrap_or_default();
    let action = Action { id: ports::new_item(), area, ..Action::default() };
    let id = action.id;
    if state.change_plan(PlanChange::Insert(MAX_ACTIONS, Item::Action(Box::new(action)))) {
        state.planning.editing = Some(id);
        return After::Focus("action-what");
    }
    After::Nothing
}

/// Takes over a suggestion from the library.
pub(super) fn take(state: &mut State, area: Area, place: usize) -> After {
    let level = state.current().areas.get(area).now.level();
    let library = level.and_then(|level| state.lang.suggestions(area, level));
    let Some(suggestion) = library.and_then(|(_, _, all)| all.get(place)) else { return After::Nothing };
    let action = Action {
        id: ports::new_item(),
        area,
        what: suggestion.what.to_owned(),
        measure: suggestion.measure.to_owned(),
        ..Action::default()
    };
    if state.change_plan(PlanChange::Insert(MAX_ACTIONS, Item::Action(Box::new(action)))) {
        state.tell(fill(state.lang.plan_screen().taken, &[suggestion.what]), true);
    }
    After::Nothing
}

pub(super) fn view(state: &State) -> El {
    let plan = state.plan_at_hand();
    if let Some(action) = state.planning.editing.and_then(|id| plan.action(id)) {
        return form(state, action);
    }
    let (words, own) = (state.lang.plan_words(), state.lang.plan_screen());
    let none = plan.actions.is_empty();
    section("group plan")
        .child(whose(state))
        .child(heading(words.actions))
        .child(para("lead", if none { own.actions_empty } else { own.actions_lead }))
        .child(actions([
            button(Weight::Main, own.action_add, PlanMsg::AddAction.into()),
            button(Weight::Plain, own.order, PlanMsg::Go(Part::Order).into()),
        ]))
        .child((!none).then(|| filter(state)))
        .child((!none).then(|| list(state)))
        .child(library(state))
}

/// Which actions are shown, and in which order.
fn filter(state: &State) -> El {
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

fn list(state: &State) -> El {
    let own = state.lang.plan_screen();
    let plan = state.plan_at_hand();
    let today = ports::today();
    let shown = plan.listed(&state.planning.filter, state.planning.order, today);
    let count = fill(own.shown, &[&shown.len().to_string(), &plan.actions.len().to_string()]);
    let can_move = state.planning.order == ActionOrder::Own && shown.len() == plan.actions.len();
    let last = shown.len().saturating_sub(1);
    let items = shown.iter().enumerate().map(|(place, action)| {
        let moves = can_move.then_some((place, last));
        line(state, action, moves)
    });
    el("div")
        .child(el("p").class("muted").attr("role", "status").child(count))
        .child(el("ul").class("cards plan-actions").children(items))
}

/// One action, in brief; how far it has come can be set at once.
fn line(state: &State, action: &Action, moves: Option<(usize, usize)>) -> El {
    let (lang, words, own) = (state.lang, state.lang.plan_words(), state.lang.plan_screen());
    let (id, name, today) = (action.id, lang.action_name(action), ports::today());
    let fact = |label: &'static str, said: String| {
        (!said.is_empty()).then(|| el("div").child(el("dt").child(label)).child(el("dd").child(said)))
    };
    let status = select(&words.status.map(str::to_owned), action.status as usize, move |place| {
        Some(msg(id, Set::Status(*Status::ALL.get(place)?)))
    });
    let choice = |label: &'static str, msg: PlanMsg| named(button(Weight::Quiet, label, msg.into()), label, &name);
    let to = |place: usize| PlanMsg::Edit(PlanChange::Move(id, place));
    let up = moves.filter(|(place, _)| *place > 0).map(|(place, _)| choice(own.up, to(place - 1)));
    let down = moves.filter(|(place, last)| place < last).map(|(place, _)| choice(own.down, to(place + 1)));
    let late = lang.overdue_since(action, today).map(|said| para("plan-late", said));
    let operation = action.operation.and_then(|id| name_of_operation(state, id)).unwrap_or_default();
    let due = action.due.map(|day| lang.date(day)).unwrap_or_default();
    el("li")
        .class("card")
        .child(el("h3").child(name.clone()))
        .child(
            el("dl")
                .class("plan-facts")
                .child(fact(lang.words().col_area, lang.guide(action.area).short.to_owned()))
                .child(fact(words.responsible, action.responsible.trim().to_owned()))
                .child(fact(words.due, due))
                .child(fact(words.operation, operation))
                .child(fact(words.col_kind, word_of(&words.kind, action.kind).to_owned())),
        )
        .child(late)
        .child(
            el("div").class("field plan-status").child(
                el("label")
                    .child(el("span").child(words.col_status))
                    .child(status.attr("aria-label", [words.col_status, ": ", &name].concat())),
            ),
        )
        .child(
            actions([choice(own.change, PlanMsg::At(Some(id))), choice(own.remove, PlanMsg::Remove(id))])
                .child(up)
                .child(down),
        )
}

/// Suggestions for areas whose present level is set, the focus areas first.
fn library(state: &State) -> El {
    let (lang, own) = (state.lang, state.lang.plan_screen());
    let current = state.current();
    let others = Area::ALL.into_iter().filter(|area| !current.focus.contains(area));
    let folds = current.focus.iter().copied().chain(others).filter_map(|area| {
        let (from, to, all) = lang.suggestions(area, current.areas.get(area).now.level()?)?;
        let title =
            [lang.guide(area).name, ". ", &fill(lang.plan_words().suggestions, &[lang.band(from), lang.band(to)])];
        let items = all.iter().enumerate().map(|(place, suggestion)| {
            let is_there = current.plan.actions.iter().any(|action| action.what == suggestion.what);
            let take = button(Weight::Plain, own.take, PlanMsg::Take(area, place).into());
            let measure = [lang.plan_words().measure, ": ", suggestion.measure].concat();
            el("li").child(el("p").child(suggestion.what).child(el("span").class("muted hint").child(measure))).child(
                if is_there { para("muted", own.is_taken) } else { actions([named(take, own.take, suggestion.what)]) },
            )
        });
        let inside = el("ul").class("fold-in plan-library").children(items);
        Some(el("details").class("fold").child(el("summary").child(title.concat())).child(inside))
    });
    let folds: Vec<El> = folds.collect();
    let lead = if folds.is_empty() { own.library_empty } else { own.library_lead };
    el("div").class("plan-item").child(el("h3").child(own.library)).child(para("muted", lead)).children(folds)
}

/// All that is said of one action.
fn form(state: &State, action: &Action) -> El {
    let (words, own) = (state.lang.plan_words(), state.lang.plan_screen());
    let id = action.id;
    let write = |which: Text, tag: &'static str, now: &str, max: usize| {
        typed(tag, now, max, move |text| PlanMsg::Edit(PlanChange::Write(id, which, text)).into())
    };
    let line = |which: Text, now: &str, max: usize| write(which, "input", now, max);
    let areas = Area::ALL.map(|area| state.lang.guide(area).name.to_owned());
    let area = select(&areas, action.area.index(), move |place| Some(msg(id, Set::Area(*Area::ALL.get(place)?))));
    let (names, ids) = operations_to_choose(state);
    let at = ids.iter().position(|one| *one == action.operation).unwrap_or(0);
    let operation = select(&names, at, move |place| Some(msg(id, Set::Operation(*ids.get(place)?))));
    let status = select(&words.status.map(str::to_owned), action.status as usize, move |place| {
        Some(msg(id, Set::Status(*Status::ALL.get(place)?)))
    });
    let kind = select(&words.kind.map(str::to_owned), action.kind as usize, move |place| {
        Some(msg(id, Set::Kind(*Kind::ALL.get(place)?)))
    });
    let wrong = |field: Typed, error: &'static str| (state.planning.wrong == Some((id, field))).then_some(error);
    let told = |is_wrong: Option<&'static str>, text: &'static str| is_wrong.map(|error| para("error", text).id(error));
    let (start_wrong, due_wrong) = (wrong(Typed::Start, "start-error"), wrong(Typed::Due, "due-error"));
    let (once_wrong, yearly_wrong) = (wrong(Typed::Once, "once-error"), wrong(Typed::Yearly, "yearly-error"));
    let day = |day: Option<crate::model::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let sum = |sum: u64| if sum == 0 { String::new() } else { state.lang.whole(sum.cast_signed()) };
    let start = checked("date", day(action.start), start_wrong, move |text| msg(id, Set::Start(text)));
    let due = checked("date", day(action.due), due_wrong, move |text| msg(id, Set::Due(text)));
    let once = checked("text", sum(action.cost_once), once_wrong, move |text| msg(id, Set::Once(text)));
    let yearly = checked("text", sum(action.cost_yearly), yearly_wrong, move |text| msg(id, Set::Yearly(text)));
    let late = state.lang.overdue_since(action, ports::today()).map(|said| para("plan-late", said));
    let what = line(Text::What, &action.what, MAX_WHAT);
    let responsible = line(Text::Responsible, &action.responsible, MAX_WHO);
    section("group plan")
        .child(whose(state))
        .child(heading(words.action))
        .child(field("action-what", own.action_what, what))
        .child(late)
        .child(
            el("div")
                .class("plan-fields")
                .child(field("action-area", state.lang.words().col_area, area))
                .child(field("action-operation", words.operation, operation))
                .child(field("action-status", words.col_status, status))
                .child(field("action-kind", words.col_kind, kind))
                .child(field("action-start", words.start, start).child(told(start_wrong, own.day_wrong)))
                .child(field("action-due", words.due, due).child(told(due_wrong, own.day_wrong)))
                .child(field("action-once", own.cost_once, once).child(told(once_wrong, own.sum_wrong)))
                .child(field("action-yearly", own.cost_yearly, yearly).child(told(yearly_wrong, own.sum_wrong))),
        )
        .child(hinted("action-responsible", words.responsible, ("role-hint", own.role_hint), responsible))
        .child(field("action-owner", words.benefit_owner, line(Text::BenefitOwner, &action.benefit_owner, MAX_WHO)))
        .child(field("action-measure", words.measure, line(Text::Measure, &action.measure, MAX_WHAT)))
        .child(field("action-with", words.with, line(Text::With, &action.with, MAX_WHO)))
        .child(field(
            "action-note",
            state.lang.words().note,
            write(Text::Note, "textarea", &action.note, MAX_TEXT).attr("rows", "3"),
        ))
        .child(actions([
            button(Weight::Main, own.done, PlanMsg::At(None).into()),
            button(Weight::Plain, words.benefit, Msg::Go(Screen::Plan(Part::Benefit))),
            button(Weight::Quiet, own.remove, PlanMsg::Remove(id).into()),
        ]))
}
