//! An invented municipality, so that every view can be seen without typing. No real result is published.

use super::Lang;
use super::example_plan::example_plan;
use crate::model::{
    Area, AreaAnswer, Assessment, AssessmentId, Date, Grade, Plan,
    assessment::{CriteriaSet, TARGET_YEARS},
};

/// The example with its plan, and the two rounds before it, the earliest first.
#[must_use]
pub fn example_rounds(lang: Lang, date: Date) -> Vec<Assessment> {
    let mut last = example(lang, date);
    last.plan = example_plan(lang, date, false);
    let earlier = [(2, [5, 0, 3, 4, 2, 3], [7, 6, 6, 7, 6, 7]), (1, [6, 3, 4, 4, 2, 3], [7, 6, 6, 7, 6, 8])];
    let mut rounds = Vec::new();
    for (years, now, target) in earlier {
        // On 29 February there may have been no such day.
        let Some(date) = Date::new(date.year() - years, date.month(), date.day().min(28)) else { continue };
        let mut round = last.clone();
        round.id = AssessmentId::from_random(years.into());
        round.date = date;
        round.focus.clear();
        // The last two have plans, so that what has changed can be seen.
        round.plan = if years == 1 { example_plan(lang, last.date, true) } else { Plan::default() };
        for (area, (now, target)) in Area::ALL.into_iter().zip(now.into_iter().zip(target)) {
            *round.areas.get_mut(area) = AreaAnswer {
                now: Grade::of(now).unwrap_or(Grade::Unknown),
                target: Grade::of(target).unwrap_or_default(),
                ..AreaAnswer::default()
            };
        }
        rounds.push(round);
    }
    rounds.push(last);
    rounds
}

/// The example, filled in, without a plan.
#[must_use]
pub fn example(lang: Lang, date: Date) -> Assessment {
    let mut assessment = Assessment::new(AssessmentId::from_random(0), date);
    let (title, organisation) = match lang {
        Lang::Sv => ("Exempelby kommun, hela organisationen", "Exempelby kommun"),
        Lang::En => ("Exempelby municipality, the whole organisation", "Exempelby municipality"),
    };
    title.clone_into(&mut assessment.title);
    organisation.clone_into(&mut assessment.organisation);
    assessment.target_year = Some(date.year() + 2).filter(|year| TARGET_YEARS.contains(year));
    assessment.focus = vec![Area::Dataflow, Area::Work];
    for area in Area::ALL {
        let (now, target, met, sv, en) = match area {
            Area::Organisation => (5, 7, 0, "", ""),
            Area::Storage => (4, 6, 0b10, "", ""),
            Area::Systems => (4, 7, 0b1, "", ""),
            Area::Work => (
                4,
                8,
                0,
                "Bygglov går digitalt hela vägen. Parkeringstillstånd skrivs fortfarande ut.",
                "Building permits are digital from start to end. Parking permits are still printed.",
            ),
            Area::Dataflow => (
                2,
                7,
                0,
                "Adresser skrivs in för hand i fyra system. Systemförvaltarna vet vilka.",
                "Addresses are typed by hand into four systems. The system managers know which.",
            ),
            Area::Service => (5, 8, 0b1, "", ""),
        };
        let note = match lang {
            Lang::Sv => sv,
            Lang::En => en,
        };
        *assessment.areas.get_mut(area) = AreaAnswer {
            now: Grade::of(now).unwrap_or_default(),
            target: Grade::of(target).unwrap_or_default(),
            note: note.to_owned(),
            met: (0..8)
                .filter(|place| met >> place & 1 == 1)
                .fold(CriteriaSet::default(), |set, place| set.with(place, true)),
        };
    }
    assessment
}
