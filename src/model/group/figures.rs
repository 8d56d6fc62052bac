//! What is shown of a group.

use std::mem::take;

use super::Group;
use super::disclosure::{Cell, CellCount, IndexSet, PLACES, ROLES, Suppression};
use super::spread::Spread;
use crate::model::area::{Area, PerArea};
use crate::model::assessment::Role;
use crate::model::compare::GradeKind;
use crate::model::invitation::{Invitation, SMALLEST_GROUPS};
use crate::model::response::Response;

/// What is shown of each area; nothing where too few lie behind it.
pub type ShownSpreads = PerArea<Option<Spread>>;

/// What is shown of a group, for the present or for the targets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// All who answered.
    pub total: ShownSpreads,
    /// Those of each role that is asked for, in the order of their numbers, and last those that state none; empty where
    /// no role is asked for.
    pub roles: Vec<(Role, ShownSpreads)>,
    /// Those of each unit by its number, in the invitation's order, and last those that state none as 0; empty where no
    /// unit is asked for.
    pub units: Vec<(u8, ShownSpreads)>,
    /// Those of each role within each unit, where both are asked for and anything of it is shown; role by role.
    pub cross: Vec<(Role, u8, ShownSpreads)>,
}

impl Figures {
    /// What may be shown of a group's answers when no figure may speak of fewer than `min`, or than the invitation and
    /// [`SMALLEST_GROUPS`] say. The rule is that of [`disclosure`](super::disclosure). An answer with a role or a unit that
    /// is not asked for counts as one that states none. Each person counts [once](super::people).
    ///
    /// It goes through the answers a few times, however many times they were shown.
    #[must_use]
    pub fn of(group: &Group, min: u8, of: GradeKind) -> Self {
        Self::of_counted(group, &group.counted(), min, of)
    }

    /// The same for the present and for the targets.
    #[must_use]
    pub fn of_both(group: &Group, min: u8) -> [Self; 2] {
        let counted = group.counted();
        [GradeKind::Now, GradeKind::Target].map(|of| Self::of_counted(group, &counted, min, of))
    }

    fn of_counted(group: &Group, counted: &[(usize, &Response)], min: u8, of: GradeKind) -> Self {
        let min = min.max(group.invitation.min_group).max(*SMALLEST_GROUPS.start());
        let mut tally = Tally::new(&group.invitation);
        let mut sums = Sums::new(tally.is_crossed());
        let mut rest = counted;
        // A batch of which some answers are missing is not shown: it would be another one than it was.
        for to in group.published.iter().take_while(|to| **to <= group.answers.len()) {
            let (batch, later) = rest.split_at(rest.partition_point(|(place, _)| place < to));
            sums.add(&tally.count(batch.iter().map(|(_, answer)| *answer), of), min.into());
            rest = later;
        }
        sums.figures(&group.invitation)
    }

    /// What is shown of a role; `None` where it is not asked for.
    #[must_use]
    pub fn role(&self, role: Role) -> Option<&ShownSpreads> {
        self.roles.iter().find(|it| it.0 == role).map(|(_, shown)| shown)
    }

    /// What is shown of a unit by its number; `None` where it is not asked for.
    #[must_use]
    pub fn unit(&self, number: u8) -> Option<&ShownSpreads> {
        self.units.iter().find(|it| it.0 == number).map(|(_, shown)| shown)
    }

    /// What is shown of a role within a unit; `None` where nothing is.
    #[must_use]
    pub fn within(&self, role: Role, unit: u8) -> Option<&ShownSpreads> {
        self.cross.iter().find(|it| (it.0, it.1) == (role, unit)).map(|(.., shown)| shown)
    }
}

/// The answers of one role in one unit, by their places.
type CellSpreads = (u32, u32, PerArea<Spread>);

/// Counts a batch. Its room is used again for the next.
struct Tally {
    roles: IndexSet,
    units: IndexSet,
    /// Where both are asked for, each role within each unit.
    parts: Vec<Option<PerArea<Spread>>>,
}

impl Tally {
    fn new(invitation: &Invitation) -> Self {
        let roles = invitation.roles.iter().map(|role| role.index().into()).collect();
        let units = invitation.units.iter().map(|unit| unit.number.into()).collect();
        Self { roles, units, parts: vec![None; ROLES * PLACES] }
    }

    const fn is_crossed(&self) -> bool {
        !self.roles.is_empty() && !self.units.is_empty()
    }

    fn count<'a>(&mut self, batch: impl Iterator<Item = &'a Response>, of: GradeKind) -> Vec<CellSpreads> {
        let mut met = Vec::new();
        for answer in batch {
            let role = self.roles.or_none(answer.role.index().into());
            let unit = self.units.or_none(answer.unit.into());
            let Some(part) = self.parts.get_mut(place(role, unit)) else { continue };
            let part = part.get_or_insert_with(|| {
                met.push((role, unit));
                PerArea::default()
            });
            let grades = match of {
                GradeKind::Now => &answer.now,
                GradeKind::Target => &answer.target,
            };
            for (area, grade) in grades.iter() {
                if grade.is_answered() {
                    part.get_mut(area).add(*grade);
                }
            }
        }
        // What is hidden may not depend on who answered first.
        met.sort_unstable();
        let parts = met.into_iter();
        parts.filter_map(|(role, unit)| Some((role, unit, self.parts.get_mut(place(role, unit))?.take()?))).collect()
    }
}

fn place(role: u32, unit: u32) -> usize {
    role as usize + ROLES * unit as usize
}

/// What is shown of every part, batch by batch.
struct Sums {
    total: ShownSpreads,
    roles: Vec<ShownSpreads>,
    units: Vec<ShownSpreads>,
    cross: Vec<ShownSpreads>,
}

impl Sums {
    fn new(is_crossed: bool) -> Self {
        Self {
            total: ShownSpreads::default(),
            roles: vec![ShownSpreads::default(); ROLES],
            units: vec![ShownSpreads::default(); PLACES],
            cross: vec![ShownSpreads::default(); if is_crossed { ROLES * PLACES } else { 0 }],
        }
    }

    fn add(&mut self, parts: &[CellSpreads], min: u32) {
        for area in Area::ALL {
            let cells: Vec<Cell> = parts
                .iter()
                .map(|(role, unit, spreads)| Cell { role: *role, unit: *unit, size: CellCount::of(spreads.get(area)) })
                .collect();
            let Some(protection) = Suppression::of(&cells, min, !self.cross.is_empty()) else { continue };
            for ((role, unit, spreads), is_shown) in parts.iter().zip(&protection.cells) {
                let of_role = self.roles.get_mut(*role as usize).filter(|_| protection.roles.has(*role));
                let of_unit = self.units.get_mut(*unit as usize).filter(|_| protection.units.has(*unit));
                let of_both = self.cross.get_mut(place(*role, *unit)).filter(|_| *is_shown);
                for shown in [Some(&mut self.total), of_role, of_unit, of_both].into_iter().flatten() {
                    shown.get_mut(area).get_or_insert_default().merge(spreads.get(area));
                }
            }
        }
    }

    fn figures(mut self, invitation: &Invitation) -> Figures {
        let roles: Vec<Role> = asked(invitation.roles.iter(), Role::NotStated);
        let units: Vec<u8> = asked(invitation.units.iter().map(|unit| unit.number), 0);
        let mut figures = Figures { total: self.total, ..Figures::default() };
        for role in &roles {
            for unit in &units {
                let shown =
                    self.cross.get_mut(place(role.index().into(), (*unit).into())).map(take).unwrap_or_default();
                if shown.iter().any(|(_, spread)| spread.is_some()) {
                    figures.cross.push((*role, *unit, shown));
                }
            }
        }
        let taken =
            |from: &mut Vec<ShownSpreads>, place: u8| from.get_mut(usize::from(place)).map(take).unwrap_or_default();
        figures.roles = roles.into_iter().map(|role| (role, taken(&mut self.roles, role.index()))).collect();
        figures.units = units.into_iter().map(|unit| (unit, taken(&mut self.units, unit))).collect();
        figures
    }
}

/// Those that are asked for and last what stands for none of them; nothing where none is.
fn asked<T>(those: impl Iterator<Item = T>, none: T) -> Vec<T> {
    let mut asked: Vec<T> = those.collect();
    if !asked.is_empty() {
        asked.push(none);
    }
    asked
}
