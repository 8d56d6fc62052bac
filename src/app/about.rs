//! What the model is, what its highest level means in each area, and where it comes from.

use crate::app::controls::{heading, para, section};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::Area;

/// The model in three paragraphs and a list.
pub(super) fn view(state: &State) -> El {
    let (lang, words) = (state.lang(), state.lang().words());
    let areas = Area::ALL.map(|area| {
        let guide = lang.guide(area);
        el("div").child(el("dt").child(guide.name)).child(el("dd").child(guide.ten))
    });
    section("page about")
        .child(heading(words.about_title))
        .child(para("lead", words.about_model))
        .child(el("p").child(words.about_ours))
        .child(
            el("section")
                .class("sec")
                .child(el("h3").child(words.support_ten))
                .child(el("dl").class("tens").children(areas)),
        )
        .child(para("muted", words.about_source))
}
