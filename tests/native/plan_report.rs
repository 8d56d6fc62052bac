//! What is carried away of a plan: in the report, to the executive, as a table, in a calendar, as a good example.

use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime};
use mognadskollen::codec::{file, snapshot};
use mognadskollen::model::plan::{Example, ItemId, Prerequisite, Standing, Status};
use mognadskollen::model::share::example_alone;
use mognadskollen::model::{Area, Assessment, AssessmentId, Date};
use mognadskollen::report::{
    Block, ReportOptions, actions_csv, calendar, document, example_page, follow_up, markdown, plain, statement,
};
use mognadskollen::text::Lang::{self, En, Sv};
use proptest::prelude::*;

use super::any;
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
    record("plan-sv", "ics", &calendar(&told, Sv, &late(), day("2027-02-01")));
    let page = example_page(&told, ItemId::new(77).unwrap(), Sv).unwrap();
    record("good-example-sv", "md", &markdown(&page));
}

fn headings(blocks: &[Block]) -> Vec<&str> {
    let mut headings = Vec::new();
    for block in blocks {
        if let Block::Heading(text) = block {
            headings.push(text.as_str());
        }
    }
    headings
}

#[test]
fn the_story_comes_first_and_a_statement_has_its_order() {
    let told = plan();
    let report = document(&told, Sv, &late());
    assert_eq!(headings(&report.blocks)[0], "Framtidsbild");
    let statement = statement(&told, Sv, &late());
    assert_eq!(statement.facts, ["Datum: (fyll i)", "Diarienummer: (fyll i)", "Handläggare: (fyll i)"]);
    let order = ["Förslag till beslut", "Sammanfattning", "Ärendebeskrivning", "Bilagor"];
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
        assert!(!calendar(&told, lang, &options, told.date).contains("VEVENT"));
    }
}

#[test]
fn what_is_late_or_lacking_is_said_in_words() {
    let told = plan();
    let said = |lang| plain(&document(&told, lang, &late()));
    for (lang, words) in [
        (Sv, ["senast 28 januari 2027, pågår, försenad", "Ingen äger visionen ännu. Det beslutas i höst."]),
        (En, ["by 28 January 2027, under way, overdue", "Nobody owns the vision yet."]),
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
    let text = |blocks: &[Block]| format!("{blocks:?}");
    assert!(text(&unchanged).contains("Inget i planen har ändrats sedan 22 november 2026."), "{}", text(&unchanged));
    now.plan.actions[5].status = Status::Done;
    now.plan.prerequisites.get_mut(Prerequisite::Owned).standing = Standing::Yes;
    let changed = text(&follow_up(Some(&before), &now, Sv, now.date));
    for said in [
        "Mål: 0 nådda, 0 försenade, 0 nedlagda och 1 på väg.",
        "Åtgärder: 2 klara, 1 pågår, 6 planerade. Försenade: 7.",
        "Åtgärden ”Koppla system 5 till adressregistret” är nu klar, förut planerad.",
        "äger visionen och följer upp den. Svaret är nu ja, förut nej.",
    ] {
        assert!(changed.contains(said), "{said}: {changed}");
    }
    assert!(follow_up(None, &Assessment::new(AssessmentId::from_random(1), now.date), Sv, now.date).is_empty());
}

/// The days of a calendar as another hand's parser reads them: identity, day, summary.
fn read(text: &str) -> Vec<(String, String, String)> {
    let calendar: Calendar = text.parse().unwrap();
    let events = calendar.components.iter().map(|component| {
        let CalendarComponent::Event(event) = component else { panic!("not an event") };
        let Some(DatePerhapsTime::Date(day)) = event.get_start() else { panic!("not a day") };
        assert!(matches!(event.get_end(), Some(DatePerhapsTime::Date(end)) if end == day.succ_opt().unwrap()));
        let said = |text: Option<&str>| text.unwrap().to_owned();
        (said(event.get_uid()), day.to_string(), said(event.get_summary()))
    });
    events.collect()
}

#[test]
fn a_calendar_holds_the_days_of_what_is_left_to_do() {
    let told = plan();
    let read = read(&calendar(&told, Sv, &late(), day("2027-02-01")));
    let open = told.plan.actions.iter().filter(|action| action.status.is_open());
    let mut expected: Vec<_> = open
        .map(|action| {
            let uid = format!("a-{}@mognadskollen", action.id.get());
            (uid, action.due.unwrap().to_string(), format!("Klart senast: {}", action.what))
        })
        .collect();
    let goal = ("a-902@mognadskollen", "2028-12-31", "Mål: Adresser skrivs in på ett ställe");
    expected.push((goal.0.to_owned(), goal.1.to_owned(), goal.2.to_owned()));
    assert_eq!((read.len(), read), (9, expected));
}

#[test]
fn lines_of_a_calendar_are_as_long_as_they_may_be() {
    let mut told = plan();
    told.plan.actions[0].what = "åäö👩🏽‍💻 ".repeat(30).trim().to_owned();
    let text = calendar(&told, Sv, &late(), told.date);
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])), "{text}");
    assert!(read(&text)[0].2.ends_with(&told.plan.actions[0].what));
}

#[test]
fn a_good_example_goes_alone_and_is_opened_by_others() {
    let told = plan();
    let (of, new) = (ItemId::new(77).unwrap(), AssessmentId::parse("ny").unwrap());
    let alone = example_alone(&told, of, new.clone()).unwrap();
    assert_eq!(snapshot::decode(&snapshot::encode(&alone), new.clone()).as_ref(), Ok(&alone));
    assert!(snapshot::encode(&alone).len() < 400);
    let opened = file::decode(file::encode(std::slice::from_ref(&alone)).as_bytes()).unwrap();
    assert_eq!(opened.assessments, std::slice::from_ref(&alone));
    let (example, original) = (&alone.plan.examples[0], told.plan.example(of).unwrap());
    assert_eq!((&example.says, &example.link, alone.plan.actions.len()), (&original.says, &original.link, 0));
    assert!(example_alone(&told, ItemId::new(1).unwrap(), new).is_none());
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
            let text = calendar(&told, lang, &options, today);
            let days: Vec<String> = read(&text).into_iter().map(|(_, day, _)| day).collect();
            let open = told.plan.actions.iter().filter(|action| action.status.is_open());
            let expected: Vec<String> = open.filter_map(|action| action.due).map(|due| due.to_string()).collect();
            prop_assert_eq!(&days[..expected.len()], &expected[..]);
        }
    }
}
