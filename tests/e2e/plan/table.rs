//! Actions in their table, wide and narrow, and where the focus goes after a form.

use super::{id, planned};
use crate::engines;
use crate::page::Page;
use mognadskollen::model::plan::{Action, Status};
use mognadskollen::model::{Area, Assessment, Date};
use serde_json::json;
use thirtyfour::Key;

const FIRST: &str = "Inför e-tjänst för bygglov";
const SECOND: &str = "Utse en ägare av adresserna";
const THIRD: &str = "Sluta skriva ut beslut";

/// A plan with three actions, the last due first.
fn three() -> Assessment {
    let mut planned = planned();
    let action = |number, what: &str, due| Action {
        id: id(number),
        area: Area::Dataflow,
        what: what.to_owned(),
        due,
        ..Action::default()
    };
    planned.plan.actions.push(action(31, SECOND, None));
    planned.plan.actions.push(action(32, THIRD, Date::new(2026, 1, 31)));
    planned
}

impl Page {
    /// The actions in the table, from the top.
    async fn actions(&self) -> Vec<String> {
        let script = "return mk.find({ css: '.plan-table textarea' }).map(({ value }) => value)";
        let found = self.mk(script, json!([])).await;
        found.as_array().into_iter().flatten().filter_map(|what| what.as_str().map(str::to_owned)).collect()
    }

    async fn lists(&self, wanted: [&str; 3]) {
        self.wait_until(&format!("{wanted:?}"), async || self.actions().await == wanted).await;
    }
}

engines! {
    /// Cells are fields; rows stay while something in them is changed; the order is that of the head that is pressed.
    async fn cells_are_changed(page) {
        page.plan_with(&three()).await;
        page.part("Åtgärder").await;
        page.lists([FIRST, SECOND, THIRD]).await;
        page.sees("Skulle ha varit klar 31 januari 2026.").await;
        page.role("columnheader", "Klart senast").seen().await;

        page.button("Klart senast").click().await;
        page.lists([THIRD, FIRST, SECOND]).await;
        assert_eq!(page.role("columnheader", "Klart senast").attr("aria-sort").await.as_deref(), Some("ascending"));
        let due = format!("Klart senast: {THIRD}");
        page.say(&page.field(&due), "2029-01-31").await;
        page.sees_no("Skulle ha varit klar").await;
        page.lists([THIRD, FIRST, SECOND]).await;
        page.wait_until("the focus in the field", async || page.focus().await.ends_with(&format!("{due:?}"))).await;
        page.say(&page.field(&format!("Ansvarig roll: {THIRD}")), "Kanslichef").await;
        page.pick(&page.field(&format!("Status: {THIRD}")), "pågår").await;
        page.say(&page.field("Åtgärd 1"), "Sluta skriva ut\nbeslut helt").await;
        page.field("Status: Sluta skriva ut beslut helt").seen().await;
        let kept = page.kept_plan().await;
        let action = kept.plan.action(id(32)).expect("the action");
        let said = (action.what.as_str(), action.responsible.as_str(), action.due, action.status);
        assert_eq!(said, ("Sluta skriva ut beslut helt", "Kanslichef", Date::new(2029, 1, 31), Status::UnderWay));

        for _ in 0..4 {
            page.button("Ångra").within(&page.css("footer")).click().await;
        }
        page.wait_until("what was before", async || page.kept_plan().await.plan == three().plan).await;
        page.button("Klart senast").click().await;
        page.lists([FIRST, SECOND, THIRD]).await;
        page.assert_accessible("the table of actions").await;
    }
}

engines! {
    /// A row goes up and down under the same key, and to the end and back; one that is taken away comes back.
    async fn rows_are_moved_and_removed(page) {
        page.plan_with(&three()).await;
        page.part("Åtgärder").await;
        page.button(&format!("Flytta ner: {FIRST}")).focus().await;
        page.press(Key::Enter).await;
        page.lists([SECOND, FIRST, THIRD]).await;
        page.focus_on("button", &format!("Flytta ner: {FIRST}")).await;
        page.press(Key::Enter).await;
        page.lists([SECOND, THIRD, FIRST]).await;
        page.focus_on("button", &format!("Flytta upp: {FIRST}")).await;

        page.button(&format!("Ta bort: {THIRD}")).focus().await;
        page.press(Key::Enter).await;
        page.sees(&format!("”{THIRD}” har tagits bort.")).await;
        page.focus_on("button", "Ångra").await;
        page.press(Key::Enter).await;
        page.lists([SECOND, THIRD, FIRST]).await;

        // What is taken over from the library leaves the keyboard where it was.
        page.tab_to("button", "Digitala arbetssätt. Förslag").await;
        page.press(Key::Enter).await;
        page.tab_to("button", "Lägg till i planen: ").await;
        let first = page.focus().await;
        page.press(Key::Enter).await;
        page.sees("har lagts till i planen.").await;
        page.wait_until("the focus where it was", async || page.focus().await.starts_with("paragraph")).await;
        page.tab_to("button", "Lägg till i planen: ").await;
        assert_ne!(page.focus().await, first);
    }
}

engines! {
    /// After a form, the focus is where it was before: on the button that led there, in the table, among goals, effects and
    /// examples.
    async fn the_focus_comes_back(page) {
        page.plan_with(&three()).await;
        page.part("Åtgärder").await;
        page.css("summary").with("Sortera och filtrera").click().await;
        page.pick(&page.field("Status"), "planerad").await;
        for (part, name, done) in [
            ("Åtgärder", SECOND, "Klar"),
            ("Mål", "Bygglov handläggs digitalt", "Klar"),
            ("Nyttokalkyl", SECOND, "Klar"),
            ("Goda exempel", "Grannkommunens e-tjänst", "Klar"),
        ] {
            page.part(part).await;
            page.button(&format!("Ändra: {name}")).focus().await;
            page.press(Key::Enter).await;
            page.button(done).seen().await;
            if part == "Åtgärder" {
                // It is no longer among those that are shown, and is shown all the same.
                page.pick(&page.field("Status"), "klar").await;
            }
            page.button(done).focus().await;
            page.press(Key::Enter).await;
            page.focus_on("button", &format!("Ändra: {name}")).await;
        }
    }
}

engines! {
    /// What is no number within its range is told with the range, and what was typed stays; in both places that ask for it.
    async fn numbers_have_one_reader(page) {
        page.plan_with(&three()).await;
        page.part("Åtgärder").await;
        page.button(&format!("Ändra: {FIRST}")).click().await;
        let cost = page.field("Engångskostnad, kronor");
        for wrong in ["mycket", "-5", "100 000 000 001", "1,5"] {
            page.say(&cost, wrong).await;
            page.css(".error").with("Skriv ett heltal från 0 till 100 000 000 000, med siffror. Det tidigare värdet gäller.").seen().await;
            assert_eq!((cost.value().await.as_str(), cost.attr("aria-invalid").await.as_deref()), (wrong, Some("true")));
        }
        page.say(&cost, "1 000").await;
        page.css(".error").gone().await;
        page.wait_until("the cost", async || page.kept_plan().await.plan.actions[0].cost_once == 1000).await;
        page.part("Nyttokalkyl").await;
        page.say(&page.field("Kalkylränta i procent"), "2,55").await;
        page.css(".error").with("Skriv ett tal från 0 till 20, med högst en decimal.").seen().await;
        page.say(&page.field("Timmar per år i en heltidstjänst"), "900").await;
        page.css(".error").with("Skriv ett heltal från 1 000 till 2 200, med siffror.").seen().await;
        page.say(&page.field("Timmar per år i en heltidstjänst"), "1 650").await;
        page.css(".error").gone().await;
        page.wait_until("the hours", async || page.kept_plan().await.plan.benefit.hours_per_post == 1650).await;
    }
}

engines! {
    in [chromium, firefox]
    /// On a phone each action is a card with its columns named in it, and nothing is wider than the screen.
    async fn on_a_phone(page) {
        page.plan_with(&three()).await;
        page.set_size(500, 900).await;
        page.part("Åtgärder").await;
        page.lists([FIRST, SECOND, THIRD]).await;
        page.assert_fits().await;
        let named = "return [...mk.all()].filter((el) => el.matches('.cell-name') && el.checkVisibility()).map((el) => el.textContent)";
        assert_eq!(page.mk(named, json!([])).await, json!(["Ansvarig roll", "Klart senast", "Status"].repeat(3)));
        page.pick(&page.field(&format!("Status: {SECOND}")), "klar").await;
        page.wait_until("the status", async || page.kept_plan().await.plan.actions[1].status == Status::Done).await;
        assert_eq!(page.css("[role=table] tbody [role=row]").count().await, 3);
        page.assert_accessible("the actions on a phone").await;
    }
}
