//! The link, as the browser copies it.

use super::{FULL, OPEN, RECEIVED, wordy};
use crate::engines;

engines! {
    in [chromium]
    /// The link is copied, and opens where it is pasted.
    async fn is_copied_and_pasted(page) {
        page.share_with(&[wordy("a", "Våren 2026")]).await;
        let link = page.field("Länk").value().await;
        page.button("Kopiera länken").click().await;
        page.hears("Kopierat.").await;
        page.menu(OPEN).await;
        page.field("Länk eller svarskod").focus().await;
        page.keys(&[thirtyfour::Key::Control.into(), 'v']).await;
        page.wait_until("the link to be pasted", async || page.field("Länk eller svarskod").value().await == link).await;
        page.button("Öppna").click().await;
        page.focus_on_heading(RECEIVED).await;
        page.sees(FULL).await;
    }
}
