//! The elements of this program's views.

use super::element;
use super::message::Msg;

/// An element whose controls send this program's messages.
pub type El = element::Element<Msg>;

/// A node of a view.
pub type Node = element::Node<Msg>;

/// An element with this tag name.
#[inline(never)]
pub(super) fn el(tag: &'static str) -> El {
    El::new(tag)
}

/// A button that submits nothing.
pub(super) fn plain_button() -> El {
    el("button").attr("type", "button")
}
