//! Brings a page to agree with a value of a view.
//!
//! A [`Renderer`] draws in the places of a frame, a [`Node`] in each. It makes the nodes of the first value that it is given
//! for a place, and patches them for each other one, so that focus, folds and typed text stay. It knows nothing of this product:
//! messages are of any type, and are sent to a [`Dispatch`].
//!
//! - **Keys**: an element with a key keeps its nodes wherever among its siblings it goes.
//! - **Fields**: a field's text is written when the view has another for it than when it was last drawn, and only then:
//!   what has been typed and not been sent stays ([`typing`]).
//! - **Choices**: `checked` and other properties are put back at each draw where the page has another, so that a choice
//!   that was refused is undone.
//! - **Others**: where a script or an extension has been among the nodes ([`others`]), a parent is put in order with
//!   the next change in it.
//! - **Messages** of what a browser tells while a view is drawn, such as of a field that goes, are the [`Sink`]'s to keep
//!   until it is done: the renderer is never called from within itself.
//!
//! Nothing here reads markup, so no text can become any, and a page with Trusted Types needs no exception.
//! `docs/decisions/renderer.md` has the figures on why views are values.

mod events;
mod mounted;
mod others;
mod typing;

use web_sys::{Element, Event, ShadowRoot};

pub use self::events::{Dispatch, Sink};
use self::mounted::{Draw, MountedNode, update_child};
use self::others::Others;
use self::typing::Typing;
pub(super) use self::typing::has_focus;
use crate::app::element::Node;

/// What is drawn in a node of a shadow root, the frame.
pub struct Renderer<M> {
    root: ShadowRoot,
    frame: web_sys::Node,
    dispatch: Dispatch<M>,
    /// What is drawn in each place.
    children: Vec<MountedNode<M>>,
    others: Others,
    typing: Typing,
}

impl<M> std::fmt::Debug for Renderer<M> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Renderer").field("frame", &self.frame).finish_non_exhaustive()
    }
}

impl<M: Clone + 'static> Renderer<M> {
    /// Draws in a frame from now on, and watches what others do there. Messages are sent to `dispatch`.
    #[must_use]
    pub fn new(root: ShadowRoot, frame: web_sys::Node, dispatch: Dispatch<M>) -> Self {
        let others = Others::watch(&frame);
        Self { root, frame, dispatch, children: Vec::new(), others, typing: Typing::default() }
    }

    /// Shows a value in a place of the frame, and leaves the other places as they are. Whether it is shown for something that
    /// happened by itself, and not for what a person did, decides over what they are typing.
    pub fn draw(&mut self, place: usize, node: Node<M>, by_itself: bool) {
        self.others.note();
        let focused = self.root.active_element();
        let draw = Draw { dispatch: &self.dispatch, others: &self.others, typing: &self.typing, focused, by_itself };
        update_child(&draw, &self.frame, &mut self.children, place, node);
        self.others.pass_over();
    }

    /// The shadow root.
    #[must_use]
    pub fn root(&self) -> &ShadowRoot {
        &self.root
    }

    /// Notes what an event, by its type, says of a field that someone types in.
    pub fn note(&mut self, kind: &str, event: &Event, field: Element) {
        self.typing.note(kind, event, field);
    }

    /// Notes that the field that was typed in is left.
    pub fn leave_field(&mut self) {
        self.typing = Typing::default();
    }

    /// Whether a field has been typed in just now.
    #[must_use]
    pub fn is_typed_in(&self, field: &Element) -> bool {
        self.typing.is_in(field)
    }

    /// The field that has the focus, where what is typed in it is told when it is left, and so has not been.
    #[must_use]
    pub fn unsent(&self) -> Option<Element> {
        let field = self.root.active_element()?;
        self.children.iter().any(|child| child.is_unsent(&field)).then_some(field)
    }

    /// Whether a field has another text than the view has for it.
    #[must_use]
    pub fn differs(&self, field: &Element) -> bool {
        self.children.iter().any(|child| child.differs(field))
    }

    /// Gives a field the text that the view has for it.
    pub fn put_right(&self, field: &Element) {
        self.children.iter().for_each(|child| child.put_right(field));
    }
}

/// Draws a value once, as the last in a node.
pub(super) fn draw_once<M: Clone + 'static>(dispatch: &Dispatch<M>, node: Node<M>, parent: &web_sys::Node) {
    drop(MountedNode::new(dispatch, node, parent));
}
