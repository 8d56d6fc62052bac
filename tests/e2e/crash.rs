//! A fault in the program itself.

use crate::engines;
use crate::hosts::Ground;
use crate::page::Page;
use crate::person::{DATA, full};
use crate::process::dist;
use serde_json::json;

/// Makes the program trap at its next drawing of a chart: pressing a button in the middle of it asks for a change of the
/// state that is being read, which is never so in a page that leaves the tool alone.
pub(crate) async fn sabotage(page: &Page) {
    page.step("sabotage".into());
    page.settle().await;
    let script = "const original = HTMLCanvasElement.prototype.getContext;
        let done = false;
        HTMLCanvasElement.prototype.getContext = function (...given) {
          if (!done) {
            done = true;
            document.querySelector('mognads-kollen').shadowRoot.querySelector('.menu-button').click();
          }
          return original.apply(this, given);
        };";
    page.js(script, json!([])).await;
}

engines! {
    /// The crash screen has the data, and a way to begin again that finds them.
    async fn shows_the_data_and_a_way_out(page) {
        page.go_on_with(&[full("a", "Våren – åäö")]).await;
        page.step_button("Nuläge").click().await;
        page.at_area(1).await;
        page.choose(9).await;
        page.keeps("/0/areas/organisation/now", json!(9)).await;
        sabotage(page).await;
        page.level(8).click().await;
        page.role("heading", "Något gick fel i Mognadskollen").seen().await;
        assert!(page.role("alert", "").text().await.contains("Det du har sparat finns kvar."));
        let errors = page.errors().await;
        assert!(errors.iter().any(|error| error.to_lowercase().contains("unreachable")), "{errors:?}");

        let kept = page.local_storage().await.remove(DATA).expect("data");
        assert!(kept.contains("\"now\":8"), "the last change is saved");
        page.link("Ladda ner dina svar").click().await;
        let saved = std::fs::read(page.downloaded(".json").await).unwrap();
        assert_eq!(String::from_utf8_lossy(&saved), kept);
        page.assert_accessible("crash").await;
        page.button("Ladda om sidan").click().await;
        page.button("Fortsätt").click().await;
        page.step_button("Nuläge").click().await;
        page.at_area(1).await;
        assert!(page.level(8).is_checked().await);
        assert_eq!(page.local_storage().await.get(DATA), Some(&kept));
    }
}

engines! {
    in [firefox]
    /// The crash screen can be reached and used with the keyboard, and is announced.
    async fn the_way_out_works_by_keyboard(page) {
        page.begin().await;
        page.choose(4).await;
        page.keeps("/0/areas/organisation/now", json!(4)).await;
        sabotage(page).await;
        page.level(4).focus().await;
        page.press(thirtyfour::Key::Down).await;
        page.role("heading", "Något gick fel i Mognadskollen").seen().await;
        page.errors().await;
        page.link("Ladda ner dina svar").seen().await;
        page.tab_to("button", "Ladda om sidan").await;
        page.press(thirtyfour::Key::Enter).await;
        page.button("Fortsätt").seen().await;
    }
}

/// Grades one area and has the program trap: that is told, with the answer to be saved.
async fn tells_of_a_trap(page: &Page, css: &str) {
    crate::hosts::answer(page, css, 4).await;
    sabotage(page).await;
    page.level(8).click().await;
    page.role("heading", "Något gick fel i Mognadskollen").seen().await;
    page.link("Ladda ner dina svar").seen().await;
    assert!(page.css(".crash").all().await.len() == 1);
}

engines! {
    /// Also where the program has no address of its own: in the single file.
    async fn is_told_in_the_single_file(page) {
        let folder = std::env::temp_dir().join(format!("mk-e2e-crash-{}-{}", std::process::id(), page.engine));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        // Under another name: Firefox keeps what it was told of a file, and hands it to whoever asks for that name.
        std::fs::copy(dist().join("mognadskollen.html"), folder.join("kollen.html")).expect("the single file");
        page.open(&format!("file://{}/kollen.html", folder.display())).await;
        page.js("localStorage.clear()", json!([])).await;
        page.reload().await;
        tells_of_a_trap(page, "mognads-kollen").await;
        page.js("localStorage.clear()", json!([])).await;
        page.errors().await;
        drop(std::fs::remove_dir_all(&folder));
    }
}

engines! {
    /// And from a server that does not know its type.
    async fn is_told_behind_another_type(page) {
        page.serve(&["--mime", ".wasm=text/plain"]);
        page.open("/").await;
        tells_of_a_trap(page, "mognads-kollen").await;
        page.errors().await;
    }
}

engines! {
    in [webkit]
    /// Where nothing is kept it does not say that anything is.
    async fn says_what_a_reload_would_lose(page) {
        let ground = Ground::serve(page, &[]);
        ground.page("plain.html", "none.html", "id=\"tool\"", "id=\"tool\" storage=\"none\"");
        page.open("/none.html").await;
        tells_of_a_trap(page, "#tool").await;
        page.sees("Det du har svarat är inte sparat och försvinner när sidan laddas om.").await;
        page.errors().await;
    }
}

/// What an element that is put on the page after a trap does: works, with a program and a later part of its own.
const ANOTHER: &str = "const el = document.createElement('mognads-kollen'); el.id = 'other';
    el.setAttribute('storage-key', 'annan'); document.querySelector('#tool').before(el);";

engines! {
    /// What comes to the page after a trap begins with a program of its own, in both its parts.
    async fn others_begin_with_a_new_program(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        crate::hosts::answer(page, "#tool", 4).await;
        page.menu("Bedömningar").await;
        page.css(".card th button").click().await;
        sabotage(page).await;
        page.level(7).click().await;
        page.role("heading", "Något gick fel i Mognadskollen").seen().await;
        page.errors().await;
        page.js(ANOTHER, json!([])).await;
        crate::hosts::answer(page, "#other", 6).await;
        page.menu_within("#other", "Bedömningar").await;
        page.css(".card").within(&page.css("#other")).seen().await;
        let parts = page.requests().await.into_iter().filter(|url| url.contains(".wasm")).count();
        assert_eq!(parts, 3, "what had come is fetched anew");
        page.role("heading", "Något gick fel i Mognadskollen").seen().await;
    }
}

engines! {
    in [firefox]
    /// Cut off while it begins, before there is anything to save, it says so, and does not speak of the connection.
    async fn is_told_where_it_begins(page) {
        let ground = Ground::serve(page, &[]);
        ground.page_with("cut", "let times = 0;
            window.Date = new Proxy(Date, { construct(...args) {
              if (/wasm/.test(new Error().stack) && (times += 1) === 1) throw new Error('cut off');
              return Reflect.construct(...args);
            } });");
        page.open("/cut.html").await;
        page.sees("Något gick fel i Mognadskollen. Det du har sparat finns kvar. Ladda om sidan.").await;
        page.sees_no("anslutningen").await;
        let events = "return watched.events.map(({ kind, detail }) => [kind, detail])";
        crate::hosts::becomes(page, events, json!([["mk-error", { "kind": "load" }]])).await;
        assert!(!page.errors().await.is_empty(), "the console says nothing of it");
        page.js(ANOTHER, json!([])).await;
        crate::hosts::answer(page, "#other", 6).await;
    }
}

engines! {
    /// What a listener of the page's throws while the program tells it something is the page's own.
    async fn errors_in_listeners_are_left_alone(page) {
        let ground = Ground::serve(page, &[]);
        ground.page_with("throws", "document.addEventListener('mk-change', () => { throw new WebAssembly.RuntimeError('theirs') });");
        page.open("/throws.html").await;
        crate::hosts::answer(page, "#tool", 4).await;
        page.level(6).click().await;
        page.wait_until("their errors", async || page.errors().await.iter().any(|error| error.contains("theirs"))).await;
        page.next().click().await;
        page.sees("Område 2 av 6").await;
        page.errors().await;
    }
}

engines! {
    /// An error of the page around it, or of another program in it, is none of ours.
    async fn errors_of_others_are_left_alone(page) {
        page.begin().await;
        let script = "for (const error of [new Error('mine'), new WebAssembly.RuntimeError('mine too')]) {
              dispatchEvent(new ErrorEvent('error', { error, message: error.message }));
            }";
        page.js(script, json!([])).await;
        assert_eq!(page.errors().await.len(), 2);
        page.choose(4).await;
        page.role("heading", "Något gick fel i Mognadskollen").gone().await;
    }
}
