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

use super::sharing::ShareMsg;
use crate::report::document::{Block, Document, Table};
use crate::report::picture::{Picture, svg};
use crate::ui::app::App;
use crate::ui::dom::{Built, El, Node, el};
use crate::ui::message::Msg;

const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/paper.css"));

/// How long the browser has to begin before it is taken to refuse.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long the frame stays once it has been printed, as some browsers read it after they have said that they are done.
/// What stands in it is someone's answers, so it does not stay longer.
const STAY: Duration = Duration::from_mins(1);

/// Prints it; where the browser does not let it, the app is told.
pub(super) fn print(app: App, root: &ShadowRoot, document: &Document) {
    let (root, lang, title) = (root.clone(), document.lang.tag(), document.title.clone());
    let view = view(document);
    let blocked = move || app.send(Msg::Share(ShareMsg::PrintBlocked));
    spawn_local(async move {
        let Ok(frame) = frame(&root) else { return blocked() };
        let laid_out = laid_out(app, &root, &frame, lang, &title, view).await;
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
    app: App,
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
    Built::new(app, Node::Element(view), &body);

    let pictures = paper.images();
    let decoded = (0..pictures.length()).filter_map(|place| {
        let picture = pictures.item(place)?.dyn_into::<web_sys::HtmlImageElement>().ok()?;
        Some(picture.decode())
    });
    JsFuture::from(Promise::all(&decoded.collect::<Array>())).await?;
    Ok(window)
}

fn view(document: &Document) -> El {
    el("main")
        .child(el("h1").child(document.title.clone()))
        .child((!document.facts.is_empty()).then(|| el("p").class("facts").child(document.facts.join(" · "))))
        .children(document.blocks.iter().map(|one| block(one, "h2")))
}

/// A part of a document, under headings of this level.
pub(super) fn block(block: &Block, heading: &'static str) -> El {
    match block {
        Block::Heading(text) => el(heading).child(text.clone()),
        Block::Paragraph(text) => el("p").child(text.clone()),
        Block::Large(text) => el("p").class("large").child(text.clone()),
        Block::List(items) => el("ul").children(items.iter().map(|item| el("li").child(item.clone()))),
        Block::Table(table) => figures(table),
        Block::Picture(picture) => figure(picture),
        Block::Notes(notes) => el("dl").children(notes.iter().map(|note| {
            let (name, text) = (el("dt").child(note.name.clone()), el("dd").child(note.text.clone()));
            el("div").child(name).child(text)
        })),
    }
}

fn figure(picture: &Picture) -> El {
    let data = ["data:image/svg+xml,", &String::from(js_sys::encode_uri_component(&svg(picture)))].concat();
    let image = el("img").attr("src", data).attr("alt", picture.description.clone());
    el("figure").child(el("figcaption").child(picture.caption.clone())).child(image)
}

fn figures(table: &Table) -> El {
    let class = |place: usize| if place == 0 || !table.has_figures { "" } else { "n" };
    let head = table.head.iter().enumerate();
    let head = head.map(|(place, name)| el("th").attr("scope", "col").class(class(place)).child(name.clone()));
    let rows = table.rows.iter().map(|row| {
        el("tr").children(row.cells.iter().enumerate().map(|(place, cell)| {
            let cell_element = if place == 0 { el("th").attr("scope", "row") } else { el("td") };
            cell_element.class(class(place)).child(cell.shown.clone())
        }))
    });
    el("table").child(el("thead").child(el("tr").children(head))).child(el("tbody").children(rows))
}
