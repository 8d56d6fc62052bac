//! A round: one device that goes from hand to hand.

use super::{asking, levels_of, tag};
use crate::engines;
use crate::hosts::Ground;
use crate::page::Page;
use crate::person::{DATA, assessment, levels};
use mognadskollen::codec::file;
use mognadskollen::model::{AssessmentId, Group, Invitation, Role};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use thirtyfour::Key;

/// A group in whose round the device goes about, beside an assessment of the leader's own.
async fn puts_round(page: &Page, asks: &Invitation) {
    let mut group = Group::new(AssessmentId::from_random(7), Invitation { min_group: 3, ..asks.clone() });
    group.in_session = true;
    let mut document: Value = serde_json::from_str(&file::encode_all(&[], &[group])).expect("a file");
    document["assessments"] = json!([assessment("a", "Ledarens egen", &levels([1; 6]), &levels([0; 6]))]);
    page.put_local_storage(DATA, &document.to_string()).await;
}

/// Opens a page whose groups may be as small as three.
async fn opens(page: &Page, asks: &Invitation) -> Ground {
    let ground = Ground::serve(page, &[]);
    ground.write(
        "three.html",
        "<!doctype html><html lang=\"sv\"><head><meta charset=\"utf-8\"><title>Exempelby</title>
         <link rel=\"icon\" href=\"data:,\"><script type=\"module\" src=\"./mk/embed.js\"></script></head>
         <body><main><h1>Exempelby</h1><mognads-kollen min-group=\"3\"></mognads-kollen></main></body></html>",
    );
    puts_round(page, asks).await;
    page.open("/three.html").await;
    page.sees("0 har svarat").await;
    ground
}

/// Nothing leads to what belongs to the leader.
async fn shows_nothing_of_the_leaders(page: &Page) {
    let text = page.text().await;
    assert!(!text.contains("Ledarens egen"), "{text}");
    for gone in ["Bedömningar", "Fortsätt", "Grupp", "Dela", "Ladda ner"] {
        assert_eq!(page.button(gone).count().await, 0, "{gone}");
    }
    assert_eq!(page.css("button.brand").count().await, 0);
}

engines! {
    /// Three answer; nothing of what one has answered can be reached by the next, and it is shown when all have.
    async fn goes_from_hand_to_hand(page) {
        let asks = asking();
        let _ground = opens(page, &asks).await;
        shows_nothing_of_the_leaders(page).await;
        page.assert_accessible("a round before anyone has answered").await;
        for (at, answer) in [[4, 3, 5, 4, 2, 6], [7, 7, 7, 7, 7, 7], [9, 1, 9, 1, 9, 1]].into_iter().enumerate() {
            page.button("Nästa person").click_twice("mouse").await;
            page.focus_on_heading("Våren 2027").await;
            shows_nothing_of_the_leaders(page).await;
            assert!(!page.radio("Din roll", "Chef").is_checked().await, "the role of the one before");
            if at == 0 {
                page.assert_accessible("the beginning in a round").await;
                page.radio("Din roll", "Chef").click().await;
            }
            page.button("Starta").click().await;
            page.at_area(1).await;
            assert_eq!(page.css(".num input:checked").count().await, 0, "the answer of the one before");
            shows_nothing_of_the_leaders(page).await;
            page.answer_all(answer).await;
            assert_eq!(page.field("Svarskod").count().await, 0);
            if at == 0 {
                page.assert_accessible("the end in a round").await;
            }
            page.button("Lämna in mitt svar").click().await;
            page.focus_on_heading("Tack. Lämna över till nästa.").await;
            page.sees(&format!("{} har svarat", at + 1)).await;
            shows_nothing_of_the_leaders(page).await;
            for key in ['z', 'y'] {
                page.keys(&[Key::Control.into(), key]).await;
            }
            page.button("Ångra").gone().await;
            assert_eq!(page.group_kept().await.answers.len(), at + 1);
        }
        page.button("Avsluta och visa").click().await;
        page.sees("De 3 svaren visas tillsammans").await;
        page.assert_accessible("whether to end the round").await;
        page.button("Ja, visa svaren").click().await;
        page.sees_no("Nästa person").await;
        page.wait_until("the round to be over", async || !page.group_kept().await.in_session).await;
        let group = page.group_kept().await;
        assert_eq!(group.published, [3]);
        // In no order: that would tell who each is from.
        let of = |role| group.answers.iter().filter(move |answer| answer.role == role).map(levels_of);
        assert_eq!(of(Role::Manager).collect::<Vec<_>>(), [[4, 3, 5, 4, 2, 6]]);
        assert_eq!(of(Role::NotStated).collect::<BTreeSet<_>>(), [[7; 6], [9, 1, 9, 1, 9, 1]].into());
        assert!(group.answers.iter().all(|answer| answer.group == tag(&group.invitation)));
        page.keys(&[Key::Control.into(), 'z']).await;
        page.settle().await;
        assert_eq!(page.group_kept().await.answers.len(), 3);
    }
}

engines! {
    in [webkit]
    /// With the keyboard alone.
    async fn with_the_keyboard_alone(page) {
        let _ground = opens(page, &asking()).await;
        page.tab_to("button", "Nästa person").await;
        page.press(Key::Enter).await;
        page.focus_on_heading("Våren 2027").await;
        page.tab_to("radio", "").await;
        page.press(Key::Up).await;
        page.wait_until("the last role to be chosen", async || {
            page.radio("Din roll", "Medarbetare").is_checked().await
        })
        .await;
        page.tab_to("button", "Starta").await;
        page.press(Key::Enter).await;
        page.at_area(1).await;
        for at in 1..=6 {
            page.at_area(at).await;
            page.tab_to("radio", "1").await;
            page.press(Key::Space).await;
            page.tab_to("button", if at < 6 { "Nästa" } else { "Se resultatet" }).await;
            page.press(Key::Enter).await;
        }
        page.sees("Så ser du det: ").await;
        page.tab_to("button", "Lämna in mitt svar").await;
        page.press(Key::Enter).await;
        page.focus_on_heading("Tack. Lämna över till nästa.").await;
        let group = page.group_kept().await;
        assert_eq!((levels_of(&group.answers[0]), group.answers[0].role), ([1; 6], Role::Staff));
    }
}
