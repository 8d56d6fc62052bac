//! The response code is copied.

use super::{OPEN, code_of};
use crate::engines;
use crate::page::Page;
use crate::person::full;
use serde_json::json;
use thirtyfour::Key;

/// Copies the code by a press, and pastes it where links and codes are opened.
async fn copies(page: &Page) {
    page.button("Kopiera: Svarskod").focus().await;
    page.press(Key::Enter).await;
    page.hears("Kopierat.").await;
    page.focus_on("button", "Kopiera: Svarskod").await;
    page.menu(OPEN).await;
    page.sees_no("Kopierat.").await;
    let field = page.field("Länk eller svarskod");
    field.focus().await;
    page.keys(&[Key::Control.into(), 'v']).await;
    page.wait_until("the code to be pasted", async || field.value().await == code_of(&full("a", "Våren"))).await;
}

engines! {
    /// *Kopiera* puts it on the clipboard, and the focus stays.
    async fn is_copied(page) {
        page.share_with(&[full("a", "Våren")]).await;
        copies(page).await;
    }
}

engines! {
    /// So it does on a network without encryption, where there is no clipboard to write to.
    async fn is_copied_without_encryption(page) {
        page.share_with(&[full("a", "Våren")]).await;
        page.js("Object.defineProperty(navigator, 'clipboard', { value: undefined })", json!([])).await;
        copies(page).await;
    }
}

engines! {
    /// Where copying is refused altogether the text is selected, and it is said what to press.
    async fn is_selected_where_copying_is_refused(page) {
        page.share_with(&[full("a", "Våren")]).await;
        let refuse = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
            Document.prototype.execCommand = () => false;";
        page.js(refuse, json!([])).await;
        page.button("Kopiera: Svarskod").click().await;
        page.hears("På dator: tryck Ctrl+C").await;
        let selected = "const el = mk.focused(); return el.value.slice(el.selectionStart, el.selectionEnd)";
        assert_eq!(page.mk(selected, json!([])).await, json!(code_of(&full("a", "Våren"))));
    }
}
