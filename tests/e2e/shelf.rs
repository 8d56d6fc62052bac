//! Several assessments side by side, and the example.

use crate::engine::Engine;
use crate::engines;
use crate::page::Page;
use crate::person::{file, full};
use crate::target::Target;
use serde_json::json;
use thirtyfour::Key;

/// A button on an assessment's card.
fn on_card<'a>(page: &'a Page, title: &str, button: &str) -> Target<'a> {
    page.css("button").with(button).within(&page.css(".card").with(title))
}

/// The titles on the shelf, in order.
async fn titles(page: &Page) -> Vec<String> {
    let cards = page.css(".card h3").all().await;
    cards.iter().map(|card| card["text"].as_str().unwrap_or_default().to_owned()).collect()
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
        page.focus_on_heading("Hur digitala är ni, och vart vill ni?").await;
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
    in [chromium]
    /// Seen before anything of one's own is begun, the example stores nothing at all.
    async fn the_example_stores_nothing(page) {
        page.open("/").await;
        page.button("Se ett exempel").click().await;
        page.step_button("Nuläge").click().await;
        page.at_area(1).await;
        page.choose(10).await;
        page.button("Stäng exemplet").click().await;
        page.button("Starta").seen().await;
        assert_eq!(page.local_storage().await, std::collections::BTreeMap::new());
        page.button("Starta").click().await;
        page.at_area(1).await;
        assert!(!page.level(10).is_checked().await);
    }
}

engines! {
    /// New, copied, renamed, deleted, brought back, opened.
    async fn many_assessments(page) {
        page.go_on_with(&[full("a", "Våren")]).await;
        page.menu("Bedömningar").await;
        page.focus_on_heading("Bedömningar").await;
        on_card(page, "Våren", "Kopiera").click().await;
        page.css(".card").with("Våren (kopia)").seen().await;
        page.focus_on("textbox", "Namn på bedömningen").await;
        page.field("Namn på bedömningen").fill("Hösten").await;
        page.field("Organisation").fill("Exempelby kommun").await;
        page.field("Enhet").fill("Bygg & miljö <b>").await;
        page.keeps("/1/title", json!("Hösten")).await;
        page.keeps("/1/organisation", json!("Exempelby kommun")).await;
        page.keeps("/1/unit", json!("Bygg & miljö <b>")).await;
        page.keeps("/0/title", json!("Våren")).await;
        page.button("Klar").click().await;
        page.field("Enhet").gone().await;
        page.focus_is_kept("Klar").await;
        page.sees("Exempelby kommun · Bygg & miljö <b> · 14 mars 2026 · 6 av 6 områden").await;

        on_card(page, "Hösten", "Öppna").click().await;
        page.css(".card").gone().await;
        page.go("Nuläge").await;
        page.at_area(1).await;
        page.choose(10).await;
        page.keeps("/1/areas/organisation/now", json!(10)).await;
        page.keeps("/0/areas/organisation/now", json!(4)).await;

        page.menu("Bedömningar").await;
        page.button("Ny bedömning").click().await;
        page.at_area(1).await;
        assert!(!page.level(10).is_checked().await);
        page.choose(1).await;
        page.keeps("/2/areas/organisation/now", json!(1)).await;
        page.menu("Bedömningar").await;
        page.css(".card").with("Hösten").seen().await;
        assert_eq!(titles(page).await.len(), 3);

        on_card(page, "Våren", "Ta bort").click().await;
        page.sees("”Våren” har tagits bort.").await;
        page.css(".card").with("Våren").gone().await;
        page.focus_on("button", "Ångra").await;
        page.keeps("/0/title", json!("Hösten")).await;
        page.press(Key::Enter).await;
        page.css(".card").with("Våren").seen().await;
        assert_eq!(titles(page).await[..2], ["Våren", "Hösten"], "it is back in its place");
        page.keeps(concat!("/0/areas/work", "/target"), json!(8)).await;
        page.reload().await;
        page.button("Alla bedömningar").click().await;
        page.css(".card").with("Hösten").seen().await;
        assert_eq!(titles(page).await.len(), 3);
    }
}

engines! {
    in [webkit]
    /// After a deletion has been undone the focus is in the tool; so it is when the assessment at hand is deleted.
    async fn focus_survives_bringing_back(page) {
        page.go_on_with(&[full("a", "Våren")]).await;
        page.menu("Bedömningar").await;
        on_card(page, "Våren", "Ta bort").click().await;
        page.sees("Du har inga bedömningar än.").await;
        page.button("Ångra").focus().await;
        page.press(Key::Enter).await;
        page.css(".card").with("Våren").seen().await;
        page.focus_is_kept("Ångra").await;
    }
}

engines! {
    in [firefox]
    /// A day that does not exist is told, and the one before it stands.
    async fn a_date_that_does_not_exist(page) {
        page.go_on_with(&[full("a", "Våren")]).await;
        page.menu("Bedömningar").await;
        on_card(page, "Våren", "Ändra uppgifter").click().await;
        let date = page.field("Datum");
        assert_eq!(date.value().await, "2026-03-14");
        if page.engine == Engine::Webkit {
            // WebKitGTK has no date field of its own: it is typed.
            page.retype(&date, "2026-02-30").await;
        } else {
            // An own date field holds nothing as long as what stands in it is no date.
            date.focus().await;
            page.press(Key::Backspace).await;
        }
        page.button("Klar").focus().await;
        page.sees("Det datumet finns inte.").await;
        assert_eq!(date.attr("aria-invalid").await.as_deref(), Some("true"));
        page.keeps("/0/date", json!("2026-03-14")).await;
        page.button("Klar").click().await;
        page.sees("14 mars 2026").await;
        on_card(page, "Våren", "Ändra uppgifter").click().await;
        assert_eq!(date.value().await, "2026-03-14");
        page.sees_no("Det datumet finns inte.").await;
        date.js("el.value = '2027-02-28'; el.dispatchEvent(new Event('change', { bubbles: true }))", json!([])).await;
        page.keeps("/0/date", json!("2027-02-28")).await;
        page.sees("28 februari 2027").await;
    }
}

engines! {
    /// Letters with their marks apart, as some programs copy them, count as one each.
    async fn a_pasted_name_is_as_long_as_it_looks(page) {
        page.go_on_with(&[full("a", "Våren")]).await;
        page.menu("Bedömningar").await;
        on_card(page, "Våren", "Kopiera").click().await;
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
