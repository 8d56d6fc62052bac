//! Neither side touches the other: the page's styles and address do not reach in, and nothing of the tool reaches out.

use super::{Ground, answer, checked};
use crate::engines;
use crate::page::Page;
use serde_json::{Value, json};

/// What the tool looks like while grading: the computed style of each kind of thing in it, and the sizes that matter.
const LOOK: &str = "const root = document.querySelector('#tool').shadowRoot;
    const skipped = /^(-|width|height|margin-(left|right|inline)|inline-size|block-size|perspective-origin|transform-origin|grid-template|transition|animation)/;
    const kinds = ['.mk-root', '.mk', 'h2', '.question', 'legend', '.rung', '.num', '.num input', '.level-text', '.btn.main', 'summary', 'canvas', '.foot p'];
    const styles = kinds.map((css) => {
      const all = getComputedStyle(root.querySelector(css));
      return [css, Object.fromEntries([...all].filter((name) => !skipped.test(name)).map((name) => [name, all.getPropertyValue(name)]))];
    });
    const sizes = ['.num', '.btn.main', '.mk'].map((css) => {
      const { width, height } = root.querySelector(css).getBoundingClientRect();
      return [css, Math.round(width), Math.round(height)];
    });
    return { styles: Object.fromEntries(styles), sizes };";

async fn look(page: &Page, path: &str) -> Value {
    page.open(path).await;
    page.js("localStorage.removeItem('mognadskollen:data')", json!([])).await;
    page.reload().await;
    answer(page, "#tool", 4).await;
    page.js("document.querySelector('#tool').shadowRoot.activeElement?.blur()", json!([])).await;
    page.mk("mk.still()", json!([])).await;
    page.js(LOOK, json!([])).await
}

/// Where two looks differ, in lines to read.
fn differences(calm: &Value, other: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    for (css, styles) in calm["styles"].as_object().expect("styles") {
        for (name, value) in styles.as_object().expect("properties") {
            let now = &other["styles"][css][name];
            if now != value {
                lines.push(format!("{css} {name}: {value} became {now}"));
            }
        }
    }
    lines
}

/// Fails where a size differs by more than a part of itself.
fn assert_sizes(calm: &Value, other: &Value, part: f64) {
    for (before, after) in
        calm["sizes"].as_array().into_iter().flatten().zip(other["sizes"].as_array().into_iter().flatten())
    {
        for side in [1, 2] {
            let (before, now) = (before[side].as_f64().unwrap_or(0.0), after[side].as_f64().unwrap_or(0.0));
            assert!((before - now).abs() <= before * part + 1.0, "{}: {before} px became {now} px", after[0]);
        }
    }
}

engines! {
    /// A page that unsets everything and hides most of it.
    async fn stands_a_page_that_hides_everything(page) {
        let _ground = Ground::serve(page, &[]);
        let calm = look(page, "/plain.html").await;
        let other = look(page, "/hostile.html").await;
        let found = differences(&calm, &other);
        assert!(found.is_empty(), "{}", found.join("\n"));
        assert_sizes(&calm, &other, 0.03);
    }
}

engines! {
    /// A page whose body sets everything that is inherited.
    async fn inherits_nothing_from_the_page(page) {
        let _ground = Ground::serve(page, &[]);
        let calm = look(page, "/plain.html").await;
        let other = look(page, "/inherited.html").await;
        let found = differences(&calm, &other);
        assert!(found.is_empty(), "{}", found.join("\n"));
        assert_sizes(&calm, &other, 0.03);
    }
}

engines! {
    /// Letters of 40 px on the page: the tool's grow with them within reason, its parts stand as where there is less room,
    /// and everything fits.
    async fn stands_large_letters(page) {
        let _ground = Ground::serve(page, &[]);
        let other = look(page, "/large.html").await;
        page.assert_fits().await;
        assert_eq!(other["styles"][".mk-root"]["font-size"], json!("24px"));
    }
}

engines! {
    /// A page that is written from right to left: Swedish and English are not.
    async fn stands_a_page_from_right_to_left(page) {
        let _ground = Ground::serve(page, &[]);
        let calm = look(page, "/plain.html").await;
        let other = look(page, "/rtl.html").await;
        assert_eq!(other["styles"][".mk"]["direction"], json!("ltr"));
        let found = differences(&calm, &other);
        assert!(found.is_empty(), "{}", found.join("\n"));
        page.assert_fits().await;
    }
}

engines! {
    in [chromium]
    /// A base address elsewhere: nothing is asked of it. (The strict policy allows no base, so this page has another.)
    async fn asks_nothing_of_the_base(page) {
        let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:; connect-src 'self'";
        let _ground = Ground::serve(page, &["--csp", policy]);
        page.open("/base.html").await;
        assert_eq!(page.js("return document.baseURI", json!([])).await, json!("https://example.invalid/"));
        answer(page, "#tool", 4).await;
        page.button("Resultat").count().await;
        page.css(".steps button").with("Resultat").click().await;
        page.css("canvas[data-chart=radar]").seen().await;
        assert!(page.url().await.ends_with("/base.html"));
        page.assert_same_origin().await;
    }
}

/// What the page is, apart from the tool.
const SELF: &str = "const copy = document.documentElement.cloneNode(true);
    copy.querySelectorAll('mognads-kollen').forEach((el) => el.replaceWith('tool'));
    const [tool] = document.getElementsByTagName('mognads-kollen');
    return { head: copy.querySelector('head').outerHTML, body: copy.querySelector('body').outerHTML, tool: tool?.cloneNode(false).outerHTML,
      html: [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`),
      names: Object.getOwnPropertyNames(window).filter((name) => !/^(cdc_|\\$cdc|se_|__|ret_nodes$|\\d+$)/.test(name)).sort(),
      keys: [Object.keys(localStorage), Object.keys(sessionStorage)].map((keys) => keys.filter((key) => !key.startsWith('mognadskollen:')).sort()),
      history: [history.length, JSON.stringify(history.state), location.href], cookie: document.cookie, title: document.title,
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length], focus: document.activeElement?.localName ?? null,
      scroll: getComputedStyle(document.documentElement).overflow };";

engines! {
    /// Before and after a whole use the page is the same, to the last name and key.
    async fn touches_nothing(page) {
        let ground = Ground::serve(page, &[]);
        let back = crate::hosts::hide(&ground.file("embed", ".js"));
        page.open("/plain.html").await;
        page.js("localStorage.setItem('egen', '1'); sessionStorage.setItem('egen', '1'); document.cookie = 'egen=1';
            history.replaceState({ egen: 1 }, '')", json!([])).await;
        page.reload().await;
        let before = page.js(SELF, json!([])).await;
        page.errors().await;
        back();
        page.reload().await;
        answer(page, "#tool", 4).await;
        page.css(".steps button").with("Målbild").click().await;
        page.css(".steps button").with("Resultat").click().await;
        page.css(".gaps").seen().await;
        page.switch_language().await;
        page.menu("Assessments").await;
        page.focus_on_heading("Assessments").await;
        page.js("document.querySelector('#tool').shadowRoot.activeElement?.blur()", json!([])).await;
        let after = page.js(SELF, json!([])).await;
        for (part, was) in before.as_object().expect("parts") {
            assert_eq!(was, &after[part], "{part}");
        }
        let ours: Vec<String> = page.local_storage().await.into_keys().filter(|key| key != "egen").collect();
        assert!(ours.iter().all(|key| key.starts_with("mognadskollen:")) && !ours.is_empty(), "{ours:?}");
    }
}

engines! {
    in [webkit]
    /// A page with a router by fragment and by history goes on routing, and the tool goes on grading.
    async fn leaves_the_address_to_the_page(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/routed.html#/start").await;
        answer(page, "#tool", 4).await;
        page.link("Om").click().await;
        assert!(page.url().await.ends_with("#/om"));
        page.next().click().await;
        page.level(6).click().await;
        checked(page, "#tool", 6).await;
        page.css(".steps button").with("Resultat").click().await;
        page.css("h2").seen().await;
        assert!(page.url().await.ends_with("#/om"));
        page.js("history.pushState({ own: 1 }, '', '#/annan')", json!([])).await;
        page.back().await;
        page.wait_until("the way back", async || page.url().await.ends_with("#/om")).await;
        page.css("canvas[data-chart=radar]").seen().await;
        let routed = page.js("return routed.filter(([kind]) => kind === 'push' || kind === 'replace')", json!([])).await;
        assert_eq!(routed, json!([["push", "#/annan"]]));
    }
}
