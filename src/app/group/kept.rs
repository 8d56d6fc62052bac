//! What is worked out of a group's answers, kept until they change: it takes going through all of them.

use std::cell::{OnceCell, RefCell};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use crate::app::state::State;
use crate::model::compare::GradeKind;
use crate::model::group::Figures;
use crate::model::{Group, GroupId, Invitation, Role};

/// What is shown of the present and of the targets.
#[derive(Debug, Default)]
pub(in crate::app) struct Both {
    pub(in crate::app) now: Figures,
    pub(in crate::app) target: Figures,
}

/// Who has answered.
#[derive(Debug)]
pub(super) struct Counts {
    pub(super) people: usize,
    /// Those since figures were last shown.
    pub(super) waiting: usize,
    /// Those of each role that is asked for, in the order of the roles.
    pub(super) roles: Vec<(Role, usize)>,
}

/// Of so many groups it is kept.
const MOST: usize = 8;

/// What has been worked out, the latest last.
#[derive(Default)]
pub(super) struct Cache(RefCell<Vec<Kept>>);

struct Kept {
    group: GroupId,
    /// What was shown when it was last looked for, and in which place.
    at: (u64, bool),
    of: Stands,
    counts: Rc<Counts>,
    figures: OnceCell<Rc<Both>>,
}

/// All that figures rest on.
#[derive(PartialEq)]
struct Stands {
    invitation: Invitation,
    shown: Vec<usize>,
    round: bool,
    min: u8,
    answers: (usize, u64),
}

impl Stands {
    fn of(group: &Group, min: u8) -> Self {
        let mut hasher = DefaultHasher::new();
        group.answers.hash(&mut hasher);
        group.replaced.hash(&mut hasher);
        Self {
            invitation: group.invitation.clone(),
            shown: group.published.clone(),
            round: group.in_session,
            min,
            answers: (group.answers.len(), hasher.finish()),
        }
    }
}

impl Counts {
    fn of(group: &Group) -> Self {
        let counted = group.counted();
        let shown = group.published.last().copied().unwrap_or(0);
        let roles = group.invitation.roles.iter().map(|role| {
            let such = counted.iter().filter(|(_, answer)| answer.role == role).count();
            (role, such)
        });
        Self {
            people: counted.len(),
            waiting: counted.iter().filter(|(place, _)| *place >= shown).count(),
            roles: roles.collect(),
        }
    }
}

impl Cache {
    fn with<T>(&self, group: &Group, at: (u64, bool), min: u8, look: impl FnOnce(&Kept) -> T) -> T {
        let mut all = self.0.borrow_mut();
        let place = all.iter().position(|kept| kept.group == group.id);
        let kept = match place.map(|place| all.remove(place)) {
            Some(kept) if kept.at == at && kept.of.min == min => kept,
            found => {
                // What else has changed since, the group may stand as it did.
                let of = Stands::of(group, min);
                match found.filter(|kept| kept.of == of) {
                    Some(kept) => Kept { at, ..kept },
                    None => Kept {
                        group: group.id.clone(),
                        at,
                        of,
                        counts: Rc::new(Counts::of(group)),
                        figures: OnceCell::new(),
                    },
                }
            }
        };
        let seen = look(&kept);
        if all.len() >= MOST {
            all.remove(0);
        }
        all.push(kept);
        seen
    }
}

impl State {
    /// Who of a group has answered.
    pub(super) fn counts(&self, group: &Group) -> Rc<Counts> {
        self.kept(group, |kept| kept.counts.clone())
    }

    /// What is shown of a group.
    pub(in crate::app) fn figures(&self, group: &Group) -> Rc<Both> {
        let min = self.smallest(group);
        let shown = |of| if group.in_session { Figures::default() } else { Figures::of(group, min, of) };
        self.kept(group, |kept| {
            kept.figures
                .get_or_init(|| Rc::new(Both { now: shown(GradeKind::Now), target: shown(GradeKind::Target) }))
                .clone()
        })
    }

    fn kept<T>(&self, group: &Group, look: impl FnOnce(&Kept) -> T) -> T {
        let at = (self.session().revision(), self.has_example());
        self.group.kept.with(group, at, self.smallest(group), look)
    }
}
