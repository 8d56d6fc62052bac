//! Elements on the same page that keep their data in the same place: a browser tells other tabs, not other elements.

use std::cell::RefCell;

use super::shell::Shell;
use crate::app::Msg;

thread_local! {
    static APPS: RefCell<Vec<Shell>> = const { RefCell::new(Vec::new()) };
}

/// Counts an element in.
pub(super) fn join(app: Shell) {
    APPS.with_borrow_mut(|apps| apps.push(app));
}

/// Counts an element out.
pub(super) fn leave(app: Shell) {
    APPS.with_borrow_mut(|apps| apps.retain(|other| *other != app));
}

/// Tells the others that share this element's data that it has changed.
pub(super) fn tell(app: Shell) {
    let others = APPS.with_borrow(Clone::clone);
    for other in others.into_iter().filter(|other| app.shares_with(*other)) {
        other.send(Msg::StorageChanged);
    }
}
