//! Invited by a link, on any page.

use super::{INVITED, asking, invite, levels_of, plain, tag};
use crate::engines;
use crate::hosts::{Ground, hide};
use crate::page::Page;
use crate::person::{DATA, file, full};
use mognadskollen::codec::invitation::encode;
use serde_json::json;
use std::collections::BTreeMap;

/// Where what a link led to is kept in the tab.
const LINK: &str = "mognadskollen:link";

/// Puts something of one's own there from an earlier visit.
async fn puts_own(page: &Page) -> BTreeMap<String, String> {
    page.put_local_storage(DATA, &file(&[full("a", "Egen")])).await;
    page.local_storage().await
}

/// Follows a link to an invitation.
async fn follow(page: &Page, path: &str, payload: &str) {
    page.open("/__blank").await;
    page.open(&format!("{path}#mk={payload}")).await;
}

engines! {
    /// The page becomes a person's own check; one's own stays as it was, and is there again when the link is closed.
    async fn makes_it_a_check_of_its_own(page) {
        let before = puts_own(page).await;
        let asks = asking();
        follow(page, "/", &encode(&asks)).await;
        page.focus_on_heading("Våren 2027").await;
        page.sees_no("Egen").await;
        assert_eq!(page.js("return location.hash", json!([])).await, json!(""));
        assert_eq!(page.js("return document.querySelector('mognads-kollen').result", json!([])).await, json!(null));
        page.assert_accessible("the beginning for one who has followed a link").await;
        page.button("Starta").click().await;
        for gone in ["Målbild", "Dela", "Grupp"] {
            page.step_button(gone).gone().await;
        }
        page.css(".menu-button").gone().await;
        page.at_area(1).await;
        page.choose(4).await;
        page.sees("Sparas i den här fliken tills du stänger den").await;
        page.reload().await;
        page.role("heading", "Våren 2027").seen().await;
        page.button("Fortsätt").click().await;
        page.at_area(2).await;
        for at in 2..=6 {
            page.at_area(at).await;
            page.choose(3).await;
            page.button(if at < 6 { "Nästa" } else { "Se resultatet" }).click().await;
        }
        let answer = page.answer_shown().await;
        assert_eq!((levels_of(&answer), answer.group), ([4, 3, 3, 3, 3, 3], tag(&asks)));
        page.button("Stäng").click().await;
        page.button("Fortsätt").seen().await;
        page.sees("Egen").await;
        assert!(!page.session_storage().await.contains_key(LINK));
        page.reload().await;
        page.sees("Egen").await;
        assert_eq!(page.local_storage().await, before);
    }
}

engines! {
    in [chromium]
    /// *Rensa* leaves nothing in the tab, and the next person may begin at once; their way survives a reload too.
    async fn is_cleared(page) {
        let before = puts_own(page).await;
        follow(page, "/", &encode(&plain())).await;
        page.button("Starta").click().await;
        page.answer_all([4, 3, 5, 4, 2, 6]).await;
        page.button("Radera mina svar").click().await;
        page.focus_on_heading("Hela förvaltningen").await;
        assert_eq!(page.session_storage().await, BTreeMap::new());
        assert_eq!(page.local_storage().await, before);
        page.button("Starta").click().await;
        page.at_area(1).await;
        page.choose(9).await;
        page.reload().await;
        page.button("Fortsätt").click().await;
        page.at_area(2).await;
        assert_eq!(page.local_storage().await, before);
    }
}

engines! {
    in [webkit]
    /// Followed over another: each has its answers, and closing the last leads back to what was there before both.
    async fn over_another(page) {
        let ground = Ground::serve(page, &[]);
        invite(&ground, &encode(&asking()), "");
        page.open(INVITED).await;
        page.button("Starta").click().await;
        page.at_area(1).await;
        page.choose(4).await;
        let hash = async |payload: &str| page.js("location.hash = `mk=${arguments[0]}`", json!([payload])).await;
        let (one, other) = (encode(&plain()), encode(&mognadskollen::model::Invitation::default()));
        hash(&one).await;
        page.focus_on_heading("Hela förvaltningen").await;
        page.button("Starta").click().await;
        page.at_area(1).await;
        assert!(!page.level(4).is_checked().await);
        page.choose(9).await;
        hash(&other).await;
        page.focus_on_heading("Hur digitalt arbetar ni?").await;
        page.button("Starta").seen().await;
        page.button("Stäng").click().await;
        page.at_area(1).await;
        page.wait_until("one's own answer", async || page.level(4).is_checked().await).await;
        assert_eq!(page.session_storage().await.keys().filter(|key| key.ends_with(":data")).count(), 2);
    }
}

engines! {
    /// Where what answering needs does not come, nobody begins something else in its place; it can be tried again.
    async fn nobody_begins_before_the_invitation_is_there(page) {
        let ground = Ground::serve(page, &[]);
        let back = hide(&ground.later());
        follow(page, "/plain.html", &encode(&asking())).await;
        page.sees("Den här delen gick inte att ladda.").await;
        page.button("Starta").gone().await;
        page.errors().await;
        back();
        page.button("Försök igen").click().await;
        page.role("heading", "Våren 2027").seen().await;
        page.button("Starta").seen().await;
        page.errors().await;
    }
}
