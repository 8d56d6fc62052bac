//! What a group's answers say, worked out anew by other means than the program's: from the sorted levels in floating
//! point, and agreement from its definition by three levels at a time.

use super::{Area, Response, levels};
use mognadskollen::text::Lang;

/// The figure that lies this part of the way from the lowest to the highest, by interpolation.
#[expect(clippy::cast_precision_loss, reason = "there are few answers")]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is a place in the list")]
fn quantile(levels: &[u8], part: f64) -> f64 {
    let mut sorted = levels.to_vec();
    sorted.sort_unstable();
    let at = (sorted.len() - 1) as f64 * part;
    let (below, above) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
    f64::from(below) + (at - at.floor()) * f64::from(above - below)
}

pub(super) fn median(levels: &[u8]) -> f64 {
    quantile(levels, 0.5)
}

/// Agreement by C. van der Eijk: the mean of layers, each by every three levels there are.
#[expect(clippy::cast_precision_loss, reason = "there are few answers")]
fn agreement(levels: &[u8]) -> f64 {
    let mut counts = [0_usize; 10];
    for level in levels {
        counts[usize::from(*level) - 1] += 1;
    }
    let mut whole = 0.0;
    while let Some(depth) = counts.iter().copied().filter(|count| *count > 0).min() {
        let layer = counts.map(|count| count > 0);
        let size = layer.iter().filter(|is_in| **is_in).count();
        let (mut near, mut apart) = (0.0, 0.0);
        for first in 0..10 {
            for second in first + 1..10 {
                for third in second + 1..10 {
                    match [layer[first], layer[second], layer[third]] {
                        [true, true, false] | [false, true, true] => near += 1.0,
                        [true, false, true] => apart += 1.0,
                        _ => {}
                    }
                }
            }
        }
        let unimodal = if near + apart > 0.0 { (8.0 * near - 9.0 * apart) / (8.0 * (near + apart)) } else { 1.0 };
        let of_layer = unimodal * (1.0 - (size as f64 - 1.0) / 9.0);
        whole += of_layer * (depth * size) as f64 / levels.len() as f64;
        counts = counts.map(|count| count.saturating_sub(depth));
    }
    whole
}

/// A number with as many decimals as it has, as Swedish writes it.
pub(super) fn number(number: f64) -> String {
    number.to_string().replace('.', ",").replace('-', "\u{2212}")
}

fn agreement_in_words(levels: &[u8]) -> String {
    let agreement = agreement(levels);
    // What is exactly between two hundredths must not depend on the last bits.
    let hundredths = ((agreement * 1e8).round() / 1e6).round();
    let sign = if hundredths < 0.0 { "\u{2212}" } else { "" };
    let digits = format!("{:03}", hundredths.abs());
    let (whole, rest) = digits.split_at(digits.len() - 2);
    let word = if agreement > 0.6 - 1e-9 {
        "eniga"
    } else if agreement > 0.3 - 1e-9 {
        "delade"
    } else {
        "oeniga"
    };
    format!("{sign}{whole},{rest} {word}")
}

fn from_to(low: &str, high: &str) -> String {
    if low == high { low.to_owned() } else { format!("{low}–{high}") }
}

/// An area's row in the table of the group's figures, with targets where there are any.
pub(super) fn row(answers: &[Response], area: Area) -> String {
    use mognadskollen::model::Grade;
    let (now, target) = (levels(answers, area, false), levels(answers, area, true));
    let count = |grade| answers.iter().filter(|answer| *answer.now.get(area) == grade).count().to_string();
    let mut cells = vec![
        Lang::Sv.guide(area).name.to_owned(),
        now.len().to_string(),
        number(median(&now)),
        from_to(&number(quantile(&now, 0.25)), &number(quantile(&now, 0.75))),
        from_to(&now.iter().min().expect("a level").to_string(), &now.iter().max().expect("a level").to_string()),
        agreement_in_words(&now),
        count(Grade::Unknown),
        count(Grade::Irrelevant),
    ];
    if !target.is_empty() {
        let gap = median(&target) - median(&now);
        cells.extend([number(median(&target)), format!("{}{}", if gap > 0.0 { "+" } else { "" }, number(gap))]);
    }
    cells.join("|")
}

/// The areas, the least agreed first.
pub(super) fn by_agreement(answers: &[Response]) -> Vec<Area> {
    let of = |area: &Area| agreement(&levels(answers, *area, false));
    let mut areas = Area::ALL.to_vec();
    areas.sort_by(|one, other| of(one).total_cmp(&of(other)));
    areas
}

/// The areas, the furthest from the target first.
pub(super) fn by_gap(answers: &[Response]) -> Vec<Area> {
    let of = |area: &Area| median(&levels(answers, *area, true)) - median(&levels(answers, *area, false));
    let mut areas = Area::ALL.to_vec();
    areas.sort_by(|one, other| of(other).total_cmp(&of(one)));
    areas
}
