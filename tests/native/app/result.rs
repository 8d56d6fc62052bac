//! Targets, the result and what is chosen in it, comparisons, and pictures to take along.

use std::rc::Rc;

use mognadskollen::app::{GradingMsg, HistoryMsg, Msg, NavigationMsg, Options, OverviewMsg, Screen, View};
use mognadskollen::codec::file;
use mognadskollen::model::{Area, Assessment, AssessmentId, Date, Grade};
use mognadskollen::store::Keys;

use super::driver::{Control, Machine, Tab, options};
use super::views::{aim, grade, result};

const NOW: [u8; 6] = [5, 4, 4, 4, 2, 5];
const TARGETS: [u8; 6] = [7, 6, 7, 8, 7, 8];

fn tab() -> Tab {
    Tab::open(&Machine::new(), options())
}

fn on_result() -> Tab {
    let mut tab = tab();
    result(&mut tab, &NOW, &TARGETS);
    tab
}

fn has(tab: &Tab, role: &str, name: &str) -> bool {
    tab.controls().iter().any(|it| it.role == role && it.name == name)
}

fn control(tab: &Tab, role: &str, name: &str) -> Control {
    let found = tab.controls().into_iter().find(|it| it.role == role && it.name == name);
    found.unwrap_or_else(|| panic!("no {role} “{name}”:\n{}", tab.outline()))
}

/// The areas that are chosen, in order.
fn focus(tab: &Tab) -> Vec<String> {
    let ticked = tab.controls().into_iter().filter(|it| it.role == "checkbox" && it.value == "on");
    ticked.map(|it| it.name.replace("Fokusområde: ", "")).collect()
}

fn tick(tab: &mut Tab, area: &str) {
    tab.press("checkbox", &format!("Fokusområde: {area}"));
}

#[test]
fn what_is_proposed_is_chosen_in_one_step_and_undone_in_one() {
    let mut tab = on_result();
    assert!(tab.says("Förslag: Dataflöden, Arbetssätt och System."), "{}", tab.text());
    assert!(tab.outline().contains("| Dataflöden förslag | Nuläge 2, målnivå 7 | 5 steg |"), "{}", tab.outline());
    assert!(tab.says("Dataflöden: 5 steg till målnivån. 50 poäng."));
    tab.press("button", "Välj förslaget");
    assert_eq!(focus(&tab), ["Dataflöden", "Arbetssätt", "System"]);
    assert!(tab.says("Fokusområden nu: Dataflöden, Arbetssätt och System."));
    assert_eq!(tab.focus, Some("focus-title"));
    assert!(tab.says("3 fokusområden valda."));
    tab.press("button", "Gör en handlingsplan");
    assert_eq!(tab.heading(), "Handlingsplan för digitalisering 2026");
    tab.send(Msg::go(Screen::Result));
    tab.send(Msg::History(HistoryMsg::Undo));
    assert_eq!(focus(&tab), Vec::<String>::new());
}

#[test]
fn a_fourth_takes_the_place_of_one_of_three_or_not_after_all() {
    let mut tab = on_result();
    for area in ["Organisation", "Lagring", "System"] {
        tick(&mut tab, area);
    }
    assert!(tab.says("3 fokusområden valda. Vill du ha ett annat, kryssa i det."));
    assert!(tab.controls().iter().all(|it| it.role != "checkbox" || !it.is_off), "a box that does nothing says no why");
    tick(&mut tab, "Service");
    assert!(tab.says("Tre fokusområden är valda. Vilket ska Service ersätta?"));
    let kept = tab.machine.kept();
    tab.press("button", "Behåll de tre");
    assert!(!tab.says("Vilket ska Service ersätta?"));
    // The same box again takes the question away too, and so does leaving.
    tick(&mut tab, "Service");
    tick(&mut tab, "Service");
    assert!(!tab.says("Vilket ska Service ersätta?"));
    tick(&mut tab, "Service");
    tab.send(Msg::go(Screen::Targets));
    tab.send(Msg::go(Screen::Result));
    assert!(!tab.says("Vilket ska Service ersätta?"));
    assert_eq!(tab.machine.kept(), kept, "to be asked changes nothing");

    tick(&mut tab, "Service");
    tab.press("button", "Ersätt Lagring med Service");
    assert_eq!(focus(&tab), ["System", "Service", "Organisation"]);
    assert!(tab.says("Fokusområden nu: Organisation, Service och System."));
    tab.send(Msg::History(HistoryMsg::Undo));
    assert_eq!(focus(&tab), ["System", "Organisation", "Lagring"]);
    // What is proposed is there still, under how it is made.
    tab.press("button", "Välj förslaget");
    assert_eq!(focus(&tab), ["Dataflöden", "Arbetssätt", "System"]);
}

#[test]
fn one_button_leads() {
    let main = |tab: &Tab| tab.outline();
    let mut partial = tab();
    grade(&mut partial, &[4, 3]);
    partial.send(Msg::go(Screen::Result));
    assert_eq!(partial.heading(), "Två av sex områden är bedömda");
    assert!(!partial.says("Avstånd\n"), "{}", main(&partial));
    partial.press("button", "Bedöm: Dataflöden");
    assert_eq!(partial.text().matches("Område 5 av 6").count(), 1);
    partial.send(Msg::go(Screen::Result));
    partial.press("button", "Bedöm nästa område");
    assert!(partial.says("Område 3 av 6"));

    let mut all = tab();
    result(&mut all, &NOW, &[]);
    assert_eq!(all.heading(), "Ni ligger i snitt på 4,0 av 10 (medelvärde av alla sex områden)");
    assert!(all.says("Högst nivå: Organisation och Service, 5. Lägst: Dataflöden, 2."));
    all.press("button", "Sätt målnivåer");
    assert_eq!(all.heading(), "Vart vill ni nå?");
}

#[test]
fn what_is_half_done_can_be_looked_at() {
    let mut tab = tab();
    tab.send(Msg::Navigation(NavigationMsg::New));
    tab.send(Msg::go(Screen::Result));
    assert_eq!(tab.heading(), "Här visas er bild");
    tab.press("button", "Bedöm nuläget");
    assert!(tab.says("Område 1 av 6"));
    // A target before any present level, and then a level in another area.
    aim(&mut tab, &[0, 6]);
    tab.send(Msg::go(Screen::Result));
    assert_eq!(tab.heading(), "Målbilden är satt, men inget område har ett nuläge än");
    tab.send(Msg::Grading(GradingMsg::Go(Area::Organisation)));
    tab.press("radio", "4. På gång, på väg mot Halvvägs");
    tab.send(Msg::go(Screen::Result));
    assert_eq!(tab.heading(), "Ett av sex områden är bedömt");
    tab.press("button", "Sätt målnivåer");
    tab.press("button", "Ta bort målnivån: Lagring");
    assert!(tab.says("Målnivån för Lagring har tagits bort."));
    tab.send(Msg::go(Screen::Result));
    assert_eq!(tab.heading(), "Ett av sex områden är bedömt");
    assert!(!tab.says("målbild i snitt"), "{}", tab.text());
}

#[test]
fn what_is_heard_of_a_target_says_of_which_area() {
    let mut tab = tab();
    grade(&mut tab, &[4]);
    aim(&mut tab, &[6]);
    let outline = tab.outline();
    for heard in [
        "(Organisationen vill och har förmågan att arbeta digitalt)",
        "[radio] 6. Halvvägs, på väg mot Etablerat = on",
        "[button] Höj målnivån: Organisation",
        "[button] Ta bort målnivån: Organisation",
        "[button] Nuläge, 1 av 6 områden",
    ] {
        assert_eq!(outline.matches(heard).count(), 1, "{heard}: {outline}");
    }
}

#[test]
fn a_target_is_stepped_set_and_cleared() {
    let mut tab = tab();
    grade(&mut tab, &[4]);
    tab.send(Msg::go(Screen::Targets));
    assert!(tab.says("Förslag: 5, ett steg upp"));
    tab.press("button", "Höj målnivån: Organisation");
    assert!(tab.says("5 · Halvvägs Ungefär hälften av er arbetar digitalt i vardagen."), "{}", tab.text());
    for _ in 0..9 {
        tab.press("button", "Höj målnivån: Organisation");
    }
    assert!(control(&tab, "button", "Höj målnivån: Organisation").is_off);
    assert!(tab.says("6 steg") && tab.says("10 · Fullt ut"));
    for _ in 0..12 {
        tab.press("button", "Sänk målnivån: Organisation");
    }
    assert!(control(&tab, "button", "Sänk målnivån: Organisation").is_off);
    assert!(tab.says("−3 steg") && tab.says("Målnivån ligger 3 steg under nuläget."));
    // Without a present level it begins at the lowest.
    tab.press("button", "Sänk målnivån: Service");
    assert!(tab.says("1 · Inte börjat"));
    tab.press("button", "Ta bort målnivån: Organisation");
    assert!(tab.says("Målnivån för Organisation har tagits bort."));
    tab.send(Msg::History(HistoryMsg::Undo));
    assert!(tab.says("−3 steg"));
}

#[test]
fn the_six_are_summed_up_as_they_are_set() {
    let mut tab = tab();
    grade(&mut tab, &NOW);
    tab.send(Msg::go(Screen::Targets));
    assert!(!tab.says("I snitt från"));
    aim(&mut tab, &TARGETS);
    assert!(tab.says("I snitt från 4,0 till 7,2. Störst avstånd: Dataflöden, 5 steg."), "{}", tab.text());
    tab.press("button", "Ta bort målnivån: Service");
    // Of different areas: each mean says of how many.
    assert!(tab.says("(medelvärde av 5 områden). Störst avstånd: Dataflöden, 5 steg."), "{}", tab.text());
}

#[test]
fn a_year_is_taken_or_told_to_be_none() {
    let mut tab = tab();
    grade(&mut tab, &[4]);
    tab.send(Msg::go(Screen::Targets));
    let year = |tab: &Tab| control(tab, "textbox", "Ska nås senast år");
    for wrong in ["1", "20281", "i år"] {
        tab.type_at(&year(&tab), wrong);
        // No more than four figures can be typed.
        assert_eq!(tab.outline().contains("(invalid true)"), wrong != "20281", "{wrong}");
    }
    tab.type_at(&year(&tab), "2028");
    assert!(!tab.outline().contains("invalid"));
    // What was right stays kept.
    tab.type_at(&year(&tab), "1066");
    assert!(tab.says("Skriv ett årtal mellan 2000 och 2199.") && tab.machine.kept().unwrap().contains("2028"));
    tab.type_at(&year(&tab), "2028");
    aim(&mut tab, &[7]);
    tab.send(Msg::go(Screen::Result));
    assert!(tab.says("målbild 2028"));
}

#[test]
fn the_picture_is_shown_large_and_taken_along() {
    let mut tab = on_result();
    tab.press("button", "Visa stort");
    assert!(has(&tab, "button", "Visa mindre"));
    tab.press("button", "Visa mindre");
    tab.press("button", "Kopiera bilden");
    assert!(tab.says("Bilden är kopierad."));
    tab.press("button", "Ladda ner bilden");
    let files = tab.machine.files.borrow().clone();
    assert_eq!(files[0].0, "mognadskollen-resultat-2026-11-21.png");
    let drawing = roxmltree::Document::parse(&files[0].1).unwrap();
    let side = |name| drawing.root_element().attribute(name).unwrap().parse::<f64>().unwrap();
    assert!((side("width") / side("height") - 1.6).abs() < 0.01, "{} × {}", side("width"), side("height"));
    let said: Vec<_> = drawing.descendants().filter(|it| it.has_tag_name("text")).filter_map(|it| it.text()).collect();
    for part in ["Störst avstånd: Dataflöden, 5 steg till målnivån", "Nuläge", "Målbild", "Arbetssätt"] {
        assert!(said.iter().any(|text| text.trim() == part), "{part} is not in {said:?}");
    }
}

#[test]
fn only_the_pictures_that_show_something_are_offered() {
    let mut tab = tab();
    result(&mut tab, &[4, 3], &[]);
    tab.send(Msg::go(Screen::Share));
    let offered = |tab: &Tab| tab.controls().iter().filter(|it| it.name.starts_with("Spara som SVG")).count();
    assert_eq!(offered(&tab), 1);
    aim(&mut tab, &[7]);
    tab.send(Msg::go(Screen::Share));
    // With a distance there is the whole picture too.
    assert_eq!(offered(&tab), 3);
}

#[test]
fn notes_are_read_with_the_result() {
    let mut tab = tab();
    tab.send(Msg::Navigation(NavigationMsg::Example(true)));
    assert!(tab.says("Parkeringstillstånd skrivs fortfarande ut."));
    assert!(has(&tab, "fold", "Anteckningar 2 områden") || has(&tab, "fold", "Anteckningar2 områden"));
    tab.send(Msg::Result(mognadskollen::app::ResultMsg::Large(true)));
    tab.send(Msg::Navigation(NavigationMsg::Example(false)));
}

// Comparisons.

/// An assessment of a unit on a day.
fn of_unit(id: u64, unit: &str, date: &str, now: [u8; 6], target: u8) -> Assessment {
    let mut parts = date.split('-').map(|part| part.parse::<u16>().unwrap());
    let mut next = || parts.next().unwrap();
    let date = Date::new(next(), next().try_into().unwrap(), next().try_into().unwrap()).unwrap();
    let mut one = Assessment::new(AssessmentId::from_random(id), date);
    (one.organisation, one.unit) = ("Exempelby kommun".to_owned(), unit.to_owned());
    for (area, level) in Area::ALL.into_iter().zip(now) {
        let answer = one.areas.get_mut(area);
        (answer.now, answer.target) = (Grade::of(level).unwrap_or_default(), Grade::of(target).unwrap_or_default());
    }
    one
}

/// Three rounds of one unit, and another unit; the last round is at hand.
fn rounds() -> [Assessment; 4] {
    [
        of_unit(1, "Biblioteken", "2026-03-14", [5, 5, 5, 5, 5, 5], 0),
        of_unit(2, "Skolan", "2024-03-14", [3, 3, 3, 3, 2, 0], 6),
        of_unit(3, "Skolan", "2025-03-14", [4, 3, 4, 4, 3, 6], 7),
        of_unit(4, "Skolan", "2026-03-14", [4, 5, 4, 3, 3, 6], 7),
    ]
}

const SINCE_LAST: &str = "Lagring har gått upp 2 steg sedan mars 2025, Arbetssätt ner 1 steg";

fn with(kept: &[Assessment]) -> (Rc<Machine>, Tab) {
    let machine = Machine::new();
    machine.put(&Keys::new("").data(), &file::encode(kept));
    let mut tab = Tab::open(&machine, options());
    tab.send(Msg::go(Screen::Result));
    (machine, tab)
}

#[test]
fn the_round_before_is_compared_first() {
    let (_, mut tab) = with(&rounds());
    assert_eq!(tab.heading(), "Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån");
    let outline = tab.outline();
    assert!(outline.contains("Den prickade linjen är nuläget förra gången, 14 mars 2025."), "{outline}");
    assert!(outline.contains(&format!("### {SINCE_LAST}")), "{outline}");
    tab.press("button", "Jämför omgångar");
    assert_eq!(tab.heading(), SINCE_LAST);
    assert!(tab.says("Snittet har gått från 4,0 till 4,2 (medelvärde av alla sex områden)."));
    assert!(tab.says("Upp: Lagring (2 steg). Ner: Arbetssätt (1 steg)."));
    let list = control(&tab, "combobox", "Jämför med");
    assert_eq!(list.value, "14 mars 2025 · Exempelby kommun, Skolan");
    assert_eq!(tab.choices(&list).len(), 3);
    let outline = tab.outline();
    for row in [
        "| Område | 2025 | 2026 | Skillnad |",
        "| Organisation | 4 | 4 | oförändrat |",
        "| Lagring | 3 | 5 | upp 2 steg |",
    ] {
        assert!(outline.contains(row), "{row} is not in\n{outline}");
    }
    assert!(outline.contains("### Lagring har gått upp 2 steg sedan mars 2024; Arbetssätt är kvar på samma nivå"));
    assert!(outline.contains("nivån i 3 omgångar från 14 mars 2024 till 14 mars 2026."));
    tab.press("button", "Till resultatet");
    assert!(has(&tab, "button", "Jämför omgångar"));
}

#[test]
fn what_to_compare_with_is_chosen() {
    let (_, mut tab) = with(&rounds());
    tab.send(Msg::go(Screen::Compare));
    let choose = |tab: &mut Tab, id: u64| {
        let list = control(tab, "combobox", if tab.says("Compare with") { "Compare with" } else { "Jämför med" });
        tab.type_at(&list, AssessmentId::from_random(id).as_str());
    };
    choose(&mut tab, 1);
    assert_eq!(tab.heading(), "Störst skillnad: Arbetssätt och Dataflöden, 2 steg");
    assert!(tab.says("I snitt: Skolan 4,2, Biblioteken 5,0 (medelvärde av alla sex områden)."));
    assert!(tab.says("Skillnaden visar hur Skolan ligger, jämfört med Biblioteken."));
    assert!(tab.outline().contains("| Organisation | 4 | 5 | 1 steg lägre |"));
    choose(&mut tab, 2);
    assert_eq!(tab.heading(), "Lagring har gått upp 2 steg sedan mars 2024; Arbetssätt är kvar på samma nivå");
    assert!(tab.says("Utan nivå (14 mars 2024): Service (inget svar)."));
    tab.send(Msg::Navigation(NavigationMsg::Language));
    assert_eq!(tab.heading(), "Storage has gone up 2 steps since March 2024; Work is at the same level");
    assert!(control(&tab, "combobox", "Compare with").value.starts_with("14 March 2024"));
}

#[test]
fn a_new_round_begins_where_the_last_aimed_and_is_undone_in_one_press() {
    let (machine, mut tab) = with(&rounds()[3..]);
    assert!(!tab.controls().iter().any(|it| it.name.starts_with("Jämför")), "there is nothing to compare with");
    tab.press("button", "Ny omgång");
    assert!(tab.says("En ny omgång med dagens datum är skapad."));
    let kept = machine.kept().unwrap();
    let kept: serde_json::Value = serde_json::from_str(&kept).unwrap();
    assert_eq!(kept["assessments"].as_array().unwrap().len(), 2);
    let new = &kept["assessments"][1];
    assert_eq!((&new["unit"], &new["date"]), (&"Skolan".into(), &"2026-11-21".into()));
    assert_eq!((&new["areas"]["work"]["target"], &new["areas"]["work"]["now"]), (&7.into(), &serde_json::Value::Null));
    tab.send(Msg::History(HistoryMsg::Undo));
    assert_eq!(tab.heading(), "Störst avstånd: Arbetssätt och Dataflöden, 4 steg till målnivån");

    tab.press("button", "Ny omgång");
    let six = tab.controls().into_iter().find(|it| it.role == "radio" && it.name.starts_with("6.")).unwrap();
    tab.press_at(&six);
    tab.send(Msg::go(Screen::Result));
    tab.press("button", "Jämför omgångar");
    assert_eq!(tab.heading(), "Organisation har gått upp 2 steg sedan mars 2026");
}

#[test]
fn units_are_compared_from_the_result_too() {
    let all = rounds();
    let (_, mut tab) = with(&[all[0].clone(), all[3].clone()]);
    tab.press("button", "Jämför");
    assert_eq!(tab.heading(), "Störst skillnad: Arbetssätt och Dataflöden, 2 steg");
    tab.send(OverviewMsg::Remove(AssessmentId::from_random(1)).into());
    tab.send(Msg::go(Screen::Compare));
    assert_eq!(tab.heading(), "Här jämförs två bedömningar");
    assert!(tab.says("Det finns bara en bedömning än."));
    tab.press("button", "Till resultatet");
}

#[test]
fn the_example_has_rounds_in_both_languages() {
    let mut tab = tab();
    tab.send(Msg::Navigation(NavigationMsg::Example(true)));
    tab.press("button", "Jämför omgångar");
    assert!(tab.heading().starts_with("Service har gått upp 2 steg sedan"));
    assert!(tab.says("Det här är ett påhittat exempel."));
    tab.send(Msg::Navigation(NavigationMsg::Language));
    assert!(tab.heading().starts_with("Service has gone up 2 steps since"));
    assert_eq!(tab.machine.kept(), None);
}

#[test]
fn a_persons_own_check_shows_no_targets_and_chooses_nothing() {
    let mut own = Tab::open(&Machine::new(), Options { view: View::SelfCheck, ..options() });
    grade(&mut own, &NOW);
    own.send(Msg::go(Screen::Result));
    assert!(own.heading().starts_with("Så ser du det"));
    assert!(own.controls().iter().all(|it| it.role != "checkbox"), "{}", own.outline());
    for gone in ["Gör en handlingsplan", "Ny omgång", "Sätt målnivåer"] {
        assert!(!has(&own, "button", gone), "{gone}");
    }
}
