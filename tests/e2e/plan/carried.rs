//! What is carried away of a plan comes back as it was.

use super::{PARTS, days, id, planned};
use crate::engine::Media;
use crate::engines;
use crate::page::Page;
use mognadskollen::codec::{file, snapshot};
use mognadskollen::model::share::example_alone;
use mognadskollen::model::{Assessment, AssessmentId, Date, Include};
use serde_json::json;

engines! {
    /// A file, a link and a calendar say what the plan says; the link only what is ticked.
    async fn comes_back_equal(page) {
        let planned = planned();
        page.plan_with(&planned).await;
        page.part("Exportera").await;
        page.button("Spara den här bedömningen").click().await;
        let saved = std::fs::read(page.downloaded(".json").await).expect("a file");
        assert_eq!(file::decode(&saved).expect("a file").assessments, std::slice::from_ref(&planned));

        page.button("Spara kalenderfil").click().await;
        let calendar = std::fs::read_to_string(page.downloaded(".ics").await).expect("a calendar");
        let today = page.js("return new Date().toLocaleDateString('sv-SE')", json!([])).await;
        let days = days::of(&planned, today.as_str().and_then(Date::parse).expect("a day"));
        assert_eq!(days.len(), 2);
        assert_eq!(days::read(&calendar), days);

        page.button("Spara åtgärderna som CSV").click().await;
        let table = std::fs::read_to_string(page.downloaded(".csv").await).expect("a table");
        assert!(table.contains("Inför e-tjänst för bygglov;Arbetssätt;Bygg;Bygglovschef"), "{table}");

        let nobody = AssessmentId::from_random(0);
        let link = page.field("Länk");
        let read = async || {
            let link = link.value().await;
            snapshot::decode(link.split_once("#mk=").expect("a link").1, nobody.clone()).expect("a snapshot")
        };
        page.css("summary").with("Välj vad länken innehåller").click().await;
        assert!(read().await.plan.is_empty(), "the plan goes along only where it is ticked");
        page.role("checkbox", "Handlingsplanen").click().await;
        page.wait_until("the plan in the link", async || !read().await.plan.is_empty()).await;
        let all = Include { plan: true, ..Include::default() };
        assert_eq!(read().await, all.of(&planned, nobody.clone()));
        page.sees("tecken av högst").await;

        // The receiver sees the plan, and takes the example over.
        let address = link.value().await;
        page.open("/__blank").await;
        page.open(&address).await;
        page.role("heading", "Delad bedömning").seen().await;
        page.sees("Inför e-tjänst för bygglov").await;
        page.sees("Det gick på tre månader.").await;
        page.button("Lägg till i min plan: Grannkommunens e-tjänst").click().await;
        page.sees("Exemplet finns nu i planen.").await;
        page.wait_until("two examples", async || page.kept_plan().await.plan.examples.len() == 2).await;
        page.button("Ångra").within(&page.css(".bar")).click().await;
        page.wait_until("one example", async || page.kept_plan().await.plan == planned.plan).await;
    }
}

engines! {
    in [chromium, firefox]
    /// A good example goes alone, and is opened where there is nothing else.
    async fn a_good_example(page) {
        let planned = Assessment { organisation: "Exempelby kommun".to_owned(), ..planned() };
        page.plan_with(&planned).await;
        page.part("Goda exempel").await;
        page.button("Ändra: Grannkommunens e-tjänst").click().await;
        // Free text goes nowhere without a tick, and with one it is seen first.
        let field = page.field("Länk till exemplet");
        field.gone().await;
        page.role("checkbox", "Det här exemplet").click().await;
        page.css(".preview").with("Det gick på tre månader.").seen().await;
        let nobody = AssessmentId::from_random(0);
        let holds = async || {
            let address = field.value().await;
            let (_, payload) = address.split_once("#mk=").expect("a link");
            snapshot::decode(payload, nobody.clone()).expect("a snapshot")
        };
        assert_eq!(Some(holds().await), example_alone(&planned, id(40), false, nobody.clone()));
        page.role("checkbox", "Organisation och enhet").click().await;
        let named = example_alone(&planned, id(40), true, nobody.clone()).expect("an example");
        page.wait_until("the names in the link", async || holds().await == named).await;
        page.css(".preview").with("Exempelby kommun").seen().await;
        let address = field.value().await;
        page.say(&page.field("Länk till mer"), "example.org").await;
        page.sees("Adressen behöver börja med https://").await;

        page.js("localStorage.clear()", json!([])).await;
        page.open("/__blank").await;
        page.open(&address).await;
        page.role("heading", "Delad bedömning").seen().await;
        page.sees_no("Störst avstånd").await;
        page.button("Lägg till i min plan: Grannkommunens e-tjänst").click().await;
        page.sees("Exemplet finns nu i planen.").await;
        page.wait_until("the example", async || {
            let kept = page.kept_plan().await;
            kept.plan.examples.iter().any(|example| example.title == "Grannkommunens e-tjänst")
        })
        .await;
    }
}

/// Looks at every part of a plan, with everything in it and with nothing.
async fn tour(page: &Page) {
    page.plan_with(&planned()).await;
    for name in PARTS {
        page.part(name).await;
        page.assert_accessible(name).await;
    }
    page.part("Nyttokalkyl").await;
    page.button("Ändra: Inför e-tjänst för bygglov").click().await;
    page.say(&page.field("Engångskostnad"), "mycket").await;
    page.assert_accessible("the benefit of an action, with a number that is none").await;
    page.part("Goda exempel").await;
    page.button("Ändra: Grannkommunens e-tjänst").click().await;
    page.role("checkbox", "Det här exemplet").click().await;
    page.assert_accessible("a good example").await;
    page.part("Prioritering").await;
    page.css("summary").with("Samma placering i en tabell").click().await;
    page.role("radio", "Åtgärder").click().await;
    page.assert_accessible("the order of actions").await;
}

engines! {
    in [chromium, firefox]
    /// axe-core finds nothing in any part of a plan.
    async fn axe_finds_nothing(page) {
        tour(page).await;
    }
}

engines! {
    in [chromium]
    /// axe-core finds nothing in any part of a plan, in the dark, on a narrow screen, and nothing is wider than it.
    async fn axe_finds_nothing_dark_and_narrow(page) {
        page.emulate(Media::DARK).await;
        page.set_size(500, 900).await;
        tour(page).await;
        for name in PARTS {
            page.part(name).await;
            page.assert_fits().await;
        }
    }
}
