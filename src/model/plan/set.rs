//! The fields of what a plan lists that are no text. Each is set by itself, so that what another tab has said of the same
//! thing stays when a step is undone.

use super::Plan;
use super::item::{Action, BenefitEffect, EffectKind, Goal, GoalStanding, ItemId, Kind, Status, UsedFor};
use super::placement::{Axis, Rating};
use crate::model::{Area, Date, Level};
use std::mem::replace;

/// A field, and what it is set to. Those of effects name the place of the effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemField {
    /// The area of a goal, an action or an example.
    Area(Area),
    /// The department of a goal or an action, or all of them.
    Department(Option<ItemId>),
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
    Placement(Axis, Option<Rating>),
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
    pub(super) fn set(&mut self, id: ItemId, field: ItemField) -> Option<ItemField> {
        if let Some(goal) = self.goals.iter_mut().find(|item| item.id == id) {
            goal.set(field)
        } else if let Some(action) = self.actions.iter_mut().find(|item| item.id == id) {
            action.set(field)
        } else {
            let example = self.examples.iter_mut().find(|item| item.id == id)?;
            Some(match field {
                ItemField::Area(area) => ItemField::Area(replace(&mut example.area, area)),
                ItemField::Action(action) => ItemField::Action(replace(&mut example.action, action)),
                _ => return None,
            })
        }
    }
}

impl Goal {
    fn set(&mut self, field: ItemField) -> Option<ItemField> {
        Some(match field {
            ItemField::Area(area) => ItemField::Area(replace(&mut self.area, area)),
            ItemField::Department(department) => ItemField::Department(replace(&mut self.department, department)),
            ItemField::From(level) => ItemField::From(replace(&mut self.from, level)),
            ItemField::To(level) => ItemField::To(replace(&mut self.to, level)),
            ItemField::By(day) => ItemField::By(replace(&mut self.by, day)),
            ItemField::Standing(standing) => ItemField::Standing(replace(&mut self.standing, standing)),
            _ => return None,
        })
    }
}

impl Action {
    fn set(&mut self, field: ItemField) -> Option<ItemField> {
        Some(match field {
            ItemField::Area(area) => ItemField::Area(replace(&mut self.area, area)),
            ItemField::Department(department) => ItemField::Department(replace(&mut self.department, department)),
            ItemField::Start(day) => ItemField::Start(replace(&mut self.start, day)),
            ItemField::Due(day) => ItemField::Due(replace(&mut self.due, day)),
            ItemField::Status(status) => ItemField::Status(replace(&mut self.status, status)),
            ItemField::Kind(kind) => ItemField::Kind(replace(&mut self.kind, kind)),
            ItemField::CostOnce(cost) => ItemField::CostOnce(replace(&mut self.cost_once, cost)),
            ItemField::CostYearly(cost) => ItemField::CostYearly(replace(&mut self.cost_yearly, cost)),
            ItemField::Placement(axis, step) => ItemField::Placement(axis, replace(self.placing.get_mut(axis), step)),
            ItemField::EffectKind(at, kind) => ItemField::EffectKind(at, replace(&mut self.effect(at)?.kind, kind)),
            ItemField::EffectUsedFor(at, used) => {
                ItemField::EffectUsedFor(at, replace(&mut self.effect(at)?.used_for, used))
            }
            ItemField::EffectLow(at, low) => ItemField::EffectLow(at, replace(&mut self.effect(at)?.low, low)),
            ItemField::EffectHigh(at, high) => ItemField::EffectHigh(at, replace(&mut self.effect(at)?.high, high)),
            _ => return None,
        })
    }

    fn effect(&mut self, place: usize) -> Option<&mut BenefitEffect> {
        self.effects.get_mut(place)
    }
}
