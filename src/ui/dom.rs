//! Elements as values, and the real ones brought to agree with them.
//!
//! A view is a function from the state to a [`Node`]; Leptos calls it again when the state changes, and [`Built::update`]
//! patches the page in place, so that focus, folds and typed text stay. Leptos' own views make a type of every
//! element, which is compiled by itself: for the first five screens that came to 59 kB (brotli) against 21 for these.
//! Nothing here reads markup, so no text can become any, and a page with Trusted Types needs no exception.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

use super::app::App;
use super::message::Msg;

/// What stands in a page: an element, text, or a place where there is nothing now.
#[derive(Default)]
pub(super) enum Node {
    /// Nothing. It keeps its place, so that what comes after it is not taken for something else.
    #[default]
    Nothing,
    Text(Cow<'static, str>),
    Element(El),
}

/// An element that is to be. Boxed, since it is handed on with every word said of it.
pub(super) struct El(Box<Element>);

struct Element {
    tag: &'static str,
    attributes: Attributes,
    properties: Vec<(&'static str, JsValue)>,
    listeners: Vec<(&'static str, On)>,
    children: Vec<Node>,
}

type Attributes = Vec<(&'static str, Cow<'static, str>)>;

/// What an event says, if anything.
type Read = Box<dyn Fn(&Event) -> Option<Msg>>;

/// What happens at an event.
pub(super) enum On {
    /// Sends a message.
    Send(Msg),
    /// Reads the event, and sends a message if it says something.
    Read(Read),
}

/// A button that submits nothing.
pub(super) fn plain_button() -> El {
    el("button").attr("type", "button")
}

/// An element of this kind.
#[inline(never)]
pub(super) fn el(tag: &'static str) -> El {
    El(Box::new(Element {
        tag,
        attributes: Vec::new(),
        properties: Vec::new(),
        listeners: Vec::new(),
        children: Vec::new(),
    }))
}

impl El {
    #[inline(never)]
    pub(super) fn class(self, class: &'static str) -> Self {
        if class.is_empty() { self } else { self.with("class", Cow::Borrowed(class)) }
    }

    #[inline(never)]
    pub(super) fn id(self, id: &'static str) -> Self {
        self.with("id", Cow::Borrowed(id))
    }

    /// The name by which the page around may style it, one of those in the README.
    #[inline(never)]
    pub(super) fn part(self, part: &'static str) -> Self {
        self.with("part", Cow::Borrowed(part))
    }

    pub(super) fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.with(name, value.into())
    }

    /// An attribute that is there on a condition.
    #[inline(never)]
    pub(super) fn attr_if(self, is_there: bool, name: &'static str, value: &'static str) -> Self {
        if is_there { self.with(name, Cow::Borrowed(value)) } else { self }
    }

    #[inline(never)]
    fn with(mut self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// A property, which unlike an attribute holds what the user has done: `checked`, `value`, `open`.
    pub(super) fn prop(self, name: &'static str, value: impl Into<JsValue>) -> Self {
        self.with_property(name, value.into())
    }

    /// A property that is left as it is on a condition: what was typed stays while it is told to be wrong.
    pub(super) fn prop_unless(self, is_left: bool, name: &'static str, value: impl Into<JsValue>) -> Self {
        if is_left { self } else { self.prop(name, value) }
    }

    #[inline(never)]
    fn with_property(mut self, name: &'static str, value: JsValue) -> Self {
        self.0.properties.push((name, value));
        self
    }

    /// Sends a message at an event.
    pub(super) fn on(self, event: &'static str, msg: Msg) -> Self {
        self.listen(event, On::Send(msg))
    }

    /// Sends what an event says.
    pub(super) fn read(self, event: &'static str, read: impl Fn(&Event) -> Option<Msg> + 'static) -> Self {
        self.listen(event, On::Read(Box::new(read)))
    }

    #[inline(never)]
    fn listen(mut self, event: &'static str, on: On) -> Self {
        self.0.listeners.push((event, on));
        self
    }

    pub(super) fn child(self, child: impl Into<Node>) -> Self {
        self.push(child.into())
    }

    #[inline(never)]
    fn push(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    pub(super) fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, |parent, child| parent.push(Node::Element(child)))
    }
}

impl From<El> for Node {
    fn from(element: El) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Option<El>> for Node {
    fn from(element: Option<El>) -> Self {
        element.map_or(Self::Nothing, Self::Element)
    }
}

/// What is in the page, and what it was made from.
pub(super) struct Built {
    dom: web_sys::Node,
    what: What,
}

enum What {
    Text(Cow<'static, str>),
    Element { tag: &'static str, attributes: Attributes, listeners: Vec<Listening>, children: Vec<Built> },
}

/// A listener in the page. What it does is replaced when the view is drawn anew.
struct Listening {
    event: &'static str,
    on: Rc<RefCell<On>>,
    dom: web_sys::Element,
    handler: Closure<dyn FnMut(Event)>,
}

/// A `toggle` that waits, or the `change` of a field that goes away with the focus, would find the handler gone.
impl Drop for Listening {
    fn drop(&mut self) {
        drop(self.dom.remove_event_listener_with_callback(self.event, self.handler.as_ref().unchecked_ref()));
    }
}

impl Built {
    /// Makes a node, and puts it last in its parent.
    pub(super) fn new(app: App, node: Node, parent: &web_sys::Node) -> Option<Self> {
        let built = Self::make(app, node)?;
        parent.append_child(&built.dom).ok()?;
        Some(built)
    }

    fn make(app: App, node: Node) -> Option<Self> {
        let element = match node {
            Node::Element(element) => *element.0,
            Node::Text(text) => return Some(Self::text(text)),
            Node::Nothing => return Some(Self::text(Cow::Borrowed(""))),
        };
        let dom = document().create_element(element.tag).ok()?;
        for (name, value) in &element.attributes {
            drop(dom.set_attribute(name, value));
        }
        let listeners = element.listeners.into_iter().map(|(event, on)| listen(app, &dom, event, on)).collect();
        let dom = web_sys::Node::from(dom);
        let children = element.children.into_iter().filter_map(|child| Self::new(app, child, &dom)).collect();
        set_properties(&dom, element.properties);
        let what = What::Element { tag: element.tag, attributes: element.attributes, listeners, children };
        Some(Self { dom, what })
    }

    fn text(text: Cow<'static, str>) -> Self {
        Self { dom: document().create_text_node(&text).into(), what: What::Text(text) }
    }

    /// Brings it to agree with a node. One of another kind takes its place.
    pub(super) fn update(&mut self, app: App, node: Node) {
        match (&mut self.what, node) {
            (What::Text(old), Node::Text(new)) => replace_text(&self.dom, old, new),
            (What::Text(old), Node::Nothing) => replace_text(&self.dom, old, Cow::Borrowed("")),
            (What::Element { tag, attributes, listeners, children }, Node::Element(El(new)))
                if *tag == new.tag
                    && listeners.iter().map(|it| it.event).eq(new.listeners.iter().map(|(event, _)| *event)) =>
            {
                set_attributes(&self.dom, attributes, new.attributes);
                for (old, (_, on)) in listeners.iter().zip(new.listeners) {
                    old.on.replace(on);
                }
                update_children(app, &self.dom, children, new.children);
                set_properties(&self.dom, new.properties);
            }
            (_, node) => {
                if let (Some(made), Some(parent)) = (Self::make(app, node), self.dom.parent_node()) {
                    drop(parent.replace_child(&made.dom, &self.dom));
                    *self = made;
                }
            }
        }
    }
}

fn replace_text(dom: &web_sys::Node, old: &mut Cow<'static, str>, new: Cow<'static, str>) {
    if *old != new {
        dom.set_text_content(Some(&new));
        *old = new;
    }
}

fn set_attributes(dom: &web_sys::Node, old: &mut Attributes, new: Attributes) {
    let Some(element) = dom.dyn_ref::<web_sys::Element>() else { return };
    for (name, _) in old.iter().filter(|(name, _)| new.iter().all(|(other, _)| other != name)) {
        drop(element.remove_attribute(name));
    }
    for attribute in new.iter().filter(|attribute| !old.contains(attribute)) {
        drop(element.set_attribute(attribute.0, &attribute.1));
    }
    *old = new;
}

/// Only what differs is set: setting a text field's value would move the cursor in some browsers.
fn set_properties(dom: &web_sys::Node, properties: Vec<(&'static str, JsValue)>) {
    for (name, value) in properties {
        let name = JsValue::from_str(name);
        if js_sys::Reflect::get(dom, &name).is_ok_and(|old| old != value) {
            drop(js_sys::Reflect::set(dom, &name, &value));
        }
    }
}

fn update_children(app: App, dom: &web_sys::Node, old: &mut Vec<Built>, new: Vec<Node>) {
    for gone in old.drain(new.len().min(old.len())..) {
        drop(dom.remove_child(&gone.dom));
    }
    let mut new = new.into_iter();
    for (built, node) in old.iter_mut().zip(&mut new) {
        built.update(app, node);
    }
    old.extend(new.filter_map(|node| Built::new(app, node, dom)));
}

fn listen(app: App, dom: &web_sys::Element, event: &'static str, on: On) -> Listening {
    let on = Rc::new(RefCell::new(on));
    let shared = on.clone();
    let handler = Closure::<dyn FnMut(Event)>::new(move |event| {
        let msg = match &*shared.borrow() {
            On::Send(msg) => Some(msg.clone()),
            On::Read(read) => read(&event),
        };
        if let Some(msg) = msg {
            app.send(msg);
        }
    });
    drop(dom.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref()));
    Listening { event, on, dom: dom.clone(), handler }
}

/// What a text field or area says.
pub(super) fn value(event: &Event) -> Option<String> {
    let target = JsValue::from(event.target()?);
    js_sys::Reflect::get(&target, &JsValue::from_str("value")).ok()?.as_string()
}

/// Whether a `<details>` is open.
pub(super) fn is_open(event: &Event) -> Option<bool> {
    let target = JsValue::from(event.target()?);
    js_sys::Reflect::get(&target, &JsValue::from_str("open")).ok()?.as_bool()
}
