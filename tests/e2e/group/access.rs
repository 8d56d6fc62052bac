//! Whoever the leader is: every screen by axe in both languages, and all of it with the keyboard alone.

use super::{PASTE, answers, asking, column, group, tag, units};
use crate::engines;
use crate::page::Page;
use mognadskollen::codec::response;
use mognadskollen::model::{Group, Invitation, Response, Role};
use mognadskollen::text::Lang;
use thirtyfour::Key;

/// A group with all there is to see: roles and units, targets, later answers that wait.
fn whole() -> Group {
    let asks = Invitation { units: units(&["Skola", "Vård"]), hand_in: "Lämna koden.".to_owned(), ..asking() };
    let answers = answers(&asks, &[(Role::Executive, 14), (Role::Staff, 32), (Role::Manager, 4)], 4);
    Group { answers, published: vec![46], invited: Some(60), ..group(asks) }
}

/// Looks at every screen of a group in this language.
async fn tour(page: &Page, lang: Lang) {
    let (words, own) = (lang.group(), lang.group_show());
    page.to_group(&whole()).await;
    page.css("canvas[data-chart=group-first]").seen().await;
    if lang == Lang::En {
        page.switch_language().await;
        page.css(".path button").with(own.part_gather).seen().await;
    }
    let look = async |what: &str| {
        page.assert_fits().await;
        page.assert_accessible(&format!("{what}, {}", lang.tag())).await;
    };
    page.mk("for (const el of mk.find({ css: 'details' })) el.open = true", serde_json::json!([])).await;
    for (field, at) in [(own.contrast_first, 1), (own.contrast_second, 3)] {
        let script = "el.selectedIndex = args[0]; el.dispatchEvent(new Event('change', { bubbles: true }))";
        page.field(field).js(script, serde_json::json!([at])).await;
    }
    page.css("canvas[data-chart=contrast]").seen().await;
    look("what the group answered").await;
    page.to_part(own.part_decide).await;
    page.level(4).click().await;
    page.button(own.to_result).seen().await;
    look("deciding").await;
    page.to_part(own.part_gather).await;
    page.css("summary").with(words.answers).click().await;
    page.field(words.find).seen().await;
    let without = response::encode(&Response { nonce: 4, ..Response::default() });
    page.paste(&format!("Hej\n8ZZZ-ZZZZ-1234-GGGG-HHHH\n{without}")).await;
    page.button(words.take_without).seen().await;
    look("gathering").await;
    page.to_part(own.part_invite).await;
    page.css("canvas[data-qr]").seen().await;
    look("the invitation").await;
    page.button(words.change).click().await;
    page.focus_on_heading(words.form_change).await;
    page.css("summary").with(words.units_paste).click().await;
    look("changing the invitation").await;
    page.button(words.cancel).click().await;
    page.button(words.all_groups).click().await;
    page.focus_on_heading(words.groups).await;
    look("all groups").await;
    page.css(".group-list button").with(words.remove).click().await;
    page.css(".bar").seen().await;
    look("no group").await;
    page.button(lang.words().undo).within(&page.css(".bar")).click().await;
    page.css(".group-list").seen().await;
    page.focus_is_kept("undoing").await;
}

engines! {
    /// In Swedish.
    async fn axe_finds_nothing(page) {
        tour(page, Lang::Sv).await;
    }
}

engines! {
    in [firefox]
    /// In English.
    async fn axe_finds_nothing_in_english(page) {
        tour(page, Lang::En).await;
    }
}

engines! {
    in [firefox, chromium]
    /// A leader who has no mouse does it all, and always sees where the focus is.
    async fn the_keyboard_is_enough(page) {
        let answers = answers(&asking(), &[(Role::Staff, 6)], 6);
        page.open("/").await;
        page.button("Starta").seen().await;
        page.tab_to("button", "Samla en grupps svar").await;
        page.press(Key::Enter).await;
        page.focus_on_heading("Samla en grupps svar").await;
        page.tab_to("button", "Ny grupp").await;
        page.press(Key::Enter).await;
        page.focus_on_heading("Bjud in en grupp").await;
        page.tab_to("textbox", "Gruppens namn").await;
        page.type_text("Våren 2027").await;
        page.tab_to("radio", "Ingenting").await;
        page.press(Key::Down).await;
        page.tab_to("checkbox", "Förtroendevald").await;
        page.press(Key::Space).await;
        page.tab_to("checkbox", "Extern samarbetspartner").await;
        page.press(Key::Space).await;
        page.tab_to("button", "Skapa inbjudan").await;
        page.press(Key::Enter).await;
        page.field("Länk till inbjudan").seen().await;
        page.focus_on_heading("Bjud in gruppen").await;
        let invitation = page.group_kept().await.invitation;
        page.tab_to("button", "Nästa: Samla in").await;
        page.press(Key::Enter).await;
        page.focus_on_heading("Inga svar än").await;
        page.tab_to("textbox", PASTE).await;
        let group = tag(&invitation);
        let answers: Vec<_> =
            answers.into_iter().map(|answer| Response { group, ..answer }).collect();
        page.insert(&column(&answers)).await;
        page.tab_to("button", "Lägg till svaren").await;
        page.press(Key::Enter).await;
        page.brings("6 nya svar är tillagda").await;
        page.tab_to("button", "Ångra").await;
        page.tab_to("textbox", "Hur många").await;
        page.type_text("6").await;
        page.tab_to("button", "Alla svar").await;
        page.press(Key::Enter).await;
        page.field("Sök en kod").seen().await;
        page.tab_to("button", "Ta bort svaret").await;
        page.press(Key::Enter).await;
        page.sees("5 av 6 har svarat").await;
        page.focus_on("button", "Ångra").await;
        page.press(Key::Enter).await;
        page.sees("6 av 6 har svarat").await;
        page.focus_is_kept("undoing").await;
        page.focus_on_heading("6 av 6 har svarat").await;
        page.tab_to("button", "Visa resultatet").await;
        page.press(Key::Enter).await;
        page.css("canvas[data-chart=group-first]").seen().await;
        page.focus_is_kept("showing").await;
        page.tab_to("combobox", "Ordning").await;
        page.tab_to("button", "Nästa: Bestäm tillsammans").await;
        page.press(Key::Enter).await;
        page.tab_to("radio", "1. ").await;
        page.press(Key::Right).await;
        page.tab_to("button", "Till resultatet").await;
        page.press(Key::Enter).await;
        page.focus_is_kept("the result").await;
        page.sees("Våren 2027").await;
    }
}
