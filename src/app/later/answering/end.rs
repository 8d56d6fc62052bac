//! The end of an answer to a group: the picture, and how to hand in.

use super::{AnswerMsg, is_by_link};
use crate::app::controls::{Weight, actions, button, canvas, figure, fold, heading, para, section};
use crate::app::later::paper::encoded;
use crate::app::later::share;
use crate::app::message::{Fold, Msg};
use crate::app::result::figures;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::chart::{describe_own, gap_alt, radar_alt};
use crate::codec::response;
use crate::model::{Invitation, Response};
use crate::text::Lang;

/// The picture and its table; then the code, or where one hands in on the spot.
pub(in crate::app::later) fn view(state: &State) -> El {
    let lang = state.lang;
    let (words, current) = (lang.words(), state.current());
    let has_targets = state.has_targets();
    let radar = canvas("radar", radar_alt(lang, current));
    let picture = if has_targets {
        let gap = figure(words.chart_gap, canvas("gap", gap_alt(lang, current)));
        el("div").class("pictures").child(figure(words.chart_radar, radar)).child(gap)
    } else {
        el("figure").class("alone").child(radar)
    };
    let answered = current.answered();
    let table = fold(Fold::Table, state.table_open, words.table_title).child(figures(lang, current, has_targets));
    let view = section("result")
        .child(heading(describe_own(lang, current)))
        .child(para("lead", lang.answer().yours))
        .child((answered < 6).then(|| para("", lang.not_all(answered))))
        .child(picture)
        .child(table);
    if state.answering.round.is_some() {
        return view.child(para("muted shared", lang.answer().before_handing_in)).child(actions([
            button(Weight::Main, lang.answer().hand_in_mine, AnswerMsg::HandIn.into()),
            button(Weight::Quiet, lang.answer().drop_mine, AnswerMsg::Drop.into()),
        ]));
    }
    let buttons = [
        Some(button(Weight::Plain, words.clear, Msg::Erase)),
        is_by_link(state).then(|| button(Weight::Quiet, words.close, AnswerMsg::Close.into())),
    ];
    view.child(share::code(state))
        .child(para("muted shared", lang.answer().clear))
        .child(actions(buttons.into_iter().flatten()))
}

/// What to do with the code: as the one who invites has put it, or in general.
pub(in crate::app::later) fn hand_in(lang: Lang, asks: &Invitation) -> String {
    if asks.hand_in.is_empty() { lang.answer().hand_in.to_owned() } else { asks.hand_in.clone() }
}

/// How to hand in, in the words of the one who invites.
pub(in crate::app::later) fn how_to_hand_in(lang: Lang, asks: &Invitation) -> El {
    let title = el("h4").child(lang.answer().hand_in_title);
    el("div").class("go-on").child(title).child(para("go-on-name", hand_in(lang, asks)))
}

/// Whether the code is another than the one that was carried away, where one has been.
pub(in crate::app::later) fn changed(state: &State, code: &str) -> El {
    let is_another = state.answering.handed.as_deref().is_some_and(|handed| handed != code);
    el("div").attr("role", "status").child(is_another.then(|| para("error", state.lang.answer().changed)))
}

/// A mail with the code in it and no receiver, and what a mail shows.
pub(in crate::app::later) fn mail(lang: Lang, asks: &Invitation, answer: &Response) -> [El; 2] {
    let words = lang.answer();
    let subject = [words.subject, if asks.title.is_empty() { "" } else { ": " }, &asks.title].concat();
    let address = ["mailto:?subject=", &encoded(&subject), "&body=", &encoded(&response::encode(answer))].concat();
    let link = el("a")
        .class("btn")
        .part("button")
        .attr("href", address)
        .on("click", AnswerMsg::Mailed.into())
        .child(words.mail);
    [para("", words.mail_shows), actions([link])]
}
