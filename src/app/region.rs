//! The parts of the view, and what decides how each looks, so that one is drawn anew only where it looks otherwise.

use super::layout::{can_step, is_working};
use super::message::{Msg, Screen};
use super::navigation::NavigationMsg;
use super::state::State;
use super::storage::{self, StorageMsg};
use super::toast;
use crate::model::Area;
use crate::store::SaveState;
use crate::text::Lang;

/// A part of the view that is drawn by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// The element around the others.
    Frame,
    /// The bar with the assessment at hand, the steps, the tools and the menu.
    Header,
    /// That what is shown is an example.
    Example,
    /// What has gone wrong with saving, and what to do about it. It is read out when it changes.
    Problems,
    /// The screen that one is at.
    Screen,
    /// What just happened, or is waited for. It is read out when it changes.
    Toast,
    /// Whether all is saved, and the way back.
    Footer,
}

/// What decides how a region looks and what it does: equal where both are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Of [`Region::Frame`].
    Frame(Lang),
    /// Of [`Region::Header`].
    Header(Box<Header>),
    /// Of [`Region::Example`].
    Example(Lang, bool),
    /// Of [`Region::Problems`].
    Problems {
        /// In which language.
        lang: Lang,
        /// What hinders saving, if anything.
        save_state: Option<SaveState>,
        /// Whether something could not be written, and might be later.
        is_unsaved: bool,
        /// Whether a device goes round.
        in_round: bool,
        /// The numbers of the texts that have been quarantined.
        quarantined: Vec<u32>,
        /// The sentence about lost work.
        lost: Option<String>,
    },
    /// Of [`Region::Screen`]: it may follow any message but those that reach nothing in it.
    Screen {
        /// How many messages have reached it.
        messages: u32,
        /// The revision of what is kept.
        revision: u64,
        /// How what is shown is kept, on a screen that tells of it.
        save_state: Option<SaveState>,
    },
    /// Of [`Region::Toast`], where it says something: how many messages have reached the screen, and whether a reload, where it
    /// proposes one, loses nothing.
    Toast(Option<(u32, bool)>),
    /// Of [`Region::Footer`].
    Footer {
        /// In which language.
        lang: Lang,
        /// Whether it is there.
        is_there: bool,
        /// The sentence about saving.
        saving: String,
        /// Whether a step can be undone and redone.
        can_step: [bool; 2],
        /// Whether the warning is shown that browsers may clear the storage.
        is_warning: bool,
    },
}

/// What decides how the bar over every view looks.
#[expect(clippy::struct_excessive_bools, reason = "each changes what the bar holds by itself")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    lang: Lang,
    screen: Screen,
    area: Area,
    fills: bool,
    is_self_check: bool,
    is_example: bool,
    is_empty: bool,
    /// The assessment at hand, or whose answers they are.
    name: String,
    answered: usize,
    targets: usize,
    /// What the menu, where it is open, follows.
    menu: Option<(u32, u64)>,
}

impl Region {
    /// The regions in the frame, in order.
    pub const ALL: [Self; 6] = [Self::Header, Self::Example, Self::Problems, Self::Screen, Self::Toast, Self::Footer];

    /// What decides how it looks now.
    #[must_use]
    pub fn shown(self, state: &State) -> Shown {
        let (lang, own, messages) = (state.lang(), state.own(), state.messages);
        match self {
            Self::Frame => Shown::Frame(lang),
            Self::Header => {
                let is_self_check = state.is_self_check();
                let current = state.current();
                let name = if is_self_check { state.whose() } else { lang.name(current) };
                Shown::Header(Box::new(Header {
                    lang,
                    screen: state.screen(),
                    area: state.grading.area(),
                    fills: state.fills_room(),
                    is_self_check,
                    is_example: state.has_example(),
                    is_empty: own.workspace().is_empty(),
                    name,
                    answered: current.answered(),
                    targets: current.targets(),
                    menu: state.navigation.is_menu_open().then(|| (messages, own.revision())),
                }))
            }
            Self::Example => Shown::Example(lang, state.has_example()),
            Self::Problems => Shown::Problems {
                lang,
                save_state: Some(own.save_state())
                    .filter(|save| !matches!(save, SaveState::Empty | SaveState::Saved | SaveState::Pending)),
                is_unsaved: own.is_unsaved(),
                in_round: state.in_round(),
                quarantined: own.quarantined().iter().map(|aside| aside.number).collect(),
                lost: own.lost().map(|lost| lang.lost(lost)),
            },
            Self::Screen => Shown::Screen {
                messages,
                revision: own.revision(),
                save_state: (!is_working(state)).then(|| own.save_state()),
            },
            Self::Toast => {
                Shown::Toast((!toast::is_empty(state)).then(|| (messages, state.lazy.is_gone() && state.is_kept())))
            }
            Self::Footer => Shown::Footer {
                lang,
                is_there: !state.fills_room(),
                saving: storage::saved(state),
                can_step: can_step(state),
                is_warning: storage::is_warning(state),
            },
        }
    }
}

impl Msg {
    /// Whether it may change what the screen shows: not where the menu opens, or what is shown already is written.
    pub(super) const fn reaches_screen(&self) -> bool {
        !matches!(self, Self::Storage(StorageMsg::Save) | Self::Navigation(NavigationMsg::Menu(_)))
    }
}
