//! What the page around the element may know: progress and kinds of trouble, never a grade and never a text.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit, ShadowRoot};

use crate::app::Progress;
use crate::model::AssessmentId;
use crate::store::FileText;

/// How far one element has come, as the page and the other elements know it.
pub(super) struct HostEvents(RefCell<Known>);

/// What they know.
struct Known {
    current: AssessmentId,
    data: FileText,
    seen: Option<Rc<str>>,
    answered: usize,
    problem: Option<&'static str>,
}

/// What is new to them after a message.
pub(super) struct ChangeNotice {
    /// How many areas have an answer, 0–6.
    answered: usize,
    /// Whether the data has changed.
    is_changed: bool,
    /// Whether the last of the six areas has just been answered.
    is_complete: bool,
    /// What hinders saving, if it did not before.
    problem: Option<&'static str>,
    /// Whether what is kept in the browser has changed, by which other elements may show something else.
    pub(super) is_written: bool,
}

impl HostEvents {
    /// What an element begins with is no news.
    pub(super) fn new(progress: Progress) -> Self {
        let Progress { current, data, seen, answered, .. } = progress;
        // A storage that fails from the start is told of.
        Self(RefCell::new(Known { current, data, seen, answered, problem: None }))
    }

    /// Compares how far it has come with what is known, and knows that from now on.
    pub(super) fn compare(&self, progress: &Progress) -> ChangeNotice {
        let Progress { current, data, seen, answered, problem, .. } = progress;
        let (answered, problem) = (*answered, *problem);
        let now = Known { current: current.clone(), data: data.clone(), seen: seen.clone(), answered, problem };
        let before = self.0.replace(now);
        ChangeNotice {
            answered,
            is_changed: *data != before.data,
            // One that is complete when it is opened is no news.
            is_complete: before.current == *current && answered == 6 && before.answered < 6,
            problem: problem.filter(|_| problem != before.problem),
            is_written: *seen != before.seen,
        }
    }
}

impl ChangeNotice {
    /// Dispatches the events that follow from it on the element.
    pub(super) fn dispatch(&self, root: &ShadowRoot) {
        let progress = [("answered", self.answered.into()), ("of", 6.into())];
        if self.is_changed {
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
