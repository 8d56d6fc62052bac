//! The whole way by keyboard alone: from nothing graded to what is printed.

use super::whole::{NOW, STORY, TARGET};
use crate::carrying::paper::{PRINTER, paper};
use crate::engines;
use crate::page::{Page, string};
use mognadskollen::model::plan::{Quadrant, Step, StoryPart};
use mognadskollen::model::{Area, Date, Level};
use mognadskollen::text::Lang;
use serde_json::json;
use thirtyfour::Key;

impl Page {
    /// Goes from anywhere below them to a part of the plan.
    async fn back_to_part(&self, name: &str) {
        self.tab_back_to("button", name).await;
        self.press(Key::Enter).await;
        self.focus_on_heading(name).await;
    }

    /// Presses what Tab leads to.
    async fn tab_and_press(&self, name: &str) {
        self.tab_to("button", name).await;
        self.press(Key::Enter).await;
    }

    /// Fills in what Tab leads to.
    async fn tab_and_type(&self, role: &str, name: &str, text: &str) {
        self.tab_to(role, name).await;
        self.type_text(text).await;
    }

    /// Fills in a day; each engine has its own order of month, day and year.
    async fn tab_and_type_day(&self, name: &str, day: &str) {
        self.tab_to("textbox", name).await;
        let date = Date::parse(day).expect("a day");
        let text = format!("{:02}{:02}{}", date.month(), date.day(), date.year());
        self.type_text(&text).await;
        let script = "return mk.focused().value";
        assert_eq!(self.mk(script, json!([])).await, json!(day));
    }
}

engines! {
    in [chromium, firefox]
    /// Grades, targets, focus areas, story, goal, ten actions, the square, the benefit, and the paper.
    async fn by_keyboard(page) {
        page.grade_by_keyboard(NOW, TARGET).await;
        page.js(PRINTER, json!([])).await;
        page.tab_back_to("button", "Handlingsplan").await;
        page.press(Key::Enter).await;
        page.focus_on_heading("Handlingsplan").await;
        page.tab_and_press("Välj det som föreslås").await;
        page.keeps("/0/focus", json!(["work", "dataflow", "organisation"])).await;
        page.focus_is_kept("the proposal").await;

        page.back_to_part("Framtidsbild").await;
        for (question, answer) in Lang::Sv.plan_words().story_questions.into_iter().zip(STORY) {
            page.tab_and_type("textbox", question, answer).await;
        }

        page.back_to_part("Mål").await;
        page.tab_and_press("Lägg till mål: Digitala arbetssätt").await;
        page.wait_until("the field", async || page.focus().await.contains("Vad ska ni nå?")).await;
        page.type_text("Bygglov handläggs digitalt").await;
        page.tab_and_type_day("Senast", "2028-12-31").await;
        page.tab_and_press("Klar").await;
        page.sees("31 december 2028").await;
        page.focus_is_kept("Klar").await;

        let own = "Inför e-tjänst för bygglov";
        page.back_to_part("Åtgärder").await;
        page.tab_and_press("Lägg till åtgärd").await;
        page.wait_until("the field", async || page.focus().await.contains("Vad ska göras?")).await;
        page.type_text(own).await;
        page.tab_and_type_day("Klart senast", "2027-06-30").await;
        page.tab_and_type("textbox", "Ansvarig roll", "Bygglovschef").await;
        page.tab_and_press("Klar").await;
        page.focus_is_kept("Klar").await;
        let mut actions = vec![own];
        for area in [Area::Work, Area::Dataflow, Area::Organisation] {
            let level = Level::new(NOW[area.index()]).expect("a level");
            let (_, _, all) = Lang::Sv.suggestions(area, level).expect("suggestions");
            page.tab_and_press(Lang::Sv.guide(area).name).await;
            for suggestion in all {
                page.tab_and_press(&format!("Lägg till i planen: {}", suggestion.what)).await;
                page.sees(&format!("”{}” har lagts till", suggestion.what)).await;
                page.focus_is_kept("Lägg till i planen").await;
                actions.push(suggestion.what);
            }
        }
        assert_eq!(actions.len(), 10);

        page.back_to_part("Prioritering").await;
        page.tab_to("radio", "Områden").await;
        page.press(Key::Down).await;
        let first = page.css("fieldset").starting("1. Inför e-tjänst för bygglov");
        page.wait_until("the actions", async || first.count().await == 1).await;
        page.tab_and_type("combobox", "Påverkan", "stor").await;
        page.tab_and_type("combobox", "Ansträngning", "låg").await;
        page.sees("Börja här: Inför e-tjänst för bygglov.").await;

        page.back_to_part("Nyttokalkyl").await;
        page.tab_and_press("Ändra: Inför e-tjänst för bygglov").await;
        page.focus_on_heading("Kostnad och nytta: Inför e-tjänst för bygglov").await;
        page.tab_and_type("textbox", "Engångskostnad", "200 000").await;
        page.tab_and_press("Lägg till nytta").await;
        page.tab_and_type("textbox", "Lägst, kronor per år", "50000").await;
        page.tab_and_type("textbox", "Högst, kronor per år", "80000").await;
        page.tab_and_press("Lägg till nytta").await;
        page.tab_and_type("combobox", "Slag av nytta", "frig").await;
        page.tab_and_type("textbox", "Lägst, timmar per år", "300").await;
        page.tab_and_type("textbox", "Högst, timmar per år", "600").await;
        page.tab_and_type("combobox", "Tiden går till", "högre").await;
        page.tab_and_press("Klar").await;
        page.sees("2 år och 6 månader till 4 år").await;
        page.focus_is_kept("Klar").await;

        let kept = page.kept_plan().await;
        assert_eq!(kept.plan.actions.iter().map(|action| action.what.as_str()).collect::<Vec<_>>(), actions);
        let action = &kept.plan.actions[0];
        assert_eq!((action.placing.quadrant(), action.placing.effect), (Some(Quadrant::First), Step::new(4)));
        for (part, text) in StoryPart::ALL.iter().zip(STORY) {
            assert_eq!(kept.plan.story.get(*part), text);
        }
        let total = kept.plan.total();
        assert_eq!((total.cost_once, total.financial.low, total.financial.high), (200_000, 50_000, 80_000));
        assert_eq!((total.hours.low, total.hours_to_quality.high), (300, 600));

        page.back_to_part("Exportera").await;
        page.tab_and_press("Skriv ut rapporten").await;
        let squeeze = |text: &str| text.split_whitespace().collect::<String>();
        let text = squeeze(&string(&paper(page, 1).await, "text"));
        let totals = Lang::Sv.benefit_rows(&total, &kept.plan.benefit);
        let said = actions.iter().chain(&STORY).map(|part| (*part).to_owned());
        let said = said.chain(["Bygglov handläggs digitalt", "31 december 2028", "30 juni 2027"].map(str::to_owned));
        for part in said.chain(totals.into_iter().flat_map(|(name, value)| [name, value])) {
            assert!(text.contains(&squeeze(&part)), "{part:?} is not in {text}");
        }
    }
}
