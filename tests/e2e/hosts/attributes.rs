//! The element's attributes, properties, method and events, as a page's author uses them.

use super::{Ground, answer, becomes, checked, settle};
use crate::engine::Engine;
use crate::engines;
use crate::page::Page;
use serde_json::{Value, json};

async fn set(page: &Page, css: &str, name: &str, value: &str) {
    let script = "document.querySelector(arguments[0]).setAttribute(arguments[1], arguments[2])";
    page.js(script, json!([css, name, value])).await;
    settle(page).await;
}

async fn result(page: &Page) -> Value {
    page.js("return document.querySelector('#tool').result", json!([])).await
}

/// Grades all six areas from this one on, with one level.
async fn answer_all(page: &Page, level: u8) {
    for area in 0..6 {
        page.level(level).click().await;
        checked(page, "#tool", level).await;
        if area < 5 {
            page.next().click().await;
            page.sees(&format!("Område {} av 6", area + 2)).await;
        }
    }
}

engines! {
    in [chromium]
    /// Another language changes the words; what one was doing stays.
    async fn follows_its_language(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        page.next().click().await;
        page.level(7).click().await;
        checked(page, "#tool", 7).await;
        set(page, "#tool", "lang", "en").await;
        page.sees("Which description fits you best?").await;
        page.sees_no("Vilken beskrivning liknar er mest?").await;
        checked(page, "#tool", 7).await;
        set(page, "#tool", "lang", "sv").await;
        page.sees("Vilken beskrivning liknar er mest?").await;
        checked(page, "#tool", 7).await;
    }
}

engines! {
    in [chromium]
    /// Another storage key shows other assessments; back again, the first are as they were.
    async fn follows_its_storage_key(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        set(page, "#tool", "storage-key", "annan").await;
        answer(page, "#tool", 9).await;
        page.js("document.querySelector('#tool').removeAttribute('storage-key')", json!([])).await;
        settle(page).await;
        page.button("Fortsätt").click().await;
        page.sees("Område 2 av 6").await;
        page.button("Föregående").click().await;
        checked(page, "#tool", 4).await;
        set(page, "#tool", "storage-key", "annan").await;
        page.button("Fortsätt").click().await;
        page.button("Föregående").click().await;
        checked(page, "#tool", 9).await;
    }
}

engines! {
    in [firefox]
    /// Light and dark, as the page says, whatever the system says.
    async fn follows_its_color_scheme(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        page.button("Starta").seen().await;
        let colour = "return getComputedStyle(document.querySelector('#tool').shadowRoot.querySelector('.mk')).backgroundColor";
        let auto = page.js(colour, json!([])).await;
        set(page, "#tool", "color-scheme", "dark").await;
        page.wait_until("another background", async || page.js(colour, json!([])).await != auto).await;
        page.assert_accessible("dark by attribute").await;
        set(page, "#tool", "color-scheme", "light").await;
        becomes(page, colour, auto).await;
    }
}

engines! {
    in [webkit]
    /// The charts are drawn with the page's own colours, those it begins with and those it changes to.
    async fn draws_with_the_colours_of_the_page(page) {
        let _ground = Ground::serve(page, &["--slow", "100"]);
        page.open("/plain.html").await;
        let set = "document.querySelector('#tool').style.setProperty('--mk-now', arguments[0])";
        let drawn = "const canvas = document.querySelector('#tool').shadowRoot?.querySelector('canvas');
            if (!canvas?.width) return null;
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            const has = (...colour) => data.some((_, at) => at % 4 === 0 && colour.every((part, n) => data[at + n] === part));
            return [has(122, 11, 107, 255), has(11, 122, 30, 255)];";
        page.js(set, json!(["#7a0b6b"])).await;
        becomes(page, drawn, json!([true, false])).await;
        page.js(set, json!(["rgb(11 122 30)"])).await;
        becomes(page, drawn, json!([false, true])).await;
        assert_eq!(crate::hosts::warnings(page).await, Vec::<String>::new());
    }
}

engines! {
    in [firefox]
    /// A value that is not allowed is told of once, with what is allowed, and the default is used.
    async fn names_a_bad_value(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        page.button("Starta").seen().await;
        for (name, value, allowed) in [("storage", "cloud", "local, session, none"), ("color-scheme", "pink", "auto, light, dark"),
            ("share-url", "/om", "location.href, https://…, http://…")] {
            set(page, "#tool", name, value).await;
            let warnings = crate::hosts::warnings(page).await;
            assert_eq!(warnings.len(), 1, "{warnings:?}");
            for part in [name, value, allowed] {
                assert!(warnings[0].contains(part), "{warnings:?} lacks {part}");
            }
            page.js("document.querySelector('#tool').removeAttribute(arguments[0])", json!([name])).await;
        }
        page.button("Starta").seen().await;
    }
}

engines! {
    in [firefox]
    /// With the marks that editors' programs make of quotation marks, the values are the same.
    async fn reads_what_editors_make_of_it(page) {
        let ground = Ground::serve(page, &[]);
        let whole = "<mognads-kollen id=\"tool\">";
        for (name, attributes) in [
            ("typographic", "view=”self” lang=”en” color-scheme=”dark”"),
            ("references", "view=&#8221;self&#8221; lang=&ldquo;en&rdquo; color-scheme=&#8220;Dark&#8221;"),
            ("twice", "view=\"&amp;#039;self&amp;#039;\" lang=\"&amp;quot;en&amp;quot;\" color-scheme=\"&nbsp;dark&nbsp;\""),
        ] {
            ground.page("plain.html", &format!("{name}.html"), whole, &format!("<mognads-kollen id=\"tool\" {attributes}>"));
            page.open(&format!("/{name}.html")).await;
            page.button("Start").click().await;
            page.level(4).click().await;
            checked(page, "#tool", 4).await;
            assert_eq!(result(page).await, Value::Null, "{name}");
            assert!(page.local_storage().await.is_empty() && !page.session_storage().await.is_empty(), "{name}");
            let colour = "return getComputedStyle(document.querySelector('#tool').shadowRoot.querySelector('.mk')).backgroundColor";
            assert_eq!(page.js(colour, json!([])).await, json!("rgb(23, 34, 40)"), "{name}");
            assert_eq!(crate::hosts::warnings(page).await, Vec::<String>::new(), "{name}");
            page.js("sessionStorage.clear()", json!([])).await;
        }
    }
}

engines! {
    in [chromium]
    /// A view or a storage that cannot be read keeps nothing longer than the tab, and a view that cannot tells the page nothing.
    async fn keeps_less_where_it_cannot_read(page) {
        let ground = Ground::serve(page, &[]);
        for (name, attributes, tells) in [("view", "view=\"sjalv\"", false), ("storage", "storage=\"sesion\"", true)] {
            let with = format!("<mognads-kollen id=\"tool\" {attributes}>");
            ground.page("plain.html", &format!("{name}.html"), "<mognads-kollen id=\"tool\">", &with);
            page.open(&format!("/{name}.html")).await;
            answer(page, "#tool", 4).await;
            assert!(page.local_storage().await.is_empty(), "{name} keeps something");
            assert_eq!(result(page).await.is_object(), tells, "{name}");
            let told = crate::hosts::warnings(page).await;
            assert!(told.len() == 1 && told[0].contains("Nothing is kept longer") | told[0].contains("nothing is kept longer"), "{told:?}");
            page.js("sessionStorage.clear()", json!([])).await;
        }
    }
}

engines! {
    /// Where nothing is kept, one who goes back to the page finds what one who comes to it does.
    async fn forgets_when_the_page_is_left(page) {
        let ground = Ground::serve(page, &[]);
        ground.page("plain.html", "none.html", "id=\"tool\"", "id=\"tool\" storage=\"none\"");
        page.open("/none.html").await;
        answer(page, "#tool", 4).await;
        page.js("location.href = './other.html'", json!([])).await;
        page.wait_until("another page", async || page.url().await.ends_with("/other.html")).await;
        page.errors().await;
        page.back().await;
        page.button("Starta").seen().await;
        page.css(".ladder").gone().await;
        assert_eq!(result(page).await, Value::Null);
    }
}

engines! {
    /// What the tab keeps is there when one goes back, unless it has been cleared in the meantime.
    async fn follows_what_the_tab_keeps(page) {
        let ground = Ground::serve(page, &[]);
        ground.page("plain.html", "tab.html", "id=\"tool\"", "id=\"tool\" view=\"self\"");
        for clears in [false, true] {
            page.open("/tab.html").await;
            answer(page, "#tool", 4).await;
            page.js("location.href = './other.html'", json!([])).await;
            page.wait_until("another page", async || page.url().await.ends_with("/other.html")).await;
            page.errors().await;
            if clears {
                page.js("sessionStorage.clear()", json!([])).await;
            }
            page.back().await;
            let level = "return [...document.querySelector('#tool').shadowRoot?.querySelectorAll('.num.on') ?? []].map((it) => it.textContent)";
            if clears {
                page.button("Starta").seen().await;
                page.css(".ladder").gone().await;
            } else {
                page.wait_until("what was answered", async || page.button("Fortsätt").count().await == 1
                    || page.js(level, json!([])).await == json!(["4"])).await;
                page.js("sessionStorage.clear()", json!([])).await;
            }
        }
    }
}

engines! {
    in [chromium]
    /// Moved without being taken out, which only Chromium can, it stays as it is.
    async fn stays_when_it_is_moved_whole(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        page.level(6).focus().await;
        page.js("document.querySelector('#elsewhere').moveBefore(document.querySelector('#tool'), null)", json!([])).await;
        settle(page).await;
        checked(page, "#tool", 4).await;
        assert!(page.focus().await.starts_with("radio"), "{}", page.focus().await);
        let kinds = page.js("return watched.events.map(({ kind }) => kind)", json!([])).await;
        assert_eq!(kinds, json!(["mk-ready", "mk-change"]));
    }
}

/// Takes the element out and puts it in again, so many times, waiting each time until it is ready.
const AGAIN: &str = "const [times] = args;
    const tool = document.querySelector('#tool'), place = tool.parentNode;
    for (let n = 0; n < times; n += 1) {
      const ready = new Promise((resolve) => tool.addEventListener('mk-ready', resolve, { once: true }));
      tool.remove();
      await new Promise((resolve) => setTimeout(resolve));
      place.append(tool);
      await ready;
    }
    for (const _ of '123') await new Promise(requestAnimationFrame);
    // What the page itself remembers is not the tool's.
    watched.events.length = watched.shifts.length = 0;
    performance.clearResourceTimings();";

/// What the page holds of the tool: nodes in it, and who listens to what the whole page shares.
async fn held(page: &Page) -> Value {
    let script = "const root = document.querySelector('#tool').shadowRoot;
        return [root.querySelectorAll('*').length, root.adoptedStyleSheets.length,
          [...watched.listeners].filter(([, count]) => count).map((pair) => pair.join(': ')).sort()]";
    page.js(script, json!([])).await
}

engines! {
    in [chromium]
    /// A hundred times out and in again leaves nothing behind.
    async fn leaves_nothing_behind(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        page.button("Starta").seen().await;
        // The engine itself learns for a while.
        for _ in 0..6 {
            page.js_async(AGAIN, json!([25])).await;
        }
        let before = (held(page).await, counters(page).await);
        for _ in 0..4 {
            page.js_async(AGAIN, json!([25])).await;
        }
        assert_eq!(held(page).await, before.0);
        // What a round leaves behind is seen a hundred times over: one node, one listener, 300 bytes. What the engine itself
        // still has to put away goes by and by.
        let more = std::cell::RefCell::new(Vec::new());
        page.wait_for(|| format!("no more than before: {}", more.borrow().join(", ")), async || {
            let counted = COUNTED.into_iter().zip(before.1.into_iter().zip(counters(page).await));
            let grown = counted.filter(|((_, noise), (before, after))| *after > before + noise);
            more.replace(grown.map(|((name, _), (before, after))| format!("{before} {name} became {after}")).collect());
            more.borrow().is_empty().then_some(())
        }).await;
        page.js("document.querySelector('#tool').remove()", json!([])).await;
        let left = "return [...watched.listeners].filter(([, count]) => count).length";
        // The loader itself keeps one, for links.
        becomes(page, left, json!(1)).await;
        assert_eq!(page.js("return document.querySelector('#tool')", json!([])).await, Value::Null);
    }
}

/// What Chromium counts, and how much of each may come and go by itself.
const COUNTED: [(&str, f64); 4] =
    [("nodes", 40.0), ("listeners", 40.0), ("bytes of heap", 30_000.0), ("bytes of the program's memory", 0.0)];

/// Counts after a collection of garbage, where the browser tells (Chromium).
async fn counters(page: &Page) -> [f64; 4] {
    if page.engine != Engine::Chromium {
        return [0.0; 4];
    }
    page.cdp("Performance.enable", json!({})).await;
    page.cdp("HeapProfiler.enable", json!({})).await;
    for _ in 0..2 {
        page.cdp("HeapProfiler.collectGarbage", json!({})).await;
    }
    let metrics = page.cdp("Performance.getMetrics", json!({})).await;
    let metric = |name: &str| {
        let all = metrics["metrics"].as_array().into_iter().flatten();
        all.filter(|one| one["name"] == json!(name)).find_map(|one| one["value"].as_f64()).expect("a metric")
    };
    let memory =
        page.js("return watched.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)", json!([])).await;
    let memory = memory.as_f64().filter(|bytes| *bytes > 0.0).expect("the program's memory");
    [metric("Nodes"), metric("JSEventListeners"), metric("JSHeapUsedSize"), memory]
}

engines! {
    in [firefox]
    /// Moved to another place in the page, it goes on as if nothing had happened.
    async fn goes_on_where_it_is_moved(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        page.next().click().await;
        page.level(6).click().await;
        checked(page, "#tool", 6).await;
        let asked = page.requests().await.len();
        let events = page.js("return watched.events.length", json!([])).await;
        page.js("document.querySelector('#elsewhere').append(document.querySelector('#tool'))", json!([])).await;
        settle(page).await;
        checked(page, "#tool", 6).await;
        page.level(8).click().await;
        checked(page, "#tool", 8).await;
        assert_eq!(page.requests().await.len(), asked);
        let kinds = page.js("return watched.events.slice(arguments[0]).map(({ kind }) => kind)", json!([events])).await;
        assert_eq!(kinds, json!(["mk-change"]));
    }
}

engines! {
    in [webkit]
    /// Moved while it loads, it is there once.
    async fn may_be_moved_while_it_loads(page) {
        let _ground = Ground::serve(page, &["--slow", "100"]);
        page.open("/plain.html").await;
        page.js("for (const id of ['elsewhere', 'place', 'elsewhere'])
            document.getElementById(id).append(document.querySelector('#tool'))", json!([])).await;
        answer(page, "#tool", 4).await;
        let ready = "return watched.events.filter(({ kind }) => kind === 'mk-ready').length";
        assert_eq!(page.js(ready, json!([])).await, json!(1));
    }
}

engines! {
    in [chromium]
    /// Two elements on a page: with one key they are one tool in two places, with two keys they are two.
    async fn shares_with_its_like(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/two.html").await;
        for id in ["#a", "#b", "#c"] {
            page.js("document.querySelector(arguments[0]).scrollIntoView()", json!([id])).await;
            page.button("Starta").within(&page.css(id)).seen().await;
        }
        answer(page, "#a", 4).await;
        page.reload().await;
        for id in ["#a", "#b"] {
            page.button("Fortsätt").within(&page.css(id)).click().await;
            page.button("Föregående").within(&page.css(id)).click().await;
            checked(page, id, 4).await;
        }
        page.level(9).within(&page.css("#b")).click().await;
        checked(page, "#a", 9).await;
        page.level(2).within(&page.css("#a")).click().await;
        checked(page, "#b", 2).await;
        page.button("Starta").within(&page.css("#c")).seen().await;
        answer(page, "#c", 5).await;
        checked(page, "#a", 2).await;
        checked(page, "#b", 2).await;
    }
}

engines! {
    in [webkit]
    /// One that has not begun takes up what the other has begun.
    async fn takes_up_what_its_like_has_begun(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/two.html").await;
        page.button("Starta").within(&page.css("#b")).seen().await;
        answer(page, "#a", 4).await;
        page.button("Fortsätt").within(&page.css("#b")).click().await;
        page.button("Föregående").within(&page.css("#b")).click().await;
        checked(page, "#b", 4).await;
    }
}

engines! {
    in [chromium]
    /// The page around gets the figures where it may, without a word that anyone has written; in `self` nothing.
    async fn tells_its_result(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        assert_eq!(result(page).await, Value::Null);
        page.button("Starta").seen().await;
        assert_eq!(result(page).await, Value::Null);
        answer(page, "#tool", 4).await;
        page.css("summary").with("Anteckning").click().await;
        page.css("textarea").fill("Hemligt om ekonomichefen").await;
        let told = result(page).await;
        let areas = told["areas"].as_object().expect("areas");
        assert_eq!(areas.len(), 6);
        assert_eq!(areas.values().filter(|area| area["now"] == json!(4)).count(), 1, "{told}");
        assert!(!told.to_string().contains("Hemligt"), "{told}");
        page.js("document.querySelector('#tool').setAttribute('view', 'self')", json!([])).await;
        assert_eq!(result(page).await, Value::Null);
        page.js("document.querySelector('#tool').removeAttribute('view')", json!([])).await;
        assert_eq!(result(page).await, told);
        // What a page does to its copy does not reach the tool.
        page.js("document.querySelector('#tool').result.areas = null", json!([])).await;
        assert_eq!(result(page).await, told);
    }
}

engines! {
    in [firefox]
    /// `reset()` begins anew from the first screen; nothing that was saved is lost.
    async fn begins_anew_when_asked(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        let saved = page.local_storage().await;
        page.js("document.querySelector('#tool').reset()", json!([])).await;
        page.css(".start").seen().await;
        assert_eq!(result(page).await, Value::Null);
        for (key, text) in saved {
            let now = page.local_storage().await.get(&key).cloned().unwrap_or_default();
            assert!(!text.contains("\"now\":4") || now.contains("\"now\":4"), "{key}: {text} became {now}");
        }
    }
}

engines! {
    in [webkit]
    /// The events tell how far one has come, and never what one has answered.
    async fn tells_of_progress_only(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        page.button("Starta").click().await;
        answer_all(page, 7).await;
        page.css("summary").with("Anteckning").click().await;
        page.css("textarea").fill("Hemligt").await;
        becomes(page, "return document.querySelector('#tool').shadowRoot.querySelector('textarea').value", json!("Hemligt")).await;
        let events = page.js("return watched.events", json!([])).await;
        let events = events.as_array().expect("a list");
        let of = |kind: &str| events.iter().filter(|event| event["kind"] == json!(kind)).collect::<Vec<_>>();
        assert_eq!((of("mk-ready").len(), of("mk-complete").len(), of("mk-error").len()), (1, 1, 0), "{events:?}");
        assert_eq!(events[0], json!({ "kind": "mk-ready", "bubbles": true, "composed": true, "detail": null, "on": "tool" }));
        for event in &events[1..] {
            let detail = event["detail"].as_object().expect("a detail");
            assert_eq!(detail.keys().collect::<Vec<_>>(), ["answered", "of"]);
            assert_eq!((&event["bubbles"], &event["composed"], &event["on"]), (&json!(true), &json!(true), &json!("tool")));
            assert_eq!(detail["of"], json!(6));
        }
        let answered: Vec<_> = of("mk-change").iter().map(|event| event["detail"]["answered"].clone()).collect();
        assert_eq!(answered[..6], [1, 2, 3, 4, 5, 6].map(|n| json!(n)), "{answered:?}");
        assert_eq!(of("mk-complete")[0]["detail"], json!({ "answered": 6, "of": 6 }));
        let told = serde_json::to_string(&events).unwrap_or_default();
        assert!(!told.contains('7') && !told.contains("Hemligt"), "{told}");
    }
}

engines! {
    in [firefox]
    /// Inside a component of the page's own, too, its language is the page's, and it works.
    async fn works_inside_another_component(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/english.html").await;
        let script = "document.querySelector('#tool').remove();
            const root = document.querySelector('main').appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
            root.appendChild(document.createElement('mognads-kollen'));";
        page.js(script, json!([])).await;
        page.button("Start").click().await;
        page.level(4).click().await;
        page.sees("Under way").await;
    }
}

engines! {
    /// Behind a tab of the page's own it waits, and draws when it is shown.
    async fn draws_when_it_is_shown(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        page.css(".steps button").with("Resultat").click().await;
        let drawn = "const canvas = document.querySelector('#tool').shadowRoot.querySelector('canvas[data-chart=radar]');
            if (!canvas?.width || !canvas.clientWidth) return false;
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            return data.some((value) => value > 0);";
        becomes(page, drawn, json!(true)).await;
        page.js("document.querySelector('#tool').hidden = true", json!([])).await;
        settle(page).await;
        assert_eq!(page.js(drawn, json!([])).await, json!(false));
        page.js("document.querySelector('#tool').hidden = false", json!([])).await;
        becomes(page, drawn, json!(true)).await;
    }
}

engines! {
    in [firefox]
    /// On a screen of another density the charts are drawn anew, also where nothing else tells of it. (Chromium that
    /// emulates a density tells no query of it, and WebKit's driver cannot zoom.)
    async fn follows_the_density_of_the_screen(page) {
        let _ground = Ground::serve(page, &["--slow", "100"]);
        page.open("/plain.html").await;
        page.js("addEventListener('resize', (event) => event.stopImmediatePropagation(), true);
            document.querySelector('#tool').style.width = '320px'", json!([])).await;
        let ratio = "const canvas = document.querySelector('#tool').shadowRoot?.querySelector('canvas');
            return canvas?.width > 0 && 5 * Math.round(20 * canvas.width / canvas.clientWidth)";
        becomes(page, ratio, json!(100)).await;
        for percent in [125, 150, 200, 175, 300, 100] {
            page.zoom(f64::from(percent) / 100.0).await;
            becomes(page, ratio, json!(percent)).await;
        }
    }
}
