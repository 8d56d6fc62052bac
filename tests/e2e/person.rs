//! What several scenarios do and look at: beginning, grading, moving about, what is stored.

use crate::page::Page;
use crate::target::Target;
use mognadskollen::model::Area;
use mognadskollen::text::Lang;
use serde_json::{Value, json};
use thirtyfour::Key;

/// Where the assessments are kept.
pub(crate) const DATA: &str = "mognadskollen:data";
/// Where the settings are kept.
pub(crate) const SETTINGS: &str = "mognadskollen:settings";

/// The areas' names, in order.
pub(crate) const NAMES: [&str; 6] = [
    "Organisationen vill och har förmågan att arbeta digitalt",
    "Digital lagring enligt standard",
    "Flexibel systemuppbyggnad",
    "Digitala arbetssätt",
    "Digitala dataflöden",
    "Digital service, digitala verktyg för dialog och öppna data",
];

/// The question of an area, 1 to 6, which is the heading where it is graded.
pub(crate) fn question(number: usize) -> &'static str {
    Lang::Sv.guide(Area::ALL[number - 1]).question
}

/// The areas as a file has them, in order.
pub(crate) const IDS: [&str; 6] = ["organisation", "storage", "systems", "work", "dataflow", "service"];

/// An assessment as a file has it; `null` for what is not answered.
pub(crate) fn assessment(id: &str, title: &str, now: &[Value; 6], target: &[Value; 6]) -> Value {
    let area = |at: usize| json!({ "now": now[at], "target": target[at], "note": "", "met": [] });
    let areas: serde_json::Map<String, Value> = (0..6).map(|at| (IDS[at].to_owned(), area(at))).collect();
    json!({
        "id": id, "title": title, "organisation": "", "unit": "", "role": null, "date": "2026-03-14",
        "areas": areas, "focus": [], "targetYear": null,
    })
}

/// Six levels; 0 is not answered.
pub(crate) fn levels(levels: [u8; 6]) -> [Value; 6] {
    levels.map(|level| if level == 0 { Value::Null } else { json!(level) })
}

/// An assessment with everything in it.
pub(crate) fn full(id: &str, title: &str) -> Value {
    assessment(id, title, &levels([4, 3, 5, 4, 2, 6]), &levels([7, 6, 7, 8, 6, 8]))
}

/// The text of a file with these assessments.
pub(crate) fn file(assessments: &[Value]) -> String {
    let document = json!({
        "format": "mognadskollen", "version": 1, "model": "agima-2017", "assessments": assessments, "groups": [],
    });
    document.to_string()
}

impl Page {
    /// Opens the first screen and begins.
    pub(crate) async fn begin(&self) {
        self.open("/").await;
        self.button("Starta").click().await;
        self.at_area(1).await;
    }

    /// Opens the first screen with this kept from an earlier visit, and goes on with it.
    pub(crate) async fn go_on_with(&self, assessments: &[Value]) {
        self.put_local_storage(DATA, &file(assessments)).await;
        self.open("/").await;
        self.button("Fortsätt").click().await;
        self.button("Fortsätt").gone().await;
    }

    /// Waits for the question of an area, 1 to 6.
    pub(crate) async fn at_area(&self, number: usize) {
        self.role("heading", question(number)).seen().await;
    }

    /// The way to the next question, which may say which it is.
    pub(crate) fn next(&self) -> Target<'_> {
        self.css("button").starting("Nästa")
    }

    /// A button of the bar: a step, "Grupp" or "Dela".
    pub(crate) fn step_button(&self, name: &str) -> Target<'_> {
        self.css(".top nav button").starting(name)
    }

    /// Presses a button of the menu, and opens it first where it is closed.
    pub(crate) async fn menu(&self, name: &str) {
        self.menu_within("mognads-kollen", name).await;
    }

    /// The same in one of several elements.
    pub(crate) async fn menu_within(&self, element: &str, name: &str) {
        let element = self.css(element);
        if self.css(".menu").within(&element).count().await == 0 {
            self.css(".menu-button").within(&element).click().await;
        }
        self.css(".menu button").starting(name).within(&element).click().await;
    }

    /// Switches to the other language: by the menu, or in the bar where one person answers.
    pub(crate) async fn switch_language(&self) {
        let direct = self.css(".top > [lang]");
        if direct.count().await == 0 && self.css(".menu").count().await == 0 {
            self.css(".menu-button").click().await;
        }
        self.css(".top > [lang], .menu [lang]").click().await;
    }

    /// Goes to a step.
    pub(crate) async fn go(&self, name: &str) {
        self.step_button(name).click().await;
        self.wait_until(&format!("{name} to be current"), async || self.step_button(name).is_selected().await).await;
    }

    /// Goes to what is no step, "Grupp" or "Dela": where the bar is narrow it stands in the menu.
    pub(crate) async fn to_tool(&self, name: &str) {
        if self.css(".tools button").starting(name).count().await == 0 {
            self.menu(name).await;
        } else {
            self.go(name).await;
        }
    }

    /// A button in the list of areas, 1 to 6.
    pub(crate) fn area_button(&self, number: usize) -> Target<'_> {
        self.css(".areas button").starting(Lang::Sv.guide(Area::ALL[number - 1]).short)
    }

    /// Chooses a level and waits until it is chosen.
    pub(crate) async fn choose(&self, level: u8) {
        self.level(level).click().await;
        self.wait_until("the level to be chosen", async || self.level(level).is_checked().await).await;
    }

    /// The radio of a level in one area's row of targets.
    pub(crate) fn target_level(&self, area: usize, level: u8) -> Target<'_> {
        self.level(level).within(&self.css("fieldset").named(NAMES[area - 1]))
    }

    /// What is kept, as JSON; `null` where nothing is.
    pub(crate) async fn stored(&self) -> Value {
        let text = self.local_storage().await.remove(DATA);
        text.map_or(Value::Null, |text| serde_json::from_str(&text).expect("what is kept is JSON"))
    }

    /// Waits until what is kept of the assessments has this at this JSON pointer.
    pub(crate) async fn keeps(&self, pointer: &str, value: Value) {
        let seen = std::cell::RefCell::new(Value::Null);
        let look = async || {
            let stored = self.stored().await["assessments"].take();
            let found = stored.pointer(pointer) == Some(&value);
            seen.replace(stored);
            found.then_some(())
        };
        self.wait_for(|| format!("{value} kept at {pointer:?} in {}", seen.borrow()), look).await;
    }

    /// Presses Tab until something with this role, and a name that begins so, has the focus; on the way the focus is
    /// always somewhere, and can be seen.
    pub(crate) async fn tab_to(&self, role: &str, name: &str) {
        self.walk_to(&[], role, name).await;
    }

    /// The same backwards.
    pub(crate) async fn tab_back_to(&self, role: &str, name: &str) {
        self.walk_to(&[Key::Shift], role, name).await;
    }

    async fn walk_to(&self, held: &[Key], role: &str, name: &str) {
        let mut seen = Vec::new();
        self.settle().await;
        let chord: Vec<char> = held.iter().cloned().chain([Key::Tab]).map(char::from).collect();
        loop {
            self.keys(&chord).await;
            // What was left may have changed something, and moved the focus with the next frame.
            self.settle().await;
            self.assert_focus_shows().await;
            let focus = self.focused().await.expect("a focus");
            if focus.role == role && focus.name.starts_with(name) {
                return;
            }
            seen.push(focus);
            assert!(seen.len() < 150, "Tab does not lead to {role} {name:?}, but to {seen:#?}");
        }
    }

    /// Begins, and sets the levels of the six areas with Tab, arrows, Space and Enter; ends at the targets' last field.
    pub(crate) async fn grade_by_keyboard(&self, now: [u8; 6], target: [u8; 6]) {
        self.open("/").await;
        self.button("Starta").seen().await;
        self.tab_to("button", "Starta").await;
        self.press(Key::Enter).await;
        for (at, level) in now.into_iter().enumerate() {
            self.focus_on_heading(question(at + 1)).await;
            self.tab_to("radio", "1").await;
            self.press(Key::Space).await;
            for _ in 1..level {
                self.press(Key::Right).await;
                self.assert_focus_shows().await;
            }
            assert!(self.level(level).is_checked().await);
            let next = if at < 5 { "Nästa" } else { "Till målbilden" };
            self.tab_to("button", next).await;
            self.press(Key::Enter).await;
        }
        self.focus_on_heading("Vart vill ni nå?").await;
        for (at, level) in target.into_iter().enumerate() {
            self.press(Key::Tab).await;
            while self.css(":focus").within(&self.css("fieldset").named(NAMES[at])).count().await == 0 {
                self.press(Key::Tab).await;
                self.assert_focus_shows().await;
            }
            self.press(Key::Space).await;
            for _ in 1..level {
                self.press(Key::Right).await;
            }
            assert!(self.target_level(at + 1, level).is_checked().await);
        }
    }

    /// Replaces what a field holds as one does by hand, without emptying it in between.
    pub(crate) async fn retype(&self, field: &Target<'_>, text: &str) {
        field.focus().await;
        self.keys(&[Key::Control.into(), 'a']).await;
        self.type_text(text).await;
    }

    /// Puts a text in at once where the cursor is, as an input method or a paste does.
    pub(crate) async fn insert(&self, text: &str) {
        self.step(format!("insert {text:?}"));
        self.js("document.execCommand('insertText', false, arguments[0])", json!([text])).await;
    }

    /// Waits until the heading of the view has the focus.
    pub(crate) async fn focus_on_heading(&self, name: &str) {
        self.focus_on("heading", name).await;
    }

    /// Waits until something with this role and name has the focus: it is moved once the view is drawn.
    pub(crate) async fn focus_on(&self, role: &str, name: &str) {
        let wanted = format!("{role} {name:?}");
        let last = std::cell::RefCell::new(String::new());
        let look = async || {
            last.replace(self.focus().await);
            (*last.borrow() == wanted).then_some(())
        };
        self.wait_for(|| format!("the focus on {wanted}; it is on {}", last.borrow()), look).await;
    }

    /// Fails where the focus is lost or cannot be seen. Headings that it is moved to are not controls, and need no ring.
    pub(crate) async fn assert_focus_shows(&self) {
        let script = "const el = mk.focused();
            if (!el || el === document.body || el === document.documentElement) return 'lost';
            if (el.matches('[tabindex=\"-1\"]')) return '';
            const box = el.getBoundingClientRect();
            if (box.bottom < 1 || box.right < 1 || box.top > innerHeight - 1 || box.left > innerWidth - 1) return 'out of view';
            for (let up = el, steps = 0; up instanceof Element && steps < 2; up = up.parentElement, steps += 1) {
              const { outlineStyle, outlineWidth } = getComputedStyle(up);
              if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return '';
            }
            return 'without a ring';";
        // What has just got the focus may yet have to be scrolled to.
        let last = std::cell::RefCell::new(String::new());
        let look = async || {
            let wrong = self.mk(script, json!([])).await;
            let focus = self.focus().await;
            last.replace(format!("{focus} is {wrong}"));
            (wrong == json!("")).then_some(())
        };
        self.wait_for(|| format!("a focus that is seen: {}", last.borrow()), look).await;
    }

    /// Fails unless the focus is on something of the tool; waits for it, as it is moved once the view is drawn.
    pub(crate) async fn focus_is_kept(&self, after: &str) {
        self.settle().await;
        let script = "const el = mk.focused(); return !!el && el !== document.body && el.getRootNode() !== document";
        self.wait_until(&format!("the focus in the tool after {after}"), async || {
            self.mk(script, json!([])).await == json!(true)
        })
        .await;
    }

    /// The rows of the table of figures, cells joined by `|`; what a dash is read as follows it.
    pub(crate) async fn table(&self) -> Vec<String> {
        let script = "return mk.find({ css: 'table' }).flatMap((table) => [...table.rows])
            .map((row) => [...row.cells].map((cell) => mk.squeeze(cell.innerText).replace(/^– /, '–')).join('|'))";
        let rows = self.mk(script, json!([])).await;
        rows.as_array().into_iter().flatten().filter_map(|row| row.as_str().map(str::to_owned)).collect()
    }

    /// The texts of everything that is announced when it changes.
    pub(crate) async fn announced(&self) -> String {
        let script = "return mk.find({ role: 'status' }).map((el) => mk.squeeze(el.innerText)).join('\\n')";
        self.mk(script, json!([])).await.as_str().unwrap_or_default().to_owned()
    }
}
