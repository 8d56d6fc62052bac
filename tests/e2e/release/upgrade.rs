//! An update from the release of the commit before, as the installation page describes it. `tests/release/trust.sh` unpacks
//! both releases and names their folders in `MK_RELEASE` and `MK_RELEASE_BEFORE`.

use super::{Kind, WebServer, copied_for, files, is_hashed, release, shows_result, upload};
use crate::engines;
use crate::hosts::answer;
use std::path::PathBuf;

fn release_before() -> PathBuf {
    let before = std::env::var_os("MK_RELEASE_BEFORE");
    before.expect("MK_RELEASE_BEFORE names the unpacked release of the commit before. Run: make test-trust").into()
}

engines! {
    only for "make test-trust"
    /// What was answered before is there after, and nothing of the old release is asked for once it is removed.
    async fn keeps_what_was_answered(page) {
        let server = WebServer::start(Kind::Nginx, &format!("upgrade-{}", page.engine).to_lowercase()).await;
        let folder = server.product_root().join("mognadskollen");
        let address = format!("{}/skript.html", server.intranet());
        upload(&release_before().join("mognadskollen"), &folder, |_| true);
        let script = copied_for(&server, "script-policy");
        server.set_up(&copied_for(&server, "nginx"), &format!("default-src 'none'; {script}")).await;
        server.write_page("skript.html", "<script type=\"module\" src=\"PRODUCT/mognadskollen/embed.js\"></script><mognads-kollen lang=\"sv\"></mognads-kollen>"
            .replace("PRODUCT", &server.product()).as_str());
        page.open(&address).await;
        answer(page, "mognads-kollen", 4).await;
        page.sees("Sparat").await;

        let new = release().join("mognadskollen");
        upload(&new, &folder, is_hashed);
        upload(&new, &folder, |name| !is_hashed(name));
        let current = files(&new);
        for name in files(&folder).into_iter().filter(|name| !current.contains(name)) {
            std::fs::remove_file(folder.join(name)).expect("an old file to remove");
        }
        page.open(&address).await;
        page.button("Fortsätt").click().await;
        page.level(5).click().await;
        page.sees("Sparat").await;
        shows_result(page).await;
        page.assert_no_errors().await;
    }
}
