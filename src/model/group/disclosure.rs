//! What may be shown of a group, so that no figure speaks of too few.
//!
//! # The rule
//!
//! Of each person one answer counts, see [`people`](super::people). Answers come in batches: those that had come the first time that figures were shown, those that had come since then
//! the second time, and so on. Within a batch, and for each area by itself:
//!
//! - Of a *part* (all, one role, one unit, one role within one unit) the figures are shown only where at least `min`
//!   answers are levels. *Vet ej* and *ej relevant* are told with them, and never alone.
//! - What can be worked out by adding and subtracting what is shown holds to the same: it is of nobody, or of at least
//!   `min` levels, or of no level and at least `min` answers without one. Where it is not, more is hidden: small parts
//!   before large, and those that state no role or no unit before any other.
//!
//! What is shown of a part is the sum over the batches in which it may be. So what is shown once stays as it was, and
//! the difference between two times holds to the same rule as each of them.
//!
//! # What can be worked out
//!
//! Let whoever reads the figures know everything but the answers: who is in which role and which unit, and who has
//! answered in which batch. Someone who works there may well know that all politicians state no unit. So a part without
//! answers is known to be empty, and nothing hides behind it. Roles that are hidden are known only as the sum of them
//! all, so they are taken as one; units likewise. Then the sum of every row (a role) and of every column (a unit) of
//! the table is known, and so are some of its cells.
//!
//! Take any rows R, and the columns C in which every cell that is not shown lies in R. The sums of the rows less those
//! of the columns, and less what is shown, leave what is not shown in R outside C: that can be worked out, and so can
//! what is not shown in one column. Nothing else can, but for sums of such sums that have no answer in common. (To work
//! out a sum of cells is to give each row and each column a number so that those of a cell that is not shown add up to
//! 1 if it is to be in the sum, and to 0 if not. For each whole number, the rows whose number is at least that and the
//! columns whose number is at most its negative are such an R and C.) There are at most eight rows, so every R is
//! tried. To look at a table with hidden cells as a graph is due to D. Gusfield, *A graph theoretic approach to
//! statistical data security*, SIAM Journal on Computing 17(3), 1988.
//!
//! # What it does not do
//!
//! - It hides figures, not answers. Whoever holds the codes can read each of them.
//! - When answers are removed, or roles, units or the smallest group are changed, all figures change at once, and what
//!   they were and what they are can be held against each other. The same goes for two who have gathered the same
//!   answers and show them at different times.
//! - The same goes where someone says, after figures were shown, that a corrected answer holds: the difference is what one
//!   person has changed.
//! - Those in a part know their own answers: all but one of them can together work out the last one's. Where all in a
//!   part have answered alike, the figures say so.
//! - A rare answer can be followed. If one alone of all chose 9, and the figures of the politicians and those of a unit
//!   both have a 9, it is a politician in that unit; where there is one such, it is known who. Sums are protected, and
//!   not what follows from a count never being below 0. Where that matters, ask for roles or for units, and not for
//!   both.
//! - That a part is hidden says that fewer than `min` of its answers are levels, or that others had to be hidden behind
//!   it.

use std::ops::{AddAssign, Sub};

use super::spread::Spread;
use crate::model::assessment::Role;
use crate::model::response::MAX_UNIT;

/// How many places there are for roles.
pub(super) const ROLES: usize = Role::ALL.len();

/// How many places there are for units, and so for either.
pub(super) const PLACES: usize = MAX_UNIT as usize + 1;

/// How many answers a part has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct CellCount {
    levels: u32,
    others: u32,
}

/// The answers of one role in one unit, by the index of the role, below 8, and the number of the unit, below 128.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) role: u32,
    pub(super) unit: u32,
    pub(super) size: CellCount,
}

/// Some of the roles, or of the units: bit n for the one in place n.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct IndexSet(u128);

/// What may be shown of one area in one batch.
#[derive(Clone, Debug)]
pub(super) struct Suppression {
    /// The roles.
    pub(super) roles: IndexSet,
    /// The units.
    pub(super) units: IndexSet,
    /// Each of the cells.
    pub(super) cells: Vec<bool>,
}

/// A sum of too few that can be worked out: what is not shown in these roles outside these units.
struct ExposedSum {
    roles: IndexSet,
    units: IndexSet,
    /// The units in which anything is not shown.
    open: IndexSet,
}

/// How many answers there are in each place.
struct CellCounts([CellCount; PLACES]);

impl CellCount {
    pub(super) fn of(spread: &Spread) -> Self {
        Self { levels: spread.n(), others: spread.unknown() + spread.irrelevant() }
    }

    /// Whether it may be known of nobody in particular.
    const fn is_safe(self, min: u32) -> bool {
        self.levels >= min || (self.levels == 0 && (self.others == 0 || self.others >= min))
    }

    const fn is_empty(self) -> bool {
        self.levels == 0 && self.others == 0
    }
}

impl AddAssign for CellCount {
    fn add_assign(&mut self, other: Self) {
        self.levels += other.levels;
        self.others += other.others;
    }
}

/// Never below 0: what is taken away is always a part of what it is taken from.
impl Sub for CellCount {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self { levels: self.levels.saturating_sub(other.levels), others: self.others.saturating_sub(other.others) }
    }
}

impl std::iter::Sum for CellCount {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |mut sum, size| {
            sum += size;
            sum
        })
    }
}

impl IndexSet {
    fn one(place: u32) -> Self {
        Self(1_u128.checked_shl(place).unwrap_or(0))
    }

    pub(super) fn has(self, place: u32) -> bool {
        self.0 & Self::one(place).0 != 0
    }

    const fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    const fn within(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// A place, where it is one of these, or else the one for none.
    pub(super) fn or_none(self, place: u32) -> u32 {
        if self.has(place) { place } else { 0 }
    }

    /// The place that a part is known by where these are shown: its own, or for all that are hidden the first of those.
    fn known(self, place: u32) -> u32 {
        if self.has(place) { place } else { self.0.trailing_ones() }
    }

    /// Every choice of some of these, but for none.
    fn choices(self) -> impl Iterator<Item = Self> {
        let next = move |choice: u128| Some(choice.wrapping_sub(self.0) & self.0).filter(|next| *next != 0);
        std::iter::successors(next(0), move |choice| next(*choice)).map(Self)
    }
}

impl FromIterator<u32> for IndexSet {
    fn from_iter<I: IntoIterator<Item = u32>>(places: I) -> Self {
        places.into_iter().fold(Self::default(), |all, place| all.with(Self::one(place)))
    }
}

impl Suppression {
    /// What may be shown of these answers; `None` where they are too few to show anything. Cells are in the order of
    /// their places, no two in the same, and none shown by itself unless they are to be `crossed`.
    pub(super) fn of(cells: &[Cell], min: u32, crossed: bool) -> Option<Self> {
        if cells.iter().map(|cell| cell.size).sum::<CellCount>().levels < min {
            return None;
        }
        let roles = CellCounts::of(cells, |cell| cell.role);
        let units = CellCounts::of(cells, |cell| cell.unit);
        let mut shown =
            Self { roles: roles.large(min), units: units.large(min), cells: cells.iter().map(|_| false).collect() };
        while let Some(cut) = shown.exposed(cells, min) {
            shown.suppress_part(&roles, &units, &cut);
        }
        if crossed {
            shown.show_cells(cells, min);
        }
        Some(shown)
    }

    /// Shows the cells that may be: first all that are large enough, then fewer until nothing of too few can be worked
    /// out, and then again, the largest first, those that what was hidden later has made safe.
    fn show_cells(&mut self, cells: &[Cell], min: u32) {
        let is_large = |cell: &Cell| cell.size.levels >= min && self.roles.has(cell.role) && self.units.has(cell.unit);
        let large: Vec<bool> = cells.iter().map(is_large).collect();
        self.cells.clone_from(&large);
        while let Some(cut) = self.exposed(cells, min) {
            self.suppress_cell(cells, &cut);
        }
        let hidden = cells.iter().zip(large.iter().zip(&self.cells)).enumerate();
        let mut hidden: Vec<(u32, usize)> = hidden
            .filter(|(_, (_, (is_large, is_shown)))| **is_large && !**is_shown)
            .map(|(place, (cell, _))| (cell.size.levels, place))
            .collect();
        hidden.sort_unstable();
        for (_, place) in hidden.into_iter().rev() {
            let before = self.cells.clone();
            if let Some(is_shown) = self.cells.get_mut(place) {
                *is_shown = true;
            }
            if self.exposed(cells, min).is_some() {
                self.cells = before;
            }
        }
    }

    /// A sum of too few that can be worked out, if there is one.
    fn exposed(&self, cells: &[Cell], min: u32) -> Option<ExposedSum> {
        let mut rows = CellCounts::default();
        let mut columns = CellCounts::default();
        let mut within = [IndexSet::default(); PLACES];
        for (cell, _) in cells.iter().zip(&self.cells).filter(|(cell, is_shown)| !**is_shown && !cell.size.is_empty()) {
            let (role, unit) = (self.roles.known(cell.role), self.units.known(cell.unit));
            rows.add(role, cell.size);
            columns.add(unit, cell.size);
            if let Some(within) = within.get_mut(unit as usize) {
                *within = within.with(IndexSet::one(role));
            }
        }
        let open: IndexSet = columns.iter().map(|(unit, _)| unit).collect();
        if let Some((unit, _)) = columns.iter().find(|(_, size)| !size.is_safe(min)) {
            return Some(ExposedSum { roles: IndexSet::default(), units: IndexSet::one(unit), open });
        }
        let columns: Vec<_> =
            columns.iter().filter_map(|(unit, size)| Some((unit, size, *within.get(unit as usize)?))).collect();
        let rows: Vec<_> = rows.iter().collect();
        let all: IndexSet = rows.iter().map(|(role, _)| *role).collect();
        all.choices().find_map(|roles| {
            let inside = || columns.iter().filter(|(.., within)| within.without(roles).is_empty());
            let of_rows: CellCount = rows.iter().filter(|(role, _)| roles.has(*role)).map(|(_, size)| *size).sum();
            let of_columns: CellCount = inside().map(|(_, size, _)| *size).sum();
            let units = || inside().map(|(unit, ..)| *unit).collect();
            (!(of_rows - of_columns).is_safe(min)).then(|| ExposedSum { roles, units: units(), open })
        })
    }

    /// Hides roles or units so that the two sides of a cut are no longer known apart, whichever takes the fewest
    /// answers.
    fn suppress_part(&mut self, roles: &CellCounts, units: &CellCounts, cut: &ExposedSum) {
        let role = roles.between(self.roles, cut.roles);
        let unit = units.between(self.units, cut.units);
        match (role, unit) {
            (Some((cost, roles)), other) if other.is_none_or(|(other, _)| cost < other) => {
                self.roles = self.roles.without(roles);
            }
            (_, Some((_, units))) => self.units = self.units.without(units),
            // There is always one side with a part to hide; if there were not, nothing would be shown.
            _ => (self.roles, self.units) = (IndexSet::default(), IndexSet::default()),
        }
    }

    /// Hides the smallest cell that takes part in a cut; one in a unit of which all is shown only where there is no
    /// other, since another must go with it.
    fn suppress_cell(&mut self, cells: &[Cell], cut: &ExposedSum) {
        let taking_part = cells
            .iter()
            .zip(&mut self.cells)
            .filter(|(cell, is_shown)| **is_shown && (cut.roles.has(cell.role) != cut.units.has(cell.unit)));
        match taking_part.min_by_key(|(cell, _)| (!cut.open.has(cell.unit), cell.size.levels)) {
            Some((_, is_shown)) => *is_shown = false,
            // There always is one; if there were not, none would be shown.
            None => self.cells.fill(false),
        }
    }
}

impl Default for CellCounts {
    fn default() -> Self {
        Self([CellCount::default(); PLACES])
    }
}

impl CellCounts {
    fn of(cells: &[Cell], place: fn(&Cell) -> u32) -> Self {
        let mut sizes = Self::default();
        for cell in cells {
            sizes.add(place(cell), cell.size);
        }
        sizes
    }

    fn add(&mut self, place: u32, size: CellCount) {
        if let Some(sum) = self.0.get_mut(place as usize) {
            *sum += size;
        }
    }

    /// Each place where there are answers.
    fn iter(&self) -> impl Iterator<Item = (u32, CellCount)> {
        (0..).zip(self.0).filter(|(_, size)| !size.is_empty())
    }

    /// The places that are large enough to be shown.
    fn large(&self, min: u32) -> IndexSet {
        self.iter().filter(|(_, size)| size.levels >= min).map(|(place, _)| place).collect()
    }

    /// What to hide of what is shown so that the places on this side of a cut are not known apart from the others, and
    /// how many answers that takes: all that is hidden is known as one, so a place on the other side than that, or
    /// where nothing is hidden yet, one on each side.
    fn between(&self, shown: IndexSet, side: IndexSet) -> Option<(u32, IndexSet)> {
        let (here, there) = (self.smallest(shown.within(side)), self.smallest(shown.without(side)));
        match self.iter().find(|(place, _)| !shown.has(*place)) {
            Some((hidden, _)) if side.has(shown.known(hidden)) => there,
            Some(_) => here,
            None => here.zip(there).map(|((one, here), (other, there))| (one + other, here.with(there))),
        }
    }

    /// The smallest of these and how many levels it has. Where no role or unit is stated is as good as nothing: nobody
    /// asks for it.
    fn smallest(&self, among: IndexSet) -> Option<(u32, IndexSet)> {
        let sizes = self.iter().filter(|(place, _)| among.has(*place));
        let costs = sizes.map(|(place, size)| (if place == 0 { 0 } else { size.levels }, IndexSet::one(place)));
        costs.min_by_key(|(cost, _)| *cost)
    }
}
