//! What an element listens to besides the controls of its view: keys, files, typing, the window, and the screen.

use std::any::Any;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, KeyboardEvent, ShadowRoot, StorageEvent};

use super::drops::{dragged_here, keep_page};
use super::presses::{HEARD, Presses};
use super::shell::Shell;
use crate::app::{GroupMsg, HistoryMsg, Msg, PageMsg, StorageMsg};

/// What the charts are drawn anew at: colours forced on the page, and a screen of another density. Each of those that are
/// sold or zoomed to (1, 1.25, 1.5, 1.75 …) is parted from the next.
const QUERIES: [&str; 9] = [
    "(forced-colors: active)",
    "(min-resolution: 1.1dppx)",
    "(min-resolution: 1.3dppx)",
    "(min-resolution: 1.6dppx)",
    "(min-resolution: 1.8dppx)",
    "(min-resolution: 2.1dppx)",
    "(min-resolution: 2.4dppx)",
    "(min-resolution: 2.7dppx)",
    "(min-resolution: 3.2dppx)",
];

/// Listens in the frame, on its host and on the window, as long as the view is there.
#[component]
#[expect(unreachable_pub, reason = "the macro makes a public item of it")]
pub(super) fn Listeners() -> impl IntoView {
    let shell = Shell::from_context();
    if let Some(frame) = shell.frame() {
        let mut all = Vec::new();
        listen_in_frame(shell, &frame, &mut all);
        listen_to_host(shell, &frame, &mut all);
        listen_to_window(shell, &mut all);
        hold(all);
    }
}

/// Keeps something as long as the owner at hand is there.
pub(super) fn hold(thing: impl Any) {
    let held = StoredValue::new_local(Box::new(thing) as Box<dyn Any>);
    on_cleanup(move || held.dispose());
}

/// A listener that is taken away when dropped.
pub(super) struct Listener {
    target: EventTarget,
    kind: &'static str,
    is_first: bool,
    handler: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens to an event; `is_first` is before what is within the target hears it.
    pub(super) fn new(target: EventTarget, kind: &'static str, is_first: bool, handler: Box<dyn FnMut(Event)>) -> Self {
        let handler = Closure::wrap(handler);
        let callback = handler.as_ref().unchecked_ref();
        // No target refuses a listener.
        drop(target.add_event_listener_with_callback_and_bool(kind, callback, is_first));
        Self { target, kind, is_first, handler }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.handler.as_ref().unchecked_ref();
        drop(self.target.remove_event_listener_with_callback_and_bool(self.kind, callback, self.is_first));
    }
}

fn listen_in_frame(shell: Shell, frame: &Element, all: &mut Vec<Listener>) {
    let presses = Rc::new(Presses::new(shell));
    for kind in HEARD {
        let presses = presses.clone();
        all.push(Listener::new(frame.clone().into(), kind, true, Box::new(move |event| presses.hear(kind, &event))));
    }
    let mut on = |kind: &'static str, handler: Box<dyn FnMut(Event)>| {
        all.push(Listener::new(frame.clone().into(), kind, false, handler));
    };
    for kind in ["input", "paste", "focusout", "compositionstart", "compositionend"] {
        on(kind, Box::new(move |event| shell.hear(kind, &event)));
    }
    for kind in ["dragenter", "dragover"] {
        on(kind, Box::new(|event| drop(dragged_here(&event))));
    }
    on(
        "drop",
        Box::new(move |event| {
            if let Some(dropped) = dragged_here(&event) {
                shell.drop_files(dropped.files());
            }
        }),
    );
    on(
        "keydown",
        Box::new(move |event| {
            if let Some(msg) = event.dyn_ref().and_then(undo_key) {
                event.prevent_default();
                shell.send(msg);
            }
        }),
    );
    on(
        "transitionrun",
        Box::new(move |event| {
            // What moves in the view is heard here too.
            if event.target() == event.current_target() {
                shell.restyled().notify();
            }
        }),
    );
}

/// Esc is the browser's own way out of a filled screen, and no key to the page.
fn listen_to_host(shell: Shell, frame: &Element, all: &mut Vec<Listener>) {
    let Ok(root) = frame.get_root_node().dyn_into::<ShadowRoot>() else { return };
    let view = frame.clone();
    let left = move |_| {
        let is_left = document().fullscreen_element().is_none();
        if is_left && matches!(view.query_selector(".fills"), Ok(Some(_))) {
            shell.send(GroupMsg::Unfilled.into());
        }
    };
    all.push(Listener::new(root.host().into(), "fullscreenchange", false, Box::new(left)));
}

fn listen_to_window(shell: Shell, all: &mut Vec<Listener>) {
    for query in QUERIES.into_iter().filter_map(|query| window().match_media(query).ok().flatten()) {
        all.push(Listener::new(query.into(), "change", false, Box::new(move |_| shell.restyled().notify())));
    }
    let mut on = |kind: &'static str, handler: Box<dyn FnMut(Event)>| {
        all.push(Listener::new(window().into(), kind, false, handler));
    };
    on("resize", Box::new(move |_| shell.resized().notify()));
    on(
        "storage",
        Box::new(move |event| {
            let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
            if key.is_none_or(|key| shell.follows(&key)) {
                shell.send(Msg::Storage(StorageMsg::Changed));
            }
        }),
    );
    // The page is left, and may be kept whole until someone goes back to it.
    on("pagehide", Box::new(move |_| shell.leave_page()));
    // The last that a page hears of before it is put away or ended, on a telephone above all.
    on(
        "visibilitychange",
        Box::new(move |_| {
            if document().hidden() {
                shell.flush();
            }
        }),
    );
    // A page that comes back from the browser's cache has missed the storage events.
    on("pageshow", Box::new(move |_| shell.send(Msg::Page(PageMsg::Returned))));
    for kind in ["dragover", "drop"] {
        on(kind, Box::new(move |event| keep_page(shell, &event)));
    }
}

/// Whether an event is of a field to write in.
pub(super) fn is_text_field(event: &Event) -> bool {
    event.target().is_some_and(|target| {
        target.dyn_ref::<web_sys::HtmlTextAreaElement>().is_some()
            || target
                .dyn_ref::<web_sys::HtmlInputElement>()
                .is_some_and(|input| !matches!(input.type_().as_str(), "radio" | "checkbox"))
    })
}

/// Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z (⌘ on a Mac), except in a text field, which has its own undo.
fn undo_key(event: &KeyboardEvent) -> Option<Msg> {
    if is_text_field(event) || !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("z", false) => Some(Msg::History(HistoryMsg::Undo)),
        ("Z" | "z", true) | ("y", false) => Some(Msg::History(HistoryMsg::Redo)),
        _ => None,
    }
}
