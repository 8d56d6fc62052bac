//! What is in the page, and how it is brought to agree with another value.

use std::borrow::Cow;

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};

use super::events::{Dispatch, Listening, listen};
use super::others::Others;
use super::typing::{self, Typing};
use crate::app::element::{Attributes, Field, Node, Parts, Properties, Value};

/// What is known while the view is drawn.
pub(super) struct Draw<'a, M> {
    /// Where messages are sent.
    pub(super) dispatch: &'a Dispatch<M>,
    pub(super) others: &'a Others,
    pub(super) typing: &'a Typing,
    /// What has the focus.
    pub(super) focused: Option<web_sys::Element>,
    /// Whether it is drawn for something that happened by itself, and not for what a person did.
    pub(super) by_itself: bool,
}

/// What is in the page, and what it was made from.
pub(super) struct MountedNode<M> {
    dom: web_sys::Node,
    what: What<M>,
}

enum What<M> {
    Text(Cow<'static, str>),
    Element(MountedElement<M>),
}

struct MountedElement<M> {
    tag: &'static str,
    key: Option<u64>,
    attributes: Attributes,
    properties: Properties,
    listeners: Vec<Listening<M>>,
    children: Vec<MountedNode<M>>,
}

impl<M: Clone + 'static> MountedElement<M> {
    /// Whether it can become another element.
    fn is_like(&self, new: &Parts<M>) -> bool {
        self.tag == new.tag
            && self.key == new.key
            && self.listeners.iter().map(Listening::event).eq(new.listeners.iter().map(|(event, _)| *event))
    }

    /// The text that the view has for a field.
    fn value(&self) -> Option<&Value> {
        self.properties.iter().find(|(name, _)| *name == VALUE).map(|(_, value)| value)
    }
}

impl<M: Clone + 'static> MountedNode<M> {
    /// Makes a node, and puts it last in its parent.
    pub(super) fn new(dispatch: &Dispatch<M>, node: Node<M>, parent: &web_sys::Node) -> Option<Self> {
        let mounted = Self::make(dispatch, node)?;
        parent.append_child(&mounted.dom).ok()?;
        Some(mounted)
    }

    fn make(dispatch: &Dispatch<M>, node: Node<M>) -> Option<Self> {
        let element = match node {
            Node::Element(element) => element.into_parts(),
            Node::Text(text) => return Some(Self::text(text)),
            Node::Nothing => return Some(Self::text(Cow::Borrowed(""))),
        };
        let Parts { tag, key, attributes, properties, listeners, children } = element;
        let dom = document().create_element(tag).ok()?;
        for (name, value) in &attributes {
            drop(dom.set_attribute(name, value));
        }
        let listeners = listeners.into_iter().map(|(event, on)| listen(dispatch, &dom, event, on)).collect();
        let dom = web_sys::Node::from(dom);
        let children = children.into_iter().filter_map(|child| Self::new(dispatch, child, &dom)).collect();
        for (name, value) in &properties {
            set_property(&dom, name, value);
        }
        Some(Self {
            dom,
            what: What::Element(MountedElement { tag, key, attributes, properties, listeners, children }),
        })
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
    pub(super) fn update(&mut self, draw: &Draw<M>, node: Node<M>) -> bool {
        match (&mut self.what, node) {
            (What::Text(old), Node::Text(new)) => replace_text(&self.dom, old, new),
            (What::Text(old), Node::Nothing) => replace_text(&self.dom, old, Cow::Borrowed("")),
            (What::Element(made), Node::Element(new)) if made.is_like(new.parts()) => {
                let new = new.into_parts();
                set_attributes(&self.dom, &mut made.attributes, new.attributes);
                for (old, (_, on)) in made.listeners.iter().zip(new.listeners) {
                    old.replace(on);
                }
                update_children(draw, &self.dom, &mut made.children, new.children);
                set_properties(draw, &self.dom, &mut made.properties, new.properties);
                false
            }
            (_, node) => {
                let Some(made) = Self::make(draw.dispatch, node) else { return false };
                // Where others have taken it out, its parent is put in order.
                if let Some(parent) = self.dom.parent_node() {
                    self.let_go();
                    drop(parent.replace_child(&made.dom, &self.dom));
                }
                *self = made;
                true
            }
        }
    }

    /// Takes the radio buttons in it out of their groups, before it goes. Chromium keeps such as go while they have a name for
    /// as long as the shadow root is there, and with them all that stood around them.
    fn let_go(&self) {
        let What::Element(made) = &self.what else { return };
        if made.attributes.iter().any(|(name, value)| *name == "type" && value == "radio") {
            drop(self.dom.unchecked_ref::<web_sys::Element>().remove_attribute("name"));
        }
        made.children.iter().for_each(Self::let_go);
    }

    /// What a node in the page was made from, if it was made here.
    fn made(&self, dom: &web_sys::Node) -> Option<&MountedElement<M>> {
        let What::Element(made) = &self.what else { return None };
        if self.dom == *dom {
            return Some(made);
        }
        if self.dom.contains(Some(dom)) { made.children.iter().find_map(|child| child.made(dom)) } else { None }
    }

    /// Whether something has been typed in a field that is sent only when the field is left, and it has not been.
    pub(super) fn is_unsent(&self, field: &web_sys::Element) -> bool {
        let is_told_late = |made: &MountedElement<M>| made.listeners.iter().any(|it| it.event() == "change");
        self.made(field).is_some_and(is_told_late) && self.differs(field) && !typing::is_half(field)
    }

    /// Whether a field has another text than the view has for it.
    pub(super) fn differs(&self, field: &web_sys::Element) -> bool {
        self.made(field).and_then(MountedElement::value).is_some_and(|text| property(field, VALUE) != js(text))
    }

    /// Gives a field the text that the view has for it.
    pub(super) fn put_right(&self, field: &web_sys::Element) {
        if let Some(text) = self.made(field).and_then(MountedElement::value) {
            typing::write(field, &js(text));
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
    // Most elements keep all of theirs.
    if *old == new {
        return;
    }
    // What has attributes was made as an element: the browser need not be asked what kind of node it is.
    let element: &web_sys::Element = dom.unchecked_ref();
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

/// Whether a radio button is chosen, or a box ticked.
const CHECKED: &str = "checked";

/// A value as the browser has it.
fn js(value: &Value) -> JsValue {
    match value {
        Value::Is(is) => JsValue::from_bool(*is),
        Value::Text(text) => JsValue::from_str(text),
    }
}

fn property(dom: &web_sys::Node, name: &str) -> JsValue {
    js_sys::Reflect::get(dom, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

fn set_property(dom: &web_sys::Node, name: &str, value: &Value) {
    // Each radio button of a view is asked at each draw: this property is read without its name crossing to the browser.
    if name == CHECKED && *value == Value::Is(dom.unchecked_ref::<web_sys::HtmlInputElement>().checked()) {
        return;
    }
    let value = js(value);
    if property(dom, name) != value {
        drop(js_sys::Reflect::set(dom, &JsValue::from_str(name), &value));
    }
}

/// Sets what differs from what is there, so that what a person has chosen and was refused is as it was. What a person types
/// or folds is theirs, and is told of later: it is set only where the view has another for it than before.
fn set_properties<M>(draw: &Draw<M>, dom: &web_sys::Node, old: &mut Properties, new: Properties) {
    for (name, value) in &new {
        let before = old.iter().find(|(other, _)| other == name).map(|(_, before)| before);
        if *name == VALUE {
            if field(draw, dom, before).takes(before, value) {
                typing::write(dom, &js(value));
            }
        } else if *name != "open" || before != Some(value) {
            set_property(dom, name, value);
        }
    }
    *old = new;
}

/// What is known of a field.
fn field<M>(draw: &Draw<M>, dom: &web_sys::Node, before: Option<&Value>) -> Field {
    match draw.focused.as_ref().filter(|focused| dom.is_same_node(Some(focused))) {
        Some(field) => Field {
            is_focused: true,
            is_composing: draw.typing.is_composing(),
            is_unsent: before.is_some_and(|before| property(dom, VALUE) != js(before)),
            is_typed_in: draw.typing.is_in(field) && typing::has_focus(),
            by_itself: draw.by_itself,
        },
        None => Field::default(),
    }
}

/// Brings one child of a node to agree with a value, and leaves the others as they are. Places before it that are not there
/// yet hold nothing.
pub(super) fn update_child<M: Clone + 'static>(
    draw: &Draw<M>,
    dom: &web_sys::Node,
    children: &mut Vec<MountedNode<M>>,
    place: usize,
    node: Node<M>,
) {
    for _ in children.len()..=place {
        children.extend(MountedNode::new(draw.dispatch, Node::Nothing, dom));
    }
    let changes = children.get_mut(place).is_some_and(|child| child.update(draw, node));
    if changes && draw.others.have_been_in(dom) {
        put_in_order(dom, children);
        draw.others.are_out_of(dom);
    }
}

fn update_children<M: Clone + 'static>(
    draw: &Draw<M>,
    dom: &web_sys::Node,
    old: &mut Vec<MountedNode<M>>,
    new: Vec<Node<M>>,
) {
    let has_moved = follow_keys(old, &new);
    let mut changes = old.len() != new.len();
    for gone in old.drain(new.len().min(old.len())..) {
        gone.let_go();
        drop(dom.remove_child(&gone.dom));
    }
    let mut new = new.into_iter();
    for (mounted, node) in old.iter_mut().zip(&mut new) {
        changes |= mounted.update(draw, node);
    }
    old.extend(new.filter_map(|node| MountedNode::new(draw.dispatch, node, dom)));
    if has_moved || changes && draw.others.have_been_in(dom) {
        put_in_order(dom, old);
        draw.others.are_out_of(dom);
    }
}

/// Puts what was made for elements with keys where those elements are now; whether any has moved.
fn follow_keys<M: Clone + 'static>(old: &mut Vec<MountedNode<M>>, new: &[Node<M>]) -> bool {
    let mut has_moved = false;
    for (place, node) in new.iter().enumerate() {
        let Node::Element(element) = node else { continue };
        let key = element.parts().key;
        let is_there = |mounted: &MountedNode<M>| mounted.key() == key;
        if key.is_none() || place >= old.len() || old.get(place).is_some_and(is_there) {
            continue;
        }
        let mounted = match old.iter().skip(place).position(is_there) {
            Some(further) => old.remove(place + further),
            // A place for what is new, so that what comes after it keeps its own.
            None => MountedNode::text(Cow::Borrowed("")),
        };
        old.insert(place, mounted);
        has_moved = true;
    }
    has_moved
}

/// Makes the children of a node those of the view, in order, and their texts those of the view. Those that are in their
/// place stay there: what has the focus keeps it.
fn put_in_order<M>(dom: &web_sys::Node, children: &[MountedNode<M>]) {
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
