//! When what has been changed is written, and the lock under which it is.
//!
//! A run of typing is written once it has come to rest, all else as soon as it has been painted; at once where the page is
//! hidden or the element goes. While it is written, no other tab with a lock reads or writes the same place.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::shell::{Mount, Shell};
use crate::app::{Msg, State, StorageKind, StorageMsg};
use crate::store::Due;

/// How long after the last keystroke a run of typing is written. What is not painted by then, in a page that gets no
/// frames, is written by then too.
const REST: Duration = Duration::from_millis(300);

/// How long the lock is kept after a write. A browser tells its other processes of what has been written a little later
/// than it hands the lock on.
const SPREAD: i32 = 50;

/// How long the lock is waited for: a tab that has stopped may have it.
const PATIENCE: Duration = Duration::from_secs(2);

impl Shell {
    /// Has what has been changed written by then. What has been asked for before comes to nothing.
    pub(super) fn save_by(self, due: Due, mount: &Mount) {
        let ask = mount.saves.get().wrapping_add(1);
        mount.saves.set(ask);
        let save = move || {
            if let Some(mount) = self.mount().filter(|mount| mount.saves.get() == ask) {
                mount.saves.set(ask.wrapping_add(1));
                self.save();
            }
        };
        if due == Due::Now {
            request_animation_frame(move || set_timeout(save, Duration::ZERO));
        }
        set_timeout(save, REST);
    }

    /// Writes what waits to be written, under the lock.
    fn save(self) {
        if !self.is_due() {
            return;
        }
        self.under_lock(move || self.send(Msg::Storage(StorageMsg::Save)));
    }

    /// Does something under the lock of the place in which this element keeps its data.
    pub(super) fn under_lock(self, act: impl FnOnce() + 'static) {
        match self.read(State::kept_at) {
            Some((keys, StorageKind::Local)) => locked(&keys.data(), act),
            // What a tab keeps for itself has no lock.
            _ => act(),
        }
    }

    fn is_due(self) -> bool {
        self.read(State::is_due) == Some(true)
    }

    /// Writes at once what waits to be written: there may be no later. Without the lock: it is granted in a later turn, which a
    /// page that goes does not get. The place is read before it is written to all the same.
    pub fn flush(self) {
        if self.is_due() {
            self.send(Msg::Storage(StorageMsg::Save));
        }
    }

    /// Writes what waits to be written, now that its field is left.
    pub(super) fn save_left(self) {
        if let Some(mount) = self.mount().filter(|_| self.is_due()) {
            self.save_by(Due::Now, &mount);
        }
    }
}

/// Does something under the lock with a name, once: without it where the browser has no locks, or it is long in coming.
fn locked(name: &str, act: impl FnOnce() + 'static) {
    let Some((locks, request)) = locks() else { return act() };
    let act = Rc::new(Cell::new(Some(act)));
    let once = move || {
        if let Some(act) = act.take() {
            act();
        }
    };
    let (at_last, refused) = (once.clone(), once.clone());
    let granted = Closure::once_into_js(move |_lock: JsValue| {
        once();
        pause()
    });
    match request.call2(&locks, &name.into(), &granted).and_then(JsValue::dyn_into::<Promise>) {
        Ok(ends) => {
            // Either of the two, and so one function that is freed with the call.
            let ended = Closure::once_into_js(move |_: JsValue| refused());
            let then = Reflect::get(&ends, &"then".into()).and_then(JsValue::dyn_into::<Function>);
            drop(then.and_then(|then| then.call2(&ends, &ended, &ended)));
            set_timeout(at_last, PATIENCE);
        }
        Err(_) => at_last(),
    }
}

/// The browser's locks, and how one is asked for.
fn locks() -> Option<(JsValue, Function)> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok().filter(JsValue::is_object)?;
    let request = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    Some((locks, request))
}

/// A promise that is kept a little later.
fn pause() -> JsValue {
    let wait = |resolve: Function, _reject: Function| {
        // Only a window that is going refuses, and its locks go with it.
        drop(window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, SPREAD));
    };
    Promise::new(&mut { wait }).into()
}
