//! Texts to be copied. Each also stands in a field, which the browser selects where it has no clipboard.

use crate::app::controls::{Weight, button, named};
use crate::app::share::ShareMsg;
use crate::app::state::State;
use crate::app::view::{El, el};

/// A text to be copied, in a field that can be selected, and the button that copies it.
pub(in crate::app) fn copyable(state: &State, id: &'static str, label: &'static str, field: El, text: String) -> El {
    let copy = state.lang().share().copy;
    with_copy(named(copy_button(Weight::Plain, copy, id, &text), copy, label), id, label, field, text)
}

/// The same, where the button says of itself what it copies.
pub(in crate::app) fn copyable_by(
    copy: &'static str,
    id: &'static str,
    label: &'static str,
    field: El,
    text: String,
) -> El {
    with_copy(copy_button(Weight::Plain, copy, id, &text), id, label, field, text)
}

/// A text on one line with its button beside it: what there is to do on the screen.
pub(in crate::app) fn joined(copy: &'static str, id: &'static str, label: &'static str, text: String) -> El {
    let button = copy_button(Weight::Main, copy, id, &text);
    el("div")
        .class("join")
        .child(el("label").class("visually-hidden").attr("for", id).child(label))
        .child(field(el("input").class("in code"), id, text))
        .child(button)
}

/// A quiet button that copies a text, named after what it is.
pub(super) fn copy_link(state: &State, id: &'static str, label: &'static str, text: &str) -> El {
    let copy = state.lang().share().copy;
    named(copy_button(Weight::Quiet, copy, id, text), copy, label)
}

/// The field of a text that nobody needs to see, unless the browser refuses to copy it.
pub(super) fn behind(state: &State, id: &'static str, label: &'static str, text: String) -> El {
    let area = field(el("textarea").attr("aria-label", label), id, text);
    if state.share.by_hand == Some(id) {
        area.class("in").attr("rows", "8")
    } else {
        area.class("visually-hidden").attr("tabindex", "-1").attr("aria-hidden", "true")
    }
}

fn copy_button(weight: Weight, label: &'static str, id: &'static str, text: &str) -> El {
    button(weight, label, ShareMsg::Copy(id, text.to_owned()).into())
}

fn with_copy(copy: El, id: &'static str, label: &'static str, shown: El, text: String) -> El {
    el("div")
        .class("field copyable")
        .child(el("label").class("visually-hidden").attr("for", id).child(label))
        .child(field(shown, id, text))
        .child(copy)
}

/// A field that is read and not written in.
pub(super) fn field(field: El, id: &'static str, text: String) -> El {
    field.id(id).attr("spellcheck", "false").attr("readonly", "").prop("value", text)
}
