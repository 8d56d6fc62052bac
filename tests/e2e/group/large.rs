//! Groups with more answers than the browser keeps.

use super::{PASTE, column, group, tag};
use crate::engines;
use crate::sharing::choose_file;
use mognadskollen::codec::file;
use mognadskollen::model::group::MAX_KEPT;
use mognadskollen::model::{Grade, Invitation, PerArea, Response};
use serde_json::json;

/// So many different answers.
fn many(invitation: &Invitation, count: u32) -> Vec<Response> {
    let level = |number: u32| Grade::of(u8::try_from(1 + number % 10).expect("a level")).expect("a level");
    let answer = |nonce| Response {
        group: tag(invitation),
        now: PerArea::from_fn(|area| level(nonce / 7 + u32::try_from(area.index()).expect("an area"))),
        nonce,
        ..Response::default()
    };
    (0..count).map(answer).collect()
}

engines! {
    in [chromium, firefox]
    /// What is not kept is said, is in the file, and is there again when that is opened.
    async fn what_is_not_kept_is_in_the_file(page) {
        let asks = Invitation { title: "Hela kommunen".to_owned(), ..Invitation::default() };
        let all = many(&asks, 20_400);
        page.to_gathering(&group(asks)).await;
        page.paste(&column(&all[..MAX_KEPT])).await;
        page.brings("20 000 nya svar.").await;
        page.sees_no("finns bara på den här sidan").await;
        assert_eq!(page.group_kept().await.answers.len(), MAX_KEPT);
        page.paste(&column(&all)).await;
        page.brings("400 nya svar, 20 000 fanns redan.").await;
        page.hears("400 av 20 400 svar finns bara på den här sidan").await;
        page.assert_accessible("answers that are not kept").await;
        let kept = page.group_kept().await;
        assert_eq!((kept.answers.as_slice(), kept.had), (&all[..MAX_KEPT], 20_400));
        page.button("Visa resultatet").click().await;
        page.css("canvas[data-chart=group-spread]").seen().await;
        let answered = async || {
            let rows = page.figures("[aria-label='Siffrorna i en tabell']").await;
            rows.iter().map(|row| row.split('|').nth(1).unwrap_or_default().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(answered().await, ["20 400"; 6]);
        page.to_part("Samla in").await;
        page.button("Spara gruppen som fil").within(&page.css(".share-part")).click().await;
        page.hears("är klar och kontrollerad.").await;
        let saved = page.downloaded(".json").await;
        let opened = file::decode(&std::fs::read(&saved).expect("a file")).expect("a file of ours");
        assert_eq!((&opened.groups[0].answers, &opened.groups[0].shown), (&all, &vec![20_400]));
        // The page is closed: what was not kept is missed, and told.
        page.open_group().await;
        page.to_part("Samla in").await;
        page.hears("Gruppen hade 20 400 svar, och webbläsaren har sparat 20 000 av dem.").await;
        choose_file(page, &saved).await;
        page.hears("fanns redan. Nya svar i den: 400.").await;
        page.to_part("Samla in").await;
        page.hears("400 av 20 400 svar finns bara på den här sidan").await;
        page.sees_no("Gruppen hade 20 400 svar").await;
        // In an empty browser the file is the whole group.
        page.js("localStorage.clear()", json!([])).await;
        page.open("/").await;
        page.button("Öppna fil eller kod").click().await;
        choose_file(page, &saved).await;
        page.hears("har lagts till med 20 400 svar.").await;
    }
}

engines! {
    in [webkit]
    /// A text that is longer than any group's is refused at once, in words.
    async fn a_text_that_is_too_long_is_refused(page) {
        page.to_gathering(&group(Invitation { title: "Hela kommunen".to_owned(), ..Invitation::default() })).await;
        let script = "const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', 'x'.repeat(32000001));
            el.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }))";
        page.field(PASTE).js(script, json!([])).await;
        page.brings("Texten är för lång för att läsas på en gång. Dela upp den och klistra in en del i taget.").await;
        assert_eq!(page.field(PASTE).value().await, "");
    }
}
