//! All groups.

use super::{GroupMsg, name, name_of};
use crate::app::controls::{Weight, actions, button, heading, named, para, section};
use crate::app::message::{Msg, Screen};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::Group;

/// The groups, and where a new one begins.
pub(super) fn view(state: &State) -> El {
    let words = state.lang.group();
    let groups = state.desk().workspace().groups();
    let weight = if groups.is_empty() { Weight::Main } else { Weight::Plain };
    section("group")
        .child(heading(words.groups))
        .child(para("lead", words.groups_lead))
        .child(
            el("ul")
                .class("cards")
                .children(state.new_draft().map(|draft| {
                    let name = name_of(state.lang, draft.title()).to_owned();
                    let resume = state.lang.words().resume;
                    let go_on = named(button(Weight::Plain, resume, GroupMsg::New.into()), resume, &name);
                    el("li")
                        .class("card")
                        .child(el("h3").child(name))
                        .child(para("muted", words.draft))
                        .child(actions([go_on]))
                }))
                .children(groups.iter().map(|group| item(state, group))),
        )
        .child(actions([
            button(weight, words.new_group, GroupMsg::New.into()),
            button(Weight::Plain, state.lang.words().open_shared, Msg::Go(Screen::Open)),
        ]))
}

fn item(state: &State, group: &Group) -> El {
    let words = state.lang.group();
    let name = name(state.lang, group);
    let choice = |weight, text: &'static str, msg: GroupMsg| named(button(weight, text, msg.into()), text, &name);
    let buttons = [
        choice(Weight::Plain, words.open, GroupMsg::Open(group.id.clone())),
        choice(Weight::Quiet, words.remove, GroupMsg::Remove(group.id.clone())),
    ];
    let says = match group.people() {
        0 => words.none_yet.to_owned(),
        answers => state.lang.have_answered(answers, group.asked),
    };
    el("li").class("card").child(el("h3").child(name.clone())).child(para("muted", says)).child(actions(buttons))
}
