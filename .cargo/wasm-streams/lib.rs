//! Stands in for the crate `wasm-streams`, which Leptos brings along for calls to a server. There is no server here, but
//! what that crate exports to JavaScript stays in every program it is part of: 6 kB of the first load (brotli).
//! These are the names that `server_fn` 0.8 compiles against, without anything to export. Nothing calls them.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsCast, JsValue};

/// A stream of the browser's.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

/// A stream without anything in it.
#[derive(Debug)]
pub struct IntoStream;

impl ReadableStream {
    /// Takes a stream of the browser's.
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Gives an object in the place of a stream.
    #[must_use]
    pub fn from_stream<S>(_: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        Self(js_sys::Object::new().unchecked_into())
    }

    /// Gives the stream of the browser's.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Gives a stream without anything in it.
    #[must_use]
    pub fn into_stream(self) -> IntoStream {
        IntoStream
    }
}

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
