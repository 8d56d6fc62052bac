//! A page in a browser: opening, looking, keys, storage, windows, media. Finding and pressing is in `target`.

use crate::engine::{Engine, Media, Raw, Session};
use crate::process::{Site, reports};
use crate::target::Target;
use serde_json::{Value, json};
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};
use thirtyfour::session::http::CmdResponse;
use thirtyfour::{Key, WebDriver, WindowHandle};

/// How long anything may take to come true.
const DEADLINE: Duration = Duration::from_secs(10);
const POLL: Duration = Duration::from_millis(40);
/// The viewport a scenario begins with.
const SIZE: (u32, u32) = (1280, 800);

/// A scenario's browser window and its site.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) engine: Engine,
    session: RefCell<Session>,
    /// The session to hand on, where the scenario has got one of its own.
    shared: RefCell<Option<Session>>,
    site: OnceCell<Site>,
    media: Cell<Media>,
    size: Cell<(u32, u32)>,
    steps: RefCell<Vec<String>>,
    notes_seen: Cell<usize>,
}

/// Something the page told the console, or the browser told about the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Note {
    /// `error`, `warn` or `csp`.
    pub(crate) level: String,
    pub(crate) text: String,
}

/// The element that has the focus, however deep.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Focused {
    pub(crate) tag: String,
    pub(crate) role: String,
    pub(crate) name: String,
    /// x, y, width, height in the viewport.
    pub(crate) rect: [f64; 4],
}

/// The string at `key`, or an empty one.
pub(crate) fn string(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

/// x, y, width and height.
pub(crate) fn rect(value: &Value) -> [f64; 4] {
    ["x", "y", "width", "height"].map(|side| value[side].as_f64().unwrap_or_default())
}

impl Page {
    pub(crate) fn new(engine: Engine, session: Session) -> Self {
        Self {
            engine,
            session: RefCell::new(session),
            shared: RefCell::default(),
            site: OnceCell::new(),
            media: Cell::default(),
            size: Cell::new((0, 0)),
            steps: RefCell::default(),
            notes_seen: Cell::default(),
        }
    }

    /// The driver itself, for what this interface lacks.
    pub(crate) fn driver(&self) -> WebDriver {
        self.session.borrow().driver.clone()
    }

    /// The scenario's site; begun with the default options unless `serve` was called before.
    pub(crate) fn site(&self) -> &Site {
        self.site.get_or_init(|| Site::serve(&[]))
    }

    /// Serves the site with options of `scripts/serve.mjs`. First thing in a scenario.
    pub(crate) fn serve(&self, options: &[&str]) {
        self.step(format!("serve with {options:?}"));
        assert!(self.site.set(Site::serve(options)).is_ok(), "call serve before the first open");
    }

    /// Notes a step for the report of a failure.
    pub(crate) fn step(&self, step: String) {
        self.steps.borrow_mut().push(step);
    }

    // --- going ---

    /// Opens a path of the site, or a whole address.
    pub(crate) async fn open(&self, path: &str) {
        let url = if path.contains("://") { path.to_owned() } else { format!("{}{path}", self.site().origin()) };
        self.step(format!("open {url}"));
        if self.size.get() == (0, 0) {
            self.set_size(SIZE.0, SIZE.1).await;
        }
        self.driver().goto(url.as_str()).await.unwrap_or_else(|error| panic!("{url} did not open: {error}"));
    }

    pub(crate) async fn reload(&self) {
        self.step("reload".into());
        self.driver().refresh().await.expect("a reload");
    }

    pub(crate) async fn back(&self) {
        self.step("back".into());
        self.driver().back().await.expect("the way back");
    }

    pub(crate) async fn url(&self) -> String {
        string(&json!({ "url": self.js("return location.href", json!([])).await }), "url")
    }

    pub(crate) async fn title(&self) -> String {
        self.driver().title().await.expect("a title")
    }

    /// Opens an empty tab and makes it the current one; returns both, the old one first.
    pub(crate) async fn new_tab(&self) -> (WindowHandle, WindowHandle) {
        self.step("new tab".into());
        let driver = self.driver();
        let old = driver.window().await.expect("the current tab");
        let new = driver.new_tab().await.expect("a new tab");
        self.switch(&new).await;
        (old, new)
    }

    /// Makes another tab the current one.
    pub(crate) async fn switch(&self, tab: &WindowHandle) {
        self.step("switch tab".into());
        self.driver().switch_to_window(tab.clone()).await.expect("the other tab");
        if self.engine == Engine::Chromium && self.media.get() != Media::default() {
            self.tell_media(self.media.get()).await;
        }
    }

    /// From here on everything happens inside this frame, until `leave_frame`.
    pub(crate) async fn enter_frame(&self, css: &str) {
        self.step(format!("enter frame {css}"));
        let frame = self.css(css).element().await;
        frame.enter_frame().await.expect("a frame to enter");
    }

    pub(crate) async fn leave_frame(&self) {
        self.step("leave the frame".into());
        self.driver().enter_default_frame().await.expect("the page itself");
    }

    // --- looking ---

    /// The innerText of every shadow root of the element (of the page where there is none), no-break spaces as spaces.
    pub(crate) async fn text(&self) -> String {
        self.mk("return mk.text()", json!([])).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the text holds this.
    pub(crate) async fn sees(&self, text: &str) {
        self.wait_until(&format!("the text {text:?}"), async || self.text().await.contains(text)).await;
    }

    /// Waits until the text does not hold this.
    pub(crate) async fn sees_no(&self, text: &str) {
        self.wait_until(&format!("no text {text:?}"), async || !self.text().await.contains(text)).await;
    }

    /// Waits until something is so. The only place that waits.
    pub(crate) async fn wait_until(&self, what: &str, check: impl AsyncFn() -> bool) {
        self.wait_for(|| what.to_owned(), async || check().await.then_some(())).await;
    }

    /// Waits until there is a value.
    pub(crate) async fn wait_for<T>(&self, what: impl Fn() -> String, look: impl AsyncFn() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(value) = look().await {
                return value;
            }
            assert!(start.elapsed() < DEADLINE, "{} s passed without {}", DEADLINE.as_secs(), what());
            tokio::time::sleep(POLL).await;
        }
    }

    /// The element that has the focus, or `None` where it is the page itself.
    pub(crate) async fn focused(&self) -> Option<Focused> {
        let script = "const el = mk.focused(); return el && el !== document.body ? mk.describe(el) : null";
        let found = self.mk(script, json!([])).await;
        (!found.is_null()).then(|| Focused {
            tag: string(&found, "tag"),
            role: string(&found, "role"),
            name: string(&found, "name"),
            rect: rect(&found["rect"]),
        })
    }

    /// The focus as `role "name"`, for comparing with what is expected.
    pub(crate) async fn focus(&self) -> String {
        self.focused().await.map_or_else(|| "nothing".into(), |f| format!("{} {:?}", f.role, f.name))
    }

    /// Runs a script (`return` gives the answer; `arguments` are `args`, a JSON array).
    pub(crate) async fn js(&self, script: &str, args: Value) -> Value {
        let Value::Array(args) = args else { panic!("arguments are a JSON array") };
        let done = self.driver().execute(script, args).await;
        done.unwrap_or_else(|error| panic!("a script failed: {error}\n{}", head(script, 400))).json().clone()
    }

    /// Runs the body of an async function and waits for what it returns.
    pub(crate) async fn js_async(&self, body: &str, args: Value) -> Value {
        let Value::Array(args) = args else { panic!("arguments are a JSON array") };
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async (...args) => {{ {body} }})(...[...arguments].slice(0, -1))
               .then((value) => done({{ value }}), (error) => done({{ error: `${{error}}` }}));"
        );
        let done = self.driver().execute_async(script, args).await;
        let done = done.unwrap_or_else(|error| panic!("a script failed: {error}\n{}", head(body, 400))).json().clone();
        assert!(done["error"].is_null(), "a script failed: {}\n{}", done["error"], head(body, 400));
        done["value"].clone()
    }

    /// Runs a script that has `mk`, the eyes of `page.js`.
    pub(crate) async fn mk(&self, script: &str, args: Value) -> Value {
        self.js(&with_eyes(script), args).await
    }

    pub(crate) async fn screenshot(&self, path: &Path) {
        self.driver().screenshot(path).await.expect("a screenshot");
    }

    // --- keys ---

    /// Presses a key on whatever has the focus.
    pub(crate) async fn press(&self, key: Key) {
        self.keys(&[char::from(key)]).await;
    }

    /// Presses a key while the others are held, as in `press_with(&[Key::Shift], Key::Tab)`.
    pub(crate) async fn press_with(&self, held: &[Key], key: Key) {
        let chord: Vec<char> = held.iter().cloned().chain([key]).map(char::from).collect();
        self.keys(&chord).await;
    }

    /// Types a text on whatever has the focus, key by key.
    pub(crate) async fn type_text(&self, text: &str) {
        for letter in text.chars() {
            self.keys(&[letter]).await;
        }
    }

    /// Presses all of these, in order, and lets them go in the other.
    async fn keys(&self, chord: &[char]) {
        let shown: String = chord
            .iter()
            .map(|key| if (*key as u32) < 0xe000 { key.to_string() } else { key.escape_unicode().to_string() })
            .collect();
        self.step(format!("press {shown}"));
        let down = chord.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = chord.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let actions: Vec<Value> = down.chain(up).collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.raw("POST", "/actions", body).await;
    }

    /// A WebDriver command as it stands.
    pub(crate) async fn raw(&self, method: &'static str, path: &'static str, body: Value) -> Value {
        let answer = self.driver().cmd(Raw { method, path, body }).await;
        answer.and_then(CmdResponse::value).unwrap_or_else(|error| panic!("{path} failed: {error}"))
    }

    // --- size and media ---

    /// Gives the page exactly this viewport. MiniBrowser (WebKit) is never narrower than about 450 px.
    pub(crate) async fn set_size(&self, width: u32, height: u32) {
        self.step(format!("size {width} × {height}"));
        assert!(
            self.engine != Engine::Webkit || width >= 450,
            "MiniBrowser cannot be {width} px wide: leave WebKit out"
        );
        self.size.set((width, height));
        if self.engine == Engine::Firefox {
            // A window of Firefox is at least 500 px wide; the page in it is not.
            let style = if width < 500 { (format!("{width}px"), format!("{height}px")) } else { Default::default() };
            let script = "const s = gBrowser.selectedBrowser.style;
                for (const p of ['width', 'minWidth', 'maxWidth']) s[p] = arguments[0];
                for (const p of ['height', 'minHeight', 'maxHeight']) s[p] = arguments[1];";
            self.firefox(script, json!([style.0, style.1])).await;
        }
        let driver = self.driver();
        let viewport = async || {
            let size = self.js("return [innerWidth, innerHeight]", json!([])).await;
            [0, 1].map(|at| i64::try_from(size[at].as_u64().unwrap_or(0)).unwrap_or(0))
        };
        let want = [i64::from(width), i64::from(height)];
        let window = |size: i64| u32::try_from(size).unwrap_or(1);
        let frame = Cell::new([0, 0]);
        self.wait_until(&format!("a viewport of {width} × {height}"), async || {
            let outer = [want[0] + frame.get()[0], want[1] + frame.get()[1]];
            driver.set_window_rect(0, 0, window(outer[0]), window(outer[1])).await.expect("a window size");
            let rect = driver.get_window_rect().await.expect("a window size");
            let inner = viewport().await;
            if width >= 500 || self.engine != Engine::Firefox {
                frame.set([rect.width - inner[0], rect.height - inner[1]]);
            }
            inner == want
        })
        .await;
    }

    /// Emulates what the user has asked of the system, until the scenario ends.
    /// WebKit is started anew for it, so call this before `open`; it knows no forced colours.
    pub(crate) async fn emulate(&self, media: Media) {
        self.step(format!("{media:?}"));
        self.media.set(media);
        if self.engine != Engine::Webkit {
            return self.tell_media(media).await;
        }
        assert!(!media.forced_colors, "WebKit knows no forced colours: write `in [chromium, firefox]`");
        let own = Session::start(self.engine, media).await;
        let before = self.session.replace(own);
        let mut shared = self.shared.borrow_mut();
        if shared.is_none() {
            *shared = Some(before);
        }
        self.size.set((0, 0));
    }

    async fn tell_media(&self, media: Media) {
        if self.engine == Engine::Chromium {
            let ask = |yes: bool, value: &str| if yes { value.to_owned() } else { String::new() };
            let features = json!([
                { "name": "prefers-color-scheme", "value": ask(media.dark, "dark") },
                { "name": "forced-colors", "value": ask(media.forced_colors, "active") },
                { "name": "prefers-reduced-motion", "value": ask(media.reduced_motion, "reduce") },
            ]);
            self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        } else {
            // Preferences outlast navigation, which overrides on the browsing context do not.
            let script = "for (const [pref, value] of Object.entries(arguments[0]))
                value === null ? Services.prefs.clearUserPref(pref) : Services.prefs.setIntPref(pref, value);";
            let set = |yes: bool, value: u8| if yes { json!(value) } else { Value::Null };
            let prefs = json!({
                "layout.css.prefers-color-scheme.content-override": set(media.dark, 0),
                "browser.display.document_color_use": set(media.forced_colors, 2),
                "ui.prefersReducedMotion": set(media.reduced_motion, 1),
            });
            self.firefox(script, json!([prefs])).await;
        }
    }

    /// A command of the Chrome DevTools protocol (Chromium only).
    pub(crate) async fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.raw("POST", "/goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    /// Runs a script in Firefox itself, not in the page.
    async fn firefox(&self, script: &str, args: Value) -> Value {
        self.raw("POST", "/moz/context", json!({ "context": "chrome" })).await;
        let answer = self.js(script, args).await;
        self.raw("POST", "/moz/context", json!({ "context": "content" })).await;
        answer
    }

    // --- what it leaves behind ---

    /// Everything told to the console or the browser since the last call: errors, warnings, refusals.
    pub(crate) async fn notes(&self) -> Vec<Note> {
        let told = "return !globalThis.__mkRecorder || __mkRecorder.pending === 0";
        self.wait_until("the page to have told its notes", async || self.js(told, json!([])).await == json!(true))
            .await;
        let mut notes = Vec::new();
        if let Some(site) = self.site.get() {
            let all = site.notes();
            notes.extend(all.iter().skip(self.notes_seen.get()).map(|note| Note {
                level: string(note, "level"),
                text: format!("{}: {}", string(note, "page"), string(note, "text")),
            }));
            self.notes_seen.set(all.len());
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

    async fn storage(&self, which: &str) -> BTreeMap<String, String> {
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

    // --- the end ---

    /// Clears what the scenario did and gives the session on; `None` if it is better ended.
    pub(crate) async fn release(self) -> Option<Session> {
        if let Some(shared) = self.shared.take() {
            self.session.replace(shared).end().await;
            self.media.set(Media::default());
            return Some(self.session.into_inner());
        }
        if self.media.get() != Media::default() {
            self.tell_media(Media::default()).await;
        }
        let session = self.session.into_inner();
        let driver = &session.driver;
        for window in driver.windows().await.ok()? {
            if window != session.window {
                driver.switch_to_window(window).await.ok()?;
                driver.close_window().await.ok()?;
            }
        }
        driver.switch_to_window(session.window.clone()).await.ok()?;
        driver.delete_all_cookies().await.ok()?;
        driver.goto("about:blank").await.ok()?;
        Some(session)
    }

    /// Tells what led to a failure, and leaves a picture of it.
    pub(crate) async fn report(&self, name: &str) {
        println!("In {}:", self.engine);
        for step in self.steps.borrow().iter() {
            println!("  {step}");
        }
        let driver = self.driver();
        let look = with_eyes("return `${location.href}\\n${mk.text()}`");
        if let Ok(text) = driver.execute(look, Vec::new()).await {
            println!("The page: {}", head(text.json().as_str().unwrap_or_default(), 3000));
        }
        if let Some(site) = self.site.get() {
            for note in site.notes() {
                println!("Told: {note}");
            }
        }
        let file = reports().join(format!("{}-{}.png", name.replace("::", "-"), self.engine));
        if driver.screenshot(&file).await.is_ok() {
            println!("A picture: {}", file.display());
        }
    }

    /// Ends the scenario's browser.
    pub(crate) async fn end(self) {
        if let Some(shared) = self.shared.into_inner() {
            shared.end().await;
        }
        self.session.into_inner().end().await;
    }

    /// Anything found by a CSS selector, through open shadow roots.
    pub(crate) fn css<'a>(&'a self, selector: &str) -> Target<'a> {
        Target::new(self, json!({ "css": selector }), format!("{selector:?}"))
    }

    /// Anything by its role and exact accessible name.
    pub(crate) fn role<'a>(&'a self, role: &str, name: &str) -> Target<'a> {
        Target::new(self, json!({ "role": role, "name": name }), format!("{role} {name:?}"))
    }

    /// Anything by its role and a part of its accessible name.
    pub(crate) fn role_with<'a>(&'a self, role: &str, part: &str) -> Target<'a> {
        Target::new(self, json!({ "role": role, "has": part }), format!("{role} with {part:?}"))
    }

    pub(crate) fn button<'a>(&'a self, name: &str) -> Target<'a> {
        self.role("button", name)
    }

    pub(crate) fn link<'a>(&'a self, name: &str) -> Target<'a> {
        self.role("link", name)
    }

    /// A form control by its label.
    pub(crate) fn field<'a>(&'a self, label: &str) -> Target<'a> {
        let css = "input, textarea, select, [role=textbox], [role=combobox]";
        Target::new(self, json!({ "css": css, "name": label }), format!("field {label:?}"))
    }

    /// A radio by its group's legend and its own label.
    pub(crate) fn radio<'a>(&'a self, legend: &str, label: &str) -> Target<'a> {
        self.role("radio", label).within(&self.css("fieldset, [role=radiogroup], [role=group]").named(legend))
    }
}

fn with_eyes(script: &str) -> String {
    format!("{}\n{script}", include_str!("page.js"))
}

/// The beginning of a long text.
fn head(text: &str, most: usize) -> String {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[..end].to_owned()
}
