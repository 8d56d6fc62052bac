//! What can be carried away from an assessment: a link, the report on paper, pictures, and other forms.

use super::link::a_link;
use super::{formats, pictures, print};
use crate::app::controls::{Weight, actions, button, heading, para, section};
use crate::app::grading::GradingMsg;
use crate::app::message::{Msg, Screen};
use crate::app::state::State;
use crate::app::view::{El, el};

/// Everything there is to share, or where to begin.
pub(in crate::app) fn view(state: &State) -> El {
    let words = state.lang().share();
    let current = state.current();
    if current.answered() == 0 && current.targets() == 0 {
        return section("page share").child(heading(words.nothing_title)).child(para("lead", words.nothing)).child(
            actions([
                button(
                    Weight::Main,
                    state.lang().words().result_grade,
                    Msg::Grading(GradingMsg::Go(state.grading.area())),
                ),
                button(Weight::Plain, state.lang().words().open_shared, Msg::go(Screen::Open)),
            ]),
        );
    }
    section("page share")
        .child(heading(words.title))
        .child(para("lead", words.lead))
        .child(el("div").class("lead2").child(a_link(state)).child(print::view(state)))
        .child(pictures::view(state))
        .child(formats::view(state))
}
