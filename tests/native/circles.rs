//! Files that use each other in a circle: there are none in the core below the application, and none within a feature of it.
//!
//! A file may use what the file above it defines, and that may hand on what stands below it: `plan/change.rs` uses `Plan` of
//! `plan.rs`, which hands on `PlanChange`. A circle is one of other files.

use std::collections::{BTreeMap, BTreeSet};

use super::rust_source::Source;
use super::tidy::with_extension;

/// What each file uses, both by the path of their module: `model::plan::item`.
pub(super) type Uses = BTreeMap<String, BTreeSet<String>>;

/// The paths in a text, each on its own: `a::b` and `a::c::d` of `a::{b, c::d}`.
fn paths(code: &str) -> Vec<String> {
    let (mut found, mut before, mut path) = (Vec::new(), Vec::new(), String::new());
    for c in code.chars() {
        match c {
            '{' if path.ends_with("::") => before.push(std::mem::take(&mut path)),
            c if c.is_alphanumeric() || c == '_' || c == ':' => path.push(c),
            _ => {
                if !path.is_empty() {
                    found.push(before.concat() + &std::mem::take(&mut path));
                }
                if c == '}' {
                    before.pop();
                } else if c == ';' {
                    before.clear();
                }
            }
        }
    }
    found
}

/// The module that a path names or names something in, from a file.
fn module_of(path: &str, from: &str, modules: &BTreeSet<String>) -> Option<String> {
    let mut steps: Vec<&str> = path.split("::").filter(|step| !step.is_empty()).collect();
    let mut base: Vec<&str> = from.split("::").collect();
    match *steps.first()? {
        "crate" => base.clear(),
        "super" => {
            let ups = steps.iter().take_while(|step| **step == "super").count();
            base.truncate(base.len().saturating_sub(ups));
            steps.drain(..ups - 1);
        }
        "self" => {}
        _ => steps.insert(0, ""),
    }
    base.extend(steps.drain(1..));
    (1..=base.len()).rev().map(|end| base[..end].join("::")).find(|module| modules.contains(module))
}

/// What each of these files uses of the others, but for the files that it is a submodule of.
pub(super) fn uses(files: &[(String, String)]) -> Uses {
    let name = |path: &str| path["src/".len()..path.len() - ".rs".len()].replace('/', "::");
    let modules: BTreeSet<String> = files.iter().map(|(path, _)| name(path)).collect();
    let of = |(path, text): &(String, String)| {
        let from = name(path);
        let used = paths(&Source::read(text).code).into_iter().filter_map(|path| module_of(&path, &from, &modules));
        let used = used.filter(|to| *to != from && !from.starts_with(&format!("{to}::"))).collect();
        (from, used)
    };
    files.iter().map(of).collect()
}

/// The files that lead back to themselves.
fn in_circles(uses: &Uses) -> Vec<&String> {
    let leads_back = |from: &String| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(at) = next.pop() {
            next.extend(uses.get(at).into_iter().flatten().filter(|to| seen.insert(*to)));
        }
        seen.contains(from)
    };
    uses.keys().filter(|file| leads_back(file)).collect()
}

#[test]
fn no_files_below_the_application_use_each_other_in_a_circle() {
    for room in ["model", "codec", "store", "text", "chart", "report"] {
        let mut files = with_extension("rs", "src");
        files.retain(|(path, _)| path[4..].starts_with(room));
        let uses = uses(&files);
        assert!(uses.values().any(|used| !used.is_empty()), "{room} has no file that uses another");
        assert_eq!(in_circles(&uses), Vec::<&String>::new(), "in {room}");
    }
}

/// Features use each other in circles (`features.rs` lists them), since each has a button or a screen of another. The files of one
/// feature do not.
#[test]
fn no_files_of_a_feature_use_each_other_in_a_circle() {
    for feature in super::features::FEATURES.map(|(feature, _)| feature) {
        let files = super::features::files_of(feature);
        assert!(!files.is_empty(), "{feature} has no files");
        assert_eq!(in_circles(&uses(&files)), Vec::<&String>::new(), "in {feature}");
    }
}

#[test]
fn circles_are_seen() {
    let circles = |files: &[(&str, &str)]| {
        let files: Vec<_> = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        in_circles(&uses(&files)).len()
    };
    let [a, b, c] = ["src/a.rs", "src/a/b.rs", "src/a/c.rs"];
    assert_eq!(circles(&[(a, "pub use b::B; use c::C;"), (b, "use super::A;"), (c, "use super::b::{B, X};")]), 0);
    assert_eq!(circles(&[(a, ""), (b, "use super::{c, d::E};"), (c, "fn f() { super::b::f() }")]), 2);
    assert_eq!(circles(&[(a, ""), (b, "use crate::a::c::X;"), (c, "use super::{b::{self, B}, d};")]), 2);
    assert_eq!(circles(&[(a, ""), (b, "// use super::c;"), (c, "use super::b;")]), 0);
}
