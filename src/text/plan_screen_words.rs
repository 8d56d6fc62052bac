//! The texts of the screens where one plans: what is told, asked and pressed there. What is in a plan is named in
//! [`plan_words`](super::plan_words).

use super::Lang;

macro_rules! words {
    ($($field:ident)*) => {
        /// The fixed texts of the screens of plans. `{0}` and `{1}` stand for what is filled in.
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the Swedish text of each field says what it is")]
        pub struct PlanScreenWords { $(pub $field: &'static str,)* }
    };
}

words! {
    // Parts
    parts
    order
    follow
    out
    // General
    change
    remove
    removed
    unnamed
    day_wrong
    all
    lead
    stated
    operations_have
    take_proposal
    proposed
    proposal_none
    focus_chosen
    formula_title
    replace
    // Story and prerequisites
    story_lead
    story_for_whom
    story_easier
    story_by_when
    story_around
    prerequisites_lead
    standing_note
    lacking_told
    // Operations
    operations_lead
    operation_number
    operation_add
    operations_table
    col_plan
    col_done
    // Goals
    goals_no_focus
    choose_focus
    goal_add
    goal_elsewhere
    goal_what
    goal_from
    goal_to
    no_level
    goal_dropped
    // Actions
    action_add
    action_what
    role_hint
    cost_once
    cost_yearly
    up
    down
    filter
    sort
    order_own
    order_due
    order_status
    order_area
    order_placing
    only_late
    shown
    library_lead
    library_empty
    take
    taken
    is_taken
    // Follow-up
    follow_empty
    // The document
    print
    share
    optional
    nothing_yet
    hide
    benefit
    lacking_one
    lacking_many
    order_said
    placed_one
    placed_many
    goal_remove
    action_remove
    cost_and_gain
    belongs
    suggested
    show_suggestions
    all_actions
    to_row
    assumptions
    statement_text
}

impl Lang {
    /// The texts of the screens of plans.
    #[must_use]
    pub const fn plan_screen(self) -> &'static PlanScreenWords {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }
}

static SV: PlanScreenWords = PlanScreenWords {
    parts: "Planens delar",
    order: "Prioritering",
    follow: "Uppföljning",
    out: "Exportera",
    change: "Ändra",
    remove: "Ta bort",
    removed: "”{0}” har tagits bort.",
    unnamed: "Utan namn",
    day_wrong: "Skriv ett datum som 2027-06-30. Inget har ändrats.",
    all: "Alla",
    lead: "Planen visar vad ni vill, varför och vad som ska göras. Inget av stegen är obligatoriskt.",
    stated: "{0} av 4 besvarade",
    operations_have: "{0} av {1} har en plan",
    take_proposal: "Välj det som föreslås",
    proposed: "föreslås",
    proposal_none: "Ange nuläge och målnivå för områdena, så får ni ett förslag. Ni kan också välja själva.",
    focus_chosen: "Fokusområden nu: {0}.",
    formula_title: "Så räknas förslaget",
    replace: "Välj {0} i stället",
    story_lead: "Framtidsbilden är er vision. Berätta varför innan ni väljer teknik. Skriv kort, så att vem som helst \
         i kommunen förstår.",
    story_for_whom: "Nämn dem ni finns till för: invånare, företag, medarbetare. Skriv grupper, inte namn.",
    story_easier: "Beskriv en vanlig dag när det fungerar.",
    story_by_when: "Ett årtal räcker. Skriv gärna vad som märks först.",
    story_around: "Nya lagar, grannkommuner, befolkning, ekonomi, teknik.",
    prerequisites_lead: "Svara så som det är i dag. Det som saknas visas där det spelar roll i planen.",
    standing_note: "Kommentar",
    lacking_told: "Det här visas i planen.",
    operations_lead: "Lägg till de verksamheter som planen gäller. En verksamhet är till exempel en förvaltning, en \
         avdelning eller ett kommunalt bolag. Det kan vara samma som enheten i bedömningen. Mål och åtgärder kan höra \
         till en av dem eller till alla.",
    operation_number: "Verksamhet {0}",
    operation_add: "Lägg till verksamhet",
    operations_table: "Vilka verksamheter som har en plan",
    col_plan: "Plan",
    col_done: "Klara",
    goals_no_focus: "Ni har inte valt fokusområden än. Välj dem i resultatet, eller sätt mål i vilket område som helst.",
    choose_focus: "Välj fokusområden",
    goal_add: "Lägg till mål",
    goal_elsewhere: "Mål i ett annat område",
    goal_what: "Vad ska ni nå?",
    goal_from: "Från nivå",
    goal_to: "Till nivå",
    no_level: "Ingen nivå",
    goal_dropped: "Målet är avbrutet",
    action_add: "Lägg till åtgärd",
    action_what: "Vad ska göras?",
    role_hint: "En roll, som systemförvaltare eller enhetschef. Skriv inga namn.",
    cost_once: "Engångskostnad, kronor",
    cost_yearly: "Kostnad per år, kronor",
    up: "Flytta upp",
    down: "Flytta ner",
    filter: "Sortera och filtrera",
    sort: "Sortera efter",
    order_own: "Egen ordning",
    order_due: "Klart senast",
    order_status: "Status",
    order_area: "Område",
    order_placing: "Påverkan och ansträngning",
    only_late: "Visa bara försenade",
    shown: "Visar {0} av {1} åtgärder.",
    library_lead: "Förslagen utgår från nuläget och är våra egna. Ändra dem som ni vill.",
    library_empty: "Sätt nuläget för området, så finns det förslag här.",
    take: "Lägg till i planen",
    taken: "”{0}” har lagts till i planen.",
    is_taken: "Finns redan i planen.",
    follow_empty: "Det finns inga mål eller åtgärder att följa upp än.",
    print: "Skriv ut",
    share: "Skriv ut eller dela planen",
    optional: "Frivilliga delar",
    nothing_yet: "inget än",
    hide: "Dölj",
    benefit: "Nytta",
    lacking_one: "1 saknas eller finns bara delvis",
    lacking_many: "{0} saknas eller finns bara delvis",
    order_said: "påverkan och arbete",
    placed_one: "1 placerad",
    placed_many: "{0} placerade",
    goal_remove: "Ta bort målet",
    action_remove: "Ta bort åtgärden",
    cost_and_gain: "Kostnad och nytta",
    belongs: "Verksamhet, mått och samarbete",
    suggested: "Förslag på åtgärder, från {0} till {1}",
    show_suggestions: "Visa {0} förslag",
    to_row: "Visa i planen",
    all_actions: "Alla åtgärder i en lista",
    assumptions: "{0} timmar per heltid och år",
    statement_text: "Läs och kopiera utkastet",
};

static EN: PlanScreenWords = PlanScreenWords {
    parts: "Parts of the plan",
    order: "Prioritisation",
    follow: "Follow-up",
    out: "Export",
    change: "Change",
    remove: "Remove",
    removed: "“{0}” has been removed.",
    unnamed: "Untitled",
    day_wrong: "Enter a date like 2027-06-30. Nothing has changed.",
    all: "All",
    lead: "The plan shows what you want, why, and what is to be done. All steps are optional.",
    stated: "{0} of 4 answered",
    operations_have: "{0} of {1} have a plan",
    take_proposal: "Choose the suggested areas",
    proposed: "suggested",
    proposal_none: "Set current levels and targets for the areas to get a suggestion. You can also choose yourselves.",
    focus_chosen: "Focus areas now: {0}.",
    formula_title: "How the suggestion is calculated",
    replace: "Choose {0} instead",
    story_lead: "Explain why before you choose technology. Write briefly, so that anyone in the municipality \
         understands.",
    story_for_whom: "Name the people you are there for: residents, businesses, staff. Write groups, not names.",
    story_easier: "Describe an ordinary day when it works.",
    story_by_when: "A year is enough. Feel free to add what will be noticed first.",
    story_around: "New laws, neighbouring municipalities, population, economy, technology.",
    prerequisites_lead: "Answer as things are today. What is missing is shown where it matters in the plan.",
    standing_note: "Comment",
    lacking_told: "This is shown in the plan.",
    operations_lead: "Add the departments that the plan is for. A department is for example an administration, a \
         section or a municipal company. It can be the same as the unit in the assessment. Goals and actions can \
         belong to one of them or to all.",
    operation_number: "Department {0}",
    operation_add: "Add a department",
    operations_table: "Which departments have a plan",
    col_plan: "Plan",
    col_done: "Done",
    goals_no_focus: "You have not chosen focus areas yet. Choose them in the result, or set goals in any area.",
    choose_focus: "Choose focus areas",
    goal_add: "Add a goal",
    goal_elsewhere: "A goal in another area",
    goal_what: "What do you want to achieve?",
    goal_from: "From level",
    goal_to: "To level",
    no_level: "No level",
    goal_dropped: "The goal has been cancelled",
    action_add: "Add an action",
    action_what: "What is to be done?",
    role_hint: "A role, such as system manager or head of unit. Do not write names.",
    cost_once: "One-off cost, kronor",
    cost_yearly: "Cost per year, kronor",
    up: "Move up",
    down: "Move down",
    filter: "Sort and filter",
    sort: "Sort by",
    order_own: "Own order",
    order_due: "Due date",
    order_status: "Status",
    order_area: "Area",
    order_placing: "Effect and effort",
    only_late: "Show only overdue ones",
    shown: "{0} of {1} actions are shown.",
    library_lead: "The suggestions start from the current level and are our own. Change them as you like.",
    library_empty: "Set the current level of the area to see suggestions here.",
    take: "Add to the plan",
    taken: "“{0}” has been added to the plan.",
    is_taken: "Already in the plan.",
    follow_empty: "There are no goals or actions to follow up yet.",
    print: "Print",
    share: "Print or share the plan",
    optional: "Optional parts",
    nothing_yet: "nothing yet",
    hide: "Hide",
    benefit: "Benefit",
    lacking_one: "1 is missing or only partly there",
    lacking_many: "{0} are missing or only partly there",
    order_said: "effect and effort",
    placed_one: "1 placed",
    placed_many: "{0} placed",
    goal_remove: "Remove the goal",
    action_remove: "Remove the action",
    cost_and_gain: "Cost and benefit",
    belongs: "Department, measure and cooperation",
    suggested: "Suggested actions, from {0} to {1}",
    show_suggestions: "Show {0} suggestions",
    to_row: "Show in the plan",
    all_actions: "All actions in one list",
    assumptions: "{0} hours per full-time post and year",
    statement_text: "Read and copy the draft",
};
