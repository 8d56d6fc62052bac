//! The script for the page around a frame, as content systems put it there; and what the page learns of a frame's height.

use super::frames::fits;
use super::{Ground, becomes};
use crate::engines;
use crate::page::Page;
use serde_json::{Value, json};

/// The page with a frame.
const FRAMED: &str = include_str!("framed.html");
/// What is said of a code that is shown.
const RECEIVED: &str = "Det här är ett svar som har lämnats som svarskod.";
const SCRIPT: &str = "<script src=\"./mk/frame.js\"></script>";

/// The frame gets its height, and the link, and the rest of the address is left as it was.
async fn works(page: &Page, path: &str) {
    page.open(&format!("{path}?{}#rubrik&mk=400R4QA000000012", path.len())).await;
    becomes(page, "return location.hash", json!("#rubrik")).await;
    page.enter_frame("#frame").await;
    page.sees(RECEIVED).await;
    fits(page).await;
    page.leave_frame().await;
}

engines! {
    /// Moved, joined with others, put in twice, run as a module or late, beside frames whose addresses are none.
    async fn finds_its_frame(page) {
        let ground = Ground::serve(page, &[]);
        let script = std::fs::read_to_string(crate::process::dist().join("frame.js")).expect("a script");
        ground.write("cache/min/1.js", &format!("window.other = 1;\n{script}\nwindow.another = 2;"));
        let odd = "<iframe src=\"//\"></iframe><iframe src=\"https://\"></iframe><iframe></iframe><iframe id=\"frame\"";
        let pages = [
            ("odd", FRAMED.replace("<iframe id=\"frame\"", odd)),
            ("moved", FRAMED.replace("./mk/frame.js", "./cache/min/1.js")),
            ("deferred", FRAMED.replace(SCRIPT, "<script defer src=\"./cache/min/1.js\"></script>")),
            ("module", FRAMED.replace(SCRIPT, "<script type=\"module\" src=\"./mk/frame.js\"></script>")),
            ("twice", FRAMED.replace(SCRIPT, &SCRIPT.repeat(2)).replace("</main>", &format!("{SCRIPT}</main>"))),
        ];
        for (name, text) in pages {
            ground.write(&format!("{name}.html"), &text);
            works(page, &format!("/{name}.html")).await;
        }
    }
}

engines! {
    in [firefox]
    /// As a text of the page's own, and put in by the page's script, there and back.
    async fn finds_its_frame_as_a_text_in_the_page(page) {
        let policy = "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self'; \
            img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'";
        let ground = Ground::serve(page, &["--csp", policy]);
        let script = std::fs::read_to_string(crate::process::dist().join("frame.js")).expect("a script");
        ground.write("inline.html", &FRAMED.replace(SCRIPT, "").replace("</main>", &format!("<script>{script}</script></main>")));
        works(page, "/inline.html").await;
        for _ in 0..3 {
            page.js("const main = document.querySelector('main'); const all = main.innerHTML.replaceAll(/ style=\"[^\"]*\"/g, ''); main.innerHTML = ''; main.innerHTML = all;
                for (const old of main.querySelectorAll('script')) {
                  const script = document.createElement('script');
                  script.textContent = old.textContent;
                  old.replaceWith(script);
                }", json!([])).await;
            page.enter_frame("#frame").await;
            page.css("#heading").seen().await;
            fits(page).await;
            page.leave_frame().await;
        }
    }
}

engines! {
    /// Inside a component of the page's.
    async fn finds_its_frame_in_a_component(page) {
        let ground = Ground::serve(page, &[]);
        ground.write("component.js", "customElements.define('host-part', class extends HTMLElement {
            connectedCallback() { this.attachShadow({ mode: 'open' }).append(...this.childNodes); } });");
        let text = FRAMED.replace("<main>", "<main><host-part>").replace("</main>", "</host-part></main>");
        ground.write("component.html", &text.replace("</main>", "</main><script src=\"./component.js\"></script>"));
        page.open("/component.html#rubrik&mk=400R4QA000000012").await;
        becomes(page, "return location.hash", json!("#rubrik")).await;
        let height = "return document.querySelector('host-part').shadowRoot.querySelector('iframe').clientHeight % 80";
        becomes(page, height, json!(0)).await;
        page.enter_frame("#frame").await;
        page.sees(RECEIVED).await;
        page.leave_frame().await;
    }
}

engines! {
    in [chromium]
    /// Nothing is handed to a frame that does not speak, or that another site has put in the place of the tool.
    async fn hands_nothing_to_others(page) {
        let ground = Ground::serve(page, &[]);
        ground.write("others/frame.html", "<!doctype html><script src=\"./frame.js\"></script>");
        ground.write("others/frame.js", "addEventListener('message', ({ data }) => { document.title = JSON.stringify(data); });
            parent.postMessage({ mognadskollen: { ready: true } }, '*');");
        let other = "<iframe id=\"other\" src=\"./others/frame.html\"></iframe><iframe id=\"frame\"";
        ground.write("beside.html", &FRAMED.replace("<iframe id=\"frame\"", other));
        works(page, "/beside.html").await;
        let told = "return document.querySelector('#other').contentDocument.title";
        assert!(!page.js(told, json!([])).await.to_string().contains("400R"));
    }
}

/// The height of what is shown, after each answer to each area; to the pixel, which the page around is not told.
const HEIGHTS: &str = "const root = document.querySelector('mognads-kollen').shadowRoot;
    const frame = () => new Promise(requestAnimationFrame);
    const drawn = async () => { await frame(); await frame(); };
    const choose = async (input) => { input.click(); await drawn(); };
    const areas = [];
    for (let area = 0; area < 6; area += 1) {
      if (area > 0) root.querySelector('.pager .main').click();
      await drawn();
      const radios = () => [...root.querySelectorAll('input[name=now]')];
      await choose(radios()[1]);
      const heights = [];
      for (let at = 0; at < 12; at += 1) {
        await choose(radios()[at]);
        heights.push(document.body.getBoundingClientRect().height);
      }
      areas.push(heights);
    }
    return areas;";

async fn tells_no_answer(page: &Page, lang: &str, width: u32) {
    page.set_size(width, 800).await;
    page.open(&format!("/frame.html?view=self&lang={lang}&storage=none")).await;
    page.button(if lang == "sv" { "Starta" } else { "Start" }).click().await;
    page.css(".ladder").seen().await;
    let areas = page.js_async(HEIGHTS, json!([])).await;
    for (area, heights) in areas.as_array().expect("areas").iter().enumerate() {
        let heights = heights.as_array().expect("heights");
        assert_eq!(heights.len(), 12);
        let same = heights.iter().all(|height| *height == heights[0]);
        assert!(same, "area {} at {width} px in {lang}: {heights:?}", area + 1);
    }
}

engines! {
    in [webkit]
    /// Whatever one answers, what is shown is as high: a height tells nobody of it.
    async fn tells_no_answer_by_its_height(page) {
        for width in [500, 700, 1100] {
            for lang in ["sv", "en"] {
                tells_no_answer(page, lang, width).await;
            }
        }
    }
}

engines! {
    in [firefox]
    /// What the page around is told are whole steps.
    async fn tells_its_height_in_steps(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/framed.html").await;
        page.enter_frame("#frame").await;
        page.button("Starta").seen().await;
        fits(page).await;
        page.leave_frame().await;
        let told = page.js("return told.map(({ mognadskollen }) => mognadskollen.height ?? 0)", json!([])).await;
        assert!(told.as_array().expect("heights").iter().all(|height| height.as_u64().is_some_and(|px| px % 80 == 0)), "{told}");
        assert_ne!(told, Value::Array(vec![]));
    }
}
