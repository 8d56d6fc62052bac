//! A second press, as of a double click, does not reach what the first has brought under the finger.
//!
//! Many press twice out of habit. What they meant has then been done, and another button may have come where it was. A
//! control that is still there and still does what it did is pressed as often as one likes.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent};

use super::shell::Shell;

/// The events that are heard, before the view hears them.
pub(super) const HEARD: [&str; 4] = ["pointerdown", "mousedown", "click", "keydown"];

/// How long after a tap another one in its place is the second of the two, in milliseconds. Of a mouse the browser says it.
const SOON: f64 = 500.0;

/// How far from a tap another one is in its place, in CSS pixels.
const NEAR: i32 = 24;

/// The key by which a button is pressed as soon as it goes down.
const ENTER: u32 = 13;

/// What a press was on.
struct Press {
    control: Option<Element>,
    at: [i32; 2],
    time: f64,
    /// How often the program had moved the focus before it.
    moves: u32,
}

/// Hears every press in an element.
pub(super) struct Presses {
    shell: Shell,
    /// The last press that was let through.
    last: RefCell<Option<Press>>,
    /// Whether a finger presses, and not a mouse.
    is_touch: Cell<bool>,
    /// Whether the button that is down now is held back; nothing where none is down.
    held_back: Cell<Option<bool>>,
}

impl Presses {
    pub(super) fn new(shell: Shell) -> Self {
        Self { shell, last: RefCell::default(), is_touch: Cell::new(false), held_back: Cell::default() }
    }

    /// Handles an event of one of the types in [`HEARD`], and stops it where it comes of a press that is not meant for what is
    /// there. To ask an event for its type costs more than all else here.
    pub(super) fn hear(&self, kind: &str, event: &Event) {
        let is_stopped = match kind {
            "pointerdown" => {
                let kind = event.dyn_ref::<PointerEvent>().map(PointerEvent::pointer_type);
                self.is_touch.set(kind.as_deref() == Some("touch"));
                false
            }
            "mousedown" => {
                let is_stopped = event.dyn_ref().is_some_and(|event| self.is_stopped(event, false));
                self.held_back.set(Some(is_stopped));
                is_stopped
            }
            // Without a button that went down it is a key's, a program's, or that of a field by its label.
            "click" => match self.held_back.take() {
                Some(is_stopped) => is_stopped,
                None => event.dyn_ref().is_some_and(|event| self.is_stopped(event, true)),
            },
            _ => event.dyn_ref().is_some_and(is_held_enter),
        };
        if is_stopped {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    }

    /// Whether a press is the second of two, and what is there now is not what the first was on. Otherwise it is remembered.
    fn is_stopped(&self, event: &MouseEvent, is_without_pointer: bool) -> bool {
        let control = control(event);
        let at = match &control {
            Some(control) if is_without_pointer => middle(control),
            _ => [event.client_x(), event.client_y()],
        };
        let press = Press { control, at, time: event.time_stamp(), moves: self.shell.moves() };
        let mut last = self.last.borrow_mut();
        if let Some(first) = last.as_ref() {
            let is_near = first.at.iter().zip(press.at).all(|(one, other)| (one - other).abs() < NEAR);
            let is_second = if is_without_pointer {
                // Nobody has seen yet what the first has brought, be it in its place or in the element itself, wherever a
                // page that has become shorter has moved that.
                (is_near || first.control == press.control) && !self.shell.is_drawn()
            } else {
                event.detail() > 1 || self.is_touch.get() && is_near && press.time - first.time < SOON
            };
            let is_same = first.control == press.control && first.moves == press.moves;
            if is_second && !is_same {
                return true;
            }
            // The field of a label that was pressed.
            if is_second && is_without_pointer {
                return false;
            }
        }
        *last = Some(press);
        false
    }
}

/// What is pressed: the nearest control around the target; a label is one with its field.
fn control(event: &Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let around = |css| target.closest(css).ok().flatten();
    around("label").or_else(|| around("button,a,summary,input,select,textarea"))
}

fn middle(control: &Element) -> [i32; 2] {
    let place = control.get_bounding_client_rect();
    [place.left() + place.width() / 2.0, place.top() + place.height() / 2.0].map(whole)
}

#[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
fn whole(length: f64) -> i32 {
    length.round() as i32
}

/// Whether Enter is held down on something other than a text: each press of it counts once. The space bar is heard when it
/// is let go.
fn is_held_enter(event: &KeyboardEvent) -> bool {
    let in_text = control(event).is_some_and(|control| control.tag_name() == "TEXTAREA");
    event.repeat() && event.key_code() == ENTER && !in_text
}
