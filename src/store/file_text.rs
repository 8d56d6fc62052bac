//! What is shown, as the text of a file. What has not changed is not written out anew.

use std::rc::Rc;

use crate::codec::file;
use crate::model::{AssessmentId, Command, Subject, Workspace};

/// The text of a file, cheap to clone and to compare with one that is made of the same parts.
#[derive(Clone, Debug)]
pub enum FileText {
    /// As it stands in the place, or nothing.
    Whole(Rc<str>),
    /// In parts.
    Parts(Rc<FileParts>),
}

/// What waits to be written.
#[derive(Clone, Debug)]
pub struct PendingWrite {
    /// Under which key.
    pub key: String,
    /// What stood there when it was last read or written.
    pub seen: Option<Rc<str>>,
    /// What is to stand there.
    pub parts: Rc<FileParts>,
}

/// The texts of assessments and groups, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileParts {
    /// Each assessment.
    pub assessments: Vec<Rc<str>>,
    /// Each group.
    pub groups: Vec<Rc<str>>,
}

impl FileParts {
    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> String {
        file::assemble(&self.assessments, &self.groups)
    }
}

impl FileText {
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

impl PartialEq for FileText {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Parts(one), Self::Parts(other)) => one == other,
            _ => self.text() == other.text(),
        }
    }
}

impl Eq for FileText {}

/// The texts of what is shown, as far as they have been written out since it was changed.
#[derive(Default)]
pub(super) struct FileTextCache {
    assessments: Vec<CachedText>,
    groups: Vec<CachedText>,
}

/// What is written of one assessment or group: with all answers, and with those that are kept. Of most that is the same.
struct CachedText {
    id: AssessmentId,
    whole: Rc<str>,
    kept: Rc<str>,
}

impl FileTextCache {
    /// Forgets the texts of what a command changes.
    pub(super) fn forget(&mut self, command: &Command) {
        match command.subject() {
            Some(Subject::Assessment(id)) => self.assessments.retain(|text| text.id != *id),
            Some(Subject::Group(id)) => self.groups.retain(|text| text.id != *id),
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
        self.assessments.retain(|text| before.get(&text.id) == now.get(&text.id));
        self.groups.retain(|text| before.group(&text.id) == now.group(&text.id));
    }

    /// The texts of a workspace with all answers.
    pub(super) fn whole(&mut self, workspace: &Workspace) -> FileParts {
        self.parts(workspace, |text| &text.whole)
    }

    /// The texts of a workspace with the answers that are kept.
    pub(super) fn kept(&mut self, workspace: &Workspace) -> FileParts {
        self.parts(workspace, |text| &text.kept)
    }

    fn parts(&mut self, workspace: &Workspace, of: fn(&CachedText) -> &Rc<str>) -> FileParts {
        let mut parts = FileParts::default();
        for one in workspace.assessments() {
            let write = || {
                let text: Rc<str> = file::encode_assessment(one).into();
                (text.clone(), text)
            };
            parts.assessments.push(known(&mut self.assessments, &one.id, &write, of));
        }
        for one in workspace.groups() {
            let write = || {
                let whole: Rc<str> = file::encode_group(one).into();
                let is_kept = one.persisted >= one.answers.len();
                (whole.clone(), if is_kept { whole } else { file::encode_group_kept(one).into() })
            };
            parts.groups.push(known(&mut self.groups, &one.id, &write, of));
        }
        parts
    }
}

/// The text with an identity; what is not known is written out, and known from then on.
fn known(
    texts: &mut Vec<CachedText>,
    id: &AssessmentId,
    write: &dyn Fn() -> (Rc<str>, Rc<str>),
    of: fn(&CachedText) -> &Rc<str>,
) -> Rc<str> {
    if let Some(text) = texts.iter().find(|text| text.id == *id) {
        return of(text).clone();
    }
    let (whole, kept) = write();
    let text = CachedText { id: id.clone(), whole, kept };
    let shown = of(&text).clone();
    texts.push(text);
    shown
}
