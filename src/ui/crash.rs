//! What a person sees if the program itself fails: a sentence, their data, and a way to begin again.
//!
//! A panic traps: the call is cut off where it was. The loader, through which every call goes, sees that and calls
//! [`crashed`]. No state can be trusted then, so this uses the browser, and what was kept at hand for the occasion.

use std::cell::{Cell, RefCell};

use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, Node};

use super::ports::{self, Browser};
use crate::app::{Ports, Progress, StorageKind};
use crate::store::PendingWrite;

/// One element on the page.
struct Element {
    /// What its view stands in.
    frame: Node,
    /// How far it has come, with the latest of its data.
    progress: Progress,
}

thread_local! {
    /// How many times the program has failed.
    static GENERATION: Cell<u32> = const { Cell::new(0) };
    static ELEMENTS: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// Shows the crash screen in every element. Called by the loader when the program has failed.
#[wasm_bindgen]
pub fn crashed() {
    GENERATION.set(generation() + 1);
    ELEMENTS.with(|elements| {
        for element in elements.take() {
            // What the browser refuses here cannot be mended.
            show(&element).ok();
        }
    });
}

/// How many times the program has failed. The state of an element from an earlier generation may not be touched: it would
/// fail again.
pub(super) fn generation() -> u32 {
    GENERATION.get()
}

/// Keeps the latest data of an element at hand.
pub(super) fn remember(frame: Node, progress: Progress) {
    forget(&frame);
    ELEMENTS.with_borrow_mut(|elements| elements.push(Element { frame, progress }));
}

/// Forgets an element that has left the page.
pub(super) fn forget(frame: &Node) {
    ELEMENTS.with_borrow_mut(|elements| elements.retain(|element| element.frame != *frame));
}

/// Writes what waited to be written, unless another tab has written meanwhile; whether it is kept now.
fn keep((kind, waiting): &(StorageKind, PendingWrite)) -> bool {
    let storage = Browser.storage(*kind);
    let is_as_seen = storage.get(&waiting.key).is_ok_and(|there| there.as_deref() == waiting.seen.as_deref());
    is_as_seen && storage.set(&waiting.key, &waiting.parts.text()).is_ok()
}

fn show(element: &Element) -> Result<(), JsValue> {
    let Progress { lang, data, waiting, is_kept, .. } = &element.progress;
    let words = lang.words();
    let is_kept = *is_kept || waiting.as_ref().is_some_and(keep);
    let is_lost = !is_kept && !data.is_empty();
    let said = if is_lost { words.unsaved_reload } else { words.crash_text };
    let make = |tag: &str, class: &str, text: &str| -> Result<web_sys::Element, JsValue> {
        let made = document().create_element(tag)?;
        made.set_class_name(class);
        made.set_text_content(Some(text));
        Ok(made)
    };
    let frame = make("div", "mk crash", "")?;
    frame.set_attribute("role", "alert")?;
    frame.set_attribute("lang", lang.tag())?;
    let (title, text) = (make("h2", "h2", words.crash_title)?, make("p", "lead", said)?);
    frame.append_child(&title)?;
    frame.append_child(&text)?;
    let actions = make("p", "actions", "")?;
    let reload = make("button", "btn main", words.crash_reload)?;
    let again = Closure::once_into_js(ports::reload);
    reload.add_event_listener_with_callback("click", again.unchecked_ref())?;
    if !data.is_empty() {
        let save: HtmlAnchorElement = make("a", "btn", words.crash_download)?.unchecked_into();
        save.set_href(&ports::object_url(&data.text()).unwrap_or_default());
        save.set_download("mognadskollen.json");
        actions.append_child(&save)?;
    }
    actions.append_child(&reload)?;
    frame.append_child(&actions)?;
    element.frame.set_text_content(None);
    element.frame.append_child(&frame)?;
    Ok(())
}
