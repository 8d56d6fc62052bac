//! Writes every kind of export of some assessments into a folder, for other programs to open: see
//! `tests/exports/run.sh`.
//!
//! usage: exports FOLDER

use std::path::Path;
use std::{env, error, fs, io};

use mognadskollen::chart::{Palette, qr, to_svg};
use mognadskollen::codec::{file, snapshot};
use mognadskollen::model::plan::{
    Action, BenefitEffect, Department, EffectKind, Example, Goal, GoalStanding, ItemId, Placement, Prerequisite,
    PrerequisiteStatus, Rating, Status, UsedFor, VisionPart,
};
use mognadskollen::model::{Area, Assessment, AssessmentId, Date, Grade, Level, PerArea, ShareOptions};
use mognadskollen::report::{
    Moment, ReportOptions, actions_csv, calendar, csv, document, markdown, pictures, plain, statement, svg,
};
use mognadskollen::text::Lang;
use mognadskollen::text::example::example;

fn main() -> Result<(), Box<dyn error::Error>> {
    let folder = env::args().nth(1).ok_or("name a folder")?;
    let folder = Path::new(&folder);
    let day = Date::new(2026, 11, 21).ok_or("no such day")?;
    let all = ReportOptions { notes: PerArea::from_fn(|_| true), ..ReportOptions::default() };
    let nothing = Assessment::new(AssessmentId::from_random(1), day);
    let mixed = mixed(nothing.clone());
    let (sv, en) = (example(Lang::Sv, day), example(Lang::En, day));
    write(&folder.join("example-sv"), &sv, Lang::Sv, &all)?;
    write(&folder.join("example-en"), &en, Lang::En, &all)?;
    write(&folder.join("mixed-sv"), &mixed, Lang::Sv, &all)?;
    write(&folder.join("nothing-sv"), &nothing, Lang::Sv, &all)?;
    write_tables(&folder.join("several-sv"), &[&sv, &mixed, &nothing], Lang::Sv, &all)?;
    write_plan(&folder.join("plan-sv"), planned(sv), Lang::Sv, &all)?;
    write_codes(&folder.join("codes"))?;
    Ok(())
}

/// Every kind of answer, a target under the present, and texts that are a formula, a cell, a line or markup to some.
fn mixed(nothing: Assessment) -> Assessment {
    let mut mixed = Assessment { id: AssessmentId::from_random(2), ..nothing };
    "=Våren; <b>\"nuläge\"</b> & mål".clone_into(&mut mixed.title);
    "+Åre | Älvsbyn, Östersund".clone_into(&mut mixed.organisation);
    "- Bygg_och_miljö *".clone_into(&mut mixed.unit);
    mixed.target_year = Some(2030);
    mixed.focus = vec![Area::Storage, Area::Work];
    let said = |number| Grade::of(number).unwrap_or_default();
    for (area, now, target, note) in [
        (Area::Organisation, said(4), said(7), "=1+1"),
        (Area::Storage, said(3), said(6), "Rad ett; \"citat\"\nRad två\n\nNytt stycke"),
        (Area::Systems, Grade::Unknown, Grade::Unanswered, "-2,5"),
        (Area::Work, said(10), said(8), "1. <script>alert(1)</script>\n- [länk](https://example.org)"),
        (Area::Dataflow, Grade::Unanswered, Grade::Unknown, "@SUMMA(A1)"),
        (Area::Service, Grade::Irrelevant, Grade::Irrelevant, "# åäö ÅÄÖ é – ”så”"),
    ] {
        let answer = mixed.areas.get_mut(area);
        (answer.now, answer.target) = (now, target);
        note.clone_into(&mut answer.note);
    }
    mixed
}

fn write(folder: &Path, assessment: &Assessment, lang: Lang, options: &ReportOptions) -> io::Result<()> {
    write_tables(folder, &[assessment], lang, options)?;
    let document = document(assessment, lang, options);
    fs::write(folder.join("report.markdown"), markdown(&document))?;
    fs::write(folder.join("report.txt"), plain(&document))?;
    let told = options.told(assessment);
    for picture in pictures(&told, lang) {
        let name = [picture.name, ".svg"].concat();
        fs::write(folder.join(name), svg(&picture.alone(&told, lang, true)))?;
    }
    Ok(())
}

/// QR codes of links, short and long, as wide as they are printed and as they are on a phone.
fn write_codes(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let long = ["https://www.exempelby.se/", &"digital-mognad/".repeat(20), "#mk=BZYMR845KHP3ZZZZZZQY"].concat();
    let links = [
        ("short", "https://exempelby.se/#mk=400R4QA000000012", 320.0),
        ("long", &long, 320.0),
        ("small", "http://10.0.0.7/mk/?a=1&b=%C3%A5#mk=61GADHFVNQZZZZ48", 160.0),
    ];
    for (name, link, width) in links {
        let Some(code) = qr(link, width) else { continue };
        fs::write(folder.join([name, ".svg"].concat()), to_svg(&code, &Palette::LIGHT))?;
        fs::write(folder.join([name, ".txt"].concat()), link)?;
    }
    Ok(())
}

/// Actions that are planned, done, given up and without a day, of every kind of benefit; texts that are a formula, a cell,
/// a line or markup to some.
fn planned(mut assessment: Assessment) -> Assessment {
    let id = |number| ItemId::new(number).unwrap_or_default();
    let plan = &mut assessment.plan;
    plan.departments.push(Department { id: id(1), name: "Bygg; och miljö".to_owned() });
    for (part, text) in VisionPart::ALL.iter().zip(["Den som söker bygglov.", "Rad ett\nRad *två*", "2030", "# Inget"])
    {
        text.clone_into(plan.vision.get_mut(*part));
    }
    plan.prerequisites.get_mut(Prerequisite::Owned).standing = PrerequisiteStatus::No;
    "Det beslutas i höst.".clone_into(&mut plan.prerequisites.get_mut(Prerequisite::Owned).note);
    for (number, what, levels, standing) in [
        (2, "Adresser skrivs in på ett ställe, och bara där", (2, 6), GoalStanding::Kept),
        (8, "Alla <b>hittar</b> tjänsterna", (0, 10), GoalStanding::Kept),
        (9, "Nedlagt", (1, 2), GoalStanding::Dropped),
    ] {
        plan.goals.push(Goal {
            id: id(number),
            area: Area::Dataflow,
            what: what.to_owned(),
            from: Level::new(levels.0),
            to: Level::new(levels.1),
            by: Date::new(2028, 12, 31),
            standing,
            ..Goal::default()
        });
    }
    plan.examples.push(Example {
        id: id(10),
        action: Some(id(4)),
        title: "Så gjorde [grannen]".to_owned(),
        link: "https://example.org/a_b_c".to_owned(),
        says: "De började i liten skala. Det gick på tre månader.".to_owned(),
        ..Example::default()
    });
    plan.benefit.budget = 1_234_567_890;
    let used_for = |number| match number % 3 {
        0 => UsedFor::NotStated,
        1 => UsedFor::Quality,
        _ => UsedFor::Volume,
    };
    let effect = |kind, low, high, used_for| BenefitEffect { kind, low, high, used_for, ..BenefitEffect::default() };
    for (number, what, note, due, status) in [
        (3, "=1+1", "Rad ett; \"citat\"\nRad två", Date::new(2027, 2, 28), Status::Planned),
        (4, "Koppla ihop systemen; ett, två och \\ tre", "", Date::new(2027, 12, 31), Status::UnderWay),
        (5, "Räksmörgås ".repeat(12).trim(), "-2,5", Date::new(2028, 2, 29), Status::Paused),
        (6, "Utan dag", "", None, Status::Planned),
        (7, "Redan klar", "", Date::new(2026, 1, 1), Status::Done),
        (11, "Avbruten", "", Date::new(2027, 1, 1), Status::Dropped),
    ] {
        plan.actions.push(Action {
            id: id(number),
            area: if number > 4 { Area::Work } else { Area::Dataflow },
            department: (number < 5).then(|| id(1)),
            what: what.to_owned(),
            responsible: "Systemförvaltare".to_owned(),
            measure: "Andel, i procent".to_owned(),
            due,
            status,
            cost_once: 125_000 * number,
            cost_yearly: 1_111 * number,
            placing: Placement { effect: Rating::new(3), effort: None },
            note: note.to_owned(),
            start: due.and_then(|due| Date::new(due.year() - 1, 12, 1)),
            with: if number == 5 { "Grannkommunen; och regionen" } else { "" }.to_owned(),
            effects: vec![
                effect(EffectKind::Financial, 70_001 * number, 60_000 * number, UsedFor::NotStated),
                effect(EffectKind::Redistribution, 33 * number, 77 * number, used_for(number)),
                effect(EffectKind::Quality, number, 2 * number, UsedFor::NotStated),
            ],
            ..Action::default()
        });
    }
    assessment
}

fn write_plan(folder: &Path, assessment: Assessment, lang: Lang, options: &ReportOptions) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("actions.csv"), actions_csv(&assessment, lang, options))?;
    fs::write(
        folder.join("plan.ics"),
        calendar(&assessment, lang, options, assessment.date, Moment { day: assessment.date, second: 0 }),
    )?;
    fs::write(folder.join("statement.markdown"), markdown(&statement(&assessment, lang, options)))?;
    fs::write(
        folder.join("link.txt"),
        snapshot::encode(&ShareOptions::ALL.of(&assessment, AssessmentId::from_random(0))),
    )?;
    fs::write(folder.join("file.json"), file::encode(&[assessment]))
}

fn write_tables(folder: &Path, assessments: &[&Assessment], lang: Lang, options: &ReportOptions) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let owned: Vec<_> = assessments.iter().map(|assessment| (*assessment).clone()).collect();
    fs::write(folder.join("file.json"), file::encode(&owned))?;
    fs::write(folder.join("table.csv"), csv(assessments, lang, options))
}
