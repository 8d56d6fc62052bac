//! Every change to a plan, and what undoes it.

use std::mem::replace;

use super::benefit::Setting;
use super::item::{BenefitEffect, Item, ItemId, ItemText};
use super::limits::within_limits;
use super::placement::{Axis, Rating};
use super::set::ItemField;
use super::{Plan, Prerequisite, PrerequisiteStatus, VisionPart};
use crate::model::area::Area;
use crate::model::command_error::{CommandError, ItemKind};

const GONE: CommandError = CommandError::Gone(ItemKind::Listed);

/// A change to a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanChange {
    /// Tells a part of the vision.
    Vision(VisionPart, String),
    /// Says whether a prerequisite is there.
    Standing(Prerequisite, PrerequisiteStatus),
    /// Replaces the note on a prerequisite.
    StandingNote(Prerequisite, String),
    /// States the effect or the effort of an area.
    Placement(Area, Axis, Option<Rating>),
    /// Sets one thing that benefits are reckoned with.
    Setting(Setting, u64),
    /// Puts something in its list at a place; a place past the end is the end.
    Insert(usize, Item),
    /// Takes something out of its list. What names it then names nothing, and names it again when this is undone.
    Remove(ItemId),
    /// Sets a field of something.
    Set(ItemId, ItemField),
    /// Gives an action one more effect, at a place; a place past the end is the end.
    InsertEffect(ItemId, usize, BenefitEffect),
    /// Takes the effect at a place from an action.
    RemoveEffect(ItemId, usize),
    /// Replaces a text of something: a run of such changes to one text is undone as one.
    Write(ItemId, ItemText, String),
    /// Moves something to another place in its list; a place past the end is the end.
    Move(ItemId, usize),
}

impl PlanChange {
    /// Whether two changes set the same text, so that a run of keystrokes is undone as one.
    fn same_text_field(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Vision(a, _), Self::Vision(b, _)) => a == b,
            (Self::StandingNote(a, _), Self::StandingNote(b, _)) => a == b,
            (Self::Write(a, field, _), Self::Write(b, other, _)) => a == b && field == other,
            _ => false,
        }
    }
}

/// A change to a plan as a command holds it: behind a trait object, so that what clones, compares and carries out changes
/// is loaded with the screens that make them. As a plain enum in the command it is all in the first load: 2.8 kB more, compressed.
#[derive(Debug)]
pub struct PlanStep(Box<dyn ErasedChange>);

trait ErasedChange: std::fmt::Debug + Send + Sync {
    fn change(&self) -> &PlanChange;
    fn boxed(&self) -> Box<dyn ErasedChange>;
    fn is(&self, other: &PlanChange) -> bool;
    fn continues(&self, earlier: &PlanChange) -> bool;
    fn apply(self: Box<Self>, plan: &mut Plan) -> Result<PlanStep, CommandError>;
}

impl ErasedChange for PlanChange {
    fn change(&self) -> &PlanChange {
        self
    }

    fn boxed(&self) -> Box<dyn ErasedChange> {
        Box::new(self.clone())
    }

    fn is(&self, other: &PlanChange) -> bool {
        self == other
    }

    fn continues(&self, earlier: &PlanChange) -> bool {
        self.same_text_field(earlier)
    }

    fn apply(self: Box<Self>, plan: &mut Plan) -> Result<PlanStep, CommandError> {
        apply(plan, *self).map(PlanStep::from)
    }
}

impl From<PlanChange> for PlanStep {
    fn from(change: PlanChange) -> Self {
        Self(Box::new(change))
    }
}

impl Clone for PlanStep {
    fn clone(&self) -> Self {
        Self(self.0.boxed())
    }
}

impl PartialEq for PlanStep {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(other.change())
    }
}

impl Eq for PlanStep {}

impl PlanStep {
    /// The change.
    #[must_use]
    pub fn change(&self) -> &PlanChange {
        self.0.change()
    }

    /// Whether it belongs to the same run of typing as an earlier one.
    pub(in crate::model) fn continues(&self, earlier: &Self) -> bool {
        self.0.continues(earlier.change())
    }

    /// Carries it out, and gives the one that undoes it.
    pub(in crate::model) fn carry_out(self, plan: &mut Plan) -> Result<Self, CommandError> {
        self.0.apply(plan)
    }
}

/// Carries out a change and gives the one that undoes it. A refused change leaves the plan as it was.
fn apply(plan: &mut Plan, change: PlanChange) -> Result<PlanChange, CommandError> {
    let mut changed = plan.clone();
    let inverse = carry_out(&mut changed, change)?;
    within_limits(&mut changed)?;
    *plan = changed;
    Ok(inverse)
}

fn carry_out(plan: &mut Plan, change: PlanChange) -> Result<PlanChange, CommandError> {
    Ok(match change {
        PlanChange::Vision(part, text) => PlanChange::Vision(part, replace(plan.vision.get_mut(part), text)),
        PlanChange::Standing(which, standing) => {
            PlanChange::Standing(which, replace(&mut plan.prerequisites.get_mut(which).standing, standing))
        }
        PlanChange::StandingNote(which, text) => {
            PlanChange::StandingNote(which, replace(&mut plan.prerequisites.get_mut(which).note, text))
        }
        PlanChange::Placement(area, axis, step) => {
            PlanChange::Placement(area, axis, replace(plan.placings.get_mut(area).get_mut(axis), step))
        }
        PlanChange::Setting(setting, number) => {
            PlanChange::Setting(setting, replace(setting.of(&mut plan.benefit), number))
        }
        PlanChange::Insert(place, item) => {
            let id = item.id();
            insert(plan, place, item);
            PlanChange::Remove(id)
        }
        PlanChange::Remove(id) => {
            let (place, item) = remove(plan, id)?;
            PlanChange::Insert(place, item)
        }
        PlanChange::Set(id, field) => PlanChange::Set(id, plan.set(id, field).ok_or(GONE)?),
        PlanChange::InsertEffect(id, place, effect) => {
            PlanChange::RemoveEffect(id, insert_in(plan.effects(id)?, place, effect))
        }
        PlanChange::RemoveEffect(id, place) => {
            let effects = plan.effects(id)?;
            if place >= effects.len() {
                return Err(GONE);
            }
            PlanChange::InsertEffect(id, place, effects.remove(place))
        }
        PlanChange::Write(id, which, text) => {
            let there = plan.text(id, which).ok_or(GONE)?;
            PlanChange::Write(id, which, replace(there, text))
        }
        PlanChange::Move(id, place) => {
            let (before, item) = remove(plan, id)?;
            let changed = insert(plan, place, item);
            // What stays where it is undoes itself.
            PlanChange::Move(id, if changed == before { place } else { before })
        }
    })
}

impl Plan {
    /// The effects of an action, to be changed.
    fn effects(&mut self, id: ItemId) -> Result<&mut Vec<BenefitEffect>, CommandError> {
        let action = self.actions.iter_mut().find(|item| item.id == id);
        action.map(|action| &mut action.effects).ok_or(GONE)
    }

    /// A text of something listed, to be changed.
    fn text(&mut self, id: ItemId, which: ItemText) -> Option<&mut String> {
        if let Some(item) = self.departments.iter_mut().find(|item| item.id == id) {
            item.text(which)
        } else if let Some(item) = self.goals.iter_mut().find(|item| item.id == id) {
            item.text(which)
        } else if let Some(item) = self.actions.iter_mut().find(|item| item.id == id) {
            item.text(which)
        } else {
            self.examples.iter_mut().find(|item| item.id == id)?.text(which)
        }
    }
}

/// Puts something in its list, and gives the place where it then is.
fn insert(plan: &mut Plan, place: usize, item: Item) -> usize {
    match item {
        Item::Department(item) => insert_in(&mut plan.departments, place, item),
        Item::Goal(item) => insert_in(&mut plan.goals, place, item),
        Item::Action(item) => insert_in(&mut plan.actions, place, *item),
        Item::Example(item) => insert_in(&mut plan.examples, place, item),
    }
}

fn insert_in<T>(list: &mut Vec<T>, place: usize, item: T) -> usize {
    let place = place.min(list.len());
    list.insert(place, item);
    place
}

fn remove(plan: &mut Plan, id: ItemId) -> Result<(usize, Item), CommandError> {
    if let Some(place) = plan.departments.iter().position(|item| item.id == id) {
        Ok((place, Item::Department(plan.departments.remove(place))))
    } else if let Some(place) = plan.goals.iter().position(|item| item.id == id) {
        Ok((place, Item::Goal(plan.goals.remove(place))))
    } else if let Some(place) = plan.actions.iter().position(|item| item.id == id) {
        Ok((place, Item::Action(Box::new(plan.actions.remove(place)))))
    } else {
        let place = plan.examples.iter().position(|item| item.id == id).ok_or(GONE)?;
        Ok((place, Item::Example(plan.examples.remove(place))))
    }
}
