//! The fields of what a plan lists that are no text. Each is set by itself, so that what another tab has said of the same
//! thing stays when a step is undone.

use super::Plan;
use super::item::{Action, Effect, EffectKind, Goal, GoalStanding, ItemId, Kind, Status, UsedFor};
use super::placing::{Axis, Rating};
use crate::model::{Area, Date, Level};
use std::mem::replace;

/// A field, and what it is set to. Those of effects name the place of the effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The area of a goal, an action or an example.
    Area(Area),
    /// The operation of a goal or an action, or all of them.
    Operation(Option<ItemId>),
    /// The level a goal starts from.
    From(Option<Level>),
    /// The level a goal is to reach.
    To(Option<Level>),
    /// The day by when a goal is reached.
    By(Option<Date>),
    /// Whether a goal is kept.
    Standing(GoalStanding),
    /// The day an action begins.
    Start(Option<Date>),
    /// The day an action is due.
    Due(Option<Date>),
    /// How far an action has come.
    Status(Status),
    /// Whether an action is change or running operations.
    Kind(Kind),
    /// What an action costs once.
    CostOnce(u64),
    /// What an action costs a year.
    CostYearly(u64),
    /// Where an action stands on one axis of effect and effort.
    Placing(Axis, Option<Rating>),
    /// The kind of an effect of an action.
    EffectKind(usize, EffectKind),
    /// What the time freed by an effect goes to.
    EffectUsedFor(usize, UsedFor),
    /// The lowest value of an effect.
    EffectLow(usize, u64),
    /// The highest value of an effect.
    EffectHigh(usize, u64),
    /// The action that an example belongs to.
    Action(Option<ItemId>),
}

impl Plan {
    /// Sets a field of something listed; the field as it was. `None` where there is no such field.
    pub(super) fn set(&mut self, id: ItemId, field: Field) -> Option<Field> {
        if let Some(goal) = self.goals.iter_mut().find(|item| item.id == id) {
            goal.set(field)
        } else if let Some(action) = self.actions.iter_mut().find(|item| item.id == id) {
            action.set(field)
        } else {
            let example = self.examples.iter_mut().find(|item| item.id == id)?;
            Some(match field {
                Field::Area(area) => Field::Area(replace(&mut example.area, area)),
                Field::Action(action) => Field::Action(replace(&mut example.action, action)),
                _ => return None,
            })
        }
    }
}

impl Goal {
    fn set(&mut self, field: Field) -> Option<Field> {
        Some(match field {
            Field::Area(area) => Field::Area(replace(&mut self.area, area)),
            Field::Operation(operation) => Field::Operation(replace(&mut self.operation, operation)),
            Field::From(level) => Field::From(replace(&mut self.from, level)),
            Field::To(level) => Field::To(replace(&mut self.to, level)),
            Field::By(day) => Field::By(replace(&mut self.by, day)),
            Field::Standing(standing) => Field::Standing(replace(&mut self.standing, standing)),
            _ => return None,
        })
    }
}

impl Action {
    fn set(&mut self, field: Field) -> Option<Field> {
        Some(match field {
            Field::Area(area) => Field::Area(replace(&mut self.area, area)),
            Field::Operation(operation) => Field::Operation(replace(&mut self.operation, operation)),
            Field::Start(day) => Field::Start(replace(&mut self.start, day)),
            Field::Due(day) => Field::Due(replace(&mut self.due, day)),
            Field::Status(status) => Field::Status(replace(&mut self.status, status)),
            Field::Kind(kind) => Field::Kind(replace(&mut self.kind, kind)),
            Field::CostOnce(cost) => Field::CostOnce(replace(&mut self.cost_once, cost)),
            Field::CostYearly(cost) => Field::CostYearly(replace(&mut self.cost_yearly, cost)),
            Field::Placing(axis, step) => Field::Placing(axis, replace(self.placing.get_mut(axis), step)),
            Field::EffectKind(at, kind) => Field::EffectKind(at, replace(&mut self.effect(at)?.kind, kind)),
            Field::EffectUsedFor(at, used) => Field::EffectUsedFor(at, replace(&mut self.effect(at)?.used_for, used)),
            Field::EffectLow(at, low) => Field::EffectLow(at, replace(&mut self.effect(at)?.low, low)),
            Field::EffectHigh(at, high) => Field::EffectHigh(at, replace(&mut self.effect(at)?.high, high)),
            _ => return None,
        })
    }

    fn effect(&mut self, place: usize) -> Option<&mut Effect> {
        self.effects.get_mut(place)
    }
}
