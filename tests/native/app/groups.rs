//! Groups in each of their states, recorded as text.

use mognadskollen::app::{GroupMsg, Msg, NavigationMsg, Options, Screen};
use mognadskollen::codec::{file, invitation, response};
use mognadskollen::model::compare::GradeKind;
use mognadskollen::model::group::IssuedInvitations;
use mognadskollen::model::invitation::{Roles, Unit};
use mognadskollen::model::{Area, Grade, Group, GroupId, Invitation, Level, PerArea, Response, Role};
use mognadskollen::text::Lang;

use super::recorded;
use crate::app::driver::{Machine, Tab, options};

/// An invitation that asks for a role and targets.
pub(in crate::app) fn asking() -> Invitation {
    let roles = [Role::Executive, Role::Manager, Role::Staff].into_iter().fold(Roles::default(), Roles::toggled);
    Invitation { title: "Våren 2027".to_owned(), roles, targets: true, ..Invitation::default() }
}

pub(in crate::app) fn units(names: &[&str]) -> Vec<Unit> {
    (1..).zip(names).map(|(number, name)| Unit { number, name: (*name).to_owned() }).collect()
}

pub(in crate::app) fn tag(invitation: &Invitation) -> u16 {
    invitation::tag(&invitation::encode(invitation))
}

/// A group that has been invited so.
pub(in crate::app) fn group(invitation: Invitation) -> Group {
    let highest_unit = invitation.units.iter().map(|unit| unit.number).max().unwrap_or(0);
    let issued = IssuedInvitations { tags: vec![tag(&invitation)], highest_unit };
    Group { issued, ..Group::new(GroupId::from_random(7), invitation) }
}

/// So many made-up answers to an invitation with these roles, in turn; nine of ten grades are levels.
pub(in crate::app) fn answers(invitation: &Invitation, roles: &[(Role, usize)], seed: u32) -> Vec<Response> {
    let mut state = seed;
    let mut random = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    let mut nonce = seed * 1000;
    let roles = roles.iter().flat_map(|(role, count)| std::iter::repeat_n(*role, *count));
    let answers = roles.map(|role| {
        nonce += 1;
        let mut grades = || {
            PerArea::from_fn(|_| match random(10) {
                0 if random(2) == 0 => Grade::Unknown,
                0 => Grade::Irrelevant,
                _ => Grade::of(u8::try_from(1 + random(10)).unwrap()).unwrap(),
            })
        };
        let (now, target) = (grades(), if invitation.targets { grades() } else { PerArea::default() });
        let unit = u32::try_from(invitation.units.len()).unwrap();
        let unit = if unit == 0 { 0 } else { u8::try_from(1 + nonce % unit).unwrap() };
        Response { role, unit, group: tag(invitation), now, target, nonce }
    });
    answers.collect()
}

/// Their codes, one a line.
pub(in crate::app) fn column(answers: &[Response]) -> String {
    answers.iter().map(response::encode).collect::<Vec<_>>().join("\n")
}

/// A tab in which these groups have been kept, at a screen of the first.
pub(in crate::app) fn at(lang: Lang, groups: &[Group], screen: Screen) -> Tab {
    let machine = Machine::new();
    machine.keep(&file::encode_all(&[], groups));
    let mut tab = Tab::open(&machine, Options { lang, ..options() });
    if let Some(first) = groups.first() {
        tab.send(GroupMsg::Open(first.id.clone()).into());
    }
    tab.send(Msg::go(screen));
    tab
}

fn show(name: &str, groups: &[Group], screen: Screen, act: impl Fn(&mut Tab)) {
    let mut tab = at(Lang::Sv, groups, screen);
    act(&mut tab);
    recorded(&format!("group-{name}-sv"), &tab);
}

fn both(name: &str, act: impl Fn(&mut Tab)) {
    for lang in [Lang::Sv, Lang::En] {
        let mut tab = Tab::open(&Machine::new(), Options { lang, ..options() });
        act(&mut tab);
        recorded(&format!("group-{name}-{}", lang.tag()), &tab);
    }
}

/// The example at a screen of its group.
fn example(tab: &mut Tab, screen: Screen) {
    tab.send(Msg::Navigation(NavigationMsg::Example(true)));
    tab.send(GroupMsg::Begin.into());
    tab.send(Msg::go(screen));
}

#[test]
fn where_there_is_no_group() {
    both("empty", |tab| tab.send(GroupMsg::Begin.into()));
    both("form", |tab| tab.send(GroupMsg::New.into()));
    show("list", &[group(asking()), shown(8)], Screen::Groups, |_| {});
}

#[test]
fn an_invitation_in_its_states() {
    both("invite", |tab| example(tab, Screen::Invite));
    show("form-wrong", &[], Screen::Groups, |tab| {
        tab.send(GroupMsg::New.into());
        tab.press("radio", "Både roll och enhet");
        tab.fill("Minsta grupp som visas", "2");
        tab.press("button", "Skapa inbjudan");
    });
    show("form-change", &[group(asking())], Screen::Invite, |tab| tab.press("button", "Ändra inbjudan"));
    let names: Vec<String> = (1..=30).map(|number| format!("{number} {}", "Förskola ".repeat(12).trim())).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    show("invite-long", &[group(Invitation { units: units(&names), ..asking() })], Screen::Invite, |_| {});
    show("invite-large", &[group(asking())], Screen::Invite, |tab| tab.press("button", "Visa stort"));
}

#[test]
fn gathering_in_its_states() {
    both("gather", |tab| example(tab, Screen::Gather));
    show("gather-none", &[group(asking())], Screen::Gather, |_| {});
    let all = answers(&asking(), &[(Role::Executive, 6), (Role::Manager, 3), (Role::Staff, 12)], 1);
    let few = Group { answers: all[..3].to_vec(), invited: Some(60), ..group(asking()) };
    show("gather-few", std::slice::from_ref(&few), Screen::Gather, |_| {});
    let other = Invitation { title: "En annan".to_owned(), ..asking() };
    let stray = Response { group: 0, ..all[20].clone() };
    let codes = [column(&all[2..15]), column(&answers(&other, &[(Role::Staff, 2)], 9)), column(&[stray])].join("\n");
    let text = format!("{codes}\n8ZZZ-ZZZZ-1234-GGGG-HHHH\n");
    show("gather-report", std::slice::from_ref(&few), Screen::Gather, |tab| {
        tab.send(GroupMsg::Pasted(text.clone()).into());
    });
    show("gather-nothing", std::slice::from_ref(&few), Screen::Gather, |tab| {
        tab.fill("Klistra in svar", "hej");
        tab.press("button", "Lägg till svaren");
        tab.fill("Hur många har tillfrågats?", "tre");
    });
    let mut corrected = all[0].clone();
    *corrected.now.get_mut(Area::Storage) = Grade::Irrelevant;
    show("gather-corrected", &[few], Screen::Gather, |tab| {
        tab.send(GroupMsg::Pasted(response::encode(&corrected)).into());
    });
}

/// A group with its first answers shown, of whom four are managers: too few.
fn shown(id: u64) -> Group {
    let answers = answers(&asking(), &[(Role::Executive, 12), (Role::Manager, 4), (Role::Staff, 20)], 3);
    Group { id: GroupId::from_random(id), published: vec![36], answers, invited: Some(60), ..group(asking()) }
}

#[test]
fn seeing_in_its_states() {
    both("spread", |tab| example(tab, Screen::Spread));
    show("spread-none", &[group(asking())], Screen::Spread, |_| {});
    let all = answers(&asking(), &[(Role::Staff, 12)], 1);
    let under = Group { answers: all[..3].to_vec(), ..group(asking()) };
    show("spread-under-limit", &[under], Screen::Spread, |_| {});
    let enough = Group { answers: all.clone(), ..group(asking()) };
    show("spread-can-show", &[enough], Screen::Spread, |_| {});
    let mut later = shown(7);
    later.answers.extend(answers(&asking(), &[(Role::Staff, 2)], 8));
    show("spread-partly", &[later], Screen::Spread, |tab| {
        tab.choose("Första", "Medarbetare");
        tab.choose("Andra", "Chef");
    });
    // So many have answered, and of each area too few a level.
    let none = answers(&asking(), &[(Role::Staff, 6)], 2).into_iter().map(|answer| Response {
        now: PerArea::from_fn(|_| Grade::Unknown),
        target: PerArea::default(),
        ..answer
    });
    let hidden = Group { answers: none.collect(), published: vec![6], ..group(asking()) };
    show("spread-hidden", &[hidden], Screen::Spread, |_| {});
}

#[test]
fn deciding_in_its_states() {
    both("decide", |tab| example(tab, Screen::Decide));
    show("decide-none", &[group(asking())], Screen::Decide, |_| {});
    show("decide-part", &[shown(7)], Screen::Decide, |tab| {
        let first = tab.heading();
        tab.send(GroupMsg::Now(Area::Service, Grade::Level(Level::MAX)).into());
        tab.send(GroupMsg::Room(true).into());
        tab.send(GroupMsg::TurnTo(Area::Service).into());
        tab.send(GroupMsg::Choose(GradeKind::Target).into());
        assert_ne!(tab.heading(), first);
    });
}

#[test]
fn names_that_are_too_long() {
    let name = "Förvaltningen".repeat(10).chars().take(120).collect::<String>();
    let asks = Invitation { title: name.clone(), units: units(&[&name]), hand_in: name, ..asking() };
    let answers = answers(&asks, &[(Role::Executive, 14), (Role::Staff, 32), (Role::Manager, 6)], 4);
    let long = Group { answers, published: vec![46], invited: Some(1_000_000), ..group(asks) };
    for (screen, name) in [
        (Screen::Invite, "invite"),
        (Screen::Gather, "gather"),
        (Screen::Spread, "spread"),
        (Screen::Decide, "decide"),
        (Screen::Groups, "list"),
    ] {
        show(&format!("{name}-names"), std::slice::from_ref(&long), screen, |_| {});
    }
}
