//! What the group agrees on becomes an assessment.

use super::{answers, asking, group};
use crate::engines;
use crate::page::Page;
use crate::person::{DATA, NAMES};
use crate::target::Target;
use mognadskollen::codec::file;
use mognadskollen::model::{Area, Assessment, Group, Level, Role};

/// A group whose answers are shown.
fn shown() -> Group {
    let answers = answers(&asking(), &[(Role::Staff, 10)], 2);
    Group { answers, shown: vec![10], ..group(asking()) }
}

impl Page {
    /// A level of one area's common present, or of its common target.
    fn common<'a>(&'a self, area: usize, legend: &str, level: u8) -> Target<'a> {
        let section = self.css("section.decide").with(NAMES[area]);
        self.level(level).within(&self.css("section.decide fieldset").named(legend).within(&section))
    }

    /// What is kept of assessments and groups.
    async fn all_kept(&self) -> (Vec<Assessment>, Vec<Group>) {
        let text = self.local_storage().await.remove(DATA).expect("something is kept");
        let opened = file::decode(text.as_bytes()).expect("a file of ours");
        (opened.assessments, opened.groups)
    }
}

engines! {
    /// The first common level makes the group's assessment; it is shown, and can be undone as any other.
    async fn levels_become_an_assessment(page) {
        page.to_group(&shown()).await;
        page.button("Bestäm tillsammans").click().await;
        page.focus_on_heading("Bestäm tillsammans").await;
        page.button("Till resultatet").gone().await;
        page.common(1, "Gemensamt nuläge", 4).click().await;
        page.wait_until("the level", async || page.common(1, "Gemensamt nuläge", 4).is_checked().await).await;
        let (assessments, groups) = page.all_kept().await;
        assert_eq!(assessments.len(), 1);
        assert_eq!((assessments[0].title.as_str(), groups[0].decided.as_ref()), ("Våren 2027", Some(&assessments[0].id)));
        // Undone, nothing is left of it; and it is made again.
        page.button("Ångra").within(&page.css(".foot")).click().await;
        page.wait_until("no level", async || !page.common(1, "Gemensamt nuläge", 4).is_checked().await).await;
        let (assessments, groups) = page.all_kept().await;
        assert_eq!((assessments.len(), groups[0].decided.as_ref()), (0, None));
        page.button("Gör om").click().await;
        page.common(1, "Gemensam målbild", 8).click().await;
        page.wait_until("the target", async || page.common(1, "Gemensam målbild", 8).is_checked().await).await;
        page.role("radio", "Vet ej").within(&page.css("section.decide").with(NAMES[3])).click().await;
        for area in [0, 2, 4, 5] {
            page.common(area, "Gemensamt nuläge", 5).click().await;
        }
        page.wait_until("the last", async || page.common(5, "Gemensamt nuläge", 5).is_checked().await).await;
        page.assert_fits().await;
        page.button("Till resultatet").click().await;
        page.role("heading", "Störst avstånd: Lagring, 4 steg till målnivån").seen().await;
        assert!(page.table().await.iter().any(|row| row.starts_with("Digital lagring enligt standard|4|8|+4")));
        // Whether the group agrees is among the reasons for where to begin.
        let storage = page.role_with("checkbox", "Digital lagring enligt standard").name().await;
        assert!(storage.contains("4 steg till målnivån. Gruppen är "), "{storage}");
        let (assessments, _) = page.all_kept().await;
        let levels = Area::ALL.map(|area| assessments[0].areas.get(area).now.level().map(Level::get));
        assert_eq!(levels, [Some(5), Some(4), Some(5), None, Some(5), Some(5)]);
        // It is found again from the group.
        page.step_button("Grupp").click().await;
        page.to_part("Bestäm").await;
        assert!(page.common(1, "Gemensamt nuläge", 4).is_checked().await);
        page.common(1, "Gemensamt nuläge", 6).click().await;
        page.wait_until("the change", async || page.common(1, "Gemensamt nuläge", 6).is_checked().await).await;
        assert_eq!(page.all_kept().await.0.len(), 1);
    }
}

engines! {
    in [webkit]
    /// Where the group's assessment is deleted, the next common level makes a new one.
    async fn a_deleted_one_is_made_anew(page) {
        page.to_group(&shown()).await;
        page.to_part("Bestäm").await;
        page.common(0, "Gemensamt nuläge", 3).click().await;
        page.button("Till resultatet").click().await;
        page.menu("Bedömningar").await;
        page.css(".card button").with("Mer").click().await;
        page.css(".below button").with("Ta bort").click().await;
        page.sees("Du har inga bedömningar än.").await;
        page.open_group().await;
        page.to_part("Bestäm").await;
        assert!(!page.common(0, "Gemensamt nuläge", 3).is_checked().await);
        page.common(0, "Gemensamt nuläge", 2).click().await;
        page.wait_until("the level", async || page.common(0, "Gemensamt nuläge", 2).is_checked().await).await;
        let (assessments, groups) = page.all_kept().await;
        assert_eq!((assessments.len(), groups[0].decided.as_ref()), (1, Some(&assessments[0].id)));
    }
}
