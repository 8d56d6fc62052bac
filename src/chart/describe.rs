//! Charts described in words.

use crate::model::{Area, Assessment, Grade, Mean, Summary};
use crate::text::Lang;
use crate::text::charts::fill;

/// The main finding in one sentence, without a full stop.
#[must_use]
pub fn describe_headline(lang: Lang, assessment: &Assessment) -> String {
    let words = lang.charts();
    let says = &words.headline;
    let summary = Summary::of(assessment);
    let (largest_areas, largest) = summary.largest();
    let Some(largest) = largest else {
        return match (summary.now, summary.target) {
            (None, None) => says.nothing.to_owned(),
            (None, Some(_)) => says.only_target.to_owned(),
            (Some(now), None) => mean_sentence(lang, now, says.only_now, says.only_one),
            (Some(_), Some(_)) => says.no_pair.to_owned(),
        };
    };
    let below = areas(&summary, |gap| gap < 0);
    match largest {
        1.. if largest_areas.len() == Area::ALL.len() => fill(says.same, &[&words.steps(largest.unsigned_abs())]),
        1.. => {
            let names = words.few(&names(lang, &largest_areas));
            fill(says.largest, &[&names, &words.steps(largest.unsigned_abs())])
        }
        0 if below.is_empty() => fill(says.reached, &[&words.few(&names(lang, &largest_areas))]),
        0 => fill(says.none_left, &[&words.few(&names(lang, &below))]),
        ..0 => fill(says.below, &[&words.few(&names(lang, &below))]),
    }
}

/// The headline of one person's own answers, without a full stop: they are not the organisation's result.
#[must_use]
pub fn describe_own(lang: Lang, assessment: &Assessment) -> String {
    let says = &lang.charts().headline;
    let now = Summary::of(assessment).now;
    now.map_or_else(|| says.nothing.to_owned(), |now| mean_sentence(lang, now, says.own, says.own_one))
}

/// One paragraph: the means with the number of areas behind each, the gaps, and the areas without a level.
#[must_use]
pub fn describe_summary(lang: Lang, assessment: &Assessment) -> String {
    let words = lang.charts();
    let says = &words.summary;
    let summary = Summary::of(assessment);
    let mut sentences = Vec::new();

    sentences.push(match summary.now {
        Some(now) => mean_sentence(lang, now, says.now, says.now_one),
        None => says.no_now.to_owned(),
    });
    if let Some(target) = summary.target {
        sentences.push(mean_sentence(lang, target, says.target, says.target_one));
    }

    let gap_sentence = |sentence: &str, (of, gap): &(Vec<Area>, Option<i8>)| {
        let steps = words.steps(gap.unwrap_or_default().unsigned_abs());
        fill(sentence, &[&words.list(&names(lang, of)), &steps])
    };
    let (largest, smallest) = (summary.largest(), summary.smallest());
    if largest.1.is_some_and(|gap| gap > 0) {
        if largest.1 == smallest.1 && largest.0.len() > 1 {
            let of = words.few(&names(lang, &largest.0));
            sentences.push(fill(says.same, &[&of, &words.steps(largest.1.unwrap_or_default().unsigned_abs())]));
        } else {
            sentences.push(gap_sentence(says.largest, &largest));
            if largest.1 != smallest.1 && smallest.1.is_some_and(|gap| gap > 0) {
                sentences.push(gap_sentence(says.smallest, &smallest));
            }
        }
    }

    let has = |keep: fn(Grade, Grade) -> bool| {
        let areas = assessment.areas.iter().filter(move |(_, answer)| keep(answer.now, answer.target));
        areas.map(|(area, _)| area).collect::<Vec<_>>()
    };
    let mut no_target = Vec::new();
    if summary.target.is_some() {
        no_target = has(|now, target| now.level().is_some() && !target.is_answered());
    }
    for (sentence, areas) in [
        (says.reached, areas(&summary, |gap| gap == 0)),
        (says.below, areas(&summary, |gap| gap < 0)),
        (says.unknown, has(|now, _| now == Grade::Unknown)),
        (says.irrelevant, has(|now, _| now == Grade::Irrelevant)),
        (says.unanswered, has(|now, _| now == Grade::Unanswered)),
        (says.no_target, no_target),
    ] {
        if !areas.is_empty() {
            sentences.push(fill(sentence, &[&words.list(&names(lang, &areas))]));
        }
    }
    sentences.join(" ")
}

/// The radar's text alternative.
#[must_use]
pub fn radar_alt(lang: Lang, assessment: &Assessment) -> String {
    fill(lang.charts().alt.radar, &[&describe_headline(lang, assessment)])
}

/// The gap chart's text alternative.
#[must_use]
pub fn gap_alt(lang: Lang, assessment: &Assessment) -> String {
    fill(lang.charts().alt.gap, &[&describe_headline(lang, assessment)])
}

fn mean_sentence(lang: Lang, mean: Mean, several: &str, one: &str) -> String {
    let sentence = if mean.count() == 1 { one } else { several };
    fill(sentence, &[&lang.mean(mean), &lang.charts().areas(mean.count() as usize)])
}

pub(super) fn names(lang: Lang, areas: &[Area]) -> Vec<&'static str> {
    areas.iter().map(|area| lang.guide(*area).short).collect()
}

/// The areas with such a gap, in the model's order.
fn areas(summary: &Summary, keep: fn(i8) -> bool) -> Vec<Area> {
    let is_kept = |area: &Area| summary.gaps().any(|(other, gap)| other == *area && keep(gap));
    Area::ALL.into_iter().filter(is_kept).collect()
}
