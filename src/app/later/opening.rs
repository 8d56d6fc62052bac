//! Where files, links and codes from others are opened, and where one chooses between two of the same.

use super::carry;
use super::sharing::ShareMsg;
use crate::app::controls::{Weight, actions, button, heading, para, quiet_radio, section};
use crate::app::message::{Msg, Screen};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::merge::Choice;

/// A field to paste in, and a field for files.
pub(super) fn view(state: &State) -> El {
    let words = state.lang.share();
    let sharing = &state.sharing;
    let takes_files = state.takes_files();
    let field = el("textarea")
        .id("open-text")
        .attr("rows", "3")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr_if(!sharing.problems.is_empty(), "aria-describedby", "open-problems")
        .prop("value", sharing.pasted.as_str())
        .on_text("input", |text| Some(ShareMsg::Pasted(text).into()));
    // A file field of its own look, within a label that looks like the other buttons.
    let file = takes_files.then(|| {
        el("label").class("btn file").child(words.open_file).child(
            el("input")
                .attr("type", "file")
                .attr("multiple", "")
                .attr("accept", ".json,.txt,application/json,text/plain")
                .on_files(carry::chosen),
        )
    });
    let problems = sharing.problems.iter().map(|problem| el("p").class("error").child(problem.words(state.lang)));
    let go_on =
        (!sharing.differing.is_empty()).then(|| button(Weight::Main, words.choose_title, Msg::Go(Screen::Choose)));
    section("share")
        .child(heading(state.lang.words().open_shared))
        .child(takes_files.then(|| para("lead", words.open_lead)))
        .child(el("div").id("open-problems").attr("role", "alert").children(problems))
        .child(go_on.map(|button| actions([button])))
        .child(
            el("div").class("field").child(el("label").attr("for", "open-text").child(words.open_field)).child(field),
        )
        .child(actions([button(Weight::Main, words.open_do, ShareMsg::OpenPasted.into())].into_iter().chain(file)))
        .child(takes_files.then(|| para("muted", words.open_drop)))
}

/// Each that differs, with what can be done.
pub(super) fn choose(state: &State) -> El {
    let lang = state.lang;
    let words = lang.share();
    let cards = state.sharing.differing.iter().enumerate().map(|(place, (theirs, choice))| {
        let says = |assessment: &crate::model::Assessment| {
            [&lang.name(assessment), " · ", &lang.date(assessment.date), " · ", &lang.progress(assessment.answered())]
                .concat()
        };
        let mine = state.own.workspace().get(&theirs.id).map(says).unwrap_or_default();
        let group = ["differs-", &place.to_string()].concat();
        let radio = |label: &'static str, which| {
            quiet_radio(group.clone(), label, *choice == which, ShareMsg::Choose(place, which).into())
        };
        el("fieldset")
            .class("card")
            .child(el("legend").child(lang.name(theirs)))
            .child(para("muted", [words.yours, ": ", &mine].concat()))
            .child(para("muted", [words.the_files, ": ", &says(theirs)].concat()))
            .child(
                el("div")
                    .class("others")
                    .child(radio(words.mine, Choice::Mine))
                    .child(radio(words.theirs, Choice::Theirs))
                    .child(radio(words.both, Choice::Both)),
            )
    });
    section("share")
        .child(heading(words.choose_title))
        .child(para("lead", words.choose_lead))
        .child(el("div").class("cards").children(cards))
        .child(actions([button(Weight::Main, words.choose_done, ShareMsg::Settle.into())]))
}
