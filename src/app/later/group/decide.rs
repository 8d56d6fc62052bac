//! Where the leader sets the common grades beside what the group answered.

use super::spread::{group_view, is_shown};
use super::{GroupMsg, whose};
use crate::app::controls::{Weight, actions, button, canvas, heading, para, quiet_radio, section, segment};
use crate::app::message::{Msg, Screen};
use crate::app::ports::new_assessment;
use crate::app::state::{After, State};
use crate::app::view::{El, el};
use crate::chart::group::GroupView;
use crate::chart::group::SpreadData;
use crate::model::{Area, Assessment, Change, Command, Grade, Group, GroupChange, Level};

pub(super) fn update(state: &mut State, msg: &GroupMsg) -> After {
    match msg {
        GroupMsg::Now(area, grade) => decide(state, Change::Now(*area, *grade)),
        GroupMsg::Target(area, grade) => decide(state, Change::Target(*area, *grade)),
        _ => {
            if let Some(id) = state.group_at_hand().and_then(|group| group.decided.clone()) {
                state.desk_mut().choose(id);
                return state.go(Screen::Result);
            }
        }
    }
    After::Nothing
}

/// The assessment that the group has agreed on.
fn decided<'a>(state: &'a State, group: &Group) -> Option<&'a Assessment> {
    state.desk().workspace().get(group.decided.as_ref()?)
}

/// Changes the group's assessment. The first change makes it, as one step with what it says.
fn decide(state: &mut State, change: Change) {
    let Some(group) = state.group_at_hand() else { return };
    if let Some(assessment) = decided(state, group) {
        let id = assessment.id.clone();
        state.run(Command::Edit(id, change));
        return;
    }
    let mut assessment = new_assessment(&*state.ports);
    assessment.title.clone_from(&group.invitation.title);
    assessment.organisation.clone_from(&state.options.organisation);
    let (id, group) = (assessment.id.clone(), group.id.clone());
    state.run(Command::All(vec![
        Command::Insert(usize::MAX, Box::new(assessment)),
        Command::EditGroup(group, GroupChange::Decided(Some(id.clone()))),
        Command::Edit(id, change),
    ]));
}

/// Each area: what the group answered, and what it agrees on.
pub(super) fn view(state: &State, group: &Group) -> El {
    let words = state.lang.group();
    let figures = state.figures(group);
    let order = state.gathering.order_of(&figures);
    let view = group_view(state, group, &figures);
    let current = decided(state, group);
    let areas = order.into_iter().map(|area| {
        let answer = current.map(|assessment| assessment.areas.get(area));
        let now = answer.map(|answer| answer.now).unwrap_or_default();
        let target = answer.map(|answer| answer.target).unwrap_or_default();
        el("section")
            .class("decide")
            .child(el("h3").child(state.lang.guide(area).name))
            .child(beside(state, group, &view, area))
            .child(row(state, area, now, words.common_now, false))
            .child(row(state, area, target, words.common_target, true))
    });
    let on = current.is_some().then(|| button(Weight::Main, words.to_result, GroupMsg::Result.into()));
    section("group targets")
        .child(whose(state, group))
        .child(heading(words.decide))
        .child(para("lead", words.decide_lead))
        .children(areas)
        .child(actions(on.into_iter().chain([button(Weight::Plain, words.part_spread, Msg::Go(Screen::Spread))])))
}

/// How the group answered, in a picture whose words say the same; nothing before anything is shown.
fn beside(state: &State, group: &Group, view: &GroupView, area: Area) -> Option<El> {
    if !is_shown(group) {
        return None;
    }
    let data = SpreadData::of(view, &[area], state.lang);
    let said = data.rows.into_iter().flat_map(|row| [row.median].into_iter().chain(row.said));
    let says = said.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
    Some(el("figure").child(canvas("group-area", says).attr("data-area", area.id())))
}

/// Ten levels, and the answers that are none.
fn row(state: &State, area: Area, grade: Grade, legend: &'static str, is_target: bool) -> El {
    let lang = state.lang;
    let send = |grade| Msg::from(if is_target { GroupMsg::Target(area, grade) } else { GroupMsg::Now(area, grade) });
    let name = if is_target { group_of(area).1 } else { group_of(area).0 };
    let levels = Level::all().map(|level| {
        let on = grade.level() == Some(level);
        segment(lang, name, level, if on { "seg on" } else { "seg" }, on, send(Grade::Level(level)))
    });
    let quiet = |label: &'static str, to: Grade| quiet_radio(name, label, grade == to, send(to));
    let words = lang.words();
    let clear = |label| grade.is_answered().then(|| button(Weight::Quiet, label, send(Grade::Unanswered)));
    let others = if is_target {
        el("div").class("others").child(clear(words.target_clear))
    } else {
        el("div")
            .class("others")
            .child(quiet(words.unknown, Grade::Unknown))
            .child(quiet(words.irrelevant, Grade::Irrelevant))
            .child(clear(words.clear_answer))
    };
    el("fieldset")
        .class(if is_target { "aim" } else { "aim present" })
        .child(el("legend").child(legend))
        .child(el("div").class("row").children(levels))
        .child(others)
}

/// The names of an area's two rows of radio buttons.
const fn group_of(area: Area) -> (&'static str, &'static str) {
    match area {
        Area::Organisation => ("now-organisation", "target-organisation"),
        Area::Storage => ("now-storage", "target-storage"),
        Area::Systems => ("now-systems", "target-systems"),
        Area::Work => ("now-work", "target-work"),
        Area::Dataflow => ("now-dataflow", "target-dataflow"),
        Area::Service => ("now-service", "target-service"),
    }
}
