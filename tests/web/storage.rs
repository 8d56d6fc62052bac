//! The browser's storage behind the store's port, as the element uses it.

use mognadskollen::codec::file;
use mognadskollen::store::Keys;
use mognadskollen::text::Lang;
use mognadskollen::ui::crashed;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Storage;

use super::host::{Host, Instead, Told, becomes, frame, js, local, window};

fn session() -> Storage {
    window().session_storage().unwrap().unwrap()
}

/// The keys in a storage that belong to this storage key.
fn own(storage: &Storage, key: &str) -> Vec<String> {
    let keys = (0..storage.length().unwrap()).filter_map(|place| storage.key(place).unwrap());
    let mut own: Vec<_> = keys.filter(|name| name.starts_with(&format!("mognadskollen:{key}:"))).collect();
    own.sort();
    own
}

/// The first area's grade for now, as kept.
fn kept(storage: &Storage, key: &str) -> Option<u8> {
    let text = storage.get_item(&Keys::new(key).data()).unwrap()?;
    let opened = file::decode(text.as_bytes()).unwrap();
    let (_, answer) = opened.assessments[0].areas.iter().next().unwrap();
    answer.now.level().map(mognadskollen::model::Level::get)
}

async fn graded(kind: &str, key: &str, level: u8) -> Host {
    let host = Host::new(&[("storage", kind), ("storage-key", key)]);
    host.press(Lang::Sv.words().start).await;
    host.level(level).click();
    host.written().await;
    host
}

#[wasm_bindgen_test]
async fn nothing_is_kept_before_one_begins_and_then_under_our_keys_alone() {
    let (key, words) = ("t-begin", Lang::Sv.words());
    let before = local().length().unwrap();
    let host = Host::new(&[("storage-key", key)]);
    host.press(words.see_example).await;
    host.press(words.step_now).await;
    host.level(9).click();
    host.press(words.example_close).await;
    host.press(words.start).await;
    assert_eq!(local().length().unwrap(), before);
    host.level(4).click();
    host.written().await;
    assert_eq!(kept(&local(), key), Some(4));
    assert_eq!(own(&local(), key), [Keys::new(key).data(), Keys::new(key).settings()]);
    assert_eq!(local().length().unwrap(), before + 2);
    assert_eq!(own(&session(), key), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn what_is_kept_is_found_again() {
    let key = "t-again";
    drop(graded("local", key, 6).await);
    let host = Host::new(&[("storage-key", key)]);
    host.press(Lang::Sv.words().resume).await;
    host.press(Lang::Sv.words().previous).await;
    assert!(host.level(6).checked());
    host.level(7).click();
    host.written().await;
    assert_eq!(kept(&local(), key), Some(7));
}

#[wasm_bindgen_test]
async fn session_and_none_are_what_they_say() {
    let host = graded("session", "t-session", 5).await;
    assert_eq!((kept(&session(), "t-session"), kept(&local(), "t-session")), (Some(5), None));
    drop(host);
    let host = graded("none", "t-none", 5).await;
    assert_eq!((own(&session(), "t-none"), own(&local(), "t-none")), (vec![], vec![]));
    assert!(host.text().contains(Lang::Sv.words().save_memory));
}

#[wasm_bindgen_test]
async fn a_page_that_is_left_and_come_back_to_shows_what_is_kept() {
    let tell = |kind: &str| {
        js(&format!("window.dispatchEvent(new PageTransitionEvent('{kind}', {{ persisted: true }}))"), &JsValue::NULL);
    };
    let is_begun = |host: &Host| !host.all("input[type=radio]").is_empty();
    let host = graded("none", "t-left-none", 5).await;
    tell("pagehide");
    assert!(!is_begun(&host) && host.handle().result().is_none(), "{}", host.text());
    drop(host);

    let host = graded("session", "t-left", 5).await;
    tell("pagehide");
    tell("pageshow");
    assert!(is_begun(&host) && host.level(5).checked());
    for key in own(&session(), "t-left") {
        session().remove_item(&key).unwrap();
    }
    tell("pageshow");
    assert!(!is_begun(&host) && host.handle().result().is_none(), "{}", host.text());
    drop(host);

    let host = graded("local", "t-left-local", 5).await;
    tell("pagehide");
    tell("pageshow");
    assert!(is_begun(&host) && host.level(5).checked());
}

#[wasm_bindgen_test]
async fn erasing_takes_our_keys_and_no_others() {
    let (key, words, later) = ("t-erase", Lang::Sv.words(), Lang::Sv.later_words());
    let others = ["t-erase", "mognadskollen:t-erase", "mognadskollen:t-erase:annat", "mognadskollen:t-erase-2:data"];
    for other in others {
        local().set_item(other, "någon annans").unwrap();
    }
    local().set_item(&Keys::new(key).data(), "skadat").unwrap();
    let host = graded("local", key, 4).await;
    assert_eq!(local().get_item(&Keys::new(key).quarantine(1)).unwrap().as_deref(), Some("skadat"));
    host.press(words.assessments).await;
    let listed: Vec<_> = host.all("code").iter().map(|code| code.text_content().unwrap()).collect();
    let keys = Keys::new(key);
    for own in [keys.data(), keys.settings(), keys.quarantine(1)] {
        assert!(listed.contains(&own), "{own} is not among {listed:?}");
    }
    assert_eq!(listed.len(), 3);
    host.press(later.erase_all).await;
    assert_eq!(kept(&local(), key), Some(4), "it asks first");
    host.press(later.erase_yes).await;
    becomes("it erased", || own(&local(), key) == ["mognadskollen:t-erase:annat"]).await;
    for other in others {
        assert_eq!(local().get_item(other).unwrap().as_deref(), Some("någon annans"));
        local().remove_item(other).unwrap();
    }
}

#[wasm_bindgen_test]
async fn a_full_storage_is_told_until_there_is_room() {
    let (key, words) = ("t-full", Lang::Sv.words());
    let host = graded("local", key, 4).await;
    {
        let refuse = "{ writable: true, value() { throw new DOMException('no room', 'QuotaExceededError') } }";
        let _full = Instead::of("Storage.prototype", "setItem", refuse);
        host.level(5).click();
        host.written().await;
        assert!(host.text().contains(words.save_full), "{}", host.text());
        assert!(host.level(5).checked(), "nothing on the page is lost");
        host.press(words.retry).await;
        assert!(host.text().contains(words.save_full));
    }
    assert_eq!(kept(&local(), key), Some(4));
    host.press(words.retry).await;
    becomes("it kept", || kept(&local(), key) == Some(5)).await;
    assert!(!host.text().contains(words.save_full));
}

#[wasm_bindgen_test]
async fn the_page_is_told_of_trouble_each_time_it_comes() {
    let host = graded("local", "t-trouble", 4).await;
    let told = Told::listen();
    let trouble = || told.take().into_iter().filter(|said| said.starts_with("mk-error")).collect::<Vec<_>>();
    for level in [5, 6] {
        let refuse = "{ writable: true, value() { throw new DOMException('no room', 'QuotaExceededError') } }";
        let full = Instead::of("Storage.prototype", "setItem", refuse);
        host.level(level).click();
        host.written().await;
        assert_eq!(trouble(), ["mk-error {\"kind\":\"storage-full\"} true"], "{level}");
        host.press(Lang::Sv.words().retry).await;
        assert_eq!(trouble(), Vec::<String>::new(), "it has been told");
        drop(full);
        host.press(Lang::Sv.words().retry).await;
        becomes("it settled", || !host.text().contains(Lang::Sv.words().save_full)).await;
        assert_eq!(trouble(), Vec::<String>::new());
    }
}

#[wasm_bindgen_test]
async fn what_is_typed_is_written_together_and_at_once_where_the_field_or_the_page_is_left() {
    let key = "t-typed";
    let data = Keys::new(key).data();
    let kept = |note: &str| local().get_item(&data).unwrap().is_some_and(|text| text.contains(note));
    let mut host = graded("local", key, 4).await;
    js("it.open = true", &host.all("details")[1]);
    frame().await;
    let count = "Object.assign(function (...args) { globalThis.__writes += args[0].endsWith(':data') ? 1 : 0;
        return globalThis.__setItem.apply(this, args) })";
    js("globalThis.__writes = 0; globalThis.__setItem = Storage.prototype.setItem", &JsValue::NULL);
    let counted = Instead::of("Storage.prototype", "setItem", &format!("{{ writable: true, value: {count} }}"));
    let writes = || js("return globalThis.__writes", &JsValue::NULL).as_f64().unwrap();
    for text in ["V", "Vi", "Vi skriver"] {
        host.write("textarea", text);
        assert!(!kept(text) && host.text().contains(Lang::Sv.words().saving));
    }
    host.written().await;
    assert!(kept("Vi skriver") && writes() < 2.0, "{} writes", writes());
    drop(counted);

    // Hidden, as when one goes to another tab.
    host.write("textarea", "Bort");
    {
        let _hidden = Instead::of("document", "hidden", "{ get: () => true }");
        js("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))", &JsValue::NULL);
    }
    assert!(kept("Bort"));
    host.write("textarea", "Lämnad");
    js("window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))", &JsValue::NULL);
    assert!(kept("Lämnad"));
    // Taken out of the page.
    host.write("textarea", "Borttagen");
    host.free();
    assert!(kept("Borttagen"));
}

#[wasm_bindgen_test]
async fn what_waits_is_written_where_the_browser_has_no_locks_or_refuses_them() {
    let locks = [
        "{ get: () => undefined }",
        "{ get: () => ({ request() { throw new DOMException('no', 'SecurityError') } }) }",
        "{ get: () => ({ request: () => Promise.reject(new DOMException('no', 'SecurityError')) }) }",
    ];
    for (place, instead) in locks.into_iter().enumerate() {
        let key = format!("t-locks-{place}");
        let _locks = Instead::of("navigator", "locks", instead);
        let host = graded("local", &key, 4).await;
        assert_eq!(kept(&local(), &key), Some(4), "{instead}");
        drop(host);
    }
}

/// All but what a page writes as it goes.
#[wasm_bindgen_test]
async fn what_is_written_and_removed_is_so_under_the_lock() {
    let (key, words, later) = ("t-under", Lang::Sv.words(), Lang::Sv.later_words());
    local().set_item(&Keys::new(key).data(), "skadat").unwrap();
    js(
        "globalThis.__held = 0; globalThis.__loose = []; globalThis.__setItem = Storage.prototype.setItem;
        globalThis.__removeItem = Storage.prototype.removeItem",
        &JsValue::NULL,
    );
    let host = Host::new(&[("storage-key", key)]);
    let lock = "{ get: () => ({ request: async (name, act) => {
        globalThis.__held += 1;
        try { return act({ name }) } finally { globalThis.__held -= 1 }
    } }) }";
    let _locks = Instead::of("navigator", "locks", lock);
    let watched = |method: &'static str| {
        let value = format!(
            "Object.assign(function (...args) {{ if (!globalThis.__held) globalThis.__loose.push(args[0]);
            return globalThis.__{method}.apply(this, args) }})"
        );
        Instead::of("Storage.prototype", method, &format!("{{ writable: true, value: {value} }}"))
    };
    let (_set, _remove) = (watched("setItem"), watched("removeItem"));
    host.press(words.start).await;
    host.level(4).click();
    host.written().await;
    assert_eq!(own(&local(), key).len(), 3, "the assessment, which one it is, and what could not be read");
    host.press(words.aside_remove).await;
    becomes("it removed", || own(&local(), key).len() == 2).await;
    host.press(words.assessments).await;
    host.press(later.erase_all).await;
    host.press(later.erase_yes).await;
    becomes("it erased", || own(&local(), key).is_empty()).await;
    let loose = js("return globalThis.__loose.join()", &JsValue::NULL).as_string();
    assert_eq!(loose.as_deref(), Some(""));
}

/// Where the program fails before what was pressed has been written, it is written all the same, unless someone else has.
#[wasm_bindgen_test]
async fn what_waits_when_the_program_fails_is_written() {
    let words = Lang::Sv.words();
    let data = Keys::new("t-fails").data();
    for elsewhere in [false, true] {
        local().remove_item(&data).unwrap();
        let host = graded("local", "t-fails", 4).await;
        host.level(8).click();
        let theirs = local().get_item(&data).unwrap().unwrap().replacen("\"now\":4", "\"now\":6", 1);
        if elsewhere {
            local().set_item(&data, &theirs).unwrap();
        }
        crashed();
        assert_eq!(kept(&local(), "t-fails"), Some(if elsewhere { 6 } else { 8 }));
        assert_eq!(host.text().contains(words.unsaved_reload), elsewhere, "{}", host.text());
    }
}

#[wasm_bindgen_test]
async fn a_blocked_storage_is_told_and_does_no_harm() {
    let words = Lang::Sv.words();
    for block in ["{ get() { throw new DOMException('no', 'SecurityError') } }", "{ get() { return null } }"] {
        let _blocked = Instead::of("window", "localStorage", block);
        let host = graded("local", "t-blocked", 4).await;
        assert!(host.text().contains(words.save_blocked), "{}", host.text());
        assert!(host.level(4).checked());
        host.press(words.assessments).await;
        assert!(host.text().contains(Lang::Sv.later_words().kept_nothing));
    }
    assert_eq!(own(&local(), "t-blocked"), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn another_tab_is_followed() {
    let key = "t-tabs";
    let host = graded("local", key, 4).await;
    let data = Keys::new(key).data();
    let theirs = local().get_item(&data).unwrap().unwrap().replacen("\"now\":4", "\"now\":8", 1);
    local().set_item(&data, &theirs).unwrap();
    let tell = |key: &str| js("window.dispatchEvent(new StorageEvent('storage', { key: it }))", &JsValue::from(key));
    tell("mognadskollen:another:data");
    assert!(host.level(4).checked());
    tell(&data);
    frame().await;
    assert!(host.level(8).checked());
    assert!(host.text().contains(Lang::Sv.words().updated_elsewhere));
}

#[wasm_bindgen_test]
async fn two_elements_with_the_same_key_show_the_same() {
    let words = Lang::Sv.words();
    let first = graded("local", "t-neighbours", 4).await;
    let second = Host::new(&[("storage", "local"), ("storage-key", "t-neighbours")]);
    let other = Host::new(&[("storage", "local"), ("storage-key", "t-neighbours-2")]);
    second.press(words.resume).await;
    second.press(words.previous).await;
    second.level(9).click();
    second.written().await;
    assert!(first.level(9).checked());
    assert!(first.text().contains(words.updated_elsewhere) && !second.text().contains(words.updated_elsewhere));
    assert!(other.all(".start").len() == 1 && other.all(".top").is_empty(), "nothing is stored there");
    assert_eq!(kept(&local(), "t-neighbours"), Some(9));
}
