//! The store: nothing is lost, whatever the place does and whoever else writes to it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use mognadskollen::codec::file::{decode, encode};
use mognadskollen::codec::{FileError, FilePart};
use mognadskollen::model::workspace::MAX_ASSESSMENTS;
use mognadskollen::model::{
    Area, Assessment, AssessmentId, Change, Command, CommandError, Date, Grade, ItemKind, Workspace,
};
use mognadskollen::store::{KeyValue, Keys, LoadError, Memory, PortError, SaveState, Settings, Store};
use proptest::collection::vec;
use proptest::prelude::*;

use super::any::{self, Random, told};
use super::hostile::checks::assert_same_meaning;

pub(crate) const DATA: &str = "mognadskollen:data";
pub(crate) const SETTINGS: &str = "mognadskollen:settings";

/// A place that lasts, and fails as it is told to.
#[derive(Default)]
pub(crate) struct Place {
    pub(crate) memory: Memory,
    /// Calls of `set` that were carried out.
    pub(crate) writes: Cell<usize>,
    /// The most bytes of keys and texts together.
    pub(crate) quota: Cell<Option<usize>>,
    /// Calls of any kind left until one fails, and with what.
    pub(crate) fails_after: Cell<Option<(usize, PortError)>>,
    /// Fails every call.
    pub(crate) down: Cell<Option<PortError>>,
    /// Keeps texts without their last character, and says nothing.
    forgetful: Cell<bool>,
    log: RefCell<Vec<String>>,
}

impl Place {
    pub(crate) fn with(data: &str) -> Rc<Self> {
        let place = Rc::new(Self::default());
        place.put(DATA, data);
        place
    }

    pub(crate) fn put(&self, key: &str, text: &str) {
        self.memory.set(key, text).unwrap();
    }

    pub(crate) fn text(&self, key: &str) -> Option<String> {
        self.memory.get(key).unwrap()
    }

    pub(crate) fn all(&self) -> Vec<(String, String)> {
        let mut all: Vec<_> =
            self.memory.keys().unwrap().into_iter().map(|k| (k.clone(), self.text(&k).unwrap())).collect();
        all.sort();
        all
    }

    pub(crate) fn quarantined(&self) -> Vec<String> {
        let all = self.all().into_iter();
        all.filter(|(key, _)| key.starts_with("mognadskollen:aside:")).map(|(_, text)| text).collect()
    }

    fn call(&self, what: &str) -> Result<(), PortError> {
        self.log.borrow_mut().push(what.to_owned());
        if let Some((left, why)) = self.fails_after.get() {
            if left == 0 {
                self.fails_after.set(None);
                return Err(why);
            }
            self.fails_after.set(Some((left - 1, why)));
        }
        self.down.get().map_or(Ok(()), Err)
    }

    pub(crate) fn open(self: &Rc<Self>) -> Store {
        Store::open(Rc::clone(self) as Rc<dyn KeyValue>, Keys::new(""))
    }
}

impl KeyValue for Place {
    fn get(&self, key: &str) -> Result<Option<String>, PortError> {
        self.call("get")?;
        self.memory.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), PortError> {
        self.call("set")?;
        let others = self.all().into_iter().filter(|(other, _)| other != key);
        let size = others.map(|(key, text)| key.len() + text.len()).sum::<usize>() + key.len() + value.len();
        if self.quota.get().is_some_and(|quota| size > quota) {
            return Err(PortError::Full);
        }
        self.writes.set(self.writes.get() + 1);
        let mut value = value.to_owned();
        if self.forgetful.get() {
            value.pop();
        }
        self.memory.set(key, &value)
    }

    fn remove(&self, key: &str) -> Result<(), PortError> {
        self.call("remove")?;
        self.memory.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, PortError> {
        self.call("keys")?;
        self.memory.keys()
    }
}

pub(crate) fn id(text: &str) -> AssessmentId {
    AssessmentId::parse(text).unwrap()
}

pub(crate) fn blank(text: &str) -> Assessment {
    Assessment::new(id(text), Date::parse("2026-03-14").unwrap())
}

pub(crate) fn insert(text: &str) -> Command {
    Command::Insert(usize::MAX, Box::new(blank(text)))
}

pub(crate) fn title(of: &str, text: &str) -> Command {
    Command::Edit(id(of), Change::Title(text.to_owned()))
}

pub(crate) fn now(of: &str, area: Area, number: u8) -> Command {
    Command::Edit(id(of), Change::Now(area, Grade::of(number).unwrap()))
}

pub(crate) fn compact(assessments: &[Assessment]) -> String {
    encode(assessments)
}

fn titles(store: &Store) -> String {
    let one = |one: &Assessment| [one.id.as_str(), &one.title].join("=");
    store.workspace().assessments().iter().map(one).collect::<Vec<_>>().join(" ")
}

/// A place with assessments of these identities, as this program writes them.
pub(crate) fn kept(ids: &[&str]) -> Rc<Place> {
    Place::with(&compact(&ids.iter().map(|id| blank(id)).collect::<Vec<_>>()))
}

/// What the place holds, as a workspace.
pub(crate) fn stored(place: &Place) -> Workspace {
    let opened = decode(place.text(DATA).unwrap().as_bytes()).unwrap();
    assert_eq!(opened.refused, []);
    Workspace::new(opened.assessments).with_groups(opened.groups)
}

#[test]
fn nothing_is_written_before_the_first_command() {
    let place = Rc::new(Place::default());
    let mut store = place.open();
    assert_eq!(store.state(), SaveState::Empty);
    store.refresh();
    store.save();
    assert_eq!((store.undo(), store.redo()), (Ok(false), Ok(false)));
    assert_eq!(store.run(title("none", "x")), Err(CommandError::Gone(ItemKind::Assessment)));
    store.set_settings(Settings { lang: Some("en".to_owned()), ..Settings::default() });
    store.save();
    assert_eq!((place.all(), store.state()), (vec![], SaveState::Empty));

    store.run(insert("a")).unwrap();
    assert_eq!((place.all(), store.state()), (vec![], SaveState::Pending));
    store.save();
    assert_eq!(store.state(), SaveState::Saved);
    let settings = r#"{"version":1,"lang":"en","current":null}"#.to_owned();
    assert_eq!(place.all(), [(DATA.to_owned(), compact(&[blank("a")])), (SETTINGS.to_owned(), settings)]);
    assert_eq!(place.open().settings().lang.as_deref(), Some("en"));
}

#[test]
fn opening_what_is_healthy_writes_nothing() {
    let place = kept(&["a", "b"]);
    let store = place.open();
    assert_eq!((titles(&store).as_str(), store.state(), store.load_error()), ("a= b=", SaveState::Saved, None));
    assert_eq!(place.writes.get(), 0);
}

#[test]
fn a_save_without_changes_writes_nothing() {
    let place = kept(&["a"]);
    let mut store = place.open();
    store.run(title("a", "")).unwrap();
    assert_eq!(store.state(), SaveState::Saved);
    store.save();
    assert_eq!(place.writes.get(), 0);
    store.run(title("a", "T")).unwrap();
    store.save();
    store.save();
    assert_eq!(place.writes.get(), 1);
}

#[test]
fn undo_and_redo_are_saved_like_any_change() {
    let place = kept(&["a"]);
    let mut store = place.open();
    store.run(title("a", "T")).unwrap();
    store.save();
    assert_eq!(store.undo(), Ok(true));
    assert_eq!(store.state(), SaveState::Pending);
    store.save();
    assert_eq!(titles(&place.open()), "a=");
    assert_eq!(store.redo(), Ok(true));
    store.save();
    assert_eq!(titles(&place.open()), "a=T");
    assert!(store.history().can_undo() && !store.history().can_redo());
}

#[test]
fn a_pause_divides_typing() {
    let mut store = kept(&["a"]).open();
    for text in ["D", "De"] {
        store.run(title("a", text)).unwrap();
    }
    store.end_undo_group();
    store.run(title("a", "Det")).unwrap();
    store.undo().unwrap();
    assert_eq!(titles(&store), "a=De");
    store.undo().unwrap();
    assert_eq!(titles(&store), "a=");
}

#[test]
fn what_is_damaged_is_set_aside_first_and_the_rest_is_used() {
    let damaged = compact(&[blank("a"), blank("b"), blank("c")]).replacen("2026-03-14", "2026-99-99", 1);
    let place = Place::with(&damaged);
    let mut store = place.open();
    assert_eq!((titles(&store).as_str(), store.state()), ("b= c=", SaveState::Saved));
    let Some(LoadError::Parts(parts)) = store.load_error() else { panic!() };
    assert_eq!((parts.len(), parts[0].part), (1, FilePart::Assessment(0)));
    assert_eq!((place.text(DATA), place.quarantined()), (Some(damaged.clone()), vec![damaged.clone()]));

    store.run(title("b", "T")).unwrap();
    store.save();
    assert_eq!((titles(&place.open()).as_str(), place.quarantined()), ("b=T c=", vec![damaged.clone()]));
    let quarantined = store.quarantined().unwrap();
    assert_eq!((quarantined.len(), quarantined[0].number, &quarantined[0].text), (1, 1, &damaged));
    store.remove_quarantined(1).unwrap();
    assert_eq!((place.quarantined(), titles(&place.open()).as_str()), (vec![], "b=T c="));
    store.remove_quarantined(1).unwrap();
}

/// A browser lists keys in an order of its own.
#[test]
fn what_is_set_aside_is_listed_by_number() {
    let place = Place::with(&compact(&[]));
    for number in [10, 2, 11, 1] {
        place.put(&format!("mognadskollen:aside:{number}"), &format!("{{{number}"));
    }
    let listed = place.open().quarantined().unwrap();
    assert_eq!(listed.iter().map(|one| one.number).collect::<Vec<_>>(), [1, 2, 10, 11]);
}

#[test]
fn the_same_text_is_set_aside_once_and_others_beside_it() {
    let place = Place::with("{");
    for _ in 0..3 {
        assert_eq!(place.open().load_error(), Some(&LoadError::Whole(FileError::CutOff)));
    }
    assert_eq!(place.quarantined(), ["{"]);
    place.put(DATA, "[");
    drop(place.open());
    place.put(DATA, "<");
    place.memory.remove("mognadskollen:aside:1").unwrap();
    drop(place.open());
    assert_eq!(place.quarantined(), ["<", "["]);
}

#[test]
fn an_empty_text_is_no_workspace() {
    let place = Place::with("");
    let store = place.open();
    assert_eq!(
        (store.load_error(), place.quarantined()),
        (Some(&LoadError::Whole(FileError::Empty)), vec![String::new()])
    );
}

#[test]
fn removing_what_still_is_kept_unread_makes_way_for_what_is_shown() {
    let place = Place::with("{");
    let mut store = place.open();
    store.remove_quarantined(1).unwrap();
    assert_eq!((place.quarantined(), place.text(DATA)), (vec![], Some(compact(&[]))));
    assert_eq!((place.open().load_error(), place.quarantined()), (None, vec![]));
}

#[test]
fn without_room_for_the_copy_nothing_is_overwritten() {
    let place = Place::with("{\"damaged\":");
    place.quota.set(Some(60));
    let mut store = place.open();
    assert_eq!(store.state(), SaveState::Protected { why: PortError::Full });
    assert_eq!(store.unreadable(), Some("{\"damaged\":"));
    store.run(insert("a")).unwrap();
    store.save();
    store.set_settings(Settings { lang: Some("en".to_owned()), ..Settings::default() });
    assert_eq!(store.state(), SaveState::Protected { why: PortError::Full });
    assert_eq!((titles(&store).as_str(), place.all().len()), ("a=", 1));
    assert_eq!(store.remove_quarantined(1), Ok(()));
    assert_eq!(place.text(DATA).as_deref(), Some("{\"damaged\":"));

    place.quota.set(None);
    store.save();
    assert_eq!((store.state(), store.unreadable()), (SaveState::Saved, None));
    assert_eq!((titles(&place.open()).as_str(), place.quarantined()), ("a=", vec!["{\"damaged\":".to_owned()]));
}

#[test]
fn a_copy_that_does_not_read_back_is_no_copy() {
    let place = Place::with("{\"damaged\":");
    place.forgetful.set(true);
    let mut store = place.open();
    store.run(insert("a")).unwrap();
    store.save();
    assert_eq!(store.state(), SaveState::Protected { why: PortError::Other });
    assert_eq!(place.text(DATA).as_deref(), Some("{\"damaged\":"));
    place.forgetful.set(false);
    store.save();
    assert_eq!(store.state(), SaveState::Saved);
    assert!(place.quarantined().contains(&"{\"damaged\":".to_owned()));
}

#[test]
fn a_person_may_give_up_what_cannot_be_copied() {
    let place = Place::with("{\"damaged\":");
    place.quota.set(Some(25));
    let mut store = place.open();
    store.run(insert("a")).unwrap();
    place.put(DATA, "{\"other\":");
    store.overwrite();
    assert_eq!(place.text(DATA).as_deref(), Some("{\"other\":"), "another text is not what was given up");
    assert_eq!(store.unreadable(), Some("{\"other\":"));
    store.overwrite();
    assert_eq!(store.state(), SaveState::Unsaved { why: PortError::Full });
    place.quota.set(None);
    store.save();
    assert_eq!((store.state(), titles(&place.open()).as_str()), (SaveState::Saved, "a="));
    assert_eq!(place.quarantined(), Vec::<String>::new());
}

#[test]
fn a_newer_version_is_set_aside_at_opening_and_left_alone_afterwards() {
    let newer = r#"{"format":"mognadskollen","version":2,"what":"ever"}"#;
    let place = Place::with(newer);
    let store = place.open();
    assert_eq!(store.load_error(), Some(&LoadError::Whole(FileError::TooNew { found: 2 })));
    assert_eq!(place.quarantined(), [newer]);

    let place = kept(&["a"]);
    let mut store = place.open();
    place.put(DATA, newer);
    assert!(!store.refresh());
    assert_eq!((titles(&store).as_str(), store.state()), ("a=", SaveState::Superseded));
    store.run(title("a", "T")).unwrap();
    store.save();
    assert_eq!((titles(&store).as_str(), store.state()), ("a=T", SaveState::Superseded));
    assert_eq!(place.all(), [(DATA.to_owned(), newer.to_owned())]);
    place.put(DATA, &compact(&[blank("a"), blank("b")]));
    store.save();
    assert_eq!((titles(&store).as_str(), store.state()), ("a=T b=", SaveState::Saved));
}

#[test]
fn garbage_written_by_others_does_not_take_away_what_is_shown() {
    let place = kept(&["a", "b"]);
    let mut store = place.open();
    place.put(DATA, "garbage");
    assert!(!store.refresh());
    assert_eq!((titles(&store).as_str(), store.state()), ("a= b=", SaveState::Pending));
    store.save();
    assert_eq!((titles(&place.open()).as_str(), place.quarantined()), ("a= b=", vec!["garbage".to_owned()]));
}

#[test]
fn a_write_that_fails_is_told_until_it_succeeds() {
    let place = kept(&["a"]);
    let mut store = place.open();
    place.quota.set(Some(10));
    store.run(title("a", "T")).unwrap();
    for _ in 0..3 {
        store.save();
        store.refresh();
        assert_eq!(store.state(), SaveState::Unsaved { why: PortError::Full });
    }
    store.run(now("a", Area::Work, 5)).unwrap();
    assert_eq!(store.state(), SaveState::Unsaved { why: PortError::Full });
    assert_eq!(stored(&place), Workspace::new(vec![blank("a")]));
    place.quota.set(None);
    store.save();
    assert_eq!((store.state(), &stored(&place)), (SaveState::Saved, store.workspace()));
}

#[test]
fn unsaved_changes_join_what_another_tab_wrote_meanwhile() {
    let place = kept(&["a", "b"]);
    let (mut one, mut two) = (place.open(), place.open());
    place.quota.set(Some(10));
    one.run(title("a", "från ett")).unwrap();
    one.run(insert("c")).unwrap();
    one.run(title("c", "ny")).unwrap();
    one.save();
    place.quota.set(None);
    two.run(title("b", "från två")).unwrap();
    two.save();
    assert!(one.save());
    assert_eq!(titles(&one), "a=från ett b=från två c=ny");
    assert!(two.refresh() && !two.refresh());
    assert_eq!(titles(&two), titles(&one));
    one.undo().unwrap();
    one.undo().unwrap();
    one.undo().unwrap();
    assert_eq!(titles(&one), "a= b=från två");
}

#[test]
fn a_command_meets_the_newest() {
    let place = kept(&["a"]);
    let (mut one, mut two) = (place.open(), place.open());
    one.run(title("a", "ett")).unwrap();
    one.save();
    two.run(title("a", "två")).unwrap();
    two.save();
    two.undo().unwrap();
    assert_eq!(titles(&two), "a=ett");
    two.save();
    one.run(Command::Remove(id("a"))).unwrap();
    one.save();
    assert_eq!(two.run(title("a", "igen")), Err(CommandError::Gone(ItemKind::Assessment)));
    assert_eq!((titles(&two).as_str(), two.state()), ("", SaveState::Saved));
    assert_eq!(two.redo(), Err(CommandError::Gone(ItemKind::Assessment)));
    one.undo().unwrap();
    one.save();
    two.refresh();
    assert_eq!(titles(&two), "a=ett");
}

#[test]
fn typing_goes_on_as_a_new_step_after_another_tab_has_written() {
    let place = kept(&["a"]);
    let (mut one, mut two) = (place.open(), place.open());
    one.run(title("a", "D")).unwrap();
    one.save();
    two.run(title("a", "två")).unwrap();
    two.save();
    one.run(title("a", "De")).unwrap();
    one.undo().unwrap();
    assert_eq!(titles(&one), "a=två");
}

#[test]
fn removal_elsewhere_does_not_take_what_is_not_yet_saved() {
    let place = kept(&["a", "b"]);
    let (mut one, mut two) = (place.open(), place.open());
    one.run(now("a", Area::Work, 7)).unwrap();
    two.run(Command::Remove(id("a"))).unwrap();
    two.run(Command::Remove(id("b"))).unwrap();
    two.save();
    one.save();
    assert_eq!(titles(&one), "a=");
    assert_eq!(one.workspace().assessments()[0].areas.get(Area::Work).now, Grade::of(7).unwrap());
    two.refresh();
    assert_eq!(one.workspace(), two.workspace());
}

#[test]
fn both_removing_the_same_is_no_quarrel() {
    let place = kept(&["a", "b"]);
    let (mut one, mut two) = (place.open(), place.open());
    for store in [&mut one, &mut two] {
        store.run(Command::Remove(id("a"))).unwrap();
    }
    one.save();
    two.save();
    assert_eq!((titles(&two).as_str(), two.state()), ("b=", SaveState::Saved));
}

#[test]
fn when_all_places_are_taken_the_change_waits() {
    let ids: Vec<_> = (0..MAX_ASSESSMENTS - 1).map(|n| n.to_string()).collect();
    let place = kept(&ids.iter().map(String::as_str).collect::<Vec<_>>());
    let (mut one, mut two) = (place.open(), place.open());
    one.run(insert("ett")).unwrap();
    two.run(insert("tva")).unwrap();
    two.save();
    one.save();
    assert_eq!(one.state(), SaveState::CapacityExceeded);
    assert!(one.workspace().get(&id("ett")).is_some());
    assert!(stored(&place).get(&id("tva")).is_some());
    one.run(Command::Remove(id("0"))).unwrap();
    one.save();
    assert_eq!(one.state(), SaveState::Saved);
    assert!(["ett", "tva"].iter().all(|name| stored(&place).get(&id(name)).is_some()));
    assert_eq!(&stored(&place), one.workspace());
}

#[test]
fn erasing_takes_its_own_and_nothing_else() {
    let place = Place::with("damaged");
    let others =
        ["mognadskollen:data2", "mognadskollen:aside:x", "mognadskollen:a:data", "mognadskollen:aside:data", "x"];
    for key in others {
        place.put(key, "another's");
    }
    place.put("mognadskollen:aside:7", "old");
    let mut store = place.open();
    store.run(insert("a")).unwrap();
    store.save();
    store.set_settings(Settings { current: Some(id("a")), ..Settings::default() });
    assert_eq!(place.all().len(), others.len() + 4);
    store.erase_all().unwrap();
    assert_eq!((store.state(), store.workspace().is_empty()), (SaveState::Empty, true));
    assert!(!store.history().can_undo());
    let mut left: Vec<_> = place.all().into_iter().map(|(key, _)| key).collect();
    let mut expected = others.map(str::to_owned).to_vec();
    left.sort();
    expected.sort();
    assert_eq!(left, expected);
    store.save();
    assert_eq!(place.text(DATA), None);
}

#[test]
fn what_another_tab_erased_stays_erased() {
    let place = kept(&["a"]);
    let (mut one, mut two) = (place.open(), place.open());
    two.run(title("a", "hemligt")).unwrap();
    two.save();
    one.erase_all().unwrap();
    assert_eq!(two.run(title("a", "mer")), Err(CommandError::Gone(ItemKind::Assessment)));
    assert_eq!((two.undo(), two.redo()), (Ok(false), Ok(false)));
    two.set_settings(Settings { lang: Some("sv".to_owned()), current: Some(id("a")), warned: true });
    two.save();
    assert_eq!((place.all(), two.state()), (vec![], SaveState::Empty));
    two.run(insert("b")).unwrap();
    two.save();
    assert_eq!(titles(&place.open()), "b=");
}

#[test]
fn what_another_tab_could_not_save_survives_an_erasure() {
    let place = kept(&["a", "b"]);
    let (mut one, mut two) = (place.open(), place.open());
    place.quota.set(Some(1));
    two.run(title("a", "osparat")).unwrap();
    two.save();
    one.erase_all().unwrap();
    place.quota.set(None);
    two.save();
    assert_eq!((titles(&two).as_str(), two.state()), ("a=osparat", SaveState::Saved));
    assert!(!two.history().can_undo());
}

#[test]
fn an_erasure_that_fails_is_told_and_shows_what_is_left() {
    for calls in 0..5 {
        let place = kept(&["a"]);
        place.put(SETTINGS, "{}");
        let mut store = place.open();
        place.fails_after.set(Some((calls, PortError::Other)));
        let erased = store.erase_all();
        assert_eq!(erased.is_ok(), place.all().is_empty(), "{calls}");
        assert_eq!(store.workspace().is_empty(), place.text(DATA).is_none(), "{calls}");
    }
}

#[test]
fn blocked_from_the_start_works_in_memory() {
    let place = Rc::new(Place::default());
    place.down.set(Some(PortError::Blocked));
    let mut store = place.open();
    assert_eq!(store.state(), SaveState::Memory);
    store.run(insert("a")).unwrap();
    store.save();
    store.run(title("a", "T")).unwrap();
    store.undo().unwrap();
    store.redo().unwrap();
    assert_eq!((titles(&store).as_str(), store.state()), ("a=T", SaveState::Memory));
    assert_eq!(store.quarantined(), Err(PortError::Blocked));
    assert_eq!(store.remove_quarantined(1), Err(PortError::Blocked));
    place.down.set(None);
    place.put(DATA, &compact(&[blank("b")]));
    store.save();
    assert_eq!((titles(&store).as_str(), store.state()), ("b= a=T", SaveState::Saved));
    place.down.set(Some(PortError::Blocked));
    assert_eq!(store.erase_all(), Err(PortError::Blocked));
    assert!(store.workspace().is_empty());
}

#[test]
fn storage_none_says_that_it_is_memory() {
    let mut store = Store::open(Rc::new(Memory::default()), Keys::new(""));
    assert_eq!(store.state(), SaveState::Memory);
    store.run(insert("a")).unwrap();
    store.save();
    assert_eq!((titles(&store).as_str(), store.state()), ("a=", SaveState::Memory));
    store.erase_all().unwrap();
    assert!(store.workspace().is_empty());
}

#[test]
fn damaged_settings_are_the_default() {
    for text in ["", "{", "[1]", r#"{"version":9}"#, "\u{0}"] {
        let place = kept(&["a"]);
        place.put(SETTINGS, text);
        assert_eq!(place.open().settings(), Settings::default());
    }
}

#[test]
fn storage_keys_never_meet() {
    let odd = [
        "",
        "a",
        "b",
        "data",
        "settings",
        "aside",
        "aside:1",
        "a:b",
        "a%3Ab",
        "a%3ab",
        ":",
        "::",
        "%",
        "%25",
        "a:",
        ":a",
        "1",
        "a:data",
        "data:data",
        "å",
        " ",
        "mognadskollen",
        "A",
    ];
    let mut seen = Vec::new();
    for storage_key in odd {
        let keys = Keys::new(storage_key);
        for key in [keys.data(), keys.settings(), keys.quarantine(1), keys.quarantine(25), keys.quarantine(u32::MAX)] {
            assert!(key.starts_with("mognadskollen:"), "{key}");
            assert!(!seen.contains(&key), "{key}");
            for other in odd {
                assert_eq!(Keys::new(other).owns(&key), other == storage_key, "{key} {other}");
            }
            seen.push(key);
        }
        for number in ["", "x", "01", "+1", "-1", " 1", "4294967296"] {
            assert!(!keys.owns(&keys.quarantine(1).replace(":1", &format!(":{number}"))), "{number}");
        }
    }
    assert_eq!(Keys::new("").quarantine_number("mognadskollen:aside:12"), Some(12));

    let place = Rc::new(Place::default());
    let open = |storage_key: &str| Store::open(Rc::clone(&place) as Rc<dyn KeyValue>, Keys::new(storage_key));
    for storage_key in odd {
        let mut store = open(storage_key);
        store.run(insert("a")).unwrap();
        store.run(title("a", storage_key)).unwrap();
        store.save();
    }
    open("data").erase_all().unwrap();
    for storage_key in odd {
        let expected = if storage_key == "data" { String::new() } else { format!("a={storage_key}") };
        assert_eq!(titles(&open(storage_key)), expected);
    }
}

#[test]
fn answers_to_an_invitation_are_kept_apart() {
    let odd = ["", "a", "%g2989", "%g2989:", "g2989", "data", "%25g2989"];
    for storage_key in odd {
        let base = Keys::new(storage_key);
        let (one, other) = (base.invited(2989), base.invited(7));
        assert_eq!(one.invited(7), other, "an invitation is not within another");
        for key in [one.data(), one.settings(), one.quarantine(3)] {
            assert!(one.owns(&key) && base.owns(&key) && base.is_of_links(&key), "{key}");
            assert!(!other.owns(&key) && !one.is_of_links(&key), "{key}");
            for elsewhere in odd.into_iter().filter(|it| *it != storage_key) {
                assert!(!Keys::new(elsewhere).owns(&key), "{key} {elsewhere}");
            }
        }
        for key in [base.data(), base.settings(), base.quarantine(3)] {
            assert!(!one.owns(&key) && base.owns(&key) && !base.is_of_links(&key), "{key}");
        }
        assert_eq!(one.link(), base.link());
        assert!(one.owns(&base.link()) && one.is_of_links(&base.link()) && base.is_of_links(&base.link()));
    }
    assert_eq!(Keys::new("").invited(2989).data(), "mognadskollen:%g2989:data");

    let place = Rc::new(Place::default());
    let open = |keys: Keys| Store::open(Rc::clone(&place) as Rc<dyn KeyValue>, keys);
    let all = [Keys::new(""), Keys::new("").invited(1), Keys::new("").invited(2), Keys::new("a").invited(1)];
    for (name, keys) in all.iter().enumerate() {
        let mut store = open(keys.clone());
        store.run(insert("a")).unwrap();
        store.run(title("a", &name.to_string())).unwrap();
        store.save();
    }
    let left = || all.iter().map(|keys| titles(&open(keys.clone()))).collect::<Vec<_>>().join(" ");
    assert_eq!(left(), "a=0 a=1 a=2 a=3");
    open(all[1].clone()).erase_all().unwrap();
    assert_eq!(left(), "a=0  a=2 a=3");
    open(all[0].clone()).erase_all().unwrap();
    assert_eq!(left(), "   a=3");
}

#[test]
fn forgotten_steps_are_not_undone() {
    let place = Rc::new(Place::default());
    let mut store = place.open();
    store.run(insert("a")).unwrap();
    store.save();
    store.clear_history();
    assert_eq!((store.undo(), store.redo()), (Ok(false), Ok(false)));
    assert_eq!(titles(&store), "a=");
}

/// A text that may stand under the data key after an accident.
fn damaged(random: &mut Random, healthy: &[String]) -> String {
    let text = &healthy[random.below(healthy.len())];
    let mut bytes = text.clone().into_bytes();
    match random.below(8) {
        0 => bytes.truncate(random.below(bytes.len())),
        1 => {
            for _ in 0..=random.below(3) {
                let place = random.below(bytes.len());
                bytes[place] ^= 1 << random.below(7);
            }
        }
        2 => {
            let place = random.below(bytes.len());
            let len = random.below(12);
            let inserted = random.text(len);
            bytes.splice(place..place, inserted.into_bytes());
        }
        3 => {
            let (start, len) = (random.below(bytes.len()), random.below(40));
            bytes.drain(start..(start + len).min(text.len()));
        }
        4 => {
            let other = ["null", "{}", "[]", "0", "\"\"", "[{}]", "{\"format\":\"mognadskollen\"}", "undefined", "NaN"];
            return random.pick(&other).to_owned();
        }
        5 => return text.replacen("\"version\":1", &format!("\"version\":{}", random.below(30)), 1),
        6 => {
            let len = random.below(200);
            return random.text(len);
        }
        _ => {
            let from = ["now", "2026", "null", "\"met\":", ":", ",", "{", "[]", "note", "id", "\"storage\"", "2030"];
            let to = ["", "x", "10", "11", "\"unknown\"", "[", "}", "\\", "\"", "1.0", "\"work\"", "\"now\":1,"];
            return text.replacen(random.pick(&from), random.pick(&to), 1 + random.below(2));
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn ten_thousand_damaged_stores_lose_nothing() {
    let mut random = Random(2017);
    let healthy: Vec<String> = (0..12)
        .map(|n| {
            let mut assessments: Vec<_> = (0..n % 4).map(|_| told(&mut random)).collect();
            for area in Area::ALL {
                for one in &mut assessments {
                    one.areas.get_mut(area).note.truncate(9);
                }
            }
            compact(&assessments)
        })
        .collect();
    let (mut whole, mut parts, mut none) = (0, 0, 0);
    for round in 0..10_000 {
        let raw = damaged(&mut random, &healthy);
        let place = Place::with(&raw);
        if random.chance(4) {
            place.quota.set(Some(raw.len() + random.below(1500)));
        }
        let mut store = place.open();
        match store.load_error() {
            None => {
                whole += 1;
                assert_eq!(place.writes.get(), 0, "{raw}");
                assert_same_meaning(raw.as_bytes(), store.workspace().assessments());
            }
            Some(LoadError::Parts(_)) => parts += 1,
            Some(LoadError::Whole(_)) => none += 1,
        }
        let untouched = store.workspace().clone();
        let healthy = store.load_error().is_none();
        let stands = |place: &Place| place.text(DATA).as_ref() == Some(&raw) || place.quarantined().contains(&raw);
        assert!(healthy || stands(&place), "{round}: {raw}");
        for step in 0..3 {
            if step == 2 {
                place.quota.set(None);
            }
            store.run(insert(&format!("nytt-{step}"))).unwrap();
            store.save();
            assert!(healthy || stands(&place), "{round}: {raw}");
        }
        assert_eq!(store.state(), SaveState::Saved, "{round}: {raw}");
        assert_eq!(&stored(&place), store.workspace());
        assert!(untouched.assessments().iter().all(|one| store.workspace().get(&one.id) == Some(one)));
        assert!(healthy || place.quarantined().contains(&raw), "{round}: {raw}");
    }
    assert!(whole > 500 && parts > 500 && none > 500, "{whole} {parts} {none}");
}

/// What a person does, until one call to the place fails, and then goes on.
#[test]
fn a_fault_at_any_call_loses_nothing() {
    for raw in [None, Some(compact(&[blank("a")])), Some("{damaged".to_owned()), Some(compact(&[blank("a")]) + " x")] {
        for why in [PortError::Full, PortError::Other, PortError::Blocked] {
            for calls in 0..40 {
                let place = Rc::new(Place::default());
                if let Some(raw) = &raw {
                    place.put(DATA, raw);
                }
                place.fails_after.set(Some((calls, why)));
                let mut store = place.open();
                for n in 0..4 {
                    store.run(insert(&n.to_string())).unwrap();
                    store.save();
                    let unsaved = place.text(DATA).is_none_or(|text| {
                        decode(text.as_bytes())
                            .map_or(true, |opened| opened.assessments != store.workspace().assessments())
                    });
                    assert_eq!(store.state() != SaveState::Saved, unsaved, "{raw:?} {why:?} {calls} {n}");
                }
                place.fails_after.set(None);
                store.save();
                assert_eq!(store.state(), SaveState::Saved);
                assert_eq!(&stored(&place), store.workspace());
                assert!((0..4).all(|n| stored(&place).get(&id(&n.to_string())).is_some()));
                match &raw {
                    Some(raw) if decode(raw.as_bytes()).is_err() => assert!(place.quarantined().contains(raw)),
                    Some(_) => assert!(stored(&place).get(&id("a")).is_some()),
                    None => {}
                }
            }
        }
    }
}

#[derive(Clone, Debug)]
enum Step {
    Run(Command),
    Undo,
    Redo,
    Save,
    Refresh,
    Fail(PortError),
}

/// Assessments 0 and 1 belong to the first tab, 2 and 3 to the second, 4 to both; 5 up are made by one of them.
fn step(tab: u64) -> impl Strategy<Value = Step> {
    let own = prop_oneof![4 => Just(2 * tab), 4 => Just(2 * tab + 1), 3 => Just(4), 1 => Just(5 + tab)];
    let own = own.prop_map(AssessmentId::from_random);
    let fault = prop_oneof![Just(PortError::Full), Just(PortError::Blocked), Just(PortError::Other)];
    prop_oneof![
        10 => (own.clone(), any::change()).prop_map(|(id, change)| Step::Run(Command::Edit(id, change))),
        1 => own.clone().prop_map(|id| Step::Run(Command::Remove(id))),
        2 => (own, any::assessment(), 0..6_usize)
            .prop_map(|(id, one, place)| Step::Run(Command::Insert(place, Box::new(Assessment { id, ..one })))),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        6 => Just(Step::Save),
        2 => Just(Step::Refresh),
        1 => fault.prop_map(Step::Fail),
    ]
}

fn steps() -> impl Strategy<Value = Vec<(usize, Step)>> {
    vec(prop_oneof![step(0).prop_map(|step| (0, step)), step(1).prop_map(|step| (1, step))], 0..60)
}

fn carry_out(store: &mut Store, place: &Place, step: Step) {
    match step {
        Step::Run(command) => drop(store.run(command)),
        Step::Undo => drop(store.undo()),
        Step::Redo => drop(store.redo()),
        Step::Save => drop(store.save()),
        Step::Refresh => drop(store.refresh()),
        Step::Fail(why) => place.fails_after.set(Some((1, why))),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_tabs_never_wipe_each_other(steps in steps()) {
        let start: Vec<_> = (0..5).map(|n| blank(&format!("{n:016x}"))).collect();
        let place = Place::with(&compact(&start));
        let mut tabs = [place.open(), place.open()];
        // What a tab last showed of that which only it touches is what everyone must see in the end.
        let own = |tab: usize| [2 * tab, 2 * tab + 1, 5 + tab].map(|n| AssessmentId::from_random(n.try_into().unwrap()));
        let show = |store: &Store, tab| own(tab).map(|id| store.workspace().get(&id).cloned());
        for (tab, step) in steps {
            let before = show(&tabs[tab], tab);
            let speaks = matches!(step, Step::Run(_) | Step::Undo | Step::Redo);
            carry_out(&mut tabs[tab], &place, step);
            prop_assert!(speaks || before == show(&tabs[tab], tab));
        }
        let expected = [0, 1].map(|tab| show(&tabs[tab], tab));
        place.fails_after.set(None);
        for tab in [0, 1, 0] {
            tabs[tab].save();
        }
        let [one, two] = &mut tabs;
        one.refresh();
        two.refresh();
        prop_assert_eq!(one.workspace(), two.workspace());
        prop_assert_eq!([0, 1].map(|tab| show(one, tab)), expected);
        prop_assert_eq!(one.workspace(), &stored(&place));
        prop_assert_eq!((one.state(), two.state()), (SaveState::Saved, SaveState::Saved));
        prop_assert_eq!(place.quarantined(), Vec::<String>::new());
    }
}
