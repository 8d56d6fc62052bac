//! The page's own colours, and whether they can be told apart.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlCanvasElement;

use super::host::{Host, Warnings, frame, js};

/// Sets a token on the element, as a page's stylesheet would.
fn set(host: &Host, token: &str, value: &str) {
    let style = js("return it.style", &host.element).unchecked_into::<web_sys::CssStyleDeclaration>();
    style.set_property(token, value).unwrap();
}

/// Whether the first chart has a pixel of exactly this colour.
fn is_drawn_with(host: &Host, [red, green, blue]: [u8; 3]) -> bool {
    let canvas = host.find("canvas").unchecked_into::<HtmlCanvasElement>();
    let script = format!(
        "const {{ data }} = it.getContext('2d').getImageData(0, 0, it.width, it.height);
         for (let at = 0; at < data.length; at += 4)
           if (data[at] === {red} && data[at + 1] === {green} && data[at + 2] === {blue} && data[at + 3] === 255) return true;
         return false;"
    );
    js(&script, &canvas).as_bool().unwrap()
}

/// Waits for what a change of a token leads to: a transition, and what is drawn at the frame after it.
async fn settle() {
    for _ in 0..3 {
        frame().await;
    }
}

#[wasm_bindgen_test]
async fn the_default_colours_give_no_warning() {
    let warnings = Warnings::listen();
    for scheme in ["light", "dark"] {
        let host = Host::new(&[("storage", "none"), ("color-scheme", scheme)]);
        settle().await;
        host.element.set_attribute("color-scheme", "light").unwrap();
        settle().await;
        assert_eq!(warnings.take(), Vec::<String>::new(), "{scheme}");
    }
}

#[wasm_bindgen_test]
async fn a_pair_with_too_little_contrast_is_told_once() {
    let check = async |token: &str, value: &str, pair: [&str; 3]| {
        let warnings = Warnings::listen();
        let mut host = Host::new(&[("storage", "none"), ("color-scheme", "light")]);
        host.free();
        set(&host, token, value);
        host.mount();
        settle().await;
        host.handle().reset();
        js("window.dispatchEvent(new Event('resize'))", &host.element);
        settle().await;
        let said = warnings.take();
        assert_eq!(said.len(), 1, "{token}: {value} gives {said:?}");
        assert!(pair.iter().all(|part| said[0].contains(part)), "{said:?} lacks one of {pair:?}");
    };
    check("--mk-ink-muted", "#999", ["--mk-ink-muted", "--mk-surface", "4.5"]).await;
    check("--mk-now", "yellow", ["--mk-now", "--mk-surface", "4.5"]).await;
    check("--mk-surface", "rgb(22, 38, 44)", ["--mk-ink", "--mk-surface", "4.5"]).await;
    check("--mk-target-soft", "hsl(20 80% 30%)", ["--mk-ink", "--mk-target-soft", "4.5"]).await;
    check("--mk-focus", "#ddd", ["--mk-focus", "--mk-surface", "under the 3 "]).await;
}

#[wasm_bindgen_test]
async fn colours_that_change_are_drawn_with_and_looked_at() {
    let warnings = Warnings::listen();
    let host = Host::new(&[("storage", "none"), ("color-scheme", "light")]);
    settle().await;
    let change = async |token: &str, value: &str| {
        set(&host, token, value);
        settle().await;
        warnings.take().len()
    };
    assert!(!is_drawn_with(&host, [122, 11, 107]));
    assert_eq!(change("--mk-now", "#7a0b6b").await, 0);
    assert!(is_drawn_with(&host, [122, 11, 107]), "the chart does not follow");
    assert_eq!(change("--mk-now", "#ccc").await, 1);
    assert_eq!(change("--mk-now", "#7a0b6b").await, 0, "it is well again");
    assert_eq!(change("--mk-now", "#ccc").await, 0, "that has been told");
    assert_eq!(change("--mk-ink", "#bbb").await, 1, "that has not");
}

/// A canvas keeps the colour it had where it does not know the next one.
#[wasm_bindgen_test]
async fn what_is_no_colour_is_told_by_name_and_not_drawn_as_another() {
    let warnings = Warnings::listen();
    let host = Host::new(&[("storage", "none"), ("color-scheme", "light")]);
    settle().await;
    set(&host, "--mk-line", "#7a0b6b");
    set(&host, "--mk-now", "bleu");
    settle().await;
    let said = warnings.take();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("--mk-now") && said[0].contains("bleu"), "{said:?}");
    let (red, green, blue) = mognadskollen::chart::Palette::LIGHT.now;
    assert!(is_drawn_with(&host, [red, green, blue]), "the default stands in");
    for known in ["#010203", "#030201", "rgb(1 2 3)", "oklch(40% 0.1 200)"] {
        set(&host, "--mk-now", known);
        settle().await;
        assert_eq!(warnings.take(), Vec::<String>::new(), "{known}");
    }
}
