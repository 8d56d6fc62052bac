//! The screens of sharing for whoever comes: axe, the keyboard alone, a narrow window, large and dark.

use super::{FULL, OPEN, RECEIVED, SHARE, payload_of, wordy};
use crate::engine::Media;
use crate::engines;
use crate::page::Page;
use crate::person::{file, full};
use mognadskollen::model::ShareOptions;
use thirtyfour::Key;

/// Shows each screen in turn, as full as it can be.
async fn tour(page: &Page, look: impl AsyncFn(&str)) {
    let one = wordy("a", "Våren 2026, Samhällsbyggnadsförvaltningen");
    page.share_with(&[one.clone(), full("b", "Andra")]).await;
    page.css("summary").with("Välj vad länken innehåller").click().await;
    page.css(".preview").seen().await;
    page.button("Visa QR-kod").click().await;
    look("share").await;
    page.button("Kopiera: Svarskod").click().await;
    page.hears("Kopierat.").await;
    look("share, copied").await;
    page.menu(OPEN).await;
    page.focus_on_heading(OPEN).await;
    look("open").await;
    page.open_text("400R-4QA0-0000-0013").await;
    page.sees("Koden stämmer inte.").await;
    look("open, refused").await;
    let mut differs = one.clone();
    differs["date"] = serde_json::json!("2026-03-15");
    page.drop_files(&[("en.json", &file(&[differs]))]).await;
    page.focus_on_heading("Välj vad som ska gälla").await;
    look("choose").await;
    page.follow("/", &format!("mk={}", payload_of(&one, ShareOptions::ALL))).await;
    page.focus_on_heading(RECEIVED).await;
    look("received").await;
    page.follow("/", "mk=61GADHFVNQZZZZ48").await;
    page.sees("Det här är ett svar som har lämnats som svarskod.").await;
    look("a code received").await;
}

engines! {
    /// axe finds nothing, and nothing is wider than the window.
    async fn axe_finds_nothing(page) {
        tour(page, async |view| page.assert_accessible(view).await).await;
    }
}

engines! {
    in [chromium, firefox]
    /// Nor where it is dark and 320 px wide.
    async fn narrow_and_dark(page) {
        page.emulate(Media::DARK).await;
        page.set_size(320, 640).await;
        tour(page, async |view| {
            page.assert_fits().await;
            page.assert_accessible(view).await;
        }).await;
    }
}

engines! {
    in [chromium]
    /// In colours of one's own everything is still there. Those that Firefox gives here are nobody's choice, and do not
    /// contrast.
    async fn forced_colours(page) {
        page.emulate(Media::FORCED_COLORS).await;
        tour(page, async |view| page.assert_accessible(view).await).await;
    }
}

engines! {
    /// With the keyboard alone: to the sharing, a tick, the fold and a copy.
    async fn shared_by_keyboard(page) {
        page.go_on_with(&[wordy("a", "Våren 2026")]).await;
        page.focus_on_heading(FULL).await;
        page.step_button("Dela").focus().await;
        page.press(Key::Enter).await;
        page.focus_on_heading(SHARE).await;
        page.tab_to("button", "Kopiera länken").await;
        page.press(Key::Enter).await;
        page.hears("Kopierat.").await;
        page.tab_to("button", "Välj vad länken innehåller").await;
        page.press(Key::Enter).await;
        page.tab_to("checkbox", "Anteckningar").await;
        page.press(Key::Space).await;
        page.wait_until("the tick", async || page.role("checkbox", "Anteckningar").is_checked().await).await;
        page.sees("Servern i källaren.").await;
        page.tab_to("button", "Kopiera: Svarskod").await;
        page.press(Key::Enter).await;
        page.hears("Kopierat.").await;
        page.tab_to("button", "Ladda ner: Fil").await;
        page.menu(OPEN).await;
        page.focus_on_heading(OPEN).await;
        page.tab_to("textbox", "Länk eller svarskod").await;
        page.type_text("400R-4QA0-0000-0012").await;
        page.tab_to("button", "Öppna").await;
        page.tab_to("file", "Välj fil").await;
        page.press_with(&[Key::Shift], Key::Tab).await;
        page.press(Key::Enter).await;
        page.focus_on_heading(RECEIVED).await;
        page.tab_to("button", "Spara en kopia").await;
        page.tab_to("button", "Jämför med min").await;
        page.tab_to("button", "Stäng").await;
        page.press(Key::Enter).await;
        page.button("Fortsätt").seen().await;
        page.focus_is_kept("Stäng").await;
    }
}
