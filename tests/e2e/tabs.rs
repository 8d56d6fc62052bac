//! What another tab, the page around or the browser does to what is kept, while someone is at it.

use crate::engines;
use crate::person::{assessment, levels};
use serde_json::json;

engines! {
    in [firefox]
    /// A storage that begins to refuse, in whichever way, and takes again: all is kept, without a press.
    async fn a_storage_that_takes_again_gets_what_is_on_the_screen(page) {
        page.begin().await;
        for (level, error) in [(2, "SecurityError"), (3, "QuotaExceededError"), (4, "UnknownError")] {
            page.choose(9).await;
            page.keeps("/0/areas/organisation/now", json!(9)).await;
            let refuse = "window.__kept = ['getItem', 'setItem'].map((name) => [name, Storage.prototype[name]]);
                for (const [name] of window.__kept) {
                    Storage.prototype[name] = () => { throw new DOMException('no', arguments[0]) };
                }";
            page.js(refuse, json!([error])).await;
            page.choose(level).await;
            page.button("Ladda ner").seen().await;
            page.js("for (const [name, was] of window.__kept) Storage.prototype[name] = was", json!([])).await;
            page.keeps("/0/areas/organisation/now", json!(level)).await;
            page.button("Ladda ner").gone().await;
        }
    }
}

engines! {
    /// While another tab writes what it has read a little earlier, no sign of what is typed is lost.
    async fn what_is_typed_is_whole_whatever_another_tab_writes(page) {
        page.go_on_with(&[assessment("a", "Våren", &levels([0; 6]), &levels([0; 6]))]).await;
        page.css("summary").with("Anteckning").click().await;
        let note = page.css("textarea");
        note.click().await;
        let other = "const frame = document.createElement('iframe');
            frame.title = 'den andra';
            frame.hidden = true;
            document.body.append(frame);
            window.__times = 0;
            const other = frame.contentWindow, key = 'mognadskollen:data';
            window.__other = setInterval(() => {
                const read = other.localStorage.getItem(key);
                setTimeout(() => {
                    const kept = JSON.parse(read);
                    kept.assessments[0].title = `Våren ${window.__times += 1}`;
                    other.localStorage.setItem(key, JSON.stringify(kept));
                }, 15);
            }, 40);";
        page.js(other, json!([])).await;
        let text = "Vi har kommit en bit på väg, men mycket återstår. ".repeat(6);
        for word in text.split_inclusive(' ') {
            page.type_text(word).await;
        }
        page.js("clearInterval(window.__other)", json!([])).await;
        page.settle().await;
        assert!(page.js("return window.__times", json!([])).await.as_u64() > Some(5));
        assert_eq!(page.css("textarea").value().await, text);
        page.keeps("/0/areas/organisation/note", json!(text)).await;
    }
}

engines! {
    /// Two tabs that write at once, each under the lock, lose nothing of each other's.
    async fn what_two_tabs_write_at_once_is_kept(page) {
        let press = "const { shadowRoot } = document.querySelector('mognads-kollen');
            let times = 0;
            const next = () => {
                shadowRoot.querySelector(`input[type=radio][value='${1 + times % 9}']`).click();
                times += 1;
                if (times < 17) setTimeout(next, 40); else window.isDone = true;
            };
            setTimeout(next, 1500)";
        page.go_on_with(&[assessment("a", "Våren", &levels([0; 6]), &levels([0; 6]))]).await;
        page.at_area(1).await;
        assert_eq!(page.js("return typeof navigator.locks", json!([])).await, json!("object"), "no locks");
        let (first, second) = page.new_tab().await;
        page.open("/").await;
        page.button("Fortsätt").click().await;
        page.area_button(2).click().await;
        page.at_area(2).await;
        page.js(press, json!([])).await;
        page.switch(&first).await;
        page.js(press, json!([])).await;
        let done = async || page.js("return window.isDone === true", json!([])).await == json!(true);
        page.wait_until("all presses in one tab", done).await;
        page.switch(&second).await;
        page.wait_until("all presses in the other", done).await;
        for tab in [second, first] {
            page.switch(&tab).await;
            page.keeps("/0/areas/organisation/now", json!(8)).await;
            page.keeps("/0/areas/storage/now", json!(8)).await;
        }
    }
}
