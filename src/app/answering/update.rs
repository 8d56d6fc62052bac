//! How the messages of answering change the state.

use std::mem::replace;

use super::{AnswerMsg, Before, Invited, Round};
use crate::app::effect::{Effect, Task};
use crate::app::lazy::entry;
use crate::app::message::Screen;
use crate::app::options::{Options, View};
use crate::app::ports::{new_assessment, of_tab};
use crate::app::share;
use crate::app::state::State;
use crate::codec::{invitation, response};
use crate::model::{Command, GroupChange, GroupId, Invitation, Response};
use crate::store::Session;

/// Changes the state; what is to be done in the browser is handed back.
pub(in crate::app) fn update(state: &mut State, msg: AnswerMsg) -> Effect {
    match msg {
        AnswerMsg::Begin => begin(state),
        AnswerMsg::Configure => state.set_options(in_force(state)),
        AnswerMsg::Start => {
            if is_by_link(state) {
                // *Radera mina svar* has forgotten it.
                keep_link(state);
            }
            return state.resume();
        }
        AnswerMsg::Close => return close(state),
        AnswerMsg::Mailed => note_handed(state),
        AnswerMsg::BeginRound(group) => return begin_round(state, group),
        AnswerMsg::Next => return next(state),
        AnswerMsg::HandIn => return hand_in(state),
        AnswerMsg::Drop => {
            if state.in_round() {
                state.set_guest(None);
                return state.go(Screen::Round);
            }
        }
        AnswerMsg::AskEnd(asks) => {
            if let Some(round) = &mut state.answering.round {
                round.asks_end = asks;
                return Effect::Focus(if asks { "end-ask" } else { "end" });
            }
        }
        AnswerMsg::End { show } => return end_round(state, show),
        AnswerMsg::Stay => {
            state.keep_link(None);
            state.notify(|lang| lang.answer().stay, false);
        }
    }
    Effect::None
}

/// The group whose round goes on, if any does: the one at hand before the others.
pub(in crate::app) fn round_of(state: &State) -> Option<GroupId> {
    let groups = state.own().workspace().groups();
    let at = groups.iter().find(|group| group.in_session && state.group.is_at(&group.id));
    at.or_else(|| groups.iter().find(|group| group.in_session)).map(|group| group.id.clone())
}

/// Whether a link has led to the invitation that is answered.
pub(super) fn is_by_link(state: &State) -> bool {
    state.answering.invited.as_ref().is_some_and(|invited| invited.before.is_some())
}

/// Notes that the response code is handed in as it is now.
pub(in crate::app) fn note_handed(state: &mut State) {
    state.answering.handed = Some(response::encode(&share::answer(state)));
}

/// Notes that the code has been copied where one's answers end: the button says so for good. Whether it is there.
pub(in crate::app) fn note_copied(state: &mut State) -> bool {
    let is_end = state.is_self_check() && state.screen() == Screen::Result;
    if is_end {
        state.answering.copied.clone_from(&state.answering.handed);
    }
    is_end
}

fn begin(state: &mut State) {
    if !replace(&mut state.answering.awaits, false) {
        return;
    }
    if let Some(group) = round_of(state).filter(|_| !state.is_self_check()) {
        take_up(state, group);
        return;
    }
    let Some(payload) = state.page().invite.clone() else { return };
    if let Ok(invitation) = invitation::decode(&payload) {
        let tag = invitation::tag(&payload);
        open_session(state, tag, false);
        state.answering.invited = Some(Box::new(Invited { invitation, tag, before: None }));
    } else {
        let payload: String = payload.chars().take(100).collect();
        let says = [
            "<mognads-kollen>: invite=\"",
            &payload,
            "\" cannot be read: it is cut off, changed on the way, or of a newer version. No invitation is used.",
        ];
        state.perform(Task::Warn(says.concat()));
    }
}

/// What is in force of what the page around asks for.
fn in_force(state: &State) -> Options {
    match &state.answering.invited {
        Some(invited) => for_invitation(state.page(), invited.tag, invited.before.is_some()),
        None => state.page().clone(),
    }
}

/// Answers to an invitation are kept apart, and those to one from a link in the tab alone. The unit is for the person to
/// state.
fn for_invitation(page: &Options, tag: u16, by_link: bool) -> Options {
    let storage = if by_link { of_tab(page.storage) } else { page.storage };
    Options { view: View::SelfCheck, storage, keys: page.keys.invited(tag), unit: String::new(), ..page.clone() }
}

/// Puts the answers to an invitation at hand in the place of what was there, which is given back.
fn open_session(state: &mut State, tag: u16, by_link: bool) -> Session {
    state.save();
    state.set_options(for_invitation(state.page(), tag, by_link));
    state.answering.handed = None;
    state.set_example(None);
    state.reopen_own()
}

fn keep_link(state: &State) {
    let invited = state.answering.invited.as_ref();
    let payload = invited.map(|invited| invitation::encode_as(&invited.invitation, invited.tag));
    state.keep_link(payload.as_ref());
}

/// Shows the invitation of a link. What is kept stays as it was, aside.
pub(in crate::app) fn follow(state: &mut State, invitation: Invitation, tag: u16) -> Effect {
    if state.answering.invited.as_ref().is_some_and(|invited| invited.invitation == invitation) {
        return state.go(Screen::Start);
    }
    // One link's invitation gives way to the next one's.
    close(state);
    let screen = match state.screen() {
        Screen::Open | Screen::Received | Screen::Choose => Screen::Start,
        _ if state.has_example() => Screen::Start,
        screen => screen,
    };
    let own = open_session(state, tag, true);
    let invited = state.answering.invited.take();
    let before = Some(Before { own, screen, invited });
    state.answering.invited = Some(Box::new(Invited { invitation, tag, before }));
    keep_link(state);
    state.go(Screen::Start)
}

/// Back to what was shown before a link led here.
fn close(state: &mut State) -> Effect {
    if !is_by_link(state) {
        return Effect::None;
    }
    if let Some(before) = state.answering.invited.take().and_then(|invited| invited.before) {
        state.save();
        state.set_own(before.own);
        state.answering.invited = before.invited;
        state.answering.handed = None;
        state.set_options(in_force(state));
        state.keep_link(None);
        // Other tabs may have written meanwhile.
        state.own_mut().refresh();
        return state.go(before.screen);
    }
    Effect::None
}

/// Shows the round of a group, between two who answer.
fn take_up(state: &mut State, group: GroupId) -> Effect {
    // What can be undone is the leader's, and what anyone answers must not become a part of it.
    state.session_mut().clear_history();
    state.answering.round = Some(Round { group, thanks: false, asks_end: false });
    state.go(Screen::Round)
}

fn begin_round(state: &mut State, group: GroupId) -> Effect {
    let is_begun = state.session().workspace().group(&group).is_some_and(|group| group.in_session);
    if is_begun || state.run(Command::EditGroup(group.clone(), GroupChange::InSession(true))) {
        return take_up(state, group);
    }
    Effect::None
}

fn next(state: &mut State) -> Effect {
    let begins_with_fields = state.invitation().is_some_and(|asks| !asks.roles.is_empty() || !asks.units.is_empty());
    let ports = state.ports().clone();
    let Some(round) = &mut state.answering.round else { return Effect::None };
    round.thanks = false;
    round.asks_end = false;
    state.set_guest(Some(Session::in_memory(&[], &[], Box::new(move || new_assessment(&*ports)))));
    state.grading.close_support();
    if begins_with_fields { state.go(Screen::Round) } else { state.resume() }
}

/// Takes in the answer at hand, and forgets it everywhere else.
fn hand_in(state: &mut State) -> Effect {
    let Some(id) = state.answering.round.as_ref().map(|round| round.group.clone()) else { return Effect::None };
    let Some(guest) = state.set_guest(None) else { return Effect::None };
    let random = || response::nonce(&state.new_id());
    let answer = state.session().workspace().group(&id).map(|group| {
        let tag = invitation::tag(&invitation::encode(&group.invitation));
        let answer = group.invitation.answer(guest.current(), tag, random());
        // As it will be read back: the code has room for a part of the random number.
        let answer = response::decode(&response::encode(&answer)).unwrap_or(answer);
        // Anywhere among those that are not shown yet: their order would tell who they are from.
        let after = usize::try_from(random()).unwrap_or_default() % (group.waiting() + 1);
        let after: Vec<Response> = group.answers.iter().skip(group.answers.len() - after).cloned().collect();
        (after.clone(), [answer].into_iter().chain(after).collect())
    });
    let (after, all) = answer.unwrap_or_default();
    let changes = [GroupChange::Remove(after), GroupChange::Add(all)];
    let commands = changes.into_iter().map(|change| Command::EditGroup(id.clone(), change)).collect();
    let is_taken = state.run(Command::All(commands));
    state.session_mut().clear_history();
    if !is_taken {
        state.set_guest(Some(guest));
        return Effect::None;
    }
    if let Some(round) = &mut state.answering.round {
        round.thanks = true;
    }
    state.go(Screen::Round)
}

/// Ends the round. Where there are enough answers to show, they become a batch of their own.
fn end_round(state: &mut State, show: bool) -> Effect {
    let Some(id) = state.answering.round.as_ref().map(|round| round.group.clone()) else { return Effect::None };
    state.leave_round();
    let mut commands = vec![Command::EditGroup(id.clone(), GroupChange::InSession(false))];
    let group = state.session().workspace().group(&id);
    let has_enough = show && group.is_some_and(|group| group.waiting() >= usize::from(state.smallest(group)));
    if let Some(group) = group.filter(|_| has_enough) {
        let shown = group.published.iter().copied().chain([group.answers.len()]).collect();
        commands.push(Command::EditGroup(id.clone(), GroupChange::Publish(shown)));
    }
    if state.session().workspace().group(&id).is_some_and(|group| group.in_session) {
        state.run(Command::All(commands));
    }
    // Undone, the figures with one answer fewer would tell what that answer was.
    state.session_mut().clear_history();
    entry::group().map_or(Effect::None, |group| (group.open)(state, id))
}
