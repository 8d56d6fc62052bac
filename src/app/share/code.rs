//! The response code as a picture.

use crate::app::controls::canvas;
use crate::app::share::{answer, link_to};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::codec::response;

/// The QR code that opens this page with the response code, where the page has an address.
pub(in crate::app) fn qr(state: &State) -> Option<El> {
    let words = state.lang().share();
    link_to(state, &response::encode_bare(&answer(state))).map(|link| {
        el("figure")
            .class("qr")
            .child(canvas("qr", words.qr_alt.to_owned()).attr("data-qr", link))
            .child(el("figcaption").class("muted").child(words.qr_what))
    })
}
