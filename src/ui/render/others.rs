//! What others do to the nodes of the view: a browser's translation, an extension, a script of the page.
//!
//! Where they have been, a parent no longer holds what the view made it of: texts are wrapped or gone, and something
//! stands between. Such a parent is left as they made it until something in it changes, and is then put in order
//! ([`super::mounted`]). Their changes are told from the program's own by when they come: never during a draw.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, WeakSet};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MutationObserver, MutationObserverInit, MutationRecord, Node};

/// The parents in whose nodes others have been.
pub(super) struct Others {
    observer: Option<MutationObserver>,
    been: Rc<Been>,
    _told: Closure<dyn FnMut(Array)>,
}

struct Been {
    parents: WeakSet<Node>,
    /// Whether there is any, which there hardly ever is.
    any: Cell<bool>,
}

impl Others {
    /// Watches everything in a frame. In a browser that watches nothing, nobody has been there.
    pub(super) fn watch(frame: &Node) -> Self {
        let been = Rc::new(Been { parents: WeakSet::new_typed(), any: Cell::new(false) });
        let noting = been.clone();
        let told = Closure::<dyn FnMut(Array)>::new(move |records: Array| noting.note(&records));
        let observer = MutationObserver::new(told.as_ref().unchecked_ref()).ok();
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_character_data(true);
        what.set_subtree(true);
        let observer = observer.filter(|observer| observer.observe_with_options(frame, &what).is_ok());
        Self { observer, been, _told: told }
    }

    /// Takes in what they have done until now.
    pub(super) fn note(&self) {
        if let Some(observer) = &self.observer {
            self.been.note(&observer.take_records());
        }
    }

    /// Passes over what the program itself has done since then.
    pub(super) fn pass_over(&self) {
        if let Some(observer) = &self.observer {
            observer.take_records();
        }
    }

    /// Whether they have been among the children of a node.
    pub(super) fn have_been_in(&self, parent: &Node) -> bool {
        self.been.any.get() && self.been.parents.has(parent)
    }

    /// Notes that a node's children are in order again.
    pub(super) fn are_out_of(&self, parent: &Node) {
        self.been.parents.delete(parent);
    }
}

impl Been {
    fn note(&self, records: &Array) {
        for record in records.iter() {
            let Some(node) = record.dyn_ref::<MutationRecord>().and_then(MutationRecord::target) else { continue };
            let parent = if node.node_type() == Node::TEXT_NODE { node.parent_node() } else { Some(node) };
            if let Some(parent) = parent {
                self.parents.add(&parent);
                self.any.set(true);
            }
        }
    }
}

impl Drop for Others {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
