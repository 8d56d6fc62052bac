//! On the page and off it again, without a trace.

use js_sys::Reflect;
use mognadskollen::text::Lang;
use mognadskollen::ui::crashed;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::ShadowRootMode;

use super::host::{Host, Instead, Told, Warnings, document, frame, js, window};

/// What the host page has of its own: its head, what is right under its body, its attributes, its style sheets, and how
/// many elements there are in all.
fn page() -> String {
    let script = "
        const attributes = [document.documentElement, document.body].map((el) => el.cloneNode(false).outerHTML);
        const body = [...document.body.children].map((el) => el.cloneNode(false).outerHTML);
        return JSON.stringify([document.head.outerHTML, attributes, body, document.title, document.cookie, location.href,
            document.adoptedStyleSheets.length, document.styleSheets.length, document.querySelectorAll('*').length]);";
    js(script, &JsValue::NULL).as_string().unwrap()
}

#[wasm_bindgen_test]
async fn the_interface_is_in_an_open_shadow_root_with_a_style_of_its_own() {
    let host = Host::new(&[("storage", "none")]);
    let root = host.root();
    assert_eq!(root.mode(), ShadowRootMode::Open);
    let sheets: js_sys::Array = Reflect::get(&root, &"adoptedStyleSheets".into()).unwrap().unchecked_into();
    // That of the first part of the program, and that of the others.
    assert_eq!(sheets.length(), 2);
    for sheet in sheets.iter() {
        assert!(js("return it.cssRules.length", &sheet).as_f64().unwrap() > 20.0);
    }
    assert_eq!(host.element.child_element_count(), 0, "nothing outside the shadow root");
    assert_eq!(host.all("style, link, script, [style]").len(), 0);
    assert_eq!(host.all(".mk[lang=sv] h2").len(), 1);
    assert!(host.text().contains(Lang::Sv.words().start_title));
    // The sheet is in use.
    let sizing = js("return getComputedStyle(it).boxSizing", &host.find(".mk"));
    assert_eq!(sizing.as_string().as_deref(), Some("border-box"));
}

#[wasm_bindgen_test]
async fn the_outermost_element_is_that_of_the_first_screens_and_nothing_stands_beside_it() {
    assert!(include_str!("../../src/embed/early.json").contains(r#"["div.mk",{"part":"frame","lang":0},"#));
    let host = Host::new(&[("storage", "none")]);
    let nodes = "const mk = it.firstChild;
        return JSON.stringify([it.childNodes.length, mk.tagName, [...mk.attributes].map(({ name, value }) => name + ' ' + value).sort(),
            [...mk.childNodes].findIndex((node) => node.nodeType === Node.COMMENT_NODE)]);";
    // Leptos leaves a comment in an element without children of its own: after the six regions.
    let nodes = js(nodes, &host.find(".mk-root")).as_string();
    assert_eq!(nodes.as_deref(), Some(r#"[1,"DIV",["class mk","lang sv","part frame"],6]"#));
}

#[wasm_bindgen_test]
async fn nothing_is_written_to_the_page_around() {
    let words = Lang::Sv.words();
    let before = page();
    let mut host = Host::new(&[("storage", "none")]);
    host.element.remove();
    assert_eq!(page(), before);
    document().body().unwrap().append_child(&host.element).unwrap();
    let with_element = page();
    for name in
        [words.see_example, words.step_now, words.step_target, words.step_result, words.example_close, words.start]
    {
        host.press(name).await;
        assert_eq!(page(), with_element, "after {name}");
    }
    host.level(4).click();
    frame().await;
    assert_eq!(page(), with_element);
    host.free();
    drop(host);
    assert_eq!(page(), before);
}

#[wasm_bindgen_test]
async fn mounting_and_freeing_leaves_nothing() {
    let counts = "Object.assign(function(...args) { if (!(this instanceof Node)) globalThis.__held += 1; return it.call(this, ...args) })";
    let counted = |name: &'static str, step: i32| {
        let before = js(&format!("globalThis.__held ??= 0; return EventTarget.prototype.{name}"), &JsValue::NULL);
        Reflect::set(&js_sys::global(), &format!("__{name}").into(), &before).unwrap();
        let descriptor = format!(
            "{{ writable: true, value: {} }}",
            counts.replace("+= 1", &format!("+= {step}")).replace("it.call", &format!("globalThis.__{name}.call"))
        );
        Instead::of("EventTarget.prototype", name, &descriptor)
    };
    let held = || js("return globalThis.__held", &JsValue::NULL).as_f64().unwrap();
    let _adding = counted("addEventListener", 1);
    let _removing = counted("removeEventListener", -1);

    let before = (page(), held());
    let mut host = Host::new(&[("storage", "none")]);
    assert!(held() > before.1 + 4.0, "the listeners were not counted");
    for round in 0..20 {
        host.mount();
        host.button(Lang::Sv.words().start).click();
        // Every other time a frame passes, so that what was to be done at it is done, or must not be.
        if round % 2 == 0 {
            frame().await;
        }
        assert_eq!(host.root().child_nodes().length(), 1);
        host.free();
        assert_eq!(host.root().child_nodes().length(), 0);
    }
    frame().await;
    assert_eq!(host.root().child_nodes().length(), 0);
    drop(host);
    assert_eq!((page(), held()), before);
}

#[wasm_bindgen_test]
async fn two_elements_do_not_disturb_each_other() {
    let first = Host::new(&[("storage", "none"), ("lang", "sv")]);
    let second = Host::new(&[("storage", "none"), ("lang", "en")]);
    first.press(Lang::Sv.words().start).await;
    assert!(second.text().contains(Lang::En.words().start_title));
    assert_eq!(first.all("input[value='4']").len(), 1);
    drop(first);
    second.press(Lang::En.words().start).await;
    assert_eq!(second.all("input[value='4']").len(), 1);
}

#[wasm_bindgen_test]
fn the_language_of_the_page_is_followed() {
    let around = document().create_element("div").unwrap();
    around.set_attribute("lang", "en-GB").unwrap();
    document().body().unwrap().append_child(&around).unwrap();
    let mut host = Host::new(&[("storage", "none")]);
    around.append_child(&host.element).unwrap();
    host.mount();
    assert_eq!(host.all(".mk[lang=en]").len(), 1);
    host.element.set_attribute("lang", "sv").unwrap();
    host.mount();
    assert_eq!(host.all(".mk[lang=sv]").len(), 1);
    drop(host);
    around.remove();
}

#[wasm_bindgen_test]
fn a_bad_attribute_is_told_once_in_the_console() {
    let warnings = Warnings::listen();
    let _host = Host::new(&[("storage", "kakor"), ("color-scheme", "dark"), ("lang", "sv")]);
    let said = warnings.take();
    assert_eq!(said.len(), 1, "{said:?}");
    let said = &said[0];
    assert!(["storage", "kakor", "local, session, none"].iter().all(|part| said.contains(part)), "{said}");
}

#[wasm_bindgen_test]
async fn charts_are_drawn_in_device_pixels() {
    let host = Host::new(&[("storage", "none")]);
    frame().await;
    let canvas = || host.find("canvas").unchecked_into::<web_sys::HtmlCanvasElement>();
    let painted = || {
        let script = "const { data } = it.getContext('2d').getImageData(0, 0, it.width, it.height);
            return data.some((byte, place) => place % 4 === 3 && byte > 0)";
        js(script, &canvas()).as_bool().unwrap()
    };
    let wide = f64::from(canvas().client_width());
    assert!(wide >= 200.0, "the canvas is {wide} px wide");
    let density = window().device_pixel_ratio();
    let drawn = wide.clamp(280.0, 1200.0);
    assert!((f64::from(canvas().width()) - drawn * density).abs() <= 1.0);
    assert!(painted());

    let _denser = Instead::of("window", "devicePixelRatio", "{ value: 3 }");
    js("window.dispatchEvent(new Event('resize'))", &JsValue::NULL);
    frame().await;
    assert!((f64::from(canvas().width()) - drawn * 3.0).abs() <= 1.0, "{} of {wide}", canvas().width());
    assert!((f64::from(canvas().client_width()) - wide).abs() <= 1.0, "it takes no more room");
    assert!(painted());
}

#[wasm_bindgen_test]
async fn after_a_crash_the_answers_can_be_downloaded() {
    let words = Lang::Sv.words();
    let host = Host::new(&[("storage", "none")]);
    host.press(words.start).await;
    host.level(7).click();
    frame().await;
    crashed();
    assert!(host.text().contains(words.crash_title));
    assert_eq!(host.all("[role=alert]").len(), 1);
    let address = Reflect::get(&host.find("a[download]"), &"href".into()).unwrap();
    let text = js("return fetch(it).then((answer) => answer.text())", &address).unchecked_into::<js_sys::Promise>();
    let text = text.await.unwrap().as_string().unwrap();
    let opened = mognadskollen::codec::file::decode(text.as_bytes()).unwrap();
    assert_eq!((opened.assessments.len(), opened.assessments[0].answered(), opened.refused), (1, 1, vec![]));
}

#[wasm_bindgen_test]
fn the_color_scheme_is_followed() {
    let surface = |scheme: &str| {
        let host = Host::new(&[("storage", "none"), ("color-scheme", scheme)]);
        js("return getComputedStyle(it).backgroundColor", &host.find(".mk")).as_string().unwrap()
    };
    assert_eq!((surface("light").as_str(), surface("dark").as_str()), ("rgb(255, 255, 255)", "rgb(23, 34, 40)"));
}

#[wasm_bindgen_test]
async fn the_attributes_are_followed() {
    let (sv, en) = (Lang::Sv.words(), Lang::En.words());
    let host = Host::new(&[("storage", "none")]);
    host.press(sv.start).await;
    host.level(4).click();
    host.element.set_attribute("lang", "en").unwrap();
    host.handle().configure();
    frame().await;
    assert!(host.text().contains(en.question_now) && host.level(4).checked());
    host.element.set_attribute("organisation", "Exempelby").unwrap();
    host.handle().configure();
    host.handle().reset();
    frame().await;
    assert_eq!(host.all(".start").len(), 1);
    host.press(en.new_assessment).await;
    host.level(3).click();
    frame().await;
    assert!(host.text().contains("Exempelby"), "{}", host.text());
}

#[wasm_bindgen_test]
async fn the_page_is_told_of_progress_and_never_of_grades() {
    let words = Lang::Sv.words();
    let told = Told::listen();
    let host = Host::new(&[("storage", "none")]);
    host.press(words.start).await;
    for area in 1..=6 {
        host.level(7).click();
        frame().await;
        if area < 6 {
            host.press(words.next).await;
        }
    }
    let mut expected: Vec<_> = (1..=6).map(|n| format!("mk-change {{\"answered\":{n},\"of\":6}} true")).collect();
    let complete = "mk-complete {\"answered\":6,\"of\":6} true";
    expected.push(complete.to_owned());
    assert_eq!(told.take(), expected);

    // Another level is no completion; the last answer taken away and given again is.
    host.level(8).click();
    frame().await;
    assert_eq!(told.take(), ["mk-change {\"answered\":6,\"of\":6} true"]);
    host.press(words.clear_answer).await;
    host.level(8).click();
    frame().await;
    assert_eq!(
        told.take(),
        ["mk-change {\"answered\":5,\"of\":6} true", "mk-change {\"answered\":6,\"of\":6} true", complete]
    );
}

#[wasm_bindgen_test]
async fn a_self_check_shows_the_present_alone() {
    let words = Lang::Sv.words();
    let host = Host::new(&[("storage", "none"), ("view", "self")]);
    assert!(!host.text().contains(words.all_assessments));
    host.press(words.start).await;
    for area in 1..=6 {
        assert!(!host.text().contains(words.step_target) && !host.text().contains(words.assessments));
        host.level(area).click();
        frame().await;
        host.press(if area < 6 { words.next } else { words.to_result }).await;
    }
    assert_eq!(host.all("canvas[data-chart=radar]").len(), 1);
}

#[wasm_bindgen_test]
async fn the_result_holds_no_text() {
    let words = Lang::Sv.words();
    let host = Host::new(&[("storage", "none"), ("organisation", "Hemligby"), ("unit", "Hemliga enheten")]);
    assert_eq!(host.handle().result(), None);
    host.press(words.start).await;
    host.level(7).click();
    host.write("textarea", "En hemlig anteckning");
    frame().await;
    host.press(words.step_plan).await;
    host.press(Lang::Sv.plan_words().vision).await;
    let vision = host.find("#story-for-whom");
    js(
        "it.value = 'En hemlig grupp'; it.dispatchEvent(new Event('input', { bubbles: true })); it.dispatchEvent(new Event('change', { bubbles: true }))",
        &vision,
    );
    frame().await;
    let result = host.handle().result().unwrap();
    assert!(!result.to_lowercase().contains("hemlig"), "{result}");
    let opened = mognadskollen::codec::file::decode(result.as_bytes()).unwrap();
    assert_eq!((opened.assessments.len(), opened.assessments[0].answered(), opened.refused), (1, 1, vec![]));
}
