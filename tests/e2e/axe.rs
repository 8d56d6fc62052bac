//! Accessibility by axe-core, which sees into open shadow roots.

use crate::page::{Page, string};
use crate::process::root;
use serde_json::{Value, json};

const TAGS: [&str; 7] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

impl Page {
    /// Fails if axe-core finds anything on the page as it stands.
    pub(crate) async fn assert_accessible(&self, step: &str) {
        let violations = self.violations().await;
        assert!(violations.is_empty(), "axe finds {} things at {step:?}:\n{}", violations.len(), violations.join("\n"));
    }

    /// What axe-core finds, each in some readable lines.
    async fn violations(&self) -> Vec<String> {
        self.step("axe".into());
        if self.js("return typeof axe === 'undefined'", json!([])).await == json!(true) {
            let file = root().join("node_modules/axe-core/axe.min.js");
            let source = std::fs::read_to_string(&file)
                .unwrap_or_else(|error| panic!("{}: {error}. Run: scripts/setup.sh test", file.display()));
            self.js(&format!("{source}\nwindow.axe = axe;"), json!([])).await;
        }
        self.mk("mk.still()", json!([])).await;
        let run = "const found = await axe.run(document, { runOnly: args[0], resultTypes: ['violations'] });
            return found.violations.map(({ id, impact, help, nodes }) => ({ id, impact, help,
              nodes: nodes.map((n) => ({ target: n.target.flat().join(' '), html: n.html, why: n.failureSummary })) }));";
        let found = self.js_async(run, json!([TAGS])).await;
        found.as_array().into_iter().flatten().map(readable).collect()
    }
}

fn readable(violation: &Value) -> String {
    let head = format!("{} ({}): {}", string(violation, "id"), string(violation, "impact"), string(violation, "help"));
    let nodes = violation["nodes"].as_array().into_iter().flatten().map(|node| {
        let why = string(node, "why").replace('\n', " ");
        format!("\n    {}\n      {}\n      {why}", string(node, "target"), string(node, "html"))
    });
    std::iter::once(head).chain(nodes).collect()
}
