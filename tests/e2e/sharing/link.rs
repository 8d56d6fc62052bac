//! The link: what goes along in it, what is shown of that beforehand, and when it is not offered.

use super::{FULL, OPEN, RECEIVED, payload_of, wordy};
use crate::engines;
use crate::page::Page;
use mognadskollen::model::Include;
use serde_json::json;

/// The ticks over the link, in order.
const TICKS: [&str; 5] =
    ["Målbild", "Fokusområden", "Kryssade kriterier", "Namn, organisation och enhet", "Anteckningar"];

/// What stands in the text that describes a shared assessment, here or at the receiver's.
async fn content(page: &Page) -> String {
    page.css(".received").text().await
}

/// Folds out what the receiver will see.
async fn preview(page: &Page) {
    page.css("summary").with("Det här ser mottagaren").click().await;
    page.css(".preview").seen().await;
}

engines! {
    /// Targets and focus go along from the start, free text only when it is ticked. The link is made the same everywhere.
    async fn holds_what_is_ticked(page) {
        let one = wordy("a", "Våren 2026");
        page.share_with(std::slice::from_ref(&one)).await;
        let mut include = Include::default();
        for (label, on) in TICKS.into_iter().zip([true, true, false, false, false]) {
            assert_eq!(page.role("checkbox", label).is_checked().await, on, "{label}");
        }
        assert_eq!(page.payload_offered().await, payload_of(&one, include));
        for (at, label) in TICKS.into_iter().enumerate() {
            page.role("checkbox", label).click().await;
            let which = match at {
                0 => &mut include.targets,
                1 => &mut include.focus,
                2 => &mut include.criteria,
                3 => &mut include.names,
                _ => &mut include.notes,
            };
            *which = !*which;
            let wanted = payload_of(&one, include);
            page.wait_until(&format!("{label} to count"), async || page.payload_offered().await == wanted).await;
        }
    }
}

engines! {
    /// What is shown beforehand is what the receiver sees, word for word; notes come with a tick alone.
    async fn shows_what_the_receiver_sees(page) {
        page.share_with(&[wordy("a", "Våren 2026")]).await;
        preview(page).await;
        let few = content(page).await;
        for text in ["Servern i källaren", "Våren 2026", "Skolan", "Alla arbetar digitalt"] {
            assert!(!few.contains(text), "{text} in {few}");
        }
        assert!(few.contains(FULL) && few.contains("Fokus"), "{few}");
        for label in &TICKS[2..] {
            page.role("checkbox", label).click().await;
        }
        page.wait_until("the note to be shown", async || content(page).await.contains("Servern i källaren.")).await;
        let all = content(page).await;
        for text in ["Våren 2026", "Exempelby kommun", "Skolan", "14 mars 2026"] {
            assert!(all.contains(text), "no {text} in {all}");
        }
        page.css("canvas[data-chart=seen-radar]").seen().await;
        let payload = page.payload_offered().await;
        page.follow("/", &format!("mk={payload}")).await;
        page.focus_on_heading(RECEIVED).await;
        assert_eq!(content(page).await, all);
    }
}

engines! {
    in [chromium]
    /// The link is copied, and opens where it is pasted.
    async fn is_copied_and_pasted(page) {
        page.share_with(&[wordy("a", "Våren 2026")]).await;
        let link = page.field("Länk").value().await;
        page.button("Kopiera: Länk").click().await;
        page.hears("Kopierat.").await;
        page.button(OPEN).click().await;
        page.field("Länk eller svarskod").focus().await;
        page.keys(&[thirtyfour::Key::Control.into(), 'v']).await;
        page.wait_until("the link to be pasted", async || page.field("Länk eller svarskod").value().await == link).await;
        page.button("Öppna").click().await;
        page.focus_on_heading(RECEIVED).await;
        page.sees(FULL).await;
    }
}

engines! {
    in [chromium]
    /// Above 2,000 characters there is no link but the reason; with the notes left out there is one again.
    async fn is_not_offered_when_it_is_too_long(page) {
        let mut one = wordy("a", "Våren 2026");
        one["areas"]["storage"]["note"] = json!("Å".repeat(1000));
        page.share_with(&[one]).await;
        page.field("Länk").seen().await;
        page.role("checkbox", "Anteckningar").click().await;
        page.hears("Över 2 000 tecken slutar många e-postprogram att klara länkar.").await;
        page.field("Länk").gone().await;
        page.button("Spara den här bedömningen").seen().await;
        assert!(page.role("checkbox", "Anteckningar").is_checked().await);
        page.role("checkbox", "Anteckningar").click().await;
        page.field("Länk").seen().await;
    }
}

engines! {
    in [firefox]
    /// The preview stays folded out while one is elsewhere, and nothing else is folded by it.
    async fn the_preview_folds_alone(page) {
        page.set_size(600, 800).await;
        page.share_with(&[wordy("a", "Våren 2026")]).await;
        preview(page).await;
        page.step_button("Resultat").click().await;
        page.css("table").gone().await;
        page.step_button("Dela").click().await;
        page.css(".preview").seen().await;
        page.css("summary").with("Det här ser mottagaren").click().await;
        page.css(".preview").gone().await;
        page.step_button("Nuläge").click().await;
        page.at_area(1).await;
        page.settle().await;
        page.field("Anteckning").gone().await;
        page.step_button("Dela").click().await;
        page.css(".preview").gone().await;
    }
}

engines! {
    in [webkit]
    /// Before anything is answered there is nothing to share, and it is said where to begin.
    async fn nothing_to_share_yet(page) {
        page.begin().await;
        page.step_button("Dela").click().await;
        page.focus_on_heading("Här delar du resultatet").await;
        page.assert_accessible("nothing to share").await;
        page.button(OPEN).seen().await;
        page.button("Bedöm nuläget").click().await;
        page.at_area(1).await;
    }
}
