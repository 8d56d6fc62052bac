//! Features of the application, and what each uses of another: only what the root module of that other exports.
//!
//! The compiler holds most of it, since the modules of a feature and the fields of its state are private. Tested here is that they
//! are declared so.
//!
//! As a whole, features use each other in circles, and that is in their nature: the result has the button that begins a plan, and
//! the plan has the one that begins a new round; messages of all features are variants of one type, and each feature extends
//! `State` by methods that others call, which the lists below leave out.

use std::collections::BTreeSet;

use super::circles::uses;
use super::rust_source::Source;
use super::tidy::with_extension;

/// Each feature, and the features that its files name.
pub(super) const FEATURES: [(&str, &str); 15] = [
    ("about", ""),
    ("answering", "grading lazy result share start storage"),
    ("grading", ""),
    ("group", "answering history result share toast"),
    ("history", ""),
    ("lazy", "about answering group overview page plan result share storage toast"),
    ("navigation", "grading group lazy plan"),
    ("overview", "navigation result share storage"),
    ("page", "answering share storage"),
    ("plan", "overview share"),
    ("result", "grading group lazy overview plan share"),
    ("share", "answering grading group lazy overview plan result toast"),
    ("start", "answering grading group lazy navigation overview plan result share storage"),
    ("storage", "plan share"),
    ("toast", "history lazy"),
];

/// The one module of a feature that others name: the entry points of chunks.
const OPEN_MODULES: [&str; 1] = ["app::lazy::entry"];

/// The files of a feature.
pub(super) fn files_of(feature: &str) -> Vec<(String, String)> {
    let (root, folder) = (format!("src/app/{feature}.rs"), format!("src/app/{feature}/"));
    let mut files = with_extension("rs", "src/app");
    files.retain(|(path, _)| *path == root || path.starts_with(&folder));
    files
}

/// The feature that a module belongs to.
fn feature_of(module: &str) -> Option<&str> {
    let name = module.strip_prefix("app::")?.split("::").next()?;
    FEATURES.iter().any(|(feature, _)| *feature == name).then_some(name)
}

#[test]
fn every_folder_of_the_application_is_one_of_a_feature() {
    for (path, _) in with_extension("rs", "src/app") {
        let Some((folder, _)) = path["src/app/".len()..].split_once('/') else { continue };
        let is_known = folder == "element" || FEATURES.iter().any(|(feature, _)| *feature == folder);
        assert!(is_known, "{folder} is no feature that is listed here");
    }
}

#[test]
fn each_feature_uses_those_that_are_listed() {
    let files: Vec<_> =
        with_extension("rs", "src").into_iter().filter(|(path, _)| path.starts_with("src/app")).collect();
    let uses = uses(&files);
    for (feature, listed) in FEATURES {
        let of_feature = uses.iter().filter(|(from, _)| feature_of(from) == Some(feature));
        let named: BTreeSet<&str> = of_feature.flat_map(|(_, used)| used).filter_map(|to| feature_of(to)).collect();
        let named: Vec<&str> = named.into_iter().filter(|to| *to != feature).collect();
        assert_eq!(named.join(" "), listed, "{feature}");
    }
}

#[test]
fn a_feature_uses_no_inner_module_of_another() {
    let files: Vec<_> =
        with_extension("rs", "src").into_iter().filter(|(path, _)| path.starts_with("src/app")).collect();
    for (from, used) in uses(&files) {
        for to in used.iter().filter(|to| to.matches("::").count() > 1 && !OPEN_MODULES.contains(&to.as_str())) {
            assert_eq!(feature_of(to), feature_of(&from), "{from} uses {to}");
        }
    }
}

#[test]
fn the_modules_of_a_feature_are_private() {
    for (path, text) in FEATURES.iter().flat_map(|(feature, _)| files_of(feature)) {
        for line in Source::read(&text).code.lines().map(str::trim).filter(|line| line.starts_with("pub")) {
            let is_module = line.split_whitespace().any(|word| word == "mod");
            assert!(!is_module || line == "pub(crate) mod entry;", "{path}: {line}");
        }
    }
}

#[test]
fn the_fields_of_the_state_of_a_feature_are_private() {
    let mut states = 0;
    for (path, text) in FEATURES.iter().flat_map(|(feature, _)| files_of(feature)) {
        let code = Source::read(&text).code;
        for (head, rest) in
            code.match_indices("struct ").map(|(place, _)| code[place..].split_once('{').unwrap_or_default())
        {
            if head.trim().ends_with("State") {
                states += 1;
                let fields = rest.split_once("\n}").map_or("", |(fields, _)| fields);
                // In a file of its folder, `pub(super)` reaches no further than the feature.
                let fields =
                    if path.matches('/').count() > 2 { fields.replace("pub(super)", "") } else { fields.to_owned() };
                assert!(!fields.contains("pub"), "{path}: {head}{{{fields}}}");
            }
        }
    }
    assert!(states >= 10, "{states} states of features");
}
