//! Answering as one of a group, by invitation or in a round with one device: what the first part of the program needs to
//! know of it. The rest is in `later/answering`.

use super::message::Screen;
use super::options::{Options, View};
use super::state::State;
use crate::model::{GroupId, Invitation};
use crate::store::Session;

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
    /// The desk of the one who has it, where nothing is kept.
    pub(super) guest: Option<Session>,
    /// Whether someone has just handed in.
    pub(super) thanks: bool,
    /// Whether it is asked if the round is to end.
    pub(super) asks_end: bool,
}

/// The state of answering as one of a group.
#[derive(Default)]
pub(super) struct Answering {
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

impl Answering {
    /// Whether anything has to be shown before all else: what the page around invites to, or a round that goes on.
    pub(super) fn awaited(options: &Options, own: &Session) -> Self {
        let awaits = match options.view {
            View::SelfCheck => options.invite.is_some(),
            View::Full | View::Group => own.workspace().groups().iter().any(|group| group.round),
        };
        Self { awaits, ..Self::default() }
    }
}

impl State {
    /// What the group asks that one answers for.
    pub(super) fn invitation(&self) -> Option<&Invitation> {
        match (&self.answering.round, &self.answering.invited) {
            (Some(round), _) => self.home().workspace().group(&round.group).map(|group| &group.invitation),
            (None, Some(invited)) => Some(&invited.invitation),
            (None, None) => None,
        }
    }

    /// Whether targets are set too: in a person's own check only where the group asks for them.
    pub(super) fn has_targets(&self) -> bool {
        !self.is_self_check() || self.invitation().is_some_and(|asks| asks.targets)
    }
}
