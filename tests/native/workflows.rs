//! The workflows of the public repository call what is here.

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn workflows_call_targets_and_steps_that_exist() {
    let (makefile, steps) = (read("Makefile"), read("scripts/test.sh"));
    let mut calls = 0;
    for name in ["checks", "nightly"] {
        let workflow = read(&format!(".github/workflows/{name}.yml"));
        for target in workflow.split("\"make ").skip(1).filter_map(|rest| rest.split([' ', '"']).next()) {
            assert!(makefile.contains(&format!("\n{target}:")), "{name}.yml: there is no make {target}");
            calls += 1;
        }
        let scripts = workflow.lines().filter_map(|line| line.trim().strip_prefix("- run: scripts/test.sh "));
        for step in scripts.flat_map(str::split_whitespace) {
            let is_step =
                ["step", "tests", "tests_twice"].iter().any(|kind| steps.contains(&format!("\n{kind} {step} \"")));
            assert!(is_step, "{name}.yml: scripts/test.sh has no step {step}");
            calls += 1;
        }
    }
    assert!(calls > 10, "{calls}");
}
