//! The texts of the screens where a plan is weighed, its benefit is reckoned, and it is carried away. What the plan itself
//! says stands in [`plan_words`](super::plan_words).

use super::Lang;

macro_rules! words {
    ($($field:ident)*) => {
        /// The fixed texts of weighing a plan and carrying it away. `{0}` and `{1}` stand for what is filled in.
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the Swedish text of each field says what it is")]
        pub struct PlanMoreWords { $(pub $field: &'static str,)* }
    };
}

words! {
    // The order
    order_lead
    order_what
    order_areas
    order_not_said
    order_rows_lead
    order_drag
    // The benefit
    benefit_lead
    benefit_kinds
    benefit_none
    benefit_total
    benefit_total_lead
    benefit_of
    hours_ask
    costs
    effect
    effect_kind
    effect_what
    low_kronor
    high_kronor
    low_hours
    high_hours
    used_for
    used_for_why
    effect_add
    effect_remove
    effect_removed
    effects_full
    settings
    settings_lead
    hours_per_post
    hours_per_post_hint
    monthly_salary
    monthly_salary_hint
    hours_per_month
    hours_per_month_hint
    surcharge
    surcharge_hint
    discount
    discount_hint
    years
    years_hint
    budget
    budget_hint
    settings_usual
    number_wrong
    decimal_wrong
    potential_source
    // Good examples
    examples_lead
    example_add
    example_unnamed
    example_title
    example_link
    example_link_hint
    example_link_wrong
    example_says
    example_says_hint
    example_action
    example_no_action
    example_remove
    example_removed
    example_page
    example_share
    example_share_lead
    example_ticks
    example_tick
    example_tick_names
    example_open
    example_take
    example_taken
    examples_seen
    // Carrying away
    with_plan
    out_statement
    out_statement_lead
    out_statement_save
    out_table
    out_table_lead
    out_table_save
    out_calendar
    out_calendar_lead
    out_calendar_save
    out_calendar_none
    tick_plan
    out_length
    file_statement
    file_actions
    file_calendar
    file_example
}

impl Lang {
    /// The fixed texts of weighing a plan and carrying it away.
    #[must_use]
    pub const fn plan_more(self) -> &'static PlanMoreWords {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }
}

static SV: PlanMoreWords = PlanMoreWords {
    order_lead: "Ange hur stor påverkan varje område eller åtgärd har och hur mycket arbete det kräver. Börja med stor \
         påverkan och lite arbete.",
    order_what: "Vad ska placeras?",
    order_areas: "Områden",
    order_not_said: "Inte angivet",
    order_rows_lead: "Välj påverkan och ansträngning för varje rad. Bilden ändras direkt.",
    order_drag: "Dra en punkt till en annan ruta för att flytta den, eller välj i listorna.",
    benefit_lead: "Ange vad varje åtgärd kostar och vad den ger per år när den är genomförd. Ange lägsta och högsta \
         värde, i dagens priser, jämfört med att inte göra något.",
    benefit_kinds: "Nytta är av fyra slag. Pengar som sparas (finansiell nytta) och tid som frigörs \
         (omfördelningsnytta) räknas var för sig. Kvalitet och miljö anges i ett eget mått och läggs inte ihop.",
    benefit_none: "Nyttan räknas per åtgärd. Det finns inga åtgärder i planen än.",
    benefit_total: "Summa",
    benefit_total_lead: "Avbrutna åtgärder räknas inte med.",
    benefit_of: "Kostnad och nytta: {0}",
    hours_ask: "Ingen har angett vad {0} ska gå till. Den frågan behöver ledningen svara på.",
    costs: "Kostnad",
    effect: "Nytta {0}",
    effect_kind: "Slag av nytta",
    effect_what: "Vad nyttan är",
    low_kronor: "Lägst, kronor per år",
    high_kronor: "Högst, kronor per år",
    low_hours: "Lägst, timmar per år",
    high_hours: "Högst, timmar per år",
    used_for: "Tiden går till",
    used_for_why: "Frigjord tid är ofta en del av en tjänst. Ange vad den ska användas till.",
    effect_add: "Lägg till nytta",
    effect_remove: "Ta bort nyttan",
    effect_removed: "Nyttan har tagits bort.",
    effects_full: "En åtgärd kan ha högst åtta nyttor.",
    settings: "Antaganden i kalkylen",
    settings_lead: "De förvalda värdena är vanliga. Byt till kommunens egna där ni har sådana.",
    hours_per_post: "Timmar per år i en heltidstjänst",
    hours_per_post_hint: "Förvalt: 1 700. Vanligt: 1 600–1 800. Tillåtet: 1 000–2 200.",
    monthly_salary: "Månadslön i kronor",
    monthly_salary_hint: "Förvalt: 40 000, som exempel. Tillåtet: 10 000–500 000.",
    hours_per_month: "Timmar per månad som lönen delas med",
    hours_per_month_hint: "Förvalt: 142, enligt Inera. Tillåtet: 100–200.",
    surcharge: "Vad en timme kostar, i procent av timlönen",
    surcharge_hint: "Förvalt: 154, enligt Inera. Tillåtet: 100–300.",
    discount: "Kalkylränta i procent",
    discount_hint: "Förvalt: 3, enligt Inera. Varje kommun bestämmer sin egen. Tillåtet: 0–20.",
    years: "Antal år som räknas med",
    years_hint: "Förvalt: 5. Tillåtet: 1–20.",
    budget: "Kommunens budget för ett år, i kronor",
    budget_hint: "Frivilligt. Då visas en grov, publicerad siffra bredvid er egen summa: att 10–15 procent av en \
         kommuns budget kan frigöras. Siffran visas bara här och inte i rapporter.",
    settings_usual: "Använd de förvalda värdena",
    number_wrong: "Skriv ett heltal från {0} till {1}, med siffror. Det tidigare värdet gäller.",
    decimal_wrong: "Skriv ett tal från {0} till {1}, med högst en decimal. Det tidigare värdet gäller.",
    potential_source: "Siffran står i ”Den digitala samhällsrevolutionen – så påverkas kommunen” av Johan Högne. Den \
         bygger på äldre förstudier som texten inte namnger. Den gäller kommuner i allmänhet och säger inget säkert om \
         er. Handlingsplanens delar bygger på fyra texter: den nämnda, ”Kommunledningen och ’den smarta kommunen’” \
         (Public Partner), ”4 förutsättningar för att gå från vision till verklighet” (2019) och ”Kommuner kan lära \
         staten om styrning genom IT” (2014).",
    examples_lead: "Något som fungerar hos er eller hos andra, och som fler kan göra likadant. Skriv två meningar och \
         en länk.",
    example_add: "Lägg till exempel",
    example_unnamed: "Exempel utan namn",
    example_title: "Vad exemplet heter",
    example_link: "Länk till mer",
    example_link_hint: "En adress som börjar med https://",
    example_link_wrong: "Adressen behöver börja med https:// för att bli en länk.",
    example_says: "Vad som gjordes och vad det ledde till",
    example_says_hint: "Två meningar räcker. Skriv inga namn på personer.",
    example_action: "Hör till åtgärden",
    example_no_action: "Ingen särskild",
    example_remove: "Ta bort",
    example_removed: "Exemplet har tagits bort.",
    example_page: "Spara som text",
    example_share: "Länk till exemplet",
    example_share_lead: "Länken innehåller bara det du kryssar i. Den som öppnar den kan lägga till exemplet i sin \
         egen plan.",
    example_ticks: "Det som länken innehåller",
    example_tick: "Det här exemplet",
    example_tick_names: "Organisation och enhet",
    example_open: "Öppna exempel från andra",
    example_take: "Lägg till i min plan",
    example_taken: "Exemplet finns nu i planen.",
    examples_seen: "Goda exempel",
    with_plan: "Ta med handlingsplanen",
    out_statement: "Utkast till tjänsteskrivelse",
    out_statement_lead: "Underlag för beslut i nämnd eller kommunstyrelse (kallas också tjänsteutlåtande). Kopiera \
         texten till er mall och fyll i det som saknas.",
    out_statement_save: "Ladda ner texten",
    out_table: "Åtgärderna som tabell",
    out_table_lead: "En rad per åtgärd, för Excel.",
    out_table_save: "Ladda ner åtgärderna som CSV",
    out_calendar: "Datum till kalendern",
    out_calendar_lead: "Dagarna då åtgärder ska vara klara och mål nådda, för Outlook och andra kalendrar. Läs gärna \
         in filen i en egen kalender. Har datum ändrats: ta bort den kalendern och läs in en ny fil, annars kan dagarna visas \
         två gånger.",
    out_calendar_save: "Ladda ner kalenderfil",
    out_calendar_none: "Inga åtgärder eller mål har något datum än.",
    tick_plan: "Handlingsplanen",
    out_length: "Länken är {0} tecken av högst {1}.",
    file_statement: "tjansteskrivelse",
    file_actions: "atgarder",
    file_calendar: "kalender",
    file_example: "exempel",
};

static EN: PlanMoreWords = PlanMoreWords {
    order_lead: "Rate the effect and effort of each area or action. Start with high effect and low effort.",
    order_what: "What do you want to place?",
    order_areas: "Areas",
    order_not_said: "Not stated",
    order_rows_lead: "Choose effect and effort for each row. The picture changes at once.",
    order_drag: "Drag a point to another cell to move it, or choose in the lists.",
    benefit_lead: "Enter what each action costs, and what it gives per year once it is done. Enter the lowest and the \
         highest value, in today’s prices, compared with doing nothing.",
    benefit_kinds: "There are four kinds of benefit. Money saved and time freed are counted separately. Quality and \
         environment have measures of their own and are not added up.",
    benefit_none: "Benefit is counted for each action. There are no actions in the plan yet.",
    benefit_total: "Total",
    benefit_total_lead: "Cancelled actions are not counted.",
    benefit_of: "Cost and benefit: {0}",
    hours_ask: "No one has decided what {0} should be used for. Management needs to answer that.",
    costs: "Cost",
    effect: "Benefit {0}",
    effect_kind: "Kind of benefit",
    effect_what: "What the benefit is",
    low_kronor: "Lowest, kronor per year",
    high_kronor: "Highest, kronor per year",
    low_hours: "Lowest, hours per year",
    high_hours: "Highest, hours per year",
    used_for: "The time is used for",
    used_for_why: "Freed time is often part of a post. Say what it should be used for.",
    effect_add: "Add a benefit",
    effect_remove: "Remove the benefit",
    effect_removed: "The benefit has been removed.",
    effects_full: "An action can have at most eight benefits.",
    settings: "Assumptions",
    settings_lead: "The default values are common ones. Change to the municipality’s own where you have them.",
    hours_per_post: "Hours per year in a full-time post",
    hours_per_post_hint: "Default: 1,700. Common: 1,600–1,800. Allowed: 1,000–2,200.",
    monthly_salary: "Monthly salary in kronor",
    monthly_salary_hint: "Default: 40,000, as an example. Allowed: 10,000–500,000.",
    hours_per_month: "Hours per month that the salary is divided by",
    hours_per_month_hint: "Default: 142, from Inera. Allowed: 100–200.",
    surcharge: "What an hour costs, in percent of the hourly pay",
    surcharge_hint: "Default: 154, from Inera. Allowed: 100–300.",
    discount: "Discount rate in percent",
    discount_hint: "Default: 3, from Inera. Each municipality sets its own. Allowed: 0–20.",
    years: "Number of years that count",
    years_hint: "Default: 5. Allowed: 1–20.",
    budget: "The municipality’s budget for a year, in kronor",
    budget_hint: "Optional. A rough, published figure is then shown beside your own total: that 10–15 percent of the \
         budget of a municipality can be freed. The figure is only shown here, not in reports.",
    settings_usual: "Reset to defaults",
    number_wrong: "Enter a whole number from {0} to {1}, in digits. The previous value is kept.",
    decimal_wrong: "Enter a number from {0} to {1}, with at most one decimal. The previous value is kept.",
    potential_source: "The figure is in “Den digitala samhällsrevolutionen – så påverkas kommunen” by Johan Högne. It \
         comes from older pre-studies that the text does not name. It is about municipalities in general and says \
         nothing certain about yours. The parts of the action plan build on four texts: that one, “Kommunledningen och \
         ‘den smarta kommunen’” (Public Partner), “4 förutsättningar för att gå från vision till verklighet” (2019) \
         and “Kommuner kan lära staten om styrning genom IT” (2014).",
    examples_lead: "Something that works where you are or elsewhere, and that more people could do. Write two \
         sentences and a link.",
    example_add: "Add an example",
    example_unnamed: "Unnamed example",
    example_title: "What the example is called",
    example_link: "Link to more",
    example_link_hint: "An address that begins with https://",
    example_link_wrong: "The address needs to begin with https:// to become a link.",
    example_says: "What was done and what it led to",
    example_says_hint: "Two sentences are enough. Do not write people’s names.",
    example_action: "Belongs to the action",
    example_no_action: "None in particular",
    example_remove: "Remove",
    example_removed: "The example has been removed.",
    example_page: "Save as text",
    example_share: "Link to the example",
    example_share_lead: "The link contains only what you tick. Anyone who opens it can add the example to their own \
         plan.",
    example_ticks: "What the link contains",
    example_tick: "This example",
    example_tick_names: "Organisation and unit",
    example_open: "Open examples from others",
    example_take: "Add to my plan",
    example_taken: "The example is in the plan now.",
    examples_seen: "Good examples",
    with_plan: "Include the action plan",
    out_statement: "Draft report to the municipal board",
    out_statement_lead: "A basis for a decision by a committee or the municipal board. Copy the text into your \
         template and fill in what is missing.",
    out_statement_save: "Download the text",
    out_table: "The actions as a table",
    out_table_lead: "A row for each action, for Excel.",
    out_table_save: "Download the actions as CSV",
    out_calendar: "Dates for the calendar",
    out_calendar_lead: "The dates when actions are due and goals are to be reached, for Outlook and other calendars. \
         It is best to import the file into a calendar of its own. When dates have changed, delete that calendar and \
         import a new file: otherwise dates may be shown twice.",
    out_calendar_save: "Download calendar file",
    out_calendar_none: "No action or goal has a date yet.",
    tick_plan: "The action plan",
    out_length: "The link is {0} characters of at most {1}.",
    file_statement: "board-report",
    file_actions: "actions",
    file_calendar: "calendar",
    file_example: "example",
};
