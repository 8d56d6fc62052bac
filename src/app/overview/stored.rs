//! The list of what is stored, with the button that erases all of it.

use super::OverviewMsg;
use crate::app::controls::{Weight, actions, button};
use crate::app::message::Msg;
use crate::app::state::State;
use crate::app::storage::StorageMsg;
use crate::app::view::{El, el};

pub(super) fn view(state: &State) -> El {
    let words = state.lang().later_words();
    let keys = state.own().keys_in_use();
    let open = state.overview.stored_open || state.overview.asks_erase;
    let erase = if keys.is_empty() {
        None
    } else if state.overview.asks_erase {
        let ask = el("div").class("note ask").attr("role", "group").attr("aria-labelledby", "erase-ask");
        Some(ask.child(el("p").id("erase-ask").attr("tabindex", "-1").child(words.erase_ask)).child(actions([
            button(Weight::Plain, words.erase_yes, Msg::Storage(StorageMsg::Erase)),
            button(Weight::Quiet, words.cancel, OverviewMsg::AskErase(false).into()),
        ])))
    } else {
        Some(actions([button(Weight::Plain, words.erase_all, OverviewMsg::AskErase(true).into()).id("erase")]))
    };
    let inside = el("div")
        .class("fold-body stored-data")
        .child(el("p").child(if keys.is_empty() { words.kept_nothing } else { words.kept_what }))
        .child(el("ul").children(keys.into_iter().map(|key| el("li").child(el("code").child(key)))))
        .child(erase);
    el("details")
        .class("fold")
        .prop("open", open)
        .on_toggle(move |now| (now != open).then(|| OverviewMsg::Stored(now).into()))
        .child(el("summary").id("kept").child(el("span").child(words.kept_title)))
        .child(inside)
}
