//! What the one who leads a group sees, and what those who answer do.

use super::{Look, names};
use crate::answering::{INVITED, invite};
use crate::engines;
use crate::group::{answers, asking, group, units};
use crate::hosts::Ground;
use crate::page::Page;
use crate::person::DATA;
use mognadskollen::codec::{file, invitation, response};
use mognadskollen::model::{Group, Invitation, Response, Role};
use mognadskollen::text::Lang;
use serde_json::json;

/// An invitation in which everything is called this.
fn asks(name: &str) -> Invitation {
    let second: String = name.chars().skip(1).collect();
    Invitation { title: name.to_owned(), units: units(&[name, &second]), hand_in: name.to_owned(), ..asking() }
}

async fn led(page: &Page, look: &Look<'_>, name: &str) {
    let (words, own) = (Lang::Sv.group(), Lang::Sv.group_show());
    let asks = asks(name);
    let roles = [(Role::Executive, 14), (Role::Staff, 32), (Role::Manager, 6)];
    let answers = answers(&asks, &roles, 4);
    let whole = Group { answers, published: vec![46], invited: Some(60), ..group(asks) };
    page.put_local_storage(DATA, &file::encode_all(&[], &[whole])).await;
    page.open("/").await;
    page.button("Samla en grupps svar").click().await;
    page.css("canvas[data-chart=group-first]").seen().await;
    page.mk("for (const el of mk.find({ css: 'details' })) el.open = true", json!([])).await;
    for (field, at) in [(own.contrast_first, 4), (own.contrast_second, 5)] {
        let script = "el.selectedIndex = args[0]; el.dispatchEvent(new Event('change', { bubbles: true }))";
        page.field(field).js(script, json!([at])).await;
    }
    page.css("canvas[data-chart=contrast]").seen().await;
    look.at("spread").await;
    page.to_part(own.part_decide).await;
    page.level(4).click().await;
    look.at("decide").await;
    page.to_part(own.part_gather).await;
    page.css("summary").with(words.answers).click().await;
    let without = response::encode(&Response { nonce: 4, ..Response::default() });
    page.paste(&format!("Hej\n8ZZZ-ZZZZ-1234-GGGG-HHHH\n{without}")).await;
    page.button(words.take_without).seen().await;
    look.at("gather").await;
    page.drop_files(&[(&format!("{name}.png"), "inget"), (&format!("{name}.txt"), "8ZZZ-ZZZZ-1234-GGGG-HHHH")]).await;
    page.wait_until("the files to be told of", async || page.css(".report li").count().await > 0).await;
    look.at("gather, files").await;
    page.to_part(own.part_invite).await;
    page.css("canvas[data-qr]").seen().await;
    look.at("invite").await;
    page.button(words.change).click().await;
    page.focus_on_heading(words.form_change).await;
    page.css("summary").with(words.units_paste).click().await;
    look.at("invite, a form").await;
    page.button(words.cancel).click().await;
    page.button(words.all_groups).click().await;
    page.focus_on_heading(words.groups).await;
    look.at("groups").await;
    page.css(".group-list button").with(words.remove).click().await;
    page.css(".bar").seen().await;
    look.at("a group removed").await;
}

/// The one who is invited, from the beginning to the code.
async fn answered(page: &Page, look: &Look<'_>, name: &str) {
    let ground = Ground::serve(page, &[]);
    invite(&ground, &invitation::encode(&asks(name)), "");
    page.open(INVITED).await;
    page.button("Starta").seen().await;
    page.js("document.querySelector('h1').style.overflowWrap = 'anywhere'", json!([])).await;
    look.at("invited").await;
    page.button("Starta").click().await;
    page.at_area(1).await;
    page.choose(4).await;
    look.at("invited, an area").await;
    answer_the_rest(page).await;
    page.field("Svarskod").seen().await;
    look.at("invited, the end").await;
}

/// From the first question, which is answered, to the end.
async fn answer_the_rest(page: &Page) {
    for number in 2..=6 {
        page.button("Nästa").click().await;
        page.at_area(number).await;
        page.choose(4).await;
    }
    page.button("Till målbilden").click().await;
    page.button("Se resultatet").click().await;
}

/// One device that goes round.
async fn round(page: &Page, look: &Look<'_>, name: &str) {
    let round = Group { in_session: true, ..group(asks(name)) };
    page.put_local_storage(DATA, &file::encode_all(&[], &[round])).await;
    page.open("/").await;
    page.sees("0 har svarat").await;
    look.at("a round").await;
    page.button("Nästa person").click().await;
    page.button("Starta").seen().await;
    look.at("a round, the beginning").await;
    page.button("Starta").click().await;
    page.at_area(1).await;
    page.choose(4).await;
    answer_the_rest(page).await;
    page.button("Lämna in mitt svar").seen().await;
    look.at("a round, the end").await;
    page.button("Lämna in mitt svar").click().await;
    page.button("Avsluta och visa").click().await;
    page.button("Fortsätt svara").seen().await;
    look.at("a round, handed in").await;
}

engines! {
    /// Led, with the longest names.
    async fn led_with_endless_names(page) {
        let look = Look::new(page);
        led(page, &look, &names()[0]).await;
        look.end();
    }
}

engines! {
    /// Led, with a long word.
    async fn led_with_long_words(page) {
        let look = Look::new(page);
        led(page, &look, &names()[1]).await;
        look.end();
    }
}

engines! {
    /// Answered, by invitation.
    async fn answered_by_invitation(page) {
        let look = Look::new(page);
        answered(page, &look, &names()[0]).await;
        look.end();
    }
}

engines! {
    /// Answered, in a round.
    async fn answered_in_a_round(page) {
        let look = Look::new(page);
        round(page, &look, &names()[0]).await;
        look.end();
    }
}
