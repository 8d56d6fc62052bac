//! What a person is typing: it is not overwritten by what happens by itself, and is sent before its field goes.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, HtmlDocument};

use super::render::{Renderer, has_focus};
use super::shell::Shell;
use crate::app::{Msg, PageMsg};
use crate::model::free_text::composed;

impl Shell {
    /// Handles an event of a field of the view, by its type.
    pub(super) fn hear(self, kind: &str, event: &Event) {
        let Some(field) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        match kind {
            "paste" if !event.default_prevented() => paste_composed(event),
            // Whoever goes to another window comes back to the field, and to what is half typed in it.
            "focusout" if self.focused().as_ref() != Some(&field) => {
                self.with_renderer(Renderer::leave_field);
                if self.with_renderer(|renderer| renderer.differs(&field)) == Some(true) {
                    // Put there by a program that tells of nothing, as some that fill in forms do; or refused.
                    tell(&field, "input");
                    tell(&field, "change");
                    self.with_renderer(|renderer| renderer.put_right(&field));
                }
                self.save_left();
            }
            _ => drop(self.with_renderer(|renderer| renderer.note(kind, event, field))),
        }
    }

    /// Sends what is typed in the field that has the focus and not sent yet, unless it is the one given.
    pub(super) fn send_typed(self, but: Option<&Element>) {
        let unsent = self.with_renderer(|renderer| renderer.unsent()).flatten();
        if let Some(field) = unsent.filter(|field| Some(field) != but) {
            tell(&field, "change");
        }
    }

    /// Sends what is typed and has what was changed written: the page is left, and may be kept whole until someone goes back
    /// to it.
    pub fn leave_page(self) {
        self.send_typed(None);
        self.send(Msg::Page(PageMsg::Left));
    }

    /// Sends anew what was typed just now: another tab that had not read it yet may have written over it.
    pub(super) fn insist(self) {
        let Some(field) = self.focused().filter(|_| has_focus()) else { return };
        if self.with_renderer(|renderer| renderer.is_typed_in(&field)) == Some(true) {
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
