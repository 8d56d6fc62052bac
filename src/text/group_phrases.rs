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
    /// What a reading brought, in one sentence; nothing is said of what there was none of, save for new ones.
    #[must_use]
    pub fn brought(self, brought: Brought) -> String {
        let says: [[&str; 2]; 5] = match self {
            Self::Sv => [
                ["{0} nytt svar", "{0} nya svar"],
                ["{0} rättar ett tidigare svar", "{0} rättar tidigare svar"],
                ["{0} fanns redan", "{0} fanns redan"],
                ["{0} gick inte att läsa", "{0} gick inte att läsa"],
                ["{0} hör till en annan grupp", "{0} hör till en annan grupp"],
            ],
            Self::En => [
                ["{0} new answer", "{0} new answers"],
                ["{0} corrects an earlier answer", "{0} correct earlier answers"],
                ["{0} was already there", "{0} were already there"],
                ["{0} could not be read", "{0} could not be read"],
                ["{0} belongs to another group", "{0} belong to another group"],
            ],
        };
        let counts = [brought.new, brought.corrected, brought.known, brought.unreadable, brought.other_group];
        let mut sentence = String::new();
        for (place, (count, [one, several])) in counts.into_iter().zip(says).enumerate() {
            if count > 0 || place == 0 {
                if place > 0 {
                    sentence.push_str(", ");
                }
                sentence.push_str(&fill(if count == 1 { one } else { several }, &[&self.count(count)]));
            }
        }
        sentence.push('.');
        sentence
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
