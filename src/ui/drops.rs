//! Files that are dragged over the element and dropped on it, or beside it.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, DragEvent, Event};

use super::listeners::is_text_field;
use super::shell::Shell;

/// What is dragged, and taken here. Files may be dropped anywhere on the element: without this the browser would leave the
/// page for one of them. So may what is no file, to be told so, but a text goes into the field where it is dropped.
pub(super) fn dragged_here(event: &Event) -> Option<DataTransfer> {
    let dragged = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    if is_text_field(event) && !has_files(&dragged) {
        return None;
    }
    event.prevent_default();
    // Unless told otherwise, a mail program takes what was dragged out of it to have been moved.
    dragged.set_drop_effect("copy");
    Some(dragged)
}

fn has_files(dragged: &DataTransfer) -> bool {
    let is_files = |kind: JsValue| kind.as_string().is_some_and(|kind| kind.eq_ignore_ascii_case("files"));
    dragged.types().iter().any(is_files)
}

/// Has a file that is dropped beside the element come to nothing, where the page does not take it and something would be
/// lost: the browser would leave the page for it.
pub(super) fn keep_page(shell: Shell, event: &Event) {
    let dragged = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let Some(dragged) = dragged.filter(has_files) else { return };
    if !event.default_prevented() && shell.has_unkept() {
        event.prevent_default();
        dragged.set_drop_effect("none");
    }
}
