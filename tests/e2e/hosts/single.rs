//! Everything in one file, opened from a folder without a server.

use crate::carrying::paper::{PRINTER, printed};
use crate::carrying::{named, to_share};
use crate::engine::Engine;
use crate::engines;
use crate::page::Page;
use crate::process::dist;
use serde_json::json;

/// What Firefox has told of this file since it was opened; the others tell the driver or the page.
async fn told(page: &Page) -> Vec<String> {
    let mut told = page.errors().await;
    if page.engine == Engine::Firefox {
        page.raw("POST", "/moz/context", json!({ "context": "chrome" })).await;
        let script = "return Services.console.getMessageArray()
            .filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & 1) && m.sourceName.includes('mognadskollen.html'))
            .map((m) => m.errorMessage)";
        let found = page.js(script, json!([])).await;
        page.raw("POST", "/moz/context", json!({ "context": "content" })).await;
        told.extend(found.as_array().into_iter().flatten().map(ToString::to_string));
    }
    told
}

engines! {
    /// It works, asks for nothing, breaks no rule of its own, and keeps the answers.
    async fn works_from_a_folder(page) {
        let folder = std::env::temp_dir().join(format!("mk-e2e-single-{}-{}", std::process::id(), page.engine));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        let file = folder.join("mognadskollen.html");
        std::fs::copy(dist().join("mognadskollen.html"), &file).expect("the single file");
        let address = format!("file://{}", file.display());
        page.open(&address).await;
        page.js("localStorage.clear()", json!([])).await;
        page.reload().await;
        let watch = "window.refused = []; document.addEventListener('securitypolicyviolation', (e) =>
            refused.push([e.effectiveDirective, e.blockedURI, e.sample]))";
        page.js(watch, json!([])).await;
        crate::hosts::answer(page, "mognads-kollen", 4).await;
        page.next().click().await;
        page.level(6).click().await;
        crate::hosts::checked(page, "mognads-kollen", 6).await;
        page.css(".steps button").with("Resultat").click().await;
        page.css("canvas[data-chart=radar]").seen().await;
        page.switch_language().await;
        page.switch_language().await;
        page.menu("Bedömningar").await;
        page.css(".card").seen().await;
        let asked = "return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith('data:'))";
        assert_eq!(page.js(asked, json!([])).await, json!([]));
        assert_eq!(page.js("return refused", json!([])).await, json!([]));
        page.reload().await;
        page.button("Fortsätt").click().await;
        page.sees("Område 3 av 6").await;
        page.button("Föregående").click().await;
        crate::hosts::checked(page, "mognads-kollen", 6).await;
        page.assert_accessible("the single file").await;
        assert_eq!(told(page).await, Vec::<String>::new());
        page.js("localStorage.clear()", json!([])).await;
        drop(std::fs::remove_dir_all(&folder));
    }
}

engines! {
    /// What is carried away and opened again: a file, a code and a picture, and paper. There is no address to link to.
    async fn carries_from_a_folder(page) {
        let folder = std::env::temp_dir().join(format!("mk-e2e-carry-{}-{}", std::process::id(), page.engine));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        std::fs::copy(dist().join("mognadskollen.html"), folder.join("mognadskollen.html")).expect("the single file");
        let address = format!("file://{}/mognadskollen.html", folder.display());
        to_share(page, &address, &named()).await;
        page.js(PRINTER, json!([])).await;
        page.sees("Sidan är öppnad från en fil och har ingen adress att länka till. Använd svarskoden eller filen.").await;
        let code = page.field("Svarskod").value().await;
        assert_eq!(code.len(), "800V-S876-ANTR-0000-01EX".len(), "{code}");
        assert_eq!(page.css("canvas[data-qr]").count().await, 0);
        page.css("button").named("Kopiera: Svarskod").click().await;
        page.sees("Kopierat.").await;
        let paper = printed(page, "Skriv ut rapporten", 1).await;
        assert_eq!(paper["title"], json!("Våren"));
        assert_eq!(paper["pictures"], json!([[true, true, true], [true, true, true]]));
        assert_eq!(paper["ink"], json!("rgb(22, 38, 44)"));
        page.css("button").named("Spara som PNG: Nuläge och målbild").click().await;
        page.downloaded(".png").await;
        page.button("Ladda ner: Fil").click().await;
        let file = page.downloaded(".json").await;

        page.js("localStorage.clear()", json!([])).await;
        page.reload().await;
        page.button("Öppna fil eller kod").click().await;
        page.role("heading", "Öppna fil eller kod").seen().await;
        page.css("input[type=file]").upload(&file).await;
        page.css(".card").with("Våren").seen().await;
        page.keeps("/0", named()).await;
        page.reload().await;
        page.button("Fortsätt").seen().await;
        let asked = "return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(data|blob):/.test(name))";
        assert_eq!(page.js(asked, json!([])).await, json!([]));
        assert_eq!(told(page).await, Vec::<String>::new());
        page.js("localStorage.clear()", json!([])).await;
        drop(std::fs::remove_dir_all(&folder));
    }
}

engines! {
    in [chromium]
    /// Its own policy allows its own scripts and no others.
    async fn is_strict_with_itself(page) {
        page.open("/__blank").await;
        let policy = "const text = await (await fetch('/mognadskollen.html')).text();
            return text.match(/http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"/)?.[1] ?? null";
        let policy = page.js_async(policy, json!([])).await;
        let policy = policy.as_str().expect("a policy in the file");
        let wanted = ["default-src 'none'", "script-src 'sha256-", "'wasm-unsafe-eval'", "base-uri 'none'", "form-action 'none'"];
        for part in wanted {
            assert!(policy.contains(part), "{policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    }
}
