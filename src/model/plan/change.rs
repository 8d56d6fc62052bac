//! Every change to a plan, and what undoes it.

use std::mem::{replace, take};
use std::ops::RangeInclusive;

use super::benefit::BenefitSettings;
use super::fields::{Described, Fields, List};
use super::item::{Item, ItemId, MAX_EFFECTS, Text};
use super::placing::Placing;
use super::{MAX_ACTIONS, MAX_EXAMPLES, MAX_GOALS, MAX_OPERATIONS, Plan, Prerequisite, Standing, StoryPart};
use crate::model::command::{Refused, fits};
use crate::model::{Area, Date, free_text};

/// How much a plan has room for: a byte of text (UTF-8) counts 1, everything listed 400 and an effect 200. That is about
/// eighty actions as people write them, and keeps two hundred plans within what a file may take.
pub const MAX_WEIGHT: usize = 60_000;

const ITEM: usize = 400;
const EFFECT: usize = 200;

/// A change to a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanChange {
    /// Tells a part of the story.
    Story(StoryPart, String),
    /// Says whether a prerequisite is there.
    Standing(Prerequisite, Standing),
    /// Replaces the note on a prerequisite.
    StandingNote(Prerequisite, String),
    /// States the effect and effort of an area.
    Placing(Area, Placing),
    /// Sets what benefits are reckoned with.
    Benefit(BenefitSettings),
    /// Puts something in its list at a place; a place past the end is the end.
    Insert(usize, Item),
    /// Takes something out of its list. What names it then names nothing, and names it again when this is undone.
    Remove(ItemId),
    /// Puts something in the place of what has its identity and is of its kind.
    Replace(Item),
    /// Replaces a text of something: a run of such changes to one text is undone as one.
    Write(ItemId, Text, String),
    /// Moves something to another place in its list; a place past the end is the end.
    Move(ItemId, usize),
}

impl PlanChange {
    /// Whether two changes set the same text, so that a run of keystrokes is undone as one.
    pub(in crate::model) fn same_text_field(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Story(a, _), Self::Story(b, _)) => a == b,
            (Self::StandingNote(a, _), Self::StandingNote(b, _)) => a == b,
            (Self::Write(a, field, _), Self::Write(b, other, _)) => a == b && field == other,
            _ => false,
        }
    }
}

/// Carries out a change and gives the one that undoes it. A refused change leaves the plan as it was.
pub(in crate::model) fn apply(plan: &mut Plan, change: PlanChange) -> Result<PlanChange, Refused> {
    let mut changed = plan.clone();
    let inverse = carry_out(&mut changed, change)?;
    within_limits(&mut changed)?;
    *plan = changed;
    Ok(inverse)
}

fn carry_out(plan: &mut Plan, change: PlanChange) -> Result<PlanChange, Refused> {
    Ok(match change {
        PlanChange::Story(part, text) => PlanChange::Story(part, replace(plan.story.get_mut(part), text)),
        PlanChange::Standing(which, standing) => {
            PlanChange::Standing(which, replace(&mut plan.prerequisites.get_mut(which).standing, standing))
        }
        PlanChange::StandingNote(which, text) => {
            PlanChange::StandingNote(which, replace(&mut plan.prerequisites.get_mut(which).note, text))
        }
        PlanChange::Placing(area, placing) => PlanChange::Placing(area, replace(plan.placings.get_mut(area), placing)),
        PlanChange::Benefit(benefit) => PlanChange::Benefit(replace(&mut plan.benefit, benefit)),
        PlanChange::Insert(place, item) => {
            let id = item.id();
            insert(plan, place, item);
            PlanChange::Remove(id)
        }
        PlanChange::Remove(id) => {
            let (place, item) = remove(plan, id)?;
            PlanChange::Insert(place, item)
        }
        PlanChange::Replace(item) => {
            let (place, before) = remove(plan, item.id())?;
            if std::mem::discriminant(&before) != std::mem::discriminant(&item) {
                return Err(Refused::Taken);
            }
            insert(plan, place, item);
            PlanChange::Replace(before)
        }
        PlanChange::Write(id, which, text) => {
            let there = plan.text(id, which).ok_or(Refused::Gone)?;
            PlanChange::Write(id, which, replace(there, text))
        }
        PlanChange::Move(id, place) => {
            let (before, item) = remove(plan, id)?;
            insert(plan, place, item);
            PlanChange::Move(id, before)
        }
    })
}

impl Plan {
    /// A text of something listed, to be changed.
    fn text(&mut self, id: ItemId, which: Text) -> Option<&mut String> {
        if let Some(item) = self.operations.iter_mut().find(|item| item.id == id) {
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

fn insert(plan: &mut Plan, place: usize, item: Item) {
    match item {
        Item::Operation(item) => insert_in(&mut plan.operations, place, item),
        Item::Goal(item) => insert_in(&mut plan.goals, place, item),
        Item::Action(item) => insert_in(&mut plan.actions, place, *item),
        Item::Example(item) => insert_in(&mut plan.examples, place, item),
    }
}

fn insert_in<T>(list: &mut Vec<T>, place: usize, item: T) {
    list.insert(place.min(list.len()), item);
}

fn remove(plan: &mut Plan, id: ItemId) -> Result<(usize, Item), Refused> {
    if let Some(place) = plan.operations.iter().position(|item| item.id == id) {
        Ok((place, Item::Operation(plan.operations.remove(place))))
    } else if let Some(place) = plan.goals.iter().position(|item| item.id == id) {
        Ok((place, Item::Goal(plan.goals.remove(place))))
    } else if let Some(place) = plan.actions.iter().position(|item| item.id == id) {
        Ok((place, Item::Action(Box::new(plan.actions.remove(place)))))
    } else {
        let place = plan.examples.iter().position(|item| item.id == id).ok_or(Refused::Gone)?;
        Ok((place, Item::Example(plan.examples.remove(place))))
    }
}

/// Cleans a plan's texts, and holds all of it to its limits.
pub(in crate::model) fn within_limits(plan: &mut Plan) -> Result<(), Refused> {
    let mut limits = Limits { weight: 0, refused: None };
    plan.fields(&mut limits);
    limits.refused.map_or(Ok(()), Err)?;
    match problem(plan) {
        Some(PlanProblem::Repeated) => Err(Refused::Taken),
        Some(PlanProblem::TooMuch) => Err(Refused::Full),
        None => Ok(()),
    }
}

/// What may be wrong with a plan as a whole, when each field by itself is as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanProblem {
    /// Two things have the same identity.
    Repeated,
    /// It weighs more than [`MAX_WEIGHT`].
    TooMuch,
}

/// What is wrong with a plan as a whole, if anything.
#[must_use]
pub fn problem(plan: &mut Plan) -> Option<PlanProblem> {
    let ids = plan.ids();
    if ids.iter().enumerate().any(|(place, id)| ids.iter().take(place).any(|other| other == id)) {
        return Some(PlanProblem::Repeated);
    }
    let mut limits = Limits { weight: 0, refused: None };
    plan.fields(&mut limits);
    let effects: usize = plan.actions.iter().map(|action| action.effects.len()).sum();
    (limits.weight + ITEM * ids.len() + EFFECT * effects > MAX_WEIGHT).then_some(PlanProblem::TooMuch)
}

/// The most that fit in a list of this name.
#[must_use]
pub fn most(list: &str) -> usize {
    match list {
        "operations" => MAX_OPERATIONS,
        "goals" => MAX_GOALS,
        "actions" => MAX_ACTIONS,
        "examples" => MAX_EXAMPLES,
        _ => MAX_EFFECTS,
    }
}

/// Holds each field to its limit, and counts the bytes of texts.
struct Limits {
    weight: usize,
    refused: Option<Refused>,
}

impl Fields for Limits {
    fn text(&mut self, _: &'static str, text: &mut String, max: usize, lines: bool) {
        let clean = if lines { free_text::lines(take(text)) } else { free_text::one_line(take(text)) };
        self.weight += clean.len();
        match fits(clean, max) {
            Ok(clean) => *text = clean,
            Err(refused) => self.refused = Some(refused),
        }
    }

    fn number(&mut self, _: &'static str, number: &mut u64, range: RangeInclusive<u64>, default: Option<u64>) {
        if !range.contains(number) && Some(*number) != default {
            self.refused = Some(Refused::Range);
        }
    }

    fn choice(&mut self, _: &'static str, _: &'static [&'static str], _: &mut usize, _: bool) {}

    fn day(&mut self, _: &'static str, _: &mut Option<Date>) {}

    fn list(&mut self, name: &'static str, list: &mut dyn List) {
        if list.count() > most(name) {
            self.refused = Some(Refused::Full);
            return;
        }
        for place in 0..list.count() {
            list.fields(place, self);
        }
    }

    fn object(&mut self, _: &'static str, inside: &mut dyn FnMut(&mut dyn Fields)) {
        inside(self);
    }
}
