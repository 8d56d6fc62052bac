//! What the leader of a group does: inviting, gathering, seeing and deciding, without a browser.

use mognadskollen::app::{GradingMsg, GroupMsg, HistoryMsg, Msg, Screen, ShareMsg, StorageMsg};
use mognadskollen::codec::{file, invitation, response};
use mognadskollen::model::compare::GradeKind;
use mognadskollen::model::group::{Figures, MAX_KEPT, Order, ShownSpreads, Spread};
use mognadskollen::model::invitation::Roles;
use mognadskollen::model::{
    Area, Assessment, Change, Grade, Group, GroupId, Invitation, Level, PerArea, Response, Role,
};
use mognadskollen::text::Lang;

use super::driver::{Machine, Tab, options};
use super::views::groups::{answers, asking, at, column, group, tag, units};

const ASKS: &str = "Klistra in svar";
const FIGURES: &str = "Siffrorna i en tabell";
const FEW: &str = "färre än 5 svar";

/// Forty answers to the invitation.
fn forty() -> Vec<Response> {
    answers(&asking(), &[(Role::Executive, 10), (Role::Manager, 10), (Role::Staff, 20)], 1)
}

/// A group with some answers in it.
fn with(answers: &[Response]) -> Group {
    Group { answers: answers.to_vec(), ..group(asking()) }
}

/// What is kept.
fn kept(tab: &Tab) -> (Vec<Assessment>, Vec<Group>) {
    let opened = file::decode(tab.machine.kept().expect("something is kept").as_bytes()).unwrap();
    assert!(opened.refused.is_empty());
    (opened.assessments, opened.groups)
}

fn group_kept(tab: &Tab) -> Group {
    kept(tab).1.remove(0)
}

fn gathering(group: &Group) -> Tab {
    at(Lang::Sv, std::slice::from_ref(group), Screen::Gather)
}

fn paste(tab: &mut Tab, text: &str) {
    tab.send(GroupMsg::Pasted(text.to_owned()).into());
}

#[track_caller]
fn says(tab: &Tab, all: &[&str]) {
    for one in all {
        assert!(tab.says(one), "{one:?} is not said:\n{}", tab.text());
    }
}

/// Puts lines in the field for several units, and adds them.
fn add_units(tab: &mut Tab, lines: &str) {
    tab.fill("Lägg till flera, en per rad", lines);
    tab.press("button", "Lägg till raderna");
}

fn new_invitation(tab: &mut Tab) {
    tab.send(GroupMsg::Begin.into());
    tab.press("button", "Ny grupp");
}

// Inviting.

#[test]
fn an_invitation_is_handed_out_as_link_mail_and_element() {
    let mut tab = Tab::open(&Machine::new(), options());
    new_invitation(&mut tab);
    tab.fill("Gruppens namn", "Vård & omsorg, \"våren\" 2027");
    tab.press("radio", "Både roll och enhet");
    for role in ["Förtroendevald", "Extern samarbetspartner", "Annan"] {
        tab.press("checkbox", role);
    }
    tab.fill("Enhet 1", "Hemtjänst");
    tab.press("button", "Lägg till enhet");
    tab.fill("Enhet 2", "  Särskilt boende ");
    add_units(&mut tab, "Daglig verksamhet\n\n  LSS \n");
    assert_eq!(tab.value_of("textbox", "Enhet 4"), "LSS");
    tab.press("button", "Ta bort: Enhet 3");
    let targets = tab.controls().into_iter().find(|it| it.name.starts_with("Fråga också om målbild")).unwrap();
    tab.press_at(&targets);
    tab.fill("Minsta grupp som visas", "7");
    tab.fill("Hur svaret lämnas in", "Klistra in koden i enkäten.");
    tab.press("checkbox", "Jag vill fråga om båda");
    tab.press("button", "Skapa inbjudan");
    assert_eq!(tab.heading(), "Bjud in gruppen");
    let roles = [Role::Executive, Role::Manager, Role::Staff, Role::Digital];
    let mut asked = units(&["Hemtjänst", "Särskilt boende", "Daglig verksamhet", "LSS"]);
    asked.remove(2);
    let expected = Invitation {
        title: "Vård & omsorg, \"våren\" 2027".to_owned(),
        units: asked,
        roles: roles.into_iter().fold(Roles::default(), Roles::toggled),
        targets: true,
        min_group: 7,
        hand_in: "Klistra in koden i enkäten.".to_owned(),
    };
    let link = tab.value_of("textbox", "Länk till inbjudan");
    let (address, payload) = link.split_once("#mk=").unwrap();
    assert_eq!(address, "https://kommun.example/digitalt");
    assert_eq!(invitation::decode(payload), Ok(expected.clone()));
    let element = tab.value_of("textbox", "Kod för sidan");
    assert_eq!(element, format!("<mognads-kollen view=\"self\" invite=\"{payload}\"></mognads-kollen>"));
    let mail = tab.value_of("textbox", "Text att mejla");
    for part in [&link, "Vård & omsorg, \"våren\" 2027", "Klistra in koden i enkäten.", "omkring fem minuter"] {
        assert!(mail.contains(part), "{part:?} is not in {mail:?}");
    }
    tab.press("button", "Kopiera länken");
    assert_eq!(tab.machine.clipboard.borrow().as_deref(), Some(link.as_str()));
    tab.press("button", "Kopiera texten");
    assert_eq!(tab.machine.clipboard.borrow().as_deref(), Some(mail.as_str()));
    tab.press("button", "Ladda ner");
    assert!(tab.machine.files.borrow().iter().any(|(name, _)| name.contains("qr")));
    let kept = group_kept(&tab);
    assert_eq!(
        (kept.invitation, kept.issued.tags, kept.issued.highest_unit),
        (expected.clone(), vec![tag(&expected)], 4)
    );
}

#[test]
fn what_is_missing_stands_by_its_field_and_nothing_is_kept_until_it_is_there() {
    let mut tab = Tab::open(&Machine::new(), options());
    new_invitation(&mut tab);
    tab.press("button", "Skapa inbjudan");
    assert_eq!(tab.focus, Some("group-name"));
    says(&tab, &["Ge gruppen ett namn."]);
    tab.press("radio", "Både roll och enhet");
    let roles: Vec<_> = tab.controls().into_iter().filter(|it| it.role == "checkbox" && it.value == "on").collect();
    for role in &roles {
        tab.press_at(role);
    }
    tab.fill("Minsta grupp som visas", "2");
    tab.fill("Gruppens namn", "   ");
    tab.press("button", "Skapa inbjudan");
    assert_eq!(tab.focus, Some("group-name"));
    let wrong = [
        "Ge gruppen ett namn.",
        "Välj minst en roll, eller fråga inte om roll.",
        "Lägg till minst en enhet, eller fråga inte om enhet.",
        "Bekräfta att du vill fråga om både roll och enhet.",
        "Skriv ett tal mellan 3 och 50 som minsta grupp.",
    ];
    says(&tab, &wrong);
    assert_eq!(tab.faults(), Vec::<String>::new());
    // Each stands between the label and the field that it is of.
    let text = tab.text();
    let place = |what: &str| text.find(what).unwrap();
    assert!(place("Gruppens namn") < place(wrong[0]) && place(wrong[0]) < place("Vad får de som svarar uppge?"));
    tab.fill("Gruppens namn", "Skolan");
    tab.press("radio", "Sin enhet");
    tab.fill("Minsta grupp som visas", "51");
    add_units(&mut tab, "Norr\nSöder\nNorr");
    tab.press("button", "Skapa inbjudan");
    assert_eq!(tab.focus, Some("unit-add"));
    says(&tab, &["Två enheter heter Norr. Ge dem olika namn.", "Skriv ett tal mellan 3 och 50 som minsta grupp."]);
    assert!(!tab.says("Ge gruppen ett namn."));
    tab.fill("Minsta grupp som visas", "3");
    tab.fill("Enhet 3", "Öster");
    assert_eq!(tab.machine.kept(), None, "nothing is kept of what is being written");
    tab.press("button", "Skapa inbjudan");
    let kept = group_kept(&tab);
    assert!(kept.invitation.roles.is_empty());
    assert_eq!(kept.invitation.min_group, 3);
    assert_eq!(kept.invitation.units, units(&["Norr", "Söder", "Öster"]));
}

#[test]
fn a_changed_invitation_goes_on_counting_answers_to_the_one_before() {
    let mut tab = Tab::open(&Machine::new(), options());
    new_invitation(&mut tab);
    tab.fill("Gruppens namn", "Bort");
    tab.press("button", "Avbryt");
    assert_eq!((tab.heading().as_str(), tab.machine.kept()), ("Samla en grupps svar", None));
    tab.press("button", "Ny grupp");
    assert_eq!(tab.value_of("textbox", "Gruppens namn"), "");
    tab.fill("Gruppens namn", "Skolan");
    tab.press("radio", "Sin enhet");
    add_units(&mut tab, "Norr\nSöder");
    tab.press("button", "Skapa inbjudan");
    let first = group_kept(&tab).invitation;
    tab.press("button", "Ändra inbjudan");
    tab.fill("Gruppens namn", "Annat");
    tab.press("button", "Avbryt");
    assert_eq!(group_kept(&tab).invitation, first);
    tab.press("button", "Ändra inbjudan");
    assert_eq!(tab.value_of("textbox", "Gruppens namn"), "Skolan");
    tab.press("button", "Ta bort: Enhet 2");
    tab.press("button", "Lägg till enhet");
    tab.fill("Enhet 2", "Öster");
    tab.fill("Enhet 1", "Nord");
    tab.press("button", "Spara ändringarna");
    says(&tab, &["Den förra länken fungerar fortfarande, och svar från båda räknas."]);
    let kept = group_kept(&tab);
    let numbers: Vec<_> = kept.invitation.units.iter().map(|unit| (unit.number, unit.name.as_str())).collect();
    assert_eq!(numbers, [(1, "Nord"), (3, "Öster")], "a number is never given to another unit");
    assert_eq!((kept.issued.highest_unit, kept.issued.tags), (3, vec![tag(&first), tag(&kept.invitation)]));
    let answer = |group, nonce| Response { unit: 1, group, nonce, ..Response::default() };
    let both = [answer(tag(&first), 1), answer(tag(&kept.invitation), 2)];
    tab.press("button", "Nästa: Samla in");
    paste(&mut tab, &column(&both));
    says(&tab, &["2 nya svar är tillagda"]);
    assert_eq!(group_kept(&tab).answers, both);
}

#[test]
fn where_the_link_would_be_too_long_the_element_is_there_to_take() {
    let mut tab = Tab::open(&Machine::new(), options());
    new_invitation(&mut tab);
    tab.fill("Gruppens namn", "Hela kommunen");
    tab.press("radio", "Sin enhet");
    let lines: Vec<String> = (1..=30).map(|number| format!("{number} {}", "Förskola ".repeat(12).trim())).collect();
    add_units(&mut tab, &lines.join("\n"));
    tab.press("button", "Skapa inbjudan");
    says(&tab, &["Inbjudan är för lång för en länk"]);
    assert!(!tab.has("textbox", "Länk till inbjudan") && tab.has("button", "Ändra inbjudan"));
    let element = tab.value_of("textbox", "Kod för sidan");
    assert_eq!(invitation::decode(element.split('"').nth(3).unwrap()).unwrap().units.len(), 30);
}

#[test]
fn what_is_being_written_waits_while_one_looks_elsewhere() {
    let mut tab = Tab::open(&Machine::new(), options());
    new_invitation(&mut tab);
    tab.fill("Gruppens namn", "Våren 2027");
    tab.press("radio", "Sin enhet");
    add_units(&mut tab, &(1..=20).map(|unit| format!("Enhet nummer {unit}")).collect::<Vec<_>>().join("\n"));
    tab.send(Msg::go(Screen::Result));
    tab.send(GroupMsg::Begin.into());
    assert_eq!(tab.value_of("textbox", "Enhet 20"), "Enhet nummer 20");
    tab.press("button", "Avbryt");
    says(&tab, &["Utkastet till inbjudan har tagits bort."]);
    tab.press("button", "Ångra");
    assert_eq!(tab.value_of("textbox", "Enhet 20"), "Enhet nummer 20");
    tab.press("button", "Skapa inbjudan");
    // Beside another group, and while that one's invitation is changed.
    tab.press("button", "Ändra inbjudan");
    tab.fill("Gruppens namn", "Hösten 2027");
    tab.send(Msg::go(Screen::Groups));
    tab.press("button", "Ny grupp");
    tab.fill("Gruppens namn", "Förvaltningen");
    tab.press("button", "Alla grupper");
    says(&tab, &["Utkast till inbjudan"]);
    tab.press("button", "Öppna: Våren 2027");
    assert_eq!(tab.value_of("textbox", "Gruppens namn"), "Hösten 2027");
    tab.send(Msg::go(Screen::Groups));
    tab.press("button", "Ny grupp");
    assert_eq!(tab.value_of("textbox", "Gruppens namn"), "Förvaltningen");
}

// Gathering.

#[test]
fn of_a_long_text_all_codes_are_found_and_the_rest_is_told() {
    let all = forty();
    let other = answers(&Invitation { title: "En annan".into(), ..asking() }, &[(Role::Staff, 3)], 9);
    let mut tab = gathering(&with(&all[..2]));
    assert_eq!(tab.heading(), "2 har svarat");
    let mut lines = vec!["Från: Åsa Öberg".to_owned(), String::new(), "Hej! Här är min kod:".to_owned()];
    lines.extend(all[..39].iter().map(response::encode));
    lines.extend(other.iter().map(|answer| format!("> {}", response::encode(answer))));
    let code = response::encode(&all[39]);
    let (but_last, last) = code.split_at(code.len() - 1);
    let broken = format!("{but_last}{}", if last == "7" { "8" } else { "7" });
    lines.push(broken.clone());
    paste(&mut tab, &lines.join("\n"));
    let told = [
        "37 nya svar är tillagda",
        "2 koder fanns redan och räknas en gång.",
        "3 koder hör till en annan grupp och är inte tillagda.",
        "1 kod gick inte att läsa. Be om den igen.",
        &format!("Rad 46: {broken} – stämmer inte: något tecken är fel"),
    ];
    says(&tab, &told);
    assert_eq!(tab.value_of("textbox", ASKS), "");
    assert_eq!(group_kept(&tab).answers, all[..39]);
    tab.send(Msg::History(HistoryMsg::Undo));
    assert_eq!((tab.heading().as_str(), group_kept(&tab).answers.len()), ("2 har svarat", 2));
    tab.send(Msg::History(HistoryMsg::Redo));
    tab.fill("Hur många har tillfrågats?", "60");
    assert_eq!(tab.heading(), "39 av 60 har svarat");
    says(&tab, &["65 procent har svarat"]);
    tab.reload();
    tab.send(GroupMsg::Begin.into());
    assert_eq!(tab.heading(), "39 av 60 har svarat");
}

#[test]
fn what_is_typed_is_read_and_what_is_wrong_stands_by_the_field() {
    let code = response::encode(&forty()[0]);
    let mut tab = gathering(&with(&[]));
    assert_eq!(tab.heading(), "Inga svar än");
    tab.fill(ASKS, &code.to_lowercase());
    tab.press("button", "Lägg till svaren");
    // Once more, with nothing new, it takes nothing away of what was told.
    tab.press("button", "Lägg till svaren");
    says(&tab, &["1 nytt svar är tillagt"]);
    assert_eq!(tab.value_of("textbox", ASKS), "");
    tab.fill(ASKS, &format!("{}U", &code[..code.len() - 1]));
    tab.press("button", "Lägg till svaren");
    says(&tab, &["Inga nya svar", "tecken 20 (U) finns inte i svarskoder"]);
    for (typed, told) in [("4711", "Inget har ändrats."), ("hej", "Det finns inga svarskoder i texten.")] {
        tab.fill(ASKS, typed);
        tab.press("button", "Lägg till svaren");
        says(&tab, &[told, "1 har svarat"]);
        assert!(tab.outline().contains(&format!("[textbox] {ASKS} = {typed} (invalid true)")), "{}", tab.outline());
        assert_eq!(tab.focus, Some("paste"));
    }
    tab.fill("Hur många har tillfrågats?", "tre");
    says(&tab, &["Skriv ett helt tal, högst 1 000 000."]);
    tab.fill("Hur många har tillfrågats?", "3");
    assert_eq!(tab.heading(), "1 av 3 har svarat");
}

#[test]
fn files_are_read_and_a_file_of_ours_is_opened() {
    let all = forty();
    let mut tab = gathering(&with(&[]));
    let drop = |tab: &mut Tab, files: &[(&str, String)]| {
        tab.at_hand = files.iter().map(|(name, text)| ((*name).to_owned(), text.clone().into_bytes())).collect();
        tab.send(ShareMsg::Files(files.len()).into());
    };
    let table: Vec<String> =
        all[3..12].iter().map(|answer| format!("2027-03-01;\"{}\";ja", response::encode(answer))).collect();
    drop(&mut tab, &[("mejl.txt", column(&all[..5])), ("svar.csv", format!("\u{feff}Tid;Kod\n{}", table.join("\n")))]);
    says(&tab, &["12 nya svar är tillagda", "2 koder fanns redan"]);
    let fuller = file::encode_all(&[], &[with(&all[..20])]);
    drop(&mut tab, &[("rest.txt", column(&all[20..30])), ("grupp.json", fuller)]);
    says(&tab, &["10 nya svar är tillagda"]);
    assert_eq!(group_kept(&tab).answers.len(), 30);
    drop(&mut tab, &[("bild.txt", "\0\u{1}\u{2}".to_owned()), ("kod.txt", column(&all[30..31]))]);
    says(&tab, &["1 nytt svar är tillagt", "bild.txt"]);
    let body = data_encoding::BASE64_MIME.encode(format!("Hej åäö\r\n{}\r\n", column(&all[31..34])).as_bytes());
    let head = "From: Anna\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n";
    drop(&mut tab, &[("svar.eml", format!("{head}\r\n{body}"))]);
    says(&tab, &["3 nya svar är tillagda"]);
    drop(&mut tab, &[("svar.pdf", "%PDF-1.7".to_owned())]);
    says(&tab, &["svar.pdf", "Kopiera texten i dokumentet och klistra in den."]);
    let newcomer = Group { id: GroupId::from_random(8), ..with(&all[..3]) };
    drop(&mut tab, &[("ny.json", file::encode_all(&[], &[newcomer]))]);
    says(&tab, &["har lagts till med 3 svar."]);
}

#[test]
fn answers_without_an_invitation_wait_until_they_are_taken_in() {
    let strays: Vec<Response> = forty()[..4].iter().map(|answer| Response { group: 0, ..answer.clone() }).collect();
    let mut tab = gathering(&with(&[]));
    paste(&mut tab, &column(&strays));
    says(&tab, &["4 svar kommer inte från någon inbjudan.", "Inga svar än"]);
    paste(&mut tab, &column(&forty()[10..12]));
    says(&tab, &["2 nya svar är tillagda", "4 svar kommer inte från någon inbjudan."]);
    tab.press("button", "Ta med ändå");
    says(&tab, &["4 nya svar är tillagda"]);
    assert_eq!(group_kept(&tab).answers.len(), 6);
    tab.send(Msg::History(HistoryMsg::Undo));
    says(&tab, &["2 har svarat", "4 svar kommer inte från någon inbjudan."]);
}

#[test]
fn whoever_corrects_an_answer_counts_once_and_one_says_which_holds() {
    let all = forty();
    let corrected: Vec<Response> = all[..2]
        .iter()
        .map(|answer| {
            let mut corrected = answer.clone();
            *corrected.now.get_mut(Area::Storage) = Grade::Irrelevant;
            corrected
        })
        .collect();
    let mut tab = gathering(&with(&all[..3]));
    paste(&mut tab, &column(&corrected));
    says(
        &tab,
        &[
            "Inga nya svar",
            "2 koder rättar tidigare svar. Välj nedan vilka som gäller.",
            "3 har svarat",
            "2 saknas.",
            "2 personer har lämnat in mer än ett svar och räknas en gång var. Vilka svar gäller?",
        ],
    );
    tab.press("button", &format!("Det här gäller: {}", response::encode(&all[1])));
    says(&tab, &["Ditt val är sparat.", "En person har lämnat in mer än ett svar"]);
    assert_eq!(group_kept(&tab).replaced, corrected[1..]);
    tab.send(Msg::History(HistoryMsg::Undo));
    tab.press("button", "Det senaste gäller för alla");
    assert!(!tab.says("lämnat in mer än ett svar"));
    assert_eq!(group_kept(&tab).replaced, all[..2]);
}

#[test]
fn one_answer_is_found_by_its_code_removed_and_put_back() {
    let all = forty();
    let mut tab = gathering(&with(&all));
    tab.send(GroupMsg::Answers(true).into());
    let mut codes: Vec<String> = all.iter().map(response::encode).collect();
    codes.sort();
    let listed = |tab: &Tab| -> Vec<String> {
        let removes =
            tab.controls().into_iter().filter_map(|it| Some(it.name.strip_prefix("Ta bort svaret: ")?.to_owned()));
        removes.collect()
    };
    assert_eq!(listed(&tab), codes[..20]);
    tab.press("button", "Visa fler");
    assert_eq!(listed(&tab), codes);
    let gone = response::encode(&all[17]);
    tab.fill("Sök en kod", &gone.to_lowercase());
    assert_eq!(listed(&tab), std::slice::from_ref(&gone));
    tab.press("button", &format!("Ta bort svaret: {gone}"));
    says(&tab, &[&format!("Svaret {gone} har tagits bort."), "39 har svarat"]);
    tab.send(Msg::History(HistoryMsg::Undo));
    assert_eq!(group_kept(&tab).answers, all);
    tab.fill("Sök en kod", &gone[..6]);
    assert_eq!(listed(&tab), codes.iter().filter(|code| code.starts_with(&gone[..6])).cloned().collect::<Vec<_>>());
}

#[test]
fn two_tabs_gather_for_one_group() {
    let all = forty();
    let mut one = gathering(&with(&all[..1]));
    let mut other = Tab::open(&one.machine, options());
    other.send(GroupMsg::Begin.into());
    other.send(Msg::go(Screen::Gather));
    paste(&mut other, &column(&all[1..5]));
    one.send_by_itself(Msg::Storage(StorageMsg::Changed));
    assert_eq!(one.heading(), "5 har svarat");
    paste(&mut one, &column(&all[3..9]));
    says(&one, &["4 nya svar är tillagda", "2 koder fanns redan"]);
    other.send_by_itself(Msg::Storage(StorageMsg::Changed));
    assert_eq!(other.heading(), "9 har svarat");
    other.send(Msg::History(HistoryMsg::Undo));
    assert_eq!(group_kept(&other).answers, [&all[..1], &all[5..9]].concat());
}

#[test]
fn what_the_browser_does_not_keep_is_said_and_is_in_the_file() {
    let asks = Invitation { title: "Hela kommunen".to_owned(), ..Invitation::default() };
    let level = |number: u32| Grade::of(u8::try_from(1 + number % 10).unwrap()).unwrap();
    let all: Vec<Response> = (0..20_400)
        .map(|nonce| Response {
            group: tag(&asks),
            now: PerArea::from_fn(|area| level(nonce / 7 + u32::try_from(area.index()).unwrap())),
            nonce,
            ..Response::default()
        })
        .collect();
    let mut tab = gathering(&group(asks));
    paste(&mut tab, &column(&all[..MAX_KEPT]));
    assert!(!tab.says("finns bara på den här sidan"));
    paste(&mut tab, &column(&all));
    says(&tab, &["400 nya svar är tillagda", "400 av 20\u{a0}400 svar finns bara på den här sidan"]);
    tab.press("button", "Visa resultatet");
    assert!(tab.rows(FIGURES).iter().all(|row| row.split('|').nth(1) == Some("20\u{a0}400")));
    tab.send(Msg::go(Screen::Gather));
    tab.send(GroupMsg::SaveFile.into());
    let saved = tab.machine.files.borrow().last().unwrap().1.clone();
    assert_eq!(file::decode(saved.as_bytes()).unwrap().groups[0].answers, all);
    let code = response::encode_bare(&all[7]);
    assert!(saved.contains(&code) && tab.has("button", Lang::Sv.share().copy_text));
    assert!(!tab.everything().contains(&code), "no field holds all of it");
    tab.reload();
    tab.send(GroupMsg::Begin.into());
    tab.send(Msg::go(Screen::Gather));
    says(&tab, &["Gruppen hade 20\u{a0}400 svar, och webbläsaren har sparat 20\u{a0}000 av dem."]);
}

#[test]
fn how_far_a_large_file_has_come_is_shown_and_it_can_be_given_up() {
    let mut tab = gathering(&with(&forty()));
    let says = "Filen skapas och kontrolleras.";
    let begin = |tab: &mut Tab| {
        tab.send(ShareMsg::Making(0).into());
        let before = tab.everything();
        tab.send(ShareMsg::Making(40).into());
        assert!(tab.says(says) && tab.state.is_making());
        assert_ne!(tab.everything(), before, "it has come further");
    };
    begin(&mut tab);
    tab.press("button", "Avbryt");
    assert!(!tab.says(says) && !tab.state.is_making());
    // Who goes on to something else no longer wants it.
    begin(&mut tab);
    tab.send(Msg::go(Screen::Spread));
    assert!(!tab.says(says) && !tab.state.is_making());
    // The bar goes with the next action, and the file comes all the same.
    tab.send(Msg::go(Screen::Gather));
    begin(&mut tab);
    tab.send(GroupMsg::Asked("60".to_owned()).into());
    tab.send(ShareMsg::Making(80).into());
    assert!(!tab.says(says) && tab.state.is_making());
    tab.send(ShareMsg::Made { made: None, says: Lang::file_made }.into());
    assert!(tab.says(Lang::Sv.share().file_failed) && !tab.state.is_making());
}

#[test]
fn a_text_that_is_too_long_is_refused_in_words() {
    let mut tab = gathering(&group(asking()));
    paste(&mut tab, &"x".repeat(32_000_001));
    says(&tab, &["Texten är för lång för att läsas på en gång. Dela upp den och klistra in en del i taget."]);
    assert_eq!((tab.value_of("textbox", ASKS), tab.machine.kept().is_some()), (String::new(), true));
}

#[test]
fn forty_people_answer_each_on_a_device_of_their_own() {
    let asks = Invitation { targets: false, ..asking() };
    let roles = [(Role::Executive, 12), (Role::Manager, 4), (Role::Staff, 20), (Role::NotStated, 4)];
    let all = answers(&asks, &roles, 11);
    let mut leader = at(Lang::Sv, &[group(asks)], Screen::Invite);
    let link = leader.value_of("textbox", "Länk till inbjudan");
    let (_, payload) = link.split_once("#mk=").unwrap();
    let code_of = |(luck, answer): (u64, &Response)| {
        let mut tab = Tab::open(&Machine::other(1000 * luck), options());
        tab.send(ShareMsg::Link(payload.to_owned()).into());
        if answer.role != Role::NotStated {
            tab.press("radio", Lang::Sv.role(answer.role));
        }
        tab.press("button", "Starta");
        for (area, grade) in answer.now.iter() {
            tab.send(Msg::Grading(GradingMsg::Edit(Change::Now(area, *grade))));
        }
        tab.send(Msg::go(Screen::Result));
        tab.value_of("textbox", "Svarskod")
    };
    let codes: Vec<String> = (1..).zip(&all).map(code_of).collect();
    for (code, answer) in codes.iter().zip(&all) {
        let read = response::decode(code).unwrap();
        assert_eq!(read, Response { nonce: read.nonce, ..answer.clone() });
    }
    leader.send(Msg::go(Screen::Gather));
    paste(&mut leader, &codes.join("\n"));
    says(&leader, &["40 nya svar är tillagda"]);
    leader.press("button", "Visa resultatet");
    assert_eq!(
        leader.rows("Median per roll"),
        [
            heat_row("Kommunledning och förvaltningschefer", &of_role(&all, Role::Executive)),
            hidden_row("Chef"),
            heat_row("Medarbetare", &of_role(&all, Role::Staff)),
            hidden_row("Roll inte angiven"),
        ]
    );
}

// Seeing.

/// Twelve executives, twenty of the staff, and four each who are managers or state no role: those are too few.
fn mixed() -> Vec<Response> {
    let roles = [(Role::Executive, 12), (Role::Manager, 4), (Role::Staff, 20), (Role::NotStated, 4)];
    answers(&asking(), &roles, 3)
}

fn of_role(answers: &[Response], role: Role) -> Vec<Response> {
    answers.iter().filter(|answer| answer.role == role).cloned().collect()
}

/// What some answers say of the present, without any protection.
fn bare(answers: &[Response]) -> PerArea<Spread> {
    PerArea::from_fn(|area| {
        let mut spread = Spread::default();
        for answer in answers {
            spread.add(*answer.now.get(area));
        }
        spread
    })
}

/// A row of a table of medians.
fn heat_row(name: &str, answers: &[Response]) -> String {
    let spreads = bare(answers);
    let most = spreads.iter().map(|(_, spread)| spread.n()).max().unwrap();
    let medians = Area::ALL.map(|area| Lang::Sv.quarters(spreads.get(area).quartiles().unwrap().median));
    [&[format!("{name} {most} svar")][..], &medians].concat().join("|")
}

fn hidden_row(name: &str) -> String {
    [&[format!("{name} {FEW}")][..], &vec![format!("– {FEW}"); 6]].concat().join("|")
}

#[test]
fn every_figure_is_of_those_who_answered_and_nothing_is_of_too_few() {
    let all = mixed();
    let mut tab = gathering(&group(asking()));
    paste(&mut tab, &column(&all));
    tab.press("button", "Visa resultatet");
    let spreads = bare(&all);
    let shown: ShownSpreads = spreads.map(|_, spread| Some(spread.clone()));
    let order = Order::Agreement.of(&shown, &ShownSpreads::default());
    let rows = tab.rows(FIGURES);
    for (row, area) in rows.iter().zip(order) {
        let spread = spreads.get(area);
        let begins = format!(
            "{}|{}|{}|",
            Lang::Sv.guide(area).name,
            spread.n(),
            Lang::Sv.quarters(spread.quartiles().unwrap().median)
        );
        assert!(row.starts_with(&begins), "{row} does not begin with {begins}");
    }
    assert_eq!(
        tab.rows("Median per roll"),
        [
            heat_row("Kommunledning och förvaltningschefer", &of_role(&all, Role::Executive)),
            hidden_row("Chef"),
            heat_row("Medarbetare", &of_role(&all, Role::Staff)),
            hidden_row("Roll inte angiven"),
        ]
    );
    tab.choose("Första", "Kommunledning och förvaltningschefer");
    tab.choose("Andra", "Medarbetare");
    says(&tab, &["Lagring: Kommunledning och förvaltningschefer "]);
    tab.choose("Andra", "Chef");
    says(&tab, &["Lagring: Kommunledning och förvaltningschefer "]);
    assert_eq!(tab.text().matches(&format!("Chef {FEW}.")).count(), 6);
}

#[test]
fn nothing_of_the_hidden_is_anywhere_in_the_view() {
    let all = mixed();
    // The managers and those who state no role change places, answer by answer.
    let turned: Vec<Response> = all
        .iter()
        .map(|answer| {
            let role = match answer.role {
                Role::Manager => Role::NotStated,
                Role::NotStated => Role::Manager,
                role => role,
            };
            Response { role, ..answer.clone() }
        })
        .collect();
    for screen in [Screen::Invite, Screen::Gather, Screen::Spread, Screen::Decide] {
        let [one, other] = [&all, &turned].map(|answers| {
            let shown = Group { answers: answers.clone(), published: vec![40], ..group(asking()) };
            at(Lang::Sv, &[shown], screen).everything()
        });
        assert_eq!(one, other, "{screen:?}");
    }
}

#[test]
fn of_roles_within_units_only_the_large_are_shown() {
    let roles = [Role::Manager, Role::Staff].into_iter().fold(Roles::default(), Roles::toggled);
    let asks = Invitation { units: units(&["Skola", "Vård"]), roles, ..asking() };
    let mut all = answers(&asks, &[(Role::Manager, 14), (Role::Staff, 40)], 5);
    // One of the managers of a school stays; the others are of the other unit.
    let managers: Vec<usize> =
        (0..all.len()).filter(|at| all[*at].role == Role::Manager && all[*at].unit == 1).collect();
    for at in &managers[1..] {
        all[*at].unit = 2;
    }
    let tab =
        at(Lang::Sv, &[Group { published: vec![all.len()], answers: all.clone(), ..group(asks) }], Screen::Spread);
    let unit = |unit| -> Vec<Response> { all.iter().filter(|answer| answer.unit == unit).cloned().collect() };
    let rows = tab.rows("Median per roll");
    for shown in [heat_row("Chef", &of_role(&all, Role::Manager)), heat_row("Medarbetare", &of_role(&all, Role::Staff))]
    {
        assert!(rows.contains(&shown), "{shown:?} is not in {rows:#?}");
    }
    let rows = tab.rows("Median per enhet");
    for shown in [heat_row("Skola", &unit(1)), heat_row("Vård", &unit(2))] {
        assert!(rows.contains(&shown), "{shown:?} is not in {rows:#?}");
    }
    let both = tab.rows("Median per roll och enhet");
    assert!(
        both.iter().all(|row| !row.starts_with("Chef, Skola") && !row.starts_with("Medarbetare, Skola")),
        "{both:#?}"
    );
}

#[test]
fn later_answers_wait_until_they_are_enough_by_themselves() {
    let all = mixed();
    let (first, later) = all.split_at(32);
    let mut tab = gathering(&group(asking()));
    paste(&mut tab, &column(&first[..4]));
    says(&tab, &["Det behövs 5 svar för att visa något. 1 saknas."]);
    assert!(!tab.has("button", "Visa resultatet"));
    tab.press("button", "Nästa: Visa");
    assert_eq!(tab.heading(), "Inget visas än");
    tab.send(Msg::go(Screen::Gather));
    paste(&mut tab, &column(&first[4..]));
    tab.press("button", "Visa resultatet");
    let before = tab.rows(FIGURES);
    let told = |answers: &[Response]| {
        let whole = Group { answers: answers.to_vec(), published: vec![answers.len()], ..group(asking()) };
        at(Lang::Sv, &[whole], Screen::Spread).rows(FIGURES)
    };
    assert_eq!(before, told(first));
    tab.send(Msg::go(Screen::Gather));
    paste(&mut tab, &column(&later[..4]));
    says(&tab, &["4 svar väntar på att räknas in."]);
    assert!(!tab.has("button", "Räkna in 4 nya svar"));
    tab.press("button", "Nästa: Visa");
    says(&tab, &["36 har svarat. 4 svar väntar på att räknas in."]);
    assert_eq!(tab.rows(FIGURES), before);
    tab.send(Msg::go(Screen::Gather));
    paste(&mut tab, &column(later));
    tab.press("button", "Räkna in 8 nya svar");
    assert!(!tab.says("väntar"));
    assert_eq!(tab.rows(FIGURES), told(&all));
}

#[test]
fn the_other_areas_come_in_the_order_chosen() {
    let all = mixed();
    let whole = Group { answers: all, published: vec![40], ..group(asking()) };
    let [now, target] = [GradeKind::Now, GradeKind::Target].map(|of| Figures::of(&whole, 5, of).total);
    let mut tab = at(Lang::Sv, &[whole], Screen::Spread);
    for (label, order) in [
        ("Minst eniga först", Order::Agreement),
        ("Störst avstånd till målbilden", Order::Gap),
        ("Modellens ordning", Order::Model),
    ] {
        tab.choose("Ordning", label);
        let names: Vec<String> =
            tab.rows(FIGURES).iter().map(|row| row.split('|').next().unwrap_or_default().to_owned()).collect();
        assert_eq!(names, order.of(&now, &target).map(|area| Lang::Sv.guide(area).name));
    }
}

#[test]
fn the_figures_of_many_units_are_listed_a_part_at_a_time() {
    let names: Vec<String> = (1..=127).map(|unit| format!("Enhet {unit}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let asks = Invitation { units: units(&names), ..asking() };
    let all = answers(&asks, &[(Role::Staff, 1270)], 2);
    let mut tab = at(Lang::Sv, &[Group { published: vec![1270], answers: all, ..group(asks) }], Screen::Spread);
    assert_eq!(tab.rows("Median per enhet").len(), 40);
    let more = tab.controls().into_iter().find(|it| it.name == "Visa fler").unwrap();
    tab.press_at(&more);
    assert_eq!(tab.rows("Median per enhet").len(), 80);
}

// Deciding.

/// A group whose answers are shown.
fn shown() -> Group {
    let answers = answers(&asking(), &[(Role::Staff, 10)], 2);
    Group { answers, published: vec![10], ..group(asking()) }
}

fn deciding() -> Tab {
    at(Lang::Sv, &[shown()], Screen::Decide)
}

#[test]
fn levels_become_an_assessment() {
    let mut tab = deciding();
    tab.send(GroupMsg::TurnTo(Area::Storage).into());
    assert!(!tab.has("button", "Till resultatet"));
    tab.press("radio", "4. På gång, på väg mot Halvvägs");
    says(&tab, &["4. På gång, på väg mot Halvvägs: Ni har gemensamma mappar men också egna kalkylblad."]);
    let (assessments, groups) = kept(&tab);
    assert_eq!((assessments.len(), assessments[0].title.as_str()), (1, "Våren 2027"));
    assert_eq!(groups[0].decided.as_ref(), Some(&assessments[0].id));
    // Undone, nothing is left of it; and it is made again.
    tab.send(Msg::History(HistoryMsg::Undo));
    let (assessments, groups) = kept(&tab);
    assert_eq!((assessments.len(), groups[0].decided.as_ref()), (0, None));
    tab.send(Msg::History(HistoryMsg::Redo));
    tab.press("button", "Gemensam målbild: inte bestämt");
    tab.press("radio", "8. Etablerat, på väg mot Fullt ut");
    tab.send(GroupMsg::TurnTo(Area::Work).into());
    tab.press("radio", "Vet ej");
    for area in [Area::Organisation, Area::Systems, Area::Dataflow, Area::Service] {
        tab.send(GroupMsg::TurnTo(area).into());
        tab.press("radio", "5. Halvvägs");
    }
    says(&tab, &["6 av 6 är bestämda"]);
    tab.press("button", "Till resultatet");
    assert_eq!(tab.heading(), "Störst avstånd: Lagring, 4 steg till målnivån");
    let (assessments, _) = kept(&tab);
    let levels = Area::ALL.map(|area| assessments[0].areas.get(area).now.level().map(Level::get));
    assert_eq!(levels, [Some(5), Some(4), Some(5), None, Some(5), Some(5)]);
    // It is found again from the group, and goes on being the same.
    tab.send(GroupMsg::Begin.into());
    tab.send(Msg::go(Screen::Decide));
    tab.send(GroupMsg::TurnTo(Area::Storage).into());
    assert_eq!(tab.value_of("radio", "4. På gång, på väg mot Halvvägs"), "on");
    tab.press("radio", "6. Halvvägs, på väg mot Etablerat");
    assert_eq!(kept(&tab).0.len(), 1);
}

#[test]
fn a_deleted_assessment_is_made_anew() {
    let mut tab = deciding();
    tab.press("radio", "3. På gång");
    let first = kept(&tab).0.remove(0).id;
    tab.send(mognadskollen::app::OverviewMsg::Remove(first.clone()).into());
    tab.send(GroupMsg::Begin.into());
    tab.send(Msg::go(Screen::Decide));
    assert!(tab.controls().iter().all(|it| it.role != "radio" || it.value.is_empty()));
    tab.press("radio", "2. Inte börjat, på väg mot På gång");
    let (assessments, groups) = kept(&tab);
    assert_eq!((assessments.len(), groups[0].decided.as_ref()), (1, Some(&assessments[0].id)));
    assert_ne!(assessments[0].id, first);
}

#[test]
fn areas_and_levels_are_reached_by_keys() {
    let mut tab = deciding();
    let first = tab.heading();
    assert!(!tab.key(None, "Escape"), "nothing is filled");
    assert!(tab.key(None, "ArrowRight"));
    let second = tab.heading();
    assert_ne!(first, second);
    assert_eq!(tab.focus, Some("heading"));
    assert!(tab.key(None, "ArrowLeft"));
    assert_eq!(tab.heading(), first);
    tab.key(None, "ArrowLeft");
    assert_eq!(tab.heading(), first, "there is none before the first");
    // Among the levels the arrows are the browser's: they choose a level.
    assert!(!tab.key(Some(("radio", "3. På gång")), "ArrowRight"));
    assert!(tab.key(None, "n") && tab.key(None, "4"));
    assert_eq!(tab.value_of("radio", "4. På gång, på väg mot Halvvägs"), "on");
    assert_eq!(tab.focus, Some("spot"));
    assert!(tab.key(None, "M") && tab.key(None, "0"));
    assert_eq!(tab.value_of("radio", "10. Fullt ut, i alla verksamheter"), "on");
    assert!(tab.has("button", "Gemensamt nuläge: 4") && tab.has("button", "Gemensam målbild: 10"));
    assert!(!tab.key(None, "x") && !tab.key(None, "F5"));
}

#[test]
fn whoever_points_at_the_present_goes_on_to_the_target() {
    let mut tab = deciding();
    let level = Level::new(4).unwrap();
    tab.send(GroupMsg::Pointed(level).into());
    tab.press("radio", "4. På gång, på väg mot Halvvägs");
    assert_eq!(tab.focus, Some("sets-target"));
    says(&tab, &["Gemensam målbild"]);
    tab.press("radio", "8. Etablerat, på väg mot Fullt ut");
    assert!(tab.has("button", "Gemensamt nuläge: 4") && tab.has("button", "Gemensam målbild: 8"));
    // With the keys one stays where one is.
    tab.send(GroupMsg::Turn(true).into());
    tab.press("radio", "4. På gång, på väg mot Halvvägs");
    assert!(tab.has("button", "Gemensamt nuläge: 4") && tab.has("radio", "Vet ej"));
}

#[test]
fn a_level_is_stepped_up_and_down_from_the_median() {
    let mut tab = deciding();
    tab.press("button", "Höj gemensam målbild");
    tab.press("button", "Sänk gemensamt nuläge");
    let held = |tab: &Tab, name: &str| -> u8 {
        let all = tab.controls();
        let button = all.iter().find(|it| it.name.starts_with(name)).unwrap();
        button.name.rsplit(' ').next().unwrap().parse().unwrap()
    };
    let begun = held(&tab, "Gemensamt nuläge");
    tab.press("button", "Höj gemensamt nuläge");
    assert_eq!(held(&tab, "Gemensamt nuläge"), begun + 1);
    for _ in 0..12 {
        tab.press("button", "Sänk gemensamt nuläge");
    }
    assert_eq!(held(&tab, "Gemensamt nuläge"), 1);
}

#[test]
fn what_fills_the_screen_stands_alone_and_is_left_by_esc() {
    let mut tab = at(Lang::Sv, &[shown()], Screen::Spread);
    tab.press("button", "Visa på projektorn");
    assert!(!tab.has("button", "Meny") && !tab.says("Alla grupper"));
    assert!(tab.key(None, "Escape"));
    assert!(tab.has("button", "Visa på projektorn") && tab.says("prata om det här först"));
    // The browser's own way out of a filled screen is the same way.
    tab.press("button", "Visa på projektorn");
    tab.send_by_itself(GroupMsg::Unfilled.into());
    assert!(tab.says("prata om det här först"));
    tab.send_by_itself(GroupMsg::Unfilled.into());
    assert!(tab.says("prata om det här först"), "nothing was filled");
    // Whatever leads elsewhere, it does not come back filled.
    tab.press("button", "Visa på projektorn");
    tab.send(Msg::go(Screen::Result));
    tab.send(GroupMsg::Begin.into());
    tab.send(Msg::go(Screen::Decide));
    assert!(tab.has("button", "Meny"));
}

#[test]
fn nobody_is_asked_why_they_answered_as_they_did() {
    let all = mixed();
    for lang in Lang::ALL {
        let shown = Group { answers: all.clone(), published: vec![40], ..group(asking()) };
        let mut tab = at(lang, &[shown], Screen::Decide);
        for area in Area::ALL {
            tab.send(GroupMsg::TurnTo(area).into());
            tab.send(GroupMsg::Choose(GradeKind::Now).into());
            let text = tab.text().to_lowercase();
            assert!(
                !text.contains("du som") && !text.contains("you who") && !text.contains("den som svarade"),
                "{text}"
            );
        }
    }
}
