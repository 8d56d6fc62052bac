//! What is shown is what was answered, and nothing of too few.

use super::figures::{by_agreement, by_gap, median, number, row};
use super::{answers, asking, column, group, levels, units};
use crate::engines;
use crate::page::Page;
use mognadskollen::model::invitation::Roles;
use mognadskollen::model::{Area, Group, Invitation, Response, Role};
use mognadskollen::text::Lang;
use serde_json::json;

/// The table of the group's figures.
pub(super) const FIGURES: &str = "[aria-label='Siffrorna i en tabell']";
const FEW: &str = "färre än 5 svar";

/// Twelve executives, twenty of the staff, and four each who are managers or state no role: those are too few.
fn mixed() -> Vec<Response> {
    let roles = [(Role::Executive, 12), (Role::Manager, 4), (Role::Staff, 20), (Role::NotStated, 4)];
    answers(&asking(), &roles, 3)
}

pub(super) fn of_role(answers: &[Response], role: Role) -> Vec<Response> {
    answers.iter().filter(|answer| answer.role == role).cloned().collect()
}

/// A row of a heat map: the medians of some answers.
pub(super) fn heat_row(name: &str, answers: &[Response]) -> String {
    let medians = Area::ALL.map(|area| number(median(&levels(answers, area, false))));
    [&[name.to_owned()][..], &medians].concat().join("|")
}

pub(super) fn hidden_row(name: &str) -> String {
    [&[name][..], &[FEW; 6]].concat().join("|")
}

impl Page {
    /// Takes these answers in by pasting and shows them.
    async fn gather_and_show(&self, answers: &[Response]) {
        self.paste(&column(answers)).await;
        self.brings(&format!("{} nya svar.", answers.len())).await;
        self.button("Visa resultatet").click().await;
        self.css("canvas[data-chart=group-spread]").seen().await;
    }

    /// Everything that stands in the view, seen or not: texts and attributes.
    async fn everything(&self) -> String {
        let script =
            "return document.querySelector('mognads-kollen').shadowRoot.querySelector('.group-parts').innerHTML";
        self.js(script, json!([])).await.as_str().unwrap_or_default().to_owned()
    }
}

engines! {
    /// Every figure is what it is worked out to be anew; the small are hidden, and stand nowhere.
    async fn figures_are_those_answered(page) {
        let all = mixed();
        page.to_gathering(&group(asking())).await;
        page.gather_and_show(&all).await;
        let told: Vec<String> = by_agreement(&all).into_iter().map(|area| row(&all, area)).collect();
        assert_eq!(page.figures(FIGURES).await, told);
        let (executives, staff) = (of_role(&all, Role::Executive), of_role(&all, Role::Staff));
        let heat = [
            heat_row("Kommunledning och förvaltningschefer", &executives),
            hidden_row("Chef"),
            heat_row("Medarbetare", &staff),
            hidden_row("Roll inte angiven"),
        ];
        assert_eq!(page.figures(".heat").await, heat);
        // In words, to be read out.
        let choose = async |label: &str, side: &str| {
            let script = "const option = [...el.options].find((option) => option.text === args[0]);
                el.value = option.value; el.dispatchEvent(new Event('change', { bubbles: true }))";
            page.field(label).js(script, json!([side])).await;
        };
        choose("Första", "Kommunledning och förvaltningschefer").await;
        choose("Andra", "Medarbetare").await;
        page.css(".read-out li").with(Lang::Sv.guide(Area::Storage).short).seen().await;
        let read_out: Vec<String> = page.css(".read-out li").all().await.iter()
            .map(|item| item["text"].as_str().unwrap_or_default().to_owned()).collect();
        for area in by_agreement(&all) {
            let [here, there] = [&executives, &staff].map(|some| median(&levels(some, area, false)));
            let apart = (here - there).abs();
            let steps = format!("{} steg", number(apart));
            let more = match here.total_cmp(&there) {
                std::cmp::Ordering::Equal => "Ingen skillnad.".to_owned(),
                std::cmp::Ordering::Greater => format!("Kommunledning och förvaltningschefer ligger {steps} högre."),
                std::cmp::Ordering::Less => format!("Medarbetare ligger {steps} högre."),
            };
            let name = Lang::Sv.guide(area).short;
            let says = format!("{name}: Kommunledning och förvaltningschefer {}, Medarbetare {}. {more}", number(here), number(there));
            assert!(read_out.iter().any(|line| line.eq_ignore_ascii_case(&says)), "{says:?} is not in {read_out:#?}");
        }
        choose("Andra", "Chef").await;
        page.wait_until("what is hidden to be told", async || page.css(".read-out li").with(FEW).count().await == 6).await;
        page.assert_fits().await;
    }
}

engines! {
    in [firefox]
    /// What is hidden stands nowhere in the page: with other answers from those who are too few, but the same in all,
    /// it is the same to the letter.
    async fn nothing_of_the_hidden_is_in_the_page(page) {
        let all = mixed();
        // The managers and those who state no role change places, answer by answer.
        let turned: Vec<Response> = all.iter().map(|answer| {
            let role = match answer.role {
                Role::Manager => Role::NotStated,
                Role::NotStated => Role::Manager,
                role => role,
            };
            Response { role, ..answer.clone() }
        }).collect();
        let mut seen = Vec::new();
        for answers in [&all, &turned] {
            let shown = Group { answers: answers.clone(), shown: vec![40], ..group(asking()) };
            page.to_group(&shown).await;
            page.css("canvas[data-chart=group-spread]").seen().await;
            page.figures(".heat").await;
            page.settle().await;
            seen.push(page.everything().await);
        }
        assert_eq!(seen[0], seen[1]);
    }
}

engines! {
    in [webkit]
    /// Of roles within units, only those that are many enough are shown.
    async fn both_are_shown_where_there_are_enough(page) {
        let roles = [Role::Manager, Role::Staff].into_iter().fold(Roles::default(), Roles::toggled);
        let asks = Invitation { units: units(&["Skola", "Vård"]), roles, ..asking() };
        let mut all = answers(&asks, &[(Role::Manager, 14), (Role::Staff, 40)], 5);
        // One of the managers of a school stays; the others are of the other unit.
        let managers: Vec<usize> = (0..all.len()).filter(|at| all[*at].role == Role::Manager && all[*at].unit == 1).collect();
        for at in &managers[1..] {
            all[*at].unit = 2;
        }
        page.to_gathering(&group(asks)).await;
        page.gather_and_show(&all).await;
        let rows = page.figures(".heat").await;
        let part = |role, unit: u8| -> Vec<Response> {
            all.iter().filter(|answer| answer.role == role && answer.unit == unit).cloned().collect()
        };
        let unit = |unit| -> Vec<Response> { all.iter().filter(|answer| answer.unit == unit).cloned().collect() };
        for shown in [
            heat_row("Chef", &of_role(&all, Role::Manager)),
            heat_row("Medarbetare", &of_role(&all, Role::Staff)),
            heat_row("Skola", &unit(1)),
            heat_row("Vård", &unit(2)),
        ] {
            assert!(rows.contains(&shown), "{shown:?} is not in {rows:#?}");
        }
        assert_eq!(part(Role::Manager, 1).len(), 1);
        let alone = rows.iter().filter(|row| row.starts_with("Chef, Skola") && !row.ends_with(FEW)).count();
        let subtracted = rows.iter().filter(|row| row.starts_with("Medarbetare, Skola") && !row.ends_with(FEW)).count();
        assert_eq!((alone, subtracted), (0, 0), "{rows:#?}");
    }
}

engines! {
    in [chromium]
    /// Answers that come later wait, and are counted only when they are enough by themselves.
    async fn later_answers_wait(page) {
        let all = mixed();
        let (first, later) = all.split_at(32);
        page.to_gathering(&group(asking())).await;
        page.paste(&column(&first[..4])).await;
        page.sees("Det behövs 5 svar för att visa något. 1 saknas.").await;
        page.button("Visa resultatet").gone().await;
        page.to_part("Visa").await;
        page.role("heading", "Inget visas än").seen().await;
        page.assert_accessible("nothing is shown yet").await;
        page.button("Samla in").within(&page.css("section")).click().await;
        page.paste(&column(&first[4..])).await;
        page.button("Visa resultatet").click().await;
        page.css("canvas[data-chart=group-spread]").seen().await;
        let before = page.figures(FIGURES).await;
        let told = |answers: &[Response]| -> Vec<String> {
            by_agreement(answers).into_iter().map(|area| row(answers, area)).collect()
        };
        assert_eq!(before, told(first));
        page.to_part("Samla in").await;
        page.paste(&column(&later[..4])).await;
        page.sees("4 svar väntar på att räknas in.").await;
        page.button("Räkna in 4 nya svar").gone().await;
        page.to_part("Visa").await;
        page.sees("36 har svarat. 4 svar väntar på att räknas in.").await;
        assert_eq!(page.figures(FIGURES).await, before);
        page.to_part("Samla in").await;
        page.paste(&column(later)).await;
        page.button("Räkna in 8 nya svar").click().await;
        page.css("canvas[data-chart=group-spread]").seen().await;
        page.sees_no("väntar").await;
        assert_eq!(page.figures(FIGURES).await, told(&all));
        page.open_group().await;
        page.css("canvas[data-chart=group-spread]").seen().await;
        assert_eq!(page.figures(FIGURES).await, told(&all));
    }
}

engines! {
    in [firefox]
    /// The areas are told in the order chosen, in the pictures and in the table.
    async fn the_order_is_chosen(page) {
        let all = mixed();
        page.to_group(&Group { answers: all.clone(), shown: vec![40], ..group(asking()) }).await;
        let names = async || -> Vec<String> {
            let rows = page.figures(FIGURES).await;
            rows.iter().map(|row| row.split('|').next().unwrap_or_default().to_owned()).collect()
        };
        let orders: [(&str, Vec<Area>); 3] = [
            ("Minst eniga först", by_agreement(&all)),
            ("Störst avstånd till målbilden", by_gap(&all)),
            ("Modellens ordning", Area::ALL.to_vec()),
        ];
        for (order, areas) in orders {
            page.field("Ordning").focus().await;
            page.type_text(&order[..6.min(order.len())]).await;
            page.press(thirtyfour::Key::Tab).await;
            let wanted: Vec<String> = areas.iter().map(|area| Lang::Sv.guide(*area).name.to_owned()).collect();
            page.wait_until(&format!("{order:?}: {wanted:?}"), async || names().await == wanted).await;
        }
    }
}
