//! Elements as values: what a view is made of.
//!
//! A view is a function from the state to a [`Node`]. What a control does is a value too ([`On`]): what a person enters
//! reaches it as text, a choice or a point, and never as an event of a browser. So a view can be read, pressed and typed
//! into without one. Nothing here knows what the messages are, and nothing reads markup, so no text can become any.

mod field;
mod headings;

use std::borrow::Cow;
use std::rc::Rc;

pub use field::Field;

/// A node of a view: an element, a text, or an empty place.
#[derive(Debug)]
pub enum Node<M> {
    /// Nothing. It keeps its place, so that what comes after it is not taken for something else.
    Nothing,
    /// Text.
    Text(Cow<'static, str>),
    /// An element.
    Element(Element<M>),
}

/// An element of a page. Boxed, since each method that adds to it moves it.
#[derive(Debug)]
pub struct Element<M>(Box<Parts<M>>);

/// What an element consists of.
#[derive(Debug)]
pub struct Parts<M> {
    /// Its tag name, in lower case.
    pub tag: &'static str,
    /// What tells it from its siblings of the same kind, if anything.
    pub key: Option<u64>,
    /// Its attributes, each once.
    pub attributes: Attributes,
    /// Its properties, each once.
    pub properties: Properties,
    /// What happens at which event. Several may hear one event.
    pub listeners: Vec<(&'static str, On<M>)>,
    /// Its children, in order.
    pub children: Vec<Node<M>>,
}

/// Attributes by name.
pub type Attributes = Vec<(&'static str, Cow<'static, str>)>;

/// Properties by name.
pub type Properties = Vec<(&'static str, Value)>;

/// The value of a property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Whether it holds: `checked`, `open`, `disabled`.
    Is(bool),
    /// A text: `value`.
    Text(Cow<'static, str>),
}

/// What happens at an event.
pub enum On<M> {
    /// Sends a message.
    Send(M),
    /// Reads the text of the field that the event is of.
    Text(FromText<M>),
    /// Reads whether the `<details>` that the event is of is open.
    Open(Box<dyn Fn(bool) -> Option<M>>),
    /// Reads the text of the field with this id.
    Field(&'static str, FromText<M>),
    /// Reads what is pasted. Where that gives a message, it is not put into the field.
    Pasted(FromText<M>),
    /// Reads which key goes down, by the name that browsers give it, without Ctrl, Alt or Meta. Where that gives a message,
    /// the key does nothing else, in the page around either.
    Key(FromKey<M>),
    /// Tells how many files have been chosen. They stay with the browser.
    Files(fn(usize) -> M),
    /// Follows a pointer that drags something.
    Drag(Rc<dyn Fn(Pointer) -> Dragged<M>>),
}

/// Reads a text, and gives a message if it says something.
pub type FromText<M> = Box<dyn Fn(String) -> Option<M>>;

/// Reads the name of a key, and gives a message if it says something.
pub type FromKey<M> = Box<dyn Fn(&str) -> Option<M>>;

/// What a pointer does over an element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    /// What it does.
    pub phase: Phase,
    /// Where it is, in CSS pixels from the left and the top of the element.
    pub at: (f64, f64),
    /// How wide the element is, in CSS pixels.
    pub width: f64,
}

/// The steps of a drag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The main button or a finger goes down.
    Press,
    /// It moves, pressed or not.
    Move,
    /// It is lifted.
    Lift,
    /// The browser has taken it for something else, such as a scroll.
    Cancel,
}

/// The result of a step of a drag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dragged<M> {
    /// Nothing.
    Nothing,
    /// Nothing; what is under the pointer can be dragged.
    CanDrag,
    /// A message.
    Send(M),
}

/// The attribute of an element in which something is being dragged.
pub const DRAGS: &str = "data-drags";

/// The attribute of an element while what is under the pointer can be dragged. The renderer sets it.
pub const CAN_DRAG: &str = "data-can-drag";

/// The events of a drag.
const DRAG_EVENTS: [&str; 5] = ["pointerdown", "pointermove", "pointerup", "pointercancel", "touchstart"];

impl<M> Element<M> {
    /// An element with this tag name.
    #[inline(never)]
    #[must_use]
    pub fn new(tag: &'static str) -> Self {
        Self(Box::new(Parts {
            tag,
            key: None,
            attributes: Vec::new(),
            properties: Vec::new(),
            listeners: Vec::new(),
            children: Vec::new(),
        }))
    }

    /// What it consists of.
    #[must_use]
    pub fn parts(&self) -> &Parts<M> {
        &self.0
    }

    /// What it consists of, to be taken apart.
    #[must_use]
    pub fn into_parts(self) -> Parts<M> {
        *self.0
    }

    /// With a class, or none where it is empty.
    #[inline(never)]
    #[must_use]
    pub fn class(self, class: &'static str) -> Self {
        if class.is_empty() { self } else { self.with("class", Cow::Borrowed(class)) }
    }

    /// With an id.
    #[inline(never)]
    #[must_use]
    pub fn id(self, id: &'static str) -> Self {
        self.with("id", Cow::Borrowed(id))
    }

    /// With a key that tells it from its siblings: its nodes go where it goes, and are used for no other.
    #[inline(never)]
    #[must_use]
    pub fn key(mut self, key: impl Into<u64>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// With the name by which the page around may style it, one of those that are documented.
    #[inline(never)]
    #[must_use]
    pub fn part(self, part: &'static str) -> Self {
        self.with("part", Cow::Borrowed(part))
    }

    /// With an attribute.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.with(name, value.into())
    }

    /// With an attribute on a condition.
    #[inline(never)]
    #[must_use]
    pub fn attr_if(self, is_there: bool, name: &'static str, value: &'static str) -> Self {
        if is_there { self.with(name, Cow::Borrowed(value)) } else { self }
    }

    #[inline(never)]
    fn with(mut self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// With a property, which unlike an attribute holds what the user has done: `checked`, `value`, `open`.
    #[must_use]
    pub fn prop(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.with_property(name, value.into())
    }

    /// With a property, unless it is to be left as it is: what was typed stays while it is told to be wrong.
    #[must_use]
    pub fn prop_unless(self, is_left: bool, name: &'static str, value: impl Into<Value>) -> Self {
        if is_left { self } else { self.prop(name, value) }
    }

    #[inline(never)]
    fn with_property(mut self, name: &'static str, value: Value) -> Self {
        self.0.properties.push((name, value));
        self
    }

    /// Sends a message at an event.
    #[must_use]
    pub fn on(self, event: &'static str, msg: M) -> Self {
        self.listen(event, On::Send(msg))
    }

    /// Sends what the text of the field says at an event.
    #[must_use]
    pub fn on_text(self, event: &'static str, read: impl Fn(String) -> Option<M> + 'static) -> Self {
        self.listen(event, On::Text(Box::new(read)))
    }

    /// Sends what the opening or closing of a `<details>` says.
    #[must_use]
    pub fn on_toggle(self, read: impl Fn(bool) -> Option<M> + 'static) -> Self {
        self.listen("toggle", On::Open(Box::new(read)))
    }

    /// Sends, when it is pressed, what the text of another field says.
    #[must_use]
    pub fn on_press_of(self, field: &'static str, read: impl Fn(String) -> Option<M> + 'static) -> Self {
        self.listen("click", On::Field(field, Box::new(read)))
    }

    /// Sends what is pasted; where it gives a message, the text does not get into the field.
    #[must_use]
    pub fn on_paste(self, read: impl Fn(String) -> Option<M> + 'static) -> Self {
        self.listen("paste", On::Pasted(Box::new(read)))
    }

    /// Sends what a key says that goes down while the focus is in it.
    #[must_use]
    pub fn on_key(self, read: impl Fn(&str) -> Option<M> + 'static) -> Self {
        self.listen("keydown", On::Key(Box::new(read)))
    }

    /// Sends how many files have been chosen.
    #[must_use]
    pub fn on_files(self, read: fn(usize) -> M) -> Self {
        self.listen("change", On::Files(read))
    }

    /// Follows what is dragged in it.
    #[must_use]
    pub fn on_drag(mut self, follow: impl Fn(Pointer) -> Dragged<M> + 'static) -> Self {
        let follow: Rc<dyn Fn(Pointer) -> Dragged<M>> = Rc::new(follow);
        self.0.listeners.extend(DRAG_EVENTS.map(|event| (event, On::Drag(follow.clone()))));
        self
    }

    #[inline(never)]
    fn listen(mut self, event: &'static str, on: On<M>) -> Self {
        self.0.listeners.push((event, on));
        self
    }

    /// With a child after those it has.
    #[must_use]
    pub fn child(self, child: impl Into<Node<M>>) -> Self {
        self.push(child.into())
    }

    #[inline(never)]
    fn push(mut self, child: Node<M>) -> Self {
        self.0.children.push(child);
        self
    }

    /// With these children after those it has.
    #[must_use]
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, |parent, child| parent.push(Node::Element(child)))
    }
}

impl<M> std::fmt::Debug for On<M> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Which it is: functions say nothing of themselves.
        std::mem::discriminant(self).fmt(f)
    }
}

impl<M> From<Element<M>> for Node<M> {
    fn from(element: Element<M>) -> Self {
        Self::Element(element)
    }
}

impl<M> From<&'static str> for Node<M> {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<M> From<String> for Node<M> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<M> From<Option<Element<M>>> for Node<M> {
    fn from(element: Option<Element<M>>) -> Self {
        element.map_or(Self::Nothing, Self::Element)
    }
}

impl From<bool> for Value {
    fn from(is: bool) -> Self {
        Self::Is(is)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(Cow::Owned(text.to_owned()))
    }
}
