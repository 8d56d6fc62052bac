//! What is said of groups: sentences with something filled in, the report, and the example.

use mognadskollen::chart::group::{GroupView, medians};
use mognadskollen::codec::response::CodeError;
use mognadskollen::model::compare::GradeKind;
use mognadskollen::model::group::{Figures, Order};
use mognadskollen::model::{Area, Assessment, AssessmentId, Date};
use mognadskollen::report::{Block, ReportOptions, document, document_with, group_blocks, group_pictures, markdown};
use mognadskollen::text::Lang::{self, En, Sv};
use mognadskollen::text::example_group::example_group;
use mognadskollen::text::group_phrases::{Brought, invitation_element};

#[test]
fn what_a_reading_brought_is_said_with_how_to_mend_it() {
    let brought = Brought { new: 37, known: 2, unreadable: 1, other_group: 3, ..Brought::default() };
    assert_eq!(Sv.brought(37), "37 nya svar är tillagda");
    assert_eq!((Sv.brought(1), En.brought(1)), ("1 nytt svar är tillagt".into(), "1 new answer has been added".into()));
    assert_eq!((Sv.brought(0), En.brought(0)), ("Inga nya svar".into(), "No new answers".into()));
    assert_eq!(Sv.brought(100_000), "100\u{a0}000 nya svar är tillagda");
    assert_eq!(
        Sv.brought_beside(brought),
        [
            "2 koder fanns redan och räknas en gång.",
            "3 koder hör till en annan grupp och är inte tillagda.",
            "1 kod gick inte att läsa. Be om den igen.",
        ]
    );
    assert_eq!(
        En.brought_beside(Brought { corrected: 2, known: 1, ..Brought::default() }),
        [
            "2 codes correct earlier answers. Choose below which ones count.",
            "1 code was already there and counts once.",
        ]
    );
    assert!(Sv.brought_beside(Brought { new: 4, ..Brought::default() }).is_empty());
}

#[test]
fn counts_are_said_with_what_they_are_of() {
    assert_eq!(
        (Sv.have_answered(37, Some(60)), En.have_answered(37, Some(60))),
        ("37 av 60 har svarat".into(), "37 of 60 have answered".into())
    );
    assert_eq!(
        (Sv.have_answered(1, None), En.have_answered(1, None)),
        ("1 har svarat".into(), "1 has answered".into())
    );
    assert_eq!(
        (Sv.waiting(1), En.waiting(1)),
        ("1 svar väntar på att räknas in.".into(), "1 answer is waiting to be counted.".into())
    );
    assert_eq!(En.waiting(2), "2 answers are waiting to be counted.");
    assert_eq!(Sv.too_few(5, 2), "Det behövs 5 svar för att visa något. 2 saknas.");
    assert_eq!(Sv.without_group(3), "3 svar kommer inte från någon inbjudan.");
    assert_eq!(Sv.opened_group("Skolan", false, 12), "Gruppen Skolan fanns redan. Nya svar i den: 12.");
    assert_eq!(En.opened_group("Skolan", true, 12), "The group Skolan has been added with answers: 12.");
}

#[test]
fn what_is_wrong_with_a_code_is_said_as_a_clause() {
    let check = |error, sv: &str, en: &str| {
        assert_eq!((Sv.code_problem(error).as_str(), En.code_problem(error).as_str()), (sv, en));
    };
    check(CodeError::Wrong, "stämmer inte: något tecken är fel", "invalid: at least one character is wrong");
    check(
        CodeError::Length { found: 12 },
        "12 tecken, och en svarskod har 16 eller 20",
        "12 characters, and a response code has 16 or 20",
    );
    let u = CodeError::Character { position: 7, found: 'U' };
    check(u, "tecken 7 (U) finns inte i svarskoder", "character 7 (U) is not used in codes");
}

#[test]
fn an_invitation_can_be_mailed_and_put_in_a_page() {
    let mail = Sv.invitation_mail("Skolan", "https://a.se/#mk=g1.x", "Lägg koden i lådan.", false);
    assert!(["Skolan", "\nhttps://a.se/#mk=g1.x\n", "tre minuter"].iter().all(|part| mail.contains(part)), "{mail}");
    assert!(mail.ends_with("Lägg koden i lådan."));
    let mail = En.invitation_mail("", "https://a.se/#mk=g1.x", "", true);
    assert!(mail.contains("five minutes") && mail.ends_with("code."), "{mail}");
    assert_eq!(invitation_element("g1.AbC"), r#"<mognads-kollen view="self" invite="g1.AbC"></mognads-kollen>"#);
}

fn view_of(lang: Lang) -> (GroupView, [Area; 6]) {
    let group = example_group(lang);
    let [now, target] = [GradeKind::Now, GradeKind::Target].map(|of| Figures::of(&group, 5, of));
    let order = Order::Model.of(&now.total, &target.total);
    (GroupView::of(&now.total, Some(&target.total), 5), order)
}

#[test]
fn the_example_has_something_to_show_in_every_view() {
    for lang in Lang::ALL {
        let group = example_group(lang);
        assert_eq!(group.answers.len(), group.published[0]);
        assert!(u32::try_from(group.answers.len()).unwrap() < group.invited.unwrap());
        let now = Figures::of(&group, 5, GradeKind::Now);
        assert!(now.total.iter().all(|(_, shown)| shown.is_some()));
        // Several roles, and not all areas of each: what is hidden can be seen too.
        let shown =
            now.roles.iter().flat_map(|(_, shown)| shown.iter().map(|(_, cell)| cell.is_some()).collect::<Vec<_>>());
        let (shown, all) = shown.fold((0, 0), |(shown, all), is| (shown + u32::from(is), all + 1));
        assert!(shown > all / 2 && shown < all, "{shown} of {all}");
        let total: Vec<_> = medians(&now.total).iter().map(|(_, median)| *median).collect();
        assert!(total.iter().any(|median| *median != total[0]));
        // It is read back as it is written.
        let mut seen = std::collections::HashSet::new();
        assert!(group.answers.iter().all(|answer| seen.insert(answer)));
    }
}

#[test]
fn the_report_of_what_a_group_decided_has_its_spread() {
    for lang in Lang::ALL {
        let (view, order) = view_of(lang);
        let answered = lang.have_answered(44, Some(60));
        let blocks = group_blocks(lang, &view, &order, "Exempelby", &answered);
        let assessment = Assessment::new(AssessmentId::parse("a").unwrap(), Date::new(2026, 11, 21).unwrap());
        let plain = document(&assessment, lang, &ReportOptions::default());
        let report = document_with(&assessment, lang, &ReportOptions::default(), blocks.clone());
        assert_eq!(report.blocks.len(), plain.blocks.len() + blocks.len());
        // Before what is said of the model, which ends every report.
        assert_eq!(report.blocks.last(), plain.blocks.last());
        let Some(Block::Table(table)) = blocks.iter().find(|block| matches!(block, Block::Table(_))) else { panic!() };
        assert_eq!(table.rows.len(), 6);
        assert!(table.rows.iter().all(|row| row.cells.len() == table.head.len() && row.line.contains(": ")));
        let text = markdown(&report);
        let concord = lang.group_charts().concord_explained;
        assert!(
            text.contains("Exempelby") && text.contains(&answered) && text.contains(concord.split('.').next().unwrap()),
            "{text}"
        );
    }
}

#[test]
fn pictures_of_a_group_say_what_they_show() {
    for lang in Lang::ALL {
        let (view, order) = view_of(lang);
        let names = group_pictures(lang, &view, &order).map(|picture| {
            assert!(!picture.caption.is_empty() && !picture.description.is_empty() && picture.scene.shapes.len() > 40);
            picture.name
        });
        assert_eq!(names, ["group-spread", "group-radar"]);
    }
}
