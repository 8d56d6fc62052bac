//! The product's own pages: reading, the form on *Bädda in*, and *Radera allt*.

use crate::engine::{Engine, Media};
use crate::engines;
use crate::hosts::{answer, becomes};
use crate::page::Page;
use crate::process::dist;
use serde_json::json;
use std::collections::BTreeSet;
use thirtyfour::Key;

pub(crate) const SV: [&str; 6] =
    ["index.html", "om-modellen.html", "badda-in.html", "integritet.html", "tillganglighet.html", "installation.html"];
pub(crate) const EN: [&str; 6] =
    ["en.html", "model.html", "embed.html", "privacy.html", "accessibility.html", "install.html"];

fn read(name: &str) -> String {
    std::fs::read_to_string(dist().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What stands in this attribute, wherever it is.
fn values(page: &str, attribute: &str) -> BTreeSet<String> {
    let start = format!(" {attribute}=\"");
    page.split(&start).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}

/// Without any script: the text stands in the page, no script and no style does, and every link leads somewhere.
#[test]
fn pages_are_whole_without_scripts() {
    for (name, other) in SV.iter().zip(EN).flat_map(|(sv, en)| [(*sv, en), (en, *sv)]) {
        let page = read(name);
        let lang = if SV.contains(&name) { "sv" } else { "en" };
        assert!(page.contains(&format!("<html lang=\"{lang}\">")), "{name} is not in {lang}");
        assert!(page.contains(&format!("href=\"./{other}\" lang=")), "{name} does not lead to {other}");
        assert!(!page.contains("{{") && !page.contains("<!-- "), "{name} has something left to fill in");
        assert!(!page.contains("<style") && values(&page, "style").is_empty(), "{name} has a style of its own");
        assert!(
            page.matches("<script").count() == page.matches("</script>").count() && !page.contains("<script>"),
            "{name}"
        );
        for to in values(&page, "href").union(&values(&page, "src")) {
            // Elsewhere leads the form of the authority; the rest are examples to copy.
            if ["data:", "https://www.digg.se/tdosanmalan", "https://www.exempelby.se/"]
                .iter()
                .any(|start| to.starts_with(start))
            {
                continue;
            }
            let (file, place) = to.split_once('#').unwrap_or((to, ""));
            let file = file.split('?').next().unwrap_or_default();
            let there =
                if file.is_empty() { page.clone() } else { read_any(file.strip_prefix("./").expect("a link within")) };
            assert!(place.is_empty() || values(&there, "id").contains(place), "{name}: nothing is at {to}");
        }
    }
    for name in SV.iter().chain(&EN).skip(1).filter(|name| **name != "en.html") {
        let page = read(name);
        let (_, main) = page.split_once("<main id=\"main\"").expect("the page itself");
        let words: usize = main
            .split('<')
            .filter_map(|part| part.split_once('>'))
            .map(|(_, text)| text.split_whitespace().count())
            .sum();
        assert!(words > 200, "{name} has only {words} words to read");
    }
}

/// A file of any kind, as text as far as it goes.
fn read_any(name: &str) -> String {
    let bytes = std::fs::read(dist().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    String::from_utf8_lossy(&bytes).into_owned()
}

engines! {
    /// axe-core finds nothing on any page, and no page breaks the policy, asks another origin, or keeps anything. Each
    /// engine has a language and a scheme of its own; Chromium has both.
    async fn axe_finds_nothing_on_the_pages(page) {
        let rounds: &[(bool, &[&str])] = match page.engine {
            Engine::Chromium => &[(false, &SV), (true, &EN)],
            Engine::Firefox => &[(true, &SV)],
            Engine::Webkit => &[(false, &EN)],
        };
        for (dark, names) in rounds {
            if *dark {
                page.emulate(Media::DARK).await;
            }
            for name in *names {
                page.open(&format!("/{name}")).await;
                page.role_with("link", if SV.contains(name) { "In English" } else { "På svenska" }).seen().await;
                page.assert_accessible(name).await;
                page.assert_same_origin().await;
                page.assert_no_errors().await;
                assert_eq!(page.cookies().await, Vec::<String>::new());
                assert!(page.local_storage().await.is_empty(), "{name} keeps something");
            }
        }
    }
}

engines! {
    in [chromium, firefox]
    /// No page scrolls sideways at 320 px; only tables and code do, inside, where the keyboard reaches them.
    async fn pages_fit_a_phone(page) {
        page.set_size(320, 640).await;
        for name in if page.engine == Engine::Chromium { SV } else { EN } {
            page.open(&format!("/{name}")).await;
            page.css("footer.site").seen().await;
            page.assert_fits().await;
            let stuck = "return mk.find({ css: 'main.text *' }).filter((el) => el.scrollWidth > el.clientWidth + 1 && el.clientWidth > 1
                && getComputedStyle(el).overflowX !== 'visible' && el.tabIndex < 0).map((el) => el.outerHTML.slice(0, 80))";
            assert_eq!(page.mk(stuck, json!([])).await, json!([]), "{name}");
        }
    }
}

/// Fills a field of the form in, and leaves it.
async fn fill(page: &Page, label: &str, text: &str) {
    page.role_with("textbox", label).fill(text).await;
    page.press(Key::Tab).await;
}

/// Chooses in a list of the form.
async fn choose(page: &Page, option: &str, value: &str) {
    let script = "const el = document.querySelector(`[data-option=${arguments[0]}]`); el.value = arguments[1];
        for (const kind of ['input', 'change']) el.dispatchEvent(new Event(kind, { bubbles: true })); return el.value";
    assert_eq!(page.js(script, json!([option, value])).await, json!(value));
}

/// Waits until a box holds exactly this.
async fn says(page: &Page, id: &str, text: &str) {
    becomes(page, &format!("return document.getElementById('{id}').value"), json!(text)).await;
}

engines! {
    in [webkit]
    /// What is chosen becomes the code to paste, what must be allowed, and the preview.
    async fn the_form_writes_the_code(page) {
        page.open("/badda-in.html").await;
        let home = page.site().origin();
        let said = "<p slot=\"fallback\">Mognadskollen är ett verktyg för att bedöma hur digital en kommun är inom sex områden. Syns det inte här behöver du slå på JavaScript eller använda en aktuell webbläsare.</p>";
        says(page, "code", &format!("<script type=\"module\" src=\"{home}/embed.js\"></script>\n<mognads-kollen>{said}</mognads-kollen>")).await;
        page.enter_frame("#preview").await;
        page.button("Starta").seen().await;
        page.leave_frame().await;

        choose(page, "lang", "en").await;
        choose(page, "view", "self").await;
        choose(page, "storage", "local").await;
        fill(page, "Organisation", "Bygg & \"miljö\" <b>").await;
        fill(page, "Adress till mappen", "https://www.exempelby.se/mk/index.html").await;
        let attributes = " lang=\"en\" view=\"self\" organisation=\"Bygg &amp; &quot;miljö&quot; &lt;b&gt;\" storage=\"local\"";
        let start = "<script type=\"module\" src=\"https://www.exempelby.se/mk/embed.js\"";
        let said = "<p slot=\"fallback\">Mognadskollen is a tool for assessing how digital a municipality is in six areas. If it is not shown here, turn JavaScript on or use an up-to-date browser.</p>";
        says(page, "code", &format!("{start}></script>\n<mognads-kollen{attributes}>{said}</mognads-kollen>")).await;
        says(page, "policy", "script-src 'self' 'wasm-unsafe-eval';\nconnect-src 'self';\nimg-src 'self' data: blob:").await;

        // Another site: its address in both policies, and leave to fetch.
        fill(page, "Webbplatsen som verktyget", "https://intranat.exempelby.se/sida").await;
        let other = "https://www.exempelby.se";
        says(page, "policy", &format!("script-src {other} 'wasm-unsafe-eval';\nconnect-src {other};\nimg-src 'self' data: blob:")).await;
        let headers = "return document.getElementById('headers').value.split('\\n').at(-1)";
        becomes(page, headers, json!("alla: Access-Control-Allow-Origin: https://intranat.exempelby.se")).await;
        page.role_with("checkbox", "Kontrollsumma").click().await;
        let sum = "return /^<script [^>]* integrity=\"sha384-[\\w+/]{64}\" crossorigin=\"anonymous\">/.test(document.getElementById('code').value)";
        becomes(page, sum, json!(true)).await;
        page.role_with("checkbox", "Kontrollsumma").click().await;

        page.role_with("radio", "Iframe").click().await;
        let query = "lang=en&amp;view=self&amp;organisation=Bygg+%26+%22milj%C3%B6%22+%3Cb%3E&amp;storage=local";
        let sandbox = "allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-modals";
        says(page, "code", &format!("<iframe src=\"{other}/mk/frame.html?{query}\" title=\"Mognadskollen\" width=\"100%\" height=\"900\"\n  sandbox=\"{sandbox}\"\n  allow=\"clipboard-write\"></iframe>\n<script src=\"{other}/mk/frame.js\"></script>")).await;
        says(page, "policy", &format!("frame-src {other};\nscript-src {other}")).await;
        let ancestors = "return document.getElementById('headers').value.endsWith(\"; frame-ancestors 'self' https://intranat.exempelby.se\")";
        becomes(page, ancestors, json!(true)).await;
        page.assert_accessible("the form, filled in").await;

        // The preview shows it, and keeps nothing.
        page.enter_frame("#preview").await;
        page.button("Start").seen().await;
        let shown = "return ['lang', 'view', 'organisation', 'storage'].map((name) => document.querySelector('mognads-kollen').getAttribute(name))";
        assert_eq!(page.js(shown, json!([])).await, json!(["en", "self", "Bygg & \"miljö\" <b>", "none"]));
        page.button("Start").click().await;
        page.level(4).click().await;
        page.leave_frame().await;
        assert!(page.local_storage().await.is_empty(), "the preview keeps something");
    }
}

engines! {
    in [firefox]
    /// What is wrong is told at the field, and is not written in the code; a whole link gives its invitation.
    async fn the_form_says_what_is_wrong(page) {
        page.open("/embed.html").await;
        let attributes = "return document.getElementById('code').value.match(/<mognads-kollen([^>]*)>/)[1]";
        for (label, wrong, right, written, told) in [
            ("Invitation", "abc", "https://intranat.exempelby.se/sida#mk=g1.AbC_-9", "invite=\"g1.AbC_-9\"", "An invitation begins with g1."),
            ("Address for links", "intranat.exempelby.se", "https://intranat.exempelby.se/sida", "share-url=\"https://intranat.exempelby.se/sida\"", "Write the whole address"),
        ] {
            fill(page, label, wrong).await;
            page.role_with("textbox", label).seen().await;
            page.wait_until(told, async || page.js("return document.querySelector('form').innerText", json!([])).await.as_str().unwrap_or_default().contains(told)).await;
            assert_eq!(page.js(attributes, json!([])).await, json!(""));
            page.assert_accessible("a field that is wrong").await;
            fill(page, label, right).await;
            becomes(page, attributes, json!(format!(" {written}"))).await;
            fill(page, label, "").await;
        }
        for (number, written) in [("2", ""), ("51", ""), ("3", " min-group=\"3\""), ("", "")] {
            page.role_with("spinbutton", "Smallest group").fill(number).await;
            becomes(page, attributes, json!(written)).await;
            let invalid = "return document.querySelector('[data-option=min-group]').getAttribute('aria-invalid') === 'true'";
            assert_eq!(page.js(invalid, json!([])).await, json!(!number.is_empty() && written.is_empty()), "{number}");
        }
        fill(page, "Address of the folder", "mognadskollen").await;
        page.role("textbox", "Address of the folder with the tool’s files").seen().await;
        becomes(page, "return document.getElementById('tool-wrong').hidden", json!(false)).await;
    }
}

engines! {
    in [chromium, webkit]
    /// The keyboard is enough, from the link past the menu to the button that copies, and what it does is said.
    async fn the_form_works_by_keyboard(page) {
        page.open("/badda-in.html").await;
        page.css("#code").seen().await;
        // WebKit leaves links out of the order, as Safari does.
        if page.engine == Engine::Chromium {
            page.tab_to("link", "Till innehållet").await;
        }
        page.tab_to("textbox", "Organisation").await;
        page.type_text("Kommunen").await;
        page.tab_to("textbox", "Koden till sidan").await;
        page.tab_to("button", "Kopiera").await;
        page.press(Key::Enter).await;
        let told = "return /^(Kopierat\\.|Texten är markerad)/.test(document.querySelector('.copied [role=status]').textContent)";
        becomes(page, told, json!(true)).await;
        becomes(page, "return document.getElementById('code').value.includes('organisation=\"Kommunen\"')", json!(true)).await;
    }
}

engines! {
    in [firefox]
    /// *Radera allt* asks, says how much, and takes away all that is ours and nothing else.
    async fn erases_everything_that_is_ours(page) {
        page.open("/integritet.html").await;
        page.button("Radera allt").click().await;
        page.wait_until("nothing to erase", async || page.announced().await == "Inget är sparat här.").await;
        page.open("/").await;
        answer(page, "mognads-kollen", 4).await;
        page.open("/integritet.html").await;
        page.js("localStorage.setItem('kommunens', '1'); localStorage.setItem('mognadskollen:skola:data', '{}');
            sessionStorage.setItem('mognadskollen:link', 'x'); sessionStorage.setItem('mognadskollenannat', '1')", json!([])).await;
        let ours = "return [localStorage, sessionStorage].flatMap((all) => Object.keys(all)).filter((key) => key.startsWith('mognadskollen:')).sort()";
        let keys = page.js(ours, json!([])).await;
        let keys = keys.as_array().expect("a list").clone();
        assert!(keys.len() >= 3 && keys.contains(&json!("mognadskollen:data")), "{keys:?}");
        page.button("Radera allt").click().await;
        page.button("Behåll").seen().await;
        page.focus_on("button", "Behåll").await;
        page.role_with("group", &format!("Radera {} poster?", keys.len())).seen().await;
        let listed = page.js("return [...document.querySelectorAll('#erase-keys li')].map((item) => item.textContent).sort()", json!([])).await;
        assert_eq!(listed, json!(keys));
        page.assert_accessible("the question").await;
        page.button("Behåll").click().await;
        page.wait_until("that nothing is erased", async || page.announced().await == "Inget har raderats.").await;
        assert_eq!(page.js(ours, json!([])).await, json!(keys));
        page.button("Radera allt").click().await;
        page.button("Ja, radera").click().await;
        let told = format!("{} poster är raderade. Inget är kvar.", keys.len());
        page.wait_until(&told, async || page.announced().await == told).await;
        page.focus_on("button", "Radera allt").await;
        assert_eq!(page.js(ours, json!([])).await, json!([]));
        let others = "return [localStorage.getItem('kommunens'), sessionStorage.getItem('mognadskollenannat')]";
        assert_eq!(page.js(others, json!([])).await, json!(["1", "1"]));
        page.open("/").await;
        page.button("Starta").seen().await;
    }
}
