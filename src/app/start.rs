//! The first screen: where to begin, or where one is.

mod stored;

use super::answering::AnswerMsg;
use super::controls::{Weight, actions, button, canvas, heading, para, section};
use super::group::GroupMsg;
use super::lazy::entry;
use super::message::{Msg, Screen};
use super::options::View;
use super::share::ShareMsg;
use super::state::State;
use super::view::{El, el, plain_button};
use crate::app::navigation::NavigationMsg;
use crate::app::storage::StorageMsg;

/// Where to begin; to one who has something here, where they are.
pub(super) fn view(state: &State) -> El {
    if state.is_invited()
        && let Some(share) = entry::share()
    {
        return (share.start)(state);
    }
    if state.is_self_check() || state.awaits() {
        of_one(state)
    } else if state.own().workspace().assessments().is_empty() {
        new(state)
    } else {
        stored::view(state)
    }
}

/// The one thing to do, as large as it gets.
pub(super) fn big(label: &'static str, msg: Msg) -> El {
    plain_button().class("btn main big").part("button-main").on("click", msg).child(label)
}

/// What this is, one way to begin, and an example; then the four steps, and the other ways.
fn new(state: &State) -> El {
    let words = state.lang().words();
    let leads = state.options().view == View::Group;
    let group = || GroupMsg::Begin.into();
    let first =
        if leads { big(words.lead_group, group()) } else { big(words.start, Msg::Navigation(NavigationMsg::New)) };
    let text = el("div")
        .child(para("brand", words.product))
        .child(heading(words.start_title))
        .child(para("lead", words.start_lead))
        .child(actions([
            first,
            button(Weight::Quiet, words.see_example, Msg::Navigation(NavigationMsg::Example(true))),
        ]))
        .child(para("small muted", words.start_private));
    let picture = el("figure")
        .child(canvas("example", words.example_picture.to_owned()))
        .child(el("figcaption").class("small muted").attr("aria-hidden", "true").child(words.example_picture));
    let alone = (words.start, words.way_alone, Msg::Navigation(NavigationMsg::New));
    let group = (words.lead_group, words.way_group, group());
    let other = if leads { alone } else { group };
    let open = (words.open_shared, words.way_open, Msg::go(Screen::Open));
    let model = (words.about_title, words.way_model, Msg::go(Screen::About));
    let ways = [other, open, model].map(|(label, says, msg)| {
        el("li").class("stepcol quiet").child(button(Weight::Quiet, label, msg)).child(para("", says))
    });
    section("start")
        .child(el("div").class("start-head").child(text).child(picture))
        .child(steps(state))
        .child(el("ul").class("cols3 ways").attr("aria-label", words.ways).children(ways))
        .child(stored::others(state))
}

/// The four steps of the work, in order.
fn steps(state: &State) -> El {
    let words = state.lang().words();
    let steps = [
        (words.step_now, words.how_now),
        (words.step_target, words.how_target),
        (words.step_result, words.how_result),
        (words.step_plan, words.how_plan),
    ];
    let steps = steps.into_iter().zip(1..).map(|((name, says), number): (_, u8)| {
        let number = el("span").class("muted").child(number.to_string());
        let name = el("h3").class("step").child(number).child(" ").child(name);
        el("li").class("stepcol").child(name).child(para("", says))
    });
    el("ol").class("cols4 how-to").attr("aria-label", words.how_to).children(steps)
}

/// Where one person begins their own check, or goes on with it.
fn of_one(state: &State) -> El {
    let words = state.lang().words();
    let is_self_check = state.is_self_check();
    let buttons = if state.awaits() {
        let again = state.lazy.is_idle();
        vec![again.then(|| big(words.retry, AnswerMsg::Begin.into()))]
    } else if state.own().workspace().assessments().is_empty() {
        vec![Some(big(words.start, Msg::Navigation(NavigationMsg::New)))]
    } else {
        vec![
            Some(big(words.resume, Msg::Navigation(NavigationMsg::Resume))),
            Some(button(Weight::Plain, words.clear, Msg::Storage(StorageMsg::Erase))),
        ]
    };
    let answered = state.current().answered();
    let text = el("div")
        .child(heading(if is_self_check { words.self_title } else { words.start_title }))
        .child(para("lead", if is_self_check { words.self_lead } else { words.start_lead }))
        .child((answered > 0).then(|| para("so-far", state.lang().own_progress(answered))))
        .child(actions(buttons.into_iter().flatten()))
        .child(para("small muted", if is_self_check { words.self_private } else { words.start_private }));
    section("start")
        .child(el("div").class("start-head one").child(text))
        .child(el("div").class("folds").child(is_self_check.then(|| invited(state))).child(about(state)))
}

/// Where the link to a group can be pasted, folded: a login on the way to the page loses what stands after the # in it.
fn invited(state: &State) -> El {
    let words = state.lang().words();
    let field = el("textarea").id("invited").attr("rows", "2").attr("autocomplete", "off").attr("spellcheck", "false");
    // It is read when the button is pressed: what opens it may have to be loaded.
    let open = plain_button()
        .class("btn")
        .part("button")
        .on_press_of("invited", |text| Some(ShareMsg::OpenText(text).into()))
        .child(words.invited_open);
    el("details").class("fold").child(el("summary").child(words.invited_title)).child(
        el("div")
            .class("fold-body")
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
    let words = state.lang().words();
    el("details").class("fold").child(el("summary").child(words.about_title)).child(
        el("div")
            .class("fold-body")
            .child(el("p").child(words.about_model))
            .child(el("p").child(words.about_ours))
            .child(para("muted", words.about_source)),
    )
}
