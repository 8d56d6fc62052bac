//! Invited by the page around.

use super::{CODE, INVITED, RECOGNISED, asking, invite, levels_of, plain, tag};
use crate::engine::Engine;
use crate::engines;
use crate::hosts::{Ground, hide, warnings};
use mognadskollen::codec::invitation::encode;
use mognadskollen::model::invitation::Unit;
use mognadskollen::model::{Area, Grade, Invitation, Level, Role};
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
        page.css(".steps button").with("Målbild").gone().await;
        page.css("summary").with("Anteckning").gone().await;
        page.answer_all([4, 3, 5, 4, 2, 6]).await;
        let answer = page.answer_shown().await;
        assert_eq!((answer.role, answer.unit, answer.group), (Role::Staff, 5, tag(&asks)));
        assert_eq!((levels_of(&answer), answer.has_targets()), ([4, 3, 5, 4, 2, 6], false));
        page.sees(&asks.hand_in).await;
        page.sees("Koden innehåller dina svar, din roll, din enhet, vilken grupp svaret hör till och ett slumptal").await;
        page.role("img", "QR-kod som öppnar den här sidan med svarskoden").seen().await;
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
    /// Each code that is carried away is the only one: where the answer changes, that is said.
    async fn tells_that_the_code_has_changed(page) {
        let ground = Ground::serve(page, &[]);
        invite(&ground, &encode(&plain()), "");
        page.open(INVITED).await;
        page.button("Starta").click().await;
        page.answer_all([4, 3, 5, 4, 2, 6]).await;
        let changed = "Ditt svar har ändrats, så koden är en annan";
        page.sees("Lämna koden till den som bjöd in dig.").await;
        page.sees("Koden innehåller dina svar, vilken grupp svaret hör till och ett slumptal").await;
        page.step_button("Nuläge").click().await;
        page.choose(7).await;
        page.go("Resultat").await;
        page.sees_no(changed).await;
        page.button("Kopiera: Svarskod").click().await;
        page.go("Nuläge").await;
        page.choose(8).await;
        page.go("Resultat").await;
        page.sees(changed).await;
        page.assert_accessible("a code that has changed").await;
        page.go("Nuläge").await;
        page.choose(7).await;
        page.go("Resultat").await;
        page.field(CODE).seen().await;
        page.sees_no(changed).await;
    }
}

engines! {
    in [webkit]
    /// A mail has the code in it and no receiver, and it is said what a mail shows.
    async fn warns_of_what_a_mail_shows(page) {
        let ground = Ground::serve(page, &[]);
        invite(&ground, &encode(&Invitation { title: "Å & ä?".to_owned(), ..plain() }), "");
        page.open(INVITED).await;
        page.button("Starta").click().await;
        page.answer_all([4, 3, 5, 4, 2, 6]).await;
        page.sees("Ett mejl visar vem som har skickat det.").await;
        let href = page.link("Mejla").attr("href").await.expect("an address");
        let code = page.field(CODE).value().await;
        assert_eq!(href, format!("mailto:?subject=Svarskod%3A%20%C3%85%20%26%20%C3%A4%3F&body={code}"));
    }
}

engines! {
    in [chromium]
    /// On a shared computer nothing of one person's answer is left for the next.
    async fn is_cleared_for_the_next_person(page) {
        let ground = Ground::serve(page, &[]);
        let asks = asking();
        invite(&ground, &encode(&asks), "");
        page.open(INVITED).await;
        page.radio("Din roll", "Chef").click().await;
        page.button("Starta").click().await;
        page.answer_all([4, 3, 5, 4, 2, 6]).await;
        let first = page.answer_shown().await;
        page.button("Radera mina svar").click().await;
        page.focus_on_heading("Våren 2027").await;
        assert_eq!((page.session_storage().await, page.local_storage().await), (BTreeMap::new(), BTreeMap::new()));
        assert!(!page.radio("Din roll", "Chef").is_checked().await);
        page.button("Starta").click().await;
        page.answer_all([4, 3, 5, 4, 2, 6]).await;
        let second = page.answer_shown().await;
        assert_eq!((second.role, second.group, levels_of(&second)), (Role::NotStated, first.group, levels_of(&first)));
        assert_ne!(second.nonce, first.nonce);
    }
}

engines! {
    in [firefox]
    /// Many units are a list.
    async fn chooses_among_many_units(page) {
        let ground = Ground::serve(page, &[]);
        let names = ["Bygg", "Förskola", "Grundskola", "Hemtjänst", "Kultur", "Miljö", "Räddning", "Socialtjänst"];
        let units = (1..).zip(names).map(|(number, name)| Unit { number, name: name.to_owned() }).collect();
        invite(&ground, &encode(&Invitation { units, ..plain() }), "");
        page.open(INVITED).await;
        let list = page.field("Din enhet");
        assert_eq!(list.value().await, "");
        page.sees_no(RECOGNISED).await;
        page.assert_accessible("a list of units").await;
        list.focus().await;
        page.type_text("Milj").await;
        page.wait_until("the unit to be chosen", async || list.value().await == "Miljö").await;
        page.button("Starta").click().await;
        page.answer_all([4, 3, 5, 4, 2, 6]).await;
        assert_eq!(page.answer_shown().await.unit, 6);
    }
}

engines! {
    in [chromium]
    /// Targets are set only where the group asks for them, and are then part of the way and of the code.
    async fn sets_targets_where_they_are_asked_for(page) {
        let ground = Ground::serve(page, &[]);
        invite(&ground, &encode(&Invitation { targets: true, ..plain() }), "");
        page.open(INVITED).await;
        page.button("Starta").click().await;
        for at in 1..=6 {
            page.at_area(at).await;
            page.choose(4).await;
            page.button(if at < 6 { "Nästa" } else { "Till målbilden" }).click().await;
        }
        page.target_level(3, 7).click().await;
        assert_eq!(page.field("Ska nås senast år").count().await, 0);
        page.assert_accessible("targets for a group").await;
        page.button("Se resultatet").click().await;
        page.css("canvas[data-chart=gap]").seen().await;
        let answer = page.answer_shown().await;
        assert_eq!(*answer.target.get(Area::Systems), Grade::Level(Level::new(7).expect("a level")));
        assert_eq!(page.field(CODE).value().await.len(), 24);
        page.reload().await;
        page.button("Fortsätt").click().await;
        page.role("heading", "Vart vill ni nå?").seen().await;
    }
}

engines! {
    in [webkit]
    /// One that cannot be read is told to the page's author, once, and the check is the usual one.
    async fn one_that_is_broken_is_left_out(page) {
        let ground = Ground::serve(page, &[]);
        invite(&ground, "g1.abc", "");
        page.open(INVITED).await;
        page.role("heading", "Hur digitalt arbetar ni?").seen().await;
        page.button("Starta").click().await;
        page.at_area(1).await;
        let told = warnings(page).await;
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("invite=\"g1.abc\""), "{told:?}");
        page.js("document.querySelector('mognads-kollen').setAttribute('organisation', 'X')", json!([])).await;
        page.settle().await;
        assert_eq!(warnings(page).await, Vec::<String>::new());
        page.at_area(1).await;
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
