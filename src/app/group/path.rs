//! The way through a group: four steps that can be opened at any time, each with how far it has come.

use super::decide::decided;
use super::spread::{group_view, is_shown};
use crate::app::controls::hidden;
use crate::app::message::{Msg, Screen};
use crate::app::state::State;
use crate::app::view::{El, el, plain_button};
use crate::chart::group::least_agreed;
use crate::model::{Assessment, Group};
use crate::text::charts::fill;

/// A step: its screen, its name, whether it is done, and its status in words.
struct Step {
    to: Screen,
    label: &'static str,
    done: bool,
    stands: Option<String>,
}

/// The four steps of a group.
pub(super) fn view(state: &State, group: &Group, screen: Screen) -> El {
    let words = state.lang().group_show();
    let steps = steps(state, group).into_iter().zip(1_u8..).map(|(step, number)| {
        let is_here = step.to == screen;
        let mark = if step.done && !is_here { "✓".to_owned() } else { number.to_string() };
        let class = if step.stands.is_some() { "" } else { "single" };
        let button = plain_button()
            .class(class)
            .attr_if(is_here, "aria-current", "step")
            .on("click", Msg::go(step.to))
            .child(el("i").attr("aria-hidden", "true").child(mark))
            .child(el("b").child(step.label))
            .child(step.stands.map(|text| el("small").child([" ", &text].concat())))
            .child(step.done.then(|| hidden([", ", words.done].concat())));
        el("li").class(if step.done { "done" } else { "" }).child(button)
    });
    el("nav").class("path-nav").attr("aria-label", words.path).child(el("ol").class("path").children(steps))
}

fn steps(state: &State, group: &Group) -> [Step; 4] {
    let (lang, words) = (state.lang(), state.lang().group_show());
    let counts = state.counts(group);
    let has_answers = counts.people > 0;
    let shown = is_shown(group);
    let asked = group.invited.map(|asked| fill(words.asked_some, &[&lang.count(asked as usize)]));
    let answered =
        if has_answers { lang.have_answered(counts.people, group.invited) } else { words.none_yet.to_owned() };
    let least = || {
        let area = least_agreed(&group_view(state, group, &state.figures(group)))?;
        Some(fill(words.least, &[lang.guide(area).short]))
    };
    let enough = !group.in_session && counts.waiting >= usize::from(state.smallest(group));
    let seen = if shown { least() } else { enough.then(|| words.can_show.to_owned()) };
    let set = decided(state, group).map_or(0, Assessment::answered);
    let settled = match set {
        0 => shown.then(|| words.not_begun.to_owned()),
        set => Some(fill(words.decided_some, &[&set.to_string()])),
    };
    [
        Step { to: Screen::Invite, label: words.part_invite, done: has_answers, stands: asked },
        Step { to: Screen::Gather, label: words.part_gather, done: shown, stands: Some(answered) },
        Step { to: Screen::Spread, label: words.part_spread, done: shown && set > 0, stands: seen },
        Step { to: Screen::Decide, label: words.part_decide, done: set == 6, stands: settled },
    ]
}
