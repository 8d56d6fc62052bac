//! Mounting the interface into an element, and taking it out again without a trace.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, EventTarget, HtmlElement, ResizeObserver, ShadowRoot, ShadowRootInit};

use super::config::Warning;
use super::presses::{HEARD, Presses};
use crate::app::{GroupMsg, Msg, Options};
use crate::ui::{self, Shell};

/// The style sheet of what the program's first part shows beside the first screens.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/first.css"));

/// What the sheet of the first screens is without, a rule a line; empty where one of theirs stands.
const BESIDE: &str = include_str!(concat!(env!("OUT_DIR"), "/beside.css"));

/// From this width on, in CSS pixels, tables stand open from the start.
const WIDE: i32 = 720;

/// A mounted interface. Freeing it takes the view away and every listener with it.
#[wasm_bindgen]
pub struct Handle {
    app: Shell,
    element: HtmlElement,
    /// What the view stands in.
    frame: HtmlElement,
    around: Around,
    owner: Owner,
    /// Held for their effect until dropped.
    _listeners: Vec<Listener>,
    resize: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
}

impl std::fmt::Debug for Handle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Handle").field("app", &self.app).finish_non_exhaustive()
    }
}

#[wasm_bindgen]
impl Handle {
    /// Reads the element's attributes again.
    pub fn configure(&self) {
        self.app.send(Msg::Configure(self.around.options(&self.element)));
    }

    /// Shows what a link to the page holds; without one, what was opened from a link before the page was reloaded.
    pub fn open(&self, payload: Option<String>) {
        self.app.open(payload);
    }

    /// Begins an assessment, as the button of the first screen does.
    pub fn begin(&self) {
        self.app.send(Msg::New);
    }

    /// Begins anew, as *Ny bedömning* does, from the first screen.
    pub fn reset(&self) {
        self.app.send(Msg::Reset);
    }

    /// The assessment at hand as JSON, without free text; nothing while nothing has been said.
    #[must_use]
    pub fn result(&self) -> Option<String> {
        self.app.result()
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.resize.disconnect();
        if !self.app.is_over() {
            self.app.leave();
            self.owner.cleanup();
        }
        self.frame.remove();
    }
}

/// Shows the interface in an element, as its attributes say, before what stands in its shadow root already. Freeing the
/// handle takes it away. `sheet` is the style sheet that it has, with the rules of the first screens, which are `early`, a line
/// each. `later` loads files of later parts of the program by their names, once, and calls the function that it is given with
/// whether they are there, and if not, whether they seem to be gone for good; a program in one part has none. `origin` is that
/// of the page, if it stands in a frame, and `is_apart` tells if the frame is another site's.
///
/// # Errors
/// Whatever the browser refuses: an element that cannot have a shadow root.
#[wasm_bindgen]
pub fn mount(
    element: HtmlElement,
    sheet: &web_sys::CssStyleSheet,
    early: &str,
    later: Option<js_sys::Function>,
    origin: Option<String>,
    is_apart: bool,
) -> Result<Handle, JsValue> {
    let root = match element.shadow_root() {
        Some(root) => root,
        None => element.attach_shadow(&ShadowRootInit::new(web_sys::ShadowRootMode::Open))?,
    };
    sheet.replace_sync(&whole(early))?;
    ui::adopt(&root, &js_sys::Array::of1(sheet), STYLE)?;
    let frame: HtmlElement = document().create_element("div")?.unchecked_into();
    frame.set_class_name("mk-root");
    root.insert_before(&frame, root.first_child().as_ref())?;

    let around = Around { origin, is_apart };
    let owner = Owner::new();
    let place = web_sys::Node::from(frame.clone());
    let width = frame.client_width();
    let app = owner.with(|| Shell::start(root, place, around.options(&element), width >= WIDE, later));

    let listeners = listen(app, &frame);
    let (measured, mut drawn) = (frame.clone(), width);
    let resized = Closure::<dyn FnMut()>::new(move || {
        // Charts follow the width; their own height changes too, once they are drawn.
        if drawn != measured.client_width() {
            drawn = measured.client_width();
            app.repaint();
        }
    });
    let resize = ResizeObserver::new(resized.as_ref().unchecked_ref())?;
    resize.observe(&element);
    Ok(Handle { app, element, frame, around, owner, _listeners: listeners, resize, _resized: resized })
}

/// The rules of the first screens and the others of their sheet, each in its place.
fn whole(early: &str) -> String {
    let mut early = early.lines();
    let mut whole = String::new();
    for rule in BESIDE.lines() {
        whole.push_str(if rule.is_empty() { early.next().unwrap_or_default() } else { rule });
    }
    whole.extend(early);
    whole
}

/// The page around the element.
struct Around {
    /// Its origin, if it stands in a frame.
    origin: Option<String>,
    /// Whether that frame is another site's.
    is_apart: bool,
}

impl Around {
    /// What the element's attributes say here. What they may not say is told to the page's author.
    fn options(&self, element: &HtmlElement) -> Options {
        let nearest = nearest_lang(element.clone().into());
        let read = |name: &str| element.get_attribute(name);
        let (options, warnings) = Options::from_attributes(read, nearest.as_deref(), self.origin.as_deref());
        for warning in warnings {
            web_sys::console::warn_1(&Warning::to_string(&warning).into());
        }
        Options { is_apart: self.is_apart, ..options }
    }
}

/// The language around an element, also where it stands inside another component.
fn nearest_lang(mut element: Element) -> Option<String> {
    loop {
        if let Ok(Some(above)) = element.closest("[lang]") {
            return above.get_attribute("lang");
        }
        element = element.get_root_node().dyn_into::<ShadowRoot>().ok()?.host();
    }
}

/// A listener that is taken away when dropped.
struct Listener {
    target: EventTarget,
    kind: &'static str,
    is_before: bool,
    handler: Closure<dyn FnMut(web_sys::Event)>,
}

impl Listener {
    fn new(target: EventTarget, kind: &'static str, handler: impl FnMut(web_sys::Event) + 'static) -> Option<Self> {
        Self::of(target, kind, false, handler)
    }

    /// One that hears before what is within its target does.
    fn before(target: EventTarget, kind: &'static str, handler: impl FnMut(web_sys::Event) + 'static) -> Option<Self> {
        Self::of(target, kind, true, handler)
    }

    fn of(
        target: EventTarget,
        kind: &'static str,
        is_before: bool,
        handler: impl FnMut(web_sys::Event) + 'static,
    ) -> Option<Self> {
        let handler = Closure::<dyn FnMut(web_sys::Event)>::new(handler);
        let callback = handler.as_ref().unchecked_ref();
        target.add_event_listener_with_callback_and_bool(kind, callback, is_before).ok()?;
        Some(Self { target, kind, is_before, handler })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.handler.as_ref().unchecked_ref();
        drop(self.target.remove_event_listener_with_callback_and_bool(self.kind, callback, self.is_before));
    }
}

/// What the charts are drawn anew for: colours forced on the page, and a screen of another density. Each of those that are
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

/// Everything outside the view that it follows: theme, density, other tabs, what is typed, and the keys for undo.
fn listen(app: Shell, frame: &Element) -> Vec<Listener> {
    let queries = QUERIES.into_iter().filter_map(|query| window().match_media(query).ok().flatten());
    let restyles = queries.filter_map(|query| Listener::new(query.into(), "change", move |_| app.restyle()));
    let own: EventTarget = frame.clone().into();
    let presses = Rc::new(Presses::new(app));
    let presses = HEARD.into_iter().filter_map(|kind| {
        let presses = presses.clone();
        Listener::before(own.clone(), kind, move |event| presses.hear(&event))
    });
    let presses: Vec<Listener> = presses.collect();
    let window_target: EventTarget = window().into();
    let others = [
        // What moves in the view tells of it here too.
        Listener::new(own.clone(), "transitionrun", move |event| {
            if event.target() == event.current_target() {
                app.restyle();
            }
        }),
        Listener::new(window_target.clone(), "resize", move |_| app.repaint()),
        Listener::new(window_target.clone(), "storage", move |event| {
            let key = event.dyn_ref::<web_sys::StorageEvent>().and_then(web_sys::StorageEvent::key);
            if key.is_none_or(|key| app.follows(&key)) {
                app.send(Msg::StorageChanged);
            }
        }),
        // The page is left, and may be kept whole until someone goes back to it.
        Listener::new(window_target.clone(), "pagehide", move |_| app.leave_page()),
        // The last that a page hears of before it is put away or ended, on a telephone above all.
        Listener::new(window_target.clone(), "visibilitychange", move |_| {
            if document().hidden() {
                app.flush();
            }
        }),
        // A page that comes back from the browser's cache has missed the storage events.
        Listener::new(window_target, "pageshow", move |_| app.send(Msg::Returned)),
        Listener::new(own.clone(), "drop", move |event| {
            if let Some(dropped) = dragged_here(&event) {
                app.drop_files(dropped.files());
            }
        }),
        Listener::new(own.clone(), "input", move |event| app.hear(&event)),
        Listener::new(own.clone(), "paste", move |event| app.hear(&event)),
        Listener::new(own.clone(), "focusout", move |event| app.hear(&event)),
        Listener::new(own.clone(), "compositionstart", move |event| app.hear(&event)),
        Listener::new(own.clone(), "compositionend", move |event| app.hear(&event)),
        Listener::new(own.clone(), "keydown", move |event| {
            if let Some(msg) = event.dyn_ref().and_then(undo_key) {
                event.prevent_default();
                app.send(msg);
            }
        }),
    ];
    let drags =
        ["dragenter", "dragover"].map(|kind| Listener::new(own.clone(), kind, |event| drop(dragged_here(&event))));
    let beside =
        ["dragover", "drop"].map(|kind| Listener::new(window().into(), kind, move |event| keep_page(app, &event)));
    // Esc is the browser's own way out of a filled screen, and no key to the page.
    let host = frame.get_root_node().dyn_into::<ShadowRoot>().ok().map(|root| root.host().into());
    let seen = frame.clone();
    let fills = host.and_then(|host| {
        Listener::new(host, "fullscreenchange", move |_| {
            let is_left = document().fullscreen_element().is_none();
            if is_left && matches!(seen.query_selector(".fills"), Ok(Some(_))) {
                app.send(GroupMsg::Unfilled.into());
            }
        })
    });
    restyles.chain(presses).chain(fills).chain(others.into_iter().chain(drags).chain(beside).flatten()).collect()
}

/// What is dragged, and taken here. Files may be dropped anywhere on the element: without this the browser would leave the
/// page for one of them. So may what is no file, to be told so, but a text goes into the field where it is dropped.
fn dragged_here(event: &web_sys::Event) -> Option<web_sys::DataTransfer> {
    let dragged = event.dyn_ref::<web_sys::DragEvent>()?.data_transfer()?;
    if is_text_field(event) && !has_files(&dragged) {
        return None;
    }
    event.prevent_default();
    // Unless told otherwise, a mail program takes what was dragged out of it to have been moved.
    dragged.set_drop_effect("copy");
    Some(dragged)
}

fn has_files(dragged: &web_sys::DataTransfer) -> bool {
    let is_files = |kind: JsValue| kind.as_string().is_some_and(|kind| kind.eq_ignore_ascii_case("files"));
    dragged.types().iter().any(is_files)
}

/// Has a file that is dropped beside the element come to nothing, where the page does not take it and something would be
/// lost: the browser would leave the page for it.
fn keep_page(app: Shell, event: &web_sys::Event) {
    let dragged = event.dyn_ref::<web_sys::DragEvent>().and_then(web_sys::DragEvent::data_transfer);
    let Some(dragged) = dragged.filter(has_files) else { return };
    if !event.default_prevented() && app.has_unkept() {
        event.prevent_default();
        dragged.set_drop_effect("none");
    }
}

/// Whether an event is of a field to write in.
fn is_text_field(event: &web_sys::Event) -> bool {
    event.target().is_some_and(|target| {
        target.dyn_ref::<web_sys::HtmlTextAreaElement>().is_some()
            || target
                .dyn_ref::<web_sys::HtmlInputElement>()
                .is_some_and(|input| !matches!(input.type_().as_str(), "radio" | "checkbox"))
    })
}

/// Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z (⌘ on a Mac), except in a text field, which has its own undo.
fn undo_key(event: &web_sys::KeyboardEvent) -> Option<Msg> {
    if is_text_field(event) || !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("z", false) => Some(Msg::Undo),
        ("Z" | "z", true) | ("y", false) => Some(Msg::Redo),
        _ => None,
    }
}
