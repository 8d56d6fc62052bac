//! Grading, setting targets and reading the result.

use crate::engines;
use serde_json::json;
use thirtyfour::Key;

const NOW: [u8; 6] = [4, 3, 5, 4, 2, 6];
const TARGET: [u8; 6] = [7, 6, 7, 8, 6, 8];

engines! {
    /// From the first screen to a plan and a link to send, with Tab, arrows, Space and Enter; the focus is never lost.
    async fn the_keyboard_alone_is_enough(page) {
        page.grade_by_keyboard(NOW, TARGET).await;
        page.tab_to("button", "Se resultatet").await;
        page.press(Key::Enter).await;

        page.focus_on_heading("Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån").await;
        page.keeps("/0/areas/service/target", json!(8)).await;
        for area in ["Arbetssätt", "Dataflöden"] {
            page.tab_to("checkbox", &format!("Fokusområde: {area}")).await;
            page.press(Key::Space).await;
        }
        page.sees("2 fokusområden valda.").await;
        page.keeps("/0/focus", json!(["work", "dataflow"])).await;

        page.tab_to("button", "Gör en handlingsplan").await;
        page.press(Key::Enter).await;
        page.css("#heading:focus").with("Handlingsplan för digitalisering").seen().await;
        page.tab_to("button", "Lägg till åtgärd: Arbetssätt").await;
        page.press(Key::Enter).await;
        page.wait_until("the field", async || page.focus().await.contains("Vad ska göras?")).await;
        page.type_text("Kartlägg blanketterna").await;
        page.tab_to("button", "Klar").await;
        page.press(Key::Enter).await;
        page.focus_on("button", "Ändra: Kartlägg blanketterna").await;

        page.tab_to("button", "Skriv ut eller dela planen").await;
        page.press(Key::Enter).await;
        page.focus_on_heading("Dela och spara").await;
        page.tab_to("button", "Kopiera länken").await;
        page.tab_to("button", "Skriv ut rapporten").await;
    }
}

engines! {
    /// The keys of the ladder, as they come from a keyboard: one stop for Tab, arrows from level to level, figures, the ends,
    /// and a key that takes the answer back. The page around hears of none of them.
    async fn the_ladder_by_key(page) {
        page.begin().await;
        page.js("window.heard = []; for (const type of ['keydown', 'keyup', 'keypress'])
            document.addEventListener(type, ({ key }) => heard.push(key))", json!([])).await;
        page.tab_to("radio", "1.").await;
        for (key, name) in [('4', "4. På gång, på väg mot Halvvägs"), ('0', "10. Fullt ut, i alla verksamheter"), ('9', "9. Fullt ut")] {
            page.keys(&[key]).await;
            page.focus_on("radio", name).await;
            page.assert_focus_shows().await;
            assert!(page.role("radio", name).is_checked().await);
        }
        for (key, level) in [(Key::Home, 1), (Key::Down, 2), (Key::Right, 3), (Key::Up, 2), (Key::End, 10), (Key::Left, 9)] {
            page.press(key).await;
            page.wait_until("the level to be chosen", async || page.level(level).is_checked().await).await;
            page.assert_focus_shows().await;
        }
        page.press(Key::Delete).await;
        page.wait_until("the answer to be taken back", async || !page.level(9).is_checked().await).await;
        page.focus_is_kept("Delete").await;
        page.keys(&['3']).await;
        page.focus_on("radio", "3. På gång").await;
        page.press(Key::Enter).await;
        page.at_area(1).await;
        page.tab_to("button", "Ta bort svaret").await;
        page.keys(&['5']).await;
        page.focus_on("radio", "5. Halvvägs").await;
        let heard = page.js("return heard.filter((key) => key !== 'Tab')", json!([])).await;
        assert_eq!(heard, json!([]), "the page around hears of keys that are used");
    }
}

engines! {
    in [chromium]
    /// On a small phone the question and the first of its answers are seen at once, and every answer can be hit. What a
    /// finger has unfolded stays so, and nothing above it moves.
    async fn the_ladder_on_a_phone(page) {
        page.set_size(360, 640).await;
        page.begin().await;
        let top = "const top = mk.find({ css: '.mk' })[0].getBoundingClientRect().top;
            return mk.find({ css: arguments[0] })[0].getBoundingClientRect().top - top";
        let place = async |css: &str| page.mk(top, json!([css])).await.as_f64().expect("a place");
        for area in (1..=6).rev() {
            page.area_button(area).click().await;
            page.at_area(area).await;
            let (question, first) = (place("#heading").await, place(".num").await);
            assert!(question <= 120.0 && first <= 280.0, "area {area}: the question is {question} px down, an answer {first}");
        }
        page.sees_no("Cheferna tar sällan upp digitala arbetssätt.").await;
        let before = place(".rung:nth-of-type(2)").await;
        page.css(".level-text").with("Några av er planerar").click().await;
        page.wait_until("the level to be chosen", async || page.level(3).is_checked().await).await;
        page.sees("En del chefer driver på").await;
        page.css(".level-text").with("Ni arbetar mest på papper").click().await;
        page.sees("Cheferna tar sällan upp digitala arbetssätt.").await;
        page.sees("En del chefer driver på").await;
        page.level(4).click().await;
        assert!(place(".rung:nth-of-type(2)").await >= before);
        page.assert_fits().await;
    }
}

engines! {
    /// Tab goes through the whole page and out of the tool again, both ways.
    async fn no_trap_for_the_keyboard(page) {
        page.begin().await;
        page.choose(4).await;
        page.css("summary").with("Stöd för bedömningen").click().await;
        page.css("summary").with("Anteckning").click().await;
        page.field("Anteckning").seen().await;
        page.css(".caption").click().await;
        let mut seen = Vec::new();
        while seen.last().is_none_or(|last| last != "button \"Mognadskollen: till startsidan\"") {
            page.press_with(&[Key::Shift], Key::Tab).await;
            page.assert_focus_shows().await;
            seen.push(page.focus().await);
            assert!(seen.len() < 30, "no way back: {seen:#?}");
        }
        page.tab_to("button", "Nästa").await;
        page.button("Ångra").focus().await;
        let mut seen = Vec::new();
        loop {
            page.press(Key::Tab).await;
            let focus = page.focus().await;
            // Past the end the focus is on the browser itself, or at the beginning of the page around the tool.
            if focus == "nothing" || focus == "link \"Till innehållet\"" {
                break;
            }
            page.assert_focus_shows().await;
            seen.push(focus);
            assert!(seen.len() < 5, "no way out: {seen:#?}");
        }
    }
}

engines! {
    /// What a level means is announced; Ctrl+Z and Ctrl+Y go back and forth, and not in a text field.
    async fn says_what_a_level_means_and_undoes_it(page) {
        page.begin().await;
        page.choose(3).await;
        assert!(page.announced().await.contains("3 av 10. Beskrivningen stämmer."));
        page.choose(8).await;
        assert!(page.announced().await.contains("8 av 10. Det stämmer, och ni är på väg mot Fullt ut."));
        page.keys(&[Key::Control.into(), 'z']).await;
        page.wait_until("level 3 again", async || page.level(3).is_checked().await).await;
        assert!(page.announced().await.contains("3 av 10."));
        page.keeps("/0/areas/organisation/now", json!(3)).await;
        page.keys(&[Key::Control.into(), 'y']).await;
        page.wait_until("level 8 again", async || page.level(8).is_checked().await).await;
        page.keys(&[Key::Control.into(), 'z']).await;
        page.keys(&[Key::Control.into(), Key::Shift.into(), 'Z']).await;
        page.wait_until("level 8 again", async || page.level(8).is_checked().await).await;

        page.css("summary").with("Anteckning").click().await;
        page.field("Anteckning").click().await;
        page.type_text("hej").await;
        page.keys(&[Key::Control.into(), 'z']).await;
        assert!(page.level(8).is_checked().await, "in a text field Ctrl+Z is the browser's");
        page.button("Ångra").within(&page.css("footer")).seen().await;
    }
}

engines! {
    /// Clearing an answer or a target takes its button away, and the focus stays in the tool.
    async fn focus_survives_clearing(page) {
        page.begin().await;
        page.choose(4).await;
        page.button("Ta bort svaret").focus().await;
        page.press(Key::Enter).await;
        page.sees("Svaret för Organisation har tagits bort.").await;
        page.focus_is_kept("Ta bort svaret").await;
        page.go("Målbild").await;
        page.target_level(1, 6).click().await;
        page.role_with("button", "Ta bort målnivån").focus().await;
        page.press(Key::Enter).await;
        page.sees("Målnivån för Organisation har tagits bort.").await;
        page.focus_is_kept("Ta bort målnivån").await;
    }
}

engines! {
    /// Undoing takes the bar away, and at the end disables the button; the focus stays in the tool.
    async fn focus_survives_undoing(page) {
        page.begin().await;
        page.choose(4).await;
        let (bar, footer) = (page.css(".bar"), page.css("footer"));
        page.button("Ta bort svaret").click().await;
        page.button("Ångra").within(&bar).focus().await;
        page.press(Key::Enter).await;
        bar.gone().await;
        assert!(page.level(4).is_checked().await);
        page.focus_is_kept("Ångra in the bar").await;

        page.button("Ångra").within(&footer).focus().await;
        page.press(Key::Enter).await;
        page.wait_until("nothing more to undo", async || page.button("Ångra").within(&footer).is_disabled().await).await;
        page.focus_is_kept("the last Ångra").await;

        page.button("Gör om").within(&footer).focus().await;
        page.press(Key::Enter).await;
        page.press(Key::Enter).await;
        page.wait_until("nothing more to redo", async || page.button("Gör om").within(&footer).is_disabled().await).await;
        page.focus_is_kept("the last Gör om").await;
        page.button("Ta bort svaret").gone().await;
        page.choose(5).await;
        page.button("Ta bort svaret").click().await;
        page.button("Stäng").focus().await;
        page.press(Key::Enter).await;
        bar.gone().await;
        page.focus_is_kept("Stäng").await;
    }
}
