//! A plan that someone has made goes by file, link and calendar, and comes back as it was.

use super::days;
use crate::engines;
use crate::page::Page;
use crate::sharing::choose_file;
use mognadskollen::codec::{file, snapshot};
use mognadskollen::model::{Assessment, AssessmentId, Date, Include};
use mognadskollen::text::Lang;
use serde_json::json;

engines! {
    /// A plan in which every field is filled in, with ten actions, four of them with an operation and all with a benefit.
    async fn with_every_field_filled_in(page) {
        let mut opened = file::decode(include_bytes!("../../fixtures/links/s1-plan.json")).expect("a file");
        page.plan_with(&opened.assessments.remove(0)).await;
        page.part("Exportera").await;
        comes_back(page).await;
    }
}

/// The most characters of a link that is offered.
const MAX_LINK: usize = 2000;

/// Carries away all that is kept, from *Ta med*, and opens it where there is nothing.
pub(super) async fn comes_back(page: &Page) {
    let kept = page.kept_plan().await;
    let today = page.js("return new Date().toLocaleDateString('sv-SE')", json!([])).await;
    let today = today.as_str().and_then(Date::parse).expect("a day");

    page.button("Spara kalenderfil").click().await;
    let calendar = std::fs::read_to_string(page.downloaded(".ics").await).expect("a calendar");
    let expected = days::of(&kept, today);
    assert!(!expected.is_empty());
    assert_eq!(days::read(&calendar), expected);

    page.button("Spara den här bedömningen").click().await;
    let saved = page.downloaded(".json").await;
    let opened = file::decode(&std::fs::read(&saved).expect("a file")).expect("a file of ours");
    assert_eq!((opened.assessments.as_slice(), opened.refused.len()), (std::slice::from_ref(&kept), 0));

    // Everything is ticked.
    page.css("summary").with("Välj vad länken innehåller").click().await;
    let words = Lang::Sv.share();
    for tick in [words.tick_names, words.tick_criteria, words.tick_notes, "Handlingsplanen"] {
        page.role("checkbox", tick).click().await;
    }
    let nobody = AssessmentId::from_random(0);
    let all = Include::ALL.of(&kept, nobody.clone());
    let link = page.field("Länk");
    page.wait_until("all of it in the link", async || {
        let link = link.value().await;
        let (_, payload) = link.split_once("#mk=").expect("a link");
        snapshot::decode(payload, nobody.clone()).as_ref() == Ok(&all)
    })
    .await;
    let address = link.value().await;
    let length = address.chars().count();
    println!("{} actions in a link of {length} characters, in {}", kept.plan.actions.len(), page.engine);
    assert!(length <= MAX_LINK, "{length}");
    page.sees(&format!("{} tecken av högst", Lang::Sv.count(length)).replace('\u{a0}', " ")).await;

    let empty = async || {
        page.open("/__blank").await;
        page.js("localStorage.clear(); sessionStorage.clear()", json!([])).await;
    };
    empty().await;
    page.open("/").await;
    page.button("Öppna fil eller kod").click().await;
    page.focus_on_heading("Öppna fil eller kod").await;
    choose_file(page, &saved).await;
    page.focus_on_heading("Bedömningar").await;
    page.wait_until("what was in the file", async || page.stored().await["assessments"][0].is_object()).await;
    assert_eq!(page.kept_plan().await, kept);

    empty().await;
    page.open(&address).await;
    page.role("heading", "Delad bedömning").seen().await;
    page.button("Spara en kopia").click().await;
    page.focus_on_heading("Bedömningar").await;
    page.wait_until("a copy", async || page.stored().await["assessments"][0].is_object()).await;
    let copy = page.kept_plan().await;
    // A copy is another assessment, and says so.
    assert_eq!(copy.title, format!("{} (delad)", Lang::Sv.name(&kept)));
    assert_eq!(Assessment { id: nobody, title: kept.title.clone(), ..copy }, all);
}
