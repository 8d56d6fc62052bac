//! Work that is done in the next frame.

use std::cell::Cell;

use leptos::prelude::*;

/// A function that is called once in the next frame, however often that is requested before it comes. It is a handle, cheap to
/// copy into effects and listeners, and goes with the reactive owner at hand.
#[derive(Clone, Copy)]
pub(super) struct NextFrame(StoredValue<Work, LocalStorage>);

struct Work {
    is_requested: Cell<bool>,
    call: Box<dyn Fn()>,
}

impl NextFrame {
    /// A function that is called in the frame after each [`NextFrame::request`].
    pub(super) fn new(call: impl Fn() + 'static) -> Self {
        Self(StoredValue::new_local(Work { is_requested: Cell::new(false), call: Box::new(call) }))
    }

    /// Requests a call in the next frame, unless one is requested.
    pub(super) fn request(self) {
        if self.0.try_with_value(|work| work.is_requested.replace(true)) == Some(false) {
            request_animation_frame(move || {
                self.0.try_with_value(|work| {
                    work.is_requested.set(false);
                    (work.call)();
                });
            });
        }
    }
}
