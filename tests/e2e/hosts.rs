//! The element on other people's pages. The pages themselves are in `hosts/`.

mod attributes;
mod frames;
mod framing;
mod guest;
mod isolation;
mod later;
mod links;
mod loading;
mod origins;
mod pages;
mod placed;
mod single;
mod systems;

use crate::page::Page;
use crate::process::{dist, root};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A site of someone else's: the pages of `hosts/` at its root, and the product under `/mk/`.
#[derive(Debug)]
pub(crate) struct Ground(PathBuf);

impl Ground {
    /// Lays it out, and serves it to the page with options of `tests/tools/serve.mjs`.
    pub(crate) fn serve(page: &Page, options: &[&str]) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let ground = Self(std::env::temp_dir().join(format!("mk-e2e-ground-{}-{number}", std::process::id())));
        copy(&dist(), &ground.0.join("mk"));
        copy(&root().join("tests/e2e/hosts"), &ground.0);
        page.serve(&[&["--root", ground.0.to_str().expect("a path in UTF-8")], options].concat());
        ground
    }

    /// A file of the product whose name begins and ends so.
    fn file(&self, start: &str, end: &str) -> PathBuf {
        let files = std::fs::read_dir(self.0.join("mk")).expect("a folder").flatten().map(|entry| entry.path());
        let named = |file: &PathBuf| {
            let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            name.starts_with(start) && name.ends_with(end)
        };
        files.into_iter().find(named).unwrap_or_else(|| panic!("there is no {start}*{end} in the site"))
    }

    fn module(&self) -> PathBuf {
        self.file("mognadskollen-", ".js")
    }

    pub(crate) fn wasm(&self) -> PathBuf {
        self.file("mognadskollen_bg-", ".wasm")
    }

    /// The first later part of the program.
    pub(crate) fn later(&self) -> PathBuf {
        self.part("share")
    }

    /// A later part of the program.
    pub(crate) fn part(&self, name: &str) -> PathBuf {
        self.file(&format!("mognadskollen_{name}-"), ".wasm")
    }

    /// Writes a page of `hosts/` anew under another name, changed in one place.
    pub(crate) fn page(&self, page: &str, name: &str, from: &str, to: &str) {
        let text = std::fs::read_to_string(self.0.join(page)).expect("a page");
        assert!(text.contains(from), "{page} has no {from}");
        self.write(name, &text.replace(from, to));
    }

    /// The plain page under another name, with a script that runs before the loader.
    pub(crate) fn page_with(&self, name: &str, script: &str) {
        self.write(&format!("{name}.js"), script);
        let loader = "<script type=\"module\"";
        self.page(
            "plain.html",
            &format!("{name}.html"),
            loader,
            &format!("<script src=\"./{name}.js\"></script>{loader}"),
        );
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let file = self.0.join(path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a temporary folder");
        std::fs::write(file, text).expect("a temporary file");
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// Takes a file away, and gives the way to put it back.
pub(crate) fn hide(file: &Path) -> impl Fn() + use<> {
    let (there, away) = (file.to_owned(), file.with_extension("away"));
    std::fs::rename(&there, &away).expect("a file to take away");
    move || std::fs::rename(&away, &there).expect("a file to put back")
}

/// Copies a folder, with what is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a temporary folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            std::fs::copy(entry.path(), place).expect("a temporary file");
        }
    }
}

/// A page of `hosts/`, for another site: `TOOL` is where the product is.
pub(crate) fn on_another_site(name: &str, tool: &str) -> String {
    let file = root().join("tests/e2e/hosts").join(name);
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    text.replace("./mk/", &format!("{tool}/"))
}

/// Begins an assessment in the element this selector names, and answers the first area.
pub(crate) async fn answer(page: &Page, css: &str, level: u8) {
    let tool = page.css(css);
    page.button("Starta").within(&tool).click().await;
    page.level(level).within(&tool).click().await;
    checked(page, css, level).await;
    page.written().await;
}

/// Waits until this level, and no other, is chosen in the element this selector names.
async fn checked(page: &Page, css: &str, level: u8) {
    let script = "return [...document.querySelectorAll(arguments[0])].map((el) =>
        [...(el.shadowRoot?.querySelectorAll(':is(.seg, .num) input:checked') ?? [])].map(({ value }) => value))";
    let last = std::cell::RefCell::new(Value::Null);
    let what = || format!("{level} chosen in {css} (it is {})", last.borrow());
    page.wait_for(what, async || {
        let found = page.js(script, json!([css])).await;
        let is_so = found == json!([[level.to_string()]]);
        last.replace(found);
        is_so.then_some(())
    })
    .await;
}

/// Waits until a script gives this.
pub(crate) async fn becomes(page: &Page, script: &str, wanted: Value) {
    let last = std::cell::RefCell::new(Value::Null);
    let what = || format!("{wanted} from {script} (it is {})", last.borrow());
    page.wait_for(what, async || {
        let found = page.js(script, json!([])).await;
        let is_so = found == wanted;
        last.replace(found);
        is_so.then_some(())
    })
    .await;
}

/// Lets a few frames pass, in which what wanted to happen has happened and the charts have been drawn.
async fn settle(page: &Page) {
    page.js_async(
        "for (const _ of '1234567890') await new Promise((done) => { requestAnimationFrame(done); setTimeout(done, 200); })", json!([])).await;
}

/// The warnings told since the last look; errors fail.
pub(crate) async fn warnings(page: &Page) -> Vec<String> {
    let (warnings, errors): (Vec<_>, Vec<_>) = page.notes().await.into_iter().partition(|note| note.level == "warn");
    assert!(errors.is_empty(), "{errors:?}");
    warnings.into_iter().map(|note| note.text).collect()
}
