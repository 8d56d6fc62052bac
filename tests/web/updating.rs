//! What is on the page stays on it when the state changes.

use js_sys::Reflect;
use mognadskollen::codec::response::CodeError;
use mognadskollen::text::Lang;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::host::{Errors, Host, Instead, becomes, frame, js};

async fn grading() -> Host {
    let host = Host::new(&[("storage", "none")]);
    host.press(Lang::Sv.words().start).await;
    host
}

#[wasm_bindgen_test]
async fn a_new_view_moves_the_focus_to_its_heading() {
    let host = grading().await;
    assert_eq!(host.focus().unwrap().id(), "heading");
    host.press(Lang::Sv.words().next).await;
    assert_eq!(host.focus().unwrap().id(), "heading");
    assert!(host.focus().unwrap().text_content().unwrap().starts_with("Hur lätt är det att hitta"));
}

#[wasm_bindgen_test]
async fn a_choice_keeps_the_focus_and_the_nodes() {
    let host = grading().await;
    let (four, five) = (host.level(4), host.level(5));
    four.focus().unwrap();
    four.click();
    frame().await;
    assert!(four.checked() && !five.checked());
    assert!(host.level(4).is_same_node(Some(&four)), "another radio button has taken its place");
    assert!(host.focus().unwrap().is_same_node(Some(&four)));
    assert_eq!(host.all(".num.on").len(), 1);
    assert!(host.text().contains(&Lang::Sv.band_title(mognadskollen::model::Band::UnderWay)));

    five.focus().unwrap();
    five.click();
    frame().await;
    assert!(!four.checked() && five.checked());
    assert!(host.level(5).is_same_node(Some(&five)) && host.focus().unwrap().is_same_node(Some(&five)));
    assert_eq!(host.all(".num.on").len(), 1);
}

/// How often a function of the browser's is called, until it is dropped.
struct Calls {
    /// An array with one entry for each call.
    made: js_sys::Array,
    _instead: Instead,
}

impl Calls {
    fn count(owner: &str, name: &'static str) -> Self {
        let made = js_sys::Array::new();
        js("globalThis.__calls = it", &made);
        let counting = "{ writable: true, value: ((call) => function (...given) {
            globalThis.__calls.push(1);
            return call.apply(this, given);
        })(OWNER.NAME) }";
        Self { made, _instead: Instead::of(owner, name, &counting.replace("OWNER", owner).replace("NAME", name)) }
    }

    fn made(&self) -> u32 {
        self.made.length()
    }
}

#[wasm_bindgen_test]
async fn what_happens_before_a_frame_draws_the_picture_once() {
    let host = grading().await;
    frame().await;
    let drawings = Calls::count("CanvasRenderingContext2D.prototype", "clearRect");
    host.level(4).click();
    host.level(8).click();
    // One that stands below the window is drawn once the frame has been painted.
    becomes("a picture", || drawings.made() > 0).await;
    frame().await;
    assert_eq!(drawings.made(), 1);
}

#[wasm_bindgen_test]
async fn an_answer_asks_for_a_frame_for_the_focus_and_one_for_the_pictures() {
    let host = grading().await;
    frame().await;
    let frames = Calls::count("window", "requestAnimationFrame");
    host.level(4).click();
    assert_eq!(frames.made(), 2);
}

/// A browser would keep it otherwise, with the whole view that it stood in.
#[wasm_bindgen_test]
async fn a_radio_button_that_goes_leaves_its_group() {
    let host = grading().await;
    let four = host.level(4);
    host.find("button.brand").unchecked_into::<HtmlElement>().click();
    frame().await;
    assert!(!four.is_connected() && four.name().is_empty());
}

#[wasm_bindgen_test]
async fn a_key_does_what_it_is_for_and_no_more() {
    let host = grading().await;
    let press = |key: &str, more: &str| {
        let script = format!(
            "const event = new KeyboardEvent('keydown',
                {{ key: '{key}', bubbles: true, composed: true, cancelable: true, {more} }});
            it.dispatchEvent(event); return event.defaultPrevented"
        );
        js(&script, &host.level(1)).as_bool().unwrap()
    };
    assert!(press("4", ""));
    frame().await;
    assert!(host.level(4).checked());
    assert!(host.focus().unwrap().is_same_node(Some(&host.level(4))));
    // What belongs to the browser or to the page around is left to them.
    for (key, more) in
        [("7", "ctrlKey: true"), ("7", "metaKey: true"), ("7", "altKey: true"), ("ArrowDown", ""), ("x", "")]
    {
        assert!(!press(key, more), "{key} {more}");
    }
    frame().await;
    assert!(host.level(4).checked());
    assert!(press("Delete", ""));
    frame().await;
    assert!(!host.level(4).checked());
}

#[wasm_bindgen_test]
async fn typing_keeps_the_cursor() {
    let host = grading().await;
    js("it.open = true", &host.all("details")[1]);
    frame().await;
    let area = host.find("textarea");
    area.unchecked_ref::<HtmlElement>().focus().unwrap();
    host.write("textarea", "Hej hopp");
    js("it.setSelectionRange(3, 3); it.setRangeText(' du', 3, 3, 'end'); it.dispatchEvent(new Event('input'))", &area);
    frame().await;
    assert!(host.find("textarea").is_same_node(Some(&area)));
    let value = |name: &str| Reflect::get(&area, &name.into()).unwrap();
    assert_eq!(value("value").as_string().as_deref(), Some("Hej du hopp"));
    assert_eq!((value("selectionStart"), value("selectionEnd")), (JsValue::from(6), JsValue::from(6)));
    assert!(host.focus().unwrap().is_same_node(Some(&area)));
    assert!(js("return it.open", &host.all("details")[1]).is_truthy(), "the fold has closed");
}

#[wasm_bindgen_test]
async fn markup_in_a_text_is_text() {
    let (words, later) = (Lang::Sv.words(), Lang::Sv.later_words());
    let evil = "<img src=x onerror=\"globalThis.__evil = 1\"><b>fet</b>";
    let host = Host::new(&[("storage", "none"), ("organisation", evil)]);
    host.press(words.start).await;
    host.level(4).click();
    frame().await;
    assert!(host.text().contains(evil), "{}", host.text());
    host.press(words.assessments).await;
    host.press("Mer").await;
    host.press(later.edit).await;
    host.write("#detail-title", &format!("Titel {evil}"));
    frame().await;
    assert_eq!(host.find(".card th .link").text_content().unwrap(), format!("Titel {evil}"));
    host.press(later.done).await;
    if host.all(".card .link").iter().all(|link| link.text_content().as_deref() != Some(later.remove)) {
        host.press("Mer").await;
    }
    host.press(later.remove).await;
    assert!(host.find(".bar").text_content().unwrap().contains(evil));
    assert_eq!(host.all("img, b").len(), 0);
    assert!(js("return globalThis.__evil", &JsValue::NULL).is_undefined());
}

#[wasm_bindgen_test]
async fn the_keys_for_undo_are_heard_except_in_a_text_field() {
    let host = grading().await;
    let press = |target: &web_sys::Element, init: &str| {
        let script = format!(
            "const event = new KeyboardEvent('keydown', {{ bubbles: true, composed: true, cancelable: true, ...{init} }});
            it.dispatchEvent(event); return event.defaultPrevented"
        );
        js(&script, target).as_bool().unwrap()
    };
    host.level(4).click();
    frame().await;
    let four = host.level(4);
    assert!(press(&four, "{ key: 'z', ctrlKey: true }"));
    assert!(!four.checked());
    assert!(press(&four, "{ key: 'Z', ctrlKey: true, shiftKey: true }"));
    assert!(four.checked());
    assert!(press(&four, "{ key: 'z', metaKey: true }"));
    assert!(!four.checked());
    assert!(press(&four, "{ key: 'y', ctrlKey: true }"));
    assert!(four.checked());
    assert!(!press(&four, "{ key: 'z' }") && !press(&four, "{ key: 'z', ctrlKey: true, altKey: true }"));
    assert!(!press(&host.find("textarea"), "{ key: 'z', ctrlKey: true }"), "a text field has its own undo");
    assert!(four.checked());
}

#[wasm_bindgen_test]
async fn the_language_changes_in_place() {
    let host = grading().await;
    host.level(4).click();
    let four = host.level(4);
    host.press(Lang::Sv.words().other_language).await;
    assert_eq!(host.all(".mk[lang=en]").len(), 1);
    assert!(host.text().contains(Lang::En.words().question_now));
    assert!(!host.text().contains(Lang::Sv.words().question_now));
    assert!(host.level(4).is_same_node(Some(&four)) && four.checked());
}

/// The year field with the focus, and a year typed in it that no `change` has told of yet.
async fn year_typed() -> Host {
    let host = grading().await;
    host.press(Lang::Sv.words().step_target).await;
    host.find("#year").unchecked_ref::<HtmlElement>().focus().unwrap();
    js("document.execCommand('insertText', false, '2030')", &JsValue::NULL);
    host
}

/// A screen reader presses a button without moving the focus, so the field goes away with it.
#[wasm_bindgen_test]
async fn what_was_typed_is_kept_when_its_view_goes() {
    let errors = Errors::listen();
    let host = year_typed().await;
    host.press(Lang::Sv.words().to_result).await;
    host.press(Lang::Sv.words().step_target).await;
    let year = Reflect::get(&host.find("#year"), &"value".into()).unwrap();
    assert_eq!(year.as_string().as_deref(), Some("2030"));
    assert_eq!(errors.said(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn an_element_taken_away_with_the_focus_in_a_field_says_nothing() {
    let errors = Errors::listen();
    let mut host = year_typed().await;
    host.element.remove();
    host.free();
    frame().await;
    assert_eq!(errors.said(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn an_interface_freed_with_the_focus_in_a_field_says_nothing() {
    let errors = Errors::listen();
    let mut host = year_typed().await;
    host.free();
    frame().await;
    assert_eq!(errors.said(), Vec::<String>::new());
}

/// A fold tells that it has opened a little later; by then it may be gone.
#[wasm_bindgen_test]
async fn a_fold_that_goes_away_at_once_says_nothing() {
    let errors = Errors::listen();
    let host = Host::new(&[("storage", "none")]);
    host.button(Lang::Sv.words().see_example).click();
    host.button(Lang::Sv.words().example_close).click();
    frame().await;
    assert_eq!(errors.said(), Vec::<String>::new());
}

/// What is told in `css` stands in the language that is chosen, and not in the one it was told in.
async fn follows_the_language(host: &Host, css: &str, [swedish, english]: [&str; 2]) {
    let says = || host.find(css).text_content().unwrap();
    assert!(says().contains(swedish), "{} lacks {swedish}", says());
    host.press(Lang::Sv.words().other_language).await;
    assert!(says().contains(english), "{} lacks {english}", says());
    assert!(!says().contains(swedish), "{}", says());
    host.press(Lang::En.words().other_language).await;
    assert!(says().contains(swedish), "{} lacks {swedish}", says());
}

#[wasm_bindgen_test]
async fn what_has_been_told_follows_the_language() {
    let both = |says: fn(Lang) -> &'static str| [says(Lang::Sv), says(Lang::En)];
    let words = Lang::Sv.words();
    let host = grading().await;
    host.level(4).click();
    frame().await;
    host.press(words.clear_answer).await;
    let [sv, en] = [Lang::Sv, Lang::En].map(|lang| lang.cleared(mognadskollen::model::Area::Organisation, false));
    follows_the_language(&host, ".bar p", [&sv, &en]).await;

    host.press(words.assessments).await;
    host.press(words.open_shared).await;
    host.press(Lang::Sv.share().open_do).await;
    follows_the_language(&host, "#open-problems", both(|lang| lang.share().empty)).await;

    host.press(words.product).await;
    host.press(words.lead_group).await;
    let group = Lang::Sv.group();
    host.press(group.new_group).await;
    host.press(group.create).await;
    follows_the_language(&host, "#group-name-error", both(|lang| lang.group().name_missing)).await;
    host.write("#group-name", "Kommunen");
    host.press(group.create).await;
    follows_the_language(&host, ".bar p", both(|lang| lang.group().created)).await;
    host.press(Lang::Sv.group_show().next_gather).await;
    host.write("#paste", "400R-4QA0-0000-0013");
    host.press(group.add).await;
    let [sv, en] = [Lang::Sv, Lang::En].map(|lang| lang.code_problem(CodeError::Wrong));
    follows_the_language(&host, ".report ul", [&sv, &en]).await;
    host.write("#paste", "inget");
    host.press(group.add).await;
    follows_the_language(&host, "#paste-error", both(|lang| lang.group().nothing_found)).await;
}

#[wasm_bindgen_test]
async fn a_key_that_is_held_down_counts_once() {
    let host = grading().await;
    let press = |target: &web_sys::Element, repeat: bool| {
        let script = format!(
            "const event = new KeyboardEvent('keydown',
                {{ key: 'Enter', keyCode: 13, repeat: {repeat}, bubbles: true, composed: true, cancelable: true }});
            it.dispatchEvent(event); return event.defaultPrevented"
        );
        js(&script, target).as_bool().unwrap()
    };
    let next = host.button(Lang::Sv.words().next);
    assert!(!press(&next, false) && press(&next, true));
    assert!(!press(&host.find("textarea"), true), "a text takes as many lines as one likes");
}

/// Where a message is put into a region that was there before it, every screen reader tells it.
#[wasm_bindgen_test]
async fn what_is_there_to_begin_with_is_no_message() {
    let words = Lang::Sv.words();
    let host = grading().await;
    let told = || host.all("[role=status]").iter().filter_map(|region| region.text_content()).collect::<String>();
    assert_eq!(told(), "");
    assert!(host.text().contains(words.no_answer_yet));
    let region = host.find(".answer [role=status]");
    host.level(4).click();
    frame().await;
    assert!(host.find(".answer [role=status]").is_same_node(Some(&region)));
    assert!(region.text_content().unwrap().starts_with("4 av 10."));
    assert!(!host.text().contains(words.no_answer_yet));
    host.press(words.step_share).await;
    assert_eq!(told(), "");
}
