//! What the result has besides its picture: the proposal, ways to carry the picture away, next steps, earlier rounds, notes.

use super::{ResultMsg, figures, focus, leads_to_plan};
use crate::app::controls::{Weight, actions, button, canvas};
use crate::app::effect::{ImageFormat, PictureExport};
use crate::app::group::GroupMsg;
use crate::app::message::{Msg, Screen};
use crate::app::overview::OverviewMsg;
use crate::app::share::ShareMsg;
use crate::app::state::State;
use crate::app::view::{El, el, plain_button};
use crate::chart::{headline_of_two, trend_alt};
use crate::model::{Area, Comparison, rounds};
use crate::text::charts::fill;

/// What is added to the result.
pub(crate) struct ResultDetails {
    /// The areas that are proposed.
    pub(crate) proposed: Vec<Area>,
    /// The part under the table: the choice or the suggestion, and the button that goes on.
    pub(crate) choice: El,
    /// The source of the picture, and what can be done with it.
    pub(crate) carry: El,
    /// What comes after the picture.
    pub(crate) after: Vec<El>,
}

/// The proposal, the ways to export the picture, and what follows it.
pub(in crate::app) fn details(state: &State) -> ResultDetails {
    let reasons = focus::reasons(state);
    let after = [Some(next(state)), earlier(state), Some(folds(state))].into_iter().flatten().collect();
    ResultDetails {
        proposed: crate::model::focus::proposed(&reasons),
        choice: focus::choice(state, &reasons),
        carry: carry(state),
        after,
    }
}

/// The source, and what can be done with the picture.
fn carry(state: &State) -> El {
    let (lang, words) = (state.lang(), state.lang().result_words());
    let small =
        |label: &'static str, msg: Msg| plain_button().class("btn small").part("button").on("click", msg).child(label);
    let name = if leads_to_plan(state.current()) { "whole" } else { "radar" };
    let picture = |form| ShareMsg::Picture(PictureExport { name, form }).into();
    let size = if state.result.large { words.small } else { words.large };
    el("div")
        .class("picture-foot")
        .child(el("span").child(fill(words.source, &[&lang.date(state.current().date)])))
        .child(
            el("p")
                .class("acts tight")
                .child(small(words.copy, picture(ImageFormat::Copy)))
                .child(small(words.save, picture(ImageFormat::Png)))
                .child(small(size, Msg::Result(ResultMsg::Large(!state.result.large)))),
        )
}

/// Three ways to go on.
fn next(state: &State) -> El {
    let (words, own) = (state.lang().words(), state.lang().result_words());
    let column = |title: &'static str, says: &'static str, ways: Vec<El>| {
        el("div").class("stepcol").child(el("h4").child(title)).child(el("p").child(says)).child(actions(ways))
    };
    let way = |label: &'static str, msg: Msg| button(Weight::Quiet, label, msg);
    let round = way(words.new_round, OverviewMsg::NewRound(state.current().id.clone()).into());
    // Where there are rounds, the way to compare stands over them.
    let compare =
        (state.can_compare() && state.previous().is_none()).then(|| way(words.compare, Msg::go(Screen::Compare)));
    el("section").class("next3").child(el("h3").class("visually-hidden").child(own.next)).child(
        el("div")
            .class("cols3")
            .child(column(own.meeting, own.meeting_says, vec![way(own.meeting_go, Msg::go(Screen::Share))]))
            .child(column(own.others, own.others_say, vec![way(own.others_go, GroupMsg::Begin.into())]))
            .child(column(own.again, own.again_says, [round].into_iter().chain(compare).collect())),
    )
}

/// What has happened since the round before, as small pictures on one scale.
fn earlier(state: &State) -> Option<El> {
    let lang = state.lang();
    let current = state.current();
    let before = state.previous()?;
    let finding = headline_of_two(lang, &Comparison::of(current, before));
    let series = rounds::series(state.session().workspace().assessments(), current);
    let compare = button(Weight::Quiet, lang.result_words().compare_rounds, Msg::go(Screen::Compare));
    Some(
        el("section")
            .class("sec")
            .child(el("div").class("sec-head").child(el("h3").child(finding)).child(compare))
            .child(el("figure").class("trend").child(canvas("rounds", trend_alt(lang, &series)))),
    )
}

/// The figures in a table, and the notes.
fn folds(state: &State) -> El {
    let (lang, current) = (state.lang(), state.current());
    let fold = |title: &'static str, says: Option<String>| {
        let says = says.map(|says| el("span").class("fold-state").child(says));
        el("details").class("fold").child(el("summary").child(title).child(says))
    };
    let notes: Vec<El> = current
        .areas
        .iter()
        .filter(|(_, answer)| !answer.note.trim().is_empty())
        .map(|(area, answer)| {
            el("div")
                .child(el("dt").child(lang.guide(area).short))
                .child(el("dd").class("typed").child(answer.note.clone()))
        })
        .collect();
    let count = lang.charts().areas(notes.len());
    let notes = (!notes.is_empty())
        .then(|| fold(lang.result_words().notes, Some(count)).child(el("dl").class("notes").children(notes)));
    el("section")
        .class("folds-end")
        .child(fold(lang.words().table_title, None).child(figures(lang, current, current.targets() > 0)))
        .child(notes)
}
