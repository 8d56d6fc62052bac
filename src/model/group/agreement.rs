//! How alike the answers of a group are, as one number.
//!
//! The measure is *A* of C. van der Eijk, *Measuring agreement in ordered rating scales*, Quality & Quantity 35, 2001,
//! pp. 325–341. Unlike a standard deviation it is not drawn by where on the scale the answers lie, and it tells two
//! camps from answers spread over all levels: 1 where all chose one level, 0 where every level was chosen as often, −1
//! where half chose the lowest and half the highest.
//!
//! The counts are taken apart into layers: the first holds as many of every level that was chosen as the least chosen
//! of them has, the next does the same with what is left, and so on until nothing is. A layer is a row of ten that says
//! which levels are in it. Of a layer with S levels, look at every three levels of which two are in it: TU are those in
//! which the two are neighbours among the three (1 1 0, 0 1 1), and TDU those in which they are not (1 0 1). With K =
//! 10 levels the layer has
//!
//! > A = U · (1 − (S − 1) / (K − 1)), U = ((K − 2) · TU − (K − 1) · TDU) / ((K − 2) · (TU + TDU)),
//!
//! 1 if S is 1, and 0 if S is 10. *A* of the whole is the mean of the layers, each weighing as many answers as it
//! holds.

use std::cmp::Ordering;

/// What [`AgreementLevel`] is called from which agreement, in tenths.
const AGREED: i128 = 6;
const DIVIDED: i128 = 3;

/// A number that S − 1 divides, for every layer of 2 to 9 levels.
const COMMON: i64 = 840;

/// How alike some answers are, from −1 to 1, exact.
#[derive(Clone, Copy, Debug)]
pub struct Agreement {
    sum: i64,
    of: i64,
}

/// Agreement in a word. The bounds are this tool's own, not the measure's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AgreementLevel {
    /// *Oeniga*, below 0.3.
    Disagreed,
    /// *Delade*, from 0.3.
    Divided,
    /// *Eniga*, from 0.6.
    Agreed,
}

impl Agreement {
    /// How alike answers are of which so many are on each level, lowest first; `None` where there is none.
    #[must_use]
    pub fn of(levels: [u32; 10]) -> Option<Self> {
        let mut left = levels.map(i64::from);
        let n: i64 = left.iter().sum();
        let mut sum = 0;
        while let Some(depth) = left.iter().copied().filter(|count| *count > 0).min() {
            sum += depth * layer(left.map(|count| count > 0));
            left = left.map(|count| (count - depth).max(0));
        }
        (n > 0).then_some(Self { sum, of: 36 * COMMON * n })
    }

    /// The number in hundredths, −100 to 100, halves away from zero.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        let twice = 200 * self.sum;
        (twice + self.of * twice.signum()) / (2 * self.of)
    }

    /// The number as a fraction, the denominator above 0; it is not in lowest terms.
    #[must_use]
    pub const fn fraction(self) -> (i64, i64) {
        (self.sum, self.of)
    }

    /// The number in a word.
    #[must_use]
    pub fn word(self) -> AgreementLevel {
        let (tenths, of) = (10 * i128::from(self.sum), i128::from(self.of));
        if tenths >= AGREED * of {
            AgreementLevel::Agreed
        } else if tenths >= DIVIDED * of {
            AgreementLevel::Divided
        } else {
            AgreementLevel::Disagreed
        }
    }
}

/// What a layer that is one deep adds: as many answers as it holds times its agreement, times 36 and [`COMMON`].
///
/// Three levels of which two are in the layer are S · (S − 1) / 2 · (10 − S) in number, so the formula comes to
/// (8 · TU − 9 · TDU) / (36 · (S − 1)).
fn layer(levels: [bool; 10]) -> i64 {
    let size: i64 = levels.into_iter().map(i64::from).sum();
    if size == 1 {
        return 36 * COMMON;
    }
    // Each level that is out, with one that is in on either side of it.
    let (mut below, mut apart) = (0, 0);
    for is_in in levels {
        if is_in { below += 1 } else { apart += below * (size - below) }
    }
    let near = size * (size - 1) / 2 * (10 - size) - apart;
    (8 * near - 9 * apart) * (COMMON / (size - 1))
}

impl PartialEq for Agreement {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Agreement {}

impl PartialOrd for Agreement {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Agreement {
    fn cmp(&self, other: &Self) -> Ordering {
        (i128::from(self.sum) * i128::from(other.of)).cmp(&(i128::from(other.sum) * i128::from(self.of)))
    }
}
