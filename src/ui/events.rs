//! What the page around the element may know: progress and kinds of trouble, never a grade and never a text.

use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit, ShadowRoot};

/// What there is to tell after a change.
pub(super) struct Told {
    /// How many areas have an answer, 0–6.
    pub(super) answered: usize,
    /// Whether the data has changed.
    pub(super) is_new: bool,
    /// Whether the last of the six areas has just been answered.
    pub(super) is_complete: bool,
    /// What hinders saving, if it did not before.
    pub(super) problem: Option<&'static str>,
}

impl Told {
    /// Dispatches the events that follow from it on the element.
    pub(super) fn dispatch(&self, root: &ShadowRoot) {
        let progress = [("answered", self.answered.into()), ("of", 6.into())];
        if self.is_new {
            event(root, "mk-change", &progress);
        }
        if self.is_complete {
            event(root, "mk-complete", &progress);
        }
        if let Some(problem) = self.problem {
            event(root, "mk-error", &[("kind", problem.into())]);
        }
    }
}

/// Dispatches an event that leaves the shadow root.
fn event(root: &ShadowRoot, kind: &str, detail: &[(&str, wasm_bindgen::JsValue)]) {
    let object = js_sys::Object::new();
    for (name, value) in detail {
        // A new object takes every property.
        js_sys::Reflect::set(&object, &(*name).into(), value).ok();
    }
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    options.set_composed(true);
    options.set_detail(&object);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(kind, &options) {
        // Only a page that has replaced the element's own methods refuses.
        root.host().dispatch_event(event.unchecked_ref()).ok();
    }
}
