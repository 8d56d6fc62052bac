//! Grading, setting targets and reading the result.

use crate::engines;
use crate::person::{NAMES, assessment, levels};
use serde_json::json;
use thirtyfour::Key;

const NOW: [u8; 6] = [4, 3, 5, 4, 2, 6];
const TARGET: [u8; 6] = [7, 6, 7, 8, 6, 8];

engines! {
    /// From the first screen to the result with Tab, arrows, Space and Enter; the focus is never lost.
    async fn the_keyboard_alone_is_enough(page) {
        page.grade_by_keyboard(NOW, TARGET).await;
        page.tab_to("button", "Se resultatet").await;
        page.press(Key::Enter).await;

        page.focus_on_heading("Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån").await;
        let text = page.text().await;
        for sentence in ["Ni ligger i snitt på 4,0 av 10 (medelvärde av alla sex områden).", "Målbilden ligger i snitt på 7,0 (medelvärde av alla sex områden).",
            "Minst avstånd: System och Service, 2 steg."] {
            assert!(text.contains(sentence), "{sentence} is not in {text}");
        }
        assert_eq!(page.table().await, [
            "Område|Nuläge|Målbild|Avstånd",
            "Digitala arbetssätt|4|8|+4",
            "Digitala dataflöden|2|6|+4",
            "Organisationen vill och har förmågan att arbeta digitalt|4|7|+3",
            "Digital lagring enligt standard|3|6|+3",
            "Flexibel systemuppbyggnad|5|7|+2",
            "Digital service, digitala verktyg för dialog och öppna data|6|8|+2",
        ]);
        page.keeps("/0/areas/service/target", json!(8)).await;
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
        page.css(".question").click().await;
        let mut seen = Vec::new();
        while seen.last().is_none_or(|last| last != "button \"English\"") {
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
        assert!(page.announced().await.contains("3–4 · På gång Några av er planerar, rapporterar eller"));
        page.choose(8).await;
        assert!(page.announced().await.contains("7–8 · Etablerat De flesta av er arbetar digitalt"));
        page.keys(&[Key::Control.into(), 'z']).await;
        page.wait_until("level 3 again", async || page.level(3).is_checked().await).await;
        assert!(page.announced().await.contains("3–4 · På gång"));
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
    /// Don't know, not relevant, cleared and not answered are told apart everywhere.
    async fn four_answers_that_are_no_level(page) {
        page.begin().await;
        page.choose(4).await;
        page.button("Nästa").click().await;
        page.at_area(2).await;
        page.radio("Var är ni i dag?", "Vet ej").click().await;
        page.sees("Området räknas inte med i snittet.").await;
        page.button("Nästa").click().await;
        page.at_area(3).await;
        page.radio("Var är ni i dag?", "Ej relevant").click().await;
        page.button("Nästa").click().await;
        page.at_area(4).await;
        page.choose(5).await;
        page.button("Ta bort svaret").click().await;
        page.sees("Svaret för Arbetssätt har tagits bort.").await;
        page.button("Ta bort svaret").gone().await;
        assert!(!page.level(5).is_checked().await);
        page.area_button(6).click().await;
        page.at_area(6).await;
        page.choose(7).await;

        let names = ["1 Organisation 4", "2 Lagring Vet ej", "3 System Ej relevant", "4 Arbetssätt inget svar",
            "5 Dataflöden inget svar", "6 Service 7"];
        for (at, name) in names.into_iter().enumerate() {
            assert_eq!(page.area_button(at + 1).name().await, name);
        }
        page.step_button("Nuläge").with("4 av 6 områden").seen().await;
        for (pointer, value) in [("storage", json!("unknown")), ("systems", json!("irrelevant")), ("work", json!(null))] {
            page.keeps(&format!("/0/areas/{pointer}/now"), value).await;
        }

        page.go("Målbild").await;
        for text in ["Nuläge: vet ej", "Nuläge: ej relevant", "Inget nuläge än", "Nuläge 7", "Ingen målnivå än",
            "Förslag: 8, ett steg upp"] {
            page.sees(text).await;
        }
        page.target_level(1, 2).click().await;
        page.sees("Målnivån ligger 2 steg under nuläget").await;

        page.go("Resultat").await;
        page.role("heading", "Målnivån ligger under nuläget i Organisation").seen().await;
        page.sees("Ni ligger i snitt på 5,5 av 10 (medelvärde av 2 områden). Målbilden ligger på 2,0 (ett område). \
            I Organisation ligger målnivån under nuläget. Vet ej: Lagring. Ej relevant: System. \
            Inget svar: Arbetssätt och Dataflöden. Målnivå saknas: Service.").await;
        let rows = page.table().await;
        let row = |at: usize| rows.iter().find(|row| row.starts_with(NAMES[at - 1])).expect("a row").split('|').skip(1)
            .collect::<Vec<_>>().join("|");
        assert_eq!(row(1), "4|2|−2");
        assert_eq!(row(2), "vet ej|–inget svar|–inget avstånd");
        assert_eq!(row(3), "ej relevant|–inget svar|–inget avstånd");
        assert_eq!(row(4), "–inget svar|–inget svar|–inget avstånd");
        assert_eq!(row(6), "7|–inget svar|–inget avstånd");
    }
}

engines! {
    /// What is half done can be looked at.
    async fn half_done_is_usable(page) {
        page.begin().await;
        page.go("Resultat").await;
        page.role("heading", "Här visas er bild").seen().await;
        page.button("Bedöm nuläget").click().await;
        page.at_area(1).await;
        page.focus_on_heading(NAMES[0]).await;
        page.go("Målbild").await;
        page.target_level(2, 6).click().await;
        page.go("Resultat").await;
        page.role("heading", "Målbilden är satt, men inget område har ett nuläge än").seen().await;
        page.step_button("Nuläge").click().await;
        page.at_area(1).await;
        page.choose(4).await;
        page.go("Resultat").await;
        page.role("heading", "Inget område har både nuläge och målbild än").seen().await;
        page.sees("Ni ligger på 4,0 av 10 (ett område).").await;
        page.button("Sätt målnivåer").click().await;
        page.target_level(2, 6).seen().await;
        page.role_with("button", "Lagring").click().await;
        page.sees("Målnivån för Lagring har tagits bort.").await;
        page.go("Resultat").await;
        page.role("heading", "Ni ligger på 4,0 av 10 (ett område)").seen().await;
    }
}

engines! {
    /// The other language shows the same, with its own way of writing numbers, and keeps focus and typed text.
    async fn switches_language_midway(page) {
        page.begin().await;
        page.choose(4).await;
        page.css("summary").with("Anteckning").click().await;
        page.field("Anteckning").fill("Åsikter: <b>både</b> & \"och\"").await;
        page.css(".menu-button").click().await;
        page.button("In English").focus().await;
        page.press(Key::Enter).await;
        page.role("heading", "The organisation is willing and able to work digitally").seen().await;
        page.focus_on("button", "På svenska").await;
        assert_eq!(page.css(".mk").attr("lang").await.as_deref(), Some("en"));
        assert!(page.level(4).is_checked().await);
        assert_eq!(page.field("Note").value().await, "Åsikter: <b>både</b> & \"och\"");
        page.sees("3–4 · Under way").await;
        page.step_button("Today").with("1 of 6 areas").seen().await;
        page.go("Result").await;
        page.role("heading", "You are at 4.0 out of 10 (one area)").seen().await;
        page.switch_language().await;
        page.role("heading", "Ni ligger på 4,0 av 10 (ett område)").seen().await;
        page.switch_language().await;
        page.role("heading", "You are at 4.0 out of 10 (one area)").seen().await;
        page.reload().await;
        page.button("Continue").click().await;
        page.sees("Area 2 of 6").await;
    }
}

engines! {
    /// Ticked criteria point at a level and do not choose it; notes are kept with their area.
    async fn criteria_suggest_and_notes_are_kept(page) {
        page.begin().await;
        page.css("summary").with("Stöd för bedömningen").click().await;
        let first = page.role_with("checkbox", "Alla arbetar digitalt, i alla yrken");
        first.click().await;
        page.wait_until("the suggestion to be announced", async || {
            page.announced().await.contains("Det du har kryssat i pekar mot ungefär 6. Du avgör själv.")
        }).await;
        assert!(first.is_checked().await);
        for level in 1..=10 {
            assert!(!page.level(level).is_checked().await, "nothing is chosen");
        }
        page.step_button("Nuläge").with("0 av 6 områden").seen().await;
        page.keeps("/0/areas/organisation/met", json!(["everyone"])).await;
        page.keeps("/0/areas/organisation/now", json!(null)).await;

        page.css("summary").with("Anteckning").click().await;
        let note = "Rad ett\nRad två: <script>alert(1)</script> 👩🏽‍💻";
        page.field("Anteckning").focus().await;
        page.insert(note).await;
        page.keeps("/0/areas/organisation/note", json!(note)).await;
        page.button("Nästa").click().await;
        page.at_area(2).await;
        page.field("Anteckning").gone().await;
        page.css("summary").with("Anteckning").click().await;
        assert_eq!(page.field("Anteckning").value().await, "");
        page.field("Anteckning").fill("annan").await;
        page.button("Föregående").click().await;
        page.at_area(1).await;
        assert_eq!(page.field("Anteckning").value().await, note);
        assert!(first.is_checked().await);
    }
}

engines! {
    /// The year is a year, and there are at most three focus areas.
    async fn a_year_and_three_focus_areas(page) {
        page.go_on_with(&[assessment("a", "Vår", &levels(NOW), &levels(TARGET))]).await;
        page.go("Målbild").await;
        let year = page.field("Ska nås senast år");
        page.retype(&year, "2028").await;
        page.press(Key::Tab).await;
        page.keeps("/0/targetYear", json!(2028)).await;
        for wrong in ["1066", "abcd"] {
            page.retype(&year, wrong).await;
            page.press(Key::Tab).await;
            page.css(".error").with("Skriv ett årtal mellan 2000 och 2199.").seen().await;
            assert_eq!(year.value().await, wrong, "what was typed stays");
            assert_eq!(year.attr("aria-invalid").await.as_deref(), Some("true"));
            page.keeps("/0/targetYear", json!(2028)).await;
        }
        page.retype(&year, "2030").await;
        page.press(Key::Tab).await;
        page.keeps("/0/targetYear", json!(2030)).await;
        assert_eq!(year.attr("aria-invalid").await, None);
        page.css(".error").gone().await;

        page.go("Resultat").await;
        for name in ["Arbetssätt", "Dataflöden", "Organisation"] {
            page.role("checkbox", &format!("Fokusområde: {name}")).click().await;
        }
        page.sees("3 fokusområden valda.").await;
        page.keeps("/0/focus", json!(["work", "dataflow", "organisation"])).await;
        page.role("checkbox", "Fokusområde: Lagring").click().await;
        page.button("Ersätt Arbetssätt med Lagring").click().await;
        page.keeps("/0/focus", json!(["storage", "dataflow", "organisation"])).await;
        page.focus_on_heading("Välj fokusområden").await;
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

engines! {
    /// What is added to a name for those who do not see what it stands beside is written as in print.
    async fn spoken_names_are_well_written(page) {
        page.begin().await;
        page.choose(4).await;
        page.go("Målbild").await;
        page.target_level(1, 6).click().await;
        page.role("button", "Ta bort målnivån: Organisation").seen().await;
        page.role("radio", "6. Halvvägs, på väg mot Etablerat").within(&page.css("fieldset").named(NAMES[0])).seen().await;
        page.role("button", "Nuläge 1 av 6 områden").seen().await;
    }
}
