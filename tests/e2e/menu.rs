//! The menu under the bar, with the keyboard.

use crate::engines;
use crate::person::full;
use serde_json::json;
use thirtyfour::Key;

engines! {
    /// It opens and closes with its button, Escape closes it and gives the button the focus, and the host hears none of it.
    async fn opens_and_closes_by_keyboard(page) {
        page.go_on_with(&[full("a", "Våren")]).await;
        page.go("Resultat").await;
        page.js("window.heard = []; document.addEventListener('keydown', ({ key }) => heard.push(key))", json!([])).await;
        page.tab_back_to("button", "Meny").await;
        page.press(Key::Enter).await;
        page.css(".menu").seen().await;
        assert_eq!(page.css(".menu-button").attr("aria-expanded").await.as_deref(), Some("true"));
        page.assert_accessible("the open menu").await;
        page.tab_to("button", "Om modellen").await;
        page.press(Key::Escape).await;
        page.css(".menu").gone().await;
        page.focus_on("button", "Meny").await;
        let heard = page.js("return heard.includes('Escape')", json!([])).await;
        assert_eq!(heard, json!(false));
        page.press(Key::Space).await;
        page.tab_to("button", "Om modellen").await;
        page.press(Key::Enter).await;
        page.focus_on_heading("Om modellen").await;
        page.css(".menu").gone().await;
    }
}

engines! {
    /// What is stored is reached from it, with the focus where it is told.
    async fn leads_to_what_is_stored(page) {
        page.go_on_with(&[full("a", "Våren")]).await;
        page.menu("Vad som sparas").await;
        page.focus_on("button", "Vad som sparas").await;
    }
}
