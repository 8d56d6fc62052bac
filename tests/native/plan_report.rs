//! What is carried away of a plan: in the report, to the executive, as a table, in a calendar, as a good example.

use mognadskollen::codec::{file, snapshot};
use mognadskollen::model::plan::{Example, Goal, GoalStanding, ItemId, Prerequisite, PrerequisiteStatus, Status};
use mognadskollen::model::share::example_alone;
use mognadskollen::model::{Area, Assessment, AssessmentId, Date, Level};
use mognadskollen::report::{
    Block, Moment, ReportOptions, actions_csv, calendar, document, example_page, follow_up, markdown, plain, statement,
};
use mognadskollen::text::Lang::{self, En, Sv};
use proptest::prelude::*;

use super::any;
use super::days::{of, read};
use super::plan::ten_actions;
use super::report::record;

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// With something late, done and given up, and an example.
fn plan() -> Assessment {
    let mut told = ten_actions();
    let plan = &mut told.plan;
    plan.actions[0].status = Status::UnderWay;
    plan.actions[1].status = Status::Done;
    plan.actions[2].status = Status::Dropped;
    "Semikolon; \"citat\", komma och rad".clone_into(&mut plan.actions[3].what);
    "Rad ett\nRad två".clone_into(&mut plan.actions[3].note);
    "=1+1".clone_into(&mut plan.actions[4].what);
    plan.benefit.budget = 1_500_000_000;
    "Det beslutas i höst.".clone_into(&mut plan.prerequisites.get_mut(Prerequisite::Owned).note);
    plan.examples.push(Example {
        id: ItemId::new(77).unwrap(),
        area: Area::Dataflow,
        action: None,
        title: "Adresser från ett håll".to_owned(),
        link: "https://exempelby.se/adresser".to_owned(),
        says: "Fyra system hämtar nu adresser från källan. Det tog en vår.".to_owned(),
    });
    told
}

/// A quarter past eight on a day.
fn at(day: Date) -> Moment {
    Moment { day, second: (8 * 60 + 15) * 60 + 7 }
}

fn late() -> ReportOptions {
    ReportOptions { today: Some(day("2027-02-01")), ..ReportOptions::default() }
}

#[test]
fn plans_are_as_recorded() {
    let told = plan();
    record("plan-sv", "md", &markdown(&document(&told, Sv, &late())));
    record("plan-en", "txt", &plain(&document(&told, En, &late())));
    record("plan-sv", "csv", &actions_csv(&told, Sv, &late()));
    record("statement-sv", "md", &markdown(&statement(&told, Sv, &late())));
    record("statement-en", "md", &markdown(&statement(&told, En, &late())));
    record("plan-sv", "ics", &calendar(&told, Sv, &late(), day("2027-02-01"), at(day("2027-02-01"))));
    let page = example_page(&told, ItemId::new(77).unwrap(), Sv).unwrap();
    record("good-example-sv", "md", &markdown(&page));
}

fn headings(blocks: &[Block]) -> Vec<&str> {
    let mut headings = Vec::new();
    for block in blocks {
        if let Block::Chapter(text) | Block::Heading(text) = block {
            headings.push(text.as_str());
        }
    }
    headings
}

#[test]
fn what_is_late_comes_first_in_the_plan_then_the_story_and_a_statement_has_its_order() {
    let told = plan();
    let report = document(&told, Sv, &late());
    let of_plan: Vec<_> = headings(&report.blocks).into_iter().skip_while(|title| *title != "Handlingsplan").collect();
    assert!(of_plan[1].starts_with("Försenad: ") && of_plan[2] == "Framtidsbild", "{of_plan:?}");
    let statement = statement(&told, Sv, &late());
    assert_eq!(statement.facts, ["Datum: (fyll i)", "Diarienummer: (fyll i)", "Handläggare: (fyll i)"]);
    let order = [
        "Förslag till beslut",
        "Sammanfattning",
        "Ärendebeskrivning",
        "Bedömning",
        "Ekonomiska konsekvenser",
        "Beslutsunderlag",
        "Beslutet skickas till",
    ];
    let found: Vec<_> = headings(&statement.blocks).into_iter().filter(|heading| order.contains(heading)).collect();
    assert_eq!(found, order);
}

#[test]
fn without_the_tick_nothing_of_a_plan_goes_along() {
    let told = plan();
    let options = ReportOptions { plan: false, ..late() };
    let mut bare = told.clone();
    bare.plan = mognadskollen::model::Plan::default();
    for lang in Lang::ALL {
        assert_eq!(document(&told, lang, &options), document(&bare, lang, &options));
        assert_eq!(statement(&told, lang, &options), statement(&bare, lang, &options));
        assert_eq!(actions_csv(&told, lang, &options).lines().count(), 1);
        assert!(!calendar(&told, lang, &options, told.date, at(told.date)).contains("VEVENT"));
    }
}

#[test]
fn what_is_late_or_lacking_is_said_in_words() {
    let told = plan();
    let said = |lang| plain(&document(&told, lang, &late()));
    for (lang, words) in [
        (
            Sv,
            [
                "senast 28 januari 2027, pågår, försenad",
                "Den högsta ledningen äger inte framtidsbilden än. Det beslutas i höst.",
            ],
        ),
        (En, ["by 28 January 2027, under way, overdue", "Top management does not own the vision yet."]),
    ] {
        for words in words {
            assert!(said(lang).contains(words), "{words}");
        }
    }
    let early = ReportOptions { today: Some(day("2027-01-28")), ..late() };
    assert!(!plain(&document(&told, Sv, &early)).contains("försenad"));
}

#[test]
fn what_has_changed_is_told_in_sentences() {
    let before = plan();
    let mut now = before.clone();
    now.date = day("2027-11-22");
    let unchanged = follow_up(Some(&before), &now, Sv, before.date);
    let text = |blocks: &[Block]| format!("{blocks:?}").replace("\\u{a0}", " ");
    assert!(text(&unchanged).contains("Inget i planen har ändrats sedan 22 november 2026."), "{}", text(&unchanged));
    now.plan.actions[5].status = Status::Done;
    now.plan.prerequisites.get_mut(Prerequisite::Owned).standing = PrerequisiteStatus::Yes;
    let changed = text(&follow_up(Some(&before), &now, Sv, now.date));
    for said in [
        "Mål: på väg 1.",
        "Åtgärder: planerade 6, pågår 1, klara 2, avbrutna 1. Försenade: 7.",
        "Åtgärden ”Koppla system 5 till adressregistret” har nu status ”klar”, förut ”planerad”.",
        "äger framtidsbilden och följer upp den. Svaret är nu ja, förut nej.",
    ] {
        assert!(changed.contains(said), "{said}: {changed}");
    }
    assert!(follow_up(None, &Assessment::new(AssessmentId::from_random(1), now.date), Sv, now.date).is_empty());
}

#[test]
fn a_calendar_holds_the_days_of_what_is_left_to_do() {
    let stamp = day("2027-02-01");
    let mut told = plan();
    let goal = |id, to, standing, what: &str| Goal {
        id: ItemId::new(id).unwrap(),
        to: Level::new(to),
        by: Some(day("2028-06-30")),
        what: what.to_owned(),
        standing,
        ..Goal::default()
    };
    // One with a level alone, one with none, one that is reached, and one that is given up.
    told.plan.goals.extend([
        goal(903, 10, GoalStanding::Kept, "Bäst i länet"),
        goal(904, 0, GoalStanding::Kept, "Alla är med"),
        goal(905, 1, GoalStanding::Kept, "Nått"),
        goal(906, 10, GoalStanding::Dropped, "Nedlagt"),
    ]);
    // The last day of a month, of a leap year and of a year; and none.
    for (action, due) in told.plan.actions.iter_mut().skip(3).zip(["2027-01-31", "2028-02-28", "2027-12-31", ""]) {
        action.due = Date::parse(due);
    }
    let days = read(&calendar(&told, Sv, &late(), stamp, at(stamp)));
    assert_eq!(days, of(&told, stamp));
    assert_eq!(days.len(), 7 + 3);
    assert_eq!(
        (days[1].until.as_str(), days[2].until.as_str(), days[3].until.as_str()),
        ("2027-02-01", "2028-02-29", "2028-01-01")
    );
    assert_eq!(
        days[1].about,
        ["Ansvarig roll: Systemförvaltare", "Mått: Andel adresser som hämtas", "Rad ett", "Rad två"]
    );
    let about: Vec<_> = days[7..].iter().map(|day| day.about.concat()).collect();
    assert_eq!(about, ["från 2 till 6", "till 10", ""]);
    // A plan as it comes through a file has the same days; through a link they are those of another assessment.
    let again = file::decode(file::encode(std::slice::from_ref(&told)).as_bytes()).unwrap();
    assert_eq!(read(&calendar(&again.assessments[0], Sv, &late(), stamp, at(stamp))), days);
    let english = read(&calendar(&told, En, &late(), stamp, at(stamp)));
    assert_eq!(
        (english[0].uid.as_str(), english[0].summary.as_str()),
        ("a-1000@mognadskollen", "Due: Koppla system 0 till adressregistret")
    );
}

#[test]
fn an_event_stays_the_same_and_its_number_grows() {
    let told = plan();
    let lines = |written: Moment| -> Vec<[String; 4]> {
        let text = calendar(&told, Sv, &late(), day("2027-02-01"), written);
        let of = |name: &str| -> Vec<String> {
            text.lines().filter_map(|line| line.strip_prefix(name)).map(str::to_owned).collect()
        };
        let all = [of("UID:"), of("DTSTAMP:"), of("LAST-MODIFIED:"), of("SEQUENCE:")];
        assert!(!all[0].is_empty() && all.iter().all(|some| some.len() == all[0].len()), "{text}");
        (0..all[0].len()).map(|n| all.each_ref().map(|some| some[n].clone())).collect()
    };
    let times = [("2027-02-01", 0), ("2027-02-01", 1), ("2027-02-01", 86_399), ("2027-02-02", 0), ("2093-01-01", 0)];
    let all: Vec<_> = times.map(|(on, second)| lines(Moment { day: day(on), second })).to_vec();
    assert_eq!(all[1][0][1..3], ["20270201T000001Z", "20270201T000001Z"]);
    for (before, after) in all.iter().zip(&all[1..]) {
        for (before, after) in before.iter().zip(after) {
            assert_eq!(before[0], after[0]);
            assert!(before[2] < after[2]);
            assert!(before[3].parse::<i32>().unwrap() < after[3].parse::<i32>().unwrap());
        }
    }
    // A clock that goes wrong stops nothing.
    for (on, second) in [("1970-01-01", 0), ("2199-12-31", 86_399), ("2027-02-01", u32::MAX)] {
        assert!(lines(Moment { day: day(on), second })[0][3].parse::<i32>().is_ok());
    }
}

#[test]
fn lines_of_a_calendar_are_as_long_as_they_may_be() {
    let mut told = plan();
    told.plan.actions[0].what = "åäö👩🏽‍💻 ".repeat(30).trim().to_owned();
    let text = calendar(&told, Sv, &late(), told.date, at(told.date));
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])), "{text}");
    assert!(read(&text)[0].summary.ends_with(&told.plan.actions[0].what));
}

#[test]
fn a_good_example_goes_alone_and_is_opened_by_others() {
    let told = plan();
    let (of, new) = (ItemId::new(77).unwrap(), AssessmentId::parse("ny").unwrap());
    let alone = example_alone(&told, of, true, new.clone()).unwrap();
    assert_eq!(snapshot::decode(&snapshot::encode(&alone), new.clone()).as_ref(), Ok(&alone));
    assert!(snapshot::encode(&alone).len() < 400);
    let opened = file::decode(file::encode(std::slice::from_ref(&alone)).as_bytes()).unwrap();
    assert_eq!(opened.assessments, std::slice::from_ref(&alone));
    let (example, original) = (&alone.plan.examples[0], told.plan.example(of).unwrap());
    assert_eq!((&example.says, &example.link, alone.plan.actions.len()), (&original.says, &original.link, 0));
    assert!(example_alone(&told, ItemId::new(1).unwrap(), true, new).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_plan_is_carried_away(plan in any::plan(), today in any::date()) {
        let mut told = Assessment::new(AssessmentId::from_random(1), day("2026-11-22"));
        told.plan = plan;
        let options = ReportOptions { today: Some(today), ..ReportOptions::default() };
        for lang in Lang::ALL {
            for document in [document(&told, lang, &options), statement(&told, lang, &options)] {
                prop_assert!(!markdown(&document).is_empty() && !plain(&document).is_empty());
                for block in &document.blocks {
                    if let Block::Table(table) = block {
                        prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.head.len()));
                    }
                }
            }
            let mut table = csv::ReaderBuilder::new().delimiter(b';').from_reader(actions_csv(&told, lang, &options).into_bytes().leak() as &[u8]);
            let rows: Vec<csv::StringRecord> = table.records().collect::<Result<_, _>>().unwrap();
            prop_assert_eq!(rows.len(), told.plan.actions.len());
            for (row, action) in rows.iter().zip(&told.plan.actions) {
                prop_assert_eq!(row.len(), 17);
                prop_assert_eq!(row[12].parse::<u64>().ok(), Some(action.cost_once));
            }
            let text = calendar(&told, lang, &options, today, at(today));
            let days = read(&text);
            let open = told.plan.actions.iter().filter(|action| action.status.is_open());
            let expected: Vec<String> = open.filter_map(|action| action.due).map(|due| due.to_string()).collect();
            prop_assert_eq!(days[..expected.len()].iter().map(|day| day.on.clone()).collect::<Vec<_>>(), expected);
            prop_assert!(days.iter().all(|day| !day.is_busy && !day.summary.is_empty() && !day.category.is_empty()));
        }
    }
}
