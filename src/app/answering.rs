//! Answering as one of a group: by invitation, on a device of one's own, or in a round with one device that is passed from
//! person to person.

mod end;
mod round;
mod start;
mod update;

use super::message::{Msg, Screen};
use super::options::{Options, View};
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

/// The invitation that one answers.
pub(super) struct Invited {
    pub(super) invitation: Invitation,
    /// What its answers hold of it.
    pub(super) tag: u16,
    /// What a link to it took the place of; nothing where the page around invites.
    pub(super) before: Option<Before>,
}

/// What was shown before a link led to an invitation.
pub(super) struct Before {
    pub(super) own: Session,
    pub(super) screen: Screen,
    pub(super) invited: Option<Box<Invited>>,
}

/// A round: one device that goes from hand to hand.
pub(super) struct Round {
    pub(super) group: GroupId,
    /// The session of the one who has it, where nothing is kept.
    pub(super) guest: Option<Session>,
    /// Whether someone has just handed in.
    pub(super) thanks: bool,
    /// Whether it is asked if the round is to end.
    pub(super) asks_end: bool,
}

/// The state of answering as one of a group.
#[derive(Default)]
pub(super) struct AnsweringState {
    pub(super) invited: Option<Box<Invited>>,
    pub(super) round: Option<Round>,
    /// Whether there is an invitation or a round to be shown once the later part of the program is there. Until then
    /// nothing can be begun.
    pub(super) awaits: bool,
    /// The response code that was last carried away.
    pub(super) handed: Option<String>,
    /// The one that was last copied.
    pub(super) copied: Option<String>,
}

impl AnsweringState {
    /// Whether anything has to be shown before all else: what the page around invites to, or a round that goes on.
    pub(super) fn awaited(options: &Options, own: &Session) -> Self {
        let awaits = match options.view {
            View::SelfCheck => options.invite.is_some(),
            View::Full | View::Group => own.workspace().groups().iter().any(|group| group.in_session),
        };
        Self { awaits, ..Self::default() }
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

    /// Whether targets are set too: in a person's own check only where the group asks for them.
    pub(super) fn has_targets(&self) -> bool {
        !self.is_self_check() || self.invitation().is_some_and(|asks| asks.targets)
    }
}
