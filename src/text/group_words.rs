//! The texts of groups: inviting, gathering, seeing and deciding. They stand apart since few visits need them.

use super::Lang;

macro_rules! words {
    ($($field:ident)*) => {
        /// The fixed texts of groups. `{0}` and `{1}` stand for what is filled in.
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the Swedish text of each field says what it is")]
        pub struct GroupScreenWords { $(pub $field: &'static str,)* }
    };
}

words! {
    // Groups
    groups
    new_group
    all_groups
    unnamed
    open
    remove
    removed
    gone
    // The invitation
    form_new
    form_change
    form_lead
    name
    name_hint
    name_missing
    asks
    asks_nothing
    asks_role
    asks_unit
    asks_both
    asks_both_why
    asks_both_ok
    both_missing
    roles
    roles_missing
    units
    units_hint
    unit
    unit_add
    units_paste
    units_paste_do
    units_missing
    unit_twice
    units_full
    targets
    targets_hint
    min_group
    min_hint
    min_wrong
    hand_in
    hand_in_hint
    too_long
    create
    save_changes
    cancel
    draft
    draft_dropped
    created
    changed
    three
    five
    link
    link_long
    link_none
    link_login
    qr
    qr_what
    page
    page_field
    mail
    anonymous
    change
    // Gathering
    paste
    paste_hint
    add
    files
    reading
    stop
    stopped
    nothing_found
    text_too_long
    unreadable_more
    line
    take_without
    corrected
    corrected_shown
    this_holds
    last_holds
    last_holds_for_all
    holds
    asked
    asked_hint
    asked_wrong
    none_yet
    show
    wait
    round
    round_lead
    round_begin
    answers
    answers_lead
    find
    remove_answer
    more
    save
    save_lead
    save_file
    save_csv
    unkept
    had
    // Seeing, in what is carried away too
    spread
    middle
    protected
    report_title
}

impl Lang {
    /// The fixed texts of groups.
    #[must_use]
    pub const fn group(self) -> &'static GroupScreenWords {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }
}

static SV: GroupScreenWords = GroupScreenWords {
    groups: "Grupper",
    new_group: "Ny grupp",
    all_groups: "Alla grupper",
    unnamed: "Grupp utan namn",
    open: "Öppna",
    remove: "Ta bort",
    removed: "Gruppen {0} har tagits bort.",
    gone: "Gruppen finns inte längre. Den kan ha tagits bort i en annan flik.",
    form_new: "Bjud in en grupp",
    form_change: "Ändra inbjudan",
    form_lead: "De som svarar sätter en nivå på sex områden, var för sig. Du bestämmer vad de får uppge om sig själva.",
    name: "Gruppens namn",
    name_hint: "Visas för dem som svarar. Till exempel: Socialförvaltningen, våren 2027.",
    name_missing: "Ge gruppen ett namn.",
    asks: "Vad får de som svarar uppge?",
    asks_nothing: "Ingenting",
    asks_role: "Sin roll",
    asks_unit: "Sin enhet",
    asks_both: "Både roll och enhet",
    asks_both_why: "Den som är ensam om sin roll på en enhet kan kännas igen på sitt svar. Fråga om båda bara där varje enhet \
         har flera i varje roll.",
    asks_both_ok: "Jag vill fråga om båda",
    both_missing: "Bekräfta att du vill fråga om både roll och enhet.",
    roles: "Roller att välja mellan",
    roles_missing: "Välj minst en roll, eller fråga inte om roll.",
    units: "Enheter att välja mellan",
    units_hint: "En enhet behåller sitt nummer i svaren om du byter namn på den.",
    unit: "Enhet {0}",
    unit_add: "Lägg till enhet",
    units_paste: "Lägg till flera, en per rad",
    units_paste_do: "Lägg till raderna",
    units_missing: "Lägg till minst en enhet, eller fråga inte om enhet.",
    unit_twice: "Två enheter heter {0}. Ge dem olika namn.",
    units_full: "Det går inte att lägga till fler enheter: alla 127 nummer är använda.",
    targets: "Fråga också om målbild",
    targets_hint: "Då tar det omkring fem minuter i stället för tre.",
    min_group: "Minsta grupp som visas",
    min_hint: "Siffror för färre svar än så visas inte. Mellan 3 och 50; 5 är ett bra val.",
    min_wrong: "Skriv ett tal mellan 3 och 50 som minsta grupp.",
    hand_in: "Hur svaret lämnas in",
    hand_in_hint: "En mening som visas när svaret är klart. Till exempel: Klistra in koden i enkäten på intranätet.",
    too_long: "Texten är för lång. Korta den.",
    create: "Skapa inbjudan",
    save_changes: "Spara ändringarna",
    cancel: "Avbryt",
    draft: "Utkast till inbjudan",
    draft_dropped: "Utkastet till inbjudan har tagits bort.",
    created: "Inbjudan är klar.",
    changed: "Inbjudan är ändrad. Den förra länken fungerar fortfarande, och svar från båda räknas.",
    three: "tre",
    five: "fem",
    link: "Länk till inbjudan",
    link_long: "Inbjudan är för lång för en länk: {0} tecken, och många e-postprogram klarar högst 2 000. Korta namnen på \
         enheterna, eller lägg inbjudan på en sida.",
    link_none: "Den här sidan är öppnad från en fil och har ingen adress att dela. Lägg inbjudan på en sida.",
    link_login: "En länk kan tappas när någon måste logga in för att se sidan. Lägg då hellre in frågorna på sidan i stället. Den som kommer till sidan utan inbjudan kan också klistra in länken på första skärmen.",
    qr: "QR-kod som öppnar inbjudan",
    qr_what: "Öppnar inbjudan i telefonen",
    page: "Lägg in frågorna på intranätet",
    page_field: "Kod för sidan",
    mail: "Text att mejla",
    anonymous: "Svaren är anonyma: en svarskod säger inte vem som har svarat eller när. Men den som har koderna kan läsa ut \
         varje svar, och det som kommer in till kommunen kan bli en allmän handling.",
    change: "Ändra inbjudan",
    paste: "Klistra in svar",
    paste_hint: "Koder, länkar, hela mejl eller en kolumn från Excel eller Forms. Verktyget hittar koderna i texten.",
    add: "Lägg till svaren",
    files: "Välj filer",
    reading: "Läser svaren: {0} procent",
    stop: "Avbryt läsningen",
    stopped: "Läsningen avbröts. Inget har lagts till.",
    nothing_found: "Det finns inga svarskoder i texten. En kod ser ut så här: 400R-4QA0-0000-0012.",
    text_too_long: "Texten är för lång för att läsas på en gång. Dela upp den och klistra in en del i taget.",
    unreadable_more: "Och {0} till.",
    line: "Rad {0}: {1}",
    take_without: "Ta med ändå",
    corrected: "Rättade svar",
    corrected_shown: "Minst ett av svaren är redan med i resultatet. Låter du ett annat gälla ändras resultatet, och skillnaden \
         visar vad personen har ändrat.",
    this_holds: "Det här gäller",
    last_holds: "Det senaste gäller",
    last_holds_for_all: "Det senaste gäller för alla",
    holds: "Ditt val är sparat. Var och en räknas en gång.",
    asked: "Hur många har tillfrågats?",
    asked_hint: "Lämna tomt om du inte vet.",
    asked_wrong: "Skriv ett helt tal, högst 1 000 000.",
    none_yet: "Inga svar än.",
    show: "Visa resultatet",
    wait: "Vänta gärna tills alla har svarat. Svar som kommer senare räknas in när de är minst {0}. I en roll eller \
         enhet krävs minst {0} nya svar på en gång. Annars går det att räkna ut vad enskilda har svarat.",
    round: "Svara en i taget på samma skärm",
    round_begin: "Börja svara",
    round_lead: "Alla svarar på samma telefon, surfplatta eller dator. Inget visas förrän alla har svarat.",
    answers: "Alla svar",
    answers_lead: "Svarskoderna, ordnade efter kod och inte efter när de kom. Den som har en kod kan läsa ut svaret.",
    find: "Sök en kod",
    remove_answer: "Ta bort svaret",
    more: "Visa fler",
    save: "Spara gruppen",
    save_lead: "Filen och tabellen innehåller alla svar ett för ett, utan skydd för små grupper. Dela dem bara med den \
         som får läsa svaren.",
    save_file: "Ladda ner gruppen som fil",
    save_csv: "Ladda ner svaren som tabell (CSV)",
    unkept: "{0} av {1} svar finns bara på den här sidan: webbläsaren sparar högst 20 000 i en grupp. Spara gruppen som \
         fil innan du stänger sidan.",
    had: "Gruppen hade {0} svar, och webbläsaren har sparat {1} av dem. Öppna filen där alla finns för att se hela \
         gruppen.",
    spread: "Så svarade gruppen",
    middle: "Median och spridning",
    protected: "Siffror för färre än {0} svar visas inte. Ibland döljs en roll eller enhet till, så att ingen kan \
         räkna ut den som är dold.",
    report_title: "Så svarade gruppen {0}",
};

static EN: GroupScreenWords = GroupScreenWords {
    groups: "Groups",
    new_group: "New group",
    all_groups: "All groups",
    unnamed: "Unnamed group",
    open: "Open",
    remove: "Delete",
    removed: "The group {0} has been deleted.",
    gone: "The group is no longer there. It may have been deleted in another tab.",
    form_new: "Invite a group",
    form_change: "Change the invitation",
    form_lead: "Those who answer set a level for six areas, each on their own. You decide what they may say about \
         themselves.",
    name: "Name of the group",
    name_hint: "Shown to those who answer. For example: Social services, spring 2027.",
    name_missing: "Give the group a name.",
    asks: "What may those who answer say about themselves?",
    asks_nothing: "Nothing",
    asks_role: "Their role",
    asks_unit: "Their unit",
    asks_both: "Both role and unit",
    asks_both_why: "Someone who is alone in a role at a unit can be recognised by the answer. Ask for both only where each unit \
         has several people in each role.",
    asks_both_ok: "I want to ask for both",
    both_missing: "Confirm that you want to ask for both role and unit.",
    roles: "Roles to choose from",
    roles_missing: "Choose at least one role, or do not ask for a role.",
    units: "Units to choose from",
    units_hint: "A unit keeps its number in the answers when you rename it.",
    unit: "Unit {0}",
    unit_add: "Add a unit",
    units_paste: "Add several, one per line",
    units_paste_do: "Add the lines",
    units_missing: "Add at least one unit, or do not ask for a unit.",
    unit_twice: "Two units are called {0}. Give them different names.",
    units_full: "No more units can be added: all 127 numbers are used.",
    targets: "Ask for targets too",
    targets_hint: "It then takes about five minutes instead of three.",
    min_group: "Smallest group that is shown",
    min_hint: "Numbers based on fewer answers are not shown. Between 3 and 50; 5 is a good choice.",
    min_wrong: "Enter a number between 3 and 50 as the smallest group.",
    hand_in: "How the answer is submitted",
    hand_in_hint: "A sentence shown when the answer is complete. For example: Paste the code into the form on the intranet.",
    too_long: "The text is too long. Shorten it.",
    create: "Create the invitation",
    save_changes: "Save the changes",
    cancel: "Cancel",
    draft: "Draft of an invitation",
    draft_dropped: "The draft of the invitation has been removed.",
    created: "The invitation is ready.",
    changed: "The invitation has been changed. The earlier link still works, and answers from both count.",
    three: "three",
    five: "five",
    link: "Link to the invitation",
    link_long: "The invitation is too long for a link: {0} characters, and many e-mail programs handle at most 2,000. \
         Shorten the names of the units, or put the invitation on a page.",
    link_none: "This page was opened from a file and has no address to share. Put the invitation on a page.",
    link_login: "A link can be lost when someone has to log in to see the page. It is then better to put the \
         questions on the page instead. Anyone who comes to the page without the invitation can \
         also paste the link on the first screen.",
    qr: "QR code that opens the invitation",
    qr_what: "Opens the invitation on a phone",
    page: "Put the questions on the intranet",
    page_field: "Code for the page",
    mail: "Text to e-mail",
    anonymous: "The answers are anonymous: a response code does not say who answered or when. But anyone who has the \
         codes can read each answer, and what reaches the municipality may become a public record.",
    change: "Change the invitation",
    paste: "Paste answers",
    paste_hint: "Codes, links, whole e-mails or a column from Excel or Forms. Codes are found automatically.",
    add: "Add the answers",
    files: "Choose files",
    reading: "Reading the answers: {0} percent",
    stop: "Stop reading",
    stopped: "Reading was stopped. Nothing has been added.",
    nothing_found: "There are no response codes in the text. A code looks like this: 400R-4QA0-0000-0012.",
    text_too_long: "The text is too long to be read at once. Divide it and paste one part at a time.",
    unreadable_more: "And {0} more.",
    line: "Line {0}: {1}",
    take_without: "Include anyway",
    corrected: "Corrected answers",
    corrected_shown: "At least one of the answers is already part of the result. If you let another one count, the result \
         changes, and the difference shows what the person has changed.",
    this_holds: "This one counts",
    last_holds: "The latest counts",
    last_holds_for_all: "The latest counts for everyone",
    holds: "Your choice is saved. Each person counts once.",
    asked: "How many have been asked?",
    asked_hint: "Leave empty if you do not know.",
    asked_wrong: "Enter a whole number, at most 1,000,000.",
    none_yet: "No answers yet.",
    show: "Show the result",
    wait: "It is best to wait until everyone has answered. Answers that come later are counted when there are at least \
         {0}. A role or unit needs at least {0} new answers at once. Otherwise it is possible to work out what \
         individuals have answered.",
    round: "Answer one at a time on the same screen",
    round_begin: "Start answering",
    round_lead: "Everyone answers on the same phone, tablet or computer. Nothing is shown until all have answered.",
    answers: "All answers",
    answers_lead: "The response codes, ordered by code and not by when they came. Anyone who has a code can read the \
         answer.",
    find: "Find a code",
    remove_answer: "Delete the answer",
    more: "Show more",
    save: "Save the group",
    save_lead: "The file and the table contain every answer, one by one, without protection for small groups. Share \
         them only with those who may read the answers.",
    save_file: "Download the group as a file",
    save_csv: "Download the answers as a table (CSV)",
    unkept: "{0} of {1} answers are only on this page: the browser keeps at most 20,000 in a group. Save the group as a \
         file before you close the page.",
    had: "The group had {0} answers, and the browser has kept {1} of them. Open the file that has them all to see the \
         whole group.",
    spread: "How the group answered",
    middle: "Median and spread",
    protected: "Numbers based on fewer than {0} answers are not shown. Sometimes one more role or unit is hidden, so \
         that no one can work out the hidden one.",
    report_title: "How the group {0} answered",
};
