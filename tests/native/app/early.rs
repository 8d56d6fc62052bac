//! The first screens as plain descriptions of elements, which `embed.js` shows before the program has come: what a new
//! visitor sees, the first question, and what each of its answers changes.
//!
//! They are written out of the very views. `UPDATE_FIXTURES=1 cargo test --no-default-features --test native app::early`
//! writes `src/embed/early.json` anew; the test fails where it is not what the program shows in the same state.
//!
//! A text is a string, and an element `[tag, attributes, child, …]`. A place in a screen is the way to it: which child, and
//! which of its children, from 0. A change is `[place, attributes]` (`null` takes one away) or `[place, element]`.

use std::fs;
use std::path::Path;

use mognadskollen::app::element::{On, Parts, Value};
use mognadskollen::app::{self, Msg, Node, Options, View};
use mognadskollen::model::{Area, Change, Grade};
use mognadskollen::text::Lang;
use serde_json::{Map, Value as Json, json};

use super::driver::{Machine, Tab, options};

/// Stands for what the page says of whose assessment it is.
const NAME: &str = "§";

/// Widths of charts for which the height is known, in CSS pixels.
const WIDTHS: std::ops::RangeInclusive<u32> = 160..=1200;

fn described(node: &Node) -> Option<Json> {
    let element = match node {
        Node::Nothing => return None,
        Node::Text(text) => return Some(json!(text)),
        Node::Element(element) => element.parts(),
    };
    let mut all = vec![json!(element.tag), Json::Object(attributes(element))];
    all.extend(element.children.iter().filter_map(described));
    Some(Json::Array(all))
}

fn attributes(element: &Parts<Msg>) -> Map<String, Json> {
    let mut all = Map::new();
    for (name, value) in &element.attributes {
        all.insert((*name).to_owned(), json!(value));
    }
    for (name, value) in &element.properties {
        match value {
            // What is chosen is what the visitor chooses.
            Value::Is(true) if *name == "open" => drop(all.insert("open".to_owned(), json!(""))),
            Value::Is(_) => {}
            Value::Text(text) => assert!(text.is_empty(), "{name}: a first screen holds nothing that is typed"),
        }
    }
    all
}

/// What is to be changed in one screen to get the other.
fn changes(before: &Json, after: &Json, place: &mut Vec<usize>, all: &mut Vec<Json>) {
    if before == after {
        return;
    }
    let (Json::Array(one), Json::Array(other)) = (before, after) else {
        return all.push(json!([place, after]));
    };
    // Whether it is kept, and what can be undone, is told once there is a program that keeps it.
    if one[1]["class"].as_str().is_some_and(|class| class.starts_with("foot")) {
        return;
    }
    if one[0] != other[0] || one.len() != other.len() {
        return all.push(json!([place, after]));
    }
    if let (Json::Object(one), Json::Object(other)) = (&one[1], &other[1]) {
        let mut changed = Map::new();
        for name in one.keys().chain(other.keys()).filter(|name| one.get(*name) != other.get(*name)) {
            changed.insert(name.clone(), other.get(name).cloned().unwrap_or(Json::Null));
        }
        if !changed.is_empty() {
            all.push(json!([place, changed]));
        }
    }
    for (at, (one, other)) in one.iter().zip(other).skip(2).enumerate() {
        place.push(at);
        changes(one, other, place, all);
        place.pop();
    }
}

/// Where the control is that sends a message.
fn place_of(node: &Node, is_it: &impl Fn(&Msg) -> bool) -> Option<Vec<usize>> {
    let Node::Element(element) = node else { return None };
    let element = element.parts();
    if element.listeners.iter().any(|(_, on)| matches!(on, On::Send(msg) if is_it(msg))) {
        return Some(Vec::new());
    }
    let children = element.children.iter().filter(|child| !matches!(child, Node::Nothing));
    children.enumerate().find_map(|(at, child)| {
        let mut place = place_of(child, is_it)?;
        place.insert(0, at);
        Some(place)
    })
}

fn view(tab: &Tab) -> (Node, Json) {
    let node = app::view(&tab.state);
    let described = described(&node).unwrap();
    (node, described)
}

/// The screens of one kind of check in one language.
fn screens(lang: Lang, view_kind: View) -> Json {
    let mine = Options { lang, view: view_kind, organisation: NAME.to_owned(), ..options() };
    let mut tab = Tab::open(&Machine::new(), mine);
    let (start_node, start) = view(&tab);
    let begins = place_of(&start_node, &|msg| matches!(msg, Msg::New)).expect("a button that begins");
    tab.send(Msg::New);
    let (question_node, question) = view(&tab);
    let first = Area::Organisation;
    let mut answers = Vec::new();
    let mut clears = None;
    for grade in (1..=10).filter_map(Grade::of).chain([Grade::Unknown, Grade::Irrelevant]) {
        let place = place_of(&question_node, &|msg| matches!(msg, Msg::Edit(Change::Now(_, other)) if *other == grade));
        tab.send(Msg::Edit(Change::Now(first, grade)));
        let (node, answered) = view(&tab);
        let mut all = Vec::new();
        changes(&question, &answered, &mut Vec::new(), &mut all);
        answers.push(json!([place.expect("a radio button"), all]));
        let clear = |msg: &Msg| matches!(msg, Msg::Edit(Change::Now(_, Grade::Unanswered)));
        clears = clears.or_else(|| place_of(&node, &clear));
        tab.send(Msg::Undo);
        // As one who has chosen nothing yet comes to it.
        tab.send(Msg::GoArea(first));
    }
    let unnamed = lang.words().unnamed;
    json!({ "unnamed": unnamed, "start": start, "begins": begins, "question": question, "answers": answers, "clears": clears })
}

/// Heights of a chart by width, as the corners of a line that goes through all of them.
fn heights(tab: &Tab, chart: &str) -> Json {
    let attribute = |name: &str| (name == "data-chart").then(|| chart.to_owned());
    let at = |width: u32| app::picture(&tab.state, &attribute, f64::from(width)).0.height;
    let all: Vec<(u32, f64)> = WIDTHS.map(|width| (width, at(width))).collect();
    let mut corners = vec![all[0]];
    let mut from = 0;
    while from + 1 < all.len() {
        let is_line = |to: usize| {
            let slope = (all[to].1 - all[from].1) / f64::from(all[to].0 - all[from].0);
            all[from..=to]
                .iter()
                .all(|(width, height)| (all[from].1 + slope * f64::from(width - all[from].0) - height).abs() < 0.01)
        };
        let mut to = from + 1;
        while to + 1 < all.len() && is_line(to + 1) {
            to += 1;
        }
        corners.push(all[to]);
        from = to;
    }
    json!(corners.iter().map(|(width, height)| json!([width, (height * 100.0).round() / 100.0])).collect::<Vec<_>>())
}

#[test]
fn the_first_screens_are_those_of_the_program() {
    let mut all = Map::new();
    for (name, kind) in [("full", View::Full), ("self", View::SelfCheck)] {
        for lang in [Lang::Sv, Lang::En] {
            all.insert(format!("{name} {}", lang.tag()), screens(lang, kind));
        }
    }
    let of = |lang: Lang| {
        let tab = Tab::open(&Machine::new(), Options { lang, ..options() });
        let charts = ["example", "mini"].map(|chart| (chart.to_owned(), heights(&tab, chart)));
        Json::Object(charts.into_iter().collect())
    };
    all.insert("heights".to_owned(), json!({ "sv": of(Lang::Sv), "en": of(Lang::En) }));
    let made = Json::Object(all).to_string();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/embed/early.json");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let is_same = fs::read_to_string(&path).unwrap_or_default() == made;
    assert!(is_same, "src/embed/early.json is not what the program shows; UPDATE_FIXTURES=1 writes it anew");
}
