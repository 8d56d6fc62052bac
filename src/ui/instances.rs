//! The elements on the page: those that keep their data in the same place tell each other of a change. A browser tells other
//! tabs, not other elements.

use std::cell::RefCell;

use super::shell::Shell;
use crate::app::{Msg, StorageMsg};

thread_local! {
    static INSTANCES: RefCell<Vec<Shell>> = const { RefCell::new(Vec::new()) };
}

/// Adds an element.
pub(super) fn join(shell: Shell) {
    INSTANCES.with_borrow_mut(|instances| instances.push(shell));
}

/// Removes an element.
pub(super) fn leave(shell: Shell) {
    INSTANCES.with_borrow_mut(|instances| instances.retain(|other| *other != shell));
}

/// Tells the others that share an element's data that it has changed.
pub(super) fn notify(shell: Shell) {
    let others = INSTANCES.with_borrow(Clone::clone);
    for other in others.into_iter().filter(|other| shell.shares_with(*other)) {
        other.send(Msg::Storage(StorageMsg::Changed));
    }
}
