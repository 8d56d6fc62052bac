//! The model: tables where there is a table to give, properties elsewhere.

use std::hash::{Hash, Hasher};

use mognadskollen::model::assessment::{CriteriaSet, MAX_NAME, MAX_NOTE};
use mognadskollen::model::command::{apply, is_focus};
use mognadskollen::model::compare::{Comparison, GradeKind};
use mognadskollen::model::merge::{ConflictChoice, MergeStatus, merge_status, resolve_conflict};
use mognadskollen::model::rounds::{is_same_series, next_round, others, previous, series};
use mognadskollen::model::workspace::MAX_ASSESSMENTS;
use mognadskollen::model::{
    Area, AreaAnswer, Assessment, AssessmentId, Band, Change, Command, CommandError, Date, Grade, Group, History,
    ItemKind, Level, Limit, MAX_FOCUS, Mean, Response, Role, Summary, Workspace, free_text,
};
use proptest::collection::vec;
use proptest::prelude::*;

use super::any;

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

fn grade(number: u8) -> Grade {
    Grade::of(number).unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn blank(id: &str) -> Assessment {
    Assessment::new(AssessmentId::parse(id).unwrap(), day("2026-03-14"))
}

fn edit(id: &str, change: Change) -> Command {
    Command::Edit(AssessmentId::parse(id).unwrap(), change)
}

#[test]
fn a_level_is_1_to_10() {
    for number in 0..=u8::MAX {
        assert_eq!(Level::new(number).map(Level::get), (1..=10).contains(&number).then_some(number));
        assert_eq!(Grade::of(number).is_some(), (1..=10).contains(&number));
    }
    assert_eq!(Level::all().map(Level::get).collect::<Vec<_>>(), (1..=10).collect::<Vec<_>>());
    assert_eq!((Level::MIN, Level::MAX), (level(1), level(10)));
    assert_eq!((level(9).one_up(), level(10).one_up()), (level(10), level(10)));
}

#[test]
fn every_level_is_in_one_band() {
    for (band, low) in Band::ALL.into_iter().zip([1, 3, 5, 7, 9]) {
        assert_eq!(band.levels(), (level(low), level(low + 1)));
        assert_eq!((level(low).band(), level(low + 1).band()), (band, band));
        assert_eq!(Band::ALL[band.index()], band);
    }
}

#[test]
fn four_states_of_a_grade() {
    let check = |grade: Grade, answered, level: Option<u8>| {
        assert_eq!((grade.is_answered(), grade.level().map(Level::get)), (answered, level), "{grade:?}");
    };
    check(Grade::Unanswered, false, None);
    check(Grade::Unknown, true, None);
    check(Grade::Irrelevant, true, None);
    check(grade(7), true, Some(7));
    assert_eq!(Grade::default(), Grade::Unanswered);
}

#[test]
fn areas_have_stable_names_and_an_order() {
    let ids = Area::ALL.map(Area::id);
    assert_eq!(ids, ["organisation", "storage", "systems", "work", "dataflow", "service"]);
    assert_eq!(Area::ALL.map(|area| area.criteria().len()), [2, 5, 4, 2, 3, 5]);
    for (index, area) in Area::ALL.into_iter().enumerate() {
        assert_eq!((area.index(), Area::from_id(area.id())), (index, Some(area)));
        assert_eq!(area.next().and_then(Area::previous).unwrap_or(area), area);
    }
    assert_eq!((Area::Organisation.previous(), Area::Service.next()), (None, None));
    assert_eq!(Area::from_id("Storage"), None);
}

#[test]
fn an_identity_has_one_form() {
    for good in ["a", "A-9_z", "0000000000000000", &"x".repeat(64)] {
        assert_eq!(AssessmentId::parse(good).unwrap().as_str(), good);
    }
    for bad in ["", " ", "å", "a b", "a:b", "a\n", &"x".repeat(65)] {
        assert_eq!(AssessmentId::parse(bad), None, "{bad:?}");
    }
    assert_eq!(AssessmentId::from_random(255).as_str(), "00000000000000ff");
}

#[test]
fn only_days_that_exist() {
    for good in ["1900-01-01", "2199-12-31", "2024-02-29", "2000-02-29", "2026-04-30"] {
        assert_eq!(Date::parse(good).unwrap().to_string(), good);
    }
    let bad = [
        "",
        "2026",
        "2026-1-1",
        "2026-01-1",
        "26-01-01",
        "1899-12-31",
        "2200-01-01",
        "2023-02-29",
        "1900-02-29",
        "2100-02-29",
        "2026-04-31",
        "2026-00-10",
        "2026-13-10",
        "2026-01-00",
        "2026-01-32",
        "2026-01-01-",
        "2026-01-01 ",
        "+026-01-01",
        "2026-+1-01",
        "2026/01/01",
        "20260101",
        "2026-01-01T00:00",
        "２０２６-01-01",
        "-2026-01-01",
    ];
    for bad in bad {
        assert_eq!(Date::parse(bad), None, "{bad:?}");
    }
    assert!(day("2026-03-14") < day("2026-04-01"));
}

#[test]
fn ticks_point_at_a_level() {
    let check = |area: Area, expected: &[u8]| {
        let mut met = CriteriaSet::default();
        let mut levels = vec![met.suggested_level(area).map_or(0, Level::get)];
        for place in 0..area.criteria().len() {
            met = met.with(place, true);
            levels.push(met.suggested_level(area).unwrap().get());
        }
        assert_eq!(levels, expected, "{area:?}");
    };
    check(Area::Organisation, &[0, 6, 10]);
    check(Area::Storage, &[0, 3, 5, 6, 8, 10]);
    check(Area::Systems, &[0, 3, 6, 8, 10]);
    check(Area::Work, &[0, 6, 10]);
    check(Area::Dataflow, &[0, 4, 7, 10]);
    check(Area::Service, &[0, 3, 5, 6, 8, 10]);
}

#[test]
fn ticks_stay_within_the_area() {
    let all = (0..20).fold(CriteriaSet::default(), |met, place| met.with(place, true));
    assert_eq!(all.count(), 8);
    assert!(all.contains(7) && !all.contains(8));
    for area in Area::ALL {
        let within = all.within(area);
        assert_eq!(usize::try_from(within.count()).unwrap(), area.criteria().len());
        assert_eq!(within.suggested_level(area), Some(Level::MAX));
    }
    assert_eq!(all.with(3, false).with(3, true), all);
}

#[test]
fn means_are_exact_and_halves_go_up() {
    let check = |numbers: &[u8], tenths: Option<u32>| {
        let mean = Mean::of(numbers.iter().copied());
        assert_eq!(mean.map(Mean::tenths), tenths, "{numbers:?}");
        assert_eq!(mean.map_or(0, Mean::count), u32::try_from(numbers.len()).unwrap());
    };
    check(&[], None);
    check(&[7], Some(70));
    check(&[4, 4, 4, 5], Some(43));
    check(&[1, 2], Some(15));
    check(&[4, 3, 5, 4, 2, 6], Some(40));
    check(&[1, 1, 2], Some(13));
    check(&[1, 2, 2], Some(17));
    check(&[10; 6], Some(100));
}

#[test]
fn gaps_are_ordered_and_ties_keep_the_order_of_the_model() {
    let mut assessment = blank("a");
    let now = [grade(4), grade(3), Grade::Unknown, grade(9), grade(2), grade(5)];
    let target = [grade(7), grade(6), grade(8), grade(4), grade(5), Grade::Unanswered];
    for area in Area::ALL {
        let answer = assessment.areas.get_mut(area);
        (answer.now, answer.target) = (now[area.index()], target[area.index()]);
    }
    let summary = Summary::of(&assessment);
    let expected = [
        (Area::Organisation, Some(3)),
        (Area::Storage, Some(3)),
        (Area::Dataflow, Some(3)),
        (Area::Work, Some(-5)),
        (Area::Systems, None),
        (Area::Service, None),
    ];
    assert_eq!(summary.by_gap, expected);
    assert_eq!(summary.largest(), (vec![Area::Organisation, Area::Storage, Area::Dataflow], Some(3)));
    assert_eq!(summary.smallest(), (vec![Area::Work], Some(-5)));
    assert_eq!(summary.now.map(|mean| (mean.tenths(), mean.count())), Some((46, 5)));
    assert_eq!((assessment.answered(), assessment.targets()), (6, 5));
    let nothing = Summary::of(&blank("b"));
    assert_eq!((nothing.now, nothing.largest(), nothing.smallest()), (None, (vec![], None), (vec![], None)));
}

#[test]
fn a_target_is_suggested_one_up_where_there_is_none() {
    let mut assessment = blank("a");
    assert_eq!(assessment.suggested_target(Area::Work), None);
    assessment.areas.get_mut(Area::Work).now = grade(10);
    assert_eq!(assessment.suggested_target(Area::Work), Some(level(10)));
    assessment.areas.get_mut(Area::Work).now = grade(4);
    assert_eq!(assessment.suggested_target(Area::Work), Some(level(5)));
    assessment.areas.get_mut(Area::Work).target = Grade::Unknown;
    assert_eq!(assessment.suggested_target(Area::Work), None);
}

#[test]
fn blank_until_something_is_said() {
    assert!(blank("a").is_blank());
    let changes = [
        Change::Now(Area::Work, Grade::Unknown),
        Change::Target(Area::Work, grade(1)),
        Change::Note(Area::Service, " ".to_owned()),
        Change::Criterion(Area::Service, 0, true),
        Change::Title("T".to_owned()),
        Change::Organisation("O".to_owned()),
        Change::Unit("U".to_owned()),
        Change::Role(Role::Other),
        Change::TargetYear(Some(2030)),
        Change::Focus(Area::Work, Some(0)),
    ];
    for change in changes {
        let mut workspace = Workspace::new(vec![blank("a")]);
        apply(&mut workspace, edit("a", change.clone())).unwrap();
        assert!(!workspace.assessments()[0].is_blank(), "{change:?}");
    }
    let mut workspace = Workspace::new(vec![blank("a")]);
    apply(&mut workspace, edit("a", Change::Date(day("2020-01-01")))).unwrap();
    assert!(workspace.assessments()[0].is_blank());
}

#[test]
fn limits_count_characters_and_a_refusal_changes_nothing() {
    let check = |change: Change, refused: Option<CommandError>| {
        let mut workspace = Workspace::new(vec![blank("a")]);
        let before = workspace.clone();
        let done = apply(&mut workspace, edit("a", change));
        assert_eq!(done.err(), refused);
        assert_eq!(workspace == before, refused.is_some());
    };
    for wide in ["a", "å", "👩"] {
        check(Change::Title(wide.repeat(MAX_NAME)), None);
        check(Change::Title(wide.repeat(MAX_NAME + 1)), Some(CommandError::TooLong { max: MAX_NAME }));
        check(Change::Organisation(wide.repeat(MAX_NAME + 1)), Some(CommandError::TooLong { max: MAX_NAME }));
        check(Change::Unit(wide.repeat(MAX_NAME + 1)), Some(CommandError::TooLong { max: MAX_NAME }));
        check(Change::Note(Area::Work, wide.repeat(MAX_NOTE)), None);
        check(Change::Note(Area::Work, wide.repeat(MAX_NOTE + 1)), Some(CommandError::TooLong { max: MAX_NOTE }));
    }
    check(Change::TargetYear(Some(2000)), None);
    check(Change::TargetYear(Some(2199)), None);
    check(Change::TargetYear(Some(1999)), Some(CommandError::Year));
    check(Change::TargetYear(Some(2200)), Some(CommandError::Year));
    let mut full = blank("a");
    full.focus = Area::ALL[..MAX_FOCUS].to_vec();
    let mut workspace = Workspace::new(vec![full.clone()]);
    let one_more = edit("a", Change::Focus(Area::ALL[MAX_FOCUS], Some(0)));
    assert_eq!(apply(&mut workspace, one_more), Err(CommandError::TooManyFocus));
    assert_eq!(workspace.assessments(), [full]);
    apply(&mut workspace, edit("a", Change::Focus(Area::ALL[0], Some(9)))).unwrap();
    assert_eq!(workspace.assessments()[0].focus, [Area::ALL[1], Area::ALL[2], Area::ALL[0]]);
    assert!(is_focus(&[]) && is_focus(&[Area::Service, Area::Work]));
}

#[test]
fn an_assessment_put_in_whole_is_held_to_the_same_limits() {
    let check = |spoil: fn(&mut Assessment), refused: CommandError| {
        let mut assessment = blank("a");
        spoil(&mut assessment);
        let mut workspace = Workspace::default();
        assert_eq!(apply(&mut workspace, Command::Insert(0, Box::new(assessment))), Err(refused));
        assert!(workspace.is_empty());
    };
    check(|a| a.title = "x".repeat(MAX_NAME + 1), CommandError::TooLong { max: MAX_NAME });
    check(|a| a.areas.get_mut(Area::Work).note = "x".repeat(MAX_NOTE + 1), CommandError::TooLong { max: MAX_NOTE });
    check(|a| a.target_year = Some(1), CommandError::Year);
    check(|a| a.focus = Area::ALL.to_vec(), CommandError::TooManyFocus);
    let mut assessment = blank("a");
    assessment.title = "a\r\nb\tc\0".to_owned();
    let mut workspace = Workspace::default();
    apply(&mut workspace, Command::Insert(9, Box::new(assessment))).unwrap();
    assert_eq!(workspace.assessments()[0].title, "a b c");
}

#[test]
fn control_characters_do_not_get_in() {
    let check = |text: &str, lines: &str, one_line: &str| {
        assert_eq!(free_text::lines(text.to_owned()), lines, "{text:?}");
        assert_eq!(free_text::one_line(text.to_owned()), one_line, "{text:?}");
    };
    check("å\tb\nc", "å\tb\nc", "å b c");
    check("a\r\nb\rc\u{b}d\u{c}e\u{85}f", "a\nb\nc\nd\ne\nf", "a b c d e f");
    check("\0\u{7}a\u{7f}\u{1b}[0m\u{9f}", "a[0m", "a[0m");
    check("\u{200d}\u{202e}👩🏽‍💻", "\u{200d}\u{202e}👩🏽‍💻", "\u{200d}\u{202e}👩🏽‍💻");
}

#[test]
fn the_workspace_has_room_for_so_many() {
    let mut workspace = Workspace::default();
    for n in 0..MAX_ASSESSMENTS {
        apply(&mut workspace, Command::Insert(usize::MAX, Box::new(blank(&n.to_string())))).unwrap();
    }
    assert!(!workspace.has_room());
    let refused = |workspace: &mut Workspace, command| apply(workspace, command).unwrap_err();
    assert_eq!(
        refused(&mut workspace, Command::Insert(0, Box::new(blank("one-more")))),
        CommandError::Full(Limit::Assessments)
    );
    assert_eq!(
        refused(&mut workspace, Command::Insert(0, Box::new(blank("7")))),
        CommandError::Taken(ItemKind::Assessment)
    );
    assert_eq!(
        refused(&mut workspace, Command::Remove(AssessmentId::parse("none").unwrap())),
        CommandError::Gone(ItemKind::Assessment)
    );
    assert_eq!(
        refused(&mut workspace, edit("none", Change::Unit(String::new()))),
        CommandError::Gone(ItemKind::Assessment)
    );
    assert_eq!(Workspace::new(vec![blank("a"), blank("a"), blank("b")]).assessments().len(), 2);
}

#[test]
fn a_run_of_typing_is_one_step() {
    let mut workspace = Workspace::new(vec![blank("a"), blank("b")]);
    let start = workspace.clone();
    let mut history = History::default();
    let mut type_in = |history: &mut History, id: &str, area, text: &str| {
        history.run(&mut workspace, edit(id, Change::Note(area, text.to_owned()))).unwrap();
    };
    for text in ["D", "De", "Det"] {
        type_in(&mut history, "a", Area::Work, text);
    }
    type_in(&mut history, "a", Area::Service, "x");
    type_in(&mut history, "b", Area::Service, "y");
    history.end_undo_group();
    type_in(&mut history, "b", Area::Service, "yz");
    let mut notes = Vec::new();
    while history.can_undo() {
        history.undo(&mut workspace).unwrap();
        let note =
            |id: &str, area| workspace.get(&AssessmentId::parse(id).unwrap()).unwrap().areas.get(area).note.clone();
        notes.push([note("a", Area::Work), note("a", Area::Service), note("b", Area::Service)].join("|"));
    }
    assert_eq!(notes, ["Det|x|y", "Det|x|", "Det||", "||"]);
    assert_eq!(workspace, start);
}

#[test]
fn a_command_that_changes_nothing_is_no_step() {
    let mut workspace = Workspace::new(vec![blank("a")]);
    let mut history = History::default();
    assert_eq!(history.run(&mut workspace, edit("a", Change::Title(String::new()))), Ok(false));
    assert!(!history.can_undo());
    assert_eq!(history.run(&mut workspace, edit("a", Change::Title("T".to_owned()))), Ok(true));
    history.undo(&mut workspace).unwrap();
    assert!(history.can_redo());
    assert_eq!(history.run(&mut workspace, edit("a", Change::Title(String::new()))), Ok(false));
    assert!(history.can_redo(), "what changes nothing takes nothing away");
    assert_eq!(history.run(&mut workspace, edit("a", Change::Unit("U".to_owned()))), Ok(true));
    assert!(!history.can_redo());
}

#[test]
fn undo_of_what_another_tab_removed_is_refused_and_dropped() {
    let mut workspace = Workspace::new(vec![blank("a"), blank("b")]);
    let mut history = History::default();
    history.run(&mut workspace, edit("b", Change::Now(Area::Work, grade(3)))).unwrap();
    history.run(&mut workspace, edit("a", Change::Now(Area::Work, grade(3)))).unwrap();
    apply(&mut workspace, Command::Remove(AssessmentId::parse("a").unwrap())).unwrap();
    assert_eq!(history.undo(&mut workspace), Err(CommandError::Gone(ItemKind::Assessment)));
    assert!(history.undo(&mut workspace).unwrap().is_some());
    assert_eq!(history.undo(&mut workspace), Ok(None));
    assert_eq!(workspace, Workspace::new(vec![blank("b")]));
}

/// A command that is about one of the workspace's assessments, or about another.
fn command() -> impl Strategy<Value = Command> {
    let id = || (0..5_u64).prop_map(AssessmentId::from_random);
    prop_oneof![
        6 => (id(), any::change()).prop_map(|(id, change)| Command::Edit(id, change)),
        1 => (0..6_usize, id(), any::assessment())
            .prop_map(|(place, id, assessment)| Command::Insert(place, Box::new(Assessment { id, ..assessment }))),
        1 => id().prop_map(Command::Remove),
        1 => (id(), any::assessment())
            .prop_map(|(id, assessment)| Command::Replace(Box::new(Assessment { id, ..assessment }))),
        6 => (id(), any::group_change()).prop_map(|(id, change)| Command::EditGroup(id, change)),
        1 => (0..6_usize, id(), any::group())
            .prop_map(|(place, id, group)| Command::InsertGroup(place, Box::new(Group { id, ..group }))),
        1 => id().prop_map(Command::RemoveGroup),
    ]
}

fn workspace() -> impl Strategy<Value = Workspace> {
    (vec(any::assessment(), 0..4), vec(any::group(), 0..3)).prop_map(|(assessments, groups)| {
        let ids = || (0..).map(AssessmentId::from_random);
        Workspace::new(assessments.into_iter().zip(ids()).map(|(one, id)| Assessment { id, ..one }).collect())
            .with_groups(groups.into_iter().zip(ids()).map(|(one, id)| Group { id, ..one }).collect())
    })
}

#[test]
fn opening_a_file_changes_nothing_unasked() {
    let kept = Workspace::new(vec![blank("a"), blank("b")]);
    let mut other = blank("a");
    other.title.push_str("En annan");
    assert_eq!(merge_status(&kept, &blank("a")), MergeStatus::Same);
    assert_eq!(merge_status(&kept, &blank("c")), MergeStatus::New);
    assert_eq!(merge_status(&kept, &other), MergeStatus::Differs);
    let settled = |choice| {
        let mut workspace = kept.clone();
        let new_id = AssessmentId::parse("new").unwrap();
        resolve_conflict(choice, other.clone(), new_id).map(|command| apply(&mut workspace, command).unwrap());
        workspace.assessments().iter().map(|one| (one.id.as_str().to_owned(), one.title.clone())).collect::<Vec<_>>()
    };
    let titled = |all: &[(&str, &str)]| all.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<Vec<_>>();
    assert_eq!(settled(ConflictChoice::Mine), titled(&[("a", ""), ("b", "")]));
    assert_eq!(settled(ConflictChoice::Theirs), titled(&[("a", "En annan"), ("b", "")]));
    assert_eq!(settled(ConflictChoice::Both), titled(&[("a", ""), ("b", ""), ("new", "En annan")]));
}

#[test]
fn several_as_one_step_are_all_done_or_none() {
    let mut workspace = Workspace::new(vec![blank("a")]);
    let mut history = History::default();
    let insert = |id: &str| Command::Insert(usize::MAX, Box::new(blank(id)));
    let both = Command::All(vec![insert("b"), insert("c")]);
    assert_eq!(history.run(&mut workspace, both), Ok(true));
    assert_eq!(workspace.assessments().len(), 3);
    history.undo(&mut workspace).unwrap();
    assert_eq!(workspace, Workspace::new(vec![blank("a")]));
    let refused = Command::All(vec![insert("b"), Command::All(vec![insert("c"), insert("a")])]);
    assert_eq!(apply(&mut workspace, refused.clone()), Err(CommandError::Taken(ItemKind::Assessment)));
    assert_eq!(workspace, Workspace::new(vec![blank("a")]));
    assert_eq!(refused.singles(), [insert("b"), insert("c"), insert("a")]);
}

/// What a value hands to a hasher.
#[derive(Default)]
struct Handed(Vec<u8>);

impl Hasher for Handed {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend(bytes);
    }

    fn finish(&self) -> u64 {
        0
    }
}

fn hashed(answer: &Response) -> Vec<u8> {
    let mut handed = Handed::default();
    answer.hash(&mut handed);
    handed.0
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_command_and_its_inverse_leave_no_trace(start in workspace(), commands in vec(command(), 1..4)) {
        let mut workspace = start.clone();
        let command = Command::All(commands);
        if let Ok(inverse) = apply(&mut workspace, command.clone()) {
            let end = workspace.clone();
            let again = apply(&mut workspace, inverse).unwrap();
            prop_assert_eq!(&workspace, &start);
            apply(&mut workspace, again).unwrap();
            prop_assert_eq!(workspace, end);
        } else {
            prop_assert_eq!(workspace, start);
        }
    }

    #[test]
    fn undo_goes_to_the_start_and_redo_to_the_end(start in workspace(), commands in vec(command(), 0..30)) {
        let mut workspace = start.clone();
        let mut history = History::default();
        for command in commands {
            let before = workspace.clone();
            let changed = history.run(&mut workspace, command).unwrap_or(false);
            prop_assert_eq!(changed, workspace != before);
        }
        let end = workspace.clone();
        while history.undo(&mut workspace).unwrap().is_some() {}
        prop_assert_eq!(&workspace, &start);
        while history.redo(&mut workspace).unwrap().is_some() {}
        prop_assert_eq!(workspace, end);
    }

    #[test]
    fn answers_that_differ_anywhere_are_hashed_otherwise(one in any::response(), other in any::response()) {
        let all = [
            other.clone(),
            Response { role: other.role, ..one.clone() },
            Response { unit: other.unit, ..one.clone() },
            Response { group: other.group, ..one.clone() },
            Response { nonce: other.nonce, ..one.clone() },
            Response { now: other.now.clone(), ..one.clone() },
            Response { target: other.target.clone(), ..one.clone() },
            Response { now: one.target.clone(), target: one.now.clone(), ..one.clone() },
        ];
        for other in all {
            prop_assert_eq!(hashed(&one) == hashed(&other), one == other, "{:?}", other);
        }
    }

    #[test]
    fn a_gap_is_target_less_now(assessment in any::assessment()) {
        let summary = Summary::of(&assessment);
        prop_assert_eq!(summary.by_gap.len(), 6);
        for (area, gap) in &summary.by_gap {
            let answer = assessment.areas.get(*area);
            let levels = answer.now.level().zip(answer.target.level());
            prop_assert_eq!(gap.map(i32::from), levels.map(|(now, to)| i32::from(to.get()) - i32::from(now.get())));
        }
        for pair in summary.by_gap.windows(2) {
            prop_assert!(pair[0].1 > pair[1].1 || (pair[0].1 == pair[1].1 && pair[0].0 < pair[1].0));
        }
    }

    #[test]
    fn a_mean_lies_within_half_a_tenth(numbers in vec(1..=10_u8, 1..50)) {
        let mean = Mean::of(numbers.iter().copied()).unwrap();
        let exact = f64::from(numbers.iter().map(|n| u32::from(*n)).sum::<u32>()) / f64::from(mean.count());
        let error = f64::from(mean.tenths()) / 10.0 - exact;
        prop_assert!(error > -0.05 + -1e-9 && error <= 0.05 + 1e-9);
    }

    #[test]
    fn dates_read_back(date in any::date()) {
        prop_assert_eq!(Date::parse(&date.to_string()), Some(date));
        prop_assert_eq!(Date::new(date.year(), date.month(), date.day()), Some(date));
    }

    #[test]
    fn cleaned_text_is_clean(text in vec(prop_oneof![any::<char>(), (0..0xa0_u8).prop_map(char::from)], 0..40)) {
        let text: String = text.into_iter().collect();
        let lines = free_text::lines(text.clone());
        prop_assert!(lines.chars().all(free_text::in_note));
        prop_assert_eq!(free_text::lines(lines.clone()), lines);
        prop_assert!(free_text::one_line(text).chars().all(free_text::in_name));
    }
}

// Rounds and comparisons.

fn round(id: &str, date: &str, organisation: &str, unit: &str, title: &str) -> Assessment {
    let mut one = Assessment::new(AssessmentId::parse(id).unwrap(), day(date));
    for (field, text) in [(&mut one.organisation, organisation), (&mut one.unit, unit), (&mut one.title, title)] {
        text.clone_into(field);
    }
    one.areas.get_mut(Area::Work).now = grade(4);
    one
}

fn ids(some: &[&Assessment]) -> String {
    some.iter().map(|one| one.id.as_str()).collect()
}

#[test]
fn a_series_is_told_by_organisation_and_unit() {
    let check = |one: [&str; 3], other: [&str; 3], expected: bool| {
        let make = |[organisation, unit, title]: [&str; 3]| round("a", "2026-01-01", organisation, unit, title);
        assert_eq!(is_same_series(&make(one), &make(other)), expected, "{one:?} {other:?}");
        assert_eq!(is_same_series(&make(other), &make(one)), expected, "{other:?} {one:?}");
    };
    check(["Exempelby", "Skolan", "Våren"], ["Exempelby", "Skolan", "Hösten"], true);
    check([" Exempelby ", "", ""], ["Exempelby", " \t", "Våren"], true);
    check(["Exempelby", "", ""], ["exempelby", "", ""], false);
    check(["Exempelby", "Skolan", ""], ["Exempelby", "", ""], false);
    check(["Exempelby", "", ""], ["", "Exempelby", ""], false);
    check(["", "Skolan", "A"], ["", "Skolan", "B"], true);
    check(["", "", ""], ["Exempelby", "", ""], false);
    // Nobody named: by title, where the year is of no account.
    check(["", "", ""], ["", "", ""], true);
    check(["", "", "Våren 2025"], [" ", "", "Våren 2026 "], true);
    check(["", "", "2025"], ["", "", ""], true);
    check(["", "", "Skolan"], ["", "", "Biblioteket"], false);
    check(["", "", "Skolan"], ["", "", ""], false);
    check(["", "", "Våren"], ["", "", "Våren (kopia)"], false);
}

#[test]
fn rounds_come_in_the_order_of_their_days() {
    let of = |id, date| round(id, date, "Exempelby", "", "");
    let mut all = vec![
        of("d", "2026-03-01"),
        of("a", "2024-03-01"),
        round("x", "2025-01-01", "Exempelby", "Skolan", ""),
        of("b", "2025-03-01"),
        of("e", "2026-03-01"),
        of("c", "2025-03-01"),
        of("n", "2025-06-01"),
    ];
    all[6].areas.get_mut(Area::Work).now = Grade::Unknown;
    let of = |id: &str| all.iter().find(|one| one.id.as_str() == id).unwrap();
    assert_eq!(ids(&series(&all, of("b"))), "abcde");
    assert_eq!(ids(&series(&all, of("x"))), "x");
    for (id, before) in
        [("a", None), ("b", Some("a")), ("c", Some("a")), ("d", Some("c")), ("e", Some("c")), ("x", None)]
    {
        assert_eq!(previous(&all, of(id)).map(|one| one.id.as_str()), before, "{id}");
    }
    // Without a level yet, it has rounds before it and is none itself.
    assert_eq!(previous(&all, of("n")).map(|one| one.id.as_str()), Some("c"));
    assert_eq!(ids(&others(&all, of("d"))), "cbaexn");
    assert_eq!(ids(&others(&all, of("b"))), "acdexn");
    assert_eq!(ids(&others(&all, of("x"))), "dabecn");

    let outside = round("o", "2025-04-01", "Exempelby", "", "");
    assert_eq!(ids(&series(&all, &outside)), "abcode");
    assert_eq!(ids(&others(&all, &outside)), "cbadexn");
    assert_eq!(ids(&others(&all[..0], &outside)), "");
    assert_eq!(ids(&others(&[blank("y")], &outside)), "");
}

#[test]
fn a_change_is_told_from_the_earlier_to_the_later() {
    let (mut old, mut new) = (round("a", "2025-03-01", "E", "", ""), round("b", "2026-03-01", "E", "", ""));
    new.areas.get_mut(Area::Work).now = grade(6);
    old.areas.get_mut(Area::Storage).now = Grade::Unknown;
    new.areas.get_mut(Area::Storage).now = grade(3);
    new.areas.get_mut(Area::Work).target = grade(9);
    for comparison in [Comparison::of(&old, &new), Comparison::of(&new, &old)] {
        assert!(comparison.over_time && comparison.here.id == new.id);
        assert_eq!(comparison.differing(GradeKind::Now, |_| true), [(Area::Work, 2)]);
        assert_eq!(comparison.differing(GradeKind::Target, |_| true), []);
        let (here, there) = comparison.means(GradeKind::Now).unwrap();
        assert_eq!((here.tenths(), here.count(), there.tenths(), there.count()), (60, 1, 40, 1));
        assert_eq!(comparison.means(GradeKind::Target), None);
        let missing = Comparison::without_level(GradeKind::Now, comparison.there);
        assert_eq!(missing[..2], [(Area::Organisation, Grade::Unanswered), (Area::Storage, Grade::Unknown)]);
        assert_eq!(missing.len(), 5);
    }
    // On one day, or of two units, it is no change: the open one is spoken of.
    new.date = old.date;
    let comparison = Comparison::of(&old, &new);
    assert!(!comparison.over_time && comparison.here.id == old.id);
    assert_eq!(comparison.steps(GradeKind::Now, Area::Work), Some(-2));
}

#[test]
fn days_are_numbered_without_gaps() {
    let mut before = day("1900-01-01").day_number();
    for year in 1900..=2199_u16 {
        for month in 1..=12 {
            for date in (1..=31).filter_map(|number| Date::new(year, month, number)) {
                if date != day("1900-01-01") {
                    assert_eq!(date.day_number(), before + 1, "{date}");
                    before += 1;
                }
            }
        }
    }
    assert_eq!(day("2026-11-21").day_number() - day("2025-11-21").day_number(), 365);
}

proptest! {
    #[test]
    fn a_comparison_turned_is_the_same_or_its_mirror(one in any::assessment(), other in any::assessment(), same: bool) {
        let mut other = other;
        if same {
            (other.organisation, other.unit, other.title) = (one.organisation.clone(), one.unit.clone(), one.title.clone());
        }
        let (there, back) = (Comparison::of(&one, &other), Comparison::of(&other, &one));
        prop_assert_eq!(there.over_time, back.over_time);
        prop_assert!(!same || there.over_time == (one.date != other.date));
        for of in [GradeKind::Now, GradeKind::Target] {
            if there.over_time {
                prop_assert!(there == back && there.there.date < there.here.date);
            } else {
                for area in Area::ALL {
                    prop_assert_eq!(there.steps(of, area), back.steps(of, area).map(|steps| -steps));
                }
                prop_assert_eq!(there.means(of), back.means(of).map(|(here, there)| (there, here)));
            }
            for area in Area::ALL {
                let both = of.grade(&one, area).level().is_some() && of.grade(&other, area).level().is_some();
                prop_assert_eq!(there.steps(of, area).is_some(), both);
                let missing = [&one, &other].iter().any(|side| Comparison::without_level(of, side).iter().any(|(it, _)| *it == area));
                prop_assert_eq!(missing, !both);
            }
        }
    }

    #[test]
    fn a_new_round_aims_where_the_last_did(of in any::assessment()) {
        prop_assume!(of.date != day("2026-11-22"));
        let next = next_round(&of, AssessmentId::parse("next").unwrap(), day("2026-11-22"));
        prop_assert!(is_same_series(&next, &of) && next.date == day("2026-11-22") && next.answered() == 0);
        prop_assert_eq!(&next.plan, &of.plan);
        prop_assert!(next.focus.is_empty() && (next.target_year, next.role) == (of.target_year, of.role));
        for (area, answer) in next.areas.iter() {
            let nothing_else = AreaAnswer { target: of.areas.get(area).target, ..AreaAnswer::default() };
            prop_assert_eq!(answer, &nothing_else);
        }
        let mut workspace = Workspace::new(vec![of]);
        prop_assert!(apply(&mut workspace, Command::Insert(1, Box::new(next))).is_ok());
    }

    #[test]
    fn what_can_be_compared_is_each_other_one_once(all in vec(any::assessment(), 0..6), at in 0..6_usize) {
        let workspace = Workspace::new(all);
        let all = workspace.assessments();
        let Some(of) = all.get(at) else { return Ok(()) };
        let others = others(all, of);
        let mut found: Vec<_> = others.iter().map(|one| one.id.as_str()).collect();
        let mut expected: Vec<_> =
            all.iter().filter(|one| one.id != of.id && one.answered() + one.targets() > 0).map(|one| one.id.as_str()).collect();
        found.sort_unstable();
        expected.sort_unstable();
        prop_assert_eq!(found, expected);
        let rounds = series(all, of);
        prop_assert!(rounds.windows(2).all(|pair| pair[0].date <= pair[1].date));
        prop_assert!(previous(all, of).is_none_or(|before| before.date < of.date));
    }
}

#[test]
fn a_letter_with_a_mark_is_one_character() {
    use mognadskollen::model::free_text::{composed, lines, one_line};
    for (apart, one) in [
        ("Fo\u{308}rskola", "Förskola"),
        ("A\u{30a}a\u{30a}A\u{308}a\u{308}O\u{308}o\u{308}E\u{301}e\u{301}u\u{308}", "ÅåÄäÖöÉéü"),
        ("\u{212b}ngstro\u{308}m", "Ångström"),
        ("Vie\u{323}\u{302}t c\u{30c} s\u{326} e\u{328}", "Việt č ș ę"),
        ("\u{438}\u{306} \u{435}\u{308} \u{3b1}\u{301}", "й ё ά"),
        ("\u{30a}a", "\u{30a}a"),
        ("x\u{30a}\u{30a} 👩🏽\u{200d}💻", "x\u{30a}\u{30a} 👩🏽\u{200d}💻"),
        ("å", "å"),
        ("", ""),
    ] {
        assert_eq!((one_line(apart.to_owned()), lines(apart.to_owned())), (one.to_owned(), one.to_owned()));
        assert_eq!(composed(composed(apart.to_owned())), one);
    }
    // As many letters as fit, and not half as many.
    let mut workspace = Workspace::new(vec![Assessment::new(AssessmentId::from_random(1), Date::EPOCH)]);
    let mut title = |letters: usize| {
        let change = Change::Title("a\u{30a}".repeat(letters));
        apply(&mut workspace, Command::Edit(AssessmentId::from_random(1), change))
            .map(|_| workspace.assessments()[0].title.clone())
    };
    assert_eq!(title(MAX_NAME), Ok("å".repeat(MAX_NAME)));
    assert_eq!(title(MAX_NAME + 1), Err(CommandError::TooLong { max: MAX_NAME }));
}
