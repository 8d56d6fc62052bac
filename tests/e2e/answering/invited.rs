//! Invited by the page around.

use super::{CODE, INVITED, RECOGNISED, asking, invite, levels_of, plain, tag};
use crate::engine::Engine;
use crate::engines;
use crate::hosts::{Ground, hide, warnings};
use mognadskollen::codec::invitation::encode;
use mognadskollen::model::Role;
use serde_json::json;
use std::collections::BTreeMap;

engines! {
    /// On a phone: what is asked, who one is, six questions, and a code that says that and no more.
    async fn answers_what_the_group_asks(page) {
        let ground = Ground::serve(page, &[]);
        let asks = asking();
        invite(&ground, &encode(&asks), "organisation=\"Exempelby kommun\" unit=\"Skola\"");
        page.set_size(if page.engine == Engine::Webkit { 450 } else { 360 }, 640).await;
        page.open(INVITED).await;
        page.role("heading", "Våren 2027").seen().await;
        page.sees(RECOGNISED).await;
        assert_eq!(page.role("radio", "Vill inte svara").count().await, 2);
        for stated in ["Chef", "Medarbetare", "Skola", "Vård och omsorg"] {
            assert!(!page.role("radio", stated).is_checked().await, "{stated} is stated from the beginning");
        }
        page.role("radio", "Kommunledning och förvaltningschefer").gone().await;
        page.assert_fits().await;
        page.assert_accessible("the beginning for one who is invited").await;
        assert_eq!((page.session_storage().await, page.local_storage().await), (BTreeMap::new(), BTreeMap::new()));
        page.radio("Din roll", "Medarbetare").click().await;
        page.radio("Din enhet", "Vård och omsorg").click().await;
        page.button("Starta").click().await;
        page.at_area(1).await;
        page.css(".steps").gone().await;
        page.css("summary").with("Anteckning").gone().await;
        page.answer_all([4, 3, 5, 4, 2, 6]).await;
        let answer = page.answer_shown().await;
        assert_eq!((answer.role, answer.unit, answer.group), (Role::Staff, 5, tag(&asks)));
        assert_eq!((levels_of(&answer), answer.has_targets()), ([4, 3, 5, 4, 2, 6], false));
        page.sees(&asks.hand_in).await;
        page.sees("Koden innehåller dina svar, din roll, din enhet, vilken grupp svaret hör till och ett slumptal").await;
        page.assert_fits().await;
        page.assert_accessible("the end for one who is invited").await;
        let code = page.field(CODE).value().await;
        page.reload().await;
        page.radio("Din enhet", "Vård och omsorg").seen().await;
        assert!(page.radio("Din enhet", "Vård och omsorg").is_checked().await);
        page.button("Fortsätt").click().await;
        assert_eq!(page.field(CODE).value().await, code, "the code changes only when the answer does");
        let kept: Vec<String> = page.session_storage().await.into_keys().collect();
        let prefix = format!("mognadskollen:%g{}", tag(&asks));
        assert_eq!(kept, [format!("{prefix}:data"), format!("{prefix}:settings")]);
        assert_eq!(page.local_storage().await, BTreeMap::new());
        page.assert_same_origin().await;
    }
}

engines! {
    in [firefox]
    /// Attributes change while it is open: another invitation begins anew, and answers to each are kept apart.
    async fn follows_the_page_around(page) {
        let ground = Ground::serve(page, &[]);
        let (one, other) = (encode(&asking()), encode(&plain()));
        invite(&ground, &one, "");
        page.open(INVITED).await;
        page.button("Starta").click().await;
        page.choose(4).await;
        let set = async |name: &str, value: &str| {
            let script = "document.querySelector('mognads-kollen').setAttribute(...arguments)";
            page.js(script, json!([name, value])).await;
        };
        set("min-group", "7").await;
        set("organisation", "Exempelby").await;
        page.settle().await;
        page.at_area(1).await;
        assert!(page.level(4).is_checked().await);
        set("invite", &other).await;
        page.role("heading", "Hela förvaltningen").seen().await;
        page.button("Starta").click().await;
        page.at_area(1).await;
        assert!(!page.level(4).is_checked().await, "the answer to another invitation");
        page.choose(9).await;
        set("invite", &one).await;
        page.role("heading", "Våren 2027").seen().await;
        page.button("Fortsätt").click().await;
        page.at_area(2).await;
        page.button("Föregående").click().await;
        page.wait_until("the first answer", async || page.level(4).is_checked().await).await;
        assert_eq!(warnings(page).await, Vec::<String>::new());
    }
}

engines! {
    in [chromium]
    /// Until it is there nothing can be begun, and where it does not come one may try again.
    async fn waits_for_the_later_part(page) {
        let ground = Ground::serve(page, &[]);
        invite(&ground, &encode(&plain()), "");
        let back = hide(&ground.later());
        page.open(INVITED).await;
        page.sees("Den här delen gick inte att ladda.").await;
        page.button("Starta").gone().await;
        page.button("Stäng").click().await;
        back();
        page.button("Försök igen").click().await;
        page.role("heading", "Hela förvaltningen").seen().await;
        page.button("Starta").click().await;
        page.at_area(1).await;
        assert!(!page.errors().await.is_empty(), "the console says nothing of it");
    }
}
