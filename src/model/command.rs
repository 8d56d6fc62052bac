//! Every change there is, applied by one function that also says how to undo it.

use std::mem::replace;

use super::area::Area;
use super::assessment::{Assessment, AssessmentId, MAX_FOCUS, MAX_NOTE, Role, TARGET_YEARS, name};
use super::command_error::{CommandError, ItemKind, Limit, fits};
use super::date::Date;
use super::free_text;
use super::grade::Grade;
use super::group::{self, Group, GroupChange, GroupId};
use super::plan::{self, PlanChange, PlanStep};
use super::workspace::Workspace;

/// A change to one assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Grades an area for now, or clears it.
    Now(Area, Grade),
    /// Grades an area's target, or clears it.
    Target(Area, Grade),
    /// Replaces an area's note.
    Note(Area, String),
    /// Ticks one of an area's criteria, by its place, or takes the tick away.
    Criterion(Area, usize, bool),
    /// Renames the assessment.
    Title(String),
    /// Says whose it is.
    Organisation(String),
    /// Says which part of the organisation.
    Unit(String),
    /// States the role.
    Role(Role),
    /// Sets the day it speaks of.
    Date(Date),
    /// Sets the year the targets are for.
    TargetYear(Option<u16>),
    /// Puts an area in focus at a place, or takes it out; a place past the end is the end.
    Focus(Area, Option<usize>),
    /// Changes the plan.
    Plan(PlanStep),
}

impl Change {
    /// A change to the plan.
    #[must_use]
    pub fn plan(change: PlanChange) -> Self {
        Self::Plan(change.into())
    }

    /// Whether two changes set the same text, so that a run of keystrokes is undone as one.
    fn same_text_field(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Note(a, _), Self::Note(b, _)) => a == b,
            (Self::Plan(new), Self::Plan(old)) => new.continues(old),
            (Self::Title(_), Self::Title(_))
            | (Self::Organisation(_), Self::Organisation(_))
            | (Self::Unit(_), Self::Unit(_)) => true,
            _ => false,
        }
    }
}

/// A change to the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Changes one assessment.
    Edit(AssessmentId, Change),
    /// Puts an assessment in at a place; a place past the end is the end.
    Insert(usize, Box<Assessment>),
    /// Takes an assessment out.
    Remove(AssessmentId),
    /// Puts an assessment in the place of the one with its identity.
    Replace(Box<Assessment>),
    /// Changes one group.
    EditGroup(GroupId, GroupChange),
    /// Puts a group in at a place; a place past the end is the end.
    InsertGroup(usize, Box<Group>),
    /// Takes a group out.
    RemoveGroup(GroupId),
    /// Several as one step: all of them or none.
    All(Vec<Command>),
}

/// What a single command is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    /// An assessment.
    Assessment(&'a AssessmentId),
    /// A group.
    Group(&'a GroupId),
}

impl Command {
    /// The single commands, in order.
    #[must_use]
    pub fn singles(self) -> Vec<Self> {
        match self {
            Self::All(commands) => commands.into_iter().flat_map(Self::singles).collect(),
            single => vec![single],
        }
    }

    /// What a single command is about.
    #[must_use]
    pub const fn subject(&self) -> Option<Subject<'_>> {
        match self {
            Self::Edit(id, _) | Self::Remove(id) => Some(Subject::Assessment(id)),
            Self::Insert(_, assessment) | Self::Replace(assessment) => Some(Subject::Assessment(&assessment.id)),
            Self::EditGroup(id, _) | Self::RemoveGroup(id) => Some(Subject::Group(id)),
            Self::InsertGroup(_, group) => Some(Subject::Group(&group.id)),
            Self::All(_) => None,
        }
    }

    /// Whether it is a text as it is being typed, which goes on with the next sign.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.continues(self)
    }

    /// Whether the second belongs to the same run of typing as the first.
    #[must_use]
    pub fn continues(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Edit(a, new), Self::Edit(b, old)) => a == b && new.same_text_field(old),
            _ => false,
        }
    }
}

const NO_ASSESSMENT: CommandError = CommandError::Gone(ItemKind::Assessment);
const NO_GROUP: CommandError = CommandError::Gone(ItemKind::Group);

/// Carries out a command and gives the one that undoes it. A refused command leaves the workspace as it was.
///
/// # Errors
/// See [`CommandError`].
pub fn apply(workspace: &mut Workspace, command: Command) -> Result<Command, CommandError> {
    match command {
        Command::Edit(id, change) => {
            let assessment = workspace.get_mut(&id).ok_or(NO_ASSESSMENT)?;
            edit(assessment, change).map(|inverse| Command::Edit(id, inverse))
        }
        Command::Insert(place, assessment) => {
            if workspace.get(&assessment.id).is_some() {
                return Err(CommandError::Taken(ItemKind::Assessment));
            }
            if !workspace.has_room() {
                return Err(CommandError::Full(Limit::Assessments));
            }
            let id = assessment.id.clone();
            workspace.insert(place, within_limits(*assessment)?);
            Ok(Command::Remove(id))
        }
        Command::Remove(id) => {
            let (place, assessment) = workspace.take(&id).ok_or(NO_ASSESSMENT)?;
            Ok(Command::Insert(place, Box::new(assessment)))
        }
        Command::Replace(assessment) => {
            let replacement = within_limits(*assessment)?;
            let there = workspace.get_mut(&replacement.id).ok_or(NO_ASSESSMENT)?;
            Ok(Command::Replace(Box::new(replace(there, replacement))))
        }
        Command::EditGroup(id, change) => {
            let group = workspace.group_mut(&id).ok_or(NO_GROUP)?;
            group::change::apply(group, change).map(|inverse| Command::EditGroup(id, inverse))
        }
        Command::InsertGroup(place, group) => {
            if workspace.group(&group.id).is_some() {
                return Err(CommandError::Taken(ItemKind::Group));
            }
            if !workspace.has_room_for_group() {
                return Err(CommandError::Full(Limit::Groups));
            }
            let id = group.id.clone();
            workspace.insert_group(place, group::change::within_limits(*group)?);
            Ok(Command::RemoveGroup(id))
        }
        Command::RemoveGroup(id) => {
            let (place, group) = workspace.take_group(&id).ok_or(NO_GROUP)?;
            Ok(Command::InsertGroup(place, Box::new(group)))
        }
        Command::All(commands) => {
            let mut inverse = Vec::new();
            for command in commands {
                match apply(workspace, command) {
                    // The last that was done is the first to be undone.
                    Ok(undo) => inverse.insert(0, undo),
                    Err(refused) => {
                        apply(workspace, Command::All(inverse))?;
                        return Err(refused);
                    }
                }
            }
            Ok(Command::All(inverse))
        }
    }
}

fn edit(assessment: &mut Assessment, change: Change) -> Result<Change, CommandError> {
    Ok(match change {
        Change::Now(area, grade) => Change::Now(area, replace(&mut assessment.areas.get_mut(area).now, grade)),
        Change::Target(area, grade) => Change::Target(area, replace(&mut assessment.areas.get_mut(area).target, grade)),
        Change::Note(area, text) => Change::Note(area, replace(&mut assessment.areas.get_mut(area).note, note(text)?)),
        Change::Criterion(area, place, is_met) => {
            let met = &mut assessment.areas.get_mut(area).met;
            let before = replace(met, met.with(place, is_met).within(area));
            // A place without a criterion undoes itself.
            Change::Criterion(area, place, if before == *met { is_met } else { !is_met })
        }
        Change::Title(text) => Change::Title(replace(&mut assessment.title, name(text)?)),
        Change::Organisation(text) => Change::Organisation(replace(&mut assessment.organisation, name(text)?)),
        Change::Unit(text) => Change::Unit(replace(&mut assessment.unit, name(text)?)),
        Change::Role(role) => Change::Role(replace(&mut assessment.role, role)),
        Change::Date(date) => Change::Date(replace(&mut assessment.date, date)),
        Change::TargetYear(year) => Change::TargetYear(replace(&mut assessment.target_year, target_year(year)?)),
        Change::Focus(area, place) => {
            let mut areas = assessment.focus.clone();
            let before = areas.iter().position(|other| *other == area);
            areas.retain(|other| *other != area);
            if let Some(place) = place {
                areas.insert(place.min(areas.len()), area);
            }
            let changes = areas != assessment.focus;
            assessment.focus = focus(areas)?;
            Change::Focus(area, if changes { before } else { place })
        }
        Change::Plan(change) => Change::Plan(change.carry_out(&mut assessment.plan)?),
    })
}

/// Holds an assessment that is put in whole to the same limits as one that is edited field by field.
fn within_limits(mut assessment: Assessment) -> Result<Assessment, CommandError> {
    for area in Area::ALL {
        let answer = assessment.areas.get_mut(area);
        answer.note = note(std::mem::take(&mut answer.note))?;
        answer.met = answer.met.within(area);
    }
    plan::limits::within_limits(&mut assessment.plan)?;
    Ok(Assessment {
        title: name(assessment.title)?,
        organisation: name(assessment.organisation)?,
        unit: name(assessment.unit)?,
        target_year: target_year(assessment.target_year)?,
        focus: focus(assessment.focus)?,
        ..assessment
    })
}

/// Whether these areas may be in focus together: at most [`MAX_FOCUS`], each once.
#[must_use]
pub fn is_focus(areas: &[Area]) -> bool {
    areas.len() <= MAX_FOCUS && Area::ALL.iter().all(|area| areas.iter().filter(|other| *other == area).count() <= 1)
}

fn note(text: String) -> Result<String, CommandError> {
    fits(free_text::lines(text), MAX_NOTE)
}

fn target_year(year: Option<u16>) -> Result<Option<u16>, CommandError> {
    if year.is_some_and(|year| !TARGET_YEARS.contains(&year)) { Err(CommandError::Year) } else { Ok(year) }
}

fn focus(areas: Vec<Area>) -> Result<Vec<Area>, CommandError> {
    if is_focus(&areas) { Ok(areas) } else { Err(CommandError::TooManyFocus) }
}
