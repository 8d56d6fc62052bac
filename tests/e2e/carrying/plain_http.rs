//! A network without encryption, as many intranets are: browsers keep the clipboard back there.

use super::{named, to_share};
use crate::engines;
use crate::page::Page;
use serde_json::json;
use thirtyfour::Key;

/// This machine by an address that no browser takes for its own.
fn address(page: &Page) -> String {
    page.site().origin().replace("127.0.0.1", "[::ffff:127.0.0.1]")
}

engines! {
    /// Code, link and text are copied as before there was a clipboard to write to; a picture is saved instead.
    async fn copies(page) {
        to_share(page, &address(page), &named()).await;
        assert_eq!(page.js("return [isSecureContext, typeof navigator.clipboard, typeof crypto.subtle]", json!([])).await, json!([false, "undefined", "undefined"]));
        let code = page.field("Svarskod").value().await;
        let copy = page.css("button").with("Kopiera").named("Kopiera: Svarskod");
        copy.click().await;
        page.sees("Kopierat.").await;
        page.focus_on("button", "Kopiera: Svarskod").await;
        let link = page.field("Länk").value().await;
        assert!(link.starts_with(&format!("{}#mk=s1.", page.url().await)), "{link}");

        page.css("button").named("Kopiera bild: Avstånd till målnivån").click().await;
        page.sees(".png är klar i stället.").await;
        page.downloaded(".png").await;

        // What was copied is what is pasted.
        copy.click().await;
        page.sees("Kopierat.").await;
        page.menu("Öppna fil eller kod").await;
        let field = page.field("Länk eller svarskod");
        field.focus().await;
        page.keys(&[Key::Control.into(), 'v']).await;
        page.wait_until("the code to be pasted", async || field.value().await == code).await;
        // Chromium tells that the picture, too, was saved without encryption.
        let told = page.errors().await;
        assert!(told.iter().all(|error| error.contains("over an insecure connection")), "{told:?}");
    }
}

engines! {
    /// Where that is refused too, the text stays selected and the person is told how to copy it.
    async fn selects_what_it_may_not_copy(page) {
        to_share(page, &address(page), &named()).await;
        page.js("document.execCommand = () => false", json!([])).await;
        for (field, id) in [("Kopiera: Svarskod", "code"), ("Kopiera länken", "link"), ("Kopiera: Text till ett mejl", "mail")] {
            page.css("button").named(field).click().await;
            page.sees("Webbläsaren tillåter inte kopiering här. Texten är markerad. På telefon: håll fingret på texten och välj Kopiera. På dator: tryck Ctrl+C").await;
            let selected = "const { activeElement: el } = document.querySelector('mognads-kollen').shadowRoot;
                return [el.id, el.value.length > 10, el.selectionEnd - el.selectionStart === el.value.length]";
            page.wait_until(&format!("{field} to be selected"), async || {
                page.js(selected, json!([])).await == json!([id, true, true])
            })
            .await;
        }
    }
}
