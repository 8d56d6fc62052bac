//! Answers that one person has corrected: who counts once, which answer counts, and what is remembered of it.

use std::time::{Duration, Instant};

use mognadskollen::codec::file::{decode, encode_all};
use mognadskollen::codec::{Invalid, Problem, response};
use mognadskollen::model::command::apply;
use mognadskollen::model::compare::GradeKind;
use mognadskollen::model::group::people::MAX_KNOWN;
use mognadskollen::model::group::{Figures, MAX_ANSWERS};
use mognadskollen::model::{
    Area, AssessmentId, Command, Grade, Group, GroupChange, History, Invitation, PerArea, Response, Workspace,
};
use mognadskollen::report::answers::answers;
use mognadskollen::text::Lang;

fn id() -> AssessmentId {
    AssessmentId::parse("g").unwrap()
}

/// A person's answer: all areas on one level.
fn says(nonce: u32, level: u8) -> Response {
    Response { nonce, now: PerArea::from_fn(|_| Grade::of(level).unwrap()), ..Response::default() }
}

fn group(answers: Vec<Response>, shown: &[usize]) -> Group {
    let kept = answers.len();
    let invitation = Invitation { min_group: 3, ..Invitation::default() };
    Group { answers, published: shown.to_vec(), persisted: kept, ..Group::new(id(), invitation) }
}

/// The places in which people count, and the levels that they count with.
fn counted(group: &Group) -> Vec<(usize, u8)> {
    let level = |answer: &Response| match answer.now.get(Area::Storage) {
        Grade::Level(level) => level.get(),
        _ => 0,
    };
    group.counted().into_iter().map(|(place, answer)| (place, level(answer))).collect()
}

fn changed(group: Group, change: GroupChange) -> (Group, GroupChange) {
    let mut workspace = Workspace::default().with_groups(vec![group]);
    let Ok(Command::EditGroup(_, inverse)) = apply(&mut workspace, Command::EditGroup(id(), change)) else {
        panic!("it is refused");
    };
    (workspace.groups()[0].clone(), inverse)
}

#[test]
fn who_corrects_an_answer_counts_once_with_the_last() {
    let all = group(vec![says(1, 4), says(2, 5), says(1, 6), says(3, 7), says(2, 8), says(1, 9)], &[]);
    assert_eq!(counted(&all), [(0, 9), (1, 8), (3, 7)]);
    assert_eq!((all.people(), all.waiting()), (3, 3));
    let [one, two] = [vec![says(1, 4), says(1, 6), says(1, 9)], vec![says(2, 5), says(2, 8)]];
    let asked: Vec<Vec<Response>> =
        all.corrected().into_iter().map(|person| person.answers.into_iter().cloned().collect()).collect();
    assert_eq!(asked, [one, two]);
    let table = answers(&all, Lang::Sv);
    assert_eq!(table.lines().count(), 4, "{table}");
}

#[test]
fn another_group_or_another_number_is_another_person() {
    let mut elsewhere = says(1, 4);
    elsewhere.group = 7;
    let all = group(vec![says(1, 4), elsewhere, says(2, 4), says(1 | 1 << 21, 5)], &[]);
    assert_eq!(all.people(), 4);
    assert!(all.corrected().is_empty());
}

#[test]
fn a_target_that_is_added_is_a_correction_though_the_code_has_room_for_less_of_the_number() {
    let long = (1 << 21) + 77;
    let mut with_target = says(long, 4);
    with_target.target = PerArea::from_fn(|_| Grade::of(8).unwrap());
    let as_read = |answer: &Response| response::decode(&response::encode(answer)).unwrap();
    let (before, after) = (as_read(&says(long, 4)), as_read(&with_target));
    assert_ne!(before.nonce, after.nonce);
    for answers in [vec![before.clone(), after.clone()], vec![after, before]] {
        let all = group(answers, &[]);
        assert_eq!((all.people(), all.corrected().len()), (1, 1));
    }
}

#[test]
fn three_people_do_not_become_five_for_the_smallest_group() {
    let all = vec![says(1, 4), says(2, 5), says(3, 6), says(1, 7), says(2, 8)];
    let nothing = Figures::of(&group(all.clone(), &[5]), 5, GradeKind::Now);
    assert!(nothing.total.iter().all(|(_, spread)| spread.is_none()));
    let three = Figures::of(&group(all, &[5]), 3, GradeKind::Now);
    assert_eq!(three.total.get(Area::Storage).as_ref().unwrap().n(), 3);
}

#[test]
fn what_was_shown_stays_until_someone_says_that_a_correction_holds() {
    let first = vec![says(1, 4), says(2, 5), says(1, 6), says(3, 7)];
    let before = Figures::of(&group(first.clone(), &[4]), 3, GradeKind::Now);
    let later = group([first, vec![says(3, 8), says(4, 1), says(1, 9)]].concat(), &[4]);
    assert_eq!(counted(&later), [(0, 6), (1, 5), (3, 7), (5, 1)]);
    assert_eq!((later.people(), later.waiting(), later.corrected().len()), (4, 1, 2));
    assert_eq!(Figures::of(&later, 3, GradeKind::Now), before);
    assert!(later.corrected().iter().all(|person| person.is_shown));

    let (said, inverse) = changed(later.clone(), GroupChange::Replace(vec![says(3, 7)]));
    assert_eq!(counted(&said), [(0, 6), (1, 5), (3, 8), (5, 1)]);
    assert_eq!(said.corrected().len(), 1);
    assert_eq!(changed(said.clone(), inverse).0, later);
    // The person is asked for again where yet another comes.
    let (again, _) = changed(said, GroupChange::Add(vec![says(3, 2)]));
    assert_eq!(counted(&again), [(0, 6), (1, 5), (3, 8), (5, 1)]);
    assert_eq!(again.corrected()[1].answers, [&says(3, 8), &says(3, 2)]);
}

#[test]
fn something_of_each_person_always_holds() {
    let all = group(vec![says(1, 4), says(1, 5), says(2, 6)], &[]);
    // Two tabs may say opposite things.
    let (first, _) = changed(all.clone(), GroupChange::Replace(vec![says(1, 4)]));
    let (both, inverse) = changed(first.clone(), GroupChange::Replace(vec![says(1, 5)]));
    assert_eq!((&both, inverse), (&first, GroupChange::Replace(vec![says(1, 5)])));
    let (all_at_once, _) = changed(all.clone(), GroupChange::Replace(all.answers.clone()));
    assert_eq!(all_at_once, first);
    // With the one that holds gone, the other holds again; and nothing is left over of what was said.
    let (left, inverse) = changed(first.clone(), GroupChange::Remove(vec![says(1, 5)]));
    assert_eq!((counted(&left), left.replaced.len()), (vec![(0, 4), (1, 6)], 0));
    assert_eq!(changed(left.clone(), inverse).0, first);
    let (again, _) = changed(left, GroupChange::Add(vec![says(1, 9)]));
    assert_eq!(again.corrected().len(), 1);
}

#[test]
fn it_is_undone_and_kept_in_files() {
    let all = group(vec![says(1, 4), says(1, 5), says(2, 6)], &[]);
    let mut workspace = Workspace::default().with_groups(vec![all.clone()]);
    let mut history = History::default();
    history.run(&mut workspace, Command::EditGroup(id(), GroupChange::Replace(vec![says(1, 5)]))).unwrap();
    let said = workspace.groups()[0].clone();
    assert_eq!(counted(&said), [(0, 4), (2, 6)]);
    let text = encode_all(&[], std::slice::from_ref(&said));
    let code = response::encode_bare(&says(1, 5));
    assert!(text.contains(&format!(r#""replaced":["{code}"]"#)), "{text}");
    assert_eq!(decode(text.as_bytes()).unwrap().groups, [said]);
    history.undo(&mut workspace).unwrap();
    assert_eq!(workspace.groups(), [all]);

    for (replaced, problem) in [
        (format!(r#"["{}"]"#, response::encode_bare(&says(7, 7))), Problem::Code),
        (r#"["400R"]"#.to_owned(), Problem::Code),
        (r"[7]".to_owned(), Problem::Shape),
        (format!(r#"["{code}","{code}"]"#), Problem::Repeated),
    ] {
        let opened = decode(text.replace(&format!(r#"["{code}"]"#), &replaced).as_bytes()).unwrap();
        let [refused] = &opened.refused[..] else { panic!("{replaced}: {opened:?}") };
        assert!(refused.error.path.starts_with("replaced["), "{replaced}: {:?}", refused.error);
        assert_eq!(refused.error, Invalid { problem, ..refused.error.clone() }, "{replaced}");
    }
}

#[test]
fn among_more_than_people_are_known_each_answer_counts() {
    let many: Vec<Response> = (10..).take(MAX_KNOWN - 2).map(|nonce| says(nonce, 5)).collect();
    let [few, more] =
        [2, 3].map(|extra| [many.clone(), vec![says(1, 4), says(1, 6), says(1, 8)][..extra].to_vec()].concat());
    let few = group(few, &[]);
    assert_eq!((few.people(), few.corrected().len()), (MAX_KNOWN - 1, 1));
    let all = group(more.clone(), &[]);
    assert_eq!((all.people(), all.waiting(), all.corrected().len()), (MAX_KNOWN + 1, MAX_KNOWN + 1, 0));
    // What was shown of fewer stays as it was, and what has been said holds.
    let grown = group(more, &[MAX_KNOWN]);
    assert_eq!((grown.people(), grown.waiting()), (MAX_KNOWN, 1));
    let (said, _) = changed(few, GroupChange::Replace(vec![says(1, 4)]));
    let (said, _) = changed(said, GroupChange::Add(vec![says(1, 8)]));
    assert_eq!(said.people(), MAX_KNOWN);
}

/// A group whose answers all have the same random number is gone through about as quickly as one where none has.
#[test]
fn equal_random_numbers_take_no_more_time() {
    const SIZE: u32 = 20_000;
    let taken = |nonce: fn(u32) -> u32| -> Duration {
        let grade = |n: u32| Grade::of(u8::try_from(n % 10 + 1).unwrap()).unwrap();
        let all: Vec<Response> = (0..SIZE)
            .map(|n| {
                let now = PerArea::from_fn(|area| grade(n / 10_u32.pow(u32::try_from(area.index()).unwrap())));
                Response { nonce: nonce(n), now, ..Response::default() }
            })
            .collect();
        let whole = group(all.clone(), &[]);
        let text = encode_all(&[], std::slice::from_ref(&whole));
        let start = Instant::now();
        let opened = decode(text.as_bytes()).unwrap().groups.remove(0);
        assert_eq!(opened.answers, all);
        let (left, back) = changed(opened, GroupChange::Remove(all.iter().step_by(2).cloned().collect()));
        let (again, _) = changed(left.clone(), back);
        let (added, _) = changed(left, GroupChange::Add(all.clone()));
        assert_eq!((again.answers.len(), added.answers.len()), (all.len(), all.len()));
        assert_eq!((again.people(), again.without_known(&all).len()), (all.len(), 0));
        start.elapsed()
    };
    assert!(SIZE as usize <= MAX_ANSWERS);
    let (apart, equal) = (taken(|n| n), taken(|_| 7));
    assert!(equal < 20 * apart, "{equal:?} with equal numbers, {apart:?} with different ones");
}
