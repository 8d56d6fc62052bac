//! Wagtail, by the recipe in `docs/cms-wagtail.md`, with static files that are named by their content.

use super::server::{Server, plugin, run, tools};
use super::{OTHER, VERSION, attributes, visit};
use crate::engines;
use crate::hosts::copy;
use crate::page::Page;
use crate::process::{dist, root, tool};
use serde_json::json;
use std::process::Command;

/// A site with a front page and an editor, and the number of the page.
async fn site(page: &Page) -> (Server, String) {
    let mut server = Server::new(&format!("wagtail-{}", page.engine));
    copy(&dist(), &server.home.join("static/mognadskollen"));
    copy(&root().join("tests/e2e/cms/wagtail"), &server.home.join("code"));
    let front = manage(&server, &["start.py"]);
    serve(&mut server).await;
    (server, front.trim().to_owned())
}

fn python() -> std::path::PathBuf {
    tools().join("python/bin/python3")
}

/// Runs one of the site's commands to its end.
fn manage(server: &Server, args: &[&str]) -> String {
    let mut command = Command::new(python());
    let code = server.at("code");
    command.args(args).current_dir(&code).env("FOLDER", server.at("")).env("PYTHONPATH", &code);
    command.env("DJANGO_SETTINGS_MODULE", "exempel.settings").env("PYTHONDONTWRITEBYTECODE", "1");
    run(&mut command)
}

async fn serve(server: &mut Server) {
    let (folder, code) = (server.at(""), server.at("code"));
    let env = [
        ("FOLDER", folder.as_str()),
        ("PYTHONPATH", code.as_str()),
        ("DJANGO_SETTINGS_MODULE", "exempel.settings"),
        ("PYTHONDONTWRITEBYTECODE", "1"),
    ];
    let listen = format!("127.0.0.1:{}", server.port);
    server.start("django", &python(), &["-m", "django", "runserver", "--noreload", &listen], &env);
    server.listens().await;
}

engines! {
    only for "make test-cms"
    /// Put on a page as a block, previewed, published, used, updated and removed.
    async fn lives(page) {
        let (server, front) = site(page).await;
        let address = format!("{}/digitalisering/", server.origin());
        log_in(page, &server).await;
        page.open(&format!("{}/admin/pages/add/exempel/sida/{front}/", server.origin())).await;
        page.css("#id_title").fill("Digitalisering").await;
        page.css(".c-sf-add-button").click().await;
        page.css("[role=option]").with("Mognadskollen").click().await;
        // The block folds out, here and on the page that tells what is wrong: a field is pressed once it is at rest.
        page.css("[name=body-0-value-organisation]").click().await;
        page.css("[name=body-0-value-organisation]").fill("Exempelby \"kommun\" & co").await;
        for (field, choice) in [("heading_level", "h3"), ("storage", "i"), ("color_scheme", "ljust")] {
            let field = page.css(&format!("[name=body-0-value-{field}]")).element().await;
            field.send_keys(choice).await.expect("a choice");
        }
        page.css("[name=body-0-value-min_group]").fill("7").await;
        page.css("[name=body-0-value-share_url]").fill(&address).await;
        page.css("[name=body-0-value-invite]").fill("fel").await;
        let chosen = json!({ "view": "full", "organisation": "Exempelby \"kommun\" & co", "min-group": "7",
            "storage": "local", "share-url": address, "color-scheme": "light", "heading-level": "3" });
        publish(page).await;
        page.css(".error-message").seen().await;
        page.css("[name=body-0-value-invite]").click().await;
        page.css("[name=body-0-value-invite]").element().await.clear().await.expect("an empty field");
        page.css("[aria-label='Toggle preview']").click().await;
        page.wait_until("the preview", async || {
            let script = "return document.querySelector('#w-preview-iframe')?.contentDocument?.querySelector('mognads-kollen')
                ?.getAttribute('heading-level') ?? null";
            page.js(script, json!([])).await == json!("3")
        }).await;
        page.enter_frame("#w-preview-iframe").await;
        page.css("#heading").seen_or_not().element().await;
        assert_eq!(attributes(page).await, chosen);
        page.leave_frame().await;
        publish(page).await;
        page.css(".messages .success").seen().await;
        let edit = page.css(".messages a[href*='/edit/']").attr("href").await.expect("an address");

        let head = server.head("/digitalisering/");
        assert!(head.contains("Content-Security-Policy: default-src 'none'"), "{head}");
        visit(page, &address).await;
        assert_eq!(attributes(page).await, chosen);

        // The update: other files, collected anew.
        let files = server.home.join("static/mognadskollen");
        std::fs::remove_dir_all(&files).expect("the old files to remove");
        let zip = plugin(OTHER);
        let unpacked = server.at("unpacked");
        run(Command::new(tool(&["unzip"])).arg("-q").arg(zip).args(["-d", &unpacked]));
        copy(&server.home.join("unpacked/mognadskollen/app"), &files);
        manage(&server, &["-m", "django", "collectstatic", "--noinput", "--clear"]);
        let mut server = server;
        server.stop();
        serve(&mut server).await;
        page.open(&address).await;
        page.button("Fortsätt").seen().await;
        assert_eq!(page.js(VERSION, json!([])).await, json!(OTHER));

        // The removal: off the page, then out of the model, then the files.
        log_in(page, &server).await;
        page.open(&format!("{}{edit}", server.origin())).await;
        page.css("[data-streamfield-action=DELETE]").click().await;
        page.css("[name=body-0-value-organisation]").gone().await;
        publish(page).await;
        page.css(".messages .success").seen().await;
        let models = server.home.join("code/exempel/models.py");
        let text = std::fs::read_to_string(&models).expect("the models");
        let without = text
            .replace(", (\"mognadskollen\", MognadskollenBlock())", "")
            .replace("from .blocks import MognadskollenBlock\n", "");
        assert!(!without.contains("ognadskollen"), "{without}");
        std::fs::write(&models, without).expect("the models to write");
        std::fs::remove_dir_all(&files).expect("the files to remove");
        for command in ["makemigrations", "migrate"] {
            manage(&server, &["-m", "django", command]);
        }
        manage(&server, &["-m", "django", "collectstatic", "--noinput", "--clear"]);
        server.stop();
        serve(&mut server).await;
        page.open(&address).await;
        page.css("h1").with("Digitalisering").seen().await;
        assert_eq!(page.css("mognads-kollen, script").seen_or_not().count().await, 0);
        assert!(server.head("/static/mognadskollen/embed.js").contains(" 404 "), "a file is left");
    }
}

async fn log_in(page: &Page, server: &Server) {
    page.open(&format!("{}/admin/login/", server.origin())).await;
    page.css("#id_username").fill("editor").await;
    page.css("#id_password").fill("editor").await;
    page.css("form [type=submit]").click().await;
    page.css("h1").with("Exempelby").seen().await;
}

/// Presses *Publish*, which is among what else can be done with the page.
async fn publish(page: &Page) {
    page.css("footer [data-w-dropdown-target=toggle]").click().await;
    page.css("[name=action-publish]").click().await;
}
