//! One person's answers: to an invitation, to nobody in particular, and in a round on one device.

use std::rc::Rc;

use mognadskollen::app::{GradingMsg, Msg, NavigationMsg, Options, ShareMsg, View};
use mognadskollen::codec::invitation::encode;
use mognadskollen::codec::{file, response};
use mognadskollen::model::invitation::{Roles, Unit};
use mognadskollen::model::{Area, AssessmentId, Grade, Group, Invitation, Response, Role};

use super::driver::{Control, Machine, Tab, options};

fn plain() -> Invitation {
    Invitation { title: "Hela förvaltningen".to_owned(), ..Invitation::default() }
}

/// An invitation that asks who one is.
fn asking() -> Invitation {
    let roles = [Role::Manager, Role::Staff].into_iter().fold(Roles::default(), Roles::toggled);
    let units = [(2, "Skola"), (5, "Vård och omsorg")].map(|(number, name)| Unit { number, name: name.to_owned() });
    Invitation { title: "Våren 2027".to_owned(), units: units.into(), roles, ..Invitation::default() }
}

/// A page that invites.
fn invited(asks: &Invitation) -> Tab {
    let options = Options { view: View::SelfCheck, invite: Some(encode(asks)), ..options() };
    Tab::open(&Machine::new(), options)
}

fn all(tab: &Tab, role: &str) -> Vec<Control> {
    tab.controls().into_iter().filter(|control| control.role == role).collect()
}

fn has(tab: &Tab, role: &str, name: &str) -> bool {
    all(tab, role).iter().any(|control| control.name == name)
}

fn choose(tab: &mut Tab, level: u8) {
    let radio = all(tab, "radio").swap_remove(usize::from(level) - 1);
    tab.press_at(&radio);
}

/// Answers all six, from the first question to the end.
fn answer_all(tab: &mut Tab, levels: [u8; 6]) {
    for (at, level) in levels.into_iter().enumerate() {
        choose(tab, level);
        tab.press("button", if at < 5 { "Nästa" } else { "Se resultatet" });
    }
    assert!(tab.heading().starts_with("Så ser du det: "), "{}", tab.outline());
}

/// Changes the answer to the first question, and comes back to the end.
fn change_first(tab: &mut Tab, level: u8) {
    let first = all(tab, "button").into_iter().find(|button| button.name.starts_with("Organisation ")).unwrap();
    tab.press_at(&first);
    choose(tab, level);
    tab.press("button", "Se resultatet");
}

fn code(tab: &Tab) -> Response {
    let field = all(tab, "textbox").into_iter().find(|field| field.name == "Svarskod").unwrap();
    response::decode(&field.value).unwrap()
}

fn levels_of(answer: &Response) -> [u8; 6] {
    Area::ALL.map(|area| answer.now.get(area).level().map_or(0, mognadskollen::model::Level::get))
}

#[test]
fn ends_with_how_one_sees_it_and_the_code() {
    let mut tab = Tab::open(&Machine::new(), Options { view: View::SelfCheck, ..options() });
    tab.press("button", "Starta");
    answer_all(&mut tab, [4, 3, 5, 4, 2, 6]);
    assert_eq!(tab.heading(), "Så ser du det: i snitt 4,0 av 10");
    assert!(tab.says("Högst: Service, 6. Lägst: Dataflöden, 2."));
    assert_eq!(levels_of(&code(&tab)), [4, 3, 5, 4, 2, 6]);
    tab.press("button", "Kopiera koden");
    assert_eq!(response::decode(tab.machine.clipboard.borrow().as_ref().unwrap()), Ok(code(&tab)));
    // The button says so for good, until there is another code.
    assert!(tab.says("Kopierat.") && has(&tab, "button", "Kopierad") && !has(&tab, "button", "Kopiera koden"));
    tab.send(Msg::Navigation(NavigationMsg::Language));
    assert!(has(&tab, "button", "Copied"), "{}", tab.outline());
    tab.send(Msg::Navigation(NavigationMsg::Language));
    change_first(&mut tab, 7);
    assert!(has(&tab, "button", "Kopiera koden"));
    tab.press("button", "Radera mina svar");
    assert!(has(&tab, "button", "Starta") && tab.machine.kept().is_none(), "{}", tab.outline());
}

#[test]
fn part_of_the_answers_is_told_as_part() {
    let mut tab = invited(&plain());
    tab.press("button", "Starta");
    choose(&mut tab, 4);
    for _ in 1..6 {
        assert!(!has(&tab, "button", "Se resultatet"));
        tab.press("button", "Nästa");
    }
    tab.press("button", "Se resultatet");
    assert_eq!(tab.heading(), "Så ser du det: 4,0 av 10 (ett område)");
    assert!(tab.says("Du har svarat på 1 av 6 områden. Du kan lämna in ändå."));
    assert!(!tab.says("Högst:"));
}

#[test]
fn another_code_than_the_one_that_was_carried_away_is_told() {
    let mut tab = invited(&plain());
    tab.press("button", "Starta");
    answer_all(&mut tab, [4, 3, 5, 4, 2, 6]);
    let changed = "Ditt svar har ändrats, så koden är en annan";
    assert!(tab.says("Lämna koden till den som bjöd in dig."));
    assert!(tab.says("Koden innehåller dina svar, vilken grupp svaret hör till och ett slumptal"));
    change_first(&mut tab, 7);
    assert!(!tab.says(changed), "none has been carried away");
    tab.press("button", "Kopiera koden");
    change_first(&mut tab, 8);
    assert!(tab.says(changed));
    change_first(&mut tab, 7);
    assert!(!tab.says(changed) && has(&tab, "button", "Kopierad"));
}

#[test]
fn a_mail_has_the_code_in_it_and_no_receiver() {
    let mut tab = invited(&Invitation { title: "Å & ä?".to_owned(), ..plain() });
    tab.press("button", "Starta");
    answer_all(&mut tab, [4, 3, 5, 4, 2, 6]);
    assert!(tab.says("Ett mejl visar vem som har skickat det."));
    let address = tab.attributes("a", "href").remove(0);
    let shown = all(&tab, "textbox").remove(0).value;
    assert_eq!(address, format!("mailto:?subject=Svarskod%3A%20%C3%85%20%26%20%C3%A4%3F&body={shown}"));
}

#[test]
fn who_one_is_is_asked_and_forgotten() {
    let mut tab = invited(&asking());
    let recognised = "På en liten enhet kan roll och enhet tillsammans räcka för att någon ska gissa vem du är.";
    assert!(tab.says(recognised));
    tab.press("radio", "Chef");
    tab.press("radio", "Vård och omsorg");
    tab.press("button", "Starta");
    answer_all(&mut tab, [4, 3, 5, 4, 2, 6]);
    let first = code(&tab);
    assert_eq!((first.role, first.unit), (Role::Manager, 5));
    tab.reload();
    tab.press("button", "Fortsätt");
    assert_eq!(code(&tab), first, "the code changes only when the answer does");
    tab.press("button", "Radera mina svar");
    assert_eq!(tab.heading(), "Våren 2027");
    assert!(all(&tab, "radio").iter().all(|radio| radio.value != "on" || radio.name == "Vill inte svara"));
    tab.press("button", "Starta");
    answer_all(&mut tab, [4, 3, 5, 4, 2, 6]);
    let second = code(&tab);
    assert_eq!((second.role, second.unit, levels_of(&second)), (Role::NotStated, 0, levels_of(&first)));
    assert_ne!(second.nonce, first.nonce);
}

#[test]
fn many_units_are_a_list() {
    let names = ["Bygg", "Förskola", "Grundskola", "Hemtjänst", "Kultur", "Miljö", "Räddning", "Socialtjänst"];
    let units = (1..).zip(names).map(|(number, name)| Unit { number, name: name.to_owned() }).collect();
    let mut tab = invited(&Invitation { units, ..plain() });
    let list = all(&tab, "combobox").remove(0);
    assert_eq!((&*list.name, tab.choices(&list).len()), ("Din enhet", 9));
    tab.type_at(&list, "Miljö");
    tab.press("button", "Starta");
    answer_all(&mut tab, [4, 3, 5, 4, 2, 6]);
    assert_eq!(code(&tab).unit, 6);
}

#[test]
fn targets_are_set_where_they_are_asked_for() {
    let mut tab = invited(&Invitation { targets: true, ..plain() });
    tab.press("button", "Starta");
    for at in 1..=6 {
        choose(&mut tab, 4);
        tab.press("button", if at < 6 { "Nästa" } else { "Till målbilden" });
    }
    assert!(all(&tab, "textbox").is_empty(), "no year is asked for");
    tab.send(Msg::Grading(GradingMsg::Edit(mognadskollen::model::Change::Target(
        Area::Systems,
        Grade::of(7).unwrap(),
    ))));
    tab.press("button", "Se resultatet");
    assert_eq!(code(&tab).target.get(Area::Systems).level(), mognadskollen::model::Level::new(7));
    tab.reload();
    tab.press("button", "Fortsätt");
    assert_eq!(tab.heading(), "Vart vill ni nå?");
}

#[test]
fn an_invitation_that_cannot_be_read_is_left_out() {
    let options = Options { view: View::SelfCheck, invite: Some("g1.abc".to_owned()), ..options() };
    let tab = Tab::open(&Machine::new(), options);
    assert_eq!(tab.heading(), "Hur digitalt arbetar ni?");
    let told = tab.machine.warned.borrow();
    assert!(told.len() == 1 && told[0].contains("invite=\"g1.abc\""), "{told:?}");
}

/// A page on which a round of a group goes on.
fn round(asks: &Invitation) -> Tab {
    let machine = Machine::new();
    let mut group = Group::new(AssessmentId::from_random(7), Invitation { min_group: 3, ..asks.clone() });
    group.in_session = true;
    machine.keep(&file::encode_all(&[], &[group]));
    let tab = Tab::open(&machine, Options { min_group: 3, ..options() });
    assert!(tab.says("0 har svarat"), "{}", tab.outline());
    tab
}

fn group_of(machine: &Rc<Machine>) -> Group {
    file::decode(machine.kept().unwrap().as_bytes()).unwrap().groups.remove(0)
}

#[test]
fn a_round_with_too_few_shows_nothing() {
    let mut tab = round(&plain());
    tab.press("button", "Nästa person");
    answer_all(&mut tab, [4, 3, 5, 4, 2, 6]);
    assert!(all(&tab, "textbox").is_empty(), "no code is handed about");
    tab.press("button", "Lämna in mitt svar");
    assert_eq!(tab.heading(), "Tack. Lämna över till nästa.");
    tab.press("button", "Avsluta och visa");
    assert!(tab.says("Det behövs 3 svar för att visa något. 2 saknas.") && !has(&tab, "button", "Ja, visa svaren"));
    tab.press("button", "Fortsätt svara");
    tab.press("button", "Avsluta och visa");
    tab.press("button", "Avsluta utan att visa");
    let group = group_of(&tab.machine);
    assert_eq!((group.in_session, group.published, group.answers.len()), (false, vec![], 1));
}

#[test]
fn a_reload_loses_the_answer_that_is_not_handed_in_and_no_other() {
    let mut tab = round(&plain());
    tab.press("button", "Nästa person");
    answer_all(&mut tab, [4, 3, 5, 4, 2, 6]);
    tab.press("button", "Lämna in mitt svar");
    tab.press("button", "Nästa person");
    choose(&mut tab, 10);
    tab.reload();
    assert!(tab.says("1 har svarat"));
    let group = group_of(&tab.machine);
    assert_eq!(group.answers.iter().map(levels_of).collect::<Vec<_>>(), [[4, 3, 5, 4, 2, 6]]);
    tab.press("button", "Nästa person");
    assert!(all(&tab, "radio").iter().all(|radio| radio.value != "on"));
    assert_eq!(tab.classes("rung"), ["rung"; 5], "what the one before has unfolded");
    choose(&mut tab, 10);
    // What a link leads to waits.
    tab.send(ShareMsg::Link("400R4QA000000012".to_owned()).into());
    assert!(tab.says("Ni svarar på samma skärm just nu. Avsluta det först."));
    for _ in 1..6 {
        tab.press("button", "Nästa");
    }
    tab.press("button", "Se resultatet");
    assert!(tab.says("Du har svarat på 1 av 6 områden."));
    tab.press("button", "Avbryt utan att lämna in");
    assert!(tab.says("1 har svarat"));
    assert_eq!(group_of(&tab.machine).answers.len(), 1);
}
