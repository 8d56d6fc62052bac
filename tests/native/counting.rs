//! How `make test` counts, and which browser it tries a scenario in.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What awk makes of a script and files, line by line.
fn awk(script: &str, settings: &[&str], files: &[&Path]) -> Vec<String> {
    let mut awk = Command::new("awk");
    for setting in settings {
        awk.args(["-v", setting]);
    }
    awk.arg("-f").arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools").join(script)).args(files);
    let done = awk.output().expect("awk");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("UTF-8").lines().map(str::to_owned).collect()
}

/// A file that is gone with it.
struct Temporary(PathBuf);

impl Temporary {
    fn with(name: &str, text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("mk-native-{}-{name}", std::process::id()));
        std::fs::write(&path, text).expect("a temporary file");
        Self(path)
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        drop(std::fs::remove_file(&self.0));
    }
}

/// What is counted of a run that ended with a status, and of a second try.
fn tally(name: &str, status: u8, first: &str, again: Option<&str>) -> Vec<String> {
    let first = Temporary::with(&format!("{name}-1"), first);
    let again = again.map(|text| Temporary::with(&format!("{name}-2"), text));
    let files: Vec<&Path> = std::iter::once(&first).chain(&again).map(|file| file.0.as_path()).collect();
    awk("tally.awk", &[&format!("status={status}")], &files)
}

/// What libtest says of tests, as `name ok` or `name FAILED`.
fn said(tests: &[&str]) -> String {
    let failed: Vec<_> = tests.iter().filter_map(|test| test.strip_suffix(" FAILED")).collect();
    let lines = tests.iter().map(|test| ["test ", &test.replace(' ', " ... "), "\n"].concat());
    let told =
        failed.iter().map(|name| ["\n---- ", name, " stdout ----\nIn webkit:\ntest passed; or failed\n"].concat());
    let all: String = lines.chain(told).collect();
    let (state, passed) = (if failed.is_empty() { "ok" } else { "FAILED" }, tests.len() - failed.len());
    format!(
        "\nrunning {} tests\n{all}\ntest result: {state}. {passed} passed; {} failed; 2 ignored; 0 measured; 9 filtered out; finished in 1.00s\n\n",
        tests.len(),
        failed.len()
    )
}

#[test]
fn passed_and_failed_are_counted() {
    let (all, one) = (said(&["a::b ok", "a::c ok"]), said(&["a::b ok", "a::c FAILED"]));
    assert_eq!(tally("all", 0, &all, None), ["2 0"]);
    assert_eq!(tally("one", 101, &one, None), ["1 1", "lost a::c"]);
    assert_eq!(tally("several", 101, &[all.as_str(), &one].concat(), None), ["3 1", "lost a::c"]);
    assert_eq!(tally("coloured", 0, &all.replace("ok.", "\u{1b}[32mok\u{1b}[0m."), None), ["2 0"]);
}

#[test]
fn a_run_that_breaks_off_has_failed() {
    assert_eq!(tally("none", 101, "error: could not compile\n", None), ["0 1"]);
    assert_eq!(tally("silent", 0, "", None), ["0 1"]);
    assert_eq!(tally("killed", 137, "test a::b ... ok\n", None), ["0 1"]);
    assert_eq!(tally("later", 101, &said(&["a::b ok"]), None), ["1 1"]);
}

#[test]
fn what_passes_at_the_second_try_is_flaky_and_not_passed() {
    let first = said(&["a::b ok", "a::c FAILED", "a::d FAILED", "a::e ok"]);
    let mended = said(&["a::c ok", "a::d ok"]);
    assert_eq!(tally("mended", 101, &first, Some(&mended)), ["2 0", "flaky a::c", "flaky a::d"]);
    let half = said(&["a::c ok", "a::d FAILED"]);
    assert_eq!(tally("half", 101, &first, Some(&half)), ["2 1", "flaky a::c", "lost a::d"]);
    assert_eq!(tally("broken", 101, &first, Some("error: no browser\n")), ["2 2", "lost a::c", "lost a::d"]);
    assert_eq!(tally("empty", 101, &first, Some("")), ["2 2", "lost a::c", "lost a::d"]);
}

#[test]
fn more_than_two_that_are_flaky_have_failed() {
    let first = said(&["a ok", "b FAILED", "c FAILED", "d FAILED"]);
    let again = said(&["b ok", "c ok", "d ok"]);
    assert_eq!(tally("many", 101, &first, Some(&again)), ["1 3", "flaky b", "flaky c", "flaky d"]);
}

/// What is chosen among scenarios that stand in these browsers.
fn chosen(name: &str, scenarios: &[String], browsers: &[&str], settings: &[&str]) -> Vec<String> {
    let list = scenarios.iter().flat_map(|scenario| browsers.iter().map(move |b| format!("{scenario}::{b}: test\n")));
    let list = Temporary::with(name, &list.chain(["server::answers: test\n".to_owned()]).collect::<String>());
    let mut chosen = awk("turns.awk", settings, &[&list.0]);
    assert_eq!(chosen.pop().as_deref(), Some("server::answers"));
    chosen
}

#[test]
fn a_new_scenario_hands_no_other_to_another_browser() {
    let three = ["chromium", "firefox", "webkit"];
    let scenarios: Vec<_> = (0..300).map(|n| format!("part_{}::does_{n}_things", n % 20)).collect();
    let all = chosen("all", &scenarios, &three, &[]);
    assert_eq!(all.len(), scenarios.len());
    for (test, scenario) in all.iter().zip(&scenarios) {
        assert_eq!(test.rsplit_once("::").expect("a browser").0, scenario);
    }
    let fewer: Vec<_> = scenarios.iter().filter(|name| !name.contains('7')).cloned().collect();
    let some = chosen("some", &fewer, &three, &[]);
    assert_eq!(some, all.iter().filter(|name| !name.contains('7')).cloned().collect::<Vec<_>>());
    for browser in three {
        let share = all.iter().filter(|name| name.ends_with(browser)).count();
        assert!((75..=125).contains(&share), "{browser} tries {share} of 300");
    }
}

#[test]
fn what_stands_in_fewer_browsers_is_tried_in_one_of_them() {
    let scenarios = ["a::b".to_owned(), "a::c".to_owned()];
    for (name, browsers) in [("two", &["chromium", "webkit"][..]), ("one", &["firefox"])] {
        let turns = chosen(name, &scenarios, browsers, &["all=turns"]);
        assert_eq!(turns.len(), 2);
        assert!(turns.iter().all(|test| browsers.iter().any(|browser| test.ends_with(browser))), "{turns:?}");
    }
    assert_eq!(chosen("three", &scenarios, &["chromium", "firefox", "webkit"], &["all=all"]).len(), 6);
}
