//! All groups, and what a group is where there is none.

use super::{GroupMsg, name, name_of, walk};
use crate::app::controls::{Weight, button, heading, named, para, section};
use crate::app::message::{Msg, Screen};
use crate::app::state::State;
use crate::app::view::{El, el, plain_button};
use crate::model::Group;
use crate::text::charts::fill;

/// The groups, and where a new one begins.
pub(super) fn view(state: &State) -> El {
    let words = state.lang().group();
    let groups = state.session().workspace().groups();
    let draft = state.new_draft();
    if groups.is_empty() && draft.is_none() {
        return empty(state);
    }
    let draft = draft.map(|draft| {
        let name = name_of(state.lang(), draft.title()).to_owned();
        let resume = state.lang().words().resume;
        let go_on = named(button(Weight::Plain, resume, GroupMsg::New.into()), resume, &name);
        row(name, words.draft.to_owned(), [go_on])
    });
    section("page group")
        .child(heading(words.groups))
        .child(el("ul").class("group-list").children(draft).children(groups.iter().map(|group| item(state, group))))
        .child(walk([button(Weight::Main, words.new_group, GroupMsg::New.into()), open_other(state)]))
}

/// The way from invitation to decision, and an example of it.
fn empty(state: &State) -> El {
    let (words, own) = (state.lang().group(), state.lang().group_show());
    let steps = [
        (own.part_invite, own.empty_invite),
        (own.part_gather, own.empty_gather),
        (own.part_spread, own.empty_spread),
        (own.part_decide, own.empty_decide),
    ];
    let steps = steps.into_iter().zip(1_u8..).map(|((title, says), number)| {
        let title = el("h3").child(el("i").child(number.to_string())).child([" ", title].concat());
        el("li").class("stepcol").child(title).child(el("p").child(says))
    });
    let example = plain_button().class("link").on("click", GroupMsg::Example.into()).child(own.example);
    let limit = fill(own.empty_limit, &[&state.options().min_group.to_string()]);
    section("page group")
        .child(heading(own.empty))
        .child(para("lead", own.empty_lead))
        .child(el("ol").class("cols4 steps4").children(steps))
        .child(walk([
            plain_button()
                .class("btn main big")
                .part("button-main")
                .on("click", GroupMsg::New.into())
                .child(words.new_group),
            example,
            open_other(state),
        ]))
        .child(
            el("div")
                .class("sec light cols2")
                .child(para("small muted", own.empty_kept))
                .child(para("small muted", limit)),
        )
}

fn open_other(state: &State) -> El {
    plain_button().class("link").on("click", Msg::go(Screen::Open)).child(state.lang().words().open_shared)
}

fn item(state: &State, group: &Group) -> El {
    let words = state.lang().group();
    let name = name(state.lang(), group);
    let choice = |weight, text: &'static str, msg: GroupMsg| named(button(weight, text, msg.into()), text, &name);
    let buttons = [
        choice(Weight::Plain, words.open, GroupMsg::Open(group.id.clone())),
        choice(Weight::Quiet, words.remove, GroupMsg::Remove(group.id.clone())),
    ];
    let says = match state.counts(group).people {
        0 => state.lang().group().none_yet.to_owned(),
        answers => state.lang().have_answered(answers, group.invited),
    };
    row(name, says, buttons)
}

fn row(name: String, says: String, buttons: impl IntoIterator<Item = El>) -> El {
    el("li")
        .child(el("div").child(el("h3").child(name)).child(para("small muted", says)))
        .child(el("p").class("actions").children(buttons))
}
