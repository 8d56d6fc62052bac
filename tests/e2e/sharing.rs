//! What is carried away and what is opened: codes, links and files.

mod access;
mod choose;
mod code;
mod files;
mod follow;
mod hostile;
mod link;
mod person_check;

use crate::page::Page;
use crate::person;
use mognadskollen::codec::{file, response, snapshot};
use mognadskollen::model::{Assessment, AssessmentId, Response, ShareOptions};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What *Öppna fil eller kod* leads to.
const OPEN: &str = "Öppna fil eller kod";
/// The heading of what someone else has shared.
const RECEIVED: &str = "Delad bedömning";
/// The heading of what is shared.
const SHARE: &str = "Dela och spara";
/// The heading of all assessments, where there are two of `person::full`.
const BOTH: &str = "Dataflöden är lägst i båda enheterna";
/// The first sentence of `person::full`.
const FULL: &str = "Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån";

/// An assessment as the program reads it.
fn read(one: &Value) -> Assessment {
    let mut opened = file::decode(person::file(std::slice::from_ref(one)).as_bytes()).expect("a file");
    assert!(opened.refused.is_empty(), "{:?}", opened.refused);
    opened.assessments.remove(0)
}

/// The response code of an assessment.
fn code_of(one: &Value) -> String {
    let one = read(one);
    response::encode(&Response::of(&one, response::nonce(&one.id)))
}

/// The payload of a link to an assessment.
fn payload_of(one: &Value, include: ShareOptions) -> String {
    snapshot::encode(&include.of(&read(one), AssessmentId::from_random(0)))
}

/// `person::full` with words in every place that has room for some.
fn wordy(id: &str, title: &str) -> Value {
    let mut one = person::full(id, title);
    one["organisation"] = json!("Exempelby kommun");
    one["unit"] = json!("Skolan");
    one["areas"]["storage"]["note"] = json!("Servern i källaren.\nSe ärende 12.");
    one["areas"]["organisation"]["met"] = json!(["everyone"]);
    one["focus"] = json!(["work"]);
    one
}

impl Page {
    /// Goes on with this kept from an earlier visit, to what can be shared of it.
    async fn share_with(&self, assessments: &[Value]) {
        self.go_on_with(assessments).await;
        self.to_tool("Dela").await;
        self.focus_on_heading(SHARE).await;
    }

    /// Goes to where things are opened, from the first screen.
    async fn to_opening(&self) {
        self.open("/").await;
        self.button(OPEN).click().await;
        self.focus_on_heading(OPEN).await;
    }

    /// Opens what is typed or pasted.
    async fn open_text(&self, text: &str) {
        self.field("Länk eller svarskod").fill(text).await;
        self.button("Öppna").click().await;
    }

    /// Drops files, by name and text, on the tool.
    pub(crate) async fn drop_files(&self, files: &[(&str, &str)]) {
        self.step(format!("drop {:?}", files.iter().map(|(name, _)| name).collect::<Vec<_>>()));
        let drop = "const dataTransfer = new DataTransfer();
            for (const [name, text] of args[0]) dataTransfer.items.add(new File([text], name));
            for (const kind of ['dragenter', 'dragover', 'drop']) {
              const event = new DragEvent(kind, { bubbles: true, cancelable: true, composed: true, dataTransfer });
              if (el.dispatchEvent(event) && kind === 'drop') throw new Error('the browser would leave the page');
            }";
        self.css(".mk").js(drop, json!([files])).await;
    }

    /// All that is kept for good, as it stands.
    async fn kept(&self) -> BTreeMap<String, String> {
        self.local_storage().await
    }

    /// The titles of what is kept.
    async fn titles_kept(&self) -> Vec<String> {
        let stored = self.stored().await;
        let all = stored["assessments"].as_array().cloned().unwrap_or_default();
        all.iter().map(|one| one["title"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Waits until something announced has this in it.
    pub(crate) async fn hears(&self, text: &str) {
        self.wait_until(&format!("{text:?} to be announced"), async || self.announced().await.contains(text)).await;
    }

    /// Opens a page with a fragment as a link does, anew.
    async fn follow(&self, path: &str, fragment: &str) {
        self.open("/__blank").await;
        self.open(&format!("{path}#{fragment}")).await;
    }

    /// The fragment in the address.
    async fn hash(&self) -> String {
        self.js("return location.hash", json!([])).await.as_str().unwrap_or_default().to_owned()
    }

    /// The payload of the link that is offered.
    async fn payload_offered(&self) -> String {
        let link = self.field("Länk").value().await;
        let (page, payload) = link.split_once("#mk=").expect("a link of ours");
        assert_eq!(page, format!("{}/", self.site().origin()));
        payload.to_owned()
    }
}

/// A folder of files for one scenario.
#[derive(Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(page: &Page) -> Self {
        static NUMBER: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let name = format!("mk-e2e-files-{}-{}-{number}", std::process::id(), page.engine);
        let folder = Self(std::env::temp_dir().join(name));
        std::fs::create_dir_all(&folder.0).expect("a temporary folder");
        folder
    }

    pub(crate) fn file(&self, name: &str, text: &str) -> PathBuf {
        let file = self.0.join(name);
        std::fs::write(&file, text).expect("a temporary file");
        file
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// Chooses a file in the field for files.
pub(crate) async fn choose_file(page: &Page, file: &Path) {
    page.css("input[type=file]").upload(file).await;
}
