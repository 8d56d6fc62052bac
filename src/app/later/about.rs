//! What the model is, and where it comes from.

use crate::app::controls::{heading, para, section};
use crate::app::state::State;
use crate::app::view::{El, el};

/// The model in three paragraphs.
pub(super) fn view(state: &State) -> El {
    let words = state.lang.words();
    section("page")
        .child(heading(words.about_title))
        .child(para("lead", words.about_model))
        .child(el("p").child(words.about_ours))
        .child(para("muted", words.about_source))
}
