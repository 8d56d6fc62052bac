//! Groups as they are changed, kept and written.

use std::rc::Rc;

use mognadskollen::codec::file::{Opened, decode, encode_all, encode_kept};
use mognadskollen::codec::{FilePart, Invalid, Problem, RefusedPart, response};
use mognadskollen::model::command::apply;
use mognadskollen::model::group::{IssuedInvitations, MAX_ANSWERS, MAX_KEPT};
use mognadskollen::model::invitation::{Roles, Unit};
use mognadskollen::model::{
    AssessmentId, Command, CommandError, Group, GroupChange, History, Invitation, ItemKind, Limit, Response, Role,
    Workspace,
};
use mognadskollen::store::{KeyValue, Keys, Memory, Store};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::any;

fn id(text: &str) -> AssessmentId {
    AssessmentId::parse(text).unwrap()
}

fn answers(from: u32, to: u32) -> Vec<Response> {
    (from..to).map(|nonce| Response { nonce, ..Response::default() }).collect()
}

fn nonces(group: &Group) -> Vec<u32> {
    group.answers.iter().map(|answer| answer.nonce).collect()
}

fn with_group() -> Workspace {
    Workspace::default().with_groups(vec![Group::new(id("g"), Invitation::default())])
}

fn change(workspace: &mut Workspace, change: GroupChange) -> Result<GroupChange, CommandError> {
    match apply(workspace, Command::EditGroup(id("g"), change))? {
        Command::EditGroup(_, inverse) => Ok(inverse),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_answer_is_taken_in_once() {
    let mut workspace = with_group();
    change(&mut workspace, GroupChange::Add(answers(0, 3))).unwrap();
    let twice = [answers(2, 5), answers(2, 5)].concat();
    assert_eq!(change(&mut workspace, GroupChange::Add(twice)), Ok(GroupChange::Remove(answers(3, 5))));
    assert_eq!(nonces(&workspace.groups()[0]), [0, 1, 2, 3, 4]);
    let nothing_new = GroupChange::Add(answers(0, 5));
    assert_eq!(change(&mut workspace, nothing_new.clone()), Ok(nothing_new));
}

#[test]
fn what_is_removed_and_put_back_stands_in_its_batch() {
    let mut workspace = with_group();
    let mut history = History::default();
    let mut run = |workspace: &mut Workspace, change| {
        history.run(workspace, Command::EditGroup(id("g"), change)).unwrap();
        history.clone()
    };
    run(&mut workspace, GroupChange::Add(answers(0, 8)));
    run(&mut workspace, GroupChange::Publish(vec![3, 6]));
    let before = workspace.clone();
    let mut history = run(&mut workspace, GroupChange::Remove([answers(2, 4), answers(7, 8)].concat()));
    let group = &workspace.groups()[0];
    assert_eq!((nonces(group), &group.published[..], group.waiting()), (vec![0, 1, 4, 5, 6], &[2, 4][..], 1));
    history.undo(&mut workspace).unwrap();
    assert_eq!(workspace, before);
}

#[test]
fn limits_hold_in_groups() {
    let mut workspace = with_group();
    let too_many = (0..=u32::try_from(MAX_ANSWERS).unwrap()).map(|nonce| Response { nonce, ..Response::default() });
    let too_many: Vec<_> = too_many.collect();
    assert_eq!(change(&mut workspace, GroupChange::Add(too_many.clone())), Err(CommandError::TooManyAnswers));
    assert_eq!(change(&mut workspace, GroupChange::Invited(Some(1_000_001))), Err(CommandError::TooManyAnswers));
    let unit = |number, name: &str| Unit { number, name: name.to_owned() };
    let invite = |units| {
        GroupChange::Invite(Box::new(Invitation { units, ..Invitation::default() }), IssuedInvitations::default())
    };
    for units in [vec![unit(0, "a")], vec![unit(128, "a")], vec![unit(1, "a"), unit(1, "b")], vec![unit(1, "")]] {
        assert_eq!(change(&mut workspace, invite(units)), Err(CommandError::Full(Limit::Invitations)));
    }
    let long = GroupChange::Invite(
        Box::new(Invitation { hand_in: "x".repeat(301), ..Invitation::default() }),
        IssuedInvitations::default(),
    );
    assert_eq!(change(&mut workspace, long), Err(CommandError::TooLong { max: 300 }));
    assert_eq!(workspace, with_group());
    let whole = Group { answers: too_many, ..Group::new(id("h"), Invitation::default()) };
    assert_eq!(apply(&mut workspace, Command::InsertGroup(0, Box::new(whole))), Err(CommandError::TooManyAnswers));
    let taken = Command::InsertGroup(0, Box::new(Group::new(id("g"), Invitation::default())));
    assert_eq!(apply(&mut workspace, taken), Err(CommandError::Taken(ItemKind::Group)));
    assert_eq!(apply(&mut workspace, Command::RemoveGroup(id("h"))), Err(CommandError::Gone(ItemKind::Group)));
}

#[test]
fn a_group_is_written_field_by_field() {
    let invitation = Invitation {
        title: "Förvaltningen".to_owned(),
        units: vec![Unit { number: 1, name: "Bygg".to_owned() }, Unit { number: 12, name: "Skola".to_owned() }],
        roles: Roles::default().toggled(Role::Staff).toggled(Role::Politician),
        targets: true,
        min_group: 4,
        hand_in: "Lägg koden i lådan.".to_owned(),
    };
    let mut group = Group::new(id("g-1"), invitation);
    group.answers = ["400R-4QA0-0000-0012", "61GA-DHFV-NQZZ-ZZ48"].map(|code| response::decode(code).unwrap()).to_vec();
    group.issued = IssuedInvitations { tags: vec![7, 2989], highest_unit: 12 };
    (group.invited, group.published, group.persisted) = (Some(60), vec![1], 2);
    group.decided = Some(id("a"));
    let text = encode_all(&[], std::slice::from_ref(&group));
    let shape = r#""groups":[{"id":"g-1","title":"Förvaltningen","units":[{"number":1,"name":"Bygg"},{"number":12,"name":"Skola"}],"roles":["politician","staff"],"targets":true,"minGroup":4,"handIn":"Lägg koden i lådan.","tags":[7,2989],"lastUnit":12,"asked":60,"answers":["400R4QA000000012","61GADHFVNQZZZZ48"],"shown":[1],"round":false,"decided":"a","had":0}]"#;
    assert!(text.contains(shape), "{text}");
    assert_eq!(decode(text.as_bytes()).unwrap().groups, [group]);
}

#[test]
fn a_damaged_group_is_refused_by_itself_and_named() {
    let check = |group: &str, name: Option<&str>, path: &str, problem: Problem| {
        let text =
            encode_all(&[], &[]).replace(r#""groups":[]"#, &format!(r#""groups":[{group},{{"id":"b","answers":[]}}]"#));
        let opened = decode(text.as_bytes()).unwrap();
        assert_eq!(opened.groups, [Group::new(id("b"), Invitation::default())]);
        let error = Invalid { path: path.to_owned(), problem };
        assert_eq!(opened.refused, [RefusedPart { part: FilePart::Group(0), name: name.map(str::to_owned), error }]);
    };
    check("7", None, "", Problem::Shape);
    check(r#"{"id":"a"}"#, None, "answers", Problem::Missing);
    check(
        r#"{"title":"Ledningen","id":"a","answers":["400R4QA000000013"]}"#,
        Some("Ledningen"),
        "answers[0]",
        Problem::Code,
    );
    let twice = r#"{"id":"a","answers":["400R4QA000000012","400R4QA000000012"]}"#;
    check(twice, None, "answers[1]", Problem::Repeated);
    check(r#"{"id":"a","answers":["400r4qa000000012"]}"#, None, "answers[0]", Problem::Code);
    check(r#"{"id":"a","answers":[],"shown":[1]}"#, None, "shown[0]", Problem::Range);
    let same = r#"[{"number":1,"name":"a"},{"number":1,"name":"b"}]"#;
    check(&format!(r#"{{"id":"a","answers":[],"units":{same}}}"#), None, "units[1].number", Problem::Repeated);
    check(r#"{"id":"a","answers":[],"minGroup":2}"#, None, "minGroup", Problem::Range);
    check(r#"{"id":"a","answers":[],"round":1}"#, None, "round", Problem::Shape);
}

/// Where two tabs are open, and more answers come than the browser keeps.
#[test]
fn answers_beyond_what_is_kept_live_in_memory_and_in_files() {
    let place = Rc::new(Memory::default());
    let (keys, kept) = (Keys::new(""), u32::try_from(MAX_KEPT).unwrap());
    let mut store = Store::open(place.clone(), keys.clone());
    let run = |store: &mut Store, command| {
        store.run(command).unwrap();
        store.save();
    };
    let group = |change| Command::EditGroup(id("g"), change);
    run(&mut store, Command::InsertGroup(0, Box::new(Group::new(id("g"), Invitation::default()))));
    run(&mut store, group(GroupChange::Add(answers(0, kept - 1))));
    run(&mut store, group(GroupChange::Add(answers(kept - 1, kept + 9))));
    assert_eq!(
        (store.workspace().groups()[0].answers.len(), store.workspace().groups()[0].persisted),
        (MAX_KEPT + 9, MAX_KEPT - 1)
    );
    let stored = || decode(place.get(&keys.data()).unwrap().unwrap().as_bytes()).unwrap().groups.remove(0);
    assert_eq!((stored().answers.len(), stored().previous_total), (MAX_KEPT - 1, MAX_KEPT + 9));

    // What another tab writes takes nothing of it away, and what this one writes afterwards neither.
    let mut other = Store::open(place.clone(), keys.clone());
    assert_eq!(other.workspace().groups()[0].previous_total, MAX_KEPT + 9);
    run(&mut other, group(GroupChange::Invited(Some(30_000))));
    store.refresh();
    let shown = &store.workspace().groups()[0];
    assert_eq!((shown.answers.len(), shown.invited), (MAX_KEPT + 9, Some(30_000)));
    let whole = encode_all(&[], store.workspace().groups());
    assert_eq!(decode(whole.as_bytes()).unwrap().groups[0].answers.len(), MAX_KEPT + 9);

    // With as many as are kept, all are.
    run(&mut store, group(GroupChange::Remove(answers(0, 9))));
    assert_eq!((stored().answers.len(), stored().previous_total), (MAX_KEPT, 0));
    store.undo().unwrap();
    store.save();
    assert_eq!((store.workspace().groups()[0].answers.len(), stored().answers.len()), (MAX_KEPT + 9, MAX_KEPT - 1));
}

#[test]
fn two_tabs_gather_for_the_same_group() {
    let place = Rc::new(Memory::default());
    let keys = Keys::new("");
    let mut tabs = [0, 1].map(|_| Store::open(place.clone(), keys.clone()));
    tabs[0].run(Command::InsertGroup(0, Box::new(Group::new(id("g"), Invitation::default())))).unwrap();
    tabs[0].save();
    tabs[1].refresh();
    let add = |from, to| Command::EditGroup(id("g"), GroupChange::Add(answers(from, to)));
    tabs[0].run(add(0, 5)).unwrap();
    tabs[1].run(add(3, 8)).unwrap();
    for tab in &mut tabs {
        tab.save();
    }
    tabs[0].refresh();
    for tab in &mut tabs {
        assert_eq!(nonces(&tab.workspace().groups()[0]), [0, 1, 2, 3, 4, 5, 6, 7]);
    }
    // One removes the group while the other takes in an answer: it is put back.
    tabs[0].run(Command::RemoveGroup(id("g"))).unwrap();
    tabs[1].run(add(8, 9)).unwrap();
    for tab in &mut tabs {
        tab.save();
    }
    assert_eq!(tabs[1].workspace().groups()[0].answers.len(), 9);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_reads_back(groups in vec(any::group(), 0..4)) {
        let workspace = Workspace::default().with_groups(groups);
        for text in [encode_all(&[], workspace.groups()), encode_kept(&[], workspace.groups())] {
            let opened = decode(text.as_bytes());
            prop_assert_eq!(opened, Ok(Opened { groups: workspace.groups().to_vec(), ..Opened::default() }));
        }
    }
}
