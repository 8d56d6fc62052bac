//! A page in a browser: opening, looking, keys, windows. Finding and pressing is in `target`.

mod device;
mod traces;

use crate::engine::{Engine, Media, Raw, Session};
use crate::process::{Site, reports};
use crate::target::Target;
use serde_json::{Value, json};
use std::cell::{Cell, OnceCell, RefCell};
use std::path::Path;
use std::time::{Duration, Instant};
use thirtyfour::error::WebDriverResult;
use thirtyfour::session::http::CmdResponse;
use thirtyfour::{Key, WebDriver, WindowHandle};

/// How long anything may take to come true: long, as two cores may have other browsers to drive.
const DEADLINE: Duration = Duration::from_secs(30);
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
    hosts: RefCell<Vec<Site>>,
    media: Cell<Media>,
    size: Cell<(u32, u32)>,
    steps: RefCell<Vec<String>>,
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
        session.forget_downloads();
        Self {
            engine,
            session: RefCell::new(session),
            shared: RefCell::default(),
            site: OnceCell::new(),
            media: Cell::default(),
            size: Cell::new((0, 0)),
            steps: RefCell::default(),
            hosts: RefCell::default(),
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

    /// Serves the site with options of `tests/tools/serve.mjs`. First thing in a scenario.
    pub(crate) fn serve(&self, options: &[&str]) {
        self.step(format!("serve with {options:?}"));
        assert!(self.site.set(Site::serve(options)).is_ok(), "call serve before the first open");
    }

    /// Serves files of one's own, as path and text, on another site than the product's, and returns its origin:
    /// `page.host(&[("/index.html", "<!doctype html>…")], &[])`.
    pub(crate) fn host(&self, files: &[(&str, &str)], options: &[&str]) -> String {
        let host = Site::of_files(files, options);
        let origin = host.other_origin();
        self.step(format!("a host page at {origin}"));
        self.hosts.borrow_mut().push(host);
        origin
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
        // A tab that WebKit opens beside another is hidden, and what is hidden does not load the program.
        let new = match self.engine {
            Engine::Webkit => driver.new_window().await.expect("a new window"),
            _ => driver.new_tab().await.expect("a new tab"),
        };
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
        // What is in a frame can be looked at though the frame is not seen. It is entered by its number, where it has one (in
        // a component it has none): where WebKit was asked about a page that was being loaded, it does not know the elements
        // of that page for what they are.
        let frame = self.css(css).seen_or_not();
        let number = "return [...Array(window.length).keys()].find((n) => window[n] === el.contentWindow) ?? null";
        let number = frame.js(number, json!([])).await.as_u64().and_then(|number| u16::try_from(number).ok());
        let entered = match number {
            Some(number) => self.driver().enter_frame(number).await,
            None => frame.element().await.enter_frame().await,
        };
        entered.expect("a frame to enter");
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
        let done = self.run(script, args, false).await;
        done.unwrap_or_else(|error| panic!("a script failed: {error}\n{}", head(script, 400)))
    }

    /// Runs a script. Where a page has just come in the place of another, WebKit cannot say what one in the page before came
    /// to: then it is run in the new one.
    async fn run(&self, script: &str, args: Vec<Value>, is_async: bool) -> WebDriverResult<Value> {
        let start = Instant::now();
        loop {
            let driver = self.driver();
            let done = if is_async {
                driver.execute_async(script, args.clone()).await
            } else {
                driver.execute(script, args.clone()).await
            };
            match done {
                Err(error) if error.to_string().contains("cyclic structures") && start.elapsed() < DEADLINE => {
                    tokio::time::sleep(POLL).await;
                }
                done => return done.map(|done| done.json().clone()),
            }
        }
    }

    /// Runs the body of an async function and waits for what it returns.
    pub(crate) async fn js_async(&self, body: &str, args: Value) -> Value {
        let Value::Array(args) = args else { panic!("arguments are a JSON array") };
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async (...args) => {{ {body} }})(...[...arguments].slice(0, -1))
               .then((value) => done({{ value }}), (error) => done({{ error: `${{error}}` }}));"
        );
        let done = self.run(&script, args, true).await;
        let done = done.unwrap_or_else(|error| panic!("a script failed: {error}\n{}", head(body, 400)));
        assert!(done["error"].is_null(), "a script failed: {}\n{}", done["error"], head(body, 400));
        done["value"].clone()
    }

    /// Waits until what was done has been drawn twice, and with it a focus that is moved, and what is scrolled to, in the
    /// frame after a change; and until a page that scrolls slowly has come where it goes. What is hidden is not drawn, and
    /// not waited for; nor for long what a browser draws seldom, as it does a frame out of sight.
    pub(crate) async fn settle(&self) {
        let drawn = "const longest = document.hidden ? 50 : parent === self ? 20000 : 2000;
            const late = new Promise((done) => setTimeout(done, longest, true));
            const frame = () => Promise.race([late, new Promise((done) => requestAnimationFrame(() => done(false)))]);
            const place = () => [scrollX, scrollY, ...[...document.querySelectorAll('mognads-kollen')].flatMap((tool) => {
              const { x, y } = tool.getBoundingClientRect();
              return [x, y];
            })].join();
            if (await frame() || await frame()) return;
            for (let before, now = place(); now !== before; now = place()) {
              before = now;
              if (await frame()) return;
            }";
        self.js_async(drawn, json!([])).await;
    }

    /// What the last press was on, where it was not what was meant; pages without the recorder do not tell.
    pub(crate) async fn missed(&self) -> Option<String> {
        // Where a press has closed the page or led to another, there is nothing to ask.
        let missed = self.run("return globalThis.__mkRecorder?.missed() ?? null", Vec::new(), false).await;
        missed.ok()?.as_str().map(str::to_owned)
    }

    /// Runs a script that has `mk`, the eyes of `page.js`.
    pub(crate) async fn mk(&self, script: &str, args: Value) -> Value {
        self.js(&with_eyes(script), args).await
    }

    /// The same, with the driver's error where there is one.
    pub(crate) async fn try_mk(&self, script: &str, args: Vec<Value>) -> WebDriverResult<Value> {
        self.run(&with_eyes(script), args, false).await
    }

    pub(crate) async fn screenshot(&self, path: &Path) {
        self.driver().screenshot(path).await.expect("a screenshot");
    }

    // --- keys ---

    /// Presses a key on whatever has the focus, once it has got it.
    pub(crate) async fn press(&self, key: Key) {
        self.press_with(&[], key).await;
    }

    /// Presses a key while the others are held, as in `press_with(&[Key::Shift], Key::Tab)`.
    pub(crate) async fn press_with(&self, held: &[Key], key: Key) {
        self.settle().await;
        let chord: Vec<char> = held.iter().cloned().chain([key]).map(char::from).collect();
        self.keys(&chord).await;
    }

    /// Types a text on whatever has the focus, key by key.
    pub(crate) async fn type_text(&self, text: &str) {
        self.settle().await;
        for letter in text.chars() {
            self.keys(&[letter]).await;
        }
    }

    /// Presses all of these, in order, and lets them go in the other: `keys(&[Key::Control.into(), 'z'])`.
    pub(crate) async fn keys(&self, chord: &[char]) {
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
        if self.engine == Engine::Chromium {
            // What is told of this scenario's pages is not the next one's.
            driver.browser_log().await.ok()?;
        }
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
        for site in self.site.get().into_iter().chain(self.hosts.borrow().iter()) {
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

    /// The radio of a level, 1 to 10, whatever its band is called: "4. På gång, …". With several scales on the page, say
    /// `within` which.
    pub(crate) fn level(&self, level: u8) -> Target<'_> {
        Target::new(self, json!({ "role": "radio" }), "radio".into()).starting(&level.to_string())
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
