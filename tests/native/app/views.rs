//! Each screen in its states, recorded as text: roles, names and values. A change of a screen is seen as a change of a file.
//!
//! `UPDATE_FIXTURES=1 cargo test --no-default-features --test native app::views` writes the files anew.

#[path = "groups.rs"]
pub(super) mod groups;

use std::fs;
use std::path::Path;

use mognadskollen::app::{GradingMsg, Msg, NavigationMsg, Options, Screen, ShareMsg, View};
use mognadskollen::codec::{file, invitation};
use mognadskollen::model::invitation::{Roles, Unit};
use mognadskollen::model::{Area, Assessment, AssessmentId, Change, Date, Grade, Group, Invitation, Role};
use mognadskollen::store::PortError;
use mognadskollen::text::Lang;
use mognadskollen::text::example::example_rounds;

use super::driver::{Machine, Tab, options};
use super::look;

/// Compares what is on the screen with what is recorded under a name.
#[track_caller]
pub(super) fn recorded(name: &str, tab: &Tab) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/views").join(name).with_extension("txt");
    let seen = tab.outline();
    assert_eq!(tab.faults(), Vec::<String>::new(), "{name}");
    if let Some(folder) = std::env::var_os("MK_SHOTS") {
        // What is looked at is being made: whether it is as recorded is another question.
        return look::write(Path::new(&folder), name, tab);
    }
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &seen).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        seen == expected,
        "{name} is not as recorded; UPDATE_FIXTURES=1 records it anew:\n{}",
        difference(&expected, &seen)
    );
}

/// The lines that differ.
fn difference(before: &str, now: &str) -> String {
    let gone = before.lines().filter(|line| !now.lines().any(|other| other == *line)).map(|line| format!("- {line}"));
    let new = now.lines().filter(|line| !before.lines().any(|other| other == *line)).map(|line| format!("+ {line}"));
    gone.chain(new).collect::<Vec<_>>().join("\n")
}

fn tab(lang: Lang) -> Tab {
    Tab::open(&Machine::new(), Options { lang, ..options() })
}

fn both(name: &str, show: impl Fn(&mut Tab)) {
    for lang in [Lang::Sv, Lang::En] {
        let mut tab = tab(lang);
        show(&mut tab);
        recorded(&format!("{name}-{}", lang.tag()), &tab);
    }
}

/// Grades areas by number, from the first on.
pub(super) fn grade(tab: &mut Tab, levels: &[u8]) {
    tab.send(Msg::Navigation(NavigationMsg::New));
    for (area, level) in mognadskollen::model::Area::ALL.into_iter().zip(levels) {
        tab.send(Msg::Grading(GradingMsg::Go(area)));
        let radios = tab.controls().into_iter().filter(|it| it.role == "radio").collect::<Vec<_>>();
        tab.press_at(&radios[usize::from(*level) - 1]);
    }
}

#[test]
fn the_first_screen() {
    both("start-new", |_| {});
    both("start-stored", |tab| {
        grade(tab, &[4, 3]);
        tab.send(Msg::go(Screen::Start));
    });
    let mut own = Tab::open(&Machine::new(), Options { view: View::SelfCheck, ..options() });
    recorded("start-self-sv", &own);
    grade(&mut own, &[4, 3, 2, 5, 6, 1]);
    own.send(Msg::go(Screen::Result));
    recorded("end-self-sv", &own);
    let mut part = Tab::open(&Machine::new(), Options { view: View::SelfCheck, ..options() });
    grade(&mut part, &[4, 3]);
    part.send(Msg::go(Screen::Result));
    recorded("end-part-sv", &part);
}

#[test]
fn the_menu() {
    both("menu", |tab| {
        grade(tab, &[4, 3]);
        tab.send(Msg::Navigation(NavigationMsg::Menu(true)));
    });
    both("about", |tab| tab.send(Msg::go(Screen::About)));
    let mut long = of_many(&"Förvaltning".repeat(11).chars().take(114).collect::<String>());
    long.send(Msg::Grading(GradingMsg::Go(Area::Work)));
    long.send(Msg::Navigation(NavigationMsg::Menu(true)));
    recorded("menu-long-sv", &long);
}

#[test]
fn grading() {
    both("grading-empty", |tab| tab.send(Msg::Navigation(NavigationMsg::New)));
    both("grading-chosen", |tab| grade(tab, &[4]));
    let mut full = tab(Lang::Sv);
    full.machine.fail(Some(PortError::Full));
    grade(&mut full, &[4]);
    recorded("grading-unsaved-sv", &full);
    // What another tab has kept is newer than this program reads: here it is only read.
    let mut newer = tab(Lang::Sv);
    grade(&mut newer, &[4]);
    newer.machine.keep(r#"{"format":"mognadskollen","version":2,"what":"ever"}"#);
    newer.send(Msg::Grading(GradingMsg::Edit(Change::Now(Area::Storage, Grade::of(3).unwrap()))));
    recorded("grading-newer-sv", &newer);
}

/// Sets targets by number, from the first area on; 0 for none.
pub(super) fn aim(tab: &mut Tab, levels: &[u8]) {
    tab.send(Msg::go(Screen::Targets));
    for (place, level) in levels.iter().enumerate().filter(|(_, level)| **level > 0) {
        let radios = tab.controls().into_iter().filter(|it| it.role == "radio").collect::<Vec<_>>();
        tab.press_at(&radios[10 * place + usize::from(*level) - 1]);
    }
}

/// The result of these levels and targets.
pub(super) fn result(tab: &mut Tab, now: &[u8], targets: &[u8]) {
    grade(tab, now);
    aim(tab, targets);
    tab.send(Msg::go(Screen::Result));
}

/// The example as one's own, beside another assessment and a group, all by this name.
fn of_many(name: &str) -> Tab {
    let today = Date::new(2026, 11, 21).unwrap();
    let mut all = example_rounds(Lang::Sv, today);
    let mut other = Assessment::new(AssessmentId::from_random(3), today);
    other.title = ["Annan ", name].concat();
    all.insert(0, other);
    for one in &mut all {
        name.clone_into(&mut one.organisation);
    }
    let group =
        Group::new(AssessmentId::from_random(7), Invitation { title: name.to_owned(), ..Invitation::default() });
    let machine = Machine::new();
    machine.keep(&file::encode_all(&all, &[group]));
    Tab::open(&machine, options())
}

#[test]
fn the_first_screen_with_much_in_it() {
    recorded("start-many-sv", &of_many("Exempelby"));
    // As long as a name gets, and nowhere to break it.
    recorded("start-long-sv", &of_many(&"Förvaltning".repeat(11).chars().take(114).collect::<String>()));
    let mut full = of_many("Exempelby");
    full.send(Msg::Grading(GradingMsg::Go(Area::Work)));
    recorded("grading-full-sv", &full);
}

#[test]
fn answering() {
    let roles = [Role::Manager, Role::Staff].into_iter().fold(Roles::default(), Roles::toggled);
    let units = [(2, "Skola"), (5, "Vård och omsorg")].map(|(number, name)| Unit { number, name: name.to_owned() });
    let asks = Invitation { title: "Våren 2027".to_owned(), units: units.into(), roles, ..Invitation::default() };
    let invite = Some(invitation::encode(&asks));
    let mut tab = Tab::open(&Machine::new(), Options { view: View::SelfCheck, invite, ..options() });
    recorded("start-invited-sv", &tab);
    tab.press("button", "Starta");
    recorded("grading-self-sv", &tab);
    for area in Area::ALL {
        tab.send(Msg::Grading(GradingMsg::Edit(Change::Now(area, Grade::of(4).unwrap()))));
    }
    tab.send(Msg::go(Screen::Result));
    recorded("end-invited-sv", &tab);

    let mut group = Group::new(AssessmentId::from_random(7), asks);
    group.in_session = true;
    let machine = Machine::new();
    machine.keep(&file::encode_all(&[], &[group]));
    let mut tab = Tab::open(&machine, options());
    recorded("round-sv", &tab);
    tab.press("button", "Nästa person");
    recorded("start-round-sv", &tab);
    tab.press("button", "Starta");
    tab.send(Msg::Grading(GradingMsg::Edit(Change::Now(Area::Work, Grade::of(4).unwrap()))));
    tab.send(Msg::go(Screen::Result));
    recorded("end-round-sv", &tab);
}

#[test]
fn targets() {
    both("targets-empty", |tab| {
        grade(tab, &[4, 3]);
        tab.send(Msg::go(Screen::Targets));
    });
    // A distance, none, one the other way, and a target without a present level.
    both("targets-full", |tab| {
        grade(tab, &[4, 3, 6, 5, 1]);
        aim(tab, &[7, 3, 5, 10, 6, 8]);
    });
    let mut wrong = tab(Lang::Sv);
    grade(&mut wrong, &[4]);
    wrong.send(Msg::go(Screen::Targets));
    wrong.send(Msg::Grading(GradingMsg::Year("1".to_owned())));
    recorded("targets-wrong-year-sv", &wrong);
}

#[test]
fn the_result() {
    both("result-empty", |tab| tab.send(Msg::go(Screen::Result)));
    both("result-partial", |tab| {
        grade(tab, &[4, 3]);
        tab.send(Msg::go(Screen::Result));
    });
    both("result-full", |tab| tab.send(Msg::Navigation(NavigationMsg::Example(true))));
    let open = |name: &str, now: &[u8], targets: &[u8]| {
        let mut tab = tab(Lang::Sv);
        result(&mut tab, now, targets);
        recorded(name, &tab);
        tab
    };
    open("result-no-targets-sv", &[4, 3, 2, 5, 6, 1], &[]);
    // Equal, below, without a present level, without a target.
    open("result-mixed-sv", &[4, 3, 6, 5], &[7, 3, 5, 0, 6]);
    let mut tab = open("result-proposed-sv", &[4, 3, 2, 5, 6, 1], &[7, 7, 7, 7, 7, 7]);
    tab.press("button", "Välj förslaget");
    recorded("result-chosen-sv", &tab);
    tab.press("checkbox", "Fokusområde: Arbetssätt");
    recorded("result-asked-sv", &tab);
    tab.press("button", "Visa stort");
    recorded("result-large-sv", &tab);

    let named = Options { organisation: "Organisationsnamn".repeat(7), ..options() };
    let mut tab = Tab::open(&Machine::new(), named);
    result(&mut tab, &[4, 3, 2, 5, 6, 1], &[7, 7, 7, 7, 7, 7]);
    recorded("result-long-name-sv", &tab);
}

#[test]
fn comparing() {
    both("compare-rounds", |tab| {
        tab.send(Msg::Navigation(NavigationMsg::Example(true)));
        tab.send(Msg::go(Screen::Compare));
    });
    let mut alone = tab(Lang::Sv);
    grade(&mut alone, &[4, 3]);
    alone.send(Msg::go(Screen::Compare));
    recorded("compare-empty-sv", &alone);
}

#[test]
fn the_plan() {
    for lang in Lang::ALL {
        for (name, tab) in super::plan::states(lang) {
            recorded(&format!("plan-{name}-{}", lang.tag()), &tab);
        }
    }
}

#[test]
fn sharing() {
    both("share", |tab| {
        grade(tab, &[4, 3, 2, 5, 6, 1]);
        tab.send(Msg::go(Screen::Share));
    });
    both("open", |tab| tab.send(Msg::go(Screen::Open)));
    let mut wrong = tab(Lang::Sv);
    wrong.send(Msg::go(Screen::Open));
    wrong.send(ShareMsg::OpenText("inte en kod".to_owned()).into());
    recorded("open-wrong-sv", &wrong);
    both("assessments", |tab| {
        grade(tab, &[4, 3]);
        tab.send(Msg::go(Screen::Overview));
    });
}
