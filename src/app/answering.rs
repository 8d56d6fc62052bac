//! Answering as one of a group: by invitation, on a device of one's own, or in a round with one device that is passed from
//! person to person.

mod end;
mod round;
mod start;
mod update;

use super::effect::Effect;
use super::message::{Msg, Screen};
use super::options::{Options, View};
use super::share::ShareMsg;
use super::state::State;
use crate::model::{GroupId, Invitation};
use crate::store::Session;

pub(super) use end::{hand_in, view as end};
pub(super) use round::view as round;
pub(super) use start::view as start;
use update::is_by_link;
pub(super) use update::{follow, note_copied, note_handed, round_of, update};

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
    /// The response code is sent in a mail.
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

/// The invitation that one answers.
pub(super) struct Invited {
    invitation: Invitation,
    /// What its answers hold of it.
    tag: u16,
    /// What a link to it took the place of; nothing where the page around invites.
    before: Option<Before>,
}

/// What was shown before a link led to an invitation.
pub(super) struct Before {
    own: Session,
    screen: Screen,
    invited: Option<Box<Invited>>,
}

/// A round: one device that goes from hand to hand.
pub(super) struct Round {
    group: GroupId,
    /// Whether someone has just handed in.
    thanks: bool,
    /// Whether it is asked if the round is to end.
    asks_end: bool,
}

/// The state of answering as one of a group.
#[derive(Default)]
pub(super) struct AnsweringState {
    invited: Option<Box<Invited>>,
    round: Option<Round>,
    /// Whether there is an invitation or a round to be shown once the later part of the program is there. Until then
    /// nothing can be begun.
    awaits: bool,
    /// The response code that was last handed in.
    handed: Option<String>,
    /// The one that was last copied.
    copied: Option<String>,
}

impl AnsweringState {
    /// The state at first: whether anything has to be shown before all else, an invitation of the page around or a round that
    /// goes on.
    pub(super) fn of(options: &Options, own: &Session) -> Self {
        let awaits = match options.view {
            View::SelfCheck => options.invite.is_some(),
            View::Full | View::Group => own.workspace().groups().iter().any(|group| group.in_session),
        };
        Self { awaits, ..Self::default() }
    }

    /// Whether there is an invitation or a round to be shown before all else.
    pub(super) const fn awaits(&self) -> bool {
        self.awaits
    }

    /// Notes a message that waits for chunks. Whoever began before an invitation is there would not answer it.
    pub(super) fn note_waiting(&mut self, msg: &Msg) {
        self.awaits |= matches!(msg, Msg::Share(ShareMsg::Link(payload)) if payload.starts_with("g1."));
    }

    /// The invitation that is answered, and the tag that its answers have.
    pub(super) fn invited(&self) -> Option<(&Invitation, u16)> {
        self.invited.as_ref().map(|invited| (&invited.invitation, invited.tag))
    }

    /// Forgets the response codes that were copied or handed in.
    pub(super) fn forget_codes(&mut self) {
        self.handed = None;
        self.copied = None;
    }
}

impl State {
    /// What the group asks that one answers for.
    pub(super) fn invitation(&self) -> Option<&Invitation> {
        match (&self.answering.round, &self.answering.invited) {
            (Some(round), _) => self.leader_session().workspace().group(&round.group).map(|group| &group.invitation),
            (None, Some(invited)) => Some(&invited.invitation),
            (None, None) => None,
        }
    }

    /// Whether it is one person's own check.
    pub(super) fn is_self_check(&self) -> bool {
        self.options().view == View::SelfCheck || self.in_round()
    }

    /// Whether targets are set too: in a person's own check only where the group asks for them.
    pub(super) fn has_targets(&self) -> bool {
        !self.is_self_check() || self.invitation().is_some_and(|asks| asks.targets)
    }

    /// Whether an invitation is answered.
    pub(super) const fn is_invited(&self) -> bool {
        self.answering.invited.is_some()
    }

    /// Whether a round goes on: one device is passed from person to person.
    pub(super) const fn in_round(&self) -> bool {
        self.answering.round.is_some()
    }

    /// Leaves the round, without the answers of the person who has the device.
    pub(super) fn leave_round(&mut self) {
        self.answering.round = None;
        self.set_guest(None);
    }

    /// Shows what has to be shown before all else, as soon as it can be.
    pub(super) fn show_awaited(&mut self) -> Effect {
        if self.awaits() { self.update(AnswerMsg::Begin.into()) } else { Effect::None }
    }
}
