//! The later parts of the program: loaded when they are needed, and what is told when one does not come. Most of it is tried
//! with the first of them.

use super::{Ground, answer, checked, hide, settle};
use crate::engines;
use crate::page::Page;
use crate::person::{DATA, assessment, file, levels};
use serde_json::json;
use thirtyfour::Key;

/// Holds the first later part back until it is released.
const HOLD: &str = "const original = fetch;
    const held = new Promise((resolve) => { window.release = resolve });
    window.fetch = (url, ...rest) => String(url).includes('_share-')
      ? held.then(() => original(url, ...rest)) : original(url, ...rest);";
const FAILED: &str = "Den här delen gick inte att ladda.";

/// How many times the first later part has been asked for.
async fn asked(page: &Page) -> usize {
    asked_for(page, "share").await
}

/// How many times a later part has been asked for.
async fn asked_for(page: &Page, part: &str) -> usize {
    page.requests().await.iter().filter(|url| url.contains(&format!("_{part}-"))).count()
}

async fn press_assessments(page: &Page, css: &str) {
    page.menu_within(css, "Bedömningar").await;
}

engines! {
    /// Grading does without it; the first press that needs it brings it, and leads on at once.
    async fn comes_when_it_is_needed(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        page.css(".steps button").with("Målbild").click().await;
        page.css(".targets").seen().await;
        assert_eq!(asked(page).await, 0);
        press_assessments(page, "#tool").await;
        page.focus_on_heading("Bedömningar").await;
        page.css(".card").seen().await;
        page.css(".bar").gone().await;
        page.css(".card th button").click().await;
        page.css(".card").gone().await;
        press_assessments(page, "#tool").await;
        page.focus_on_heading("Bedömningar").await;
        assert_eq!(asked(page).await, 1);
    }
}

engines! {
    /// Plans and groups have parts of their own; where one does not come, it alone is asked for anew.
    async fn each_comes_when_it_is_needed(page) {
        let ground = Ground::serve(page, &[]);
        let back = hide(&ground.part("plan"));
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        press_assessments(page, "#tool").await;
        page.focus_on_heading("Bedömningar").await;
        assert_eq!((asked_for(page, "plan").await, asked_for(page, "group").await), (0, 0));
        page.step_button("Handlingsplan").click().await;
        page.sees(FAILED).await;
        page.errors().await;
        back();
        page.button("Försök igen").click().await;
        page.css(".toc").seen().await;
        page.sees_no(FAILED).await;
        assert_eq!(asked_for(page, "group").await, 0);
        page.step_button("Grupp").click().await;
        page.button("Ny grupp").seen().await;
        for part in ["base", "share", "group"] {
            assert_eq!(asked_for(page, part).await, 1, "{part}");
        }
        page.errors().await;
    }
}

/// A result with all that a proposal is based on is about to be shown, and what it is proposed with waits.
async fn before_the_result(page: &Page) {
    let now = levels([4, 3, 5, 4, 2, 6]);
    page.put_local_storage(DATA, &file(&[assessment("a", "Vår", &now, &levels([7, 6, 7, 8, 6, 8]))])).await;
    page.open("/plain.html").await;
    page.button("Fortsätt").seen().await;
    page.js(HOLD, json!([])).await;
    page.button("Fortsätt").click().await;
    page.role("heading", "Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån").seen().await;
    page.role("checkbox", "Fokusområde: Arbetssätt").seen().await;
}

engines! {
    in [firefox]
    /// The result brings it too, and tells nobody that it waits: the areas can be chosen meanwhile, and are proposed then.
    async fn the_result_brings_it_quietly(page) {
        let _ground = Ground::serve(page, &[]);
        before_the_result(page).await;
        page.css(".bar").gone().await;
        page.js("release()", json!([])).await;
        page.sees("Förslag: Arbetssätt, Dataflöden och Organisation.").await;
        assert_eq!(asked(page).await, 1);
        page.focus_on("heading", "Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån").await;
    }
}

engines! {
    in [webkit]
    /// One who is choosing when it comes goes on in the list that is there; the next time it is the other.
    async fn the_list_stays_under_the_hand(page) {
        let _ground = Ground::serve(page, &[]);
        before_the_result(page).await;
        page.role("checkbox", "Fokusområde: Dataflöden").focus().await;
        page.press(Key::Space).await;
        page.js("release()", json!([])).await;
        page.wait_until("the later part", async || asked(page).await == 1).await;
        settle(page).await;
        page.focus_on("checkbox", "Fokusområde: Dataflöden").await;
        page.css(".formula").gone().await;
        page.css(".steps button").with("Målbild").click().await;
        page.css(".steps button").with("Resultat").click().await;
        page.css(".formula").seen().await;
        assert!(page.role("checkbox", "Fokusområde: Dataflöden").is_checked().await);
    }
}

engines! {
    in [chromium]
    /// Where it does not come, the areas can be chosen all the same, and the focus is left where it is.
    async fn the_result_does_without_it(page) {
        let ground = Ground::serve(page, &[]);
        let _back = hide(&ground.later());
        before_the_result(page).await;
        page.js("release()", json!([])).await;
        page.wait_until("a failure", async || !page.errors().await.is_empty()).await;
        page.role("checkbox", "Fokusområde: Dataflöden").click().await;
        page.wait_until("a choice", async || page.role("checkbox", "Fokusområde: Dataflöden").is_checked().await).await;
        page.sees_no(FAILED).await;
        page.errors().await;
    }
}

engines! {
    /// Where it is missing one stays where one is, with what one has answered, and may try again.
    async fn says_that_it_is_missing(page) {
        let ground = Ground::serve(page, &[]);
        let back = hide(&ground.later());
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        for again in [false, true] {
            if again {
                page.button("Försök igen").click().await;
            } else {
                press_assessments(page, "#tool").await;
            }
            page.sees(FAILED).await;
            page.focus_on("button", "Ladda om sidan").await;
            checked(page, "#tool", 4).await;
            assert!(!page.errors().await.is_empty(), "the console says nothing of it");
        }
        page.assert_accessible("a later part that does not come").await;
        page.button("Stäng").click().await;
        page.sees_no(FAILED).await;
        press_assessments(page, "#tool").await;
        page.sees(FAILED).await;
        back();
        page.button("Försök igen").click().await;
        page.focus_on_heading("Bedömningar").await;
        page.css(".card").seen().await;
        page.sees_no(FAILED).await;
        page.errors().await;
    }
}

engines! {
    in [firefox]
    /// While it comes, that is told; one who has gone on in the meantime is not pulled away.
    async fn waits_without_holding_anyone(page) {
        let _ground = Ground::serve(page, &[]);
        page.set_size(600, 640).await;
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        page.js("scrollTo(0, 0)", json!([])).await;
        page.js(HOLD, json!([])).await;
        press_assessments(page, "#tool").await;
        page.css("[role=status] .bar").with("Laddar …").seen().await;
        let shown = "const { top, bottom } = mk.find({ css: '.bar' })[0].getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight";
        assert_eq!(page.mk(shown, json!([])).await, json!(true), "it is told where nobody looks");
        page.assert_accessible("waiting for the later part").await;
        page.next().click().await;
        page.sees_no("Laddar …").await;
        page.sees("Område 2 av 6").await;
        page.js("release()", json!([])).await;
        page.wait_until("the later part", async || asked(page).await == 1).await;
        settle(page).await;
        page.sees("Område 2 av 6").await;
        page.css(".card").gone().await;
        press_assessments(page, "#tool").await;
        page.focus_on_heading("Bedömningar").await;
        assert_eq!(asked(page).await, 1);
    }
}

engines! {
    in [webkit]
    /// Two elements have it in common.
    async fn comes_once_for_two(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/two.html").await;
        for (css, level) in [("#a", 4), ("#c", 6)] {
            answer(page, css, level).await;
            press_assessments(page, css).await;
            page.css(".card").within(&page.css(css)).seen().await;
        }
        assert_eq!(asked(page).await, 1);
    }
}

engines! {
    /// A server that does not know its type.
    async fn takes_another_type(page) {
        let _ground = Ground::serve(page, &["--mime", ".wasm=text/plain"]);
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        press_assessments(page, "#tool").await;
        page.focus_on_heading("Bedömningar").await;
        assert_eq!(asked(page).await, 1, "what had come is asked for anew");
    }
}

engines! {
    /// A call that is cut off in it is a fault of the program's.
    async fn its_faults_are_ours(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        page.step_button("Dela").click().await;
        page.button("Ladda ner: Fil").seen().await;
        let script = "const real = Date;
            window.Date = function () { window.Date = real; throw new Error('cut off'); };
            const buttons = [...document.querySelector('#tool').shadowRoot.querySelectorAll('button')];
            buttons.find(({ textContent }) => textContent === 'Ladda ner').click();";
        page.js(script, json!([])).await;
        page.role("heading", "Något gick fel i Mognadskollen").seen().await;
        assert!(page.errors().await.iter().any(|error| error.contains("cut off")));
    }
}

engines! {
    in [chromium]
    /// The files of a page that has been updated are gone: told at once, with a way on, and with what a reload would lose
    /// before it.
    async fn says_that_it_is_gone(page) {
        let ground = Ground::serve(page, &[]);
        ground.page("plain.html", "none.html", "id=\"tool\"", "id=\"tool\" storage=\"none\"");
        let back = hide(&ground.later());
        for (name, is_kept) in [("plain", true), ("none", false)] {
            page.open(&format!("/{name}.html")).await;
            answer(page, "#tool", 4).await;
            press_assessments(page, "#tool").await;
            page.sees("Troligen har sidan uppdaterats sedan du öppnade den").await;
            page.button("Ladda om sidan").seen().await;
            page.button("Försök igen").seen().await;
            page.assert_accessible("a later part that is gone").await;
            page.errors().await;
            let first = if is_kept { "button \"Ladda om sidan\"" } else { "button \"Ladda ner dina svar\"" };
            page.wait_until(first, async || page.focus().await == first).await;
            page.sees(if is_kept { "Det du har svarat är sparat." } else { "Det du har svarat är inte sparat" }).await;
        }
        page.button("Ladda ner dina svar").click().await;
        let saved = std::fs::read(page.downloaded(".json").await).expect("a file");
        assert!(String::from_utf8_lossy(&saved).contains("\"now\":4"));
        checked(page, "#tool", 4).await;
        page.button("Ladda om sidan").seen().await;
        page.open("/plain.html").await;
        page.button("Fortsätt").click().await;
        press_assessments(page, "#tool").await;
        page.button("Ladda om sidan").seen().await;
        page.errors().await;
        back();
        page.button("Ladda om sidan").click().await;
        page.button("Fortsätt").click().await;
        press_assessments(page, "#tool").await;
        page.css(".card").seen().await;
    }
}

/// Has another answer given for the later part, the first times it is asked for.
fn instead(times: u8, answer: &str) -> String {
    format!(
        "const original = fetch; let left = {times};
        window.fetch = (url, ...rest) => String(url).includes('_share-') && left-- > 0
          ? Promise.resolve().then(() => {answer}) : original(url, ...rest);"
    )
}

engines! {
    /// A network that gives a web page of its own in place of it, or refuses it: filters are spoken of, and a new try works.
    async fn recovers_from_a_filter(page) {
        let _ground = Ground::serve(page, &[]);
        for status in [200, 403] {
            let html = format!("new Response('<!doctype html><p>Analyseras</p>', {{ status: {status}, headers: {{ 'content-type': 'text/html' }} }})");
            page.open("/plain.html").await;
            page.button("Starta").count().await;
            page.wait_until("the tool", async || page.css(".start").count().await == 1).await;
            page.js(&instead(1, &html), json!([])).await;
            page.js("document.querySelector('#tool').reset()", json!([])).await;
            page.css("button").with("Öppna fil eller kod").click().await;
            page.sees("ett filter på arbetsplatsens nätverk").await;
            page.errors().await;
            page.button("Försök igen").click().await;
            page.role("heading", "Öppna fil eller kod").seen().await;
        }
    }
}

engines! {
    /// Without an answer at all the connection is spoken of; after a vain new try also that the page may have been updated.
    async fn speaks_of_the_connection_first(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        page.js(&instead(2, "Promise.reject(new TypeError('no network'))"), json!([])).await;
        press_assessments(page, "#tool").await;
        page.sees("Kontrollera anslutningen och försök igen.").await;
        page.button("Ladda om sidan").gone().await;
        page.errors().await;
        page.button("Försök igen").click().await;
        page.button("Ladda om sidan").seen().await;
        page.errors().await;
        page.button("Försök igen").click().await;
        page.css(".card").seen().await;
    }
}
