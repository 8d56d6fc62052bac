//! The texts of answering as one of a group: by invitation, and in a round with one device.

use super::Lang;
use super::charts::fill;
use crate::model::{Level, Response, Role};

macro_rules! words {
    ($($field:ident)*) => {
        /// The fixed texts of answering.
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the Swedish text of each field says what it is")]
        pub struct AnswerWords { $(pub $field: &'static str,)* /** What a code may hold, in order: grades, role, unit, group. */ holds: [&'static str; 4] }
    };
}

words! {
    // Beginning
    lead
    lead_targets
    private
    private_round
    role
    unit
    not_stated
    recognised
    // The end
    hand_in_title
    copied_code
    mean_of
    qr_title
    change_title
    picture_title
    ways_title
    print_title
    hand_in
    mail
    mail_shows
    subject
    changed
    clear
    // The round
    round
    round_lead
    thanks
    next
    end
    end_yes
    end_without
    go_on
    before_handing_in
    hand_in_mine
    drop_mine
    stay
    over
    to_group
}

impl Lang {
    /// The fixed texts of answering.
    #[must_use]
    pub const fn answer(self) -> &'static AnswerWords {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }

    /// How many it takes for anything to be shown.
    #[must_use]
    pub fn shown_from(self, smallest: u8) -> String {
        let sentence = match self {
            Self::Sv => "Gruppens svar visas bara tillsammans, och först när minst {0} har svarat.",
            Self::En => "The group’s answers are only shown together, and not until at least {0} have answered.",
        };
        fill(sentence, &[&smallest.to_string()])
    }

    /// How many areas of the six have been answered, where it is not all.
    #[must_use]
    pub fn not_all(self, answered: usize) -> String {
        let sentence = match self {
            Self::Sv => "Du har svarat på {0} av 6 områden. Du kan lämna in ändå.",
            Self::En => "You have answered {0} of 6 areas. You can submit anyway.",
        };
        fill(sentence, &[&answered.to_string()])
    }

    /// Where one is highest and lowest: *Högst: Service, 6. Lägst: Dataflöden, 2.*
    #[must_use]
    pub fn high_and_low(self, high: &str, highest: Level, low: &str, lowest: Level) -> String {
        let sentence = match self {
            Self::Sv => "Högst: {0}, {1}. Lägst: {2}, {3}.",
            Self::En => "Highest: {0}, {1}. Lowest: {2}, {3}.",
        };
        fill(sentence, &[high, &highest.get().to_string(), low, &lowest.get().to_string()])
    }

    /// All that a response code to a group holds, and that it is all.
    #[must_use]
    pub fn code_to_group_holds(self, answer: &Response) -> String {
        let [grades, role, unit, group] = self.answer().holds;
        let parts = [
            Some(grades),
            (answer.role != Role::NotStated).then_some(role),
            (answer.unit != 0).then_some(unit),
            Some(group),
        ];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        let sentence = match self {
            Self::Sv => {
                "Koden innehåller {0} och ett slumptal, så att två likadana svar räknas som två. Den innehåller varken \
                    namn eller tidpunkt."
            }
            Self::En => {
                "The code contains {0} and a random number, so that two identical answers count as two. It contains \
                    neither name nor time."
            }
        };
        fill(sentence, &[&parts.join(", ")])
    }

    /// What happens when a round ends and its answers are shown.
    #[must_use]
    pub fn round_shows(self, answers: usize) -> String {
        let sentence = match self {
            Self::Sv => "De {0} svaren visas tillsammans, och sedan kan ingen fler svara här. Det går inte att ångra.",
            Self::En => {
                "The {0} answers are shown together, and then no one else can answer here. This cannot be \
                undone."
            }
        };
        fill(sentence, &[&answers.to_string()])
    }
}

static SV: AnswerWords = AnswerWords {
    lead: "Sex frågor om hur digitalt ni arbetar, en i taget. Det tar ungefär tre minuter.",
    lead_targets: "Sex frågor om hur digitalt ni arbetar i dag, och sedan vart ni vill nå i samma sex områden. Det tar \
         ungefär fem minuter.",
    private: "Ditt svar är anonymt, och inget skickas automatiskt. I slutet får du en kod som du själv lämnar in.",
    private_round: "Ditt svar är anonymt. Den som svarar efter dig kan inte se det.",
    role: "Din roll",
    unit: "Din enhet",
    not_stated: "Vill inte svara",
    recognised: "På en liten enhet kan roll och enhet tillsammans räcka för att någon ska gissa vem du är. Du kan \
         hoppa över den ena eller båda.",
    hand_in_title: "Lämna ditt svar",
    copied_code: "Kopierad",
    mean_of: "Medelvärde av {0}.",
    qr_title: "Visa som QR-kod",
    change_title: "Ändra ett svar",
    picture_title: "Spara din bild",
    ways_title: "Skriv ut eller mejla koden",
    print_title: "Skriv ut koden",
    hand_in: "Lämna koden till den som bjöd in dig.",
    mail: "Mejla",
    mail_shows: "Ett mejl visar vem som har skickat det. Vill du vara anonym lämnar du koden på ett annat sätt.",
    subject: "Svarskod",
    changed: "Ditt svar har ändrats, så koden är en annan än den du kopierade, skrev ut eller mejlade. Lämna bara in den här.",
    clear: "Delar du dator eller telefon med andra? Radera dina svar när du har lämnat in koden, så ser ingen dem.",
    round: "Svara på samma skärm",
    round_lead: "Låt telefonen, surfplattan eller datorn gå runt, så att alla svarar en i taget. Inget visas förrän \
         alla har svarat.",
    thanks: "Tack. Lämna över till nästa.",
    next: "Nästa person",
    end: "Avsluta och visa",
    end_yes: "Ja, visa svaren",
    end_without: "Avsluta utan att visa",
    go_on: "Fortsätt svara",
    before_handing_in: "När du lämnar in försvinner svaret från skärmen, och du kan inte ändra det.",
    hand_in_mine: "Lämna in mitt svar",
    drop_mine: "Avbryt utan att lämna in",
    stay: "Ni svarar på samma skärm just nu. Avsluta det först.",
    over: "Ni har slutat svara på samma skärm.",
    to_group: "Till gruppen",
    holds: ["dina svar", "din roll", "din enhet", "vilken grupp svaret hör till"],
};

static EN: AnswerWords = AnswerWords {
    lead: "Six questions on how digitally you work, one at a time. It takes about three minutes.",
    lead_targets: "Six questions on how digitally you work today, and then where you want to be in the same six areas. It \
         takes about five minutes.",
    private: "Your answer is anonymous, and nothing is sent automatically. At the end you get a code to submit \
         yourself.",
    private_round: "Your answer is anonymous. The next person to answer cannot see it.",
    role: "Your role",
    unit: "Your unit",
    not_stated: "Prefer not to say",
    recognised: "In a small unit, role and unit together can be enough for someone to guess who you are. You can skip \
         either of them, or both.",
    hand_in_title: "Submit your answer",
    copied_code: "Copied",
    mean_of: "Average of {0}.",
    qr_title: "Show as a QR code",
    change_title: "Change an answer",
    picture_title: "Save your picture",
    ways_title: "Print or e-mail the code",
    print_title: "Print the code",
    hand_in: "Give the code to the person who invited you.",
    mail: "E-mail it",
    mail_shows: "An e-mail shows who has sent it. To stay anonymous, submit the code in another way.",
    subject: "Response code",
    changed: "Your answer has changed, so this is not the code you copied, printed or e-mailed. Submit only this one.",
    clear: "Do you share a computer or phone with others? Erase your answers when you have submitted the code, so that no \
         one sees them.",
    round: "Answer on the same screen",
    round_lead: "Pass the phone, tablet or computer round so that everyone answers, one at a time. Nothing is shown until all have answered.",
    thanks: "Thank you. Pass it to the next person.",
    next: "Next person",
    end: "End and show",
    end_yes: "Yes, show the answers",
    end_without: "End without showing",
    go_on: "Continue answering",
    before_handing_in: "Once you submit, the answer disappears from the screen and you cannot change it.",
    hand_in_mine: "Submit my answer",
    drop_mine: "Stop without submitting",
    stay: "You are answering on the same screen right now. End that first.",
    over: "You have stopped answering on the same screen.",
    to_group: "To the group",
    holds: ["your answers", "your role", "your unit", "which group the answer belongs to"],
};
