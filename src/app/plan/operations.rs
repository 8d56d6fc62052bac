//! The operations, and which of them have a plan.

use super::fields::{link, quiet_link};
use super::sections::{lacking, optional};
use super::{PlanMsg, PlanPart};
use crate::app::controls::{actions, named, para};
use crate::app::effect::Effect;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::plan::item::MAX_WHO;
use crate::model::plan::{Department, DepartmentRow, Item, ItemText, MAX_DEPARTMENTS, PlanChange, Section};
use crate::text::charts::fill;

/// One more operation.
pub(super) fn add(state: &mut State) -> Effect {
    let department = Department { id: state.new_item(), ..Department::default() };
    state.change_plan(PlanChange::Insert(MAX_DEPARTMENTS, Item::Department(department)));
    Effect::Focus("operation-last")
}

/// How many of them have a plan.
pub(super) fn said(state: &State) -> String {
    let own = state.lang().plan_screen();
    let plan = state.plan_at_hand();
    let rows = plan.by_operation(state.today());
    let have = rows.iter().filter(|row| row.department.is_some() && row.has_plan()).count();
    match plan.departments.len() {
        0 => own.nothing_yet.to_owned(),
        all => fill(own.operations_have, &[&have.to_string(), &all.to_string()]),
    }
}

pub(super) fn view(state: &State) -> El {
    let (words, own) = (state.lang().plan_words(), state.lang().plan_screen());
    let plan = state.plan_at_hand();
    let last = plan.departments.len().saturating_sub(1);
    let rows = plan.departments.iter().enumerate().map(|(place, department)| {
        let id = department.id;
        let label = fill(own.operation_number, &[&(place + 1).to_string()]);
        let input = super::fields::typed("input", &department.name, MAX_WHO, move |text| {
            PlanMsg::Edit(PlanChange::Write(id, ItemText::What, text)).into()
        });
        let input = input.attr("aria-label", label.clone());
        let input = if place == last { input.id("operation-last") } else { input };
        let remove = named(quiet_link(own.remove, PlanMsg::Remove(id).into()), own.remove, &label);
        el("li").key(id.get()).class("plan-unit").child(input).child(remove)
    });
    let add = (plan.departments.len() < MAX_DEPARTMENTS).then(|| link(own.operation_add, PlanMsg::AddOperation.into()));
    let inside = el("div")
        .class("fold-body")
        .child(lacking(state, Section::Operations))
        .child(para("", own.operations_lead))
        .child(el("ol").class("plan-units").children(rows))
        .child(actions(add))
        .child((!plan.departments.is_empty()).then(|| table(state)));
    optional(state, PlanPart::Operations, words.departments, said(state)).child(inside)
}

/// Which of them have a plan.
fn table(state: &State) -> El {
    let (words, own) = (state.lang().plan_words(), state.lang().plan_screen());
    let head = |class: &'static str, text: &'static str| el("th").attr("scope", "col").class(class).child(text);
    let number = |count: usize| el("td").class("n").child(count.to_string());
    let rows = state.plan_at_hand().by_operation(state.today()).into_iter().map(|row: DepartmentRow| {
        let [no, yes] = words.has_plan;
        let name = match row.department {
            None => words.all_departments.to_owned(),
            Some(department) if department.name.trim().is_empty() => own.unnamed.to_owned(),
            Some(department) => department.name.clone(),
        };
        el("tr")
            .child(el("th").attr("scope", "row").child(name))
            .child(el("td").child(if row.has_plan() { yes } else { no }))
            .child(number(row.goals))
            .child(number(row.actions))
            .child(number(row.done))
            .child(number(row.overdue))
    });
    el("div")
        .class("scrolls")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", own.operations_table)
        .child(
            el("table")
                .child(el("caption").child(own.operations_table))
                .child(
                    el("thead").child(
                        el("tr")
                            .child(head("", words.department))
                            .child(head("", own.col_plan))
                            .child(head("n", words.goals))
                            .child(head("n", words.actions))
                            .child(head("n", own.col_done))
                            .child(head("n", words.col_overdue)),
                    ),
                )
                .child(el("tbody").children(rows)),
        )
}
