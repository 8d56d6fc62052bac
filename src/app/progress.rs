//! The part of the state that the page around, the browser shell and the crash screen read.

use std::rc::Rc;

use super::options::StorageKind;
use super::state::State;
use crate::model::AssessmentId;
use crate::store::{Due, FileText, Keys, PendingWrite};
use crate::text::Lang;

/// The progress of an element, for the page around and the crash screen.
#[derive(Clone, Debug)]
pub struct Progress {
    /// The assessment at hand.
    pub current: AssessmentId,
    /// All that is kept or would be, as a file.
    pub data: FileText,
    /// What is kept, as it was last read or written.
    pub seen: Option<Rc<str>>,
    /// What waits to be written, and in which storage.
    pub waiting: Option<(StorageKind, PendingWrite)>,
    /// How many of the six areas are answered.
    pub answered: usize,
    /// What hinders saving, or the program from being whole, as a kind.
    pub problem: Option<&'static str>,
    /// Whether nothing would be lost if the page went.
    pub is_kept: bool,
    /// The language of the view.
    pub lang: Lang,
}

impl State {
    /// The progress of the element.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let current = self.own().current();
        Progress {
            current: current.id.clone(),
            data: self.own().written(),
            seen: self.own().seen().cloned(),
            waiting: self.own().pending_write().map(|waiting| (self.options().storage, waiting)),
            answered: current.answered(),
            problem: self.problem(),
            is_kept: self.is_kept(),
            lang: self.lang(),
        }
    }

    /// The assessment at hand as JSON, without free text; nothing while nothing has been said, or where it is one person's.
    #[must_use]
    pub fn result(&self) -> Option<String> {
        if self.is_self_check() || self.page().is_private { None } else { self.own().result() }
    }

    /// Whether something would be lost if the page were left.
    #[must_use]
    pub fn has_unkept(&self) -> bool {
        self.in_round() || !self.is_kept()
    }

    /// Whether a key of the storage holds what is shown.
    #[must_use]
    pub fn follows(&self, key: &str) -> bool {
        self.options().keys.data() == key
    }

    /// Where its data are kept.
    #[must_use]
    pub fn kept_at(&self) -> (Keys, StorageKind) {
        (self.options().keys.clone(), self.options().storage)
    }

    /// When what has been changed is to be written, where something has been changed since the last call: by then
    /// [`StorageMsg::Save`](crate::app::StorageMsg::Save) is sent.
    pub fn take_due(&mut self) -> Option<Due> {
        self.own_mut().take_due()
    }

    /// Whether something waits to be written.
    #[must_use]
    pub fn is_due(&self) -> bool {
        self.own().is_due()
    }

    /// Whether a large file is being made, and is still wanted.
    #[must_use]
    pub const fn is_making(&self) -> bool {
        self.share.is_making()
    }

    /// Whether there is an invitation or a round to be shown before all else.
    #[must_use]
    pub const fn awaits(&self) -> bool {
        self.answering.awaits()
    }

    /// Whether a message waits for chunks to be loaded.
    #[must_use]
    pub const fn waits(&self) -> bool {
        self.lazy.is_loading()
    }

    /// What hinders saving, or the program from being whole, as a kind for the page around.
    fn problem(&self) -> Option<&'static str> {
        if self.lazy.has_failed() { Some("load") } else { self.own().problem() }
    }

    /// Whether the screen may have a table that lists more of its rows as one scrolls.
    #[must_use]
    pub const fn may_list_more(&self) -> bool {
        self.screen().is_of_groups()
    }

    /// Whether files of assessments are opened: a person's own check has no place for them.
    #[must_use]
    pub fn takes_files(&self) -> bool {
        !self.is_self_check()
    }
}
