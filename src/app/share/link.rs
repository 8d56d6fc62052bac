//! The part of the screen for a link: what it includes, what its receiver sees, and what can be ticked.

use super::copying::joined;
use super::pictures::small_picture;
use super::received;
use crate::app::controls::{Weight, actions, button, fold, para, tick};
use crate::app::share::{MAX_LINK, ShareMsg, ShareState, link_to};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::{Assessment, ShareOptions};
use crate::report::slides;
use crate::text::charts::fill;

/// The link, or why there is none, and what it includes.
pub(in crate::app) fn a_link(state: &State) -> El {
    let (words, more) = (state.lang().share(), state.lang().plan_more());
    let payload = state.share.payload(state.current());
    let place = el("section").class("sending").child(el("h3").child(words.send));
    let Some(link) = link_to(state, &payload) else {
        return place.child(para("", words.link_no_page)).child(actions([save(state)]));
    };
    let length = link.len();
    let is_too_long = length > MAX_LINK;
    let too_long = is_too_long.then(|| para("error", state.lang().link_too_long(length)));
    let told = state.share.include.of(state.current(), state.current().id.clone());
    let offered = (!is_too_long).then(|| joined(words.copy_link, "link", words.link, link));
    let holds = (!is_too_long).then(|| para("small", state.lang().link_holds(state.current(), state.share.include)));
    let says = fill(more.out_length, &[&state.lang().count(length), &state.lang().count(MAX_LINK)]);
    let has_plan = !state.current().plan.is_empty();
    place
        .child(para("muted small", words.link_lead))
        .child(el("div").attr("role", "status").child(too_long))
        .child(offered)
        .child(is_too_long.then(|| actions([save(state)])))
        .child(holds)
        .child(receiver(state, &told))
        .child(
            fold(|open| ShareMsg::Preview(open).into(), state.share.preview_open, words.link_choose)
                .child(state.share.preview_open.then(|| choices(state, &payload, has_plan.then_some(says)))),
        )
}

/// The way out where there is no link to send.
fn save(state: &State) -> El {
    button(Weight::Main, state.lang().share().download_file, ShareMsg::SaveFile { all: false }.into())
}

/// What the receiver sees, as a picture.
fn receiver(state: &State, told: &Assessment) -> Option<El> {
    let words = state.lang().share();
    let first = slides(told, state.lang(), state.today()).into_iter().next()?;
    let says = el("div")
        .child(el("p").class("small").child(el("b").child(words.preview)))
        .child(para("small muted", words.preview_what));
    Some(el("div").class("receiver").child(small_picture("seen-thumb", first.name, first.description)).child(says))
}

/// What may go along, and all of it as the receiver reads it. Nothing is unpacked while nobody looks.
fn choices(state: &State, payload: &str, length: Option<String>) -> El {
    let (words, more) = (state.lang().share(), state.lang().plan_more());
    let include = state.share.include;
    let one = |on: bool, label: &'static str, include: ShareOptions| {
        tick(on, true, ShareMsg::Include(include).into(), el("span").child(label))
    };
    let has_plan = !state.current().plan.is_empty();
    let plan = has_plan.then(|| one(include.plan, more.tick_plan, ShareOptions { plan: !include.plan, ..include }));
    let ticks = [
        one(include.targets, words.tick_targets, ShareOptions { targets: !include.targets, ..include }),
        one(include.focus, words.tick_focus, ShareOptions { focus: !include.focus, ..include }),
        one(include.criteria, words.tick_criteria, ShareOptions { criteria: !include.criteria, ..include }),
        one(include.names, words.tick_names, ShareOptions { names: !include.names, ..include }),
        one(include.notes, words.tick_notes, ShareOptions { notes: !include.notes, ..include }),
    ];
    let seen = ShareState::preview(payload);
    let seen = seen.map(|seen| {
        el("div")
            .class("preview")
            .child(para("caption", words.preview))
            .child(received::content(state, &seen, false, false))
    });
    el("div")
        .class("fold-body")
        .child(el("fieldset").class("ticks").child(el("legend").child(words.link_ticks)).children(ticks).children(plan))
        .child(length.map(|says| para("muted small", says)))
        .child(seen)
}
