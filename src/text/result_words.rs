//! What the result says and offers once the later part of the program has come. `{0}` and `{1}` stand for what is filled in.

use super::Lang;

macro_rules! words {
    ($($field:ident)*) => {
        /// The fixed texts of one language.
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the Swedish text of each field says what it is")]
        pub struct ResultWords { $(pub $field: &'static str,)* }
    };
}

words! {
    // The box under the choice of focus areas
    take_proposal
    own_choice
    replace
    replace_by
    keep
    // The picture
    source
    copy
    save
    large
    small
    // What to do next
    next
    meeting
    meeting_says
    meeting_go
    others
    others_say
    others_go
    again
    again_says
    // Rounds
    compare_rounds
    // Folded
    notes
}

impl Lang {
    /// The texts of the result that come with the later part.
    #[must_use]
    pub const fn result_words(self) -> &'static ResultWords {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }
}

static SV: ResultWords = ResultWords {
    take_proposal: "Välj förslaget",
    own_choice: "Du kan också välja själv i tabellen.",
    replace: "Tre fokusområden är valda. Vilket ska {0} ersätta?",
    replace_by: "Ersätt {0} med {1}",
    keep: "Behåll de tre",
    source: "Källa: självbedömning i Mognadskollen, {0}.",
    copy: "Kopiera bilden",
    save: "Ladda ner bilden",
    large: "Visa stort",
    small: "Visa mindre",
    next: "Nästa steg",
    meeting: "Ta med till mötet",
    meeting_says: "Gå igenom bilden tillsammans. Fråga var ni ser olika på läget, och varför.",
    meeting_go: "Skriv ut eller dela",
    others: "Låt fler svara",
    others_say: "Ser andra samma nuläge? Samla anonyma svar från kollegor och ledning.",
    others_go: "Samla en grupps svar",
    again: "Följ upp om ett år",
    again_says: "Gör om bedömningen och se vad som har hänt. Målbild och plan följer med.",
    compare_rounds: "Jämför omgångar",
    notes: "Anteckningar",
};

static EN: ResultWords = ResultWords {
    take_proposal: "Choose the suggestion",
    own_choice: "You can also choose your own in the table.",
    replace: "Three focus areas are chosen. Which one should {0} replace?",
    replace_by: "Replace {0} with {1}",
    keep: "Keep the three",
    source: "Source: self-assessment in Mognadskollen, {0}.",
    copy: "Copy the picture",
    save: "Download the picture",
    large: "Show large",
    small: "Show smaller",
    next: "Next steps",
    meeting: "Take it to the meeting",
    meeting_says: "Go through the picture together. Ask where you see things differently, and why.",
    meeting_go: "Print or share",
    others: "Let more people answer",
    others_say: "Do others see things the same way? Collect anonymous answers from colleagues and managers.",
    others_go: "Collect a group’s answers",
    again: "Follow up in a year",
    again_says: "Assess again and see what has happened. Targets and plan are copied.",
    compare_rounds: "Compare rounds",
    notes: "Notes",
};
