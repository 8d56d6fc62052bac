//! A round with one device: between two who answer, and where the next one begins.

use super::{AnswerMsg, start};
use crate::app::controls::{Weight, actions, button, heading, para, section};
use crate::app::start::big;
use crate::app::state::State;
use crate::app::view::{El, el};

/// Where the next one begins, or has begun and says who they are. Nothing that anyone has answered is here.
pub(in crate::app) fn view(state: &State) -> El {
    let words = state.lang().answer();
    let Some(round) = &state.answering.round else { return section("start") };
    let group =
        state.leader_session().workspace().group(&round.group).filter(|group| group.in_session || state.has_guest());
    let Some(group) = group else {
        // It has been ended in another tab.
        let back = button(Weight::Main, words.to_group, AnswerMsg::End { show: false }.into());
        return start::alone(
            el("div").child(heading(words.round)).child(para("lead", words.over)).child(actions([back])),
        );
    };
    if state.has_guest() {
        let buttons = [
            big(state.lang().words().start, AnswerMsg::Start.into()),
            button(Weight::Quiet, words.drop_mine, AnswerMsg::Drop.into()),
        ];
        let text = start::beginning(state, &group.invitation, words.round)
            .child(actions(buttons))
            .child(para("small muted", words.private_round));
        return start::alone(text);
    }
    let title = &group.invitation.title;
    let title = if title.is_empty() { words.round } else { title }.to_owned();
    let heads = if round.thanks { words.thanks.to_owned() } else { title.clone() };
    let (answers, smallest) = (group.waiting(), usize::from(state.smallest(group)));
    let ask = || {
        let (text, end) = if answers >= smallest {
            let end = button(Weight::Main, words.end_yes, AnswerMsg::End { show: true }.into());
            (state.lang().round_shows(answers), end)
        } else {
            let end = button(Weight::Plain, words.end_without, AnswerMsg::End { show: false }.into());
            (state.lang().too_few(smallest, smallest - answers), end)
        };
        let go_on = button(Weight::Plain, words.go_on, AnswerMsg::AskEnd(false).into());
        el("div").class("ask").child(para("", text).id("end-ask").attr("tabindex", "-1")).child(actions([go_on, end]))
    };
    let buttons = || {
        actions([
            big(words.next, AnswerMsg::Next.into()),
            button(Weight::Plain, words.end, AnswerMsg::AskEnd(true).into()).id("end"),
        ])
    };
    let text = el("div")
        .child(round.thanks.then(|| para("caption", title.clone())))
        .child(heading(heads))
        .child(para("lead", words.round_lead))
        .child(para("so-far", state.lang().have_answered(answers, None)))
        .child(if round.asks_end { ask() } else { buttons() })
        .child(para("small muted", state.lang().shown_from(state.smallest(group))));
    start::alone(text)
}
