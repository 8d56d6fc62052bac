//! Fields that stand in several of a kind, and so have no identities of their own: each control is within its label.

use super::fields;
use crate::app::message::Msg;
use crate::app::view::{El, Node, el};

/// A control within its label.
pub(super) fn entry(label: impl Into<Node>, control: El) -> El {
    el("div").class("field entry").child(el("label").child(el("span").child(label)).child(control))
}

/// A list to choose from; each choice has a name, whether it is the present one, and the message that it sends.
pub(super) fn select(label: impl Into<Node>, choices: impl IntoIterator<Item = (String, bool, Msg)>) -> El {
    let (mut names, mut messages, mut at) = (Vec::new(), Vec::new(), 0);
    for (name, on, msg) in choices {
        if on {
            at = names.len();
        }
        names.push(name);
        messages.push(msg);
    }
    entry(label, fields::select(&names, at, move |place| messages.get(place).cloned()))
}
