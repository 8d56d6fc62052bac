//! Long tables: more of their rows are listed as one scrolls towards the end.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ShadowRoot};

use super::listeners::{Listener, hold};
use super::next_frame::NextFrame;
use super::ports::window_height;
use super::shell::{Shell, follow};
use crate::app::{Shown, State};

/// The buttons that list more rows.
const BUTTONS: &str = "[data-lists-more]";

/// How far below the window a button may be to be pressed, in CSS pixels.
const NEAR: f64 = 800.0;

/// Presses the button that lists more rows of a table when it comes near the window. On a screen that may have such a table, it
/// looks in the frame after one has scrolled, and after the screen or its size has changed, so that each frame makes one portion
/// of rows.
#[component]
#[expect(unreachable_pub, reason = "the macro makes a public item of it")]
pub(super) fn LongLists(
    /// What decides how the screen looks.
    screen: Memo<Shown>,
) -> impl IntoView {
    let shell = Shell::from_context();
    let look = NextFrame::new(move || {
        if let Some(root) = shell.root() {
            press_near(&root);
        }
    });
    let look_soon = move || {
        if shell.read(State::may_list_more) == Some(true) {
            look.request();
        }
    };
    // Also what scrolls within the page: its events reach the window before they reach it, and do not bubble.
    hold(Listener::new(window().into(), "scroll", true, Box::new(move |_| look_soon())));
    let resized = shell.resized();
    ImmediateEffect::new_scoped(move || {
        follow(screen);
        resized.track();
        look_soon();
    });
}

/// A button in a closed fold has no size. One that has the focus is left to the person who is there: the focus would go with it.
fn press_near(root: &ShadowRoot) {
    let Ok(buttons) = root.query_selector_all(BUTTONS) else { return };
    let end = window_height().unwrap_or_default() + NEAR;
    let focused = root.active_element();
    for button in (0..buttons.length()).filter_map(|place| buttons.get(place)?.dyn_into::<HtmlElement>().ok()) {
        let place = button.get_bounding_client_rect();
        let is_near = place.height() > 0.0 && place.top() < end && place.bottom() > -NEAR;
        if is_near && focused.as_ref() != Some(button.as_ref()) {
            button.click();
        }
    }
}
