//! Every part of a plan, with its forms open.

use super::{Look, WORD, call, endless, names};
use crate::carrying::paper::{PRINTER, printed};
use crate::engines;
use crate::page::Page;
use crate::plan::whole::open_paper;
use crate::plan::{PARTS, planned};
use serde_json::json;

async fn parts(page: &Page, look: &Look<'_>, name: &str) {
    page.plan_with(&call(planned(), name)).await;
    for part in PARTS {
        page.part(part).await;
        page.mk("for (const el of mk.find({ css: '.plan details' })) el.open = true", json!([])).await;
        look.at(part).await;
        if matches!(part, "Mål" | "Åtgärder" | "Nyttokalkyl" | "Goda exempel") {
            page.mk("mk.find({ role: 'button', has: 'Ändra: ' })[0].click()", json!([])).await;
            page.button("Klar").seen().await;
            look.at(&format!("{part}, a form")).await;
        }
    }
}

engines! {
    /// With the longest names.
    async fn endless_names(page) {
        let look = Look::new(page);
        parts(page, &look, &endless()).await;
        look.end();
    }
}

engines! {
    /// With a long word.
    async fn long_words(page) {
        let look = Look::new(page);
        parts(page, &look, WORD).await;
        look.end();
    }
}

engines! {
    /// On paper, as wide as a page of A4 is within its margins.
    async fn on_paper(page) {
        let look = Look::new(page);
        for name in names() {
            page.plan_with(&call(planned(), &name)).await;
            page.part("Exportera").await;
            page.js(PRINTER, json!([])).await;
            printed(page, "Skriv ut rapporten", 1).await;
            let left = open_paper(page).await;
            page.set_size(665, 900).await;
            look.now("paper").await;
            page.switch(&left).await;
        }
        look.end();
    }
}
