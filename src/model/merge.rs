//! What opening a file would do to what is kept: nothing is ever overwritten unasked.

use super::assessment::{Assessment, AssessmentId};
use super::command::Command;
use super::workspace::Workspace;

/// How an assessment from a file stands to what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeStatus {
    /// Its identity is not there.
    New,
    /// It is there already, equal in every part.
    Same,
    /// One with the same identity says something else.
    Differs,
}

/// How an assessment stands to what is kept.
#[must_use]
pub fn merge_status(workspace: &Workspace, assessment: &Assessment) -> MergeStatus {
    match workspace.get(&assessment.id) {
        None => MergeStatus::New,
        Some(kept) if kept == assessment => MergeStatus::Same,
        Some(_) => MergeStatus::Differs,
    }
}

/// What the person chooses where the two differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ConflictChoice {
    /// What is kept stays, and the file's is left.
    #[default]
    Mine,
    /// The file's takes its place.
    Theirs,
    /// Both are kept: the file's gets an identity of its own.
    Both,
}

/// The command that carries out a choice for an assessment that differs; `None` where nothing is to be done.
#[must_use]
pub fn resolve_conflict(choice: ConflictChoice, mut assessment: Assessment, new_id: AssessmentId) -> Option<Command> {
    match choice {
        ConflictChoice::Mine => None,
        ConflictChoice::Theirs => Some(Command::Replace(Box::new(assessment))),
        ConflictChoice::Both => {
            assessment.id = new_id;
            Some(Command::Insert(usize::MAX, Box::new(assessment)))
        }
    }
}
