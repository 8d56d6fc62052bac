//! What a person sees if the program itself fails: a sentence, their data, and a way to begin again.
//!
//! A panic traps: the call is cut off where it was, and the loader hears of it as an error in the page and calls
//! [`crashed`]. No state can be trusted then, so this uses the browser, and what was kept at hand for the occasion.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, ShadowRoot};

use super::ports;
use crate::text::Lang;

/// One element on the page: its shadow root, its language, and the latest of its data as a file.
struct Element {
    root: ShadowRoot,
    lang: Lang,
    data: Rc<str>,
}

thread_local! {
    /// How many times the program has failed. What is on its way to an element from before comes to nothing, or it would
    /// fail again.
    static ERA: Cell<u32> = const { Cell::new(0) };
    static ELEMENTS: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// Shows the crash screen in every element. Called by the loader when the program has failed.
#[wasm_bindgen]
pub fn crashed() {
    ERA.set(era() + 1);
    ELEMENTS.with(|elements| {
        for element in elements.take() {
            // What the browser refuses here cannot be mended.
            show(&element).ok();
        }
    });
}

/// How many times the program has failed. Nothing of the state of an element from before may be touched.
pub(super) fn era() -> u32 {
    ERA.get()
}

/// Keeps the latest data of an element at hand.
pub(super) fn remember(root: &ShadowRoot, lang: Lang, data: Rc<str>) {
    forget(root);
    ELEMENTS.with_borrow_mut(|elements| elements.push(Element { root: root.clone(), lang, data }));
}

/// Forgets an element that has left the page.
pub(super) fn forget(root: &ShadowRoot) {
    ELEMENTS.with_borrow_mut(|elements| elements.retain(|element| element.root != *root));
}

fn show(element: &Element) -> Result<(), JsValue> {
    let words = element.lang.words();
    let make = |tag: &str, class: &str, text: &str| -> Result<web_sys::Element, JsValue> {
        let made = document().create_element(tag)?;
        made.set_class_name(class);
        made.set_text_content(Some(text));
        Ok(made)
    };
    let frame = make("div", "mk crash", "")?;
    frame.set_attribute("role", "alert")?;
    frame.set_attribute("lang", element.lang.tag())?;
    let (title, text) = (make("h2", "", words.crash_title)?, make("p", "lead", words.crash_text)?);
    frame.append_child(&title)?;
    frame.append_child(&text)?;
    let actions = make("p", "actions", "")?;
    let reload = make("button", "btn main", words.crash_reload)?;
    let again = Closure::once_into_js(|| drop(window().location().reload()));
    reload.add_event_listener_with_callback("click", again.unchecked_ref())?;
    if !element.data.is_empty() {
        let save: HtmlAnchorElement = make("a", "btn", words.crash_download)?.unchecked_into();
        save.set_href(&ports::object_url(&element.data).unwrap_or_default());
        save.set_download("mognadskollen.json");
        actions.append_child(&save)?;
    }
    actions.append_child(&reload)?;
    frame.append_child(&actions)?;
    let root = make("div", "mk-root", "")?;
    root.append_child(&frame)?;
    element.root.set_text_content(None);
    element.root.append_child(&root)?;
    Ok(())
}
