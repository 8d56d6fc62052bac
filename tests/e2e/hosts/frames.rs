//! In a frame: at a height of its own, at the height of what is in it, and with less than it should have.

use super::{Ground, becomes, checked, on_another_site, settle};
use crate::engine::Engine;
use crate::engines;
use crate::page::Page;
use crate::target::Target;
use serde_json::{Value, json};

const TOOL: &str = "mognads-kollen";

/// Presses something in a frame. WebKit's driver presses where it was before the frame was resized or the page around
/// scrolled, so there it is told of the press instead.
async fn press(page: &Page, target: Target<'_>) {
    if page.engine == Engine::Webkit {
        target.js("el.click()", json!([])).await;
    } else {
        target.click().await;
    }
}

/// Inside a frame: begins an assessment, and answers the first area.
async fn answer(page: &Page, level: u8) {
    press(page, page.button("Starta")).await;
    press(page, page.level(level)).await;
    checked(page, TOOL, level).await;
}

/// Inside the frame: waits until the frame is as high as what is in it, in whole steps, and stays so when all is drawn.
pub(super) async fn fits(page: &Page) {
    let heights = "return [innerHeight, Math.ceil(document.body.getBoundingClientRect().height / 80) * 80]";
    let last = std::cell::RefCell::new(Value::Null);
    page.wait_for(
        || format!("a frame as high as its content: {}", last.borrow()),
        async || {
            let before = page.js(heights, json!([])).await;
            settle(page).await;
            let found = page.js(heights, json!([])).await;
            let is_so = found[0] == found[1] && found == before;
            last.replace(found);
            is_so.then_some(())
        },
    )
    .await;
}

async fn height(page: &Page, css: &str) -> f64 {
    let script = "return document.querySelector(arguments[0]).getBoundingClientRect().height";
    page.js(script, json!([css])).await.as_f64().unwrap_or_default()
}

engines! {
    in [webkit]
    /// Without its script on the page around, the frame keeps the height it is given, and works.
    async fn works_at_a_fixed_height(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/fixed.html").await;
        page.enter_frame("#frame").await;
        answer(page, 4).await;
        press(page, page.css(".steps button").with("Resultat")).await;
        page.css("canvas[data-chart=radar]").seen().await;
        page.leave_frame().await;
        assert!((height(page, "#frame").await - 700.0).abs() < 0.5);
        page.reload().await;
        page.enter_frame("#frame").await;
        page.button("Fortsätt").seen().await;
        page.leave_frame().await;
        page.assert_same_origin().await;
    }
}

engines! {
    in [chromium]
    /// Opened as a page of its own it is the tool, quietly.
    async fn works_as_a_page(page) {
        page.open("/frame.html?lang=en&view=full&organisation=Exempelby&colour=red").await;
        page.button("Start").seen().await;
        let script = "const el = document.querySelector('mognads-kollen');
            return [document.documentElement.lang, ...[...el.attributes].map(({ name, value }) => `${name}=${value}`).sort()]";
        assert_eq!(page.js(script, json!([])).await, json!(["en", "data-framed=", "lang=en", "organisation=Exempelby", "view=full"]));
        page.assert_accessible("the page for a frame").await;
        assert_eq!(page.title().await, "Mognadskollen");
        page.assert_same_origin().await;
    }
}

/// In a page with the script: the frame follows what is in it, up and down, and then is still.
async fn follows_its_content(page: &Page) {
    page.enter_frame("#frame").await;
    page.button("Starta").seen().await;
    fits(page).await;
    page.leave_frame().await;
    let start = height(page, "#frame").await;
    page.enter_frame("#frame").await;
    answer(page, 4).await;
    fits(page).await;
    press(page, page.css("summary").with("Stöd för bedömningen")).await;
    fits(page).await;
    page.leave_frame().await;
    let open = height(page, "#frame").await;
    assert!(open > start, "{start} px became {open} px");
    page.enter_frame("#frame").await;
    press(page, page.css("summary").with("Stöd för bedömningen")).await;
    fits(page).await;
    press(page, page.css("button.brand")).await;
    page.button("Fortsätt").seen().await;
    fits(page).await;
    settle(page).await;
    page.leave_frame().await;
    let back = height(page, "#frame").await;
    assert!(back < open, "{open} px became {back} px");
    settle(page).await;
    let told = "return told.length";
    let count = page.js(told, json!([])).await;
    settle(page).await;
    assert_eq!(page.js(told, json!([])).await, count, "it goes on telling");
    let few = page.js("return told.filter(({ mognadskollen }) => mognadskollen.height).length < 40", json!([])).await;
    assert_eq!(few, json!(true), "{}", page.js("return told", json!([])).await);
}

engines! {
    /// With the script, and the sandbox of the documentation, the frame is as high as what is in it.
    async fn is_as_high_as_its_content(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/framed.html").await;
        follows_its_content(page).await;
        page.set_size(700, 800).await;
        page.enter_frame("#frame").await;
        fits(page).await;
        page.leave_frame().await;
        page.assert_fits().await;
    }
}

engines! {
    /// The same on another site than the product's, which allows the product in its policy.
    async fn is_as_high_on_another_site(page) {
        let tool = page.site().origin();
        let policy = format!("default-src 'none'; script-src 'self' {tool}; style-src 'self'; img-src data:; connect-src 'self'; frame-src {tool}");
        let host = page.host(
            &[
                ("/index.html", &on_another_site("framed.html", &tool)),
                ("/framed.css", include_str!("framed.css")),
                ("/framed-watch.js", include_str!("framed-watch.js")),
            ],
            &["--csp", &policy],
        );
        page.open(&host).await;
        follows_its_content(page).await;
        page.reload().await;
        page.enter_frame("#frame").await;
        // Browsers keep storage apart for each site that a frame stands on.
        press(page, page.button("Fortsätt")).await;
        press(page, page.level(6)).await;
        page.sees("Sparas i den här webbläsaren, bara för den här webbplatsen").await;
        page.leave_frame().await;
    }
}

engines! {
    in [firefox]
    /// Several frames follow each its own content, as their addresses ask; nobody else can speak for them.
    async fn are_apart_on_one_page(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/frames.html").await;
        becomes(page, "return told.filter(({ mognadskollen }) => mognadskollen.height === 5000).length", json!(1)).await;
        page.enter_frame("#one").await;
        answer(page, 4).await;
        press(page, page.css(".steps button").with("Resultat")).await;
        page.css("canvas[data-chart=radar]").seen().await;
        fits(page).await;
        page.leave_frame().await;
        page.enter_frame("#two").await;
        page.button("Start").seen().await;
        fits(page).await;
        let script = "const el = document.querySelector('mognads-kollen'); return ['lang', 'view', 'organisation', 'storage-key'].map((n) => el.getAttribute(n))";
        assert_eq!(page.js(script, json!([])).await, json!(["en", "full", "Exempelby kommun", "tva"]));
        page.leave_frame().await;
        assert!(height(page, "#one").await > height(page, "#two").await);
        assert!((height(page, "#other").await - 700.0).abs() < 0.5, "another frame has been given a height");
        let heights = "return ['one', 'two'].map((id) => document.getElementById(id).offsetHeight)";
        let before = page.js(heights, json!([])).await;
        page.js("for (const data of [{ mognadskollen: { height: 3000 } }, { mognadskollen: null }, { mognadskollen: 1 }, null, 'x'])
            postMessage(data, '*'); postMessage({ mognadskollen: { height: Infinity, ready: true } }, '*')", json!([])).await;
        settle(page).await;
        assert_eq!(page.js(heights, json!([])).await, before);
    }
}

engines! {
    /// What a link to the page holds for the tool goes to the frame, and the rest stays.
    async fn hands_down_its_part_of_the_address(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/framed.html#rubrik&mk=400R4QA000000012").await;
        becomes(page, "return location.hash", json!("#rubrik")).await;
        page.enter_frame("#frame").await;
        page.css(TOOL).seen().await;
        // The tool itself takes it out of the frame's address.
        page.wait_until("its part in the frame", async || {
            let hash = page.js("return location.hash", json!([])).await;
            hash == json!("#mk=400R4QA000000012") || hash == json!("")
        })
        .await;
        page.sees("Det här är ett svar som har lämnats som svarskod.").await;
        page.leave_frame().await;
        assert_eq!(page.js("return history.length - lengthAtFirst", json!([])).await, json!(0));
    }
}

/// To WebKit `'self'` is nobody in a frame without an origin, and no script runs: there the policy names the site.
fn sandboxed_policy(page: &Page) -> &'static [&'static str] {
    const NAMED: &str = "default-src 'none'; script-src http://127.0.0.1:* 'wasm-unsafe-eval'; style-src http://127.0.0.1:*; \
        img-src data: blob:; connect-src http://127.0.0.1:*; frame-src http://127.0.0.1:*";
    if page.engine == Engine::Webkit { &["--csp", NAMED] } else { &[] }
}

/// With scripts and nothing else allowed, the frame says what is missing.
async fn says_what_is_lacking(page: &Page, options: &[&str]) {
    let _ground = Ground::serve(page, options);
    page.open("/sandboxed.html").await;
    page.enter_frame("#frame").await;
    page.sees("Mognadskollen gick inte att ladda: sidan är felinställd. Säg till den som ansvarar för sidan. (Felet: iframe saknar allow-same-origin.)")
        .await;
    page.leave_frame().await;
    page.errors().await;
}

engines! {
    /// Said by a script, in the language asked for.
    async fn says_what_its_sandbox_lacks(page) {
        says_what_is_lacking(page, sandboxed_policy(page)).await;
    }
}

engines! {
    /// To WebKit no script is of the site under the strict policy: then the page itself says it, in both languages.
    async fn says_it_without_a_script(page) {
        says_what_is_lacking(page, &[]).await;
    }
}

engines! {
    /// Where the site lets anyone load it, such a frame works; nothing can be kept there, and it says so.
    async fn works_without_storage(page) {
        let _ground = Ground::serve(page, &[sandboxed_policy(page), &["--cors", "*"]].concat());
        page.open("/sandboxed.html").await;
        page.enter_frame("#frame").await;
        page.sees("Webbläsaren tillåter inte att något sparas här.").await;
        fits(page).await;
        answer(page, 4).await;
        fits(page).await;
        press(page, page.next()).await;
        fits(page).await;
        press(page, page.button("Föregående")).await;
        checked(page, TOOL, 4).await;
        fits(page).await;
        page.leave_frame().await;
        page.errors().await;
    }
}

engines! {
    in [chromium]
    /// The script may come to the page long after the frame: it follows all the same.
    async fn is_followed_by_a_late_script(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/fixed.html").await;
        page.enter_frame("#frame").await;
        page.button("Starta").seen().await;
        settle(page).await;
        page.leave_frame().await;
        let late = "document.head.append(Object.assign(document.createElement('script'), { src: './mk/frame.js' }))";
        page.js(late, json!([])).await;
        page.enter_frame("#frame").await;
        fits(page).await;
        page.leave_frame().await;
    }
}

engines! {
    /// A link is not lost: what cannot be handed to the frame stays in the address of the page.
    async fn keeps_what_it_cannot_hand_down(page) {
        let _ground = Ground::serve(page, &[sandboxed_policy(page), &["--cors", "*"]].concat());
        page.open("/sandboxed.html#mk=400R4QA000000012").await;
        page.enter_frame("#frame").await;
        page.button("Starta").seen().await;
        fits(page).await;
        let below = page.js("return location.hash", json!([])).await;
        page.leave_frame().await;
        let above = page.js("return location.hash", json!([])).await;
        assert!([&above, &below].contains(&&json!("#mk=400R4QA000000012")), "{above} above, {below} below");
        page.errors().await;
    }
}
