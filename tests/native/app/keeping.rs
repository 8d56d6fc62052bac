//! What a person sees of what is kept: nothing before the first answer, what another tab does, what cannot be saved, and
//! what cannot be read.

use std::rc::Rc;

use mognadskollen::app::{
    GradingMsg, GroupMsg, HistoryMsg, Msg, NavigationMsg, Options, Screen, ShareMsg, StorageKind, StorageMsg,
};
use mognadskollen::codec::{file, invitation, response};
use mognadskollen::model::{Area, Assessment, Group, GroupId, Invitation, Level, Workspace};
use mognadskollen::store::{Keys, LossReason, LostWork, PortError};
use mognadskollen::text::Lang;

use super::driver::{Control, Machine, Tab, options};

const LANG: Lang = Lang::Sv;

/// What others of the origin keep there.
const OTHERS: [(&str, &str); 3] =
    [("host:settings", "{\"theme\":\"blå\"}"), ("mognadskollen", "x"), ("mognadskollen:annan:data", "y")];

/// The keys that are kept, without those of others, which are as they were.
fn own_keys(machine: &Machine) -> Vec<String> {
    for (key, text) in OTHERS {
        assert_eq!(machine.text(key).as_deref(), Some(text), "{key}");
    }
    machine.keys().into_iter().filter(|key| OTHERS.iter().all(|(other, _)| other != key)).collect()
}

fn shared() -> Rc<Machine> {
    let machine = Machine::new();
    for (key, text) in OTHERS {
        machine.put(key, text);
    }
    machine
}

/// The radios of the area on the screen, from 1 to 10.
fn level(tab: &Tab, level: usize) -> Control {
    let mut radios =
        tab.controls().into_iter().filter(|it| it.role == "radio" && it.name.starts_with(|c: char| c.is_numeric()));
    radios.nth(level - 1).expect("a level")
}

fn choose(tab: &mut Tab, number: usize) {
    let radio = level(tab, number);
    tab.press_at(&radio);
}

fn is_chosen(tab: &Tab, number: usize) -> bool {
    level(tab, number).value == "on"
}

/// Begins another assessment with this name and level.
fn begin(tab: &mut Tab, title: &str, number: usize) {
    tab.send(Msg::Navigation(NavigationMsg::New));
    tab.send(Msg::Grading(GradingMsg::Go(Area::Organisation)));
    choose(tab, number);
    let mut kept = kept(&tab.machine);
    let at = kept.len() - 1;
    title.clone_into(&mut kept[at].title);
    tab.machine.put(&Keys::new("").data(), &file::encode_all(&kept, &[]));
    tab.send_by_itself(Msg::Storage(StorageMsg::Changed));
    tab.send(Msg::DismissToast);
}

fn kept(machine: &Machine) -> Vec<Assessment> {
    machine.kept().map(|text| file::decode(text.as_bytes()).expect("a file of ours").assessments).unwrap_or_default()
}

/// The levels today that are kept for the first area, by assessment.
fn levels(machine: &Machine) -> Vec<Option<u8>> {
    kept(machine).iter().map(|one| one.areas.get(Area::Organisation).now.level().map(Level::get)).collect()
}

#[test]
fn nothing_is_kept_before_the_first_answer() {
    let machine = shared();
    let mut tab = Tab::open(&machine, options());
    tab.send(Msg::Navigation(NavigationMsg::New));
    tab.send(Msg::Navigation(NavigationMsg::Language));
    tab.send(Msg::Navigation(NavigationMsg::Language));
    for screen in [Screen::Targets, Screen::Result, Screen::Overview] {
        tab.send(Msg::go(screen));
    }
    assert!(tab.says(LANG.later_words().kept_nothing), "{}", tab.text());
    tab.send(Msg::Navigation(NavigationMsg::New));
    tab.send(Msg::Grading(GradingMsg::Go(Area::Organisation)));
    assert_eq!(own_keys(&machine), Vec::<String>::new());
    choose(&mut tab, 4);
    assert!(own_keys(&machine).contains(&Keys::new("").data()));
}

#[test]
fn one_goes_on_where_one_was() {
    let machine = Machine::new();
    let mut tab = Tab::open(&machine, options());
    tab.send(Msg::Navigation(NavigationMsg::New));
    for (area, number) in [(Area::Organisation, 4), (Area::Storage, 3)] {
        tab.send(Msg::Grading(GradingMsg::Go(area)));
        choose(&mut tab, number);
    }
    tab.reload();
    tab.press("button", LANG.words().resume);
    assert_eq!(tab.heading(), LANG.guide(Area::Systems).question);
    tab.send(Msg::Grading(GradingMsg::Go(Area::Storage)));
    assert!(is_chosen(&tab, 3));
}

/// Opens with a text that cannot be read: it is set aside, can be had back byte for byte, and goes when told to.
fn sets_aside(text: &str, is_newer: bool) {
    let machine = shared();
    let data = Keys::new("").data();
    machine.put(&data, text);
    let mut tab = Tab::open(&machine, options());
    let says = LANG.set_aside(text.len().div_ceil(1000), is_newer);
    for _ in 0..2 {
        assert!(tab.says(&says), "{}", tab.text());
        assert_eq!(machine.text("mognadskollen:aside:1").as_deref(), Some(text));
        assert_eq!(own_keys(&machine), ["mognadskollen:aside:1", &data], "it is set aside once");
        tab.reload();
    }
    tab.send(Msg::Navigation(NavigationMsg::New));
    tab.send(Msg::Grading(GradingMsg::Go(Area::Organisation)));
    choose(&mut tab, 4);
    assert_eq!(levels(&machine), [Some(4)]);
    tab.press("button", LANG.words().aside_download);
    assert_eq!(machine.files.borrow().last().map(|(_, text)| text.as_str()), Some(text));
    tab.send(Msg::Storage(StorageMsg::RemoveAside(1)));
    tab.reload();
    assert!(!tab.says(&says));
    assert!(!own_keys(&machine).iter().any(|key| key.contains("aside")));
}

#[test]
fn what_is_damaged_is_offered_back_as_it_was() {
    sets_aside("{\"format\":\"mognadskollen\",\"version\":1,åäö 👩🏽‍💻\u{0}\n", false);
}

#[test]
fn what_a_newer_version_kept_is_offered_back_as_it_was() {
    sets_aside("{\"format\": \"mognadskollen\", \"version\": 2, \"ny\": [\"åäö\"]}", true);
}

#[test]
fn erasing_is_asked_for_and_takes_nothing_of_others() {
    let machine = shared();
    let mut tab = Tab::open(&machine, options());
    begin(&mut tab, "Första", 4);
    tab.send(Msg::go(Screen::Overview));
    let words = LANG.later_words();
    tab.press("button", words.erase_all);
    tab.press("button", words.cancel);
    assert_eq!(levels(&machine), [Some(4)]);
    tab.press("button", words.erase_all);
    tab.press("button", words.erase_yes);
    assert_eq!(own_keys(&machine), Vec::<String>::new());
    tab.send(Msg::Navigation(NavigationMsg::New));
    tab.send(Msg::History(HistoryMsg::Undo));
    tab.reload();
    assert_eq!(own_keys(&machine), Vec::<String>::new());
}

#[test]
fn a_full_storage_is_told_until_it_takes_again() {
    let machine = Machine::new();
    let mut tab = Tab::open(&machine, options());
    tab.send(Msg::Navigation(NavigationMsg::New));
    tab.send(Msg::Grading(GradingMsg::Go(Area::Organisation)));
    machine.fail(Some(PortError::Full));
    choose(&mut tab, 4);
    let says = LANG.words().save_full;
    assert!(tab.says(says), "{}", tab.text());
    tab.press("button", LANG.words().retry);
    assert!(tab.says(says) && is_chosen(&tab, 4));
    assert_eq!(machine.kept(), None);
    tab.send(Msg::Storage(StorageMsg::DownloadUnsaved));
    let saved = machine.files.borrow().last().map(|(_, text)| text.clone()).expect("a file");
    assert_eq!(file::decode(saved.as_bytes()).expect("a file of ours").assessments.len(), 1);
    machine.fail(None);
    tab.press("button", LANG.words().retry);
    assert!(!tab.says(says));
    assert_eq!(levels(&machine), [Some(4)]);
}

#[test]
fn what_a_storage_refuses_is_kept_once_it_takes_again() {
    let machine = Machine::new();
    let mut tab = Tab::open(&machine, options());
    tab.send(Msg::Navigation(NavigationMsg::New));
    tab.send(Msg::Grading(GradingMsg::Go(Area::Organisation)));
    for (number, how) in [(2, PortError::Blocked), (3, PortError::Full), (4, PortError::Other)] {
        machine.fail(Some(how));
        choose(&mut tab, number);
        machine.fail(None);
        tab.send_by_itself(Msg::Storage(StorageMsg::Retry));
        assert_eq!(levels(&machine), [u8::try_from(number).ok()], "{how:?}");
    }
}

/// The note of the area on the screen.
fn note(tab: &mut Tab) -> Control {
    let name = LANG.words().note;
    if !tab.has("textbox", name) {
        let fold =
            tab.controls().into_iter().find(|it| it.role == "fold" && it.name.starts_with(name)).expect("a fold");
        tab.press_at(&fold);
    }
    tab.controls().into_iter().find(|it| it.role == "textbox" && it.name == name).expect("a note")
}

fn note_kept(machine: &Machine) -> String {
    kept(machine)[0].areas.get(Area::Organisation).note.clone()
}

#[test]
fn what_is_typed_is_kept_once_it_rests_and_is_not_said_to_be_before() {
    let machine = Machine::new();
    let mut tab = Tab::open(&machine, options());
    begin(&mut tab, "Första", 4);
    let (words, note) = (LANG.words(), note(&mut tab));
    let saved = LANG.saved_at((9, 41));
    for text in ["V", "Vi", "Vi har"] {
        tab.type_on(&note, text);
        assert_eq!(note_kept(&machine), "");
        assert!(tab.says(words.saving) && !tab.says(&saved), "{}", tab.text());
    }
    tab.rest();
    assert_eq!(note_kept(&machine), "Vi har");
    assert!(!tab.says(words.saving) && tab.says(&saved), "{}", tab.text());

    // At once where the field is left, where something else is done, and where the page is.
    tab.type_on(&note, "A");
    tab.send(Msg::Grading(GradingMsg::Go(Area::Storage)));
    assert_eq!(note_kept(&machine), "A");
    tab.send(Msg::Grading(GradingMsg::Go(Area::Organisation)));
    tab.type_on(&note, "B");
    choose(&mut tab, 5);
    assert_eq!((note_kept(&machine).as_str(), levels(&machine)), ("B", vec![Some(5)]));
    tab.type_on(&note, "C");
    tab.leave();
    assert_eq!(note_kept(&machine), "C");
    tab.type_on(&note, "D");
    tab.reload();
    assert_eq!(note_kept(&machine), "D");

    // A browser that ends without a word takes what is being typed, and nothing more.
    tab.send(Msg::Grading(GradingMsg::Go(Area::Organisation)));
    let note = self::note(&mut tab);
    tab.type_on(&note, "Det som finns");
    tab.rest();
    tab.type_on(&note, "Det som finns kvar");
    tab.crash();
    assert_eq!(note_kept(&machine), "Det som finns");
}

#[test]
fn what_two_tabs_say_at_once_is_kept() {
    let machine = Machine::new();
    let mut one = Tab::open(&machine, options());
    begin(&mut one, "Första", 4);
    let mut other = Tab::open(&machine, options());
    other.press("button", LANG.words().resume);
    other.send(Msg::Grading(GradingMsg::Go(Area::Storage)));
    // Neither has written, and neither has heard of the other.
    machine.lock(true);
    let note = note(&mut one);
    one.type_on(&note, "Vi har");
    choose(&mut other, 7);
    assert!(other.says(LANG.words().saving), "{}", other.text());
    machine.lock(false);
    other.rest();
    one.rest();
    let now = kept(&machine)[0].clone();
    assert_eq!(now.areas.get(Area::Organisation).note, "Vi har");
    assert_eq!(now.areas.get(Area::Storage).now.level().map(Level::get), Some(7));
}

#[test]
fn a_storage_that_fails_is_told_when_what_is_typed_was_to_be_kept() {
    let machine = Machine::new();
    let mut tab = Tab::open(&machine, options());
    begin(&mut tab, "Första", 4);
    let note = note(&mut tab);
    machine.fail(Some(PortError::Full));
    tab.type_on(&note, "Vi");
    assert!(!tab.says(LANG.words().save_full), "it has not been tried");
    tab.rest();
    assert!(tab.says(LANG.words().save_full) && !tab.says(LANG.words().saving), "{}", tab.text());
    let note = self::note(&mut tab);
    tab.type_on(&note, "Vi har");
    machine.fail(None);
    tab.rest();
    assert!(!tab.says(LANG.words().save_full), "{}", tab.text());
    assert_eq!(note_kept(&machine), "Vi har");
}

#[test]
fn what_is_typed_on_the_way_to_an_invitation_is_kept() {
    let machine = Machine::new();
    let mut tab = Tab::open(&machine, options());
    begin(&mut tab, "Första", 4);
    let note = note(&mut tab);
    tab.type_on(&note, "Vi har");
    let asked = Invitation { title: "Våren".to_owned(), ..Invitation::default() };
    tab.send_by_itself(ShareMsg::Link(invitation::encode(&asked)).into());
    assert_eq!(note_kept(&machine), "Vi har");
}

#[test]
fn what_another_tab_takes_away_is_offered() {
    let machine = Machine::new();
    let mut first = Tab::open(&machine, options());
    begin(&mut first, "Första", 3);
    let one = kept(&machine).swap_remove(0);
    let lost = |why| LANG.lost(&LostWork { why, workspace: Workspace::new(vec![one.clone()]) });
    let data = Keys::new("").data();
    let empty = file::encode_all(&[], &[]);
    machine.put(&data, &empty);
    first.send_by_itself(Msg::Storage(StorageMsg::Changed));
    assert!(first.says(&lost(LossReason::Removed)), "{}", first.text());
    assert!(is_chosen(&first, 3));
    first.press("button", LANG.words().lost_keep);
    assert!(first.says(LANG.words().lost_kept));
    assert_eq!(levels(&machine), [Some(3)]);
    // Whoever goes on with it keeps it.
    machine.put(&data, &empty);
    first.send_by_itself(Msg::Storage(StorageMsg::Changed));
    choose(&mut first, 9);
    assert_eq!(levels(&machine), [Some(9)]);
    assert!(!first.says(&lost(LossReason::Removed)));
    // Another tab erases everything.
    let mut second = Tab::open(&machine, options());
    second.send(Msg::Storage(StorageMsg::Erase));
    first.send_by_itself(Msg::Storage(StorageMsg::Changed));
    assert!(first.says(&lost(LossReason::Erased)), "{}", first.text());
    first.press("button", LANG.words().lost_drop);
    assert_eq!(machine.keys(), Vec::<String>::new());
}

#[test]
fn what_the_page_around_clears_is_kept_with_the_next_press() {
    let machine = Machine::new();
    let mut tab = Tab::open(&machine, options());
    begin(&mut tab, "Första", 4);
    for key in machine.keys() {
        machine.clear(&key);
    }
    choose(&mut tab, 5);
    assert_eq!(levels(&machine), [Some(5)]);
}

#[test]
fn a_step_taken_back_out_of_sight_is_told() {
    let mut tab = Tab::open(&Machine::new(), options());
    begin(&mut tab, "Första", 4);
    choose(&mut tab, 6);
    tab.send(Msg::go(Screen::Share));
    let short = LANG.guide(Area::Organisation).short;
    for (msg, says) in [(Msg::History(HistoryMsg::Undo), "Ångrat"), (Msg::History(HistoryMsg::Redo), "Gjort om")] {
        tab.send(msg);
        assert!(tab.says(&format!("{says}: nuläge för {short}.")), "{}", tab.text());
    }
}

#[test]
fn one_who_gathers_is_told_once_that_it_may_be_cleared() {
    let machine = Machine::new();
    let mut group =
        Group::new(GroupId::from_random(7), Invitation { title: "Våren".to_owned(), ..Invitation::default() });
    group.answers = vec![response::decode("400R-4QA0-0000-0012").expect("a code")];
    machine.put(&Keys::new("").data(), &file::encode_all(&[], &[group]));
    let words = LANG.words();
    let mut tab = Tab::open(&machine, options());
    tab.send(GroupMsg::Begin.into());
    assert!(tab.says(words.keep_warning), "{}", tab.text());
    tab.press("button", words.keep_save);
    assert_eq!(machine.files.borrow().len(), 1);
    tab.send(Msg::Storage(StorageMsg::Warned));
    assert!(!tab.says(words.keep_warning));
    tab.reload();
    tab.send(GroupMsg::Begin.into());
    assert!(!tab.says(words.keep_warning));
}

#[test]
fn where_the_page_says_so_nothing_is_kept_and_that_is_told() {
    let machine = Machine::new();
    for (storage, local) in [(StorageKind::None, false), (StorageKind::Session, false), (StorageKind::Local, true)] {
        let mut tab = Tab::open(&machine, Options { storage, keys: Keys::new("a:b"), ..options() });
        tab.send(Msg::Navigation(NavigationMsg::New));
        tab.send(Msg::Grading(GradingMsg::Go(Area::Organisation)));
        choose(&mut tab, 4);
        assert_eq!(!machine.keys().is_empty(), local, "{storage:?}");
        assert!(machine.keys().iter().all(|key| key.starts_with("mognadskollen:a%3Ab:")));
        assert_eq!(tab.says(LANG.words().save_memory), storage == StorageKind::None);
    }
}
