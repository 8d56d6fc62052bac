//! Long tables: more of their rows are listed as one scrolls towards the end.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot};

use super::listeners::{Listener, hold};
use super::shell::{Shell, follow};
use crate::app::Region;

/// The buttons that list more rows.
const BUTTONS: &str = "[data-lists-more]";

/// How far below the window a button may be to be pressed, in CSS pixels.
const NEAR: f64 = 800.0;

/// Presses the button that lists more rows of a table when it comes near the window. It looks in the frame after one has
/// scrolled, and after the screen or its size has changed, so that each frame makes one portion of rows.
#[component]
#[expect(unreachable_pub, reason = "the macro makes a public item of it")]
pub(super) fn LongLists() -> impl IntoView {
    let shell = Shell::from_context();
    let is_due = Rc::new(Cell::new(false));
    let look_soon = move || {
        if !is_due.replace(true) {
            let is_due = is_due.clone();
            request_animation_frame(move || {
                is_due.set(false);
                if let Some(root) = shell.root() {
                    press_near(&root);
                }
            });
        }
    };
    // Also what scrolls within the page: its events reach the window before they reach it, and do not bubble.
    let look = look_soon.clone();
    hold(Listener::new(window().into(), "scroll", true, Box::new(move |_| look())));
    let (shown, resized) = (shell.shown(Region::Screen), shell.resized());
    let look = StoredValue::new_local(look_soon);
    ImmediateEffect::new_scoped(move || {
        follow(shown);
        resized.track();
        look.with_value(|look| look());
    });
}

/// A button in a closed fold has no size. One that has the focus is left to the person who is there: the focus would go with it.
fn press_near(root: &ShadowRoot) {
    let Ok(buttons) = root.query_selector_all(BUTTONS) else { return };
    let end = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default() + NEAR;
    let focused = root.active_element();
    for button in (0..buttons.length()).filter_map(|place| buttons.get(place)?.dyn_into::<HtmlElement>().ok()) {
        let place = button.get_bounding_client_rect();
        let is_near = place.height() > 0.0 && place.top() < end && place.bottom() > -NEAR;
        if is_near && focused.as_ref() != Some(button.as_ref()) {
            button.click();
        }
    }
}
