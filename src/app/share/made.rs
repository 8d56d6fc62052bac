//! A file that was made, and ways to get hold of it. Browsers within other programs, as those of mail and chat on a phone,
//! take a file and put it nowhere, without a word.

use super::ShareMsg;
use crate::app::controls::{Weight, actions, button, para};
use crate::app::effect::{ImageFormat, PictureExport};
use crate::app::message::Msg;
use crate::app::state::State;
use crate::app::view::{El, el};

/// The field that what is in a file is copied from.
pub(super) const FIELD: &str = "made-text";

/// A file that was made.
#[derive(Clone, Debug)]
pub struct MadeFile {
    /// What it is called.
    pub name: String,
    /// Whether a share sheet takes it.
    pub can_share: bool,
    /// What is in it, where that is text.
    pub text: Option<String>,
}

/// Where to look for it, and the ways to it.
pub(super) fn ways(state: &State) -> El {
    let words = state.lang.share();
    let made = state.share.made.as_ref();
    let can_share = made.is_some_and(|made| made.can_share);
    let share = can_share.then(|| button(Weight::Plain, words.share_file, ShareMsg::ShareMade.into()));
    let text = made.and_then(|made| made.text.as_ref());
    let copy = text.map(|_| button(Weight::Plain, words.copy_text, ShareMsg::CopyMade.into()));
    // What the browser selects and copies, where it has no clipboard.
    let field =
        text.map(|text| field(state, text).class("visually-hidden").attr("tabindex", "-1").attr("aria-hidden", "true"));
    el("div").class("ways").child(para("", words.made_lost)).child(actions(share.into_iter().chain(copy))).child(field)
}

/// What is in it, to be copied by hand.
pub(super) fn by_hand(state: &State) -> El {
    let text = state.share.made.as_ref().and_then(|made| made.text.as_ref());
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
    let as_svg = |name| Msg::from(ShareMsg::Picture(PictureExport { name, form: ImageFormat::Svg }));
    let save = |name| button(Weight::Plain, state.lang.share().save_svg, as_svg(name));
    el("div").class("ways").child(actions(state.share.failed.map(save)))
}
