//! The browser behind the core's ports: storage, clock, randomness, focus and downloads.

use std::rc::Rc;

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, ShadowRoot, Url};

use crate::model::{Assessment, AssessmentId, Date};
use crate::store::{KeyValue, Memory, PortError};

/// Where answers are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StorageKind {
    /// In this browser, until erased.
    #[default]
    Local,
    /// In this tab, until it is closed.
    Session,
    /// Not at all.
    None,
}

/// A browser storage that has been seen to answer.
struct Browser(web_sys::Storage);

impl KeyValue for Browser {
    fn get(&self, key: &str) -> Result<Option<String>, PortError> {
        self.0.get_item(key).map_err(|error| kind(&error))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), PortError> {
        self.0.set_item(key, value).map_err(|error| kind(&error))
    }

    fn remove(&self, key: &str) -> Result<(), PortError> {
        self.0.remove_item(key).map_err(|error| kind(&error))
    }

    fn keys(&self) -> Result<Vec<String>, PortError> {
        let length = self.0.length().map_err(|error| kind(&error))?;
        (0..length).filter_map(|place| self.0.key(place).map_err(|error| kind(&error)).transpose()).collect()
    }
}

/// A storage that the browser refuses altogether.
struct Blocked;

impl KeyValue for Blocked {
    fn get(&self, _key: &str) -> Result<Option<String>, PortError> {
        Err(PortError::Blocked)
    }

    fn set(&self, _key: &str, _value: &str) -> Result<(), PortError> {
        Err(PortError::Blocked)
    }

    fn remove(&self, _key: &str) -> Result<(), PortError> {
        Err(PortError::Blocked)
    }

    fn keys(&self) -> Result<Vec<String>, PortError> {
        Err(PortError::Blocked)
    }
}

fn kind(error: &JsValue) -> PortError {
    match error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => PortError::Full,
        Some("SecurityError") => PortError::Blocked,
        _ => PortError::Other,
    }
}

/// The storage asked for. Asks the browser first: gloo's `raw` panics where storage is blocked.
pub(super) fn storage(kind: StorageKind) -> Rc<dyn KeyValue> {
    let answers = match kind {
        StorageKind::Local => window().local_storage(),
        StorageKind::Session => window().session_storage(),
        StorageKind::None => return Rc::new(Memory::default()),
    };
    match (answers, kind) {
        (Ok(Some(_)), StorageKind::Session) => Rc::new(Browser(SessionStorage::raw())),
        (Ok(Some(_)), _) => Rc::new(Browser(LocalStorage::raw())),
        _ => Rc::new(Blocked),
    }
}

/// Today, by the device's clock and time zone.
pub(super) fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).unwrap_or(1970);
    let month = u8::try_from(now.get_month() + 1).unwrap_or(1);
    let day = u8::try_from(now.get_date()).unwrap_or(1);
    Date::new(year, month, day).unwrap_or(Date::EPOCH)
}

/// Hour and minute by the device's clock.
pub(super) fn time_of_day() -> (u32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_hours(), now.get_minutes())
}

/// A new random identity.
pub(super) fn new_id() -> AssessmentId {
    let mut bytes = [0; 8];
    let filled = window().crypto().is_ok_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // Only reached where a host page has removed `crypto`; an identity need be unlikely, not secret.
        bytes = js_sys::Math::random().to_bits().to_be_bytes();
    }
    AssessmentId::from_random(u64::from_be_bytes(bytes))
}

/// A new assessment of today.
pub(super) fn new_assessment() -> Assessment {
    Assessment::new(new_id(), today())
}

/// Moves the focus to the element with this id inside the shadow root, if it is there.
pub(super) fn focus(root: &ShadowRoot, id: &str) {
    if let Ok(Some(element)) = root.query_selector(&format!("#{id}"))
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        drop(element.focus());
    }
}

/// Hands a JSON file to the user.
pub(super) fn download(name: &str, text: &str) {
    let Some(url) = object_url(text) else { return };
    if let Ok(link) = document().create_element("a")
        && let Ok(link) = link.dyn_into::<HtmlAnchorElement>()
    {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The browser reads the address after the click has been handled.
    set_timeout(move || drop(Url::revoke_object_url(&url)), std::time::Duration::from_mins(1));
}

/// An address from which the browser can fetch this text.
pub(super) fn object_url(text: &str) -> Option<String> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
