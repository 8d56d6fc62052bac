//! Where someone says which of a person's answers holds.

use super::GroupMsg;
use crate::app::controls::{Weight, actions, button, named, para};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::codec::response;
use crate::model::group::people::Corrected;
use crate::model::{Group, Response};

/// How many people are asked about one by one; the others come when these have been answered.
const ASKED: usize = 10;

/// The question; nothing where nobody has corrected an answer. What they have answered is not shown: the screen may be
/// seen by many.
pub(super) fn view(state: &State, group: &Group) -> Option<El> {
    let (lang, words) = (state.lang(), state.lang().group());
    let people = group.corrected();
    if people.is_empty() {
        return None;
    }
    let is_shown = people.iter().any(|person| person.is_shown);
    let earlier: Vec<Response> = people.iter().flat_map(|person| others(person, person.answers.len() - 1)).collect();
    let all = (people.len() > 1)
        .then(|| actions([button(Weight::Plain, words.last_holds_for_all, GroupMsg::Replace(earlier).into())]));
    let each = people.iter().take(ASKED).map(|person| one(state, person));
    let more = people.len().saturating_sub(ASKED);
    let more =
        (more > 0).then(|| para("muted", crate::text::charts::fill(words.unreadable_more, &[&lang.count(more)])));
    Some(
        el("div")
            .class("asks-which")
            .id("corrected")
            .child(el("h3").child(words.corrected))
            .child(para("", lang.corrected(people.len())))
            .child(is_shown.then(|| para("", words.corrected_shown)))
            .child(all)
            .child(el("ol").children(each))
            .child(more),
    )
}

/// One person's answers, first to last.
fn one(state: &State, person: &Corrected<'_>) -> El {
    let words = state.lang().group();
    let last = person.answers.len() - 1;
    let answers = person.answers.iter().enumerate().map(|(place, answer)| {
        let code = response::encode(answer);
        let (weight, label) =
            if place == last { (Weight::Plain, words.last_holds) } else { (Weight::Quiet, words.this_holds) };
        let holds = button(weight, label, GroupMsg::Replace(others(person, place)).into());
        el("li").child(el("code").child(code.clone())).child(named(holds, label, &code))
    });
    el("li").child(el("ul").class("codes").children(answers))
}

/// All of a person's answers but one.
fn others(person: &Corrected<'_>, but: usize) -> Vec<Response> {
    let others = person.answers.iter().enumerate().filter(|(place, _)| *place != but);
    others.map(|(_, answer)| Response::clone(answer)).collect()
}
