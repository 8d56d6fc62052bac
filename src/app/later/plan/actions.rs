//! Actions: all in their table, one at hand in its form, and the library to take from.

use super::benefit::{Spot, amount_entry};
use super::edit::{Day, msg, typed_day};
use super::fields::{checked, field, hinted, select, typed};
use super::table::{filter, table};
use super::{PlanMsg, operations_to_choose, whose};
use crate::app::controls::{Weight, actions, button, heading, named, para, section};
use crate::app::later::plan::Part;
use crate::app::message::{Msg, Screen};
use crate::app::state::{After, State};
use crate::app::view::{El, el};
use crate::model::Area;
use crate::model::plan::item::{MAX_TEXT, MAX_WHAT, MAX_WHO};
use crate::model::plan::{Action, Field, Item, Kind, MAX_ACTIONS, PlanChange, Status, Text};
use crate::text::charts::fill;

/// An action that nothing has been said of; it is then at hand.
pub(super) fn add(state: &mut State) -> After {
    let area = state.planning.filter.area.or_else(|| state.current().focus.first().copied()).unwrap_or_default();
    let action = Action { id: state.new_item(), area, ..Action::default() };
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
        id: state.new_item(),
        area,
        what: suggestion.what.to_owned(),
        measure: suggestion.measure.to_owned(),
        ..Action::default()
    };
    if state.change_plan(PlanChange::Insert(MAX_ACTIONS, Item::Action(Box::new(action)))) {
        let what = suggestion.what;
        state.tell(move |lang| fill(lang.plan_screen().taken, &[what]), true);
        state.planning.taken = Some((area, place));
        return After::Focus("taken");
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
        .child((!none).then(|| table(state)))
        .child(library(state))
}

/// Suggestions for areas whose present level is set, the focus areas first.
fn library(state: &State) -> El {
    let (lang, own) = (state.lang, state.lang.plan_screen());
    let current = state.current();
    let others = Area::ALL.into_iter().filter(|area| !current.focus.contains(area));
    let current_taken = state.planning.taken;
    let folds = current.focus.iter().copied().chain(others).filter_map(|area| {
        let (from, to, all) = lang.suggestions(area, current.areas.get(area).now.level()?)?;
        let title =
            [lang.guide(area).name, ". ", &fill(lang.plan_words().suggestions, &[lang.band(from), lang.band(to)])];
        let items = all.iter().enumerate().map(|(place, suggestion)| {
            let is_there = current.plan.actions.iter().any(|action| action.what == suggestion.what);
            let take = button(Weight::Plain, own.take, PlanMsg::Take(area, place).into());
            let told = || {
                let told = para("muted", own.is_taken);
                let is_last = current_taken == Some((area, place));
                // The focus stays there: the button that was pressed has gone.
                if is_last { told.id("taken").attr("tabindex", "-1") } else { told }
            };
            let measure = [lang.plan_words().measure, ": ", suggestion.measure].concat();
            el("li")
                .child(el("p").child(suggestion.what).child(el("span").class("muted hint").child(measure)))
                .child(if is_there { told() } else { actions([named(take, own.take, suggestion.what)]) })
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
    let area = select(&areas, action.area.index(), move |place| Some(msg(id, Field::Area(*Area::ALL.get(place)?))));
    let (names, ids) = operations_to_choose(state);
    let at = ids.iter().position(|one| *one == action.operation).unwrap_or(0);
    let operation = select(&names, at, move |place| Some(msg(id, Field::Operation(*ids.get(place)?))));
    let status = select(&words.status.map(str::to_owned), action.status as usize, move |place| {
        Some(msg(id, Field::Status(*Status::ALL.get(place)?)))
    });
    let kind = select(&words.kind.map(str::to_owned), action.kind as usize, move |place| {
        Some(msg(id, Field::Kind(*Kind::ALL.get(place)?)))
    });
    let wrong = |day: Day, error: &'static str| (state.planning.wrong == Some((id, day))).then_some(error);
    let told = |is_wrong: Option<&'static str>, text: &'static str| is_wrong.map(|error| para("error", text).id(error));
    let (start_wrong, due_wrong) = (wrong(Day::Start, "start-error"), wrong(Day::Due, "due-error"));
    let day = |day: Option<crate::model::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let start = checked("date", day(action.start), start_wrong, move |text| typed_day(id, Day::Start, text));
    let due = checked("date", day(action.due), due_wrong, move |text| typed_day(id, Day::Due, text));
    let late = state.lang.overdue_since(action, state.today()).map(|said| para("plan-late", said));
    let what = line(Text::What, &action.what, MAX_WHAT);
    let responsible = line(Text::Responsible, &action.responsible, MAX_WHO);
    section("group plan")
        .key(id.get())
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
                .child(amount_entry(state, own.cost_once, Spot::CostOnce(id), action.cost_once))
                .child(amount_entry(state, own.cost_yearly, Spot::CostYearly(id), action.cost_yearly)),
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
            button(Weight::Main, state.lang.later_words().done, PlanMsg::At(None).into()),
            button(Weight::Plain, words.benefit, Msg::Go(Screen::Plan(Part::Benefit))),
            button(Weight::Quiet, own.remove, PlanMsg::Remove(id).into()),
        ]))
}
