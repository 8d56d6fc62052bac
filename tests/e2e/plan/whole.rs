//! The whole way, from nothing graded to a printed plan.

use crate::carrying::paper::{PRINTER, printed};
use crate::engine::Engine;
use crate::engines;
use crate::page::{Page, string};
use crate::process::tool;
use mognadskollen::model::{Area, Level};
use mognadskollen::text::Lang;
use serde_json::json;
use std::io::Write as _;
use std::process::{Command, Stdio};
use thirtyfour::WindowHandle;
use thirtyfour::common::print::PrintParameters;

const NOW: [u8; 6] = [4, 3, 5, 4, 2, 6];
const TARGET: [u8; 6] = [7, 6, 7, 8, 6, 8];

/// Opens the paper as a page of its own, and returns the tab that was left.
pub(crate) async fn open_paper(page: &Page) -> WindowHandle {
    let html = "const { contentDocument: paper } = [...mk.all()].find((el) => el.localName === 'iframe' && el.matches('.paper'));
        const style = [...paper.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join('');
        return `<!doctype html><title>${paper.title}</title><style>${style}</style>${paper.body.outerHTML}`";
    let html = page.mk(html, json!([])).await;
    let (left, _) = page.new_tab().await;
    page.js("document.write(arguments[0]); document.close()", json!([html])).await;
    left
}

/// The text of the paper, printed anew as a PDF of its own and read by another program.
async fn text_of_pdf(page: &Page) -> String {
    let left = open_paper(page).await;
    let pdf = page.driver().print_page(PrintParameters::default()).await.expect("a PDF");
    page.switch(&left).await;
    let mut reader = Command::new(tool(&["pdftotext"]));
    reader.args(["-layout", "-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut reader = reader.spawn().expect("a reader");
    reader.stdin.take().expect("a pipe").write_all(&pdf).expect("a reader");
    let text = reader.wait_with_output().expect("a text");
    String::from_utf8(text.stdout).expect("UTF-8").split_whitespace().collect::<Vec<_>>().join(" ")
}

engines! {
    in [chromium, firefox]
    /// From nothing graded to a printed plan with a story, a goal, four actions and what one of them gives.
    async fn from_ungraded_to_paper(page) {
        page.begin().await;
        for (at, level) in NOW.into_iter().enumerate() {
            page.area_button(at + 1).click().await;
            page.at_area(at + 1).await;
            page.choose(level).await;
        }
        page.go("Målbild").await;
        for (at, level) in TARGET.into_iter().enumerate() {
            page.target_level(at + 1, level).click().await;
        }
        page.go("Handlingsplan").await;
        page.sees("Ni har inte valt fokusområden än.").await;
        page.button("Lägg till mål: Arbetssätt").click().await;
        page.say(&page.field("Vad ska ni nå?"), "Bygglov handläggs digitalt").await;
        page.say(&page.field("Senast"), "2028-12-31").await;
        page.button("Klar").click().await;
        page.sees("Arbetssätt på nivå 8 senast 31 december 2028.").await;

        page.part("Framtidsbild").await;
        page.say(&page.field("Vad är lättare då?"), "Allt går att göra hemifrån.").await;
        page.button("Klar").click().await;

        let level = Level::new(NOW[Area::Work.index()]).expect("a level");
        let (_, _, all) = Lang::Sv.suggestions(Area::Work, level).expect("suggestions");
        let mut actions = Vec::new();
        for suggestion in all {
            page.button(&format!("Lägg till i planen: {}", suggestion.what)).click().await;
            page.sees(&format!("”{}” har lagts till", suggestion.what)).await;
            actions.push(suggestion.what.to_owned());
        }
        page.button("Lägg till åtgärd: Arbetssätt").click().await;
        page.say(&page.field("Vad ska göras?"), "Inför e-tjänst för bygglov").await;
        page.say(&page.field("Ansvarig roll"), "Systemförvaltare").await;
        page.say(&page.field("Klart senast"), "2027-06-30").await;
        page.css("summary").starting("Kostnad och nytta").click().await;
        page.say(&page.field("Engångskostnad, kronor"), "200 000").await;
        page.button("Lägg till nytta").click().await;
        page.say(&page.field("Lägst, kronor per år"), "50000").await;
        page.say(&page.field("Högst, kronor per år"), "80000").await;
        page.button("Klar").click().await;
        actions.push("Inför e-tjänst för bygglov".to_owned());

        let kept = page.kept_plan().await;
        assert_eq!(kept.plan.actions.iter().map(|action| &action.what).collect::<Vec<_>>(), actions.iter().collect::<Vec<_>>());
        let totals = Lang::Sv.benefit_rows(&kept.plan.total(), &kept.plan.benefit);
        page.js(PRINTER, json!([])).await;
        let paper = printed(page, "Skriv ut", 1).await;
        assert_eq!(paper["title"], json!(Lang::Sv.plan_title(&kept)));
        let mut said = actions;
        let others = ["Allt går att göra hemifrån.", "Bygglov handläggs digitalt", "Systemförvaltare", "31 december 2028", "30 juni 2027"];
        said.extend(others.map(str::to_owned));
        said.extend(totals.into_iter().flat_map(|(name, value)| [name, value]));
        let squeeze = |text: &str| text.split_whitespace().collect::<String>();
        let text = squeeze(&string(&paper, "text"));
        for part in &said {
            assert!(text.contains(&squeeze(part)), "{part:?} is not in {text}");
        }
        if page.engine == Engine::Chromium {
            // What stands in the cells of a table is broken into lines beside each other, and no word in it is broken.
            let text = text_of_pdf(page).await;
            for word in said.iter().flat_map(|part| part.split_whitespace()) {
                assert!(text.contains(word), "{word:?} is not in {text}");
            }
        }
    }
}
