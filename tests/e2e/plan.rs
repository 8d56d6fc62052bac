//! The plan as one document, in a browser: its fields under real keys, what is dragged in it, and its paper.

mod keys;
mod place;
pub(crate) mod whole;

use crate::page::Page;
use crate::person::{DATA, full};
use mognadskollen::codec::file;
use mognadskollen::model::plan::{
    Action, BenefitEffect, Department, EffectKind, Example, Goal, ItemId, Placement, PrerequisiteStatus, Rating,
    UsedFor, VisionPart,
};
use mognadskollen::model::{Area, Assessment, Date, Level};
use serde_json::json;

fn id(number: u64) -> ItemId {
    ItemId::new(number).expect("an identity")
}

/// An assessment with everything that a plan may say.
pub(crate) fn planned() -> Assessment {
    let mut opened = file::decode(crate::person::file(&[full("a", "Våren 2026")]).as_bytes()).expect("a file");
    let mut assessment = opened.assessments.remove(0);
    assessment.focus = vec![Area::Work, Area::Dataflow];
    let plan = &mut assessment.plan;
    plan.vision.get_mut(VisionPart::ForWhom).push_str("Den som söker bygglov.");
    plan.vision.get_mut(VisionPart::Easier).push_str("Allt går att göra hemifrån.");
    plan.prerequisites.get_mut(mognadskollen::model::plan::Prerequisite::Owned).standing = PrerequisiteStatus::Partly;
    plan.departments.push(Department { id: id(10), name: "Bygg".to_owned() });
    plan.goals.push(Goal {
        id: id(20),
        area: Area::Work,
        department: Some(id(10)),
        what: "Bygglov handläggs digitalt".to_owned(),
        from: Level::new(4),
        to: Level::new(8),
        by: Date::new(2028, 12, 31),
        ..Goal::default()
    });
    plan.actions.push(Action {
        id: id(30),
        area: Area::Work,
        department: Some(id(10)),
        what: "Inför e-tjänst för bygglov".to_owned(),
        responsible: "Bygglovschef".to_owned(),
        measure: "Andel ansökningar i e-tjänsten".to_owned(),
        due: Date::new(2027, 6, 30),
        cost_once: 200_000,
        cost_yearly: 20_000,
        placing: Placement { effect: Rating::new(4), effort: Rating::new(2) },
        effects: vec![
            BenefitEffect { what: "Mindre porto".to_owned(), low: 50_000, high: 80_000, ..BenefitEffect::default() },
            BenefitEffect {
                kind: EffectKind::Redistribution,
                what: "Mindre registrering".to_owned(),
                low: 300,
                high: 600,
                used_for: UsedFor::Quality,
                ..BenefitEffect::default()
            },
        ],
        ..Action::default()
    });
    plan.examples.push(Example {
        id: id(40),
        area: Area::Work,
        action: Some(id(30)),
        title: "Grannkommunens e-tjänst".to_owned(),
        link: "https://example.org/bygglov".to_owned(),
        says: "De började med en enda ärendetyp.\nDet gick på tre månader.".to_owned(),
    });
    assessment
}

impl Page {
    /// Goes on with this kept from an earlier visit, to its plan.
    pub(crate) async fn plan_with(&self, assessment: &Assessment) {
        self.put_local_storage(DATA, &file::encode(std::slice::from_ref(assessment))).await;
        self.open("/").await;
        self.button("Fortsätt").click().await;
        self.go("Handlingsplan").await;
        self.wait_until("the plan", async || self.focus().await.starts_with("heading \"Handlingsplan för")).await;
    }

    /// Goes to a part of the plan by its contents.
    pub(crate) async fn part(&self, name: &str) {
        self.css(".toc li > button").starting(name).click().await;
        self.wait_until(&format!("{name} to be current"), async || {
            self.css(".toc li > button").starting(name).attr("aria-current").await.is_some()
        })
        .await;
    }

    /// Opens everything that is folded.
    pub(crate) async fn unfold(&self) {
        self.mk("for (const el of mk.find({ css: '.plan details' })) el.open = true", json!([])).await;
        self.settle().await;
    }

    /// What is kept, as the program reads it.
    async fn kept_plan(&self) -> Assessment {
        let stored = self.stored().await.to_string();
        let mut opened = file::decode(stored.as_bytes()).expect("what is kept is a file");
        assert!(opened.refused.is_empty(), "{:?}", opened.refused);
        opened.assessments.remove(0)
    }

    /// Chooses in a list by what is shown of the choice.
    async fn pick(&self, list: &crate::target::Target<'_>, choice: &str) {
        let script = "const option = [...el.options].find((option) => option.text === args[0]);
            el.value = option.value; el.dispatchEvent(new Event('change', { bubbles: true }))";
        list.js(script, json!([choice])).await;
    }

    /// Leaves a field with something else in it.
    async fn say(&self, field: &crate::target::Target<'_>, text: &str) {
        let script = "el.focus(); el.value = args[0];
            for (const kind of ['input', 'change']) el.dispatchEvent(new Event(kind, { bubbles: true }))";
        field.js(script, json!([text])).await;
    }
}
