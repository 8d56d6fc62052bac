//! Files: what is saved says the same when it is read, and what is opened is added, told and can be taken back.

use super::{BOTH, Folder, OPEN, choose_file, read, wordy};
use crate::engines;
use crate::person::{DATA, file, full};
use mognadskollen::codec;
use serde_json::json;
use std::path::Path;

/// What a saved file holds.
fn opened(path: &Path) -> Vec<mognadskollen::model::Assessment> {
    let opened = codec::file::decode(&std::fs::read(path).expect("a file")).expect("a file of ours");
    assert!(opened.refused.is_empty(), "{:?}", opened.refused);
    opened.assessments
}

engines! {
    /// A saved file is named after the day and holds everything of the one at hand.
    async fn one_is_saved(page) {
        let one = wordy("a", "Våren 2026");
        page.share_with(&[full("b", "Andra"), one.clone()]).await;
        page.button("Ladda ner: Fil").click().await;
        page.hears("är klar och kontrollerad. Hittar du inte filen bland det du har laddat ner?").await;
        let saved = page.downloaded(".json").await;
        let today = page.js("return new Date().toLocaleDateString('sv-SE')", json!([])).await;
        let name = saved.file_name().and_then(|name| name.to_str());
        assert_eq!(name, Some(format!("mognadskollen-{}.json", today.as_str().unwrap()).as_str()));
        assert_eq!(opened(&saved), [read(&one)]);
    }
}

engines! {
    /// *Spara alla* holds all of them; opened in an empty browser they are what they were.
    async fn all_are_saved_and_opened(page) {
        let all = [full("b", "Andra"), wordy("a", "Våren 2026")];
        page.share_with(&all).await;
        page.button("Ladda ner alla bedömningar: Fil").click().await;
        page.hears("är klar och kontrollerad.").await;
        let saved = page.downloaded(".json").await;
        assert_eq!(opened(&saved), all.each_ref().map(read));
        let before = page.stored().await;
        page.js("localStorage.clear()", json!([])).await;
        page.to_opening().await;
        choose_file(page, &saved).await;
        page.focus_on_heading(BOTH).await;
        page.hears("2 nya bedömningar har öppnats.").await;
        assert_eq!(page.stored().await["assessments"], before["assessments"]);
        page.button("Ångra").within(&page.css(".bar")).click().await;
        page.sees("Du har inga bedömningar än.").await;
        page.focus_is_kept("Ångra").await;
        page.wait_until("none to be kept", async || page.titles_kept().await.is_empty()).await;
    }
}

engines! {
    /// Dropped anywhere on the tool, new ones are added to what is there; what is there already is told and stays.
    async fn dropped_files_are_added(page) {
        page.go_on_with(&[full("a", "Egen")]).await;
        page.drop_files(&[("en.json", &file(&[full("b", "Tredje"), full("a", "Egen")]))]).await;
        page.focus_on_heading(BOTH).await;
        page.hears("En ny bedömning har öppnats. En fanns redan och är oförändrad.").await;
        assert_eq!(page.titles_kept().await, ["Egen", "Tredje"]);
        page.button("Ångra").within(&page.css(".bar")).click().await;
        page.css(".card").with("Tredje").gone().await;
        assert_eq!(page.titles_kept().await, ["Egen"]);
        page.drop_files(&[("en.json", &file(&[full("a", "Egen")]))]).await;
        page.hears("En fanns redan och är oförändrad.").await;
        page.button("Ångra").within(&page.css(".bar")).gone().await;
        assert_eq!(page.titles_kept().await, ["Egen"]);
    }
}

engines! {
    in [firefox]
    /// The file field takes several at once, and the same again.
    async fn several_are_chosen_at_once(page) {
        let folder = Folder::new(page);
        let one = folder.file("en.json", &file(&[full("a", "Första")]));
        let two = folder.file("två.json", &file(&[full("b", "Andra"), full("a", "Första")]));
        page.to_opening().await;
        let both = format!("{}\n{}", one.display(), two.display());
        choose_file(page, Path::new(&both)).await;
        page.focus_on_heading(BOTH).await;
        page.hears("2 nya bedömningar har öppnats. En fanns redan och är oförändrad.").await;
        assert_eq!(page.titles_kept().await, ["Första", "Andra"]);
        for _ in 0..2 {
            page.button(OPEN).click().await;
            page.focus_on_heading(OPEN).await;
            choose_file(page, &one).await;
            page.focus_on_heading(BOTH).await;
            page.hears("En fanns redan och är oförändrad.").await;
        }
    }
}

engines! {
    in [webkit]
    /// A file that is far too large is not read. Why stands at the field for files, where the focus goes.
    async fn a_file_that_is_too_large(page) {
        page.put_local_storage(DATA, &file(&[full("a", "Egen")])).await;
        page.to_opening().await;
        let before = page.kept().await;
        let large = "const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([new Uint8Array(40000001)], 'stor.json'));
            el.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, composed: true, dataTransfer }));";
        page.css(".mk").js(large, json!([])).await;
        page.css("[role=alert]").with("Filen är större än 40 MB och öppnas inte. Inget har ändrats.").seen().await;
        page.focus_on("file", "Välj fil").await;
        page.assert_accessible("what cannot be opened").await;
        assert_eq!(page.kept().await, before);
    }
}

engines! {
    /// A browser within another program takes a file and puts it nowhere: it is not said to be there, and can be had
    /// in other ways.
    async fn one_that_goes_nowhere_can_be_had(page) {
        page.share_with(&[wordy("a", "Våren 2026")]).await;
        page.js("HTMLAnchorElement.prototype.click = () => {}; window.shared = []; window.copied = [];
            const put = (name, value) => Object.defineProperty(navigator, name, { configurable: true, value });
            put('canShare', ({ files }) => files[0].name.endsWith('.json'));
            put('share', async ({ files }) => { shared.push(files[0].name, await files[0].text()) });
            put('clipboard', { writeText: async (text) => { copied.push(text) } });", json!([])).await;
        page.button("Ladda ner: Fil").click().await;
        page.sees("är klar och kontrollerad.").await;
        page.sees("Öppna då sidan i en vanlig webbläsare och spara igen.").await;
        page.sees_no("Du hittar den bland").await;
        page.assert_accessible("a file that was made").await;
        page.button("Dela filen").click().await;
        page.wait_until("it to be shared", async || page.js("return shared.length", json!([])).await == json!(2)).await;
        page.button("Kopiera som text").click().await;
        page.sees("Kopierat.").await;
        assert_eq!(page.js("return copied[0] === shared[1] && copied[0].includes('Våren 2026')", json!([])).await, json!(true));
        page.button("Områden: Tabell för Excel").click().await;
        page.button("Kopiera som text").seen().await;
        page.button("Dela filen").gone().await;
        page.css("button").named("Spara som PNG: Nuläge och målbild").click().await;
        page.sees(".png är klar.").await;
        page.button("Kopiera som text").gone().await;
    }
}
