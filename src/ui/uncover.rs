//! Bringing what gets the focus out from under what stands still on the page around, such as a header that stays at the top.
//! How high that is is nothing the page tells, so it is looked for on the screen.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Node, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions, ShadowRoot,
};

use super::ports::window_height;

/// What is left free between the two, in CSS pixels.
const GAP: f64 = 8.0;

/// The most things that lie below one another at the top.
const MOST: usize = 3;

/// Scrolls so that the upper edge of an element is seen. Where it is, nothing moves.
pub(super) fn uncover(element: &Element) {
    if is_seen(element) {
        return;
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Start);
    // At once, also on a page that moves slowly: it is looked for where it has come.
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    for _ in 0..MOST {
        let Some(edge) = cover(element) else { return };
        scroll(element, edge + GAP - element.get_bounding_client_rect().top());
    }
}

/// The element at its upper edge, however deep in other components.
fn topmost(element: &Element) -> Option<Element> {
    let place = element.get_bounding_client_rect();
    #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
    let (x, y) = ((place.left() + place.width() / 2.0) as f32, (place.top() + 2.0) as f32);
    let mut found = document().element_from_point(x, y)?;
    // Where nothing in it is hit, some browsers give what is around.
    let deeper = |root: ShadowRoot| {
        root.element_from_point(x, y).filter(|inside| root.is_same_node(Some(&inside.get_root_node())))
    };
    while let Some(inside) = found.shadow_root().and_then(deeper) {
        found = inside;
    }
    Some(found)
}

/// Whether nothing of the page around lies over its upper edge, and that is within the window.
fn is_seen(element: &Element) -> bool {
    topmost(element)
        .is_some_and(|over| over.get_root_node() == element.get_root_node() || around(element).any(|one| one == over))
}

/// The lower edge of what stands still over an element. What covers half the window is no header.
fn cover(element: &Element) -> Option<f64> {
    let over = topmost(element).filter(|_| !is_seen(element))?;
    let still = std::iter::once(over.clone()).chain(around(&over)).find(|one| {
        let position = window().get_computed_style(one).ok().flatten();
        let position = position.and_then(|style| style.get_property_value("position").ok());
        matches!(position.as_deref(), Some("fixed" | "sticky"))
    })?;
    let edge = still.get_bounding_client_rect().bottom();
    (edge < window_height()? / 2.0 && around(element).all(|one| one != still)).then_some(edge)
}

/// Moves an element down by so much, in whatever can be scrolled around it.
fn scroll(element: &Element, down: f64) {
    let top = || element.get_bounding_client_rect().top();
    let wanted = top() + down;
    let options = ScrollToOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    for one in around(element) {
        let missing = wanted - top();
        if missing < 1.0 {
            return;
        }
        options.set_top(-missing);
        one.scroll_by_with_scroll_to_options(&options);
    }
}

/// The elements around one, from the inside out, through components.
fn around(element: &Element) -> impl Iterator<Item = Element> {
    std::iter::successors(Some(element.clone()), |inner| {
        let slot = inner.assigned_slot().map(Element::from);
        let host = || {
            inner.parent_node().and_then(|parent: Node| parent.dyn_into::<ShadowRoot>().ok()).map(|root| root.host())
        };
        slot.or_else(|| inner.parent_element()).or_else(host)
    })
    .skip(1)
}
