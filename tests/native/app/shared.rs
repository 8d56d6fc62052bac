//! Sharing, opening and all assessments: their states as recorded, and what can be done in them.

use mognadskollen::app::{Msg, NavigationMsg, Options, OverviewMsg, Screen, ShareMsg};
use mognadskollen::codec::{file, snapshot};
use mognadskollen::model::{Area, Assessment, AssessmentId, Date, Grade, Level, ShareOptions};
use mognadskollen::text::Lang;
use mognadskollen::text::example::example;

use super::driver::{Control, Machine, Tab, options};
use super::look;
use super::views::recorded;

/// Names of seven units, not in the order of the alphabet.
const UNITS: [&str; 7] = [
    "Tekniska förvaltningen",
    "Socialförvaltningen",
    "Äldreförvaltningen",
    "Barn- och utbildningsförvaltningen",
    "Kultur- och fritidsförvaltningen",
    "Kommunledningskontoret",
    "Exempelby Bostäder AB",
];

pub(super) fn day() -> Date {
    Date::new(2026, 11, 21).unwrap()
}

/// A unit whose levels follow from its number; the dataflow is always the lowest.
pub(super) fn unit(number: u8, name: &str) -> Assessment {
    let mut one = Assessment::new(AssessmentId::from_random(u64::from(number) + 1), day());
    "Exempelby kommun".clone_into(&mut one.organisation);
    name.clone_into(&mut one.unit);
    for (area, add) in Area::ALL.into_iter().zip([2, 1, 3, 2, 0, 4]) {
        let level = |value: u8| Grade::Level(Level::new(value.clamp(1, 10)).unwrap());
        let answer = one.areas.get_mut(area);
        answer.now = level(1 + number % 4 + add);
        answer.target = level(4 + number % 3 + add);
    }
    one
}

/// The example as one's own, with words in every place that has room for some.
pub(super) fn wordy(title: &str) -> Assessment {
    let mut one = example(Lang::Sv, day());
    one.id = AssessmentId::from_random(77);
    title.clone_into(&mut one.title);
    "Exempelby kommun".clone_into(&mut one.organisation);
    "Skolan".clone_into(&mut one.unit);
    one.plan = mognadskollen::model::Plan::default();
    for area in Area::ALL {
        one.areas.get_mut(area).note.clear();
    }
    "Servern i källaren.\nSe ärende 12.".clone_into(&mut one.areas.get_mut(Area::Storage).note);
    one
}

/// A tab in which these are kept, at a screen.
pub(super) fn with(lang: Lang, kept: &[Assessment], screen: Screen) -> Tab {
    let mut tab = Tab::open(&Machine::new(), Options { lang, ..options() });
    open(&mut tab, &[("alla.json", file::encode(kept))]);
    if let Some(first) = kept.first() {
        tab.send(OverviewMsg::Open(first.id.clone()).into());
    }
    tab.send(Msg::go(screen));
    tab
}

/// Chooses files where files are opened.
pub(super) fn open(tab: &mut Tab, files: &[(&str, String)]) {
    tab.send(Msg::go(Screen::Open));
    tab.at_hand = files.iter().map(|(name, text)| ((*name).to_owned(), text.clone().into_bytes())).collect();
    let file = tab.controls().into_iter().find(|control| control.role == "file").unwrap();
    tab.press_at(&file);
}

/// A name as long as one gets, and nowhere to break it.
fn long() -> String {
    "Samhällsbyggnadsförvaltningenochallaandraförvaltningar".repeat(3).chars().take(120).collect()
}

fn both(name: &str, show: impl Fn(Lang) -> Tab) {
    for lang in [Lang::Sv, Lang::En] {
        recorded(&format!("{name}-{}", lang.tag()), &show(lang));
    }
}

/// The titles of what is kept, in order.
pub(super) fn kept(tab: &Tab) -> Vec<String> {
    let Some(text) = tab.machine.kept() else { return Vec::new() };
    file::decode(text.as_bytes()).unwrap().assessments.iter().map(|one| Lang::Sv.name(one)).collect()
}

pub(super) fn all_of(tab: &Tab, role: &str, begins: &str) -> Vec<Control> {
    tab.controls().into_iter().filter(|control| control.role == role && control.name.starts_with(begins)).collect()
}

/// The address that is offered as a link, after the part that says which page.
pub(super) fn offered(tab: &Tab) -> Option<String> {
    let field = all_of(tab, "textbox", "Länk").into_iter().find(|it| it.name == "Länk")?;
    field.value.split_once("#mk=").map(|(_, payload)| payload.to_owned())
}

pub(super) fn units(count: u8) -> Vec<Assessment> {
    let name = |number: u8| {
        UNITS.get(usize::from(number)).map_or_else(|| format!("Enhet {number}"), |name| (*name).to_owned())
    };
    (0..count).map(|number| unit(number, &name(number))).collect()
}

#[test]
fn sharing_as_recorded() {
    both("share-empty", |lang| with(lang, &[], Screen::Share));
    both("share-full", |lang| with(lang, &[wordy("Våren 2026")], Screen::Share));
    both("share-example", |lang| {
        let mut tab = Tab::open(&Machine::new(), Options { lang, ..options() });
        tab.send(Msg::Navigation(NavigationMsg::Example(true)));
        tab.send(Msg::go(Screen::Share));
        tab.send(ShareMsg::Plan(true).into());
        tab
    });
    both("share-choices", |lang| {
        let mut tab = with(lang, &[wordy("Våren 2026")], Screen::Share);
        tab.send(ShareMsg::Preview(true).into());
        tab.send(ShareMsg::Include(ShareOptions { notes: true, names: true, ..ShareOptions::default() }).into());
        tab.send(ShareMsg::Qr(true).into());
        tab
    });
    both("share-too-long", |lang| {
        let mut one = wordy("Våren 2026");
        one.areas.get_mut(Area::Storage).note = "Å".repeat(1000);
        let mut tab = with(lang, &[one], Screen::Share);
        tab.send(ShareMsg::Include(ShareOptions { notes: true, ..ShareOptions::default() }).into());
        tab
    });
    recorded("share-long-name-sv", &with(Lang::Sv, &[wordy(&long())], Screen::Share));
}

#[test]
fn all_assessments_as_recorded() {
    both("shelf-empty", |lang| with(lang, &[], Screen::Overview));
    both("shelf-one", |lang| with(lang, &units(1), Screen::Overview));
    both("shelf-two", |lang| with(lang, &units(2), Screen::Overview));
    both("shelf-seven", |lang| {
        let mut tab = with(lang, &units(7), Screen::Overview);
        tab.send(OverviewMsg::More(Some(unit(1, "").id)).into());
        tab
    });
    both("shelf-thirteen", |lang| with(lang, &units(13), Screen::Overview));
    let mut edited = with(Lang::Sv, &units(2), Screen::Overview);
    edited.send(OverviewMsg::Details(Some(unit(1, "").id)).into());
    edited.send(OverviewMsg::DateText(unit(1, "").id, "2026-02-30".to_owned()).into());
    recorded("shelf-edited-sv", &edited);
    let mut some = units(3);
    some[1].unit = long();
    some[2].areas.get_mut(Area::Work).now = Grade::Unknown;
    some[2].areas.get_mut(Area::Service).now = Grade::Irrelevant;
    some[2].areas.get_mut(Area::Storage).now = Grade::Unanswered;
    recorded("shelf-long-names-sv", &with(Lang::Sv, &some, Screen::Overview));
    let mut erased = with(Lang::Sv, &units(1), Screen::Overview);
    erased.send(OverviewMsg::AskErase(true).into());
    recorded("shelf-erase-sv", &erased);
}

#[test]
fn two_units_compared_as_recorded() {
    let compared = |lang: Lang, kept: &[Assessment]| {
        let mut tab = with(lang, kept, Screen::Result);
        tab.send(OverviewMsg::Against(mognadskollen::app::CompareTarget::Stored(kept[1].id.clone())).into());
        tab
    };
    both("compare-units", |lang| compared(lang, &units(2)));
    let mut named = units(2);
    (named[0].unit, named[1].unit) = (long(), long());
    recorded("compare-long-names-sv", &compared(Lang::Sv, &named));
}

/// Writes the report out to be looked at, where that is asked for.
#[test]
fn the_report_on_paper() {
    let Some(folder) = std::env::var_os("MK_SHOTS") else { return };
    for lang in [Lang::Sv, Lang::En] {
        let mut tab = Tab::open(&Machine::new(), Options { lang, ..options() });
        tab.send(Msg::Navigation(NavigationMsg::Example(true)));
        tab.send(Msg::go(Screen::Share));
        tab.send(ShareMsg::Plan(true).into());
        tab.send(ShareMsg::Notes(true).into());
        tab.send(ShareMsg::Print(mognadskollen::app::PrintTarget::Report).into());
        tab.send(ShareMsg::Print(mognadskollen::app::PrintTarget::Code).into());
        tab.send(ShareMsg::Print(mognadskollen::app::PrintTarget::Plan).into());
        let printed = tab.machine.printed.borrow();
        for (document, name) in printed.iter().zip(["paper-report", "paper-code", "paper-plan"]) {
            look::write_paper(std::path::Path::new(&folder), &[name, "-", lang.tag()].concat(), document, &tab);
        }
    }
}

#[test]
fn opening_as_recorded() {
    both("open-refused", |lang| {
        let mut tab = with(lang, &[], Screen::Open);
        tab.send(ShareMsg::OpenText("400R-4QA0-0000-0013".to_owned()).into());
        tab
    });
    both("open-file-refused", |lang| {
        let mut tab = with(lang, &[], Screen::Open);
        open(&mut tab, &[("en.json", "{".to_owned()), ("två.json", "Hej".to_owned())]);
        tab
    });
    both("choose", |lang| {
        let mut tab = with(lang, &units(2), Screen::Open);
        let mut theirs = units(2);
        for one in &mut theirs {
            one.target_year = Some(2030);
        }
        open(&mut tab, &[("en.json", file::encode(&theirs))]);
        tab
    });
    let mut chosen = units(2);
    chosen[1].unit = long();
    let mut tab = with(Lang::Sv, &chosen, Screen::Open);
    chosen[1].target_year = Some(2030);
    open(&mut tab, &[("en.json", file::encode(&chosen))]);
    recorded("choose-long-sv", &tab);
    let mut shared = wordy(&long());
    (shared.organisation, shared.unit) = (long(), long());
    shared.areas.get_mut(Area::Storage).note = long();
    let mut tab = with(Lang::Sv, &units(1), Screen::Open);
    tab.send(ShareMsg::Link(snapshot::encode(&ShareOptions::ALL.of(&shared, AssessmentId::from_random(0)))).into());
    recorded("received-long-sv", &tab);
    both("received", |lang| {
        let mut tab = with(lang, &units(1), Screen::Open);
        let payload = snapshot::encode(&ShareOptions::ALL.of(&wordy("Grannens"), AssessmentId::from_random(0)));
        tab.send(ShareMsg::Link(payload).into());
        tab
    });
    both("received-code", |lang| {
        let mut tab = with(lang, &[], Screen::Open);
        tab.send(ShareMsg::OpenText("61GA-DHFV-NQZZ-ZZ48".to_owned()).into());
        tab
    });
}
