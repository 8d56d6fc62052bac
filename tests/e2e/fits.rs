//! Nothing gets wider than its place, is cut or lies under something else, whatever things are called, from the
//! narrowest phone to a screen on a wall, and with twice as large text.

mod group;
mod one;
mod plan;
mod shared;
mod site;

use crate::engine::Engine;
use crate::page::Page;
use crate::process::is_brief;
use mognadskollen::model::plan::VisionPart;
use mognadskollen::model::{Area, Assessment};
use serde_json::json;
use std::cell::RefCell;

/// A word as municipalities have them.
const WORD: &str = "Samhällsbyggnadsförvaltningen";

/// Where the text is twice as large as a browser's own.
const LARGE: &str = "32px";

/// The longest name there may be, without a space and of broad letters.
fn endless() -> String {
    "ÅWMÖQ8_".chars().cycle().take(120).collect()
}

/// What everything is called: nothing that can be broken as words are, and a word that can.
fn names() -> [String; 2] {
    [endless(), WORD.to_owned()]
}

/// Calls everything in an assessment this.
fn call(mut assessment: Assessment, name: &str) -> Assessment {
    let said = |text: &mut String| name.clone_into(text);
    [&mut assessment.title, &mut assessment.organisation, &mut assessment.unit].into_iter().for_each(said);
    said(&mut assessment.areas.get_mut(Area::Storage).note);
    let plan = &mut assessment.plan;
    for part in VisionPart::ALL {
        said(plan.vision.get_mut(*part));
    }
    plan.departments.iter_mut().for_each(|one| said(&mut one.name));
    plan.goals.iter_mut().for_each(|one| said(&mut one.what));
    for one in &mut plan.actions {
        [&mut one.what, &mut one.responsible, &mut one.measure, &mut one.with, &mut one.benefit_owner]
            .into_iter()
            .for_each(said);
        one.effects.iter_mut().for_each(|effect| said(&mut effect.what));
    }
    for one in &mut plan.examples {
        [&mut one.title, &mut one.says].into_iter().for_each(said);
        one.link = format!("https://www.exempelby.se/{name}");
    }
    assessment
}

/// Looks at views at every width, and remembers what is wrong.
struct Look<'a> {
    page: &'a Page,
    faults: RefCell<Vec<String>>,
}

/// Gives the text of the page another size. WebKit keeps the widths of a table's columns as they were for the size before, until
/// the table is laid out from nothing, as in a page that is opened with that size.
const SIZE_TEXT: &str = "document.documentElement.style.fontSize = arguments[0];
    const tables = [...document.querySelector('mognads-kollen')?.shadowRoot?.querySelectorAll('table') ?? []];
    tables.forEach((table) => { table.style.display = 'none'; });
    document.body.offsetHeight;
    tables.forEach((table) => { table.style.display = ''; });";

impl<'a> Look<'a> {
    const fn new(page: &'a Page) -> Self {
        Self { page, faults: RefCell::new(Vec::new()) }
    }

    /// Looks at what is shown now.
    async fn at(&self, view: &str) {
        // MiniBrowser cannot be narrower than 450 px; see set_size.
        let least = if self.page.engine == Engine::Webkit { 480 } else { 280 };
        let all: &[(u32, u32, &[&str])] = if is_brief() {
            &[(280, 640, &[""]), (480, 800, &[LARGE]), (1280, 800, &[""])]
        } else {
            &[
                (280, 640, &[""]),
                (320, 640, &[LARGE]),
                (360, 640, &[""]),
                (480, 800, &["", LARGE]),
                (768, 1024, &["", LARGE]),
                (1280, 800, &[""]),
            ]
        };
        for (width, height, sizes) in all.iter().filter(|(width, ..)| *width >= least) {
            self.page.set_size(*width, *height).await;
            for size in *sizes {
                self.page.js(SIZE_TEXT, json!([size])).await;
                self.page.settle().await;
                self.now(&format!("{view}, {width} px{}", if size.is_empty() { "" } else { ", large" })).await;
            }
        }
    }

    /// Looks at what is shown now, as wide as it is.
    async fn now(&self, view: &str) {
        let found = self.page.mk(include_str!("fits.js"), json!([])).await;
        let found = found.as_array().into_iter().flatten().filter_map(|fault| fault.as_str());
        self.faults.borrow_mut().extend(found.map(|fault| format!("{view}: {fault}")));
    }

    /// Fails if anything was wrong.
    fn end(self) {
        let faults = self.faults.into_inner();
        assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    }
}
