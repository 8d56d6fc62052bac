//! A file that differs from what is kept: one is asked, each choice does what it says, and can be undone.

use super::{Folder, OPEN, RECEIVED, choose_file};
use crate::engines;
use crate::page::Page;
use crate::person::{file, full};
use serde_json::{Value, json};

const CHOOSE: &str = "Välj vad som ska gälla";

/// The file's own two; the kept ones are `full`.
fn theirs() -> [Value; 2] {
    [("a", 9), ("b", 10)].map(|(id, level)| {
        let mut one = full(id, if id == "a" { "Första" } else { "Andra" });
        one["areas"]["organisation"]["now"] = json!(level);
        one
    })
}

async fn asked(page: &Page) {
    page.go_on_with(&[full("a", "Första"), full("b", "Andra")]).await;
    page.drop_files(&[("en.json", &file(&theirs()))]).await;
    page.focus_on_heading(CHOOSE).await;
}

/// The level of the first area in everything that is kept.
async fn levels(page: &Page) -> Vec<Value> {
    let stored = page.stored().await;
    let all = stored["assessments"].as_array().cloned().unwrap_or_default();
    all.iter().map(|one| one["areas"]["organisation"]["now"].clone()).collect()
}

/// Waits until these levels are kept.
async fn keeps(page: &Page, wanted: &[u8]) {
    let wanted: Vec<Value> = wanted.iter().map(|level| json!(level)).collect();
    page.wait_until(&format!("{wanted:?} to be kept"), async || levels(page).await == wanted).await;
}

engines! {
    in [chromium]
    /// Nothing changes until it is chosen, and one's own stands unless one says otherwise.
    async fn mine_stays(page) {
        asked(page).await;
        page.sees("De här bedömningarna finns redan hos dig, men med annat innehåll. Inget är ändrat än.").await;
        page.sees_no("Filen innehåller inga bedömningar.").await;
        page.sees("Hos dig: Första · 14 mars 2026 · 6 av 6 områden").await;
        page.sees("I filen: Första · 14 mars 2026 · 6 av 6 områden").await;
        for name in ["Första", "Andra"] {
            assert!(page.radio(name, "Behåll min").is_checked().await, "{name}");
        }
        let before = page.kept().await;
        page.assert_accessible("what differs").await;
        page.button("Klar").click().await;
        page.focus_on_heading("Bedömningar").await;
        assert_eq!(page.kept().await, before);
        page.button("Ångra").within(&page.css(".bar")).gone().await;
    }
}

engines! {
    in [firefox]
    /// The file's takes the place of one's own, and can be taken back.
    async fn the_files_is_taken(page) {
        asked(page).await;
        page.radio("Andra", "Använd filens").click().await;
        page.button("Klar").click().await;
        page.hears("En bedömning är ändrad.").await;
        keeps(page, &[4, 10]).await;
        page.button("Ångra").within(&page.css(".bar")).click().await;
        keeps(page, &[4, 4]).await;
    }
}

engines! {
    in [webkit]
    /// Both are kept, one choice for each, and all of it is undone at once.
    async fn both_are_kept(page) {
        asked(page).await;
        page.radio("Första", "Behåll båda").click().await;
        page.radio("Andra", "Använd filens").click().await;
        page.wait_until("the choices", async || {
            page.radio("Första", "Behåll båda").is_checked().await && page.radio("Andra", "Använd filens").is_checked().await
        }).await;
        page.button("Klar").click().await;
        page.hears("2 bedömningar är ändrade.").await;
        keeps(page, &[4, 10, 9]).await;
        let stored = page.stored().await;
        assert_ne!(stored["assessments"][2]["id"], json!("a"));
        page.button("Ångra").within(&page.css(".bar")).click().await;
        keeps(page, &[4, 4]).await;
        page.focus_is_kept("Ångra").await;
    }
}

engines! {
    /// With the keyboard alone, from the file field to the choice.
    async fn chosen_by_keyboard(page) {
        let folder = Folder::new(page);
        let one = folder.file("en.json", &file(&theirs()));
        page.go_on_with(&[full("a", "Första"), full("b", "Andra")]).await;
        page.step_button("Dela").click().await;
        page.button(OPEN).click().await;
        choose_file(page, &one).await;
        page.focus_on_heading(CHOOSE).await;
        page.tab_to("radio", "Behåll min").await;
        page.press(thirtyfour::Key::Down).await;
        page.wait_until("the file's to be chosen", async || page.radio("Första", "Använd filens").is_checked().await).await;
        page.tab_to("radio", "Behåll min").await;
        page.tab_to("button", "Klar").await;
        page.press(thirtyfour::Key::Enter).await;
        page.focus_on_heading("Bedömningar").await;
        keeps(page, &[9, 4]).await;
    }
}

engines! {
    in [chromium]
    /// Left for later, the choice is still there where things are opened, also when a code has been opened meanwhile.
    async fn left_for_later(page) {
        asked(page).await;
        page.role("button", "Mognadskollen: till startsidan").click().await;
        page.button(OPEN).click().await;
        page.open_text("400R-4QA0-0000-0013").await;
        page.sees("Koden stämmer inte.").await;
        page.open_text("400R-4QA0-0000-0012").await;
        page.focus_on_heading(RECEIVED).await;
        page.button("Stäng").click().await;
        page.button(OPEN).click().await;
        page.button(CHOOSE).click().await;
        page.radio("Första", "Använd filens").click().await;
        page.button("Klar").click().await;
        keeps(page, &[9, 4]).await;
    }
}
