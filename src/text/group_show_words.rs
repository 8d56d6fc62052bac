//! The texts of the way through a group, of seeing what it answered, and of deciding. They stand apart since few visits
//! need them.

use super::Lang;

macro_rules! words {
    ($($field:ident)*) => {
        /// The fixed texts of the way through a group, of seeing and of deciding. `{0}` and `{1}` stand for what is
        /// filled in.
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the Swedish text of each field says what it is")]
        pub struct GroupShowWords { $(pub $field: &'static str,)* }
    };
}

words! {
    // The way
    path
    part_invite
    part_gather
    part_spread
    part_decide
    done
    asked_some
    none_yet
    can_show
    least
    not_begun
    decided_some
    next_gather
    next_show
    next_decide
    // Where there is no group
    empty
    empty_lead
    empty_invite
    empty_gather
    empty_spread
    empty_decide
    example
    empty_kept
    empty_limit
    // Inviting
    invite
    invite_lead
    copy_link
    copy_mail
    qr_large
    qr_save
    end_large
    page_for
    round_where
    // Gathering
    drop
    percent
    roles_from
    role
    few
    save_state
    // Seeing
    nothing_shown
    nothing_shown_lead
    round_goes_on
    on_projector
    first
    rest_agreed
    rest
    order
    order_agreement
    order_gap
    order_model
    table
    explained
    by_role
    by_unit
    by_both
    hidden
    contrast
    contrast_lead
    contrast_first
    contrast_second
    contrast_choose
    contrast_table
    role_not_stated
    unit_not_stated
    // Deciding
    decide
    end_showing
    areas
    least_agreed
    talk
    speaks_for
    either
    departments
    facts
    facts_target
    too_few
    no_answers
    common_now
    common_target
    not_set
    raise
    lower
    clear_now
    clear_target
    next
    to_result
    keys
}

impl Lang {
    /// The fixed texts of the way through a group, of seeing and of deciding.
    #[must_use]
    pub const fn group_show(self) -> &'static GroupShowWords {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }
}

static SV: GroupShowWords = GroupShowWords {
    path: "Gruppens steg",
    part_invite: "Bjud in",
    part_gather: "Samla in",
    part_spread: "Visa",
    part_decide: "Bestäm",
    done: "klart",
    asked_some: "{0} tillfrågade",
    none_yet: "inga svar än",
    can_show: "går att visa",
    least: "minst eniga: {0}",
    not_begun: "inte börjat",
    decided_some: "{0} av 6 är bestämda",
    next_gather: "Nästa: Samla in",
    next_show: "Nästa: Visa",
    next_decide: "Nästa: Bestäm tillsammans",
    empty: "Samla en grupps svar",
    empty_lead: "Var och en svarar anonymt på sin egen telefon. Du ser hur svaren sprider sig, och gruppen bestämmer en \
         gemensam nivå.",
    empty_invite: "Ge gruppen ett namn. Du får en länk, en QR-kod och en text att mejla.",
    empty_gather: "Klistra in koderna som kommer tillbaka. Hela mejl går bra.",
    empty_spread: "Se på projektorn var ni är eniga och var ni är oeniga.",
    empty_decide: "Prata igenom ett område i taget och sätt en gemensam nivå.",
    example: "Se ett exempel med 44 svar",
    empty_kept: "Ingen server behövs, och ingen loggar in. Svaren finns bara i din webbläsare tills du sparar gruppen som \
         fil.",
    empty_limit: "Siffror som bygger på färre än {0} svar visas inte, så att ingen kan räkna ut vad enskilda har svarat.",
    invite: "Bjud in gruppen",
    invite_lead: "Den som öppnar länken svarar på omkring {0} minuter och får en kod att lämna tillbaka.",
    copy_link: "Kopiera länken",
    copy_mail: "Kopiera texten",
    qr_large: "Visa stort",
    qr_save: "Ladda ner",
    end_large: "Visa inte stort",
    page_for: "kod till webbredaktören",
    round_where: "i ett rum utan telefoner",
    drop: "Du kan också dra hit filer.",
    percent: "{0} procent har svarat",
    roles_from: "Roller med minst {0} svar går att visa för sig.",
    role: "Roll",
    few: "färre än {0}",
    save_state: "fil eller tabell, utan skydd för små grupper",
    nothing_shown: "Inget visas än",
    nothing_shown_lead: "När du har samlat in svaren väljer du Visa resultatet. Då syns hur svaren sprider sig i varje område.",
    round_goes_on: "Ni svarar på samma skärm just nu. Inget visas förrän alla har svarat.",
    on_projector: "Visa på projektorn",
    first: "{0}: prata om det här först",
    rest_agreed: "Eniga om de andra fem",
    rest: "De andra fem områdena",
    order: "Ordning",
    order_agreement: "Minst eniga först",
    order_gap: "Störst avstånd till målbilden",
    order_model: "Modellens ordning",
    table: "Siffrorna i en tabell",
    explained: "Så räknas enigheten",
    by_role: "Median per roll",
    by_unit: "Median per enhet",
    by_both: "Median per roll och enhet",
    hidden: "Siffror som bygger på färre än {0} svar visas inte: då står ett streck. Ibland döljs en roll eller enhet \
         till, så att ingen kan räkna ut den som är dold.",
    contrast: "Jämför två roller eller enheter",
    contrast_lead: "Välj två roller eller enheter, till exempel ledning och medarbetare. Prata om varför ni ser olika \
         på läget.",
    contrast_first: "Första",
    contrast_second: "Andra",
    contrast_choose: "Välj två att jämföra.",
    contrast_table: "Samma siffror i en tabell",
    role_not_stated: "Roll inte angiven",
    unit_not_stated: "Enhet inte angiven",
    decide: "Bestäm tillsammans",
    end_showing: "Avsluta visningen",
    areas: "Områden att bestämma",
    least_agreed: "Minst eniga",
    talk: "Prata om",
    speaks_for: "Vad talar för {0}?",
    either: "{0} eller {1}",
    departments: "Är det olika i olika verksamheter?",
    facts: "{0}. Median {1}.",
    facts_target: "{0}. Median {1}, målbild {2}.",
    too_few: "Färre än {0} svar, visas inte",
    no_answers: "Inga svar att visa än",
    common_now: "Gemensamt nuläge",
    common_target: "Gemensam målbild",
    not_set: "inte bestämt",
    raise: "Höj {0}",
    lower: "Sänk {0}",
    clear_now: "Ta bort nivån",
    clear_target: "Ta bort målnivån",
    next: "Nästa: {0}",
    to_result: "Till resultatet",
    keys: "Tangenter: vänsterpil och högerpil byter område. N och sedan en siffra sätter nuläget, M och sedan en siffra \
         målbilden. 0 är 10. Esc avslutar visningen.",
};

static EN: GroupShowWords = GroupShowWords {
    path: "Steps of the group",
    part_invite: "Invite",
    part_gather: "Collect",
    part_spread: "Show",
    part_decide: "Decide",
    done: "done",
    asked_some: "{0} asked",
    none_yet: "no answers yet",
    can_show: "can be shown",
    least: "least agreement: {0}",
    not_begun: "not started",
    decided_some: "{0} of 6 are decided",
    next_gather: "Next: Collect",
    next_show: "Next: Show",
    next_decide: "Next: Decide together",
    empty: "Collect a group’s answers",
    empty_lead: "Each person answers anonymously on their own phone. You see how the answers are spread, and the group \
         agrees on a level.",
    empty_invite: "Give the group a name. You get a link, a QR code and a text to e-mail.",
    empty_gather: "Paste the codes that come back. Whole e-mails are fine.",
    empty_spread: "See on the projector where you agree and where you disagree.",
    empty_decide: "Talk through one area at a time and set an agreed level.",
    example: "See an example with 44 answers",
    empty_kept: "No server is needed, and no one logs in. The answers are only in your browser until you save the group as \
         a file.",
    empty_limit: "Numbers based on fewer than {0} answers are not shown, so that no one can work out what individuals have \
         answered.",
    invite: "Invite the group",
    invite_lead: "Those who open the link answer in about {0} minutes and get a code to submit.",
    copy_link: "Copy the link",
    copy_mail: "Copy the text",
    qr_large: "Show large",
    qr_save: "Download",
    end_large: "Stop showing large",
    page_for: "code for the web editor",
    round_where: "in a room without phones",
    drop: "You can also drop files here.",
    percent: "{0} percent have answered",
    roles_from: "Roles with at least {0} answers can be shown separately.",
    role: "Role",
    few: "fewer than {0}",
    save_state: "file or table, without protection for small groups",
    nothing_shown: "Nothing is shown yet",
    nothing_shown_lead: "When you have collected the answers, choose Show the result. You will then see how the answers are \
         spread in each area.",
    round_goes_on: "You are answering on the same screen right now. Nothing is shown until all have answered.",
    on_projector: "Show on the projector",
    first: "{0}: discuss this first",
    rest_agreed: "Agreement on the other five",
    rest: "The other five areas",
    order: "Order",
    order_agreement: "Least agreement first",
    order_gap: "Largest distance to the target",
    order_model: "The model’s order",
    table: "The numbers in a table",
    explained: "How agreement is calculated",
    by_role: "Median by role",
    by_unit: "Median by unit",
    by_both: "Median by role and unit",
    hidden: "Numbers based on fewer than {0} answers are not shown: there is a dash instead. Sometimes one more role or \
         unit is hidden, so that no one can work out the hidden one.",
    contrast: "Compare two roles or units",
    contrast_lead: "Choose two roles or units, for example senior management and staff. Talk about why you see things \
         differently.",
    contrast_first: "First",
    contrast_second: "Second",
    contrast_choose: "Choose two to compare.",
    contrast_table: "The same numbers in a table",
    role_not_stated: "Role not stated",
    unit_not_stated: "Unit not stated",
    decide: "Decide together",
    end_showing: "End the presentation",
    areas: "Areas to decide",
    least_agreed: "Least agreement",
    talk: "Discuss",
    speaks_for: "What is the case for {0}?",
    either: "{0} or {1}",
    departments: "Is it different in different parts of the organisation?",
    facts: "{0}. Median {1}.",
    facts_target: "{0}. Median {1}, target {2}.",
    too_few: "Fewer than {0} answers, not shown",
    no_answers: "No answers to show yet",
    common_now: "Agreed current level",
    common_target: "Agreed target",
    not_set: "not decided",
    raise: "Raise: {0}",
    lower: "Lower: {0}",
    clear_now: "Remove the level",
    clear_target: "Remove the target",
    next: "Next: {0}",
    to_result: "To the result",
    keys: "Keys: left and right arrow change area. N and then a digit sets the current level, M and then a digit the \
         target. 0 is 10. Esc ends the presentation.",
};
