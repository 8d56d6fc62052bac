//! What is taken along of the plan besides its print: a text for the board, a table and a calendar.

use super::fields::quiet_link;
use super::sections::part;
use super::{PlanFold, PlanMsg, PlanPart};
use crate::app::TextExport;
use crate::app::controls::{named, para};
use crate::app::message::Msg;
use crate::app::share::copyable;
use crate::app::share::{ShareMsg, statement_at_hand};
use crate::app::state::State;
use crate::app::view::{El, el, plain_button};
use crate::model::Plan;
use crate::report::markdown;

/// The ways to take it along, once they are asked for.
pub(super) fn view(state: &State) -> Option<El> {
    let (words, own) = (state.lang().plan_more(), state.lang().plan_screen());
    let plan = state.plan_at_hand();
    let fold = PlanFold::Part(PlanPart::Out);
    if !state.plan.is_open(fold) || plan.is_empty() {
        return None;
    }
    let row = |title: &'static str, lead: &'static str, act: Option<(&'static str, TextExport)>, none: &'static str| {
        let act = act.map_or_else(
            || para("small muted", none),
            |(label, kind)| {
                let msg: Msg = ShareMsg::SaveText(kind).into();
                plain_button().class("btn small").part("button").on("click", msg).child(label)
            },
        );
        el("li").child(el("div").child(el("h4").child(title)).child(para("small muted", lead))).child(act)
    };
    let text = markdown(&statement_at_hand(state));
    let statement = el("details").class("fold").child(el("summary").child(own.statement_text)).child(
        el("div").class("fold-body").child(copyable(
            state,
            "statement",
            words.out_statement,
            el("textarea").class("in").attr("rows", "10"),
            text,
        )),
    );
    let hide = named(quiet_link(own.hide, PlanMsg::Fold(fold, false).into()), own.hide, own.out);
    let actions = (!plan.actions.is_empty()).then_some((words.out_table_save, TextExport::Actions));
    let calendar = has_days(plan).then_some((words.out_calendar_save, TextExport::Calendar));
    let rows = el("ul")
        .class("plan-out")
        .child(row(
            words.out_statement,
            words.out_statement_lead,
            Some((words.out_statement_save, TextExport::Statement)),
            "",
        ))
        .child(row(words.out_table, words.out_table_lead, actions, state.lang().plan_words().no_actions))
        .child(row(words.out_calendar, words.out_calendar_lead, calendar, words.out_calendar_none));
    Some(part(PlanPart::Out, own.out, [hide]).child(rows).child(statement))
}

/// Whether anything in the plan has a day.
pub(super) fn has_days(plan: &Plan) -> bool {
    plan.actions.iter().any(|action| action.due.is_some()) || plan.goals.iter().any(|goal| goal.by.is_some())
}
