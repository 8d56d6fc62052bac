//! The element as a guest: what is pressed, dragged, scrolled and put in on the page around does what it did before.

use super::{Ground, answer, becomes, checked, settle};
use crate::engines;
use crate::page::Page;
use mognadskollen::codec::invitation;
use mognadskollen::model::Invitation;
use serde_json::{Value, json};
use thirtyfour::Key;

/// What the page around has done of keys.
const DID: &str = "return did";

/// Has the page forget what it has done.
async fn forget(page: &Page) {
    page.js("did.length = 0", json!([])).await;
}

/// Writes three words and a line below them in the field at hand.
async fn write(page: &Page) {
    page.type_text("sök / strategi 1").await;
    page.press(Key::Enter).await;
    page.type_text("rad två").await;
}

engines! {
    /// What is typed in a field of the tool is written there, and is none of the page's shortcuts.
    async fn keeps_what_is_typed(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/keys.html").await;
        answer(page, "#tool", 4).await;
        page.css("summary").with("Anteckning").click().await;
        let note = page.field("Anteckning");
        note.click().await;
        forget(page).await;
        write(page).await;
        becomes(page, DID, json!([])).await;
        assert_eq!(note.value().await, "sök / strategi 1\nrad två");
        page.css(".steps button").with("Målbild").click().await;
        page.field("Ska nås senast år").seen().await;
        page.settle().await;
        page.field("Ska nås senast år").js("el.focus()", json!([])).await;
        forget(page).await;
        page.type_text("2031").await;
        page.press(Key::Enter).await;
        becomes(page, DID, json!([])).await;
        page.css("button.brand").click().await;
        page.button("Öppna fil eller kod").click().await;
        let code = page.field("Länk eller svarskod");
        code.click().await;
        forget(page).await;
        write(page).await;
        becomes(page, DID, json!([])).await;
        assert_eq!(code.value().await, "sök / strategi 1\nrad två");
    }
}

engines! {
    /// Keys that press, choose and undo in the tool do nothing else, also where the focus has moved before they are released.
    async fn keeps_what_is_pressed(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/keys.html").await;
        answer(page, "#tool", 4).await;
        forget(page).await;
        page.press(Key::Right).await;
        checked(page, "#tool", 5).await;
        page.type_text("1").await;
        checked(page, "#tool", 1).await;
        page.keys(&[Key::Control.into(), 'z']).await;
        checked(page, "#tool", 5).await;
        page.css(".steps button").with("Resultat").js("el.focus()", json!([])).await;
        page.press(Key::Enter).await;
        page.css("canvas[data-chart=radar]").seen().await;
        page.settle().await;
        page.press(Key::Enter).await;
        becomes(page, DID, json!([])).await;
    }
}

engines! {
    /// The page's own shortcuts work where the focus is on no field of the tool, and its commands everywhere.
    async fn leaves_the_page_its_keys(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/keys.html").await;
        answer(page, "#tool", 4).await;
        forget(page).await;
        page.type_text("s").await;
        becomes(page, "return [...did, document.activeElement.id]", json!(["s", "search"])).await;
        page.css("summary").with("Anteckning").click().await;
        page.field("Anteckning").click().await;
        forget(page).await;
        page.keys(&[Key::Control.into(), 'k']).await;
        page.press(Key::Escape).await;
        becomes(page, DID, json!(["found", "closed"])).await;
        page.js("document.querySelector('#search').focus()", json!([])).await;
        forget(page).await;
        page.press(Key::Enter).await;
        becomes(page, "return did.includes('sent')", json!(true)).await;
    }
}

/// Where a heading has its upper edge, and where the header of the page ends.
const EDGES: &str = "const { bottom } = document.querySelector('#header').getBoundingClientRect();
    const { top } = document.querySelector('#tool').shadowRoot.querySelector('#heading').getBoundingClientRect();
    return [top >= bottom, top < innerHeight - 40]";

async fn below_the_header(page: &Page, path: &str, width: u32) {
    page.set_size(width, 800).await;
    page.open(path).await;
    page.button("Starta").seen().await;
    page.button("Starta").click().await;
    for _ in 0..3 {
        page.css("#heading").seen().await;
        page.settle().await;
        becomes(page, EDGES, json!([true, true])).await;
        page.next().js("el.scrollIntoView({ block: 'center', behavior: 'instant' })", json!([])).await;
        page.next().click().await;
    }
    page.css(".steps button").with("Resultat").js("el.click()", json!([])).await;
    page.settle().await;
    becomes(page, EDGES, json!([true, true])).await;
}

engines! {
    in [chromium, firefox]
    /// A heading that gets the focus is seen below a high header that stays, whatever it is that scrolls, and slowly.
    async fn comes_out_from_under_a_header(page) {
        let _ground = Ground::serve(page, &[]);
        for width in [360, 1100] {
            for path in ["/sticky-page.html", "/sticky-div.html"] {
                below_the_header(page, path, width).await;
            }
        }
    }
}

engines! {
    /// The same where windows are wide.
    async fn comes_out_from_under_a_header_when_wide(page) {
        let _ground = Ground::serve(page, &[]);
        for path in ["/sticky-page.html", "/sticky-div.html"] {
            below_the_header(page, path, 1100).await;
        }
    }
}

/// In a window of every other height around the one at which a scrollbar goes, how often the width changes within some frames.
/// The heights at which it comes and goes without end are as many as the content is higher beside a scrollbar.
const SWEEP: &str = "const [path, width, css] = args;
    const frame = document.createElement('iframe');
    frame.id = 'window';
    Object.assign(frame.style, { display: 'block', border: '0', width: `${width}px`, height: '3000px' });
    document.body.append(frame);
    await new Promise((done) => { frame.onload = done; frame.src = path; });
    const inside = frame.contentDocument;
    const draws = async (times) => { for (let n = 0; n < times; n += 1) await new Promise(requestAnimationFrame); };
    while (!inside.querySelector('mognads-kollen').shadowRoot?.querySelector('canvas, .start')) await draws(1);
    await draws(20);
    const scroller = css ? inside.querySelector(css) : inside.documentElement;
    const inner = [...scroller.children].at(-1).getBoundingClientRect().bottom;
    const whole = Math.ceil(inner) + 30;
    const worst = [];
    for (let height = whole; height > whole - 70; height -= 2) {
      frame.style.height = `${height}px`;
      await draws(1);
      const widths = [];
      const see = inside.querySelector('mognads-kollen');
      for (let n = 0; n < 5; n += 1) {
        await draws(1);
        const now = see.getBoundingClientRect().width;
        if (widths.at(-1) !== now) widths.push(now);
      }
      if (widths.length > 2) worst.push([height, ...widths]);
    }
    frame.remove();
    return worst;";

engines! {
    in [chromium, firefox]
    /// At no height of the window does the page's scrollbar come and go without end.
    async fn is_still_at_every_height(page) {
        let ground = Ground::serve(page, &[]);
        let short = include_str!("check.html").replace("<h1>", "<h1 hidden>");
        ground.write("short.html", &short);
        let whole = short.replace(" view=\"self\"", "");
        ground.write("whole.html", &whole);
        ground.write("box.html", &whole.replace("<main>", "<main id=\"box\">").replace("</head>", "<link rel=\"stylesheet\" href=\"./box.css\"></head>"));
        ground.write("box.css", "body { margin: 0; } #box { height: 100vh; overflow: auto; }");
        page.open("/other.html").await;
        for (path, width, css) in [("/short.html", 500, ""), ("/whole.html", 1100, ""), ("/whole.html", 500, ""), ("/box.html", 700, "#box")] {
            let worst = page.js_async(SWEEP, json!([path, width, css])).await;
            assert_eq!(worst, json!([]), "{path} at {width} px: heights, and the widths at each");
        }
    }
}

/// Drags something over the tool and drops it there, as the browser tells of it: whether it was taken, and how.
const DRAG: &str = "const [kinds, css] = arguments;
    const dragged = Object.defineProperty(new DataTransfer(), 'dropEffect', { value: 'none', writable: true });
    for (const [kind, text] of kinds) {
      if (kind === 'file') dragged.items.add(new File([text], 'svar.json', { type: 'application/json' }));
      else dragged.setData(kind, text);
    }
    const target = css.startsWith('body') ? document.body : document.querySelector('#tool').shadowRoot.querySelector(css);
    return ['dragenter', 'dragover', 'drop'].map((kind) => {
      const event = new DragEvent(kind, { bubbles: true, composed: true, cancelable: true, dataTransfer: dragged });
      target.dispatchEvent(event);
      return [event.defaultPrevented, dragged.dropEffect];
    })";

engines! {
    in [firefox]
    /// What is dropped is copied and not moved, and what is no file is told so.
    async fn tells_what_to_do_with_a_mail(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        page.button("Öppna fil eller kod").click().await;
        page.focus_on_heading("Öppna fil eller kod").await;
        for kinds in [json!([]), json!([["text/uri-list", "https://example.org/"]]), json!([["text/plain", "Hej"]])] {
            let taken = page.js(DRAG, json!([kinds, "section"])).await;
            assert_eq!(taken, json!([[true, "copy"], [true, "copy"], [true, "copy"]]), "{kinds}");
            page.sees("Spara det först på datorn").await;
            page.button("Stäng").click().await;
            page.sees_no("Spara det först på datorn").await;
        }
        // A text goes into the field where it is dropped.
        let taken = page.js(DRAG, json!([[["text/plain", "Hej"]], "#open-text"])).await;
        assert_eq!(taken[1][0], json!(false));
        page.js(DRAG, json!([[["file", "{}"]], "section"])).await;
        page.sees("Inget har ändrats.").await;
    }
}

engines! {
    in [chromium]
    /// A file that is dropped beside the tool does not take the page away, where something would be lost by it.
    async fn keeps_the_page_where_something_is_unsaved(page) {
        let ground = Ground::serve(page, &[]);
        let text = include_str!("plain.html").replace("id=\"tool\"", "id=\"tool\" storage=\"none\"");
        ground.write("none.html", &text);
        let beside = json!([[["file", "{}"]], "body"]);
        page.open("/none.html").await;
        page.button("Starta").seen().await;
        assert_eq!(page.js(DRAG, beside.clone()).await[1][0], json!(false), "before anything is said");
        answer(page, "#tool", 4).await;
        assert_eq!(page.js(DRAG, beside.clone()).await[1], json!([true, "none"]));
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        assert_eq!(page.js(DRAG, beside).await[1][0], json!(false), "where all is saved");
    }
}

/// The headings of the page and the tool, in order.
const HEADINGS: &str = "const within = (root) => [...root.querySelectorAll('*')].flatMap((el) =>
      [...(/^H[1-6]$/.test(el.tagName) ? [el.ariaLevel ?? el.tagName[1]] : []), ...(el.shadowRoot ? within(el.shadowRoot) : [])]);
    return within(document).join('').replace(/(.)\\1+/g, '$1')";

/// How the headings of the tool look.
const LOOKS: &str =
    "return [...document.querySelector('#tool').shadowRoot.querySelectorAll('.h2, .h3, .h4')].map((el) => {
    const { fontSize, fontWeight, marginTop, marginBottom, lineHeight } = getComputedStyle(el);
    return [fontSize, fontWeight, marginTop, marginBottom, lineHeight];
  })";

async fn result_of(page: &Page, level: &str) -> Value {
    page.js("document.querySelector('#tool').setAttribute('heading-level', arguments[0])", json!([level])).await;
    settle(page).await;
    page.js(LOOKS, json!([])).await
}

engines! {
    in [webkit]
    /// The tool's headings stand under the page's, and look the same at each level.
    async fn stands_under_the_headings_of_the_page(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/levels.html").await;
        answer(page, "#tool", 4).await;
        becomes(page, HEADINGS, json!("12345")).await;
        page.assert_accessible("under a heading of the third level").await;
        let looks = result_of(page, "2").await;
        becomes(page, HEADINGS, json!("12323")).await;
        assert_eq!(result_of(page, "6").await, looks);
        becomes(page, HEADINGS, json!("12367")).await;
        assert_eq!(result_of(page, "1").await, looks);
        becomes(page, HEADINGS, json!("12312")).await;
    }
}

engines! {
    in [webkit]
    /// A page that takes its parts out and puts them in again by script, there and back three times.
    async fn is_put_in_and_taken_out_by_script(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/plain.html").await;
        answer(page, "#tool", 4).await;
        for _ in 0..3 {
            page.js("document.querySelector('main').innerHTML = '<p>En annan sida</p>'", json!([])).await;
            settle(page).await;
            page.js("document.querySelector('main').innerHTML = '<mognads-kollen id=\"tool\"></mognads-kollen>';
                const script = document.createElement('script');
                Object.assign(script, { type: 'module', src: './mk/embed.js' });
                document.querySelector('main').append(script)", json!([])).await;
            page.button("Fortsätt").seen().await;
        }
        page.button("Fortsätt").click().await;
        page.level(6).click().await;
        checked(page, "#tool", 6).await;
    }
}

engines! {
    in [firefox]
    /// Where the link to a group has been lost on the way, there is a place to paste it, and nothing else is opened there.
    async fn takes_a_lost_invitation(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/check.html").await;
        page.css("summary").with("Har du fått en inbjudan?").click().await;
        let field = page.field("Länk eller inbjudan");
        field.click().await;
        page.type_text("något annat").await;
        page.button("Öppna inbjudan").click().await;
        page.sees("Inget har ändrats.").await;
        page.reload().await;
        page.css("summary").with("Har du fått en inbjudan?").click().await;
        let asked = Invitation { title: "Höstens workshop".to_owned(), ..Invitation::default() };
        let link = format!("https://www.exempelby.se/kollen#mk={}", invitation::encode(&asked));
        page.field("Länk eller inbjudan").js("el.value = args[0]", json!([link])).await;
        page.button("Öppna inbjudan").click().await;
        page.sees("Höstens workshop").await;
        page.reload().await;
        page.sees("Höstens workshop").await;
    }
}
