//! The words of all assessments side by side.

use super::Lang;
use super::charts::fill;
use crate::model::units::LowestAreas;

/// The words of one language. `{0}`, `{1}` … stand for what is filled in.
#[derive(Debug)]
pub struct ShelfWords {
    /// How many units `{0}`, from which year `{1}`.
    pub units: &'static str,
    /// What the table shows: the present, the targets, the distances.
    pub titles: [&'static str; 3],
    /// The name of the switch between them.
    pub show: &'static str,
    /// Above the names.
    pub order: &'static str,
    /// The column of means.
    pub mean: &'static str,
    /// The row of medians.
    pub median: &'static str,
    /// What the ink of a level means, and how to go on.
    pub stronger: &'static str,
    /// What the ink of a distance means, and how to go on.
    pub stronger_gap: &'static str,
    /// *Ej relevant* in a narrow cell.
    pub irrelevant: &'static str,
    /// In the legend of the picture: a cell without a level.
    pub no_level: &'static str,
    /// Copies the table as a picture.
    pub copy_picture: &'static str,
    /// Saves the table.
    pub save_table: &'static str,
    /// The heading of the radars.
    pub radars: &'static str,
    /// The means of a unit, now `{0}` and target `{1}`.
    pub means: &'static str,
    /// The mean `{0}` of now alone.
    pub mean_now: &'static str,
    /// The mean `{0}` of the targets alone.
    pub mean_target: &'static str,
    /// The heading of the radar with names.
    pub key: &'static str,
    /// Under it.
    pub key_says: &'static str,
    /// The heading of the list.
    pub manage: &'static str,
    /// The columns of the list: which, when, how far, and what to do.
    pub columns: [&'static str; 4],
    /// After how far one has come: there is a plan.
    pub with_plan: &'static str,
    /// Opens what more there is to do.
    pub more: &'static str,
    /// Shows all `{0}`.
    pub show_all: &'static str,
    /// Compares two.
    pub compare_two: &'static str,
    /// Saves all as one file.
    pub save_all: &'static str,
    /// One area `{0}`, and several, that are lowest in all `{1}` units.
    lowest_in_all: [&'static str; 2],
    /// The same of two units.
    lowest_in_both: [&'static str; 2],
    /// The area `{0}` that is lowest in `{1}` of `{2}` units.
    lowest_in_most: &'static str,
    /// No area is lowest in most units.
    lowest_apart: &'static str,
    /// The numbers from three to twelve.
    numbers: [&'static str; 10],
}

static SV: ShelfWords = ShelfWords {
    units: "{0} enheter, {1}",
    titles: ["Nuläge per enhet, nivå 1–10", "Målbild per enhet, nivå 1–10", "Avstånd till målnivån per enhet, i steg"],
    show: "Visa",
    order: "I bokstavsordning",
    mean: "Snitt",
    median: "Median av enheterna",
    stronger: "Starkare färg betyder högre nivå. Välj en enhet för att öppna den.",
    stronger_gap: "Starkare färg betyder längre avstånd. Välj en enhet för att öppna den.",
    irrelevant: "ej rel.",
    no_level: "ingen nivå",
    copy_picture: "Kopiera bilden",
    save_table: "Ladda ner tabell",
    radars: "Samma bild, enhet för enhet",
    means: "Snitt {0} · målbild {1}",
    mean_now: "Snitt {0}",
    mean_target: "Målbild {0}",
    key: "Så läser du bilden",
    key_says: "Samma ordning i alla bilder.",
    manage: "Hantera",
    columns: ["Bedömning", "Datum", "Klart", "Val"],
    with_plan: ", plan",
    more: "Mer",
    show_all: "Visa alla {0}",
    compare_two: "Jämför två",
    save_all: "Spara alla i en fil",
    lowest_in_all: ["{0} är lägst i alla {1} enheter", "{0} är lägst i alla {1} enheter"],
    lowest_in_both: ["{0} är lägst i båda enheterna", "{0} är lägst i båda enheterna"],
    lowest_in_most: "{0} är lägst i {1} av {2} enheter",
    lowest_apart: "Enheterna är lägst i olika områden",
    numbers: ["tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"],
};

static EN: ShelfWords = ShelfWords {
    units: "{0} units, {1}",
    titles: ["Today by unit, levels 1–10", "Target by unit, levels 1–10", "Distance to the target by unit, in steps"],
    show: "Show",
    order: "In alphabetical order",
    mean: "Average",
    median: "Median of the units",
    stronger: "Stronger colour means a higher level. Choose a unit to open it.",
    stronger_gap: "Stronger colour means a longer distance. Choose a unit to open it.",
    irrelevant: "n/a",
    no_level: "no level",
    copy_picture: "Copy the picture",
    save_table: "Download table",
    radars: "The same picture, unit by unit",
    means: "Average {0} · target {1}",
    mean_now: "Average {0}",
    mean_target: "Target {0}",
    key: "How to read the picture",
    key_says: "The same order in every picture.",
    manage: "Manage",
    columns: ["Assessment", "Date", "Done", "Choices"],
    with_plan: ", plan",
    more: "More",
    show_all: "Show all {0}",
    compare_two: "Compare two",
    save_all: "Save all in one file",
    lowest_in_all: ["{0} is lowest in all {1} units", "{0} are lowest in all {1} units"],
    lowest_in_both: ["{0} is lowest in both units", "{0} are lowest in both units"],
    lowest_in_most: "{0} is lowest in {1} of {2} units",
    lowest_apart: "The units are lowest in different areas",
    numbers: ["three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
};

impl Lang {
    /// The words of all assessments side by side.
    #[must_use]
    pub const fn shelf(self) -> &'static ShelfWords {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }

    /// In which areas the units are at their lowest: *Dataflöden är lägst i alla sju enheter*.
    #[must_use]
    pub fn lowest_in(self, found: &LowestAreas) -> String {
        let words = self.shelf();
        let names: Vec<&str> = found.areas.iter().map(|area| self.guide(*area).short).collect();
        let pick = |[one, several]: [&'static str; 2]| if names.len() == 1 { one } else { several };
        let areas = self.charts().few(&names);
        let number = found.of.checked_sub(3).and_then(|place| words.numbers.get(place).copied());
        let of = number.map_or_else(|| self.count(found.of), str::to_owned);
        match (found.count == found.of, found.of) {
            (true, 2) => fill(pick(words.lowest_in_both), &[&areas]),
            (true, _) => fill(pick(words.lowest_in_all), &[&areas, &of]),
            (false, _) if names.len() == 1 && 2 * found.count > found.of => {
                fill(words.lowest_in_most, &[&areas, &self.count(found.count), &of])
            }
            _ => words.lowest_apart.to_owned(),
        }
    }

    /// What puts a name in its place among others: letters without regard to case, and in Swedish å, ä and ö last.
    #[must_use]
    pub fn alphabetical(self, name: &str) -> String {
        let letters = name.trim().chars().flat_map(char::to_lowercase);
        letters
            .map(|letter| match (self, letter) {
                (Self::Sv, 'å') => '{',
                (Self::Sv, 'ä' | 'æ') => '|',
                (Self::Sv, 'ö' | 'ø') => '}',
                (Self::En, 'å' | 'ä' | 'æ') | (_, 'à' | 'á' | 'â') => 'a',
                (Self::En, 'ö' | 'ø') => 'o',
                (_, 'é' | 'è' | 'ê' | 'ë') => 'e',
                (_, 'ü') => 'y',
                (_, other) => other,
            })
            .collect()
    }
}
