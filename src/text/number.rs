//! Numbers and dates as each language writes them.

use super::Lang;
use crate::model::{Date, Mean};

const MONTHS_SV: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Lang {
    /// A mean with one decimal: `4,3` in Swedish, `4.3` in English.
    #[must_use]
    pub fn mean(self, mean: Mean) -> String {
        let (whole, tenth) = (mean.tenths() / 10, mean.tenths() % 10);
        match self {
            Self::Sv => format!("{whole},{tenth}"),
            Self::En => format!("{whole}.{tenth}"),
        }
    }

    /// A gap with its sign: `+3`, `0`, `−2` (a real minus, U+2212).
    #[must_use]
    pub fn gap(self, gap: i8) -> String {
        match gap {
            1.. => format!("+{gap}"),
            0 => "0".to_owned(),
            ..0 => format!("\u{2212}{}", gap.unsigned_abs()),
        }
    }

    /// A day in full: `21 november 2026`, `21 November 2026`.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        let months = match self {
            Self::Sv => &MONTHS_SV,
            Self::En => &MONTHS_EN,
        };
        let month = months.get(usize::from(date.month()) - 1).copied().unwrap_or_default();
        format!("{} {month} {}", date.day(), date.year())
    }

    /// A time of day: `14.05` in Swedish, `14:05` in English.
    #[must_use]
    pub fn time(self, hour: u32, minute: u32) -> String {
        match self {
            Self::Sv => format!("{hour:02}.{minute:02}"),
            Self::En => format!("{hour:02}:{minute:02}"),
        }
    }
}
