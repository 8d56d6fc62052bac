//! Following up: when the assessment is made again, how far the plan has come, and what has changed since the round before.

use super::fields::link;
use super::sections::part;
use super::{PlanPart, listed};
use crate::app::controls::para;
use crate::app::effect::TextExport;
use crate::app::message::{Msg, Screen};
use crate::app::overview::OverviewMsg;
use crate::app::share::ShareMsg;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::plan::ProgressSummary;
use crate::model::plan::follow::differences;
use crate::text::charts::fill;

/// Nothing where there is nothing to follow up, unless it is asked for.
pub(super) fn view(state: &State, is_asked: bool) -> Option<El> {
    let (lang, own) = (state.lang(), state.lang().plan_screen());
    let (current, today) = (state.current(), state.today());
    if current.plan.goals.is_empty() && current.plan.actions.is_empty() {
        return is_asked.then(|| part(PlanPart::Follow, own.follow, []).child(para("", own.follow_empty)));
    }
    let calendar = super::out::has_days(&current.plan)
        .then(|| link(lang.plan_more().out_calendar_save, ShareMsg::SaveText(TextExport::Calendar).into()));
    let round = link(lang.words().new_round, OverviewMsg::NewRound(current.id.clone()).into());
    let compare = state.can_compare().then(|| link(lang.words().compare, Msg::go(Screen::Compare)));
    let followed = lang.followed(&ProgressSummary::of(current, today));
    Some(
        part(PlanPart::Follow, own.follow, calendar)
            .child(para("", lang.follow_sentence(current, today)))
            .children(followed.into_iter().map(|said| para("small muted", said)))
            .children(changed(state))
            .child(el("p").class("addrow").child(round).child(compare))
            .child(listed::view(state)),
    )
}

/// What is not as it was in the round before; nothing where there is none.
fn changed(state: &State) -> Vec<El> {
    let words = state.lang().plan_words();
    let Some(before) = state.previous() else { return Vec::new() };
    let changed = differences(before, state.current(), state.today());
    if changed.is_empty() {
        return vec![para("small muted", fill(words.unchanged, &[&state.lang().date(before.date)]))];
    }
    vec![
        el("h4").child(words.changed),
        el("ul").class("plan-lines").children(changed.iter().map(|one| el("li").child(state.lang().difference(one)))),
    ]
}
