//! Texts with something filled in.

use super::Lang;
use super::charts::fill;
use crate::model::assessment::MAX_NAME;
use crate::model::{Area, Assessment, Band, Change, Command, Grade, Level, Mean};
use crate::store::{LossReason, LostWork};

impl Lang {
    /// A band's name: *På gång*.
    #[must_use]
    pub const fn band(self, band: Band) -> &'static str {
        let [not_begun, under_way, halfway, established, full] = self.words().band_names;
        match band {
            Band::NotBegun => not_begun,
            Band::UnderWay => under_way,
            Band::Halfway => halfway,
            Band::Established => established,
            Band::Full => full,
        }
    }

    /// A band's levels and name: *3–4 · På gång*.
    #[must_use]
    pub fn band_title(self, band: Band) -> String {
        let (low, high) = band.levels();
        format!("{}–{} · {}", low.get(), high.get(), self.band(band))
    }

    /// What a level stands for, after its number: *3. På gång*, and for the higher of two *4. På gång, på väg mot Halvvägs*.
    #[must_use]
    pub fn level_name(self, level: Level) -> String {
        let band = level.band();
        let name = format!("{}. {}", level.get(), self.band(band));
        if level == band.levels().0 {
            return name;
        }
        let higher = Band::ALL.into_iter().find(|next| *next > band).map(|next| self.band(next));
        match (self, higher) {
            (Self::Sv, Some(next)) => format!("{name}, på väg mot {next}"),
            (Self::En, Some(next)) => format!("{name}, on the way to {next}"),
            (Self::Sv, None) => format!("{name}, i alla verksamheter"),
            (Self::En, None) => format!("{name}, in every part of the organisation"),
        }
    }

    /// A grade in short: a number, *vet ej*, *ej relevant*, or a dash.
    #[must_use]
    pub fn grade(self, grade: Grade) -> String {
        match grade {
            Grade::Unanswered => "–".to_owned(),
            Grade::Unknown => self.words().unknown.to_owned(),
            Grade::Irrelevant => self.words().irrelevant.to_owned(),
            Grade::Level(level) => level.get().to_string(),
        }
    }

    /// *Område 3 av 6*, and to one who answers for themselves *Fråga 3 av 6*.
    #[must_use]
    pub fn question_of_six(self, area: Area, of_one: bool) -> String {
        let number = area.index() + 1;
        match (self, of_one) {
            (Self::Sv, false) => format!("Område {number} av 6"),
            (Self::Sv, true) => format!("Fråga {number} av 6"),
            (Self::En, false) => format!("Area {number} of 6"),
            (Self::En, true) => format!("Question {number} of 6"),
        }
    }

    /// *Nästa: Arbetssätt*.
    #[must_use]
    pub fn next_is(self, area: Area) -> String {
        format!("{}: {}", self.words().next, self.guide(area).short)
    }

    /// How to choose between the two levels of a description: what stands between *lägre* and *högre*, and these two.
    #[must_use]
    pub const fn which_of_two(self) -> [&'static str; 5] {
        match self {
            Self::Sv => [
                "Stämmer den, välj den ",
                "lägre",
                " siffran. Är ni dessutom på väg mot nästa, välj den ",
                "högre",
                ".",
            ],
            Self::En => [
                "If it fits, choose the ",
                "lower",
                " number. If you are also on your way to the next one, choose the ",
                "higher",
                ".",
            ],
        }
    }

    /// What has been answered, and what it says: *4 av 10.* and *Det stämmer, och ni är på väg mot Halvvägs.*
    #[must_use]
    pub fn answer_says(self, grade: Grade) -> Option<[String; 2]> {
        let words = self.words();
        let level = match grade {
            Grade::Unanswered => return None,
            Grade::Unknown => return Some([format!("{}.", words.unknown), words.not_counted.to_owned()]),
            Grade::Irrelevant => return Some([format!("{}.", words.irrelevant), words.not_counted.to_owned()]),
            Grade::Level(level) => level,
        };
        let band = level.band();
        let next = Band::ALL.into_iter().find(|next| *next > band).map(|next| self.band(next));
        let fits = level == band.levels().0;
        let number = level.get();
        Some(match self {
            Self::Sv => [
                format!("{number} av 10."),
                match next {
                    _ if fits => "Beskrivningen stämmer.".to_owned(),
                    Some(next) => format!("Det stämmer, och ni är på väg mot {next}."),
                    None => "Allt stämmer, i alla verksamheter.".to_owned(),
                },
            ],
            Self::En => [
                format!("{number} out of 10."),
                match next {
                    _ if fits => "The description fits.".to_owned(),
                    Some(next) => format!("It fits, and you are on your way to {next}."),
                    None => "All of it fits, in every part of the organisation.".to_owned(),
                },
            ],
        })
    }

    /// What the help with the grade holds.
    #[must_use]
    pub fn support_holds(self, criteria: usize) -> String {
        match self {
            Self::Sv => format!("vad 10 innebär, {criteria} kriterier"),
            Self::En => format!("what 10 means, {criteria} criteria"),
        }
    }

    /// *4 av 6 områden*.
    #[must_use]
    pub fn progress(self, answered: usize) -> String {
        match self {
            Self::Sv => format!("{answered} av 6 områden"),
            Self::En => format!("{answered} of 6 areas"),
        }
    }

    /// *4 av 6 områden bedömda*.
    #[must_use]
    pub fn now_stands(self, answered: usize) -> String {
        match self {
            Self::Sv => format!("{answered} av 6 områden bedömda"),
            Self::En => format!("{answered} of 6 areas rated"),
        }
    }

    /// How many of one's own questions have been answered.
    #[must_use]
    pub fn own_progress(self, answered: usize) -> String {
        match self {
            Self::Sv => format!("Du har svarat på {answered} av 6 frågor."),
            Self::En => format!("You have answered {answered} of 6 questions."),
        }
    }

    /// *6 av 6, senast 2028*.
    #[must_use]
    pub fn targets_stand(self, targets: usize, year: Option<u16>) -> String {
        let of = match self {
            Self::Sv => format!("{targets} av 6"),
            Self::En => format!("{targets} of 6"),
        };
        match (self, year) {
            (_, None) => of,
            (Self::Sv, Some(year)) => format!("{of}, senast {year}"),
            (Self::En, Some(year)) => format!("{of}, by {year}"),
        }
    }

    /// *4 åtgärder, 1 klar, 1 försenad*.
    #[must_use]
    pub fn plan_stands(self, actions: usize, done: usize, late: usize) -> String {
        let mut says = match (self, actions) {
            (Self::Sv, 1) => "1 åtgärd".to_owned(),
            (Self::Sv, _) => format!("{actions} åtgärder"),
            (Self::En, 1) => "1 action".to_owned(),
            (Self::En, _) => format!("{actions} actions"),
        };
        let parts = match self {
            Self::Sv => [if done == 1 { "klar" } else { "klara" }, if late == 1 { "försenad" } else { "försenade" }],
            Self::En => ["done", "late"],
        };
        for (count, part) in [done, late].into_iter().zip(parts).filter(|(count, _)| *count > 0) {
            says.extend([", ", &count.to_string(), " ", part]);
        }
        says
    }

    /// Both means in one sentence, where each is of all six areas.
    #[must_use]
    pub fn from_to(self, now: Mean, target: Mean) -> String {
        let sentence = match self {
            Self::Sv => "Ni ligger i snitt på {0} av 10 och vill till {1}.",
            Self::En => "You are at {0} out of 10 on average and want to be at {1}.",
        };
        fill(sentence, &[&self.mean(now), &self.mean(target)])
    }

    /// How many areas are left, under the picture that grows.
    #[must_use]
    pub fn left(self, answered: usize) -> String {
        let left = 6_usize.saturating_sub(answered);
        let counted = |names: [&'static str; 4]| names.get(left.wrapping_sub(2)).copied().unwrap_or_default();
        match (self, left) {
            (Self::Sv, 0) => "Alla sex områden är bedömda.".to_owned(),
            (Self::En, 0) => "All six areas are rated.".to_owned(),
            (Self::Sv, 6) => "Bilden växer fram medan du svarar.".to_owned(),
            (Self::En, 6) => "The picture grows as you answer.".to_owned(),
            (Self::Sv, 1) => "Ett område kvar.".to_owned(),
            (Self::En, 1) => "One area left.".to_owned(),
            (Self::Sv, _) => [counted(["Två", "Tre", "Fyra", "Fem"]), " områden kvar."].concat(),
            (Self::En, _) => [counted(["Two", "Three", "Four", "Five"]), " areas left."].concat(),
        }
    }

    /// What the ticked criteria point at.
    #[must_use]
    pub fn criteria_suggest(self, level: Level) -> String {
        let level = level.get();
        match self {
            Self::Sv => format!("Det du har kryssat i pekar mot ungefär {level}. Du avgör själv."),
            Self::En => format!("What you have ticked points to about {level}. You decide."),
        }
    }

    /// *Nuläge 4* in a target row.
    #[must_use]
    pub fn now_is(self, grade: Grade) -> String {
        match grade {
            Grade::Unanswered => self.words().target_now_missing.to_owned(),
            Grade::Unknown => [self.words().step_now, ": ", self.charts().unknown].concat(),
            Grade::Irrelevant => [self.words().step_now, ": ", self.charts().irrelevant].concat(),
            Grade::Level(level) => format!("{} {}", self.words().step_now, level.get()),
        }
    }

    /// *Nuläge 5, halvvägs* under the name of an area.
    #[must_use]
    pub fn now_and_band(self, grade: Grade) -> String {
        let now = self.now_is(grade);
        match grade.level() {
            Some(level) => [&now, ", ", &self.band(level.band()).to_ascii_lowercase()].concat(),
            None => now,
        }
    }

    /// What the marks on a track say: *Nuläge 2, målnivå 7*.
    #[must_use]
    pub fn now_and_target(self, now: Grade, target: Grade) -> String {
        let said = self.now_is(now);
        match target.level() {
            Some(level) => format!("{said}, {} {}", self.words().target_level, level.get()),
            None => said,
        }
    }

    /// The headline of a result that is not whole: *Två av sex områden är bedömda*.
    #[must_use]
    pub fn rated(self, answered: usize) -> String {
        let (number, is_one) = (answered.min(6), answered == 1);
        match self {
            Self::Sv => {
                let number =
                    ["Inget", "Ett", "Två", "Tre", "Fyra", "Fem", "Sex"].get(number).copied().unwrap_or_default();
                format!("{number} av sex områden är {}", if is_one || answered == 0 { "bedömt" } else { "bedömda" })
            }
            Self::En => {
                let number =
                    ["None", "One", "Two", "Three", "Four", "Five", "Six"].get(number).copied().unwrap_or_default();
                format!("{number} of six areas {} rated", if is_one { "is" } else { "are" })
            }
        }
    }

    /// How many focus areas are chosen.
    #[must_use]
    pub fn focus_count(self, count: usize) -> String {
        match (self, count) {
            (Self::Sv, 1) => "1 fokusområde valt.".to_owned(),
            (Self::En, 1) => "1 focus area chosen.".to_owned(),
            (Self::Sv, _) => format!("{count} fokusområden valda."),
            (Self::En, _) => format!("{count} focus areas chosen."),
        }
    }

    /// What stands under a mean: *målbild 2028*, and of how many areas it is where not of all.
    #[must_use]
    pub fn mean_of(self, what: &str, year: Option<u16>, count: u32) -> String {
        let mut says = what.to_owned();
        if let Some(year) = year {
            says = format!("{} {year}", self.charts().target.to_ascii_lowercase());
        }
        if count < 6 {
            says.extend([", ", &self.charts().areas(count as usize)]);
        }
        says
    }

    /// The suggestion of a target, which is not set until chosen.
    #[must_use]
    pub fn target_suggestion(self, level: Level) -> String {
        let level = level.get();
        match self {
            Self::Sv => format!("Förslag: {level}, ett steg upp"),
            Self::En => format!("Suggestion: {level}, one step up"),
        }
    }

    /// The distance from now to target, in steps.
    #[must_use]
    pub fn steps(self, gap: i8) -> String {
        let steps = gap.unsigned_abs();
        match (self, gap) {
            (Self::Sv, 0) => "Målnivån är nådd".to_owned(),
            (Self::En, 0) => "Target reached".to_owned(),
            (Self::Sv, 1..) => format!("{steps} steg"),
            (Self::En, 1) => "1 step".to_owned(),
            (Self::En, 2..) => format!("{steps} steps"),
            (Self::Sv, ..0) => format!("Målnivån ligger {steps} steg under nuläget"),
            (Self::En, -1) => "Target 1 step below the current level".to_owned(),
            (Self::En, _) => format!("Target {steps} steps below the current level"),
        }
    }

    /// The name an assessment goes by: its title, or its organisation and unit, or its date.
    #[must_use]
    pub fn name(self, assessment: &Assessment) -> String {
        let (title, whose) = (assessment.title.trim(), assessment.whose());
        if !title.is_empty() {
            title.to_owned()
        } else if whose.is_empty() {
            format!("{} {}", self.words().unnamed, self.date(assessment.date))
        } else {
            whose
        }
    }

    /// The title of a copy: the name with a word behind it, cut to what a title has room for.
    #[must_use]
    pub fn copy_title(self, original: &Assessment, suffix: &str) -> String {
        let room = MAX_NAME.saturating_sub(suffix.chars().count() + 3);
        let name: String = self.name(original).chars().take(room).collect();
        [&name, " (", suffix, ")"].concat()
    }

    /// *Sparat i den här webbläsaren 14.05*.
    #[must_use]
    pub fn saved_at(self, time: (u32, u32)) -> String {
        let time = self.time(time.0, time.1);
        match self {
            Self::Sv => format!("Sparat i den här webbläsaren kl. {time}"),
            Self::En => format!("Saved in this browser at {time}"),
        }
    }

    /// What has just been deleted, beside *Ångra*.
    #[must_use]
    pub fn removed(self, name: &str) -> String {
        match self {
            Self::Sv => format!("”{name}” har tagits bort."),
            Self::En => format!("“{name}” was deleted."),
        }
    }

    /// What has just been cleared, beside *Ångra*.
    #[must_use]
    pub fn cleared(self, area: Area, target: bool) -> String {
        let name = self.guide(area).short;
        match (self, target) {
            (Self::Sv, false) => format!("Svaret för {name} har tagits bort."),
            (Self::Sv, true) => format!("Målnivån för {name} har tagits bort."),
            (Self::En, false) => format!("The answer for {name} was cleared."),
            (Self::En, true) => format!("The target for {name} was cleared."),
        }
    }

    /// What is shown here and kept no longer.
    #[must_use]
    pub fn lost(self, lost: &LostWork) -> String {
        let name = lost.workspace.assessments().first().map(|one| self.name(one)).unwrap_or_default();
        match (self, lost.why) {
            (Self::Sv, LossReason::Removed) => format!(
                "Bedömningen ”{name}” togs bort i en annan flik. Den finns kvar här på sidan tills du stänger den. Vill \
                 du behålla den?"
            ),
            (Self::Sv, LossReason::Erased) => {
                "Allt som var sparat här har raderats, kanske i en annan flik. Det finns kvar här \
                                         på sidan tills du stänger den. Vill du behålla det?"
                    .to_owned()
            }
            (Self::Sv, LossReason::Moved) => {
                "Sidan har bytt inställningar. Det du hade gjort gick inte att spara först, men det \
                                        finns kvar här tills du stänger sidan. Vill du behålla det?"
                    .to_owned()
            }
            (Self::En, LossReason::Removed) => format!(
                "The assessment “{name}” was deleted in another tab. It stays here on the page until you close it. Do you \
                 want to keep it?"
            ),
            (Self::En, LossReason::Erased) => {
                "Everything saved here has been erased, perhaps in another tab. It stays here on \
                                         the page until you close it. Do you want to keep it?"
                    .to_owned()
            }
            (Self::En, LossReason::Moved) => {
                "The page has changed its settings. What you had done could not be saved first, but \
                                        it stays here until you close the page. Do you want to keep it?"
                    .to_owned()
            }
        }
    }

    /// What was undone, or redone, in short.
    #[must_use]
    pub fn stepped(self, step: &Command, is_undo: bool) -> String {
        let (done, says) = match self {
            Self::Sv => (
                ["Gjort om: ", "Ångrat: "],
                ["nuläge för {0}", "målnivå för {0}", "anteckning för {0}", "kriterier för {0}"],
            ),
            Self::En => (
                ["Redone: ", "Undone: "],
                ["current level for {0}", "target for {0}", "note on {0}", "criteria for {0}"],
            ),
        };
        let [redone, undone] = done;
        let [now, target, note, met] = says;
        let about = |says: &str, area: &Area| fill(says, &[self.guide(*area).short]);
        let either = |swedish: &str, english: &str| match self {
            Self::Sv => swedish.to_owned(),
            Self::En => english.to_owned(),
        };
        let what = match step {
            Command::Edit(_, Change::Now(area, _)) => about(now, area),
            Command::Edit(_, Change::Target(area, _)) => about(target, area),
            Command::Edit(_, Change::Note(area, _)) => about(note, area),
            Command::Edit(_, Change::Criterion(area, ..)) => about(met, area),
            Command::Edit(_, Change::TargetYear(_)) => either("målår", "target year"),
            Command::Edit(_, Change::Focus(..)) => either("fokusområden", "focus areas"),
            Command::Edit(_, Change::Plan(_)) => either("handlingsplanen", "the action plan"),
            Command::Edit(..) => either("uppgifter om bedömningen", "details of the assessment"),
            Command::EditGroup(..) | Command::InsertGroup(..) | Command::RemoveGroup(_) => {
                either("en grupp", "a group")
            }
            _ => either("en bedömning", "an assessment"),
        };
        [if is_undo { undone } else { redone }, &what, "."].concat()
    }

    /// What was found unreadable in the store, and what has become of it.
    #[must_use]
    pub fn set_aside(self, kilobytes: usize, newer: bool) -> String {
        match (self, newer) {
            (Self::Sv, false) => format!(
                "En del av det som var sparat gick inte att läsa. Det är sparat för sig, oförändrat ({kilobytes} kB). \
                    Ladda ner det om du vill behålla det."
            ),
            (Self::Sv, true) => format!(
                "Det som var sparat kommer från en nyare version av Mognadskollen. Det är sparat för sig, oförändrat \
                    ({kilobytes} kB). Ladda ner det om du vill behålla det."
            ),
            (Self::En, false) => format!(
                "Some of what was stored could not be read. It has been saved separately, unchanged ({kilobytes} kB). \
                    Download it if you want to keep it."
            ),
            (Self::En, true) => format!(
                "What was stored comes from a newer version of Mognadskollen. It has been saved separately, unchanged \
                    ({kilobytes} kB). Download it if you want to keep it."
            ),
        }
    }
}
