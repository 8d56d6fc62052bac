//! Two assessments side by side, and rounds over time.

use crate::engines;
use crate::page::Page;
use crate::person::{DATA, assessment, file, full, levels};
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

const SINCE_LAST: &str = "Lagring har gått upp 2 steg sedan 14 mars 2025; Arbetssätt har gått ner 1 steg";

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
    /// The round before is seen in the result, and one press compares with it: in a sentence, a picture and a table.
    async fn the_round_before_is_compared_first(page) {
        on_result(page, &rounds()).await;
        page.role("heading", "Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån").seen().await;
        page.role_with("img", "Den prickade linjen är nuläget förra gången, 14 mars 2025.").seen().await;
        page.button("Jämför").click().await;
        page.focus_on_heading(SINCE_LAST).await;
        page.sees("Snittet har gått från 4,0 till 4,2 (medelvärde av alla sex områden).").await;
        page.sees("Upp: Lagring (2 steg). Ner: Arbetssätt (1 steg).").await;
        assert_eq!(page.field("Jämför med").value().await, "b");
        let options = page.mk("return [...mk.all()].filter((el) => el.localName === 'option').map((el) => el.text)", json!([])).await;
        assert_eq!(options, json!([
            "14 mars 2025 · Exempelby kommun, Skolan", "14 mars 2024 · Exempelby kommun, Skolan",
            "14 mars 2026 · Exempelby kommun, Biblioteken",
        ]));
        let table = page.table().await;
        assert_eq!(table[..3], ["Område|2025|2026|Skillnad", "Organisation|4|4|oförändrat", "Lagring|3|5|upp 2 steg"]);
        page.role_with("img", "Radardiagram med två bedömningar").seen().await;
        page.role("heading", "Lagring har gått upp 2 steg sedan 14 mars 2024; Arbetssätt är kvar på samma nivå").seen().await;
        page.role_with("img", "nivån i 3 omgångar från 14 mars 2024 till 14 mars 2026.").seen().await;
        drawn(page, "two").await;
        drawn(page, "trend").await;
        page.assert_accessible("rounds compared").await;
        page.button("Till resultatet").click().await;
        page.wait_until("the result", async || page.step_button("Resultat").is_selected().await).await;
    }
}

engines! {
    in [firefox]
    /// Another choice changes what is compared, and the focus stays on the list.
    async fn what_to_compare_with_is_chosen(page) {
        on_result(page, &rounds()).await;
        page.button("Jämför").click().await;
        page.focus_on_heading(SINCE_LAST).await;
        compare_with(page, "lib").await;
        page.role("heading", "Störst skillnad: Arbetssätt och Dataflöden, 2 steg").seen().await;
        page.focus_is_kept("choosing").await;
        page.focus_on("combobox", "Jämför med").await;
        page.sees("I snitt: Skolan 4,2, Biblioteken 5,0 (medelvärde av alla sex områden).").await;
        page.sees("Skillnaden visar hur Skolan ligger, jämfört med Biblioteken.").await;
        let table = page.table().await;
        assert_eq!(table[..2], ["Område|Skolan|Biblioteken|Skillnad", "Organisation|4|5|1 steg lägre"]);
        page.assert_accessible("units compared").await;
        compare_with(page, "a").await;
        page.role("heading", "Lagring har gått upp 2 steg sedan 14 mars 2024; Arbetssätt är kvar på samma nivå").seen().await;
        page.sees("Utan nivå (14 mars 2024): Service (inget svar).").await;
        page.switch_language().await;
        page.role("heading", "Storage has gone up 2 steps since 14 March 2024; Work is at the same level").seen().await;
        page.sees("Without a level (14 March 2024): Service (no answer).").await;
        assert_eq!(page.field("Compare with").value().await, "a");
        page.assert_accessible("rounds compared, in English").await;
    }
}

engines! {
    /// With the keyboard alone: from the result to the comparison, and to another choice.
    async fn compared_by_keyboard(page) {
        on_result(page, &rounds()).await;
        page.focus_on_heading("Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån").await;
        page.tab_to("button", "Jämför").await;
        page.press(Key::Enter).await;
        page.focus_on_heading(SINCE_LAST).await;
        page.tab_to("combobox", "Jämför med").await;
        page.tab_to("button", "Till resultatet").await;
        page.press(Key::Enter).await;
        page.wait_until("the result", async || page.step_button("Resultat").is_selected().await).await;
    }
}

engines! {
    in [webkit]
    /// Any on the shelf is compared with the open one.
    async fn compared_from_the_shelf(page) {
        on_result(page, &rounds()).await;
        page.menu("Bedömningar").await;
        let card = page.css(".card").with("Biblioteken");
        page.css("button").with("Jämför med den öppna").within(&card).click().await;
        page.focus_on_heading("Störst skillnad: Arbetssätt och Dataflöden, 2 steg").await;
        assert_eq!(page.field("Jämför med").value().await, "lib");
    }
}

engines! {
    in [chromium]
    /// A new round takes name, unit and targets along, and is undone in one press.
    async fn a_new_round_begins_where_the_last_aimed(page) {
        let mut last = full("a", "Hela kommunen");
        last["organisation"] = json!("Exempelby kommun");
        last["date"] = json!("2025-03-14");
        on_result(page, &[last]).await;
        page.sees_no("Jämför").await;
        page.button("Ny omgång").click().await;
        page.at_area(1).await;
        page.sees("En ny omgång med dagens datum är skapad. Namn, organisation, enhet, målbild och handlingsplan följer med. Nuläget är tomt.").await;
        page.keeps("/1/title", json!("Hela kommunen")).await;
        page.keeps("/1/organisation", json!("Exempelby kommun")).await;
        page.keeps(concat!("/1/areas/work", "/target"), json!(8)).await;
        page.keeps(concat!("/1/areas/work", "/now"), Value::Null).await;
        let today = page.js("return new Date().toLocaleDateString('sv-SE')", json!([])).await;
        page.keeps("/1/date", today).await;

        page.button("Ångra").within(&page.css(".bar")).click().await;
        page.role("heading", "Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån").seen().await;
        page.wait_until("one to be kept", async || page.stored().await["assessments"].as_array().is_some_and(|all| all.len() == 1))
            .await;

        page.button("Ny omgång").click().await;
        page.at_area(1).await;
        page.choose(6).await;
        page.go("Resultat").await;
        page.button("Jämför").click().await;
        page.role("heading", "Organisation har gått upp 2 steg sedan 14 mars 2025").seen().await;
        page.reload().await;
        page.button("Fortsätt").click().await;
        page.at_area(2).await;
    }
}

engines! {
    in [firefox]
    /// When the only other has been deleted elsewhere, it is told how to get one.
    async fn nothing_to_compare_with(page) {
        let all = rounds();
        on_result(page, &all[2..]).await;
        page.button("Jämför").click().await;
        page.role("heading", SINCE_LAST).seen().await;
        let (here, there) = page.new_tab().await;
        page.put_local_storage(DATA, &file(&all[3..])).await;
        page.switch(&here).await;
        page.role("heading", "Här jämförs två bedömningar").seen().await;
        page.sees("Det finns bara en bedömning än.").await;
        page.assert_accessible("nothing to compare with").await;
        page.button("Till resultatet").click().await;
        page.sees_no("Jämför").await;
        drop(there);
    }
}

engines! {
    in [webkit]
    /// The example shows a comparison without a key being typed, and says that it is one.
    async fn the_example_has_rounds(page) {
        page.open("/").await;
        page.button("Se ett exempel").click().await;
        page.button("Jämför").click().await;
        page.css("h2").with("Service har gått upp 2 steg sedan").seen().await;
        page.sees("Det här är ett påhittat exempel.").await;
        drawn(page, "two").await;
        drawn(page, "trend").await;
        page.switch_language().await;
        page.css("h2").with("Service has gone up 2 steps since").seen().await;
        page.css("summary").with("All rounds in a table").seen().await;
        assert_eq!(page.local_storage().await.remove(DATA), None);
    }
}
