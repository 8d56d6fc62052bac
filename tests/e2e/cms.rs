//! The element in content systems, for real: installed by an administrator, put on a page by an editor, used by a visitor,
//! updated and removed.
//!
//! `tests/e2e/cms/run.sh` names in `MK_PLUGINS` the folder with the plugin and a changed build of it. What the systems are
//! made of is in `$MK_TOOLS/cms`.

mod server;
mod wagtail;
mod wordpress;

use crate::hosts::answer;
use crate::page::Page;
use serde_json::{Value, json};

const TOOL: &str = "mognads-kollen";
/// The version of the other build.
const OTHER: &str = "9.9.9";
const VERSION: &str = "return customElements.get('mognads-kollen')?.VERSION ?? null";

/// The attributes of the element on the page, by name.
async fn attributes(page: &Page) -> Value {
    page.css(TOOL).seen().await;
    let script = "return Object.fromEntries([...document.querySelector('mognads-kollen').attributes]
        .filter(({ name }) => !['class', 'style'].includes(name)).map(({ name, value }) => [name, value]))";
    page.js(script, json!([])).await
}

/// The files that the page has asked for whose addresses hold this.
async fn asked(page: &Page, part: &str) -> Vec<String> {
    page.requests().await.into_iter().filter(|address| address.contains(part)).collect()
}

/// From here on a visitor, who has not logged in. What the editor's pages have told of is theirs, also what they told while
/// they were left.
async fn as_visitor(page: &Page) {
    page.driver().delete_all_cookies().await.expect("no cookies");
    page.driver().goto("about:blank").await.expect("an empty page");
    drop(page.notes().await);
}

/// A visitor's walk: answers, comes back to what was answered, and hands it on by a link that opens the page.
async fn visit(page: &Page, address: &str) {
    as_visitor(page).await;
    page.open(address).await;
    answer(page, TOOL, 4).await;
    page.sees("Sparat").await;
    page.reload().await;
    page.button("Fortsätt").click().await;
    page.step_button("Resultat").click().await;
    page.css("canvas[data-chart=radar]").seen().await;
    page.to_tool("Dela").await;
    let link = page
        .wait_for(
            || "a link to share".into(),
            async || {
                let script = "return mk.find({ css: 'input, textarea' }).map(({ value }) => value).find((text) => text.includes('#mk=')) ?? null";
                page.mk(script, json!([])).await.as_str().map(str::to_owned)
            },
        )
        .await;
    assert!(link.starts_with(address), "{link} does not open {address}");
    let (old, _) = page.new_tab().await;
    page.open(&link).await;
    page.sees("Delad bedömning").await;
    page.driver().close_window().await.expect("a tab to close");
    page.switch(&old).await;
    assert_eq!(page.cookies().await, Vec::<String>::new());
    let origin = page.js("return location.origin", json!([])).await;
    let strange: Vec<_> = page
        .requests()
        .await
        .into_iter()
        .filter(|address| !address.starts_with(origin.as_str().expect("an origin")) && !address.starts_with("data:"))
        .collect();
    assert_eq!(strange, Vec::<String>::new());
}
