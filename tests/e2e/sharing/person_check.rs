//! One person's own check: it ends with the picture and the code, and what it leaves can be cleared.

use crate::engine::Engine;
use crate::engines;
use crate::hosts::Ground;
use crate::page::Page;
use crate::sharing::{RECEIVED, payload_of, wordy};
use mognadskollen::codec::response;
use mognadskollen::model::{Area, Grade, Level, ShareOptions};
use serde_json::json;
use std::collections::BTreeMap;

/// A page with the check alone.
const PAGE: &str = "/check.html";
const END: &str = "Delar du dator eller telefon med andra?";

/// Answers all six, as on a phone in a coffee break.
async fn answers(page: &Page) {
    page.open(PAGE).await;
    page.button("Starta").click().await;
    for (at, level) in [4, 3, 5, 4, 2].into_iter().enumerate() {
        page.at_area(at + 1).await;
        page.choose(level).await;
        page.next().click().await;
    }
    page.at_area(6).await;
    page.role("radio", "Vet ej").click().await;
    page.button("Se resultatet").click().await;
    page.sees(END).await;
    page.field("Svarskod").seen().await;
}

engines! {
    /// On a phone: the picture, the code and its QR code; the code is copied, and holds what was answered.
    async fn ends_with_picture_and_code(page) {
        let _ground = Ground::serve(page, &[]);
        let width = if page.engine == Engine::Webkit { 450 } else { 360 };
        page.set_size(width, 640).await;
        answers(page).await;
        let holds = response::decode(&page.field("Svarskod").value().await).expect("a code");
        let now = Area::ALL.map(|area| holds.now.get(area).level().map_or(0, Level::get));
        assert_eq!((now, *holds.now.get(Area::Service)), ([4, 3, 5, 4, 2, 0], Grade::Unknown));
        page.css("canvas[data-chart=radar]").seen().await;
        let copy = page.button("Kopiera koden");
        if page.engine != Engine::Webkit {
            let ends = "const top = mk.find({ css: '.mk' })[0].getBoundingClientRect().top;
                return mk.find({ css: '.btn.wide' })[0].getBoundingClientRect().bottom - top";
            let ends = page.mk(ends, json!([])).await.as_f64().expect("a place");
            assert!(ends <= 740.0, "the button ends {ends} px down");
        }
        copy.click().await;
        page.hears("Kopierat.").await;
        page.button("Kopierad").seen().await;
        page.css("summary").with("Visa som QR-kod").click().await;
        page.role("img", "QR-kod som öppnar den här sidan med svarskoden").seen().await;
        let colours = "return mk.find({ css: 'canvas' }).map((el) => [el.dataset.chart,
            new Set(new Uint32Array(el.getContext('2d').getImageData(0, 0, el.width, el.height).data.buffer)).size > 1])";
        page.wait_until("both to be drawn", async || {
            page.mk(colours, json!([])).await == json!([["radar", true], ["qr", true]])
        })
        .await;
        page.assert_fits().await;
        page.assert_accessible("the end of a person's own check").await;
        assert_eq!(page.local_storage().await, BTreeMap::new());
        page.assert_same_origin().await;
    }
}

engines! {
    in [chromium]
    /// *Rensa* leaves nothing behind, not even what was opened from a link.
    async fn is_cleared(page) {
        let _ground = Ground::serve(page, &[]);
        answers(page).await;
        let code = page.field("Svarskod").value().await.replace('-', "");
        page.js("location.hash = `mk=${arguments[0]}`", json!([code])).await;
        page.focus_on_heading(RECEIVED).await;
        assert_eq!(page.session_storage().await.len(), 3);
        page.button("Stäng").click().await;
        page.button("Fortsätt").click().await;
        page.sees(END).await;
        page.button("Radera mina svar").click().await;
        page.button("Starta").seen().await;
        page.focus_is_kept("Radera mina svar").await;
        assert_eq!((page.session_storage().await, page.local_storage().await), (BTreeMap::new(), BTreeMap::new()));
        page.reload().await;
        page.button("Starta").click().await;
        page.at_area(1).await;
        assert!(!page.level(4).is_checked().await);
    }
}

engines! {
    /// The QR code's link opens what it says.
    async fn the_qr_code_leads_here(page) {
        let _ground = Ground::serve(page, &[]);
        answers(page).await;
        page.css("summary").with("Visa som QR-kod").click().await;
        let link = page.css("canvas[data-chart=qr]").attr("data-qr").await.expect("a link");
        let code = page.field("Svarskod").value().await.replace('-', "");
        assert_eq!(link, format!("{}{PAGE}#mk={code}", page.site().origin()));
        page.open("/__blank").await;
        page.open(&link).await;
        page.focus_on_heading(RECEIVED).await;
        page.sees("Det här är ett svar som har lämnats som svarskod.").await;
    }
}

engines! {
    in [firefox]
    /// The kind of link decides what is shown: a whole assessment can be read here too, and nothing of it is taken in.
    async fn a_colleagues_assessment_can_be_read(page) {
        let _ground = Ground::serve(page, &[]);
        let one = wordy("b", "Grannens");
        page.follow(PAGE, &format!("mk={}", payload_of(&one, ShareOptions::ALL))).await;
        page.focus_on_heading(RECEIVED).await;
        page.sees("Servern i källaren.").await;
        assert_eq!(page.table().await[1], "Digitala arbetssätt Fokus|4|8|+4");
        for gone in ["Spara en kopia", "Jämför med min"] {
            page.button(gone).gone().await;
        }
        page.assert_accessible("an assessment shared with one who checks").await;
        page.button("Stäng").click().await;
        page.button("Starta").seen().await;
        assert_eq!(page.session_storage().await, BTreeMap::new());
    }
}

engines! {
    in [webkit]
    /// A link that is broken is told here too, and leads to no files.
    async fn a_broken_link_is_told(page) {
        let _ground = Ground::serve(page, &[]);
        page.follow(PAGE, "mk=400R4QA000000013").await;
        page.sees("Koden stämmer inte.").await;
        page.button("Öppna").seen().await;
        assert_eq!(page.css("input[type=file], .file").count().await, 0);
        page.sees_no("dra filer hit").await;
        page.open_text("400R4QA000000012").await;
        page.focus_on_heading(RECEIVED).await;
    }
}

engines! {
    /// Nor does what is pasted: a file of assessments has no place there, and nothing of it is kept.
    async fn a_pasted_file_is_not_opened(page) {
        let _ground = Ground::serve(page, &[]);
        page.follow(PAGE, "mk=400R4QA000000013").await;
        page.sees("Koden stämmer inte.").await;
        page.open_text(&crate::person::file(&[wordy("b", "Grannens")])).await;
        page.sees("Det här är en fil med bedömningar, och sådana öppnas inte här.").await;
        page.sees_no("Bedömningar").await;
        page.sees_no("Koden stämmer inte.").await;
        assert_eq!((page.session_storage().await, page.local_storage().await), (BTreeMap::new(), BTreeMap::new()));
        page.open_text("400R4QA000000012").await;
        page.focus_on_heading(RECEIVED).await;
        page.field("Svarskod").seen().await;
        page.button("Kopiera koden").click().await;
        page.sees("Kopierat.").await;
    }
}
