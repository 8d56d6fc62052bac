//! Every page of `hosts/` under the strict policy.

use super::{Ground, answer};
use crate::engines;

/// The pages on which the tool simply works.
const PAGES: [&str; 8] = ["plain", "written", "hostile", "inherited", "large", "rtl", "routed", "twice"];

engines! {
    /// Nothing is refused on any of them.
    async fn work_under_the_strict_policy(page) {
        let ground = Ground::serve(page, &[]);
        crate::hosts::copy(&ground.0.join("mk"), &ground.0.join("copy"));
        for name in PAGES {
            page.open("/__blank").await;
            page.js("localStorage.clear()", serde_json::json!([])).await;
            page.open(&format!("/{name}.html")).await;
            answer(page, "#tool", 4).await;
            page.css(".steps button").with("Resultat").click().await;
            page.css("canvas[data-chart=radar]").seen().await;
            page.assert_no_errors().await;
            page.assert_same_origin().await;
        }
    }
}
