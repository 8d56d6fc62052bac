//! The entry points of the lazily loaded code that needs a browser, as [`crate::app::lazy::entry`] has those of the rest.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;
use web_sys::ShadowRoot;

use super::carry;
use super::ports::adopt;
use super::shell::Shell;
use crate::app::lazy::entry::declare_entries;
use crate::app::{Chunk, Task};

/// The stylesheet of all screens of later parts.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/later.css"));

declare_entries! {
    share: Share {
        /// Has a shadow root follow that stylesheet too.
        style: fn(&ShadowRoot) -> Result<(), JsValue> = adopt_style,
        /// Carries something out of the program or into it.
        carry: fn(Shell, &ShadowRoot, Task) = carry::carry,
    }
}

/// Notes that parts of the program are there, whatever they have in them.
pub(super) fn note_all(chunks: &[Chunk]) {
    for chunk in chunks {
        chunk.mark_loaded();
        mark_loaded(*chunk);
    }
}

fn adopt_style(root: &ShadowRoot) -> Result<(), JsValue> {
    let sheets = Reflect::get(root, &"adoptedStyleSheets".into())?;
    adopt(root, &Array::from(&sheets), STYLE)
}
