//! What is left in the program's memory after a time of use.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use super::host::{Host, Instead, frame, js};

/// How many blocks are in use in the program's memory.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is a count")]
fn in_use() -> usize {
    let walk: Function = js_sys::eval(include_str!("../tools/heap.js")).unwrap().unchecked_into();
    let heap = walk.call1(&JsValue::NULL, &wasm_bindgen::memory()).unwrap();
    js_sys::Reflect::get(&heap, &"blocks".into()).unwrap().as_f64().unwrap() as usize
}

/// Grades the areas and sets targets, looks at all there is, and erases it: then the program is as it was.
async fn use_all(host: &Host) {
    host.press("Starta").await;
    for next in ["Nästa", "Nästa", "Nästa", "Nästa", "Nästa", "Till målbilden"] {
        host.level(4).click();
        host.press(next).await;
    }
    for target in host.all("input[type=radio][value='7']") {
        target.unchecked_into::<web_sys::HtmlElement>().click();
    }
    for step in ["Se resultatet", "Handlingsplan", "Grupp", "Dela", "Nuläge"] {
        host.press(step).await;
    }
    host.write("textarea", "Vi har börjat.");
    host.written().await;
    host.press("Bedömningar").await;
    host.press("Radera allt").await;
    host.press("Ja, radera allt").await;
}

/// Has the browser collect its garbage, which holds on to a few bytes of what was to be done once, such as at a frame.
async fn collect() {
    js("globalThis.__garbage = new ArrayBuffer(1 << 26)", &JsValue::NULL);
    frame().await;
}

#[wasm_bindgen_test]
async fn use_leaves_nothing_in_the_memory() {
    // What waits for a lock would be let go of seconds later.
    let _without_locks = Instead::of("navigator", "locks", "{ value: undefined }");
    let host = Host::new(&[("storage-key", "memory")]);
    let use_many = async |times: usize| {
        for _ in 0..times {
            use_all(&host).await;
        }
    };
    use_many(2).await;
    let mut at_first = in_use();
    for _ in 0..30 {
        collect().await;
        at_first = at_first.min(in_use());
    }
    let times = 5;
    use_many(times).await;
    // Less than one block for each time.
    for _ in 0..300 {
        collect().await;
        if in_use() < at_first + times {
            return;
        }
    }
    panic!("{at_first} blocks were in use, and now {} are", in_use());
}
