//! Charts described in words.

use crate::model::{Area, Assessment, Grade, Level, Mean, Summary};
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
    match now {
        None => says.nothing.to_owned(),
        Some(now) if now.count() as usize == Area::ALL.len() => fill(says.own_all, &[&lang.mean(now)]),
        Some(now) => mean_sentence(lang, now, says.own, says.own_one),
    }
}

/// The means, each with the number of areas behind it.
#[must_use]
pub fn describe_means(lang: Lang, assessment: &Assessment) -> String {
    let says = &lang.charts().summary;
    let summary = Summary::of(assessment);
    let now = match summary.now {
        Some(now) => mean_sentence(lang, now, says.now, says.now_one),
        None => says.no_now.to_owned(),
    };
    match summary.target {
        Some(target) => [&now, " ", &mean_sentence(lang, target, says.target, says.target_one)].concat(),
        None => now,
    }
}

/// One paragraph: the means with the number of areas behind each, the gaps, and the areas without a level.
#[must_use]
pub fn describe_summary(lang: Lang, assessment: &Assessment) -> String {
    let words = lang.charts();
    let says = &words.summary;
    let summary = Summary::of(assessment);
    let mut sentences = vec![describe_means(lang, assessment)];

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

/// What there is to say after [`describe_headline`], and beside the two means: what comes next, what is nearest, and the areas
/// of which the headline does not tell. Nothing where all has been said.
#[must_use]
pub fn describe_rest(lang: Lang, assessment: &Assessment) -> String {
    let words = lang.charts();
    let says = &words.summary;
    let summary = Summary::of(assessment);
    let mut sentences = Vec::new();
    let largest = summary.largest().1;
    let with = |[one, many]: [&str; 2], of: &[Area], gap: i8| {
        let sentence = if of.len() == 1 { one } else { many };
        fill(sentence, &[&words.list(&names(lang, of)), &words.steps(gap.unsigned_abs())])
    };
    let of_gap = |wanted: i8| {
        let such = summary.gaps().filter(|(_, gap)| *gap == wanted);
        such.map(|(area, _)| area).collect::<Vec<_>>()
    };
    let positive = |below: i8| summary.gaps().map(|(_, gap)| gap).find(|gap| *gap < below && *gap > 0);
    if let Some(next) = largest.and_then(positive) {
        let nearest = summary.gaps().rev().map(|(_, gap)| gap).find(|gap| *gap > 0).unwrap_or(next);
        if nearest < next {
            sentences.push(with(says.then, &of_gap(next), next));
        }
        sentences.push(with(says.nearest, &of_gap(nearest), nearest));
    }
    let level = |area: &Area| assessment.areas.get(*area).now.level();
    if largest.is_none() {
        let all = Area::ALL.into_iter().filter(|area| level(area).is_some());
        let (low, high) =
            (all.clone().filter_map(|area| level(&area)).min(), all.clone().filter_map(|area| level(&area)).max());
        let at =
            |wanted| words.few(&names(lang, &all.clone().filter(|area| level(area) == wanted).collect::<Vec<_>>()));
        let said = |level: Option<Level>| level.map(|level| level.get().to_string()).unwrap_or_default();
        if low < high {
            sentences.push(fill(says.spread, &[&at(high), &said(high), &at(low), &said(low)]));
        } else if all.clone().count() > 1 {
            sentences.push(fill(says.even, &[&said(low)]));
        }
    }
    let told = |gap: i8| {
        largest.is_some_and(|largest| largest == 0 && gap == 0 && !has_below(&summary) || largest <= 0 && gap < 0)
    };
    let has = |keep: fn(Grade, Grade) -> bool| {
        let areas = assessment.areas.iter().filter(move |(_, answer)| keep(answer.now, answer.target));
        areas.map(|(area, _)| area).collect::<Vec<_>>()
    };
    let no_target = if summary.target.is_some() {
        has(|now, target| now.level().is_some() && !target.is_answered())
    } else {
        Vec::new()
    };
    for (sentence, areas) in [
        (says.reached, if told(0) { Vec::new() } else { areas(&summary, |gap| gap == 0) }),
        (says.below, if told(-1) { Vec::new() } else { areas(&summary, |gap| gap < 0) }),
        (says.unknown, has(|now, _| now == Grade::Unknown)),
        (says.irrelevant, has(|now, _| now == Grade::Irrelevant)),
        (says.left, has(|now, _| now == Grade::Unanswered)),
        (says.no_target, no_target),
    ] {
        if !areas.is_empty() {
            sentences.push(fill(sentence, &[&words.list(&names(lang, &areas))]));
        }
    }
    sentences.join(" ")
}

fn has_below(summary: &Summary) -> bool {
    summary.gaps().any(|(_, gap)| gap < 0)
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
