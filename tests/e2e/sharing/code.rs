//! The response code: worked out from the answers, copied, typed and opened.

use super::{OPEN, RECEIVED, code_of};
use crate::engines;
use crate::page::Page;
use crate::person::{assessment, full, levels};
use mognadskollen::codec::response;
use mognadskollen::model::{Area, Grade, Level, Role};
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
    in [chromium]
    /// Without targets it is sixteen symbols; the four kinds of answers and the role are in it.
    async fn holds_every_kind_of_answer(page) {
        let now = [json!("unknown"), json!("irrelevant"), json!(null), json!(1), json!(10), json!(null)];
        let mut one = assessment("b", "", &now, &levels([0; 6]));
        one["role"] = json!("staff");
        page.share_with(std::slice::from_ref(&one)).await;
        let code = page.field("Svarskod").value().await;
        assert_eq!((code.len(), &code), (19, &code_of(&one)));
        let holds = response::decode(&code).expect("a code");
        assert_eq!((holds.role, *holds.now.get(Area::Organisation), *holds.now.get(Area::Storage)),
            (Role::Staff, Grade::Unknown, Grade::Irrelevant));
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

engines! {
    in [firefox]
    /// Typed in lower case, with spaces, it opens as an answer that someone has left; nothing is kept.
    async fn opens_however_it_is_typed(page) {
        page.to_opening().await;
        page.open_text(&code_of(&full("a", "Våren")).to_lowercase().replace('-', " ")).await;
        page.focus_on_heading(RECEIVED).await;
        page.sees("Det här är ett svar som har lämnats som svarskod.").await;
        assert_eq!(page.table().await[1], "Digitala arbetssätt|4|8|+4");
        page.open_text_again("61ga dhfv nqzz zz48").await;
        page.sees("Roll: Medarbetare").await;
        assert_eq!(page.kept().await, std::collections::BTreeMap::new());
    }
}

engines! {
    in [webkit]
    /// What is wrong with a code is told in words; what was typed stays, and nothing changes.
    async fn tells_what_is_wrong(page) {
        page.put_local_storage(crate::person::DATA, &crate::person::file(&[full("a", "Egen")])).await;
        page.to_opening().await;
        let kept = page.kept().await;
        for (text, says) in [
            ("400R-4QA0-0000-0013", "Koden stämmer inte. Jämför den tecken för tecken. Inget har ändrats."),
            ("400R-4QA0-0000-0021", "Koden stämmer inte. Jämför den tecken för tecken. Inget har ändrats."),
            ("400R-4UA0-0000-0012", "Koden gick inte att läsa. Tecken 6 (U) finns inte i svarskoder. Inget har ändrats."),
            ("400R-4QA0-0000-001", "Koden har 15 tecken. En svarskod har 16 eller 20. Inget har ändrats."),
            ("   ", "Klistra in en länk eller en kod först."),
        ] {
            page.open_text(text).await;
            page.sees(says).await;
            page.focus_on("textbox", "Länk eller svarskod").await;
            assert_eq!(page.field("Länk eller svarskod").value().await, text);
            assert_eq!(page.css("#open-problems").text().await, says);
            assert_eq!(page.css("#open-text").attr("aria-describedby").await.as_deref(), Some("open-problems"));
        }
        page.assert_accessible("a code that is wrong").await;
        assert_eq!(page.kept().await, kept);
        page.open_text("400R-4QA0-0000-0012").await;
        page.focus_on_heading(RECEIVED).await;
        assert_eq!(page.kept().await, kept);
    }
}

impl Page {
    /// Closes what is shown, and opens something else.
    async fn open_text_again(&self, text: &str) {
        self.button("Stäng").click().await;
        self.button(OPEN).click().await;
        self.focus_on_heading(OPEN).await;
        assert_eq!(self.field("Länk eller svarskod").value().await, "");
        self.open_text(text).await;
        self.focus_on_heading(RECEIVED).await;
    }
}
