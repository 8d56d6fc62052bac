//! Every change to a plan, and what undoes it.

use super::benefit::Setting;
use super::fields::{Described, Fields, List, Within};
use super::item::{Effect, ID, Item, ItemId, MAX_EFFECTS, Text};
use super::placing::{Axis, Step as Level};
use super::set::Field;
use super::{MAX_ACTIONS, MAX_EXAMPLES, MAX_GOALS, MAX_OPERATIONS, Plan, Prerequisite, Standing, StoryPart};
use crate::model::command::{Refused, What, fits};
use crate::model::{Area, free_text};
use std::mem::{replace, take};

/// How much a plan has room for: a byte of text (UTF-8) counts 1, everything listed 400 and an effect 200. That is about
/// eighty actions as people write them, and keeps two hundred plans within what a file may take.
pub const MAX_WEIGHT: usize = 60_000;

const GONE: Refused = Refused::Gone(What::Listed);

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
    /// States the effect or the effort of an area.
    Placing(Area, Axis, Option<Level>),
    /// Sets one thing that benefits are reckoned with.
    Setting(Setting, u64),
    /// Puts something in its list at a place; a place past the end is the end.
    Insert(usize, Item),
    /// Takes something out of its list. What names it then names nothing, and names it again when this is undone.
    Remove(ItemId),
    /// Sets a field of something.
    Set(ItemId, Field),
    /// Gives an action one more effect, at a place; a place past the end is the end.
    InsertEffect(ItemId, usize, Effect),
    /// Takes the effect at a place from an action.
    RemoveEffect(ItemId, usize),
    /// Replaces a text of something: a run of such changes to one text is undone as one.
    Write(ItemId, Text, String),
    /// Moves something to another place in its list; a place past the end is the end.
    Move(ItemId, usize),
}

impl PlanChange {
    /// Whether two changes set the same text, so that a run of keystrokes is undone as one.
    fn same_text_field(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Story(a, _), Self::Story(b, _)) => a == b,
            (Self::StandingNote(a, _), Self::StandingNote(b, _)) => a == b,
            (Self::Write(a, field, _), Self::Write(b, other, _)) => a == b && field == other,
            _ => false,
        }
    }
}

/// A change to a plan, as a command holds it. What carries it out is reached through it alone, so that it is loaded
/// with the screens that make such changes, and not before.
#[derive(Debug)]
pub struct PlanStep(Box<dyn Step>);

trait Step: std::fmt::Debug + Send + Sync {
    fn change(&self) -> &PlanChange;
    fn copied(&self) -> Box<dyn Step>;
    fn is(&self, other: &PlanChange) -> bool;
    fn follows(&self, other: &PlanChange) -> bool;
    fn apply(self: Box<Self>, plan: &mut Plan) -> Result<PlanStep, Refused>;
}

impl Step for PlanChange {
    fn change(&self) -> &PlanChange {
        self
    }

    fn copied(&self) -> Box<dyn Step> {
        Box::new(self.clone())
    }

    fn is(&self, other: &PlanChange) -> bool {
        self == other
    }

    fn follows(&self, other: &PlanChange) -> bool {
        self.same_text_field(other)
    }

    fn apply(self: Box<Self>, plan: &mut Plan) -> Result<PlanStep, Refused> {
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
        Self(self.0.copied())
    }
}

impl PartialEq for PlanStep {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(other.0.change())
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
        self.0.follows(earlier.0.change())
    }

    /// Carries it out, and gives the one that undoes it.
    pub(in crate::model) fn carry_out(self, plan: &mut Plan) -> Result<Self, Refused> {
        self.0.apply(plan)
    }
}

/// Carries out a change and gives the one that undoes it. A refused change leaves the plan as it was.
fn apply(plan: &mut Plan, change: PlanChange) -> Result<PlanChange, Refused> {
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
        PlanChange::Placing(area, axis, step) => {
            PlanChange::Placing(area, axis, replace(plan.placings.get_mut(area).get_mut(axis), step))
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
    fn effects(&mut self, id: ItemId) -> Result<&mut Vec<Effect>, Refused> {
        let action = self.actions.iter_mut().find(|item| item.id == id);
        action.map(|action| &mut action.effects).ok_or(GONE)
    }

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

/// Puts something in its list, and gives the place where it then is.
fn insert(plan: &mut Plan, place: usize, item: Item) -> usize {
    match item {
        Item::Operation(item) => insert_in(&mut plan.operations, place, item),
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

fn remove(plan: &mut Plan, id: ItemId) -> Result<(usize, Item), Refused> {
    if let Some(place) = plan.operations.iter().position(|item| item.id == id) {
        Ok((place, Item::Operation(plan.operations.remove(place))))
    } else if let Some(place) = plan.goals.iter().position(|item| item.id == id) {
        Ok((place, Item::Goal(plan.goals.remove(place))))
    } else if let Some(place) = plan.actions.iter().position(|item| item.id == id) {
        Ok((place, Item::Action(Box::new(plan.actions.remove(place)))))
    } else {
        let place = plan.examples.iter().position(|item| item.id == id).ok_or(GONE)?;
        Ok((place, Item::Example(plan.examples.remove(place))))
    }
}

/// Cleans a plan's texts, and holds all of it to its limits.
pub(in crate::model) fn within_limits(plan: &mut Plan) -> Result<(), Refused> {
    let mut limits = Limits::default();
    plan.fields(&mut limits);
    match (limits.refused, limits.problem()) {
        (Some(refused), _) => Err(refused),
        (None, Some(PlanProblem::Repeated)) => Err(Refused::Taken(What::Listed)),
        (None, Some(PlanProblem::TooMuch)) => Err(Refused::Full),
        (None, None) => Ok(()),
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
    let mut limits = Limits::default();
    plan.fields(&mut limits);
    limits.problem()
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

/// Holds each field to its limit, and weighs them.
#[derive(Default)]
struct Limits {
    weight: usize,
    ids: Vec<u64>,
    is_repeated: bool,
    refused: Option<Refused>,
}

impl Limits {
    fn problem(&self) -> Option<PlanProblem> {
        if self.is_repeated {
            Some(PlanProblem::Repeated)
        } else {
            (self.weight > MAX_WEIGHT).then_some(PlanProblem::TooMuch)
        }
    }
}

impl Fields for Limits {
    fn this(&mut self) -> &mut dyn Fields {
        self
    }

    fn text(&mut self, _: &'static str, text: &mut String, max: usize, lines: bool) {
        let clean = if lines { free_text::lines(take(text)) } else { free_text::one_line(take(text)) };
        self.weight += clean.len();
        match fits(clean, max) {
            Ok(clean) => *text = clean,
            Err(refused) => self.refused = Some(refused),
        }
    }

    fn number(&mut self, name: &'static str, number: &mut u64, within: &'static Within) {
        if name == ID {
            self.is_repeated |= self.ids.contains(number);
            self.ids.push(*number);
        }
        if !within.holds(*number) && Some(*number) != within.default {
            self.refused = Some(Refused::Range);
        }
    }

    fn list(&mut self, name: &'static str, list: &mut dyn List) {
        if list.count() > most(name) {
            self.refused = Some(Refused::Full);
            return;
        }
        let each = if name == "effects" { EFFECT } else { ITEM };
        self.weight += each * list.count();
        for place in 0..list.count() {
            list.fields(place, self);
        }
    }
}
