//! What is kept, where, and what happens when it can't be.

use crate::engines;
use crate::page::Page;
use crate::person::{DATA, full};
use mognadskollen::codec::{self, response};
use mognadskollen::model::{AssessmentId, Group, Invitation};
use serde_json::{Value, json};

engines! {
    /// Two tabs see the newest, and neither wipes what the other did.
    async fn two_tabs_do_not_wipe_each_other(page) {
        page.go_on_with(&[full("a", "Första"), full("b", "Andra")]).await;
        page.menu("Bedömningar").await;
        open_card(page, "Första").await;
        page.go("Nuläge").await;
        page.at_area(1).await;

        let (first, second) = page.new_tab().await;
        page.open("/").await;
        page.button("Alla bedömningar").click().await;
        open_card(page, "Andra").await;
        page.go("Nuläge").await;
        page.at_area(1).await;
        page.choose(9).await;
        page.keeps("/1/areas/organisation/now", json!(9)).await;

        page.switch(&first).await;
        page.choose(2).await;
        page.keeps("/0/areas/organisation/now", json!(2)).await;
        page.keeps("/1/areas/organisation/now", json!(9)).await;

        page.switch(&second).await;
        page.go("Resultat").await;
        page.menu("Bedömningar").await;
        open_card(page, "Första").await;
        page.go("Nuläge").await;
        page.at_area(1).await;
        assert!(page.level(2).is_checked().await);
        page.choose(6).await;

        page.switch(&first).await;
        page.wait_until("the other tab's grade", async || page.level(6).is_checked().await).await;
        page.sees("Bedömningen har ändrats i en annan flik.").await;
        page.keys(&[thirtyfour::Key::Control.into(), 'z']).await;
        page.keeps("/1/areas/organisation/now", json!(9)).await;
    }
}

/// Opens an assessment on the shelf.
async fn open_card(page: &Page, title: &str) {
    page.css("th button").within(&page.css(".card").with(title)).click().await;
    page.css(".card").gone().await;
}

/// The host page of a `<mognads-kollen>` from another origin, after a script.
fn embedding(site: &str, script: &str) -> String {
    format!(
        "<!doctype html><html lang=sv><head><title>Värd</title><link rel=icon href='data:,'><script>{script}</script>
         <script type=module src='{site}/embed.js'></script></head>
         <body><main><h1>Värd</h1><mognads-kollen></mognads-kollen></main></body></html>"
    )
}

engines! {
    in [chromium]
    /// Where the storage itself is refused it works in memory, and says so.
    async fn works_where_storage_is_refused(page) {
        page.serve(&["--cors", "*"]);
        let refuse = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });";
        let host = page.host(&[("/index.html", &embedding(&page.site().origin(), refuse))], &[]);
        page.open(&host).await;
        page.button("Starta").click().await;
        page.at_area(1).await;
        page.choose(4).await;
        page.sees("Webbläsaren tillåter inte att något sparas här.").await;
        page.keys(&[thirtyfour::Key::Control.into(), 'z']).await;
        page.wait_until("the level to be undone", async || !page.level(4).is_checked().await).await;
        assert_eq!(page.cookies().await, Vec::<String>::new());
    }
}

engines! {
    /// A full storage is told; what is on the screen stays, can be downloaded, and is saved once there is room.
    async fn says_when_storage_is_full(page) {
        page.begin().await;
        let fill = "let size = 1 << 20, at = 0;
            while (size > 0) { try { localStorage.setItem(`host:${at}`, 'x'.repeat(size)); at += 1; } catch { size >>= 1; } }";
        page.js(fill, json!([])).await;
        page.choose(4).await;
        page.sees("Lagringen i webbläsaren är full").await;
        page.next().click().await;
        page.at_area(2).await;
        page.choose(7).await;
        page.button("Försök igen").click().await;
        page.sees("Lagringen i webbläsaren är full").await;
        assert!(page.level(7).is_checked().await);
        assert_eq!(page.stored().await, Value::Null);

        page.button("Ladda ner").click().await;
        let saved = page.downloaded(".json").await;
        let saved: Value = serde_json::from_slice(&std::fs::read(saved).unwrap()).unwrap();
        assert_eq!(saved.pointer("/assessments/0/areas/storage/now"), Some(&json!(7)));

        page.js("localStorage.removeItem('host:0')", json!([])).await;
        page.button("Försök igen").click().await;
        page.sees_no("Lagringen i webbläsaren är full").await;
        page.keeps("/0/areas/organisation/now", json!(4)).await;
        page.keeps("/0/areas/storage/now", json!(7)).await;
    }
}

engines! {
    in [firefox]
    /// A problem that is settled takes its buttons away, and the focus stays in the tool.
    async fn focus_survives_settled_problems(page) {
        page.put_local_storage(DATA, "trasig").await;
        page.open("/").await;
        page.sees("gick inte att läsa").await;
        page.button("Ta bort").focus().await;
        page.press(thirtyfour::Key::Enter).await;
        page.sees_no("gick inte att läsa").await;
        page.focus_is_kept("Ta bort").await;

        page.button("Starta").click().await;
        page.at_area(1).await;
        let refuse = "window.allowed = Storage.prototype.setItem;
            Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };";
        page.js(refuse, json!([])).await;
        page.choose(4).await;
        page.sees("Lagringen i webbläsaren är full").await;
        page.js("Storage.prototype.setItem = window.allowed", json!([])).await;
        page.button("Försök igen").focus().await;
        page.press(thirtyfour::Key::Enter).await;
        page.sees_no("Lagringen i webbläsaren är full").await;
        page.focus_is_kept("Försök igen").await;
    }
}

engines! {
    in [chromium]
    /// The element's attributes say where answers are kept.
    async fn keeps_where_it_is_told(page) {
        page.open("/").await;
        page.button("Starta").seen().await;
        for (storage, local, session) in [("session", 0, 2), ("none", 0, 2), ("local", 2, 2)] {
            let anew = "const el = document.createElement('mognads-kollen');
                el.setAttribute('storage', arguments[0]); el.setAttribute('storage-key', 'a:b');
                document.querySelector('mognads-kollen').replaceWith(el);";
            page.js(anew, json!([storage])).await;
            page.button("Starta").click().await;
            page.at_area(1).await;
            page.choose(4).await;
            let keys = page.local_storage().await;
            assert_eq!((keys.len(), page.session_storage().await.len()), (local, session), "{storage}");
            assert!(keys.keys().all(|key| key.starts_with("mognadskollen:a%3Ab:")), "{keys:?}");
            if storage == "none" {
                page.sees("Inget sparas: sidan är inställd så.").await;
            }
        }
    }
}

engines! {
    in [chromium]
    /// One who leads a group is told once that a browser may clear what is kept, and is offered the file; the browser is
    /// asked to keep it.
    async fn what_may_be_cleared_is_told_once(page) {
        let mut group = Group::new(AssessmentId::from_random(7), Invitation { title: "Våren".to_owned(), ..Invitation::default() });
        group.answers = vec![response::decode("400R-4QA0-0000-0012").expect("a code")];
        page.put_local_storage(DATA, &codec::file::encode_all(&[], &[group])).await;
        page.open("/").await;
        page.js("window.asked = 0; const persist = async () => { window.asked += 1; return true };
            Object.defineProperty(navigator, 'storage', { configurable: true, value: { persist } })", json!([])).await;
        page.button("Samla en grupps svar").click().await;
        let told = "Webbläsaren kan rensa det som är sparat";
        page.sees(told).await;
        assert_eq!(page.js("return window.asked", json!([])).await, json!(1));
        page.assert_accessible("what is told of keeping").await;
        page.button("Spara som fil").click().await;
        page.sees("är klar och kontrollerad.").await;
        page.button("Stäng: om att spara en fil").click().await;
        page.sees_no(told).await;
        page.open("/").await;
        page.button("Samla en grupps svar").click().await;
        page.css(".path").seen().await;
        page.sees_no(told).await;
    }
}
