//! From the first screen to a printed plan, without a browser.

use super::driver::{Machine, Tab, options};

/// Grades every area, and leads on to the next.
pub(crate) fn grade_all(tab: &mut Tab, levels: [u8; 6]) {
    for level in levels {
        let band = ["Påbörjan", "På gång", "Halvvägs", "Välutvecklat", "Målet nått"][usize::from((level - 1) / 2)];
        let all = tab.controls();
        let radio = all.iter().find(|it| it.role == "radio" && it.name.starts_with(&format!("{level},")));
        let radio = radio.unwrap_or_else(|| panic!("no level {level} ({band}) in\n{}", tab.outline())).clone();
        tab.press_at(&radio);
        let next = tab.controls().into_iter().find(|it| it.role == "button" && it.name.starts_with("Nästa"));
        if let Some(next) = next {
            tab.press_at(&next);
        }
    }
}

#[test]
fn from_the_first_screen_to_a_printed_plan() {
    let machine = Machine::new();
    let mut tab = Tab::open(&machine, options());
    tab.press("button", "Starta");
    grade_all(&mut tab, [4, 3, 2, 5, 6, 1]);
    tab.press("button", "Till målbilden");
    println!("{}", tab.outline());
    tab.press("button", "Resultat");
    println!("{}", tab.outline());
    tab.press("button", "Handlingsplan");
    println!("{}", tab.outline());
    let parts: Vec<_> = tab.controls().into_iter().filter(|it| it.role == "button").collect();
    println!("{parts:#?}");
}
