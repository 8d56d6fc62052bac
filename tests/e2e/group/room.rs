//! Deciding, seen from across a room: real keys on the levels under the dots, the focus, and what fills the screen.

use super::{answers, asking, group};
use crate::engines;
use crate::page::Page;
use mognadskollen::model::{Group, Role};
use serde_json::json;
use thirtyfour::Key;

/// A group whose answers are shown.
fn shown() -> Group {
    let answers = answers(&asking(), &[(Role::Staff, 10)], 2);
    Group { answers, published: vec![10], ..group(asking()) }
}

impl Page {
    async fn heading_now(&self) -> String {
        let all = self.css("#heading").all().await;
        all.first().and_then(|one| one["text"].as_str()).unwrap_or_default().to_owned()
    }

    /// Waits until another area than this is told of, with the focus on its heading.
    async fn turned_from(&self, heading: &str) -> String {
        self.wait_until("another area", async || self.heading_now().await != heading).await;
        let now = self.heading_now().await;
        self.focus_on_heading(&now).await;
        now
    }
}

engines! {
    in [chromium]
    /// The arrows turn to another area, and among the levels they choose one; a letter and a digit set a level, and the
    /// page around gets none of it.
    async fn the_keys_turn_and_set(page) {
        page.to_group(&shown()).await;
        page.to_part("Bestäm").await;
        page.js("window.heard = []; document.addEventListener('keydown', ({ key }) => window.heard.push(key))", json!([])).await;
        let first = page.heading_now().await;
        page.focus_on_heading(&first).await;
        page.press(Key::Right).await;
        let second = page.turned_from(&first).await;
        page.press(Key::Left).await;
        assert_eq!(page.turned_from(&second).await, first);
        page.type_text("n4").await;
        page.wait_until("the fourth level", async || page.level(4).is_checked().await).await;
        page.focus_on("radio", "4. På gång, på väg mot Halvvägs").await;
        page.press(Key::Right).await;
        page.wait_until("the fifth level", async || page.level(5).is_checked().await).await;
        assert_eq!(page.heading_now().await, first, "the arrows choose among the levels");
        page.type_text("m").await;
        page.settle().await;
        page.type_text("0").await;
        page.wait_until("the tenth level", async || page.level(10).is_checked().await).await;
        page.button("Gemensamt nuläge: 5").seen().await;
        page.button("Gemensam målbild: 10").seen().await;
        let heard = page.js("return window.heard", json!([])).await;
        for key in ["n", "4", "m", "0", "ArrowLeft"] {
            assert!(!heard.as_array().unwrap().contains(&json!(key)), "{key} is heard by the page: {heard}");
        }
        page.assert_fits().await;
        page.assert_accessible("deciding").await;
    }
}

engines! {
    in [chromium, firefox]
    /// What is shown fills the screen, has the focus, and is left by a key; where a screen may not be filled, it fills the
    /// element.
    async fn what_is_shown_fills_the_screen(page) {
        page.to_group(&shown()).await;
        page.button("Visa på projektorn").click().await;
        page.button("Avsluta visningen").seen().await;
        page.css(".top").gone().await;
        let heading = page.heading_now().await;
        page.focus_on_heading(&heading).await;
        page.assert_fits().await;
        page.assert_accessible("filling the screen").await;
        page.js("return document.exitFullscreen?.().catch(() => {})", json!([])).await;
        page.css(".top").seen().await;
        page.button("Visa på projektorn").seen().await;
        page.js("Element.prototype.requestFullscreen = undefined", json!([])).await;
        page.button("Visa på projektorn").click().await;
        page.button("Avsluta visningen").seen().await;
        page.css(".top").gone().await;
        page.press(Key::Escape).await;
        page.css(".top").seen().await;
        page.focus_is_kept("ending").await;
    }
}
