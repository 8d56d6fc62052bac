//! From the first screen to a printed plan, without a browser.

use mognadskollen::app::Options;
use mognadskollen::codec::file;
use mognadskollen::model::{Area, Date};
use mognadskollen::report::document::Document;
use mognadskollen::report::{plain, plan_document};
use mognadskollen::text::Lang;

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

fn all_of(tab: &Tab, role: &str, begins: &str) -> Vec<Control> {
    tab.controls().into_iter().filter(|control| control.role == role && control.name.starts_with(begins)).collect()
}

/// What is pressed and filled in on the way, in the order of the way.
struct Labels {
    lang: Lang,
    start: &'static str,
    next: &'static str,
    to_targets: &'static str,
    year: &'static str,
    see_result: &'static str,
    resume: &'static str,
    result: &'static str,
    focus_area: &'static str,
    make_plan: &'static str,
    vision: &'static str,
    why: &'static str,
    done: &'static str,
    add_goal: &'static str,
    goal_what: &'static str,
    goal_by: &'static str,
    add_action: &'static str,
    what: &'static str,
    role: &'static str,
    due: &'static str,
    measure: &'static str,
    cost: &'static str,
    print: &'static str,
    share: &'static str,
    with_plan: &'static str,
    print_report: &'static str,
}

const SWEDISH: Labels = Labels {
    lang: Lang::Sv,
    start: "Starta",
    next: "Nästa",
    to_targets: "Till målbilden",
    year: "Ska nås senast år",
    see_result: "Se resultatet",
    resume: "Fortsätt",
    result: "Resultat",
    focus_area: "Fokusområde: ",
    make_plan: "Gör en handlingsplan",
    vision: "Framtidsbild",
    why: "För vem blir något bättre?",
    done: "Klar",
    add_goal: "Lägg till mål: ",
    goal_what: "Vad ska ni nå?",
    goal_by: "Senast",
    add_action: "Lägg till åtgärd: ",
    what: "Vad ska göras?",
    role: "Ansvarig roll",
    due: "Klart senast",
    measure: "Mått",
    cost: "Engångskostnad, kronor",
    print: "Skriv ut",
    share: "Dela",
    with_plan: "Ta med handlingsplanen",
    print_report: "Skriv ut rapporten",
};

const ENGLISH: Labels = Labels {
    lang: Lang::En,
    start: "Start",
    next: "Next",
    to_targets: "To the target",
    year: "To be reached by the year",
    see_result: "See the result",
    resume: "Continue",
    result: "Result",
    focus_area: "Focus area: ",
    make_plan: "Make an action plan",
    vision: "Vision",
    why: "Who will be better off?",
    done: "Done",
    add_goal: "Add a goal: ",
    goal_what: "What do you want to achieve?",
    goal_by: "By",
    add_action: "Add an action: ",
    what: "What is to be done?",
    role: "Responsible role",
    due: "Due",
    measure: "Measure",
    cost: "One-off cost, kronor",
    print: "Print",
    share: "Share",
    with_plan: "Include the action plan",
    print_report: "Print the report",
};

/// Types in the only field with a name.
#[track_caller]
fn fill_in(tab: &mut Tab, name: &str, text: &str) {
    let mut found = all_of(tab, "textbox", name);
    found.retain(|field| field.name == name);
    assert_eq!(found.len(), 1, "“{name}” on\n{}", tab.outline());
    tab.type_at(&found[0], text);
}

/// Whether each of the texts stands in a printed document.
#[track_caller]
fn is_printed(document: &Document, lang: Lang, texts: &[&str]) {
    assert_eq!(document.lang, lang);
    let printed = plain(document).replace('\u{a0}', " ");
    for text in texts.iter().map(|text| text.replace('\u{a0}', " ")) {
        assert!(printed.contains(&text), "“{text}” is not in\n{printed}");
    }
}

const NOW: [u8; 6] = [4, 3, 2, 5, 6, 1];
const VISION: &str = "De som söker bygglov, när de vill.";
const GOAL: &str = "Ett register är källan för varje uppgift";
const ACTION: &str = "Inför e-tjänst för bygglov";
const ROLE: &str = "Bygglovschef";
const MEASURE: &str = "Andel digitala ansökningar";

fn from_the_first_screen_to_a_printed_plan(labels: &Labels) {
    let (lang, machine) = (labels.lang, Machine::new());
    let mut tab = Tab::open(&machine, Options { lang, ..options() });
    assert_eq!(machine.kept(), None);

    // Six grades.
    tab.press("button", labels.start);
    for (place, level) in NOW.into_iter().enumerate() {
        press_first(&mut tab, "radio", &format!("{level}."));
        assert_eq!(tab.state.progress().answered, place + 1);
        if place < 5 {
            press_first(&mut tab, "button", labels.next);
        }
    }

    // Six targets, and the year.
    press_first(&mut tab, "button", labels.to_targets);
    for place in 0..6 {
        let radio = all_of(&tab, "radio", "7.").swap_remove(place);
        tab.press_at(&radio);
    }
    assert_eq!(all_of(&tab, "radio", "7.").iter().filter(|radio| radio.value == "on").count(), 6);
    fill_in(&mut tab, labels.year, "2028");
    tab.press("button", labels.see_result);

    // A reload in the middle changes nothing.
    tab.reload();
    press_first(&mut tab, "button", labels.resume);
    press_first(&mut tab, "button", labels.result);
    let mean = if lang == Lang::Sv { "3,5" } else { "3.5" };
    assert!(tab.says(mean) && tab.heading().contains("Service"), "{}", tab.outline());

    // Focus areas: the two furthest from their targets.
    for area in [Area::Service, Area::Systems] {
        let name = [labels.focus_area, lang.guide(area).short].concat();
        press_first(&mut tab, "checkbox", &name);
        assert_eq!(all_of(&tab, "checkbox", &name)[0].value, "on");
    }

    // A plan: the vision, a goal with a date, and an action with a role, a date, a measure and a cost.
    press_first(&mut tab, "button", labels.make_plan);
    press_first(&mut tab, "button", labels.vision);
    fill_in(&mut tab, labels.why, VISION);
    tab.press("button", labels.done);
    press_first(&mut tab, "button", &[labels.add_goal, lang.guide(Area::Systems).short].concat());
    fill_in(&mut tab, labels.goal_what, GOAL);
    fill_in(&mut tab, labels.goal_by, "2028-01-31");
    tab.press("button", labels.done);
    press_first(&mut tab, "button", &[labels.add_action, lang.guide(Area::Service).short].concat());
    for (field, text) in [
        (labels.what, ACTION),
        (labels.role, ROLE),
        (labels.due, "2027-06-30"),
        (labels.measure, MEASURE),
        (labels.cost, "200000"),
    ] {
        fill_in(&mut tab, field, text);
    }
    tab.press("button", labels.done);
    let [due, by] = [Date::new(2027, 6, 30), Date::new(2028, 1, 31)].map(|day| lang.date(day.unwrap()));
    for text in [VISION, GOAL, ACTION, ROLE, &due, &by] {
        assert!(tab.says(text), "“{text}” is not on\n{}", tab.outline());
    }

    // On paper: the plan alone, and the report with it.
    tab.press("button", labels.print);
    press_first(&mut tab, "button", labels.share);
    if all_of(&tab, "checkbox", labels.with_plan)[0].value.is_empty() {
        press_first(&mut tab, "checkbox", labels.with_plan);
    }
    tab.press("button", labels.print_report);
    let printed = machine.printed.borrow();
    let [plan, report] = &printed[..] else { panic!("{} documents are printed", printed.len()) };
    is_printed(plan, lang, &[VISION, GOAL, ACTION, ROLE, MEASURE, &due, &by]);
    is_printed(report, lang, &[mean, "2028", GOAL, ACTION, lang.guide(Area::Service).name]);

    // And stored: all of it is in the file, and the plan that is opened from it prints the same.
    let stored = file::decode(machine.kept().unwrap().as_bytes()).unwrap();
    let [stored] = &stored.assessments[..] else { panic!("{} assessments are stored", stored.assessments.len()) };
    assert_eq!((stored.answered(), stored.targets(), stored.target_year), (6, 6, Some(2028)));
    assert_eq!(stored.focus, [Area::Service, Area::Systems]);
    assert_eq!((&*stored.plan.goals[0].what, stored.plan.goals[0].by), (GOAL, Date::new(2028, 1, 31)));
    let action = &stored.plan.actions[0];
    assert_eq!((&*action.what, &*action.responsible, &*action.measure), (ACTION, ROLE, MEASURE));
    assert_eq!((action.area, action.due, action.cost_once), (Area::Service, Date::new(2027, 6, 30), 200_000));
    assert_eq!(*plan, plan_document(stored, lang, Date::new(2026, 11, 21).unwrap()));
}

#[test]
fn from_the_first_screen_to_a_printed_plan_in_swedish() {
    from_the_first_screen_to_a_printed_plan(&SWEDISH);
}

#[test]
fn from_the_first_screen_to_a_printed_plan_in_english() {
    from_the_first_screen_to_a_printed_plan(&ENGLISH);
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
