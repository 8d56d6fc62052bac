//! Fields that stand in several of a kind, and so have no identities of their own: each control is within its label.

use crate::ui::dom::{El, Node, el, value};
use crate::ui::message::Msg;

/// A control within its label.
pub(super) fn entry(label: impl Into<Node>, control: El) -> El {
    el("div").class("field entry").child(el("label").child(el("span").child(label)).child(control))
}

/// A list to choose from; each choice sends its message.
pub(super) fn select(label: impl Into<Node>, choices: impl IntoIterator<Item = (String, bool, Msg)>) -> El {
    let (mut options, mut messages) = (Vec::new(), Vec::new());
    for (name, on, msg) in choices {
        options.push(el("option").attr("value", messages.len().to_string()).prop("selected", on).child(name));
        messages.push(msg);
    }
    let chosen = move |event: &web_sys::Event| messages.get(value(event)?.parse::<usize>().ok()?).cloned();
    entry(label, el("select").read("change", chosen).children(options))
}

/// A field for a text, which is kept as it is typed.
pub(super) fn typed(field: El, text: &str, max: usize, msg: impl Fn(String) -> Msg + 'static) -> El {
    field
        .attr("maxlength", max.to_string())
        .attr("autocomplete", "off")
        .prop("value", text)
        .read("input", move |event| value(event).map(&msg))
}

/// A field for a number, which is read when one leaves it. What could not be read stands there until it can.
pub(super) fn number(now: String, wrong: Option<&str>, msg: impl Fn(String) -> Msg + 'static) -> El {
    el("input")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr_if(wrong.is_some(), "aria-invalid", "true")
        .prop("value", wrong.map_or(now, str::to_owned))
        .read("change", move |event| value(event).map(&msg))
}
