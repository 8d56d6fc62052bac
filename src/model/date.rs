//! A calendar day.

use std::fmt;

/// A day in the Gregorian calendar, years 1900–2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// 1 January 1970, where no clock can be read.
    pub const EPOCH: Self = Self { year: 1970, month: 1, day: 1 };

    /// A day that exists; `None` otherwise.
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if year < 1900 || year > 2199 || day < 1 || day > days_in(year, month) {
            return None;
        }
        Some(Self { year, month, day })
    }

    /// Reads `YYYY-MM-DD` (ISO 8601) and nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, len: usize| {
            (part.len() == len && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse::<u16>().ok())?
        };
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        Self::new(digits(year, 4)?, digits(month, 2)?.try_into().ok()?, digits(day, 2)?.try_into().ok()?)
    }

    /// A number that grows by one a day: the distance between two days is the difference between theirs.
    #[must_use]
    pub fn day_number(self) -> u32 {
        // Years that begin with March, so that a leap day is the last of its year.
        let (month, year) = (u32::from(self.month), u32::from(self.year));
        let (month, year) = if month > 2 { (month - 3, year) } else { (month + 9, year - 1) };
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + u32::from(self.day)
    }

    /// The day after; `None` after the last there is.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match (Self::new(self.year, self.month, self.day + 1), Self::new(self.year, self.month + 1, 1)) {
            (Some(day), _) | (None, Some(day)) => Some(day),
            (None, None) => Self::new(self.year + 1, 1, 1),
        }
    }

    /// The year, 1900–2199.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1–12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1–31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }
}

/// Writes `YYYY-MM-DD`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The number of days in a month; 0 for a month that does not exist.
const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}
