//! The actions of an area as a table, and the one that is open in its row. Its roles are told, since they go where it is no
//! longer laid out as a table.

use super::edit::{DateField, change_button, day_field, msg};
use super::effects::costs_and_effects;
use super::fields::{done, field, hinted, quiet_link, select, status_mark, typed};
use super::sections::fold;
use super::{PlanFold, PlanMsg, ReturnFocus, name_of_operation, operations_to_choose};
use crate::app::controls::hidden;
use crate::app::effect::Effect;
use crate::app::message::Screen;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::Area;
use crate::model::plan::item::{MAX_TEXT, MAX_WHAT, MAX_WHO};
use crate::model::plan::{Action, Item, ItemField, ItemId, ItemText, Kind, MAX_ACTIONS, PlanChange, Status};
use crate::text::plan_words::word_of;

/// An action for an area, that nothing has been said of; it is then open.
pub(super) fn add(state: &mut State, area: Area) -> Effect {
    super::suggestions::keep(state, area);
    let action = Action { id: state.new_item(), area, ..Action::default() };
    let id = action.id;
    if state.change_plan(PlanChange::Insert(MAX_ACTIONS, Item::Action(Box::new(action)))) {
        state.go(Screen::Plan(super::PlanPart::Chapter(area)));
        return super::edit::open(state, Some(id));
    }
    Effect::None
}

/// The actions of an area; nothing where it has none.
pub(super) fn table(state: &State, area: Area) -> Option<El> {
    let (words, own) = (state.lang().plan_words(), state.lang().plan_screen());
    let all = &state.plan_at_hand().actions;
    let shown: Vec<(usize, &Action)> = all.iter().enumerate().filter(|(_, action)| action.area == area).collect();
    if shown.is_empty() {
        return None;
    }
    let head = |name: &'static str| el("th").attr("role", "columnheader").attr("scope", "col").child(name);
    let heads = el("tr")
        .attr("role", "row")
        .child(head(words.action))
        .child(head(words.responsible))
        .child(head(words.due))
        .child(head(words.col_status))
        .child(el("th").attr("role", "columnheader").attr("scope", "col").child(hidden(own.change)));
    let rows = shown.iter().enumerate().map(|(place, (_, action))| {
        let to = |place: Option<usize>| place.and_then(|place| shown.get(place)).map(|(place, _)| *place);
        let row = if state.plan.editing == Some(action.id) {
            let editor = editor(state, action, (to(place.checked_sub(1)), to(Some(place + 1))));
            el("tr").class("editing").child(el("td").attr("role", "cell").attr("colspan", "5").child(editor))
        } else {
            row(state, action)
        };
        row.key(action.id.get()).attr("role", "row")
    });
    let name = [words.actions, ", ", state.lang().guide(area).short].concat();
    Some(
        el("table")
            .class("plan-table")
            .attr("role", "table")
            .attr("aria-label", name)
            .child(el("thead").attr("role", "rowgroup").child(heads))
            .child(el("tbody").attr("role", "rowgroup").children(rows)),
    )
}

/// What an action belongs to besides its area, where there is more than one thing it can belong to.
pub(super) fn belongs(state: &State, action: &Action) -> Option<String> {
    let words = state.lang().plan_words();
    let operation = action.department.and_then(|id| name_of_operation(state, id));
    let any = !state.plan_at_hand().departments.is_empty();
    let operation = operation.or_else(|| any.then(|| words.all_departments.to_owned()));
    let kind = (action.kind == Kind::Running).then(|| word_of(&words.kind, action.kind).to_owned());
    let said: Vec<String> = operation.into_iter().chain(kind).collect();
    (!said.is_empty()).then(|| said.join(", "))
}

/// The day an action is due; late, it stands out and says so.
pub(super) fn due(state: &State, action: &Action) -> Option<El> {
    let lang = state.lang();
    let date = lang.date(action.due?);
    Some(if action.is_overdue(state.today()) {
        let late = el("small").child(lang.plan_words().overdue);
        el("span").class("late").child(date).child(" ").child(late)
    } else {
        el("span").child(date)
    })
}

/// An action that is read. What is named in a column's head is named in the cell too, where the columns are not seen.
fn row(state: &State, action: &Action) -> El {
    let (lang, words) = (state.lang(), state.lang().plan_words());
    let name = lang.action_name(action);
    let cell = |head: &'static str, content: Option<El>| {
        let head = content.is_some().then(|| {
            let head = [head, ": "].concat();
            el("span").class("cell-name").attr("aria-hidden", "true").child(head)
        });
        el("td").attr("role", "cell").child(head).child(content)
    };
    let responsible = action.responsible.trim();
    let responsible = (!responsible.is_empty()).then(|| el("span").child(responsible.to_owned()));
    let late_start = action
        .should_have_begun(state.today())
        .then_some(action.start)
        .flatten()
        .map(|start| crate::text::charts::fill(words.should_have_begun, &[&lang.date(start)]));
    let status = status_mark(action.status, word_of(&words.status, action.status));
    let said = belongs(state, action).map(|said| el("small").child(said));
    let change = change_button(state, action.id, &name, PlanMsg::OpenItem(Some(action.id)).into());
    el("tr")
        .child(el("th").attr("role", "rowheader").attr("scope", "row").child(name).child(" ").child(said))
        .child(cell(lang.plan_document().responsible, responsible))
        .child(cell(words.due, due(state, action)))
        .child(
            el("td")
                .attr("role", "cell")
                .child(status)
                .child(" ")
                .child(late_start.map(|said| el("small").child(said))),
        )
        .child(el("td").class("edit").attr("role", "cell").child(change))
}

/// An action that is open: four fields, the rest in two folds, and what can be done with it.
fn editor(state: &State, action: &Action, moves: (Option<usize>, Option<usize>)) -> El {
    let (lang, words, own) = (state.lang(), state.lang().plan_words(), state.lang().plan_screen());
    let id = action.id;
    let line = |which: ItemText, now: &str, max: usize| write(id, which, "input", now, max);
    let status = select(&words.status.map(str::to_owned), action.status as usize, move |place| {
        Some(msg(id, ItemField::Status(*Status::ALL.get(place)?)))
    });
    let what = line(ItemText::What, &action.what, MAX_WHAT);
    let role = hinted(
        "action-responsible",
        words.responsible,
        ("role-hint", own.role_hint),
        line(ItemText::Responsible, &action.responsible, MAX_WHO),
    );
    let cost = fold(state, PlanFold::Cost, "edit-cost", own.cost_and_gain, lang.cost_and_gain(action))
        .child(el("div").class("fold-body").child(costs_and_effects(state, action)));
    let more = fold(state, PlanFold::Belongs, "edit-more", own.belongs, said_of_more(state, action))
        .child(el("div").class("fold-body").child(belonging(state, action)));
    el("div")
        .class("editor")
        .child(
            el("div")
                .class("editor-grid")
                .child(el("div").class("full").child(field("action-what", own.action_what, what)))
                .child(el("div").class("role").child(role))
                .child(day_field(state, ("action-due", "due-error"), words.due, (id, DateField::Due), action.due))
                .child(field("action-status", words.col_status, status)),
        )
        .child(el("div").class("folds").child(cost).child(more))
        .child(end(state, action, moves))
}

fn write(id: ItemId, which: ItemText, tag: &'static str, now: &str, max: usize) -> El {
    typed(tag, now, max, move |text| PlanMsg::Edit(PlanChange::Write(id, which, text)).into())
}

/// What the second fold holds, on a line.
fn said_of_more(state: &State, action: &Action) -> String {
    let words = state.lang().plan_words();
    let operation = action.department.and_then(|id| name_of_operation(state, id));
    let operation = operation.unwrap_or_else(|| words.all_departments.to_owned());
    let said = [operation.as_str(), action.measure.trim(), action.with.trim()];
    said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Where an action belongs, how one will know, and with whom.
fn belonging(state: &State, action: &Action) -> El {
    let (words, id) = (state.lang().plan_words(), action.id);
    let line = |which: ItemText, now: &str, max: usize| write(id, which, "input", now, max);
    let areas = Area::ALL.map(|area| state.lang().guide(area).name.to_owned());
    let area = select(&areas, action.area.index(), move |place| Some(msg(id, ItemField::Area(*Area::ALL.get(place)?))));
    let (names, ids) = operations_to_choose(state);
    let at = ids.iter().position(|one| *one == action.department).unwrap_or(0);
    let operation = select(&names, at, move |place| Some(msg(id, ItemField::Department(*ids.get(place)?))));
    let kind = select(&words.kind.map(str::to_owned), action.kind as usize, move |place| {
        Some(msg(id, ItemField::Kind(*Kind::ALL.get(place)?)))
    });
    let note = write(id, ItemText::Note, "textarea", &action.note, MAX_TEXT).attr("rows", "3");
    el("div")
        .class("editor-grid")
        .child(el("div").class("full").child(field("action-area", state.lang().words().col_area, area)))
        .child(field("action-operation", words.department, operation))
        .child(field("action-kind", words.col_kind, kind))
        .child(day_field(state, ("action-start", "start-error"), words.start, (id, DateField::Start), action.start))
        .child(el("div").class("full").child(field(
            "action-measure",
            words.measure,
            line(ItemText::Measure, &action.measure, MAX_WHAT),
        )))
        .child(field("action-with", words.with, line(ItemText::With, &action.with, MAX_WHO)))
        .child(field("action-owner", words.benefit_owner, line(ItemText::BenefitOwner, &action.benefit_owner, MAX_WHO)))
        .child(el("div").class("full").child(field("action-note", state.lang().words().note, note)))
}

/// Its end, its place among those of its area, and taking it out.
fn end(state: &State, action: &Action, (up, down): (Option<usize>, Option<usize>)) -> El {
    let (own, id) = (state.lang().plan_screen(), action.id);
    let moves = |to: Option<usize>, back: ReturnFocus, label: &'static str, other: Option<usize>| {
        let button = super::fields::link(label, PlanMsg::Move(id, to?, back).into());
        // Where it can go no further, the way back is at hand.
        let is_back = state
            .plan
            .back
            .is_some_and(|(which, way)| which == id && way != ReturnFocus::Change && (way == back || other.is_none()));
        Some(if is_back { button.id("back") } else { button })
    };
    let buttons = [
        Some(done(state, PlanMsg::OpenItem(None).into())),
        moves(up, ReturnFocus::Up, own.up, down),
        moves(down, ReturnFocus::Down, own.down, up),
        Some(quiet_link(own.action_remove, PlanMsg::Remove(id).into())),
    ];
    el("p").class("acts editor-end").children(buttons.into_iter().flatten())
}
