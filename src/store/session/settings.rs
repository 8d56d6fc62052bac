//! The settings of a session: what is remembered besides the assessments.

use super::{Due, Session};
use crate::store::Settings;

impl Session {
    /// The tag of the language chosen in this browser.
    #[must_use]
    pub fn lang(&self) -> Option<String> {
        self.store.settings().lang
    }

    /// Remembers the language chosen.
    pub fn set_lang(&mut self, tag: &str) {
        self.set_settings(Settings { lang: Some(tag.to_owned()), ..Settings::default() });
    }

    pub(super) fn note_current(&mut self) {
        self.set_settings(Settings { current: Some(self.current.clone()), ..Settings::default() });
    }

    /// Keeps settings, or has them wait for the next save. Reading the store before writing to it may show that another tab
    /// has taken something away.
    pub(super) fn set_settings(&mut self, change: Settings) {
        if self.defers {
            self.store.note_settings(change);
            self.ask_by(Due::Now);
        } else {
            self.store.set_settings(change);
            self.see_what_went();
        }
    }
}
