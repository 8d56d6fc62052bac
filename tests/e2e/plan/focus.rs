//! Which areas to begin with: what is proposed on the result and in the plan, and what is chosen.

use crate::engines;
use crate::person::{NAMES, full};
use serde_json::json;

engines! {
    /// The result proposes areas and says why; one chooses, and a fourth takes the place of one of three, or not after all.
    async fn the_result_proposes(page) {
        page.go_on_with(&[full("a", "Våren 2026")]).await;
        page.sees("Förslag: Arbetssätt, Dataflöden och Organisation.").await;
        page.role("checkbox", &format!("{} föreslås 4 steg till målnivån. 40 poäng.", NAMES[3])).seen().await;
        page.role("checkbox", &format!("{} 2 steg till målnivån. 20 poäng.", NAMES[5])).seen().await;
        page.css("summary").with("Så räknas förslaget").click().await;
        page.sees("varje steg mellan nuläge och målnivå ger 10 poäng.").await;
        page.assert_accessible("a proposal of focus areas").await;

        page.button("Välj det som föreslås").click().await;
        page.keeps("/0/focus", json!(["work", "dataflow", "organisation"])).await;
        page.focus_on_heading("Välj fokusområden").await;
        page.button("Välj det som föreslås").gone().await;
        assert!(page.role_with("checkbox", NAMES[1]).is_disabled().await);

        page.css("summary").with("Välj Lagring i stället").click().await;
        page.button("Ta bort Organisation: Lagring").click().await;
        page.keeps("/0/focus", json!(["work", "dataflow", "storage"])).await;
        page.sees("Fokusområden nu: Arbetssätt, Dataflöden och Lagring.").await;
        page.focus_on_heading("Välj fokusområden").await;
        assert!(page.role_with("checkbox", NAMES[0]).is_disabled().await, "what was not chosen stays in the list");
        page.button("Ångra").within(&page.css(".bar")).click().await;
        page.keeps("/0/focus", json!(["work", "dataflow", "organisation"])).await;

        page.go("Handlingsplan").await;
        page.role_with("checkbox", NAMES[0]).click().await;
        page.keeps("/0/focus", json!(["work", "dataflow"])).await;
    }
}

engines! {
    /// The example has its plan from the start, and what is done there can be undone afterwards too; in the other language
    /// it has the other words.
    async fn the_example_keeps_what_is_done(page) {
        page.open("/").await;
        page.button("Se ett exempel").click().await;
        page.sees("Förslag: ").await;
        page.role_with("checkbox", NAMES[5]).click().await;
        page.sees("Tre områden är valda.").await;
        page.go("Handlingsplan").await;
        page.sees("4 av 4 frågor besvarade.").await;
        page.sees("Tre områden är valda.").await;
        page.button("Ångra").within(&page.css("footer")).click().await;
        page.sees_no("Tre områden är valda.").await;
        page.sees("4 av 4 frågor besvarade.").await;
        assert!(page.button("Ångra").within(&page.css("footer")).is_disabled().await, "the plan is no step of one's own");
        page.part("Framtidsbild").await;
        page.switch_language().await;
        page.role("heading", "Picture of the future").seen().await;
        page.wait_until("the story in English", async || {
            page.field("For whom does something get better?").value().await.starts_with("For those who apply")
        })
        .await;
    }
}
