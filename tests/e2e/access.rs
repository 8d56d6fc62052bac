//! Whoever one is, and whatever one looks at it with.

use crate::engine::{Engine, Media};
use crate::engines;
use crate::page::Page;
use crate::person::{DATA, file, full};
use crate::process::is_brief;
use crate::{crash, person};
use mognadskollen::text::Lang;
use serde_json::json;

/// Goes through every view and message there is, and has each looked at.
async fn tour(page: &Page, lang: Lang, look: impl AsyncFn(&str)) {
    let (words, later) = (lang.words(), lang.later_words());
    let to = async |step: &str| {
        page.step_button(step).click().await;
        page.wait_until("the step", async || page.step_button(step).is_selected().await).await;
    };
    let settings = json!({ "version": 1, "lang": lang.tag() });
    page.put_local_storage(person::SETTINGS, &settings.to_string()).await;
    page.open("/").await;
    page.button(words.start).seen().await;
    look("start").await;
    page.button(words.about_title).click().await;
    page.sees(words.about_source).await;
    look("about the model").await;
    page.open("/").await;

    page.button(words.start).click().await;
    page.level(4).seen().await;
    look("an area").await;
    to(words.step_result).await;
    look("result, empty").await;
    to(words.step_now).await;
    page.choose(4).await;
    page.css("summary").with(words.support).click().await;
    page.css("summary").with(words.note).click().await;
    page.field(words.note).fill("Öppet Ätbart").await;
    page.role("checkbox", lang.guide(mognadskollen::model::Area::Organisation).criteria[0]).click().await;
    look("an area, all folded out").await;
    page.css(".areas .level").with("4").seen().await;
    page.button(words.clear_answer).click().await;
    page.css(".bar").seen().await;
    look("an area, cleared").await;
    page.button(words.undo).within(&page.css(".bar")).click().await;
    page.css(".bar").gone().await;

    to(words.step_target).await;
    page.level(6)
        .within(&page.css("fieldset").named(lang.guide(mognadskollen::model::Area::Organisation).name))
        .click()
        .await;
    page.retype(&page.field(words.target_year), "99").await;
    page.press(thirtyfour::Key::Tab).await;
    page.sees(words.refused_year).await;
    look("targets, a year refused").await;
    to(words.step_result).await;
    let table = page.css("summary").with(words.table_title);
    table.js("el.parentElement.open = true", json!([])).await;
    page.css(".table table").seen().await;
    look("result, half").await;

    page.put_local_storage(DATA, &file(&[full("a", "Våren 2026, hela kommunen"), full("b", "B")])).await;
    page.put_local_storage("mognadskollen:aside:1", "trasig").await;
    page.reload().await;
    page.button(words.resume).seen().await;
    look("start, with data and something set aside").await;
    page.button(words.resume).click().await;
    page.css(".gaps").seen().await;
    table.js("el.parentElement.open = true", json!([])).await;
    look("result, full").await;
    page.button(words.compare).click().await;
    page.css("summary").with(lang.compare().target_table).click().await;
    page.css("table").with(lang.compare().target_table).seen().await;
    look("two compared").await;
    page.menu(words.assessments).await;
    page.css(".card").with("B").seen().await;
    page.css("button").with(lang.shelf().more).within(&page.css(".card").with("Våren")).click().await;
    page.css(".below button").with(later.edit).click().await;
    page.field(later.field_date)
        .js("el.value = ''; el.dispatchEvent(new Event('change', { bubbles: true }))", json!([]))
        .await;
    page.sees(later.date_invalid).await;
    look("assessments, details and a date refused").await;
    page.css("summary").with(later.kept_title).click().await;
    page.button(later.erase_all).click().await;
    page.button(later.erase_yes).seen().await;
    look("assessments, erase?").await;

    page.reload().await;
    page.button(words.see_example).click().await;
    page.sees(words.example_banner).await;
    look("the example").await;
    page.button(lang.result_words().compare_rounds).click().await;
    let rounds = page.css("summary").with(lang.compare().rounds_table);
    rounds.js("el.parentElement.open = true", json!([])).await;
    page.css("canvas[data-chart=trend]").seen().await;
    look("rounds compared").await;
    page.button(words.example_close).click().await;
    page.button(words.new_assessment).click().await;
    page.level(4).seen().await;
    page.js("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }", json!([]))
        .await;
    page.choose(4).await;
    page.sees(words.save_full).await;
    look("storage full").await;

    crash::sabotage(page).await;
    page.level(5).click().await;
    page.role("heading", words.crash_title).seen().await;
    // The trap itself, and nothing after it.
    page.errors().await;
    look("crash").await;
}

async fn tour_by_axe(page: &Page, lang: Lang) {
    tour(page, lang, async |view| page.assert_accessible(view).await).await;
}

engines! {
    in [chromium, firefox]
    /// axe-core finds nothing in any view, light, in Swedish. Each engine is toured at least once, Chromium in both ways.
    async fn axe_finds_nothing_light(page) {
        tour_by_axe(page, Lang::Sv).await;
    }
}

engines! {
    in [chromium, webkit]
    /// axe-core finds nothing in any view, dark, in English.
    async fn axe_finds_nothing_dark_in_english(page) {
        page.emulate(Media::DARK).await;
        tour_by_axe(page, Lang::En).await;
    }
}

engines! {
    /// No view scrolls sideways or cuts anything, from a phone to a projector, and at 400 % zoom.
    async fn every_view_fits_every_width(page) {
        // MiniBrowser cannot be narrower than 450 px; see set_size.
        let sizes: &[(u32, u32)] = match page.engine {
            Engine::Webkit => &[(480, 800), (1280, 800)],
            _ if is_brief() => &[(320, 256)],
            _ => &[(320, 256), (375, 667), (1280, 800)],
        };
        let out = "return [...mk.all()].filter((el) => el.getRootNode() !== document && el.closest('.visually-hidden, .scale') === null && mk.visible(el))
            .filter((el) => { const { left, right, width } = el.getBoundingClientRect(); return width > 1 && (left < -0.5 || right > innerWidth + 0.5); })
            .map((el) => `${el.localName}.${el.className} ${mk.squeeze(el.innerText).slice(0, 40)}`)";
        let scrolls = "return [...mk.all()].filter((el) => el.getRootNode() !== document && el.scrollWidth > el.clientWidth + 1
              && ['auto', 'scroll', 'hidden'].includes(getComputedStyle(el).overflowX) && !el.closest('.visually-hidden') && el.clientWidth > 1
              && getComputedStyle(el).textOverflow !== 'ellipsis')
            .map((el) => `${el.localName}.${el.className}`)";
        tour(page, Lang::Sv, async |view| {
            for (width, height) in sizes {
                page.set_size(*width, *height).await;
                page.assert_fits().await;
                assert_eq!(page.mk(out, json!([])).await, json!([]), "outside at {width} px: {view}");
                let inner = page.mk(scrolls, json!([])).await;
                let inner: Vec<_> = inner.as_array().unwrap().iter().filter(|what| !what.as_str().unwrap().starts_with("input")).collect();
                assert!(inner.is_empty(), "scrolls sideways inside at {width} px: {view}: {inner:?}");
            }
        }).await;
    }
}

engines! {
    /// Every segment is at least 44 px high and wide, every other control at least 24.
    async fn everything_can_be_hit(page) {
        let widths: &[u32] = if page.engine == Engine::Webkit { &[480, 768, 1280] } else { &[320, 375, 768, 1280] };
        page.go_on_with(&[full("a", "Våren")]).await;
        for view in ["Nuläge", "Målbild", "Resultat"] {
            page.go(view).await;
            for width in widths {
                page.set_size(*width, 700).await;
                let script = "const small = (css, least) => mk.find({ css }).map((el) => [el, el.getBoundingClientRect()])
                      .filter(([, box]) => box.width < least || box.height < least)
                      .map(([el, box]) => `${mk.squeeze(el.innerText)} ${box.width} × ${box.height}`);
                    return [...small('.seg, .num', 44), ...small('button, summary, .quiet-radio, .tick, input:not([type=radio], [type=checkbox])', 24)]";
                assert_eq!(page.mk(script, json!([])).await, json!([]), "{view} at {width} px");
            }
        }
    }
}

engines! {
    in [chromium, firefox]
    /// With forced colours the chosen segment, the current level and the current step still stand out. WebKit knows none.
    async fn forced_colours_tell_what_is_chosen(page) {
        page.emulate(Media::FORCED_COLORS).await;
        page.go_on_with(&[full("a", "Våren")]).await;
        page.go("Nuläge").await;
        let look = "const style = (css) => { const s = getComputedStyle(mk.find({ css })[0]); return `${s.backgroundColor} ${s.color} ${s.border}`; };
            return [style('.num.on'), style('.num:not(.on)')]";
        let seen = page.mk(look, json!([])).await;
        assert_ne!(seen[0], seen[1]);
        let current = page.css(".areas [aria-current]").style("outline-style").await;
        assert_eq!(current, "solid");
        // The colours that Firefox gives here are nobody's choice, and do not contrast.
        if page.engine == Engine::Chromium {
            page.assert_accessible("forced colours").await;
        }
        page.go("Målbild").await;
        let look = "const style = (css) => getComputedStyle([...mk.all()].find((el) => el.matches(css))).backgroundColor;
            return [style('.cell.isnow > span'), style('.cell:not(.isnow, .to) > span')]";
        let seen = page.mk(look, json!([])).await;
        assert_ne!(seen[0], seen[1]);
    }
}

engines! {
    /// Nothing moves for one who asks for stillness.
    async fn reduced_motion_is_no_motion(page) {
        page.emulate(Media::REDUCED_MOTION).await;
        page.go_on_with(&[full("a", "Våren")]).await;
        for view in ["Nuläge", "Målbild", "Resultat"] {
            page.go(view).await;
            let script = "return [...mk.all()].filter((el) => { const s = getComputedStyle(el);
                return s.transitionDuration.split(', ').some((time) => parseFloat(time) > 0.001) || s.animationName !== 'none'
                  || s.scrollBehavior === 'smooth'; }).map((el) => `${el.localName}.${el.className}`)";
            assert_eq!(page.mk(script, json!([])).await, json!([]), "{view}");
        }
    }
}

engines! {
    /// The areas' names are the published ones, and each view has one heading of its own under the page's.
    async fn headings_are_in_order(page) {
        page.go_on_with(&[full("a", "Våren")]).await;
        for view in ["Nuläge", "Målbild", "Resultat"] {
            page.go(view).await;
            let script = "return [...mk.all()].filter((el) => /^h[1-6]$/.test(el.localName)).map((el) => Number(el.localName[1]))";
            let levels: Vec<u64> = serde_json::from_value(page.mk(script, json!([])).await).unwrap();
            assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{view}: {levels:?}");
            assert_eq!(levels.iter().filter(|level| **level == 2).count(), 1, "{view}: {levels:?}");
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{view}: {levels:?}");
        }
        page.go("Nuläge").await;
        page.area_button(6).click().await;
        page.role("heading", person::question(6)).seen().await;
    }
}
