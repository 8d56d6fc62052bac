//! Prints a document on paper of its own.
//!
//! It stands in a frame inside the element, so that nothing of the page around is printed with it and nothing of the
//! page's style reaches it. Its stylesheet is constructed and its pictures are data, as a strict policy asks for.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::{document, set_timeout};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlIFrameElement, ShadowRoot, Window};

use super::render::{Dispatch, draw_once};
use super::shell::Shell;
use crate::app::element::Node;
use crate::app::{El, Msg, ShareMsg, document_view};
use crate::report::document::Document;

const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/paper.css"));

/// How long the browser has to begin before it is taken to refuse.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long the frame stays once it has been printed, as some browsers read it after they have said that they are done.
/// What stands in it is someone's answers, so it does not stay longer.
const STAY: Duration = Duration::from_mins(1);

/// Prints it; where the browser does not let it, the app is told.
pub(super) fn print(shell: Shell, root: &ShadowRoot, document: &Document) {
    let (root, lang, title) = (root.clone(), document.lang.tag(), document.title.clone());
    let view = document_view(document);
    let blocked = move || shell.send(Msg::Share(ShareMsg::PrintBlocked));
    spawn_local(async move {
        let Ok(frame) = frame(&root) else { return blocked() };
        let laid_out = laid_out(shell, &root, &frame, lang, &title, view).await;
        if !frame.is_connected() {
            // One who has pressed again gets another frame.
            return;
        }
        let Ok(paper) = laid_out else {
            frame.remove();
            return blocked();
        };
        let begun = Rc::new(Cell::new(false));
        let (begins, printed) = (begun.clone(), frame.clone());
        paper.set_onbeforeprint(Some(&called(move || begins.set(true))));
        paper.set_onafterprint(Some(&called(move || {
            let printed = printed.clone();
            set_timeout(move || printed.remove(), STAY);
        })));
        // What it answers is nothing, also where it is refused.
        paper.print().ok();
        set_timeout(
            move || {
                if !begun.get() && frame.is_connected() {
                    frame.remove();
                    blocked();
                }
            },
            PATIENCE,
        );
    });
}

/// A frame that is neither read out nor stopped at, and is not in the page yet.
fn frame(root: &ShadowRoot) -> Result<HtmlIFrameElement, JsValue> {
    if let Some(earlier) = root.query_selector("iframe")? {
        earlier.remove();
    }
    let frame: HtmlIFrameElement = document().create_element("iframe")?.unchecked_into();
    frame.set_class_name("paper");
    frame.set_attribute("aria-hidden", "true")?;
    frame.set_tab_index(-1);
    Ok(frame)
}

/// A function as the browser calls it, more than once if it likes.
fn called(call: impl Fn() + 'static) -> Function {
    Closure::<dyn Fn()>::new(call).into_js_value().unchecked_into()
}

#[wasm_bindgen]
extern "C" {
    /// A window as a maker of stylesheets.
    type Maker;

    #[wasm_bindgen(method, getter, js_name = CSSStyleSheet)]
    fn style_sheet(this: &Maker) -> Function;
}

/// Puts the frame in the page, lays the sheet out in it, and gives its window once every picture in it is there.
async fn laid_out(
    shell: Shell,
    root: &ShadowRoot,
    frame: &HtmlIFrameElement,
    lang: &str,
    title: &str,
    view: El,
) -> Result<Window, JsValue> {
    // One browser replaces the empty page that it begins with by another one.
    let loaded = Promise::new(&mut |resolve, _| frame.set_onload(Some(&resolve)));
    root.append_child(frame)?;
    JsFuture::from(loaded).await?;

    let window = frame.content_window().ok_or(JsValue::NULL)?;
    let paper = frame.content_document().ok_or(JsValue::NULL)?;
    // A sheet belongs to the document of the window that makes it.
    let sheet = Reflect::construct(&window.unchecked_ref::<Maker>().style_sheet(), &Array::new())?;
    sheet.unchecked_ref::<web_sys::CssStyleSheet>().replace_sync(STYLE)?;
    Reflect::set(&paper, &"adoptedStyleSheets".into(), &Array::of1(&sheet))?;
    if let Some(html) = paper.document_element() {
        html.set_attribute("lang", lang)?;
    }
    paper.set_title(title);
    let body = paper.body().ok_or(JsValue::NULL)?;
    draw_once(&Dispatch::new(shell), Node::Element(view), &body);

    let pictures = paper.images();
    let decoded = (0..pictures.length()).filter_map(|place| {
        let picture = pictures.item(place)?.dyn_into::<web_sys::HtmlImageElement>().ok()?;
        Some(picture.decode())
    });
    JsFuture::from(Promise::all(&decoded.collect::<Array>())).await?;
    Ok(window)
}
