//! The plan with all that can be opened in it.

use super::{Look, WORD, call, endless, names};
use crate::carrying::paper::{PRINTER, printed};
use crate::engines;
use crate::page::Page;
use crate::plan::planned;
use crate::plan::whole::open_paper;
use serde_json::json;

/// The document with everything folded out, and with an action and the export open.
async fn document(page: &Page, look: &Look<'_>, name: &str) {
    page.plan_with(&call(planned(), name)).await;
    page.unfold().await;
    look.at("the plan").await;
    page.set_size(1280, 800).await;
    page.button("Exportera").click().await;
    page.mk("mk.find({ css: '.plan-table button' })[0].click()", json!([])).await;
    page.button("Klar").seen().await;
    page.unfold().await;
    look.at("an action").await;
}

engines! {
    /// With the longest names.
    async fn endless_names(page) {
        let look = Look::new(page);
        document(page, &look, &endless()).await;
        look.end();
    }
}

engines! {
    /// With a long word.
    async fn long_words(page) {
        let look = Look::new(page);
        document(page, &look, WORD).await;
        look.end();
    }
}

engines! {
    /// On paper, as wide as a page of A4 is within its margins.
    async fn on_paper(page) {
        let look = Look::new(page);
        for name in names() {
            page.plan_with(&call(planned(), &name)).await;
            page.js(PRINTER, json!([])).await;
            printed(page, "Skriv ut", 1).await;
            let left = open_paper(page).await;
            page.set_size(665, 900).await;
            look.now("paper").await;
            page.switch(&left).await;
        }
        look.end();
    }
}
