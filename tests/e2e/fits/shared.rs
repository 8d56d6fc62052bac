//! What is shared, opened and received.

use super::{Look, call, names};
use crate::engines;
use crate::page::Page;
use crate::person::DATA;
use crate::plan::planned;
use mognadskollen::codec::{file, snapshot};
use mognadskollen::model::{AssessmentId, ShareOptions};

async fn shared(page: &Page, look: &Look<'_>, name: &str) {
    let one = call(planned(), name);
    let payload =
        snapshot::encode(&ShareOptions { plan: false, ..ShareOptions::ALL }.of(&one, AssessmentId::from_random(0)));
    page.put_local_storage(DATA, &file::encode(std::slice::from_ref(&one))).await;
    page.open("/").await;
    page.button("Fortsätt").click().await;
    page.go("Dela").await;
    page.focus_on_heading("Dela och spara").await;
    page.css("summary").with("Välj vad länken innehåller").click().await;
    page.css(".preview").seen().await;
    page.button("Kopiera: Svarskod").click().await;
    page.hears("Kopierat.").await;
    look.at("share").await;
    page.menu("Öppna fil eller kod").await;
    page.focus_on_heading("Öppna fil eller kod").await;
    page.drop_files(&[(&format!("{name}.json"), "inget")]).await;
    page.css("#open-problems .error").seen().await;
    look.at("open, refused").await;
    let mut differs = one.clone();
    differs.target_year = Some(2040);
    page.drop_files(&[("en.json", &file::encode(&[differs]))]).await;
    page.focus_on_heading("Välj vad som ska gälla").await;
    look.at("choose").await;
    page.open("/__blank").await;
    page.open(&format!("/#mk={payload}")).await;
    page.focus_on_heading("Delad bedömning").await;
    look.at("received").await;
}

engines! {
    /// With the longest names.
    async fn endless_names(page) {
        let look = Look::new(page);
        shared(page, &look, &names()[0]).await;
        look.end();
    }
}

engines! {
    /// With a long word.
    async fn long_words(page) {
        let look = Look::new(page);
        shared(page, &look, &names()[1]).await;
        look.end();
    }
}
