//! The sources themselves: which room may use which, and what may stand in no file.
//!
//! Each rule is a function from a text to complaints, so that it can also be shown to complain.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::rust_source::Source;

/// The rooms, from the ground up. Each may use those before it, and none after it.
const ROOMS: [&str; 10] = ["model", "codec", "store", "text", "chart", "report", "app", "ui", "embed", "main"];

/// The rooms that know no browser: all before `ui`.
const CORE: usize = 7;

/// What the core never names; `gloo` stands for all that begin so.
const BROWSER: [&str; 6] = ["leptos", "wasm_bindgen", "web_sys", "js_sys", "gloo", "plotters_canvas"];

/// The most lines of a file in `src`.
const MAX_LINES: usize = 500;

/// The most tokens for styling from outside.
/// Keys by the names that browsers give them.
const KEYS: [&str; 10] =
    ["ArrowDown", "ArrowLeft", "ArrowRight", "ArrowUp", "Backspace", "Delete", "End", "Enter", "Escape", "Home"];
const MAX_TOKENS: usize = 31;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of the project under a folder, by its path from the top, with its text; what is not text is left out.
fn texts(under: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if ["target", "dist", "node_modules", ".git"].contains(&name) {
                continue;
            }
            if path.is_dir() { walk(&path, files) } else { files.push(path) }
        }
    }
    let mut files = Vec::new();
    walk(&root().join(under), &mut files);
    files.sort();
    let named = files.into_iter().filter_map(|path| {
        let name = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
        Some((name, fs::read_to_string(path).ok()?))
    });
    named.collect()
}

pub(crate) fn with_extension(extension: &str, under: &str) -> Vec<(String, String)> {
    let mut texts = texts(under);
    texts.retain(|(path, _)| Path::new(path).extension().is_some_and(|it| it == extension));
    assert!(!texts.is_empty(), "{under} has no file that ends with .{extension}");
    texts
}

fn assert_tidy(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// The room of a file in `src`, and how deep its module lies: 1 for `src/room.rs`. None for the crate's root.
fn room_of(path: &str) -> Option<(usize, usize)> {
    let module = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let name = module.split('/').next()?;
    let room = ROOMS.iter().position(|room| *room == name);
    assert!(room.is_some() || name == "lib", "{path} is in no room: give `{name}` a place in ROOMS");
    Some((room?, module.split('/').count()))
}

// The rules.

/// What a file uses of rooms to the right of its own, and what of the browser if it is in the core.
fn check_direction(path: &str, text: &str) -> Vec<String> {
    let Some((room, depth)) = room_of(path) else { return Vec::new() };
    let code = Source::read(text).code;
    let mut complaints = Vec::new();
    for name in names_at_root(&code, depth) {
        if ROOMS.iter().position(|other| *other == name).is_some_and(|other| other > room) {
            complaints.push(format!("{path}: `{}` may not use `{name}`", ROOMS[room]));
        }
    }
    if room < CORE {
        for word in words(&code) {
            if BROWSER.contains(&word) || word.starts_with("gloo") {
                complaints.push(format!("{path}: `{}` is core and may not name `{word}`", ROOMS[room]));
            }
        }
    }
    complaints
}

/// Every name that follows the crate's root in a path: `a` and `b` in `crate::{a::x, b}`, and `a` in `super::a` where
/// one step up is the root.
fn names_at_root(code: &str, depth: usize) -> BTreeSet<&str> {
    let from_root = ["crate::".to_owned(), "mognadskollen::".to_owned(), "super::".repeat(depth)];
    let mut names = BTreeSet::new();
    for start in from_root {
        for (place, _) in code.match_indices(&start) {
            let before = code[..place].chars().next_back();
            if before.is_some_and(|c| is_word(c) || c == ':') {
                continue;
            }
            let rest = &code[place + start.len()..];
            match rest.strip_prefix('{') {
                Some(group) => names.extend(heads_of_group(group)),
                None => names.extend(words(rest).next()),
            }
        }
    }
    names
}

/// The first name of each path in what follows an opening brace.
fn heads_of_group(group: &str) -> Vec<&str> {
    let mut heads = Vec::new();
    let (mut depth, mut start) = (0_u32, 0);
    for (place, c) in group.char_indices() {
        let ends = matches!((c, depth), ('}' | ',', 0));
        if ends {
            heads.extend(words(&group[start..place]).next());
            start = place + 1;
        }
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            _ => {}
        }
    }
    heads
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c| !is_word(c)).filter(|word| !word.is_empty())
}

/// Only `codec/v1` gives anything a shape that leaves the program.
fn check_serialize(path: &str, text: &str) -> Vec<String> {
    if path == "src/codec/v1.rs" || path.starts_with("src/codec/v1/") {
        return Vec::new();
    }
    let source = Source::read(text);
    let code: String = source.code.split_whitespace().collect::<Vec<_>>().join(" ");
    let derived = code.match_indices("derive(").any(|(place, _)| {
        let list = code[place..].split(')').next().unwrap_or_default();
        words(list).any(|word| word == "Serialize")
    });
    let by_hand = code.split("impl").any(|rest| {
        let head = rest.split('{').next().unwrap_or_default();
        head.split_once(" for ").is_some_and(|(what, _)| words(what).any(|word| word == "Serialize"))
    });
    if derived || by_hand { vec![format!("{path}: only codec/v1 may implement Serialize")] } else { Vec::new() }
}

/// What may stand in quotes in the shell without being read by a person: class names and single words.
fn vocabulary(shell: &[(String, String)], styles: &[(String, String)]) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    for (_, text) in styles {
        for class in text.split('.').skip(1) {
            known.insert(class.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect());
        }
    }
    for (_, text) in shell {
        known.extend(Source::read(text).strings.into_iter().map(|string| string.text).filter(|text| is_kebab(text)));
    }
    known
}

fn is_kebab(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Text that a person would read, outside `text/`: letters given to a view as they stand, letters beyond ASCII, a word
/// with a capital that names no type, error or key of the browser, or several words that are not all known as names.
fn check_prose(path: &str, text: &str, known: &BTreeSet<String>) -> Vec<String> {
    let source = Source::read(text);
    let mut complaints = Vec::new();
    // A warning in the console is for the author of the page around, in English, as the console's own are. It begins with
    // the element's name, and goes on to the end of the statement.
    let is_warning = |place: usize| {
        let begins = source
            .strings
            .iter()
            .filter(|string| string.place <= place)
            .rfind(|it| it.text.starts_with("<mognads-kollen>:"));
        begins.is_some_and(|begins| !source.code[begins.place..place].contains(';'))
    };
    for string in &source.strings {
        let says = string.text.as_str();
        let has_letters = says.chars().any(char::is_alphabetic);
        let before = source.code[..string.place].trim_end();
        let is_attribute = before.ends_with("reason =") || before.ends_with(".class(");
        if !has_letters || is_attribute || is_warning(string.place) {
            continue;
        }
        let shown = before.ends_with(".child(") || before.ends_with("set_text_content(Some(");
        let foreign = says.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
        let is_key = KEYS.contains(&says);
        let is_type = words(&source.code).zip(words(&source.code).skip(1)).any(|pair| pair == ("struct", says));
        let capital = says.starts_with(|c: char| c.is_ascii_uppercase())
            && says.chars().any(|c| c.is_ascii_lowercase())
            && !says.ends_with("Error")
            && !is_key
            && !is_type;
        let is_query = says.starts_with('(') && says.contains(": ") && says.ends_with(')');
        let sentence = says.contains(char::is_whitespace)
            && !is_query
            && !says.split_whitespace().all(|word| known.contains(word) || !word.chars().any(char::is_alphabetic));
        if shown || foreign || capital || sentence {
            complaints.push(format!("{path}:{}: {says:?} belongs in src/text", string.line));
        }
    }
    complaints
}

/// Ways for text to become markup or style, which a strict policy refuses and an attacker looks for.
fn check_markup(path: &str, text: &str) -> Vec<String> {
    const REFUSED: [&str; 14] = [
        "style=\"",
        ".attr(\"style\"",
        "set_attribute(\"style\"",
        "setAttribute(\"style\"",
        "inner_html",
        "innerHTML",
        "outer_html",
        "outerHTML",
        "insert_adjacent_html",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "javascript:",
        "el(\"style\")",
    ];
    let is_rust = Path::new(path).extension().is_some_and(|it| it == "rs");
    let text = if is_rust { Source::read(text).without_comments() } else { text.to_owned() };
    let found = REFUSED.into_iter().filter(|refused| text.contains(refused));
    found.map(|refused| format!("{path}: `{refused}` may not stand here")).collect()
}

/// Lengths that follow the font size of the host page's root. Only the clamp of the size of type may, which bounds it.
fn check_rem(path: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        let follows = text.match_indices("rem").any(|(place, _)| {
            let ends = !text[place + 3..].starts_with(|c: char| is_word(c) || c == '-');
            ends && text[..place].ends_with(|c: char| c.is_ascii_digit())
        });
        let is_bounded = path == "style/tokens.css" && text.trim_start().starts_with("--mk-size: clamp(");
        if follows && !is_bounded {
            complaints.push(format!("{path}:{line}: `rem` follows the host page: use `em` or `px`"));
        }
    }
    complaints
}

/// The tokens in a text, each as `--mk-…`.
fn tokens(text: &str) -> BTreeSet<String> {
    let after = text.split("--mk-").skip(1);
    let names = after.map(|rest| rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect::<String>());
    names.map(|name| format!("--mk-{name}")).collect()
}

/// The tokens that a style sheet defines.
fn defined(sheet: &str) -> BTreeSet<String> {
    let lines = sheet.lines().filter_map(|line| line.trim().split_once(':'));
    lines.map(|(name, _)| name.to_owned()).filter(|name| name.starts_with("--mk-")).collect()
}

/// The files of `src/app` that are in the first part of the program, or lead from it to the others.
const FIRST: [&str; 22] = [
    "controls",
    "effect",
    "element",
    "grading",
    "header",
    "layout",
    "lazy",
    "message",
    "navigation",
    "options",
    "picture",
    "ports",
    "progress",
    "result.rs",
    "result/gaps",
    "rounds",
    "start",
    "state",
    "storage",
    "targets",
    "toast",
    "view",
];

/// Texts of a lazily loaded part, used in a file of the first part.
fn check_lazy(path: &str, text: &str) -> Vec<String> {
    let lazy = [
        "src/chart/compare.rs",
        "src/chart/group",
        "src/chart/matrix.rs",
        "src/chart/timeline.rs",
        "src/chart/trend.rs",
        "src/report/",
        "src/text/",
    ];
    let is_lazy = match path.strip_prefix("src/app/") {
        Some(file) => !FIRST.iter().any(|first| file.starts_with(first)),
        None => lazy.iter().any(|place| path.starts_with(place)),
    };
    let code = Source::read(text).code;
    let calls = [
        ".answer()",
        ".later_words()",
        ".share()",
        ".report()",
        ".compare()",
        ".group()",
        ".group_charts()",
        ".plan_document()",
        ".plan_words()",
        ".plan_more()",
        ".plan_screen()",
    ];
    let uses = calls.iter().any(|call| code.contains(call));
    if uses && !is_lazy {
        vec![format!("{path}: texts of a lazily loaded part used here would be in the first")]
    } else {
        Vec::new()
    }
}

/// Places on somebody's machine, and documents that are not here.
fn check_outside(path: &str, text: &str, is_here: impl Fn(&str) -> bool) -> Vec<String> {
    // Put together, or this file would hold them.
    let places =
        [["../", "shared"], ["/wo", "rk/"], ["/ho", "me/"], ["/Us", "ers/"], ["/ro", "ot/"]].map(|it| it.concat());
    let mut complaints: Vec<String> = Vec::new();
    for place in &places {
        if text.contains(place.as_str()) {
            complaints.push(format!("{path}: names `{place}`, which is outside the project"));
        }
    }
    for (end, _) in text.match_indices(".md") {
        let ends = !text[end + 3..].starts_with(|c: char| is_word(c));
        let is_name = |c: &char| is_word(*c) || matches!(c, '-' | '/' | '.');
        let name: Vec<char> = text[..end].chars().rev().take_while(is_name).collect();
        let name: String = name.into_iter().rev().collect();
        if ends && !name.is_empty() && !is_here(&format!("{name}.md")) {
            complaints.push(format!("{path}: names `{name}.md`, which is not here"));
        }
    }
    complaints
}

// The sources held to them.

#[test]
fn nothing_uses_what_is_above_it() {
    let sources = with_extension("rs", "src");
    assert_tidy(&sources.iter().flat_map(|(path, text)| check_direction(path, text)).collect::<Vec<_>>());
}

/// The renderer of values draws any program's: of this one it knows what an element is.
#[test]
fn the_renderer_knows_no_product() {
    let renderer = |(path, _): &(String, String)| path.starts_with("src/ui/render");
    let complaints = texts("src/ui").into_iter().filter(renderer).flat_map(|(path, text)| {
        let other =
            |line: &str| line.replace("crate::app::element", "").contains("crate::") || line.contains("super::super");
        let lines: Vec<String> =
            text.lines().filter(|line| other(line)).map(|line| format!("{path}: {line}")).collect();
        lines
    });
    assert_tidy(&complaints.collect::<Vec<_>>());
}

#[test]
fn only_transfer_types_are_written() {
    let sources = with_extension("rs", "src");
    assert_tidy(&sources.iter().flat_map(|(path, text)| check_serialize(path, text)).collect::<Vec<_>>());
    assert!(
        sources.iter().any(|(path, text)| path == "src/codec/v1/document.rs" && text.contains("derive(Serialize)"))
    );
}

#[test]
fn text_for_people_is_in_text() {
    let shell = ["src/app", "src/ui", "src/embed"];
    let shell: Vec<_> = shell.into_iter().flat_map(|room| with_extension("rs", room)).collect();
    let known = vocabulary(&shell, &with_extension("css", "style"));
    assert_tidy(&shell.iter().flat_map(|(path, text)| check_prose(path, text, &known)).collect::<Vec<_>>());
}

#[test]
fn texts_of_the_lazy_parts_are_used_there() {
    let sources = with_extension("rs", "src");
    assert_tidy(&sources.iter().flat_map(|(path, text)| check_lazy(path, text)).collect::<Vec<_>>());
}

#[test]
fn no_text_becomes_markup() {
    let mut sources = texts("src");
    sources.push(("index.html".to_owned(), fs::read_to_string(root().join("index.html")).unwrap()));
    assert_tidy(&sources.iter().flat_map(|(path, text)| check_markup(path, text)).collect::<Vec<_>>());
}

#[test]
fn files_are_short() {
    let long = texts("src").into_iter().map(|(path, text)| (path, text.lines().count())).filter(|it| it.1 > MAX_LINES);
    assert_tidy(&long.map(|(path, lines)| format!("{path}: {lines} lines of at most {MAX_LINES}")).collect::<Vec<_>>());
}

/// Leptos would put its listeners on the host page's document.
#[test]
fn events_are_not_delegated() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(!manifest.contains("delegation"), "leptos's feature `delegation` listens on the host page's document");
}

#[test]
fn every_token_is_defined_and_used() {
    let sheets = with_extension("css", "style");
    let (own, others): (Vec<_>, Vec<_>) = sheets.iter().partition(|(path, _)| path == "style/tokens.css");
    let defined = defined(&own[0].1);
    let mut used = BTreeSet::new();
    for (_, text) in others.into_iter().chain(&with_extension("rs", "src")) {
        used.extend(tokens(text));
    }
    assert_eq!(defined, used, "left: defined in tokens.css, right: used");
    assert!(defined.len() <= MAX_TOKENS, "{} tokens of at most {MAX_TOKENS}", defined.len());
}

#[test]
fn sizes_do_not_follow_the_host_page() {
    // page.css is the product's own page: nobody's guest.
    let sheets = with_extension("css", "style").into_iter().filter(|(path, _)| path != "style/page.css");
    assert_tidy(&sheets.flat_map(|(path, text)| check_rem(&path, &text)).collect::<Vec<_>>());
}

#[test]
fn the_project_speaks_of_itself_alone() {
    let all = texts("").into_iter().filter(|(path, _)| !path.ends_with("package-lock.json") && path != "Cargo.lock");
    let complaints = all.flat_map(|(path, text)| {
        let beside = root().join(&path);
        check_outside(&path, &text, |name| root().join(name).exists() || beside.with_file_name(name).exists())
    });
    assert_tidy(&complaints.collect::<Vec<_>>());
}

/// The targets of a page's links that are in the project.
fn local_links(text: &str) -> Vec<&str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
    targets.filter(|target| !target.contains(':') && !target.is_empty()).collect()
}

#[test]
fn the_documentation_links_to_what_is_here() {
    let pages = texts("").into_iter().filter(|(path, _)| Path::new(path).extension().is_some_and(|it| it == "md"));
    let mut missing = Vec::new();
    for (path, text) in pages {
        let broken =
            local_links(&text).into_iter().filter(|target| !root().join(&path).with_file_name(target).exists());
        missing.extend(broken.map(|target| format!("{path}: {target} is not here")));
    }
    assert_tidy(&missing);
    assert!(local_links(&fs::read_to_string(root().join("README.md")).unwrap()).len() > 5);
}

/// GitHub looks for licences at the top of a project, REUSE in `LICENSES/`.
#[test]
fn licences_at_the_top_are_those_in_the_folder() {
    for (top, inside) in [("LICENSE-MIT", "MIT"), ("LICENSE-APACHE", "Apache-2.0")] {
        let [top, inside] =
            [top.to_owned(), format!("LICENSES/{inside}.txt")].map(|path| fs::read(root().join(path)).unwrap());
        assert!(top == inside);
    }
}

// Each rule complains of what it is for, and of nothing else.

#[test]
fn the_direction_is_seen() {
    let check = |path: &str, text: &str, expected: &[&str]| {
        let found = check_direction(path, text);
        assert_eq!(found.len(), expected.len(), "{text}: {found:?}");
        for (complaint, name) in found.iter().zip(expected) {
            assert!(complaint.contains(&format!("`{name}`")), "{complaint}");
        }
    };
    check("src/store.rs", "use crate::codec::file;\nuse crate::model::Area;", &[]);
    check("src/codec/file.rs", "use crate::store::Store;", &["store"]);
    check("src/codec/file.rs", "fn f() -> crate::text::Lang { todo!() }", &["text"]);
    check("src/model.rs", "use crate::{model::{Area, chart}, ui::app};", &["ui"]);
    check("src/model/area.rs", "use super::super::text::Lang;", &["text"]);
    check("src/model/area.rs", "use super::text::Lang;", &[]);
    check("src/model.rs", "use super::text::Lang;", &["text"]);
    check("src/chart/svg.rs", "use wasm_bindgen::JsCast; // and web_sys", &["wasm_bindgen"]);
    check("src/chart/svg.rs", "let s = \"crate::ui web_sys\"; /* crate::ui */", &[]);
    check("src/store/port.rs", "use gloo_storage::Storage;", &["gloo_storage"]);
    check("src/app/state.rs", "use web_sys::Window;", &["web_sys"]);
    check("src/app/document.rs", "use crate::ui::Shell;", &["ui"]);
    check("src/ui/shell.rs", "use web_sys::Window; use crate::embed::Config;", &["embed"]);
    check("src/main.rs", "use mognadskollen::embed;", &[]);
    check("src/lib.rs", "pub mod ui;", &[]);
}

#[test]
fn serialisation_is_seen() {
    let check =
        |path: &str, text: &str, is_fine: bool| assert_eq!(check_serialize(path, text).is_empty(), is_fine, "{text}");
    check("src/codec/v1/document.rs", "#[derive(Serialize)] struct A;", true);
    check("src/model/area.rs", "#[derive(Clone, serde::Serialize)] struct A;", false);
    check("src/model/area.rs", "impl serde::Serialize for A {", false);
    check("src/model/area.rs", "#[derive(Clone)] // derive(Serialize)\nstruct A;", true);
    check("src/codec/json.rs", "impl<'de> Deserialize<'de> for Tree { use_of(Serialize); }", true);
}

#[test]
fn texts_outside_the_lazy_parts_are_seen() {
    let check = |path: &str, text: &str, is_fine: bool| {
        assert_eq!(check_lazy(path, text).is_empty(), is_fine, "{path}: {text}");
    };
    check("src/app/plan/one.rs", "lang.later_words().a", true);
    check("src/app/result/gaps.rs", "lang.later_words().a", false);
    check("src/app/result/focus.rs", "lang.later_words().a", true);
    check("src/report/csv.rs", "lang.report().a", true);
    check("src/text/phrases.rs", "self.share().a", true);
    check("src/ui/three.rs", "lang.later_words().a", false);
    check("src/chart/gap.rs", "lang.compare().a", false);
    check("src/chart/group/spread.rs", "lang.group_charts().a", true);
    check("src/chart/spread.rs", "lang.group_charts().a", false);
    check("src/ui/three.rs", "lang.words().a // .later_words()", true);
}

#[test]
fn prose_is_seen() {
    let known: BTreeSet<String> = ["btn", "main", "year-hint", "year-error"].map(str::to_owned).into();
    let check = |text: &str, is_fine: bool| {
        let found = check_prose("src/ui/x.rs", text, &known);
        assert_eq!(found.is_empty(), is_fine, "{text}: {found:?}");
    };
    check(r#"el("p").child("Hej")"#, false);
    check(r#"el("p").child("klar")"#, false);
    check(r#"para("lead", "Välkommen")"#, false);
    check(r#"para("lead", "Start")"#, false);
    check(r#"para("lead", "two words")"#, false);
    check(r#"button("btn main", words.start)"#, true);
    check(r#"el("a").attr("aria-describedby", "year-hint year-error")"#, true);
    check(r#"concat([", ", " · ", ": ", "–"])"#, true);
    check(r#"media("(prefers-color-scheme: dark)")"#, true);
    check(r#"struct App; f.write_str("App")"#, true);
    check(r#"name == "QuotaExceededError""#, true);
    check(r#"#[expect(clippy::x, reason = "each is a thing of its own")]"#, true);
    check(r#"warn(["<mognads-kollen>: ", x, " is not one of them."])"#, true);
    check(r#"warn("<mognads-kollen>: no"); para("lead", "Not so.")"#, false);
    check("// a comment says \"Hej du\"\nlet c = '\"'; let l: &'static str = x;", true);
}

#[test]
fn markup_host_sizes_and_outside_places_are_seen() {
    assert_eq!(check_markup("src/x.rs", r#"el("div").attr("style", "top: 0")"#).len(), 1);
    assert_eq!(check_markup("src/x.rs", "// no innerHTML\nroot.set_inner_html(text)").len(), 1);
    assert_eq!(check_markup("src/x.js", "root.innerHTML = text").len(), 1);
    assert_eq!(check_markup("src/x.js", "root.textContent = text; const style = 1").len(), 0);
    assert_eq!(check_rem("style/tokens.css", "  --mk-size: clamp(16px, 1.0625rem, 24px);\n").len(), 0);
    assert_eq!(
        check_rem("style/views.css", ".a { margin: 1rem }\n.b { padding: 2em } /* remember 3 remedies */").len(),
        1
    );
    assert_eq!(tokens("var(--mk-now) calc(var(--mk-ink-muted)*2)").len(), 2);
    let is_here = |name: &str| name == "README.md";
    let outside = format!("see {}{}notes.txt", "/wo", "rk/");
    assert_eq!(check_outside("a", &outside, is_here).len(), 1);
    assert_eq!(check_outside("a", "README.md and `x.mdx`, *.md", is_here).len(), 0);
    assert_eq!(check_outside("a", &["design", ".md"].concat(), |_| false).len(), 1);
}
