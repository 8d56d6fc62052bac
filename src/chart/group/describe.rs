//! What a group's answers say, in words.

use crate::chart::describe::names;
use crate::model::group::{Agreement, AgreementLevel, Quarters, Quartiles, ShownSpreads, Spread};
use crate::model::{Area, PerArea};
use crate::text::Lang;
use crate::text::charts::fill;

/// The median of each area; nothing where too few lie behind it.
pub type Medians = PerArea<Option<Quarters>>;

/// What is shown of one area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownArea {
    /// The answers.
    pub spread: Spread,
    /// The median and the quartiles.
    pub quartiles: Quartiles,
    /// How alike they are.
    pub agreement: Agreement,
}

impl ShownArea {
    /// What there is to show of some answers; `None` where none of them is a level.
    #[must_use]
    pub fn of(spread: &Spread) -> Option<Self> {
        let (quartiles, agreement) = (spread.quartiles()?, spread.agreement()?);
        Some(Self { spread: spread.clone(), quartiles, agreement })
    }
}

/// The medians of what is shown.
#[must_use]
pub fn medians(shown: &ShownSpreads) -> Medians {
    shown.map(|_, spread| spread.as_ref().and_then(Spread::quartiles).map(|quartiles| quartiles.median))
}

/// What is shown of a group, or of a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupView {
    /// The present; nothing where too few lie behind it.
    pub areas: PerArea<Option<ShownArea>>,
    /// The medians of the targets, where targets are asked for.
    pub targets: Option<Medians>,
    /// The smallest group whose figures are shown.
    pub min: u8,
}

impl GroupView {
    /// A group or a part of it, with its targets where they are asked for.
    #[must_use]
    pub fn of(now: &ShownSpreads, target: Option<&ShownSpreads>, min: u8) -> Self {
        let areas = now.map(|_, spread| spread.as_ref().and_then(ShownArea::of));
        Self { areas, targets: target.map(medians), min }
    }

    /// The medians of the present.
    #[must_use]
    pub fn medians(&self) -> Medians {
        self.areas.map(|_, seen| seen.as_ref().map(|seen| seen.quartiles.median))
    }

    /// The median of an area's targets.
    pub(super) fn target(&self, area: Area) -> Option<Quarters> {
        *self.targets.as_ref()?.get(area)
    }

    fn seen(&self) -> impl Iterator<Item = (Area, &ShownArea)> {
        self.areas.iter().filter_map(|(area, seen)| Some((area, seen.as_ref()?)))
    }
}

/// The agreement in a word of the language.
pub(super) fn word(lang: Lang, agreement: Agreement) -> &'static str {
    let [agreed, divided, disagreed] = lang.group_charts().concord;
    match agreement.word() {
        AgreementLevel::Agreed => agreed,
        AgreementLevel::Divided => divided,
        AgreementLevel::Disagreed => disagreed,
    }
}

/// The one sentence one would say aloud, without a full stop: what the group disagrees about the most.
#[must_use]
pub fn group_headline(lang: Lang, view: &GroupView) -> String {
    let says = &lang.group_charts().headline;
    let Some((_, least)) = view.seen().min_by_key(|(_, seen)| seen.agreement) else {
        return fill(says.nothing, &[&view.min.to_string()]);
    };
    let (sentence, everywhere) = match least.agreement.word() {
        AgreementLevel::Agreed => (says.agreed, true),
        AgreementLevel::Divided => (says.divided, false),
        AgreementLevel::Disagreed => (says.disagreed, false),
    };
    // What is written the same is the same.
    let said = |seen: &ShownArea| (seen.agreement.word(), seen.agreement.hundredths());
    let such = view.seen().filter(|(_, seen)| everywhere || said(seen) == said(least));
    fill(sentence, &[&lang.charts().few(&shorts(lang, such.map(|(area, _)| area)))])
}

/// One paragraph: how many answers there are, the medians, the agreement, and what has no figure.
#[must_use]
pub fn group_summary(lang: Lang, view: &GroupView) -> String {
    let (words, charts) = (lang.group_charts(), lang.charts());
    let says = &words.summary;
    let mut sentences = Vec::new();
    let counts = || view.seen().map(|(_, seen)| seen.spread.n());
    if let (Some(fewest), Some(most)) = (counts().min(), counts().max()) {
        sentences.push(if fewest == most {
            fill(says.answers, &[&lang.group_answers(most)])
        } else {
            fill(says.from_to, &[&lang.count(fewest as usize), &lang.count(most as usize)])
        });
    }
    let medians = || view.seen().map(|(_, seen)| seen.quartiles.median);
    if let (Some(lowest), Some(highest)) = (medians().min(), medians().max()) {
        let with = |median| {
            let such = view.seen().filter(|(_, seen)| seen.quartiles.median == median);
            charts.few(&shorts(lang, such.map(|(area, _)| area)))
        };
        let (low, high) = (lang.quarters(lowest), lang.quarters(highest));
        sentences.push(if lowest == highest {
            fill(says.same_median, &[&low, &with(lowest)])
        } else {
            fill(says.medians, &[&low, &with(lowest), &high, &with(highest)])
        });
    }
    for (sentence, concord) in
        says.concord.iter().zip([AgreementLevel::Agreed, AgreementLevel::Divided, AgreementLevel::Disagreed])
    {
        let such = view.seen().filter(|(_, seen)| seen.agreement.word() == concord);
        let such = such.map(|(area, seen)| in_brackets(lang, area, &lang.hundredths(seen.agreement.hundredths())));
        push_list(lang, &mut sentences, sentence, &such.collect::<Vec<_>>());
    }
    for (sentence, count) in
        [(says.unknown, Spread::unknown as fn(&Spread) -> u32), (says.irrelevant, Spread::irrelevant)]
    {
        let such = view.seen().filter(|(_, seen)| count(&seen.spread) > 0);
        let such = such.map(|(area, seen)| in_brackets(lang, area, &lang.count(count(&seen.spread) as usize)));
        push_list(lang, &mut sentences, sentence, &such.collect::<Vec<_>>());
    }
    let hidden = view.areas.iter().filter(|(_, seen)| seen.is_none()).map(|(area, _)| area);
    let hidden = shorts(lang, hidden);
    if !hidden.is_empty() {
        sentences.push(fill(says.hidden, &[&view.min.to_string(), &charts.list(&hidden)]));
    }
    sentences.join(" ")
}

/// What stands in the place of the spread chart for those who do not see it.
#[must_use]
pub fn spread_alt(lang: Lang, view: &GroupView) -> String {
    fill(lang.group_charts().alt.spread, &[&group_headline(lang, view)])
}

/// What stands in the place of the group's radar for those who do not see it.
#[must_use]
pub fn group_radar_alt(lang: Lang, view: &GroupView) -> String {
    fill(lang.group_charts().alt.radar, &[&group_headline(lang, view)])
}

pub(super) fn shorts(lang: Lang, areas: impl Iterator<Item = Area>) -> Vec<&'static str> {
    names(lang, &areas.collect::<Vec<_>>())
}

fn in_brackets(lang: Lang, area: Area, what: &str) -> String {
    [lang.guide(area).short, " (", what, ")"].concat()
}

/// Adds a sentence about some areas, if there are any.
fn push_list(lang: Lang, sentences: &mut Vec<String>, sentence: &str, of: &[String]) {
    let of: Vec<&str> = of.iter().map(String::as_str).collect();
    if !of.is_empty() {
        sentences.push(fill(sentence, &[&lang.charts().list(&of)]));
    }
}
