//! The first screens as plain descriptions of elements, which `embed.js` shows before the program has come: what a new
//! visitor sees, the first question, and what each of its answers changes.
//!
//! They are written out of the very views. `UPDATE_FIXTURES=1 cargo test --no-default-features --test native app::early`
//! writes `src/embed/early.json` anew, and the names in it that style may be for, `src/embed/early.names`; the test fails where
//! they are not what the program shows in the same state.
//!
//! Swedish and English share one description. A text is a string, or a number where it differs: which of the words in `words`,
//! or in a screen 0 for the next that no earlier text has; `firsts` tells which that is at its beginning. The first word is what
//! an assessment without a name is called, and the months follow it. An element is `["tag.class class", {attributes}, child, …]`, without attributes where it has none but its class, and
//! `["", child, child]` is one child in Swedish and another in English. A place in a screen is the way to it: which child, and
//! which of its children, from 0, as in `"0.2.1"`. Of what the answers change, each is `[place, name of an attribute, values,
//! which]` or `[place, "from,count", lists of children, which]`. The last tells by a figure (in base 36) for each answer which of
//! the values it gives, and by `.` that it changes nothing; `null` takes an attribute away. `#` in a value stands for the level
//! that is chosen. `type="button"` is left out of buttons, which all have it, and what is in a closed fold of the first screen
//! comes with the program.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use mognadskollen::app::element::{On, Parts, Value};
use mognadskollen::app::{self, GradingMsg, HistoryMsg, Msg, NavigationMsg, Node, Options, View};
use mognadskollen::model::{Area, Change, Date, Grade};
use mognadskollen::text::Lang;
use serde_json::{Map, Value as Json, json};

use super::driver::{Machine, Tab, options};

/// Stands for what the page says of whose assessment it is.
const NAME: &str = "§";

/// Stands for the level that is chosen, in what an answer changes.
const LEVEL: &str = "#";

/// Stands between two words of those that are told in one string.
const BETWEEN: &str = "|";

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

/// An element without what is in its closed folds.
fn folded(node: Json) -> Json {
    let Json::Array(parts) = node else { return node };
    let is_closed = parts.first() == Some(&json!("details")) && parts[1].get("open").is_none();
    let shown = if is_closed { 3 } else { parts.len() };
    parts.into_iter().take(shown).map(folded).collect()
}

/// A value that an answer gives, with the level in it left open.
fn levelled(value: &Json, answer: usize) -> Json {
    let Json::String(text) = value else { return value.clone() };
    let level = answer + 1;
    assert!(!text.contains(LEVEL), "{text} holds what stands for a level");
    let open = |text: String, point: &str| text.replace(&format!(" {level}{point}0 "), &format!(" {LEVEL}{point}0 "));
    json!(open(open(text.clone(), ","), "."))
}

/// What is changed in an element.
#[derive(Clone, Debug, PartialEq)]
enum ItemKind {
    Attribute(String),
    /// So many children from here on.
    Children(usize, usize),
}

type Place = Vec<usize>;

/// Where, what, and what it becomes.
type Changed = (Place, ItemKind, Json);

fn dotted(place: &Place) -> String {
    place.iter().map(usize::to_string).collect::<Vec<_>>().join(".")
}

/// What is to be changed in one screen to get the other.
fn changes(before: &Json, after: &Json, place: &mut Place, all: &mut Vec<Changed>) {
    let (Json::Array(one), Json::Array(other)) = (before, after) else {
        panic!("{before} and {after} are no elements")
    };
    // Whether it is kept, and what can be undone, is told once there is a program that keeps it.
    if before == after || one[1]["class"].as_str().is_some_and(|class| class.starts_with("foot")) {
        return;
    }
    if let (Json::Object(one), Json::Object(other)) = (&one[1], &other[1]) {
        let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
        for name in names.into_iter().filter(|name| one.get(*name) != other.get(*name)) {
            let value = other.get(name).cloned().unwrap_or(Json::Null);
            all.push((place.clone(), ItemKind::Attribute(name.clone()), value));
        }
    }
    let (one, other) = (&one[2..], &other[2..]);
    let tag = |node: &Json| node[0].as_str().map(str::to_owned);
    if one.len() == other.len() {
        for (at, (one, other)) in one.iter().zip(other).enumerate().filter(|(_, (one, other))| one != other) {
            if one.is_array() && tag(one) == tag(other) {
                place.push(at);
                changes(one, other, place, all);
                place.pop();
            } else {
                all.push((place.clone(), ItemKind::Children(at, 1), json!([other])));
            }
        }
        return;
    }
    let same = |pairs: &mut dyn Iterator<Item = (&Json, &Json)>| pairs.take_while(|(one, other)| one == other).count();
    let before = same(&mut one.iter().zip(other));
    let after = same(&mut one[before..].iter().rev().zip(other[before..].iter().rev()));
    let what = ItemKind::Children(before, one.len() - before - after);
    all.push((place.clone(), what, json!(other[before..other.len() - after])));
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

/// The screens of one kind of check in one language, as they are.
struct Screens {
    start: Json,
    begins: Place,
    question: Json,
    /// Of each answer where it is given, and what it changes.
    answers: Vec<(Place, Vec<Changed>)>,
    clears: Option<Place>,
}

fn screens(lang: Lang, view_kind: View) -> Screens {
    let mine = Options { lang, view: view_kind, organisation: NAME.to_owned(), ..options() };
    let mut tab = Tab::open(&Machine::new(), mine);
    let (start_node, start) = view(&tab);
    let begins =
        place_of(&start_node, &|msg| matches!(msg, Msg::Navigation(NavigationMsg::New))).expect("a button that begins");
    tab.send(Msg::Navigation(NavigationMsg::New));
    let (question_node, question) = view(&tab);
    let first = Area::Organisation;
    let mut answers = Vec::new();
    let mut clears = None;
    for grade in (1..=10).filter_map(Grade::of).chain([Grade::Unknown, Grade::Irrelevant]) {
        let place = place_of(
            &question_node,
            &|msg| matches!(msg, Msg::Grading(GradingMsg::Edit(Change::Now(_, other))) if *other == grade),
        );
        tab.send(Msg::Grading(GradingMsg::Edit(Change::Now(first, grade))));
        let (node, answered) = view(&tab);
        let mut all = Vec::new();
        changes(&question, &answered, &mut Vec::new(), &mut all);
        answers.push((place.expect("a radio button"), all));
        let clear = |msg: &Msg| matches!(msg, Msg::Grading(GradingMsg::Edit(Change::Now(_, Grade::Unanswered))));
        clears = clears.or_else(|| place_of(&node, &clear));
        tab.send(Msg::History(HistoryMsg::Undo));
        // As one who has chosen nothing yet comes to it.
        tab.send(Msg::Grading(GradingMsg::Go(first)));
    }
    Screens { start: folded(start), begins, question, answers, clears }
}

/// The words that differ between the languages, and the names that style may be for.
#[derive(Default)]
struct Told {
    words: Vec<[String; 2]>,
    /// Whether texts stand in the order in which they are read, so that the next word need not be told by its number.
    are_in_order: bool,
    names: BTreeSet<String>,
}

impl Told {
    /// A text, which is the same in both languages or one of the words.
    fn text(&mut self, [sv, en]: [&str; 2]) -> Json {
        assert!(![sv, en].iter().any(|text| text.contains(BETWEEN)), "{sv} or {en} holds what stands between words");
        if sv == en {
            return json!(sv);
        }
        if let Some(at) = self.words.iter().position(|words| words[0] == sv && words[1] == en) {
            assert_ne!(at, 0, "the first word is used again");
            return json!(at);
        }
        self.words.push([sv.to_owned(), en.to_owned()]);
        json!(if self.are_in_order { 0 } else { self.words.len() - 1 })
    }

    fn node(&mut self, [sv, en]: [&Json; 2]) -> Json {
        if let [Json::String(sv), Json::String(en)] = [sv, en] {
            return self.text([sv, en]);
        }
        let [one, other] = [sv, en].map(|node| node.as_array().map(Vec::as_slice).unwrap_or_default());
        let shape = |node: &[Json]| {
            let attributes = node.get(1).and_then(Json::as_object)?;
            Some((
                node[0].clone(),
                attributes.get("class").cloned(),
                attributes.keys().cloned().collect::<Vec<_>>(),
                node.len(),
            ))
        };
        if one.is_empty() || shape(one) != shape(other) {
            return json!(["", self.node([sv, sv]), self.node([en, en])]);
        }
        let (tag, attributes) = (one[0].as_str().unwrap(), one[1].as_object().unwrap());
        self.names.insert(tag.to_owned());
        let mut name = tag.to_owned();
        let mut others = Map::new();
        for (key, value) in attributes {
            let value = value.as_str().unwrap();
            self.name(key, value);
            if key == "class" {
                name = format!("{name}.{value}");
            } else if (tag, key.as_str(), value) != ("button", "type", "button") {
                others.insert(key.clone(), self.text([value, other[1][key].as_str().unwrap()]));
            }
        }
        let mut all = vec![json!(name)];
        all.extend((!others.is_empty()).then_some(Json::Object(others)));
        all.extend(one.iter().zip(other).skip(2).map(|(one, other)| self.node([one, other])));
        Json::Array(all)
    }

    fn name(&mut self, attribute: &str, value: &str) {
        self.names.insert(format!("[{attribute}"));
        let prefix = match attribute {
            "class" => ".",
            "id" => "#",
            _ => return,
        };
        self.names.extend(value.split(' ').map(|name| format!("{prefix}{name}")));
    }

    /// What something becomes.
    fn value(&mut self, what: &ItemKind, [sv, en]: [&Json; 2]) -> Json {
        match (what, sv, en) {
            (ItemKind::Attribute(name), Json::String(sv), Json::String(en)) => {
                self.name(name, sv);
                self.text([sv, en])
            }
            (ItemKind::Attribute(_), ..) => Json::Null,
            (ItemKind::Children(..), Json::Array(sv), Json::Array(en)) => {
                assert_eq!(sv.len(), en.len());
                sv.iter().zip(en).map(|(sv, en)| self.node([sv, en])).collect()
            }
            _ => panic!("{sv} and {en}"),
        }
    }

    /// What all the answers change.
    fn changes(&mut self, [sv, en]: &[Screens; 2]) -> Json {
        type Column<'a> = (&'a Place, &'a ItemKind, Vec<[Json; 2]>, String);
        let mut all: Vec<Column> = Vec::new();
        for (answer, ((_, sv), (_, en))) in sv.answers.iter().zip(&en.answers).enumerate() {
            assert_eq!(sv.len(), en.len());
            for ((place, what, one), (_, _, other)) in sv.iter().zip(en) {
                let at =
                    all.iter().position(|(there, that, ..)| (*there, *that) == (place, what)).unwrap_or_else(|| {
                        all.push((place, what, Vec::new(), String::new()));
                        all.len() - 1
                    });
                let (_, _, values, which) = &mut all[at];
                let both = [one, other].map(|value| levelled(value, answer));
                let at = values.iter().position(|value| *value == both).unwrap_or_else(|| {
                    values.push(both);
                    values.len() - 1
                });
                which.extend(std::iter::repeat_n('.', answer - which.len()));
                which.push(char::from_digit(u32::try_from(at).unwrap(), 36).unwrap());
            }
        }
        let told = |what: &ItemKind| match what {
            ItemKind::Attribute(name) => name.clone(),
            ItemKind::Children(from, count) => format!("{from},{count}"),
        };
        let column = |(place, what, values, which): Column| {
            let values: Vec<Json> = values.iter().map(|[sv, en]| self.value(what, [sv, en])).collect();
            json!([dotted(place), told(what), values, which])
        };
        all.into_iter().map(column).collect()
    }

    /// The screens of one kind of check.
    fn screens(&mut self, kind: View) -> Json {
        let both = [Lang::Sv, Lang::En].map(|lang| screens(lang, kind));
        let [sv, en] = &both;
        assert_eq!((&sv.begins, &sv.clears), (&en.begins, &en.clears));
        let mut screen = |both: [&Json; 2]| {
            let first = self.words.len();
            self.are_in_order = true;
            let screen = self.node(both);
            self.are_in_order = false;
            (first, screen)
        };
        let (start_first, start) = screen([&sv.start, &en.start]);
        let (question_first, question) = screen([&sv.question, &en.question]);
        json!({
            "firsts": { "start": start_first, "question": question_first },
            "start": start,
            "begins": dotted(&sv.begins),
            "question": question,
            "answers": sv.answers.iter().map(|(place, _)| dotted(place)).collect::<Vec<_>>(),
            "changes": self.changes(&both),
            "clears": sv.clears.as_ref().map(dotted),
        })
    }
}

/// Heights of a chart by width: steps of two pixels, evenly spread up to a width, as `width,rise,run,lead,lowest`: the
/// height is `lowest + 2 * floor((width * rise + lead) / run)`.
fn heights(lang: Lang, chart: &str) -> Json {
    let tab = Tab::open(&Machine::new(), Options { lang, ..options() });
    let attribute = |name: &str| (name == "data-chart").then(|| chart.to_owned());
    let at = |width: u32| app::picture(&tab.state, &attribute, f64::from(width)).0.height;
    let all: Vec<(u32, f64)> = WIDTHS.map(|width| (width, at(width))).collect();
    let mut steps = Vec::new();
    let mut rest = all.as_slice();
    while let Some((width, height)) = rest.first() {
        let mut best = (0, [0; 3], 0.0);
        for (rise, run, lead) in
            (1..=30).flat_map(|run| (0..=run).flat_map(move |rise| (0..run).map(move |lead| (rise, run, lead))))
        {
            let step = |width: u32| f64::from((width * rise + lead) / run * 2);
            let lowest = height - step(*width);
            let reach = rest.iter().take_while(|(width, height)| (lowest + step(*width) - height).abs() < 0.01).count();
            if reach > best.0 {
                best = (reach, [rise, run, lead], lowest);
            }
        }
        let (reach, [rise, run, lead], lowest) = best;
        steps.push(format!("{},{rise},{run},{lead},{lowest}", rest[reach - 1].0));
        rest = &rest[reach..];
    }
    // As a string: a number stands for a word.
    json!(steps.join(" "))
}

#[test]
fn the_first_screens_are_those_of_the_program() {
    let mut told = Told::default();
    // What an assessment without a name is called: it has the day in it.
    told.text([Lang::Sv, Lang::En].map(|lang| lang.words().unnamed));
    for month in 1..=12 {
        let day = Date::new(2026, month, 1).unwrap();
        let of = |lang: Lang| lang.date(day).split(' ').nth(1).unwrap().to_owned();
        let both = [of(Lang::Sv), of(Lang::En)];
        told.words.push(both);
    }
    let [full, own] = [View::Full, View::SelfCheck].map(|kind| told.screens(kind));
    let heights = |lang| json!({ "example": heights(lang, "example"), "mini": heights(lang, "mini") });
    let words = |lang: usize| told.words.iter().map(|words| words[lang].as_str()).collect::<Vec<_>>().join(BETWEEN);
    let made = json!({
        "full": full, "self": own,
        "heights": { "sv": heights(Lang::Sv), "en": heights(Lang::En) },
        "words": { "sv": words(0), "en": words(1) },
    });
    let names: Vec<&str> = told.names.iter().map(String::as_str).collect();
    for (name, made) in [("early.json", made.to_string()), ("early.names", names.join("\n") + "\n")] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/embed").join(name);
        if std::env::var_os("UPDATE_FIXTURES").is_some() {
            fs::write(&path, &made).unwrap();
        }
        let is_same = fs::read_to_string(&path).unwrap_or_default() == made;
        assert!(is_same, "src/embed/{name} is not what the program shows; UPDATE_FIXTURES=1 writes it anew");
    }
}
