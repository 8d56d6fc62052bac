//! The later parts of the program: each asked for when it is first needed, and what is told when it does not come.

use std::rc::Rc;

use mognadskollen::app::{
    Chunk, GradingMsg, GroupMsg, LazyMsg, Msg, NavigationMsg, Options, PlanMsg, PlanPart, Screen, ShareMsg, View,
};
use mognadskollen::codec::file;
use mognadskollen::codec::incoming::{self, FileContent};
use mognadskollen::model::{Area, Assessment, AssessmentId, Date, Grade, Group, Invitation, Level, Response};
use mognadskollen::text::Lang;

use super::driver::{Machine, Network, Tab, options};
use super::views::groups::group;

const FAILED: &str = "Den här delen gick inte att ladda.";

/// A machine on which no later part has been loaded, with an assessment that has levels and targets.
fn graded() -> Rc<Machine> {
    let machine = Machine::bare();
    let mut one = Assessment::new(AssessmentId::from_random(7), Date::new(2026, 11, 21).unwrap());
    for area in Area::ALL {
        one.areas.get_mut(area).now = Grade::Level(Level::new(4).unwrap());
        one.areas.get_mut(area).target = Grade::Level(Level::new(7).unwrap());
    }
    machine.keep(&file::encode_all(&[one], &[]));
    machine
}

fn asked(tab: &Tab) -> Vec<Chunk> {
    tab.machine.asked.borrow().clone()
}

#[test]
fn each_part_is_asked_for_when_it_is_needed() {
    let mut tab = Tab::open(&graded(), options());
    tab.send(Msg::Grading(GradingMsg::Go(Area::Organisation)));
    tab.send(Msg::go(Screen::Targets));
    assert_eq!(asked(&tab), []);
    tab.send(Msg::go(Screen::Result));
    assert_eq!(asked(&tab), [Chunk::Share]);
    tab.send(Msg::go(Screen::Overview));
    tab.send(Msg::go(Screen::Share));
    tab.send(Msg::Navigation(NavigationMsg::Example(true)));
    assert_eq!(asked(&tab), [Chunk::Share]);
    tab.send(PlanMsg::Begin.into());
    assert_eq!(asked(&tab), [Chunk::Share, Chunk::Plan]);
    tab.send(GroupMsg::Begin.into());
    assert_eq!(asked(&tab), [Chunk::Share, Chunk::Plan, Chunk::Group]);
    tab.send(PlanMsg::Begin.into());
    assert_eq!(asked(&tab), Chunk::ALL);
}

#[test]
fn a_part_brings_what_it_builds_on() {
    let mut tab = Tab::open(&graded(), options());
    tab.send(GroupMsg::New.into());
    assert_eq!(asked(&tab), [Chunk::Share, Chunk::Group]);
    assert_eq!(tab.heading(), Lang::Sv.group().form_new);
}

#[test]
fn what_does_not_come_is_told_and_tried_again() {
    for (screen, parts) in [
        (Screen::Overview, &[Chunk::Share][..]),
        (Screen::Plan(PlanPart::Top), &[Chunk::Share, Chunk::Plan]),
        (Screen::Groups, &[Chunk::Share, Chunk::Group]),
    ] {
        let way = move || {
            let mut tab = Tab::open(&graded(), options());
            tab.machine.network.set(Network::Fails);
            tab.send(Msg::go(screen));
            assert!(tab.says(FAILED), "{}", tab.text());
            assert_eq!(tab.focus, Some("again"));
            assert!(tab.has("button", "Fortsätt"), "one is not where one was");
            tab.press("button", "Försök igen");
            assert!(tab.says(FAILED), "{}", tab.text());
            assert_eq!(asked(&tab), [parts, parts].concat());
            tab.machine.network.set(Network::Lacks);
            tab.press("button", "Försök igen");
            assert!(tab.has("button", "Ladda om sidan"), "{}", tab.outline());
            tab.machine.network.set(Network::Brings);
            tab.press("button", "Försök igen");
            assert!(!tab.says(FAILED));
            assert_eq!(tab.focus, Some("heading"));
        };
        std::thread::spawn(way).join().unwrap();
    }
}

#[test]
fn whoever_goes_on_meanwhile_is_not_pulled_away() {
    let mut tab = Tab::open(&graded(), options());
    tab.machine.network.set(Network::Waits);
    tab.send(Msg::go(Screen::Overview));
    assert!(tab.says("Laddar …"));
    tab.send(Msg::Grading(GradingMsg::Go(Area::Work)));
    assert!(!tab.says("Laddar …"));
    let before = tab.heading();
    tab.arrive();
    assert_eq!(tab.heading(), before);
}

/// What the result asks for quietly is on its way when the plan is wanted, which needs more.
#[test]
fn what_is_on_its_way_is_not_all_that_is_needed() {
    let mut tab = Tab::open(&graded(), options());
    tab.machine.network.set(Network::Waits);
    tab.send(Msg::go(Screen::Result));
    tab.send(PlanMsg::Begin.into());
    assert_eq!(asked(&tab), [Chunk::Share, Chunk::Share, Chunk::Plan]);
    Chunk::Share.mark_loaded();
    tab.send_by_itself(Msg::Lazy(LazyMsg::Loaded(false)));
    assert!(tab.says("Laddar …"), "{}", tab.text());
    tab.arrive();
    assert!(!tab.says("Laddar …"));
    assert!(tab.says(Lang::Sv.plan_screen().parts), "{}", tab.text());
}

#[test]
fn the_end_of_ones_answers_is_tried_for_again() {
    let mut tab = Tab::open(&graded(), Options { view: View::SelfCheck, ..options() });
    tab.machine.network.set(Network::Fails);
    tab.send(Msg::go(Screen::Result));
    assert!(tab.says(FAILED));
    tab.machine.network.set(Network::Brings);
    tab.press("button", "Försök igen");
    assert!(!tab.says(FAILED));
    assert!(tab.has("button", Lang::Sv.share().copy_code), "{}", tab.outline());
}

#[test]
fn a_file_with_a_group_brings_what_shows_it() {
    let asks = Invitation { title: "Ledningen".to_owned(), ..Invitation::default() };
    let text = file::encode_all(&[], &[group(asks)]);
    let mut tab = Tab::open(&graded(), options());
    tab.send(Msg::go(Screen::Open));
    assert_eq!(asked(&tab), [Chunk::Share]);
    tab.machine.network.set(Network::Waits);
    let files = vec![("grupp.json".to_owned(), Ok(FileContent::Bytes(text.into_bytes())))];
    tab.send_by_itself(ShareMsg::FilesRead(files).into());
    assert_eq!(asked(&tab), [Chunk::Share, Chunk::Group]);
    assert!(!tab.machine.kept().unwrap().contains("Ledningen"), "taken in before it can be shown");
    tab.arrive();
    assert!(tab.machine.kept().unwrap().contains("Ledningen"));
    assert!(tab.says("Ledningen"), "{}", tab.text());
    assert!(tab.has("button", Lang::Sv.words().undo));
}

#[test]
fn a_long_file_is_taken_in_as_a_short_one_is() {
    let asks = Invitation { title: "Ledningen".to_owned(), ..Invitation::default() };
    for count in [3, 3_000] {
        let answers = (0..count).map(|nonce| Response { nonce, ..Response::default() }).collect();
        let text = file::encode_all(&[], &[Group { answers, ..group(asks.clone()) }]);
        assert_eq!(incoming::is_long_file(text.as_bytes()), count > 3);
        let mut tab = Tab::open(&graded(), options());
        tab.send(Msg::go(Screen::Open));
        tab.at_hand = vec![("grupp.json".to_owned(), text.clone().into_bytes())];
        tab.send(ShareMsg::Files(1).into());
        let kept = file::decode(tab.machine.kept().unwrap().as_bytes()).unwrap();
        assert_eq!(kept.groups, file::decode(text.as_bytes()).unwrap().groups, "{count}");
    }
}
