//! What is being typed is not overwritten by what happens by itself, and is sent before its field goes.

use js_sys::Reflect;
use mognadskollen::model::Area;
use mognadskollen::text::Lang;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

use super::host::{Errors, Host, Instead, frame, js, local};

/// Types at the cursor, as a hand on the keys does.
fn type_in(field: &Element, text: &str) {
    field.unchecked_ref::<HtmlElement>().focus().unwrap();
    js("document.execCommand('insertText', false, it)", &text.into());
}

fn value(field: &Element) -> String {
    Reflect::get(field, &"value".into()).unwrap().as_string().unwrap()
}

/// Draws the view for something that nobody has asked for.
async fn by_itself() {
    js("dispatchEvent(new Event('pageshow'))", &JsValue::NULL);
    frame().await;
}

/// A plan with one action, whose form is open.
async fn action() -> Host {
    let (words, own) = (Lang::Sv.words(), Lang::Sv.plan_screen());
    let host = Host::new(&[("storage", "none")]);
    host.press(words.start).await;
    host.press(words.step_plan).await;
    // A goal gives its area a chapter, and the chapter takes actions.
    host.press(Lang::Sv.guide(Area::Organisation).short).await;
    host.press(Lang::Sv.later_words().done).await;
    host.press(&["+ ", own.action_add].concat()).await;
    host.write("#action-what", "En åtgärd");
    frame().await;
    host
}

/// Opens the action in its row.
async fn edit(host: &Host) {
    host.find(".plan-table .edit button").unchecked_ref::<HtmlElement>().click();
    frame().await;
}

fn cost(host: &Host) -> Element {
    let field = host.find(".editor input[inputmode=numeric]");
    // Where it is folded, it cannot have the focus.
    js(
        "for (let fold = it.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true",
        &field,
    );
    field
}

#[wasm_bindgen_test]
async fn half_typed_text_stays_when_the_view_is_drawn_for_something_else() {
    let host = action().await;
    let cost = cost(&host);
    type_in(&cost, "12");
    by_itself().await;
    assert_eq!(value(&cost), "12");
    type_in(&cost, "000");
    by_itself().await;
    assert_eq!(value(&cost), "12000");
    cost.unchecked_ref::<HtmlElement>().blur().unwrap();
    frame().await;
    let written = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    assert_eq!(written(&value(&cost)), "12000");
    assert_ne!(value(&cost), "12000", "it is not written as numbers are");

    host.press(Lang::Sv.words().step_target).await;
    let year = host.find("#year");
    type_in(&year, "20");
    by_itself().await;
    assert_eq!(value(&year), "20");
    assert_eq!(host.all("#year-error").len(), 0, "nobody has said that the year is done");
}

/// A screen reader presses a button without moving the focus, so the field goes away with it.
#[wasm_bindgen_test]
async fn whatever_was_typed_is_sent_before_its_field_goes() {
    let errors = Errors::listen();
    let host = action().await;
    type_in(&cost(&host), "1200");
    host.press(Lang::Sv.later_words().done).await;
    edit(&host).await;
    assert_eq!(value(&cost(&host)), Lang::Sv.whole(1200));

    assert_eq!(errors.said(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn what_is_wrong_stays_to_be_put_right_and_what_is_right_is_shown_as_kept() {
    let host = action().await;
    let field = cost(&host);
    type_in(&field, "tolv");
    field.unchecked_ref::<HtmlElement>().blur().unwrap();
    frame().await;
    assert_eq!((value(&field).as_str(), host.all("#number-wrong").len()), ("tolv", 1));
    by_itself().await;
    assert_eq!((value(&field).as_str(), host.all("#number-wrong").len()), ("tolv", 1));
    js("it.select()", &field);
    type_in(&field, "12,0");
    by_itself().await;
    js("it.select()", &field);
    type_in(&field, " 0012 ");
    field.unchecked_ref::<HtmlElement>().blur().unwrap();
    frame().await;
    assert_eq!((value(&field).as_str(), host.all("#number-wrong").len()), ("12", 0));
    // The same number, written otherwise: the field shows it as it is kept.
    js("it.select()", &field);
    type_in(&field, "012");
    field.unchecked_ref::<HtmlElement>().blur().unwrap();
    frame().await;
    assert_eq!(value(&field), "12");
}

#[wasm_bindgen_test]
async fn a_cursor_stays_between_the_same_words() {
    let host = action().await;
    let what = host.find("#action-what");
    js("it.select()", &what);
    type_in(&what, "handla");
    js("it.setSelectionRange(3, 3)", &what);
    type_in(&what, " ");
    frame().await;
    let at = |name: &str| Reflect::get(&what, &name.into()).unwrap().as_f64();
    assert_eq!((value(&what).as_str(), at("selectionStart"), at("selectionEnd")), ("han dla", Some(4.0), Some(4.0)));
}

#[wasm_bindgen_test]
async fn what_another_tab_had_not_read_yet_is_written_again() {
    let key = "mognadskollen:typing:data";
    let host = Host::new(&[("storage-key", "typing")]);
    host.press(Lang::Sv.words().start).await;
    js("it.open = true", &host.all("details")[1]);
    frame().await;
    let note = host.find("textarea");
    type_in(&note, "Vi skriver");
    host.written().await;
    let before = local().get_item(key).unwrap().unwrap();
    for word in [" och", " skriver"] {
        type_in(&note, word);
        host.written().await;
        // Another tab writes what it has, which is older.
        local().set_item(key, &before.replace("\"title\":\"\"", "\"title\":\"T\"")).unwrap();
        js("dispatchEvent(new StorageEvent('storage', { key: it }))", &key.into());
        frame().await;
    }
    assert_eq!(value(&note), "Vi skriver och skriver");
    host.written().await;
    let kept = local().get_item(key).unwrap().unwrap();
    assert!(kept.contains("Vi skriver och skriver") && kept.contains("\"title\":\"T\""), "{kept}");
    // Once it is left, what another tab says of it is shown.
    note.unchecked_ref::<HtmlElement>().blur().unwrap();
    local().set_item(key, &kept.replace("Vi skriver och skriver", "Någon annan")).unwrap();
    js("dispatchEvent(new StorageEvent('storage', { key: it }))", &key.into());
    frame().await;
    assert_eq!(value(&note), "Någon annan");
    drop(host);
    for name in ["data", "settings"] {
        local().remove_item(&format!("mognadskollen:typing:{name}")).unwrap();
    }
}

/// A browser may tell of a field that goes away while the view is drawn.
#[wasm_bindgen_test]
async fn what_is_told_while_the_view_is_drawn_is_drawn_too() {
    let host = Host::new(&[("storage", "none")]);
    host.press(Lang::Sv.words().start).await;
    host.open_menu().await;
    let (four, language) = (host.level(4), host.button(Lang::Sv.words().other_language));
    js("globalThis.__pressed = it; globalThis.__set = Element.prototype.setAttribute", &language);
    let instead = Instead::of(
        "Element.prototype",
        "setAttribute",
        "{ writable: true, value(...said) {
            const pressed = globalThis.__pressed;
            globalThis.__pressed = null;
            pressed?.click();
            return globalThis.__set.apply(this, said);
        } }",
    );
    four.click();
    drop(instead);
    assert!(host.level(4).checked());
    assert!(host.text().contains(Lang::En.words().question_now), "{}", host.text());
    assert!(!host.text().contains(Lang::Sv.words().question_now));
}

/// Wraps every text as a browser's translation does.
const TRANSLATES: &str = "const texts = document.createTreeWalker(it, NodeFilter.SHOW_TEXT), all = [];
    while (texts.nextNode()) all.push(texts.currentNode);
    for (const text of all.filter((text) => text.data.trim())) {
        const inner = document.createElement('font'), outer = document.createElement('font');
        inner.append(text.data);
        outer.append(inner);
        text.replaceWith(outer);
    }";

/// Takes away what is empty, and joins what stands side by side.
const NORMALIZES: &str = "it.normalize()";

/// Puts something of its own among the nodes.
const INSERTS: &str = "for (const one of it.querySelectorAll('p, li, h2, legend, label, section')) {
        one.prepend(document.createElement('ext-mark'));
    }";

/// What is shown equals what is shown where nobody has been among the nodes, whatever is pressed.
#[wasm_bindgen_test]
async fn what_others_do_to_the_nodes_leaves_no_old_figures() {
    let words = Lang::Sv.words();
    for (others, again) in [(TRANSLATES, false), (TRANSLATES, true), (NORMALIZES, true), (INSERTS, false)] {
        let (one, twin) = (Host::new(&[("storage", "none")]), Host::new(&[("storage", "none")]));
        let disturb = |when: bool| {
            if when {
                js(others, &one.root());
            }
        };
        for host in [&one, &twin] {
            host.press(words.start).await;
        }
        disturb(true);
        frame().await;
        let levels = [4, 5, 9, 10];
        for level in levels {
            for host in [&one, &twin] {
                let radio = host.level(level);
                radio.focus().unwrap();
                radio.click();
                frame().await;
                assert!(host.focus().is_some_and(|focus| focus.is_same_node(Some(&radio))), "the focus has gone");
            }
            assert_eq!(one.text(), twin.text());
            disturb(again);
            frame().await;
        }
        let steps = [
            words.clear_answer,
            words.undo,
            words.next,
            words.previous,
            words.step_target,
            words.step_result,
            words.other_language,
        ];
        for step in steps {
            for host in [&one, &twin] {
                host.press(step).await;
            }
            assert_eq!(one.text(), twin.text(), "after {step}");
            disturb(again);
            frame().await;
        }
        let fold = one.find("details summary").unchecked_into::<HtmlElement>();
        let is_open = || js("return it.parentNode.open", &fold).is_truthy();
        let before = is_open();
        fold.click();
        frame().await;
        assert_ne!(is_open(), before);
        assert_eq!(one.all(".mk > *").len(), twin.all(".mk > *").len());
    }
}
