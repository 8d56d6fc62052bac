//! The site opens, quietly.

use crate::engine::Media;
use crate::engines;
use serde_json::json;
use thirtyfour::Key;

engines! {
    /// No error, no refusal, no other origin, no cookie, nothing stored before one begins.
    async fn loads_quietly(page) {
        page.open("/").await;
        page.button("Starta").seen().await;
        page.assert_no_errors().await;
        page.assert_same_origin().await;
        assert_eq!(page.cookies().await, Vec::<String>::new());
        assert_eq!(page.local_storage().await, std::collections::BTreeMap::new());
        page.assert_accessible("start").await;
    }
}

engines! {
    /// The keyboard alone is enough to begin.
    async fn begins_by_keyboard(page) {
        page.open("/").await;
        page.button("Starta").seen().await;
        page.wait_until("the focus on Starta", async || {
            page.press(Key::Tab).await;
            page.focus().await == "button \"Starta\""
        }).await;
        page.press(Key::Enter).await;
        page.button("Starta").gone().await;
    }
}

engines! {
    /// A dark system gets a dark page; nothing moves for one who asks for stillness.
    async fn follows_the_system(page) {
        page.emulate(Media { dark: true, reduced_motion: true, ..Media::default() }).await;
        page.open("/").await;
        page.button("Starta").seen().await;
        let asked = "return ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'].map((q) => matchMedia(q).matches)";
        assert_eq!(page.js(asked, json!([])).await, json!([true, true]));
        page.assert_accessible("start, dark").await;
    }
}

engines! {
    in [chromium, firefox]
    /// The page fits 320 px and forced colours.
    async fn fits_a_phone(page) {
        page.emulate(Media::FORCED_COLORS).await;
        page.set_size(320, 640).await;
        page.open("/").await;
        page.button("Starta").seen().await;
        page.assert_fits().await;
        let script = "return [innerWidth, matchMedia('(forced-colors: active)').matches]";
        assert_eq!(page.js(script, json!([])).await, json!([320, true]));
    }
}
