//! A file that was made, and ways to get hold of it. Browsers within other programs, as those of mail and chat on a phone,
//! take a file and put it nowhere, without a word.

use js_sys::{Array, Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File, FilePropertyBag};

use super::carry::call;
use super::sharing::ShareMsg;
use crate::ui::controls::{Weight, actions, button, para};
use crate::ui::dom::{El, el};
use crate::ui::message::Msg;
use crate::ui::ports;
use crate::ui::state::State;

/// The field that what is in a file is copied from.
pub(super) const FIELD: &str = "made-text";

/// A file that was made.
#[derive(Clone, Debug)]
pub struct Made {
    /// What it is called.
    pub name: String,
    /// What a share sheet is given, where the browser has one for such files.
    pub share: Option<Object>,
    /// What is in it, where that is text.
    pub text: Option<String>,
}

impl Made {
    /// Hands a file to the browser; what was made of it, if the browser took it.
    pub(super) fn of(name: String, blob: &Blob, text: Option<String>) -> Option<Self> {
        ports::download(&name, blob).then(|| Self { share: shareable(&name, blob), name, text })
    }
}

/// The file for a share sheet, if the browser says that it takes such a one.
fn shareable(name: &str, blob: &Blob) -> Option<Object> {
    let options = FilePropertyBag::new();
    options.set_type(&blob.type_());
    let file = File::new_with_blob_sequence_and_options(&Array::of1(blob), name, &options).ok()?;
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(&file)).ok()?;
    let navigator = window().navigator();
    let can_share: js_sys::Function = Reflect::get(&navigator, &"canShare".into()).ok()?.dyn_into().ok()?;
    can_share.call1(&navigator, &data).ok()?.is_truthy().then_some(data)
}

/// Hands it to a share sheet. Whoever closes that has changed their mind.
pub(super) fn share(data: &JsValue) {
    drop(call(&window().navigator(), "share", data));
}

/// Where to look for it, and the ways to it.
pub(super) fn ways(state: &State) -> El {
    let words = state.lang.share();
    let made = state.sharing.made.as_ref();
    let share = made.and_then(|made| made.share.as_ref());
    let share = share.map(|_| button(Weight::Plain, words.share_file, ShareMsg::ShareMade.into()));
    let text = made.and_then(|made| made.text.as_ref());
    let copy = text.map(|_| button(Weight::Plain, words.copy_text, ShareMsg::CopyMade.into()));
    // What the browser selects and copies, where it has no clipboard.
    let field = text.map(|text| field(state, text).class("hid").attr("tabindex", "-1").attr("aria-hidden", "true"));
    el("div").class("ways").child(para("", words.made_lost)).child(actions(share.into_iter().chain(copy))).child(field)
}

/// What is in it, to be copied by hand.
pub(super) fn by_hand(state: &State) -> El {
    let text = state.sharing.made.as_ref().and_then(|made| made.text.as_ref());
    el("div").class("ways").child(text.map(|text| field(state, text).attr("rows", "4")))
}

fn field(state: &State, text: &str) -> El {
    let label = state.lang.share().made_text;
    el("textarea")
        .id(FIELD)
        .attr("readonly", "")
        .attr("aria-label", label)
        .attr("spellcheck", "false")
        .prop("value", text)
}

/// The way out where the browser gives no picture of pixels: the same as shapes.
pub(super) fn as_shapes(state: &State) -> El {
    let as_svg = |name| Msg::from(ShareMsg::Picture(super::Carried { name, form: super::Form::Svg }));
    let save = |name| button(Weight::Plain, state.lang.share().save_svg, as_svg(name));
    el("div").class("ways").child(actions(state.sharing.failed.map(save)))
}
