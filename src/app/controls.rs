//! Controls that several views use.

use std::borrow::Cow;

use super::message::Msg;
use super::view::{El, Node, el, plain_button};
use crate::model::Level;
use crate::text::Lang;

/// How much a button stands out.
#[derive(Clone, Copy)]
pub(super) enum Weight {
    /// The one thing to do next.
    Main,
    /// An ordinary button.
    Plain,
    /// What leads somewhere; it looks like a link.
    Quiet,
}

/// A button that sends a message.
pub(super) fn button(weight: Weight, label: impl Into<Node>, msg: Msg) -> El {
    let button = match weight {
        Weight::Main => plain_button().class("btn main").part("button-main"),
        Weight::Plain => plain_button().class("btn").part("button"),
        Weight::Quiet => plain_button().class("link"),
    };
    button.on("click", msg).child(label)
}

/// The whole name of a button, for those who do not see what it stands beside.
pub(super) fn named(button: El, label: &str, of_what: &str) -> El {
    button.attr("aria-label", [label, ": ", of_what].concat())
}

/// Text that is read aloud and not seen.
pub(super) fn hidden(text: impl Into<Node>) -> El {
    el("span").class("visually-hidden").child(text)
}

/// A paragraph of buttons.
pub(super) fn actions(buttons: impl IntoIterator<Item = El>) -> El {
    el("p").class("actions").children(buttons)
}

/// The heading of a view. The focus is moved to it when the view is shown.
pub(super) fn heading(text: impl Into<Node>) -> El {
    el("h2").id("heading").part("heading").attr("tabindex", "-1").child(text)
}

/// A view under its heading.
pub(super) fn section(class: &'static str) -> El {
    el("section").class(class).attr("aria-labelledby", "heading")
}

/// A paragraph of this class.
pub(super) fn para(class: &'static str, text: impl Into<Node>) -> El {
    el("p").class(class).child(text)
}

/// A chart with a title above it.
pub(super) fn figure(title: &'static str, chart: El) -> El {
    el("figure").child(el("figcaption").child(title)).child(chart)
}

/// A chart, drawn by the shell once it is in place.
pub(super) fn canvas(chart: &'static str, says: String) -> El {
    el("canvas").part("picture").attr("data-chart", chart).attr("role", "img").attr("aria-label", says)
}

/// Something folded under a heading, whether it is open, and the message that opens or closes it.
pub(super) fn fold(msg: fn(bool) -> Msg, open: bool, title: &'static str) -> El {
    fold_with(msg, open, title, None)
}

/// Something folded under a heading, with what it holds said at the end of the row.
pub(super) fn fold_with(msg: fn(bool) -> Msg, open: bool, title: &'static str, holds: Option<Node>) -> El {
    let holds = holds.map(|holds| el("span").class("fold-state").child(holds));
    el("details")
        .class("fold")
        .prop("open", open)
        .on_toggle(move |now| (now != open).then(|| msg(now)))
        .child(el("summary").child(el("span").child(title)).child(" ").child(holds))
}

/// The radio button of a level, named by what it stands for.
pub(super) fn level_radio(lang: Lang, group: &'static str, level: Level, on: bool, msg: Msg) -> El {
    placed(radio(group), usize::from(level.get()), 10)
        .attr("value", level.get().to_string())
        .attr("aria-label", lang.level_name(level))
        .prop("checked", on)
        .on("change", msg)
}

/// The figure of a level, for the eye: the field has it in its name.
pub(super) fn figure_of(level: Level) -> El {
    el("span").attr("aria-hidden", "true").child(level.get().to_string())
}

/// A quiet radio button.
pub(super) fn quiet_radio(group: impl Into<Cow<'static, str>>, label: impl Into<Node>, on: bool, msg: Msg) -> El {
    quiet(radio(group), label, on, msg)
}

/// One of the two answers that are no level, in the same group as the levels. It is not counted as one of them.
pub(super) fn no_level(group: &'static str, place: usize, label: &'static str, on: bool, msg: Msg) -> El {
    quiet(placed(radio(group), place, 2), label, on, msg)
}

fn quiet(input: El, label: impl Into<Node>, on: bool, msg: Msg) -> El {
    el("label").class("quiet-radio").child(input.prop("checked", on).on("change", msg)).child(el("span").child(label))
}

fn radio(group: impl Into<Cow<'static, str>>) -> El {
    el("input").attr("type", "radio").attr("name", group)
}

/// Which of how many it is, for those who hear it.
fn placed(input: El, place: usize, of: usize) -> El {
    input.attr("aria-posinset", place.to_string()).attr("aria-setsize", of.to_string())
}

/// A box to tick.
pub(super) fn tick(on: bool, enabled: bool, msg: Msg, label: El) -> El {
    let input = el("input").attr("type", "checkbox").prop("checked", on).prop("disabled", !enabled);
    el("label").class("tick").child(input.on("change", msg)).child(label)
}
