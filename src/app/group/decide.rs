//! The state of the screen on which a group talks about one area at a time and sets its common grades.

use super::spread::group_view;
use super::{GroupMsg, GroupState};
use crate::app::effect::{Effect, Task};
use crate::app::message::Screen;
use crate::app::ports::new_assessment;
use crate::app::state::State;
use crate::model::compare::GradeKind;
use crate::model::group::Order;
use crate::model::{Area, AreaAnswer, Assessment, Change, Command, Grade, Group, GroupChange, Level};

/// The state of deciding.
#[derive(Clone, Copy, Default)]
pub(super) struct Deciding {
    /// The area that is talked about; at first the one with the least agreement.
    area: Option<Area>,
    /// Which of the common grades the numbers under the dots set.
    kind: GradeKind,
    /// The level that was pointed at last.
    pointed: Option<Level>,
    /// The screen that fills the whole window, to be read from across a room, and the one to go back to.
    room: Option<(Screen, Screen)>,
}

impl GroupState {
    /// Ends the display that fills the window where another screen has been opened.
    pub(in crate::app) fn arrive(&mut self, to: Screen) {
        self.deciding.room = self.deciding.room.filter(|(at, _)| *at == to);
    }
}

impl State {
    /// Whether the screen fills the window, to be read from across a room.
    pub(in crate::app) fn fills_room(&self) -> bool {
        self.group.deciding.room.is_some_and(|(at, _)| at == self.screen())
    }

    /// The areas in the order that they are talked about.
    pub(super) fn talk_order(&self, group: &Group) -> [Area; 6] {
        let figures = self.figures(group);
        Order::Agreement.of(&figures.now.total, &figures.target.total)
    }

    /// The area that is talked about.
    pub(super) fn talked_about(&self, group: &Group) -> Area {
        let [first, ..] = self.talk_order(group);
        self.group.deciding.area.unwrap_or(first)
    }

    /// Which of the common grades the numbers under the dots set.
    pub(super) const fn grade_kind(&self) -> GradeKind {
        self.group.deciding.kind
    }
}

pub(super) fn update(state: &mut State, msg: &GroupMsg) -> Effect {
    match msg {
        GroupMsg::Room(true) => {
            let from = state.screen();
            let at = if from == Screen::Invite { Screen::Invite } else { Screen::Decide };
            state.perform(Task::Fill(true));
            let after = state.go(at);
            state.group.deciding.room = Some((at, from));
            return after;
        }
        GroupMsg::Room(false) => {
            state.perform(Task::Fill(false));
            return leave_room(state);
        }
        GroupMsg::Unfilled => return leave_room(state),
        GroupMsg::TurnTo(area) => return turn_to(state, *area),
        GroupMsg::Turn(forward) => {
            let Some(group) = state.group_at_hand() else { return Effect::None };
            let order = state.talk_order(group);
            let here = state.talked_about(group);
            let place = order.iter().position(|area| *area == here);
            let next = place.and_then(|place| if *forward { place.checked_add(1) } else { place.checked_sub(1) });
            if let Some(area) = next.and_then(|next| order.get(next)) {
                return turn_to(state, *area);
            }
        }
        GroupMsg::Choose(kind) => {
            state.group.deciding.kind = *kind;
            return Effect::Focus("spot");
        }
        GroupMsg::Pointed(level) => state.group.deciding.pointed = Some(*level),
        GroupMsg::Digit(level) => {
            let Some(area) = state.group_at_hand().map(|group| state.talked_about(group)) else {
                return Effect::None;
            };
            let grade = Grade::Level(*level);
            decide(
                state,
                match state.grade_kind() {
                    GradeKind::Now => Change::Now(area, grade),
                    GradeKind::Target => Change::Target(area, grade),
                },
            );
            return Effect::Focus("spot");
        }
        GroupMsg::Now(area, grade) => {
            let pointed = state.group.deciding.pointed.take();
            decide(state, Change::Now(*area, *grade));
            let has_target = answer(state, *area).target.is_answered();
            // Whoever points at the present goes on to the target. The keys stay where they are: with the arrows one passes
            // levels on the way to the one that is meant.
            if pointed.is_some() && pointed == grade.level() && !has_target {
                state.group.deciding.kind = GradeKind::Target;
                return Effect::Focus("sets-target");
            }
        }
        GroupMsg::Target(area, grade) => decide(state, Change::Target(*area, *grade)),
        _ => {
            if let Some(id) = state.group_at_hand().and_then(|group| group.decided.clone()) {
                if state.group.deciding.room.take().is_some() {
                    state.perform(Task::Fill(false));
                }
                state.session_mut().choose(id);
                return state.go(Screen::Result);
            }
        }
    }
    Effect::None
}

fn leave_room(state: &mut State) -> Effect {
    match state.group.deciding.room.take() {
        Some((_, from)) => state.go(from),
        None => Effect::None,
    }
}

/// Turns to an area. Where its present is set, the target comes next.
fn turn_to(state: &mut State, area: Area) -> Effect {
    let answer = answer(state, area);
    let kind =
        if answer.now.is_answered() && !answer.target.is_answered() { GradeKind::Target } else { GradeKind::Now };
    state.group.deciding = Deciding { area: Some(area), kind, pointed: None, ..state.group.deciding };
    Effect::Focus("heading")
}

/// The assessment that the group has agreed on.
pub(super) fn decided<'a>(state: &'a State, group: &Group) -> Option<&'a Assessment> {
    state.session().workspace().get(group.decided.as_ref()?)
}

/// What the group has agreed on of an area.
pub(super) fn answer(state: &State, area: Area) -> AreaAnswer {
    let assessment = state.group_at_hand().and_then(|group| decided(state, group));
    assessment.map(|assessment| assessment.areas.get(area).clone()).unwrap_or_default()
}

/// The level that the group's median is nearest, or the middle of the scale: where a step up or down begins.
pub(super) fn begins_at(state: &State, group: &Group, area: Area, kind: GradeKind) -> Level {
    let view = group_view(state, group, &state.figures(group));
    let median = match kind {
        GradeKind::Now => *view.medians().get(area),
        GradeKind::Target => view.targets.as_ref().and_then(|targets| *targets.get(area)),
    };
    let level = median.map_or(5, |median| (median.0 + 2) / 4);
    u8::try_from(level).ok().and_then(Level::new).unwrap_or(Level::MAX)
}

/// Changes the group's assessment. The first change makes it, as one step with what it says.
fn decide(state: &mut State, change: Change) {
    let Some(group) = state.group_at_hand() else { return };
    if let Some(assessment) = decided(state, group) {
        let id = assessment.id.clone();
        state.run(Command::Edit(id, change));
        return;
    }
    let mut assessment = new_assessment(&**state.ports());
    assessment.title.clone_from(&group.invitation.title);
    assessment.organisation.clone_from(&state.options().organisation);
    let (id, group) = (assessment.id.clone(), group.id.clone());
    state.run(Command::All(vec![
        Command::Insert(usize::MAX, Box::new(assessment)),
        Command::EditGroup(group, GroupChange::Decided(Some(id.clone()))),
        Command::Edit(id, change),
    ]));
}
