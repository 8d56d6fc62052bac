//! The messages of one element: one is handled at a time, and none while the view is drawn.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use crate::app::Msg;

/// A message, and whether it is about something that happens by itself.
pub(super) type Queued = (Msg, bool);

/// The messages that wait while another is handled.
#[derive(Default)]
pub(super) struct Queue {
    is_busy: Cell<bool>,
    /// Whether the view is drawn for something that happened by itself.
    by_itself: Cell<bool>,
    waiting: RefCell<VecDeque<Queued>>,
}

impl Queue {
    /// Whether a message is handled, or the view drawn for it.
    pub(super) fn is_busy(&self) -> bool {
        self.is_busy.get()
    }

    /// Whether the view is drawn for something that happened by itself, and not for what a person did.
    pub(super) fn by_itself(&self) -> bool {
        self.by_itself.get()
    }

    /// Handles a message, during which others wait.
    pub(super) fn during<T>(&self, by_itself: bool, handle: impl FnOnce() -> T) -> T {
        self.is_busy.set(true);
        self.by_itself.set(by_itself);
        let done = handle();
        self.is_busy.set(false);
        done
    }

    /// Has a message wait until the one that is handled is done.
    pub(super) fn push(&self, queued: Queued) {
        self.waiting.borrow_mut().push_back(queued);
    }

    /// The message that has waited longest.
    pub(super) fn pop(&self) -> Option<Queued> {
        self.waiting.borrow_mut().pop_front()
    }
}
