//! What an area's answers say in a sentence, and what to ask the room about them. It is asked of all, and never of those who
//! answered so: that would make them tell who they are.

use super::describe::{GroupView, ShownArea};
use crate::model::Area;
use crate::model::group::AgreementLevel;
use crate::text::Lang;
use crate::text::charts::fill;

/// The lowest level that a quarter lies at or below, and the one that a quarter lies at or above.
fn ends(seen: &ShownArea) -> (u8, u8) {
    let level = |quarters: u32| u8::try_from(quarters).unwrap_or(1).clamp(1, 10);
    (level(seen.quartiles.low.0 / 4), level(seen.quartiles.high.0.div_ceil(4)))
}

fn count(seen: &ShownArea, from: u8, to: u8) -> u32 {
    seen.spread.levels().filter(|(level, _)| (from..=to).contains(&level.get())).map(|(_, count)| count).sum()
}

/// How the answers lie, without a capital or a full stop: in two camps where they are wide apart, else where most of them are.
#[must_use]
pub fn camps(lang: Lang, seen: &ShownArea) -> String {
    let all = seen.spread.n();
    let part = |from, to| lang.part_of(count(seen, from, to), all);
    let (low, high) = ends(seen);
    if high - low < 2 {
        return lang.say_within(&part(low, high), low, high);
    }
    lang.say_apart((&part(1, low), low), (&part(high, 10), high))
}

/// The same as a sentence.
#[must_use]
pub fn camps_sentence(lang: Lang, seen: &ShownArea) -> String {
    let says = camps(lang, seen);
    let mut letters = says.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().collect::<String>()).unwrap_or_default();
    [&first, letters.as_str(), "."].concat()
}

/// The finding of one area, without a full stop: whether they agree, and how the answers lie.
#[must_use]
pub fn area_headline(lang: Lang, seen: &ShownArea, is_least: bool) -> String {
    let [agreed, divided, disagreed] = lang.group_charts().concord_titles;
    let word = match seen.agreement.word() {
        AgreementLevel::Agreed => agreed,
        AgreementLevel::Divided => divided,
        AgreementLevel::Disagreed => disagreed,
    };
    let word = if is_least { lang.group_show().least_agreed } else { word };
    [word, ": ", &camps(lang, seen)].concat()
}

/// What speaks for the lowest and for the highest, two levels of each at the most; nothing where all chose the same.
#[must_use]
pub fn questions(lang: Lang, seen: &ShownArea) -> Vec<String> {
    let words = lang.group_show();
    let Some((lowest, highest)) = seen.spread.range().map(|(low, high)| (low.get(), high.get())) else {
        return Vec::new();
    };
    let ask = |from: u8, to: u8| {
        let levels =
            if from == to { from.to_string() } else { fill(words.either, &[&from.to_string(), &to.to_string()]) };
        fill(words.speaks_for, &[&levels])
    };
    // Two at each end, unless they would meet.
    let reach = u8::from(highest - lowest > 2);
    let both = [ask(lowest, lowest + reach), ask(highest - reach, highest)];
    if lowest == highest { Vec::new() } else { both.to_vec() }
}

/// The area that is least agreed about, of those that are shown.
#[must_use]
pub fn least_agreed(view: &GroupView) -> Option<Area> {
    let shown = view.areas.iter().filter_map(|(area, seen)| Some((area, seen.as_ref()?)));
    shown.min_by_key(|(_, seen)| seen.agreement).map(|(area, _)| area)
}
