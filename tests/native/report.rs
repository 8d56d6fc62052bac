//! What is carried away: recorded outputs, what must hold of every text in them, and what other readers make of them.

use std::collections::BTreeSet;

use mognadskollen::chart::{ColorRole, Palette, Scene, Shape, describe_headline, framed, to_svg_described};
use mognadskollen::codec::{file, response};
use mognadskollen::model::assessment::{MAX_NAME, MAX_NOTE};
use mognadskollen::model::invitation::Unit;
use mognadskollen::model::{Area, AreaAnswer, Assessment, AssessmentId, Date, Grade, Group, Invitation, PerArea};
use mognadskollen::report::{
    Block, Document, ReportOptions, answers, csv, document, document_on_paper, markdown, pictures, plain, sheets,
    slides, svg,
};
use mognadskollen::text::Lang::{self, En, Sv};
use mognadskollen::text::example::example;
use mognadskollen::text::example_plan::example_plan;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::any;

const FULL: &[u8] = include_bytes!("../fixtures/files/v1-full.json");

/// What would be markup, a formula, a link or a cell of its own.
const HOSTILE: [&str; 26] = [
    "=1+1",
    "+46 8 123",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "a;b\"c\"",
    "'=1",
    "<script>alert(1)</script>",
    "<b>fet</b> &lt; &amp;",
    "**fet** _kursiv_ ~~struket~~ `kod`",
    "[länk](https://example.org) ![bild](x)",
    "https://example.org www.example.org a@example.org",
    "# rubrik #",
    "- punkt",
    "1. punkt",
    "1) punkt",
    "> citat",
    "---",
    "===",
    "```",
    "~~~",
    "| a | b |",
    "    kod",
    "a\\",
    ": - :",
    "$x$ ^y^ {: .z } [^1]: [x]: y",
];

/// What Markdown is made of.
const MARKUP: &str = "*_#-+|~$=!().1<>[]`\\&;:@{}^\"' \n\ta/";

fn day() -> Date {
    Date::new(2026, 11, 21).unwrap()
}

fn blank() -> Assessment {
    Assessment::new(AssessmentId::from_random(1), day())
}

/// The assessment in the frozen file: all four kinds of answer, a target under the present, notes.
fn mixed() -> Assessment {
    file::decode(FULL).unwrap().assessments.swap_remove(0)
}

/// One with this text wherever there may be one.
fn saying(text: &str) -> Assessment {
    let mut saying = example(Sv, day());
    for name in [&mut saying.title, &mut saying.organisation, &mut saying.unit] {
        *name = text.replace('\t', " ");
    }
    for area in Area::ALL {
        text.clone_into(&mut saying.areas.get_mut(area).note);
    }
    saying
}

fn all_notes() -> ReportOptions {
    ReportOptions { notes: PerArea::from_fn(|_| true), ..ReportOptions::default() }
}

fn all_of(assessment: &Assessment) -> Document {
    document(assessment, Sv, &all_notes())
}

/// Compares a text with the one in `tests/fixtures/reports`; `UPDATE_FIXTURES=1` writes it instead.
pub(crate) fn record(name: &str, ending: &str, text: &str) {
    let path = format!("{}/tests/fixtures/reports/{name}.{ending}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        std::fs::write(&path, text).unwrap();
    } else {
        let recorded = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(
            recorded.lines().collect::<Vec<_>>(),
            text.lines().collect::<Vec<_>>(),
            "{name}.{ending} has changed"
        );
    }
}

#[test]
fn reports_are_as_recorded() {
    let (example, mixed) = (example(Sv, day()), mixed());
    let full = document(&example, Sv, &ReportOptions::default());
    record("example-sv", "md", &markdown(&full));
    record("example-sv", "txt", &plain(&full));
    record("example-and-mixed-sv", "csv", &csv(&[&example, &mixed], Sv, &ReportOptions::default()));
    let noted = document(&mixed, En, &all_notes());
    record("mixed-en", "md", &markdown(&noted));
    record("mixed-en", "txt", &plain(&noted));
    record("mixed-en", "csv", &csv(&[&mixed], En, &all_notes()));
}

// The document.

#[test]
fn a_document_says_whose_it_is_once() {
    let check = |title: &str, organisation: &str, unit: &str, year: Option<u16>, expected: &[&str]| {
        let mut assessment = example(Sv, day());
        (assessment.title, assessment.organisation, assessment.unit) =
            (title.to_owned(), organisation.to_owned(), unit.to_owned());
        assessment.target_year = year;
        let Document { title, facts, .. } = document(&assessment, Sv, &ReportOptions::default());
        assert_eq!([vec![title], facts].concat(), expected);
    };
    check("", "", "", None, &["Bedömning 21 november 2026"]);
    check("", "Exempelby", "", None, &["Exempelby", "21 november 2026"]);
    check("", "", "Skolan", Some(2028), &["Skolan", "21 november 2026", "Målbild till år 2028"]);
    check("Våren", "Exempelby", "Skolan", None, &["Våren", "Exempelby, Skolan", "21 november 2026"]);
}

/// The names of the blocks, headings by their text.
fn outline(document: &Document) -> Vec<String> {
    let name = |block: &Block| match block {
        Block::Chapter(text) => format!("page: {text}"),
        Block::Heading(text) => text.clone(),
        Block::Picture(picture) => picture.name.to_owned(),
        Block::Paragraph(_) | Block::Large(_) => "paragraph".to_owned(),
        Block::List(items) => format!("list of {}", items.len()),
        Block::Table(table) => format!("table of {} × {}", table.head.len(), table.rows.len()),
        Block::Notes(notes) => format!("notes on {}", notes.len()),
    };
    document.blocks.iter().map(name).collect()
}

#[test]
fn a_document_has_what_there_is_to_say() {
    const ABOUT: [&str; 6] =
        ["page: Om modellen", "paragraph", "paragraph", "Det här är 10", "notes on 6", "paragraph"];
    let check = |assessment: &Assessment, options: &ReportOptions, expected: &[&str]| {
        let document = document(assessment, Sv, options);
        assert_eq!(outline(&document), [expected, &ABOUT].concat());
    };
    let (usual, no_targets) = (ReportOptions::default(), ReportOptions { targets: false, ..all_notes() });

    let nothing = "Inget område har fått en nivå än";
    let none_chosen = ["Fokusområden", "paragraph"];
    let figures = ["page: Område för område", "table of 2 × 6"];
    let empty = [&[nothing, "paragraph"][..], &none_chosen, &figures].concat();
    check(&blank(), &usual, &empty);

    let full = example(Sv, day());
    let first = ["Störst avstånd: Dataflöden, 5 steg till målnivån", "paragraph", "radar"];
    let focus = ["Fokusområden", "paragraph", "list of 2"];
    let second = ["page: Område för område", "gap", "table of 4 × 6"];
    let notes = ["Anteckningar", "notes on 2"];
    check(&full, &usual, &[&first[..], &focus, &second].concat());
    check(&full, &all_notes(), &[&first[..], &focus, &second, &notes].concat());

    // The heading has said it all.
    let alone = ["Ni ligger i snitt på 4,0 av 10 (medelvärde av alla sex områden)", "radar"];
    check(&full, &no_targets, &[&alone[..], &figures, &notes].concat());

    let mut only_targets = full.clone();
    only_targets.focus.clear();
    for area in Area::ALL {
        only_targets.areas.get_mut(area).now = Grade::Unanswered;
    }
    let headline = describe_headline(Sv, &only_targets);
    check(&only_targets, &usual, &[&[headline.as_str(), "paragraph", "radar"][..], &none_chosen, &second].concat());

    let mut unknown = blank();
    for area in Area::ALL {
        unknown.areas.get_mut(area).now = Grade::Unknown;
    }
    check(&unknown, &usual, &empty);
}

#[test]
fn a_mail_does_not_explain_the_model_area_by_area() {
    let said = outline(&document(&blank(), Sv, &ReportOptions { model: false, ..ReportOptions::default() }));
    assert_eq!(said[said.len() - 4..], ["Om modellen", "paragraph", "paragraph", "paragraph"]);
}

#[test]
fn each_part_of_a_report_has_its_page() {
    let planned = Assessment { plan: example_plan(Sv, day(), false), ..example(Sv, day()) };
    let all = sheets(&document(&planned, Sv, &ReportOptions::default()));
    let names: Vec<&str> = all.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Sammanfattning", "Område för område", "Handlingsplan", "Om modellen"]);
    for sheet in &all {
        assert!(sheet.scene.labels().count() > 5, "{}", sheet.name);
        for label in sheet.scene.labels() {
            assert!(label.at.y > 0.0 && label.at.y < sheet.scene.height, "{}: {}", sheet.name, label.text);
        }
    }
    // What is drawn on them is what is printed.
    let has = |page: usize, text: &str| all[page].scene.labels().any(|label| label.text.contains(text));
    assert!(has(0, "Störst avstånd: Dataflöden") && has(1, "Digitala dataflöden") && has(2, "Framtidsbild"));
}

#[test]
fn an_area_is_one_line() {
    let grade = |number| Grade::of(number).unwrap();
    let check = |now, target, sv: &str, en: &str| {
        let answer = AreaAnswer { now, target, ..AreaAnswer::default() };
        let said = Lang::ALL.map(|lang| lang.area_line(Area::Storage, &answer, true));
        assert_eq!(said, [format!("Lagring: {sv}"), format!("Storage: {en}")]);
    };
    check(grade(3), grade(6), "3 i dag, målnivå 6, 3 steg", "3 today, target 6, 3 steps");
    check(grade(3), grade(4), "3 i dag, målnivå 4, 1 steg", "3 today, target 4, 1 step");
    check(grade(6), grade(6), "6 i dag, målnivå 6, målnivån är nådd", "6 today, target 6, target reached");
    check(
        grade(10),
        grade(8),
        "10 i dag, målnivå 8, målnivån ligger 2 steg under nuläget",
        "10 today, target 8, the target is 2 steps below the current level",
    );
    check(grade(3), Grade::Unanswered, "3 i dag, ingen målnivå", "3 today, no target");
    check(Grade::Unanswered, grade(6), "inget nuläge, målnivå 6", "no current level, target 6");
    check(
        Grade::Unknown,
        Grade::Unknown,
        "vet ej om nuläget, vet ej om målnivån",
        "current level not known, target not known",
    );
    check(
        Grade::Irrelevant,
        Grade::Irrelevant,
        "nuläget är ej relevant, målnivån är ej relevant",
        "current level not relevant, target not relevant",
    );
    let answer = AreaAnswer { now: grade(3), target: grade(6), ..AreaAnswer::default() };
    assert_eq!(Sv.area_line(Area::Storage, &answer, false), "Lagring: 3 i dag");
}

/// Everything that is made of an assessment, each as a text.
fn everything(assessment: &Assessment, options: &ReportOptions) -> Vec<String> {
    let document = document(assessment, Sv, options);
    let told = options.told(assessment);
    let drawn = pictures(&told, Sv);
    let alone = drawn.iter().map(|picture| svg(&picture.clone().alone(&told, Sv, true)));
    let texts = [markdown(&document), plain(&document), csv(&[assessment], Sv, options), format!("{document:?}")];
    texts.into_iter().chain(drawn.iter().map(svg)).chain(alone).collect()
}

#[test]
fn what_is_not_ticked_stays_out_of_everything() {
    let mut secret = example(Sv, day());
    secret.target_year = Some(2187);
    for area in Area::ALL {
        secret.areas.get_mut(area).note = format!("hemligt-{}", area.id());
    }
    for text in everything(&secret, &ReportOptions::default()) {
        assert!(!text.contains("hemligt"), "{text}");
    }
    let one = ReportOptions { notes: PerArea::from_fn(|area| area == Area::Work), ..ReportOptions::default() };
    let texts = everything(&secret, &one);
    assert!(texts.iter().all(|text| text.matches("hemligt").count() == text.matches("hemligt-work").count()));
    assert_eq!(texts.iter().filter(|text| text.contains("hemligt-work")).count(), 4);

    let mut other = secret.clone();
    other.focus.clear();
    other.target_year = None;
    for area in Area::ALL {
        other.areas.get_mut(area).target = Grade::Unknown;
    }
    let no_targets = ReportOptions { targets: false, ..ReportOptions::default() };
    assert_eq!(everything(&secret, &no_targets), everything(&other, &no_targets));
    assert!(everything(&secret, &no_targets).iter().all(|text| !text.contains("2187")));
}

// Markdown.

/// `CommonMark` with what GitHub adds, and some of what others do.
const GFM: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_MATH)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_SUPERSCRIPT)
    .union(Options::ENABLE_GFM);

/// The texts of a Markdown document by the block they stand in; stops at any markup within a text.
fn read(text: &str) -> Vec<(String, String)> {
    let mut read: Vec<(String, String)> = Vec::new();
    let mut table = String::new();
    for event in Parser::new_ext(text, GFM) {
        match event {
            Event::Start(Tag::Heading { level, id: None, .. }) => read.push((level.to_string(), String::new())),
            Event::Start(Tag::Paragraph) => read.push(("p".to_owned(), String::new())),
            Event::Start(Tag::Item) => read.push(("li".to_owned(), String::new())),
            Event::Start(Tag::TableCell) => read.push((format!("t{}", &table), String::new())),
            Event::Start(Tag::TableHead | Tag::TableRow) => table.push('r'),
            Event::End(TagEnd::Table) => table.clear(),
            Event::Start(Tag::Table(_) | Tag::List(None)) | Event::End(_) => {}
            Event::Text(text) => read.last_mut().unwrap().1.push_str(&text),
            Event::HardBreak => read.last_mut().unwrap().1.push('\n'),
            other => panic!("{other:?} in\n{text}"),
        }
    }
    read
}

/// What a reader should find, block by block.
fn expected(document: &Document) -> Vec<(String, String)> {
    let tidy = |text: &str| text.trim_matches([' ', '\t']).to_owned();
    let p = |text: &str| ("p".to_owned(), tidy(text));
    let mut all = vec![("h1".to_owned(), tidy(&document.title))];
    all.extend((!document.facts.is_empty()).then(|| p(&document.facts.join(" · "))));
    for block in &document.blocks {
        match block {
            Block::Chapter(text) | Block::Heading(text) => all.push(("h2".to_owned(), text.clone())),
            Block::Paragraph(text) | Block::Large(text) => all.push(p(text)),
            Block::Picture(picture) => all.push(p(&format!("Bild: {}", picture.description))),
            Block::List(items) => all.extend(items.iter().map(|item| ("li".to_owned(), item.clone()))),
            Block::Table(table) => {
                all.extend(table.head.iter().map(|cell| ("tr".to_owned(), cell.clone())));
                for (place, row) in table.rows.iter().enumerate() {
                    let name = format!("t{}", "r".repeat(place + 2));
                    all.extend(row.cells.iter().map(|cell| (name.clone(), cell.shown.clone())));
                }
            }
            Block::Notes(notes) => {
                for note in notes {
                    all.push(("h3".to_owned(), note.name.clone()));
                    let lines: Vec<_> = note.text.split('\n').collect();
                    let paragraphs = lines.split(|line| line.trim().is_empty()).filter(|lines| !lines.is_empty());
                    let lines = |lines: &[&str]| lines.iter().map(|line| tidy(line)).collect::<Vec<_>>().join("\n");
                    all.extend(paragraphs.map(|paragraph| ("p".to_owned(), lines(paragraph))));
                }
            }
        }
    }
    all
}

#[test]
fn markdown_reads_back_as_the_document_says() {
    for assessment in [blank(), mixed(), example(Sv, day())] {
        let document = all_of(&assessment);
        assert_eq!(read(&markdown(&document)), expected(&document));
    }
}

#[test]
fn no_text_becomes_markup_in_markdown() {
    for text in HOSTILE {
        let document = all_of(&saying(text));
        let written = markdown(&document);
        assert_eq!(read(&written), expected(&document), "{written}");
        assert!(!written.contains("s://") && !written.contains("www."), "{written}");
    }
    let lines = HOSTILE.join("\n");
    let document = all_of(&saying(&lines.replace('\n', " ").chars().take(MAX_NAME).collect::<String>()));
    assert_eq!(read(&markdown(&document)), expected(&document));
    let mut noted = blank();
    noted.areas.get_mut(Area::Work).note = lines;
    let document = all_of(&noted);
    assert_eq!(read(&markdown(&document)), expected(&document));
}

#[test]
fn markdown_marks_no_more_than_it_must() {
    let mut plainly = blank();
    plainly.title = "Bygg- och miljö (2026), 3.5 % + 1: a.b \"c\" 14.05".to_owned();
    assert!(markdown(&all_of(&plainly)).starts_with("# Bygg- och miljö (2026), 3.5 % + 1: a.b \"c\" 14.05\n"));
}

// Plain text.

#[test]
fn a_mail_has_no_columns_and_no_pictures() {
    let text = plain(&document(&example(Sv, day()), Sv, &ReportOptions::default()));
    assert!(
        text.contains("\n\nOmråde för område\nDataflöden: 2 i dag, målnivå 7, 5 steg\nArbetssätt: 4 i dag"),
        "{text}"
    );
    assert!(!text.contains(['|', '\t', '#', '*', '\r']) && !text.contains("  ") && !text.contains("\n\n\n"));
    assert!(!text.contains("adardiagram"));
}

// The table of a group's answers.

#[test]
fn answers_are_a_row_each_and_say_nothing_of_their_order() {
    let codes = ["61GA-DHFV-NQZZ-ZZ48", "BZYM-R845-KHP3-ZZZZ-ZZQY", "400R-4QA0-0000-0012", "800V-S876-ANTR-0000-01EX"];
    let unit = Unit { number: 12, name: "=Skola; åk 1".to_owned() };
    let invitation = Invitation { title: "Hemligt".to_owned(), units: vec![unit], ..Invitation::default() };
    let mut group = Group::new(AssessmentId::from_random(1), invitation);
    group.answers = codes.map(|code| response::decode(code).unwrap()).to_vec();
    let table = answers(&group, Sv);
    let rows: Vec<String> = cells(&table).iter().map(|row| row.join("|")).collect();
    let names = "Roll-id|Roll|Enhetens nummer|Enhet|Nuläge: Organisation|Nuläge: Lagring|Nuläge: System|\
                 Nuläge: Arbetssätt|Nuläge: Dataflöden|Nuläge: Service|Målbild: Organisation|Målbild: Lagring|\
                 Målbild: System|Målbild: Arbetssätt|Målbild: Dataflöden|Målbild: Service";
    let all = "irrelevant|irrelevant|irrelevant|irrelevant|irrelevant|irrelevant";
    assert_eq!(
        rows,
        [
            names.to_owned(),
            "|Inte angiven|||4|3|5|4|2|6||||||".to_owned(),
            "staff|Medarbetare|12|'=Skola; åk 1|1|10|unknown|irrelevant||5||||||".to_owned(),
            "|Inte angiven|||4|3|5|4|2|6|7|6|7|8|6|8".to_owned(),
            format!("other|Annan|127||{all}|{all}"),
        ]
    );
    for _ in 0..group.answers.len() {
        group.answers.rotate_left(1);
        group.published.push(1);
        assert_eq!(answers(&group, Sv), table);
    }
    let english = answers(&group, En);
    assert!(english.starts_with("\u{feff}Role ID;Role;Unit number;Unit;"));
    assert_eq!(english.matches("unknown").count(), 1);
    assert!(!table.contains("61GA") && !table.contains("Hemligt"));
}

// The table.

/// The cells, by another reader.
fn cells(table: &str) -> Vec<Vec<String>> {
    let table = table.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv_reader(table);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn csv_reader(table: &str) -> ::csv::Reader<&[u8]> {
    ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .terminator(::csv::Terminator::CRLF)
        .from_reader(table.as_bytes())
}

/// What a text becomes in a cell, where it is none of those in [`texts_that_a_spreadsheet_would_change_are_kept`].
fn harmless(text: &str) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{text}"),
        _ => text.to_owned(),
    }
}

#[test]
fn texts_that_a_spreadsheet_would_change_are_kept() {
    let in_a_cell = |text: &str| {
        let mut told = mixed();
        (told.title, told.organisation, told.unit) = (text.to_owned(), text.to_owned(), text.to_owned());
        told.areas.get_mut(Area::Storage).note = text.to_owned();
        let table = cells(&csv(&[&told], Sv, &all_notes()));
        let row = table.iter().find(|row| row[4] == Area::Storage.id()).unwrap().clone();
        assert!(row[..3].iter().all(|cell| *cell == row[0]) && row[10] == row[0], "{row:?}");
        // What is a day or a number stays one.
        assert_eq!((&row[3], row[6].parse::<u8>().is_ok()), (&told.date.to_string(), true));
        row[0].clone()
    };
    for text in [
        "7-9",
        "4-6",
        "1-2",
        "1/2",
        "3/4",
        "1 1/2",
        "10-12-27",
        "3 mars",
        "mars 3",
        "3 mars 2027",
        "Mar-27",
        "27-okt",
        "1 sept.",
        "May 5",
        "12e3",
        "1E5",
        "1e-5",
        "00123",
        "123",
        "2027",
        "1:30",
        "10.15",
        "1 000",
        "1\u{a0}000",
        "1,5",
        "50 %",
        "(5)",
        "2026-11-27",
        "2026-11-27T10:15",
        "2026-11-27T10:15:00Z",
        "TRUE",
        "falskt",
        "SANT",
        "False",
        "100 kr",
        "kr 5",
        "$5",
        "1 a",
        "7 PM",
        " 7-9 ",
        "#N/A",
        "#SAKNAS!",
        "#REF!",
        "#NAMN?",
        "12345678901234567890",
    ] {
        assert_eq!(in_a_cell(text), format!("'{text}"));
    }
    for text in [
        "",
        "F-3",
        "Förskola",
        "7–9",
        "Skola 7-9",
        "Åk 7-9",
        "1a",
        "7 B",
        "3 marsvin",
        "mars",
        "Maj",
        "e",
        "12e",
        "12ex3",
        "A1",
        "#1",
        "# rubrik",
        "kr",
        "sant och falskt",
        "Vår 2027",
        "§ 5",
        "½",
        "7-9\nrad två",
        "Enhet 1/2",
    ] {
        assert_eq!(in_a_cell(text), text);
    }
}

/// What the table should hold, without its first row.
fn expected_cells(assessments: &[&Assessment], options: &ReportOptions, with_notes: bool) -> Vec<Vec<String>> {
    let grade = |grade| match grade {
        Grade::Unanswered => String::new(),
        Grade::Unknown => "vet ej".to_owned(),
        Grade::Irrelevant => "ej relevant".to_owned(),
        Grade::Level(level) => level.get().to_string(),
    };
    let mut rows = Vec::new();
    for assessment in assessments {
        let told = options.told(assessment);
        for (area, answer) in told.areas.iter() {
            let mut row = [&told.title, &told.organisation, &told.unit].map(|text| harmless(text)).to_vec();
            row.extend([told.date.to_string(), area.id().to_owned(), Sv.guide(area).name.to_owned()]);
            row.extend([grade(answer.now), grade(answer.target)]);
            row.push(answer.gap().map(|gap| gap.to_string()).unwrap_or_default());
            row.push(if told.focus.contains(&area) { "ja" } else { "nej" }.to_owned());
            row.extend(with_notes.then(|| harmless(&answer.note)));
            rows.push(row);
        }
    }
    rows
}

#[test]
fn a_table_keeps_the_four_grades_and_a_negative_distance_apart() {
    let table = cells(&csv(&[&mixed()], Sv, &ReportOptions::default()));
    let columns: Vec<_> = table.iter().map(|row| row[6..9].join("/")).collect();
    let expected =
        ["Nuläge/Målbild/Avstånd", "4/7/3", "3/6/3", "vet ej//", "10/8/-2", "/vet ej/", "ej relevant/ej relevant/"];
    assert_eq!(columns, expected);
}

#[test]
fn a_table_has_a_column_for_notes_only_where_one_is_taken_along() {
    let columns = |assessments: &[&Assessment], options: &ReportOptions| {
        let table = cells(&csv(assessments, Sv, options));
        table.iter().map(Vec::len).collect::<BTreeSet<_>>()
    };
    assert_eq!(columns(&[&mixed()], &ReportOptions::default()), BTreeSet::from([10]));
    assert_eq!(columns(&[&mixed(), &blank()], &all_notes()), BTreeSet::from([11]));
    assert_eq!(columns(&[&blank()], &all_notes()), BTreeSet::from([10]));
    assert_eq!(columns(&[], &all_notes()), BTreeSet::from([10]));
}

#[test]
fn no_text_becomes_a_formula_or_a_cell() {
    for text in HOSTILE {
        let saying = saying(text);
        let table = csv(&[&saying], Sv, &all_notes());
        let read = cells(&table);
        assert_eq!(read[1..], expected_cells(&[&saying], &all_notes(), true), "{table}");
        for cell in read.iter().flatten() {
            let is_number = cell.parse::<i8>().is_ok();
            assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
        assert_eq!(table.matches("\r\n").count(), 7);
    }
}

/// The example with its plan.
fn planned() -> Assessment {
    Assessment { plan: example_plan(Sv, day(), false), ..example(Sv, day()) }
}

#[test]
fn on_paper_the_plan_is_told_in_brief() {
    let full = planned();
    let titles = |document: &Document| -> Vec<String> {
        let title = |block: &Block| match block {
            Block::Heading(title) | Block::Chapter(title) => Some(title.clone()),
            _ => None,
        };
        document.blocks.iter().filter_map(title).collect()
    };
    let (paper, whole) = (
        document_on_paper(&full, Sv, &ReportOptions::default(), Vec::new()),
        document(&full, Sv, &ReportOptions::default()),
    );
    let (paper, whole) = (titles(&paper), titles(&whole));
    for (title, in_brief) in [
        ("Handlingsplan", true),
        ("Framtidsbild", true),
        ("Dataflöden: från 2 till 7", true),
        ("Nytta", true),
        ("Uppföljning", false),
        ("Verksamheter", false),
        ("Påverkan och ansträngning", false),
        ("Goda exempel", false),
        ("Om modellen", true),
    ] {
        let is_in = |titles: &[String]| titles.iter().any(|other| other == title);
        assert_eq!((is_in(&paper), is_in(&whole)), (in_brief, true), "{title}");
    }
}

// Pictures.

#[test]
fn a_picture_says_the_finding_whose_it_is_and_its_source() {
    let full = planned();
    let names: Vec<_> = pictures(&full, Sv).into_iter().map(|picture| picture.name).collect();
    assert_eq!(names, ["radar", "gap"]);
    let names: Vec<_> = slides(&full, Sv, day()).into_iter().map(|picture| picture.name).collect();
    assert_eq!(names, ["whole", "radar", "gap", "timeline"]);
    for picture in slides(&full, Sv, day()) {
        let alone = picture.clone().slide(&full, Sv, day(), true);
        assert!((alone.scene.width / alone.scene.height - 1.6).abs() < 0.01, "{} is no slide", picture.name);
        let said = alone.scene.labels().map(|label| label.text.as_str()).collect::<Vec<_>>().join(" ");
        let finding = match picture.name {
            "timeline" => "Försenad: Ta fram en e-tjänst för parkeringstillstånd".to_owned(),
            _ => describe_headline(Sv, &full),
        };
        for text in [finding, full.title.clone(), "21 november 2026".to_owned(), "Samhällsbyggaren".to_owned()] {
            assert!(said.contains(&text), "{text} is not in {said}");
        }
        assert!(alone.scene.height > picture.scene.height && alone.description == picture.description);
        let drawn = to_svg_described(&alone.scene, &Palette::LIGHT, &alone.caption, &alone.description);
        assert_eq!(svg(&alone), drawn);
    }
}

#[test]
fn the_longest_texts_have_room() {
    let mut long = saying(&"ÅWM".repeat(MAX_NAME / 3));
    for area in Area::ALL {
        long.areas.get_mut(area).note = "ord ".repeat(MAX_NOTE / 4);
    }
    let document = all_of(&long);
    assert_eq!(read(&markdown(&document)), expected(&document));
    for picture in slides(&long, Sv, day()) {
        let scene = picture.slide(&long, Sv, day(), true).scene;
        assert!(
            scene.labels().all(|label| label.bounds().right <= scene.width && label.bounds().bottom <= scene.height)
        );
    }
}

/// A title of two lines does not leave a word alone on the second.
#[test]
fn lines_of_a_picture_are_of_about_the_same_length() {
    let mut title = example(Sv, day());
    title.areas.get_mut(Area::Work).now = Grade::of(3).unwrap();
    assert_eq!(describe_headline(Sv, &title), "Störst avstånd: Arbetssätt och Dataflöden, 5 steg till målnivån");
    let picture = pictures(&title, Sv).remove(0);
    let twice = [&*describe_headline(Sv, &title), "och likadant året före det"].join(" ");
    let scene = framed(picture.scene, &twice, "", "");
    let lines: Vec<_> = scene.labels().filter(|label| label.size > 16.0).map(|label| &label.text).collect();
    assert_eq!(
        lines,
        ["Störst avstånd: Arbetssätt och Dataflöden,", "5 steg till målnivån och likadant året före det"]
    );
}

/// Behind a text on a coloured slide there is no patch of white; the marks keep theirs.
#[test]
fn a_picture_without_ground_has_no_ground_behind_texts() {
    let full = example(Sv, day());
    let is_ground = |shape: &Shape| matches!(shape, Shape::Polygon { color: ColorRole::Surface, .. });
    for picture in pictures(&full, Sv) {
        let with = picture.clone().alone(&full, Sv, true).scene;
        let without = picture.alone(&full, Sv, false).scene;
        assert!(with.labels().eq(without.labels()));
        let patches = |scene: &Scene| {
            scene.shapes.windows(2).filter(|two| is_ground(&two[0]) && matches!(two[1], Shape::Text(_))).count()
        };
        assert!(patches(&with) > 0 && patches(&without) == 0, "{} and {}", patches(&with), patches(&without));
        assert!(without.shapes.iter().any(is_ground), "the diamonds");
    }
}

/// A name may hold what XML does not.
#[test]
fn a_picture_is_xml_whatever_its_texts() {
    for text in ["\u{fffe}", "\u{ffff}a", "]]>", "\u{2028}", "&#0;", "<", "\u{10ffff}"] {
        for picture in pictures(&saying(text), Sv) {
            let alone = svg(&picture.alone(&saying(text), Sv, true));
            assert!(roxmltree::Document::parse(&alone).is_ok(), "{text:?}: {alone}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_table_reads_back(one in any::assessment(), other in any::assessment(), notes in any::<[bool; 6]>(), targets in any::<bool>()) {
        let options = ReportOptions {
            notes: PerArea::from_fn(|area| notes[area.index()]),
            targets,
            ..ReportOptions::default()
        };
        let table = csv(&[&one, &other], Sv, &options);
        let read = cells(&table);
        let expected = expected_cells(&[&one, &other], &options, read[0].len() == 11);
        prop_assert_eq!(read.len() - 1, expected.len());
        for (cell, expected) in read[1..].iter().flatten().zip(expected.iter().flatten()) {
            // What may be a number has the sign of a text before it; nothing else is changed.
            prop_assert!(cell == expected || cell.strip_prefix('\'') == Some(expected) && !expected.is_empty(), "{:?}", cell);
        }
    }

    #[test]
    fn any_markdown_reads_back(assessment in any::assessment()) {
        let document = all_of(&assessment);
        let written = markdown(&document);
        prop_assert_eq!(read(&written), expected(&document), "{}", written);
    }

    #[test]
    fn any_markup_reads_back_as_text(signs in vec(select(MARKUP.chars().collect::<Vec<_>>()), 0..40)) {
        let text = String::from_iter(signs);
        let mut noted = blank();
        noted.title = text.replace(['\n', '\t'], " ");
        noted.areas.get_mut(Area::Work).note = text;
        let document = all_of(&noted);
        let written = markdown(&document);
        prop_assert_eq!(read(&written), expected(&document), "{}", written);
    }

    #[test]
    fn any_picture_is_xml_that_says_its_texts(assessment in any::assessment()) {
        for picture in pictures(&assessment, Sv) {
            let alone = svg(&picture.alone(&assessment, Sv, true));
            prop_assert!(roxmltree::Document::parse(&alone).is_ok(), "{}", alone);
        }
    }
}
