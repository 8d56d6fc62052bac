//! WordPress, with the plugin of the release.

use super::server::{Server, plugin, run, text, tools};
use super::{OTHER, TOOL, VERSION, as_visitor, asked, attributes, visit};
use crate::engines;
use crate::hosts::{answer, copy};
use crate::page::Page;
use crate::process::{root, tool};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// Where it is installed, from the folder of the site.
const PLUGIN: &str = "wp-content/plugins/mognadskollen";

/// A site with an administrator and an editor, who may not use unfiltered HTML.
async fn site(page: &Page, what: &str) -> Server {
    let mut server = Server::new(&format!("wordpress-{what}-{}", page.engine));
    copy(&tools().join("usr/share/wordpress"), &server.home.join("site"));
    let (home, origin) = (server.at(""), server.origin());
    let write = |name: &str, text: String| {
        let file = server.home.join("site").join(name);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a temporary folder");
        std::fs::write(file, text).expect("a temporary file");
    };
    let told = [("FOLDER", home.trim_end_matches('/')), ("ORIGIN", origin.as_str())];
    write("wp-config.php", text("wordpress/wp-config.php", &told));
    write("wp-content/mu-plugins/site.php", text("wordpress/site.php", &[]));
    for name in ["install.php", "left.php"] {
        write(name, text(&format!("wordpress/{name}"), &[]));
    }
    let database = format!("--datadir={}", server.at("database"));
    let common = ["--no-defaults", database.as_str(), "--user=root"];
    let lean = ["--innodb-log-file-size=8M", "--innodb-buffer-pool-size=24M"];
    let mut install = Command::new(tool(&["mariadb-install-db"]));
    run(install.args(common).args(lean).args(["--auth-root-authentication-method=normal", "--skip-test-db"]));
    let socket = format!("--socket={}", server.at("database.sock"));
    let pid = format!("--pid-file={}", server.at("database.pid"));
    let apart = ["--skip-networking", "--skip-log-bin", socket.as_str(), pid.as_str()];
    server.start("database", &tool(&["mariadbd"]), &[&common[..], &lean, &apart].concat(), &[]);
    server
        .until("the database", |server| std::os::unix::net::UnixStream::connect(server.at("database.sock")).is_ok())
        .await;
    let folder = server.at("site");
    assert_eq!(php(&server, "install.php"), "installed");
    let listen = format!("127.0.0.1:{}", server.port);
    server.start("php", &tool(&["php"]), &["-S", &listen, "-t", &folder], &[("PHP_CLI_SERVER_WORKERS", "4")]);
    server.listens().await;
    server
}

/// What a script of ours in the site's folder prints.
fn php(server: &Server, name: &str) -> String {
    let host = format!("127.0.0.1:{}", server.port);
    run(Command::new(tool(&["php"])).arg(server.home.join("site").join(name)).arg(host))
}

/// The files of the installed plugin, those of the program alone if asked for.
fn installed(server: &Server, under: &str) -> Vec<String> {
    let folder = server.home.join("site").join(PLUGIN).join(under);
    let found = std::fs::read_dir(&folder).into_iter().flatten().flatten();
    found.map(|entry| entry.file_name().into_string().expect("a name in UTF-8")).collect()
}

async fn log_in(page: &Page, server: &Server, who: &str) {
    page.driver().delete_all_cookies().await.expect("no cookies");
    page.open(&format!("{}/wp-login.php", server.origin())).await;
    // The page moves the focus a moment after it has loaded, away from what is being typed.
    let fill = "for (const id of ['user_login', 'user_pass']) document.getElementById(id).value = arguments[0]";
    page.css("#user_login").seen().await;
    page.js(fill, json!([who])).await;
    page.css("#wp-submit").click().await;
    page.css("#wpadminbar").seen().await;
}

/// Uploads a zip as an administrator, and activates or replaces.
async fn upload(page: &Page, server: &Server, zip: &Path, is_new: bool) {
    page.open(&format!("{}/wp-admin/plugin-install.php?tab=upload", server.origin())).await;
    page.css("#pluginzip").upload(zip).await;
    page.css("#install-plugin-submit").click().await;
    if is_new {
        page.css("a.button-primary[href*='action=activate']").click().await;
        page.css("tr.active[data-slug=mognadskollen]").seen().await;
    } else {
        page.css("a.update-from-upload-overwrite").click().await;
        page.css("body").with("Plugin updated successfully").seen().await;
    }
}

/// A page with this content, as one who writes it by hand saves it, and its address.
async fn publish(page: &Page, server: &Server, content: &str) -> String {
    page.open(&format!("{}/wp-admin/post-new.php?post_type=page", server.origin())).await;
    page.wait_until("the editor", async || {
        page.js("return !!window.wp?.apiFetch?.nonceMiddleware", json!([])).await == json!(true)
    })
    .await;
    let body = "const { link } = await wp.apiFetch({ path: '/wp/v2/pages', method: 'POST',
        data: { title: 'Digitalisering', status: 'publish', content: args[0] } }); return link;";
    page.js_async(body, json!([content])).await.as_str().expect("an address").to_owned()
}

/// What PHP has complained of since the site was made.
fn complaints(server: &Server) -> Vec<String> {
    let log = std::fs::read_to_string(server.home.join("debug.log")).unwrap_or_default();
    log.lines().filter(|line| line.contains("mognadskollen")).map(str::to_owned).collect()
}

/// The number of chosen values that the block's own place in the editor tells of.
async fn told_in_block(page: &Page) -> Value {
    page.js("return document.querySelectorAll('.wp-block-mognadskollen-mognads-kollen li').length", json!([])).await
}

engines! {
    only for "make test-cms"
    /// Installed, put on a page by its block, previewed, published, used, updated and removed.
    async fn lives(page) {
        let server = site(page, "life").await;
        let before = php(&server, "left.php");
        log_in(page, &server, "admin").await;
        let zip = plugin(env!("CARGO_PKG_VERSION"));
        let size = std::fs::metadata(&zip).expect("a plugin").len();
        assert!(size < 2_000_000, "{size} bytes are more than PHP takes unless it is told to");
        upload(page, &server, &zip, true).await;
        for name in installed(&server, "app") {
            let head = server.head(&format!("/{PLUGIN}/app/{name}")).to_lowercase();
            let kind = match name.rsplit('.').next() {
                Some("js") => ["text/javascript", "application/javascript"].as_slice(),
                Some("wasm") => &["application/wasm"],
                _ => &["text/plain"],
            };
            assert!(kind.iter().any(|kind| head.contains(&format!("content-type: {kind}"))), "{name}: {head}");
        }

        // The editor.
        log_in(page, &server, "editor").await;
        page.open(&format!("{}/wp-admin/post-new.php?post_type=page", server.origin())).await;
        page.css(".editor-post-title__input").click().await;
        page.type_text("Digitalisering").await;
        page.css(".edit-post-header-toolbar__inserter-toggle").click().await;
        page.css(".block-editor-inserter__search input").click().await;
        page.type_text("Mognad").await;
        page.css(".editor-block-list-item-mognadskollen-mognads-kollen").click().await;
        page.css(".edit-post-header-toolbar__inserter-toggle").click().await;
        page.css(".wp-block-mognadskollen-mognads-kollen").click().await;
        page.css(".edit-post-header__settings .interface-pinned-items button").click().await;
        let (code, read) = (std::fs::read_to_string(root().join("src/embed/embed.js")).expect("a file"), "const ATTRIBUTES = ");
        let list = code.split_once(read).and_then(|(_, rest)| rest.split_once(';')).expect("a list").0;
        let mut names: Vec<String> = serde_json::from_str(list).expect("a list of names");
        names.sort();
        let script = "return Object.entries(wp.blocks.getBlockType('mognadskollen/mognads-kollen').attributes)
            .filter(([name, { type }]) => type === 'string' && !['align', 'className', 'lock', 'anchor'].includes(name)).map(([name]) => name).sort()";
        assert_eq!(page.js(script, json!([])).await, json!(names));
        page.field("Organisation").fill("Exempelby \"kommun\" & co").await;
        page.field("Inbjudan").fill("fel").await;
        page.css("p").with("En inbjudan börjar med g1. och har bara").seen().await;
        page.field("Inbjudan").fill("https://www.exempelby.se/#mk=g1.AAAA").await;
        let scheme = page.field("Ljust eller mörkt").element().await;
        scheme.send_keys("ljust").await.expect("a choice");
        page.wait_until("the choices told in the block", async || told_in_block(page).await == json!(3)).await;
        page.css(".block-editor-post-preview__button-toggle").click().await;
        page.css("a.edit-post-header-preview__button-external").click().await;
        let driver = page.driver();
        let editor = driver.window().await.expect("the editor");
        page.wait_until("the preview", async || driver.windows().await.is_ok_and(|all| all.len() == 2)).await;
        let all = driver.windows().await.expect("the tabs");
        page.switch(all.iter().find(|one| **one != editor).expect("the preview")).await;
        let chosen = json!({ "organisation": "Exempelby \"kommun\" & co", "invite": "g1.AAAA", "color-scheme": "light" });
        page.button("Starta").seen().await;
        assert_eq!(attributes(page).await, chosen);
        driver.close_window().await.expect("a tab to close");
        page.switch(&editor).await;
        page.css(".editor-post-publish-panel__toggle").click().await;
        page.css(".editor-post-publish-panel .editor-post-publish-button").click().await;
        page.css(".post-publish-panel__postpublish-header").seen().await;
        let address = page.js("return wp.data.select('core/editor').getPermalink()", json!([])).await;
        let address = address.as_str().expect("an address").to_owned();
        // Opened again the block is whole, and says what was chosen.
        page.reload().await;
        page.css(".wp-block-mognadskollen-mognads-kollen").seen().await;
        assert_eq!(told_in_block(page).await, json!(3));

        // Visitors.
        visit(page, &address).await;
        assert_eq!(attributes(page).await, chosen);
        assert_eq!(page.js(VERSION, json!([])).await, json!(env!("CARGO_PKG_VERSION")));
        page.assert_no_errors().await;
        let old = installed(&server, "app");

        // The update. What was answered is there, and no old file is asked for.
        log_in(page, &server, "admin").await;
        upload(page, &server, &plugin(OTHER), false).await;
        let new = installed(&server, "app");
        assert!(new.len() == old.len() && new != old, "{new:?}");
        as_visitor(page).await;
        page.open(&address).await;
        page.button("Fortsätt").click().await;
        assert_eq!(page.js(VERSION, json!([])).await, json!(OTHER));
        for address in asked(page, "/app/").await {
            let name = address.rsplit('/').next().and_then(|name| name.split('?').next()).expect("a name").to_owned();
            assert!(new.contains(&name), "{address} is not of the new build");
        }
        page.assert_no_errors().await;

        // The removal.
        log_in(page, &server, "admin").await;
        page.open(&format!("{}/wp-admin/plugins.php", server.origin())).await;
        page.css("#deactivate-mognadskollen").click().await;
        page.css("#delete-mognadskollen").seen().await;
        page.js("window.confirm = () => true", json!([])).await;
        page.css("#delete-mognadskollen").click().await;
        page.wait_until("the plugin's folder to be gone", async || !server.home.join("site").join(PLUGIN).exists()).await;
        assert_eq!(php(&server, "left.php"), before);
        as_visitor(page).await;
        page.open(&address).await;
        page.css(".wp-block-post-title").with("Digitalisering").seen().await;
        assert_eq!(page.css(TOOL).seen_or_not().count().await, 0);
        assert!(!page.text().await.contains("mognad"), "something of the block is left to see");
        assert_eq!(complaints(&server), Vec::<String>::new());
    }
}

engines! {
    only for "make test-cms"
    /// The shortcode, with every attribute, and what plugins that make sites faster do with the script.
    async fn takes_a_shortcode_and_treated_scripts(page) {
        let server = site(page, "shortcode").await;
        log_in(page, &server, "admin").await;
        upload(page, &server, &plugin(env!("CARGO_PKG_VERSION")), true).await;
        log_in(page, &server, "editor").await;
        let all = json!({
            "lang": "en", "view": "group", "invite": "g1.AAAA", "organisation": "Exempelby & co", "unit": "Skolan",
            "min-group": "7", "storage": "session", "storage-key": "skola", "share-url": "https://www.exempelby.se/?a=1&b=2",
            "color-scheme": "dark", "heading-level": "3"
        });
        let written: String = all.as_object().into_iter().flatten()
            .filter_map(|(name, value)| Some(format!(" {name}=\"{}\"", value.as_str()?.replace('&', "&amp;"))))
            .collect();
        let wide = publish(page, &server, &format!("<p>Före</p>[mognadskollen{written} onload=\"alert(1)\"]")).await;
        let plain = publish(page, &server, "[mognadskollen]").await;
        let block = format!("<!-- wp:mognadskollen/mognads-kollen {all} /-->");
        let block = publish(page, &server, &block).await;
        as_visitor(page).await;
        for address in [&wide, &block] {
            page.open(address).await;
            assert_eq!(attributes(page).await, all, "{address}");
        }
        // A feed has a link in its place.
        let feed = server.head("/?feed=rss2");
        assert!(feed.contains("200"), "{feed}");

        // Marked as it is, the script is left; and where it is not, it may be moved, deferred and delayed.
        for what in ["footer", "defer", "copy", "join", "delay"] {
            page.open(&format!("{plain}&optimise={what}")).await;
            page.button("Starta").seen().await;
        }
        for what in ["footer", "defer"] {
            page.open(&format!("{plain}&optimise={what}&marks=no")).await;
            page.button("Starta").seen().await;
        }
        page.open(&format!("{plain}&optimise=delay&marks=no")).await;
        assert_eq!(page.js(VERSION, json!([])).await, Value::Null);
        page.press(thirtyfour::Key::Tab).await;
        answer(page, TOOL, 4).await;
        // Copied or joined with others it says what is wrong, and the rest of the page is as it was.
        for what in ["copy", "join"] {
            page.open(&format!("{plain}&optimise={what}&marks=no")).await;
            page.sees("Programmets filer finns inte där sidan söker dem").await;
            page.css(".wp-block-post-title").with("Digitalisering").seen().await;
            drop(page.notes().await);
        }
        assert_eq!(complaints(&server), Vec::<String>::new());
    }
}
