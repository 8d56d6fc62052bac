//! What a plan may hold: the longest texts, the longest lists, and how much in all.

use std::mem::take;

use super::item::{Action, Department, Example, Goal, MAX_AMOUNT, MAX_EFFECTS, MAX_LINK, MAX_TEXT, MAX_WHAT, MAX_WHO};
use super::{
    MAX_ACTIONS, MAX_DEPARTMENTS, MAX_EXAMPLES, MAX_GOALS, MAX_STANDING_NOTE, MAX_VISION, Plan, Prerequisite, Setting,
    VisionPart,
};
use crate::model::command_error::{CommandError, ItemKind, Limit};
use crate::model::free_text;

/// How much a plan has room for: a byte of text (UTF-8) counts 1, everything listed 400 and an effect 200. That is about
/// eighty actions as people write them, and keeps two hundred plans within what a file may take.
pub const MAX_WEIGHT: usize = 60_000;

const ITEM: usize = 400;
const EFFECT: usize = 200;

/// What may be wrong with a plan as a whole, when each field by itself is as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanProblem {
    /// Two things have the same identity.
    Repeated,
    /// It weighs more than [`MAX_WEIGHT`].
    TooMuch,
}

/// Cleans a plan's texts, and finds what is wrong with it as a whole, if anything.
#[must_use]
pub fn problem(plan: &mut Plan) -> Option<PlanProblem> {
    clean(plan).1
}

/// Cleans a plan's texts. What is refused of them, and what is wrong with the plan as a whole.
fn clean(plan: &mut Plan) -> (Result<(), CommandError>, Option<PlanProblem>) {
    let (mut fit, mut weight, mut ids) = (Ok(()), 0, Vec::new());
    plan.each_text(&mut |text, max, clean| {
        *text = clean(take(text));
        weight += text.len();
        if text.chars().count() > max {
            fit = Err(CommandError::TooLong { max });
        }
    });
    let mut is_repeated = false;
    plan.each_id(&mut |id| {
        is_repeated |= ids.contains(id);
        ids.push(*id);
        weight += ITEM;
    });
    for action in &plan.actions {
        weight += EFFECT * action.effects.len();
    }
    let is_too_much = weight > MAX_WEIGHT;
    (fit, if is_repeated { Some(PlanProblem::Repeated) } else { is_too_much.then_some(PlanProblem::TooMuch) })
}

/// Cleans a plan's texts, and holds all of it to its limits.
pub(in crate::model) fn within_limits(plan: &mut Plan) -> Result<(), CommandError> {
    let is_amount = |number: u64| number <= MAX_AMOUNT;
    let (mut are_few, mut are_in_range) = (true, true);
    for (count, most) in [
        (plan.departments.len(), MAX_DEPARTMENTS),
        (plan.goals.len(), MAX_GOALS),
        (plan.actions.len(), MAX_ACTIONS),
        (plan.examples.len(), MAX_EXAMPLES),
    ] {
        are_few &= count <= most;
    }
    for action in &plan.actions {
        are_few &= action.effects.len() <= MAX_EFFECTS;
        are_in_range &= is_amount(action.cost_once) && is_amount(action.cost_yearly);
        for effect in &action.effects {
            are_in_range &= is_amount(effect.low) && is_amount(effect.high);
        }
    }
    if !are_few {
        return Err(CommandError::Full(Limit::Plan));
    }
    let (fit, problem) = clean(plan);
    fit?;
    for setting in Setting::ALL {
        are_in_range &= setting.range().contains(setting.of(&mut plan.benefit));
    }
    plan.each_id(&mut |id| are_in_range &= id.get() > 0);
    match problem {
        _ if !are_in_range => Err(CommandError::Range),
        Some(PlanProblem::Repeated) => Err(CommandError::Taken(ItemKind::Listed)),
        Some(PlanProblem::TooMuch) => Err(CommandError::Full(Limit::Plan)),
        None => Ok(()),
    }
}

/// What is done with a text, its most characters, and how it is cleaned.
type OfText<'a> = dyn FnMut(&mut String, usize, fn(String) -> String) + 'a;

impl Plan {
    fn each_text(&mut self, of: &mut OfText<'_>) {
        for part in VisionPart::ALL {
            of(self.vision.get_mut(*part), MAX_VISION, free_text::lines);
        }
        for which in Prerequisite::ALL {
            of(&mut self.prerequisites.get_mut(*which).note, MAX_STANDING_NOTE, free_text::lines);
        }
        for Department { name, .. } in &mut self.departments {
            of(name, MAX_WHO, free_text::one_line);
        }
        for Goal { what, .. } in &mut self.goals {
            of(what, MAX_WHAT, free_text::one_line);
        }
        for Action { what, responsible, benefit_owner, measure, with, note, effects, .. } in &mut self.actions {
            of(what, MAX_WHAT, free_text::one_line);
            of(responsible, MAX_WHO, free_text::one_line);
            of(benefit_owner, MAX_WHO, free_text::one_line);
            of(measure, MAX_WHAT, free_text::one_line);
            of(with, MAX_WHO, free_text::one_line);
            of(note, MAX_TEXT, free_text::lines);
            for effect in effects {
                of(&mut effect.what, MAX_WHAT, free_text::one_line);
                of(&mut effect.party, MAX_WHO, free_text::one_line);
                of(&mut effect.unit, MAX_WHO, free_text::one_line);
            }
        }
        for Example { title, link, says, .. } in &mut self.examples {
            of(title, MAX_WHAT, free_text::one_line);
            of(link, MAX_LINK, free_text::one_line);
            of(says, MAX_TEXT, free_text::lines);
        }
    }
}
