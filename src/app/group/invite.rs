//! How a group is invited.

use super::{GroupMsg, error, folded, name, quiet, small, walk, whose};
use crate::app::answering::AnswerMsg;
use crate::app::controls::{Weight, actions, button, canvas, heading, para, section};
use crate::app::effect::{ImageFormat, PictureExport};
use crate::app::message::{Msg, Screen};
use crate::app::share;
use crate::app::share::copyable;
use crate::app::share::{MAX_LINK, ShareMsg};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::chart::qr;
use crate::codec::invitation;
use crate::model::Group;
use crate::text::charts::fill;
use crate::text::group_phrases::invitation_element;

/// The link to a group's invitation, where the page has an address.
pub(super) fn link_to(state: &State, group: &Group) -> Option<String> {
    share::link_to(state, &invitation::encode(&group.invitation))
}

/// The ways to invite.
pub(super) fn view(state: &State, group: &Group) -> El {
    let (words, own) = (state.lang().group(), state.lang().group_show());
    let asked = &group.invitation;
    let link = link_to(state, group);
    if let Some(link) = link.as_ref().filter(|link| state.fills_room() && link.len() <= MAX_LINK) {
        return large(state, group, link);
    }
    let change = quiet(words.change, GroupMsg::Change.into());
    let shown = match &link {
        None => el("div").class("stack").child(para("", words.link_none)).child(actions([change])),
        Some(link) if link.len() > MAX_LINK => el("div")
            .class("stack")
            .child(error("link-error", fill(words.link_long, &[&state.lang().count(link.len())])))
            .child(actions([change])),
        Some(link) => ways(state, group, link, change),
    };
    let page = el("div").child(para("small muted", words.link_login)).child(copyable(
        state,
        "invite-element",
        words.page_field,
        el("textarea").attr("rows", "3"),
        invitation_element(&invitation::encode(asked)),
    ));
    section("page group")
        .child(whose(state, group))
        .child(heading(own.invite))
        .child(para("lead", fill(own.invite_lead, &[if asked.targets { words.five } else { words.three }])))
        .child(shown)
        .child(el("div").class("folds").child(folded(words.page, own.page_for, page)).child(folded(
            words.round,
            own.round_where,
            round(state, group),
        )))
        .child(para("small muted", words.anonymous))
        .child(walk([button(Weight::Plain, own.next_gather, Msg::go(Screen::Gather))]))
}

/// One device that goes from hand to hand.
pub(super) fn round(state: &State, group: &Group) -> El {
    let words = state.lang().group();
    let begin = button(Weight::Plain, words.round_begin, AnswerMsg::BeginRound(group.id.clone()).into());
    el("div").child(para("", words.round_lead)).child(actions([begin]))
}

/// The code to be scanned, the link, and a text to mail.
fn ways(state: &State, group: &Group, link: &str, change: El) -> El {
    let (words, own, asked) = (state.lang().group(), state.lang().group_show(), &group.invitation);
    let save = PictureExport { name: "qr", form: ImageFormat::Png };
    let code = qr(link, 200.0).map(|_| {
        el("div")
            .class("qr-part")
            .child(el("div").class("qr-box").child(code_of(words.qr, link)))
            .child(para("small muted", words.qr_what))
            .child(actions([
                small(own.qr_large, GroupMsg::Room(true).into()),
                small(own.qr_save, ShareMsg::Picture(save).into()),
            ]))
    });
    let mail = state.lang().invitation_mail(asked.title.trim(), link, &asked.hand_in, asked.targets);
    let copy = |id, text: &str| Msg::from(ShareMsg::Copy(id, text.to_owned()));
    let field = |id: &'static str, label: &'static str| {
        el("div").class("field").child(el("label").attr("for", id).child(label))
    };
    let read_only =
        |field: El, id, text: String| field.id(id).attr("readonly", "").attr("spellcheck", "false").prop("value", text);
    let the_link = field("invite-link", words.link).child(
        el("div")
            .class("join")
            .child(read_only(el("input").class("in code"), "invite-link", link.to_owned()))
            .child(button(Weight::Main, own.copy_link, copy("invite-link", link))),
    );
    let the_mail = field("invite-mail", words.mail)
        .child(read_only(el("textarea").class("in").attr("rows", "9"), "invite-mail", mail.clone()))
        .child(actions([small(own.copy_mail, copy("invite-mail", &mail)), change]));
    el("div").class("invite").child(code).child(el("div").class("stack").child(the_link).child(the_mail))
}

fn code_of(says: &'static str, link: &str) -> El {
    canvas("qr", says.to_owned()).attr("data-qr", link.to_owned())
}

/// The code alone, to be scanned from across a room.
fn large(state: &State, group: &Group, link: &str) -> El {
    let (words, own) = (state.lang().group(), state.lang().group_show());
    section("show fills qr-room")
        .on_key(|key| (key == "Escape").then(|| GroupMsg::Room(false).into()))
        .child(
            el("div")
                .class("show-top")
                .child(el("div").child(para("caption", words.qr_what)).child(heading(name(state.lang(), group))))
                .child(button(Weight::Plain, own.end_large, GroupMsg::Room(false).into())),
        )
        .child(el("div").class("qr-box").child(code_of(words.qr, link)))
}
