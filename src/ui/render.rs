//! Brings a page to agree with a value of a view.
//!
//! A [`Renderer`] makes the nodes of the first [`Node`] that it is given, and patches them in place for each other one, so
//! that focus, folds and typed text stay. It knows nothing of this product: messages are of any type, and are sent to a
//! [`Dispatch`].
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

mod built;
mod events;
mod others;
mod typing;

use web_sys::{Element, Event, ShadowRoot};

use self::built::{Built, Draw};
pub use self::events::{Dispatch, Sink};
use self::others::Others;
use self::typing::Typing;
pub(super) use self::typing::has_focus;
use crate::app::element::Node;

/// What is drawn in a node of a shadow root.
pub struct Renderer<M> {
    root: ShadowRoot,
    frame: web_sys::Node,
    built: Option<Built<M>>,
    others: Others,
    typing: Typing,
}

impl<M> std::fmt::Debug for Renderer<M> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Renderer").field("frame", &self.frame).finish_non_exhaustive()
    }
}

impl<M: Clone + 'static> Renderer<M> {
    /// Draws in a node from now on, and watches what others do there.
    #[must_use]
    pub fn new(root: ShadowRoot, frame: web_sys::Node) -> Self {
        let others = Others::watch(&frame);
        Self { root, frame, built: None, others, typing: Typing::default() }
    }

    /// Shows a value of the view. Whether it is shown for something that happened by itself, and not for what a person did,
    /// decides over what they are typing.
    pub fn draw(&mut self, node: Node<M>, dispatch: Dispatch<M>, by_itself: bool) {
        self.others.note();
        let focused = self.root.active_element();
        let draw = Draw { dispatch, others: &self.others, typing: &self.typing, focused, by_itself };
        match &mut self.built {
            Some(built) => drop(built.update(&draw, node)),
            unbuilt => *unbuilt = Built::new(&draw.dispatch, node, &self.frame),
        }
        self.others.pass_over();
    }

    /// The shadow root.
    #[must_use]
    pub fn root(&self) -> &ShadowRoot {
        &self.root
    }

    /// The node in which it draws.
    #[must_use]
    pub fn frame(&self) -> &web_sys::Node {
        &self.frame
    }

    /// Notes what an event says of a field that someone types in.
    pub fn note(&mut self, event: &Event, field: Element) {
        self.typing.note(event, field);
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
        self.built.as_ref()?.is_unsent(&field).then_some(field)
    }

    /// Whether a field has another text than the view has for it.
    #[must_use]
    pub fn differs(&self, field: &Element) -> bool {
        self.built.as_ref().is_some_and(|built| built.differs(field))
    }

    /// Gives a field the text that the view has for it.
    pub fn put_right(&self, field: &Element) {
        if let Some(built) = &self.built {
            built.put_right(field);
        }
    }
}

/// Draws a value once, as the last in a node.
pub(super) fn draw_once<M: Clone + 'static>(dispatch: &Dispatch<M>, node: Node<M>, parent: &web_sys::Node) {
    drop(Built::new(dispatch, node, parent));
}
