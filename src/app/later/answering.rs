//! Answering as one of a group: by invitation, on a device of one's own, or in a round with one that goes from hand to
//! hand.

pub(super) mod end;
pub(super) mod round;
pub(super) mod start;

use std::mem::replace;

use super::gates;
use crate::app::answering::{Before, Invited, Round};
use crate::app::later::carry::Effect;
use crate::app::message::{Msg, Screen};
use crate::app::options::{Options, View};
use crate::app::ports::{new_assessment, of_tab};
use crate::app::state::{After, State};
use crate::codec::{invitation, response};
use crate::model::{Command, GroupChange, GroupId, Invitation, Response};
use crate::store::Session;

/// Something done in answering.
#[derive(Clone, Debug)]
pub enum AnswerMsg {
    /// Shows what has to be shown before all else: what the page around invites to, or a round that goes on.
    Begin,
    /// The page around asks for something else, as far as an invitation leaves room for it.
    Configure,
    /// Begins to answer, or goes on.
    Start,
    /// Closes what a link has invited to.
    Close,
    /// The response code is carried away in a mail.
    Mailed,
    /// Begins a round in a group.
    BeginRound(GroupId),
    /// Begins the answer of the next person in the round.
    Next,
    /// Takes in the answer of the one who has the device.
    HandIn,
    /// Drops it.
    Drop,
    /// Asks whether to end the round, or stops asking.
    AskEnd(bool),
    /// Ends the round; `show` where its answers are shown.
    End {
        /// Whether the answers are shown.
        show: bool,
    },
    /// Something was done that leads out of the round.
    Stay,
}

impl From<AnswerMsg> for Msg {
    fn from(msg: AnswerMsg) -> Self {
        Self::Answer(msg)
    }
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: AnswerMsg) -> After {
    match msg {
        AnswerMsg::Begin => begin(state),
        AnswerMsg::Configure => state.options = in_force(state),
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
            if let Some(round) = &mut state.answering.round {
                round.guest = None;
                return state.go(Screen::Round);
            }
        }
        AnswerMsg::AskEnd(asks) => {
            if let Some(round) = &mut state.answering.round {
                round.asks_end = asks;
                return After::Focus(if asks { "end-ask" } else { "end" });
            }
        }
        AnswerMsg::End { show } => return end_round(state, show),
        AnswerMsg::Stay => {
            state.keep_link(None);
            state.tell(|lang| lang.answer().stay, false);
        }
    }
    After::Nothing
}

/// The group whose round goes on, if any does: the one at hand before the others.
pub(super) fn round_of(state: &State) -> Option<GroupId> {
    let groups = state.own.workspace().groups();
    let at = groups.iter().find(|group| group.round && state.gathering.at.as_ref() == Some(&group.id));
    at.or_else(|| groups.iter().find(|group| group.round)).map(|group| group.id.clone())
}

/// Whether a link has led to the invitation that is answered.
pub(super) fn is_by_link(state: &State) -> bool {
    state.answering.invited.as_ref().is_some_and(|invited| invited.before.is_some())
}

/// Notes that the response code is carried away as it is now.
pub(super) fn note_handed(state: &mut State) {
    state.answering.handed = Some(response::encode(&super::sharing::answer(state)));
}

/// Notes that the code has been copied where one's answers end: the button says so for good. Whether it is there.
pub(super) fn note_copied(state: &mut State) -> bool {
    let is_end = state.is_self_check() && state.screen == Screen::Result;
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
    let Some(payload) = state.page.invite.clone() else { return };
    if let Ok(invitation) = invitation::decode(&payload) {
        let tag = invitation::tag(&payload);
        open_desk(state, tag, false);
        state.answering.invited = Some(Box::new(Invited { invitation, tag, before: None }));
    } else {
        let payload: String = payload.chars().take(100).collect();
        let says = [
            "<mognads-kollen>: invite=\"",
            &payload,
            "\" cannot be read: it is cut off, changed on the way, or of a newer version. No invitation is used.",
        ];
        state.asked.push(Effect::Warn(says.concat()));
    }
}

/// What is in force of what the page around asks for.
fn in_force(state: &State) -> Options {
    match &state.answering.invited {
        Some(invited) => for_invitation(&state.page, invited.tag, invited.before.is_some()),
        None => state.page.clone(),
    }
}

/// Answers to an invitation are kept apart, and those to one from a link in the tab alone. The unit is for the person to
/// state.
fn for_invitation(page: &Options, tag: u16, by_link: bool) -> Options {
    let storage = if by_link { of_tab(page.storage) } else { page.storage };
    Options { view: View::SelfCheck, storage, keys: page.keys.invited(tag), unit: String::new(), ..page.clone() }
}

/// Puts the answers to an invitation at hand in the place of what was there, which is given back.
fn open_desk(state: &mut State, tag: u16, by_link: bool) -> Session {
    state.save();
    state.options = for_invitation(&state.page, tag, by_link);
    let desk = State::open(&state.options, &state.ports);
    state.lang = State::chosen_lang(&desk).unwrap_or(state.lang);
    state.answering.handed = None;
    state.example = None;
    replace(&mut state.own, desk)
}

fn keep_link(state: &State) {
    let invited = state.answering.invited.as_ref();
    let payload = invited.map(|invited| invitation::encode_as(&invited.invitation, invited.tag));
    state.keep_link(payload.as_ref());
}

/// Shows the invitation of a link. What is kept stays as it was, aside.
pub(super) fn follow(state: &mut State, invitation: Invitation, tag: u16) -> After {
    if state.answering.invited.as_ref().is_some_and(|invited| invited.invitation == invitation) {
        return state.go(Screen::Start);
    }
    // One link's invitation gives way to the next one's.
    close(state);
    let screen = match state.screen {
        Screen::Open | Screen::Received | Screen::Choose => Screen::Start,
        _ if state.example.is_some() => Screen::Start,
        screen => screen,
    };
    let own = open_desk(state, tag, true);
    let invited = state.answering.invited.take();
    let before = Some(Before { own, screen, invited });
    state.answering.invited = Some(Box::new(Invited { invitation, tag, before }));
    keep_link(state);
    state.go(Screen::Start)
}

/// Back to what was shown before a link led here.
fn close(state: &mut State) -> After {
    if !is_by_link(state) {
        return After::Nothing;
    }
    if let Some(before) = state.answering.invited.take().and_then(|invited| invited.before) {
        state.save();
        state.own = before.own;
        state.answering.invited = before.invited;
        state.answering.handed = None;
        state.options = in_force(state);
        state.keep_link(None);
        // Other tabs may have written meanwhile.
        state.own.refresh();
        return state.go(before.screen);
    }
    After::Nothing
}

/// Shows the round of a group, between two who answer.
fn take_up(state: &mut State, group: GroupId) -> After {
    // What can be undone is the leader's, and what anyone answers must not become a part of it.
    state.desk_mut().forget_steps();
    state.answering.round = Some(Round { group, guest: None, thanks: false, asks_end: false });
    state.go(Screen::Round)
}

fn begin_round(state: &mut State, group: GroupId) -> After {
    let is_begun = state.desk().workspace().group(&group).is_some_and(|group| group.round);
    if is_begun || state.run(Command::EditGroup(group.clone(), GroupChange::Round(true))) {
        return take_up(state, group);
    }
    After::Nothing
}

fn next(state: &mut State) -> After {
    let begins_with_fields = state.invitation().is_some_and(|asks| !asks.roles.is_empty() || !asks.units.is_empty());
    let ports = state.ports.clone();
    let Some(round) = &mut state.answering.round else { return After::Nothing };
    round.guest = Some(Session::in_memory(&[], &[], Box::new(move || new_assessment(&*ports))));
    round.thanks = false;
    round.asks_end = false;
    state.support_open = false;
    state.table_open = false;
    if begins_with_fields { state.go(Screen::Round) } else { state.resume() }
}

/// Takes in the answer at hand, and forgets it everywhere else.
fn hand_in(state: &mut State) -> After {
    let Some(round) = &mut state.answering.round else { return After::Nothing };
    let (id, Some(guest)) = (round.group.clone(), round.guest.take()) else { return After::Nothing };
    let random = || response::nonce(&state.new_id());
    let answer = state.desk().workspace().group(&id).map(|group| {
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
    state.desk_mut().forget_steps();
    let Some(round) = &mut state.answering.round else { return After::Nothing };
    if is_taken {
        round.thanks = true;
        return state.go(Screen::Round);
    }
    round.guest = Some(guest);
    After::Nothing
}

/// Ends the round. Where there are enough answers to show, they become a batch of their own.
fn end_round(state: &mut State, show: bool) -> After {
    let Some(Round { group: id, .. }) = state.answering.round.take() else { return After::Nothing };
    let mut commands = vec![Command::EditGroup(id.clone(), GroupChange::Round(false))];
    let group = state.desk().workspace().group(&id);
    let has_enough = show && group.is_some_and(|group| group.waiting() >= usize::from(state.smallest(group)));
    if let Some(group) = group.filter(|_| has_enough) {
        let shown = group.shown.iter().copied().chain([group.answers.len()]).collect();
        commands.push(Command::EditGroup(id.clone(), GroupChange::Shown(shown)));
    }
    if state.desk().workspace().group(&id).is_some_and(|group| group.round) {
        state.run(Command::All(commands));
    }
    // Undone, the figures with one answer fewer would tell what that answer was.
    state.desk_mut().forget_steps();
    gates::group().map_or(After::Nothing, |group| (group.open)(state, id))
}
