//! Writes every kind of export of some assessments into a folder, for other programs to open: see
//! `scripts/test-exports.sh`.
//!
//! usage: exports FOLDER

use std::path::Path;
use std::{env, error, fs, io};

use mognadskollen::chart::{Palette, qr, to_svg};
use mognadskollen::codec::file;
use mognadskollen::model::plan::{Action, Goal, ItemId, Operation, Placing, Status, Step};
use mognadskollen::model::{Area, Assessment, AssessmentId, Date, Grade, PerArea};
use mognadskollen::report::{ReportOptions, actions_csv, calendar, csv, document, markdown, pictures, plain, svg};
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

/// Actions that are planned, done and without a day, and texts that are a formula, a cell or a line to some.
fn planned(mut assessment: Assessment) -> Assessment {
    let id = |number| ItemId::new(number).unwrap_or_default();
    let plan = &mut assessment.plan;
    plan.operations.push(Operation { id: id(1), name: "Bygg; och miljö".to_owned() });
    plan.goals.push(Goal {
        id: id(2),
        area: Area::Dataflow,
        what: "Adresser skrivs in på ett ställe, och bara där".to_owned(),
        by: Date::new(2028, 12, 31),
        ..Goal::default()
    });
    for (number, what, note, due, status) in [
        (3, "=1+1", "Rad ett; \"citat\"\nRad två", Date::new(2027, 2, 28), Status::Planned),
        (4, "Koppla ihop systemen; ett, två och \\ tre", "", Date::new(2027, 12, 31), Status::UnderWay),
        (5, "Räksmörgås ".repeat(12).trim(), "-2,5", Date::new(2028, 2, 29), Status::Paused),
        (6, "Utan dag", "", None, Status::Planned),
        (7, "Redan klar", "", Date::new(2026, 1, 1), Status::Done),
    ] {
        plan.actions.push(Action {
            id: id(number),
            area: if number > 4 { Area::Work } else { Area::Dataflow },
            operation: (number < 5).then(|| id(1)),
            what: what.to_owned(),
            responsible: "Systemförvaltare".to_owned(),
            measure: "Andel, i procent".to_owned(),
            due,
            status,
            cost_once: 1_250_000 * number,
            placing: Placing { effect: Step::new(3), effort: None },
            note: note.to_owned(),
            ..Action::default()
        });
    }
    assessment
}

fn write_plan(folder: &Path, assessment: Assessment, lang: Lang, options: &ReportOptions) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("actions.csv"), actions_csv(&assessment, lang, options))?;
    fs::write(folder.join("plan.ics"), calendar(&assessment, lang, options, assessment.date))?;
    fs::write(folder.join("file.json"), file::encode(&[assessment]))
}

fn write_tables(folder: &Path, assessments: &[&Assessment], lang: Lang, options: &ReportOptions) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let owned: Vec<_> = assessments.iter().map(|assessment| (*assessment).clone()).collect();
    fs::write(folder.join("file.json"), file::encode(&owned))?;
    fs::write(folder.join("table.csv"), csv(assessments, lang, options))
}
