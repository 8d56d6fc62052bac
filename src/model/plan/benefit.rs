//! The benefit of actions, *nyttokalkyl*, after Inera's model: four kinds of effect, each with a lowest and a highest
//! value a year, held against what the actions cost.
//!
//! - Freed time is never added to money: it is told as hours, as full-time posts and as what those hours cost, and what
//!   it goes to. Quality and environment are in units of their own and are not added up.
//! - All is in one price level, and held against doing nothing.
//! - Nothing is rounded before the last step; halves are then rounded away from zero, as a spreadsheet does. The present
//!   value is kept in billionths of a krona from year to year.
//!
//! What an hour costs is the monthly salary ÷ 142 × 1.54 (Inera): 40,000 kr gives 434 kr. A post is 1,700 hours a year,
//! within the 1,600–1,800 that are in use. The discount rate of 3 % is Inera's too; municipalities set their own. All of
//! these can be changed. That 10–15 % of a municipality's budget could be freed is a rough figure from published
//! pre-studies, as texts on the digitalisation of municipalities quote it.

use std::ops::RangeInclusive;

use super::item::{Action, EffectKind, MAX_AMOUNT, UsedFor};

/// The share of the budget that pre-studies have put the general potential at, in percent.
pub const POTENTIAL_PERCENT: Span = Span { low: 10, high: 15 };

/// What benefits are reckoned with; all of it can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BenefitSettings {
    /// Hours a year in a full-time post, 1,000–2,200.
    pub hours_per_post: u64,
    /// A monthly salary in kronor, 10,000–500,000.
    pub monthly_salary: u64,
    /// Hours a month that the salary is divided by, 100–200.
    pub hours_per_month: u64,
    /// What an hour costs of what it pays, in percent, 100–300.
    pub surcharge_percent: u64,
    /// The discount rate in tenths of a percent, 0–200.
    pub discount_permille: u64,
    /// The years that the present value looks ahead, 1–20.
    pub years: u64,
    /// A year's budget in kronor, at most [`MAX_AMOUNT`]; 0 where it is not stated.
    pub budget: u64,
}

/// One of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Hours a year in a full-time post.
    HoursPerPost,
    /// A monthly salary.
    MonthlySalary,
    /// Hours a month that the salary is divided by.
    HoursPerMonth,
    /// What an hour costs of what it pays.
    Surcharge,
    /// The discount rate, in tenths of a percent.
    Discount,
    /// The years that are looked ahead.
    Years,
    /// A year's budget.
    Budget,
}

impl Setting {
    /// Every setting.
    pub const ALL: [Self; 7] = [
        Self::HoursPerPost,
        Self::MonthlySalary,
        Self::HoursPerMonth,
        Self::Surcharge,
        Self::Discount,
        Self::Years,
        Self::Budget,
    ];

    /// The numbers it may be set to.
    #[must_use]
    pub const fn range(self) -> RangeInclusive<u64> {
        match self {
            Self::HoursPerPost => 1000..=2200,
            Self::MonthlySalary => 10_000..=500_000,
            Self::HoursPerMonth => 100..=200,
            Self::Surcharge => 100..=300,
            Self::Discount => 0..=200,
            Self::Years => 1..=20,
            Self::Budget => 0..=MAX_AMOUNT,
        }
    }

    /// Its number.
    pub const fn of(self, settings: &mut BenefitSettings) -> &mut u64 {
        match self {
            Self::HoursPerPost => &mut settings.hours_per_post,
            Self::MonthlySalary => &mut settings.monthly_salary,
            Self::HoursPerMonth => &mut settings.hours_per_month,
            Self::Surcharge => &mut settings.surcharge_percent,
            Self::Discount => &mut settings.discount_permille,
            Self::Years => &mut settings.years,
            Self::Budget => &mut settings.budget,
        }
    }
}

impl Default for BenefitSettings {
    fn default() -> Self {
        Self {
            hours_per_post: 1700,
            monthly_salary: 40_000,
            hours_per_month: 142,
            surcharge_percent: 154,
            discount_permille: 30,
            years: 5,
            budget: 0,
        }
    }
}

impl BenefitSettings {
    /// What an hour of work costs, in whole kronor.
    #[must_use]
    pub fn hour(&self) -> u64 {
        self.kronor(1)
    }

    /// What so many hours of work cost, in whole kronor: worked out from the salary and rounded once.
    #[must_use]
    pub fn kronor(&self, hours: u64) -> u64 {
        let kronor = i128::from(hours) * i128::from(self.monthly_salary) * i128::from(self.surcharge_percent);
        rounded(kronor, 100 * i128::from(self.hours_per_month))
    }

    /// How many full-time posts so many hours a year are, in hundredths.
    #[must_use]
    pub fn posts_hundredths(&self, hours: u64) -> u64 {
        rounded(100 * i128::from(hours), i128::from(self.hours_per_post))
    }

    /// The general potential of the budget, kronor a year; `None` where no budget is stated.
    #[must_use]
    pub fn potential(&self) -> Option<Span> {
        let of = |percent: u64| rounded(i128::from(self.budget) * i128::from(percent), 100);
        (self.budget > 0).then(|| POTENTIAL_PERCENT.map(of))
    }
}

/// A lowest and a highest value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The lowest.
    pub low: u64,
    /// The highest.
    pub high: u64,
}

impl Span {
    /// Two values, whichever is the lower.
    #[must_use]
    pub fn of(one: u64, other: u64) -> Self {
        Self { low: one.min(other), high: one.max(other) }
    }

    /// Whether there is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.high == 0
    }

    /// Both values changed in the same way.
    #[must_use]
    pub fn map(self, of: impl Fn(u64) -> u64) -> Self {
        Self { low: of(self.low), high: of(self.high) }
    }

    fn add(&mut self, other: Self) {
        self.low += other.low;
        self.high += other.high;
    }
}

/// How long it takes until what has been spent once has come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payback {
    /// Nothing is spent.
    Free,
    /// So many whole months; one that has begun counts.
    Months(u64),
    /// It does not come back: a year saves no more than it costs.
    Never,
}

/// What some actions lead to together each year, and what they cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Benefit {
    /// Money that is no longer spent, kronor a year.
    pub financial: Span,
    /// Time that is freed, hours a year: all of it.
    pub hours: Span,
    /// Of which goes to higher quality.
    pub hours_to_quality: Span,
    /// Of which goes to more volume.
    pub hours_to_volume: Span,
    /// How many effects on quality there are.
    pub quality: usize,
    /// How many effects on the environment there are.
    pub environment: usize,
    /// What the actions cost once, kronor.
    pub cost_once: u64,
    /// What they cost each year, kronor.
    pub cost_yearly: u64,
}

impl Benefit {
    /// Adds up some actions.
    #[must_use]
    pub fn of<'a>(actions: impl IntoIterator<Item = &'a Action>) -> Self {
        let mut sum = Self::default();
        for action in actions {
            sum.cost_once += action.cost_once;
            sum.cost_yearly += action.cost_yearly;
            for effect in &action.effects {
                let span = Span::of(effect.low, effect.high);
                match effect.kind {
                    EffectKind::Financial => sum.financial.add(span),
                    EffectKind::Redistribution => {
                        sum.hours.add(span);
                        match effect.used_for {
                            UsedFor::Quality => sum.hours_to_quality.add(span),
                            UsedFor::Volume => sum.hours_to_volume.add(span),
                            UsedFor::NotStated => {}
                        }
                    }
                    EffectKind::Quality => sum.quality += 1,
                    EffectKind::Environment => sum.environment += 1,
                }
            }
        }
        sum
    }

    /// Whether there is neither a benefit nor a cost.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Freed hours that nobody has said what they go to.
    #[must_use]
    pub const fn hours_unclaimed(&self) -> Span {
        Span {
            low: self.hours.low - self.hours_to_quality.low - self.hours_to_volume.low,
            high: self.hours.high - self.hours_to_quality.high - self.hours_to_volume.high,
        }
    }

    /// Money saved less yearly cost, kronor a year: with the lowest and the highest saving. Freed time is not in it.
    #[must_use]
    pub fn net(&self) -> (i64, i64) {
        let net = |saved: u64| saved.cast_signed() - self.cost_yearly.cast_signed();
        (net(self.financial.low), net(self.financial.high))
    }

    /// When the cost has come back as money saved: with the highest and with the lowest saving, the shorter time first.
    /// Freed time is not in it.
    #[must_use]
    pub fn payback(&self) -> (Payback, Payback) {
        let after = |net: i64| match u64::try_from(net) {
            _ if self.cost_once == 0 => Payback::Free,
            Ok(net) if net > 0 => Payback::Months((12 * self.cost_once).div_ceil(net)),
            _ => Payback::Never,
        };
        let (low, high) = self.net();
        (after(high), after(low))
    }

    /// What the money saved and spent over the years is worth today, kronor: with the lowest and the highest saving. What
    /// is spent once is spent today; a year's saving and cost count at its end. Freed time is not in it.
    #[must_use]
    pub fn present_value(&self, settings: &BenefitSettings) -> (i64, i64) {
        let growth = 1000 + i128::from(settings.discount_permille);
        let worth = |net: i64| {
            let year = PART * i128::from(net);
            let all = (0..settings.years).fold(0, |later, _| divided((later + year) * 1000, growth));
            i64::try_from(divided(all, PART)).unwrap_or(i64::MAX).saturating_sub(self.cost_once.cast_signed())
        };
        let (low, high) = self.net();
        (worth(low), worth(high))
    }
}

/// Parts of a krona that the present value is kept in.
const PART: i128 = 1_000_000_000;

/// A quotient, halves away from zero.
fn divided(number: i128, by: i128) -> i128 {
    let half = if number < 0 { -by } else { by };
    (2 * number + half) / (2 * by)
}

fn rounded(number: i128, by: i128) -> u64 {
    u64::try_from(divided(number, by)).unwrap_or(u64::MAX)
}
