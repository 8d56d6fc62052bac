//! Styling from outside: what `docs/embedding.md` promises is what the stylesheet and the views have.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::rust_source::Source;

/// A name, with its value in light and in dark.
type Table = BTreeMap<String, [String; 2]>;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The rows of the documentation whose first cell begins so. Values stand in backticks; what does not is in words.
fn promised(start: &str) -> Table {
    let page = read("docs/embedding.md");
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `")?.strip_suffix(" |"));
    let cells =
        rows.map(|row| row.split('|').map(str::trim).collect::<Vec<_>>()).filter(|row| row[0].starts_with(start));
    let named = cells.map(|row| {
        assert!(row.len() == 4 && !row[3].is_empty(), "{row:?} does not say what it is");
        (row[0].trim_end_matches('`').to_owned(), [row[1], row[2]].map(|value| value.trim_matches('`').to_owned()))
    });
    named.collect()
}

/// The tokens that a stylesheet gives values, as long as it has not come to the first query.
fn defined(sheet: &str) -> Table {
    let always = sheet.split("@media").next().unwrap();
    let lines = always.lines().filter_map(|line| line.trim().strip_suffix(';')?.split_once(": "));
    let tokens = lines.filter(|(name, _)| name.starts_with("--mk-"));
    tokens.map(|(name, value)| (name.to_owned(), light_and_dark(value))).collect()
}

/// What a value is in light and in dark.
fn light_and_dark(value: &str) -> [String; 2] {
    let both = value.strip_prefix("var(--when-light, ").and_then(|rest| rest.strip_suffix(')'));
    let both = both.and_then(|rest| rest.split_once(") var(--when-dark, "));
    let (light, dark) = both.unwrap_or((value, value));
    [light, dark].map(str::to_owned)
}

fn files(folder: PathBuf) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(path) } else { vec![path] }).collect()
}

#[test]
fn each_token_is_told_with_the_value_it_has() {
    let mut defined = defined(&read("style/tokens.css"));
    // A list of typefaces is nothing to read in a table.
    for token in ["--mk-font", "--mk-font-code"] {
        defined.insert(token.to_owned(), ["the system's", "the system's"].map(str::to_owned));
    }
    assert_eq!(promised("--mk-"), defined, "left: in docs/embedding.md, right: in style/tokens.css");
}

#[test]
fn each_part_is_told() {
    let mut parts = BTreeSet::new();
    for file in files(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app")) {
        let code = Source::read(&fs::read_to_string(file).unwrap()).without_comments();
        parts.extend(code.split(".part(\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
    }
    let promised: BTreeSet<String> = promised("::part(").into_keys().collect();
    let promised: BTreeSet<&str> =
        promised.iter().filter_map(|row| row.strip_prefix("::part(")?.strip_suffix(')')).collect();
    assert_eq!(promised, parts.iter().map(String::as_str).collect(), "left: in docs/embedding.md, right: in src/app");
}

/// Distances follow the step that a page may set; what is under 12 px and no multiple of 4 is for the eye alone.
#[test]
fn distances_follow_the_step() {
    for sheet in ["base", "components", "views", "start", "grading", "targets", "result"] {
        let text = read(&format!("style/{sheet}.css"));
        for declaration in text.split(['{', ';', '}']).map(str::trim) {
            let Some((name, value)) = declaration.split_once(": ") else { continue };
            let is_distance = ["padding", "margin", "gap"].iter().any(|kind| name.starts_with(kind));
            let lengths =
                value.split([' ', '(', ')', ',']).filter_map(|word| word.strip_suffix("px")?.parse::<i32>().ok());
            let fixed: Vec<i32> = lengths.filter(|px| is_distance && (px.abs() > 11 || px % 4 == 0)).collect();
            assert!(fixed.is_empty(), "style/{sheet}.css: `{declaration}` is to be a multiple of --mk-space");
        }
    }
}

#[test]
fn light_and_dark_are_told_apart() {
    assert_eq!(light_and_dark("var(--when-light, #fff) var(--when-dark, #000)"), ["#fff", "#000"]);
    assert_eq!(light_and_dark("10px"), ["10px", "10px"]);
}
