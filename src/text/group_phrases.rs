//! Texts of groups with something filled in.

use super::Lang;
use super::charts::fill;
use crate::codec::response::CodeError;

/// What a reading of pasted answers brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Answers that were not there.
    pub new: usize,
    /// Answers that correct one by the same person.
    pub corrected: usize,
    /// Answers that were there already, or came twice.
    pub known: usize,
    /// Things meant as codes that could not be read.
    pub unreadable: usize,
    /// Answers of another group.
    pub other_group: usize,
}

/// The element that asks what an invitation asks, for a page of the organisation's own.
#[must_use]
pub fn invitation_element(payload: &str) -> String {
    [r#"<mognads-kollen view="self" invite=""#, payload, r#""></mognads-kollen>"#].concat()
}

impl Lang {
    /// How many new answers a reading brought.
    #[must_use]
    pub fn brought(self, new: usize) -> String {
        let [none, one, several] = match self {
            Self::Sv => ["Inga nya svar", "{0} nytt svar är tillagt", "{0} nya svar är tillagda"],
            Self::En => ["No new answers", "{0} new answer has been added", "{0} new answers have been added"],
        };
        let says = match new {
            0 => none,
            1 => one,
            _ => several,
        };
        fill(says, &[&self.count(new)])
    }

    /// What else a reading brought, what was not added, and how to mend it: a sentence each.
    #[must_use]
    pub fn brought_beside(self, brought: Brought) -> Vec<String> {
        let says: [[&str; 2]; 4] = match self {
            Self::Sv => [
                [
                    "{0} kod rättar ett tidigare svar. Välj nedan vilket som gäller.",
                    "{0} koder rättar tidigare svar. Välj nedan vilka som gäller.",
                ],
                ["{0} kod fanns redan och räknas en gång.", "{0} koder fanns redan och räknas en gång."],
                [
                    "{0} kod hör till en annan grupp och är inte tillagd.",
                    "{0} koder hör till en annan grupp och är inte tillagda.",
                ],
                ["{0} kod gick inte att läsa. Be om den igen.", "{0} koder gick inte att läsa. Be om dem igen."],
            ],
            Self::En => [
                [
                    "{0} code corrects an earlier answer. Choose below which one counts.",
                    "{0} codes correct earlier answers. Choose below which ones count.",
                ],
                ["{0} code was already there and counts once.", "{0} codes were already there and count once."],
                [
                    "{0} code belongs to another group and was not added.",
                    "{0} codes belong to another group and were not added.",
                ],
                ["{0} code could not be read. Ask for it again.", "{0} codes could not be read. Ask for them again."],
            ],
        };
        let counts = [brought.corrected, brought.known, brought.other_group, brought.unreadable];
        let said = counts.into_iter().zip(says).filter(|(count, _)| *count > 0);
        said.map(|(count, [one, several])| fill(if count == 1 { one } else { several }, &[&self.count(count)]))
            .collect()
    }

    /// A part of some answers as one says it: *nästan hälften*, *tre av tio*; of few answers, how many they are.
    #[must_use]
    pub fn part_of(self, part: u32, whole: u32) -> String {
        let is = |sv, en| match self {
            Self::Sv => sv,
            Self::En => en,
        };
        if part >= whole {
            return is("alla", "all").to_owned();
        }
        if whole < 20 {
            return fill(is("{0} av {1}", "{0} of {1}"), &[&part.to_string(), &whole.to_string()]);
        }
        let tenths = |sv: &'static str, en: &'static str| is(sv, en).to_owned();
        match 1000 * u64::from(part) / u64::from(whole) {
            0..=49 => tenths("några få", "a few"),
            50..=149 => tenths("en av tio", "one in ten"),
            150..=224 => tenths("två av tio", "two in ten"),
            225..=274 => tenths("en fjärdedel", "a quarter"),
            275..=319 => tenths("tre av tio", "three in ten"),
            320..=359 => tenths("en tredjedel", "a third"),
            360..=439 => tenths("fyra av tio", "four in ten"),
            440..=499 => tenths("nästan hälften", "almost half"),
            500 => tenths("hälften", "half"),
            501..=559 => tenths("drygt hälften", "just over half"),
            560..=639 => tenths("sex av tio", "six in ten"),
            640..=684 => tenths("två tredjedelar", "two thirds"),
            685..=724 => tenths("sju av tio", "seven in ten"),
            725..=774 => tenths("tre fjärdedelar", "three quarters"),
            775..=849 => tenths("åtta av tio", "eight in ten"),
            850..=949 => tenths("nio av tio", "nine in ten"),
            _ => tenths("nästan alla", "almost all"),
        }
    }

    /// Who chose these levels, without a full stop: *alla säger 4*, *nio av tio säger 4 eller 5*.
    #[must_use]
    pub fn say_within(self, who: &str, low: u8, high: u8) -> String {
        let says = match (self, high - low) {
            (Self::Sv, 0) => "{0} säger {1}",
            (Self::Sv, 1) => "{0} säger {1} eller {2}",
            (Self::Sv, _) => "{0} säger {1} till {2}",
            (Self::En, 0) => "{0} say {1}",
            (Self::En, 1) => "{0} say {1} or {2}",
            (Self::En, _) => "{0} say {1} to {2}",
        };
        fill(says, &[who, &low.to_string(), &high.to_string()])
    }

    /// Two camps, without a full stop: *nästan hälften säger 3 eller lägre, tre av tio 6 eller högre*.
    #[must_use]
    pub fn say_apart(self, (few, low): (&str, u8), (many, high): (&str, u8)) -> String {
        let says = match self {
            Self::Sv => ["{0} säger {1}", "{0} säger {1} eller lägre", "{0} säger {1}", "{0} {1} eller högre"],
            Self::En => ["{0} say {1}", "{0} say {1} or lower", "{0} say {1}", "{0} {1} or higher"],
        };
        let [one, lower, ten, higher] = says;
        let low = fill(if low == 1 { one } else { lower }, &[few, &low.to_string()]);
        let high = fill(if high == 10 { ten } else { higher }, &[many, &high.to_string()]);
        [&low, ", ", &high].concat()
    }

    /// How many have answered, of those asked where that is known: *37 av 60 har svarat*.
    #[must_use]
    pub fn have_answered(self, answers: usize, asked: Option<u32>) -> String {
        let (of, alone) = match self {
            Self::Sv => ("{0} av {1} har svarat", "{0} har svarat"),
            Self::En => {
                ("{0} of {1} have answered", if answers == 1 { "{0} has answered" } else { "{0} have answered" })
            }
        };
        match asked {
            Some(asked) => fill(of, &[&self.count(answers), &self.count(asked as usize)]),
            None => fill(alone, &[&self.count(answers)]),
        }
    }

    /// How many answers have come since figures were last shown.
    #[must_use]
    pub fn waiting(self, waiting: usize) -> String {
        let [one, several] = match self {
            Self::Sv => ["{0} svar väntar på att räknas in.", "{0} svar väntar på att räknas in."],
            Self::En => ["{0} answer is waiting to be counted.", "{0} answers are waiting to be counted."],
        };
        fill(if waiting == 1 { one } else { several }, &[&self.count(waiting)])
    }

    /// The button that takes new answers into the figures.
    #[must_use]
    pub fn count_in(self, waiting: usize) -> String {
        let says = match self {
            Self::Sv => "Räkna in {0} nya svar",
            Self::En => "Count {0} new answers",
        };
        fill(says, &[&self.count(waiting)])
    }

    /// Why nothing can be shown yet: so many are needed, so many are missing.
    #[must_use]
    pub fn too_few(self, needed: usize, missing: usize) -> String {
        let says = match self {
            Self::Sv => "Det behövs {0} svar för att visa något. {1} saknas.",
            Self::En => "{0} answers are needed to show anything. {1} missing.",
        };
        fill(says, &[&self.count(needed), &self.count(missing)])
    }

    /// So many answers came without an invitation, as from an ordinary self-check.
    #[must_use]
    pub fn without_group(self, count: usize) -> String {
        let [one, several] = match self {
            Self::Sv => ["{0} svar kommer inte från någon inbjudan.", "{0} svar kommer inte från någon inbjudan."],
            Self::En => ["{0} answer does not come from an invitation.", "{0} answers do not come from an invitation."],
        };
        fill(if count == 1 { one } else { several }, &[&self.count(count)])
    }

    /// So many people have handed in more than one answer, and which of them counts is asked.
    #[must_use]
    pub fn corrected(self, people: usize) -> String {
        let [one, several] = match self {
            Self::Sv => [
                "En person har lämnat in mer än ett svar och räknas en gång. Vilket svar gäller?",
                "{0} personer har lämnat in mer än ett svar och räknas en gång var. Vilka svar gäller?",
            ],
            Self::En => [
                "One person has submitted more than one answer and counts once. Which answer counts?",
                "{0} people have submitted more than one answer and count once each. Which answers count?",
            ],
        };
        fill(if people == 1 { one } else { several }, &[&self.count(people)])
    }

    /// What is wrong with something meant as a code, as a clause.
    #[must_use]
    pub fn code_problem(self, error: CodeError) -> String {
        let (says, value) = match (self, error) {
            (Self::Sv, CodeError::Character { position, found }) => {
                return fill("tecken {0} ({1}) finns inte i svarskoder", &[&position.to_string(), &found.to_string()]);
            }
            (Self::En, CodeError::Character { position, found }) => {
                return fill("character {0} ({1}) is not used in codes", &[&position.to_string(), &found.to_string()]);
            }
            (Self::Sv, CodeError::Length { found }) => ("{0} tecken, och en svarskod har 16 eller 20", found),
            (Self::En, CodeError::Length { found }) => ("{0} characters, and a response code has 16 or 20", found),
            (Self::Sv, CodeError::Wrong | CodeError::Empty) => ("stämmer inte: något tecken är fel", 0),
            (Self::En, CodeError::Wrong | CodeError::Empty) => ("invalid: at least one character is wrong", 0),
            (Self::Sv, CodeError::TooNew { .. }) => ("kommer från en nyare version av verktyget", 0),
            (Self::En, CodeError::TooNew { .. }) => ("comes from a newer version of the tool", 0),
        };
        fill(says, &[&value.to_string()])
    }

    /// What opening a file brought to a group: whether it is new here, and how many answers were.
    #[must_use]
    pub fn opened_group(self, name: &str, is_new: bool, answers: usize) -> String {
        let says = match (self, is_new) {
            (Self::Sv, true) => "Gruppen {0} har lagts till med {1} svar.",
            (Self::Sv, false) => "Gruppen {0} fanns redan. Nya svar i den: {1}.",
            (Self::En, true) => "The group {0} has been added with answers: {1}.",
            (Self::En, false) => "The group {0} was already there. New answers in it: {1}.",
        };
        fill(says, &[name, &self.count(answers)])
    }

    /// An answer has been removed.
    #[must_use]
    pub fn answer_removed(self, code: &str) -> String {
        let says = match self {
            Self::Sv => "Svaret {0} har tagits bort.",
            Self::En => "The answer {0} has been removed.",
        };
        fill(says, &[code])
    }

    /// A text to mail with an invitation: what it is about, the link, and how to hand in.
    #[must_use]
    pub fn invitation_mail(self, title: &str, link: &str, hand_in: &str, targets: bool) -> String {
        let says = match (self, targets) {
            (Self::Sv, false) => {
                "Hej,\n\nHur digitala är vi? Det gäller {0}.\n\nÖppna länken och svara på sex frågor. Det tar omkring \
                    tre minuter.\n{1}\n\nDitt svar är anonymt. Det stannar i din webbläsare tills du lämnar in din \
                    svarskod. {2}"
            }
            (Self::Sv, true) => {
                "Hej,\n\nHur digitala är vi, och vart vill vi? Det gäller {0}.\n\nÖppna länken och svara på sex frågor \
                    om hur det är i dag och sex om vart ni vill nå. Det tar omkring fem minuter.\n{1}\n\nDitt svar är \
                    anonymt. Det stannar i din webbläsare tills du lämnar in din svarskod. {2}"
            }
            (Self::En, false) => {
                "Hello,\n\nHow digital are we? This is about {0}.\n\nOpen the link and answer six questions. It takes \
                    about three minutes.\n{1}\n\nYour answer is anonymous. It stays in your browser until you submit \
                    your response code. {2}"
            }
            (Self::En, true) => {
                "Hello,\n\nHow digital are we, and where do we want to be? This is about {0}.\n\nOpen the link and \
                    answer six questions about how things are today and six about where you want to be. It takes about \
                    five minutes.\n{1}\n\nYour answer is anonymous. It stays in your browser until you submit your \
                    response code. {2}"
            }
        };
        fill(says, &[title, link, hand_in]).trim_end().to_owned()
    }
}
