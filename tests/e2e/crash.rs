//! A fault in the program itself.

use crate::engines;
use crate::page::Page;
use crate::person::{DATA, full};
use serde_json::json;

/// Makes the program trap at its next drawing of a chart: pressing a button in the middle of it asks for a change of the
/// state that is being read, which is never so in a page that leaves the tool alone.
pub(crate) async fn sabotage(page: &Page) {
    page.step("sabotage".into());
    page.settle().await;
    let script = "const original = HTMLCanvasElement.prototype.getContext;
        let done = false;
        HTMLCanvasElement.prototype.getContext = function (...given) {
          if (!done) {
            done = true;
            document.querySelector('mognads-kollen').shadowRoot.querySelector('.top-right button:last-child').click();
          }
          return original.apply(this, given);
        };";
    page.js(script, json!([])).await;
}

engines! {
    /// The crash screen has the data, and a way to begin again that finds them.
    async fn shows_the_data_and_a_way_out(page) {
        page.go_on_with(&[full("a", "Våren – åäö")]).await;
        page.step_button("Nuläge").click().await;
        page.at_area(1).await;
        page.choose(9).await;
        page.keeps("/0/areas/organisation/now", json!(9)).await;
        sabotage(page).await;
        page.level(8).click().await;
        page.role("heading", "Något gick fel i Mognadskollen").seen().await;
        assert!(page.role("alert", "").text().await.contains("Det du har sparat finns kvar."));
        let errors = page.errors().await;
        assert!(errors.iter().any(|error| error.to_lowercase().contains("unreachable")), "{errors:?}");

        let kept = page.local_storage().await.remove(DATA).expect("data");
        assert!(kept.contains("\"now\":8"), "the last change is saved");
        page.link("Ladda ner dina svar").click().await;
        let saved = std::fs::read(page.downloaded(".json").await).unwrap();
        assert_eq!(String::from_utf8_lossy(&saved), kept);
        page.assert_accessible("crash").await;
        page.button("Ladda om sidan").click().await;
        page.button("Fortsätt").click().await;
        page.step_button("Nuläge").click().await;
        page.at_area(1).await;
        assert!(page.level(8).is_checked().await);
        assert_eq!(page.local_storage().await.get(DATA), Some(&kept));
    }
}

engines! {
    /// The crash screen can be reached and used with the keyboard, and is announced.
    async fn the_way_out_works_by_keyboard(page) {
        page.begin().await;
        sabotage(page).await;
        page.button("English").focus().await;
        page.button("Nästa").focus().await;
        page.press(thirtyfour::Key::Enter).await;
        page.role("heading", "Något gick fel i Mognadskollen").seen().await;
        page.errors().await;
        page.link("Ladda ner dina svar").gone().await;
        page.tab_to("button", "Ladda om sidan").await;
        page.press(thirtyfour::Key::Enter).await;
        page.button("Starta").seen().await;
    }
}

engines! {
    /// An error of the page around it, or of another program in it, is none of ours.
    async fn errors_of_others_are_left_alone(page) {
        page.begin().await;
        let script = "for (const error of [new Error('mine'), new WebAssembly.RuntimeError('mine too')]) {
              dispatchEvent(new ErrorEvent('error', { error, message: error.message }));
            }";
        page.js(script, json!([])).await;
        assert_eq!(page.errors().await.len(), 2);
        page.choose(4).await;
        page.role("heading", "Något gick fel i Mognadskollen").gone().await;
    }
}
