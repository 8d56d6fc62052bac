//! Two assessments side by side, and rounds over time, in words and as tables.

use super::describe::names;
use super::table::{TableCell, dash, grade};
use crate::model::compare::GradeKind;
use crate::model::{Area, Assessment, Comparison, Date, Grade};
use crate::text::Lang;
use crate::text::charts::fill;

/// What the two are called: first the one that is spoken of, then the one it is held against. Rounds go by their days,
/// units of one organisation by themselves, others by their names; and with the day where two are called the same.
#[must_use]
pub fn comparison_names(lang: Lang, comparison: &Comparison) -> (String, String) {
    let (here, there) = (comparison.here, comparison.there);
    if comparison.over_time {
        return (lang.date(here.date), lang.date(there.date));
    }
    let name = |one: &Assessment, other: &Assessment| {
        let (title, unit) = (one.title.trim(), one.unit.trim());
        if title.is_empty() && !unit.is_empty() && one.organisation.trim() == other.organisation.trim() {
            unit.to_owned()
        } else {
            lang.name(one)
        }
    };
    let names = (name(here, there), name(there, here));
    if names.0 != names.1 {
        return names;
    }
    let [here, mut there] = [here, there].map(|one| [&names.0, ", ", &lang.date(one.date)].concat());
    if here == there {
        there.push_str(" (2)");
    }
    (here, there)
}

/// The same in short, for the head of a table: rounds go by year where that is enough.
#[must_use]
pub fn short_names(lang: Lang, comparison: &Comparison) -> (String, String) {
    let (here, there) = (comparison.here.date, comparison.there.date);
    match comparison.over_time {
        true if here.year() == there.year() => (here.to_string(), there.to_string()),
        true => (here.year().to_string(), there.year().to_string()),
        false => comparison_names(lang, comparison),
    }
}

/// The one sentence one would say aloud, without a full stop.
#[must_use]
pub fn headline_of_two(lang: Lang, comparison: &Comparison) -> String {
    let words = lang.compare();
    let all = comparison.differing(GradeKind::Now, |_| true);
    let largest = |differences: &[(Area, i8)]| differences.iter().map(|(_, steps)| steps.unsigned_abs()).max();
    let Some(most) = largest(&all) else { return words.nothing.to_owned() };
    let short = |steps: &dyn Fn(i8) -> bool| {
        let such: Vec<Area> = all.iter().filter(|(_, by)| steps(*by)).map(|(area, _)| *area).collect();
        names(lang, &such)
    };
    if !comparison.over_time {
        let steps = lang.charts().steps(most);
        return match most {
            0 => fill(words.same, &[&lang.charts().few(&short(&|_| true))]),
            _ => fill(words.largest, &[&lang.charts().few(&short(&|by| by.unsigned_abs() == most)), &steps]),
        };
    }
    // The largest change comes first, upwards where there are two as large; then what went the other way, or not at all.
    let up = comparison.differing(GradeKind::Now, |by| by > 0);
    let down = comparison.differing(GradeKind::Now, |by| by < 0);
    let [up, down] = [largest(&up).unwrap_or(0).cast_signed(), -largest(&down).unwrap_or(0).cast_signed()];
    let (first, then) = if up >= -down { (up, down) } else { (down, up) };
    let clause = |by: i8| lang.moved(&short(&|other| other == by), by);
    let mut says = fill(words.since, &[&clause(first), &lang.earlier_day(comparison.there.date, comparison.here.date)]);
    let others = short(&|by| by == then);
    if first != then && !others.is_empty() {
        let steps = lang.charts().steps(then.unsigned_abs());
        let [up, down] = words.then;
        match then {
            0 => says.extend(["; ", &clause(then)]),
            1.. => says.extend([", ", &fill(up, &[&lang.charts().few(&others), &steps])]),
            ..0 => says.extend([", ", &fill(down, &[&lang.charts().few(&others), &steps])]),
        }
    }
    says
}

/// One paragraph: the means, what differs and how, and what cannot be compared and why.
#[must_use]
pub fn describe_comparison(lang: Lang, comparison: &Comparison) -> String {
    let (words, charts) = (lang.compare(), lang.charts());
    let (here, there) = comparison_names(lang, comparison);
    let says = if comparison.over_time { &words.rounds } else { &words.units };
    let short = |of: &[(Area, i8)]| names(lang, &of.iter().map(|(area, _)| *area).collect::<Vec<_>>());
    let mut sentences = Vec::new();

    if let Some((mean, earlier)) = comparison.means(GradeKind::Now) {
        let areas = charts.few(&short(&comparison.differing(GradeKind::Now, |_| true)));
        let (now, then) = (lang.mean(mean), lang.mean(earlier));
        sentences.push(match (comparison.over_time, mean == earlier) {
            (true, false) => fill(words.mean_changed, &[&then, &now, &areas]),
            (true, true) => fill(words.mean_same, &[&now, &areas]),
            (false, _) => fill(words.means, &[&here, &now, &there, &then, &areas]),
        });
    }
    let higher: fn(i8) -> bool = |by| by > 0;
    let lower: fn(i8) -> bool = |by| by < 0;
    for (sentence, of, keep) in [
        (says.higher, GradeKind::Now, higher),
        (says.lower, GradeKind::Now, lower),
        (says.same, GradeKind::Now, |by| by == 0),
        (says.target_higher, GradeKind::Target, higher),
        (says.target_lower, GradeKind::Target, lower),
    ] {
        let such = comparison.differing(of, keep);
        let with_steps = such.iter().map(|(area, by)| match by {
            0 => lang.guide(*area).short.to_owned(),
            _ => in_brackets(lang, *area, &charts.steps(by.unsigned_abs())),
        });
        push_list(lang, &mut sentences, sentence, &with_steps.collect::<Vec<_>>(), &here);
    }
    for (name, one) in [(&there, comparison.there), (&here, comparison.here)] {
        let missing = Comparison::without_level(GradeKind::Now, one).into_iter();
        let missing = missing.map(|(area, grade)| in_brackets(lang, area, said(lang, grade)));
        push_list(lang, &mut sentences, words.without_level, &missing.collect::<Vec<_>>(), name);
    }
    sentences.join(" ")
}

/// Adds a sentence about some areas, if there are any.
fn push_list(lang: Lang, sentences: &mut Vec<String>, sentence: &str, of: &[String], name: &str) {
    let of: Vec<&str> = of.iter().map(String::as_str).collect();
    if !of.is_empty() {
        sentences.push(fill(sentence, &[&lang.charts().list(&of), name]));
    }
}

fn in_brackets(lang: Lang, area: Area, what: &str) -> String {
    [lang.guide(area).short, " (", what, ")"].concat()
}

/// What there is instead of a level.
const fn said(lang: Lang, grade: Grade) -> &'static str {
    match grade {
        Grade::Unknown => lang.charts().unknown,
        Grade::Irrelevant => lang.charts().irrelevant,
        Grade::Unanswered | Grade::Level(_) => lang.charts().unanswered,
    }
}

/// What stands in the place of the radar of two for those who do not see it.
#[must_use]
pub fn two_alt(lang: Lang, comparison: &Comparison) -> String {
    let (here, there) = comparison_names(lang, comparison);
    fill(lang.compare().radar_alt, &[&here, &there, &headline_of_two(lang, comparison)])
}

/// One area in a table of two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwoRow {
    /// The area's short name.
    pub name: &'static str,
    /// Whether it is in focus in the one that is spoken of.
    pub focus: bool,
    /// The grade of the one that is spoken of.
    pub here: TableCell,
    /// The grade of the one it is held against.
    pub there: TableCell,
    /// The difference in words.
    pub difference: TableCell,
}

/// The rows of a table of two, in the model's order.
#[must_use]
pub fn table_of_two(lang: Lang, comparison: &Comparison, of: GradeKind) -> Vec<TwoRow> {
    let rows = Area::ALL.into_iter().map(|area| TwoRow {
        name: lang.guide(area).short,
        focus: comparison.here.focus.contains(&area),
        here: grade(of.grade(comparison.here, area), lang),
        there: grade(of.grade(comparison.there, area), lang),
        difference: match comparison.steps(of, area) {
            Some(steps) => TableCell { shown: difference(lang, comparison, steps), spoken: None },
            None => dash(lang.compare().incomparable),
        },
    });
    rows.collect()
}

fn difference(lang: Lang, comparison: &Comparison, steps: i8) -> String {
    let words = lang.compare();
    let [higher, lower, same] = if comparison.over_time { words.rounds.cell } else { words.units.cell };
    let cell = match steps {
        1.. => higher,
        0 => same,
        ..0 => lower,
    };
    fill(cell, &[&lang.charts().steps(steps.unsigned_abs())])
}

/// What has happened from the first to the last of a series, without a full stop; `None` where there are not two days.
#[must_use]
pub fn trend_headline(lang: Lang, rounds: &[&Assessment]) -> Option<String> {
    let comparison = Comparison::of(rounds.last()?, rounds.first()?);
    comparison.over_time.then(|| headline_of_two(lang, &comparison))
}

/// What stands in the trend chart's place for those who do not see it.
#[must_use]
pub fn trend_alt(lang: Lang, rounds: &[&Assessment]) -> String {
    let day = |round: Option<&&Assessment>| round.map(|round| lang.date(round.date)).unwrap_or_default();
    let headline = trend_headline(lang, rounds).unwrap_or_default();
    let count = rounds.len().to_string();
    fill(lang.compare().trend_alt, &[&count, &day(rounds.first()), &day(rounds.last()), &headline])
}

/// One round in the table of one area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundRow {
    /// The day.
    pub date: Date,
    /// The present.
    pub now: TableCell,
    /// The wanted position.
    pub target: TableCell,
}

/// What the rounds say of one area.
#[must_use]
pub fn table_of_rounds(lang: Lang, rounds: &[&Assessment], area: Area) -> Vec<RoundRow> {
    let rows = rounds.iter().map(|round| RoundRow {
        date: round.date,
        now: grade(GradeKind::Now.grade(round, area), lang),
        target: grade(GradeKind::Target.grade(round, area), lang),
    });
    rows.collect()
}
