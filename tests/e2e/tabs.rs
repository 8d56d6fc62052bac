//! What another tab, the page around or the browser does to what is kept, while someone is at it.

use crate::engines;
use crate::page::Page;
use crate::person::{assessment, full, levels};
use serde_json::json;

/// On the screen with all assessments, removes one.
async fn remove(page: &Page, title: &str) {
    page.css("button").with("Ta bort").within(&page.css(".card").with(title)).click().await;
    page.sees("har tagits bort").await;
}

engines! {
    /// What is removed here gives way to another; with none left one begins anew, and undo brings back each.
    async fn the_open_one_can_be_removed_and_one_goes_on(page) {
        page.go_on_with(&[full("a", "Första"), full("b", "Andra")]).await;
        page.menu("Bedömningar").await;
        remove(page, "Andra").await;
        page.css(".brand").click().await;
        page.sees("Första").await;
        page.button("Fortsätt").click().await;
        page.go("Nuläge").await;
        page.choose(3).await;
        page.keeps("/0/title", json!("Första")).await;
        page.menu("Bedömningar").await;
        remove(page, "Första").await;
        page.css(".brand").click().await;
        page.button("Starta").click().await;
        page.at_area(1).await;
        page.choose(7).await;
        page.keeps("/0/areas/organisation/now", json!(7)).await;
        for _ in 0..2 {
            page.keys(&[thirtyfour::Key::Control.into(), 'z']).await;
        }
        page.sees("Första").await;
        page.keeps("/0/title", json!("Första")).await;
    }
}

engines! {
    /// What another tab removes stays on the screen and is offered; whoever goes on with it keeps it.
    async fn what_another_tab_takes_away_is_told_and_offered(page) {
        page.go_on_with(&[full("a", "Första"), full("b", "Andra")]).await;
        page.go("Nuläge").await;
        page.at_area(1).await;
        page.choose(8).await;
        let (first, second) = page.new_tab().await;
        page.open("/").await;
        page.button("Alla bedömningar").click().await;
        remove(page, "Andra").await;

        page.switch(&first).await;
        page.sees("Bedömningen ”Andra” togs bort i en annan flik.").await;
        assert!(page.level(8).is_checked().await);
        page.button("Behåll").click().await;
        page.sees("Det är sparat igen.").await;
        page.keeps("/1/title", json!("Andra")).await;
        page.sees_no("togs bort i en annan flik").await;

        page.switch(&second).await;
        page.css(".card").with("Andra").seen().await;
        remove(page, "Andra").await;
        page.switch(&first).await;
        page.sees("togs bort i en annan flik").await;
        page.choose(9).await;
        page.keeps("/1/areas/organisation/now", json!(9)).await;
        page.sees_no("togs bort i en annan flik").await;

        page.switch(&second).await;
        page.button("Radera allt").click().await;
        page.button("Ja, radera allt").click().await;
        page.button("Starta").seen().await;
        page.switch(&first).await;
        page.sees("Allt som var sparat här har raderats").await;
        assert!(page.level(9).is_checked().await);
        page.button("Låt det vara borttaget").click().await;
        page.button("Starta").seen().await;
        assert_eq!(page.stored().await, json!(null));
    }
}

engines! {
    /// A page around that clears the storage takes nothing from the screen.
    async fn what_the_page_around_clears_is_kept_with_the_next_press(page) {
        page.begin().await;
        page.choose(4).await;
        page.keeps("/0/areas/organisation/now", json!(4)).await;
        page.js("localStorage.clear()", json!([])).await;
        page.button("Nästa").click().await;
        page.at_area(2).await;
        page.choose(7).await;
        page.keeps("/0/areas/organisation/now", json!(4)).await;
        page.keeps("/0/areas/storage/now", json!(7)).await;
        page.sees_no("tagits bort").await;
    }
}

engines! {
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
