//! Where files, links and codes from others are opened, and where one chooses between two of the same.

use super::ShareMsg;
use crate::app::controls::{Weight, actions, button, heading, para, quiet_radio, section};
use crate::app::message::{Msg, Screen};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::merge::ConflictChoice;

/// A field to paste in, and a field for files. Why something was not opened stands at the field it came from.
pub(in crate::app) fn view(state: &State) -> El {
    let words = state.lang().share();
    let sharing = &state.share;
    let takes_files = state.takes_files();
    let has_problems = !sharing.problems.is_empty();
    let (of_text, of_file) = (has_problems && !sharing.is_of_file, has_problems && sharing.is_of_file);
    let field = el("textarea")
        .class("in")
        .id("open-text")
        .attr("rows", "3")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr_if(of_text, "aria-describedby", "open-problems")
        .attr_if(of_text, "aria-invalid", "true")
        .prop("value", sharing.pasted.as_str())
        .on_text("input", |text| Some(ShareMsg::Pasted(text).into()));
    let problems = |is_here: bool| {
        let all = sharing.problems.iter().filter(|_| is_here);
        let all = all.map(|problem| el("p").class("error").child(problem.words(state.lang())));
        let place = el("div").attr("role", "alert").children(all);
        if is_here { place.id("open-problems") } else { place }
    };
    // A file field of its own look, within a label that looks like the other buttons.
    let input = el("input")
        .id("open-file")
        .attr("type", "file")
        .attr("multiple", "")
        .attr("accept", ".json,.txt,application/json,text/plain")
        .attr_if(of_file, "aria-describedby", "open-problems")
        .on_files(chosen);
    let file = takes_files.then(|| {
        el("div")
            .class("field files")
            .child(problems(of_file))
            .child(el("label").class("btn file").child(words.open_file).child(input))
            .child(para("muted small", words.open_drop))
    });
    let go_on =
        (!sharing.differing.is_empty()).then(|| button(Weight::Plain, words.choose_title, Msg::go(Screen::Choose)));
    section("page opening")
        .child(heading(state.lang().words().open_shared))
        .child(takes_files.then(|| para("lead", words.open_lead)))
        .child(go_on.map(|button| el("div").class("note").child(actions([button]))))
        .child(
            el("div")
                .class("field")
                .child(el("label").attr("for", "open-text").child(words.open_field))
                .child(problems(of_text))
                .child(field)
                .child(actions([button(Weight::Main, words.open_do, ShareMsg::OpenPasted.into())])),
        )
        .child(file)
}

/// Each that differs, with what can be done.
pub(in crate::app) fn choose(state: &State) -> El {
    let lang = state.lang();
    let words = lang.share();
    let cards = state.share.differing.iter().enumerate().map(|(place, (theirs, choice))| {
        let says = |assessment: &crate::model::Assessment| {
            [&lang.name(assessment), " · ", &lang.date(assessment.date), " · ", &lang.progress(assessment.answered())]
                .concat()
        };
        let mine = state.own().workspace().get(&theirs.id).map(says).unwrap_or_default();
        let group = ["differs-", &place.to_string()].concat();
        let radio = |label: &'static str, which| {
            quiet_radio(group.clone(), label, *choice == which, ShareMsg::Choose(place, which).into())
        };
        el("fieldset")
            .class("differing")
            .child(el("legend").child(lang.name(theirs)))
            .child(para("muted small", [words.yours, ": ", &mine].concat()))
            .child(para("muted small", [words.the_files, ": ", &says(theirs)].concat()))
            .child(
                el("div")
                    .class("choices")
                    .child(radio(words.mine, ConflictChoice::Mine))
                    .child(radio(words.theirs, ConflictChoice::Theirs))
                    .child(radio(words.both, ConflictChoice::Both)),
            )
    });
    section("page opening")
        .child(heading(words.choose_title))
        .child(para("lead", words.choose_lead))
        .child(el("div").children(cards))
        .child(actions([button(Weight::Main, words.choose_done, ShareMsg::Settle.into())]))
}

/// The message of a file field in which so many files have been chosen.
pub(in crate::app) fn chosen(files: usize) -> Msg {
    Msg::Share(ShareMsg::Files(files))
}
