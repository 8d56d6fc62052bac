//! Forty people answer, each in a browser of their own, and the leader sees what they answered.

use super::figures::{by_agreement, row};
use super::see::{FIGURES, heat_row, hidden_row, of_role};
use super::{answers, asking, group};
use crate::engine::{Engine, Media, Session};
use crate::engines;
use crate::page::Page;
use mognadskollen::codec::response;
use mognadskollen::model::{Grade, Invitation, Response, Role};
use mognadskollen::text::Lang;
use serde_json::{Value, json};

/// Does in the page what a person does, as fast as the page lets it, and gives the code that is shown.
const ANSWER: &str = "const [role, grades] = args;
    const all = (css) => [...(document.querySelector('mognads-kollen')?.shadowRoot?.querySelectorAll(css) ?? [])];
    const seen = async (look) => {
      for (const begun = performance.now();;) {
        const found = look();
        if (found) return found;
        if (performance.now() - begun > 20000) throw new Error(`no ${look} in ${all('.mk')[0]?.innerText}`);
        await new Promise((next) => setTimeout(next, 10));
      }
    };
    const named = (css, text) => seen(() => all(css).find((el) => el.textContent.trim() === text));
    const press = async (css, text) => (await named(css, text)).click();
    await named('h1, h2', 'Våren 2027');
    if (role) (await named('.quiet-radio', role)).querySelector('input').click();
    await press('button', 'Starta');
    for (const [at, grade] of grades.entries()) {
      await seen(() => all('p, div, span').some((el) => el.textContent.trim() === `Område ${at + 1} av 6`));
      const radio = typeof grade === 'number' ? await seen(() => all(`.seg input[value='${grade}']`)[0])
        : (await named('.quiet-radio', grade)).querySelector('input');
      radio.click();
      await press('button', at < 5 ? 'Nästa' : 'Se resultatet');
    }
    return (await seen(() => all('#code').find((field) => field.value))).value;";

/// One person's whole answer, in a browser that nobody has used.
async fn answered(engine: Engine, link: &str, answer: &Response) -> String {
    let page = Page::new(engine, Session::start(engine, Media::default()).await);
    page.open(link).await;
    let words = Lang::Sv.words();
    let grades = answer.now.iter().map(|(_, grade)| match grade.level() {
        Some(level) => json!(level.get()),
        None if *grade == Grade::Unknown => json!(words.unknown),
        None => json!(words.irrelevant),
    });
    let role = if answer.role == Role::NotStated { Value::Null } else { json!(Lang::Sv.role(answer.role)) };
    let code = page.js_async(ANSWER, json!([role, grades.collect::<Vec<_>>()])).await;
    page.end().await;
    code.as_str().expect("a code").to_owned()
}

engines! {
    in [chromium]
    /// Every code says what its person answered, and every figure is what all of them come to.
    async fn forty_people_answer(page) {
        let asks = Invitation { targets: false, ..asking() };
        let roles = [(Role::Executive, 12), (Role::Manager, 4), (Role::Staff, 20), (Role::NotStated, 4)];
        let all = answers(&asks, &roles, 11);
        page.to_group(&group(asks)).await;
        page.to_part("Bjud in").await;
        let link = page.field("Länk till inbjudan").value().await;
        // Few in the engines that are slow to start.
        let some = async |engine: Engine, some: &[Response]| {
            let mut codes = Vec::new();
            for answer in some {
                codes.push(answered(engine, &link, answer).await);
            }
            codes
        };
        let (first, second, third, fourth) = tokio::join!(
            some(Engine::Chromium, &all[..14]),
            some(Engine::Chromium, &all[14..28]),
            some(Engine::Webkit, &all[28..37]),
            some(Engine::Firefox, &all[37..]),
        );
        let codes = [first, second, third, fourth].concat();
        let read: Vec<Response> = codes.iter().map(|code| response::decode(code).expect("a code")).collect();
        for (read, answer) in read.iter().zip(&all) {
            assert_eq!(read, &Response { nonce: read.nonce, ..answer.clone() });
        }
        page.to_part("Samla in").await;
        page.paste(&codes.join("\n")).await;
        page.brings("40 nya svar.").await;
        page.button("Visa resultatet").click().await;
        page.css("canvas[data-chart=group-spread]").seen().await;
        let told: Vec<String> = by_agreement(&all).into_iter().map(|area| row(&all, area)).collect();
        assert_eq!(page.figures(FIGURES).await, told);
        assert_eq!(page.figures(".heat").await, [
            heat_row("Kommunledning och förvaltningschefer", &of_role(&all, Role::Executive)),
            hidden_row("Chef"),
            heat_row("Medarbetare", &of_role(&all, Role::Staff)),
            hidden_row("Roll inte angiven"),
        ]);
    }
}
