//! What was shown here and is kept no longer, since another tab has taken it away: it is offered.

use super::Session;
use crate::model::{Assessment, Command, CommandError, Group, Workspace};

/// What was shown here, and is kept no longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostWork {
    /// How it went.
    pub why: LossReason,
    /// All of it.
    pub workspace: Workspace,
}

/// How something that was shown here ceased to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LossReason {
    /// Another tab removed the assessment at hand.
    Removed,
    /// Another tab, or the page around, erased everything.
    Erased,
    /// It could not be kept before the page around asked for another place.
    Moved,
}

impl Session {
    /// Sees what has gone with another tab's writing: what was at hand stays there as a draft, and is offered; where
    /// everything was erased, all of it is.
    pub(super) fn see_what_went(&mut self) {
        let Some(before) = self.store.replaced.take() else { return };
        let at_hand = if self.is_there() { None } else { before.get(&self.current) };
        let gone = match at_hand {
            _ if self.store.seen.is_none() => LostWork { why: LossReason::Erased, workspace: before.clone() },
            Some(gone) => LostWork { why: LossReason::Removed, workspace: Workspace::new(vec![gone.clone()]) },
            None => return,
        };
        if let Some(at_hand) = at_hand {
            self.draft = at_hand.clone();
            self.is_new = false;
        }
        self.offer(gone);
    }

    /// What is removed here is not lost. `before` is what was there.
    pub(super) fn forget_removed(&mut self, before: &Workspace) {
        let now = self.store.workspace();
        self.lost = self.lost.take().map(|LostWork { why, workspace }| {
            let stays = |one: &&Assessment| before.get(&one.id).is_none() || now.get(&one.id).is_some();
            let group_stays = |one: &&Group| before.group(&one.id).is_none() || now.group(&one.id).is_some();
            let assessments = workspace.assessments().iter().filter(stays).cloned().collect();
            let groups = workspace.groups().iter().filter(group_stays).cloned().collect();
            LostWork { why, workspace: Workspace::new(assessments).with_groups(groups) }
        });
    }

    /// Offers what is not kept, beside what is offered already.
    pub fn offer(&mut self, lost: LostWork) {
        let LostWork { why, workspace } = lost;
        let before = self.lost().map(|lost| lost.workspace.clone()).unwrap_or_default();
        let all = |one: &[Assessment], other: &[Assessment]| [one, other].concat();
        let groups = [workspace.groups(), before.groups()].concat();
        let workspace = Workspace::new(all(workspace.assessments(), before.assessments())).with_groups(groups);
        self.lost = (!workspace.is_empty()).then_some(LostWork { why, workspace });
    }

    /// What was shown here and is kept no longer, as long as any of it is not.
    #[must_use]
    pub fn lost(&self) -> Option<&LostWork> {
        let there = self.workspace();
        self.lost.as_ref().filter(|lost| {
            lost.workspace.assessments().iter().any(|one| there.get(&one.id).is_none())
                || lost.workspace.groups().iter().any(|one| there.group(&one.id).is_none())
        })
    }

    /// Keeps what is offered, in one step.
    ///
    /// # Errors
    /// See [`CommandError`]; it is still offered then.
    pub fn keep_lost(&mut self) -> Result<(), CommandError> {
        self.take_in();
        let Some(LostWork { workspace, .. }) = self.lost().cloned() else { return Ok(()) };
        let there = self.workspace();
        let assessments = workspace.assessments().iter().filter(|one| there.get(&one.id).is_none());
        let groups = workspace.groups().iter().filter(|one| there.group(&one.id).is_none());
        let last = assessments.clone().next_back().map(|one| one.id.clone());
        let commands = assessments
            .map(|one| Command::Insert(usize::MAX, Box::new(one.clone())))
            .chain(groups.map(|one| Command::InsertGroup(usize::MAX, Box::new(one.clone()))))
            .collect();
        self.carry_out(Command::All(commands))?;
        match last {
            Some(last) if !self.is_there() => self.choose(last),
            _ => self.note_current(),
        }
        Ok(())
    }

    /// Lets what is offered go.
    pub fn drop_lost(&mut self) {
        let was_offered = self.lost.take().is_some_and(|lost| lost.workspace.get(&self.current).is_some());
        if was_offered && !self.is_there() {
            self.fall_back();
        }
    }
}
