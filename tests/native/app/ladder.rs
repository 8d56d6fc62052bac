//! The ladder of levels: what is heard of it, what its keys do, and what it says of an answer.

use mognadskollen::app::{GradingMsg, Msg, NavigationMsg, Options, View};
use mognadskollen::model::{Area, Band};
use mognadskollen::text::Lang;

use super::driver::{Control, Machine, Tab, options};

fn begun(lang: Lang) -> Tab {
    let mut tab = Tab::open(&Machine::new(), Options { lang, ..options() });
    tab.send(Msg::Navigation(NavigationMsg::New));
    tab
}

fn radios(tab: &Tab) -> Vec<Control> {
    tab.controls().into_iter().filter(|control| control.role == "radio").collect()
}

/// The name of what is chosen; nothing where nothing is.
fn chosen(tab: &Tab) -> Option<String> {
    let mut on = radios(tab).into_iter().filter(|radio| radio.value == "on").map(|radio| radio.name);
    let first = on.next();
    assert_eq!(on.next(), None, "only one of a group is chosen");
    first
}

#[test]
fn each_text_is_heard_once() {
    for lang in Lang::ALL {
        let mut tab = begun(lang);
        for area in Area::ALL {
            tab.send(Msg::Grading(GradingMsg::Go(area)));
            let guide = lang.guide(area);
            let text = tab.text();
            let count = |what: &str| text.matches(what).count();
            assert_eq!((tab.heading().as_str(), count(guide.question)), (guide.question, 1), "{text}");
            assert_eq!(count(lang.words().question_now), 1, "{text}");
            let radios = radios(&tab);
            assert_eq!(radios.len(), 12);
            for (place, radio) in radios.iter().enumerate() {
                let level =
                    (place < 10).then(|| mognadskollen::model::Level::new(u8::try_from(place).unwrap() + 1).unwrap());
                let name = match (level, place) {
                    (Some(level), _) => lang.level_name(level),
                    (None, 10) => lang.words().unknown.to_owned(),
                    (None, _) => lang.words().irrelevant.to_owned(),
                };
                // The description goes with the lower of its two levels alone.
                let lower = level.filter(|level| level.band().levels().0 == *level);
                let description = lower.map(|level| guide.band(level.band())).unwrap_or_default();
                assert_eq!((&*radio.name, &*tab.description(radio)), (&*name, description));
            }
            for band in Band::ALL {
                assert_eq!(count(&lang.band_title(band)), 1, "{text}");
            }
        }
    }
}

#[test]
fn keys_choose_and_clear() {
    let mut tab = begun(Lang::Sv);
    for (key, name, id) in [
        ("4", "4. På gång, på väg mot Halvvägs", "level-4"),
        ("0", "10. Fullt ut, i alla verksamheter", "level-10"),
        ("Home", "1. Inte börjat", "level-1"),
        ("9", "9. Fullt ut", "level-9"),
        ("End", "10. Fullt ut, i alla verksamheter", "level-10"),
        ("3", "3. På gång", "level-3"),
    ] {
        let radio = radios(&tab).swap_remove(11);
        assert!(tab.key_at(&radio, key), "{key}");
        assert_eq!((chosen(&tab).as_deref(), tab.focus), (Some(name), Some(id)), "{key}");
    }
    for key in ["Delete", "Backspace"] {
        let radio = radios(&tab).swap_remove(2);
        tab.press_at(&radio);
        assert!(tab.key_at(&radio, key), "{key}");
        assert_eq!(chosen(&tab), None);
        // With nothing to clear it is a key like any other.
        assert!(!tab.key_at(&radio, key), "{key}");
    }
    let radio = radios(&tab).swap_remove(2);
    for key in ["Enter", "Tab", " ", "ArrowDown", "a", "å", "½", "10", "F5", "Escape", ""] {
        assert!(!tab.key_at(&radio, key), "{key:?} is the browser's");
    }
    assert_eq!(chosen(&tab), None);
}

#[test]
fn an_answer_is_told_and_taken_back() {
    let mut tab = begun(Lang::Sv);
    assert!(tab.says("Inget svar än"));
    for (place, says) in [
        (2, "3 av 10. Beskrivningen stämmer."),
        (3, "4 av 10. Det stämmer, och ni är på väg mot Halvvägs."),
        (9, "10 av 10. Allt stämmer, i alla verksamheter."),
        (10, "Vet ej. Området räknas inte med i snittet."),
    ] {
        let radio = radios(&tab).swap_remove(place);
        tab.press_at(&radio);
        assert!(tab.says(says) && !tab.says("Inget svar än"), "{}", tab.outline());
    }
    tab.press("button", "Ta bort svaret");
    assert!(tab.says("Inget svar än") && chosen(&tab).is_none());
    assert!(!tab.controls().iter().any(|control| control.name == "Ta bort svaret"));
}

/// The classes of the five descriptions.
fn rungs(tab: &Tab) -> Vec<String> {
    tab.classes("rung")
}

#[test]
fn what_has_been_unfolded_stays_so_until_the_question_is_left() {
    let mut tab = begun(Lang::Sv);
    let choose = |tab: &mut Tab, place: usize| {
        let radio = radios(tab).swap_remove(place);
        tab.press_at(&radio);
    };
    assert_eq!(rungs(&tab), ["rung"; 5]);
    choose(&mut tab, 3);
    assert_eq!(rungs(&tab), ["rung", "rung on", "rung", "rung", "rung"]);
    choose(&mut tab, 9);
    assert_eq!(rungs(&tab), ["rung", "rung open", "rung", "rung", "rung on"]);
    choose(&mut tab, 10);
    assert_eq!(rungs(&tab), ["rung", "rung open", "rung", "rung", "rung open"]);
    tab.press("button", "Nästa: Lagring");
    assert_eq!(rungs(&tab), ["rung"; 5]);
    tab.press("button", "Föregående");
    assert_eq!(rungs(&tab), ["rung"; 5], "Vet ej is of no band");
}

#[test]
fn one_who_answers_for_themselves_sees_the_questions_alone() {
    let mut tab = Tab::open(&Machine::new(), Options { view: View::SelfCheck, ..options() });
    tab.press("button", "Starta");
    for number in 1..=6 {
        assert!(tab.says(&format!("Fråga {number} av 6")), "{}", tab.outline());
        let controls = tab.controls();
        assert!(controls.iter().all(|control| control.role != "fold" && control.role != "textbox"), "{controls:?}");
        assert_eq!(radios(&tab).len(), 12);
        let radio = radios(&tab).swap_remove(number);
        tab.press_at(&radio);
        tab.press("button", if number < 6 { "Nästa" } else { "Se resultatet" });
    }
    assert_eq!(tab.state.progress().answered, 6);
}
