//! A plan as files and links hold it: each field by its number and its name, and where it stands in the model.
//!
//! The model's structs are taken apart field by field here, so that a new field of theirs does not compile until it has
//! been given a number. In between a number that may be missing is 0 where it is: a level, a step on an axis, a reference
//! to something listed. Why there are no structs of their own for plans is told in `docs/decisions/formats.md`.

use super::fields::{FieldVisitor, HasFields, IntRange, choice, range};
use super::names::Named;
use crate::model::plan::item::{MAX_AMOUNT, MAX_EFFECTS, MAX_LINK, MAX_TEXT, MAX_WHAT, MAX_WHO};
use crate::model::plan::{
    Action, BenefitEffect, BenefitSettings, Department, Example, Goal, ItemId, MAX_ACTIONS, MAX_DEPARTMENTS,
    MAX_EXAMPLES, MAX_GOALS, MAX_STANDING_NOTE, MAX_VISION, Placement, Plan, Prerequisite, PrerequisiteAnswer, Rating,
    Setting, VisionPart,
};
use crate::model::{Area, Level};

/// The names of a plan's own fields, which stand in a file among those of the assessment.
pub const FIELDS: [&str; 8] =
    ["vision", "prerequisites", "placings", "operations", "goals", "actions", "examples", "benefit"];

static AMOUNT: IntRange = range(0, MAX_AMOUNT, 0);
static REFERENCE: IntRange = range(1, u32::MAX as u64, 0);
static LEVEL: IntRange = range(1, 10, 0);
static STEP: IntRange = range(1, 4, 0);

impl HasFields for Plan {
    fn visit(&mut self, visitor: &mut dyn FieldVisitor) {
        let Self { vision, prerequisites, placings, departments, goals, actions, examples, benefit } = self;
        visitor.object(1, "vision", &mut |visitor| {
            for (number, name, part) in numbered::<VisionPart>() {
                visitor.text(number, name, vision.get_mut(part), MAX_VISION, true);
            }
        });
        visitor.object(2, "prerequisites", &mut |visitor| {
            for (number, name, which) in numbered::<Prerequisite>() {
                visitor.object(number, name, &mut |visitor| prerequisites.get_mut(which).visit(visitor));
            }
        });
        visitor.object(3, "placings", &mut |visitor| {
            for (number, name, area) in numbered::<Area>() {
                visitor.object(number, name, &mut |visitor| placing(visitor, 1, placings.get_mut(area)));
            }
        });
        visitor.list(4, "operations", departments, MAX_DEPARTMENTS);
        visitor.list(5, "goals", goals, MAX_GOALS);
        visitor.list(6, "actions", actions, MAX_ACTIONS);
        visitor.list(7, "examples", examples, MAX_EXAMPLES);
        visitor.object(8, "benefit", &mut |visitor| benefit.visit(visitor));
    }
}

/// A field for each value of an enum, numbered from 1 and named as the value is.
fn numbered<T: Named>() -> impl Iterator<Item = (u8, &'static str, T)> {
    (1..).zip(T::NAMES.iter().zip(T::VALUES)).map(|(number, (name, value))| (number, *name, *value))
}

impl HasFields for PrerequisiteAnswer {
    fn visit(&mut self, visitor: &mut dyn FieldVisitor) {
        let Self { standing, note } = self;
        choice(visitor, 1, "standing", standing, true);
        visitor.text(2, "note", note, MAX_STANDING_NOTE, true);
    }
}

impl HasFields for Department {
    fn visit(&mut self, visitor: &mut dyn FieldVisitor) {
        let Self { id, name } = self;
        identity(visitor, id);
        visitor.text(2, "name", name, MAX_WHO, false);
    }
}

impl HasFields for Goal {
    fn visit(&mut self, visitor: &mut dyn FieldVisitor) {
        let Self { id, area, department, what, from, to, by, standing } = self;
        identity(visitor, id);
        choice(visitor, 2, "area", area, false);
        reference(visitor, 3, "operation", department);
        visitor.text(4, "what", what, MAX_WHAT, false);
        level(visitor, 5, "from", from);
        level(visitor, 6, "to", to);
        visitor.day(7, "by", by);
        choice(visitor, 8, "standing", standing, true);
    }
}

impl HasFields for Action {
    fn visit(&mut self, visitor: &mut dyn FieldVisitor) {
        let Self {
            id,
            area,
            department,
            what,
            responsible,
            benefit_owner,
            measure,
            with,
            start,
            due,
            status,
            kind,
            cost_once,
            cost_yearly,
            placing,
            note,
            effects,
        } = self;
        identity(visitor, id);
        choice(visitor, 2, "area", area, false);
        reference(visitor, 3, "operation", department);
        visitor.text(4, "what", what, MAX_WHAT, false);
        visitor.text(5, "responsible", responsible, MAX_WHO, false);
        visitor.text(6, "benefitOwner", benefit_owner, MAX_WHO, false);
        visitor.text(7, "measure", measure, MAX_WHAT, false);
        visitor.text(8, "with", with, MAX_WHO, false);
        visitor.day(9, "start", start);
        visitor.day(10, "due", due);
        choice(visitor, 11, "status", status, true);
        choice(visitor, 12, "kind", kind, true);
        visitor.number(13, "costOnce", cost_once, &AMOUNT);
        visitor.number(14, "costYearly", cost_yearly, &AMOUNT);
        // Their fields stand among those of the action.
        self::placing(visitor, 15, placing);
        visitor.text(17, "note", note, MAX_TEXT, true);
        visitor.list(18, "effects", effects, MAX_EFFECTS);
    }
}

impl HasFields for BenefitEffect {
    fn visit(&mut self, visitor: &mut dyn FieldVisitor) {
        let Self { kind, what, party, low, high, unit, used_for } = self;
        choice(visitor, 1, "kind", kind, false);
        visitor.text(2, "what", what, MAX_WHAT, false);
        visitor.text(3, "party", party, MAX_WHO, false);
        visitor.number(4, "low", low, &AMOUNT);
        visitor.number(5, "high", high, &AMOUNT);
        visitor.text(6, "unit", unit, MAX_WHO, false);
        choice(visitor, 7, "usedFor", used_for, true);
    }
}

impl HasFields for Example {
    fn visit(&mut self, visitor: &mut dyn FieldVisitor) {
        let Self { id, area, action, title, link, says } = self;
        identity(visitor, id);
        choice(visitor, 2, "area", area, false);
        reference(visitor, 3, "action", action);
        visitor.text(4, "title", title, MAX_WHAT, false);
        visitor.text(5, "link", link, MAX_LINK, false);
        visitor.text(6, "says", says, MAX_TEXT, true);
    }
}

/// The settings of benefits with their fields, and the range and the default of each.
static SETTINGS: [(Setting, u8, &str, IntRange); 7] = [
    (Setting::HoursPerPost, 1, "hoursPerPost", range(1000, 2200, 1700)),
    (Setting::MonthlySalary, 2, "monthlySalary", range(10_000, 500_000, 40_000)),
    (Setting::HoursPerMonth, 3, "hoursPerMonth", range(100, 200, 142)),
    (Setting::Surcharge, 4, "surchargePercent", range(100, 300, 154)),
    (Setting::Discount, 5, "discountPermille", range(0, 200, 30)),
    (Setting::Years, 6, "years", range(1, 20, 5)),
    (Setting::Budget, 7, "budget", range(0, MAX_AMOUNT, 0)),
];

impl HasFields for BenefitSettings {
    fn visit(&mut self, visitor: &mut dyn FieldVisitor) {
        for (setting, number, name, range) in &SETTINGS {
            visitor.number(*number, name, setting.of(self), range);
        }
    }
}

/// Hands over effect and effort, with this number and the next.
fn placing(visitor: &mut dyn FieldVisitor, number: u8, placing: &mut Placement) {
    let Placement { effect, effort } = placing;
    for (number, name, step) in [(number, "effect", effect), (number + 1, "effort", effort)] {
        let mut value = step.map_or(0, |step| step.get().into());
        visitor.number(number, name, &mut value, &STEP);
        *step = u8::try_from(value).ok().and_then(Rating::new);
    }
}

/// Hands over a level that may be missing.
fn level(visitor: &mut dyn FieldVisitor, number: u8, name: &'static str, level: &mut Option<Level>) {
    let mut value = level.map_or(0, |level| level.get().into());
    visitor.number(number, name, &mut value, &LEVEL);
    *level = u8::try_from(value).ok().and_then(Level::new);
}

fn identity(visitor: &mut dyn FieldVisitor, id: &mut ItemId) {
    let mut number = id.get().into();
    visitor.identity(1, "id", &mut number);
    *id = ItemId::new(number).unwrap_or_default();
}

fn reference(visitor: &mut dyn FieldVisitor, number: u8, name: &'static str, to: &mut Option<ItemId>) {
    let mut value = to.map_or(0, |id| id.get().into());
    visitor.number(number, name, &mut value, &REFERENCE);
    *to = ItemId::new(value);
}
