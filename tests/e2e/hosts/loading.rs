//! Loading: when it is near, when it fails, and when it is asked for twice.

use super::{Ground, answer, becomes, hide, settle, warnings};
use crate::engine::Engine;
use crate::engines;
use crate::page::Page;
use serde_json::{Value, json};

const FAILED: &str = "Mognadskollen gick inte att ladda.";

/// What has been asked of the product's part of the site.
async fn asked(page: &Page) -> Vec<String> {
    let files = page.requests().await;
    files.iter().filter_map(|url| url.split_once("/mk/")).map(|(_, file)| file.to_owned()).collect()
}

engines! {
    /// Five screens down, nothing but the loader is asked for until one scrolls there.
    async fn waits_until_it_is_near(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/far.html").await;
        becomes(page, "return !!document.querySelector('#tool').shadowRoot?.querySelector('.early .start')", json!(true)).await;
        settle(page).await;
        assert_eq!(asked(page).await, ["embed.js"]);
        page.js("scrollTo(0, document.querySelector('#tool').offsetTop - 1.5 * innerHeight)", json!([])).await;
        becomes(page, "return watched.events.map(({ kind }) => kind)", json!(["mk-ready"])).await;
        let files = asked(page).await;
        assert_eq!(files.len(), 3, "{files:?}");
        assert!(files.iter().any(|file| file.contains("_bg-")), "{files:?}");
        page.assert_same_origin().await;
    }
}

engines! {
    /// Before the program is there, its place is as high as it will be.
    async fn keeps_its_place(page) {
        let _ground = Ground::serve(page, &["--hold", ".wasm"]);
        page.open("/plain.html").await;
        becomes(page, "return !!document.querySelector('#tool').shadowRoot", json!(true)).await;
        settle(page).await;
        let height = "return document.querySelector('#tool').offsetHeight";
        let kept = page.js(height, json!([])).await.as_f64().unwrap();
        assert!(kept >= 640.0, "{kept}");
        page.js("void fetch('/__release')", json!([])).await;
        becomes(page, "return watched.events.map(({ kind }) => kind)", json!(["mk-ready"])).await;
        settle(page).await;
        let full = page.js(height, json!([])).await.as_f64().unwrap();
        assert!((full - kept).abs() < 1.0, "{kept} became {full}");
    }
}

engines! {
    in [chromium]
    /// Nothing on the page jumps while the tool loads: where the page keeps the place for it as the README tells, where it
    /// waits for the loader before it draws, and where the tool is further down. Only Chromium measures that.
    async fn moves_nothing_on_the_page(page) {
        let ground = Ground::serve(page, &["--slow", "50"]);
        let plain = std::fs::read_to_string(ground.0.join("plain.html")).expect("a page");
        ground.write("blocking.html", &plain.replace("type=\"module\"", "type=\"module\" blocking=\"render\""));
        for (width, height) in [(1280, 800), (412, 823)] {
            page.set_size(width, height).await;
            for path in ["/reserved.html", "/blocking.html", "/far.html"] {
                page.open(path).await;
                if path == "/far.html" {
                    // One who scrolls there at once comes before the loader, for which the page has kept no place.
                    page.js_async("await customElements.whenDefined('mognads-kollen')", json!([])).await;
                    settle(page).await;
                }
                page.js("scrollTo(0, document.querySelector('#tool').offsetTop - 40)", json!([])).await;
                page.button("Starta").seen().await;
                settle(page).await;
                assert_eq!(page.js("return watched.shifts", json!([])).await, json!([]), "{path} at {width} px");
            }
        }
    }
}

/// What is told and offered when a file is missing, and that the offer holds when it is back.
async fn recovers(page: &Page, back: impl Fn()) {
    page.sees(FAILED).await;
    page.button("Försök igen").seen().await;
    let errors = page.errors().await;
    assert!(!errors.is_empty(), "the console says nothing of it");
    page.button("Försök igen").click().await;
    becomes(
        page,
        "return watched.events.map(({ kind, detail }) => [kind, detail])",
        json!([["mk-error", { "kind": "load" }], ["mk-error", { "kind": "load" }]]),
    )
    .await;
    page.sees(FAILED).await;
    page.assert_accessible("a failed load").await;
    page.errors().await;
    back();
    page.button("Försök igen").click().await;
    page.button("Starta").seen().await;
    answer(page, "#tool", 4).await;
}

engines! {
    /// The program's code is missing, and comes back.
    async fn says_that_its_code_is_missing(page) {
        let ground = Ground::serve(page, &[]);
        let back = hide(&ground.module());
        page.open("/plain.html").await;
        recovers(page, back).await;
    }
}

engines! {
    /// The program itself is missing, and comes back.
    async fn says_that_the_program_is_missing(page) {
        let ground = Ground::serve(page, &[]);
        let back = hide(&ground.wasm());
        page.open("/plain.html").await;
        recovers(page, back).await;
    }
}

engines! {
    in [webkit]
    /// In an English page the sentence is English.
    async fn says_it_in_the_language_of_the_page(page) {
        let ground = Ground::serve(page, &[]);
        let back = hide(&ground.wasm());
        page.open("/english.html").await;
        page.sees("Mognadskollen could not be loaded.").await;
        page.button("Try again").seen().await;
        page.errors().await;
        page.js("document.querySelector('#tool').lang = 'sv'; document.querySelector('#tool').remove();
            document.body.insertAdjacentHTML('beforeend', '<mognads-kollen id=tool lang=sv></mognads-kollen>')", json!([])).await;
        page.sees(FAILED).await;
        page.errors().await;
        back();
        page.button("Försök igen").click().await;
        page.button("Starta").seen().await;
    }
}

/// A policy of the page under which the tool cannot start, and that it says so.
async fn is_refused(page: &Page, policy: &str) {
    let ground = Ground::serve(page, &["--csp", policy]);
    page.open("/plain.html").await;
    page.sees(FAILED).await;
    page.sees("säkerhetsinställningar").await;
    page.button("Försök igen").seen().await;
    assert!(!page.errors().await.is_empty(), "the console says nothing of it");
    drop(ground);
}

engines! {
    /// The policy of the page does not let WebAssembly run.
    async fn says_that_the_policy_forbids_wasm(page) {
        is_refused(page, "default-src 'none'; script-src 'self'; img-src data:; connect-src 'self'").await;
        page.sees("Sidans säkerhetsinställningar eller webbläsarens tillåter inte att programmet körs.").await;
    }
}

engines! {
    /// The policy of the page lets the loader in, and not what it loads.
    async fn says_that_the_policy_forbids_its_code(page) {
        let policy = "default-src 'none'; connect-src 'self'; img-src data:; \
            script-src http://*/__recorder.js http://*/watch.js http://*/mk/embed.js 'wasm-unsafe-eval'";
        let policy = policy.replace("http://*/", "http://127.0.0.1:*/");
        is_refused(page, &policy).await;
    }
}

engines! {
    /// The policy of the page does not let the program be fetched.
    async fn says_that_the_policy_forbids_fetching(page) {
        let policy = "default-src 'none'; connect-src http://127.0.0.1:*/__log; img-src data:; \
            script-src 'self' 'wasm-unsafe-eval'";
        is_refused(page, policy).await;
    }
}

engines! {
    /// A server that does not know the type of the program: it works all the same.
    async fn takes_another_type(page) {
        let _ground = Ground::serve(page, &["--mime", ".wasm=text/plain"]);
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        assert_eq!(programs(page).await, 1, "what had come is asked for anew");
    }
}

/// How many times the program has been asked for.
async fn programs(page: &Page) -> usize {
    asked(page).await.iter().filter(|file| file.contains("_bg-")).count()
}

engines! {
    /// A web page came in place of the program, and the browser keeps it: a new try goes past that, and asks for nothing else
    /// that had come.
    async fn recovers_from_a_page_that_is_kept(page) {
        let ground = Ground::serve(page, &[]);
        let file = ground.wasm();
        let program = std::fs::read(&file).expect("the program");
        std::fs::write(&file, "<!doctype html><title>Proxy</title><p>Filen analyseras.").expect("a page");
        page.open("/plain.html").await;
        page.sees("filter på arbetsplatsens nätverk").await;
        page.errors().await;
        std::fs::write(&file, program).expect("the program");
        page.button("Försök igen").click().await;
        answer(page, "#tool", 4).await;
        let modules = asked(page).await.iter().filter(|file| file.contains(".js") && !file.contains("embed")).count();
        assert_eq!(modules, 1, "{:?}", asked(page).await);
    }
}

engines! {
    /// The same with pages that are told to be pages, and with refusals.
    async fn recovers_from_a_filter(page) {
        let ground = Ground::serve(page, &[]);
        for status in [200, 403] {
            ground.page_with("filtered", &format!("const original = fetch; let left = 2;
                window.fetch = (url, ...rest) => String(url).includes('_bg-') && left-- > 0
                  ? Promise.resolve(new Response('<p>Analyseras', {{ status: {status}, headers: {{ 'content-type': 'text/html; charset=utf-8' }} }}))
                  : original(url, ...rest);"));
            page.open("/filtered.html").await;
            for _ in 0..2 {
                page.sees("filter på arbetsplatsens nätverk").await;
                page.wait_until("the console to tell", async || !page.errors().await.is_empty()).await;
                page.button("Försök igen").click().await;
            }
            page.button("Starta").seen().await;
        }
    }
}

engines! {
    in [chromium]
    /// Moved away from the files it loads, it says that they are not there, and to the page's author that it has been moved.
    async fn says_that_it_has_been_moved(page) {
        let ground = Ground::serve(page, &[]);
        let loader = std::fs::read_to_string(ground.file("embed", ".js")).expect("the loader");
        ground.write("cache/min/1/embed.js", &loader);
        ground.page("plain.html", "moved.html", "./mk/embed.js", "./cache/min/1/embed.js?ver=6.5");
        page.open("/moved.html").await;
        page.sees("Programmets filer finns inte där sidan söker dem.").await;
        page.button("Försök igen").seen().await;
        let errors = page.errors().await;
        let told = |part: &str| errors.iter().any(|error| error.contains(part));
        assert!(told("/cache/min/1/embed.js?ver=6.5") && told("plug-in"), "{errors:?}");
    }
}

engines! {
    in [firefox]
    /// What goes wrong once the tool is there does not take it away: here the page lets nobody touch its address.
    async fn stands_where_the_address_cannot_be_changed(page) {
        let ground = Ground::serve(page, &[]);
        ground.page_with("locked", "history.replaceState = () => { throw new DOMException('no', 'SecurityError') };");
        page.open("/locked.html#mk=400R4QA000000012").await;
        becomes(page, "return watched.events.map(({ kind }) => kind)", json!(["mk-ready"])).await;
        page.sees_no("Mognadskollen laddas").await;
        page.css(".mk").seen().await;
        page.button("Försök igen").gone().await;
        page.errors().await;
    }
}

const OLD: &str = "Mognadskollen kan inte visas i den här webbläsaren";

engines! {
    in [webkit]
    /// A browser that lacks what the program needs is told so, in plain text on the page, and asks for nothing.
    async fn says_that_the_browser_is_too_old(page) {
        let ground = Ground::serve(page, &[]);
        for (name, script) in [
            ("constructed", "window.CSSStyleSheet = function () { throw new TypeError('Illegal constructor') };"),
            ("adopted", "for (const { prototype } of [Document, ShadowRoot]) delete prototype.adoptedStyleSheets;"),
            ("references", "WebAssembly.validate = () => false;"),
            ("wasm", "Object.defineProperty(window, 'WebAssembly', { value: undefined });"),
            ("shadow", "Object.defineProperty(window, 'ShadowRoot', { value: undefined });"),
        ] {
            ground.page_with(name, script);
            page.open(&format!("/{name}.html")).await;
            becomes(page, "return document.querySelector('#tool').innerText.trim().split('.')[0]", json!(OLD)).await;
            page.css("#tool > p").seen().await;
            assert!(asked(page).await.iter().all(|file| file == "embed.js"), "{name}");
            assert_eq!(page.js("return [document.querySelector('#tool').result, document.querySelector('#tool').reset()]", json!([])).await, json!([null, null]));
            page.assert_no_errors().await;
        }
        ground.page("written.html", "old.html", "<script type=\"module\"", "<script src=\"./adopted.js\"></script><script type=\"module\"");
        page.open("/old.html").await;
        page.css("#instead").seen().await;
        becomes(page, "return document.querySelector('#tool').innerText.trim().split('.')[0]", json!(OLD)).await;
    }
}

/// The sentence in the page itself: its text, its language, and whether it is seen.
const FALLBACK: &str = "return [...document.querySelectorAll('#tool > *')].map((it) => [it.textContent.slice(0, 27), it.lang, it.getClientRects().length > 0])";

engines! {
    in [chromium]
    /// What reads the page's own text finds a sentence on what stands there, in the language of the page. Nobody sees it who
    /// sees the tool, and it goes with the element.
    async fn tells_what_it_is_in_the_page(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        page.button("Starta").seen().await;
        becomes(page, FALLBACK, json!([["Mognadskollen är ett verkty", "sv", false]])).await;
        page.js("const tool = document.querySelector('#tool'); document.querySelector('#elsewhere').append(tool)", json!([])).await;
        settle(page).await;
        becomes(page, FALLBACK, json!([["Mognadskollen är ett verkty", "sv", false]])).await;
        page.js("window.tool = document.querySelector('#tool'); tool.remove()", json!([])).await;
        becomes(page, "return tool.childNodes.length", json!(0)).await;
        page.open("/english.html").await;
        page.button("Start").seen().await;
        becomes(page, FALLBACK, json!([["Mognadskollen is a tool for", "en", false]])).await;
        // One of the author's own is enough.
        page.open("/written.html").await;
        page.button("Starta").seen().await;
        becomes(page, FALLBACK, json!([["Verktyget finns här.", "", false]])).await;
    }
}

engines! {
    in [webkit]
    /// Where the end tag is missing, what follows is shown after the tool, and the page's author is told.
    async fn shows_what_stands_after_a_missing_end_tag(page) {
        let ground = Ground::serve(page, &[]);
        let rest = "<h2 id=\"contact\">Kontakt</h2><p id=\"number\">0123-45 67 89</p>";
        for (name, tag) in [("closed", "<mognads-kollen id=\"tool\" />"), ("open", "<mognads-kollen id=\"tool\">")] {
            let whole = "<mognads-kollen id=\"tool\"></mognads-kollen>";
            ground.page("plain.html", &format!("{name}.html"), whole, &format!("{tag}\n{rest}"));
            page.open(&format!("/{name}.html")).await;
            page.button("Starta").seen().await;
            for css in ["#contact", "#number"] {
                page.css(css).seen().await;
            }
            let below = "return document.querySelector('#contact').getBoundingClientRect().top
                >= document.querySelector('#tool').shadowRoot.querySelector('.mk').getBoundingClientRect().bottom";
            assert_eq!(page.js(below, json!([])).await, json!(true), "{name}");
            // What is the page's own looks as it does elsewhere in it.
            let looks = "return getComputedStyle(document.querySelector('#number')).fontFamily === getComputedStyle(document.body).fontFamily";
            assert_eq!(page.js(looks, json!([])).await, json!(true), "{name}");
            let told = warnings(page).await;
            assert!(told.len() == 1 && told[0].contains("end tag"), "{told:?}");
            answer(page, "#tool", 4).await;
            page.css("#number").seen().await;
            assert_eq!(warnings(page).await, Vec::<String>::new());
            page.js("localStorage.clear()", json!([])).await;
        }
    }
}

engines! {
    in [firefox]
    /// The place where messages are told is there before the first of them, or many screen readers pass over it.
    async fn has_a_place_for_messages_first(page) {
        let ground = Ground::serve(page, &[]);
        let back = hide(&ground.wasm());
        ground.page_with("regions", "window.regions = [];
            const attach = Element.prototype.attachShadow;
            Element.prototype.attachShadow = function (how) {
              const root = attach.call(this, how);
              new MutationObserver((all) => all.forEach(({ addedNodes }) => addedNodes.forEach((node) =>
                node.querySelectorAll('[role=status]').forEach((region) => regions.push(region.textContent))))).observe(root, { childList: true });
              return root;
            };");
        page.open("/regions.html").await;
        page.sees(FAILED).await;
        page.errors().await;
        let full = page.js("return [regions.length > 0, regions.filter(Boolean)]", json!([])).await;
        assert_eq!(full, json!([true, []]));
        // The keyboard stays where it is while a new try is made, and is with the tool when it is there.
        page.button("Försök igen").focus().await;
        page.press(thirtyfour::Key::Enter).await;
        becomes(page, "return watched.events.length", json!(2)).await;
        assert_eq!(page.focus().await, "button \"Försök igen\"");
        page.errors().await;
        back();
        page.press(thirtyfour::Key::Enter).await;
        page.focus_on_heading("Hur digitala är ni, och vart vill ni?").await;
    }
}

engines! {
    in [webkit]
    /// Where the loader does not run at all, one sees what the page's author has put in the element.
    async fn leaves_what_is_written_in_it(page) {
        let ground = Ground::serve(page, &[]);
        let back = hide(&ground.file("embed", ".js"));
        page.open("/written.html").await;
        page.css("#instead").seen().await;
        page.errors().await;
        back();
        page.reload().await;
        page.button("Starta").seen().await;
        page.css("#instead").gone().await;
    }
}

engines! {
    in [chromium]
    /// Three times the same loader, by one address and by two: one element, no word about it.
    async fn is_defined_once(page) {
        let ground = Ground::serve(page, &[]);
        crate::hosts::copy(&ground.0.join("mk"), &ground.0.join("copy"));
        page.open("/twice.html").await;
        answer(page, "#tool", 4).await;
        becomes(page, "return document.readyState", json!("complete")).await;
        assert_eq!(warnings(page).await, Vec::<String>::new());
        let programs = page.requests().await.into_iter().filter(|url| url.contains("_bg-")).count();
        assert_eq!(programs, 1);
    }
}

engines! {
    in [firefox]
    /// A second loader of another version gives way, and says so once.
    async fn warns_of_another_version(page) {
        let ground = Ground::serve(page, &[]);
        crate::hosts::copy(&ground.0.join("mk"), &ground.0.join("older"));
        let loader = std::fs::read_to_string(ground.file("embed", ".js")).expect("the loader");
        let version = env!("CARGO_PKG_VERSION");
        assert!(loader.contains(&format!("\"{version}\"")), "the loader does not tell its version");
        ground.write("older/embed.js", &loader.replace(&format!("\"{version}\""), "\"0.0.1\""));
        page.open("/older.html").await;
        answer(page, "#tool", 4).await;
        becomes(page, "return document.readyState", json!("complete")).await;
        let warnings = warnings(page).await;
        assert_eq!(warnings.len(), 1, "{warnings:?}");
        assert!(warnings[0].contains(version) && warnings[0].contains("0.0.1"), "{warnings:?}");
    }
}

engines! {
    /// Under the policy that wants trusted types too, nothing is refused anywhere in the tool.
    async fn works_under_trusted_types(page) {
        let _ground = Ground::serve(page, &["--csp", "trusted-types"]);
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        let script = "return document.querySelector('#tool').shadowRoot.querySelectorAll('.steps button').length";
        let steps = page.js(script, json!([])).await;
        for step in 0..steps.as_u64().unwrap_or(0) {
            let press = "document.querySelector('#tool').shadowRoot.querySelectorAll('.steps button')[arguments[0]].click()";
            page.js(press, json!([step])).await;
            page.css("#tool canvas").all().await;
        }
        page.switch_language().await;
        page.switch_language().await;
        page.assert_no_errors().await;
        if page.engine == Engine::Chromium {
            let enforced = "try { document.createElement('p').innerHTML = 'x'; return false } catch { return true }";
            assert_eq!(page.js(enforced, json!([])).await, Value::Bool(true));
            page.errors().await;
        }
    }
}
