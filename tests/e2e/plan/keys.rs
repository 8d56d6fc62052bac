//! The plan under real keys: an action is changed in its row, and the focus is where the next thing is done.

use super::{id, planned};
use crate::engine::Media;
use crate::engines;
use crate::page::Page;
use mognadskollen::model::plan::{Action, Status};
use mognadskollen::model::{Area, Assessment, Date};
use serde_json::json;
use thirtyfour::Key;

const FIRST: &str = "Inför e-tjänst för bygglov";
const SECOND: &str = "Sluta skriva ut beslut";

/// A plan with two actions in one area.
fn two() -> Assessment {
    let mut planned = planned();
    let what = SECOND.to_owned();
    planned.plan.actions.push(Action { id: id(31), area: Area::Work, what, ..Action::default() });
    planned
}

impl Page {
    /// Presses what Tab leads to.
    async fn tab_and_press(&self, name: &str) {
        self.tab_to("button", name).await;
        self.press(Key::Enter).await;
    }
}

engines! {
    in [chromium, firefox]
    /// An action is opened, written in and closed, goes down, and is taken away and comes back.
    async fn an_action_in_its_row(page) {
        page.plan_with(&two()).await;
        page.button(&format!("Ändra: {FIRST}")).focus().await;
        page.press(Key::Enter).await;
        page.wait_until("the field", async || page.focus().await.contains("Vad ska göras?")).await;
        page.press(Key::End).await;
        page.type_text(" och marklov").await;
        page.tab_to("textbox", "Ansvarig roll").await;
        page.type_text("Bygglovschef").await;
        page.tab_to("textbox", "Klart senast").await;
        // Each engine has its own order of month, day and year.
        page.type_text("01312029").await;
        page.tab_to("combobox", "Status").await;
        page.type_text("pågår").await;
        page.tab_and_press("Klar").await;
        let name = format!("{FIRST} och marklov");
        page.focus_on("button", &format!("Ändra: {name}")).await;
        page.wait_until("what was typed", async || {
            let kept = page.kept_plan().await;
            let action = &kept.plan.actions[0];
            action.what == name && action.status == Status::UnderWay && action.due == Date::new(2029, 1, 31)
        })
        .await;

        page.press(Key::Enter).await;
        page.wait_until("the field", async || page.focus().await.contains("Vad ska göras?")).await;
        page.tab_and_press("Flytta ner").await;
        page.wait_until("the other order", async || page.kept_plan().await.plan.actions[0].what == SECOND).await;
        page.focus_on("button", "Flytta upp").await;
        page.tab_and_press("Ta bort åtgärden").await;
        page.sees(&format!("”{name}” har tagits bort.")).await;
        page.focus_on("button", "Ångra").await;
        page.press(Key::Enter).await;
        page.wait_until("it to come back", async || page.kept_plan().await.plan.actions.len() == 2).await;
    }
}

/// Looks at the document with everything folded out, and at what is open in it.
async fn tour(page: &Page) {
    page.plan_with(&two()).await;
    page.assert_accessible("the plan").await;
    page.button(&format!("Ändra: {FIRST}")).click().await;
    page.button("Exportera").click().await;
    page.unfold().await;
    page.say(&page.field("Engångskostnad, kronor"), "mycket").await;
    page.assert_accessible("the plan with all that can be opened in it").await;
    page.assert_fits().await;
}

engines! {
    in [chromium, firefox]
    /// axe-core finds nothing in the plan.
    async fn axe_finds_nothing(page) {
        tour(page).await;
    }
}

engines! {
    in [chromium]
    /// Nor in the dark, on a narrow screen, where the contents are folded.
    async fn axe_finds_nothing_dark_and_narrow(page) {
        page.emulate(Media::DARK).await;
        page.set_size(500, 900).await;
        tour(page).await;
        let contents = page.css(".toc-open");
        assert_eq!(contents.attr("aria-expanded").await.as_deref(), Some("false"));
        contents.click().await;
        page.css(".toc li > button").starting("Uppföljning").click().await;
        page.focus_on_heading("Uppföljning").await;
        page.wait_until("the contents to be folded", async || page.mk("return mk.find({ css: '.toc li > button' }).length", json!([])).await == json!(0)).await;
    }
}
