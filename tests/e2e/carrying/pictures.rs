//! Pictures to take along: what is in the file, and what is on the clipboard.

use super::{named, to_share};
use crate::engines;
use crate::page::Page;
use crate::target::Target;
use serde_json::{Value, json};
use std::path::Path;

const RADAR: &str = "Nuläge och målbild";
const GAP: &str = "Avstånd till målnivån";

fn button<'a>(page: &'a Page, form: &str, caption: &str) -> Target<'a> {
    page.css("button").named(&format!("{form}: {caption}"))
}

/// How a PNG looks to the browser that opens it: its size, its first pixel, the share of pixels that are drawn on, and
/// how many colours there are among some thousand of them.
async fn look(page: &Page, png: &Path) -> Value {
    let bytes = std::fs::read(png).expect("the saved picture");
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "{} is no PNG", png.display());
    let script = "const bitmap = await createImageBitmap(new Blob([Uint8Array.from(args[0])], { type: 'image/png' }));
        const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
        const context = canvas.getContext('2d');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        const pixels = new Uint32Array(data.buffer), colors = new Set(pixels.filter((_, at) => at % 101 === 0));
        const drawn = pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length;
        return { size: [bitmap.width, bitmap.height], first: [...data.slice(0, 4)], drawn, colors: colors.size };";
    page.js_async(script, json!([bytes])).await
}

async fn saved(page: &Page, form: &str, caption: &str, ending: &str) -> std::path::PathBuf {
    button(page, form, caption).click().await;
    let file = page.downloaded(ending).await;
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
    page.sees(&format!("Filen {name} är klar.")).await;
    file
}

engines! {
    /// Both charts, on white and without a ground, twice as dense as on a screen; as shapes with the same size and texts.
    async fn are_saved(page) {
        to_share(page, "/", &named()).await;
        for (caption, name) in [(RADAR, "nulage-och-malbild"), (GAP, "avstand")] {
            let vector = saved(page, "Spara som SVG", caption, ".svg").await;
            let text = std::fs::read_to_string(&vector).expect("the saved picture");
            std::fs::remove_file(&vector).expect("the saved picture");
            let drawing = roxmltree::Document::parse(&text).expect("well-formed SVG");
            let root = drawing.root_element();
            let size = ["width", "height"].map(|side| root.attribute(side).and_then(|side| side.parse::<u64>().ok()).unwrap_or_default());
            let labels: Vec<_> = drawing.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).collect();
            let said = labels.iter().map(|label| label.trim()).collect::<Vec<_>>().join(" ");
            for part in [
                "Störst avstånd: Arbetssätt och", "Våren · Exempelby kommun, Bygg & miljö <b> · 14 mars 2026",
                "Nuläge", "Målbild", "Arbetssätt", "Samhällsbyggaren nr 3 2017.",
            ] {
                assert!(said.contains(part), "{part:?} is not in {said}");
            }
            assert!(!said.contains("Parkeringstillstånd"), "a note is in {said}");

            for (transparent, first) in [(false, json!([255, 255, 255, 255])), (true, json!([0, 0, 0, 0]))] {
                if transparent {
                    page.css("input[type=checkbox]").named("Genomskinlig bakgrund").click().await;
                }
                let file = saved(page, "Spara som PNG", caption, ".png").await;
                let seen = look(page, &file).await;
                assert!(file.to_string_lossy().contains(&format!("mognadskollen-{name}-20")), "{}", file.display());
                std::fs::remove_file(&file).expect("the saved picture");
                assert_eq!(seen["size"], json!([2 * size[0], 2 * size[1]]), "{caption}");
                assert_eq!(seen["first"], first, "{caption}");
                let (drawn, colors) = (seen["drawn"].as_f64().unwrap_or_default(), seen["colors"].as_u64().unwrap_or_default());
                assert!((0.01..0.6).contains(&drawn) && colors > 10, "{caption}: {drawn} of it in {colors} colours");
            }
            page.css("input[type=checkbox]").named("Genomskinlig bakgrund").click().await;
        }
    }
}

engines! { in [chromium]
    /// On the clipboard it is a PNG of the same size as the file.
    async fn are_copied(page) {
        let origin = page.site().origin();
        let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": origin });
        page.cdp("Browser.grantPermissions", allowed).await;
        to_share(page, "/", &named()).await;
        button(page, "Kopiera bild", RADAR).click().await;
        page.sees("Bilden är kopierad.").await;
        let script = "const [item] = await navigator.clipboard.read();
            const bitmap = await createImageBitmap(await item.getType('image/png'));
            return [item.types, bitmap.width > 1000, bitmap.height > 1000]";
        assert_eq!(page.js_async(script, json!([])).await, json!([["image/png"], true, true]));
        page.cdp("Browser.resetPermissions", json!({})).await;
    }
}

engines! {
    /// Where the browser lets no picture be copied it is saved, and that is said.
    async fn are_saved_where_they_cannot_be_copied(page) {
        to_share(page, "/", &named()).await;
        page.js("Object.defineProperty(navigator, 'clipboard', { value: { write: () => Promise.reject(new Error('no')) } })", json!([])).await;
        button(page, "Kopiera bild", GAP).click().await;
        page.sees(".png är klar i stället.").await;
        let file = page.downloaded(".png").await;
        assert_eq!(look(page, &file).await["first"], json!([255, 255, 255, 255]));
    }
}

engines! {
    /// A clipboard that says no long after the picture has failed leaves nothing unheard.
    async fn fail_before_the_clipboard_does(page) {
        to_share(page, "/", &named()).await;
        page.js("HTMLCanvasElement.prototype.toBlob = () => { throw new Error('no') };
            const write = () => new Promise((_, reject) => setTimeout(() => reject(new Error('no')), 300));
            Object.defineProperty(navigator, 'clipboard', { value: { write } })", json!([])).await;
        button(page, "Kopiera bild", GAP).click().await;
        page.sees("Webbläsaren lämnade inte ut bilden som den ser ut.").await;
    }
}

engines! {
    /// A browser that does not hand out what is drawn, to protect against tracking, is found out.
    async fn what_is_not_the_picture_is_not_handed_on(page) {
        to_share(page, "/", &named()).await;
        let stripes = "const { toBlob } = HTMLCanvasElement.prototype;
            HTMLCanvasElement.prototype.toBlob = function (...all) {
              const stripes = Object.assign(document.createElement('canvas'), { width: this.width, height: this.height });
              const context = stripes.getContext('2d');
              for (let x = 0; x < this.width; x += 8) {
                context.fillStyle = `hsl(${x} 80% 50%)`;
                context.fillRect(x, 0, 8, this.height);
              }
              toBlob.apply(stripes, all);
            }";
        let noise = "CanvasRenderingContext2D.prototype.getImageData = function (x, y, width, height) {
              return new ImageData(new Uint8ClampedArray(4 * width * height).fill(93), width, height);
            }";
        let throws = "HTMLCanvasElement.prototype.toBlob = () => { throw new Error('no') }";
        // Nobody waits the ten seconds that the browser is given.
        let silent = "HTMLCanvasElement.prototype.toBlob = () => {};
            const wait = window.setTimeout.bind(window);
            window.setTimeout = (run, ms, ...all) => wait(run, ms / 100, ...all);";
        let failed = "Webbläsaren lämnade inte ut bilden som den ser ut.";
        let (save, copy) = ("Spara som PNG", "Kopiera bild");
        for (broken, forms) in [(stripes, &[save, copy][..]), (throws, &[copy]), (silent, &[save]), (noise, &[copy])] {
            page.js(broken, json!([])).await;
            for form in forms {
                button(page, form, RADAR).click().await;
                page.sees(failed).await;
                page.button("Stäng").within(&page.css(".bar")).click().await;
                page.sees_no(failed).await;
            }
            to_share(page, "/", &named()).await;
        }
        page.js(throws, json!([])).await;
        button(page, "Spara som PNG", GAP).click().await;
        page.button("Spara som SVG").within(&page.css(".bar")).click().await;
        page.sees(".svg är klar.").await;
        let file = page.downloaded(".svg").await;
        assert!(file.to_string_lossy().contains("avstand"), "{}", file.display());
    }
}
