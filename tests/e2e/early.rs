//! The first screens, which stand and work before the program has come, held back by the server until it is let go.

use crate::engines;
use crate::hosts::{Ground, hide};
use crate::page::Page;
use crate::person::full;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use thirtyfour::Key;

/// Opens a page whose program does not come before it is let go, and looks at what stands there until then.
async fn open_held(page: &Page, path: &str) {
    page.serve(&["--hold", ".wasm"]);
    open_early(page, path).await;
}

async fn open_early(page: &Page, path: &str) {
    page.open(path).await;
    page.js("document.documentElement.setAttribute('data-early', '')", json!([])).await;
}

/// Lets the program come.
async fn let_go(page: &Page) {
    page.js("void fetch('/__release')", json!([])).await;
}

/// What a mouse does, for WebDriver.
fn mouse(actions: &Value) -> Value {
    json!({ "actions": [{ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": actions }] })
}

/// Waits until the program has come.
async fn came(page: &Page) {
    let here = "return performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('_bg') && responseEnd > 0)";
    page.wait_until("the program", async || page.js(here, json!([])).await == json!(true)).await;
}

/// Lets the program come, and waits until it has taken over.
async fn take_over(page: &Page) {
    let_go(page).await;
    page.css(".mk-root:not(.early) .mk").seen().await;
    page.css(".mk-root.early").gone().await;
    page.settle().await;
}

/// Every box and text of the view, but of the line at the bottom, which tells of what is kept, and of what is folded away.
const SEEN: &str = "const root = document.querySelector('mognads-kollen').shadowRoot;
    const isFolded = (el) => el.parentElement.closest('details:not([open])') && !el.closest('summary');
    return [...root.querySelectorAll('.mk-root *')].filter((el) => !el.closest('.foot') && !el.matches('.mk') && !isFolded(el)).map((el) => {
      const { x, y, width, height } = el.getBoundingClientRect();
      const own = [...el.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('');
      return [el.localName, el.className, own, ...[x, y, width, height].map(Math.round)].join(' ');
    })";

/// Fails where what is seen changes when the program takes over.
async fn takes_over_unseen(page: &Page) {
    page.settle().await;
    let before = page.js(SEEN, json!([])).await;
    take_over(page).await;
    let after = page.js(SEEN, json!([])).await;
    let lines = |seen: &Value| -> Vec<String> {
        seen.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect()
    };
    let (before, after) = (lines(&before), lines(&after));
    assert!(before.len() > 15, "{before:#?}");
    let differ: Vec<_> = before.iter().zip(&after).filter(|(one, other)| one != other).collect();
    assert!(differ.is_empty() && before.len() == after.len(), "{} and {}: {differ:#?}", before.len(), after.len());
}

engines! {
    /// With the mouse: the first question, an answer, and a change of mind; then the program knows of it.
    async fn answers_with_the_mouse(page) {
        open_held(page, "/").await;
        page.button("Starta").click().await;
        page.sees("Område 1 av 6").await;
        page.level(6).click().await;
        page.level(4).click().await;
        assert!(page.level(4).is_checked().await);
        assert_eq!(page.local_storage().await.len(), 0);
        takes_over_unseen(page).await;
        assert!(page.level(4).is_checked().await);
        page.keeps("/0/areas/organisation/now", json!(4)).await;
        page.at_area(1).await;
        page.button("Ångra").click().await;
        page.wait_until("the answer before", async || page.level(6).is_checked().await).await;
    }
}

engines! {
    /// With the keyboard, which stays where it is.
    async fn answers_with_the_keyboard(page) {
        open_held(page, "/").await;
        crate::pages::replace_element(page, json!({ "view": "self", "lang": "en" })).await;
        page.tab_to("button", "Start").await;
        page.press(Key::Enter).await;
        page.sees("Question 1 of 6").await;
        page.tab_to("radio", "1").await;
        page.press(Key::Space).await;
        page.press(Key::Down).await;
        page.press(Key::Down).await;
        assert!(page.level(3).is_checked().await);
        let focus = page.focus().await;
        takes_over_unseen(page).await;
        page.settle().await;
        assert_eq!(page.focus().await, focus);
        page.press(Key::Down).await;
        page.wait_until("the next level", async || page.level(4).is_checked().await).await;
    }
}

engines! {
    /// The first screen is taken over as it stands.
    async fn is_what_the_program_shows(page) {
        open_held(page, "/").await;
        crate::pages::replace_element(page, json!({ "lang": "en" })).await;
        takes_over_unseen(page).await;
    }
}

engines! {
    in [chromium, firefox]
    /// The same on a phone, where one person answers.
    async fn is_what_the_program_shows_on_a_phone(page) {
        page.set_size(360, 740).await;
        open_held(page, "/").await;
        crate::pages::replace_element(page, json!({ "view": "self", "organisation": "Exempelby kommun" })).await;
        takes_over_unseen(page).await;
    }
}

engines! {
    /// A press that only the program can do is told to be waiting, and is done when it comes.
    async fn a_press_waits_for_the_program(page) {
        open_held(page, "/").await;
        page.button("Starta").click().await;
        page.level(4).click().await;
        page.role_with("button", "Nästa").click().await;
        page.sees("Mognadskollen laddas").await;
        take_over(page).await;
        page.at_area(2).await;
        page.keeps("/0/areas/organisation/now", json!(4)).await;
    }
}

engines! {
    /// The program comes while a button is down: the press counts once.
    async fn a_press_is_not_lost_in_the_middle(page) {
        open_held(page, "/").await;
        let at = page.button("Starta").rect().await;
        let point = json!([at[0] + at[2] / 2.0, at[1] + at[3] / 2.0]).as_array().unwrap().iter()
            .map(|length| json!(length.as_f64().unwrap().round())).collect::<Vec<_>>();
        let down = json!([{ "type": "pointerMove", "duration": 0, "x": point[0], "y": point[1] },
            { "type": "pointerDown", "button": 0 }]);
        page.raw("POST", "/actions", mouse(&down)).await;
        let_go(page).await;
        came(page).await;
        page.raw("POST", "/actions", mouse(&json!([{ "type": "pointerUp", "button": 0 }]))).await;
        page.css(".mk-root.early").gone().await;
        page.at_area(1).await;
    }
}

engines! {
    in [chromium, firefox]
    /// Taken out and put in again while the program waits for a press to end, it begins anew, and works.
    async fn put_in_anew_while_the_program_waits(page) {
        open_held(page, "/").await;
        let heading = page.css("h2").rect().await;
        let down = json!([{ "type": "pointerMove", "duration": 0, "x": (heading[0] + 5.0).round(), "y": (heading[1] + 5.0).round() },
            { "type": "pointerDown", "button": 0 }]);
        page.raw("POST", "/actions", mouse(&down)).await;
        let_go(page).await;
        let views = "return document.querySelector('mognads-kollen').shadowRoot.querySelectorAll('.mk-root').length";
        page.wait_until("the program's view", async || page.js(views, json!([])).await == json!(2)).await;
        page.js("const el = document.querySelector('mognads-kollen'); const { parentNode } = el; el.remove();
            return new Promise((done) => setTimeout(() => { parentNode.append(el); done(true); }))", json!([])).await;
        page.raw("POST", "/actions", mouse(&json!([{ "type": "pointerUp", "button": 0 }]))).await;
        page.wait_until("one view", async || page.js(views, json!([])).await == json!(1)).await;
        page.css(".mk-root.early").gone().await;
        page.button("Starta").click().await;
        page.at_area(1).await;
    }
}

engines! {
    in [chromium, firefox]
    /// Where the program fails before it is seen, that is said below the first screens: what was answered stands there.
    async fn a_fault_before_it_is_seen_is_told(page) {
        open_held(page, "/").await;
        page.button("Starta").click().await;
        page.level(4).click().await;
        // As the program reads the width of a chart, a press asks for a change of the state that is being read.
        page.js("const { get } = Object.getOwnPropertyDescriptor(Element.prototype, 'clientWidth');
            let done = false;
            Object.defineProperty(Element.prototype, 'clientWidth', { get() {
              const button = this.localName === 'canvas' && !done && this.closest('.mk-root:not(.early)')?.querySelector('.menu-button');
              if (button) {
                done = true;
                button.click();
              }
              return get.call(this);
            } })", json!([])).await;
        let heading = page.css("h2").rect().await;
        let down = json!([{ "type": "pointerMove", "duration": 0, "x": (heading[0] + 5.0).round(), "y": (heading[1] + 5.0).round() },
            { "type": "pointerDown", "button": 0 }]);
        page.raw("POST", "/actions", mouse(&down)).await;
        let_go(page).await;
        page.sees("Något gick fel i Mognadskollen. Det du har sparat finns kvar. Ladda om sidan.").await;
        page.raw("POST", "/actions", mouse(&json!([{ "type": "pointerUp", "button": 0 }]))).await;
        page.settle().await;
        assert_eq!(page.css(".mk-root.early").count().await, 1);
        assert!(page.level(4).is_checked().await);
        page.errors().await;
    }
}

engines! {
    /// The program comes while a key is down: the press counts once, and the focus stays.
    async fn a_key_is_not_lost_in_the_middle(page) {
        open_held(page, "/").await;
        page.tab_to("button", "Starta").await;
        page.press(Key::Enter).await;
        page.sees("Område 1 av 6").await;
        page.tab_to("radio", "1").await;
        let actions = |kind: &str| json!({ "actions": [{
            "type": "key", "id": "keyboard", "actions": [{ "type": kind, "value": "4" }]
        }] });
        page.raw("POST", "/actions", actions("keyDown")).await;
        assert!(page.level(4).is_checked().await);
        let_go(page).await;
        came(page).await;
        assert_eq!(page.css(".mk-root.early").count().await, 1);
        page.raw("POST", "/actions", actions("keyUp")).await;
        page.css(".mk-root.early").gone().await;
        page.keeps("/0/areas/organisation/now", json!(4)).await;
        page.wait_until("the focus", async || page.focus().await.starts_with("radio \"4")).await;
    }
}

engines! {
    /// What is typed, unfolded and scrolled to before the program comes stays, and is kept.
    async fn what_is_typed_is_handed_over(page) {
        page.set_size(1000, 700).await;
        open_held(page, "/").await;
        page.button("Starta").click().await;
        page.level(4).click().await;
        page.css("summary").with("Anteckning").click().await;
        page.field("Anteckning").fill("Enkäten i våras.").await;
        let top = page.field("Anteckning").rect().await[1];
        take_over(page).await;
        assert_eq!(page.field("Anteckning").value().await, "Enkäten i våras.");
        assert!((page.field("Anteckning").rect().await[1] - top).abs() < 1.0);
        page.css(".caption").click().await;
        page.keeps("/0/areas/organisation/note", json!("Enkäten i våras.")).await;
    }
}

engines! {
    /// What is folded away on the first screen comes with the program, which opens it for who has asked for it.
    async fn a_fold_opens_when_the_program_comes(page) {
        open_held(page, "/").await;
        crate::pages::replace_element(page, json!({ "view": "self" })).await;
        page.css("summary").with("Om modellen").click().await;
        page.sees("Mognadskollen laddas").await;
        take_over(page).await;
        page.sees("Modellen beskriver bara vad 10 innebär.").await;
        page.wait_until("the focus", async || page.focus().await.contains("Om modellen")).await;
    }
}

engines! {
    /// The script is on the page twice, as in a content system: the program comes once, and has what was answered.
    async fn put_in_twice_it_loses_nothing(page) {
        open_held(page, "/").await;
        page.js("const again = document.createElement('script');
            again.type = 'module';
            again.src = document.querySelector('script[type=module]').src + '?again';
            document.head.append(again);
            return new Promise((done) => { again.onload = () => done(true); })", json!([])).await;
        page.button("Starta").click().await;
        page.level(4).click().await;
        takes_over_unseen(page).await;
        assert_eq!(page.css(".mk-root").count().await, 1);
        assert!(page.level(4).is_checked().await);
        page.keeps("/0/areas/organisation/now", json!(4)).await;
    }
}

engines! {
    in [chromium, firefox]
    /// Moved on the page before the program comes, it stays as it is, and the program takes over once.
    async fn moved_before_it_comes_it_loses_nothing(page) {
        open_held(page, "/").await;
        page.button("Starta").click().await;
        page.level(4).click().await;
        page.js("const el = document.querySelector('mognads-kollen'); const { parentNode } = el; el.remove(); parentNode.append(el)", json!([])).await;
        take_over(page).await;
        assert_eq!(page.css(".mk-root").count().await, 1);
        assert!(page.level(4).is_checked().await);
        page.keeps("/0/areas/organisation/now", json!(4)).await;
    }
}

engines! {
    /// Two on a page, both begun before the program comes: what was answered in the one does not take the other's place.
    async fn two_on_a_page_lose_nothing(page) {
        open_held(page, "/").await;
        page.js("const one = document.querySelector('mognads-kollen'); one.after(document.createElement('mognads-kollen'))", json!([])).await;
        let press = "const at = document.querySelectorAll('mognads-kollen')[arguments[0]].shadowRoot.querySelector(arguments[1]);
            at?.click(); return Boolean(at)";
        for (place, level) in [(0, "input[value='4']"), (1, "input[value='7']")] {
            for control in [".start .btn.main", level] {
                let what = format!("{control} of {place}");
                page.wait_until(&what, async || page.js(press, json!([place, control])).await == json!(true)).await;
            }
        }
        let_go(page).await;
        page.css(".mk-root.early").gone().await;
        // Which of them writes first is theirs to settle.
        page.wait_until("both answers", async || {
            let kept = page.stored().await;
            let levels = kept["assessments"].as_array().into_iter().flatten().map(|one| &one["areas"]["organisation"]["now"]);
            levels.filter_map(Value::as_u64).collect::<BTreeSet<_>>() == BTreeSet::from([4, 7])
        })
        .await;
    }
}

engines! {
    /// Where the program cannot be had, what was answered stays, with the reason and a way to try again below it.
    async fn keeps_what_was_answered_without_a_program(page) {
        let ground = Ground::serve(page, &[]);
        let back = hide(&ground.wasm());
        open_early(page, "/plain.html").await;
        page.button("Starta").click().await;
        page.level(4).click().await;
        page.sees("Mognadskollen gick inte att ladda.").await;
        assert!(page.level(4).is_checked().await);
        page.level(5).click().await;
        page.errors().await;
        back();
        page.button("Försök igen").click().await;
        page.css(".mk-root.early").gone().await;
        page.wait_until("the answer", async || page.level(5).is_checked().await).await;
        page.keeps("/0/areas/organisation/now", json!(5)).await;
    }
}

engines! {
    /// Where something else is to be shown than to a new visitor, the program is waited for.
    async fn waits_where_it_cannot_know(page) {
        page.serve(&["--hold", ".wasm"]);
        page.put_local_storage(crate::person::DATA, &crate::person::file(&[full("a", "Våren")])).await;
        open_early(page, "/").await;
        page.sees("Mognadskollen laddas").await;
        assert_eq!(page.css(".mk-root.early").count().await, 0);
        take_over(page).await;
        page.button("Fortsätt").seen().await;
    }
}
