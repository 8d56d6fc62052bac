//! Something on the page, described as a person would, looked for each time it is used.

use crate::engine::Engine;
use crate::page::{Page, rect, string};
use serde_json::{Value, json};
use thirtyfour::WebElement;

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

    /// Waits until exactly one is visible, and says what it is like.
    async fn look(&self) -> Value {
        self.wait(|found| found.len() == 1).await.swap_remove(0)
    }

    async fn wait(&self, enough: impl Fn(&[Value]) -> bool) -> Vec<Value> {
        let seen = std::cell::Cell::new(0);
        let what = || format!("one visible {} (there are {})", self.what, seen.get());
        let look = async || {
            let found = self.all().await;
            seen.set(found.len());
            enough(&found).then_some(found)
        };
        self.page.wait_for(what, look).await
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
        self.seen().await;
        let script = "return mk.find(arguments[0])[0]?.getAttribute(arguments[1]) ?? null";
        self.page.mk(script, json!([self.query, name])).await.as_str().map(str::to_owned)
    }

    /// A computed style property.
    pub(crate) async fn style(&self, property: &str) -> String {
        self.seen().await;
        let script = "return { style: getComputedStyle(mk.find(arguments[0])[0]).getPropertyValue(arguments[1]) }";
        string(&self.page.mk(script, json!([self.query, property])).await, "style")
    }

    /// Waits for it and runs `script` with it as `el` (and `args`).
    pub(crate) async fn js(&self, script: &str, args: Value) -> Value {
        self.seen().await;
        let script =
            format!("const [el] = mk.find(arguments[0]); return ((el, args) => {{ {script} }})(el, arguments[1])");
        self.page.mk(&script, json!([self.query, args])).await
    }

    /// The element itself, for what the driver alone can do.
    pub(crate) async fn element(&self) -> WebElement {
        self.seen().await;
        self.handle("return mk.find(arguments[0])[0]").await
    }

    async fn handle(&self, script: &str) -> WebElement {
        let found = self.page.mk(script, json!([self.query])).await;
        let handle = std::sync::Arc::clone(self.page.driver().handle());
        WebElement::from_json(found, handle).unwrap_or_else(|error| panic!("{} went away: {error}", self.what))
    }

    // --- doing ---

    /// Presses it with the mouse, where a person would: on its label, if that is what one sees of it.
    pub(crate) async fn click(&self) {
        self.page.step(format!("click {}", self.what));
        self.wait(|found| found.len() == 1 && found[0]["disabled"] == json!(false)).await;
        // The driver of WebKit looks where it is, and presses a moment later: nothing may scroll meanwhile.
        if self.page.engine == Engine::Webkit {
            self.page.settle().await;
        }
        let surface = self.handle("const [el] = mk.find(arguments[0]); mk.still(); return mk.surface(el)").await;
        surface.click().await.unwrap_or_else(|error| panic!("{} could not be clicked: {error}", self.what));
    }

    /// Replaces what the field holds by typing.
    pub(crate) async fn fill(&self, text: &str) {
        self.page.step(format!("fill {} with {text:?}", self.what));
        let field = self.element().await;
        field.clear().await.unwrap_or_else(|error| panic!("{} could not be cleared: {error}", self.what));
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{} could not be filled: {error}", self.what));
    }

    /// Chooses a file in a file input, visible or not.
    pub(crate) async fn upload(&self, file: &std::path::Path) {
        self.page.step(format!("upload {} to {}", file.display(), self.what));
        let css = self.query["css"].as_str().expect("a file input is found by css");
        let script = "return [...mk.all()].find((el) => el.matches(arguments[0]))";
        let found = self.page.mk(script, json!([css])).await;
        let handle = std::sync::Arc::clone(self.page.driver().handle());
        let input = WebElement::from_json(found, handle).unwrap_or_else(|error| panic!("no {css}: {error}"));
        input.send_keys(file.to_str().expect("a path in UTF-8")).await.expect("a chosen file");
    }

    /// Moves the focus to it without pressing.
    pub(crate) async fn focus(&self) {
        self.page.step(format!("focus {}", self.what));
        self.page.settle().await;
        self.js("el.focus()", json!([])).await;
    }
}
