//! Sentences and figures of plans.

use mognadskollen::model::focus::Reason;
use mognadskollen::model::group::Agreement;
use mognadskollen::model::plan::{
    Action, BenefitEffect, BenefitSettings, EffectKind, Goal, GoalState, Payback, Plan, PlanDifference, Prerequisite,
    PrerequisiteStatus, ProgressSummary, Span, Status, UsedFor,
};
use mognadskollen::model::{Area, Date, Level};
use mognadskollen::text::Lang::{self, En, Sv};

/// A text said in Swedish and in English.
fn check(said: impl Fn(Lang) -> String, sv: &str, en: &str) {
    assert_eq!((said(Sv).as_str(), said(En).as_str()), (sv, en));
}

fn day(text: &str) -> Option<Date> {
    Date::parse(text)
}

#[test]
fn numbers_are_read_as_people_type_them() {
    for (text, decimals, sv, en) in [
        ("1700", 0, Some(1700), Some(1700)),
        (" 1 700 ", 0, Some(1700), Some(1700)),
        ("1\u{a0}000\u{202f}000", 0, Some(1_000_000), Some(1_000_000)),
        ("1,700", 0, None, Some(1700)),
        ("2,5", 1, Some(25), Some(25)),
        ("2.5", 1, Some(25), Some(25)),
        ("3", 1, Some(30), Some(30)),
        ("3,", 1, Some(30), Some(30)),
        ("2,55", 1, None, None),
        ("2,5,5", 1, None, None),
        ("", 0, None, None),
        (",", 1, None, None),
        ("-3", 0, None, None),
        ("3 kr", 0, None, None),
        ("99999999999999999999", 0, None, None),
        ("1844674407370955162", 1, None, None),
    ] {
        let read = [Sv, En].map(|lang| lang.typed_number(text, decimals));
        assert_eq!(read, [sv, en], "{text:?} with {decimals} decimals");
    }
}

#[test]
fn numbers_are_written_as_each_language_does() {
    for (number, sv, en) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (1000, "1\u{a0}000", "1,000"),
        (-1_234_567, "\u{2212}1\u{a0}234\u{a0}567", "\u{2212}1,234,567"),
        (
            i64::MIN,
            "\u{2212}9\u{a0}223\u{a0}372\u{a0}036\u{a0}854\u{a0}775\u{a0}808",
            "\u{2212}9,223,372,036,854,775,808",
        ),
    ] {
        check(|lang| lang.whole(number), sv, en);
    }
    check(|lang| lang.kronor(12_000), "12\u{a0}000\u{a0}kr", "SEK\u{a0}12,000");
    for (hundredths, sv, en) in
        [(0, "0", "0"), (5, "0,05", "0.05"), (50, "0,5", "0.5"), (325, "3,25", "3.25"), (300, "3", "3")]
    {
        check(|lang| lang.decimals(hundredths), sv, en);
    }
    let span = |low, high| Span { low, high };
    check(|lang| lang.kronor_span(span(100, 2000)), "100 till 2\u{a0}000\u{a0}kr", "SEK\u{a0}100 to 2,000");
    check(|lang| lang.kronor_span(span(7, 7)), "7\u{a0}kr", "SEK\u{a0}7");
    check(|lang| lang.hours_span(span(400, 900)), "400 till 900 timmar", "400 to 900 hours");
    let months = Payback::Months;
    for (short, long, sv, en) in [
        (1, 1, "1\u{a0}månad", "1\u{a0}month"),
        (1, 23, "1 till 23\u{a0}månader", "1 to 23\u{a0}months"),
        (10, 24, "10\u{a0}månader till 2\u{a0}år", "10\u{a0}months to 2\u{a0}years"),
        (
            25,
            69,
            "2\u{a0}år och 1\u{a0}månad till 5\u{a0}år och 9\u{a0}månader",
            "2\u{a0}years and 1\u{a0}month to 5\u{a0}years and 9\u{a0}months",
        ),
    ] {
        check(|lang| lang.payback((months(short), months(long))), sv, en);
    }
    check(|lang| lang.payback((months(10), Payback::Never)), "minst 10\u{a0}månader", "at least 10\u{a0}months");
    check(|lang| lang.payback((Payback::Never, Payback::Never)), "betalar sig inte", "never pays back");
    check(|lang| lang.payback((Payback::Free, Payback::Free)), "ingen engångskostnad", "no upfront cost");
}

#[test]
fn what_is_late_is_said() {
    let action =
        Action { due: day("2027-03-01"), start: day("2027-01-01"), status: Status::UnderWay, ..Action::default() };
    let state =
        |action: &Action, today: &str, sv, en| check(|lang| lang.action_state(action, day(today).unwrap()), sv, en);
    state(&action, "2027-03-01", "pågår", "under way");
    state(&action, "2027-03-02", "pågår, försenad", "under way, overdue");
    let today = day("2027-03-02").unwrap();
    let since = |lang: Lang| lang.overdue_since(&action, today).unwrap();
    check(since, "Skulle ha varit klar 1 mars 2027.", "Should have been done 1 March 2027.");
    let planned = Action { status: Status::Planned, ..action.clone() };
    let begun = ("planerad, skulle ha börjat 1 januari 2027", "planned, should have begun 1 January 2027");
    state(&planned, "2027-01-02", begun.0, begun.1);
    state(&planned, "2027-03-02", "planerad, försenad", "planned, overdue");
    state(&Action { status: Status::Done, ..action.clone() }, "2028-01-01", "klar", "done");
    assert_eq!(Sv.overdue_since(&action, day("2027-03-01").unwrap()), None);
}

#[test]
fn goals_have_names_and_levels() {
    let goal = Goal { area: Area::Storage, from: Level::new(3), to: Level::new(6), ..Goal::default() };
    check(|lang| lang.goal_name(&goal), "Lagring från 3 till 6", "Storage from 3 to 6");
    check(|lang| lang.goal_name(&Goal { from: None, ..goal.clone() }), "Lagring till 6", "Storage to 6");
    check(|lang| lang.goal_name(&Goal { to: None, ..goal.clone() }), "Lagring", "Storage");
    let state = mognadskollen::model::plan::GoalState::Late;
    let told = Goal { what: "En ägare".to_owned(), by: day("2027-03-01"), ..goal };
    let sv = "En ägare, Lagring från 3 till 6, senast 1 mars 2027, försenat";
    check(|lang| lang.goal_line(&told, state), sv, "En ägare, Storage from 3 to 6, by 1 March 2027, late");
}

#[test]
fn an_area_is_proposed_for_reasons() {
    let reason = Reason {
        area: Area::Storage,
        gap: Some(4),
        effect: Some(4),
        effort: Some(2),
        agreement: Agreement::of([0, 0, 9, 0, 0, 0, 0, 0, 0, 0]),
        points: Some(68),
        proposed: true,
    };
    check(
        |lang| lang.reason(&reason),
        "4 steg till målnivån. Gruppen är enig om nuläget. Påverkan: stor. Ansträngning: ganska låg.",
        "4 steps to the target. The group agrees about the current level. Effect: large. Effort: rather low.",
    );
    let bare = Reason { effect: None, effort: None, agreement: None, ..reason };
    check(|lang| lang.reason(&bare), "4 steg till målnivån.", "4 steps to the target.");
    let reached = Reason { gap: Some(0), points: None, ..bare };
    check(|lang| lang.reason(&reached), "Målnivån är nådd.", "Target reached.");
    let nothing = Reason { gap: None, ..reached };
    let en = "A current level or a target is missing.";
    check(|lang| lang.reason(&nothing), "Nuläge eller målnivå saknas.", en);
    for (levels, sv) in [
        ([9, 0, 0, 0, 0, 0, 0, 0, 0, 9], "Gruppen är oenig"),
        ([3, 3, 3, 3, 3, 0, 0, 0, 0, 0], "Gruppen är delvis enig"),
        ([0, 1, 9, 1, 0, 0, 0, 0, 0, 0], "Gruppen är enig"),
    ] {
        assert!(Sv.reason(&Reason { agreement: Agreement::of(levels), ..bare }).contains(sv), "{levels:?}");
    }
}

#[test]
fn what_has_changed_has_a_sentence_each() {
    let goal = Goal { what: "En ägare".to_owned(), ..Goal::default() };
    let action = Action { what: "E-tjänst".to_owned(), ..Action::default() };
    let (first, second) = (day("2027-03-01"), day("2028-04-02"));
    for (difference, sv, en) in [
        (PlanDifference::GoalAdded(&goal), "Nytt mål: ”En ägare”.", "New goal: “En ägare”."),
        (PlanDifference::GoalGone(&goal), "Målet ”En ägare” har tagits bort.", "The goal “En ägare” has been removed."),
        (
            PlanDifference::GoalState(&goal, GoalState::OnTheWay, GoalState::Late),
            "Målet ”En ägare” är nu försenat, förut på väg.",
            "The goal “En ägare” is now late (was in progress).",
        ),
        (PlanDifference::ActionAdded(&action), "Ny åtgärd: ”E-tjänst”.", "New action: “E-tjänst”."),
        (
            PlanDifference::ActionGone(&action),
            "Åtgärden ”E-tjänst” har tagits bort.",
            "The action “E-tjänst” has been removed.",
        ),
        (
            PlanDifference::Status(&action, Status::UnderWay, Status::Done),
            "Åtgärden ”E-tjänst” har nu status ”klar”, förut ”pågår”.",
            "The action “E-tjänst” now has the status “done” (was “under way”).",
        ),
        (
            PlanDifference::Due(&action, first, second),
            "Åtgärden ”E-tjänst” ska nu vara klar 2 april 2028, förut 1 mars 2027.",
            "The action “E-tjänst” is now due 2 April 2028 (was 1 March 2027).",
        ),
        (
            PlanDifference::Due(&action, None, second),
            "Åtgärden ”E-tjänst” ska vara klar 2 april 2028. Förut fanns inget datum.",
            "The action “E-tjänst” is due 2 April 2028. It had no date before.",
        ),
        (
            PlanDifference::Due(&action, first, None),
            "Åtgärden ”E-tjänst” har inte längre något datum, förut 1 mars 2027.",
            "The action “E-tjänst” no longer has a due date (was 1 March 2027).",
        ),
    ] {
        check(|lang| lang.difference(&difference), sv, en);
    }
}

#[test]
fn what_is_lacking_has_a_sentence_each() {
    assert_eq!(
        Sv.lacking(Prerequisite::Owned, PrerequisiteStatus::No),
        Some("Den högsta ledningen äger inte framtidsbilden än.")
    );
    assert_eq!(
        En.lacking(Prerequisite::Owned, PrerequisiteStatus::Partly),
        Some("Top management only partly owns the vision.")
    );
    for which in Prerequisite::ALL {
        assert_eq!(Sv.lacking(*which, PrerequisiteStatus::Yes), None);
        assert_eq!(Sv.lacking(*which, PrerequisiteStatus::NotStated), None);
    }
}

#[test]
fn money_and_time_stand_apart() {
    let effect =
        |kind, low, high| BenefitEffect { kind, low, high, used_for: UsedFor::Volume, ..BenefitEffect::default() };
    let mut plan = Plan::default();
    let quality = BenefitEffect {
        what: "Kortare väntan".to_owned(),
        unit: "dagar".to_owned(),
        ..effect(EffectKind::Quality, 5, 3)
    };
    let effects =
        vec![effect(EffectKind::Financial, 100, 300), effect(EffectKind::Redistribution, 1700, 3400), quality];
    plan.actions.push(Action { what: "E-tjänst".to_owned(), effects, cost_once: 100, ..Action::default() });
    let rows: Vec<String> =
        Sv.benefit_rows(&plan.total(), &plan.benefit).into_iter().map(|(a, b)| a + ": " + &b).collect();
    assert_eq!(
        rows.join("\n").replace('\u{a0}', " "),
        "Pengar som sparas per år: 100 till 300 kr\n\
         Engångskostnad: 100 kr\n\
         Sparat minus kostnad per år: 100 till 300 kr\n\
         Återbetalningstid (tid tills sparade pengar täcker kostnaden): 4 till 12 månader\n\
         Nuvärde, 5 år, kalkylränta 3 %: 358 till 1 274 kr\n\
         Tid som frigörs per år: 1 700 till 3 400 timmar\n\
         varav till större volym: 1 700 till 3 400 timmar\n\
         Samma tid i heltidstjänster: 1 till 2 heltidstjänster\n\
         Vad den tiden kostar i dag: ungefär 737 000 till 1 470 000 kr"
    );
    assert_eq!(Sv.effects_apart(&plan), ["E-tjänst: kvalitet, Kortare väntan, 3 till 5 dagar"]);
    assert_eq!(Sv.potential(&plan.benefit), None);
    let settings = BenefitSettings { budget: 1_000_000, ..plan.benefit };
    assert!(En.potential(&settings).unwrap().contains("SEK\u{a0}100,000 to 150,000"));
}

#[test]
fn how_far_it_has_come_is_counted() {
    let followed = ProgressSummary { goals: [2, 1, 0, 0, 0], actions: [0, 1, 3, 1, 0], overdue: 1 };
    check(
        |lang| lang.followed(&followed).join(" "),
        "Mål: på väg\u{a0}2, nådda\u{a0}1. Åtgärder: pågår\u{a0}1, klara\u{a0}3, pausade\u{a0}1. Försenade: 1.",
        "Goals: in progress\u{a0}2, reached\u{a0}1. Actions: under way\u{a0}1, done\u{a0}3, paused\u{a0}1. Overdue: 1.",
    );
    let all = ProgressSummary { goals: [1, 2, 3, 4, 5], actions: [1, 2, 3, 4, 5], overdue: 6 };
    check(
        |lang| lang.followed(&all).join(" ").replace('\u{a0}', " "),
        "Mål: på väg 1, nådda 2, försenade 3, avbrutna 4, utan nivå 5. \
         Åtgärder: planerade 1, pågår 2, klara 3, pausade 4, avbrutna 5. Försenade: 6.",
        "Goals: in progress 1, reached 2, late 3, cancelled 4, without a level 5. \
         Actions: planned 1, under way 2, done 3, paused 4, cancelled 5. Overdue: 6.",
    );
    let none = ProgressSummary::default();
    check(|lang| lang.followed(&none).join(" "), "", "");
}

#[test]
fn a_rough_figure_is_said_roughly() {
    for (budget, says) in [
        (0, None),
        (1, Some("vara 0 kr")),
        (1_234, Some("vara 123 till 185 kr")),
        (9_995, Some("vara 1 000 till 1 500 kr")),
        (1_234_567_890, Some("vara 123 000 000 till 185 000 000 kr")),
    ] {
        let said = Sv.potential(&BenefitSettings { budget, ..BenefitSettings::default() });
        let said = said.map(|said| said.replace('\u{a0}', " "));
        assert_eq!(said.is_some(), says.is_some());
        assert!(said.zip(says).is_none_or(|(said, says)| said.contains(says)), "{budget}");
    }
}
