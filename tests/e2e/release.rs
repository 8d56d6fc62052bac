//! The release as a web editor meets it: what the installation page says is followed to the letter, with real web servers.
//!
//! `tests/release/run.sh` unpacks the release and names its folder in `MK_RELEASE`.

mod upgrade;
mod web_server;

use crate::engines;
use crate::hosts::answer;
use crate::page::Page;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use web_server::{Kind, WebServer};

/// What the documentation calls the two sites.
const PRODUCT: &str = "https://www.exempelby.se";
const INTRANET: &str = "https://intranat.exempelby.se";

/// The unpacked release.
fn release() -> PathBuf {
    PathBuf::from(
        std::env::var_os("MK_RELEASE").expect("MK_RELEASE names the unpacked release. Run: make test-release"),
    )
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What stands in the box of the installation page with this id, as someone copies it.
fn copied(id: &str) -> String {
    let page = read(&release().join("INSTALLATION.html"));
    let start = format!(" id=\"{id}\"><code>");
    let (_, rest) = page.split_once(&start).unwrap_or_else(|| panic!("the installation page has no box {id}"));
    let (text, _) = rest.split_once("</code>").expect("the end of a box");
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The same, with the addresses of the documentation replaced, as it says.
fn copied_for(server: &WebServer, id: &str) -> String {
    let text = copied(id);
    text.replace(PRODUCT, &server.product()).replace(INTRANET, &server.intranet())
}

/// Whether a name holds a long code: then the file never changes.
fn is_hashed(name: &str) -> bool {
    let Some((start, _)) = name.rsplit_once('.') else { return false };
    start.rsplit_once('-').is_some_and(|(_, code)| code.len() == 16 && code.chars().all(|c| c.is_ascii_hexdigit()))
}

/// What a name ends with, after its last full stop.
fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// The files under a folder, by their path from there.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let name = entry.file_name().into_string().expect("a name in UTF-8");
        if entry.path().is_dir() {
            found.extend(files(&entry.path()).into_iter().map(|inner| format!("{name}/{inner}")));
        } else {
            found.push(name);
        }
    }
    found.sort();
    found
}

/// Uploads what is chosen of a folder. Files keep their dates, as they do where someone unpacks the release on the server.
fn upload(from: &Path, to: &Path, chosen: impl Fn(&str) -> bool) {
    for name in files(from).into_iter().filter(|name| chosen(name)) {
        let place = to.join(&name);
        std::fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        std::fs::copy(from.join(&name), &place).expect("a file to upload");
        date(&place, dated(&from.join(&name)));
    }
}

/// When a file was last changed.
fn dated(file: &Path) -> SystemTime {
    std::fs::metadata(file).and_then(|about| about.modified()).expect("a date")
}

fn date(file: &Path, when: SystemTime) {
    std::fs::File::options().write(true).open(file).and_then(|file| file.set_modified(when)).expect("a file to date");
}

/// Another build of the same program: its files have other names where those tell of their content, and it says that it
/// is of another version. No file is longer or shorter for it.
fn changed(to: &Path) {
    let from = release().join("mognadskollen");
    upload(&from, to, |_| true);
    let (old, new): (Vec<String>, Vec<String>) =
        files(to).into_iter().filter(|name| is_hashed(name)).map(|name| (name.clone(), other_name(&name))).unzip();
    for (old, new) in old.iter().zip(&new) {
        std::fs::rename(to.join(old), to.join(new)).expect("a file to rename");
    }
    for name in files(to).into_iter().filter(|name| ["html", "js"].contains(&ending(name))) {
        let mut text = read(&to.join(&name));
        for (old, new) in old.iter().zip(&new) {
            text = text.replace(old.as_str(), new);
        }
        let text = if name == "embed.js" {
            let version = format!("\"{}\"", env!("CARGO_PKG_VERSION"));
            assert!(text.contains(&version), "embed.js does not say its version");
            text.replace(&version, &format!("\"{OTHER}\""))
        } else {
            text.replace("<h1>Mognadskollen</h1>", "<h1>MOGNADSKOLLEN</h1>")
        };
        std::fs::write(to.join(&name), text).expect("a temporary file");
    }
    // A release is dated by the commit it is made of. Nothing else tells a changed file of the same length.
    let when = dated(&from.join("embed.js")) + Duration::from_secs(2);
    for name in files(to) {
        date(&to.join(name), when);
    }
}

/// The name with its code the other way round.
fn other_name(name: &str) -> String {
    let (start, ending) = name.rsplit_once('.').expect("an ending");
    let (start, code) = start.rsplit_once('-').expect("a code");
    format!("{start}-{}.{ending}", code.chars().rev().collect::<String>())
}

/// Every file has its type and says how long it may be kept, and the intranet may use it.
fn assert_headers(server: &WebServer) {
    let folder = server.product_root().join("mognadskollen");
    for name in files(&folder).into_iter().filter(|name| !name.starts_with('.')) {
        let head = server.answer(&format!("/mognadskollen/{name}")).to_lowercase();
        let has = |line: &str| assert!(head.contains(&format!("\r\n{line}")), "{name} lacks {line:?}:\n{head}");
        assert!(head.starts_with("http/1.1 200"), "{name}: {head}");
        let kind = match ending(&name) {
            "js" => "text/javascript",
            "wasm" => "application/wasm",
            "css" => "text/css",
            "json" => "application/json",
            "html" => "text/html",
            _ => "",
        };
        has(&format!("content-type: {kind}"));
        has(if is_hashed(&name) {
            "cache-control: public, max-age=31536000, immutable"
        } else {
            "cache-control: no-cache"
        });
        has("x-content-type-options: nosniff");
        has("content-security-policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
        has(&format!("access-control-allow-origin: {}", server.intranet()));
        if ending(&name) == "wasm" {
            has("content-encoding: gzip");
        }
        let tag = head.lines().find_map(|line| line.strip_prefix("etag: ")).expect("a tag").replace("w/", "W/");
        let again = server.answer_if_changed(&format!("/mognadskollen/{name}"), &tag);
        assert!(again.starts_with("HTTP/1.1 304"), "{name} is sent again though it has not changed: {again}");
    }
    let missing = server.answer("/mognadskollen/mognadskollen-0123456789abcdef.js");
    assert!(missing.starts_with("HTTP/1.1 404") && !missing.contains("immutable"), "{missing}");
}

/// The version of the other build, as long as the first.
const OTHER: &str = "9.9.9";
const VERSION: &str = "return customElements.get('mognads-kollen')?.VERSION ?? null";
/// The names of the files that were fetched and whose names tell of their content.
const FETCHED: &str = "return performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1))
    .filter((name) => /-[0-9a-f]{16}\\./.test(name))";

/// Fails unless every file that a page fetched is one of these.
async fn assert_fetched(page: &Page, names: &[String]) {
    let fetched = page.js(FETCHED, json!([])).await;
    let fetched: Vec<String> = serde_json::from_value(fetched).expect("a list of names");
    assert!(fetched.len() >= 2, "{fetched:?}");
    let strange: Vec<_> = fetched.iter().filter(|name| !names.contains(name)).collect();
    assert!(strange.is_empty(), "stale files are used: {strange:?}");
}

async fn is_version(page: &Page, version: &str) {
    page.wait_until(&format!("version {version}"), async || page.js(VERSION, json!([])).await == json!(version)).await;
}

/// Our keys in the storage of the page or the frame at hand.
async fn kept(page: &Page) -> Value {
    page.js("return Object.keys(localStorage).filter((key) => key.startsWith('mognadskollen:')).length", json!([]))
        .await
}

/// The height that the script around a frame has given it.
async fn is_followed(page: &Page) {
    let script = "return parseFloat(document.querySelector('iframe').style.height) > 300";
    page.wait_until("the frame's height", async || page.js(script, json!([])).await == json!(true)).await;
}

/// The result, with its chart, is shown.
async fn shows_result(page: &Page) {
    page.css(".steps button").with("Resultat").click().await;
    page.css("canvas[data-chart=radar]").seen().await;
}

/// Installed, used in both ways, updated and removed.
async fn whole_life(page: &Page, kind: Kind) {
    let name = format!("{kind:?}-{}", page.engine).to_lowercase();
    let server = WebServer::start(kind, &name).await;
    let folder = server.product_root().join("mognadskollen");
    let address = |file: &str| format!("{}/{file}", server.intranet());

    // 1. Upload the files. 2. Set the web server up. 3. Paste on the page.
    upload(&release().join("mognadskollen"), &folder, |_| true);
    let lines = copied_for(&server, if kind == Kind::Nginx { "nginx" } else { "apache" });
    // The page's own policy allows nothing but what the installation page names; both ways share it here.
    let (script, frame) = (copied_for(&server, "script-policy"), copied_for(&server, "frame-policy"));
    let (frame_src, _) = frame.split_once("; script-src").expect("a policy for the frame");
    server.set_up(&lines, &format!("default-src 'none'; {script}; {frame_src}")).await;
    server.write_page("skript.html", &copied_for(&server, "script-code"));
    server.write_page("ram.html", &copied_for(&server, "frame-code"));
    assert_headers(&server);

    // 4. See that it works.
    let before: Vec<String> = files(&folder).into_iter().filter(|name| is_hashed(name)).collect();
    page.open(&address("skript.html")).await;
    answer(page, "mognads-kollen", 4).await;
    page.sees("Sparat").await;
    shows_result(page).await;
    is_version(page, env!("CARGO_PKG_VERSION")).await;
    assert_fetched(page, &before).await;
    page.open(&address("ram.html")).await;
    is_followed(page).await;
    page.enter_frame("iframe").await;
    answer(page, "mognads-kollen", 6).await;
    page.sees("Sparas").await;
    shows_result(page).await;
    page.leave_frame().await;

    // Update: first what has a long code in its name, then the rest.
    let build = server.product_root().with_file_name("build");
    changed(&build);
    upload(&build, &folder, is_hashed);
    page.open(&address("skript.html")).await;
    page.button("Fortsätt").seen().await;
    is_version(page, env!("CARGO_PKG_VERSION")).await;
    upload(&build, &folder, |name| !is_hashed(name));
    let after: Vec<String> = files(&build).into_iter().filter(|name| is_hashed(name)).collect();
    for removed in [false, true] {
        if removed {
            for name in &before {
                std::fs::remove_file(folder.join(name)).expect("an old file to remove");
            }
        }
        page.open(&address("skript.html")).await;
        page.button("Fortsätt").seen().await;
        is_version(page, OTHER).await;
        assert_fetched(page, &after).await;
        page.open(&address("ram.html")).await;
        page.enter_frame("iframe").await;
        page.button("Fortsätt").seen().await;
        is_version(page, OTHER).await;
        assert_fetched(page, &after).await;
        page.role("heading", "MOGNADSKOLLEN").seen().await;
        page.leave_frame().await;
    }
    page.open(&address("skript.html")).await;
    page.button("Fortsätt").click().await;
    shows_result(page).await;
    assert_ne!(kept(page).await, json!(0));

    // Remove: erase what is stored, then take away code, folder and lines.
    server.write_page("skript.html", &copied_for(&server, "forget-script"));
    server.write_page("ram.html", &copied_for(&server, "forget-frame"));
    page.open(&address("skript.html")).await;
    page.wait_until("nothing stored", async || kept(page).await == json!(0)).await;
    page.open(&address("ram.html")).await;
    page.enter_frame("iframe").await;
    page.wait_until("nothing stored in the frame", async || {
        let is_there = page.js("return location.pathname.endsWith('/forget.html')", json!([])).await;
        is_there == json!(true) && kept(page).await == json!(0)
    })
    .await;
    page.leave_frame().await;
    server.write_page("skript.html", "");
    server.write_page("ram.html", "");
    std::fs::remove_dir_all(&folder).expect("the folder to remove");
    server.set_up("", "default-src 'none'; img-src data:").await;
    let gone = server.answer("/mognadskollen/embed.js");
    assert!(gone.starts_with("HTTP/1.1 404") && !gone.contains("wasm-unsafe-eval"), "{gone}");
    assert_eq!(files(&server.product_root()), Vec::<String>::new());
    assert_eq!(server.told(), "");
    page.open(&address("skript.html")).await;
    page.role("heading", "Intranätet").seen().await;
    assert_eq!((kept(page).await, page.js(VERSION, json!([])).await), (json!(0), Value::Null));
}

engines! {
    only for "make test-release"
    /// With nginx, by the lines for it.
    async fn lives_on_nginx(page) {
        whole_life(page, Kind::Nginx).await;
    }
}

engines! {
    only for "make test-release"
    /// With Apache, by the lines for it.
    async fn lives_on_apache(page) {
        whole_life(page, Kind::Apache).await;
    }
}
