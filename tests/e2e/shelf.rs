//! Several assessments side by side, and the example.

use crate::engines;
use crate::page::Page;
use crate::person::{file, full};
use serde_json::json;
use thirtyfour::Key;

/// Does something with an assessment that stands under *Mer*.
async fn on_card(page: &Page, title: &str, button: &str) {
    page.button(&format!("Mer: {title}")).click().await;
    page.button(&format!("{button}: {title}")).click().await;
}

engines! {
    /// The example says that it is one, can be tried, and leaves one's own alone.
    async fn the_example_is_apart(page) {
        page.put_local_storage(crate::person::DATA, &file(&[full("a", "Egen")])).await;
        page.open("/").await;
        page.button("Fortsätt").seen().await;
        let before = page.local_storage().await;
        page.button("Se ett exempel").click().await;
        let banner = "Det här är ett påhittat exempel.";
        page.sees(banner).await;
        page.role("heading", "Störst avstånd: Dataflöden, 5 steg till målnivån").seen().await;
        page.focus_on_heading("Störst avstånd: Dataflöden, 5 steg till målnivån").await;
        page.sees_no("Egen").await;
        page.go("Målbild").await;
        page.sees(banner).await;
        page.target_level(5, 10).click().await;
        page.step_button("Nuläge").click().await;
        page.at_area(1).await;
        page.sees(banner).await;
        page.choose(10).await;
        page.switch_language().await;
        page.sees("This is an invented example.").await;
        page.switch_language().await;
        page.sees_no("Sparat").await;
        let mut after = page.local_storage().await;
        after.remove(crate::person::SETTINGS);
        assert_eq!(after, before);
        page.button("Stäng exemplet").click().await;
        page.button("Fortsätt").seen().await;
        page.focus_on_heading("Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån").await;
        page.sees("Egen").await;
        page.sees_no(banner).await;
        page.button("Se ett exempel").click().await;
        page.role("heading", "Störst avstånd: Dataflöden, 5 steg till målnivån").seen().await;
        page.reload().await;
        page.button("Fortsätt").click().await;
        page.role("heading", "Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån").seen().await;
    }
}

engines! {
    in [webkit]
    /// After a deletion has been undone the focus is in the tool; so it is when the assessment at hand is deleted.
    async fn focus_survives_bringing_back(page) {
        page.go_on_with(&[full("a", "Våren")]).await;
        page.menu("Bedömningar").await;
        on_card(page, "Våren", "Ta bort").await;
        page.sees("Du har inga bedömningar än.").await;
        page.button("Ångra").focus().await;
        page.press(Key::Enter).await;
        page.css(".card").with("Våren").seen().await;
        page.focus_is_kept("Ångra").await;
    }
}

engines! {
    /// Letters with their marks apart, as some programs copy them, count as one each.
    async fn a_pasted_name_is_as_long_as_it_looks(page) {
        page.go_on_with(&[full("a", "Våren")]).await;
        page.menu("Bedömningar").await;
        on_card(page, "Våren", "Kopiera").await;
        page.focus_on("textbox", "Namn på bedömningen").await;
        let name = page.field("Namn på bedömningen");
        let script = "el.focus(); el.select();
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', args[0]);
            const init = { clipboardData, data: args[0], dataType: 'text/plain', bubbles: true, cancelable: true, composed: true };
            return el.dispatchEvent(new ClipboardEvent('paste', init))";
        assert_eq!(name.js(script, json!(["a\u{30a}".repeat(120)])).await, json!(false), "whether the browser pastes it");
        assert_eq!(name.value().await, "å".repeat(120));
    }
}
