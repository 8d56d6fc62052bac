//! Pressing twice, as people do: what has come under the finger is not pressed, and what was meant twice counts twice.

use crate::engines;
use crate::hosts::Ground;
use crate::page::Page;
use crate::person::{DATA, file, full};
use mognadskollen::model::Area;
use mognadskollen::text::Lang;
use serde_json::json;

/// Widths at which other things come where the first button was.
const WIDTHS: [u32; 3] = [1280, 1024, 450];

/// Begins with two presses at each width, and goes on with two.
async fn goes_one_step_at_a_time(page: &Page, path: &str) {
    for width in WIDTHS {
        page.set_size(width, 800).await;
        page.open(path).await;
        page.button("Starta").click_twice("mouse").await;
        page.at_area(1).await;
        assert_eq!(page.css(".num input:checked").count().await, 0, "{width} px wide: a level is chosen");
        page.next().click_twice("mouse").await;
        page.at_area(2).await;
        page.next().click_twice("mouse").await;
        page.at_area(3).await;
        page.button("Föregående").click_twice("mouse").await;
        page.at_area(2).await;
    }
}

engines! {
    in [chromium, firefox]
    /// On the product's own page. To WebKit a fourth press in one place is of the first two still.
    async fn a_second_press_leads_no_further(page) {
        goes_one_step_at_a_time(page, "/").await;
    }
}

engines! {
    in [chromium]
    /// In a person's own check, on the page of someone else.
    async fn nor_in_a_check_of_ones_own(page) {
        let _ground = Ground::serve(page, &[]);
        goes_one_step_at_a_time(page, "/check.html").await;
    }
}

engines! {
    in [chromium]
    /// Nor with a finger, on a tablet.
    async fn nor_with_a_finger(page) {
        page.set_size(1024, 800).await;
        page.open("/").await;
        page.button("Starta").click_twice("touch").await;
        page.at_area(1).await;
        page.next().click_twice("touch").await;
        page.at_area(2).await;
    }
}

engines! {
    in [webkit]
    /// One of several is removed, and can be brought back.
    async fn one_is_removed_at_a_time(page) {
        page.put_local_storage(DATA, &file(&[full("a", "Ett"), full("b", "Två"), full("c", "Tre")])).await;
        page.open("/").await;
        page.button("Alla bedömningar").click().await;
        page.button("Mer: Ett").click().await;
        page.button("Ta bort: Ett").click_twice("mouse").await;
        page.sees("”Ett” har tagits bort.").await;
        assert_eq!(page.css(".card").count().await, 2);
        page.button("Ångra").within(&page.css(".bar")).click().await;
        page.button("Mer: Ett").click().await;
        // As quick as a program is.
        page.button("Ta bort: Ett").js("el.click(); el.click()", json!([])).await;
        page.sees("”Ett” har tagits bort.").await;
        assert_eq!(page.css(".card").count().await, 2);
    }
}

engines! {
    in [firefox]
    /// Among units that are numbered by their places too.
    async fn one_unit_is_removed_at_a_time(page) {
        page.open("/").await;
        page.button("Samla en grupps svar").click().await;
        page.button("Ny grupp").click().await;
        page.role("radio", "Sin enhet").click().await;
        for (at, name) in ["Skolan", "Omsorgen", "Tekniska"].into_iter().enumerate() {
            if at > 0 {
                page.button("Lägg till enhet").click().await;
            }
            page.field(&format!("Enhet {}", at + 1)).fill(name).await;
        }
        page.button("Ta bort: Enhet 1").click_twice("mouse").await;
        assert_eq!(page.css(".units input").count().await, 2);
        assert_eq!(page.field("Enhet 1").value().await, "Omsorgen");
    }
}

engines! {
    in [firefox]
    /// What stays where it is and does the same is pressed as often as one likes.
    async fn the_same_is_pressed_twice_on_purpose(page) {
        page.begin().await;
        for level in [4, 5, 6] {
            page.choose(level).await;
        }
        page.css(".history button").with("Ångra").click_twice("mouse").await;
        page.wait_until("two steps to be undone", async || page.level(4).is_checked().await).await;
        page.css(".history button").with("Gör om").click_twice("mouse").await;
        page.wait_until("and redone", async || page.level(6).is_checked().await).await;
        let support = page.css("summary").with("Stöd för bedömningen");
        support.click().await;
        page.css("details[open]").seen().await;
        let tick = page.role("checkbox", Lang::Sv.guide(Area::Organisation).criteria[0]);
        tick.click_twice("mouse").await;
        page.wait_until("no tick after two", async || !tick.is_checked().await).await;
        tick.click().await;
        page.wait_until("a tick after three", async || tick.is_checked().await).await;
    }
}
