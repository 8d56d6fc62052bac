//! Carries things out of the program and into it: clipboard, files and pictures.
//!
//! What the browser only allows in answer to a press begins before the call returns; how it went comes as a message.

use std::time::Duration;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::{document, set_timeout, window};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, ShadowRoot};

use super::made::{self, Made};
use super::sharing::{ShareMsg, code_sheet, of_plan, report, report_options, statement_at_hand};
use super::{group, paper, pixels};
use crate::codec::FileError;
use crate::codec::file::{self, MAX_BYTES};
use crate::codec::incoming::IncomingError;
use crate::model::plan::ItemId;
use crate::model::{Assessment, Group};
use crate::report::{Picture, actions_csv, answers, calendar, csv, example_page, markdown, pictures, svg};
use crate::text::Lang;
use crate::ui::app::App;
use crate::ui::message::Msg;
use crate::ui::ports;
use crate::ui::state::State;

/// Something to be done in the browser.
#[derive(Clone, Debug)]
pub(in crate::ui) enum Effect {
    /// Copies a text, which also stands in the field with this id.
    Copy { field: &'static str, text: String },
    /// Saves these as a file.
    SaveFile(Vec<Assessment>, Vec<Group>),
    /// Goes on with this once the browser has had time for what else there is.
    Again(Box<Msg>),
    /// Saves or copies a picture.
    Picture(Carried),
    /// Saves a text.
    SaveText(TextKind),
    /// Prints something.
    Print(Printed),
    /// Hands a file to a share sheet.
    Share(js_sys::Object),
    /// Reads files.
    ReadFiles(Vec<web_sys::File>),
}

/// What can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    /// The report.
    Report,
    /// The response code.
    Code,
}

/// Which picture, and what to do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The name of the picture in the report.
    pub name: &'static str,
    /// How it is carried.
    pub form: Form,
}

/// How a picture is carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As pixels in a file.
    Png,
    /// As shapes in a file.
    Svg,
    /// As pixels on the clipboard.
    Copy,
}

/// The texts there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// The report as Markdown.
    Markdown,
    /// The table as CSV.
    Csv,
    /// Every answer of the group at hand as CSV.
    Answers,
    /// The text for the executive as Markdown.
    Statement,
    /// The actions of the plan as CSV.
    Actions,
    /// The days of the plan as a calendar.
    Calendar,
    /// A good example as Markdown.
    Example(ItemId),
}

/// What is left to do once the state has been looked at. Nothing holds the state then: the browser may call back, into a
/// page that listens for copying too.
pub(in crate::ui) type Job = Box<dyn FnOnce(App, &ShadowRoot)>;

/// Makes ready what is carried. How it went is sent to the app.
pub(super) fn prepare(state: &State, effect: Effect) -> Job {
    match effect {
        Effect::Copy { field, text } => Box::new(move |app, root| copy(app, root, field, &text)),
        Effect::SaveFile(assessments, groups) => Box::new(move |app, _| save_file(app, assessments, groups)),
        Effect::Again(msg) => Box::new(move |app, _| set_timeout(move || app.send(*msg), Duration::ZERO)),
        Effect::Picture(carried) => {
            let drawn = drawn(state, carried.name);
            Box::new(move |app, _| carry_picture(app, drawn, carried))
        }
        Effect::SaveText(kind) => {
            let text = text(state, kind);
            let lang = state.lang;
            Box::new(move |app, _| save_text(app, lang, kind, &text))
        }
        Effect::Print(what) => {
            let sheet = match what {
                Printed::Report => report(state),
                Printed::Code => code_sheet(state),
            };
            Box::new(move |app, root| paper::print(app, root, &sheet))
        }
        Effect::Share(data) => Box::new(move |_, _| made::share(&data)),
        Effect::ReadFiles(files) => Box::new(move |app, _| read_files(app, files)),
    }
}

fn tell(app: App, msg: ShareMsg) {
    app.send(Msg::Share(msg));
}

/// A promise from a method that this browser, or a page without https, may lack.
pub(super) fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<Promise> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(object, argument).ok()?.dyn_into().ok()
}

fn clipboard() -> JsValue {
    Reflect::get(&window().navigator(), &"clipboard".into()).unwrap_or_default()
}

fn copy(app: App, root: &ShadowRoot, field: &'static str, text: &str) {
    let root = root.clone();
    let copying = clipboard().is_object().then(|| call(&clipboard(), "writeText", &text.into())).flatten();
    let Some(copying) = copying else {
        return tell(app, ShareMsg::Copied { field, done: copy_selected(&root, field) });
    };
    spawn_local(async move {
        let done = JsFuture::from(copying).await.is_ok() || copy_selected(&root, field);
        tell(app, ShareMsg::Copied { field, done });
    });
}

/// Copies as before there was a clipboard to write to. Where that is refused too the text stays selected, so that the
/// person can copy it.
fn copy_selected(root: &ShadowRoot, field: &str) -> bool {
    let had_focus = root.active_element();
    let Ok(Some(field)) = root.query_selector(&["#", field].concat()) else { return false };
    let select = Reflect::get(&field, &"select".into()).ok().and_then(|select| select.dyn_into::<Function>().ok());
    ports::focus_on(&field);
    if select.is_none_or(|select| select.call0(&field).is_err()) {
        return false;
    }
    let copied = document().unchecked_into::<web_sys::HtmlDocument>().exec_command("copy").unwrap_or(false);
    if copied && let Some(element) = had_focus {
        ports::focus_on(&element);
    }
    copied
}

fn save_file(app: App, assessments: Vec<Assessment>, groups: Vec<Group>) {
    spawn_local(async move {
        let made = written(&assessments, &groups).await;
        let made = made.and_then(|(blob, text)| Made::of(file_name("", "json"), &blob, Some(text)));
        tell(app, ShareMsg::Made { made, says: Lang::file_made });
    });
}

/// The file, once what was written has been read back and says the same.
async fn written(assessments: &[Assessment], groups: &[Group]) -> Option<(Blob, String)> {
    let text = file::encode_all(assessments, groups);
    let blob = ports::blob(text.as_bytes(), ports::JSON)?;
    let bytes = bytes_of(&blob).await?;
    let mut opened = file::decode(&bytes).ok()?;
    // A file says nothing of what the browser keeps. To write a large group out once more would take long.
    for (read, group) in opened.groups.iter_mut().zip(groups) {
        read.kept = group.kept;
    }
    let is_same = opened.groups == groups && file::encode(&opened.assessments) == file::encode(assessments);
    (opened.refused.is_empty() && is_same).then_some((blob, text))
}

async fn bytes_of(blob: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// `mognadskollen-2026-11-21.json`, with a word in it where there are several.
fn file_name(what: &str, ending: &str) -> String {
    let hyphen = if what.is_empty() { "" } else { "-" };
    ["mognadskollen", hyphen, what, "-", &ports::today().to_string(), ".", ending].concat()
}

fn text(state: &State, kind: TextKind) -> String {
    match kind {
        TextKind::Markdown => markdown(&report(state)),
        TextKind::Csv => csv(&[state.current()], state.lang, &report_options(state)),
        TextKind::Answers => state.group_at_hand().map(|group| answers(group, state.lang)).unwrap_or_default(),
        TextKind::Statement => markdown(&statement_at_hand(state)),
        TextKind::Actions => actions_csv(state.current(), state.lang, &of_plan()),
        TextKind::Calendar => calendar(state.current(), state.lang, &of_plan(), ports::today(), ports::moment()),
        TextKind::Example(id) => {
            example_page(state.current(), id, state.lang).map(|page| markdown(&page)).unwrap_or_default()
        }
    }
}

fn save_text(app: App, lang: Lang, kind: TextKind, text: &str) {
    let words = lang.plan_more();
    let (what, file_type, ending) = match kind {
        TextKind::Markdown => ("", "text/markdown", "md"),
        TextKind::Csv => ("", "text/csv", "csv"),
        TextKind::Answers => ("svar", "text/csv", "csv"),
        TextKind::Statement => (words.file_statement, "text/markdown", "md"),
        TextKind::Actions => (words.file_actions, "text/csv", "csv"),
        TextKind::Calendar => (words.file_calendar, "text/calendar", "ics"),
        TextKind::Example(_) => (words.file_example, "text/markdown", "md"),
    };
    save(app, file_name(what, ending), text, file_type);
}

/// Hands over a file that needs no reading back.
fn save(app: App, name: String, text: &str, file_type: &str) {
    let blob = ports::blob(text.as_bytes(), file_type);
    let made = blob.and_then(|blob| Made::of(name, &blob, Some(text.to_owned())));
    tell(app, ShareMsg::Made { made, says: Lang::made });
}

fn read_files(app: App, files: Vec<web_sys::File>) {
    spawn_local(async move {
        let mut read = Vec::new();
        for file in files {
            // Its length is known before a byte of it is read.
            let bytes = if u32::try_from(MAX_BYTES).is_ok_and(|max| file.size() > f64::from(max)) {
                Err(FileError::TooLong { max: MAX_BYTES }.into())
            } else {
                bytes_of(&file).await.ok_or(IncomingError::Unreadable)
            };
            read.push((file.name(), bytes));
        }
        tell(app, ShareMsg::FilesRead(read));
    });
}

/// A picture that stands alone, and what a file of it is called.
fn drawn(state: &State, name: &str) -> Option<(Picture, &'static str)> {
    let (lang, current) = (state.lang, state.current());
    let words = lang.share();
    let what = match name {
        "gap" => words.file_gap,
        "group-spread" => words.file_spread,
        _ => words.file_radar,
    };
    let alone = match pictures(current, lang).into_iter().find(|picture| picture.name == name) {
        Some(picture) => picture.alone(current, lang, !state.sharing.transparent),
        None => group::carried(state, name)?,
    };
    Some((alone, what))
}

fn carry_picture(app: App, drawn: Option<(Picture, &'static str)>, Carried { name: which, form }: Carried) {
    let Some((picture, what)) = drawn else { return tell(app, ShareMsg::PictureFailed(which)) };
    if form == Form::Svg {
        return save(app, file_name(what, "svg"), &svg(&picture), "image/svg+xml");
    }
    let png = pixels::png(&picture.scene);
    let name = file_name(what, "png");
    let copying = if form == Form::Copy { png.as_ref().and_then(copy_png) } else { None };
    // Listened to from now on: the picture may fail before the clipboard does.
    let [png, copying] = [png, copying].map(|promise| promise.map(JsFuture::from));
    spawn_local(async move {
        if let Some(copying) = copying
            && copying.await.is_ok()
        {
            return tell(app, ShareMsg::PictureCopied);
        }
        let blob = match png {
            Some(png) => png.await.ok().and_then(|blob| blob.dyn_into::<Blob>().ok()),
            None => None,
        };
        let says = if form == Form::Copy { Lang::picture_made } else { Lang::made };
        let made = blob.and_then(|blob| Made::of(name, &blob, None));
        tell(app, if made.is_some() { ShareMsg::Made { made, says } } else { ShareMsg::PictureFailed(which) });
    });
}

#[wasm_bindgen]
extern "C" {
    /// Not every browser has it, nor does any on a page without https.
    type ClipboardItem;

    #[wasm_bindgen(constructor, catch)]
    fn new(parts: &Object) -> Result<ClipboardItem, JsValue>;
}

/// Begins to put a picture on the clipboard, where the browser has one for pictures. It takes the promise: one browser
/// forgets the press while it waits.
fn copy_png(png: &Promise) -> Option<Promise> {
    let parts = Object::new();
    Reflect::set(&parts, &"image/png".into(), png).ok()?;
    let item = ClipboardItem::new(&parts).ok()?;
    let clipboard = clipboard();
    clipboard.is_object().then(|| call(&clipboard, "write", &Array::of1(&item)))?
}

/// The files chosen in a field.
pub(super) fn chosen(event: &web_sys::Event) -> Option<Msg> {
    let input = event.target()?.dyn_into::<web_sys::HtmlInputElement>().ok()?;
    let files = ports::files(input.files());
    // So that the same file can be chosen again.
    input.set_value("");
    (!files.is_empty()).then(|| Msg::Share(ShareMsg::Files(files)))
}
