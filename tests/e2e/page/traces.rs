//! What a page leaves behind: notes, requests, cookies, storage, downloads.

use super::{Page, head, string};
use crate::engine::Engine;
use mognadskollen::text::Lang;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Something the page told the console, or the browser told about the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Note {
    /// `error`, `warn` or `csp`.
    pub(crate) level: String,
    pub(crate) text: String,
}

impl Page {
    /// Everything told to the console or the browser since the last call: errors, warnings, refusals.
    pub(crate) async fn notes(&self) -> Vec<Note> {
        let told = "return !globalThis.__mkRecorder || __mkRecorder.pending === 0";
        self.wait_until("the page to have told its notes", async || self.js(told, json!([])).await == json!(true))
            .await;
        let mut notes = Vec::new();
        for site in self.site.get().into_iter().chain(self.hosts.borrow().iter()) {
            notes.extend(site.new_notes().iter().map(|note| Note {
                level: string(note, "level"),
                text: format!("{}: {}", string(note, "page"), string(note, "text")),
            }));
        }
        if self.engine == Engine::Chromium {
            let entries = self.driver().browser_log().await.unwrap_or_default();
            let severe = entries.into_iter().filter(|entry| entry.level == "SEVERE");
            notes.extend(severe.map(|entry| Note { level: "error".into(), text: entry.message }));
        }
        notes
    }

    /// The errors and refusals (by the content security policy) since the last call.
    pub(crate) async fn errors(&self) -> Vec<String> {
        let notes = self.notes().await;
        notes
            .into_iter()
            .filter(|note| note.level != "warn")
            .map(|note| format!("{}: {}", note.level, note.text))
            .collect()
    }

    /// Every scenario ends with this. One that expects errors takes them with `errors` or `notes` first.
    pub(crate) async fn assert_no_errors(&self) {
        let errors = self.errors().await;
        assert!(errors.is_empty(), "the page told of errors:\n{}", errors.join("\n"));
    }

    /// The addresses this document has asked for, itself first.
    pub(crate) async fn requests(&self) -> Vec<String> {
        let script = "return [location.href, ...performance.getEntriesByType('resource').map((e) => e.name)]
            .filter((url) => !new URL(url).pathname.startsWith('/__'))";
        let found = self.js(script, json!([])).await;
        found.as_array().into_iter().flatten().filter_map(|url| url.as_str().map(str::to_owned)).collect()
    }

    /// Fails if anything was asked of another origin.
    pub(crate) async fn assert_same_origin(&self) {
        let ours = format!("{}/", self.site().origin());
        let strangers: Vec<_> = self.requests().await.into_iter().filter(|url| !url.starts_with(&ours)).collect();
        let strangers: Vec<_> =
            strangers.iter().filter(|url| !url.starts_with("data:") && !url.starts_with("blob:")).collect();
        assert!(strangers.is_empty(), "asked of another origin: {strangers:?}");
    }

    /// The names of all cookies.
    pub(crate) async fn cookies(&self) -> Vec<String> {
        let cookies = self.driver().get_all_cookies().await.expect("the cookies");
        cookies.into_iter().map(|cookie| cookie.name).collect()
    }

    pub(crate) async fn local_storage(&self) -> BTreeMap<String, String> {
        self.storage("localStorage").await
    }

    pub(crate) async fn session_storage(&self) -> BTreeMap<String, String> {
        self.storage("sessionStorage").await
    }

    /// Waits until nothing that has been changed waits to be written.
    pub(crate) async fn written(&self) {
        let waits = [Lang::Sv, Lang::En].map(|lang| lang.words().saving);
        let script = "return [...document.querySelectorAll('mognads-kollen')].some((el) =>
            arguments[0].includes(el.shadowRoot?.querySelector('.foot > p')?.textContent))";
        self.wait_until("all to be written", async || self.js(script, json!([waits])).await == json!(false)).await;
    }

    async fn storage(&self, which: &str) -> BTreeMap<String, String> {
        self.written().await;
        let all = self.js("return { ...window[arguments[0]] }", json!([which])).await;
        serde_json::from_value(all).expect("texts by key")
    }

    /// Puts a text into local storage as if an earlier visit had; opens an empty page of the origin for it if need be.
    pub(crate) async fn put_local_storage(&self, key: &str, value: &str) {
        if !self.url().await.starts_with(&self.site().origin()) {
            self.open("/__blank").await;
        }
        self.step(format!("localStorage[{key:?}] = {:?}", head(value, 100)));
        self.js("localStorage.setItem(arguments[0], arguments[1])", json!([key, value])).await;
    }

    /// Waits until a file whose name ends so has been saved, whole, by this scenario.
    pub(crate) async fn downloaded(&self, ending: &str) -> PathBuf {
        let folder = self.session.borrow().downloads.clone();
        self.wait_for(
            || format!("a saved file *{ending} in {}", folder.display()),
            async || {
                let files: Vec<PathBuf> =
                    std::fs::read_dir(&folder).ok()?.flatten().map(|entry| entry.path()).collect();
                let whole = |file: &&PathBuf| {
                    file.to_string_lossy().ends_with(ending) && file.metadata().is_ok_and(|m| m.len() > 0)
                };
                let busy = files.iter().any(|file| {
                    [".part", ".crdownload", ".wkdownload"].iter().any(|end| file.to_string_lossy().ends_with(end))
                });
                if busy { None } else { files.iter().find(whole).cloned() }
            },
        )
        .await
    }
}
