//! Links that lead to an element on someone else's page: which takes it, and what is left to the page.

use super::{Ground, becomes, hide, settle};
use crate::engines;
use crate::page::Page;
use serde_json::json;

/// A response code as a link holds it, and another.
const CODE: &str = "mk=400R4QA000000012";
const OTHER: &str = "mk=61GADHFVNQZZZZ48";
/// What is said of one that is shown.
const RECEIVED: &str = "Det här är ett svar som har lämnats som svarskod.";
/// Where the payload is kept in the tab.
const KEPT: &str = "return sessionStorage.getItem('mognadskollen:link')";

/// The ids of the elements that show it.
async fn shown_in(page: &Page, wanted: &[&str]) {
    let script = format!(
        "return [...document.querySelectorAll('mognads-kollen')]
            .filter((el) => el.shadowRoot?.textContent.includes('{RECEIVED}')).map(({{ id }}) => id)"
    );
    becomes(page, &script, json!(wanted)).await;
}

engines! {
    in [firefox]
    /// Of three elements the first takes it, also after a reload, and closing it there closes it for good.
    async fn the_first_of_several_takes_it(page) {
        let _ground = Ground::serve(page, &[]);
        page.open(&format!("/two.html#{CODE}")).await;
        shown_in(page, &["a"]).await;
        becomes(page, "return location.hash", json!("")).await;
        page.reload().await;
        shown_in(page, &["a"]).await;
        page.button("Starta").within(&page.css("#b")).seen().await;
        page.button("Starta").within(&page.css("#c")).seen().await;
        settle(page).await;
        shown_in(page, &["a"]).await;
        page.button("Stäng").within(&page.css("#a")).click().await;
        shown_in(page, &[]).await;
        page.reload().await;
        page.button("Starta").within(&page.css("#a")).seen().await;
        settle(page).await;
        shown_in(page, &[]).await;
    }
}

engines! {
    in [webkit]
    /// Put in before the others while the page is open, an element is the first, and the next link is its.
    async fn one_put_in_before_is_the_first(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/two.html").await;
        page.button("Starta").within(&page.css("#a")).seen().await;
        page.js("const el = document.createElement('mognads-kollen'); el.id = 'z';
            document.querySelector('#a').before(el)", json!([])).await;
        page.button("Starta").within(&page.css("#z")).seen().await;
        page.js("location.hash = arguments[0]", json!([CODE])).await;
        shown_in(page, &["z"]).await;
        page.js("document.querySelector('#z').remove()", json!([])).await;
        settle(page).await;
        page.js("location.hash = arguments[0]", json!([OTHER])).await;
        shown_in(page, &["a"]).await;
    }
}

engines! {
    /// Five screens down it loads at once, and comes into view.
    async fn comes_into_view(page) {
        let _ground = Ground::serve(page, &[]);
        page.open(&format!("/far.html#{CODE}")).await;
        shown_in(page, &["tool"]).await;
        let top = "const { top } = document.querySelector('#tool').getBoundingClientRect();
            return top > -2 && top < innerHeight / 2";
        becomes(page, top, json!(true)).await;
        page.js("scrollTo(0, 0)", json!([])).await;
        page.js("location.hash = arguments[0]", json!([OTHER])).await;
        page.sees("Roll: Medarbetare").await;
        becomes(page, top, json!(true)).await;
    }
}

engines! {
    in [chromium]
    /// A `<base>` moves neither the address nor the link.
    async fn under_another_base(page) {
        let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'";
        let _ground = Ground::serve(page, &["--csp", policy]);
        page.open(&format!("/base.html?x=1#rubrik&{CODE}")).await;
        shown_in(page, &["tool"]).await;
        becomes(page, "return location.pathname + location.search + location.hash", json!("/base.html?x=1#rubrik")).await;
        page.button("Spara en kopia").click().await;
        page.css(".card th button").click().await;
        page.step_button("Dela").click().await;
        let link = page.field("Länk").value().await;
        assert!(link.starts_with(&format!("{}/base.html?x=1#mk=s1.", page.site().origin())), "{link}");
    }
}

engines! {
    in [chromium]
    /// A page with a router of its own hears nothing of it but what it did itself.
    async fn beside_a_router(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/routed.html#/om").await;
        page.button("Starta").seen().await;
        page.js("location.hash = `/om&${arguments[0]}`", json!([CODE])).await;
        shown_in(page, &["tool"]).await;
        let routed = page.js("return routed", json!([])).await;
        assert_eq!(page.js("return location.hash", json!([])).await, json!("#/om"));
        let replaced = routed.as_array().unwrap().iter().filter(|it| it[0] == "replace").count();
        assert_eq!(replaced, 1, "{routed}");
        assert!(routed.as_array().unwrap().iter().all(|it| it[0] != "push"), "{routed}");
    }
}

engines! {
    /// In a frame: handed down, shown, and brought into view; so is the next one, followed while the page is open.
    async fn in_a_frame(page) {
        let _ground = Ground::serve(page, &[]);
        page.open(&format!("/framed.html#rubrik&{CODE}")).await;
        becomes(page, "return location.hash", json!("#rubrik")).await;
        page.enter_frame("#frame").await;
        page.sees(RECEIVED).await;
        becomes(page, "return location.hash", json!("")).await;
        page.leave_frame().await;
        page.js("location.hash = arguments[0]", json!([OTHER])).await;
        page.enter_frame("#frame").await;
        page.sees("Roll: Medarbetare").await;
        becomes(page, "return location.hash", json!("")).await;
        page.leave_frame().await;
        becomes(page, "return location.hash", json!("")).await;
    }
}

engines! {
    in [webkit]
    /// A broken one is handed down too: the tool is the one to say so.
    async fn in_a_frame_and_broken(page) {
        let _ground = Ground::serve(page, &[]);
        page.open("/framed.html#mk=400R%204QA0<b>").await;
        page.enter_frame("#frame").await;
        page.sees("Inget har ändrats.").await;
        page.leave_frame().await;
        becomes(page, "return location.hash", json!("")).await;
    }
}

engines! {
    in [firefox]
    /// Where the part of the program that opens it does not come, it is not lost: a reload shows it.
    async fn while_the_later_part_is_away(page) {
        let ground = Ground::serve(page, &[]);
        let back = hide(&ground.later());
        page.open(&format!("/plain.html#{CODE}")).await;
        page.sees("Den här delen gick inte att ladda.").await;
        page.errors().await;
        becomes(page, "return location.hash", json!("")).await;
        becomes(page, KEPT, json!("400R4QA000000012")).await;
        back();
        page.reload().await;
        shown_in(page, &["tool"]).await;
    }
}

engines! {
    in [webkit]
    /// Where nothing is to be stored, a link that is opened is not stored either.
    async fn where_nothing_is_stored(page) {
        let ground = Ground::serve(page, &[]);
        let text = std::fs::read_to_string(ground.0.join("plain.html")).expect("a page");
        ground.write("none.html", &text.replace("id=\"tool\"", "id=\"tool\" storage=\"none\""));
        page.open(&format!("/none.html#{CODE}")).await;
        shown_in(page, &["tool"]).await;
        assert_eq!(page.js("return [localStorage.length, sessionStorage.length]", json!([])).await, json!([0, 0]));
    }
}

/// What an address holds for the tool, and what is then left of it.
const REWRITTEN: [(&str, &str, &str); 30] = [
    ("#mk=X", "X", ""),
    ("#rubrik&mk=X", "X", "#rubrik"),
    ("#mk=X&rubrik", "X", "#rubrik"),
    ("#a&mk=X&b", "X", "#a&b"),
    ("#mk=a&x&mk=b", "b", "#mk=a&x"),
    ("#mk=400R%204QA0<b>", "400R%204QA0<b>", ""),
    ("#mk=", "", ""),
    // Routers.
    ("#/mk=X", "X", "#/"),
    ("#!#mk=X", "X", "#!"),
    ("#!/mk=X", "X", "#!/"),
    ("#!mk=X", "X", "#!"),
    ("#/?mk=X", "X", "#/"),
    ("#/om?mk=X", "X", "#/om"),
    ("#/om?mk=X&a=1", "X", "#/om?a=1"),
    ("#/om?a=1&mk=X", "X", "#/om?a=1"),
    ("#/om&mk=X", "X", "#/om"),
    ("#/om/mk=X", "X", "#/om/"),
    ("#/om#mk=X", "X", "#/om"),
    // Mail programs and filters.
    ("#mk%3DX", "X", ""),
    ("#mk%3dX", "X", ""),
    ("#mk%253DX", "X", ""),
    ("#%23mk=X", "X", ""),
    ("#/?mk%3DX", "X", "#/"),
    ("#rubrik%26mk%3DX", "X", "#rubrik"),
    ("%23mk=X", "X", ""),
    ("%23mk%3DX", "X", ""),
    ("%2523mk%253DX", "X", ""),
    ("%23mk=X?utm=1", "X", "?utm=1"),
    ("?a=1%23mk=X&b=2", "X", "?a=1&b=2"),
    ("?a=1%23mk%3DX#rubrik", "X", "?a=1#rubrik"),
];

/// What holds nothing for the tool.
const OTHERS: [&str; 9] = ["", "#", "#mk", "#rubrik", "#smk=X", "#/smk=X", "?mk=X", "%23", "%23rubrik"];

engines! {
    in [chromium]
    /// A link is known however it has been written on its way, and nothing but what is the tool's is taken out of it.
    async fn is_known_as_it_was_rewritten(page) {
        page.open("/").await;
        let script = concat!(
            include_str!("../../../src/embed/address.js"),
            "const found = followed(`https://exempelby.se/kollen${arguments[0]}`);
            return found && [found.payload, found.address];"
        );
        for (written, payload, left) in REWRITTEN {
            let found = page.js(script, json!([written])).await;
            assert_eq!(found, json!([payload, format!("https://exempelby.se/kollen{left}")]), "{written}");
        }
        for other in OTHERS {
            assert_eq!(page.js(script, json!([other])).await, json!(null), "{other}");
        }
    }
}

engines! {
    in [firefox]
    /// A page's router may have taken the link for one of its own, before the tool is there.
    async fn is_taken_from_a_router(page) {
        let _ground = Ground::serve(page, &[]);
        for (at, (before, after)) in [("#/", "#/"), ("#!#", "#!"), ("#!/", "#!/"), ("#/?", "#/"), ("#/om?a=1&", "#/om?a=1")].into_iter().enumerate() {
            page.open(&format!("/plain.html?{at}{before}{CODE}")).await;
            shown_in(page, &["tool"]).await;
            becomes(page, "return location.hash", json!(after)).await;
        }
        page.open(&format!("/plain.html?encoded#{}", CODE.replace('=', "%3D"))).await;
        shown_in(page, &["tool"]).await;
        // One that is broken is told of.
        page.open("/plain.html?broken#/mk=s1.xyz").await;
        page.sees("Inget har ändrats.").await;
    }
}

engines! {
    in [webkit]
    /// A page's script may clear the address while the program is on its way.
    async fn is_not_lost_where_the_address_is_cleared(page) {
        let ground = Ground::serve(page, &[]);
        ground.write("clear.js", "addEventListener('DOMContentLoaded', () => history.replaceState(null, '', '#/start'))");
        let text = include_str!("plain.html").replace("./watch.js", "./clear.js");
        ground.write("cleared.html", &text);
        page.open(&format!("/cleared.html#{CODE}")).await;
        shown_in(page, &["tool"]).await;
        becomes(page, "return location.hash", json!("#/start")).await;
        page.button("Stäng").click().await;
        shown_in(page, &[]).await;
        // It is taken once.
        page.js("document.querySelector('#elsewhere').append(document.createElement('mognads-kollen'))", json!([])).await;
        page.button("Starta").within(&page.css("#elsewhere")).seen().await;
        settle(page).await;
        shown_in(page, &[]).await;
    }
}

engines! {
    in [chromium]
    /// With its # rewritten a link asks the server for a page of another name: one that answers with the page all the same.
    async fn is_known_in_the_name_of_the_page(page) {
        let ground = Ground::serve(page, &[]);
        let text = include_str!("plain.html").replace("./", "/");
        for name in [format!("kollen#{CODE}"), format!("kollen#{}", CODE.replace('=', "%3D"))] {
            ground.write(&format!("{name}.html"), &text);
            page.open(&format!("/{}.html", name.replace('%', "%25").replace('#', "%23"))).await;
            shown_in(page, &["tool"]).await;
            becomes(page, "return location.pathname", json!("/kollen")).await;
        }
    }
}
