//! What can be carried away from an assessment: a code, a link, a file, pictures, texts and a report.

use super::answering::end;
use super::carry::{Carried, Form, Printed, TextKind};
use super::sharing::{MAX_LINK, ShareMsg, Sharing, answer, link, report};
use super::{received, sharing};
use crate::app::controls::{Weight, actions, button, canvas, fold, heading, named, para, section, tick};
use crate::app::message::{Fold, Msg, Screen};
use crate::app::state::State;
use crate::app::view::{El, Node, el};
use crate::codec::response;
use crate::model::Include;
use crate::report::{pictures, plain};
use crate::text::Lang;
use crate::text::charts::fill;

/// Everything there is to share, or where to begin.
pub(super) fn view(state: &State) -> El {
    let words = state.lang.share();
    let current = state.current();
    if current.answered() == 0 && current.targets() == 0 {
        return section("share").child(heading(words.nothing_title)).child(para("lead", words.nothing)).child(actions(
            [
                button(Weight::Main, state.lang.words().result_grade, Msg::GoArea(state.area)),
                button(Weight::Plain, state.lang.words().open_shared, Msg::Go(Screen::Open)),
            ],
        ));
    }
    section("share")
        .child(heading(words.title))
        .child(para("lead", words.lead))
        .child(code(state))
        .child(a_link(state))
        .child(files(state))
        .child(on_paper(state))
        .child(images(state))
}

pub(super) fn part(title: &'static str, lead: impl Into<Node>) -> El {
    el("div").class("share-part").child(el("h3").child(title)).child(para("", lead))
}

/// A text to be copied, in a field that can be selected, and the button that copies it.
pub(super) fn copyable(state: &State, id: &'static str, label: &'static str, field: El, text: String) -> El {
    let copy = state.lang.share().copy;
    with_copy(named(copy_button(copy, id, &text), copy, label), id, label, field, text)
}

/// The same, where the button says of itself what it copies.
pub(super) fn copyable_by(copy: &'static str, id: &'static str, label: &'static str, field: El, text: String) -> El {
    with_copy(copy_button(copy, id, &text), id, label, field, text)
}

fn copy_button(label: &'static str, id: &'static str, text: &str) -> El {
    button(Weight::Plain, label, ShareMsg::Copy(id, text.to_owned()).into())
}

fn with_copy(copy: El, id: &'static str, label: &'static str, field: El, text: String) -> El {
    el("div")
        .class("field copyable")
        .child(el("label").class("hid").attr("for", id).child(label))
        .child(field.id(id).attr("spellcheck", "false").attr("readonly", "").prop("value", text))
        .child(copy)
}

/// The response code, large, and a QR code that opens it.
pub(super) fn code(state: &State) -> El {
    let words = state.lang.share();
    let answer = answer(state);
    let text = response::encode(&answer);
    let qr = link(state, &response::encode_bare(&answer)).map(|link| {
        el("figure")
            .class("qr")
            .child(canvas("qr", words.qr_alt.to_owned()).attr("data-qr", link))
            .child(el("figcaption").class("muted").child(words.qr_what))
    });
    // It breaks between its groups where the place is narrow.
    let field = el("textarea").class("code").attr("rows", "1");
    let print = actions([button(Weight::Quiet, words.print, ShareMsg::Print(Printed::Code).into())]);
    let Some(asks) = state.invitation() else {
        return part(words.code, words.code_lead)
            .child(copyable(state, "code", words.code, field, text))
            .child(print)
            .child(para("muted", words.code_holds))
            .child(qr);
    };
    part(words.code, state.lang.answer().code)
        .child(end::changed(state, &text))
        .child(copyable(state, "code", words.code, field, text))
        .child(print)
        .child(end::how_to_hand_in(state.lang, asks))
        .child(qr)
        .children(end::mail(state.lang, asks, &answer))
        .child(para("muted", state.lang.code_to_group_holds(&answer)))
}

/// A link, with what is ticked to go along in it, and what its receiver will see.
pub(super) fn a_link(state: &State) -> El {
    let (words, more) = (state.lang.share(), state.lang.plan_more());
    let payload = state.sharing.payload(state.current());
    let Some(link) = link(state, &payload) else { return part(words.link, words.link_no_page) };
    let include = state.sharing.include;
    let one = |on: bool, label: &'static str, include: Include| {
        tick(on, true, ShareMsg::Include(include).into(), el("span").child(label))
    };
    let has_plan = !state.current().plan.is_empty();
    let plan = has_plan.then(|| one(include.plan, more.tick_plan, Include { plan: !include.plan, ..include }));
    let ticks = [
        one(include.targets, words.tick_targets, Include { targets: !include.targets, ..include }),
        one(include.focus, words.tick_focus, Include { focus: !include.focus, ..include }),
        one(include.criteria, words.tick_criteria, Include { criteria: !include.criteria, ..include }),
        one(include.names, words.tick_names, Include { names: !include.names, ..include }),
        one(include.notes, words.tick_notes, Include { notes: !include.notes, ..include }),
    ];
    let length = link.len();
    let too_long = (length > MAX_LINK).then(|| el("p").class("error").child(state.lang.link_too_long(length)));
    let shown = too_long.is_none().then(|| {
        let says = fill(more.out_length, &[&state.lang.count(length), &state.lang.count(MAX_LINK)]);
        el("div")
            .child(copyable(state, "link", words.link, el("input"), link))
            .child(has_plan.then(|| para("muted", says)))
    });
    // Nothing is unpacked while nobody looks.
    let preview = state.sharing.preview_open.then(|| Sharing::preview(&payload)).flatten();
    let preview = preview.map(|seen| el("div").class("preview").child(received::content(state, &seen, false, false)));
    part(words.link, words.link_lead)
        .child(el("fieldset").class("ticks").child(el("legend").child(words.link_ticks)).children(ticks).children(plan))
        .child(fold(Fold::Preview, state.sharing.preview_open, words.preview).child(preview))
        .child(el("div").attr("role", "status").child(too_long))
        .child(shown)
}

/// What can be saved as a file.
pub(super) fn files(state: &State) -> El {
    let words = state.lang.share();
    let workspace = state.desk().workspace();
    let several = workspace.assessments().len() + workspace.groups().len() > 1;
    let save = |weight, label: &'static str, all| button(weight, label, ShareMsg::SaveFile { all }.into());
    let buttons = [
        Some(save(Weight::Plain, words.save_this, false)),
        several.then(|| save(Weight::Plain, words.save_all, true)),
        Some(button(Weight::Quiet, state.lang.words().open_shared, Msg::Go(Screen::Open))),
    ];
    part(words.file, words.file_lead).child(actions(buttons.into_iter().flatten()))
}

fn images(state: &State) -> El {
    let words = state.lang.share();
    let all = pictures(state.current(), state.lang).into_iter().map(|picture| {
        el("div").child(el("h4").child(picture.caption.clone())).child(picture_buttons(
            state.lang,
            picture.name,
            &picture.caption,
        ))
    });
    let clear = state.sharing.transparent;
    part(words.pictures, words.pictures_lead).children(all).child(tick(
        clear,
        true,
        ShareMsg::Transparent(!clear).into(),
        el("span").child(words.transparent),
    ))
}

/// The ways to take a picture along.
pub(super) fn picture_buttons(lang: Lang, name: &'static str, caption: &str) -> El {
    let words = lang.share();
    let carry = |form, label: &'static str| {
        named(button(Weight::Quiet, label, ShareMsg::Picture(Carried { name, form }).into()), label, caption)
    };
    actions([carry(Form::Copy, words.copy_picture), carry(Form::Png, words.save_png), carry(Form::Svg, words.save_svg)])
}

/// Whether notes go along.
pub(super) fn with_notes(state: &State) -> El {
    let notes = state.sharing.with_notes;
    tick(notes, true, ShareMsg::Notes(!notes).into(), el("span").child(state.lang.share().with_notes))
}

/// Whether the plan goes along, where there is one.
pub(super) fn with_plan(state: &State) -> Option<El> {
    let with = sharing::with_plan(state);
    let label = || el("span").child(state.lang.plan_more().with_plan);
    (!state.current().plan.is_empty()).then(|| tick(with, true, ShareMsg::Plan(!with).into(), label()))
}

fn on_paper(state: &State) -> El {
    let words = state.lang.share();
    part(words.report, words.report_lead)
        .child(with_plan(state))
        .child(with_notes(state))
        .child(actions([
            button(Weight::Main, words.print_report, ShareMsg::Print(Printed::Report).into()),
            button(Weight::Plain, words.save_markdown, ShareMsg::SaveText(TextKind::Markdown).into()),
            button(Weight::Plain, words.save_csv, ShareMsg::SaveText(TextKind::Csv).into()),
        ]))
        .child(para("", words.text_lead))
        .child(copyable(state, "mail", words.text_field, el("textarea").attr("rows", "8"), plain(&report(state))))
}
