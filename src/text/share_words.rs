//! The texts of sharing: codes, links, files, pictures, and opening what others have shared.
//!
//! They stand apart from the first texts, since few who visit need them.

use super::Lang;

macro_rules! words {
    ($($field:ident)*) => {
        /// The fixed texts of sharing.
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the Swedish text of each field says what it is")]
        pub struct ShareWords { $(pub $field: &'static str,)* pub roles: [&'static str; 8] }
    };
}

words! {
    // Screen
    title
    lead
    nothing_title
    nothing
    // Copying
    copy
    copied
    copy_by_hand
    print
    // The response code
    code
    code_lead
    code_holds
    qr_alt
    qr_what
    // The link
    send
    link
    link_lead
    link_choose
    link_ticks
    tick_names
    tick_targets
    tick_focus
    tick_criteria
    tick_notes
    preview
    preview_what
    link_no_page
    // The report on paper
    paper
    pdf
    sheet
    // Other forms
    formats
    code_row
    qr_show
    mail
    statement_row
    table
    table_row
    table_areas
    table_actions
    calendar
    calendar_row
    file_row
    download
    download_all
    download_file
    markdown
    // Files
    file
    save_all
    making
    file_failed
    made_lost
    made_text
    share_file
    copy_text
    copy_marked
    // Pictures and texts
    pictures
    copy_picture
    save_png
    save_svg
    png
    svg
    transparent
    picture_copied
    picture_failed
    whole
    days
    file_whole
    file_days
    file_radar
    file_spread
    file_gap
    file_units
    with_notes
    save_markdown
    print_report
    invented
    print_blocked
    // Opening
    open_lead
    open_field
    open_do
    open_file
    open_drop
    drop_none
    nothing_changed
    // What someone else has shared
    received
    received_lead
    received_code
    received_role
    hand_on
    copy_link
    copy_code
    not_in_address
    keep_copy
    compare_mine
    copy_kept
    close_received
    copy_of
    // A file that differs
    choose_title
    choose_lead
    yours
    the_files
    mine
    theirs
    both
    choose_done
    // Why something could not be opened
    empty
    code_unseen
    code_wrong
    code_newer
    link_damaged
    link_newer
    link_too_long
    link_invalid
    link_other
    link_none
    file_empty
    file_too_long
    file_not_text
    file_mail
    file_workbook
    file_document
    file_cut_off
    file_not_ours
    file_version
    file_newer
    file_other_model
    file_too_many
    file_unreadable
    file_not_here
    bad_shape
    bad_missing
    bad_unknown
    bad_repeated
    bad_id
    bad_taken
    bad_date
    bad_year
    bad_grade
    bad_long
    bad_control
    bad_many
    bad_code
    bad_range
}

impl Lang {
    /// The fixed texts of sharing.
    #[must_use]
    pub const fn share(self) -> &'static ShareWords {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }
}

static SV: ShareWords = ShareWords {
    title: "Dela och spara",
    lead: "Inget skickas automatiskt. Du väljer vad som lämnar webbläsaren, och hur.",
    nothing_title: "Här delar du resultatet",
    nothing: "Bedöm minst ett område först. Har du fått en fil, en länk eller en kod kan du öppna den här.",
    copy: "Kopiera",
    copied: "Kopierat.",
    copy_by_hand: "Webbläsaren tillåter inte kopiering här. Texten är markerad. På telefon: håll fingret på texten och \
         välj Kopiera. På dator: tryck Ctrl+C, eller Cmd+C på Mac.",
    print: "Skriv ut",
    code: "Svarskod",
    code_lead: "Alla dina svar i en kort kod. Ge den till den som samlar in svaren.",
    code_holds: "Koden innehåller dina svar och ett slumptal, så att två likadana svar räknas som två. Den innehåller \
         varken namn eller tidpunkt.",
    qr_alt: "QR-kod som öppnar den här sidan med svarskoden",
    qr_what: "QR-koden öppnar sidan med svarskoden i.",
    send: "Skicka en länk",
    link: "Länk",
    link_lead: "Den som öppnar länken ser en kopia. Din egen bedömning ändras inte.",
    link_choose: "Välj vad länken innehåller",
    link_ticks: "Utöver nuläget och datumet",
    tick_names: "Namn, organisation och enhet",
    tick_targets: "Målbild",
    tick_focus: "Fokusområden",
    tick_criteria: "Kryssade kriterier",
    tick_notes: "Anteckningar",
    preview: "Det här ser mottagaren",
    preview_what: "Rubriken, bilden och siffrorna, som en kopia att läsa, spara eller jämföra med.",
    link_no_page: "Sidan är öppnad från en fil och har ingen adress att länka till. Använd svarskoden eller filen.",
    paper: "Skriv ut eller spara som PDF",
    pdf: "PDF väljer du i utskriftsrutan.",
    sheet: "Så börjar sidan",
    formats: "Andra format",
    code_row: "Alla svar i en kort kod, till den som samlar in.",
    qr_show: "Visa QR-kod",
    mail: "Text till ett mejl",
    statement_row: "Underlag för beslut i nämnd eller kommunstyrelse. Fyll i det som saknas.",
    table: "Tabell för Excel",
    table_row: "En rad per område, eller en rad per åtgärd.",
    table_areas: "Områden",
    table_actions: "Åtgärder",
    calendar: "Kalenderfil",
    calendar_row: "Datumen då åtgärder ska vara klara och mål nådda.",
    file_row: "Allt, även anteckningarna. Går att öppna på en annan dator eller telefon.",
    download: "Ladda ner",
    download_all: "Ladda ner alla bedömningar",
    download_file: "Ladda ner filen",
    markdown: "Markdown",
    file: "Fil",
    save_all: "Spara alla bedömningar",
    making: "Filen skapas och kontrolleras.",
    file_failed: "Filen gick inte att skapa. Inget har ändrats. Försök igen.",
    made_lost: "Hittar du inte filen bland det du har laddat ner? Öppna då sidan i en vanlig webbläsare och spara \
         igen.",
    made_text: "Filens innehåll",
    share_file: "Dela filen",
    copy_text: "Kopiera som text",
    copy_marked: "Webbläsaren tillåter inte kopiering här. Markera texten och kopiera den.",
    pictures: "Bilder till presentationen",
    copy_picture: "Kopiera bild",
    save_png: "Spara som PNG",
    save_svg: "Spara som SVG",
    png: "PNG",
    svg: "SVG",
    transparent: "Genomskinlig bakgrund",
    picture_copied: "Bilden är kopierad.",
    picture_failed: "Webbläsaren lämnade inte ut bilden som den ser ut. Det kan bero på dess skydd mot spårning. Spara bilden som SVG i stället.",
    whole: "Hela bilden",
    days: "Mål och åtgärder",
    file_whole: "resultat",
    file_days: "tidslinje",
    file_radar: "nulage-och-malbild",
    file_spread: "spridning",
    file_gap: "avstand",
    file_units: "enheter",
    with_notes: "Ta med anteckningar",
    save_markdown: "Spara som Markdown",
    print_report: "Skriv ut rapporten",
    invented: "Påhittat exempel",
    print_blocked: "Utskrift är inte tillåten i ramen på den här sidan. Öppna sidan i ett eget fönster, eller spara texten eller bilderna.",
    open_lead: "Klistra in en länk eller en svarskod, eller välj en fil. Det du redan har ändras inte.",
    open_field: "Länk eller svarskod",
    open_do: "Öppna",
    open_file: "Välj fil",
    open_drop: "Du kan också dra filer hit.",
    drop_none: "Det du släppte kom inte fram som en fil. Spara det först på datorn, till exempel en bilaga i ett mejl, och släpp filen här. En länk eller en kod klistrar du in i fältet.",
    nothing_changed: "Inget har ändrats.",
    received: "Delad bedömning",
    received_lead: "Någon annan har delat den här bedömningen. Du kan läsa den. Inget av ditt har ändrats.",
    received_code: "Det här är ett svar som har lämnats som svarskod. Inget av ditt har ändrats.",
    received_role: "Roll",
    hand_on: "Skicka vidare",
    copy_link: "Kopiera länken",
    copy_code: "Kopiera koden",
    not_in_address: "Adressfältet innehåller inte längre det som har delats. Vill du skicka det vidare kopierar du det här.",
    keep_copy: "Spara en kopia",
    compare_mine: "Jämför med min",
    copy_kept: "Kopian finns bland dina bedömningar.",
    close_received: "Stäng",
    copy_of: "delad",
    choose_title: "Välj vad som ska gälla",
    choose_lead: "De här bedömningarna finns redan hos dig, men med annat innehåll. Inget är ändrat än.",
    yours: "Hos dig",
    the_files: "I filen",
    mine: "Behåll min",
    theirs: "Använd filens",
    both: "Behåll båda",
    choose_done: "Klar",
    empty: "Klistra in en länk eller en kod först.",
    code_unseen: "osynligt",
    code_wrong: "Koden stämmer inte. Jämför den tecken för tecken.",
    code_newer: "Koden kommer från en nyare version av Mognadskollen. Ladda om sidan och försök igen.",
    link_damaged: "Länken är avklippt eller ändrad på vägen. Be om den igen, eller be om en fil.",
    link_newer: "Länken kommer från en nyare version av Mognadskollen. Ladda om sidan och försök igen.",
    link_too_long: "Texten är för lång för att vara en länk eller en kod. Öppna den som fil i stället.",
    link_invalid: "Länken innehåller uppgifter som inte kan stämma. Be om den igen.",
    link_other: "Den här sortens länk går inte att öppna i den här versionen.",
    link_none: "Det finns ingen delad bedömning i adressen. Kontrollera att du fick med hela länken.",
    file_empty: "Filen är tom.",
    file_too_long: "Filen är större än {0} MB och öppnas inte.",
    file_not_text: "Filen är ingen textfil från Mognadskollen.",
    file_mail: "Filen är ett mejl i Outlooks eget format. Spara mejlet som .eml eller som text, eller klistra in texten.",
    file_workbook: "Filen är en arbetsbok som inte går att läsa här. Spara den som CSV, eller klistra in kolumnen med svaren.",
    file_document: "Filen är ett dokument som inte går att läsa här. Kopiera texten i dokumentet och klistra in den.",
    file_cut_off: "Filen slutar för tidigt. Ladda ner eller kopiera den igen.",
    file_not_ours: "Filen är inte sparad från Mognadskollen.",
    file_version: "Filen saknar ett giltigt versionsnummer.",
    file_newer: "Filen kommer från en nyare version av Mognadskollen. Ladda om sidan och försök igen.",
    file_other_model: "Filen följer en annan modell än den här.",
    file_too_many: "Filen har fler delar än vad som går att öppna.",
    file_unreadable: "Filen gick inte att läsa. Försök igen.",
    file_not_here: "Det här är en fil med bedömningar, och sådana öppnas inte här. Klistra in en inbjudan eller en svarskod. Inget har ändrats.",
    bad_shape: "fel sorts värde",
    bad_missing: "uppgiften saknas",
    bad_unknown: "okänt namn",
    bad_repeated: "står mer än en gång",
    bad_id: "ogiltig identitet",
    bad_taken: "identiteten finns redan i filen",
    bad_date: "ogiltigt datum",
    bad_year: "ogiltigt årtal",
    bad_grade: "ogiltig nivå",
    bad_long: "texten är för lång",
    bad_control: "otillåtna tecken",
    bad_many: "för många",
    bad_code: "ingen giltig svarskod",
    bad_range: "talet är för stort eller för litet",
    roles: [
        "Inte angiven",
        "Förtroendevald",
        "Kommunledning och förvaltningschefer",
        "Chef",
        "Medarbetare",
        "IT och digitalisering",
        "Extern samarbetspartner",
        "Annan",
    ],
};

static EN: ShareWords = ShareWords {
    title: "Share and save",
    lead: "Nothing is sent automatically. You choose what leaves the browser, and how.",
    nothing_title: "This is where you share the result",
    nothing: "Rate at least one area first. If you have been given a file, a link or a code, you can open it here.",
    copy: "Copy",
    copied: "Copied.",
    copy_by_hand: "The browser does not allow copying here. The text is selected. On a phone: hold your finger on the \
         text and choose Copy. On a computer: press Ctrl+C, or Cmd+C on a Mac.",
    print: "Print",
    code: "Response code",
    code_lead: "All your answers in one short code. Give it to the person who collects the answers.",
    code_holds: "The code contains your answers and a random number, so that two identical answers count as two. It \
         contains neither name nor time.",
    qr_alt: "QR code that opens this page with the response code",
    qr_what: "The QR code opens the page with the response code in it.",
    send: "Send a link",
    link: "Link",
    link_lead: "Anyone who opens the link sees a copy. Your own assessment does not change.",
    link_choose: "Choose what the link includes",
    link_ticks: "Besides today’s levels and the date",
    tick_names: "Name, organisation and unit",
    tick_targets: "Target",
    tick_focus: "Focus areas",
    tick_criteria: "Ticked criteria",
    tick_notes: "Notes",
    preview: "What the recipient will see",
    preview_what: "The headline, the picture and the numbers, as a copy to read, save or compare with.",
    link_no_page: "This page was opened from a file and has no address to link to. Use the response code or the file.",
    paper: "Print or save as PDF",
    pdf: "Choose PDF in the print dialogue.",
    sheet: "How the page begins",
    formats: "Other formats",
    code_row: "All your answers in one short code, for the person who collects them.",
    qr_show: "Show QR code",
    mail: "Text for an e-mail",
    statement_row: "A basis for a decision by a committee or the municipal board. Fill in what is missing.",
    table: "Table for Excel",
    table_row: "A row for each area, or a row for each action.",
    table_areas: "Areas",
    table_actions: "Actions",
    calendar: "Calendar file",
    calendar_row: "The dates when actions are due and goals are to be reached.",
    file_row: "Everything, including notes. Can be opened on another computer or phone.",
    download: "Download",
    download_all: "Download all assessments",
    download_file: "Download the file",
    markdown: "Markdown",
    file: "File",
    save_all: "Save all assessments",
    making: "The file is being created and checked.",
    file_failed: "The file could not be created. Nothing has changed. Try again.",
    made_lost: "Can’t find the file among your downloads? Open the page in an ordinary browser and save it again.",
    made_text: "What is in the file",
    share_file: "Share the file",
    copy_text: "Copy as text",
    copy_marked: "The browser does not allow copying here. Select the text and copy it.",
    pictures: "Pictures for a presentation",
    copy_picture: "Copy picture",
    save_png: "Save as PNG",
    save_svg: "Save as SVG",
    png: "PNG",
    svg: "SVG",
    transparent: "Transparent background",
    picture_copied: "The picture is copied.",
    picture_failed: "The browser did not hand over the picture as it looks. Its tracking protection may be the \
         reason. Save the picture as SVG instead.",
    whole: "The whole picture",
    days: "Goals and actions",
    file_whole: "result",
    file_days: "timeline",
    file_radar: "today-and-target",
    file_spread: "spread",
    file_gap: "gap",
    file_units: "units",
    with_notes: "Include notes",
    save_markdown: "Save as Markdown",
    print_report: "Print the report",
    invented: "Invented example",
    print_blocked: "Printing is not allowed in the frame on this page. Open the page in a window of its own, or save the text or the pictures.",
    open_lead: "Paste a link or a response code, or choose a file. What you already have does not change.",
    open_field: "Link or response code",
    open_do: "Open",
    open_file: "Choose file",
    open_drop: "You can also drop files here.",
    drop_none: "What you dropped did not arrive as a file. Save it on the computer first, such as an attachment in an \
         e-mail, and drop the file here. Paste a link or a code in the field.",
    nothing_changed: "Nothing has changed.",
    received: "Shared assessment",
    received_lead: "Someone else has shared this assessment. You can read it. Nothing of yours has changed.",
    received_code: "This is an answer that was submitted as a response code. Nothing of yours has changed.",
    received_role: "Role",
    hand_on: "Forward",
    copy_link: "Copy the link",
    copy_code: "Copy the code",
    not_in_address: "The address bar no longer contains what was shared. To forward it, copy it here.",
    keep_copy: "Save a copy",
    compare_mine: "Compare with mine",
    copy_kept: "The copy is among your assessments.",
    close_received: "Close",
    copy_of: "shared",
    choose_title: "Choose what to keep",
    choose_lead: "These assessments already exist here with different content. Nothing has changed yet.",
    yours: "Yours",
    the_files: "In the file",
    mine: "Keep mine",
    theirs: "Use the file’s",
    both: "Keep both",
    choose_done: "Done",
    empty: "Paste a link or a code first.",
    code_unseen: "invisible",
    code_wrong: "The code is not right. Compare it character by character.",
    code_newer: "The code comes from a newer version of Mognadskollen. Reload the page and try again.",
    link_damaged: "The link was cut off or changed on its way. Ask for it again, or ask for a file.",
    link_newer: "The link comes from a newer version of Mognadskollen. Reload the page and try again.",
    link_too_long: "The text is too long to be a link or a code. Open it as a file instead.",
    link_invalid: "The link contains data that cannot be right. Ask for it again.",
    link_other: "This kind of link cannot be opened in this version.",
    link_none: "There is no shared assessment in the address. Check that you have the whole link.",
    file_empty: "The file is empty.",
    file_too_long: "The file is larger than {0} MB and is not opened.",
    file_not_text: "The file is not a text file from Mognadskollen.",
    file_mail: "The file is an e-mail in Outlook’s own format. Save the e-mail as .eml or as text, or paste the text.",
    file_workbook: "The file is a workbook that cannot be read here. Save it as CSV, or paste the column with the answers.",
    file_document: "The file is a document that cannot be read here. Copy the text in the document and paste it.",
    file_cut_off: "The file ends too early. Download or copy it again.",
    file_not_ours: "The file was not saved by Mognadskollen.",
    file_version: "The file has no valid version number.",
    file_newer: "The file comes from a newer version of Mognadskollen. Reload the page and try again.",
    file_other_model: "The file follows another model than this one.",
    file_too_many: "The file has too many parts to be opened.",
    file_unreadable: "The file could not be read. Try again.",
    file_not_here: "This is a file of assessments, and those are not opened here. Paste an invitation or a response code. Nothing has changed.",
    bad_shape: "wrong kind of value",
    bad_missing: "the value is missing",
    bad_unknown: "unknown name",
    bad_repeated: "occurs more than once",
    bad_id: "invalid identity",
    bad_taken: "the identity is already in the file",
    bad_date: "invalid date",
    bad_year: "invalid year",
    bad_grade: "invalid level",
    bad_long: "the text is too long",
    bad_control: "characters that are not allowed",
    bad_many: "too many",
    bad_code: "not a valid response code",
    bad_range: "the number is too large or too small",
    roles: [
        "Not stated",
        "Elected representative",
        "Senior management",
        "Manager",
        "Staff",
        "IT and digitalisation",
        "External partner",
        "Other",
    ],
};
