//! What is answered, and what becomes of it on the other screens.

use mognadskollen::app::{GradingMsg, Msg, NavigationMsg, Screen};
use mognadskollen::codec::file;
use mognadskollen::model::{Area, Assessment, Grade};
use mognadskollen::text::Lang;

use super::driver::{Control, Machine, Tab, options};

fn begun() -> Tab {
    let mut tab = Tab::open(&Machine::new(), options());
    tab.press("button", "Starta");
    tab
}

fn all(tab: &Tab, role: &str) -> Vec<Control> {
    tab.controls().into_iter().filter(|control| control.role == role).collect()
}

fn choose(tab: &mut Tab, level: usize) {
    let radio = all(tab, "radio").swap_remove(level - 1);
    tab.press_at(&radio);
}

/// What is kept of the only assessment.
fn kept(tab: &Tab) -> Assessment {
    file::decode(tab.machine.kept().unwrap().as_bytes()).unwrap().assessments.remove(0)
}

fn is_checked(tab: &Tab, role: &str, name: &str) -> bool {
    all(tab, role).iter().any(|control| control.name == name && control.value == "on")
}

#[test]
fn four_answers_that_are_no_level_are_told_apart() {
    let mut tab = begun();
    choose(&mut tab, 4);
    tab.press("button", "Nästa: Lagring");
    tab.press("radio", "Vet ej");
    tab.press("button", "Nästa: System");
    tab.press("radio", "Ej relevant");
    tab.press("button", "Nästa: Arbetssätt");
    choose(&mut tab, 5);
    tab.press("button", "Ta bort svaret");
    assert!(tab.says("Svaret för Arbetssätt har tagits bort."));
    tab.press("button", "Service inget svar");
    choose(&mut tab, 7);
    let listed: Vec<String> = all(&tab, "button").into_iter().map(|it| it.name).collect();
    for name in [
        "Organisation 4",
        "Lagring Vet ej",
        "System Ej relevant",
        "Arbetssätt inget svar",
        "Dataflöden inget svar",
        "Service 7",
    ] {
        assert!(listed.iter().any(|it| it == name), "{name} is not among {listed:?}");
    }
    let kept = kept(&tab);
    let grade = |area| kept.areas.get(area).now;
    assert_eq!(Area::ALL.map(grade).map(Grade::is_answered), [true, true, true, false, false, true]);
    assert_eq!((grade(Area::Storage), grade(Area::Systems)), (Grade::Unknown, Grade::Irrelevant));
}

#[test]
fn criteria_suggest_and_notes_are_kept_with_their_area() {
    let mut tab = begun();
    let first = "Alla arbetar digitalt, i alla yrken och på alla nivåer.";
    tab.press("checkbox", first);
    assert!(tab.says("Det du har kryssat i pekar mot ungefär 6. Du avgör själv."));
    assert!(all(&tab, "radio").iter().all(|radio| radio.value != "on"), "nothing is chosen");
    assert_eq!(tab.state.progress().answered, 0);
    let hints = tab.classes("hint");
    assert_eq!(hints, ["num hint"], "the level that is pointed at is marked");

    let text = "Rad ett\nRad två: <script>alert(1)</script> 👩🏽‍💻";
    let note = all(&tab, "textbox").remove(0);
    tab.type_at(&note, text);
    assert!(tab.says("ifylld") && !tab.says("frivillig"));
    tab.press("button", "Nästa: Lagring");
    assert!(tab.says("frivillig") && all(&tab, "textbox")[0].value.is_empty());
    tab.type_at(&all(&tab, "textbox")[0], "annan");
    tab.press("button", "Föregående");
    assert_eq!(all(&tab, "textbox")[0].value, text);
    assert!(is_checked(&tab, "checkbox", first));
    let kept = kept(&tab);
    assert_eq!((&*kept.areas.get(Area::Organisation).note, &*kept.areas.get(Area::Storage).note), (text, "annan"));
}

#[test]
fn the_other_language_shows_the_same() {
    let mut tab = begun();
    choose(&mut tab, 4);
    let note = all(&tab, "textbox").remove(0);
    tab.type_at(&note, "Åsikter: <b>både</b> & \"och\"");
    tab.send(Msg::Navigation(NavigationMsg::Language));
    assert_eq!(tab.heading(), Lang::En.guide(Area::Organisation).question);
    assert!(tab.says("4 out of 10. It fits, and you are on your way to Halfway."));
    assert_eq!(all(&tab, "radio")[3].value, "on");
    assert_eq!(all(&tab, "textbox")[0].value, "Åsikter: <b>både</b> & \"och\"");
    // The language is remembered, and so is where one was.
    tab.reload();
    tab.press("button", "Continue");
    assert!(tab.says("Area 2 of 6"));
}

#[test]
fn one_goes_on_where_one_left_off() {
    let mut tab = begun();
    let left = |tab: &mut Tab| {
        tab.reload();
        let marked: Vec<_> = all(tab, "button").into_iter().filter(|it| it.name.ends_with("fortsätt här")).collect();
        assert_eq!(marked.len(), 1, "{}", tab.outline());
        tab.press("button", "Fortsätt");
        marked[0].name.split(' ').next().unwrap().to_owned()
    };
    choose(&mut tab, 4);
    assert_eq!((left(&mut tab).as_str(), tab.heading().as_str()), ("Nuläge", Lang::Sv.guide(Area::Storage).question));
    for area in &Area::ALL[1..] {
        tab.send(Msg::Grading(GradingMsg::Go(*area)));
        choose(&mut tab, 4);
    }
    assert_eq!((left(&mut tab).as_str(), tab.heading().as_str()), ("Målbild", "Vart vill ni nå?"));
    for area in Area::ALL {
        tab.send(Msg::Grading(GradingMsg::Edit(mognadskollen::model::Change::Target(area, Grade::of(7).unwrap()))));
    }
    assert_eq!(left(&mut tab), "Fokusområden");
    tab.send(Msg::go(Screen::Start));
    assert!(tab.says("Ni ligger i snitt på 4,0 av 10 och vill till 7,0."), "{}", tab.outline());
}
