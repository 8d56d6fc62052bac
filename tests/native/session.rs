//! The session: there always is an assessment at hand that can be edited, and nothing that was shown goes without a word.

use std::cell::Cell;
use std::rc::Rc;

use mognadskollen::codec::file::{decode, encode_all, encode_kept};
use mognadskollen::model::plan::{Action, BenefitEffect, Item, ItemField, ItemId, PlanChange, Setting, Status};
use mognadskollen::model::workspace::MAX_ASSESSMENTS;
use mognadskollen::model::{
    Area, Assessment, Change, Command, CommandError, Date, Grade, Group, GroupChange, Invitation, Limit, Plan,
    Response, Workspace,
};
use mognadskollen::store::{
    Due, FileText, KeyValue, Keys, LossReason, MakeAssessment, Memory, PortError, SaveState, Session,
};
use proptest::collection::vec;
use proptest::prelude::*;

use super::store::{DATA, Place, SETTINGS, blank, id, insert, kept, now, stored, title};

/// New assessments with identities of their own: those of one tab begin with its letter.
fn blanks(tab: &'static str) -> MakeAssessment {
    let made = Cell::new(0);
    Box::new(move || {
        made.set(made.get() + 1);
        blank(&[tab, &made.get().to_string()].concat())
    })
}

fn open(place: &Rc<Place>, tab: &'static str) -> Session {
    Session::open(Rc::clone(place) as Rc<dyn KeyValue>, Keys::new(""), blanks(tab))
}

fn at_hand(session: &Session) -> String {
    let current = session.current();
    [current.id.as_str(), "=", &current.title].concat()
}

fn write(session: &mut Session, text: &str) {
    session.edit([Change::Title(text.to_owned())]).unwrap();
    assert_eq!(session.current().title, text);
}

fn ids(workspace: &Workspace) -> Vec<&str> {
    workspace.assessments().iter().map(|one| one.id.as_str()).collect()
}

fn lost(session: &Session) -> Option<(LossReason, Vec<&str>)> {
    session.lost().map(|lost| (lost.why, ids(&lost.workspace)))
}

#[test]
fn where_the_assessment_at_hand_is_removed_another_takes_its_place_and_undo_brings_it_back() {
    let place = kept(&["a", "b", "c"]);
    let mut session = open(&place, "x");
    session.choose(id("b"));
    for (removed, next) in [("b", "c="), ("c", "a=")] {
        session.run(Command::Remove(id(removed))).unwrap();
        assert_eq!((at_hand(&session).as_str(), lost(&session)), (next, None));
    }
    session.run(Command::Remove(id("a"))).unwrap();
    assert_eq!((at_hand(&session).as_str(), session.workspace().is_empty()), ("x2=", true));
    write(&mut session, "ny");
    assert_eq!(ids(&stored(&place)), ["x2"]);
    session.undo().unwrap();
    assert_eq!(at_hand(&session), "x2=");
    for back in ["a=", "c=", "b="] {
        session.undo().unwrap();
        assert_eq!(at_hand(&session), back);
    }
    assert_eq!(ids(&stored(&place)), ["a", "b", "c"]);
    for next in ["c=", "a="] {
        session.redo().unwrap();
        assert_eq!(at_hand(&session), next);
    }
    write(&mut session, "T");
    assert_eq!(open(&place, "y").current().title, "T");
}

#[test]
fn one_that_is_not_at_hand_is_removed_without_a_change_of_place() {
    let mut session = open(&kept(&["a", "b"]), "x");
    for _ in 0..2 {
        session.run(Command::Remove(id("a"))).unwrap();
        session.undo().unwrap();
        assert_eq!((at_hand(&session).as_str(), lost(&session)), ("b=", None));
        // Nor where it was at hand before.
        session.choose(id("a"));
        session.choose(id("b"));
    }
}

#[test]
fn what_was_begun_and_is_undone_is_begun_again_by_redo() {
    let place = Rc::new(Place::default());
    let mut session = open(&place, "x");
    write(&mut session, "T");
    session.undo().unwrap();
    assert_eq!(at_hand(&session), "x1=");
    session.redo().unwrap();
    assert_eq!((at_hand(&session).as_str(), ids(&stored(&place))), ("x1=T", vec!["x1"]));
    session.run(Command::Remove(id("x1"))).unwrap();
    write(&mut session, "U");
    assert_eq!(ids(&stored(&place)), ["x2"], "what was removed does not lend its identity");
}

#[test]
fn what_another_tab_removes_stays_on_the_screen_and_is_offered() {
    let gone = || {
        let place = kept(&["a", "b"]);
        let (mut here, mut there) = (open(&place, "x"), open(&place, "y"));
        here.choose(id("a"));
        write(&mut here, "Skolan");
        there.run(Command::Remove(id("a"))).unwrap();
        assert!(here.refresh());
        assert_eq!((at_hand(&here).as_str(), lost(&here)), ("a=Skolan", Some((LossReason::Removed, vec!["a"]))));
        assert_eq!(ids(here.workspace()), ["b"]);
        (place, here, there)
    };
    // Whoever goes on writing keeps it.
    let (place, mut here, mut there) = gone();
    write(&mut here, "Skolan i byn");
    assert_eq!((ids(&stored(&place)), lost(&here)), (vec!["b", "a"], None));
    here.undo().unwrap();
    assert_eq!((at_hand(&here).as_str(), lost(&here).is_some()), ("a=Skolan", true));
    here.redo().unwrap();
    there.refresh();
    assert_eq!(ids(there.workspace()), ["b", "a"]);

    let (place, mut here, _) = gone();
    here.keep_lost().unwrap();
    assert_eq!((at_hand(&here).as_str(), lost(&here), ids(&stored(&place))), ("a=Skolan", None, vec!["b", "a"]));
    here.run(Command::Remove(id("a"))).unwrap();
    assert_eq!((at_hand(&here).as_str(), lost(&here)), ("b=", None), "what one removes oneself is not lost");

    let (place, mut here, _) = gone();
    here.drop_lost();
    assert_eq!((at_hand(&here).as_str(), lost(&here), ids(&stored(&place))), ("b=", None, vec!["b"]));

    // Where the other tab puts it back there is nothing to offer.
    let (_, mut here, mut there) = gone();
    there.undo().unwrap();
    here.refresh();
    assert_eq!((at_hand(&here).as_str(), lost(&here)), ("a=Skolan", None));

    // One that was removed before the next word was written, of which nobody has told.
    let place = kept(&["a", "b"]);
    let (mut here, mut there) = (open(&place, "x"), open(&place, "y"));
    there.run(Command::Remove(id("b"))).unwrap();
    write(&mut here, "mitt");
    assert_eq!((at_hand(&here).as_str(), ids(&stored(&place))), ("b=mitt", vec!["a", "b"]));
}

#[test]
fn what_the_page_around_clears_is_offered_whole_and_what_is_written_then_is_kept() {
    let cleared = || {
        let place = kept(&["a", "b"]);
        let mut session = open(&place, "x");
        write(&mut session, "T");
        place.memory.remove(DATA).unwrap();
        place.memory.remove(SETTINGS).unwrap();
        (place, session)
    };
    let (place, mut session) = cleared();
    session.edit([Change::Now(Area::Work, Grade::Unknown)]).unwrap();
    assert_eq!((at_hand(&session).as_str(), ids(&stored(&place))), ("b=T", vec!["b"]));
    assert_eq!(lost(&session), Some((LossReason::Erased, vec!["a", "b"])));
    session.keep_lost().unwrap();
    assert_eq!((ids(&stored(&place)), lost(&session)), (vec!["b", "a"], None));
    assert_eq!(stored(&place).get(&id("b")).unwrap().areas.get(Area::Work).now, Grade::Unknown);

    let (place, mut session) = cleared();
    assert!(session.refresh());
    assert_eq!((at_hand(&session).as_str(), place.text(DATA)), ("b=T", None));
    session.drop_lost();
    assert_eq!((at_hand(&session).as_str(), session.workspace().is_empty()), ("x2=", true));
    write(&mut session, "ny");
    assert_eq!(ids(&stored(&place)), ["x2"]);
}

#[test]
fn what_is_erased_here_is_gone_and_one_begins_anew() {
    let place = kept(&["a", "b"]);
    let mut session = open(&place, "x");
    assert!(session.erase_all());
    assert_eq!((at_hand(&session).as_str(), lost(&session), place.all()), ("x2=", None, vec![]));
    session.undo().unwrap();
    session.refresh();
    assert_eq!((at_hand(&session).as_str(), lost(&session)), ("x2=", None));
    write(&mut session, "ny");
    place.down.set(Some(PortError::Other));
    assert!(!session.erase_all());
    place.down.set(None);
    session.refresh();
    session.edit([Change::Title("igen".to_owned())]).unwrap();
    assert_eq!(session.current().title, "igen");
}

#[test]
fn what_a_place_refuses_is_kept_once_it_takes_again() {
    for why in [PortError::Full, PortError::Other, PortError::Blocked] {
        let place = kept(&["a"]);
        let mut session = open(&place, "x");
        place.down.set(Some(why));
        write(&mut session, "T");
        session.set_lang("en");
        assert!(session.is_unsaved(), "{why:?}: nothing would try again");
        place.down.set(None);
        session.save();
        assert_eq!((session.save_state(), stored(&place).assessments()[0].title.as_str()), (SaveState::Saved, "T"));
        assert_eq!(open(&place, "y").lang().as_deref(), Some("en"));
        assert!(!session.is_unsaved());
    }
    // It refuses from the start, and holds something that was not read.
    let place = kept(&["a"]);
    place.down.set(Some(PortError::Blocked));
    let mut session = open(&place, "x");
    assert!(!session.is_unsaved(), "there is nothing to keep");
    write(&mut session, "T");
    place.down.set(None);
    session.save();
    assert_eq!((ids(&stored(&place)), lost(&session)), (vec!["a", "x1"], None));
}

#[test]
fn settings_are_changed_one_by_one() {
    let place = kept(&["a", "b"]);
    let (mut here, mut there) = (open(&place, "x"), open(&place, "y"));
    there.set_lang("en");
    here.choose(id("a"));
    assert_eq!(here.lang().as_deref(), Some("en"));
    let later = open(&place, "z");
    assert_eq!((later.lang().as_deref(), at_hand(&later).as_str()), (Some("en"), "a="));
    here.set_lang("sv");
    there.choose(id("b"));
    let later = open(&place, "z");
    assert_eq!((later.lang().as_deref(), at_hand(&later).as_str()), (Some("sv"), "b="));
}

#[test]
fn settings_wait_for_the_next_save_too() {
    let place = kept(&["a", "b"]);
    let (mut here, mut there) = (open(&place, "x").deferring(), open(&place, "y"));
    here.set_lang("en");
    here.choose(id("a"));
    assert_eq!((here.lang().as_deref(), at_hand(&here).as_str(), place.writes.get()), (Some("en"), "a=", 0));
    assert_eq!((here.take_due(), here.is_due()), (Some(Due::Now), true));
    // What another tab has set meanwhile stands, but for what is set here.
    there.set_lang("sv");
    there.choose(id("b"));
    there.note_warned();
    here.save();
    let later = open(&place, "z");
    assert_eq!((later.lang().as_deref(), at_hand(&later).as_str()), (Some("en"), "a="));
    assert!(!later.is_to_warn() && !here.is_due());
}

#[test]
fn a_session_that_is_closed_saves_or_hands_on() {
    let place = kept(&["a"]);
    let mut session = open(&place, "x");
    place.fails_after.set(Some((2, PortError::Full)));
    write(&mut session, "T");
    assert!(session.is_unsaved());
    assert_eq!(session.close(), None);
    assert_eq!(stored(&place).assessments()[0].title, "T");

    let mut session = open(&place, "x");
    place.quota.set(Some(1));
    write(&mut session, "U");
    let handed = session.close().unwrap();
    let mut next = Session::in_memory(&[], &[], blanks("y"));
    next.offer(handed);
    assert_eq!(lost(&next), Some((LossReason::Moved, vec!["a"])));
    next.keep_lost().unwrap();
    assert_eq!(at_hand(&next), "a=U");
    assert_eq!(next.close().map(|lost| lost.why), Some(LossReason::Moved), "memory keeps nothing");
    assert_eq!(Session::in_memory(&[], &[], blanks("y")).close(), None);
}

#[test]
fn what_was_set_aside_is_read_into_once_and_the_damage_ends_with_a_good_write() {
    let newer = r#"{"format":"mognadskollen","version":2,"assessments":[]}"#;
    let place = Place::with(newer);
    let mut session = open(&place, "x");
    let quarantined: Vec<_> = session.quarantined().iter().map(|aside| (aside.text.as_str(), aside.is_newer)).collect();
    assert_eq!(quarantined, [(newer, true)]);
    write(&mut session, "T");
    assert_eq!(session.save_state(), SaveState::Saved);
    assert_eq!(session.written().text().as_ref(), place.text(DATA).unwrap());
    place.down.set(Some(PortError::Other));
    write(&mut session, "U");
    write(&mut session, "V");
    assert_eq!(decode(session.written().text().as_bytes()).unwrap().assessments[0].title, "V");
    place.down.set(None);
    session.save();
    session.remove_quarantined(1);
    assert_eq!((session.quarantined().len(), open(&place, "y").current().title.as_str()), (0, "V"));
}

fn note(session: &mut Session, text: &str) {
    session.edit([Change::Note(Area::Storage, text.to_owned())]).unwrap();
}

#[test]
fn what_waits_is_written_when_told_and_a_run_of_typing_at_once() {
    let place = kept(&["a"]);
    let mut session = open(&place, "x").deferring();
    let writes = || place.writes.get();
    for text in ["V", "Vi", "Vi har"] {
        note(&mut session, text);
        assert_eq!((session.take_due(), session.take_due()), (Some(Due::AtRest), None));
        assert_eq!((session.save_state(), writes(), session.is_due()), (SaveState::Pending, 0, true));
    }
    session.save();
    assert_eq!((session.save_state(), writes(), session.is_due()), (SaveState::Saved, 1, false));
    assert_eq!(stored(&place).assessments()[0].areas.get(Area::Storage).note, "Vi har");

    // What is not typed is written at once, and what has been typed with it.
    note(&mut session, "Vi har det");
    session.run(now("a", Area::Work, 4)).unwrap();
    assert_eq!(session.take_due(), Some(Due::Now));
    note(&mut session, "Vi har det bra");
    assert_eq!(session.take_due(), Some(Due::Now));
    session.save();
    assert_eq!(writes(), 2);

    // So it is where the run of typing ends.
    note(&mut session, "Vi");
    assert_eq!(session.take_due(), Some(Due::AtRest));
    session.end_undo_group();
    assert_eq!(session.take_due(), Some(Due::Now));
    assert_eq!(session.close(), None);
    assert_eq!(stored(&place).assessments()[0].areas.get(Area::Storage).note, "Vi");
}

#[test]
fn what_another_tab_writes_while_one_types_is_taken_in_and_nothing_is_lost() {
    let place = kept(&["a"]);
    let (mut here, mut there) = (open(&place, "x").deferring(), open(&place, "y"));
    note(&mut here, "V");
    there.run(now("a", Area::Work, 4)).unwrap();
    note(&mut here, "Vi");
    here.save();
    let kept = stored(&place).assessments()[0].clone();
    assert_eq!(kept.areas.get(Area::Storage).note, "Vi");
    assert_eq!(kept.areas.get(Area::Work).now, Grade::of(4).unwrap());
    assert_eq!(here.current(), &kept);
}

/// A note beside a group of 20,000 answers writes out the assessment that it is in, and nothing of the group.
#[test]
fn what_has_not_changed_is_not_written_out_anew() {
    let answers = (0..20_000).map(|nonce| Response { nonce, ..Response::default() }).collect();
    let group = Group { answers, persisted: 20_000, ..Group::new(id("g"), Invitation::default()) };
    let assessments = [blank("a"), blank("b")];
    let place = Place::with(&encode_all(&assessments, &[group]));
    let mut session = open(&place, "x").deferring();
    let parts = |session: &Session| match session.written() {
        FileText::Parts(parts) => parts,
        FileText::Whole(text) => panic!("whole: {} bytes", text.len()),
    };
    note(&mut session, "V");
    let before = parts(&session);
    note(&mut session, "Vi");
    let now = parts(&session);
    assert!(Rc::ptr_eq(&before.groups[0], &now.groups[0]));
    let [is_first, is_second] = [0, 1].map(|at| Rc::ptr_eq(&before.assessments[at], &now.assessments[at]));
    assert_eq!([is_first, is_second], [true, false], "the one at hand is the last");
    let size = now.groups[0].len();
    assert!(size > 300_000 && now.assessments[1].len() < 2000, "{size} and {}", now.assessments[1].len());

    // It is written as it always has been.
    session.save();
    let all = (session.workspace().assessments(), session.workspace().groups());
    assert_eq!(place.text(DATA).unwrap(), encode_kept(all.0, all.1));
    note(&mut session, "Vi har");
    assert!(Rc::ptr_eq(&parts(&session).groups[0], &now.groups[0]), "nor after it has been saved");

    // What another tab changes is.
    let mut other = open(&place, "y");
    other.run(Command::EditGroup(id("g"), GroupChange::Invited(Some(30_000)))).unwrap();
    session.refresh();
    assert!(!Rc::ptr_eq(&parts(&session).groups[0], &now.groups[0]));
    session.save();
    let all = (session.workspace().assessments(), session.workspace().groups());
    assert_eq!(place.text(DATA).unwrap(), encode_kept(all.0, all.1));
}

#[test]
fn what_another_tab_takes_away_as_it_is_chosen_is_offered() {
    let place = kept(&["a", "b"]);
    let (mut here, mut there) = (open(&place, "x"), open(&place, "y"));
    here.choose(id("a"));
    there.run(Command::Remove(id("b"))).unwrap();
    here.choose(id("b"));
    assert_eq!((at_hand(&here).as_str(), lost(&here)), ("b=", Some((LossReason::Removed, vec!["b"]))));
    write(&mut here, "T");
    assert_eq!((at_hand(&here).as_str(), lost(&here)), ("b=T", None));

    // So it is with whatever else reads what is kept.
    there.refresh();
    there.run(Command::Remove(id("b"))).unwrap();
    here.set_lang("sv");
    assert_eq!((at_hand(&here).as_str(), lost(&here)), ("b=T", Some((LossReason::Removed, vec!["b"]))));
}

fn plan(session: &Session) -> &Plan {
    &session.current().plan
}

fn item() -> ItemId {
    ItemId::new(7).unwrap()
}

/// One thing that can be said of one action, one area or the settings, by number, and in one of several ways.
fn said(which: usize, how: usize) -> Change {
    let number = u64::try_from(how).unwrap();
    let set = |field| Change::plan(PlanChange::Set(item(), field));
    let day = Date::new(2026, 3, u8::try_from(how).unwrap() + 1);
    match which {
        0 => set(ItemField::Status(Status::ALL[how % Status::ALL.len()])),
        1 => set(ItemField::Due(day)),
        2 => set(ItemField::CostOnce(number)),
        3 => set(ItemField::EffectLow(0, number)),
        4 => set(ItemField::EffectHigh(0, number)),
        5 => Change::plan(PlanChange::Setting(Setting::Years, number + 1)),
        6 => Change::plan(PlanChange::Setting(Setting::Budget, number)),
        7 => Change::Criterion(Area::Work, 0, how.is_multiple_of(2)),
        8 => Change::Criterion(Area::Work, 1, how.is_multiple_of(2)),
        9 => Change::Focus(Area::Work, (how.is_multiple_of(2)).then_some(0)),
        _ => Change::Focus(Area::Storage, (how.is_multiple_of(2)).then_some(9)),
    }
}

/// The same as it then stands.
fn stands(session: &Session, which: usize) -> String {
    let current = session.current();
    let action = plan(session).action(item()).unwrap();
    let met = current.areas.get(Area::Work).met;
    match which {
        0 => format!("{:?}", action.status),
        1 => format!("{:?}", action.due),
        2 => action.cost_once.to_string(),
        3 => action.effects[0].low.to_string(),
        4 => action.effects[0].high.to_string(),
        5 => plan(session).benefit.years.to_string(),
        6 => plan(session).benefit.budget.to_string(),
        7 => met.contains(0).to_string(),
        8 => met.contains(1).to_string(),
        9 => current.focus.contains(&Area::Work).to_string(),
        _ => current.focus.contains(&Area::Storage).to_string(),
    }
}

/// What a tab does in the walk.
#[derive(Clone, Debug)]
enum Step {
    Write(u8),
    Clear,
    Begin,
    Choose(usize),
    Remove(usize),
    Insert(u8),
    Undo,
    Redo,
    Refresh,
    Save,
    Fail(Option<PortError>),
    /// The page around clears the storage.
    Wipe,
    Keep,
    Drop,
    Erase,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => any::<u8>().prop_map(Step::Write),
        1 => Just(Step::Clear),
        2 => Just(Step::Begin),
        3 => (0..4_usize).prop_map(Step::Choose),
        3 => (0..4_usize).prop_map(Step::Remove),
        1 => any::<u8>().prop_map(Step::Insert),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
        3 => Just(Step::Refresh),
        2 => Just(Step::Save),
        1 => Just(Step::Fail(Some(PortError::Full))),
        1 => Just(Step::Fail(Some(PortError::Blocked))),
        3 => Just(Step::Fail(None)),
        1 => Just(Step::Wipe),
        1 => Just(Step::Keep),
        1 => Just(Step::Drop),
        1 => Just(Step::Erase),
    ]
}

proptest! {
    /// Two tabs, one place that fails now and then, and a page around that clears it: whatever is done, what is at hand can
    /// be edited, is shown as it was edited, and is kept as it is shown as soon as the place takes it.
    #[test]
    fn whatever_two_tabs_do_what_is_at_hand_can_be_edited(
        steps in vec((any::<bool>(), step()), 1..60),
        defer in any::<bool>(),
    ) {
        let place = kept(&["a", "b"]);
        let open = |tab| if defer { open(&place, tab).deferring() } else { open(&place, tab) };
        let mut tabs = [open("x"), open("y")];
        for (which, step) in steps {
            let session = &mut tabs[usize::from(which)];
            let nth = |session: &Session, nth: usize| session.workspace().assessments().get(nth).map(|one| one.id.clone());
            match step {
                Step::Write(text) => write(session, &format!("T{text}")),
                Step::Clear => session.edit([Change::Title(String::new())]).unwrap(),
                Step::Begin => session.begin(),
                Step::Choose(at) => nth(session, at).map(|id| session.choose(id)).unwrap_or_default(),
                Step::Remove(at) => {
                    if let Some(id) = nth(session, at) {
                        session.refresh();
                        let result = session.run(Command::Remove(id.clone()));
                        prop_assert!(session.workspace().get(&id).is_none() || result.is_err());
                    }
                }
                Step::Insert(number) => drop(session.run(insert(&format!("i{number}")))),
                // A step may be refused where another tab has been there; it says so, and nothing else changes.
                Step::Undo => drop(session.undo()),
                Step::Redo => drop(session.redo()),
                Step::Refresh => drop(session.refresh()),
                Step::Save => session.save(),
                Step::Fail(why) => place.down.set(why),
                Step::Wipe => place.memory.remove(DATA).unwrap(),
                Step::Keep => session.keep_lost().unwrap(),
                Step::Drop => session.drop_lost(),
                Step::Erase => drop(session.erase_all()),
            }
            let current = session.current().id.clone();
            let is_offered = session.lost().is_some_and(|lost| lost.workspace.get(&current).is_some());
            let is_kept = session.workspace().get(&current).is_some();
            let is_blank = session.current().is_blank();
            prop_assert!(is_kept || is_offered || is_blank, "{current:?} is neither kept, offered nor blank");
            if session.save_state() == SaveState::Saved && place.down.get().is_none() && place.text(DATA).is_some() {
                session.refresh();
                prop_assert_eq!(&stored(&place), session.workspace());
            }
        }
        place.down.set(None);
        for session in &mut tabs {
            write(session, "till sist");
            session.save();
            prop_assert_eq!(session.save_state(), SaveState::Saved);
            let kept = stored(&place);
            prop_assert_eq!(kept.get(&session.current().id), Some(session.current()));
        }
    }

    /// Two tabs change different things of the same action, the same area and the same settings; one of them undoes and
    /// redoes. What the other has said stays.
    #[test]
    fn undo_leaves_what_another_tab_has_said_of_the_same_thing(
        of_one in proptest::sample::subsequence((0..11_usize).collect::<Vec<_>>(), 1..=10),
        steps in vec((0..4_usize, any::<prop::sample::Index>(), 0..9_usize), 1..40),
    ) {
        let place = Rc::new(Place::default());
        let mut one = open(&place, "x");
        let effects = vec![BenefitEffect::default()];
        let action = Item::Action(Box::new(Action { id: item(), effects, ..Action::default() }));
        one.edit([Change::plan(PlanChange::Insert(0, action))]).unwrap();
        one.clear_history();
        let mut other = open(&place, "y");
        let of_other: Vec<usize> = (0..11).filter(|which| !of_one.contains(which)).collect();
        let mut said_there: Vec<String> = of_other.iter().map(|which| stands(&other, *which)).collect();
        for (step, which, how) in steps {
            match step {
                0 => one.edit([said(*which.get(&of_one), how)]).unwrap(),
                1 => one.undo().unwrap(),
                2 => one.redo().unwrap(),
                _ => {
                    other.edit([said(*which.get(&of_other), how)]).unwrap();
                    said_there = of_other.iter().map(|which| stands(&other, *which)).collect();
                }
            }
            one.refresh();
            other.refresh();
            let there: Vec<String> = of_other.iter().map(|which| stands(&one, *which)).collect();
            prop_assert_eq!(&there, &said_there);
            prop_assert_eq!(one.workspace(), other.workspace());
        }
    }
}

#[test]
fn where_nothing_more_fits_what_was_taken_away_is_still_offered() {
    let place = kept(&["a"]);
    let mut here = open(&place, "x");
    write(&mut here, "T");
    let mut there = open(&place, "y");
    there.run(Command::Remove(id("a"))).unwrap();
    for number in 0..MAX_ASSESSMENTS {
        there.run(insert(&format!("i{number}"))).unwrap();
    }
    assert_eq!(here.edit([Change::Title("U".to_owned())]), Err(CommandError::Full(Limit::Assessments)));
    assert_eq!((at_hand(&here).as_str(), lost(&here)), ("a=T", Some((LossReason::Removed, vec!["a"]))));
    assert_eq!(here.keep_lost(), Err(CommandError::Full(Limit::Assessments)));
    assert!(here.lost().is_some());
    here.run(Command::Remove(id("i0"))).unwrap();
    here.keep_lost().unwrap();
    assert_eq!((at_hand(&here).as_str(), lost(&here)), ("a=T", None));
}

#[test]
fn a_draft_follows_what_the_page_around_says_until_it_is_begun() {
    let named = |name: &'static str| -> MakeAssessment {
        Box::new(move || Assessment { organisation: name.to_owned(), ..blank(name) })
    };
    let mut session = Session::open(Rc::new(Memory::default()), Keys::new(""), named("ett"));
    session.set_blank(named("tva"));
    assert_eq!(session.current().organisation, "tva");
    write(&mut session, "T");
    session.set_blank(named("tre"));
    assert_eq!(session.current().organisation, "tva");
    session.begin();
    assert_eq!(session.current().organisation, "tre");
    session.run(now("tva", Area::Work, 3)).unwrap();
    session.run(title("tva", "U")).unwrap();
    assert_eq!(session.current().organisation, "tre");
}
