//! The whole way, from nothing graded to what is printed and carried away.

use super::back::comes_back;
use crate::carrying::paper::{PRINTER, printed};
use crate::engine::Engine;
use crate::engines;
use crate::page::{Page, string};
use crate::process::tool;
use mognadskollen::model::plan::StoryPart;
use mognadskollen::model::{Area, Level};
use mognadskollen::text::Lang;
use serde_json::json;
use std::io::Write as _;
use std::process::{Command, Stdio};
use thirtyfour::WindowHandle;
use thirtyfour::common::print::PrintParameters;

pub(super) const NOW: [u8; 6] = [4, 3, 5, 4, 2, 6];
pub(super) const TARGET: [u8; 6] = [7, 6, 7, 8, 6, 8];
pub(super) const STORY: [&str; 4] =
    ["Den som söker bygglov.", "Allt går att göra hemifrån.", "År 2028.", "Grannkommunerna gör likadant."];

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
    /// From nothing graded to a printed report with focus areas, a goal, ten actions, their benefit and the story; and the
    /// same by file, link and calendar, and back.
    async fn from_ungraded_to_paper(page) {
        let words = Lang::Sv.plan_words();
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
        page.sees("Inget av stegen är obligatoriskt").await;
        page.button("Välj det som föreslås").click().await;
        page.keeps("/0/focus", json!(["work", "dataflow", "organisation"])).await;

        page.part("Framtidsbild").await;
        for (question, answer) in words.story_questions.into_iter().zip(STORY) {
            page.say(&page.field(question), answer).await;
        }
        page.part("Mål").await;
        page.button("Lägg till mål: Digitala arbetssätt").click().await;
        page.say(&page.field("Vad ska ni nå?"), "Bygglov handläggs digitalt").await;
        page.say(&page.field("Senast"), "2028-12-31").await;
        page.button("Klar").click().await;

        page.part("Åtgärder").await;
        page.sees("Förslag på åtgärder").await;
        page.mk("for (const el of mk.find({ css: 'details' })) el.open = true", json!([])).await;
        let mut actions = Vec::new();
        for area in [Area::Work, Area::Dataflow, Area::Organisation] {
            let level = Level::new(NOW[area.index()]).expect("a level");
            let (_, _, all) = Lang::Sv.suggestions(area, level).expect("suggestions");
            for suggestion in all {
                page.button(&format!("Lägg till i planen: {}", suggestion.what)).click().await;
                page.sees(&format!("”{}” har lagts till", suggestion.what)).await;
                actions.push(suggestion.what.to_owned());
            }
        }
        page.button("Lägg till åtgärd").click().await;
        page.say(&page.field("Vad ska göras?"), "Inför e-tjänst för bygglov").await;
        page.say(&page.field("Ansvarig roll"), "Bygglovschef").await;
        page.say(&page.field("Klart senast"), "2027-06-30").await;
        page.button("Klar").click().await;
        actions.push("Inför e-tjänst för bygglov".to_owned());
        assert_eq!(actions.len(), 10);

        page.part("Nyttokalkyl").await;
        page.button("Ändra: Inför e-tjänst för bygglov").click().await;
        page.say(&page.field("Engångskostnad"), "200 000").await;
        page.button("Lägg till nytta").click().await;
        let first = page.css("fieldset").named("Nytta 1");
        page.say(&page.field("Lägst, kronor per år").within(&first), "50000").await;
        page.say(&page.field("Högst, kronor per år").within(&first), "80000").await;
        page.button("Lägg till nytta").click().await;
        let second = page.css("fieldset").named("Nytta 2");
        page.pick(&page.field("Slag av nytta").within(&second), "frigjord tid").await;
        page.say(&page.field("Lägst, timmar per år"), "300").await;
        page.say(&page.field("Högst, timmar per år"), "sexhundra").await;
        page.sees("Skriv ett heltal från 0 till 100 000 000 000, med siffror.").await;
        page.say(&page.field("Högst, timmar per år"), "600").await;
        page.sees_no("Skriv ett heltal").await;
        page.sees("Ingen har angett vad 300 till 600 timmar ska gå till.").await;
        page.pick(&page.field("Tiden går till"), "högre kvalitet").await;
        page.sees_no("Ingen har angett").await;
        page.button("Klar").click().await;
        page.say(&page.field("Kommunens budget för ett år, i kronor"), "1 000 000 000").await;
        page.sees("100 000 000 till 150 000 000 kr").await;

        let kept = page.kept_plan().await;
        assert_eq!(kept.plan.actions.iter().map(|action| &action.what).collect::<Vec<_>>(), actions.iter().collect::<Vec<_>>());
        assert_eq!(kept.plan.story.get(StoryPart::Around), STORY[3]);
        let totals = Lang::Sv.benefit_rows(&kept.plan.total(), &kept.plan.benefit);
        assert!(totals.len() > 7, "{totals:?}");

        page.part("Exportera").await;
        page.js(PRINTER, json!([])).await;
        let paper = printed(page, "Skriv ut rapporten", 1).await;
        let mut said = actions.clone();
        said.extend(STORY.map(str::to_owned));
        said.extend(["Fokusområden", "Digitala arbetssätt", "Bygglov handläggs digitalt", "31 december 2028", "30 juni 2027"].map(str::to_owned));
        said.extend(totals.into_iter().flat_map(|(name, value)| [name, value]));
        let squeeze = |text: &str| text.split_whitespace().collect::<String>();
        let text = squeeze(&string(&paper, "text"));
        for part in &said {
            assert!(text.contains(&squeeze(part)), "{part:?} is not in {text}");
        }
        if page.engine == Engine::Chromium {
            // What stands in the cells of a table is broken into lines beside each other.
            let text = text_of_pdf(page).await;
            for word in said.iter().flat_map(|part| part.split_whitespace()) {
                assert!(text.contains(word), "{word:?} is not in {text}");
            }
        }
        comes_back(page).await;
    }
}
