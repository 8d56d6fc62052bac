//! What is kept, where, and what happens when it can't be.

use crate::engines;
use crate::page::Page;
use crate::person::{DATA, SETTINGS, assessment, file, full, levels};
use mognadskollen::codec::{self, response};
use mognadskollen::model::{AssessmentId, Group, Invitation};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use thirtyfour::Key;

/// What other programs of the origin keep there.
const OTHERS: [(&str, &str); 4] = [
    ("host:settings", "{\"theme\":\"blå\"}"),
    ("mognadskollen", "x"),
    ("mognadskollen:annan:data", "y"),
    ("mognadskollen-data", "z"),
];

async fn put_others(page: &Page) {
    for (key, value) in OTHERS {
        page.put_local_storage(key, value).await;
    }
}

/// What is kept by others; fails if any of it has changed.
async fn assert_others_untouched(page: &Page) {
    let kept = page.local_storage().await;
    for (key, value) in OTHERS {
        assert_eq!(kept.get(key).map(String::as_str), Some(value), "{key}");
    }
}

/// The keys of local storage that are not there before.
async fn own_keys(page: &Page) -> Vec<String> {
    let kept = page.local_storage().await;
    kept.into_keys().filter(|key| OTHERS.iter().all(|(other, _)| other != key)).collect()
}

engines! {
    /// Nothing is kept before the first answer, no cookie ever, and nothing of anyone else's is touched.
    async fn keeps_nothing_before_the_first_answer(page) {
        put_others(page).await;
        page.begin().await;
        page.sees("Inget är sparat än.").await;
        page.switch_language().await;
        page.switch_language().await;
        page.go("Målbild").await;
        page.go("Resultat").await;
        page.menu("Bedömningar").await;
        page.sees("Inget är sparat i den här webbläsaren.").await;
        page.button("Ny bedömning").click().await;
        page.at_area(1).await;
        assert_eq!(own_keys(page).await, Vec::<String>::new());
        page.choose(4).await;
        page.sees("Sparat i den här webbläsaren").await;
        assert_eq!(own_keys(page).await, [DATA, SETTINGS]);
        assert_eq!(page.session_storage().await, BTreeMap::new());
        assert_eq!(page.cookies().await, Vec::<String>::new());
        assert_others_untouched(page).await;
    }
}

engines! {
    /// What was done is there at the next visit, and one goes on where one was.
    async fn goes_on_after_a_reload(page) {
        page.go_on_with(&[assessment("a", "Våren 2026", &levels([4, 0, 0, 0, 0, 0]), &levels([0; 6]))]).await;
        page.at_area(2).await;
        page.choose(3).await;
        page.button("Nästa").click().await;
        page.at_area(3).await;
        page.radio("Var är ni i dag?", "Vet ej").click().await;
        page.keeps("/0/areas/systems/now", json!("unknown")).await;
        page.reload().await;
        page.button("Fortsätt").seen().await;
        page.sees("Våren 2026").await;
        page.sees("14 mars 2026 · 3 av 6 områden").await;
        page.button("Fortsätt").click().await;
        page.at_area(4).await;
        page.area_button(2).click().await;
        page.at_area(2).await;
        assert!(page.level(3).is_checked().await);
    }
}

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
    page.css("button").with("Öppna").within(&page.css(".card").with(title)).click().await;
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
    /// In a frame that may store nothing it works in memory, and says so.
    async fn works_in_a_frame_without_storage(page) {
        // To WebKit 'self' is nothing in a sandboxed frame, so that under the policy not even the loader is let in.
        let policy = if page.engine == crate::engine::Engine::Webkit { "none" } else { "default" };
        page.serve(&["--cors", "*", "--csp", policy]);
        let frame = format!("<!doctype html><html lang=sv><title>Värd</title><link rel=icon href='data:,'>
            <iframe title=kollen width=900 height=700 sandbox=allow-scripts src='{}/'></iframe>", page.site().origin());
        let host = page.host(&[("/index.html", &frame)], &[]);
        page.open(&host).await;
        page.enter_frame("iframe").await;
        page.button("Starta").click().await;
        page.at_area(1).await;
        page.choose(4).await;
        page.sees("Webbläsaren tillåter inte att något sparas här.").await;
        page.button("Nästa").click().await;
        page.at_area(2).await;
        page.go("Resultat").await;
        page.role("heading", "Ni ligger på 4,0 av 10 (ett område)").seen().await;
        page.leave_frame().await;
    }
}

engines! {
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
        page.button("Nästa").click().await;
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

/// Opens with a text that cannot be read: it is set aside, can be had back byte for byte, and goes when told to.
async fn sets_aside(page: &Page, text: &str, says: &str) {
    put_others(page).await;
    page.put_local_storage(DATA, text).await;
    page.open("/").await;
    page.button("Starta").seen().await;
    page.sees(says).await;
    let aside = || async { page.local_storage().await.get("mognadskollen:aside:1").cloned() };
    assert_eq!(aside().await.as_deref(), Some(text));
    page.reload().await;
    page.sees(says).await;
    assert_eq!(own_keys(page).await, ["mognadskollen:aside:1", DATA], "it is set aside once");
    page.button("Starta").click().await;
    page.at_area(1).await;
    page.choose(4).await;
    page.keeps("/0/areas/organisation/now", json!(4)).await;
    assert_eq!(aside().await.as_deref(), Some(text));

    page.button("Ladda ner").click().await;
    let saved = std::fs::read(page.downloaded(".json").await).unwrap();
    assert_eq!(String::from_utf8_lossy(&saved), text);

    page.button("Ta bort").click().await;
    page.sees_no(says).await;
    assert_eq!(own_keys(page).await, [DATA, SETTINGS]);
    page.reload().await;
    page.button("Fortsätt").seen().await;
    page.sees_no(says).await;
    assert_others_untouched(page).await;
}

engines! {
    /// A damaged text is kept as it was.
    async fn sets_a_damaged_text_aside(page) {
        sets_aside(page, "{\"format\":\"mognadskollen\",\"version\":1,åäö 👩🏽‍💻\u{0}\n", "gick inte att läsa").await;
    }
}

engines! {
    /// A text of a newer version is kept as it was.
    async fn sets_a_newer_text_aside(page) {
        let newer = "{\"format\": \"mognadskollen\", \"version\": 2, \"ny\": [\"åäö\"]}";
        sets_aside(page, newer, "kommer från en nyare version av Mognadskollen").await;
    }
}

engines! {
    /// Where one assessment of two is damaged the other opens; what is set aside can be removed at once.
    async fn opens_what_is_whole(page) {
        let mut damaged = full("b", "Trasig");
        damaged["areas"]["work"]["now"] = json!(11);
        let text = file(&[full("a", "Hel"), damaged]);
        page.put_local_storage(DATA, &text).await;
        page.open("/").await;
        page.sees("gick inte att läsa").await;
        page.sees("Hel").await;
        page.sees_no("Trasig").await;
        assert_eq!(page.local_storage().await.get("mognadskollen:aside:1"), Some(&text));
        page.button("Ta bort").click().await;
        page.sees_no("gick inte att läsa").await;
        page.reload().await;
        page.button("Fortsätt").seen().await;
        page.sees("Hel").await;
        page.sees_no("gick inte att läsa").await;
    }
}

engines! {
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
    /// Erasing removes all that is the tool's, after a question, and nothing else.
    async fn erases_its_own_and_nothing_else(page) {
        put_others(page).await;
        page.put_local_storage("mognadskollen:aside:3", "trasig").await;
        page.go_on_with(&[full("a", "Första"), full("b", "Andra")]).await;
        page.menu("Bedömningar").await;
        page.css(".card").with("Första").seen().await;
        let before = page.local_storage().await;
        page.button("Radera allt").click().await;
        page.focus_is_kept("Radera allt").await;
        page.button("Avbryt").click().await;
        page.button("Radera allt").seen().await;
        page.focus_is_kept("Avbryt").await;
        assert_eq!(page.local_storage().await, before);
        page.button("Radera allt").click().await;
        page.button("Ja, radera allt").click().await;
        page.button("Starta").seen().await;
        page.focus_is_kept("Ja, radera allt").await;
        assert_eq!(own_keys(page).await, Vec::<String>::new());
        assert_others_untouched(page).await;
        page.button("Starta").click().await;
        page.at_area(1).await;
        page.keys(&[thirtyfour::Key::Control.into(), 'z']).await;
        page.reload().await;
        page.button("Starta").seen().await;
        assert_eq!(own_keys(page).await, Vec::<String>::new());
    }
}

engines! {
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
        page.css(".parts").seen().await;
        page.sees_no(told).await;
    }
}

engines! {
    /// What is taken back where it is not seen is told by name.
    async fn a_step_taken_back_out_of_sight_is_told(page) {
        page.begin().await;
        page.choose(4).await;
        page.choose(6).await;
        page.go("Dela").await;
        page.focus_on_heading("Dela och spara").await;
        page.keys(&[Key::Control.into(), 'z']).await;
        page.sees("Ångrat: nuläge för Organisation.").await;
        page.keys(&[Key::Control.into(), 'y']).await;
        page.sees("Gjort om: nuläge för Organisation.").await;
    }
}
