//! Pages that behave like those of content systems which cannot be installed here. Each page says what it stands on.

use super::{Ground, answer, becomes, checked, on_another_site};
use crate::engines;
use crate::page::Page;
use serde_json::json;

/// The text of the page, with something replaced that is there.
fn with(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from} is not in the page");
    text.replace(from, to)
}

/// What is seen in the frame can be scrolled to, and is not wider than it.
async fn can_be_reached(page: &Page) {
    let script = "const { scrollHeight, scrollWidth, clientWidth } = document.scrollingElement;
        return [scrollHeight > innerHeight, scrollWidth <= clientWidth]";
    becomes(page, script, json!([true, true])).await;
}

engines! {
    /// In a frame of fixed height, or of a fixed ratio, without the script for its height: one can answer, scroll, go back
    /// and come again, in a wide column and in a narrow one.
    async fn works_in_sharepoint(page) {
        let tool = page.site().origin();
        let whole = on_another_site("sharepoint.html", &tool);
        let narrow = with(&whole, "class=\"column\"", "class=\"column third\"");
        let fitted = with(&whole, "class=\"part\"", "class=\"part fits\"");
        let policy = format!("default-src 'self'; img-src 'self' data:; frame-src {tool}; object-src 'none'; base-uri 'self'");
        let host = page.host(
            &[
                ("/index.html", &whole),
                ("/narrow.html", &narrow),
                ("/fitted.html", &fitted),
                ("/sharepoint.css", include_str!("sharepoint.css")),
            ],
            &["--csp", &policy],
        );
        for (path, level) in [("/", 4), ("/narrow.html", 5), ("/fitted.html", 6)] {
            page.open(&format!("{host}{path}")).await;
            let height = page.css("#frame").rect().await[3];
            page.enter_frame("#frame").await;
            if level == 4 {
                answer(page, "mognads-kollen", level).await;
            } else {
                page.button("Fortsätt").click().await;
                page.level(level).click().await;
                checked(page, "mognads-kollen", level).await;
            }
            can_be_reached(page).await;
            page.css(".steps button").with("Resultat").click().await;
            page.css("canvas[data-chart=radar]").seen().await;
            can_be_reached(page).await;
            page.leave_frame().await;
            assert!((page.css("#frame").rect().await[3] - height).abs() < 0.5, "{path}: the frame has another height");
        }
    }
}

/// The tool works as it came, after a part of the page has come in its place, and again.
async fn works_by_parts(page: &Page, path: &str) {
    page.open(path).await;
    answer(page, "#tool", 4).await;
    page.css("summary").with("Anteckning").click().await;
    page.field("Anteckning").click().await;
    page.type_text("s / s").await;
    becomes(page, "return did", json!([])).await;
    for level in [5, 6] {
        page.js("document.querySelector('.sv-part')?.click() ?? $svjq.load(document.querySelector('#svid12_2'), '/part.html')", json!([]))
            .await;
        page.css("#part").seen().await;
        page.button("Fortsätt").click().await;
        page.level(level).click().await;
        checked(page, "#tool", level).await;
        page.js("document.querySelector('#part').remove()", json!([])).await;
    }
    page.css(".steps button").with("Resultat").click().await;
    page.css("canvas[data-chart=radar]").seen().await;
}

engines! {
    in [firefox]
    /// In minified HTML with a base, beside old code, in parts that a script puts in; also where the page is in quirks mode.
    async fn works_in_sitevision(page) {
        let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
            connect-src 'self'; base-uri 'self'";
        let ground = Ground::serve(page, &["--csp", policy]);
        works_by_parts(page, "/sitevision.html").await;
        ground.page("sitevision.html", "quirks.html", "<!doctype html>", "");
        page.js("localStorage.clear()", json!([])).await;
        works_by_parts(page, "/quirks.html").await;
        becomes(page, "return document.compatMode", json!("BackCompat")).await;
        page.assert_fits().await;
    }
}

engines! {
    in [firefox]
    /// A system that knows oEmbed finds the frame by the address of the product's page.
    async fn is_embedded_by_address(page) {
        let ground = Ground::serve(page, &[]);
        for start in ["/mk/", "/mk/en.html", "/mk/badda-in.html"] {
            page.open(start).await;
            let found = page.js_async("const link = document.querySelector('link[rel=alternate][type=\"application/json+oembed\"]');
                return (await fetch(link.href)).json()", json!([])).await;
            assert_eq!((&found["version"], &found["type"]), (&json!("1.0"), &json!("rich")), "{start}");
            let html = found["html"].as_str().expect("a frame");
            let here = html.replace("https://www.exempelby.se/mognadskollen", "./mk");
            ground.write("oembed.html", &format!("<!doctype html><html lang=sv><title>x</title>{here}"));
        }
        page.open("/oembed.html").await;
        page.enter_frame("iframe").await;
        page.button("Starta").seen().await;
        page.leave_frame().await;
    }
}
