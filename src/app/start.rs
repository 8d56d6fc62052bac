//! The first screen.

use super::controls::{Weight, actions, button, canvas, heading, para, section};
use super::later::{self, AnswerMsg, GroupMsg, Later, ShareMsg};
use super::message::{Msg, Screen};
use super::options::View;
use super::state::State;
use super::view::{El, el, plain_button};

/// What this is, and where to begin.
pub(super) fn view(state: &State) -> El {
    if state.answering.invited.is_some()
        && let Some(here) = later::here()
    {
        return later::gates::start(here, state);
    }
    let words = state.lang.words();
    let is_self_check = state.is_self_check();
    let leads = state.options.view == View::Group;
    let group = button(if leads { Weight::Main } else { Weight::Quiet }, words.lead_group, GroupMsg::Begin.into());
    let example = button(Weight::Quiet, words.see_example, Msg::Example(true));
    let open = button(Weight::Quiet, words.open_shared, Msg::Go(Screen::Open));
    let choices = if state.answering.awaits {
        let again = matches!(state.later, Later::Idle);
        actions(again.then(|| button(Weight::Main, words.retry, AnswerMsg::Begin.into())))
    } else if state.own.workspace().assessments().is_empty() {
        let start = button(if leads { Weight::Plain } else { Weight::Main }, words.start, Msg::New);
        let first = if leads { [group, start] } else { [start, group] };
        let all = first.into_iter().chain([open, example]);
        actions(all.take(if is_self_check { 1 } else { 4 }))
    } else {
        let current = state.current();
        let when = [&state.lang.date(current.date), " · ", &state.lang.progress(current.answered())].concat();
        let resume = button(if leads { Weight::Plain } else { Weight::Main }, words.resume, Msg::Resume);
        let buttons = if is_self_check {
            vec![resume, button(Weight::Plain, words.clear, Msg::Erase)]
        } else {
            let shelf = button(Weight::Plain, words.all_assessments, Msg::Go(Screen::Shelf));
            let new = button(Weight::Plain, words.new_assessment, Msg::New);
            if leads {
                vec![group, resume, new, shelf, open, example]
            } else {
                vec![resume, new, shelf, group, open, example]
            }
        };
        el("div")
            .class("go-on")
            .child(para("go-on-name", state.lang.name(current)))
            .child(para("muted", when))
            .child(actions(buttons))
    };
    let picture = el("figure")
        .class("start-picture")
        .child(canvas("example", words.example_picture.to_owned()))
        .child(el("figcaption").class("muted").attr("aria-hidden", "true").child(words.example_picture));
    section("start")
        .child(
            el("div")
                .class("start-text")
                .child(heading(if is_self_check { words.self_title } else { words.start_title }))
                .child(para("lead", if is_self_check { words.self_lead } else { words.start_lead }))
                .child(choices)
                .child(para("muted", if is_self_check { words.self_private } else { words.start_private }))
                .child(is_self_check.then(|| invited(state)))
                .child(about(state)),
        )
        .child((!is_self_check).then_some(picture))
}

/// Where the link to a group can be pasted, folded: a login on the way to the page loses what stands after the # in it.
fn invited(state: &State) -> El {
    let words = state.lang.words();
    let field = el("textarea").id("invited").attr("rows", "2").attr("autocomplete", "off").attr("spellcheck", "false");
    // It is read when the button is pressed: what opens it may have to be loaded.
    let open = plain_button()
        .class("btn")
        .part("button")
        .on_press_of("invited", |text| Some(ShareMsg::OpenText(text).into()))
        .child(words.invited_open);
    el("details").class("fold").child(el("summary").child(words.invited_title)).child(
        el("div")
            .class("fold-in")
            .child(para("muted", words.invited_hint))
            .child(
                el("div")
                    .class("field")
                    .child(el("label").attr("for", "invited").child(words.invited_field))
                    .child(field),
            )
            .child(actions([open])),
    )
}

/// What the model is, folded.
pub(super) fn about(state: &State) -> El {
    let words = state.lang.words();
    el("details").class("fold").child(el("summary").child(words.about_title)).child(
        el("div")
            .class("fold-in")
            .child(el("p").child(words.about_model))
            .child(el("p").child(words.about_ours))
            .child(para("muted", words.about_source)),
    )
}
