//! The plan as one document: what it shows in its states, and what is done in it.

use mognadskollen::app::{GradingMsg, Msg, NavigationMsg, Options, PlanMsg, PlanPart, Screen};
use mognadskollen::codec::file;
use mognadskollen::model::plan::{Item, ItemField, ItemId, ItemText, Plan, PlanChange, PrerequisiteStatus, Status};
use mognadskollen::model::{Area, Assessment, Change, Grade};
use mognadskollen::text::Lang;

use super::driver::{Control, Machine, Tab, options};

const NOW: [u8; 6] = [4, 3, 5, 4, 2, 6];
const TARGET: [u8; 6] = [7, 6, 7, 8, 6, 8];

/// The ids of the actions of the example: under way, late and done.
const ADDRESSES: u64 = 21;
const PERMITS: u64 = 22;

fn id(number: u64) -> ItemId {
    ItemId::new(number).unwrap()
}

fn tab(lang: Lang) -> Tab {
    Tab::open(&Machine::new(), Options { lang, ..options() })
}

/// An assessment with its levels, before there is anything in its plan.
fn graded(lang: Lang) -> Tab {
    let mut tab = tab(lang);
    tab.send(Msg::Navigation(NavigationMsg::New));
    for (area, (now, target)) in Area::ALL.into_iter().zip(NOW.into_iter().zip(TARGET)) {
        tab.send(Msg::Grading(GradingMsg::Edit(Change::Now(area, Grade::of(now).unwrap()))));
        tab.send(Msg::Grading(GradingMsg::Edit(Change::Target(area, Grade::of(target).unwrap()))));
    }
    tab
}

/// The same with two areas chosen, in its plan.
fn chosen(lang: Lang) -> Tab {
    let mut tab = graded(lang);
    tab.send(Msg::Grading(GradingMsg::Edit(Change::Focus(Area::Work, Some(0)))));
    tab.send(Msg::Grading(GradingMsg::Edit(Change::Focus(Area::Dataflow, Some(1)))));
    tab.send(PlanMsg::Begin.into());
    tab
}

/// The example, in its plan.
fn example(lang: Lang) -> Tab {
    let mut tab = tab(lang);
    tab.send(Msg::Navigation(NavigationMsg::Example(true)));
    tab.send(PlanMsg::Begin.into());
    tab
}

/// The plan in its states, under their names.
pub(super) fn states(lang: Lang) -> Vec<(&'static str, Tab)> {
    let with = |mut tab: Tab, messages: Vec<PlanMsg>| {
        for msg in messages {
            tab.send(msg.into());
        }
        tab
    };
    let mut empty = tab(lang);
    empty.send(Msg::Navigation(NavigationMsg::New));
    empty.send(PlanMsg::Begin.into());
    let what = |id: ItemId, text: &str| PlanMsg::Edit(PlanChange::Write(id, ItemText::What, text.to_owned()));
    let mut one = with(chosen(lang), vec![PlanMsg::AddAction(Area::Work)]);
    let action = kept(&one).plan.actions[0].id;
    one = with(one, vec![what(action, "Inför e-tjänst för bygglov"), PlanMsg::OpenItem(None)]);
    let name = "ÅWMÖQ8_".chars().cycle().take(120).collect::<String>();
    let named = vec![what(id(ADDRESSES), &name), what(id(11), &name), what(id(1), &name)];
    let all = [PlanPart::Out, PlanPart::Prerequisites, PlanPart::Operations, PlanPart::Order, PlanPart::Examples]
        .map(PlanMsg::Go);
    vec![
        ("empty", empty),
        ("chosen", chosen(lang)),
        ("one", one),
        ("full", example(lang)),
        ("action", with(example(lang), vec![PlanMsg::Cost(id(ADDRESSES))])),
        ("goal", with(example(lang), vec![PlanMsg::OpenItem(Some(id(11)))])),
        ("story", with(chosen(lang), vec![PlanMsg::Go(PlanPart::Vision)])),
        ("parts", with(example(lang), all.into())),
        (
            "suggested",
            with(example(lang), vec![PlanMsg::Suggest(Area::Dataflow, true), PlanMsg::Take(Area::Dataflow, 0)]),
        ),
        ("long", with(example(lang), named)),
        ("benefit", with(chosen(lang), vec![PlanMsg::Go(PlanPart::Benefit)])),
    ]
}

/// What is kept of the assessment at hand.
fn kept(tab: &Tab) -> Assessment {
    let stored = tab.machine.kept().unwrap();
    file::decode(stored.as_bytes()).unwrap().assessments.remove(0)
}

/// Whether the screen says something, with spaces that break or do not.
fn says(tab: &Tab, what: &str) -> bool {
    tab.text().replace('\u{a0}', " ").contains(what)
}

fn all_of(tab: &Tab, role: &str, begins: &str) -> Vec<Control> {
    tab.controls().into_iter().filter(|control| control.role == role && control.name.starts_with(begins)).collect()
}

#[track_caller]
fn only(tab: &Tab, role: &str, begins: &str) -> Control {
    let all = all_of(tab, role, begins);
    assert_eq!(all.len(), 1, "{role} “{begins}”: {all:?}\n{}", tab.outline());
    all[0].clone()
}

#[track_caller]
fn write(tab: &mut Tab, field: &str, text: &str) {
    let field = only(tab, "textbox", field);
    tab.type_at(&field, text);
}

/// Chooses in a list by what is shown of the choice, which is at this place.
#[track_caller]
fn pick(tab: &mut Tab, list: &str, place: usize) {
    let list = only(tab, "combobox", list);
    let value = tab.choices(&list)[place].clone();
    tab.type_at(&list, &value);
}

#[test]
fn an_empty_plan_leads_to_the_choice_of_areas_and_to_goals_anywhere() {
    let mut tab = graded(Lang::Sv);
    tab.send(PlanMsg::Begin.into());
    assert_eq!(tab.heading(), "Handlingsplan för digitalisering 2026");
    // Nothing is empty in sight: no form, no table, and no part that says nothing.
    assert!(all_of(&tab, "textbox", "Vad ska").is_empty() && !says(&tab, "Ansvarig"), "{}", tab.outline());
    assert!(all_of(&tab, "button", "Skriv ut").is_empty());
    tab.press("button", "Lägg till mål: Lagring");
    assert_eq!(tab.focus, Some("goal-what"));
    write(&mut tab, "Vad ska ni nå?", "En ägare för varje register");
    tab.press("button", "Klar");
    assert_eq!(tab.focus, Some("back"));
    assert!(says(&tab, "Lagring: från 3 till 6"), "{}", tab.outline());
    tab.press("button", "Välj fokusområden");
    assert!(only(&tab, "button", "Resultat").name == "Resultat" && tab.heading() != "", "{}", tab.outline());
}

#[test]
fn a_chosen_area_has_a_chapter_with_three_suggestions() {
    let mut tab = chosen(Lang::Sv);
    assert!(says(&tab, "2 fokusområden."), "{}", tab.text());
    let suggestions = all_of(&tab, "button", "Lägg till i planen: ");
    assert_eq!(suggestions.len(), 6);
    tab.press_at(&suggestions[0]);
    assert_eq!(tab.focus, Some("taken"));
    assert!(says(&tab, "Finns redan i planen."));
    // The others stay where they were, though the chapter has an action now.
    assert_eq!(all_of(&tab, "button", "Lägg till i planen: ").len(), 5);
    tab.press("button", "Dölj: Arbetssätt");
    assert_eq!(tab.focus, Some("plan-work"));
    assert_eq!(all_of(&tab, "button", "Lägg till i planen: ").len(), 3);
    tab.press("button", "Visa 3 förslag: Arbetssätt");
    assert_eq!(tab.focus, Some("suggested"));
    tab.press("button", "Ångra");
    assert_eq!(kept(&tab).plan, Plan::default());
}

#[test]
fn an_action_is_changed_in_its_row() {
    let mut tab = chosen(Lang::Sv);
    tab.press("button", "Lägg till åtgärd: Arbetssätt");
    assert_eq!(tab.focus, Some("action-what"));
    write(&mut tab, "Vad ska göras?", "Inför e-tjänst för bygglov");
    write(&mut tab, "Ansvarig roll", "Bygglovschef");
    write(&mut tab, "Klart senast", "2027-06-30");
    pick(&mut tab, "Status", Status::UnderWay as usize);
    write(&mut tab, "Mått", "Andel digitala ansökningar");
    write(&mut tab, "Tillsammans med", "Grannkommunen");
    write(&mut tab, "Nyttoansvarig", "Förvaltningschef");
    write(&mut tab, "Start", "2026-12-01");
    write(&mut tab, "Engångskostnad, kronor", "200 000");
    assert!(says(&tab, "200 000 kr en gång"), "a fold says what it holds: {}", tab.outline());
    tab.press("button", "Klar");
    assert_eq!(tab.focus, Some("back"));
    let kept = kept(&tab);
    let action = &kept.plan.actions[0];
    let said = [&action.what, &action.responsible, &action.measure, &action.with, &action.benefit_owner];
    assert_eq!(
        said,
        [
            "Inför e-tjänst för bygglov",
            "Bygglovschef",
            "Andel digitala ansökningar",
            "Grannkommunen",
            "Förvaltningschef"
        ]
    );
    assert_eq!((action.status, action.cost_once), (Status::UnderWay, 200_000));
    assert!(says(&tab, "30 juni 2027") && all_of(&tab, "textbox", "Vad ska").is_empty(), "{}", tab.outline());

    // It goes to the chapter of another area, where it stays open.
    tab.press("button", "Ändra: Inför e-tjänst för bygglov");
    pick(&mut tab, "Område", Area::Service.index());
    assert!(says(&tab, "Service: från 6 till 8"), "{}", tab.outline());
    only(&tab, "textbox", "Vad ska göras?");
    tab.press("button", "Ta bort åtgärden");
    assert_eq!(tab.focus, Some("undo-bar"));
    assert!(!says(&tab, "Service: från 6 till 8"));
    let undo = all_of(&tab, "button", "Ångra").remove(0);
    tab.press_at(&undo);
    assert!(says(&tab, "Service: från 6 till 8"));
}

#[test]
fn what_is_no_day_and_no_number_is_told_and_changes_nothing() {
    let mut tab = example(Lang::Sv);
    tab.press("button", "Ändra: Hämta adresser från fastighetsregistret i bygglovssystemet");
    write(&mut tab, "Klart senast", "i höst");
    assert!(says(&tab, "Skriv ett datum som 2027-06-30."), "{}", tab.outline());
    write(&mut tab, "Klart senast", "");
    assert!(!says(&tab, "Skriv ett datum"));
    for wrong in ["mycket", "-5", "100 000 000 001", "1,5"] {
        write(&mut tab, "Engångskostnad, kronor", wrong);
        assert!(says(&tab, "Skriv ett heltal från 0 till 100 000 000 000"), "{wrong}: {}", tab.outline());
    }
    write(&mut tab, "Engångskostnad, kronor", "1 000");
    assert!(!says(&tab, "Skriv ett heltal"));
    write(&mut tab, "Kalkylränta i procent", "2,55");
    assert!(says(&tab, "med högst en decimal"));
    write(&mut tab, "Timmar per år i en heltidstjänst", "900");
    assert!(says(&tab, "Skriv ett heltal från 1 000 till 2 200"));
    write(&mut tab, "Timmar per år i en heltidstjänst", "1 650");
    assert!(!says(&tab, "Skriv ett heltal"));
}

#[test]
fn an_action_goes_up_and_down_among_those_of_its_area() {
    let mut tab = chosen(Lang::Sv);
    for (area, name) in [(Area::Work, "Ett"), (Area::Dataflow, "Annat"), (Area::Work, "Två"), (Area::Work, "Tre")] {
        tab.send(PlanMsg::AddAction(area).into());
        write(&mut tab, "Vad ska göras?", name);
    }
    let order = |tab: &Tab| kept(tab).plan.actions.iter().map(|action| action.what.clone()).collect::<Vec<_>>();
    tab.press("button", "Ändra: Ett");
    tab.press("button", "Flytta ner");
    assert_eq!((order(&tab), tab.focus), (["Annat", "Två", "Ett", "Tre"].map(str::to_owned).into(), Some("back")));
    tab.press("button", "Flytta ner");
    assert_eq!(order(&tab), ["Annat", "Två", "Tre", "Ett"]);
    // It can go no further, and the way back has the focus.
    assert!(all_of(&tab, "button", "Flytta ner").is_empty());
    tab.press("button", "Flytta upp");
    tab.press("button", "Flytta upp");
    assert_eq!(order(&tab), ["Annat", "Ett", "Två", "Tre"]);
    assert!(all_of(&tab, "button", "Flytta upp").is_empty());
}

#[test]
fn an_action_that_says_nothing_does_not_stay() {
    let mut tab = chosen(Lang::Sv);
    tab.press("button", "Lägg till åtgärd: Arbetssätt");
    tab.press("button", "Klar");
    assert_eq!(tab.focus, Some("heading"));
    assert_eq!(kept(&tab).plan.actions.len(), 0);
    tab.press("button", "Lägg till åtgärd: Arbetssätt");
    pick(&mut tab, "Status", 1);
    tab.press("button", "Klar");
    assert_eq!(kept(&tab).plan.actions.len(), 1);
}

#[test]
fn a_draft_is_sent_before_its_row_is_closed() {
    let mut tab = example(Lang::Sv);
    tab.press("button", "Ändra: Hämta adresser från fastighetsregistret i bygglovssystemet");
    let cost = only(&tab, "textbox", "Engångskostnad, kronor");
    assert!(tab.type_half(&cost, "9000"));
    tab.press("button", "Klar");
    assert!(says(&tab, "9 000 kr"), "{}", tab.text());
}

#[test]
fn what_is_late_comes_first_and_says_so() {
    let mut tab = example(Lang::Sv);
    let text = tab.text().replace('\u{a0}', " ");
    let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what:?} is not in {text}"));
    let order = [
        "Handlingsplan för digitalisering 2026–2028",
        "2 fokusområden, 2 mål och 4 åtgärder. 1 åtgärd är klar och 1 är försenad.",
        "Försenad: Ta fram en e-tjänst för parkeringstillstånd",
        "För vem blir något bättre?",
        "Dataflöden: från 2 till 7",
        "Arbetssätt: från 4 till 8",
        "230 000 kr",
        "Gör om bedömningen i november 2027.",
        "Frivilliga delar",
    ];
    let places: Vec<usize> =
        order.into_iter().skip(2).map(|part| text.rfind(part).unwrap_or_else(|| at(part))).collect();
    at(order[0]);
    at(order[1]);
    assert!(places.is_sorted(), "{places:?}");
    assert!(text.contains("Försenad sedan 31 januari 2026"), "{text}");
    tab.send(PlanMsg::Edit(PlanChange::Set(id(PERMITS), ItemField::Status(Status::Done))).into());
    assert!(says(&tab, "Närmast: ") && !says(&tab, "Försenad"), "{}", tab.text());
}

#[test]
fn a_link_to_a_part_leads_to_it_and_folds_it_out() {
    let mut tab = example(Lang::Sv);
    for (name, focus) in [
        ("Framtidsbild", "plan-story"),
        ("Dataflöden 2 åtgärder", "plan-dataflow"),
        ("Nytta", "plan-benefit"),
        ("Uppföljning", "plan-follow"),
        ("Verksamheter", "plan-operations"),
        ("Prioritering", "plan-order"),
        ("Goda exempel", "plan-examples"),
    ] {
        let part = all_of(&tab, "button", name).remove(0);
        tab.press_at(&part);
        assert_eq!(tab.focus, Some(focus), "{name}");
        assert_eq!(tab.faults(), Vec::<String>::new(), "{name}");
    }
    tab.send(Msg::go(Screen::Plan(PlanPart::Operations)));
    assert_eq!(tab.focus, Some("plan-operations"));
    // What is lacking is told where it matters, and leads to where it is answered.
    let way = all_of(&tab, "button", "Förutsättningar").remove(0);
    tab.press_at(&way);
    assert_eq!(tab.focus, Some("plan-prerequisites"));
}

#[test]
fn what_is_lacking_is_one_note_where_it_matters() {
    let mut tab = chosen(Lang::Sv);
    let note = "Tekniken håller bara delvis på lång sikt.";
    assert!(!says(&tab, note));
    let which = mognadskollen::model::plan::Prerequisite::Technology;
    tab.send(PlanMsg::Edit(PlanChange::Standing(which, PrerequisiteStatus::Partly)).into());
    assert_eq!(tab.text().matches(note).count(), 1);
    assert!(says(&tab, "1 saknas eller finns bara delvis"));
}

#[test]
fn the_story_is_written_in_its_place_and_is_not_there_before() {
    let mut tab = chosen(Lang::Sv);
    assert!(!says(&tab, "Vad är lättare då?"));
    let vision = only(&tab, "button", "Framtidsbild");
    tab.press_at(&vision);
    write(&mut tab, "Vad är lättare då?", "Allt går att göra hemifrån.");
    tab.press("button", "Klar");
    assert_eq!(tab.focus, Some("story-change"));
    assert!(says(&tab, "Allt går att göra hemifrån.") && !says(&tab, "När är ni framme?"), "{}", tab.text());
    tab.press("button", "Ändra: Framtidsbild");
    write(&mut tab, "Vad är lättare då?", "");
    tab.press("button", "Klar");
    assert!(!says(&tab, "Vad är lättare då?"));
}

#[test]
fn the_benefit_is_stated_in_the_row_of_its_action() {
    let mut tab = chosen(Lang::Sv);
    tab.send(PlanMsg::AddAction(Area::Work).into());
    write(&mut tab, "Vad ska göras?", "Inför e-tjänst");
    tab.press("button", "Klar");
    let part = only(&tab, "button", "Nytta");
    tab.press_at(&part);
    tab.press("button", "Kostnad och nytta: Inför e-tjänst");
    assert_eq!(tab.focus, Some("edit-cost"));
    tab.press("button", "Lägg till nytta");
    pick(&mut tab, "Slag av nytta", 1);
    write(&mut tab, "Lägst, timmar per år", "300");
    write(&mut tab, "Högst, timmar per år", "600");
    assert!(says(&tab, "Ingen har angett vad 300 till 600 timmar ska gå till."), "{}", tab.text());
    pick(&mut tab, "Tiden går till", 1);
    assert!(!says(&tab, "Ingen har angett"));
    write(&mut tab, "Kommunens budget för ett år, i kronor", "1 000 000 000");
    assert!(says(&tab, "100 000 000 till 150 000 000 kr"));
    write(&mut tab, "Timmar per år i en heltidstjänst", "1 650");
    tab.press("button", "Använd de förvalda värdena");
    tab.press("button", "Ta bort nyttan: Nytta 1");
    assert_eq!(tab.focus, Some("undo-bar"));
}

#[test]
fn all_actions_are_sorted_and_filtered_in_one_list() {
    let mut tab = example(Lang::Sv);
    let shown = |tab: &Tab| {
        let text = tab.outline();
        let list = text.split("Alla åtgärder i en lista").nth(1).unwrap();
        list.split("Frivilliga delar").next().unwrap().matches("] Visa i planen: ").count()
    };
    assert_eq!(shown(&tab), 4);
    pick(&mut tab, "Ansvarig roll", 1);
    assert_eq!(shown(&tab), 1);
    pick(&mut tab, "Ansvarig roll", 0);
    let late = only(&tab, "checkbox", "Visa bara försenade");
    tab.press_at(&late);
    assert!(says(&tab, "Visar 1 av 4 åtgärder."));
}

#[test]
fn the_plan_is_printed_as_it_reads() {
    let mut tab = example(Lang::Sv);
    tab.press("button", "Skriv ut");
    let printed = tab.machine.printed.borrow();
    let paper = printed.last().unwrap();
    assert_eq!(paper.title, "Handlingsplan för digitalisering 2026–2028");
    let headings: Vec<&str> = paper
        .blocks
        .iter()
        .filter_map(|block| match block {
            mognadskollen::report::Block::Heading(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(
        headings,
        [
            "Försenad: Ta fram en e-tjänst för parkeringstillstånd",
            "Framtidsbild",
            "Dataflöden: från 2 till 7",
            "Arbetssätt: från 4 till 8",
            "Nytta",
            "Uppföljning",
            "Förutsättningar som saknas eller bara finns delvis",
            "Verksamheter",
            "Påverkan och ansträngning",
            "Goda exempel",
        ]
    );
}

#[test]
fn what_is_taken_along_is_asked_for() {
    let mut tab = example(Lang::Sv);
    assert!(!says(&tab, "Utkast till tjänsteskrivelse"));
    tab.press("button", "Exportera");
    assert_eq!(tab.focus, Some("plan-out"));
    for save in ["Ladda ner texten", "Ladda ner åtgärderna som CSV"] {
        let save = all_of(&tab, "button", save).remove(0);
        tab.press_at(&save);
    }
    let calendar = all_of(&tab, "button", "Ladda ner kalenderfil");
    tab.press_at(&calendar[0]);
    let names: Vec<String> = tab.machine.files.borrow().iter().map(|(name, _)| name.clone()).collect();
    assert!(
        names.iter().any(|name| name.contains("atgarder")) && names.iter().any(|name| name.contains("kalender")),
        "{names:?}"
    );
    tab.press("button", "Dölj: Exportera");
    assert!(!says(&tab, "Utkast till tjänsteskrivelse"));
}

#[test]
fn in_the_other_language_the_example_has_its_other_words() {
    let mut tab = example(Lang::Sv);
    tab.send(Msg::Navigation(NavigationMsg::Language));
    assert_eq!(tab.heading(), "Action plan for digital development 2026–2028");
    assert!(says(&tab, "For those who apply for something"), "{}", tab.text());
}

#[test]
fn an_item_that_was_inserted_elsewhere_is_not_lost_from_sight() {
    let mut tab = chosen(Lang::Sv);
    let action = mognadskollen::model::plan::Action {
        id: id(77),
        area: Area::Storage,
        what: "Utse ägare".to_owned(),
        ..Default::default()
    };
    tab.send(PlanMsg::Edit(PlanChange::Insert(0, Item::Action(Box::new(action)))).into());
    assert!(says(&tab, "Lagring: från 3 till 6") && says(&tab, "Utse ägare"), "{}", tab.text());
}

#[test]
fn a_good_example_goes_alone_once_that_is_ticked() {
    let mut tab = example(Lang::Sv);
    tab.press("button", "Ändra: Bygglov utan papper");
    assert_eq!(tab.focus, Some("example-open"));
    assert!(all_of(&tab, "textbox", "Länk till exemplet").is_empty());
    tab.press("checkbox", "Det här exemplet");
    let link = only(&tab, "textbox", "Länk till exemplet").value;
    assert!(says(&tab, "lät två handläggare vara med"), "it is seen first");
    tab.press("checkbox", "Organisation och enhet");
    assert_ne!(only(&tab, "textbox", "Länk till exemplet").value, link);
    write(&mut tab, "Länk till mer", "example.org");
    assert!(says(&tab, "Adressen behöver börja med https://"));
    tab.press("button", "Klar");
    assert_eq!(tab.focus, Some("back"));

    let payload = link.split_once("#mk=").unwrap().1.to_owned();
    let mut other = self::tab(Lang::Sv);
    other.send(mognadskollen::app::ShareMsg::Link(payload).into());
    other.press("button", "Lägg till i min plan: Bygglov utan papper");
    assert_eq!(other.focus, Some("plan-examples"));
    assert_eq!(kept(&other).plan.examples[0].title, "Bygglov utan papper");
}
