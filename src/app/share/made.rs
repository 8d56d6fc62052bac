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

/// The longest text that stands in a field nobody sees, in bytes: a browser lays it out all the same, and a large group's
/// takes it hundreds of milliseconds. A longer one is put in a field where the clipboard has refused it.
const MAX_UNSEEN: usize = 200_000;

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

/// Handles a message about the making of a file.
pub(super) fn update(state: &mut State, msg: ShareMsg) {
    let was_making = state.share.making.take().is_some();
    match msg {
        ShareMsg::Making(percent) => {
            state.share.making = Some(percent);
            if !was_making {
                state.notify_with(|lang| lang.share().making, progress);
            }
        }
        ShareMsg::Made { made: Some(made), says } => {
            let name = made.name.clone();
            state.share.made = Some(made);
            state.notify_with(move |lang| says(lang, &name), ways);
        }
        ShareMsg::Made { made: None, .. } => state.notify(|lang| lang.share().file_failed, false),
        _ => {}
    }
}

/// The progress of making a large file, and the button that stops it.
pub(super) fn progress(state: &State) -> El {
    let (words, percent) = (state.lang().share(), state.share.making.unwrap_or(100));
    el("div")
        .class("ways")
        .child(el("progress").attr("max", "100").attr("aria-label", words.making).prop("value", percent.to_string()))
        .child(button(Weight::Plain, state.lang().later_words().cancel, ShareMsg::StopMaking.into()))
}

/// Where to look for it, and the ways to it.
pub(super) fn ways(state: &State) -> El {
    let words = state.lang().share();
    let made = state.share.made.as_ref();
    let can_share = made.is_some_and(|made| made.can_share);
    let share = can_share.then(|| button(Weight::Plain, words.share_file, ShareMsg::ShareMade.into()));
    let text = made.and_then(|made| made.text.as_ref());
    let copy = text.map(|_| button(Weight::Plain, words.copy_text, ShareMsg::CopyMade.into()));
    // What the browser selects and copies, where it has no clipboard.
    let short = text.filter(|text| text.len() <= MAX_UNSEEN);
    let field = short
        .map(|text| field(state, text).class("visually-hidden").attr("tabindex", "-1").attr("aria-hidden", "true"));
    el("div").class("ways").child(para("", words.made_lost)).child(actions(share.into_iter().chain(copy))).child(field)
}

/// What is in it, to be copied by hand.
pub(super) fn by_hand(state: &State) -> El {
    let text = state.share.made.as_ref().and_then(|made| made.text.as_ref());
    el("div").class("ways").child(text.map(|text| field(state, text).attr("rows", "4")))
}

fn field(state: &State, text: &str) -> El {
    let label = state.lang().share().made_text;
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
    let save = |name| button(Weight::Plain, state.lang().share().save_svg, as_svg(name));
    el("div").class("ways").child(actions(state.share.failed.map(save)))
}
