//! Texts that would like to be something else, in every place that has room for one.

use super::{RECEIVED, payload_of};
use crate::engines;
use crate::page::Page;
use crate::person::{file, full};
use mognadskollen::model::ShareOptions;
use serde_json::{Value, json};

const HOSTILE: [&str; 4] = [
    "<img src=x onerror=\"document.title='Kapad'\">",
    "<script>document.title='Kapad'</script>",
    "\"><svg onload=document.title='Kapad'>{{7*7}}${7*7}",
    "javascript:document.title='Kapad'//</textarea></title><!--",
];

fn hostile() -> Value {
    let [title, organisation, unit, note] = HOSTILE;
    let mut one = full("a", title);
    one["organisation"] = json!(organisation);
    one["unit"] = json!(unit);
    for area in ["organisation", "storage", "systems", "work", "dataflow", "service"] {
        one["areas"][area]["note"] = json!(note);
    }
    one
}

/// Fails where any of it has become more than text. What the policy refuses fails the scenario too.
async fn is_only_text(page: &Page) {
    page.settle().await;
    assert_ne!(page.title().await, "Kapad");
    let script = "return [...mk.all()].filter((el) => el.getRootNode() !== document
        && el.matches('img, svg, iframe, script, object, embed, [onerror], [onload], a[href^=javascript]')).length";
    assert_eq!(page.mk(script, json!([])).await, json!(0));
}

engines! {
    /// Texts of a file are text on every screen that shows them, under the strict policy with trusted types.
    async fn texts_in_a_file(page) {
        page.serve(&["--csp", "trusted-types"]);
        page.to_opening().await;
        page.drop_files(&[("<img src=x onerror=alert(1)>.json", &file(&[hostile()]))]).await;
        page.focus_on_heading("Bedömningar").await;
        page.sees(HOSTILE[0]).await;
        page.sees(HOSTILE[1]).await;
        is_only_text(page).await;
        page.css(".card th button").click().await;
        page.step_button("Dela").click().await;
        page.css("summary").with("Välj vad länken innehåller").click().await;
        page.role("checkbox", "Namn, organisation och enhet").click().await;
        page.role("checkbox", "Anteckningar").click().await;
        page.sees(HOSTILE[3]).await;
        is_only_text(page).await;
        let mut damaged = hostile();
        damaged["areas"]["work"]["now"] = json!("<b>11</b>");
        damaged["id"] = json!("b");
        damaged["<i>fält</i>"] = json!(1);
        let mut differs = hostile();
        differs["date"] = json!("2026-03-15");
        page.drop_files(&[("<b>en</b>.json", "{"), ("två.json", &file(&[damaged, differs]))]).await;
        page.sees("<b>en</b>.json: Filen slutar för tidigt.").await;
        page.sees(HOSTILE[0]).await;
        is_only_text(page).await;
        page.button("Välj vad som ska gälla").click().await;
        page.css("legend").with(HOSTILE[0]).seen().await;
        is_only_text(page).await;
        page.assert_same_origin().await;
    }
}

engines! {
    /// So are those of a link, and what a fragment holds that is no link at all.
    async fn texts_in_a_link(page) {
        page.serve(&["--csp", "trusted-types"]);
        page.follow("/", &format!("mk={}", payload_of(&hostile(), ShareOptions::ALL))).await;
        page.focus_on_heading(RECEIVED).await;
        page.sees(HOSTILE[0]).await;
        page.sees(HOSTILE[3]).await;
        is_only_text(page).await;
        page.button("Spara en kopia").click().await;
        page.focus_on_heading("Bedömningar").await;
        is_only_text(page).await;
        page.follow("/", "mk=<img src=x onerror=alert(1)>").await;
        page.focus_on("textbox", "Länk eller svarskod").await;
        is_only_text(page).await;
        page.open_text("<img src=x onerror=alert(1)>").await;
        page.css("[role=alert]").with("Inget har ändrats.").seen().await;
        is_only_text(page).await;
        page.assert_same_origin().await;
    }
}
