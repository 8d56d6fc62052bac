//! A cache of the counts and figures of groups, which are worked out of all answers of a group.

use std::cell::{OnceCell, RefCell};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use crate::app::state::State;
use crate::model::group::Figures;
use crate::model::{Group, GroupId, Invitation, Role};

/// The figures of a group for the present and for the targets.
#[derive(Debug, Default)]
pub(in crate::app) struct GroupFigures {
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

/// The most groups in the cache.
const MAX_GROUPS: usize = 8;

/// The counts and figures of groups, the latest used last.
#[derive(Default)]
pub(super) struct FiguresCache(RefCell<Vec<CacheEntry>>);

struct CacheEntry {
    group: GroupId,
    /// The revision of the session in which it was last looked up, and whether that is the one of the example.
    at: (u64, bool),
    key: CacheKey,
    counts: Rc<Counts>,
    figures: OnceCell<Rc<GroupFigures>>,
}

/// Everything of a group that decides its figures.
#[derive(PartialEq)]
struct CacheKey {
    invitation: Invitation,
    shown: Vec<usize>,
    round: bool,
    min: u8,
    answers: (usize, u64),
}

impl CacheKey {
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

impl FiguresCache {
    fn with<T>(&self, group: &Group, at: (u64, bool), min: u8, look: impl FnOnce(&CacheEntry) -> T) -> T {
        let mut all = self.0.borrow_mut();
        let place = all.iter().position(|entry| entry.group == group.id);
        let entry = match place.map(|place| all.remove(place)) {
            Some(entry) if entry.at == at && entry.key.min == min => entry,
            found => {
                // The revision has changed, but maybe not the group.
                let key = CacheKey::of(group, min);
                match found.filter(|entry| entry.key == key) {
                    Some(entry) => CacheEntry { at, ..entry },
                    None => CacheEntry {
                        group: group.id.clone(),
                        at,
                        key,
                        counts: Rc::new(Counts::of(group)),
                        figures: OnceCell::new(),
                    },
                }
            }
        };
        let found = look(&entry);
        if all.len() >= MAX_GROUPS {
            all.remove(0);
        }
        all.push(entry);
        found
    }
}

impl State {
    /// Who of a group has answered.
    pub(super) fn counts(&self, group: &Group) -> Rc<Counts> {
        self.cached(group, |entry| entry.counts.clone())
    }

    /// What is shown of a group.
    pub(in crate::app) fn figures(&self, group: &Group) -> Rc<GroupFigures> {
        let min = self.smallest(group);
        let work_out = || {
            let [now, target] = if group.in_session { Default::default() } else { Figures::of_both(group, min) };
            Rc::new(GroupFigures { now, target })
        };
        self.cached(group, |entry| entry.figures.get_or_init(work_out).clone())
    }

    fn cached<T>(&self, group: &Group, look: impl FnOnce(&CacheEntry) -> T) -> T {
        let at = (self.session().revision(), self.has_example());
        self.group.cache.with(group, at, self.smallest(group), look)
    }
}
