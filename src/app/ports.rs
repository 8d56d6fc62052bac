//! What the program asks of the machine that it runs on. `ui/ports.rs` answers in a browser.

use std::rc::Rc;

use super::options::StorageKind;
use super::state::State;
use crate::model::plan::ItemId;
use crate::model::{Assessment, AssessmentId, Date};
use crate::report::Moment;
use crate::store::KeyValue;

/// The machine: storage, clock, randomness, and the address of the page.
pub trait Ports {
    /// The storage of a kind; for [`StorageKind::None`] one that is gone when it is dropped.
    fn storage(&self, kind: StorageKind) -> Rc<dyn KeyValue>;

    /// Today, by the device's clock and time zone.
    fn today(&self) -> Date;

    /// The moment, by the device's clock, in UTC.
    fn moment(&self) -> Moment;

    /// Hour (0–23) and minute (0–59), by the device's clock and time zone.
    fn time_of_day(&self) -> (u32, u32);

    /// 64 random bits, unlikely to be had twice.
    fn random(&self) -> u64;

    /// The address of the page, with its fragment.
    fn page(&self) -> Option<String>;
}

/// A new assessment of today.
pub(super) fn new_assessment(ports: &dyn Ports) -> Assessment {
    Assessment::new(AssessmentId::from_random(ports.random()), ports.today())
}

/// Where the tab keeps things, where the page around lets anything be kept.
pub(super) const fn of_tab(asked: StorageKind) -> StorageKind {
    match asked {
        StorageKind::None => StorageKind::None,
        StorageKind::Local | StorageKind::Session => StorageKind::Session,
    }
}

impl State {
    /// Today.
    #[must_use]
    pub fn today(&self) -> Date {
        self.ports().today()
    }

    /// A new random identity.
    pub(super) fn new_id(&self) -> AssessmentId {
        AssessmentId::from_random(self.ports().random())
    }

    /// A new random identity of something in a plan.
    pub(super) fn new_item(&self) -> ItemId {
        ItemId::from_random(self.ports().random())
    }

    fn tab(&self) -> Rc<dyn KeyValue> {
        self.ports().storage(of_tab(self.options().storage))
    }

    /// Forgets all that links have led to in this tab.
    pub(super) fn forget_links(&self) {
        let tab = self.tab();
        for key in tab.keys().unwrap_or_default() {
            if self.options().keys.is_of_links(&key) {
                // As with the link itself: what cannot be removed goes with the tab.
                tab.remove(&key).ok();
            }
        }
    }

    /// What was opened from a link in this tab and not closed since.
    #[must_use]
    pub fn kept_link(&self) -> Option<String> {
        self.tab().get(&self.options().keys.link()).ok()?
    }

    /// Keeps what was opened from a link, or forgets it. Where the tab keeps nothing, a reload shows the first screen.
    pub fn keep_link(&self, payload: Option<&String>) {
        let (storage, key) = (self.tab(), self.options().keys.link());
        match payload {
            Some(payload) => storage.set(&key, payload).ok(),
            None => storage.remove(&key).ok(),
        };
    }

    /// The address of the page that links should open, without its fragment; `None` for a page opened from a file.
    pub(super) fn page_address(&self) -> Option<String> {
        let address = self.options().share_url.clone().or_else(|| self.ports().page())?;
        let page = address.split('#').next()?;
        page.starts_with("http").then(|| page.to_owned())
    }
}
