//! One's own assessments: the first screen, the three steps, the comparison, the shelf.

use super::{Look, WORD, call, names};
use crate::engines;
use crate::page::Page;
use crate::person::{DATA, full};
use crate::plan::planned;
use mognadskollen::codec::file;
use mognadskollen::model::AssessmentId;
use serde_json::json;

/// The steps, beginning with nothing.
async fn from_nothing(page: &Page, look: &Look<'_>) {
    page.open("/").await;
    look.at("start").await;
    page.button("Starta").click().await;
    page.at_area(1).await;
    page.choose(4).await;
    page.css("summary").with("Stöd för bedömningen").click().await;
    page.css("summary").with("Anteckning").click().await;
    look.at("an area").await;
    page.go("Målbild").await;
    look.at("targets").await;
    page.go("Resultat").await;
    look.at("result, half").await;
}

/// What is kept from earlier visits.
async fn with_names(page: &Page, look: &Look<'_>, name: &str) {
    let all: Vec<_> = (0..3)
        .map(|at| {
            let mut one = call(planned(), name);
            one.id = AssessmentId::from_random(at);
            one
        })
        .collect();
    page.put_local_storage(DATA, &file::encode(&all)).await;
    page.open("/").await;
    page.button("Fortsätt").seen().await;
    look.at("start, with data").await;
    page.button("Fortsätt").click().await;
    page.go("Nuläge").await;
    look.at("an area, with data").await;
    page.go("Målbild").await;
    look.at("targets, with data").await;
    page.go("Resultat").await;
    page.css("summary").with("Siffrorna i en tabell").js("el.parentElement.open = true", json!([])).await;
    look.at("result").await;
    page.button("Jämför").click().await;
    page.field("Jämför med").seen().await;
    page.mk("for (const el of mk.find({ css: 'details' })) el.open = true", json!([])).await;
    look.at("two compared").await;
    page.menu("Bedömningar").await;
    page.focus_on_heading("Bedömningar").await;
    let [more, first, second] = ["Mer", "Ändra uppgifter", "Ta bort"].map(|text| format!("{text}: {name}"));
    let press = async |name: &String| drop(page.mk("mk.find({ name: arguments[0] })[0].click()", json!([name])).await);
    press(&more).await;
    press(&first).await;
    page.css("#detail-title").seen().await;
    page.css("summary").with("Vad som sparas").click().await;
    page.button("Radera allt").click().await;
    look.at("assessments").await;
    press(&more).await;
    press(&second).await;
    page.css(".bar").seen().await;
    look.at("one removed").await;
}

engines! {
    /// From nothing.
    async fn the_steps(page) {
        let look = Look::new(page);
        from_nothing(page, &look).await;
        look.end();
    }
}

engines! {
    /// With the longest names.
    async fn endless_names(page) {
        let look = Look::new(page);
        with_names(page, &look, &names()[0]).await;
        look.end();
    }
}

engines! {
    /// With a long word.
    async fn long_words(page) {
        let look = Look::new(page);
        with_names(page, &look, &names()[1]).await;
        look.end();
    }
}

engines! {
    /// Two rounds compared, and a fault in the program.
    async fn rounds_and_a_crash(page) {
        let look = Look::new(page);
        page.open("/").await;
        page.button("Se ett exempel").click().await;
        page.button("Jämför omgångar").click().await;
        page.css("canvas[data-chart=trend]").seen().await;
        page.mk("for (const el of mk.find({ css: 'details' })) el.open = true", json!([])).await;
        look.at("rounds").await;
        page.go_on_with(&[full("a", WORD)]).await;
        page.go("Nuläge").await;
        crate::crash::sabotage(page).await;
        page.level(8).click().await;
        page.role("heading", "Något gick fel i Mognadskollen").seen().await;
        page.errors().await;
        look.at("a crash").await;
        look.end();
    }
}
