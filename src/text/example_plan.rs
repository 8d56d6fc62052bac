//! An invented plan for the example, so that every part of a plan can be seen without typing.

use super::Lang;
use crate::model::plan::{
    Action, BenefitEffect, Department, EffectKind, Example, Goal, ItemId, Placement, Prerequisite, PrerequisiteStatus,
    Rating, Status, UsedFor, VisionPart,
};
use crate::model::{Area, Date, Level, Plan};

/// The plan as it is now, on a day; or as it was in the round before, when it had just been made.
#[must_use]
pub fn example_plan(lang: Lang, today: Date, is_before: bool) -> Plan {
    let say = |sv, en| say(lang, sv, en);
    let mut plan = Plan::default();
    for (part, text) in [
        (
            VisionPart::ForWhom,
            say(
                "För den som ansöker om något hos kommunen, och för handläggarna som tar emot.",
                "For those who apply for something from the municipality, and for the officers who receive it.",
            ),
        ),
        (
            VisionPart::Easier,
            say(
                "Invånaren lämnar sina uppgifter en gång. Ingen skriver in dem för hand i nästa system.",
                "Residents give their details once. No one types them by hand into the next system.",
            ),
        ),
        (VisionPart::ByWhen, (today.year() + 2).to_string()),
        (
            VisionPart::Around,
            say(
                "Fler äldre, färre som söker jobben, och grannkommuner som vill göra samma sak.",
                "More old people, fewer who apply for the jobs, and neighbours who want to do the same.",
            ),
        ),
    ] {
        *plan.vision.get_mut(part) = text;
    }
    for (which, standing) in [
        (Prerequisite::Owned, if is_before { PrerequisiteStatus::Partly } else { PrerequisiteStatus::Yes }),
        (Prerequisite::Business, PrerequisiteStatus::Partly),
        (Prerequisite::Examples, PrerequisiteStatus::Yes),
        (Prerequisite::Technology, PrerequisiteStatus::No),
    ] {
        plan.prerequisites.get_mut(which).standing = standing;
    }
    for (area, effect, effort) in [
        (Area::Dataflow, 4, 3),
        (Area::Work, 4, 2),
        (Area::Service, 3, 2),
        (Area::Systems, 3, 4),
        (Area::Organisation, 2, 2),
    ] {
        *plan.placings.get_mut(area) = placing(effect, effort);
    }
    for (number, name) in [
        (1, say("Samhällsbyggnad", "Planning and building")),
        (2, say("Vård och omsorg", "Health and care")),
        (3, say("Skola", "Schools")),
    ] {
        plan.departments.push(Department { id: id(number), name });
    }
    for (number, area, to, what) in [
        (
            11,
            Area::Dataflow,
            5,
            say("Adresser hämtas från källan i alla system", "All systems fetch addresses at the source"),
        ),
        (
            12,
            Area::Work,
            6,
            say("Parkeringstillstånd handläggs helt digitalt", "Parking permits are handled digitally all the way"),
        ),
    ] {
        let by = Date::new(today.year() + 1, 12, 31);
        plan.goals.push(Goal { id: id(number), area, what, to: Level::new(to), by, ..Goal::default() });
    }
    plan.actions = actions(lang, today, is_before);
    plan.examples.push(Example {
        id: id(31),
        area: Area::Work,
        action: Some(id(22)),
        title: say("Bygglov utan papper", "Building permits without paper"),
        says: say(
            "Vi började med en sorts ärenden och lät två handläggare vara med hela vägen.",
            "We began with one kind of case and had two officers with us all the way.",
        ),
        ..Example::default()
    });
    plan
}

fn say(lang: Lang, sv: &str, en: &str) -> String {
    if lang == Lang::Sv { sv } else { en }.to_owned()
}

fn id(number: u64) -> ItemId {
    ItemId::new(number).unwrap_or_default()
}

fn placing(effect: u8, effort: u8) -> Placement {
    Placement { effect: Rating::new(effect), effort: Rating::new(effort) }
}

fn actions(lang: Lang, today: Date, is_before: bool) -> Vec<Action> {
    let say = |sv, en| say(lang, sv, en);
    let day = |years: u16, month: u8, day: u8| Date::new(today.year() + years, month, day);
    vec![
        Action {
            id: id(21),
            area: Area::Dataflow,
            department: Some(id(1)),
            what: say(
                "Hämta adresser från fastighetsregistret i bygglovssystemet",
                "Fetch addresses from the property register in the permit system",
            ),
            responsible: say("Systemförvaltare", "System manager"),
            measure: say("Antal adresser som skrivs in för hand", "Addresses typed by hand"),
            start: Date::new(today.year() - 1, 10, 1),
            due: day(1, 6, 30),
            status: if is_before { Status::Planned } else { Status::UnderWay },
            cost_once: 150_000,
            cost_yearly: 20_000,
            placing: placing(4, 2),
            effects: vec![BenefitEffect {
                kind: EffectKind::Redistribution,
                what: say("Mindre inskrivning för hand", "Less typing by hand"),
                low: 200,
                high: 400,
                used_for: UsedFor::Quality,
                ..BenefitEffect::default()
            }],
            ..Action::default()
        },
        Action {
            id: id(24),
            area: Area::Dataflow,
            what: say(
                "Lista var samma uppgift skrivs in mer än en gång",
                "List where the same information is typed in more than once",
            ),
            responsible: say("Digitaliseringsstrateg", "Digital strategist"),
            start: day(1, 1, 10),
            due: day(1, 3, 31),
            placing: placing(3, 1),
            ..Action::default()
        },
        Action {
            id: id(22),
            area: Area::Work,
            what: say("Ta fram en e-tjänst för parkeringstillstånd", "Build an e-service for parking permits"),
            responsible: say("Enhetschef trafik", "Head of traffic"),
            measure: say("Andel ansökningar som kommer in digitalt", "Share of applications that arrive digitally"),
            due: day(0, 1, 31),
            status: if is_before { Status::Planned } else { Status::Paused },
            cost_once: 80_000,
            placing: placing(3, 3),
            effects: vec![BenefitEffect {
                kind: EffectKind::Financial,
                what: say("Porto och papper", "Postage and paper"),
                low: 30_000,
                high: 60_000,
                ..BenefitEffect::default()
            }],
            ..Action::default()
        },
        Action {
            id: id(23),
            area: Area::Work,
            department: Some(id(2)),
            what: say(
                "Gå igenom vilka blanketter som fortfarande skrivs ut",
                "Go through which forms are still printed",
            ),
            responsible: say("Verksamhetsutvecklare", "Business developer"),
            status: if is_before { Status::UnderWay } else { Status::Done },
            placing: placing(2, 1),
            ..Action::default()
        },
    ]
}
