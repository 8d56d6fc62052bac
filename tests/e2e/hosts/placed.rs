//! Where on a page, and from where, the element works: in dialogs and traps, and with a loader that has been copied.

use super::{Ground, answer, becomes, checked, warnings};
use crate::engines;
use crate::page::Page;
use serde_json::json;
use thirtyfour::Key;

/// Whether the focus is where it should be: in the dialog, or with the browser itself.
const WITHIN: &str = "return document.querySelector('#modal').contains(document.activeElement) || document.activeElement === document.body";

/// Opens the dialog, answers, writes, and goes round with Tab.
async fn works_in_a_dialog(page: &Page, path: &str) {
    page.open(path).await;
    page.css("#open").click().await;
    answer(page, "#tool", 4).await;
    page.css("summary").with("Anteckning").click().await;
    page.field("Anteckning").click().await;
    page.type_text("ett").await;
    page.press(Key::Enter).await;
    page.css(".steps button").with("Målbild").click().await;
    page.field("Ska nås senast år").focus().await;
    page.press(Key::Enter).await;
    becomes(page, "return document.querySelector('#modal').open", json!(true)).await;
    // So far the focus has not left the tool: a trap has had nothing to bring back.
    becomes(page, "return traps", json!(0)).await;
    for _ in 0..12 {
        page.press(Key::Tab).await;
        becomes(page, WITHIN, json!(true)).await;
    }
    page.css(".steps button").with("Resultat").click().await;
    page.css("canvas[data-chart=radar]").seen().await;
    becomes(page, "return document.querySelector('#tool').shadowRoot.querySelector('canvas').width > 100", json!(true))
        .await;
}

engines! {
    /// In the browser's own dialog: Enter does not close it, Escape does, and what was there is there again.
    async fn works_in_a_modal_dialog(page) {
        let _ground = Ground::serve(page, &[]);
        works_in_a_dialog(page, "/modal.html").await;
        page.assert_accessible("in a dialog").await;
        page.css(".steps button").with("Nuläge").focus().await;
        page.press(Key::Escape).await;
        becomes(page, "return document.querySelector('#modal').open", json!(false)).await;
        page.css("#open").click().await;
        page.css(".steps button").with("Nuläge").click().await;
        checked(page, "#tool", 4).await;
    }
}

engines! {
    /// In a trap of the page's own: the tool keeps the focus that it has, and the trap has nothing to bring back.
    async fn works_in_a_focus_trap(page) {
        let _ground = Ground::serve(page, &[]);
        works_in_a_dialog(page, "/modal.html?trap").await;
    }
}

/// A page with a loader that has been copied away from its files.
fn copied(ground: &Ground, name: &str, attributes: &str) {
    let loader = std::fs::read_to_string(crate::process::dist().join("embed.js")).expect("a loader");
    ground.write("cache/min/embed.js", &loader);
    let text = include_str!("plain.html").replace("./mk/embed.js", "./cache/min/embed.js");
    ground.write(name, &text.replace("id=\"tool\"", &format!("id=\"tool\" {attributes}")));
}

engines! {
    in [webkit]
    /// The element says where the files are, with and without a slash at the end.
    async fn finds_its_files_by_base(page) {
        let ground = Ground::serve(page, &[]);
        for (name, folder) in [("with.html", "./mk/"), ("without.html", "/mk")] {
            copied(&ground, name, &format!("storage=\"none\" base=\"{folder}\""));
            page.open(&format!("/{name}")).await;
            answer(page, "#tool", 4).await;
            page.css(".steps button").with("Resultat").click().await;
            page.css("canvas[data-chart=radar]").seen().await;
            page.button("Handlingsplan").click().await;
            page.css("#heading").seen().await;
            page.assert_no_errors().await;
            page.assert_same_origin().await;
        }
    }
}

engines! {
    in [firefox]
    /// Without it the place says what has happened and the console what to do; a folder on another site is not used.
    async fn says_why_its_files_are_not_found(page) {
        let ground = Ground::serve(page, &[]);
        copied(&ground, "lost.html", "");
        page.open("/lost.html").await;
        page.sees("Programmets filer finns inte där sidan söker dem.").await;
        let told = page.errors().await;
        assert!(format!("{told:?}").contains("/mognadskollen/"), "{told:?}");
        for folder in ["https://example.invalid/mk/", "data:text/javascript,alert(1)//", "//example.invalid/mk", "https://"] {
            let text = include_str!("plain.html").replace("id=\"tool\"", &format!("id=\"tool\" storage=\"none\" base=\"{folder}\""));
            ground.write("foreign.html", &text);
            page.open("/foreign.html").await;
            page.button("Starta").seen().await;
            let told = warnings(page).await;
            assert!(told.len() == 1 && told[0].contains("is not used"), "{told:?}");
            page.assert_same_origin().await;
        }
    }
}

engines! {
    in [chromium]
    /// The page says how much room a heading has above it.
    async fn scrolls_to_where_the_page_says(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        page.button("Starta").click().await;
        let margin = page.css("#heading");
        assert_eq!(margin.style("scroll-margin-top").await, "96px");
        page.js("document.querySelector('#tool').style.setProperty('--mk-scroll-margin', '11em')", json!([])).await;
        let size: f64 = margin.style("font-size").await.trim_end_matches("px").parse().expect("a size");
        let room: f64 = margin.style("scroll-margin-top").await.trim_end_matches("px").parse().expect("a margin");
        assert!((room - 11.0 * size).abs() < 1.0, "{room} {size}");
    }
}
