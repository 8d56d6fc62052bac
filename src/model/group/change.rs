//! Every change to a group, and what undoes it.

use std::collections::HashSet;
use std::mem::replace;

use super::{Group, IssuedInvitations, MAX_ANSWERS, MAX_ASKED, MAX_KEPT, MAX_TAGS};
use crate::model::assessment::{AssessmentId, MAX_NAME, name};
use crate::model::command_error::{CommandError, Limit, fits};
use crate::model::free_text;
use crate::model::invitation::{Invitation, MAX_HAND_IN, MAX_UNITS, SMALLEST_GROUPS};
use crate::model::response::{MAX_UNIT, Response};

/// A change to one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupChange {
    /// Says what is asked, and what has been handed out.
    Invite(Box<Invitation>, IssuedInvitations),
    /// Says how many were asked.
    Invited(Option<u32>),
    /// Takes in answers; those that are there already are passed over.
    Add(Vec<Response>),
    /// Takes answers out.
    Remove(Vec<Response>),
    /// Puts answers back where they were.
    PutBack(Box<RemovedAnswers>),
    /// Says of answers that corrected ones by the same people hold in their place.
    Replace(Vec<Response>),
    /// Takes that back.
    Restore(Vec<Response>),
    /// Says after how many answers figures have been shown.
    Publish(Vec<usize>),
    /// Begins or ends a round with one device.
    InSession(bool),
    /// Names the assessment that the group has agreed on.
    Decided(Option<AssessmentId>),
}

/// Answers that were taken out, and how it was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemovedAnswers {
    /// Each with its place, first to last.
    answers: Vec<(usize, Response)>,
    /// Those of which it was forgotten that they were replaced.
    replaced: Vec<Response>,
    shown: Vec<usize>,
    kept: usize,
}

/// Carries out a change and gives the one that undoes it.
pub(in crate::model) fn apply(group: &mut Group, change: GroupChange) -> Result<GroupChange, CommandError> {
    Ok(match change {
        GroupChange::Invite(invitation, issued) => {
            let (invitation, issued) = (checked(*invitation)?, few(issued)?);
            let before = replace(&mut group.invitation, invitation);
            GroupChange::Invite(Box::new(before), replace(&mut group.issued, issued))
        }
        GroupChange::Invited(asked) => {
            if asked.is_some_and(|asked| asked > MAX_ASKED) {
                return Err(CommandError::TooManyAnswers);
            }
            GroupChange::Invited(replace(&mut group.invited, asked))
        }
        GroupChange::Add(answers) => add(group, answers)?,
        GroupChange::Remove(answers) => remove(group, answers),
        GroupChange::PutBack(removed) => put_back(group, *removed)?,
        GroupChange::Replace(answers) => {
            let replaced = group.replaceable(&answers);
            if replaced.is_empty() {
                return Ok(GroupChange::Replace(answers));
            }
            group.replaced.extend(replaced.iter().cloned());
            group.forget_replaced();
            GroupChange::Restore(replaced)
        }
        GroupChange::Restore(answers) => {
            let restored: HashSet<&Response> = answers.iter().collect();
            let (back, stay) =
                std::mem::take(&mut group.replaced).into_iter().partition(|answer| restored.contains(answer));
            group.replaced = stay;
            if back.is_empty() {
                return Ok(GroupChange::Restore(answers));
            }
            GroupChange::Replace(back)
        }
        GroupChange::Publish(shown) => {
            let within = Group::ends_within(&shown, group.answers.len());
            if within == group.published {
                return Ok(GroupChange::Publish(shown));
            }
            GroupChange::Publish(replace(&mut group.published, within))
        }
        GroupChange::InSession(round) => GroupChange::InSession(replace(&mut group.in_session, round)),
        GroupChange::Decided(decided) => GroupChange::Decided(replace(&mut group.decided, decided)),
    })
}

/// Takes in what is not there yet. Where nothing is new the change undoes itself.
fn add(group: &mut Group, answers: Vec<Response>) -> Result<GroupChange, CommandError> {
    let new = group.without_known(&answers);
    if new.is_empty() {
        return Ok(GroupChange::Add(answers));
    }
    if group.answers.len() + new.len() > MAX_ANSWERS {
        return Err(CommandError::TooManyAnswers);
    }
    group.answers.extend(new.iter().cloned());
    keep(group);
    Ok(GroupChange::Remove(new))
}

fn remove(group: &mut Group, answers: Vec<Response>) -> GroupChange {
    let going: HashSet<&Response> = answers.iter().collect();
    let (shown, kept) = (group.published.clone(), group.persisted);
    let mut removed = Vec::new();
    let mut stay = Vec::with_capacity(group.answers.len());
    for (place, answer) in std::mem::take(&mut group.answers).into_iter().enumerate() {
        if going.contains(&answer) { removed.push((place, answer)) } else { stay.push(answer) }
    }
    group.answers = stay;
    if removed.is_empty() {
        return GroupChange::Remove(answers);
    }
    let left = |end: usize| end - removed.iter().take_while(|(place, _)| *place < end).count();
    let ends: Vec<usize> = shown.iter().map(|end| left(*end)).collect();
    group.published = Group::ends_within(&ends, group.answers.len());
    group.persisted = left(kept);
    keep(group);
    let replaced = group.forget_replaced();
    GroupChange::PutBack(Box::new(RemovedAnswers { answers: removed, replaced, shown, kept }))
}

fn put_back(group: &mut Group, removed: RemovedAnswers) -> Result<GroupChange, CommandError> {
    if group.answers.len() + removed.answers.len() > MAX_ANSWERS {
        return Err(CommandError::TooManyAnswers);
    }
    let there: HashSet<&Response> = group.answers.iter().collect();
    let back: Vec<(usize, Response)> =
        removed.answers.into_iter().filter(|(_, answer)| !there.contains(answer)).collect();
    let mut stay = std::mem::take(&mut group.answers).into_iter();
    let mut all = Vec::with_capacity(stay.len() + back.len());
    let mut put = Vec::with_capacity(back.len());
    for (place, answer) in back {
        all.extend(stay.by_ref().take(place.saturating_sub(all.len())));
        put.push(answer.clone());
        all.push(answer);
    }
    all.extend(stay);
    group.answers = all;
    group.replaced.extend(removed.replaced);
    group.forget_replaced();
    group.published = Group::ends_within(&removed.shown, group.answers.len());
    group.persisted = removed.kept.min(group.answers.len());
    keep(group);
    Ok(GroupChange::Remove(put))
}

/// Keeps all answers in the browser, as long as they are few enough; otherwise those that were kept.
pub(super) fn keep(group: &mut Group) {
    if group.answers.len() <= MAX_KEPT {
        group.persisted = group.answers.len();
    }
    group.persisted = group.persisted.min(MAX_KEPT);
}

fn few(issued: IssuedInvitations) -> Result<IssuedInvitations, CommandError> {
    if issued.tags.len() > MAX_TAGS || issued.highest_unit > MAX_UNIT {
        Err(CommandError::Full(Limit::Invitations))
    } else {
        Ok(issued)
    }
}

/// Holds an invitation to its limits.
fn checked(invitation: Invitation) -> Result<Invitation, CommandError> {
    let mut units = Vec::new();
    for mut unit in invitation.units {
        unit.name = name(unit.name)?;
        let is_free = |other: &crate::model::invitation::Unit| other.number != unit.number;
        if !(1..=MAX_UNIT).contains(&unit.number) || unit.name.is_empty() || !units.iter().all(is_free) {
            return Err(CommandError::Full(Limit::Invitations));
        }
        units.push(unit);
    }
    if units.len() > MAX_UNITS {
        return Err(CommandError::Full(Limit::Invitations));
    }
    Ok(Invitation {
        title: fits(free_text::one_line(invitation.title), MAX_NAME)?,
        units,
        hand_in: fits(free_text::one_line(invitation.hand_in), MAX_HAND_IN)?,
        min_group: invitation.min_group.clamp(*SMALLEST_GROUPS.start(), *SMALLEST_GROUPS.end()),
        ..invitation
    })
}

/// Holds a group that is put in whole to the same limits as one that is changed field by field.
pub(in crate::model) fn within_limits(mut group: Group) -> Result<Group, CommandError> {
    if group.answers.len() > MAX_ANSWERS || group.invited.is_some_and(|asked| asked > MAX_ASKED) {
        return Err(CommandError::TooManyAnswers);
    }
    group.invitation = checked(group.invitation)?;
    group.issued = few(group.issued)?;
    group.forget_replaced();
    group.published = Group::ends_within(&group.published, group.answers.len());
    group.persisted = group.persisted.min(group.answers.len());
    keep(&mut group);
    Ok(group)
}
