//! What is printed: a page of its own, in a frame, without anything of the page around.

use super::{named, to_share};
use crate::engine::Media;
use crate::engines;
use crate::hosts::Ground;
use crate::page::Page;
use crate::person::NAMES;
use serde_json::{Value, json};

/// Takes the place of the printer: it begins and ends at once, and how often is counted. What is to be done a minute
/// later waits until it is asked for.
pub(crate) const PRINTER: &str = "window.printed = 0; window.minute = [];
    const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    const print = (paper) => () => { paper.dispatchEvent(new Event('beforeprint')); paper.dispatchEvent(new Event('afterprint')); window.printed += 1; };
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { configurable: true, get() {
      const paper = get.call(this);
      if (paper) paper.print = print(paper);
      return paper;
    } });
    const later = window.setTimeout;
    window.setTimeout = (call, ms, ...rest) => (ms === 60000 ? window.minute.push(call) : later.call(window, call, ms, ...rest));";

/// What stands on the paper: its texts and cells, and how it looks.
const PAPER: &str = "const frame = [...mk.all()].find((el) => el.localName === 'iframe' && el.matches('.paper'));
    if (!frame) return null;
    const paper = frame.contentDocument, style = (css) => frame.contentWindow.getComputedStyle(paper.querySelector(css));
    return {
      title: paper.title, lang: paper.documentElement.lang, text: paper.body.innerText,
      cells: [...paper.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent)),
      pictures: [...paper.images].map((image) => [image.naturalWidth > 0, image.alt !== '', image.src.startsWith('data:image/svg')]),
      controls: paper.querySelectorAll('button, a, input, select, textarea, details, canvas').length,
      ink: style('body').color, ground: style('body').backgroundColor, sizes: [style('h2 + p, .large + p').fontSize, style('h2 + p, .large + p').color],
      cellSizes: paper.querySelector('td') && [style('td').fontSize, style('td').color],
      hidden: frame.getAttribute('aria-hidden'), tab: frame.tabIndex,
    };";

/// Presses a button that prints, and gives what stands on the paper.
pub(crate) async fn printed(page: &Page, button: &str, times: usize) -> Value {
    page.button(button).click().await;
    paper(page, times).await
}

/// What stands on the paper, once so much has been printed.
pub(crate) async fn paper(page: &Page, times: usize) -> Value {
    page.wait_until("the printer", async || page.js("return window.printed", json!([])).await == json!(times)).await;
    page.mk(PAPER, json!([])).await
}

engines! {
    /// The report, in a host page under the strict policy, for one who has asked for dark: on white, with every figure, with
    /// the notes only when they are ticked, and with nothing of the host. It is gone some time after.
    async fn the_report(page) {
        page.emulate(Media::DARK).await;
        let _ground = Ground::serve(page, &[]);
        to_share(page, "/plain.html", &named()).await;
        page.js(PRINTER, json!([])).await;
        let paper = printed(page, "Skriv ut rapporten", 1).await;
        assert_eq!([&paper["title"], &paper["lang"]], [&json!("Våren"), &json!("sv")]);
        let text = paper["text"].as_str().unwrap_or_default();
        let said = [
            "Exempelby kommun, Bygg & miljö <b>", "14 mars 2026", "Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån",
            "Nuläge och målbild", "Avstånd till målnivån", "Fokusområden", "Samhällsbyggaren nr 3 2017",
        ];
        for part in said {
            assert!(text.contains(part), "{part:?} is not in {text}");
        }
        for part in ["Digitalisering i Exempelby", "Kontakta", "Anteckningar", "Parkeringstillstånd", "Skriv ut", "Siffrorna i en tabell"] {
            assert!(!text.contains(part), "{part:?} is in {text}");
        }
        let row = |area: usize, cells: [&str; 3]| json!([NAMES[area - 1], cells[0], cells[1], cells[2]]);
        let rows = [
            row(4, ["4", "8", "+4"]), row(5, ["2", "6", "+4"]), row(1, ["4", "7", "+3"]), row(2, ["3", "6", "+3"]),
            row(3, ["5", "7", "+2"]), row(6, ["6", "8", "+2"]),
        ];
        assert_eq!(paper["cells"], json!(rows));
        assert_eq!(paper["pictures"], json!([[true, true, true], [true, true, true]]));
        assert_eq!(paper["controls"], json!(0));
        assert_eq!([&paper["ink"], &paper["ground"]], [&json!("rgb(22, 38, 44)"), &json!("rgb(255, 255, 255)")]);
        assert_eq!(paper["cellSizes"], paper["sizes"], "a table is set as the text is");
        assert_eq!([&paper["hidden"], &paper["tab"]], [&json!("true"), &json!(-1)]);

        page.role("checkbox", "Ta med anteckningar").click().await;
        let paper = printed(page, "Skriv ut rapporten", 2).await;
        let text = paper["text"].as_str().unwrap_or_default();
        assert!(text.contains("Anteckningar") && text.contains("Parkeringstillstånd skrivs ut.\n<i>Än</i>"), "{text}");

        page.sees_no("Utskrift är inte tillåten").await;
        // WebKit's driver gets no answer from a script that runs while a frame goes away.
        drop(page.driver().execute("window.minute.forEach((call) => call())", Vec::new()).await);
        page.wait_until("the paper to be gone", async || page.mk(PAPER, json!([])).await == Value::Null).await;
    }
}

engines! {
    /// The response code, large, with a QR code that leads here.
    async fn the_response_code(page) {
        to_share(page, "/", &named()).await;
        page.js(PRINTER, json!([])).await;
        let code = page.field("Svarskod").value().await;
        let paper = printed(page, "Skriv ut: Svarskod", 1).await;
        let text = paper["text"].as_str().unwrap_or_default();
        assert!(text.contains("Svarskod") && text.contains(&code), "{text}");
        assert!(!text.contains("Exempelby") && !text.contains("Våren"), "{text}");
        assert_eq!(paper["pictures"], json!([[true, true, true]]));
    }
}

// WebKit's driver loses what is asked while a frame goes away.
engines! { in [chromium, firefox]
    /// One who presses twice, since nothing is seen to happen, is printed for; nothing is told to be refused.
    async fn pressed_twice(page) {
        to_share(page, "/", &named()).await;
        page.js(PRINTER, json!([])).await;
        page.button("Skriv ut rapporten").js("el.click(); el.click()", json!([])).await;
        page.wait_until("the printer", async || page.js("return window.printed", json!([])).await == json!(1)).await;
        assert_eq!(page.mk(PAPER, json!([])).await["title"], json!("Våren"));
        page.sees_no("Utskrift är inte tillåten").await;
    }
}

engines! {
    /// A site whose policy knows of no frames and no styles.
    async fn on_another_site(page) {
        page.serve(&["--cors", "*"]);
        let tool = page.site().origin();
        let text = crate::hosts::on_another_site("plain.html", &tool);
        let policy = format!("default-src 'none'; script-src 'self' {tool} 'wasm-unsafe-eval'; connect-src 'self' {tool}; img-src data: blob:");
        let files = [("/index.html", text.as_str()), ("/watch.js", include_str!("../hosts/watch.js"))];
        let host = page.host(&files, &["--csp", &policy]);
        to_share(page, &host, &named()).await;
        page.js(PRINTER, json!([])).await;
        let paper = printed(page, "Skriv ut rapporten", 1).await;
        assert_eq!(paper["title"], json!("Våren"));
        assert_eq!(paper["ink"], json!("rgb(22, 38, 44)"));
        assert_eq!(paper["pictures"], json!([[true, true, true], [true, true, true]]));
    }
}

engines! { in [chromium, firefox]
    /// A frame that may not open dialogs cannot print. That is told, and nothing stays of the paper.
    async fn says_that_it_may_not(page) {
        let ground = Ground::serve(page, &[]);
        ground.write("index.html", "<!doctype html><html lang=\"sv\"><head><title>Exempelby</title></head><body>
            <iframe id=\"frame\" title=\"Mognadskollen\" src=\"./mk/frame.html\" width=\"900\" height=\"700\"
              sandbox=\"allow-scripts allow-same-origin allow-forms allow-downloads allow-popups\"></iframe></body></html>");
        page.put_local_storage(crate::person::DATA, &crate::person::file(&[named()])).await;
        page.open("/").await;
        page.enter_frame("#frame").await;
        page.button("Fortsätt").js("el.click()", json!([])).await;
        page.step_button("Dela").js("el.click()", json!([])).await;
        page.button("Skriv ut rapporten").js("el.click()", json!([])).await;
        page.sees("Utskrift är inte tillåten i ramen på den här sidan.").await;
        assert_eq!(page.mk(PAPER, json!([])).await, Value::Null);
        page.leave_frame().await;
        // Chromium tells of it in the console too.
        page.errors().await;
    }
}
