//! Numbers and dates as each language writes them.

use super::Lang;
use crate::model::group::Quarters;
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
        self.decimal(&whole.to_string(), &tenth.to_string())
    }

    /// A level or a place between two, with as many decimals as it has: `4`, `4,25`, `4,5` in Swedish, `4.25` in English.
    #[must_use]
    pub fn quarters(self, Quarters(quarters): Quarters) -> String {
        let decimals = match quarters % 4 {
            1 => "25",
            2 => "5",
            3 => "75",
            _ => return (quarters / 4).to_string(),
        };
        self.decimal(&(quarters / 4).to_string(), decimals)
    }

    /// A difference in quarters with its sign: `+2,5`, `0`, `−0,25` (a real minus, U+2212).
    #[must_use]
    pub fn quarters_gap(self, quarters: i32) -> String {
        let sign = match quarters {
            1.. => "+",
            0 => "",
            ..0 => "\u{2212}",
        };
        [sign, &self.quarters(Quarters(quarters.unsigned_abs()))].concat()
    }

    /// A number with two decimals, given in hundredths: `0,65` in Swedish, `0.65` in English, `−1,00` (a real minus).
    #[must_use]
    pub fn hundredths(self, hundredths: i64) -> String {
        let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        let number = self.decimal(&whole.to_string(), &[rest / 10, rest % 10].map(|digit| digit.to_string()).concat());
        if hundredths < 0 { ["\u{2212}", &number].concat() } else { number }
    }

    /// How many: `16 000` in Swedish (a space that does not break, U+00A0), `16,000` in English.
    #[must_use]
    pub fn count(self, count: usize) -> String {
        self.thousands(&count.to_string())
    }

    /// A whole number with its thousands apart, as in [`count`](Self::count), and a real minus (U+2212) before one below 0.
    #[must_use]
    pub fn whole(self, number: i64) -> String {
        let written = self.thousands(&number.unsigned_abs().to_string());
        if number < 0 { ["\u{2212}", &written].concat() } else { written }
    }

    /// Digits with a separator between the thousands.
    fn thousands(self, digits: &str) -> String {
        let separator = if self == Self::Sv { '\u{a0}' } else { ',' };
        let mut written = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                written.push(separator);
            }
            written.push(digit);
        }
        written
    }

    /// A number as someone types it, with at most so many decimals, in units of the last: `1 700` with none is 1700, `2,5`
    /// and `2.5` with one are 25. Spaces may stand between thousands, and in English commas; `None` of anything else.
    #[must_use]
    pub fn typed_number(self, text: &str, decimals: u32) -> Option<u64> {
        let (mut number, mut is_empty, mut after) = (0_u64, true, None::<u32>);
        for c in text.trim().chars() {
            match c {
                '0'..='9' => {
                    number = number.checked_mul(10)?.checked_add(c.to_digit(10)?.into())?;
                    is_empty = false;
                    after = after.map(|after| after + 1);
                }
                ' ' | '\u{a0}' | '\u{202f}' if after.is_none() => {}
                ',' if self == Self::En && decimals == 0 => {}
                ',' | '.' if decimals > 0 && after.is_none() => after = Some(0),
                _ => return None,
            }
        }
        let missing = decimals.checked_sub(after.unwrap_or(0))?;
        (!is_empty).then(|| number.checked_mul(10_u64.pow(missing)))?
    }

    fn decimal(self, whole: &str, decimals: &str) -> String {
        [whole, if self == Self::Sv { "," } else { "." }, decimals].concat()
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

    /// The names of the months.
    pub(crate) const fn month_names(self) -> &'static [&'static str; 12] {
        match self {
            Self::Sv => &MONTHS_SV,
            Self::En => &MONTHS_EN,
        }
    }

    /// The month of a day: `november 2026`, `November 2026`.
    #[must_use]
    pub fn month(self, date: Date) -> String {
        let month = self.month_names().get(usize::from(date.month()) - 1).copied().unwrap_or_default();
        format!("{month} {}", date.year())
    }

    /// A day in full: `21 november 2026`, `21 November 2026`.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        format!("{} {}", date.day(), self.month(date))
    }

    /// A day before another in as few words as tell them apart: the month, or the whole day where the months are the same.
    #[must_use]
    pub fn earlier_day(self, earlier: Date, than: Date) -> String {
        if (earlier.year(), earlier.month()) == (than.year(), than.month()) {
            self.date(earlier)
        } else {
            self.month(earlier)
        }
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
