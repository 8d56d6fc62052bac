//! The field that a person types in, and how its text is set.

use js_sys::Reflect;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// How long after a keystroke a field counts as typed in, in milliseconds.
const JUST_NOW: f64 = 5000.0;

/// What is known of the field that a person types in.
#[derive(Default)]
pub(super) struct Typing {
    /// The field last typed in, and when. None once it is left.
    last: Option<(Element, f64)>,
    /// Whether an input method has a word begun there.
    is_composing: bool,
}

impl Typing {
    /// Whether a field has been typed in just now.
    pub(super) fn is_in(&self, field: &Element) -> bool {
        self.last.as_ref().is_some_and(|(last, at)| last == field && js_sys::Date::now() - at < JUST_NOW)
    }

    /// Whether an input method has a word begun.
    pub(super) fn is_composing(&self) -> bool {
        self.is_composing
    }

    /// Notes what an event, by its type, says of a field.
    pub(super) fn note(&mut self, kind: &str, event: &Event, field: Element) {
        match kind {
            // Not what a script, or this program, pretends to have been typed.
            "input" if event.is_trusted() => self.last = Some((field, js_sys::Date::now())),
            "compositionstart" => self.is_composing = true,
            "compositionend" => self.is_composing = false,
            _ => {}
        }
    }
}

/// Whether the person is at this page and not at another tab or window.
pub(crate) fn has_focus() -> bool {
    document().has_focus().unwrap_or(false)
}

/// Whether a field holds something that is none of its kind, such as half a date. It would be sent as nothing.
pub(super) fn is_half(field: &Element) -> bool {
    let validity = Reflect::get(field, &"validity".into()).unwrap_or(JsValue::UNDEFINED);
    Reflect::get(&validity, &"badInput".into()).is_ok_and(|bad| bad.is_truthy())
}

/// Sets a field's text. The cursor stays where it was in it, between the same words.
pub(super) fn write(field: &web_sys::Node, text: &JsValue) {
    let get = |name: &str| Reflect::get(field, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let before = get("value");
    if before == *text {
        return;
    }
    // Elsewhere than in the field that has the focus, a cursor that is set would take the focus along.
    let root = field.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok();
    let is_focused = root.and_then(|root| root.active_element()).is_some_and(|active| active.is_same_node(Some(field)));
    let ends = ["selectionStart", "selectionEnd"].map(|name| (name, get(name).as_f64()));
    drop(Reflect::set(field, &"value".into(), text));
    if let (true, Some(before), Some(after)) = (is_focused, before.as_string(), text.as_string()) {
        for (name, at) in ends {
            if let Some(at) = at {
                // A field without a cursor says so.
                drop(Reflect::set(field, &name.into(), &moved(&before, &after, at).into()));
            }
        }
    }
}

/// Where a cursor that stood in one text stands in another, in UTF-16 units as the browser counts.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a few thousand"
)]
fn moved(before: &str, after: &str, at: f64) -> f64 {
    let [before, after] = [before, after].map(|text| text.encode_utf16().collect::<Vec<u16>>());
    let at = (at as usize).min(before.len());
    let rest = before.len() - at;
    let begins = before.iter().zip(&after).take(at).take_while(|(one, other)| one == other).count();
    let ends = before.iter().rev().zip(after.iter().rev()).take(rest).take_while(|(one, other)| one == other).count();
    let to = if begins == at {
        at
    } else if ends == rest {
        after.len() - rest
    } else {
        at.min(after.len())
    };
    to as f64
}
