//! The element on another site than the product's, and on a network without encryption.

use super::{answer, on_another_site};
use crate::engines;
use crate::page::Page;
use serde_json::json;

/// A page of `hosts/` on another site, with a policy where `TOOL` is where the product is.
fn host(page: &Page, name: &str, policy: &str) -> String {
    let tool = page.site().origin();
    let files = [("/index.html", on_another_site(name, &tool)), ("/watch.js", include_str!("watch.js").to_owned())];
    let files = files.each_ref().map(|(path, text)| (*path, text.as_str()));
    page.host(&files, &["--csp", &policy.replace("TOOL", &tool)])
}

const POLICY: &str =
    "default-src 'none'; script-src 'self' TOOL 'wasm-unsafe-eval'; connect-src 'self' TOOL; img-src data: blob:";

engines! {
    /// A site that the product's server lets in, and that lets the product in.
    async fn works_on_another_site(page) {
        page.serve(&["--cors", "*"]);
        let tool = page.site().origin();
        let host = host(page, "plain.html", POLICY);
        page.open(&host).await;
        answer(page, "#tool", 4).await;
        page.css(".steps button").with("Resultat").click().await;
        page.css("canvas[data-chart=radar]").seen().await;
        assert!(page.local_storage().await.keys().any(|key| key.starts_with("mognadskollen:")));
        page.menu("Bedömningar").await;
        page.css(".card").seen().await;
        let strangers: Vec<_> = page.requests().await.into_iter()
            .filter(|url| !url.starts_with(&tool) && !url.starts_with(&host) && !url.starts_with("data:")).collect();
        assert!(strangers.is_empty(), "{strangers:?}");
        page.reload().await;
        page.button("Fortsätt").seen().await;
    }
}

engines! {
    /// A site whose policy lets the loader in and not the program.
    async fn says_that_another_site_refuses_it(page) {
        page.serve(&["--cors", "*"]);
        let host = host(page, "plain.html", &POLICY.replace("connect-src 'self' TOOL", "connect-src 'self'"));
        page.open(&host).await;
        page.sees("Mognadskollen gick inte att ladda.").await;
        page.button("Försök igen").seen().await;
        page.errors().await;
    }
}

engines! {
    in [chromium]
    /// A site that the product's server does not let in: no script of ours runs, so what is written in the element shows.
    async fn leaves_what_is_written_on_another_site(page) {
        let host = host(page, "written.html", POLICY);
        page.open(&host).await;
        page.wait_until("the page", async || page.js("return document.readyState", json!([])).await == json!("complete")).await;
        page.css("#instead").seen().await;
        assert!(!page.errors().await.is_empty(), "the console says nothing of it");
    }
}

engines! {
    /// Plain http under a name that is not this machine's own: no secure context, and it works.
    async fn works_without_a_secure_context(page) {
        // This machine by an address that no browser takes for its own.
        let address = page.site().origin().replace("127.0.0.1", "[::ffff:127.0.0.1]");
        page.open(&address).await;
        assert_eq!(page.js("return isSecureContext", json!([])).await, json!(false));
        answer(page, "mognads-kollen", 4).await;
        page.css(".steps button").with("Resultat").click().await;
        page.css("canvas[data-chart=radar]").seen().await;
        page.reload().await;
        page.button("Fortsätt").seen().await;
    }
}
