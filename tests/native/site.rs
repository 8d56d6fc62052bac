//! The product's own pages: what they say of the program is what the program does.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use mognadskollen::text::Lang;
use serde_json::Value;

use super::rust_source::Source;

/// The pages of text, each in a folder for its language.
const PAGES: [&str; 5] = ["model", "embed", "privacy", "access", "install"];

/// Where the element's interface is documented.
const EMBEDDING: &str = "docs/embedding.md";

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What is offered in the form on the page *Bädda in*: each name, with the values to choose from, the default first.
fn offered() -> Vec<(String, Vec<String>)> {
    let options: Vec<Value> = serde_json::from_str(&read("src/site/options.json")).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let values =
        |option: &Value| option["values"].as_array().into_iter().flatten().map(|it| text(&it["value"])).collect();
    options.iter().map(|option| (text(&option["name"]), values(option))).collect()
}

fn offered_names() -> BTreeSet<String> {
    offered().into_iter().map(|(name, _)| name).collect()
}

/// The texts in quotes in a list that begins right after `start`.
fn listed(text: &str, start: &str) -> Vec<String> {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("{start:?} is not there"));
    let list = &rest[..rest.find(']').unwrap()];
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Every attribute that the element reads, and what may be chosen for it, each list in the order of the source.
fn attributes_read() -> (BTreeSet<String>, Vec<(String, Vec<String>)>) {
    let code = Source::read(&read("src/embed/config.rs")).without_comments();
    let mut names = BTreeSet::new();
    let mut choices = Vec::new();
    for call in ["choose(\"", "attribute(\"", "text(\""] {
        for (place, _) in code.match_indices(call) {
            let name = code[place + call.len()..].split('"').next().unwrap().to_owned();
            names.insert(name.clone());
            if call == "choose(\"" && code[place..].split('"').nth(2) == Some(", &[") {
                choices.push((name, listed(&code[place..], "&[")));
            }
        }
    }
    (names, choices)
}

#[test]
fn the_form_offers_what_the_element_reads() {
    let (names, choices) = attributes_read();
    assert_eq!(offered_names(), names, "left: in options.json, right: in config.rs");
    for (name, values) in offered().into_iter().filter(|(_, values)| !values.is_empty()) {
        let choice = (name.clone(), values);
        assert!(choices.contains(&choice), "{choice:?} is not among {choices:?}");
        let all: Vec<_> = choices.iter().filter(|(other, _)| *other == name).collect();
        let sets: BTreeSet<BTreeSet<&String>> = all.iter().map(|(_, values)| values.iter().collect()).collect();
        assert_eq!(sets.len(), 1, "{name} has other values in another view: {all:?}");
    }
}

#[test]
fn each_way_in_takes_the_same_attributes() {
    let watched = listed(&read("src/embed/embed.js"), "const ATTRIBUTES = [");
    assert_eq!(watched.into_iter().collect::<BTreeSet<_>>(), offered_names(), "left: in embed.js");
    let framed = listed(&read("src/embed/framed.js"), "for (const name of [");
    assert_eq!(framed.into_iter().collect::<BTreeSet<_>>(), offered_names(), "left: in framed.js");
}

/// The rows of a table in a page, from its head to the line that is no row: the first cell, and the whole.
fn rows(page: &str, head: &str) -> Vec<(String, String)> {
    let text = read(page);
    let (_, table) = text.split_once(head).unwrap_or_else(|| panic!("{page} has no table {head:?}"));
    let lines = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    lines.map(|line| (line.split('|').nth(1).unwrap().to_owned(), line.to_owned())).collect()
}

/// What stands in backticks.
fn in_code(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_documentation_lists_the_same_attributes() {
    let rows = rows(EMBEDDING, "| attribute | values, the default first |");
    let mut told: BTreeSet<String> = rows.iter().flat_map(|(first, _)| in_code(first)).collect();
    // Where the files are is the loader's matter alone: a frame finds its own, and the form writes no page with copied ones.
    assert!(told.remove("base") && read("src/embed/embed.js").contains("getAttribute(\"base\")"));
    assert_eq!(told, offered_names(), "left: in {EMBEDDING}, right: in options.json");
    for (name, values) in offered() {
        let row = rows.iter().find(|(first, _)| in_code(first).contains(&name)).unwrap();
        let said = in_code(&row.1);
        let places: Vec<_> = values.iter().map(|value| said.iter().position(|it| it == value)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{name}: {values:?} in {said:?}");
    }
}

/// Systems that know oEmbed get the frame as the documentation has it.
#[test]
fn the_frame_is_told_by_address() {
    let told: Value = serde_json::from_str(&read("src/site/oembed.json")).unwrap();
    assert_eq!((&told["version"], &told["type"]), (&"1.0".into(), &"rich".into()));
    assert!(["width", "height"].iter().all(|side| told[side].is_u64()), "{told}");
    let attributes = |html: &str| -> BTreeSet<String> {
        let start = html.find("<iframe ").unwrap();
        let tag = &html[start..html[start..].find("></iframe>").unwrap() + start];
        let pairs = tag.split("=\"").flat_map(|part| part.split('"')).map(str::trim);
        pairs.filter(|part| !part.contains("://")).map(str::to_owned).collect()
    };
    assert_eq!(attributes(told["html"].as_str().unwrap()), attributes(&read(EMBEDDING)));
}

/// The names in quotes that begin with `mk-` in the sources of the shell.
fn events_dispatched() -> BTreeSet<String> {
    let sources = ["src/embed/embed.js", "src/embed/running.js", "src/ui/host_events.rs"].map(read).concat();
    let quoted = sources.split('"').filter(|text| text.starts_with("mk-"));
    quoted.map(str::to_owned).collect()
}

#[test]
fn the_documentation_lists_every_event() {
    let rows = rows(EMBEDDING, "| event | `detail` | when |");
    let listed: BTreeSet<String> = rows.iter().flat_map(|(first, _)| in_code(first)).collect();
    assert_eq!(listed, events_dispatched(), "left: in {EMBEDDING}, right: dispatched");
    let (_, problem) =
        read("src/store/session.rs").split_once("fn problem(").map(|(a, b)| (a.len(), b.to_owned())).unwrap();
    let problem = &problem[..problem.find("\n    }\n").unwrap()];
    let kinds: BTreeSet<&str> = problem.split('"').skip(1).step_by(2).chain(["load"]).collect();
    let errors = rows.iter().find(|(first, _)| first.contains("mk-error")).unwrap();
    let listed: BTreeSet<&str> = errors.1.split('"').skip(1).step_by(2).collect();
    assert_eq!(listed, kinds, "left: in {EMBEDDING}, right: in src/store/session.rs");
}

#[test]
fn the_documentation_lists_every_member_and_slot() {
    let loader = read("src/embed/embed.js");
    let (_, class) = loader.split_once("class MognadsKollen extends").unwrap();
    let class = &class[..class.find("\n}\n").unwrap()];
    let members = class.lines().filter_map(|line| line.strip_prefix("  ")?.strip_suffix(") {"));
    let own = members.filter(|line| line.starts_with(char::is_alphabetic) && !line.contains("Callback"));
    let own: BTreeSet<&str> =
        own.filter(|line| !line.starts_with("static")).map(|line| line.trim_start_matches("get ")).collect();
    let rows = |head| rows(EMBEDDING, head).iter().flat_map(|(first, _)| in_code(first)).collect::<Vec<_>>();
    let listed = rows("| property or method | type | what it is |");
    let listed: BTreeSet<&str> = listed.iter().map(|name| name.trim_end_matches("()")).collect();
    let own: BTreeSet<&str> = own.into_iter().map(|line| line.trim_end_matches('(')).collect();
    assert_eq!(listed, own, "left: in {EMBEDDING}, right: in embed.js");
    for slot in rows("| slot | what it is |") {
        assert!(loader.contains(&format!("slot: \"{slot}\"")), "{slot} is no slot of embed.js");
    }
}

/// A key as it is told: what stands for a number is the same everywhere.
fn keys(text: &str) -> BTreeSet<String> {
    let found = text.split("mognadskollen:").skip(1);
    let ends = |c: char| !(c.is_ascii_alphanumeric() || [':', '%'].contains(&c));
    let names = found.map(|rest| rest[..rest.find(ends).unwrap_or(rest.len())].replace(":1", ":N"));
    names.filter(|name| !name.is_empty() && !name.ends_with(':')).collect()
}

#[test]
fn every_key_is_told_where_privacy_is() {
    let source = read("src/store/keys.rs");
    let table: String = source.lines().filter(|line| line.starts_with("//! | `mognadskollen:")).collect();
    let kept = keys(&table);
    assert!(["data", "aside:N", "%gT:data"].iter().all(|key| kept.contains(*key)), "{kept:?}");
    let listed: String = rows("docs/privacy.md", "| key | holds |").into_iter().map(|(first, _)| first).collect();
    assert_eq!(keys(&listed), kept, "left: in docs/privacy.md, right: in keys.rs");
    for lang in ["sv", "en"] {
        let page = read(&format!("src/site/{lang}/privacy.html"));
        let rows: String = page.lines().filter(|line| line.starts_with("<tr><th scope=\"row\">")).collect();
        assert_eq!(keys(&rows), kept, "left: in {lang}/privacy.html, right: in keys.rs");
    }
}

#[test]
fn the_areas_are_told_as_the_tool_tells_them() {
    for (lang, code) in [(Lang::Sv, "sv"), (Lang::En, "en")] {
        let page = read(&format!("src/site/{code}/model.html"));
        for area in mognadskollen::model::Area::ALL {
            let guide = lang.guide(area);
            let told = format!("<dt>{}</dt>\n<dd>{}</dd>", guide.name, guide.ten);
            assert!(page.contains(&told), "{code}/model.html: {told}");
        }
    }
}

/// The bones of a page: its headings, boxes and fields, without the words.
fn bones(page: &str) -> Vec<String> {
    const KEPT: [&str; 12] = ["h1", "h2", "h3", "ul", "ol", "li", "tr", "pre", "form", "button", "textarea", "iframe"];
    let tags = page.split('<').skip(1).filter_map(|tag| Some(tag.split_once('>')?.0));
    let kept = tags.filter(|tag| KEPT.contains(&tag.split(' ').next().unwrap_or_default()));
    let id =
        |tag: &str| tag.split_once(" id=\"").map(|(_, rest)| rest.split('"').next().unwrap_or_default().to_owned());
    kept.map(|tag| format!("{} {}", tag.split(' ').next().unwrap_or_default(), id(tag).unwrap_or_default())).collect()
}

#[test]
fn both_languages_say_as_much() {
    for page in PAGES {
        let [sv, en] = ["sv", "en"].map(|lang| read(&format!("src/site/{lang}/{page}.html")));
        assert_eq!(bones(&sv), bones(&en), "{page}");
        assert!(bones(&sv).len() > 8, "{page} has next to nothing");
    }
}

/// The words of a page, without tags and code.
fn words_of(page: &str) -> String {
    let without_code = page.split("<code>").map(|part| part.split_once("</code>").map_or(part, |(_, rest)| rest));
    let text: String = without_code.collect::<Vec<_>>().join(" ");
    let outside = text.split("<textarea").map(|part| part.split_once("</textarea>").map_or(part, |(_, rest)| rest));
    let text: String = outside.collect::<Vec<_>>().join(" ");
    text.split('<').map(|part| part.split_once('>').map_or(part, |(_, rest)| rest)).collect()
}

#[test]
fn pages_are_written_as_the_tool_is() {
    for lang in ["sv", "en"] {
        for page in PAGES {
            let words = words_of(&read(&format!("src/site/{lang}/{page}.html")));
            for sign in ['!', '"', '\''] {
                assert!(!words.contains(sign), "{lang}/{page}.html has {sign} in its text");
            }
        }
    }
}

/// What the tests look for is found where it is, and missed where it is not.
#[test]
fn readers_read() {
    assert_eq!(listed("x = [\"a\", \"b\"]; [\"c\"]", "x = ["), ["a", "b"]);
    assert_eq!(
        keys("`mognadskollen:data` `mognadskollen:aside:1`, `mognadskollen:`").into_iter().collect::<Vec<_>>(),
        ["aside:N", "data"]
    );
    assert_eq!(bones("<h1 id=\"a\">x</h1><p>y</p><li>"), ["h1 a", "li "]);
    assert_eq!(words_of("<p>a<code>b!</code>c</p>"), "a c");
}
