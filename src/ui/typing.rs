//! What a person is typing: it is not overwritten by what happens by itself, and is sent before its field goes.

use js_sys::Reflect;
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, Element, Event, HtmlDocument};

use super::shell::Shell;
use crate::app::Msg;
use crate::model::free_text::composed;

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
}

/// Whether the person is at this page and not at another tab or window.
pub(super) fn has_focus() -> bool {
    document().has_focus().unwrap_or(false)
}

impl Shell {
    /// Hears of what happens in the fields of the view.
    pub fn hear(self, event: &Event) {
        let Some(field) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        match event.type_().as_str() {
            // Not what a script, or this program, pretends to have been typed.
            "input" if event.is_trusted() => {
                self.typing(move |typing| typing.last = Some((field, js_sys::Date::now())));
            }
            "paste" if !event.default_prevented() => paste_composed(event),
            "compositionstart" => self.typing(|typing| typing.is_composing = true),
            "compositionend" => self.typing(|typing| typing.is_composing = false),
            // Whoever goes to another window comes back to the field, and to what is half typed in it.
            "focusout" if self.focused().as_ref() != Some(&field) => {
                self.typing(|typing| *typing = Typing::default());
                if self.differs(&field) {
                    // Put there by a program that tells of nothing, as some that fill in forms do; or refused.
                    tell(&field, "input");
                    tell(&field, "change");
                    self.put_right(&field);
                }
                self.save_left();
            }
            _ => {}
        }
    }

    /// Sends what is typed in the field that has the focus and not sent yet, unless it is the one given.
    pub(super) fn send_typed(self, but: Option<&Element>) {
        if let Some(field) = self.unsent().filter(|field| Some(field) != but) {
            tell(&field, "change");
        }
    }

    /// Sends what is typed and has what was changed written: the page is left, and may be kept whole until someone goes back
    /// to it.
    pub fn leave_page(self) {
        self.send_typed(None);
        self.send(Msg::Left);
    }

    /// Sends anew what was typed just now: another tab that had not read it yet may have written over it.
    pub(super) fn insist(self) {
        let focused = self.focused().filter(|_| has_focus());
        if let Some(field) = focused.filter(|field| self.has_typed_in(field)) {
            tell(&field, "input");
        }
    }
}

/// Puts a pasted text with letters and marks apart into the field with each in one character: a field counts both, and
/// would take half of it.
fn paste_composed(event: &Event) {
    let pasted = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    let Some(text) = pasted.and_then(|pasted| pasted.get_data("text").ok()) else { return };
    let one = composed(text.clone());
    let page = document().unchecked_into::<HtmlDocument>();
    // Where the browser does not put it in, it goes in as it was.
    if one != text && page.exec_command_with_show_ui_and_value("insertText", false, &one).unwrap_or(false) {
        event.prevent_default();
    }
}

fn tell(field: &Element, kind: &str) {
    if let Ok(event) = Event::new(kind) {
        drop(field.dispatch_event(&event));
    }
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
