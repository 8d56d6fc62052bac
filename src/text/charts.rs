//! The words in and about the pictures.

use super::Lang;

/// The words of one language. `{0}`, `{1}` stand for what is filled in.
#[derive(Debug)]
pub struct ChartWords {
    /// The present.
    pub now: &'static str,
    /// The wanted position.
    pub target: &'static str,
    /// The round before.
    pub earlier: &'static str,
    /// A grade: *vet ej*.
    pub unknown: &'static str,
    /// A grade: *ej relevant*.
    pub irrelevant: &'static str,
    /// A grade: nothing said.
    pub unanswered: &'static str,
    /// Read aloud for the dash where there is no gap.
    pub no_gap: &'static str,
    /// In the place of a distance: the target is reached.
    reached: &'static str,
    /// Between the last two of a list.
    and: &'static str,
    /// One step; `{0}` steps.
    steps: [&'static str; 2],
    /// One area; `{0}` areas.
    areas: [&'static str; 2],
    /// All six areas.
    every_area: &'static str,
    /// The sentences that stand alone as a title.
    pub headline: Headlines,
    /// The sentences of the paragraph.
    pub summary: Sentences,
    /// What the pictures are, for those who do not see them; `{0}` is the headline.
    pub alt: Alts,
}

/// Titles, without a full stop.
#[derive(Debug)]
pub struct Headlines {
    /// No level at all.
    pub nothing: &'static str,
    /// Targets but no present.
    pub only_target: &'static str,
    /// No targets: mean `{0}` of the areas `{1}`.
    pub only_now: &'static str,
    /// Mean `{0}` of one person's answers in all six areas.
    pub own_all: &'static str,
    /// One person's own view: mean `{0}` of the areas `{1}`.
    pub own: &'static str,
    /// One person's own view, with one level only: level `{0}` in the areas `{1}`.
    pub own_one: &'static str,
    /// No targets, and one level only.
    pub only_one: &'static str,
    /// Levels, but no area with both.
    pub no_pair: &'static str,
    /// Areas `{0}`, steps `{1}`.
    pub largest: &'static str,
    /// The same gap in all areas: steps `{0}`.
    pub same: &'static str,
    /// Now equals the target in areas `{0}`.
    pub reached: &'static str,
    /// No gap is above 0, and in areas `{0}` it is below.
    pub none_left: &'static str,
    /// Every target is below now, in areas `{0}`.
    pub below: &'static str,
}

/// Sentences, with a full stop.
#[derive(Debug)]
pub struct Sentences {
    /// No level for now.
    pub no_now: &'static str,
    /// Mean `{0}` of the areas `{1}`.
    pub now: &'static str,
    /// One level `{0}` in the areas `{1}`.
    pub now_one: &'static str,
    /// Mean `{0}` of the areas `{1}`.
    pub target: &'static str,
    /// One level `{0}` in the areas `{1}`.
    pub target_one: &'static str,
    /// Areas `{0}`, steps `{1}`.
    pub largest: &'static str,
    /// Areas `{0}`, steps `{1}`.
    pub smallest: &'static str,
    /// Areas `{0}`, steps `{1}`.
    pub same: &'static str,
    /// Areas `{0}`.
    pub reached: &'static str,
    /// Areas `{0}`.
    pub below: &'static str,
    /// Areas `{0}`.
    pub unknown: &'static str,
    /// Areas `{0}`.
    pub irrelevant: &'static str,
    /// Areas `{0}`.
    pub unanswered: &'static str,
    /// Areas `{0}` that have a present level but no wanted one, while others have.
    pub no_target: &'static str,
    /// One area, and several: `{0}` comes after what has been said, steps `{1}`.
    pub then: [&'static str; 2],
    /// One area, and several: `{0}` is nearest its target, steps `{1}`.
    pub nearest: [&'static str; 2],
    /// The highest level `{1}` is that of areas `{0}`, and the lowest `{3}` that of areas `{2}`.
    pub spread: &'static str,
    /// The same level `{0}` in all that have one.
    pub even: &'static str,
    /// Areas `{0}` are still to be rated.
    pub left: &'static str,
}

/// Short descriptions; a table says the rest.
#[derive(Debug)]
pub struct Alts {
    /// The radar with now and target.
    pub radar: &'static str,
    /// What follows where the radar shows the round before too: its day `{0}`.
    pub earlier: &'static str,
    /// The gap chart.
    pub gap: &'static str,
}

static SV: ChartWords = ChartWords {
    now: "Nuläge",
    target: "Målbild",
    earlier: "Förra gången",
    unknown: "vet ej",
    irrelevant: "ej relevant",
    unanswered: "inget svar",
    no_gap: "inget avstånd",
    reached: "Nådd",
    and: "och",
    steps: ["1 steg", "{0} steg"],
    areas: ["ett område", "{0} områden"],
    every_area: "alla sex områden",
    headline: Headlines {
        nothing: "Inget område har fått en nivå än",
        only_target: "Målbilden är satt, men inget område har ett nuläge än",
        only_now: "Ni ligger i snitt på {0} av 10 (medelvärde av {1})",
        only_one: "Ni ligger på {0} av 10 ({1})",
        own_all: "Så ser du det: i snitt {0} av 10",
        own: "Så ser du det: i snitt {0} av 10 (medelvärde av {1})",
        own_one: "Så ser du det: {0} av 10 ({1})",
        no_pair: "Inget område har både nuläge och målbild än",
        largest: "Störst avstånd: {0}, {1} till målnivån",
        same: "Lika långt till målnivån i alla sex områden: {0}",
        reached: "Målnivån är nådd i {0}",
        none_left: "Inga steg kvar till målnivån, och i {0} ligger målnivån under nuläget",
        below: "Målnivån ligger under nuläget i {0}",
    },
    summary: Sentences {
        no_now: "Inget område har fått en nivå för nuläget än.",
        now: "Ni ligger i snitt på {0} av 10 (medelvärde av {1}).",
        now_one: "Ni ligger på {0} av 10 ({1}).",
        target: "Målbilden ligger i snitt på {0} (medelvärde av {1}).",
        target_one: "Målbilden ligger på {0} ({1}).",
        largest: "Störst avstånd: {0}, {1}.",
        smallest: "Minst avstånd: {0}, {1}.",
        same: "Lika långt till målnivån i {0}: {1}.",
        reached: "Målnivån är nådd i {0}.",
        below: "I {0} ligger målnivån under nuläget.",
        unknown: "Vet ej: {0}.",
        irrelevant: "Ej relevant: {0}.",
        unanswered: "Inget svar: {0}.",
        no_target: "Målnivå saknas: {0}.",
        then: ["{0} är näst längst från sin målnivå, {1}.", "{0} är näst längst från sina målnivåer, {1}."],
        nearest: ["{0} är närmast, {1}.", "{0} är närmast, {1}."],
        spread: "Högst nivå: {0}, {1}. Lägst: {2}, {3}.",
        even: "Alla har samma nivå, {0}.",
        left: "Kvar att bedöma: {0}.",
    },
    alt: Alts {
        radar: "Radardiagram över sex områden på skalan 1 till 10. {0}.",
        earlier: "Den prickade linjen är nuläget förra gången, {0}.",
        gap: "Diagram med en rad per område, från nuläge till målbild, störst avstånd först. {0}.",
    },
};

static EN: ChartWords = ChartWords {
    now: "Today",
    target: "Target",
    earlier: "Last time",
    unknown: "don’t know",
    irrelevant: "not relevant",
    unanswered: "no answer",
    no_gap: "no distance",
    reached: "Reached",
    and: "and",
    steps: ["1 step", "{0} steps"],
    areas: ["one area", "{0} areas"],
    every_area: "all six areas",
    headline: Headlines {
        nothing: "No area has a level yet",
        only_target: "The target is set, but no area has a current level yet",
        only_now: "You are at {0} out of 10 on average (over {1})",
        only_one: "You are at {0} out of 10 ({1})",
        own_all: "How you see it: {0} out of 10 on average",
        own: "How you see it: {0} out of 10 on average (over {1})",
        own_one: "How you see it: {0} out of 10 ({1})",
        no_pair: "No area has both a current level and a target yet",
        largest: "Furthest from the target: {0}, {1}",
        same: "Equally far from the target in all six areas: {0}",
        reached: "The target is reached in {0}",
        none_left: "No steps left to the target, and in {0} the target is below the current level",
        below: "The target is below the current level in {0}",
    },
    summary: Sentences {
        no_now: "No area has a current level yet.",
        now: "You are at {0} out of 10 on average (over {1}).",
        now_one: "You are at {0} out of 10 ({1}).",
        target: "The target is {0} on average (over {1}).",
        target_one: "The target is {0} ({1}).",
        largest: "Furthest from the target: {0}, {1}.",
        smallest: "Closest to it: {0}, {1}.",
        same: "Equally far from the target in {0}: {1}.",
        reached: "The target is reached in {0}.",
        below: "In {0} the target is below the current level.",
        unknown: "Don’t know: {0}.",
        irrelevant: "Not relevant: {0}.",
        unanswered: "No answer: {0}.",
        no_target: "No target: {0}.",
        then: ["{0} is next furthest from its target, {1}.", "{0} are next furthest from their targets, {1}."],
        nearest: ["{0} is closest, {1}.", "{0} are closest, {1}."],
        spread: "Highest level: {0}, {1}. Lowest: {2}, {3}.",
        even: "All have the same level, {0}.",
        left: "Still to be rated: {0}.",
    },
    alt: Alts {
        radar: "Radar chart of six areas on a scale from 1 to 10. {0}.",
        earlier: "The dotted line is the level last time, {0}.",
        gap: "Chart with one row per area, from current level to target, the largest distance first. {0}.",
    },
};

impl Lang {
    /// The words in and about the pictures.
    #[must_use]
    pub const fn charts(self) -> &'static ChartWords {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }
}

impl ChartWords {
    /// A number of steps, without sign: `1 steg`, `5 steg`.
    #[must_use]
    pub fn steps(&self, count: u8) -> String {
        counted(self.steps, usize::from(count))
    }

    /// How many areas a mean is of: `ett område`, `4 områden`, `alla sex områden`.
    #[must_use]
    pub fn areas(&self, count: usize) -> String {
        if count == 6 { self.every_area.to_owned() } else { counted(self.areas, count) }
    }

    /// Names in a row: `A`, `A och B`, `A, B och C`.
    #[must_use]
    pub fn list(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.and),
        }
    }

    /// Names in a row up to three, then their number: `4 områden`, `alla sex områden`.
    #[must_use]
    pub fn few(&self, names: &[&str]) -> String {
        match names.len() {
            0..=3 => self.list(names),
            count => self.areas(count),
        }
    }
}

impl Lang {
    /// How far it is to the target, in the least room: *5 steg*, *−1 steg*.
    #[must_use]
    pub fn distance(self, gap: i8) -> String {
        let steps = self.charts().steps(gap.unsigned_abs());
        match gap {
            1.. => steps,
            0 => self.charts().reached.to_owned(),
            ..0 => ["\u{2212}", &steps].concat(),
        }
    }
}

fn counted([one, many]: [&str; 2], count: usize) -> String {
    if count == 1 { one.to_owned() } else { fill(many, &[&count.to_string()]) }
}

/// A sentence with its `{0}`, `{1}` filled in.
#[must_use]
pub fn fill(sentence: &str, values: &[&str]) -> String {
    let mut filled = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (place, after) = after.split_once('}').unwrap_or(("", after));
        let value = place.parse::<usize>().ok().and_then(|place| values.get(place));
        filled.push_str(value.copied().unwrap_or_default());
        rest = after;
    }
    filled.push_str(rest);
    filled
}
