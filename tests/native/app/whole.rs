//! From the first screen to a printed plan, without a browser.

use mognadskollen::codec::file;

use super::driver::{Control, Machine, Tab, options};

/// Presses the first control of a role whose name begins so.
#[track_caller]
fn press_first(tab: &mut Tab, role: &str, begins: &str) {
    let is_it = |control: &Control| control.role == role && control.name.starts_with(begins);
    let Some(control) = tab.controls().into_iter().find(is_it) else {
        panic!("no {role} that begins with “{begins}” on\n{}", tab.outline())
    };
    tab.press_at(&control);
}

/// How many controls of a role have a name that begins so.
fn count(tab: &Tab, role: &str, begins: &str) -> usize {
    tab.controls().iter().filter(|control| control.role == role && control.name.starts_with(begins)).count()
}

fn all_of(tab: &Tab, role: &str, begins: &str) -> Vec<Control> {
    tab.controls().into_iter().filter(|control| control.role == role && control.name.starts_with(begins)).collect()
}

#[test]
fn from_the_first_screen_to_a_printed_plan() {
    let machine = Machine::new();
    let mut tab = Tab::open(&machine, options());
    assert_eq!(machine.kept(), None);
    tab.press("button", "Starta");
    for (place, level) in [4, 3, 2, 5, 6, 1].into_iter().enumerate() {
        press_first(&mut tab, "radio", &format!("{level}."));
        assert_eq!(tab.state.progress().answered, place + 1);
        if place < 5 {
            press_first(&mut tab, "button", "Nästa");
        }
    }
    press_first(&mut tab, "button", "Till målbilden");
    for place in 0..6 {
        let radio = all_of(&tab, "radio", "7.").swap_remove(place);
        tab.press_at(&radio);
    }
    assert_eq!(all_of(&tab, "radio", "7.").iter().filter(|radio| radio.value == "on").count(), 6);

    // A reload in the middle changes nothing.
    tab.reload();
    press_first(&mut tab, "button", "Fortsätt");
    press_first(&mut tab, "button", "Resultat");
    assert!(tab.says("3,5") && tab.heading().contains("Service"), "{}", tab.outline());
    for begins in ["Fokusområde: Arbetssätt", "Fokusområde: Lagring"] {
        press_first(&mut tab, "checkbox", begins);
    }

    press_first(&mut tab, "button", "Gör en handlingsplan");
    press_first(&mut tab, "button", "Framtidsbild");
    for field in all_of(&tab, "textbox", "") {
        tab.type_at(&field, "Invånare ska kunna göra sina ärenden när de vill.");
    }
    press_first(&mut tab, "button", "Lägg till");
    assert!(count(&tab, "textbox", "") > 0, "{}", tab.outline());

    // On paper: what was graded, chosen and written.
    press_first(&mut tab, "button", "Dela");
    // Free text goes along only where it is ticked.
    press_first(&mut tab, "checkbox", "Ta med handlingsplanen");
    press_first(&mut tab, "button", "Skriv ut rapporten");
    let printed = machine.printed.borrow();
    let paper = printed.last().expect("something is printed");
    let told = format!("{paper:?}");
    assert!(told.contains("när de vill"), "{told}");

    // And kept: a file of what is stored holds all of it.
    let kept = file::decode(machine.kept().unwrap().as_bytes()).unwrap();
    assert_eq!(kept.assessments.len(), 1);
    assert_eq!((kept.assessments[0].answered(), kept.assessments[0].targets()), (6, 6));
    assert_eq!(kept.assessments[0].focus.len(), 2);
}

#[test]
fn what_was_removed_is_undone_where_it_was() {
    let machine = Machine::new();
    let mut tab = Tab::open(&machine, options());
    tab.press("button", "Starta");
    press_first(&mut tab, "radio", "4.");
    let before = tab.outline();
    press_first(&mut tab, "button", "Ta bort svaret");
    assert_ne!(tab.outline(), before);
    press_first(&mut tab, "button", "Ångra");
    assert_eq!(all_of(&tab, "radio", "4.")[0].value, "on");
}

#[test]
fn the_open_one_removed_leaves_a_way_on() {
    let machine = Machine::new();
    let mut tab = Tab::open(&machine, options());
    tab.press("button", "Starta");
    press_first(&mut tab, "radio", "4.");
    press_first(&mut tab, "button", "Meny");
    press_first(&mut tab, "button", "Bedömningar");
    press_first(&mut tab, "button", "Mer");
    press_first(&mut tab, "button", "Ta bort");
    press_first(&mut tab, "button", "Mognadskollen");
    press_first(&mut tab, "button", "Starta");
    press_first(&mut tab, "radio", "6.");
    assert_eq!(all_of(&tab, "radio", "6.")[0].value, "on");
}
