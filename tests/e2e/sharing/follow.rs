//! Following a link: what it shows, what it leaves in the address, and that nothing of one's own changes.

use super::{FULL, RECEIVED, payload_of, wordy};
use crate::engines;
use crate::page::Page;
use crate::person::{DATA, file, full};
use mognadskollen::model::ShareOptions;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Where an opened link is kept in the tab.
const LINK: &str = "mognadskollen:link";

/// A link made natively: what every engine makes (see `link`), every engine opens.
fn colleagues() -> Value {
    wordy("b", "Grannens")
}

async fn puts_own(page: &Page) {
    page.put_local_storage(DATA, &file(&[full("a", "Egen")])).await;
}

engines! {
    /// It shows what someone else has shared, read-only; nothing is kept for good until one asks, and a reload shows it again.
    async fn is_shown_until_closed(page) {
        puts_own(page).await;
        let before = page.kept().await;
        let payload = payload_of(&colleagues(), ShareOptions::ALL);
        page.follow("/", &format!("mk={payload}")).await;
        page.focus_on_heading(RECEIVED).await;
        page.sees("Någon annan har delat den här bedömningen. Du kan läsa den. Inget av ditt har ändrats.").await;
        for text in ["Grannens", "14 mars 2026", FULL, "Servern i källaren."] {
            page.sees(text).await;
        }
        // On a phone too.
        page.set_size(480, 800).await;
        for text in ["Kryssade kriterier", "Anteckningar", "Servern i källaren."] {
            page.sees(text).await;
        }
        page.set_size(1280, 800).await;
        let open = "section input:not([readonly]), section textarea:not([readonly]), section select";
        assert_eq!(page.css(open).count().await, 0, "it is read-only");
        page.sees("Adressfältet innehåller inte längre det som har delats.").await;
        assert_eq!(page.field("Länk").value().await, format!("{}/#mk={payload}", page.site().origin()));
        page.button("Kopiera länken").click().await;
        page.sees("Kopierat.").await;
        assert_eq!(page.hash().await, "");
        assert!(!page.url().await.contains('#'));
        page.reload().await;
        page.sees("Grannens").await;
        page.role("heading", RECEIVED).seen().await;
        assert_eq!(page.session_storage().await, BTreeMap::from([(LINK.to_owned(), payload)]));
        page.assert_accessible("what someone has shared").await;
        page.button("Stäng").click().await;
        page.button("Fortsätt").seen().await;
        page.focus_on_heading("Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån").await;
        assert_eq!(page.session_storage().await, BTreeMap::new());
        page.reload().await;
        page.button("Fortsätt").seen().await;
        page.sees("Egen").await;
        assert_eq!(page.kept().await, before);
    }
}

engines! {
    /// Our part alone is taken out of the address; the rest of it, and what the page keeps of its history, stay.
    async fn leaves_the_rest_of_the_address(page) {
        let payload = payload_of(&colleagues(), ShareOptions::default());
        for (before, after) in [
            (format!("rubrik&mk={payload}"), "#rubrik"),
            (format!("mk={payload}&rubrik=%C3%A5&x"), "#rubrik=%C3%A5&x"),
            (format!("a&mk=1&b&mk={payload}"), "#a&mk=1&b"),
        ] {
            page.open("/__blank").await;
            page.js("sessionStorage.clear()", json!([])).await;
            page.open("/?fr%C3%A5ga=1").await;
            page.button("Starta").seen().await;
            let length = page.js("return history.length", json!([])).await;
            page.js("history.replaceState({ egen: 1 }, '', location.pathname + location.search + '#' + arguments[0])", json!([before])).await;
            page.reload().await;
            page.focus_on_heading(RECEIVED).await;
            let found = page.js("return [location.search, location.hash, history.state, history.length]", json!([])).await;
            assert_eq!(found, json!(["?fr%C3%A5ga=1", after, { "egen": 1 }, length]), "{before}");
        }
    }
}

engines! {
    /// Opened while the storage is full, it loses nothing that could not be saved.
    async fn over_work_that_could_not_be_saved(page) {
        page.begin().await;
        page.js("Storage.prototype.allowed = Storage.prototype.setItem;
            Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }", json!([])).await;
        page.choose(4).await;
        page.sees("Lagringen i webbläsaren är full").await;
        let payload = payload_of(&colleagues(), ShareOptions::default());
        page.js("location.hash = `mk=${arguments[0]}`", json!([payload])).await;
        page.focus_on_heading(RECEIVED).await;
        page.sees("Lagringen i webbläsaren är full").await;
        page.button("Stäng").click().await;
        page.button("Fortsätt").click().await;
        page.at_area(2).await;
        page.area_button(1).click().await;
        page.at_area(1).await;
        assert!(page.level(4).is_checked().await);
        page.js("Storage.prototype.setItem = Storage.prototype.allowed", json!([])).await;
        page.button("Försök igen").click().await;
        page.keeps("/0/areas/organisation/now", json!(4)).await;
    }
}

engines! {
    /// Followed on the page that is open already, it is shown at once, also over another one.
    async fn while_the_page_is_open(page) {
        page.begin().await;
        page.choose(4).await;
        let hash = async |fragment: String| page.js("location.hash = arguments[0]", json!([fragment])).await;
        hash(format!("mk={}", payload_of(&colleagues(), ShareOptions::ALL))).await;
        page.sees("Grannens").await;
        assert_eq!(page.hash().await, "");
        hash(format!("x&mk={}", payload_of(&wordy("c", "Nästa"), ShareOptions::ALL))).await;
        page.sees("Nästa").await;
        page.sees_no("Grannens").await;
        assert_eq!(page.hash().await, "#x");
        hash("mk=400R4QA000000012".into()).await;
        page.sees("Det här är ett svar som har lämnats som svarskod.").await;
        hash("annat".into()).await;
        page.settle().await;
        page.role("heading", RECEIVED).seen().await;
        page.keeps("/0/areas/organisation/now", json!(4)).await;
    }
}

engines! {
    /// A link that broke on the way is told, and stands in the field; nothing changes.
    async fn that_is_broken(page) {
        puts_own(page).await;
        let before = page.kept().await;
        let whole = payload_of(&colleagues(), ShareOptions::ALL);
        let cut = &whole[..whole.len() - 3];
        for (payload, says) in [
            (cut, "Länken är avklippt eller ändrad på vägen. Be om den igen, eller be om en fil. Inget har ändrats."),
            ("g1.abc", "Länken är avklippt eller ändrad på vägen. Be om den igen, eller be om en fil. Inget har ändrats."),
            ("e1.abc", "Den här sortens länk går inte att öppna i den här versionen. Inget har ändrats."),
            ("400R4QA000000013", "Koden stämmer inte. Jämför den tecken för tecken. Inget har ändrats."),
        ] {
            page.follow("/", &format!("mk={payload}")).await;
            page.sees(says).await;
            page.focus_on("textbox", "Länk eller svarskod").await;
            assert_eq!(page.field("Länk eller svarskod").value().await, payload);
            assert_eq!(page.hash().await, "");
            assert_eq!(page.session_storage().await, BTreeMap::new());
        }
        page.assert_accessible("a broken link").await;
        assert_eq!(page.kept().await, before);
        page.open_text(&whole).await;
        page.focus_on_heading(RECEIVED).await;
    }
}
