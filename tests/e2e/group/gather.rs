//! Answers are pasted and dropped.

use super::{PASTE, answers, asking, column, group};
use crate::engine::Engine;
use crate::engines;
use crate::page::Page;
use mognadskollen::model::{Response, Role};
use serde_json::json;
use thirtyfour::Key;

/// Forty answers to the invitation.
fn forty() -> Vec<Response> {
    answers(&asking(), &[(Role::Executive, 10), (Role::Manager, 10), (Role::Staff, 20)], 1)
}

impl Page {
    /// Copies a text from elsewhere in the page and pastes it in the field for answers, with the keyboard.
    async fn paste_by_hand(&self, text: &str) {
        self.step(format!("copy and paste {} characters", text.len()));
        let field = "const field = document.createElement('textarea');
            field.id = 'elsewhere'; field.value = arguments[0]; document.body.append(field); field.focus(); field.select();";
        self.js(field, json!([text])).await;
        self.keys(&[Key::Control.into(), 'c']).await;
        self.js("document.querySelector('#elsewhere').remove()", json!([])).await;
        self.field(PASTE).focus().await;
        self.keys(&[Key::Control.into(), 'v']).await;
    }
}

engines! {
    /// What is pasted with the keys is read and does not get into the field; so is what is dropped.
    async fn what_is_pasted_and_dropped_is_read(page) {
        let all = forty();
        page.to_gathering(&group(asking())).await;
        page.paste_by_hand(&column(&all[..9])).await;
        page.brings("9 nya svar är tillagda").await;
        assert_eq!(page.field(PASTE).value().await, "");
        page.drop_files(&[("rest.txt", &column(&all[5..12])), ("bild.txt", "\0\u{1}\u{2}")]).await;
        page.brings("3 nya svar är tillagda").await;
        page.hears("bild.txt").await;
        page.field(PASTE).fill("hej").await;
        page.button("Lägg till svaren").click().await;
        page.focus_on("textbox", PASTE).await;
        page.sees("Det finns inga svarskoder i texten.").await;
        page.assert_accessible("a text without codes").await;
        assert_eq!(page.group_kept().await.answers, all[..12]);
    }
}

engines! {
    in [chromium, webkit]
    /// However long what is pasted is, it never gets into the field, and reading it can be stopped.
    async fn a_huge_text_is_read_beside_the_field(page) {
        let all = forty();
        page.to_gathering(&group(asking())).await;
        let filler = "Det är inget särskilt med den här raden.\n".repeat(50_000);
        let watch = "window.longest = 0;
            const field = mk.find({ css: '#paste' })[0];
            const look = () => { window.longest = Math.max(window.longest, field.value.length); requestAnimationFrame(look); };
            field.addEventListener('input', look); look();";
        page.mk(watch, json!([])).await;
        if page.engine == Engine::Chromium {
            page.paste_by_hand(&[filler.as_str(), &column(&all)].concat()).await;
        } else {
            page.paste(&[filler.as_str(), &column(&all)].concat()).await;
        }
        page.brings("40 nya svar är tillagda").await;
        assert_eq!(page.js("return window.longest", json!([])).await, json!(0));
        page.wait_until("40 answers to be kept", async || page.group_kept().await.answers.len() == 40).await;
        // Pasted and stopped in one turn, before there is time for more of it.
        let script = "const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', args[0]);
            const event = { clipboardData, bubbles: true, cancelable: true, composed: true };
            el.dispatchEvent(new ClipboardEvent('paste', event));
            el.getRootNode().querySelector('.reading button').click();";
        page.field(PASTE).js(script, json!([filler])).await;
        page.hears("Läsningen avbröts. Inget har lagts till.").await;
        page.focus_is_kept("stopping").await;
        page.css("progress").gone().await;
    }
}
