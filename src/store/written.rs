//! What is shown, as the text of a file. What has not changed is not written out anew.

use std::rc::Rc;

use crate::codec::file;
use crate::model::{Assessment, AssessmentId, Command, Group, GroupId, Subject, Workspace};

/// The text of a file, cheap to clone and to compare with one that is made of the same parts.
#[derive(Clone, Debug)]
pub enum Written {
    /// As it stands in the place, or nothing.
    Whole(Rc<str>),
    /// In parts.
    Parts(Rc<Parts>),
}

/// What waits to be written.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Under which key.
    pub key: String,
    /// What stood there when it was last read or written.
    pub seen: Option<Rc<str>>,
    /// What is to stand there.
    pub parts: Rc<Parts>,
}

/// The texts of assessments and groups, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Each assessment.
    pub assessments: Vec<Rc<str>>,
    /// Each group.
    pub groups: Vec<Rc<str>>,
}

impl Parts {
    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> String {
        file::assemble(&self.assessments, &self.groups)
    }
}

impl Written {
    /// The text of the file; nothing where nothing is shown.
    #[must_use]
    pub fn text(&self) -> Rc<str> {
        match self {
            Self::Whole(text) => text.clone(),
            Self::Parts(parts) => parts.text().into(),
        }
    }

    /// Whether nothing is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Whole(text) if text.is_empty())
    }
}

impl PartialEq for Written {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Parts(one), Self::Parts(other)) => one == other,
            _ => self.text() == other.text(),
        }
    }
}

impl Eq for Written {}

/// The texts of what is shown, as far as they have been written out since it was changed.
#[derive(Default)]
pub(super) struct Texts {
    assessments: Vec<(AssessmentId, Rc<str>)>,
    groups: Vec<(GroupId, GroupText)>,
}

/// The texts of a group: with all answers, and with those that are kept. Of most groups that is the same.
#[derive(Clone)]
struct GroupText {
    whole: Rc<str>,
    kept: Rc<str>,
}

impl GroupText {
    fn of(group: &Group) -> Self {
        let whole: Rc<str> = file::encode_group(group).into();
        let kept = if group.kept < group.answers.len() { file::encode_group_kept(group).into() } else { whole.clone() };
        Self { whole, kept }
    }
}

impl Texts {
    /// Forgets the texts of what a command changes.
    pub(super) fn forget(&mut self, command: &Command) {
        match command.subject() {
            Some(Subject::Assessment(id)) => self.assessments.retain(|(other, _)| other != id),
            Some(Subject::Group(id)) => self.groups.retain(|(other, _)| other != id),
            None => {
                let Command::All(commands) = command else { return };
                for command in commands {
                    self.forget(command);
                }
            }
        }
    }

    /// Forgets the texts of what differs between two workspaces.
    pub(super) fn forget_changed(&mut self, before: &Workspace, now: &Workspace) {
        self.assessments.retain(|(id, _)| before.get(id) == now.get(id));
        self.groups.retain(|(id, _)| before.group(id) == now.group(id));
    }

    /// The texts of a workspace with all answers.
    pub(super) fn whole(&mut self, workspace: &Workspace) -> Parts {
        self.parts(workspace, |text| &text.whole)
    }

    /// The texts of a workspace with the answers that are kept.
    pub(super) fn kept(&mut self, workspace: &Workspace) -> Parts {
        self.parts(workspace, |text| &text.kept)
    }

    fn parts(&mut self, workspace: &Workspace, of: fn(&GroupText) -> &Rc<str>) -> Parts {
        let assessments = workspace.assessments();
        let text = |one: &Assessment| file::encode_assessment(one).into();
        let assessments = texts(&mut self.assessments, assessments, |one| &one.id, text, Rc::clone);
        let groups = texts(&mut self.groups, workspace.groups(), |one| &one.id, GroupText::of, |text| of(text).clone());
        Parts { assessments, groups }
    }
}

/// The texts of some items in order; those not known are written out, and known from then on.
fn texts<T, K: Clone + PartialEq, V>(
    known: &mut Vec<(K, V)>,
    items: &[T],
    key: fn(&T) -> &K,
    write: fn(&T) -> V,
    read: impl Fn(&V) -> Rc<str>,
) -> Vec<Rc<str>> {
    items
        .iter()
        .map(|item| {
            if let Some((_, text)) = known.iter().find(|(other, _)| other == key(item)) {
                return read(text);
            }
            let text = write(item);
            let shown = read(&text);
            known.push((key(item).clone(), text));
            shown
        })
        .collect()
}
