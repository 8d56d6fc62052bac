//! The other forms, a row each.

use super::code;
use super::copying::{behind, copy_link, field};
use crate::app::controls::{Weight, actions, button, named, para};
use crate::app::effect::{PrintTarget, TextExport};
use crate::app::share::{self, ShareMsg, answer, mail, statement_at_hand};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::codec::response;
use crate::model::Plan;
use crate::report::{markdown, plain};

pub(super) fn view(state: &State) -> El {
    let rows = [
        Some(code_row(state)),
        Some(mail_row(state)),
        Some(statement_row(state)),
        Some(table_row(state)),
        Some(calendar_row(state)),
        Some(file_row(state)),
    ];
    el("section")
        .class("sec")
        .child(el("h3").child(state.lang().share().formats))
        .child(el("ul").class("more-rows").children(rows.into_iter().flatten()))
}

/// A form: what it is called, what it holds, and the ways to take it.
fn row(title: &'static str, holds: El, ways: impl IntoIterator<Item = El>) -> El {
    el("li").child(el("h4").child(title)).child(holds).child(actions(ways))
}

/// A quiet button with its whole name.
fn way(label: &'static str, of: &str, msg: ShareMsg) -> El {
    named(button(Weight::Quiet, label, msg.into()), label, of)
}

fn code_row(state: &State) -> El {
    let words = state.lang().share();
    let text = response::encode(&answer(state));
    let open = state.share.qr_open;
    let copy = copy_link(state, "code", words.code, &text);
    let print = way(words.print, words.code, ShareMsg::Print(PrintTarget::Code));
    let qr = code::qr(state);
    let show = qr.is_some().then(|| {
        button(Weight::Quiet, words.qr_show, ShareMsg::Qr(!open).into())
            .attr("aria-expanded", if open { "true" } else { "false" })
    });
    let code = field(el("input").class("codeword").attr("aria-label", words.code), "code", text);
    let holds = el("div").child(code).child(para("", words.code_row));
    row(words.code, holds, [Some(copy), show, Some(print)].into_iter().flatten())
        .child(qr.filter(|_| open).map(|qr| el("div").class("below").child(qr).child(para("muted", words.code_holds))))
}

fn mail_row(state: &State) -> El {
    let words = state.lang().share();
    let text = plain(&mail(state));
    let copy = copy_link(state, "mail", words.mail, &text);
    let save = named(
        button(Weight::Quiet, words.markdown, ShareMsg::SaveText(TextExport::Markdown).into()),
        words.save_markdown,
        words.mail,
    );
    row(words.mail, para("", state.lang().mail_holds(share::with_plan(state), state.share.with_notes)), [copy, save])
        .child(behind(state, "mail", words.mail, text))
}

fn statement_row(state: &State) -> El {
    let (words, title) = (state.lang().share(), state.lang().plan_more().out_statement);
    let text = markdown(&statement_at_hand(state));
    let copy = copy_link(state, "statement", title, &text);
    let save = way(words.download, title, ShareMsg::SaveText(TextExport::Statement));
    row(title, para("", words.statement_row), [copy, save]).child(behind(state, "statement", title, text))
}

fn table_row(state: &State) -> El {
    let words = state.lang().share();
    let save = |label: &'static str, kind| way(label, words.table, ShareMsg::SaveText(kind));
    let has_actions = !state.current().plan.actions.is_empty();
    let ways = [
        Some(save(words.table_areas, TextExport::Csv)),
        has_actions.then(|| save(words.table_actions, TextExport::Actions)),
    ];
    row(words.table, para("", words.table_row), ways.into_iter().flatten())
}

fn calendar_row(state: &State) -> El {
    let words = state.lang().share();
    let save = || way(words.download, words.calendar, ShareMsg::SaveText(TextExport::Calendar));
    if has_days(&state.current().plan) {
        return row(words.calendar, para("", words.calendar_row), [save()]);
    }
    row(words.calendar, para("", state.lang().plan_more().out_calendar_none), [])
}

/// Whether anything in the plan has a day.
fn has_days(plan: &Plan) -> bool {
    plan.actions.iter().any(|action| action.due.is_some()) || plan.goals.iter().any(|goal| goal.by.is_some())
}

fn file_row(state: &State) -> El {
    let words = state.lang().share();
    let save = |label: &'static str, all| way(label, words.file, ShareMsg::SaveFile { all });
    let all = has_several(state).then(|| save(words.download_all, true));
    row(words.file, para("", words.file_row), [save(words.download, false)].into_iter().chain(all))
}

fn has_several(state: &State) -> bool {
    let workspace = state.session().workspace();
    workspace.assessments().len() + workspace.groups().len() > 1
}
