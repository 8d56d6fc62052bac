//! Why a command is refused.

use thiserror::Error;

/// What a command was to change, or to put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// An assessment.
    Assessment,
    /// A group.
    Group,
    /// Something that a plan lists.
    Listed,
}

impl std::fmt::Display for ItemKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Assessment => "assessment",
            Self::Group => "group",
            Self::Listed => "thing in the plan",
        })
    }
}

/// Why a command was not carried out; nothing has changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CommandError {
    /// It is not there: another tab may have removed it.
    #[error("no such {0}")]
    Gone(ItemKind),
    /// One with that identity is there already.
    #[error("the identity of the {0} is taken")]
    Taken(ItemKind),
    /// The text has more characters than fit.
    #[error("text longer than {max} characters")]
    TooLong {
        /// The most characters that fit.
        max: usize,
    },
    /// More focus areas than [`MAX_FOCUS`](super::assessment::MAX_FOCUS), or one of them twice.
    #[error("too many focus areas, or one twice")]
    TooManyFocus,
    /// The year is outside [`TARGET_YEARS`](super::assessment::TARGET_YEARS).
    #[error("the year is out of range")]
    Year,
    /// A number is outside its range.
    #[error("the number is out of range")]
    Range,
    /// No more of the kind fit.
    #[error("no more room: {0:?}")]
    Full(Limit),
    /// No more answers fit in the group, or more than that are said to have been asked.
    #[error("too many answers")]
    TooManyAnswers,
}

/// What there can be no more of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Assessments in the workspace.
    Assessments,
    /// Groups in the workspace.
    Groups,
    /// Invitations that a group has issued, or units in one.
    Invitations,
    /// Entries or text in a plan.
    Plan,
}

/// A text, if it has at most `max` characters.
pub(super) fn fits(text: String, max: usize) -> Result<String, CommandError> {
    if text.chars().count() > max { Err(CommandError::TooLong { max }) } else { Ok(text) }
}
