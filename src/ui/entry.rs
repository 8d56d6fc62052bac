//! The entry points of the lazily loaded code that needs a browser, as [`crate::app::lazy::entry`] has those of the rest.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;
use web_sys::ShadowRoot;

use super::carry;
use super::ports::adopt;
use super::shell::Shell;
use crate::app::lazy::entry::declare_entries;
use crate::app::{Chunk, Task};

/// The style sheet of all screens that are loaded lazily.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/later.css"));

declare_entries! {
    share: Share {
        /// Adopts that style sheet in a shadow root.
        style: fn(&ShadowRoot) -> Result<(), JsValue> = adopt_style,
        /// Performs a task in the browser.
        carry: fn(Shell, &ShadowRoot, Task) = carry::carry,
    }
}

/// Notes that chunks are loaded, with their entry points here and in [`crate::app::lazy::entry`].
pub(super) fn mark_all_loaded(chunks: &[Chunk]) {
    for chunk in chunks {
        chunk.mark_loaded();
        mark_loaded(*chunk);
    }
}

fn adopt_style(root: &ShadowRoot) -> Result<(), JsValue> {
    let sheets = Reflect::get(root, &"adoptedStyleSheets".into())?;
    adopt(root, &Array::from(&sheets), STYLE)
}
