//! Two assessments side by side, and rounds over time.

use crate::engines;
use crate::page::Page;
use crate::person::{DATA, assessment, file, levels};
use serde_json::{Value, json};
use thirtyfour::Key;

/// An assessment of a unit on a day.
fn of_unit(id: &str, unit: &str, date: &str, now: [u8; 6], target: [u8; 6]) -> Value {
    let mut one = assessment(id, "", &levels(now), &levels(target));
    one["organisation"] = json!("Exempelby kommun");
    one["unit"] = json!(unit);
    one["date"] = json!(date);
    one
}

/// Three rounds of one unit, and another unit; the last round is at hand.
fn rounds() -> [Value; 4] {
    [
        of_unit("lib", "Biblioteken", "2026-03-14", [5, 5, 5, 5, 5, 5], [0; 6]),
        of_unit("a", "Skolan", "2024-03-14", [3, 3, 3, 3, 2, 0], [6; 6]),
        of_unit("b", "Skolan", "2025-03-14", [4, 3, 4, 4, 3, 6], [7; 6]),
        of_unit("c", "Skolan", "2026-03-14", [4, 5, 4, 3, 3, 6], [7; 6]),
    ]
}

const SINCE_LAST: &str = "Lagring har gått upp 2 steg sedan mars 2025, Arbetssätt ner 1 steg";

async fn on_result(page: &Page, kept: &[Value]) {
    page.go_on_with(kept).await;
    page.go("Resultat").await;
}

/// Chooses in the list of what to compare with.
async fn compare_with(page: &Page, id: &str) {
    let choose = "el.focus(); el.value = arguments[1]; el.dispatchEvent(new Event('change', { bubbles: true }))";
    page.field("Jämför med").js(choose, json!([id])).await;
}

/// Waits until a chart is drawn: as large as it is shown, and with something on it.
async fn drawn(page: &Page, chart: &str) {
    let script = "return mk.find({ css: `canvas[data-chart=${arguments[0]}]` }).map((el) => {
        const { data } = el.getContext('2d').getImageData(0, 0, el.width, el.height);
        const { width, height } = el.getBoundingClientRect();
        const fits = Math.abs(el.width / width - el.height / height) < 0.05;
        return fits && new Set(new Uint32Array(data.buffer)).size > 5;
      })";
    page.wait_until(&format!("{chart} to be drawn"), async || page.mk(script, json!([chart])).await == json!([true]))
        .await;
}

engines! {
    /// With the keyboard alone: from the result to the comparison, to another choice, and back. Both pictures are drawn, and
    /// the focus stays on the list.
    async fn compared_by_keyboard(page) {
        on_result(page, &rounds()).await;
        page.focus_on_heading("Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån").await;
        drawn(page, "rounds").await;
        page.tab_to("button", "Jämför omgångar").await;
        page.press(Key::Enter).await;
        page.focus_on_heading(SINCE_LAST).await;
        drawn(page, "two").await;
        drawn(page, "trend").await;
        page.assert_accessible("rounds compared").await;
        page.tab_to("combobox", "Jämför med").await;
        compare_with(page, "lib").await;
        page.role("heading", "Störst skillnad: Arbetssätt och Dataflöden, 2 steg").seen().await;
        page.focus_is_kept("choosing").await;
        page.focus_on("combobox", "Jämför med").await;
        page.assert_accessible("units compared").await;
        page.tab_to("button", "Till resultatet").await;
        page.press(Key::Enter).await;
        page.wait_until("the result", async || page.step_button("Resultat").is_selected().await).await;
    }
}

engines! {
    in [firefox]
    /// When the only other has been deleted in another tab, it is told how to get one.
    async fn nothing_to_compare_with(page) {
        let all = rounds();
        on_result(page, &all[2..]).await;
        page.button("Jämför omgångar").click().await;
        page.role("heading", SINCE_LAST).seen().await;
        let (here, there) = page.new_tab().await;
        page.put_local_storage(DATA, &file(&all[3..])).await;
        page.switch(&here).await;
        page.role("heading", "Här jämförs två bedömningar").seen().await;
        page.assert_accessible("nothing to compare with").await;
        page.button("Till resultatet").click().await;
        page.sees_no("Jämför omgångar").await;
        drop(there);
    }
}
