//! Something on the page, described as a person would, looked for each time it is used.

use crate::page::{Page, rect, string};
use serde_json::{Value, json};
use thirtyfour::WebElement;
use thirtyfour::error::{WebDriverErrorInner, WebDriverResult};

/// What to find. Nothing happens until it is used; using it waits until exactly one such thing is visible.
#[derive(Debug, Clone)]
pub(crate) struct Target<'a> {
    page: &'a Page,
    query: Value,
    what: String,
}

impl<'a> Target<'a> {
    pub(crate) fn new(page: &'a Page, query: Value, what: String) -> Self {
        Self { page, query, what }
    }

    /// Only inside another.
    pub(crate) fn within(mut self, outer: &Self) -> Self {
        self.query["within"] = outer.query.clone();
        self.what = format!("{} in {}", self.what, outer.what);
        self
    }

    /// Only with this accessible name.
    pub(crate) fn named(mut self, name: &str) -> Self {
        self.query["name"] = json!(name);
        self.what = format!("{} named {name:?}", self.what);
        self
    }

    /// Only with a name that begins with this, as whole words: "1" is not "10".
    pub(crate) fn starting(mut self, start: &str) -> Self {
        self.query["starts"] = json!(start);
        self.what = format!("{} starting with {start:?}", self.what);
        self
    }

    /// Only with this in its name (in its text, where it has no role asked for).
    pub(crate) fn with(mut self, part: &str) -> Self {
        self.query["has"] = json!(part);
        self.what = format!("{} with {part:?}", self.what);
        self
    }

    /// Visible or not.
    pub(crate) fn seen_or_not(mut self) -> Self {
        self.query["unseen"] = json!(true);
        self
    }

    // --- looking ---

    /// What all visible ones are like, now, without waiting: tag, role, name, rect, checked, selected, disabled, value, text.
    pub(crate) async fn all(&self) -> Vec<Value> {
        let found = self.page.mk("return mk.find(arguments[0]).map(mk.describe)", json!([self.query])).await;
        found.as_array().cloned().unwrap_or_default()
    }

    /// How many are visible now.
    pub(crate) async fn count(&self) -> usize {
        self.all().await.len()
    }

    /// Where exactly one is visible and `ready` holds of it, runs `script` with it as `el` (and `args`), in that moment, so
    /// that it cannot go away in between; otherwise says how many there are.
    async fn tried(&self, ready: &str, script: &str, args: &Value) -> WebDriverResult<Result<Value, u64>> {
        let script = format!(
            "const found = mk.find(arguments[0]), [el] = found;
             if (found.length !== 1 || !({ready})) return {{ 'mk-waits': found.length }};
             return ((el, args) => {{ {script} }})(el, arguments[1]);"
        );
        let found = self.page.try_mk(&script, vec![self.query.clone(), args.clone()]).await?;
        Ok(found["mk-waits"].as_u64().map_or(Ok(found), Err))
    }

    /// Waits until exactly one is visible and `ready` holds of it, and runs `script` with it as `el` (and `args`).
    async fn once(&self, ready: &str, script: &str, args: Value) -> Value {
        let seen = std::cell::Cell::new(0);
        let what = || format!("one visible {} (there are {})", self.what, seen.get());
        let look = async || {
            let found = self.tried(ready, script, &args).await;
            let found = found.unwrap_or_else(|error| panic!("a script failed for {}: {error}", self.what));
            found.inspect_err(|count| seen.set(*count)).ok()
        };
        self.page.wait_for(what, look).await
    }

    /// Waits until exactly one is visible, and says what it is like.
    async fn look(&self) -> Value {
        self.once("true", "return mk.describe(el)", json!([])).await
    }

    /// Waits until exactly one is visible.
    pub(crate) async fn seen(&self) {
        self.look().await;
    }

    /// Waits until none is visible.
    pub(crate) async fn gone(&self) {
        self.page.wait_until(&format!("the end of {}", self.what), async || self.count().await == 0).await;
    }

    pub(crate) async fn text(&self) -> String {
        string(&self.look().await, "text")
    }

    pub(crate) async fn name(&self) -> String {
        string(&self.look().await, "name")
    }

    pub(crate) async fn value(&self) -> String {
        string(&self.look().await, "value")
    }

    pub(crate) async fn is_checked(&self) -> bool {
        self.look().await["checked"] == json!(true)
    }

    /// Whether it is the selected tab or the current item of a navigation.
    pub(crate) async fn is_selected(&self) -> bool {
        self.look().await["selected"] == json!(true)
    }

    pub(crate) async fn is_disabled(&self) -> bool {
        self.look().await["disabled"] == json!(true)
    }

    /// x, y, width, height in the viewport.
    pub(crate) async fn rect(&self) -> [f64; 4] {
        rect(&self.look().await["rect"])
    }

    /// An attribute, `None` where it has none.
    pub(crate) async fn attr(&self, name: &str) -> Option<String> {
        self.js("return el.getAttribute(args[0])", json!([name])).await.as_str().map(str::to_owned)
    }

    /// A computed style property.
    pub(crate) async fn style(&self, property: &str) -> String {
        let style = self.js("return getComputedStyle(el).getPropertyValue(args[0])", json!([property])).await;
        style.as_str().unwrap_or_default().to_owned()
    }

    /// Waits for it and runs `script` with it as `el` (and `args`).
    pub(crate) async fn js(&self, script: &str, args: Value) -> Value {
        self.once("true", script, args).await
    }

    /// The element itself, for what the driver alone can do.
    pub(crate) async fn element(&self) -> WebElement {
        self.handle("true", "return el").await
    }

    /// Waits for an element. WebKit now and then does not know one for what it is while the page is being loaded.
    async fn handle(&self, ready: &str, script: &str) -> WebElement {
        let last = std::cell::RefCell::new(String::new());
        let what = || format!("one visible {}: {}", self.what, last.borrow());
        let look = async || {
            let found = match self.tried(ready, script, &json!([])).await {
                Ok(Ok(found)) => WebElement::from_json(found, std::sync::Arc::clone(self.page.driver().handle())),
                Ok(Err(count)) => {
                    last.replace(format!("there are {count}"));
                    return None;
                }
                Err(error) => Err(error),
            };
            found.inspect_err(|error| drop(last.replace(error.to_string()))).ok()
        };
        self.page.wait_for(what, look).await
    }

    // --- doing ---

    /// Presses it with the mouse, where a person would: on its label, if that is what one sees of it, and once it is where it
    /// is to be: drivers look where that is, and press a moment later. Where it went away or something lay over it just then,
    /// or it has moved and the press was beside it, the press is made again.
    pub(crate) async fn click(&self) {
        self.page.step(format!("click {}", self.what));
        let last = std::cell::RefCell::new(String::new());
        let what = || format!("a press on {}: {}", self.what, last.borrow());
        let press = async || {
            self.at_rest().await;
            let surface = self.handle("!mk.disabled(el)", "mk.still(); return mk.aim(mk.surface(el))").await;
            let Err(error) = surface.click().await else {
                let missed = self.page.missed().await?;
                self.page.step(format!("the press was on {missed}: once more"));
                last.replace(format!("the press was on {missed}"));
                return Some(());
            };
            last.replace(error.to_string());
            match error.as_inner() {
                WebDriverErrorInner::ElementClickIntercepted(_)
                | WebDriverErrorInner::ElementNotInteractable(_)
                | WebDriverErrorInner::NoSuchElement(_)
                | WebDriverErrorInner::StaleElementReference(_) => Some(()),
                _ => panic!("{} could not be clicked: {error}", self.what),
            }
        };
        self.page.wait_for(what, async || press().await.is_none().then_some(())).await;
    }

    /// Waits until it is there and can be pressed, and what brought it there has been drawn.
    async fn at_rest(&self) {
        self.once("!mk.disabled(el)", "", json!([])).await;
        self.page.settle().await;
    }

    /// Presses it twice, as those do who press everything so, with a mouse (or with a finger: `touch`).
    pub(crate) async fn click_twice(&self, pointer: &str) {
        self.page.step(format!("press {} twice", self.what));
        self.at_rest().await;
        self.js("mk.still(); mk.surface(el)", json!([])).await;
        self.page.settle().await;
        let script = "const box = mk.surface(el).getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round)";
        let at = self.js(script, json!([])).await;
        let press = [json!({ "type": "pointerDown", "button": 0 }), json!({ "type": "pointerUp", "button": 0 })];
        let go = json!({ "type": "pointerMove", "duration": 0, "x": at[0], "y": at[1] });
        let between = json!({ "type": "pause", "duration": 120 });
        let actions: Vec<Value> = [go].into_iter().chain(press.clone()).chain([between]).chain(press).collect();
        let body = json!({ "actions": [{
            "type": "pointer", "id": pointer, "parameters": { "pointerType": pointer }, "actions": actions
        }] });
        self.page.raw("POST", "/actions", body).await;
        self.page.settle().await;
    }

    /// Replaces what the field holds by typing, once the focus is where the view that it came with has moved it.
    pub(crate) async fn fill(&self, text: &str) {
        self.page.step(format!("fill {} with {text:?}", self.what));
        self.at_rest().await;
        let field = self.element().await;
        field.clear().await.unwrap_or_else(|error| panic!("{} could not be cleared: {error}", self.what));
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{} could not be filled: {error}", self.what));
    }

    /// Chooses a file in a file input, visible or not.
    pub(crate) async fn upload(&self, file: &std::path::Path) {
        self.page.step(format!("upload {} to {}", file.display(), self.what));
        let input = self.clone().seen_or_not().element().await;
        input.send_keys(file.to_str().expect("a path in UTF-8")).await.expect("a chosen file");
    }

    /// Moves the focus to it without pressing.
    pub(crate) async fn focus(&self) {
        self.page.step(format!("focus {}", self.what));
        self.seen().await;
        self.page.settle().await;
        self.js("el.focus()", json!([])).await;
    }
}
