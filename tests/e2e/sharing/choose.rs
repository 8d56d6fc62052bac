//! A file that differs from what is kept, with the keyboard.

use super::{BOTH, Folder, OPEN, choose_file};
use crate::engines;
use crate::person::{file, full};
use serde_json::json;

engines! {
    /// With the keyboard alone, from the file field to the choice.
    async fn chosen_by_keyboard(page) {
        let folder = Folder::new(page);
        let mut theirs = full("a", "Första");
        theirs["areas"]["organisation"]["now"] = json!(9);
        let one = folder.file("en.json", &file(&[theirs]));
        page.go_on_with(&[full("a", "Första"), full("b", "Andra")]).await;
        page.menu(OPEN).await;
        choose_file(page, &one).await;
        page.focus_on_heading("Välj vad som ska gälla").await;
        page.tab_to("radio", "Behåll min").await;
        page.press(thirtyfour::Key::Down).await;
        page.wait_until("the file's to be chosen", async || page.radio("Första", "Använd filens").is_checked().await).await;
        page.tab_to("button", "Klar").await;
        page.press(thirtyfour::Key::Enter).await;
        page.focus_on_heading(BOTH).await;
        page.keeps("/0/areas/organisation/now", json!(9)).await;
        page.keeps("/1/areas/organisation/now", json!(4)).await;
    }
}
