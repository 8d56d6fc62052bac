//! Joins the stylesheets of each part of the program into one, and takes the space and the comments out of them and of the
//! one for paper. What the first screens have no use for is parted from their sheet, and put back in its place by the program:
//! rules, and in the other rules properties.

use std::collections::HashSet;
use std::path::Path;
use std::{env, fs};

/// What the first screens need, which stand before the program has come, and more.
const EARLY: [&str; 6] = ["tokens", "base", "components", "views", "start", "grading"];
const FIRST: [&str; 3] = ["targets", "result", "print"];
const LATER: [&str; 7] = ["compare", "shelf", "share", "about", "answering", "groups", "plan"];

/// What selectors name that is not written out with the first screens, but is there with them.
const BESIDE: [&str; 6] = [".mk-root", ".early", ".open", "[open", "[hidden", "[data-framed"];

/// What the first screens look the same without: it waits for the program.
const NOT_YET: [&str; 3] = ["transition:", "box-shadow:", "break-inside:"];

/// Whether a declaration waits for the program: one of [`NOT_YET`], or a colour where the browser forces colours, which only
/// charts show then.
fn waits(declaration: &str) -> bool {
    NOT_YET.iter().any(|property| declaration.starts_with(property))
        || (declaration.starts_with("--mk-") && declaration.ends_with("!important"))
}

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    println!("cargo::rerun-if-changed=style");
    println!("cargo::rerun-if-changed=src/embed/early.names");
    let names = fs::read_to_string("src/embed/early.names")?;
    let names = names.lines().chain(BESIDE).collect();
    let whole = joined(&EARLY)?;
    let mut rules = Vec::new();
    for rule in parted(&whole)? {
        part(rule, &names, &mut rules)?;
    }
    let rules = without_unused(&rules);
    // A line for each rule; in the place of the other file's an empty one.
    let (mut early, mut beside) = (String::new(), String::new());
    for (is_early, rule) in rules {
        let file = if is_early { &mut early } else { &mut beside };
        file.push_str(&rule);
        early.push_str(if is_early { "\n" } else { "" });
        beside.push('\n');
    }
    write("whole.css", &whole)?;
    write("early.css", early.trim_end())?;
    let first = joined(&FIRST)?;
    write("beside.css", &(beside + &first))?;
    write("first.css", &first)?;
    write("later.css", &joined(&LATER)?)?;
    write("paper.css", &joined(&["paper"])?)
}

fn write(name: &str, style: &str) -> Outcome<()> {
    Ok(fs::write(Path::new(&env::var("OUT_DIR")?).join(name), style)?)
}

fn joined(sheets: &[&str]) -> Outcome<String> {
    let mut style = String::new();
    for sheet in sheets {
        style.push_str(&fs::read_to_string(format!("style/{sheet}.css"))?);
    }
    // What separates declarations ends none.
    Ok(minifier::css::minify(&style)?.to_string().replace(";}", "}"))
}

/// The rules of a sheet, as what stands before the braces and what stands between them.
fn parted(style: &str) -> Outcome<Vec<(&str, &str)>> {
    let mut rules = Vec::new();
    let (mut depth, mut from, mut open) = (0, 0, 0);
    for (at, mark) in style.char_indices() {
        match mark {
            '{' => {
                open = if depth == 0 { at } else { open };
                depth += 1;
            }
            '}' => {
                depth -= 1;
                if depth == 0 {
                    rules.push((&style[from..open], &style[open + 1..at]));
                    from = at + 1;
                }
            }
            _ => {}
        }
    }
    if depth == 0 { Ok(rules) } else { Err("a stylesheet has a brace too few or too many".into()) }
}

/// Tells which of a rule, or of the rules in it, the first screens may use. Those that stand together stay together.
fn part((before, within): (&str, &str), names: &HashSet<&str>, rules: &mut Vec<(bool, String)>) -> Outcome<()> {
    if !before.starts_with('@') {
        let is_early = alternatives(before).any(|selector| may_meet(selector, names))
            && !declarations(within).into_iter().all(waits);
        rules.push((is_early, format!("{before}{{{within}}}")));
        return Ok(());
    }
    if !["@media", "@container"].iter().any(|kind| before.starts_with(kind)) {
        return Err(format!("{before} is not parted yet").into());
    }
    let mut inner = Vec::new();
    for rule in parted(within)? {
        part(rule, names, &mut inner)?;
    }
    for run in inner.chunk_by(|one, other| one.0 == other.0) {
        let within: String = run.iter().map(|(_, rule)| rule.as_str()).collect();
        rules.push((run.first().is_some_and(|(is_early, _)| *is_early), format!("{before}{{{within}}}")));
    }
    Ok(())
}

/// The rules, with what the first screens do not use in their own rules in rules of its own, each after the one that it was in.
fn without_unused(rules: &[(bool, String)]) -> Vec<(bool, String)> {
    let used = |name: &str| {
        let asks = format!("var({name}");
        let ends = |rest: &str| rest.starts_with([')', ',']);
        rules.iter().any(|(is_early, rule)| {
            *is_early && rule.match_indices(&asks).any(|(at, _)| ends(&rule[at + asks.len()..]))
        })
    };
    let is_used = |declaration: &str| match declaration.split_once(':') {
        Some((name, _)) if name.starts_with("--mk-") => used(name),
        _ => !waits(declaration),
    };
    let mut all = Vec::new();
    for (is_early, rule) in rules {
        // A rule within another is left as it is.
        let parts = rule.split_once('{').filter(|(before, _)| *is_early && !before.starts_with('@'));
        let Some((before, within)) = parts else {
            all.push((*is_early, rule.clone()));
            continue;
        };
        let (here, later): (Vec<&str>, Vec<&str>) =
            declarations(within.trim_end_matches('}')).into_iter().partition(|declaration| is_used(declaration));
        for (is_early, declarations) in [(true, here), (false, later)] {
            if !declarations.is_empty() {
                all.push((is_early, format!("{before}{{{}}}", declarations.join(";"))));
            }
        }
    }
    all
}

/// What stands between the semicolons of a rule, but for those within quotes.
fn declarations(within: &str) -> Vec<&str> {
    let mut is_quoted = false;
    within
        .split(move |mark| {
            is_quoted ^= mark == '"';
            mark == ';' && !is_quoted
        })
        .filter(|declaration| !declaration.is_empty())
        .collect()
}

/// What stands between the commas of a list of selectors, but for those within parentheses.
fn alternatives(list: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    list.split(move |mark| {
        depth += i32::from(mark == '(') - i32::from(mark == ')');
        mark == ',' && depth == 0
    })
}

/// Whether an element of the first screens may be meant: whether all that a selector asks for is there somewhere.
fn may_meet(selector: &str, names: &HashSet<&str>) -> bool {
    let is_in_name = |mark: char| mark.is_ascii_alphanumeric() || matches!(mark, '-' | '_');
    let mut rest = selector;
    while let Some(mark) = rest.chars().next() {
        let begins = usize::from(matches!(mark, '.' | '#' | '[' | ':'));
        let begins = if rest.starts_with("::") { 2 } else { begins };
        let length = rest[begins..].find(|mark| !is_in_name(mark)).map_or(rest.len(), |length| begins + length);
        let name = &rest[..length];
        rest = &rest[length..];
        match mark {
            // How a control looks below a mouse is not what it is known by.
            ':' if name == ":hover" => return false,
            ':' => {
                let Some(given) = rest.strip_prefix('(') else { continue };
                let mut depth = 1;
                let end = given.find(|mark| {
                    depth += i32::from(mark == '(') - i32::from(mark == ')');
                    depth == 0
                });
                let (given, after) = given.split_at(end.unwrap_or(given.len()));
                rest = after.get(1..).unwrap_or_default();
                let asks = [":is", ":where", ":has"].contains(&name);
                if asks && !alternatives(given).any(|selector| may_meet(selector, names)) {
                    return false;
                }
            }
            '[' => {
                if !names.contains(name) {
                    return false;
                }
                rest = rest.split_once(']').map_or("", |(_, rest)| rest);
            }
            // Combinators, `*` and `&`.
            _ if length == begins => rest = rest.get(mark.len_utf8()..).unwrap_or_default(),
            _ => {
                if !names.contains(name) {
                    return false;
                }
            }
        }
    }
    true
}
