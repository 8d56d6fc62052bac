//! Listeners, and what an event says as a value.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, PointerEvent, ShadowRoot};

use crate::app::element::{CAN_DRAG, DRAGS, Dragged, On, Phase, Pointer};

/// Where what happens in the page is sent.
pub struct Dispatch<M>(Rc<dyn Sink<M>>);

/// What takes what happens in the page.
pub trait Sink<M> {
    /// Takes a message from an element; whether it was sent by pressing or choosing, and not by typing.
    fn act(&self, msg: M, at: &Element, is_press: bool);

    /// Keeps the files that were chosen in a field, and says how many there are.
    fn keep_files(&self, files: Option<web_sys::FileList>) -> usize;
}

impl<M> Dispatch<M> {
    /// Sends to this.
    pub fn new(sink: impl Sink<M> + 'static) -> Self {
        Self(Rc::new(sink))
    }
}

impl<M> std::fmt::Debug for Dispatch<M> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Dispatch")
    }
}

impl<M> Clone for Dispatch<M> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

/// A listener in the page. What it does is replaced when the view is drawn anew.
pub(super) struct Listening<M> {
    event: &'static str,
    on: Rc<RefCell<On<M>>>,
    dom: Element,
    handler: Closure<dyn FnMut(Event)>,
}

impl<M> Listening<M> {
    /// The event that it hears.
    pub(super) fn event(&self) -> &'static str {
        self.event
    }

    /// Has it do something else from now on.
    pub(super) fn replace(&self, on: On<M>) {
        self.on.replace(on);
    }
}

/// A `toggle` that waits, or the `change` of a field that goes away with the focus, would find the handler gone.
impl<M> Drop for Listening<M> {
    fn drop(&mut self) {
        drop(self.dom.remove_event_listener_with_callback(self.event, self.handler.as_ref().unchecked_ref()));
    }
}

/// Listens to an event of an element.
pub(super) fn listen<M: Clone + 'static>(
    dispatch: &Dispatch<M>,
    dom: &Element,
    kind: &'static str,
    on: On<M>,
) -> Listening<M> {
    let on = Rc::new(RefCell::new(on));
    let (shared, at, dispatch) = (on.clone(), dom.clone(), dispatch.clone());
    let is_press = matches!(kind, "click" | "change");
    let handler = Closure::<dyn FnMut(Event)>::new(move |event| {
        let msg = said(&dispatch, &shared.borrow(), kind, &event, &at);
        if let Some(msg) = msg {
            dispatch.0.act(msg, &at, is_press);
        }
    });
    drop(dom.add_event_listener_with_callback(kind, handler.as_ref().unchecked_ref()));
    Listening { event: kind, on, dom: dom.clone(), handler }
}

/// The message that an event of this type leads to, if any.
fn said<M: Clone>(dispatch: &Dispatch<M>, on: &On<M>, kind: &str, event: &Event, at: &Element) -> Option<M> {
    match on {
        On::Send(msg) => Some(msg.clone()),
        On::Text(read) => read(text(&JsValue::from(event.target()?))?),
        On::Open(read) => read(get(&JsValue::from(event.target()?), "open")?.as_bool()?),
        On::Field(id, read) => {
            let root = at.get_root_node().dyn_into::<ShadowRoot>().ok()?;
            read(text(root.get_element_by_id(id)?.as_ref())?)
        }
        On::Pasted(read) => {
            let clipboard = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
            let msg = read(clipboard.get_data("text").ok()?);
            if msg.is_some() {
                event.prevent_default();
            }
            msg
        }
        On::Key(read) => {
            let key = event.dyn_ref::<KeyboardEvent>()?;
            if key.ctrl_key() || key.alt_key() || key.meta_key() || key.is_composing() {
                return None;
            }
            let msg = read(&key.key());
            if msg.is_some() {
                // By this the element knows that the key is used, and keeps it from the page around (`embed/keys.js`).
                event.prevent_default();
            }
            msg
        }
        On::Files(read) => {
            let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
            let files = dispatch.0.keep_files(input.files());
            // So that the same file can be chosen again.
            input.set_value("");
            (files > 0).then(|| read(files))
        }
        On::Drag(follow) => drag(&**follow, kind, event, at),
    }
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(of, &JsValue::from_str(name)).ok()
}

fn text(field: &JsValue) -> Option<String> {
    get(field, "value")?.as_string()
}

fn drag<M>(follow: &dyn Fn(Pointer) -> Dragged<M>, kind: &str, event: &Event, at: &Element) -> Option<M> {
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
        // A finger on what can be dragged drags it; anywhere else it scrolls the page.
        if at.has_attribute(DRAGS) {
            event.prevent_default();
        }
        return None;
    };
    let phase = match kind {
        "pointerdown" if pointer.button() == 0 => Phase::Press,
        "pointermove" => Phase::Move,
        "pointerup" => Phase::Lift,
        "pointercancel" => Phase::Cancel,
        _ => return None,
    };
    let width = at.dyn_ref::<HtmlElement>()?.client_width().into();
    let came = follow(Pointer { phase, at: (pointer.offset_x().into(), pointer.offset_y().into()), width });
    if phase == Phase::Move {
        // Only the hand of the one who points changes. An element takes any attribute by this name.
        at.toggle_attribute_with_force(CAN_DRAG, matches!(came, Dragged::CanDrag)).ok();
    }
    match came {
        Dragged::Send(msg) => {
            if phase == Phase::Press {
                // Where that fails, what is dragged is dropped at the edge.
                at.set_pointer_capture(pointer.pointer_id()).ok();
            }
            Some(msg)
        }
        Dragged::CanDrag | Dragged::Nothing => None,
    }
}
