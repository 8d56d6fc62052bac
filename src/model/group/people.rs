//! Who has answered. One person may hand in an answer, correct it, and hand in a code again: answers with the same group
//! and the same random number are one person's, who counts once.
//!
//! # Which answer counts
//!
//! - Of a person's answers those *hold* that have not been said to be replaced. Where one does, it counts. Where several
//!   do, someone must say which; until then the last one counts of those that came in the same batch as the first.
//! - It counts in the place of the person's first answer. So a batch has as many people in it as it had, and what has been
//!   shown stays as it was until someone says that a later answer holds.
//! - People are known again among the first [`MAX_KNOWN`] answers. Among more of them equal random numbers come about by
//!   chance: every answer of a batch that ends beyond that counts, and nothing is asked in a group that has more.
//!
//! The random number has 22 bits, or 20 in a code with targets: one is held against the other by what both have.

use std::collections::{HashMap, HashSet};

use super::Group;
use crate::model::response::Response;

/// The most answers of a group among which people are known again.
pub const MAX_KNOWN: usize = 2_000;

/// What both kinds of codes have of a random number.
const COMMON: u32 = (1 << 20) - 1;

/// A person of whom several answers hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected<'a> {
    /// The answers, first to last.
    pub answers: Vec<&'a Response>,
    /// Whether one of them is in figures that have been shown.
    pub is_shown: bool,
}

/// The places of the answers of each who has handed in several, first to last.
pub(super) fn several(answers: &[Response]) -> Vec<Vec<usize>> {
    let known = answers.get(..MAX_KNOWN).unwrap_or(answers);
    let common = |answer: &Response| (answer.group, answer.nonce & COMMON);
    // The number of each person, by what their answers have in common; of those who have answered with targets, also
    // without what only other codes have.
    let mut numbers: HashMap<(u16, u32, u32), usize> = HashMap::new();
    for (group, low) in known.iter().filter(|answer| answer.has_targets()).map(common) {
        numbers.insert((group, low, u32::MAX), 0);
    }
    let mut people: Vec<Vec<usize>> = Vec::new();
    for (place, answer) in known.iter().enumerate() {
        let (group, low) = common(answer);
        let high = if numbers.contains_key(&(group, low, u32::MAX)) { 0 } else { answer.nonce & !COMMON };
        let number = *numbers.entry((group, low, high)).or_insert(people.len());
        match people.get_mut(number) {
            Some(places) => places.push(place),
            None => people.push(vec![place]),
        }
    }
    people.retain(|places| places.len() > 1);
    people
}

/// Those of one person's answers that hold: where all have been replaced, all do.
fn holding(answers: &[Response], places: &[usize], replaced: &HashSet<&Response>) -> Vec<usize> {
    let is_replaced = |place: &usize| answers.get(*place).is_some_and(|answer| replaced.contains(answer));
    let holding: Vec<usize> = places.iter().copied().filter(|place| !is_replaced(place)).collect();
    if holding.is_empty() { places.to_vec() } else { holding }
}

impl Group {
    /// What counts of the answers, one of each person, with the places that they count in: in order.
    #[must_use]
    pub fn counted(&self) -> Vec<(usize, &Response)> {
        let replaced = self.replaced.iter().collect();
        // In each place, the place of the answer that counts there.
        let mut counts: Vec<Option<usize>> = (0..self.answers.len()).map(Some).collect();
        for places in several(&self.answers) {
            let holding = holding(&self.answers, &places, &replaced);
            let first = places.first().copied().unwrap_or_default();
            let end = self.published.iter().copied().find(|end| *end > first).unwrap_or(self.answers.len());
            let proposed = match holding[..] {
                [one] => Some(one),
                _ => holding.iter().copied().rfind(|place| *place < end).or(holding.first().copied()),
            };
            for place in places {
                if let Some(counts) = counts.get_mut(place) {
                    *counts = match (end > MAX_KNOWN, place == first) {
                        (true, _) => Some(place).filter(|place| holding.contains(place)),
                        (false, true) => proposed,
                        (false, false) => None,
                    };
                }
            }
        }
        let counted = counts.into_iter().enumerate().filter_map(|(place, of)| Some((place, self.answers.get(of?)?)));
        counted.collect()
    }

    /// How many have answered.
    #[must_use]
    pub fn people(&self) -> usize {
        self.counted().len()
    }

    /// How many have answered since figures were last shown.
    #[must_use]
    pub fn waiting(&self) -> usize {
        let shown = self.published.last().copied().unwrap_or(0);
        self.counted().iter().filter(|(place, _)| *place >= shown).count()
    }

    /// Those of whom several answers hold: someone must say which does.
    #[must_use]
    pub fn corrected(&self) -> Vec<Corrected<'_>> {
        if self.answers.len() > MAX_KNOWN {
            return Vec::new();
        }
        let replaced = self.replaced.iter().collect();
        let shown = self.published.last().copied().unwrap_or(0);
        let people = several(&self.answers).into_iter().map(|places| Corrected {
            answers: holding(&self.answers, &places, &replaced)
                .into_iter()
                .filter_map(|place| self.answers.get(place))
                .collect(),
            is_shown: places.first().is_some_and(|first| *first < shown),
        });
        people.filter(|person| person.answers.len() > 1).collect()
    }

    /// Those of some answers that something else of the same person's would hold in the place of, if they were replaced.
    /// Where that is nothing, the last one stays.
    pub(super) fn replaceable(&self, answers: &[Response]) -> Vec<Response> {
        let (meant, replaced): (HashSet<&Response>, HashSet<&Response>) =
            (answers.iter().collect(), self.replaced.iter().collect());
        let mut replaceable = Vec::new();
        for places in several(&self.answers) {
            let mut holding: Vec<&Response> = holding(&self.answers, &places, &replaced)
                .into_iter()
                .filter_map(|place| self.answers.get(place))
                .collect();
            if holding.iter().all(|answer| meant.contains(answer)) {
                holding.pop();
            }
            replaceable.extend(holding.into_iter().filter(|answer| meant.contains(answer)).cloned());
        }
        replaceable
    }

    /// Forgets of what is no longer there, and of what nothing holds in the place of, that it was replaced. What is
    /// forgotten is given back.
    pub(super) fn forget_replaced(&mut self) -> Vec<Response> {
        if self.replaced.is_empty() {
            return Vec::new();
        }
        let replaced: HashSet<&Response> = self.replaced.iter().collect();
        let is_replaced = |place: &usize| self.answers.get(*place).is_some_and(|answer| replaced.contains(answer));
        let mut stays = vec![false; self.answers.len().min(MAX_KNOWN)];
        for places in several(&self.answers).into_iter().filter(|places| !places.iter().all(is_replaced)) {
            for place in places.into_iter().filter(is_replaced) {
                if let Some(stays) = stays.get_mut(place) {
                    *stays = true;
                }
            }
        }
        let stay = self.answers.iter().zip(stays).filter(|(_, stays)| *stays).map(|(answer, _)| answer.clone());
        let stay: Vec<Response> = stay.collect();
        let staying: HashSet<&Response> = stay.iter().collect();
        let gone = self.replaced.iter().filter(|answer| !staying.contains(answer)).cloned().collect();
        self.replaced = stay;
        gone
    }
}
