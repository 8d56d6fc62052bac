//! The test server sends the headers that a municipality's web server does.

use crate::process::Site;

fn site() -> Site {
    Site::of_files(
        &[("/index.html", "<!doctype html><head></head>"), ("/app-0123456789abcdef.js", "1"), ("/a.wasm", "")],
        &[],
    )
}

fn get(site: &Site, path: &str, headers: &str) -> String {
    site.ask(&format!("GET {path} HTTP/1.0\r\n{headers}\r\n"))
}

#[test]
fn names_types_and_forbids_guessing_them() {
    let site = site();
    for (path, kind) in
        [("/", "text/html"), ("/app-0123456789abcdef.js", "text/javascript"), ("/a.wasm", "application/wasm")]
    {
        let answer = get(&site, path, "");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(answer.contains(&format!("Content-Type: {kind}")), "{answer}");
        assert!(
            answer.contains("X-Content-Type-Options: nosniff") && answer.contains("Referrer-Policy: no-referrer"),
            "{answer}"
        );
    }
}

#[test]
fn caches_for_ever_only_what_is_named_by_its_content() {
    let site = site();
    assert!(get(&site, "/app-0123456789abcdef.js", "").contains("max-age=31536000, immutable"));
    assert!(get(&site, "/", "").contains("Cache-Control: no-cache"));
    let file = get(&site, "/a.wasm", "");
    assert!(file.contains("Cache-Control: no-cache"), "{file}");
    let tag = file.lines().find_map(|line| line.strip_prefix("ETag: ")).expect("a tag");
    assert!(get(&site, "/a.wasm", &format!("If-None-Match: {tag}\r\n")).starts_with("HTTP/1.1 304"));
}

#[test]
fn sends_the_policy_asked_for() {
    assert!(!get(&site(), "/", "").contains("Content-Security-Policy"));
    let strict = Site::of_files(&[("/index.html", "")], &["--csp", "default"]);
    assert!(
        get(&strict, "/", "")
            .contains("Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
    );
}
