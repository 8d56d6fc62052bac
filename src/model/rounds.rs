//! Rounds: assessments of the same part of an organisation, made again and again.

use super::assessment::{Assessment, AssessmentId};
use super::date::Date;

/// Whether two assessments are rounds of one series: the same organisation and unit, but for space around them.
///
/// Who names neither is still known by the title. Figures in it are not compared: they are most often the year, as in
/// *Våren 2025* and *Våren 2026*, while another word means something else, as in *Skolan* and *Biblioteket*.
#[must_use]
pub fn is_same_series(one: &Assessment, other: &Assessment) -> bool {
    let same = names(one);
    same == names(other) && (same != ("", "") || words(&one.title).eq(words(&other.title)))
}

fn names(assessment: &Assessment) -> (&str, &str) {
    (assessment.organisation.trim(), assessment.unit.trim())
}

/// A title's letters and signs, without figures and space.
fn words(title: &str) -> impl Iterator<Item = char> {
    title.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace())
}

/// The series that an assessment belongs to, by date; of one day, in the order given. Those without any level for now
/// have nothing to show and are left out. The assessment itself need not be among those given.
#[must_use]
pub fn series<'a>(among: &'a [Assessment], of: &'a Assessment) -> Vec<&'a Assessment> {
    let mut rounds: Vec<&Assessment> = Vec::new();
    let is_there = among.iter().any(|one| one.id == of.id);
    for one in among.iter().chain((!is_there).then_some(of)) {
        if has_level(one) && is_same_series(one, of) {
            // Put in at its place: a sort costs the browser 3 kB.
            let place = rounds.iter().position(|later| later.date > one.date).unwrap_or(rounds.len());
            rounds.insert(place, one);
        }
    }
    rounds
}

/// The round before an assessment: the latest of its series with an earlier date.
#[must_use]
pub fn previous<'a>(among: &'a [Assessment], of: &'a Assessment) -> Option<&'a Assessment> {
    let earlier = among.iter().filter(|one| one.date < of.date && has_level(one) && is_same_series(one, of));
    earlier.max_by_key(|one| one.date)
}

/// A new round of an assessment's series: whose it is, its name, its targets and its plan come along,
/// and nothing else.
#[must_use]
pub fn next_round(of: &Assessment, id: AssessmentId, date: Date) -> Assessment {
    let mut next = Assessment::new(id, date);
    next.title.clone_from(&of.title);
    next.organisation.clone_from(&of.organisation);
    next.unit.clone_from(&of.unit);
    next.role = of.role;
    next.target_year = of.target_year;
    next.plan.clone_from(&of.plan);
    for (area, answer) in of.areas.iter() {
        next.areas.get_mut(area).target = answer.target;
    }
    next
}

/// What an assessment can be compared with: earlier rounds, the nearest first, then the rest of its series by date,
/// then all others in the order given. Those in which nothing has been answered are left out.
#[must_use]
pub fn others<'a>(among: &'a [Assessment], of: &'a Assessment) -> Vec<&'a Assessment> {
    let rounds = series(among, of);
    let is_listed = |one: &Assessment| rounds.iter().any(|round| round.id == one.id);
    let (earlier, rest): (Vec<&Assessment>, Vec<&Assessment>) = rounds.iter().partition(|one| one.date < of.date);
    let apart = among.iter().filter(|one| !is_listed(one));
    let all = earlier.into_iter().rev().chain(rest).chain(apart);
    all.filter(|one| can_be_compared(one, of)).collect()
}

/// Whether an assessment is another one, and something has been answered in it.
#[must_use]
pub fn can_be_compared(one: &Assessment, with: &Assessment) -> bool {
    one.id != with.id && one.answered() + one.targets() > 0
}

fn has_level(assessment: &Assessment) -> bool {
    assessment.areas.iter().any(|(_, answer)| answer.now.level().is_some())
}
