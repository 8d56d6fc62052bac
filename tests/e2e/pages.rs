//! The element in its page: quiet, told by attributes, and its pictures.

use crate::engine::Media;
use crate::engines;
use crate::page::Page;
use crate::person::full;
use serde_json::{Value, json};

/// Everything a person does, in short.
async fn whole_run(page: &Page) {
    page.begin().await;
    for (at, level) in [4, 3, 5, 4, 2, 6].into_iter().enumerate() {
        page.at_area(at + 1).await;
        page.choose(level).await;
        if at < 5 { page.next() } else { page.button("Till målbilden") }.click().await;
    }
    for (at, level) in [7, 6, 7, 8, 6, 8].into_iter().enumerate() {
        page.target_level(at + 1, level).click().await;
    }
    page.button("Se resultatet").click().await;
    page.role("heading", "Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån").seen().await;
    page.role("checkbox", "Fokusområde: Dataflöden").click().await;
    page.switch_language().await;
    page.menu("Assessments").await;
    page.css("button").with("More").click().await;
    page.css("button").with("Duplicate").click().await;
    page.field("Name of the assessment").seen().await;
    page.reload().await;
    page.button("See an example").click().await;
    page.sees("This is an invented example.").await;
}

engines! {
    /// A whole run asks nothing of another origin, sets no cookie, breaks no policy, not even one that asks for trusted
    /// types, and tells of no error.
    async fn a_whole_run_is_quiet(page) {
        page.serve(&["--csp", "trusted-types"]);
        whole_run(page).await;
        page.assert_same_origin().await;
        assert_eq!(page.cookies().await, Vec::<String>::new());
        assert_eq!(page.notes().await, []);
    }
}

/// Puts an element with these attributes in the place of the one on the page.
pub(crate) async fn replace_element(page: &Page, attributes: Value) {
    let anew = "const el = document.createElement('mognads-kollen');
        for (const [name, value] of Object.entries(arguments[0])) el.setAttribute(name, value);
        document.querySelector('mognads-kollen').replaceWith(el);";
    page.js(anew, json!([attributes])).await;
}

engines! {
    in [chromium]
    /// The nearest `lang` speaks, and the element's own above all.
    async fn speaks_the_language_it_is_told(page) {
        page.open("/").await;
        page.button("Starta").seen().await;
        replace_element(page, json!({ "lang": "en" })).await;
        page.button("Start").seen().await;
        page.assert_accessible("an English element in a Swedish page").await;
        page.js("document.documentElement.lang = 'en-GB'", json!([])).await;
        replace_element(page, json!({})).await;
        page.button("Start").seen().await;
        replace_element(page, json!({ "lang": "sv" })).await;
        page.button("Starta").seen().await;
        page.assert_accessible("a Swedish element in an English page").await;
        assert_eq!(page.notes().await, []);
    }
}

/// Chart, backing width and height, CSS width and height, number of colours, and a digest of what is drawn.
async fn canvases(page: &Page) -> Vec<Value> {
    let script = "return mk.find({ css: 'canvas' }).map((el) => {
        const { data } = el.getContext('2d').getImageData(0, 0, el.width, el.height);
        const colours = new Set(new Uint32Array(data.buffer));
        const box = el.getBoundingClientRect();
        return { chart: el.dataset.chart, backing: [el.width, el.height], css: [box.width, box.height], colours: colours.size,
          url: el.toDataURL(), density: devicePixelRatio };
      })";
    page.mk(script, json!([])).await.as_array().cloned().unwrap_or_default()
}

/// Waits until every canvas in view is drawn as large as it is shown, and returns them.
async fn drawn(page: &Page, count: usize) -> Vec<Value> {
    // Until the next frame a canvas may show what was on the screen before, as large as it is to be.
    page.settle().await;
    let last = std::cell::RefCell::new(String::new());
    page.wait_for(
        || format!("{count} charts as large as they are shown; {}", last.borrow()),
        async || {
            let found = canvases(page).await;
            let sharp = |canvas: &Value| {
                let density = canvas["density"].as_f64().unwrap_or(0.0);
                let fits = |side: usize| {
                    let css = canvas["css"][side].as_f64().unwrap_or(0.0);
                    (canvas["backing"][side].as_f64().unwrap_or(0.0) - css * density).abs() <= density.max(1.0)
                };
                fits(0) && fits(1) && canvas["colours"].as_u64() > Some(5)
            };
            let brief = found.iter().map(|c| format!("{} {} {} {}", c["chart"], c["backing"], c["css"], c["colours"]));
            last.replace(brief.collect::<Vec<_>>().join("; "));
            (found.len() == count && found.iter().all(sharp)).then_some(found)
        },
    )
    .await
}

engines! {
    /// Charts are as sharp as the screen, follow the width and the answers, and are not blank.
    async fn charts_are_sharp_and_follow(page) {
        page.open("/").await;
        page.button("Starta").seen().await;
        assert_eq!(drawn(page, 1).await[0]["chart"], "example");
        page.button("Starta").click().await;
        page.at_area(1).await;
        page.css("canvas").seen().await;
        let empty = canvases(page).await;
        page.choose(4).await;
        page.wait_until("the picture to grow", async || canvases(page).await[0]["url"] != empty[0]["url"]).await;
        page.go_on_with(&[full("a", "Våren")]).await;
        page.role("heading", "Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån").seen().await;
        let wide = drawn(page, 1).await;
        page.set_size(600, 800).await;
        let narrow = drawn(page, 1).await;
        assert_ne!(wide[0]["url"], narrow[0]["url"], "{}", wide[0]["chart"]);
        page.role("checkbox", "Fokusområde: Dataflöden").click().await;
        page.wait_until("the flag in the chart", async || canvases(page).await[0]["url"] != narrow[0]["url"]).await;
        page.switch_language().await;
        page.role("heading", "Furthest from the target: Work and Data flows, 4 steps").seen().await;
        page.wait_until("the English chart", async || canvases(page).await[0]["url"] != narrow[0]["url"]).await;
    }
}

engines! {
    in [webkit]
    /// The picture that grows beside the grading is as sharp as the others, at every width it has.
    async fn the_growing_picture_is_sharp(page) {
        page.go_on_with(&[full("a", "Våren")]).await;
        page.go("Nuläge").await;
        for width in [1280, 1060, 900, 600] {
            page.set_size(width, 800).await;
            drawn(page, 1).await;
        }
    }
}

engines! {
    in [chromium, firefox]
    /// Charts take the colours of the theme at once. WebKit cannot be told of another theme while it runs.
    async fn charts_follow_the_theme(page) {
        page.go_on_with(&[full("a", "Våren")]).await;
        let light = drawn(page, 1).await;
        page.emulate(Media::DARK).await;
        page.wait_until("dark charts", async || {
            let now = canvases(page).await;
            now[0]["url"] != light[0]["url"]
        }).await;
        page.emulate(Media::default()).await;
        page.wait_until("light charts", async || {
            let now = canvases(page).await;
            now[0]["url"] == light[0]["url"]
        }).await;
        page.js("document.querySelector('mognads-kollen').setAttribute('color-scheme', 'dark')", json!([])).await;
        page.wait_until("dark charts by attribute", async || {
            let now = canvases(page).await;
            now[0]["url"] != light[0]["url"]
        }).await;
    }
}

engines! {
    in [chromium]
    /// On a dense screen, and when the window moves to one. Only Chromium can be told of another density.
    async fn charts_follow_the_density(page) {
        let tell = async |density: f64| {
            let screen = json!({ "width": 1280, "height": 800, "deviceScaleFactor": density, "mobile": false });
            page.cdp("Emulation.setDeviceMetricsOverride", screen).await;
        };
        page.go_on_with(&[full("a", "Våren")]).await;
        let of_one = drawn(page, 1).await;
        tell(2.0).await;
        page.wait_until("the charts to be sharper", async || canvases(page).await[0]["backing"] != of_one[0]["backing"]).await;
        drawn(page, 1).await;
        for density in [1.25, 1.5, 3.0] {
            tell(density).await;
            page.reload().await;
            page.button("Fortsätt").click().await;
            assert_eq!(drawn(page, 1).await[0]["density"].as_f64(), Some(density));
        }
        page.cdp("Emulation.clearDeviceMetricsOverride", json!({})).await;
    }
}
