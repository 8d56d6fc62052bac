//! The response code: worked out from the answers, and copied.

use super::{OPEN, code_of};
use crate::engines;
use crate::page::Page;
use crate::person::full;
use mognadskollen::codec::response;
use mognadskollen::model::{Area, Level, Role};
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
    in [webkit]
    /// The code is the one worked out from the answers: the same after a reload, another for another answer.
    async fn follows_from_the_answers(page) {
        page.share_with(&[full("a", "Våren")]).await;
        let code = page.field("Svarskod").value().await;
        assert_eq!(code, code_of(&full("a", "Våren")));
        let holds = response::decode(&code).expect("a code");
        assert_eq!(holds.role, Role::NotStated);
        assert_eq!(Area::ALL.map(|area| holds.now.get(area).level().map_or(0, Level::get)), [4, 3, 5, 4, 2, 6]);
        assert_eq!(Area::ALL.map(|area| holds.target.get(area).level().map_or(0, Level::get)), [7, 6, 7, 8, 6, 8]);
        page.reload().await;
        page.button("Fortsätt").click().await;
        page.step_button("Dela").click().await;
        assert_eq!(page.field("Svarskod").value().await, code);
        page.go("Nuläge").await;
        page.choose(9).await;
        page.keeps("/0/areas/organisation/now", json!(9)).await;
        page.step_button("Dela").click().await;
        let other = page.field("Svarskod").value().await;
        assert_ne!(other, code);
        assert_eq!(other, code_of(&page.stored().await["assessments"][0]));
    }
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
