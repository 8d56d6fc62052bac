//! The end of one person's answers: how they see it, and how to hand it in.

use super::{AnswerMsg, is_by_link};
use crate::app::controls::{Weight, actions, button, canvas, figure, heading, para, section};
use crate::app::document::encoded;
use crate::app::effect::PrintTarget;
use crate::app::grading::areas;
use crate::app::message::Msg;
use crate::app::result::figures;
use crate::app::share::{ShareMsg, answer, picture_buttons, qr};
use crate::app::state::State;
use crate::app::storage::StorageMsg;
use crate::app::view::{El, Node, el, plain_button};
use crate::chart::{describe_own, gap_alt};
use crate::codec::response;
use crate::model::{Area, Assessment, Invitation, Response, Summary};
use crate::text::Lang;
use crate::text::charts::fill;

/// The picture, and beside it the code, or where one hands in on the spot.
pub(in crate::app) fn view(state: &State) -> El {
    let lang = state.lang();
    let (words, current) = (lang.words(), state.current());
    let radar = canvas("radar", fill(lang.charts().alt.radar, &[&describe_own(lang, current)]));
    let picture = if state.has_targets() {
        let gap = figure(words.chart_gap, canvas("gap", gap_alt(lang, current)));
        el("div").class("stack").child(figure(words.chart_radar, radar)).child(gap)
    } else {
        el("figure").child(radar)
    };
    let answered = current.answered();
    let seen = el("div")
        .child(heading(headline(lang, current)))
        .child(about(lang, current).map(|says| para("lead", says)))
        .child((answered < Area::ALL.len()).then(|| para("not-all", lang.not_all(answered))))
        .child(picture);
    let hands_in = if state.in_round() { on_the_spot(state) } else { by_code(state) };
    section("page own-end").child(el("div").class("own-grid").child(seen).child(hands_in))
}

/// How one sees it, in one line; of how many areas, where it is not all, comes after it.
fn headline(lang: Lang, current: &Assessment) -> String {
    match Summary::of(current).now {
        Some(now) if now.count() > 1 => fill(lang.charts().headline.own_all, &[&lang.mean(now)]),
        _ => describe_own(lang, current),
    }
}

/// How many areas the mean is of, where it is not all, and where one is highest and lowest.
fn about(lang: Lang, current: &Assessment) -> Option<String> {
    let counted = Summary::of(current).now.map(|now| now.count() as usize);
    let counted = counted.filter(|count| (2..Area::ALL.len()).contains(count));
    let mean = counted.map(|count| fill(lang.answer().mean_of, &[&lang.charts().areas(count)]));
    let says: Vec<String> = mean.into_iter().chain(high_and_low(lang, current)).collect();
    (!says.is_empty()).then(|| says.join(" "))
}

/// Where one is highest and lowest, unless that is everywhere the same.
fn high_and_low(lang: Lang, current: &Assessment) -> Option<String> {
    let levels = || current.areas.iter().filter_map(|(area, answer)| Some((area, answer.now.level()?)));
    let (high, low) = (levels().map(|it| it.1).max()?, levels().map(|it| it.1).min()?);
    let names = |of| {
        let names: Vec<&str> = levels().filter(|it| it.1 == of).map(|it| lang.guide(it.0).short).collect();
        lang.charts().list(&names)
    };
    (high != low).then(|| lang.high_and_low(&names(high), high, &names(low), low))
}

/// Where the device goes on to the next person.
fn on_the_spot(state: &State) -> El {
    let words = state.lang().answer();
    let hand_in = wide(words.hand_in_mine.into(), AnswerMsg::HandIn.into());
    let drop = button(Weight::Quiet, words.drop_mine, AnswerMsg::Drop.into());
    el("div").child(
        card(words.hand_in_title)
            .child(para("small", words.before_handing_in))
            .child(actions([hand_in, drop]))
            .child(el("div").class("folds").child(changing(state)).child(numbers(state))),
    )
}

/// The code, what to do with it, and what can be done with the answers otherwise.
fn by_code(state: &State) -> El {
    let lang = state.lang();
    let (words, share) = (lang.answer(), lang.share());
    let answer = answer(state);
    let code = response::encode(&answer);
    let asks = state.invitation();
    let how = asks.map_or_else(|| share.code_lead.to_owned(), |asks| hand_in(lang, asks));
    let holds = asks.map_or_else(|| share.code_holds.to_owned(), |_| lang.code_to_group_holds(&answer));
    let is_copied = state.answering.copied.as_ref() == Some(&code);
    let is_another = state.answering.handed.as_ref().is_some_and(|handed| *handed != code);
    let told = match () {
        () if is_another => Some(para("error", words.changed)),
        () if is_copied => Some(el("p").class("visually-hidden").child(share.copied)),
        () => None,
    };
    let label = if is_copied { words.copied_code } else { share.copy_code };
    let field = el("textarea")
        .id("code")
        .class("bigcode")
        .attr("rows", "1")
        .attr("readonly", "")
        .attr("spellcheck", "false")
        .attr("aria-label", share.code)
        .prop("value", code.clone());
    let qr = qr(state).map(|qr| folded(words.qr_title, qr));
    let print = button(Weight::Plain, share.print, ShareMsg::Print(PrintTarget::Code).into());
    let ways = el("div").class("stack").children(asks.map(|asks| mail(lang, asks, &answer))).child(actions([print]));
    let picture = el("div").child(picture_buttons(lang, "radar", &describe_own(lang, state.current())));
    let folds = el("div")
        .class("folds")
        .child(qr)
        .child(changing(state))
        .child(folded(words.picture_title, picture))
        .child(folded(if asks.is_some() { words.ways_title } else { words.print_title }, ways))
        .child(numbers(state));
    let card = card(words.hand_in_title)
        .child(para("small", how))
        .child(el("div").attr("role", "status").child(told))
        .child(field)
        .child(actions([wide(label.into(), ShareMsg::Copy("code", code).into())]))
        .child(para("small muted", holds))
        .child(folds);
    let erase = plain_button()
        .class("btn small")
        .part("button")
        .on("click", Msg::Storage(StorageMsg::Erase))
        .child(lang.words().clear);
    let close = is_by_link(state).then(|| button(Weight::Quiet, lang.words().close, AnswerMsg::Close.into()));
    let apart = el("div")
        .class("sec light")
        .child(para("small", words.clear))
        .child(actions([Some(erase), close].into_iter().flatten()));
    el("div").child(card).child(apart)
}

fn card(title: &'static str) -> El {
    el("div").class("sec code-card").child(el("h3").child(title))
}

fn wide(label: Node, msg: Msg) -> El {
    plain_button().class("btn main wide").part("button-main").on("click", msg).child(label)
}

fn folded(title: &'static str, content: El) -> El {
    let summary = el("summary").child(el("span").child(title));
    el("details").class("fold").child(summary).child(el("div").class("fold-body").child(content))
}

/// The six answers, each of which leads back to its question.
fn changing(state: &State) -> El {
    folded(state.lang().answer().change_title, areas(state, None))
}

/// The figures of the picture.
fn numbers(state: &State) -> El {
    folded(state.lang().words().table_title, figures(state.lang(), state.current(), state.has_targets()))
}

/// What to do with the code: as the one who invites has put it, or in general.
pub(in crate::app) fn hand_in(lang: Lang, asks: &Invitation) -> String {
    if asks.hand_in.is_empty() { lang.answer().hand_in.to_owned() } else { asks.hand_in.clone() }
}

/// A mail with the code in it and no receiver, and what a mail shows.
fn mail(lang: Lang, asks: &Invitation, answer: &Response) -> El {
    let words = lang.answer();
    let subject = [words.subject, if asks.title.is_empty() { "" } else { ": " }, &asks.title].concat();
    let address = ["mailto:?subject=", &encoded(&subject), "&body=", &encoded(&response::encode(answer))].concat();
    let link = el("a")
        .class("btn")
        .part("button")
        .attr("href", address)
        .on("click", AnswerMsg::Mailed.into())
        .child(words.mail);
    el("div").child(para("small", words.mail_shows)).child(actions([link]))
}
