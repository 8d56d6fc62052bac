//! What someone else has shared: to be read, kept as a copy, or compared with one's own.

use super::copying::copyable_by;
use super::{MAX_LINK, Received, ShareMsg, link_to};
use crate::app::controls::{Weight, actions, button, canvas, figure, heading, para, section};
use crate::app::overview::{CompareTarget, OverviewMsg};
use crate::app::result::figures;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::app::{document, plan};
use crate::chart::{describe_headline, describe_summary, gap_alt, radar_alt};
use crate::codec::response;
use crate::model::{Assessment, Role};
use crate::report::{Block, plan_blocks, whose};

/// The shared assessment, marked as someone else's.
pub(in crate::app) fn view(state: &State) -> El {
    let lang = state.lang();
    let words = lang.share();
    let Some(received) = &state.share.received else { return section("page") };
    let (assessment, is_code) = (&received.assessment, received.response.is_some());
    // A person's own check has no place for the assessments of others.
    let takes = !state.is_self_check();
    let can_compare = takes && state.own().current().answered() > 0;
    section("page shared-view")
        .child(heading(words.received))
        .child(el("div").class("note").child(para("", if is_code { words.received_code } else { words.received_lead })))
        .child(content(state, assessment, is_code, takes))
        .child(hand_on(state, received))
        .child(actions(
            [
                takes.then(|| button(Weight::Main, words.keep_copy, ShareMsg::KeepCopy.into())),
                can_compare.then(|| {
                    button(Weight::Plain, words.compare_mine, OverviewMsg::Against(CompareTarget::Received).into())
                }),
                Some(button(Weight::Quiet, words.close_received, ShareMsg::CloseReceived.into())),
            ]
            .into_iter()
            .flatten(),
        ))
}

/// It as a code and as a link, to be handed on: the address does not hold it any longer.
fn hand_on(state: &State, received: &Received) -> El {
    let words = state.lang().share();
    let as_code = received.response.as_ref().map(|response| {
        let (text, label) = (response::encode(response), words.code);
        copyable_by(words.copy_code, "received-code", label, el("input"), text)
    });
    let link = link_to(state, &received.payload()).filter(|link| link.len() <= MAX_LINK);
    let as_link = link.map(|link| copyable_by(words.copy_link, "received-link", words.link, el("input"), link));
    let gone = received.by_link.then(|| para("muted", words.not_in_address));
    el("div").class("share-part").child(el("h3").child(words.hand_on)).child(gone).child(as_code).child(as_link)
}

/// What it says: the same for the one who shares it, beforehand, as for the one who receives it. A response code has no
/// name and no day, and may have a role.
pub(in crate::app) fn content(state: &State, assessment: &Assessment, is_code: bool, takes: bool) -> El {
    let lang = state.lang();
    let words = lang.words();
    let about = match assessment.role {
        _ if !is_code => Some(whose(assessment, lang)),
        Role::NotStated => None,
        role => Some([lang.share().received_role, ": ", lang.role(role)].concat()),
    };
    let has_gap = assessment.areas.iter().any(|(_, answer)| answer.gap().is_some());
    let notes = assessment.areas.iter().filter(|(_, answer)| !answer.note.is_empty()).map(|(area, answer)| {
        el("div").child(el("dt").child(lang.guide(area).name)).child(el("dd").class("typed").child(answer.note.clone()))
    });
    let notes: Vec<El> = notes.collect();
    let met = assessment.areas.iter().filter(|(_, answer)| answer.met.count() > 0).map(|(area, answer)| {
        let criteria = lang.guide(area).criteria.iter().enumerate();
        let met = criteria.filter(|(place, _)| answer.met.contains(*place)).map(|(_, text)| el("li").child(*text));
        el("div").child(el("dt").child(lang.guide(area).name)).child(el("dd").child(el("ul").children(met)))
    });
    let met: Vec<El> = met.collect();
    let list = |title: &'static str, entries: Vec<El>| {
        (!entries.is_empty())
            .then(|| el("div").child(el("h3").child(title)).child(el("dl").class("notes").children(entries)))
    };
    // A good example comes alone.
    let has_answers = assessment.answered() + assessment.targets() > 0;
    let graded = has_answers.then(|| {
        let pictures = el("div")
            .class("pictures")
            .child(figure(words.chart_radar, canvas("seen-radar", radar_alt(lang, assessment))))
            .child(has_gap.then(|| figure(words.chart_gap, canvas("seen-gap", gap_alt(lang, assessment)))));
        [
            para("headline", describe_headline(lang, assessment)),
            para("", describe_summary(lang, assessment)),
            pictures,
            figures(lang, assessment, assessment.targets() > 0),
        ]
    });
    el("div")
        .class("received")
        .child(about.map(|about| para("muted", about)))
        .children(graded.into_iter().flatten())
        .child(list(lang.share().tick_criteria, met))
        .child(list(lang.share().tick_notes, notes))
        .child(planned(state, assessment))
        .child(plan::examples_seen(lang, &assessment.plan.examples, takes))
}

/// What is planned in it, but for good examples, which can be taken over.
fn planned(state: &State, assessment: &Assessment) -> Option<El> {
    let lang = state.lang();
    let mut told = assessment.clone();
    told.plan.examples.clear();
    let blocks = plan_blocks(&told, lang, state.today());
    (!blocks.is_empty()).then(|| {
        el("div").class("planned").child(el("h3").child(lang.plan_words().plan)).children(blocks.iter().map(|block| {
            let shown = document::block(block, "h4");
            // A table may be wider than its place, and is then moved by itself.
            let scrolls = |table| el("div").class("scrolls").attr("tabindex", "0").attr("role", "region").child(table);
            match block {
                Block::Table(table) => scrolls(shown).attr("aria-label", table.head.join(", ")),
                // It is drawn for paper; its words say what it shows.
                Block::Picture(picture) => para("", [picture.caption.as_str(), ". ", &picture.description].concat()),
                _ => shown,
            }
        }))
    })
}
