//! Which two or three areas to begin with, proposed by a formula that is shown.
//!
//! An area whose target lies above its present level gets points. With `gap` in steps, `effect` and `effort` from 1 to 4
//! as stated in the plan, and `agreement` from −1 to 1 where a group has answered:
//!
//! > points = 10 × gap + 5 × (2 × effect − 5) − 5 × (2 × effort − 5) + 10 × agreement
//!
//! The last is rounded towards 0, and what is not stated gives 0. So a step counts 10, the most and the least effect differ by 30, as do effort, and full
//! agreement and none by 20. The two areas with most points are proposed, and the third where it is within
//! [`CLOSE`] points of the second. Ties keep the model's order. The model says to pick two or three; the formula is this
//! tool's own, and the person decides.

use super::area::{Area, PerArea};
use super::assessment::{Assessment, MAX_FOCUS};
use super::group::Agreement;
use super::plan::Rating;

/// How many points a third area may be behind the second and still be proposed: as much as one step counts.
pub const CLOSE: i32 = 10;

/// What there is to say for and against beginning with an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which area.
    pub area: Area,
    /// The steps from now to target; `None` where not both are levels.
    pub gap: Option<i8>,
    /// The effect that is stated, 1–4.
    pub effect: Option<u8>,
    /// The effort that is stated, 1–4.
    pub effort: Option<u8>,
    /// How alike a group's answers are, where one has answered.
    pub agreement: Option<Agreement>,
    /// The points; `None` where there is no gap to close, or the target is reached.
    pub points: Option<i32>,
    /// Whether the area is proposed.
    pub proposed: bool,
}

/// All six areas with their reasons, most points first; those without points come last, in the model's order.
/// `agreement` is that of each area where a group has answered.
#[must_use]
pub fn proposal(assessment: &Assessment, agreement: &PerArea<Option<Agreement>>) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    for (area, answer) in assessment.areas.iter() {
        let placing = assessment.plan.placings.get(area);
        let (effect, effort) = (placing.effect.map(Rating::get), placing.effort.map(Rating::get));
        let (gap, agreement) = (answer.gap(), *agreement.get(area));
        let around = |step: Option<u8>| step.map_or(0, |step| 5 * (2 * i32::from(step) - 5));
        let alike = agreement.map_or(0, |agreement| i32::try_from(agreement.hundredths() / 10).unwrap_or(0));
        let points = gap.filter(|gap| *gap > 0);
        let points = points.map(|gap| 10 * i32::from(gap) + around(effect) - around(effort) + alike);
        let reason = Reason { area, gap, effect, effort, agreement, points, proposed: false };
        // Put in at its place: six areas, and a sort costs the browser 3 kB.
        let place = reasons.iter().position(|other| other.points < points).unwrap_or(reasons.len());
        reasons.insert(place, reason);
    }
    let second = reasons.get(1).and_then(|reason| reason.points);
    for (place, reason) in reasons.iter_mut().enumerate().take(MAX_FOCUS) {
        let is_close = |points: i32| second.is_some_and(|second| second - points <= CLOSE);
        reason.proposed = reason.points.is_some_and(|points| place < 2 || is_close(points));
    }
    reasons
}

/// The areas that are proposed, most points first.
#[must_use]
pub fn proposed(reasons: &[Reason]) -> Vec<Area> {
    reasons.iter().filter(|reason| reason.proposed).map(|reason| reason.area).collect()
}
