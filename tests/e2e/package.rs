//! The npm package in pages that a bundler has made. `tests/package/run.sh` names their folder in `MK_PACKAGE`.

use crate::engines;
use crate::hosts::{answer, becomes};
use serde_json::json;

engines! {
    only for "make test-package"
    /// Plain TypeScript, React and Vue show the tool, hear its events and read its result, under the strict policy.
    async fn works_in_bundled_pages(page) {
        let pages = std::env::var("MK_PACKAGE").expect("MK_PACKAGE names the built pages. Run: make test-package");
        page.serve(&["--root", &pages]);
        for name in ["typescript", "react", "vue"] {
            page.open(&format!("/{name}.html")).await;
            answer(page, "#tool", 4).await;
            becomes(page, "return document.querySelector('#heard').textContent", json!("1 4")).await;
            page.css(".steps button").with("Resultat").click().await;
            page.css("canvas[data-chart=radar]").seen().await;
            page.assert_no_errors().await;
            page.assert_same_origin().await;
        }
    }
}
