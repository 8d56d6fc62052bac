//! Fields for what is said in a plan.

use crate::app::controls::para;
use crate::app::message::Msg;
use crate::app::view::{El, Node, el};
use crate::model::Date;

/// A field under its label.
#[inline(never)]
pub(super) fn field(id: &'static str, label: impl Into<Node>, input: El) -> El {
    el("div").class("field").child(el("label").attr("for", id).child(label)).child(input.id(id))
}

/// A field with a hint between the two.
#[inline(never)]
pub(super) fn hinted(id: &'static str, label: &'static str, hint: (&'static str, &'static str), input: El) -> El {
    let (hint_id, hint) = hint;
    el("div")
        .class("field")
        .child(el("label").attr("for", id).child(label))
        .child(para("muted", hint).id(hint_id))
        .child(input.id(id).attr("aria-describedby", hint_id))
}

/// What one types in: of one line, or of several.
#[inline(never)]
pub(super) fn typed(tag: &'static str, now: &str, max: usize, msg: impl Fn(String) -> Msg + 'static) -> El {
    el(tag)
        .attr("maxlength", max.to_string())
        .attr("autocomplete", "off")
        .prop("value", now)
        .on_text("input", move |text| Some(msg(text)))
}

/// One of several, by place.
#[inline(never)]
pub(super) fn select(options: &[String], at: usize, msg: impl Fn(usize) -> Option<Msg> + 'static) -> El {
    let options = options.iter().enumerate().map(|(place, label)| {
        el("option").attr("value", place.to_string()).prop("selected", place == at).child(label.clone())
    });
    el("select").children(options).on_text("change", move |text| text.parse().ok().and_then(&msg))
}

/// What is typed as it is when one leaves the field; where it is wrong it stays, and is told by `error`, an id.
#[inline(never)]
pub(super) fn checked(
    kind: &'static str,
    now: String,
    wrong: Option<&'static str>,
    msg: impl Fn(String) -> Msg + 'static,
) -> El {
    let input =
        el("input").attr("type", kind).attr("autocomplete", "off").attr_if(kind == "text", "inputmode", "numeric");
    let input = match wrong {
        Some(error) => input.attr("aria-invalid", "true").attr("aria-describedby", error),
        None => input,
    };
    input.prop_unless(wrong.is_some(), "value", now).on_text("change", move |text| Some(msg(text)))
}

/// A day as typed: none where nothing is; an error where it is no day.
pub(super) fn day(text: &str) -> Result<Option<Date>, ()> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { Date::parse(text).map(Some).ok_or(()) }
}
