//! The renderer by itself, with messages of its own.

use std::cell::RefCell;
use std::rc::Rc;

use mognadskollen::app::element;
use mognadskollen::ui::render::{Dispatch, Renderer, Sink};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement, ShadowRootInit, ShadowRootMode};

use super::host::{document, frame, js};

#[derive(Clone, Debug, PartialEq)]
enum Msg {
    Pressed(u32),
    Typed(String),
    Left(String),
}

type El = element::Element<Msg>;

fn el(tag: &'static str) -> El {
    El::new(tag)
}

/// What has been sent.
#[derive(Clone, Default)]
struct Heard(Rc<RefCell<Vec<Msg>>>);

impl Sink<Msg> for Heard {
    fn act(&self, msg: Msg, _at: &web_sys::Element, _is_press: bool) {
        self.0.borrow_mut().push(msg);
    }

    fn keep_files(&self, _files: Option<web_sys::FileList>) -> usize {
        0
    }
}

/// A renderer in a page.
struct Page {
    host: web_sys::Element,
    renderer: Renderer<Msg>,
    heard: Heard,
}

impl Page {
    fn of(view: El) -> Self {
        let host = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&host).unwrap();
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        let frame = document().create_element("div").unwrap();
        root.append_child(&frame).unwrap();
        let heard = Heard::default();
        let renderer = Renderer::new(root, frame.into(), Dispatch::new(heard.clone()));
        let mut page = Self { host, renderer, heard };
        page.draw(view);
        page
    }

    fn draw(&mut self, view: El) {
        self.draw_for(view, false);
    }

    fn draw_for(&mut self, view: El, by_itself: bool) {
        self.renderer.draw(0, view.into(), by_itself);
    }

    fn find<T: JsCast>(&self, css: &str) -> T {
        self.renderer.root().query_selector(css).unwrap().unwrap().unchecked_into()
    }

    fn text(&self) -> String {
        self.renderer.root().text_content().unwrap_or_default()
    }

    fn heard(&self) -> Vec<Msg> {
        self.heard.0.take()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.host.remove();
    }
}

fn list(keys: &[u32]) -> El {
    let item = |key: &u32| {
        el("li").key(u64::from(*key)).child(el("button").on("click", Msg::Pressed(*key)).child(key.to_string()))
    };
    el("ul").children(keys.iter().map(item))
}

fn field(text: &str) -> El {
    let field = el("input").prop("value", text).on_text("change", |text| Some(Msg::Left(text)));
    el("div").child(field).child(el("p").child(text.to_owned()))
}

#[wasm_bindgen_test]
fn what_a_press_sends_follows_the_view() {
    let mut page = Page::of(el("div").child(el("button").on("click", Msg::Pressed(1)).child("en")));
    let button: HtmlElement = page.find("button");
    button.click();
    page.draw(el("div").child(el("button").on("click", Msg::Pressed(2)).child("två")));
    button.click();
    assert_eq!(page.heard(), [Msg::Pressed(1), Msg::Pressed(2)]);
    assert_eq!(page.text(), "två");
    page.draw(el("div").child(el("p").child("slut")));
    button.click();
    assert_eq!((page.heard(), page.text().as_str()), (vec![], "slut"));
}

#[wasm_bindgen_test]
fn what_has_a_key_keeps_its_node_and_the_focus() {
    let mut page = Page::of(list(&[1, 2, 3]));
    let second: HtmlElement = page.find("li:nth-child(2) button");
    second.focus().unwrap();
    for keys in [&[2, 3, 1][..], &[4, 3, 2], &[2], &[5, 6, 2, 7]] {
        page.draw(list(keys));
        let now: String = keys.iter().map(u32::to_string).collect();
        assert_eq!(page.text(), now);
        assert!(second.is_connected(), "{keys:?}");
        second.click();
        assert_eq!(page.heard(), [Msg::Pressed(2)]);
    }
}

#[wasm_bindgen_test]
fn a_property_is_put_back_where_the_page_has_another() {
    let view = || el("div").child(el("input").attr("type", "checkbox").prop("checked", false));
    let mut page = Page::of(view());
    let check: HtmlInputElement = page.find("input");
    check.click();
    assert!(check.checked());
    page.draw(view());
    assert!(!check.checked(), "it was refused");
}

#[wasm_bindgen_test]
fn what_is_typed_and_not_sent_stays_until_the_view_has_another_text() {
    let mut page = Page::of(field("1"));
    let input: HtmlInputElement = page.find("input");
    input.focus().unwrap();
    assert!(page.renderer.unsent().is_none());
    input.set_value("12");
    page.draw(field("1"));
    assert_eq!(input.value(), "12");
    assert!(page.renderer.unsent().is_some() && page.renderer.differs(&input));
    // Not by what happens by itself.
    page.draw_for(field("2"), true);
    assert_eq!(input.value(), "12");
    page.draw(field("3"));
    assert_eq!(input.value(), "3");
    input.set_value("34");
    page.renderer.put_right(&input);
    assert_eq!(input.value(), "3");
}

#[wasm_bindgen_test]
fn text_is_sent_as_it_is_typed_and_as_it_is_left() {
    let typed = el("input").on_text("input", |text| Some(Msg::Typed(text)));
    let page = Page::of(el("div").child(typed.on_text("change", |text| Some(Msg::Left(text)))));
    let input: HtmlInputElement = page.find("input");
    input.set_value("å");
    for kind in ["input", "change"] {
        js(&format!("it.dispatchEvent(new Event('{kind}'))"), &input);
    }
    assert_eq!(page.heard(), [Msg::Typed("å".to_owned()), Msg::Left("å".to_owned())]);
}

#[wasm_bindgen_test]
async fn what_others_have_done_is_put_in_order_with_the_next_change() {
    let view = |text: &str| el("div").child(el("p").child(text.to_owned())).child(el("b").child("fast"));
    let mut page = Page::of(view("ett"));
    frame().await;
    // A translation takes the text out and puts its own in.
    js("it.innerHTML = '<font>one</font>'", &page.find::<JsValue>("p"));
    js("it.append('främmande')", &page.find::<JsValue>("div > div"));
    frame().await;
    page.draw(view("ett"));
    assert_eq!(page.find::<HtmlElement>("p").text_content().as_deref(), Some("one"), "nothing has changed in it");
    page.draw(view("två"));
    assert_eq!(page.find::<HtmlElement>("p").text_content().as_deref(), Some("två"));
}

/// No text becomes markup.
#[wasm_bindgen_test]
fn a_text_is_a_text() {
    let text = "<img src=x onerror=alert(1)>&amp;";
    let page = Page::of(el("div").attr("title", text).child(text));
    assert_eq!(page.text(), text);
    assert!(page.renderer.root().query_selector("img").unwrap().is_none());
}
