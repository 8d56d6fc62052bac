//! What is carried away: a report, a text for the executive, tables, a calendar, links and files.

use super::whose;
use crate::app::controls::{Weight, actions, button, heading, para, section};
use crate::app::later::share::{a_link, copyable, files, part, with_notes, with_plan};
use crate::app::later::sharing::{ShareMsg, statement_at_hand};
use crate::app::later::{Printed, TextKind};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::Plan;
use crate::report::markdown;

pub(super) fn view(state: &State) -> El {
    let (words, share) = (state.lang.plan_more(), state.lang.share());
    let save = |label: &'static str, kind| button(Weight::Plain, label, ShareMsg::SaveText(kind).into());
    let plan = state.plan_at_hand();
    let text = markdown(&statement_at_hand(state));
    section("group plan share")
        .child(whose(state))
        .child(heading(state.lang.plan_screen().out))
        .child(para("lead", words.out_lead))
        .child(part(words.out_report, words.out_report_lead).child(with_plan(state)).child(with_notes(state)).child(
            actions([
                button(Weight::Main, share.print_report, ShareMsg::Print(Printed::Report).into()),
                save(share.save_markdown, TextKind::Markdown),
            ]),
        ))
        .child(
            part(words.out_statement, words.out_statement_lead)
                .child(copyable(state, "statement", words.out_statement, el("textarea").attr("rows", "10"), text))
                .child(actions([save(words.out_statement_save, TextKind::Statement)])),
        )
        .child(part(words.out_table, words.out_table_lead).child(if plan.actions.is_empty() {
            para("muted", state.lang.plan_words().no_actions)
        } else {
            actions([save(words.out_table_save, TextKind::Actions)])
        }))
        .child(part(words.out_calendar, words.out_calendar_lead).child(if has_days(plan) {
            actions([save(words.out_calendar_save, TextKind::Calendar)])
        } else {
            para("muted", words.out_calendar_none)
        }))
        .child(a_link(state))
        .child(files(state))
}

/// Whether anything in the plan has a day.
fn has_days(plan: &Plan) -> bool {
    plan.actions.iter().any(|action| action.due.is_some()) || plan.goals.iter().any(|goal| goal.by.is_some())
}
