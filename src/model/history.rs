//! Undo and redo, as inverse commands: what another tab has changed meanwhile stays.

use super::command::{Command, apply};
use super::command_error::CommandError;
use super::workspace::Workspace;

/// The most steps that can be undone.
const MAX_STEPS: usize = 200;

/// The commands that undo what was done, and that redo what was undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Command>,
    redo: Vec<Command>,
    /// The last command done, while a run of typing may go on.
    typing: Option<Command>,
}

impl History {
    /// Carries out a command and remembers how to undo it; whether anything changed.
    /// A run of keystrokes in one field is one step.
    ///
    /// # Errors
    /// See [`CommandError`]; nothing is remembered then.
    pub fn run(&mut self, workspace: &mut Workspace, command: Command) -> Result<bool, CommandError> {
        let inverse = apply(workspace, command.clone())?;
        if inverse == command {
            return Ok(false);
        }
        self.redo.clear();
        let goes_on = self.typing.as_ref().is_some_and(|earlier| command.continues(earlier));
        if !goes_on {
            if self.undo.len() == MAX_STEPS {
                self.undo.remove(0);
            }
            self.undo.push(inverse);
        }
        self.typing = Some(command);
        Ok(true)
    }

    /// Undoes the last step; the command that was carried out to do so, or `None` where there is no step.
    ///
    /// # Errors
    /// [`CommandError`] where what it would change is no longer there; the step is dropped.
    pub fn undo(&mut self, workspace: &mut Workspace) -> Result<Option<Command>, CommandError> {
        Self::step(&mut self.undo, &mut self.redo, &mut self.typing, workspace)
    }

    /// Redoes the last undone step; see [`History::undo`].
    ///
    /// # Errors
    /// [`CommandError`] where what it would change is no longer there; the step is dropped.
    pub fn redo(&mut self, workspace: &mut Workspace) -> Result<Option<Command>, CommandError> {
        Self::step(&mut self.redo, &mut self.undo, &mut self.typing, workspace)
    }

    /// Whether there is a step to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is a step to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// What undoing would carry out.
    #[must_use]
    pub fn next_undo(&self) -> Option<&Command> {
        self.undo.last()
    }

    /// What redoing would carry out.
    #[must_use]
    pub fn next_redo(&self) -> Option<&Command> {
        self.redo.last()
    }

    /// Ends a run of typing: what is typed next is a step of its own.
    pub fn end_undo_group(&mut self) {
        self.typing = None;
    }

    fn step(
        from: &mut Vec<Command>,
        to: &mut Vec<Command>,
        typing: &mut Option<Command>,
        workspace: &mut Workspace,
    ) -> Result<Option<Command>, CommandError> {
        *typing = None;
        let Some(command) = from.pop() else { return Ok(None) };
        to.push(apply(workspace, command.clone())?);
        Ok(Some(command))
    }
}
