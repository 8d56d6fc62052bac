//! Elements as values, and the real ones brought to agree with them.
//!
//! A view is a function from the state to a [`Node`]; Leptos calls it again when the state changes, and [`Built::update`]
//! patches the page in place, so that focus, folds and typed text stay. `docs/decisions/renderer.md` has the figures on why.
//! Nothing here reads markup, so no text can become any, and a page with Trusted Types needs no exception.
//!
//! A field's text is written when the view has another for it than when it was last drawn, and only then: what has been
//! typed and not been sent stays ([`super::typing`]). Where others have been among the nodes ([`super::others`]), a parent
//! is put in order with the next change in it.

mod headings;

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

use super::app::App;
use super::message::Msg;
use super::others::Others;
use super::typing::{self, Typing};

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
    key: Option<u64>,
    attributes: Attributes,
    properties: Properties,
    listeners: Vec<(&'static str, On)>,
    children: Vec<Node>,
}

type Attributes = Vec<(&'static str, Cow<'static, str>)>;

type Properties = Vec<(&'static str, JsValue)>;

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
        key: None,
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

    /// What tells it from the others of its kind beside it: its nodes go where it goes, and are used for no other.
    #[inline(never)]
    pub(super) fn key(mut self, key: impl Into<u64>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// The name by which the page around may style it, one of those in `docs/embedding.md`.
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

/// What is known while the view is drawn.
pub(super) struct Draw<'a> {
    pub(super) app: App,
    pub(super) others: &'a Others,
    pub(super) typing: &'a Typing,
    /// What has the focus.
    pub(super) focused: Option<web_sys::Element>,
    /// Whether it is drawn for something that happened by itself, and not for what a person did.
    pub(super) by_itself: bool,
}

/// What is in the page, and what it was made from.
pub(super) struct Built {
    dom: web_sys::Node,
    what: What,
}

enum What {
    Text(Cow<'static, str>),
    Element(Made),
}

struct Made {
    tag: &'static str,
    key: Option<u64>,
    attributes: Attributes,
    properties: Properties,
    listeners: Vec<Listening>,
    children: Vec<Built>,
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

impl Made {
    /// Whether it can become another element.
    fn is_like(&self, new: &Element) -> bool {
        self.tag == new.tag
            && self.key == new.key
            && self.listeners.iter().map(|it| it.event).eq(new.listeners.iter().map(|(event, _)| *event))
    }

    /// The text that the view has for a field.
    fn value(&self) -> Option<&JsValue> {
        self.properties.iter().find(|(name, _)| *name == VALUE).map(|(_, value)| value)
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
        let Element { tag, key, attributes, properties, listeners, children } = element;
        let dom = document().create_element(tag).ok()?;
        for (name, value) in &attributes {
            drop(dom.set_attribute(name, value));
        }
        let listeners = listeners.into_iter().map(|(event, on)| listen(app, &dom, event, on)).collect();
        let dom = web_sys::Node::from(dom);
        let children = children.into_iter().filter_map(|child| Self::new(app, child, &dom)).collect();
        for (name, value) in &properties {
            set_property(&dom, name, value);
        }
        Some(Self { dom, what: What::Element(Made { tag, key, attributes, properties, listeners, children }) })
    }

    fn text(text: Cow<'static, str>) -> Self {
        Self { dom: document().create_text_node(&text).into(), what: What::Text(text) }
    }

    fn key(&self) -> Option<u64> {
        match &self.what {
            What::Element(made) => made.key,
            What::Text(_) => None,
        }
    }

    /// Brings it to agree with a node, and tells whether its parent has another child by that, or another text. One of
    /// another kind takes its place.
    pub(super) fn update(&mut self, draw: &Draw, node: Node) -> bool {
        match (&mut self.what, node) {
            (What::Text(old), Node::Text(new)) => replace_text(&self.dom, old, new),
            (What::Text(old), Node::Nothing) => replace_text(&self.dom, old, Cow::Borrowed("")),
            (What::Element(made), Node::Element(El(new))) if made.is_like(&new) => {
                set_attributes(&self.dom, &mut made.attributes, new.attributes);
                for (old, (_, on)) in made.listeners.iter().zip(new.listeners) {
                    old.on.replace(on);
                }
                update_children(draw, &self.dom, &mut made.children, new.children);
                set_properties(draw, &self.dom, &mut made.properties, new.properties);
                false
            }
            (_, node) => {
                let Some(made) = Self::make(draw.app, node) else { return false };
                // Where others have taken it out, its parent is put in order.
                if let Some(parent) = self.dom.parent_node() {
                    drop(parent.replace_child(&made.dom, &self.dom));
                }
                *self = made;
                true
            }
        }
    }

    /// What a node in the page was made from, if it was made here.
    fn made(&self, dom: &web_sys::Node) -> Option<&Made> {
        let What::Element(made) = &self.what else { return None };
        if self.dom == *dom {
            return Some(made);
        }
        if self.dom.contains(Some(dom)) { made.children.iter().find_map(|child| child.made(dom)) } else { None }
    }

    /// Whether something has been typed in a field that is sent only when the field is left, and it has not been.
    pub(super) fn is_unsent(&self, field: &web_sys::Element) -> bool {
        let is_told_late = |made: &Made| made.listeners.iter().any(|it| it.event == "change");
        self.made(field).is_some_and(is_told_late) && self.differs(field) && !typing::is_half(field)
    }

    /// Whether a field has another text than the view has for it.
    pub(super) fn differs(&self, field: &web_sys::Element) -> bool {
        self.made(field).and_then(Made::value).is_some_and(|text| property(field, VALUE) != *text)
    }

    /// Gives a field the text that the view has for it.
    pub(super) fn put_right(&self, field: &web_sys::Element) {
        if let Some(text) = self.made(field).and_then(Made::value) {
            typing::write(field, text);
        }
    }
}

fn replace_text(dom: &web_sys::Node, old: &mut Cow<'static, str>, new: Cow<'static, str>) -> bool {
    let differs = *old != new;
    if differs {
        dom.set_text_content(Some(&new));
        *old = new;
    }
    differs
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

/// The text of a field.
const VALUE: &str = "value";

fn property(dom: &web_sys::Node, name: &str) -> JsValue {
    js_sys::Reflect::get(dom, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

fn set_property(dom: &web_sys::Node, name: &str, value: &JsValue) {
    if property(dom, name) != *value {
        drop(js_sys::Reflect::set(dom, &JsValue::from_str(name), value));
    }
}

/// Sets what differs from what is there, so that what a person has chosen and was refused is as it was. What a person types
/// or folds is theirs, and is told of later: it is set only where the view has another for it than before.
fn set_properties(draw: &Draw, dom: &web_sys::Node, old: &mut Properties, new: Properties) {
    for (name, value) in &new {
        let before = old.iter().find(|(other, _)| other == name).map(|(_, before)| before);
        if *name == VALUE {
            if before != Some(value) && !keeps_text(draw, dom, before) {
                typing::write(dom, value);
            }
        } else if *name != "open" || before != Some(value) {
            set_property(dom, name, value);
        }
    }
    *old = new;
}

/// Whether a field keeps the text that is in it, though the view has another.
fn keeps_text(draw: &Draw, dom: &web_sys::Node, before: Option<&JsValue>) -> bool {
    let field = draw.focused.as_ref().filter(|focused| dom.is_same_node(Some(focused)));
    field.is_some_and(|field| {
        let is_unsent = before.is_some_and(|before| property(dom, VALUE) != *before);
        draw.typing.keeps(field, is_unsent, draw.by_itself)
    })
}

fn update_children(draw: &Draw, dom: &web_sys::Node, old: &mut Vec<Built>, new: Vec<Node>) {
    let has_moved = follow_keys(old, &new);
    let mut changes = old.len() != new.len();
    for gone in old.drain(new.len().min(old.len())..) {
        drop(dom.remove_child(&gone.dom));
    }
    let mut new = new.into_iter();
    for (built, node) in old.iter_mut().zip(&mut new) {
        changes |= built.update(draw, node);
    }
    old.extend(new.filter_map(|node| Built::new(draw.app, node, dom)));
    if has_moved || changes && draw.others.have_been_in(dom) {
        put_in_order(dom, old);
        draw.others.are_out_of(dom);
    }
}

/// Puts what was made for elements with keys where those elements are now; whether any has moved.
fn follow_keys(old: &mut Vec<Built>, new: &[Node]) -> bool {
    let mut has_moved = false;
    for (place, node) in new.iter().enumerate() {
        let Node::Element(El(element)) = node else { continue };
        let is_there = |built: &Built| built.key() == element.key;
        if element.key.is_none() || place >= old.len() || old.get(place).is_some_and(is_there) {
            continue;
        }
        let built = match old.iter().skip(place).position(is_there) {
            Some(further) => old.remove(place + further),
            // A place for what is new, so that what comes after it keeps its own.
            None => Built::text(Cow::Borrowed("")),
        };
        old.insert(place, built);
        has_moved = true;
    }
    has_moved
}

/// Makes the children of a node those of the view, in order, and their texts those of the view. Those that are in their
/// place stay there: what has the focus keeps it.
fn put_in_order(dom: &web_sys::Node, children: &[Built]) {
    let there = dom.child_nodes();
    let there = (0..there.length()).filter_map(|place| there.get(place)).collect::<Vec<_>>();
    for foreign in there.iter().filter(|node| children.iter().all(|child| child.dom != **node)) {
        drop(dom.remove_child(foreign));
    }
    let mut at = dom.first_child();
    for child in children {
        if at.as_ref() == Some(&child.dom) {
            at = child.dom.next_sibling();
        } else {
            drop(dom.insert_before(&child.dom, at.as_ref()));
        }
        if let What::Text(text) = &child.what
            && child.dom.node_value().as_deref() != Some(text)
        {
            child.dom.set_node_value(Some(text));
        }
    }
}

fn listen(app: App, dom: &web_sys::Element, event: &'static str, on: On) -> Listening {
    let on = Rc::new(RefCell::new(on));
    let (shared, at) = (on.clone(), dom.clone());
    let is_press = matches!(event, "click" | "change");
    let handler = Closure::<dyn FnMut(Event)>::new(move |event| {
        let msg = match &*shared.borrow() {
            On::Send(msg) => Some(msg.clone()),
            On::Read(read) => read(&event),
        };
        if let Some(msg) = msg {
            app.act(msg, &at, is_press);
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
