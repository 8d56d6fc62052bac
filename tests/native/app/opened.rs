//! What sharing, opening and the list of assessments do, without a browser.

use mognadskollen::app::{GradingMsg, Msg, NavigationMsg, OverviewMsg, Screen, ShareMsg};
use mognadskollen::codec::{file, response, snapshot};
use mognadskollen::model::{Area, Assessment, AssessmentId, Date, Grade, Level, Response, ShareOptions};
use mognadskollen::report::Block;
use mognadskollen::text::Lang;

use super::driver::{Machine, Tab, options};
use super::shared::{all_of, kept, offered, open, unit, units, with, wordy};

const OPEN: &str = "Öppna fil eller kod";
const RECEIVED: &str = "Delad bedömning";

/// The ticks of the link, in order.
const TICKS: [&str; 5] =
    ["Målbild", "Fokusområden", "Kryssade kriterier", "Namn, organisation och enhet", "Anteckningar"];

fn payload(one: &Assessment, include: ShareOptions) -> String {
    snapshot::encode(&include.of(one, AssessmentId::from_random(0)))
}

fn at_share(kept: &[Assessment]) -> Tab {
    with(Lang::Sv, kept, Screen::Share)
}

/// With the choices of the link folded out.
fn at_choices(one: &Assessment) -> Tab {
    let mut tab = at_share(std::slice::from_ref(one));
    tab.press("fold", "Välj vad länken innehåller");
    tab
}

fn told(tab: &Tab, says: &str) {
    assert!(tab.says(says), "“{says}” is not in\n{}", tab.outline());
}

fn is_ticked(tab: &Tab, name: &str) -> bool {
    all_of(tab, "checkbox", name).into_iter().any(|it| it.name == name && it.value == "on")
}

fn has(tab: &Tab, role: &str, name: &str) -> bool {
    all_of(tab, role, name).iter().any(|it| it.name == name)
}

fn all_kept(tab: &Tab) -> Vec<Assessment> {
    file::decode(tab.machine.kept().unwrap().as_bytes()).unwrap().assessments
}

fn level(tab: &Tab, place: usize) -> Grade {
    all_kept(tab)[place].areas.get(Area::Organisation).now
}

fn grade(level: u8) -> Grade {
    Grade::Level(Level::new(level).unwrap())
}

// The link.

#[test]
fn a_link_holds_what_is_ticked() {
    let one = wordy("Våren 2026");
    let mut tab = at_choices(&one);
    let mut include = ShareOptions::default();
    for (label, on) in TICKS.into_iter().zip([true, true, false, false, false]) {
        assert_eq!(is_ticked(&tab, label), on, "{label}");
    }
    assert_eq!(offered(&tab), Some(payload(&one, include)));
    for (at, label) in TICKS.into_iter().enumerate() {
        tab.press("checkbox", label);
        let which = match at {
            0 => &mut include.targets,
            1 => &mut include.focus,
            2 => &mut include.criteria,
            3 => &mut include.names,
            _ => &mut include.notes,
        };
        *which = !*which;
        assert_eq!(offered(&tab), Some(payload(&one, include)), "{label}");
    }
}

#[test]
fn a_link_says_what_is_in_it() {
    let mut tab = at_choices(&wordy("Våren 2026"));
    told(&tab, "Länken innehåller nuläge, målbild, fokusområden och datum. Inga namn och inga anteckningar.");
    tab.press("checkbox", "Namn, organisation och enhet");
    told(&tab, "Länken innehåller nuläge, målbild, fokusområden, namn och datum. Inga anteckningar.");
    tab.press("checkbox", "Anteckningar");
    told(&tab, "Länken innehåller nuläge, målbild, fokusområden, namn, anteckningar och datum.");
    assert!(!tab.says("Inga anteckningar") && !tab.says("Inga namn"), "{}", tab.text());
}

#[test]
fn what_is_shown_beforehand_is_what_the_receiver_reads() {
    let one = wordy("Våren 2026");
    let mut tab = at_choices(&one);
    let before = tab.text();
    for text in ["Servern i källaren", "Skolan", "Alla arbetar digitalt"] {
        assert!(!before.contains(text), "{text} in {before}");
    }
    for label in &TICKS[2..] {
        tab.press("checkbox", label);
    }
    let shown = tab.text();
    let mut receiver = Tab::open(&Machine::new(), options());
    receiver.send(ShareMsg::Link(offered(&tab).unwrap()).into());
    assert_eq!(receiver.heading(), RECEIVED);
    for text in ["Servern i källaren.", "Våren 2026", "Exempelby kommun, Skolan", "Störst avstånd: Dataflöden"] {
        assert!(shown.contains(text) && receiver.says(text), "{text} in {shown}");
    }
}

#[test]
fn a_link_that_is_too_long_is_not_offered() {
    let mut one = wordy("Våren 2026");
    one.areas.get_mut(Area::Storage).note = "Å".repeat(1000);
    let mut tab = at_choices(&one);
    assert!(offered(&tab).is_some());
    tab.press("checkbox", "Anteckningar");
    told(&tab, "Över 2 000 tecken slutar många e-postprogram att klara länkar.");
    assert_eq!(offered(&tab), None);
    assert!(is_ticked(&tab, "Anteckningar") && !has(&tab, "button", "Kopiera länken"));
    tab.press("button", "Ladda ner filen");
    assert_eq!(file::decode(tab.machine.files.borrow()[0].1.as_bytes()).unwrap().assessments, [one]);
    tab.press("checkbox", "Anteckningar");
    assert!(offered(&tab).is_some());
}

#[test]
fn a_link_is_copied() {
    let mut tab = at_share(&[wordy("Våren 2026")]);
    let link = all_of(&tab, "textbox", "Länk")[0].value.clone();
    tab.press("button", "Kopiera länken");
    assert_eq!(*tab.machine.clipboard.borrow(), Some(link));
    told(&tab, "Kopierat.");
}

#[test]
fn before_anything_is_answered_there_is_a_way_to_begin() {
    let mut tab = Tab::open(&Machine::new(), options());
    tab.send(Msg::Navigation(NavigationMsg::New));
    tab.send(Msg::go(Screen::Share));
    assert_eq!(tab.heading(), "Här delar du resultatet");
    assert!(has(&tab, "button", OPEN));
    tab.press("button", "Bedöm nuläget");
    assert!(tab.state.progress().answered == 0 && tab.heading() != "Här delar du resultatet");
}

// Other forms.

#[test]
fn each_form_is_had_from_its_row() {
    let mut tab = at_share(&[wordy("Våren 2026")]);
    let code = all_of(&tab, "textbox", "Svarskod")[0].value.clone();
    tab.press("button", "Kopiera: Svarskod");
    assert_eq!(*tab.machine.clipboard.borrow(), Some(code.clone()));
    assert_eq!(response::decode(&code).map(|answer| answer.now), Ok(Response::of(&wordy(""), 0).now));
    tab.press("button", "Kopiera: Text till ett mejl");
    let mail = tab.machine.clipboard.borrow().clone().unwrap();
    assert!(mail.starts_with("Våren 2026\n") && !mail.contains("Servern") && !mail.contains("Det här är 10"), "{mail}");
    tab.press("button", "Kopiera: Utkast till tjänsteskrivelse");
    assert!(tab.machine.clipboard.borrow().as_ref().is_some_and(|text| text.contains("Förslag till beslut")));
    for name in [
        "Spara som Markdown: Text till ett mejl",
        "Ladda ner: Utkast till tjänsteskrivelse",
        "Områden: Tabell för Excel",
    ] {
        tab.press("button", name);
    }
    let files: Vec<String> = tab.machine.files.borrow().iter().map(|(name, _)| name.clone()).collect();
    let names = ["mognadskollen", "mognadskollen-tjansteskrivelse", "mognadskollen"];
    assert_eq!(files, [0, 1, 2].map(|place| [names[place], "-2026-11-21.", ["md", "md", "csv"][place]].concat()));
    // Nothing has a day.
    assert!(!has(&tab, "button", "Ladda ner: Kalenderfil") && !has(&tab, "button", "Åtgärder: Tabell för Excel"));
}

#[test]
fn what_the_browser_does_not_copy_is_shown_to_be_copied_by_hand() {
    let mut tab = at_share(&[wordy("Våren 2026")]);
    assert!(!has(&tab, "textbox", "Text till ett mejl"));
    tab.send(ShareMsg::Copied { field: "mail", done: false }.into());
    assert!(has(&tab, "textbox", "Text till ett mejl"), "{}", tab.outline());
    told(&tab, "Webbläsaren tillåter inte kopiering här.");
    tab.press("button", "Kopiera: Svarskod");
    assert!(!has(&tab, "textbox", "Text till ett mejl"));
}

#[test]
fn a_saved_file_holds_everything() {
    let all = [unit(0, "Andra"), wordy("Våren 2026")];
    let mut tab = at_share(&all);
    tab.press("button", "Ladda ner: Fil");
    tab.press("button", "Ladda ner alla bedömningar: Fil");
    let files = tab.machine.files.borrow().clone();
    assert_eq!(files[0].0, "mognadskollen-2026-11-21.json");
    assert_eq!(file::decode(files[0].1.as_bytes()).unwrap().assessments, all[..1]);
    assert_eq!(file::decode(files[1].1.as_bytes()).unwrap().assessments, all);
    // Opened where there is nothing, they are what they were, and can be taken back.
    let mut other = Tab::open(&Machine::new(), options());
    open(&mut other, &[("alla.json", files[1].1.clone())]);
    told(&other, "2 nya bedömningar har öppnats.");
    assert_eq!(all_kept(&other), all);
    other.press("button", "Ångra");
    assert_eq!(kept(&other), Vec::<String>::new());
    told(&other, "Du har inga bedömningar än.");
    // The one alone has no button to save all.
    assert!(!has(&at_share(&all[..1]), "button", "Ladda ner alla bedömningar: Fil"));
}

#[test]
fn the_report_on_paper_holds_what_is_ticked() {
    let mut tab = at_share(&[wordy("Våren 2026")]);
    tab.press("button", "Skriv ut rapporten");
    tab.press("checkbox", "Ta med anteckningar");
    tab.press("button", "Skriv ut rapporten");
    tab.press("button", "Skriv ut: Svarskod");
    let printed = tab.machine.printed.borrow();
    let [plain, noted, code] = &printed[..] else { panic!("{} are printed", printed.len()) };
    assert_eq!(plain.title, "Våren 2026");
    let said = format!("{plain:?}");
    let wanted = [
        "Exempelby kommun, Skolan",
        "21 november 2026",
        "Störst avstånd: Dataflöden",
        "Fokusområden",
        "Samhällsbyggaren nr",
    ];
    for part in wanted {
        assert!(said.contains(part), "{part} is not in {said}");
    }
    assert!(!said.contains("Servern i källaren") && format!("{noted:?}").contains("Servern i källaren"));
    let pages = plain.blocks.iter().filter(|block| matches!(block, Block::Chapter(_))).count();
    assert_eq!(pages, 2);
    let said = format!("{code:?}");
    assert!(said.contains("Svarskod") && !said.contains("Exempelby") && !said.contains("Våren"), "{said}");
}

// Opening.

#[test]
fn opened_files_are_added_and_told() {
    let mut tab = with(Lang::Sv, &[unit(0, "Egen")], Screen::Result);
    let third = unit(2, "Tredje");
    open(&mut tab, &[("en.json", file::encode(&[third.clone(), unit(0, "Egen")]))]);
    told(&tab, "En ny bedömning har öppnats. En fanns redan och är oförändrad.");
    assert_eq!(kept(&tab), ["Exempelby kommun, Egen", "Exempelby kommun, Tredje"]);
    tab.press("button", "Ångra");
    assert_eq!(kept(&tab), ["Exempelby kommun, Egen"]);
    open(&mut tab, &[("en.json", file::encode(&[unit(0, "Egen")]))]);
    told(&tab, "En fanns redan och är oförändrad.");
    // Several at once.
    let files =
        [("en.json", file::encode(&[third])), ("två.json", file::encode(&[unit(3, "Fjärde"), unit(0, "Egen")]))];
    open(&mut tab, &files);
    told(&tab, "2 nya bedömningar har öppnats. En fanns redan och är oförändrad.");
}

#[test]
fn files_that_differ_from_each_other_are_asked_about() {
    let mut other = unit(0, "Första");
    other.areas.get_mut(Area::Storage).now = grade(9);
    let mut tab = Tab::open(&Machine::new(), options());
    open(&mut tab, &[("en.json", file::encode(&[unit(0, "Första")])), ("två.json", file::encode(&[other.clone()]))]);
    assert_eq!(tab.heading(), "Välj vad som ska gälla");
    told(&tab, "En ny bedömning har öppnats.");
    tab.press("radio", "Använd filens");
    tab.press("button", "Klar");
    assert_eq!(all_kept(&tab), [other]);
}

#[test]
fn what_cannot_be_opened_is_told_where_it_came_from() {
    let mut tab = with(Lang::Sv, &[unit(0, "Egen")], Screen::Open);
    let before = tab.machine.kept();
    for (text, says) in [
        ("", "Filen är tom. Inget har ändrats."),
        ("{\"format\": \"annat\"}", "Filen är inte sparad från Mognadskollen. Inget har ändrats."),
        ("Hej på dig", "Filen är inte sparad från Mognadskollen. Inget har ändrats."),
        ("{\"format\": \"mognadskollen\", \"version\": 2}", "Filen kommer från en nyare version av Mognadskollen."),
        ("{\"format\": \"mognadskollen\", \"version\": 1, ", "Filen slutar för tidigt."),
        ("{\"format\": }", "Filen är skadad på rad 1, tecken 12."),
    ] {
        open(&mut tab, &[("en.json", text.to_owned())]);
        assert_eq!(tab.heading(), OPEN);
        told(&tab, says);
        assert_eq!(tab.focus, Some("open-file"));
        assert!(!tab.outline().contains("invalid true"), "no text is wrong");
    }
    open(&mut tab, &[("en.json", String::new()), ("två.json", "Hej".to_owned())]);
    told(&tab, "en.json: Filen är tom.");
    told(&tab, "två.json: Filen är inte sparad från Mognadskollen.");
    // What is typed is marked, and the focus goes to it.
    tab.send(Msg::go(Screen::Open));
    let field = all_of(&tab, "textbox", "Länk eller svarskod").remove(0);
    tab.type_at(&field, "400R-4QA0-0000-0013");
    assert!(!tab.says("en.json:"));
    tab.press("button", "Öppna");
    told(&tab, "Koden stämmer inte. Jämför den tecken för tecken. Inget har ändrats.");
    assert_eq!(tab.focus, Some("open-text"));
    assert!(
        tab.outline().contains("[textbox] Länk eller svarskod = 400R-4QA0-0000-0013 (invalid true)"),
        "{}",
        tab.outline()
    );
    assert_eq!(tab.machine.kept(), before);
}

#[test]
fn a_damaged_part_is_named_and_the_rest_is_opened() {
    let damaged = |what: &str, with: &str| {
        let text = file::encode(&[unit(0, "Hel"), unit(1, "Trasig")]);
        let at = text.rfind(what).unwrap();
        [&text[..at], with, &text[at + what.len()..]].concat()
    };
    let mut tab = Tab::open(&Machine::new(), options());
    open(&mut tab, &[("två.json", damaged("\"now\":6", "\"now\":11"))]);
    told(&tab, "Bedömning 2 gick inte att öppna: ogiltig nivå vid areas.service.now. Filen är orörd.");
    told(&tab, "En ny bedömning har öppnats.");
    assert_eq!(kept(&tab), ["Exempelby kommun, Hel"]);
    open(&mut tab, &[("en.json", file::encode(&[unit(2, "Annan")])), ("två.json", damaged("\"now\":6", "\"now\":11"))]);
    told(&tab, "två.json: Bedömning 2 gick inte att öppna");
    assert_eq!(kept(&tab), ["Exempelby kommun, Hel", "Exempelby kommun, Annan"]);
    open(&mut tab, &[("en.json", file::encode(&[]))]);
    told(&tab, "Filen innehåller inga bedömningar.");
}

#[test]
fn a_code_in_a_text_file_is_opened() {
    let mut tab = Tab::open(&Machine::new(), options());
    open(&mut tab, &[("svar.txt", "Hej,\nhär är min kod: 400R-4QA0-0000-0012\nHälsningar".to_owned())]);
    assert_eq!(tab.heading(), RECEIVED);
    told(&tab, "Det här är ett svar som har lämnats som svarskod.");
    assert_eq!(tab.machine.kept(), None);
}

// Choosing between versions.

/// Two that are kept, and a file in which both have another level.
fn asked() -> Tab {
    let mut tab = with(Lang::Sv, &units(2), Screen::Result);
    let theirs: Vec<Assessment> = units(2)
        .into_iter()
        .zip([9, 10])
        .map(|(mut one, level)| {
            one.areas.get_mut(Area::Organisation).now = grade(level);
            one
        })
        .collect();
    open(&mut tab, &[("en.json", file::encode(&theirs))]);
    assert_eq!(tab.heading(), "Välj vad som ska gälla");
    tab
}

/// Chooses for the one at a place.
fn choose(tab: &mut Tab, name: &str, place: usize) {
    let radio = all_of(tab, "radio", name).remove(place);
    tab.press_at(&radio);
}

#[test]
fn nothing_changes_until_it_is_chosen() {
    let mut tab = asked();
    told(&tab, "De här bedömningarna finns redan hos dig, men med annat innehåll. Inget är ändrat än.");
    told(&tab, "Hos dig: Exempelby kommun, Tekniska förvaltningen · 21 november 2026 · 6 av 6 områden");
    assert!(all_of(&tab, "radio", "Behåll min").iter().all(|radio| radio.value == "on"));
    let before = tab.machine.kept();
    tab.press("button", "Klar");
    told(&tab, "Inget har ändrats.");
    assert_eq!(tab.machine.kept(), before);
}

#[test]
fn each_choice_does_what_it_says_and_is_taken_back() {
    let mine = [grade(3), grade(4)];
    let mut tab = asked();
    choose(&mut tab, "Använd filens", 1);
    tab.press("button", "Klar");
    told(&tab, "En bedömning är ändrad.");
    assert_eq!([level(&tab, 0), level(&tab, 1)], [mine[0], grade(10)]);
    tab.press("button", "Ångra");
    assert_eq!([level(&tab, 0), level(&tab, 1)], mine);

    let mut tab = asked();
    choose(&mut tab, "Behåll båda", 0);
    choose(&mut tab, "Använd filens", 1);
    tab.press("button", "Klar");
    told(&tab, "2 bedömningar är ändrade.");
    assert_eq!([level(&tab, 0), level(&tab, 1), level(&tab, 2)], [mine[0], grade(10), grade(9)]);
    tab.press("button", "Ångra");
    assert_eq!(all_kept(&tab), units(2));
}

#[test]
fn a_choice_that_is_left_is_still_there() {
    let mut tab = asked();
    tab.send(Msg::go(Screen::Open));
    tab.send(ShareMsg::OpenText("400R-4QA0-0000-0012".to_owned()).into());
    tab.press("button", "Stäng");
    tab.send(Msg::go(Screen::Open));
    tab.press("button", "Välj vad som ska gälla");
    choose(&mut tab, "Använd filens", 0);
    tab.press("button", "Klar");
    assert_eq!(level(&tab, 0), grade(9));
}

// What someone else has shared.

#[test]
fn what_is_shared_is_shown_until_it_is_closed() {
    let mut tab = with(Lang::Sv, &[unit(0, "Egen")], Screen::Start);
    let before = tab.machine.kept();
    let link = payload(&wordy("Grannens"), ShareOptions::ALL);
    tab.send(ShareMsg::Link(link.clone()).into());
    tab.reload();
    told(&tab, "Någon annan har delat den här bedömningen. Du kan läsa den. Inget av ditt har ändrats.");
    told(&tab, "Servern i källaren.");
    assert_eq!(offered(&tab), Some(link));
    tab.press("button", "Stäng");
    tab.reload();
    assert!(tab.heading() != RECEIVED && tab.machine.kept() == before);
}

#[test]
fn a_copy_of_what_is_shared_is_kept_when_one_asks() {
    let mut tab = with(Lang::Sv, &[unit(0, "Egen")], Screen::Start);
    tab.send(ShareMsg::Link(payload(&wordy("Grannens"), ShareOptions::ALL)).into());
    tab.press("button", "Spara en kopia");
    told(&tab, "Kopian finns bland dina bedömningar.");
    assert_eq!(kept(&tab), ["Exempelby kommun, Egen", "Grannens (delad)"]);
    assert_eq!(all_kept(&tab)[1].areas.get(Area::Storage).note, "Servern i källaren.\nSe ärende 12.");
    assert_eq!(tab.state.kept_link(), None);
    tab.press("button", "Ångra");
    assert_eq!(kept(&tab), ["Exempelby kommun, Egen"]);
}

#[test]
fn what_is_shared_is_compared_without_being_kept() {
    let mut tab = with(Lang::Sv, &[unit(0, "Egen")], Screen::Start);
    let before = tab.machine.kept();
    tab.send(ShareMsg::Link(payload(&wordy("Grannens"), ShareOptions::ALL)).into());
    tab.press("button", "Jämför med min");
    assert!(tab.heading().starts_with("Störst skillnad"), "{}", tab.heading());
    assert_eq!(tab.machine.kept(), before);
    // Without anything of one's own there is nothing to compare with; nor is there over the example.
    let mut other = Tab::open(&Machine::new(), options());
    other.send(Msg::Navigation(NavigationMsg::Example(true)));
    other.send(ShareMsg::Link(payload(&wordy("Grannens"), ShareOptions::ALL)).into());
    assert!(!other.says("påhittat exempel") && !has(&other, "button", "Jämför med min"));
}

#[test]
fn a_link_that_is_broken_stands_in_the_field() {
    let mut tab = with(Lang::Sv, &[unit(0, "Egen")], Screen::Start);
    let before = tab.machine.kept();
    let whole = payload(&wordy("Grannens"), ShareOptions::ALL);
    for (link, says) in [
        (&whole[..whole.len() - 3], "Länken är avklippt eller ändrad på vägen. Be om den igen, eller be om en fil."),
        ("g1.abc", "Länken är avklippt eller ändrad på vägen. Be om den igen, eller be om en fil."),
        ("e1.abc", "Den här sortens länk går inte att öppna i den här versionen. Inget har ändrats."),
        ("400R4QA000000013", "Koden stämmer inte. Jämför den tecken för tecken. Inget har ändrats."),
    ] {
        tab.send(ShareMsg::Link(link.to_owned()).into());
        told(&tab, says);
        assert_eq!(all_of(&tab, "textbox", "Länk eller svarskod")[0].value, link);
        assert_eq!((tab.focus, tab.state.kept_link()), (Some("open-text"), None));
    }
    assert_eq!(tab.machine.kept(), before);
    tab.send(ShareMsg::OpenText(["mk=", &whole, "."].concat()).into());
    assert_eq!(tab.heading(), RECEIVED);
}

// All assessments.

#[test]
fn assessments_are_copied_renamed_deleted_and_brought_back() {
    let mut tab = with(Lang::Sv, &[wordy("Våren")], Screen::Overview);
    tab.press("button", "Mer: Våren");
    tab.press("button", "Kopiera: Våren");
    assert_eq!(tab.focus, Some("detail-title"));
    for (name, text) in [("Namn på bedömningen", "Hösten"), ("Enhet", "Bygg & miljö <b>")] {
        let field = all_of(&tab, "textbox", name).remove(0);
        tab.type_at(&field, text);
    }
    tab.press("button", "Klar");
    assert_eq!(kept(&tab), ["Våren", "Hösten"]);
    assert_eq!(all_kept(&tab)[1].unit, "Bygg & miljö <b>");
    tab.press("button", "Mer: Våren");
    tab.press("button", "Ta bort: Våren");
    told(&tab, "”Våren” har tagits bort.");
    assert_eq!((tab.focus, kept(&tab)), (Some("undo-bar"), vec!["Hösten".to_owned()]));
    let undo = all_of(&tab, "button", "Ångra").remove(0);
    tab.press_at(&undo);
    assert_eq!(kept(&tab), ["Våren", "Hösten"], "it is back in its place");
}

#[test]
fn a_day_that_does_not_exist_leaves_the_one_before() {
    let mut tab = with(Lang::Sv, &[unit(0, "Egen")], Screen::Overview);
    tab.send(OverviewMsg::Details(Some(unit(0, "").id)).into());
    let date = all_of(&tab, "textbox", "Datum").remove(0);
    tab.type_at(&date, "2026-02-30");
    told(&tab, "Det datumet finns inte.");
    assert_eq!(all_kept(&tab)[0].date, unit(0, "").date);
    let date = all_of(&tab, "textbox", "Datum").remove(0);
    tab.type_at(&date, "2027-02-28");
    assert!(!tab.says("Det datumet finns inte."));
    assert_eq!(all_kept(&tab)[0].date.to_string(), "2027-02-28");
}

#[test]
fn a_unit_is_opened_from_the_table() {
    let mut tab = with(Lang::Sv, &units(3), Screen::Overview);
    tab.press("button", "Äldreförvaltningen");
    tab.send(Msg::go(Screen::Overview));
    let open = tab.outline().lines().find(|line| line.contains("Öppen nu")).map(str::to_owned);
    assert!(open.is_some_and(|line| line.contains("Äldreförvaltningen")));
    // The table shows other levels, and is had as a picture and as a table.
    assert!(
        tab.outline().contains("| Socialförvaltningen 21 november 2026 | 4 | 3 | 5 | 4 | 2 | 6 | 4,0 |"),
        "{}",
        tab.outline()
    );
    tab.press("button", "Avstånd");
    assert!(
        tab.outline().contains("| Socialförvaltningen 21 november 2026 | +3 | +3 | +3 | +3 | +3 | +3 |"),
        "{}",
        tab.outline()
    );
    tab.press("button", "Ladda ner tabell");
    let files = tab.machine.files.borrow().clone();
    assert_eq!(files[0].0, "mognadskollen-enheter-2026-11-21.csv");
    assert_eq!(files[0].1.lines().count(), 1 + 3 * 6);
}

#[test]
fn a_hundred_units_are_one_table_without_pictures() {
    let mut tab = with(Lang::Sv, &units(127), Screen::Overview);
    assert!(!tab.outline().contains("[picture]"));
    tab.press("fold", "Samma bild, enhet för enhet");
    assert_eq!(tab.outline().matches("[picture]").count(), 128);
    assert_eq!(all_of(&tab, "button", "Ny omgång").len(), 8);
    tab.press("button", "Visa alla 127");
    assert_eq!(all_of(&tab, "button", "Ny omgång").len(), 127);
}

#[test]
fn the_example_stores_nothing() {
    let machine = Machine::new();
    let mut tab = Tab::open(&machine, options());
    tab.press("button", "Se ett exempel");
    tab.send(Msg::Grading(GradingMsg::Go(Area::Organisation)));
    let ten = all_of(&tab, "radio", "10.").remove(0);
    tab.press_at(&ten);
    tab.press("button", "Stäng exemplet");
    assert_eq!(machine.kept(), None);
    tab.press("button", "Starta");
    assert_ne!(all_of(&tab, "radio", "10.")[0].value, "on");
}

#[test]
fn one_row_a_unit_by_its_latest_round() {
    let mut rounds = units(2);
    let mut later = rounds[0].clone();
    later.id = AssessmentId::from_random(99);
    later.date = Date::new(2027, 1, 2).unwrap();
    later.areas.get_mut(Area::Organisation).now = grade(9);
    rounds.push(later);
    let tab = with(Lang::Sv, &rounds, Screen::Overview);
    assert_eq!(tab.outline().matches("    | Tekniska förvaltningen").count(), 1);
}
