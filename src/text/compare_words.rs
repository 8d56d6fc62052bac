//! The words of comparisons and trends. They stand apart from the other words because few visits need them.

use super::Lang;
use super::charts::fill;

/// The words of one language. `{0}`, `{1}` … stand for what is filled in.
#[derive(Debug)]
pub struct CompareWords {
    /// The headline where no area can be compared.
    pub nothing: &'static str,
    /// All six areas, at the beginning of a sentence.
    every_area: &'static str,
    /// A clause `{0}` of what has changed, and the day `{1}` since when.
    pub since: &'static str,
    /// What is said of others after the first clause: those that have gone up, and those that have gone down.
    pub then: [&'static str; 2],
    /// One area, and several: `{0}` has gone up, steps `{1}`.
    up: [&'static str; 2],
    /// One area, and several: `{0}` has gone down, steps `{1}`.
    down: [&'static str; 2],
    /// One area, and several: `{0}` stands still.
    still: [&'static str; 2],
    /// The headline between two units: areas `{0}`, steps `{1}`.
    pub largest: &'static str,
    /// The headline where areas `{0}` have the same level in both.
    pub same: &'static str,
    /// Means, from `{0}` to `{1}`, of the areas `{2}`.
    pub mean_changed: &'static str,
    /// The mean `{0}` of the areas `{1}`, in both.
    pub mean_same: &'static str,
    /// Between two units: name `{0}` and mean `{1}`, name `{2}` and mean `{3}`, of the areas `{4}`.
    pub means: &'static str,
    /// The sentences between two rounds.
    pub rounds: Sentences,
    /// The sentences between two units.
    pub units: Sentences,
    /// Areas `{0}` have no level in the assessment called `{1}`, with what they have instead.
    pub without_level: &'static str,
    /// Read aloud for the dash where there is no difference to tell.
    pub incomparable: &'static str,
    /// What the radar of two is: names `{0}` and `{1}`, headline `{2}`.
    pub radar_alt: &'static str,
    /// What the trend chart is: `{0}` rounds, from the day `{1}` to the day `{2}`, headline `{3}`.
    pub trend_alt: &'static str,
    /// In a trend panel without any level.
    pub no_level: &'static str,

    /// The title of the screen while there is nothing to compare with.
    pub empty_title: &'static str,
    /// How to get something to compare with.
    pub empty: &'static str,
    /// The label of the list of what to compare with.
    pub choose: &'static str,
    /// An assessment `{0}` that came from elsewhere and is not kept.
    pub received: &'static str,
    /// The radar's title.
    pub both: &'static str,
    /// The title of the table of differences in the present.
    pub now_table: &'static str,
    /// The title of the table of differences in the targets.
    pub target_table: &'static str,
    /// The heading of a column of differences.
    pub difference: &'static str,
    /// Whose difference from whose: `{0}` against `{1}`.
    pub against: &'static str,
    /// The title of the trend, where its own finding is the screen's.
    pub over_time: &'static str,
    /// The title of the trend's table.
    pub rounds_table: &'static str,
    /// On a card: compares it with the open assessment.
    pub with_open: &'static str,
    /// Back to the result.
    pub to_result: &'static str,
}

/// What is said of a difference. Areas `{0}` with their steps; `{1}` is the name of the one spoken of.
#[derive(Debug)]
pub struct Sentences {
    /// Present levels that are higher.
    pub higher: &'static str,
    /// Present levels that are lower.
    pub lower: &'static str,
    /// Present levels that are the same.
    pub same: &'static str,
    /// Targets that are higher.
    pub target_higher: &'static str,
    /// Targets that are lower.
    pub target_lower: &'static str,
    /// In a cell, steps `{0}`: higher, lower, the same.
    pub cell: [&'static str; 3],
}

static SV: CompareWords = CompareWords {
    nothing: "Inget område har en nivå i båda bedömningarna",
    every_area: "Alla sex områden",
    since: "{0} sedan {1}",
    then: ["{0} upp {1}", "{0} ner {1}"],
    up: ["{0} har gått upp {1}", "{0} har gått upp {1}"],
    down: ["{0} har gått ner {1}", "{0} har gått ner {1}"],
    still: ["{0} är kvar på samma nivå", "{0} är kvar på samma nivå"],
    largest: "Störst skillnad: {0}, {1}",
    same: "Samma nivå i {0}",
    mean_changed: "Snittet har gått från {0} till {1} (medelvärde av {2}).",
    mean_same: "Snittet är detsamma, {0} (medelvärde av {1}).",
    means: "I snitt: {0} {1}, {2} {3} (medelvärde av {4}).",
    rounds: Sentences {
        higher: "Upp: {0}.",
        lower: "Ner: {0}.",
        same: "Oförändrat: {0}.",
        target_higher: "Målnivån är höjd: {0}.",
        target_lower: "Målnivån är sänkt: {0}.",
        cell: ["upp {0}", "ner {0}", "oförändrat"],
    },
    units: Sentences {
        higher: "{1} ligger högre i {0}.",
        lower: "{1} ligger lägre i {0}.",
        same: "Samma nivå: {0}.",
        target_higher: "{1} har en högre målnivå för {0}.",
        target_lower: "{1} har en lägre målnivå för {0}.",
        cell: ["{0} högre", "{0} lägre", "lika"],
    },
    without_level: "Utan nivå ({1}): {0}.",
    incomparable: "går inte att jämföra",
    radar_alt: "Radardiagram med två bedömningar på skalan 1 till 10: {0} och {1}. {2}.",
    trend_alt: "Sex små diagram, ett för varje område, med nivån i {0} omgångar från {1} till {2}. {3}.",
    no_level: "ingen nivå",
    empty_title: "Här jämförs två bedömningar",
    empty: "Det finns bara en bedömning än. Gör en ny omgång när en tid har gått, så syns vad som har ändrats. Eller gör en \
         ny bedömning för en annan enhet.",
    choose: "Jämför med",
    received: "Från en länk: {0}",
    both: "Båda i samma bild",
    now_table: "Nuläge, område för område",
    target_table: "Målbild, område för område",
    difference: "Skillnad",
    against: "Skillnaden visar hur {0} ligger, jämfört med {1}.",
    over_time: "Över tid",
    rounds_table: "Alla omgångar i en tabell",
    with_open: "Jämför med den öppna bedömningen",
    to_result: "Till resultatet",
};

static EN: CompareWords = CompareWords {
    nothing: "No area has a level in both assessments",
    every_area: "All six areas",
    since: "{0} since {1}",
    then: ["{0} up {1}", "{0} down {1}"],
    up: ["{0} has gone up {1}", "{0} have gone up {1}"],
    down: ["{0} has gone down {1}", "{0} have gone down {1}"],
    still: ["{0} is at the same level", "{0} are at the same level"],
    largest: "Largest difference: {0}, {1}",
    same: "The same level in {0}",
    mean_changed: "The average has gone from {0} to {1} (over {2}).",
    mean_same: "The average is the same, {0} (over {1}).",
    means: "On average: {0} {1}, {2} {3} (over {4}).",
    rounds: Sentences {
        higher: "Up: {0}.",
        lower: "Down: {0}.",
        same: "Unchanged: {0}.",
        target_higher: "The target is raised: {0}.",
        target_lower: "The target is lowered: {0}.",
        cell: ["up {0}", "down {0}", "unchanged"],
    },
    units: Sentences {
        higher: "{1} is higher in {0}.",
        lower: "{1} is lower in {0}.",
        same: "The same level: {0}.",
        target_higher: "{1} has a higher target for {0}.",
        target_lower: "{1} has a lower target for {0}.",
        cell: ["{0} higher", "{0} lower", "the same"],
    },
    without_level: "Without a level ({1}): {0}.",
    incomparable: "cannot be compared",
    radar_alt: "Radar chart of two assessments on a scale from 1 to 10: {0} and {1}. {2}.",
    trend_alt: "Six small charts, one for each area, with the level in {0} rounds from {1} to {2}. {3}.",
    no_level: "no level",
    empty_title: "Two assessments are compared here",
    empty: "There is only one assessment yet. Make a new assessment round after some time and you will see what has \
         changed. Or make a new assessment for another unit.",
    choose: "Compare with",
    received: "From a link: {0}",
    both: "Both in one picture",
    now_table: "Today, area by area",
    target_table: "Target, area by area",
    difference: "Difference",
    against: "The difference shows where {0} is, compared with {1}.",
    over_time: "Over time",
    rounds_table: "All rounds in a table",
    with_open: "Compare with the open assessment",
    to_result: "Back to the result",
};

impl Lang {
    /// The words of comparisons and trends.
    #[must_use]
    pub const fn compare(self) -> &'static CompareWords {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }

    /// What has happened to some areas, to begin a sentence: *Lagring har gått upp 2 steg*, *System står still*.
    #[must_use]
    pub fn moved(self, areas: &[&str], steps: i8) -> String {
        let words = self.compare();
        let [one, several] = match steps {
            1.. => words.up,
            0 => words.still,
            ..0 => words.down,
        };
        let subject = if areas.len() == 6 { words.every_area.to_owned() } else { self.charts().few(areas) };
        fill(if areas.len() == 1 { one } else { several }, &[&subject, &self.charts().steps(steps.unsigned_abs())])
    }
}
