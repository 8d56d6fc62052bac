//! Points on the square, dragged from one cell to another.

use super::planned;
use crate::engines;
use crate::page::Page;
use mognadskollen::chart::matrix::{MatrixData, cell_of, mark_at};
use mognadskollen::chart::scene::Point;
use mognadskollen::model::Area;
use mognadskollen::model::plan::{Placement, Rating};
use mognadskollen::text::Lang;
use serde_json::{Value, json};

fn at(effect: u8, effort: u8) -> Placement {
    Placement { effect: Rating::new(effect), effort: Rating::new(effort) }
}

impl Page {
    /// Presses at one place in the window, goes to another, and lets go.
    async fn drag(&self, pointer: &str, from: Point, to: Point) {
        #[expect(clippy::cast_possible_truncation, reason = "a driver points at whole pixels")]
        let go = |at: Point, duration: u32| {
            let [x, y] = [at.x, at.y].map(|length| length.round() as i32);
            json!({ "type": "pointerMove", "duration": duration, "x": x, "y": y })
        };
        let half = Point::new(f64::midpoint(from.x, to.x), f64::midpoint(from.y, to.y));
        let actions = [
            go(from, 0),
            json!({ "type": "pointerDown", "button": 0 }),
            go(half, 50),
            go(to, 50),
            json!({ "type": "pointerUp", "button": 0 }),
        ];
        let source =
            json!({ "type": "pointer", "id": pointer, "parameters": { "pointerType": pointer }, "actions": actions });
        self.raw("POST", "/actions", json!({ "actions": [source] })).await;
    }

    /// Where the square is in the window.
    async fn square(&self) -> [f64; 4] {
        let canvas = self.css("canvas[data-chart=matrix]");
        canvas.js("el.scrollIntoView({ block: 'center', behavior: 'instant' })", json!([])).await;
        self.settle().await;
        canvas.rect().await
    }
}

engines! {
    in [chromium, firefox]
    /// With the mouse, and in Chromium with a finger, which scrolls the page where there is no point.
    async fn a_point_is_dragged(page) {
        let mut planned = planned();
        *planned.plan.placings.get_mut(Area::Storage) = at(4, 1);
        page.plan_with(&planned).await;
        page.part("Prioritering").await;
        page.sees("Dra en punkt till en annan ruta").await;
        let mut here = at(4, 1);
        for (pointer, there) in [("mouse", at(2, 3)), ("touch", at(1, 4))] {
            if pointer == "touch" && page.engine != crate::engine::Engine::Chromium {
                continue;
            }
            let [left, top, width, _] = page.square().await;
            *planned.plan.placings.get_mut(Area::Storage) = here;
            let data = MatrixData::of_areas(&planned, Lang::Sv);
            let cell = |placing| cell_of(&data, width, placing).expect("a cell");
            let all = (0..640).flat_map(|x| (0..400).map(move |y| Point::new(f64::from(x), f64::from(y))));
            let mark = all.into_iter().filter(|at| mark_at(&data, width, *at) == Some(2)).nth(300).expect("a mark");
            let onto = cell(there);
            let onto = Point::new(f64::midpoint(onto.left, onto.right), f64::midpoint(onto.top, onto.bottom));
            let in_window = |at: Point| Point::new(left + at.x, top + at.y);

            // Outside all cells, nothing happens.
            page.drag(pointer, in_window(mark), Point::new(left + width / 2.0, top - 30.0)).await;
            assert_eq!(*page.kept_plan().await.plan.placings.get(Area::Storage), here);
            page.drag(pointer, in_window(mark), in_window(onto)).await;
            page.wait_until("its new place", async || *page.kept_plan().await.plan.placings.get(Area::Storage) == there).await;
            here = there;
        }
        page.sees("Lagring: ").await;
        page.button("Ångra").within(&page.css(".bar")).click().await;
        page.wait_until("the place before", async || *page.kept_plan().await.plan.placings.get(Area::Storage) != here).await;

        if page.engine == crate::engine::Engine::Chromium {
            let [left, top, width, height] = page.square().await;
            let scrolled = async || page.js("return scrollY", json!([])).await;
            let before: Value = scrolled().await;
            let from = Point::new(left + width - 20.0, top + height - 60.0);
            page.drag("touch", from, Point::new(from.x, from.y - 150.0)).await;
            page.wait_until("the page to scroll", async || scrolled().await != before).await;
        }
    }
}
