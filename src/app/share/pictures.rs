//! Pictures for slides, each as what will be carried away.

use crate::app::controls::{Weight, actions, button, canvas, named, tick};
use crate::app::effect::{ImageFormat, PictureExport};
use crate::app::share::ShareMsg;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::report::slides;
use crate::text::Lang;

/// A small picture of the export with a name: the same scene, drawn smaller.
pub(in crate::app) fn small_picture(kind: &'static str, name: &'static str, says: String) -> El {
    canvas(kind, says).attr("data-name", name)
}

pub(super) fn view(state: &State) -> Option<El> {
    let words = state.lang().share();
    let clear = state.share.transparent;
    let all = slides(state.current(), state.lang(), state.today()).into_iter().map(|one| {
        let buttons = picture_buttons(state.lang(), one.name, &one.caption);
        el("li")
            .class(if clear { "thumb clear" } else { "thumb" })
            .child(small_picture("thumb", one.name, one.description))
            .child(el("h4").child(one.caption))
            .child(buttons)
    });
    let all: Vec<El> = all.collect();
    let ground = tick(clear, true, ShareMsg::Transparent(!clear).into(), el("span").child(words.transparent));
    (!all.is_empty()).then(|| {
        el("section")
            .class("sec")
            .child(el("div").class("sec-head").child(el("h3").child(words.pictures)).child(ground))
            .child(el("ul").class("thumbs").children(all))
    })
}

/// The ways to take a picture along.
pub(in crate::app) fn picture_buttons(lang: Lang, name: &'static str, caption: &str) -> El {
    let words = lang.share();
    let carry = |form, shown: &'static str, label: &'static str| {
        named(button(Weight::Quiet, shown, ShareMsg::Picture(PictureExport { name, form }).into()), label, caption)
    };
    actions([
        carry(ImageFormat::Copy, words.copy, words.copy_picture),
        carry(ImageFormat::Png, words.png, words.save_png),
        carry(ImageFormat::Svg, words.svg, words.save_svg),
    ])
}
