//! Texts of sharing with something filled in, and errors as sentences.

use super::Lang;
use super::charts::fill;
use crate::codec::incoming::IncomingError;
use crate::codec::response::CodeError;
use crate::codec::snapshot::LinkError;
use crate::codec::{FileError, FilePart, Foreign, Problem, RefusedPart};
use crate::model::{AreaAnswer, Assessment, Role, ShareOptions};

impl Lang {
    /// A role, with *Inte angiven* where none is.
    #[must_use]
    pub fn role(self, role: Role) -> &'static str {
        let roles = &self.share().roles;
        roles.get(usize::from(role.index())).copied().unwrap_or_default()
    }

    /// Why a link of so many characters is not offered.
    #[must_use]
    pub fn link_too_long(self, characters: usize) -> String {
        let characters = characters.to_string();
        let sentence = match self {
            Self::Sv => {
                "Länken skulle bli {0} tecken. Över 2 000 tecken slutar många e-postprogram att klara länkar. Ta bort \
                 något, eller spara en fil och skicka den i stället."
            }
            Self::En => {
                "The link would be {0} characters. Many e-mail programs cannot handle links of more than 2,000. Leave \
                    something out, or save a file and send that instead."
            }
        };
        fill(sentence, &[&characters])
    }

    /// What a link to an assessment holds, and what it does not.
    #[must_use]
    pub fn link_holds(self, assessment: &Assessment, include: ShareOptions) -> String {
        let has = |met: fn(&AreaAnswer) -> bool| assessment.areas.iter().any(|(_, answer)| met(answer));
        let has_notes = has(|answer| !answer.note.is_empty());
        let with = [
            true,
            include.targets && assessment.targets() > 0,
            include.focus && !assessment.focus.is_empty(),
            include.criteria && has(|answer| answer.met.count() > 0),
            include.names,
            include.notes && has_notes,
            include.plan && !assessment.plan.is_empty(),
            true,
        ];
        let without = [!include.names, !(include.notes && has_notes), !include.plan && !assessment.plan.is_empty()];
        let (parts, lacking, sentence) = match self {
            Self::Sv => (
                [
                    "nuläge",
                    "målbild",
                    "fokusområden",
                    "kryssade kriterier",
                    "namn",
                    "anteckningar",
                    "handlingsplan",
                    "datum",
                ],
                ["inga namn", "inga anteckningar", "ingen handlingsplan"],
                "Länken innehåller {0}.",
            ),
            Self::En => (
                [
                    "today’s levels",
                    "the target",
                    "focus areas",
                    "ticked criteria",
                    "names",
                    "notes",
                    "the action plan",
                    "the date",
                ],
                ["no names", "no notes", "no action plan"],
                "The link includes {0}.",
            ),
        };
        let some = |words: &[&'static str], are: &[bool]| {
            let some = words.iter().zip(are).filter(|(_, is)| **is).map(|(word, _)| *word);
            self.charts().list(&some.collect::<Vec<_>>())
        };
        let says = fill(sentence, &[&some(&parts, &with)]);
        let lacking = some(&lacking, &without);
        if lacking.is_empty() { says } else { [&says, " ", &capital(&lacking), "."].concat() }
    }

    /// What the report consists of, by the names of its parts.
    #[must_use]
    pub fn report_parts(self, parts: &[String]) -> String {
        let parts: Vec<String> = parts.iter().map(|part| lower(part)).collect();
        let all = self.charts().list(&parts.iter().map(String::as_str).collect::<Vec<_>>());
        let sentence = match self {
            Self::Sv => "Rapportens delar börjar på var sin sida: {0}.",
            Self::En => "Each part of the report begins on a page of its own: {0}.",
        };
        fill(sentence, &[&all])
    }

    /// What the text for a mail holds.
    #[must_use]
    pub fn mail_holds(self, with_plan: bool, with_notes: bool) -> String {
        let says = match (self, with_plan, with_notes) {
            (Self::Sv, false, false) => "Rubriken och siffrorna som vanlig text.",
            (Self::Sv, true, false) => "Rubriken, siffrorna och planen som vanlig text.",
            (Self::Sv, false, true) => "Rubriken, siffrorna och anteckningarna som vanlig text.",
            (Self::Sv, true, true) => "Rubriken, siffrorna, planen och anteckningarna som vanlig text.",
            (Self::En, false, false) => "The headline and the numbers as plain text.",
            (Self::En, true, false) => "The headline, the numbers and the plan as plain text.",
            (Self::En, false, true) => "The headline, the numbers and the notes as plain text.",
            (Self::En, true, true) => "The headline, the numbers, the plan and the notes as plain text.",
        };
        says.to_owned()
    }

    /// A file has been made, and what it holds has been read back.
    #[must_use]
    pub fn file_made(self, name: &str) -> String {
        let sentence = match self {
            Self::Sv => "Filen {0} är klar och kontrollerad.",
            Self::En => "The file {0} is ready and has been checked.",
        };
        fill(sentence, &[name])
    }

    /// A file of another kind has been made.
    #[must_use]
    pub fn made(self, name: &str) -> String {
        let sentence = match self {
            Self::Sv => "Filen {0} är klar.",
            Self::En => "The file {0} is ready.",
        };
        fill(sentence, &[name])
    }

    /// A picture could not be copied, and a file of it has been made.
    #[must_use]
    pub fn picture_made(self, name: &str) -> String {
        let sentence = match self {
            Self::Sv => "Webbläsaren tillåter inte att bilder kopieras här. Filen {0} är klar i stället.",
            Self::En => "The browser does not allow pictures to be copied here. The file {0} is ready instead.",
        };
        fill(sentence, &[name])
    }

    /// What opening a file brought: so many new ones, so many that were there already.
    #[must_use]
    pub fn opened(self, new: usize, same: usize) -> String {
        let count = |count: usize, [one, several]: [&str; 2]| {
            if count == 1 { one.to_owned() } else { fill(several, &[&count.to_string()]) }
        };
        let (opened, there, none) = match self {
            Self::Sv => (
                ["En ny bedömning har öppnats.", "{0} nya bedömningar har öppnats."],
                ["En fanns redan och är oförändrad.", "{0} fanns redan och är oförändrade."],
                "Filen innehåller inga bedömningar.",
            ),
            Self::En => (
                ["One new assessment has been opened.", "{0} new assessments have been opened."],
                ["One was there already and is unchanged.", "{0} were there already and are unchanged."],
                "The file contains no assessments.",
            ),
        };
        let parts = [(new, opened), (same, there)].into_iter().filter(|(number, _)| *number > 0);
        let says: Vec<String> = parts.map(|(number, forms)| count(number, forms)).collect();
        if says.is_empty() { none.to_owned() } else { says.join(" ") }
    }

    /// So many choices have been carried out.
    #[must_use]
    pub fn settled(self, changed: usize) -> String {
        match (self, changed) {
            (Self::Sv, 1) => "En bedömning är ändrad.".to_owned(),
            (Self::En, 1) => "One assessment has been changed.".to_owned(),
            (Self::Sv, _) => fill("{0} bedömningar är ändrade.", &[&changed.to_string()]),
            (Self::En, _) => fill("{0} assessments have been changed.", &[&changed.to_string()]),
        }
    }

    /// A part of a file that was not opened: which, why, and where in it.
    #[must_use]
    pub fn refused_part(self, refused: &RefusedPart) -> String {
        let words = self.share();
        let (kind, number) = match (self, refused.part) {
            (Self::Sv, FilePart::Assessment(place)) => ("Bedömning {0}", place + 1),
            (Self::En, FilePart::Assessment(place)) => ("Assessment {0}", place + 1),
            (Self::Sv, FilePart::Group(place)) => ("Grupp {0}", place + 1),
            (Self::En, FilePart::Group(place)) => ("Group {0}", place + 1),
        };
        let kind = fill(kind, &[&number.to_string()]);
        let which = match &refused.name {
            Some(name) => [&kind, " (", name, ")"].concat(),
            None => kind,
        };
        let problem = match refused.error.problem {
            Problem::Shape => words.bad_shape,
            Problem::Missing => words.bad_missing,
            Problem::Unknown => words.bad_unknown,
            Problem::Repeated => words.bad_repeated,
            Problem::Id => words.bad_id,
            Problem::Taken => words.bad_taken,
            Problem::Date => words.bad_date,
            Problem::Year => words.bad_year,
            Problem::Grade => words.bad_grade,
            Problem::TooLong { .. } => words.bad_long,
            Problem::Control => words.bad_control,
            Problem::TooMany { .. } => words.bad_many,
            Problem::Code => words.bad_code,
            Problem::Range => words.bad_range,
        };
        let (sentence, at) = match self {
            Self::Sv => ("{0} gick inte att öppna: {1}{2}. Filen är orörd.", " vid "),
            Self::En => ("{0} could not be opened: {1}{2}. The file is untouched.", " at "),
        };
        let place = match refused.error.path.as_str() {
            "" => String::new(),
            path => [at, path].concat(),
        };
        fill(sentence, &[&which, problem, &place])
    }

    /// Why something could not be opened, and what to do.
    #[must_use]
    pub fn not_opened(self, error: &IncomingError) -> String {
        let words = self.share();
        let why = match error {
            IncomingError::Empty | IncomingError::Code(CodeError::Empty) => return words.empty.to_owned(),
            IncomingError::Code(CodeError::Character { position, found }) => {
                let sentence = match self {
                    Self::Sv => "Koden gick inte att läsa. Tecken {0} ({1}) finns inte i svarskoder.",
                    Self::En => "The code could not be read. Character {0} ({1}) is not used in response codes.",
                };
                let found = if is_unseen(*found) { words.code_unseen.to_owned() } else { found.to_string() };
                fill(sentence, &[&position.to_string(), &found])
            }
            IncomingError::Code(CodeError::Length { found }) => {
                let sentence = match self {
                    Self::Sv => "Koden har {0} tecken. En svarskod har 16 eller 20.",
                    Self::En => "The code has {0} characters. A response code has 16 or 20.",
                };
                fill(sentence, &[&found.to_string()])
            }
            IncomingError::Code(CodeError::Wrong) => words.code_wrong.to_owned(),
            IncomingError::Code(CodeError::TooNew { .. }) => words.code_newer.to_owned(),
            IncomingError::Link(LinkError::TooLong { .. }) => words.link_too_long.to_owned(),
            IncomingError::Link(LinkError::Damaged) => words.link_damaged.to_owned(),
            IncomingError::Link(LinkError::TooNew) => words.link_newer.to_owned(),
            IncomingError::Link(LinkError::Invalid) => words.link_invalid.to_owned(),
            IncomingError::Unreadable => words.file_unreadable.to_owned(),
            IncomingError::OtherLink => words.link_other.to_owned(),
            IncomingError::NoPayload => words.link_none.to_owned(),
            IncomingError::File(error) => self.file_not_opened(error),
        };
        [&why, " ", words.nothing_changed].concat()
    }

    fn file_not_opened(self, error: &FileError) -> String {
        let words = self.share();
        let why = match error {
            FileError::Empty => words.file_empty,
            FileError::TooLong { max } => return fill(words.file_too_long, &[&(max / 1_000_000).to_string()]),
            FileError::NotText => words.file_not_text,
            FileError::Foreign(Foreign::Mail) => words.file_mail,
            FileError::Foreign(Foreign::Workbook) => words.file_workbook,
            FileError::Foreign(Foreign::Document) => words.file_document,
            FileError::CutOff => words.file_cut_off,
            FileError::NotJson { line, column } => {
                let sentence = match self {
                    Self::Sv => "Filen är skadad på rad {0}, tecken {1}.",
                    Self::En => "The file is damaged on line {0}, character {1}.",
                };
                return fill(sentence, &[&line.to_string(), &column.to_string()]);
            }
            FileError::NotOurs => words.file_not_ours,
            FileError::Version => words.file_version,
            FileError::TooNew { .. } => words.file_newer,
            FileError::OtherModel => words.file_other_model,
            FileError::Document(invalid) => {
                let sentence = match self {
                    Self::Sv => "Filen är skadad vid {0}.",
                    Self::En => "The file is damaged at {0}.",
                };
                return fill(sentence, &[&invalid.path]);
            }
            FileError::TooMany { .. } => words.file_too_many,
        };
        why.to_owned()
    }
}

/// Whether a character shows nothing by itself: control characters, and those that turn, join or part others.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..)
}

/// A text with its first letter large.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| [&first.to_uppercase().to_string(), letters.as_str()].concat())
}

/// A text with its first letter small.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| [&first.to_lowercase().to_string(), letters.as_str()].concat())
}
