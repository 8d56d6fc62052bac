//! The browser behind the core's ports: storage, clock, randomness, focus and downloads.

use std::rc::Rc;

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use js_sys::{Array, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, CssStyleSheet, HtmlAnchorElement, HtmlCanvasElement, HtmlElement,
    ShadowRoot, Url,
};

use super::uncover::uncover;
use crate::app::{Ports, StorageKind};
use crate::chart::Scene;
use crate::model::Date;
use crate::report::Moment;
use crate::store::{KeyValue, Memory, PortError};

/// A browser storage, as gloo gives it. It is asked for at each call: a browser may come to refuse it, and give it again.
///
/// Of gloo's trait only `raw` fits what is kept: its `get` and `set` read and write a value as JSON, so that a text gets quotes
/// that no earlier version has written, and a text that is damaged could not be read to be set aside; its `delete` and `length`
/// panic where the storage refuses.
struct BrowserStorage(StorageKind);

impl BrowserStorage {
    fn raw(&self) -> Result<web_sys::Storage, PortError> {
        // Asks the browser first: gloo's `raw` panics where storage is blocked.
        let is_there = |storage: Result<Option<web_sys::Storage>, JsValue>| matches!(storage, Ok(Some(_)));
        match self.0 {
            StorageKind::Session if is_there(window().session_storage()) => Ok(SessionStorage::raw()),
            StorageKind::Local | StorageKind::None if is_there(window().local_storage()) => Ok(LocalStorage::raw()),
            _ => Err(PortError::Blocked),
        }
    }
}

impl KeyValue for BrowserStorage {
    fn get(&self, key: &str) -> Result<Option<String>, PortError> {
        self.raw()?.get_item(key).map_err(|error| kind(&error))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), PortError> {
        self.raw()?.set_item(key, value).map_err(|error| kind(&error))
    }

    fn remove(&self, key: &str) -> Result<(), PortError> {
        self.raw()?.remove_item(key).map_err(|error| kind(&error))
    }

    fn keys(&self) -> Result<Vec<String>, PortError> {
        let storage = self.raw()?;
        let length = storage.length().map_err(|error| kind(&error))?;
        (0..length).filter_map(|index| storage.key(index).map_err(|error| kind(&error)).transpose()).collect()
    }
}

fn kind(error: &JsValue) -> PortError {
    match error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => PortError::Full,
        Some("SecurityError") => PortError::Blocked,
        _ => PortError::Other,
    }
}

/// The storage asked for.
fn storage(kind: StorageKind) -> Rc<dyn KeyValue> {
    match kind {
        StorageKind::Local | StorageKind::Session => Rc::new(BrowserStorage(kind)),
        StorageKind::None => Rc::new(Memory::default()),
    }
}

/// Asks the browser not to clear by itself what is kept, where it can be asked. It may ask the person.
pub(super) fn ask_to_keep() {
    let method = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let storage = method(&window().navigator(), "storage").filter(JsValue::is_object);
    let persist = storage.as_ref().and_then(|storage| method(storage, "persist")?.dyn_into::<js_sys::Function>().ok());
    if let (Some(storage), Some(persist)) = (storage, persist) {
        drop(persist.call0(&storage));
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

/// The height of the window, in CSS pixels.
pub(super) fn window_height() -> Option<f64> {
    window().inner_height().ok()?.as_f64()
}

/// Loads the page anew.
pub(super) fn reload() {
    // A page that refuses is one that is on its way already.
    window().location().reload().ok();
}

/// Has a shadow root follow some stylesheets, and after them one with this text. It is constructed, since a strict policy
/// refuses `<style>`.
///
/// # Errors
/// What a browser without constructed stylesheets says.
pub(super) fn adopt(root: &ShadowRoot, sheets: &Array, text: &str) -> Result<(), JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(text)?;
    sheets.push(&sheet);
    Reflect::set(root, &"adoptedStyleSheets".into(), sheets).map(drop)
}

/// Moves the focus to the element with this id inside the shadow root, if it is there. A person who has gone on to
/// something else on the page is left there.
pub(super) fn focus(root: &ShadowRoot, id: &str) {
    let page = document();
    // Whoever is in this element, or in one around it, is seen from the page as being in one with a shadow root.
    let elsewhere = page
        .active_element()
        .is_some_and(|active| active.shadow_root().is_none() && !page.body().is_some_and(|body| *body == active));
    if !elsewhere && let Ok(Some(element)) = root.query_selector(&["#", id].concat()) {
        focus_on(&element);
    }
}

/// Moves the focus to an element, and has it seen.
pub(super) fn focus_on(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        drop(element.focus());
        uncover(element);
    }
}

/// The files in a list from the browser.
pub(super) fn files(list: Option<web_sys::FileList>) -> Vec<web_sys::File> {
    let list = list.into_iter();
    list.flat_map(|list| (0..list.length()).filter_map(move |place| list.get(place))).collect()
}

/// What JSON is called among file types.
pub(super) const JSON: &str = "application/json";

/// Hands a file to the user; whether the browser took it.
pub(super) fn download(name: &str, blob: &Blob) -> bool {
    let Ok(url) = Url::create_object_url_with_blob(blob) else { return false };
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = &link {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The browser reads the address after the click has been handled.
    set_timeout(move || drop(Url::revoke_object_url(&url)), std::time::Duration::from_mins(1));
    link.is_some()
}

/// Bytes as the browser holds a file.
pub(super) fn blob(bytes: &[u8], kind: &str) -> Option<Blob> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()
}

/// An address from which the browser can fetch this JSON.
pub(super) fn object_url(text: &str) -> Option<String> {
    Url::create_object_url_with_blob(&blob(text.as_bytes(), JSON)?).ok()
}

/// Gives a canvas room for a scene, at so many pixels per CSS pixel, and empties it. One that has the room keeps it: a size
/// that is set has the view laid out anew, be it the same.
pub(super) fn size_canvas(canvas: &HtmlCanvasElement, scene: &Scene, density: f64) {
    let [width, height] = [scene.width, scene.height].map(|length| pixels(length * density));
    if (canvas.width(), canvas.height()) == (width, height)
        && let Some(context) = context(canvas)
    {
        return context.clear_rect(0.0, 0.0, width.into(), height.into());
    }
    canvas.set_width(width);
    canvas.set_height(height);
}

/// What draws on a canvas.
pub(super) fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a chart is 1–20,000 pixels wide")]
fn pixels(length: f64) -> u32 {
    length.round().clamp(1.0, 20_000.0) as u32
}

/// The browser as the machine that the program runs on.
pub(super) struct Browser;

impl Ports for Browser {
    fn storage(&self, kind: StorageKind) -> Rc<dyn KeyValue> {
        storage(kind)
    }

    fn today(&self) -> Date {
        today()
    }

    fn moment(&self) -> Moment {
        let now = js_sys::Date::new_0();
        let small = |part: u32| u8::try_from(part).unwrap_or(1);
        let year = u16::try_from(now.get_utc_full_year()).unwrap_or(1970);
        let day = Date::new(year, small(now.get_utc_month() + 1), small(now.get_utc_date())).unwrap_or(Date::EPOCH);
        let second = (now.get_utc_hours() * 60 + now.get_utc_minutes()) * 60 + now.get_utc_seconds();
        Moment { day, second }
    }

    fn time_of_day(&self) -> (u32, u32) {
        let now = js_sys::Date::new_0();
        (now.get_hours(), now.get_minutes())
    }

    fn random(&self) -> u64 {
        let mut bytes = [0; 8];
        let filled = window().crypto().is_ok_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
        if !filled {
            // Only reached where a host page has removed `crypto`; an identity need be unlikely, not secret.
            bytes = js_sys::Math::random().to_bits().to_be_bytes();
        }
        u64::from_be_bytes(bytes)
    }

    fn page(&self) -> Option<String> {
        window().location().href().ok()
    }
}
