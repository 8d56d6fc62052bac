//! The response code at the end of a person's own check.

use super::{copyable, part};
use crate::app::controls::{Weight, actions, button, canvas, para};
use crate::app::later::answering::end;
use crate::app::later::carry::Printed;
use crate::app::later::sharing::{ShareMsg, answer, link};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::codec::response;

/// The response code, large, and a QR code that opens it.
pub(in crate::app::later) fn code(state: &State) -> El {
    let words = state.lang.share();
    let answer = answer(state);
    let text = response::encode(&answer);
    let qr = qr(state);
    // It breaks between its groups where the place is narrow.
    let field = el("textarea").class("code").attr("rows", "1");
    let print = actions([button(Weight::Quiet, words.print, ShareMsg::Print(Printed::Code).into())]);
    let Some(asks) = state.invitation() else {
        return part(words.code, words.code_lead)
            .child(copyable(state, "code", words.code, field, text))
            .child(print)
            .child(para("muted", words.code_holds))
            .child(qr);
    };
    part(words.code, state.lang.answer().code)
        .child(end::changed(state, &text))
        .child(copyable(state, "code", words.code, field, text))
        .child(print)
        .child(end::how_to_hand_in(state.lang, asks))
        .child(qr)
        .children(end::mail(state.lang, asks, &answer))
        .child(para("muted", state.lang.code_to_group_holds(&answer)))
}

/// The QR code that opens this page with the response code, where the page has an address.
pub(super) fn qr(state: &State) -> Option<El> {
    let words = state.lang.share();
    link(state, &response::encode_bare(&answer(state))).map(|link| {
        el("figure")
            .class("qr")
            .child(canvas("qr", words.qr_alt.to_owned()).attr("data-qr", link))
            .child(el("figcaption").class("muted").child(words.qr_what))
    })
}
