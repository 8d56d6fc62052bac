//! The leader's whole way with the mouse, from a name to an assessment.

use super::{answers, asking, column, group, tag, units};
use crate::engine::Engine;
use crate::engines;
use mognadskollen::model::{Group, Invitation, Response, Role};
use serde_json::json;

engines! {
    /// Invited, gathered, shown and decided, narrow and wide; copied where the browser copies.
    async fn from_a_name_to_an_assessment(page) {
        page.open("/").await;
        page.button("Samla en grupps svar").click().await;
        page.focus_on_heading("Samla en grupps svar").await;
        page.button("Ny grupp").click().await;
        page.focus_on_heading("Bjud in en grupp").await;
        page.button("Skapa inbjudan").click().await;
        page.focus_on("textbox", "Gruppens namn").await;
        page.sees("Ge gruppen ett namn.").await;
        page.assert_accessible("an invitation without a name").await;
        page.field("Gruppens namn").fill("Våren 2027").await;
        page.button("Skapa inbjudan").click().await;
        page.focus_on_heading("Bjud in gruppen").await;
        page.role("img", "QR-kod som öppnar inbjudan").seen().await;
        let link = page.field("Länk till inbjudan").value().await;
        assert!(link.starts_with(&format!("{}/#mk=g1.", page.site().origin())), "{link}");
        page.button("Kopiera länken").click().await;
        page.hears("Kopier").await;
        page.button("Visa stort").click().await;
        page.button("Visa inte stort").click().await;
        page.button("Nästa: Samla in").click().await;
        page.focus_on_heading("Inga svar än").await;
        let group = tag(&page.group_kept().await.invitation);
        let all: Vec<Response> = answers(&asking(), &[(Role::Staff, 12)], 6)
            .into_iter()
            .map(|answer| Response { group, ..answer })
            .collect();
        page.paste(&column(&all)).await;
        page.brings("12 nya svar är tillagda").await;
        page.button("Visa resultatet").click().await;
        page.css("canvas[data-chart=group-first]").seen().await;
        page.focus_is_kept("showing").await;
        // MiniBrowser cannot be narrower than 450 px; see set_size.
        let narrow = if page.engine == Engine::Webkit { 450 } else { 280 };
        for width in [1280, narrow] {
            page.set_size(width, 800).await;
            page.settle().await;
            page.assert_fits().await;
        }
        page.button("Nästa: Bestäm tillsammans").click().await;
        page.level(4).click().await;
        page.button("Gemensamt nuläge: 4").seen().await;
        page.assert_fits().await;
        page.button("Höj gemensamt nuläge").seen().await;
        page.set_size(1280, 800).await;
        page.button("Till resultatet").click().await;
        page.focus_is_kept("the result").await;
        assert_eq!(page.js("return document.querySelector('mognads-kollen') !== null", json!([])).await, json!(true));
    }
}

engines! {
    /// A table of many units, and of those that state none, is listed as one scrolls towards its end, without a press.
    async fn many_units_are_listed_as_one_scrolls(page) {
        let names: Vec<String> = (1..=127).map(|unit| format!("Enhet {unit}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let asks = Invitation { units: units(&names), ..asking() };
        let answers = answers(&asks, &[(Role::Staff, 1270)], 2);
        page.to_group(&Group { answers, published: vec![1270], ..group(asks) }).await;
        page.css("canvas[data-chart=group-first]").seen().await;
        page.js("scrollTo(0, 0)", json!([])).await;
        page.mk("for (const el of mk.find({ css: 'details' })) el.open = true", json!([])).await;
        page.css("[data-heat=units] tbody tr:first-child").seen().await;
        assert_eq!(page.css("[data-heat=units] tbody tr").count().await, 40);
        page.wait_until("every unit", async || {
            let script = "const all = document.querySelector('mognads-kollen').shadowRoot.querySelectorAll('[data-heat=units] tbody tr');
                all[all.length - 1].scrollIntoView(); return all.length";
            page.js(script, json!([])).await == json!(128)
        }).await;
    }
}
