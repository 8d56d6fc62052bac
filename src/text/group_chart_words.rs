//! The words of a group's pictures and tables. They stand apart from the other words because few visits need them.

use super::Lang;
use super::charts::fill;
use crate::model::group::Quarters;

/// The words of one language. `{0}`, `{1}` … stand for what is filled in.
#[derive(Debug)]
pub struct GroupWords {
    /// How alike the answers are, most alike first: agreed, divided, disagreed.
    pub concord: [&'static str; 3],
    /// The same, before a colon.
    pub concord_titles: [&'static str; 3],
    /// What the words of agreement mean, and whose the bounds are.
    pub concord_explained: &'static str,
    /// In the place of figures that too few lie behind, fewer than `{0}`.
    pub few: &'static str,
    /// Read aloud for the dash where there is no figure.
    pub not_shown: &'static str,
    /// Between a number of answers `{0}` and the word of agreement `{1}`.
    pub answers_and_concord: &'static str,
    /// A number `{0}` of answers *vet ej*.
    pub unknown: &'static str,
    /// A number `{0}` of answers *ej relevant*.
    pub irrelevant: &'static str,
    /// The median `{0}`.
    pub median_is: &'static str,
    /// The median `{0}` of the targets.
    pub target_is: &'static str,
    /// One answer; `{0}` answers.
    answers: [&'static str; 2],
    /// One answer, in a legend.
    pub one_answer: &'static str,
    /// In a legend, where a mark grows with the number of answers.
    pub many_answers: &'static str,
    /// The median, in a legend and above a column.
    pub median: &'static str,
    /// The band between the quartiles, in a legend.
    pub half: &'static str,
    /// The median of the targets, in a legend.
    pub target_median: &'static str,
    /// The sentences that stand alone as a title, without a full stop.
    pub headline: GroupHeadlines,
    /// The sentences of the paragraph.
    pub summary: GroupSentences,
    /// What the pictures are, for those who do not see them.
    pub alt: GroupAlts,
    /// The sentences of the strategic gap.
    pub contrast: ContrastWords,
    /// The headings of the tables' columns.
    pub columns: GroupColumns,
    /// One step; `{0}` steps.
    steps: [&'static str; 2],
}

/// Titles, without a full stop.
#[derive(Debug)]
pub struct GroupHeadlines {
    /// No figure is shown, where the smallest group is `{0}`.
    pub nothing: &'static str,
    /// Agreed about areas `{0}`.
    pub agreed: &'static str,
    /// The least agreement is *divided*, about areas `{0}`.
    pub divided: &'static str,
    /// The least agreement is *disagreed*, about areas `{0}`.
    pub disagreed: &'static str,
}

/// Sentences, with a full stop.
#[derive(Debug)]
pub struct GroupSentences {
    /// Answers `{0}` lie behind each area.
    pub answers: &'static str,
    /// From `{0}` to `{1}` answers lie behind each area.
    pub from_to: &'static str,
    /// The lowest median `{0}` in areas `{1}` and the highest `{2}` in areas `{3}`.
    pub medians: &'static str,
    /// The same median `{0}` in areas `{1}`.
    pub same_median: &'static str,
    /// The areas `{0}` by the word of agreement, in the order of [`GroupWords::concord`].
    pub concord: [&'static str; 3],
    /// The areas `{0}` that some said *vet ej* about, with how many.
    pub unknown: &'static str,
    /// The areas `{0}` that some said *ej relevant* about, with how many.
    pub irrelevant: &'static str,
    /// The areas `{1}` have no figure, where the smallest group is `{0}`.
    pub hidden: &'static str,
}

/// Short descriptions; a table says the rest.
#[derive(Debug)]
pub struct GroupAlts {
    /// The spread chart, headline `{0}`.
    pub spread: &'static str,
    /// The group's radar, headline `{0}`.
    pub radar: &'static str,
    /// The strategic gap between `{0}` and `{1}`, headline `{2}`.
    pub contrast: &'static str,
}

/// What is said of two groups. `{0}` is the one that stands first, `{1}` the other.
#[derive(Debug)]
pub struct ContrastWords {
    /// The headline where no area has figures from both.
    pub nothing: &'static str,
    /// The headline where no area differs.
    pub alike: &'static str,
    /// The headline: areas `{0}`, steps `{1}`.
    pub largest: &'static str,
    /// An area `{0}`: name `{1}` and median `{2}`, name `{3}` and median `{4}`.
    pub medians: &'static str,
    /// Who `{0}` sees so many steps `{1}` higher.
    pub higher: &'static str,
    /// An area `{0}` that both have too few answers about, `{1}`.
    pub hidden: &'static str,
    /// Both have the same median.
    pub same: &'static str,
    /// In a cell: `{0}` steps `{1}` higher.
    pub cell: &'static str,
    /// In a cell: the same.
    pub cell_same: &'static str,
    /// Read aloud for the dash where a figure is missing.
    pub incomparable: &'static str,
}

/// The headings of columns.
#[derive(Debug)]
pub struct GroupColumns {
    /// How many answers are levels.
    pub answers: &'static str,
    /// From the lower quartile to the upper.
    pub quartiles: &'static str,
    /// From the lowest level to the highest.
    pub range: &'static str,
    /// How alike the answers are.
    pub agreement: &'static str,
    /// *Vet ej.*
    pub unknown: &'static str,
    /// *Ej relevant.*
    pub irrelevant: &'static str,
    /// From the median of now to that of the targets.
    pub gap: &'static str,
    /// The difference between two groups.
    pub difference: &'static str,
}

static SV: GroupWords = GroupWords {
    concord: ["eniga", "delvis eniga", "oeniga"],
    concord_titles: ["Eniga", "Delvis eniga", "Oeniga"],
    concord_explained: "Ju närmare varandra svaren ligger, desto mer eniga är ni. Enigheten räknas ut som ett tal: 1 \
         när alla väljer samma nivå, 0 när svaren är jämnt spridda över skalan och −1 när hälften väljer lägst och \
         hälften högst. Från 0,6 kallar vi gruppen enig, från 0,3 delvis enig och därunder oenig. De gränserna är våra \
         egna. De säger inget om vem som har rätt.",
    few: "färre än {0} svar",
    not_shown: "visas inte",
    answers_and_concord: "{0}, {1}",
    unknown: "{0} vet ej",
    irrelevant: "{0} ej relevant",
    median_is: "Median {0}",
    target_is: "målbild {0}",
    answers: ["1 svar", "{0} svar"],
    one_answer: "Ett svar",
    many_answers: "Svar, större yta för fler",
    median: "Median",
    half: "Mittersta hälften av svaren",
    target_median: "Målbild, median",
    headline: GroupHeadlines {
        nothing: "Inget område har {0} svar än",
        agreed: "Eniga om {0}",
        divided: "Minst eniga om {0}",
        disagreed: "Störst oenighet om {0}",
    },
    summary: GroupSentences {
        answers: "Varje område bygger på {0}.",
        from_to: "Varje område bygger på {0} till {1} svar.",
        medians: "Lägst median: {1}, {0}. Högst: {3}, {2}.",
        same_median: "Medianen är {0} i {1}.",
        concord: ["Eniga: {0}.", "Delvis eniga: {0}.", "Oeniga: {0}."],
        unknown: "Vet ej: {0}.",
        irrelevant: "Ej relevant: {0}.",
        hidden: "Färre än {0} svar, visas inte: {1}.",
    },
    alt: GroupAlts {
        spread: "Diagram med en rad per område. Varje svar är en prick på skalan 1 till 10, med medianen och den mittersta \
            hälften av svaren utmärkta. {0}.",
        radar: "Radardiagram över sex områden på skalan 1 till 10, med gruppens median som linje och den mittersta hälften \
            av svaren som ett band. {0}.",
        contrast: "Diagram med en rad per område på skalan 1 till 10, där {0} är en rund punkt och {1} en fyrkant. {2}.",
    },
    contrast: ContrastWords {
        nothing: "Inget område har tillräckligt många svar från båda",
        alike: "Samma median i {0}",
        largest: "Störst skillnad: {0}, {1}",
        medians: "{0}: {1} {2}, {3} {4}.",
        higher: "{0} ligger {1} högre.",
        hidden: "{0}: {1} från båda.",
        same: "Ingen skillnad.",
        cell: "{0} {1} högre",
        cell_same: "lika",
        incomparable: "går inte att jämföra",
    },
    columns: GroupColumns {
        answers: "Svar",
        quartiles: "Mittersta hälften",
        range: "Lägst till högst",
        agreement: "Enighet",
        unknown: "Vet ej",
        irrelevant: "Ej relevant",
        gap: "Avstånd",
        difference: "Skillnad",
    },
    steps: ["1 steg", "{0} steg"],
};

static EN: GroupWords = GroupWords {
    concord: ["in agreement", "in partial agreement", "in disagreement"],
    concord_titles: ["Agreement", "Partial agreement", "Disagreement"],
    concord_explained: "The closer the answers are, the more you agree. Agreement is calculated as a number: 1 when \
         all choose the same level, 0 when the answers are evenly spread over the scale, and −1 when half choose the \
         lowest and half the highest. From 0.6 we say that the group agrees, from 0.3 that it partly agrees, and below \
         0.3 that it disagrees. These limits are our own. They do not say who is right.",
    few: "fewer than {0} answers",
    not_shown: "not shown",
    answers_and_concord: "{0}, {1}",
    unknown: "{0} don’t know",
    irrelevant: "{0} not relevant",
    median_is: "Median {0}",
    target_is: "target {0}",
    answers: ["1 answer", "{0} answers"],
    one_answer: "One answer",
    many_answers: "Answers, a larger mark for more",
    median: "Median",
    half: "The middle half of the answers",
    target_median: "Target, median",
    headline: GroupHeadlines {
        nothing: "No area has {0} answers yet",
        agreed: "Agreement on {0}",
        divided: "Least agreement on {0}",
        disagreed: "Most disagreement on {0}",
    },
    summary: GroupSentences {
        answers: "Each area is based on {0}.",
        from_to: "Each area is based on {0} to {1} answers.",
        medians: "Lowest median: {1}, {0}. Highest: {3}, {2}.",
        same_median: "The median is {0} in {1}.",
        concord: ["Agreement: {0}.", "Partial agreement: {0}.", "Disagreement: {0}."],
        unknown: "Don’t know: {0}.",
        irrelevant: "Not relevant: {0}.",
        hidden: "Fewer than {0} answers, not shown: {1}.",
    },
    alt: GroupAlts {
        spread: "Chart with one row per area. Each answer is a dot on a scale from 1 to 10, with the median and the middle \
            half of the answers marked. {0}.",
        radar: "Radar chart of six areas on a scale from 1 to 10, with the group’s median as a line and the middle half of \
            the answers as a band. {0}.",
        contrast: "Chart with one row per area on a scale from 1 to 10, where {0} is a round point and {1} a square. {2}.",
    },
    contrast: ContrastWords {
        nothing: "No area has enough answers from both",
        alike: "The same median in {0}",
        largest: "Largest difference: {0}, {1}",
        medians: "{0}: {1} {2}, {3} {4}.",
        higher: "{0}: {1} higher.",
        hidden: "{0}: {1} from each.",
        same: "No difference.",
        cell: "{0}: {1} higher",
        cell_same: "the same",
        incomparable: "cannot be compared",
    },
    columns: GroupColumns {
        answers: "Answers",
        quartiles: "Middle half",
        range: "Lowest to highest",
        agreement: "Agreement",
        unknown: "Don’t know",
        irrelevant: "Not relevant",
        gap: "Distance",
        difference: "Difference",
    },
    steps: ["1 step", "{0} steps"],
};

impl Lang {
    /// The words of a group's pictures and tables.
    #[must_use]
    pub const fn group_charts(self) -> &'static GroupWords {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }

    /// What stands in the place of figures that too few lie behind: *färre än 5 svar*.
    #[must_use]
    pub fn fewer_than(self, min: u8) -> String {
        fill(self.group_charts().few, &[&min.to_string()])
    }

    /// A number of answers: *1 svar*, *1 200 svar*.
    #[must_use]
    pub fn group_answers(self, count: u32) -> String {
        let [one, several] = self.group_charts().answers;
        if count == 1 { one.to_owned() } else { fill(several, &[&self.count(count as usize)]) }
    }

    /// A distance in steps, without sign: *1 steg*, *2,5 steg*.
    #[must_use]
    pub fn quarter_steps(self, quarters: Quarters) -> String {
        let [one, several] = self.group_charts().steps;
        if quarters == Quarters(4) { one.to_owned() } else { fill(several, &[&self.quarters(quarters)]) }
    }
}
