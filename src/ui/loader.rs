//! Loading the later parts of the program.

use js_sys::{Array, Function};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use super::entry;
use super::shell::Shell;
use crate::app::{Chunk, LazyMsg, Msg};

/// Loads the files of later parts of the program.
pub(super) struct Loader(Option<Function>);

impl Loader {
    /// Loads with a function that takes names of files, and calls the function that it is given with whether they are there,
    /// and if not, whether they are gone for good. Without one the program is in one part.
    pub(super) fn new(load: Option<Function>) -> Self {
        if load.is_none() {
            entry::mark_all_loaded(&Chunk::ALL);
        }
        Self(load)
    }

    /// Loads parts; how that went comes as a message. A function that cannot even begin has failed.
    pub(super) fn load(&self, shell: Shell, chunks: Vec<Chunk>) {
        let Some(load) = self.0.as_ref().filter(|_| !chunks.is_empty()) else { return };
        let names: Array = chunks.iter().flat_map(|chunk| chunk.files()).map(|name| JsValue::from(*name)).collect();
        let done = Closure::once_into_js(move |is_here: bool, is_gone: bool| {
            if !is_here {
                return shell.send(Msg::Lazy(LazyMsg::Failed(is_gone)));
            }
            entry::mark_all_loaded(&chunks);
            let choosing = ".focus:hover,.focus:focus-within";
            let is_busy = shell.root().and_then(|root| root.query_selector(choosing).ok()?).is_some();
            shell.send(Msg::Lazy(LazyMsg::Loaded(is_busy)));
        });
        drop(load.call2(&JsValue::NULL, &names, &done));
    }
}
