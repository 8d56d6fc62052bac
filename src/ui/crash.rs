//! What a person sees if the program itself fails: a sentence, their data, and a way to begin again.
//!
//! After a panic no state of the program can be trusted, so this uses the browser alone.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
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
    static ELEMENTS: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// Shows the crash screen in every element after a panic.
pub fn install() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&format!("mognads-kollen: {panic}").into());
        ELEMENTS.with(|elements| {
            if let Ok(elements) = elements.try_borrow() {
                for element in elements.iter() {
                    show(element);
                }
            }
        });
    }));
}

/// Keeps the latest data of an element at hand.
pub(super) fn remember(root: &ShadowRoot, lang: Lang, data: Rc<str>) {
    ELEMENTS.with(|elements| {
        if let Ok(mut elements) = elements.try_borrow_mut() {
            elements.retain(|element| element.root != *root);
            elements.push(Element { root: root.clone(), lang, data });
        }
    });
}

/// Forgets an element that has left the page.
pub(super) fn forget(root: &ShadowRoot) {
    ELEMENTS.with(|elements| {
        if let Ok(mut elements) = elements.try_borrow_mut() {
            elements.retain(|element| element.root != *root);
        }
    });
}

fn show(element: &Element) {
    let words = element.lang.words();
    let make = |tag: &str, class: &str, text: &str| {
        let made = document().create_element(tag).ok()?;
        made.set_class_name(class);
        made.set_text_content(Some(text));
        Some(made)
    };
    let (Some(frame), Some(title), Some(text), Some(actions), Some(save), Some(reload)) = (
        make("div", "mk crash", ""),
        make("h2", "", words.crash_title),
        make("p", "lead", words.crash_text),
        make("p", "actions", ""),
        make("a", "btn", words.crash_download),
        make("button", "btn main", words.crash_reload),
    ) else {
        return;
    };
    drop(frame.set_attribute("role", "alert"));
    drop(frame.set_attribute("lang", element.lang.tag()));
    if let Some(link) = save.dyn_ref::<HtmlAnchorElement>() {
        link.set_href(&ports::object_url(&element.data).unwrap_or_default());
        link.set_download("mognadskollen.json");
    }
    let again = Closure::once_into_js(|| drop(window().location().reload()));
    drop(reload.add_event_listener_with_callback("click", again.unchecked_ref()));
    element.root.set_text_content(None);
    if !element.data.is_empty() {
        drop(actions.append_child(&save));
    }
    drop(actions.append_child(&reload));
    for part in [title, text, actions] {
        drop(frame.append_child(&part));
    }
    drop(element.root.append_child(&frame));
}
