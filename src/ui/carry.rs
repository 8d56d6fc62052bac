//! Carries things out of the program and into it: clipboard, files and pictures.
//!
//! What the browser only allows in answer to a press begins before the call returns; how it went comes as a message.

use std::time::Duration;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::{document, set_timeout, window};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, File, FilePropertyBag, ShadowRoot};

use super::shell::Shell;
use super::{pixels, ports, print};
use crate::app::{ImageFormat, MadeFile, Msg, PictureFile, ShareMsg, State, Task};
use crate::codec::FileError;
use crate::codec::file::{self, MAX_BYTES};
use crate::codec::incoming::{self, FileContent, Incoming, IncomingError};
use crate::codec::stepwise::{FileReader, FileWriter};
use crate::model::{Assessment, Group};
use crate::report::svg;
use crate::text::Lang;

/// Carries something out, or begins to.
pub(super) fn carry(shell: Shell, root: &ShadowRoot, effect: Task) {
    match effect {
        Task::Copy { field, text } => copy(shell, root, field, &text),
        Task::SaveFile { name, assessments, groups } => save_file(shell, name, assessments, groups),
        Task::Again(msg) => set_timeout(move || shell.send(*msg), Duration::ZERO),
        Task::Picture(drawn) => carry_picture(shell, *drawn),
        Task::SaveText { name, text, file_type } => save(shell, name, &text, file_type),
        Task::Print(document) => print::print(shell, root, &document),
        Task::Share => share(shell),
        Task::ReadFiles => read_files(shell),
        Task::AskToKeep => ports::ask_to_keep(),
        Task::Warn(says) => web_sys::console::warn_1(&says.into()),
        Task::Fill(fills) => fill(root, fills),
    }
}

/// Fills the screen with the element, or does so no more. Where the browser or the page around does not let it, it fills
/// its own place.
fn fill(root: &ShadowRoot, fills: bool) {
    let host = root.host();
    let asked = if fills {
        call(&host, "requestFullscreen", &JsValue::UNDEFINED)
    } else if root.fullscreen_element().or_else(|| document().fullscreen_element()).is_some() {
        call(&document(), "exitFullscreen", &JsValue::UNDEFINED)
    } else {
        None
    };
    if let Some(asked) = asked {
        // What is refused needs no answer.
        spawn_local(async move { drop(JsFuture::from(asked).await) });
    }
}

fn tell(shell: Shell, msg: ShareMsg) {
    shell.send(Msg::Share(msg));
}

/// A promise from a method that this browser, or a page without https, may lack.
fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<Promise> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(object, argument).ok()?.dyn_into().ok()
}

fn clipboard() -> JsValue {
    Reflect::get(&window().navigator(), &"clipboard".into()).unwrap_or_default()
}

fn copy(shell: Shell, root: &ShadowRoot, field: &'static str, text: &str) {
    let root = root.clone();
    let copying = clipboard().is_object().then(|| call(&clipboard(), "writeText", &text.into())).flatten();
    let Some(copying) = copying else {
        return tell(shell, ShareMsg::Copied { field, done: copy_selected(&root, field) });
    };
    spawn_local(async move {
        let done = JsFuture::from(copying).await.is_ok() || copy_selected(&root, field);
        tell(shell, ShareMsg::Copied { field, done });
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

/// From how many steps on one is shown how far a file has come.
const LONG: usize = 10;

fn save_file(shell: Shell, name: String, assessments: Vec<Assessment>, groups: Vec<Group>) {
    spawn_local(async move {
        let Ok(made) = written(shell, &assessments, &groups).await else { return };
        let made = made.and_then(|(blob, text)| hand_over(shell, name, &blob, Some(text)));
        tell(shell, ShareMsg::Made { made, says: Lang::file_made });
    });
}

fn is_making(shell: Shell) -> bool {
    shell.read(State::is_making) == Some(true)
}

/// A person has given up what takes its time, or has gone on to something else.
struct GivenUp;

/// Comes back once what else waits has been done, painting among it.
async fn pause() {
    let wait = |resolve: Function, _reject: Function| {
        // Only a window that is going refuses, and nothing is done in it any more.
        drop(window().set_timeout_with_callback(&resolve));
    };
    drop(JsFuture::from(Promise::new(&mut { wait })).await);
}

/// Tells how far a file has come, and lets the page be painted.
async fn made_so_far(shell: Shell, steps: usize, done: usize) -> Result<(), GivenUp> {
    if steps < LONG {
        return Ok(());
    }
    if done > 0 && !is_making(shell) {
        return Err(GivenUp);
    }
    // Reading back takes as many steps as writing.
    let percent = done.saturating_mul(50) / steps;
    tell(shell, ShareMsg::Making(u8::try_from(percent).unwrap_or(100).min(100)));
    pause().await;
    if is_making(shell) { Ok(()) } else { Err(GivenUp) }
}

/// The file, once what was written has been read back and says the same; a large one a step at a time.
async fn written(
    shell: Shell,
    assessments: &[Assessment],
    groups: &[Group],
) -> Result<Option<(Blob, String)>, GivenUp> {
    let mut writer = FileWriter::new(assessments, groups);
    let (steps, mut done) = (writer.steps(), 0);
    made_so_far(shell, steps, done).await?;
    while writer.step() {
        done += 1;
        made_so_far(shell, steps, done).await?;
    }
    let text = writer.finish();
    let Some(blob) = ports::blob(text.as_bytes(), ports::JSON) else { return Ok(None) };
    let Some(bytes) = bytes_of(&blob).await else { return Ok(None) };
    let Ok(mut reader) = FileReader::new(&bytes) else { return Ok(None) };
    drop(bytes);
    made_so_far(shell, steps, done).await?;
    while reader.step() {
        done += 1;
        made_so_far(shell, steps, done).await?;
    }
    let Ok(mut opened) = reader.finish() else { return Ok(None) };
    made_so_far(shell, steps, done).await?;
    // A file says nothing of what the browser keeps. To write a large group out once more would take long.
    for (read, group) in opened.groups.iter_mut().zip(groups) {
        read.persisted = group.persisted;
    }
    let is_same = opened.groups == groups && file::encode(&opened.assessments) == file::encode(assessments);
    Ok((opened.refused.is_empty() && is_same).then_some((blob, text)))
}

async fn bytes_of(blob: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Hands a file to the browser; what was made of it, if the browser took it. What a share sheet would be given is kept.
fn hand_over(shell: Shell, name: String, blob: &Blob, text: Option<String>) -> Option<MadeFile> {
    ports::download(&name, blob).then(|| {
        let data = shareable(&name, blob);
        let can_share = data.is_some();
        if let Some(mount) = shell.mount() {
            mount.files.keep_shareable(data);
        }
        MadeFile { name, can_share, text }
    })
}

/// The file for a share sheet, if the browser says that it takes such a one.
fn shareable(name: &str, blob: &Blob) -> Option<Object> {
    let options = FilePropertyBag::new();
    options.set_type(&blob.type_());
    let file = File::new_with_blob_sequence_and_options(&Array::of1(blob), name, &options).ok()?;
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(&file)).ok()?;
    let navigator = window().navigator();
    let can_share: Function = Reflect::get(&navigator, &"canShare".into()).ok()?.dyn_into().ok()?;
    can_share.call1(&navigator, &data).ok()?.is_truthy().then_some(data)
}

/// Hands over a file that needs no reading back.
fn save(shell: Shell, name: String, text: &str, file_type: &str) {
    let blob = ports::blob(text.as_bytes(), file_type);
    let made = blob.and_then(|blob| hand_over(shell, name, &blob, Some(text.to_owned())));
    tell(shell, ShareMsg::Made { made, says: Lang::made });
}

/// Opens the browser's share sheet for the file that was made last.
fn share(shell: Shell) {
    if let Some(data) = shell.mount().and_then(|mount| mount.files.shareable()) {
        drop(call(&window().navigator(), "share", &data));
    }
}

fn read_files(shell: Shell) {
    let files = shell.mount().map(|mount| mount.files.take_chosen()).unwrap_or_default();
    spawn_local(async move {
        let mut read = Vec::new();
        for file in files {
            // Its length is known before a byte of it is read.
            let content = if u32::try_from(MAX_BYTES).is_ok_and(|max| file.size() > f64::from(max)) {
                Err(FileError::TooLong { max: MAX_BYTES }.into())
            } else {
                content_of(&file).await
            };
            read.push((file.name(), content));
        }
        tell(shell, ShareMsg::FilesRead(read));
    });
}

/// What a file holds. A long one of ours is read a step at a time, so that the page is painted in between.
async fn content_of(file: &File) -> Result<FileContent, IncomingError> {
    let bytes = bytes_of(file).await.ok_or(IncomingError::Unreadable)?;
    if !incoming::is_long_file(&bytes) {
        return Ok(FileContent::Bytes(bytes));
    }
    let mut reader = FileReader::new(&bytes)?;
    drop(bytes);
    pause().await;
    while reader.step() {
        pause().await;
    }
    Ok(FileContent::Read(Incoming::File(reader.finish()?)))
}

fn carry_picture(shell: Shell, drawn: PictureFile) {
    let PictureFile { what, picture, file } = drawn;
    if what.form == ImageFormat::Svg {
        return save(shell, file, &svg(&picture), "image/svg+xml");
    }
    let png = pixels::png(&picture.scene);
    let copying = if what.form == ImageFormat::Copy { png.as_ref().and_then(copy_png) } else { None };
    // Listened to from now on: the picture may fail before the clipboard does.
    let [png, copying] = [png, copying].map(|promise| promise.map(JsFuture::from));
    spawn_local(async move {
        if let Some(copying) = copying
            && copying.await.is_ok()
        {
            return tell(shell, ShareMsg::PictureCopied);
        }
        let blob = match png {
            Some(png) => png.await.ok().and_then(|blob| blob.dyn_into::<Blob>().ok()),
            None => None,
        };
        let says = if what.form == ImageFormat::Copy { Lang::picture_made } else { Lang::made };
        let made = blob.and_then(|blob| hand_over(shell, file, &blob, None));
        tell(shell, if made.is_some() { ShareMsg::Made { made, says } } else { ShareMsg::PictureFailed(what.name) });
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
