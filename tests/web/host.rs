//! A page around the element, and a hand to press what it shows.

use js_sys::{Function, Reflect};
use mognadskollen::embed::{MountHandle, mount};
use mognadskollen::text::Lang;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, Element, HtmlElement, HtmlInputElement, ShadowRoot, Storage, Window};

pub(crate) fn window() -> Window {
    web_sys::window().unwrap()
}

pub(crate) fn document() -> Document {
    window().document().unwrap()
}

pub(crate) fn local() -> Storage {
    window().local_storage().unwrap().unwrap()
}

/// Runs JavaScript with `it` as its one argument.
pub(crate) fn js(body: &str, it: &JsValue) -> JsValue {
    Function::new_with_args("it", body).call1(&JsValue::NULL, it).unwrap()
}

/// Waits until what is done at the next frame has been done.
pub(crate) async fn frame() {
    let next =
        js("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))", &JsValue::NULL);
    next.unchecked_into::<js_sys::Promise>().await.unwrap();
}

/// Waits until something is so.
pub(crate) async fn becomes(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..1000 {
        if is_so() {
            return;
        }
        frame().await;
    }
    panic!("{what} has not come to be");
}

/// An element in the page, with the interface in it. Dropping it takes both away.
pub(crate) struct Host {
    pub(crate) element: HtmlElement,
    handle: Option<MountHandle>,
}

impl Host {
    /// Puts an element with these attributes in the page.
    pub(crate) fn new(attributes: &[(&str, &str)]) -> Self {
        let element: HtmlElement = document().create_element("mognads-test").unwrap().unchecked_into();
        for (name, value) in attributes {
            element.set_attribute(name, value).unwrap();
        }
        document().body().unwrap().append_child(&element).unwrap();
        let mut host = Self { element, handle: None };
        host.mount();
        host
    }

    pub(crate) fn mount(&mut self) {
        self.free();
        let handle = mount(self.element.clone(), None, None, false).unwrap();
        let sheet = CssStyleSheet::new().unwrap();
        let first = include_str!(concat!(env!("OUT_DIR"), "/first.css"));
        sheet.replace_sync(&[include_str!(concat!(env!("OUT_DIR"), "/whole.css")), first].concat()).unwrap();
        Reflect::set(&self.root(), &"adoptedStyleSheets".into(), &js_sys::Array::of1(&sheet)).unwrap();
        handle.draw();
        self.handle = Some(handle);
    }

    pub(crate) fn handle(&self) -> &MountHandle {
        self.handle.as_ref().expect("a mounted interface")
    }

    pub(crate) fn free(&mut self) {
        drop(self.handle.take());
    }

    pub(crate) fn root(&self) -> ShadowRoot {
        self.element.shadow_root().expect("an open shadow root")
    }

    pub(crate) fn all(&self, css: &str) -> Vec<Element> {
        let found = self.root().query_selector_all(css).unwrap();
        (0..found.length()).map(|place| found.get(place).unwrap().unchecked_into()).collect()
    }

    pub(crate) fn find(&self, css: &str) -> Element {
        self.all(css).into_iter().next().unwrap_or_else(|| panic!("nothing is {css} in: {}", self.text()))
    }

    /// Everything it says.
    pub(crate) fn text(&self) -> String {
        self.root().text_content().unwrap_or_default()
    }

    /// The first button whose text begins so.
    pub(crate) fn button(&self, name: &str) -> HtmlElement {
        self.find_button(name).unwrap_or_else(|| panic!("no button is called {name} in: {}", self.text()))
    }

    fn find_button(&self, name: &str) -> Option<HtmlElement> {
        let begins = |button: &Element| button.text_content().is_some_and(|text| text.starts_with(name));
        self.all("button").into_iter().find(begins).map(JsCast::unchecked_into)
    }

    /// Opens the menu, where it is closed.
    pub(crate) async fn open_menu(&self) {
        if self.all(".menu").is_empty() {
            self.find(".menu-button").unchecked_into::<HtmlElement>().click();
            frame().await;
        }
    }

    /// Presses a button, of the menu where there is no other, and waits for what follows.
    pub(crate) async fn press(&self, name: &str) {
        if self.find_button(name).is_none() {
            self.open_menu().await;
        }
        self.button(name).click();
        frame().await;
    }

    /// The radio button of this level in the first group.
    pub(crate) fn level(&self, level: u8) -> HtmlInputElement {
        self.find(&format!("input[type=radio][value='{level}']")).unchecked_into()
    }

    /// Types a text in a field, as an input method does: all at once.
    pub(crate) fn write(&self, css: &str, text: &str) {
        let field = self.find(css);
        Reflect::set(&field, &"value".into(), &text.into()).unwrap();
        js("it.dispatchEvent(new Event('input', { bubbles: true }))", &field);
    }

    /// Waits until nothing that has been changed waits to be written.
    pub(crate) async fn written(&self) {
        let waits = [Lang::Sv, Lang::En].map(|lang| lang.words().saving);
        becomes("all written", || !waits.iter().any(|waits| self.text().contains(waits))).await;
    }

    /// What has the focus inside it.
    pub(crate) fn focus(&self) -> Option<Element> {
        self.root().active_element()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.free();
        self.element.remove();
    }
}

/// Something put in the place of a property of the browser's until it is dropped.
pub(crate) struct Instead {
    owner: JsValue,
    name: &'static str,
    before: JsValue,
}

impl Instead {
    /// `descriptor` is JavaScript for what `Object.defineProperty` takes.
    pub(crate) fn of(owner: &str, name: &'static str, descriptor: &str) -> Self {
        let owner = js_sys::eval(owner).unwrap();
        let pair = js_sys::Array::of2(&owner, &name.into());
        let before = js("return Object.getOwnPropertyDescriptor(it[0], it[1])", &pair);
        js(&format!("Object.defineProperty(it[0], it[1], {{ configurable: true, ...{descriptor} }})"), &pair);
        Self { owner, name, before }
    }
}

impl Drop for Instead {
    fn drop(&mut self) {
        let all = js_sys::Array::of3(&self.owner, &self.name.into(), &self.before);
        js("if (it[2]) Object.defineProperty(it[0], it[1], it[2]); else delete it[0][it[1]]", &all);
    }
}

/// What the console is warned of, until it is dropped.
pub(crate) struct Warnings {
    said: js_sys::Array,
    _instead: Instead,
}

impl Warnings {
    pub(crate) fn listen() -> Self {
        let said = js_sys::Array::new();
        js("globalThis.__warned = it", &said);
        let warn = "{ writable: true, value: (...said) => globalThis.__warned.push(said.join(' ')) }";
        Self { said, _instead: Instead::of("console", "warn", warn) }
    }

    /// Those since the last look.
    pub(crate) fn take(&self) -> Vec<String> {
        let said: js_sys::Array = js("return it.splice(0)", &self.said).unchecked_into();
        said.iter().filter_map(|said| said.as_string()).collect()
    }
}

/// The events that the tool tells the page with, until it is dropped.
pub(crate) struct Told {
    said: js_sys::Array,
    listener: JsValue,
}

impl Told {
    const EACH: &str = "for (const kind of ['mk-change', 'mk-complete', 'mk-error'])";

    pub(crate) fn listen() -> Self {
        let said = js_sys::Array::new();
        let script =
            "const listener = (event) => it.push(`${event.type} ${JSON.stringify(event.detail)} ${event.composed}`);
            EACH document.addEventListener(kind, listener); return listener";
        let listener = js(&script.replace("EACH", Self::EACH), &said);
        Self { said, listener }
    }

    /// Those since the last look, each with what it tells and whether it leaves the shadow root.
    pub(crate) fn take(&self) -> Vec<String> {
        let said: js_sys::Array = js("return it.splice(0)", &self.said).unchecked_into();
        said.iter().filter_map(|said| said.as_string()).collect()
    }
}

impl Drop for Told {
    fn drop(&mut self) {
        js(&format!("{} document.removeEventListener(kind, it)", Self::EACH), &self.listener);
    }
}

/// What goes wrong on the page outside any call, as its console would tell, until it is dropped.
pub(crate) struct Errors {
    said: js_sys::Array,
    listener: JsValue,
}

impl Errors {
    pub(crate) fn listen() -> Self {
        let said = js_sys::Array::new();
        let script = "const listener = (event) => { it.push(event.message); event.preventDefault() };
            window.addEventListener('error', listener); return listener";
        let listener = js(script, &said);
        Self { said, listener }
    }

    pub(crate) fn said(&self) -> Vec<String> {
        self.said.iter().filter_map(|said| said.as_string()).collect()
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        js("window.removeEventListener('error', it)", &self.listener);
    }
}
