//! Files: what is written reads back; what is hostile is refused by kind, and nothing panics.

use std::fmt::Write as _;

use mognadskollen::codec::file::{MAX_BYTES, Opened, decode, encode};
use mognadskollen::codec::settings::{self, Settings};
use mognadskollen::codec::{FileError, FilePart, Invalid, Problem, RefusedPart};
use mognadskollen::model::assessment::{CriteriaSet, MAX_NAME, MAX_NOTE};
use mognadskollen::model::workspace::MAX_ASSESSMENTS;
use mognadskollen::model::{Area, Assessment, AssessmentId, Date, Grade, Role};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use super::any::{self, Random, told};
use super::hostile::checks::assert_same_meaning;

const FULL: &str = include_str!("../fixtures/files/v1-full.json");
const SPARSE: &str = include_str!("../fixtures/files/v1-sparse.json");

fn open(text: &str) -> Result<Opened, FileError> {
    decode(text.as_bytes())
}

/// A document around these assessments, given as JSON.
fn document(assessments: &str) -> String {
    format!(
        r#"{{"format":"mognadskollen","version":1,"model":"agima-2017","assessments":[{assessments}],"groups":[]}}"#
    )
}

fn blank(id: &str) -> Assessment {
    Assessment::new(AssessmentId::parse(id).unwrap(), Date::parse("2026-03-14").unwrap())
}

/// The assessment in the full fixture, made by hand.
fn full() -> Assessment {
    let grade = |number| Grade::of(number).unwrap();
    let mut full = blank("3f2a9c01d4e5b678");
    full.title.push_str("Våren 2026 – \"nuläge\" & mål");
    full.organisation.push_str("Exempelby kommun");
    full.unit.push_str("Bygg- och miljöförvaltningen");
    full.role = Role::Digital;
    full.target_year = Some(2030);
    full.focus = vec![Area::Storage, Area::Organisation];
    let mut set = |area, now, target, note: &str, met: &[usize]| {
        let answer = full.areas.get_mut(area);
        (answer.now, answer.target, answer.note) = (now, target, note.to_owned());
        answer.met = met.iter().fold(CriteriaSet::default(), |met, place| met.with(*place, true));
    };
    set(Area::Organisation, grade(4), grade(7), "Ledningen är med.\n\tKompetensen <varierar>.", &[0]);
    set(Area::Storage, grade(3), grade(6), "", &[1, 4]);
    set(Area::Systems, Grade::Unknown, Grade::Unanswered, "", &[]);
    set(Area::Work, grade(10), grade(8), "👩🏽‍💻", &[0, 1]);
    set(Area::Dataflow, Grade::Unanswered, Grade::Unknown, "", &[]);
    set(Area::Service, Grade::Irrelevant, Grade::Irrelevant, "", &[2]);
    full
}

#[test]
fn the_frozen_full_file_opens_and_is_written_again_byte_for_byte() {
    let empty = Assessment::new(AssessmentId::parse("tom").unwrap(), Date::parse("1900-01-01").unwrap());
    let expected = vec![full(), empty];
    assert_eq!(open(FULL), Ok(Opened { assessments: expected.clone(), ..Opened::default() }));
    // Released as it is laid out for people; written on one line. Line breaks and indents stand in no text of it.
    let on_one_line: String = FULL.lines().map(str::trim_start).collect::<String>().replace("\": ", "\":");
    assert_eq!(encode(&expected), on_one_line);
}

#[test]
fn the_frozen_sparse_file_opens_with_defaults() {
    let opened = open(SPARSE).unwrap();
    let mut third = blank("c");
    third.title = "År".to_owned();
    third.areas.get_mut(Area::Work).now = Grade::of(5).unwrap();
    third.areas.get_mut(Area::Service).target = Grade::Unknown;
    assert_eq!(opened.assessments, [blank("a"), third]);
    let error = Invalid { path: "role".to_owned(), problem: Problem::Unknown };
    assert_eq!(opened.refused, [RefusedPart { part: FilePart::Assessment(1), name: None, error }]);
}

#[test]
fn whole_files_are_refused_by_kind() {
    let check = |text: &str, expected: FileError| assert_eq!(open(text), Err(expected), "{text:?}");
    let invalid = |path: &str, problem| FileError::Document(Invalid { path: path.to_owned(), problem });
    let not_json = |line, column| FileError::NotJson { line, column };
    let head = r#"{"format":"mognadskollen","version":1,"model":"agima-2017""#;

    check("", FileError::Empty);
    check(" \r\n\t", FileError::Empty);
    check("\u{feff}", FileError::Empty);
    check("hej", not_json(1, 1));
    check("\u{feff}\u{feff}{}", not_json(1, 1));
    check("{} {}", not_json(1, 4));
    check("{\n\"format\": 'x'}", not_json(2, 11));
    check("{\"format\": NaN}", not_json(1, 12));
    check(&FULL[..FULL.len() / 2], FileError::CutOff);
    for other in ["{}", "[]", "null", "1", "\"mognadskollen\"", r#"{"format":"other","version":1}"#, r#"{"format":1}"#]
    {
        check(other, FileError::NotOurs);
    }
    check(r#"{"format":"mognadskollen","format":"mognadskollen","version":1}"#, invalid("format", Problem::Repeated));
    for version in ["null", "0", "-1", "1.0", "1e0", "\"1\"", "[]", "4294967296", "99999999999999999999999999"] {
        check(&format!(r#"{{"format":"mognadskollen","version":{version}}}"#), FileError::Version);
    }
    check(r#"{"format":"mognadskollen"}"#, FileError::Version);
    for found in [2, 3, u32::MAX] {
        let text = format!(r#"{{"what":["is",{{"this":1e9}}],"version":{found},"format":"mognadskollen"}}"#);
        check(&text, FileError::TooNew { found });
    }
    check(&FULL.replace("agima-2017", "agima-2018"), FileError::OtherModel);
    check(r#"{"format":"mognadskollen","version":1}"#, invalid("model", Problem::Missing));
    check(&format!("{head}}}"), invalid("assessments", Problem::Missing));
    check(&format!(r#"{head},"assessments":{{}}}}"#), invalid("assessments", Problem::Shape));
    check(&format!(r#"{head},"assessments":null}}"#), invalid("assessments", Problem::Shape));
    check(&format!(r#"{head},"assessments":[],"groups":null}}"#), invalid("groups", Problem::Shape));
    check(&format!(r#"{head},"assessments":[],"other":1}}"#), invalid("other", Problem::Unknown));
    check(&format!(r#"{head},"assessments":[],"":1}}"#), invalid("\"\"", Problem::Unknown));
    let long = format!(r#"{head},"assessments":[],"{}":1}}"#, "å\\u0007".repeat(200));
    check(&long, invalid(&"å".repeat(80), Problem::Unknown));
    check(&document("0,".repeat(1001).trim_end_matches(',')), FileError::TooMany { max: 1000 });
    let values = |count: usize| format!(r#"{{"x":[{}],"format":1}}"#, "0,".repeat(count).trim_end_matches(','));
    check(&values(799_997), FileError::NotOurs);
    check(&values(799_998), FileError::TooMany { max: 800_000 });
    let more = "{\"\":[[0]]},".repeat(800_000);
    check(&document(more.trim_end_matches(',')), FileError::TooMany { max: 800_000 });
    assert_eq!(decode(&[b'{', 0xff, b'}']), Err(FileError::NotText));
    assert_eq!(decode(&vec![b' '; MAX_BYTES + 1]), Err(FileError::TooLong { max: MAX_BYTES }));
    assert_eq!(decode(&vec![b' '; MAX_BYTES]), Err(FileError::Empty));
    assert_eq!(open(&format!("{head},\"assessments\":[]}}")), Ok(Opened::default()));
    assert_eq!(open(&format!("\u{feff}{FULL}")), open(FULL));
}

#[test]
fn a_damaged_part_is_refused_by_name_and_path_and_the_others_open() {
    let whole = encode(&[full()]);
    let check = |from: &str, to: &str, path: &str, problem: Problem| {
        assert!(whole.contains(from), "{from}");
        let start = whole.find(r#"{"id""#).unwrap();
        let damaged = whole[start..whole.len() - r#"],"groups":[]}"#.len()].replacen(from, to, 1);
        let one = |id: &str| format!(r#"{{"id":"{id}","date":"2026-03-14","areas":{{}}}}"#);
        let opened = open(&document(&[one("a"), damaged, one("b")].join(","))).unwrap();
        assert_eq!(opened.assessments, [blank("a"), blank("b")], "{from} → {to}");
        let [refused] = &opened.refused[..] else { panic!("{from} → {to}") };
        assert_eq!(
            (refused.part, &*refused.error.path, refused.error.problem),
            (FilePart::Assessment(1), path, problem)
        );
        let readable = !["title", "Våren"].iter().any(|field| from.contains(field));
        assert_eq!(refused.name.as_deref(), readable.then_some("Våren 2026 – \"nuläge\" & mål"), "{from} → {to}");
    };
    let id = r#""id":"3f2a9c01d4e5b678","#;
    let work = r#""work":{"now":10,"#;

    check(id, "", "id", Problem::Missing);
    check(id, r#""id":null,"#, "id", Problem::Shape);
    check(id, r#""id":"a b","#, "id", Problem::Id);
    check(id, r#""id":"","#, "id", Problem::Id);
    check(id, r#""id":"a","#, "id", Problem::Taken);
    check(id, r#""id":1,"#, "id", Problem::Shape);
    check(id, &id.repeat(2), "id", Problem::Repeated);
    check(r#""date":"2026-03-14","#, "", "date", Problem::Missing);
    check(r#""date":"2026-03-14","#, r#""date":"2026-02-30","#, "date", Problem::Date);
    check(r#""areas":{"#, r#""areas":{},"areas":{"#, "areas", Problem::Repeated);
    check(r#""areas":{"#, r#""areas":{"care":{},"#, "areas.care", Problem::Unknown);
    check(r#""areas":{"#, r#""areas":{"work":{},"#, "areas.work", Problem::Repeated);
    check(r#""focus":["#, r#""extra":{"deep":[1]},"focus":["#, "extra", Problem::Unknown);
    check(r#""focus":["#, r#""focus":["storage","#, "focus[1]", Problem::Repeated);
    check(r#""focus":["#, r#""focus":["care","#, "focus[0]", Problem::Unknown);
    check(r#""focus":["#, r#""focus":["work","service","#, "focus", Problem::TooMany { max: 3 });
    check(r#""focus":["#, r#""focus":[4,"#, "focus[0]", Problem::Shape);
    check(r#""targetYear":2030"#, r#""targetYear":1999"#, "targetYear", Problem::Year);
    check(r#""targetYear":2030"#, r#""targetYear":2030.0"#, "targetYear", Problem::Year);
    check(r#""targetYear":2030"#, r#""targetYear":70000"#, "targetYear", Problem::Year);
    check(r#""role":"digital""#, r#""role":"chef""#, "role", Problem::Unknown);
    check(r#""role":"digital""#, r#""role":5"#, "role", Problem::Shape);
    for number in ["0", "11", "256", "-1", "-0", "10.0", "1e1", "5e0", "18446744073709551616", "true", "[]", "{}"] {
        check(work, &format!(r#""work":{{"now":{number},"#), "areas.work.now", Problem::Grade);
    }
    for word in ["", "10", "Unknown", "vet ej"] {
        check(work, &format!(r#""work":{{"now":"{word}","#), "areas.work.now", Problem::Grade);
    }
    check(work, r#""work":{"now":10,"now":10,"#, "areas.work.now", Problem::Repeated);
    check(work, r#""work":{"new":10,"#, "areas.work.new", Problem::Unknown);
    check(r#""note":"👩🏽‍💻""#, r#""note":null"#, "areas.work.note", Problem::Shape);
    check(r#""note":"👩🏽‍💻""#, r#""note":"a\rb""#, "areas.work.note", Problem::Control);
    check(r#""note":"👩🏽‍💻""#, r#""note":"\u0000""#, "areas.work.note", Problem::Control);
    let long = format!(r#""note":"{}""#, "å".repeat(MAX_NOTE + 1));
    check(r#""note":"👩🏽‍💻""#, &long, "areas.work.note", Problem::TooLong { max: MAX_NOTE });
    check(r#"["digital","supported"]"#, r#"["digital","digital"]"#, "areas.work.met[1]", Problem::Repeated);
    check(r#"["digital","supported"]"#, r#"["digital","owner"]"#, "areas.work.met[1]", Problem::Unknown);
    check(r#"["digital","supported"]"#, "3", "areas.work.met", Problem::Shape);
    check(r#""unit":"Bygg"#, r#""unit":"Bygg\n"#, "unit", Problem::Control);
    check(r#""unit":"Bygg"#, r#""unit":"Bygg\t"#, "unit", Problem::Control);
    let long = format!(r#""unit":"{}"#, "å".repeat(MAX_NAME));
    check(r#""unit":"Bygg"#, &long, "unit", Problem::TooLong { max: MAX_NAME });
    check(r#""title":"Våren"#, r#""title":null,"x":"Våren"#, "x", Problem::Unknown);
    check(r#""title":"Våren"#, r#""title":7,"x":"Våren"#, "x", Problem::Unknown);
}

#[test]
fn a_refused_part_has_a_name_fit_to_show() {
    let check = |json: &str, name: Option<&str>| {
        let opened = open(&document(json)).unwrap();
        assert_eq!(opened.refused[0].name.as_deref(), name, "{json}");
    };
    check(r#"{"title":"T\n\u0000x","new":[1,{"a":2}]}"#, Some("T x"));
    check(r#"{"title":"  "}"#, None);
    check(r#"{"title":"a","title":"b"}"#, Some("a"));
    check("7", None);
    check("null", None);
    check("[]", None);
    let long = format!(r#"{{"title":"{}"}}"#, "å".repeat(MAX_NAME + 5));
    check(&long, Some(&"å".repeat(MAX_NAME)));
}

#[test]
fn markup_is_text() {
    let mut assessment = blank("a");
    assessment.title = "<script>alert(1)</script>".to_owned();
    assessment.areas.get_mut(Area::Work).note = "</script><img src=x onerror=y>&amp;\n=1+1".to_owned();
    let text = encode(&[assessment.clone()]);
    assert_eq!(open(&text).unwrap().assessments, [assessment]);
}

#[test]
fn more_assessments_than_fit_are_refused_one_by_one() {
    let mut parts = String::new();
    for n in 0..MAX_ASSESSMENTS + 2 {
        let comma = if n == 0 { "" } else { "," };
        write!(parts, r#"{comma}{{"id":"{n}","date":"2026-03-14","areas":{{}}}}"#).unwrap();
    }
    let opened = open(&document(&parts)).unwrap();
    assert_eq!(opened.assessments.len(), MAX_ASSESSMENTS);
    let problem = Problem::TooMany { max: MAX_ASSESSMENTS };
    assert_eq!(opened.refused.iter().map(|part| part.error.problem).collect::<Vec<_>>(), [problem; 2]);
}

#[test]
fn the_largest_workspace_reads_back() {
    let mut assessments = Vec::new();
    for n in 0..u64::try_from(MAX_ASSESSMENTS).unwrap() {
        let mut one = told(&mut Random(n));
        (one.title, one.organisation, one.unit) = ("👩".repeat(MAX_NAME), "👩".repeat(MAX_NAME), "👩".repeat(MAX_NAME));
        for area in Area::ALL {
            let all = (0..8).fold(CriteriaSet::default(), |met, place| met.with(place, true)).within(area);
            let answer = one.areas.get_mut(area);
            (answer.note, answer.met) = ("👩".repeat(MAX_NOTE), all);
            (answer.now, answer.target) = (Grade::Irrelevant, Grade::Irrelevant);
        }
        assessments.push(one);
    }
    let text = encode(&assessments);
    assert!(text.len() < 12_000_000, "{}", text.len());
    assert_eq!(open(&text), Ok(Opened { assessments, ..Opened::default() }));
}

#[test]
fn what_is_no_json_anywhere_is_refused_whole_with_its_place() {
    for value in [r#""\ud83d""#, "1e999", "NaN", "01", "'a'"] {
        let text = document(&format!(r#"{{"id":"a","date":"2026-03-14","areas":{{}},"title":{value}}}"#));
        let error = open(&text).unwrap_err();
        assert!(matches!(error, FileError::NotJson { line: 1, column: 80.. }), "{value}: {error:?}");
    }
}

#[test]
fn depth_is_no_bomb() {
    let deep = 200_000;
    for (open_one, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"{"areas":"#, "}"), (r#"{"title":"#, "}")] {
        let bomb = format!("{}0{}", open_one.repeat(deep), close.repeat(deep));
        let unclosed = open_one.repeat(deep);
        assert!(open(&unclosed).is_err());
        assert!(open(&bomb).is_err());
        assert!(matches!(open(&document(&bomb)), Err(FileError::NotJson { .. })));
        for field in ["assessments", "groups", "model", "format", "version", "other"] {
            let text = FULL.replacen('{', &format!("{{\"{field}\":{bomb},"), 1);
            assert!(open(&text).is_err(), "{field}");
        }
    }
}

#[test]
fn every_truncation_is_refused() {
    let text = encode(&[told(&mut Random(1)), told(&mut Random(2))]);
    for end in 0..text.len() {
        let error = decode(&text.as_bytes()[..end]).unwrap_err();
        assert!(matches!(error, FileError::Empty | FileError::CutOff | FileError::NotText), "{end}: {error:?}");
    }
}

#[test]
fn every_flipped_bit_is_refused_or_is_what_the_bytes_say() {
    let text = encode(&[told(&mut Random(3))]);
    for place in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            if let Ok(opened) = decode(&bytes)
                && opened.refused.is_empty()
            {
                assert_same_meaning(&bytes, &opened.assessments);
            }
        }
    }
}

#[test]
fn settings_that_cannot_be_read_are_the_default() {
    let check = |text: &str, lang: Option<&str>, current: Option<&str>| {
        let expected =
            Settings { lang: lang.map(str::to_owned), current: current.and_then(AssessmentId::parse), warned: false };
        assert_eq!(settings::decode(text), expected, "{text}");
    };
    check(r#"{"version":1,"lang":"en","current":"a"}"#, Some("en"), Some("a"));
    check(r#"{"version":1}"#, None, None);
    check(r#"{"version":1,"lang":"e","current":"a b"}"#, None, None);
    check(r#"{"version":1,"lang":"<b>","current":null}"#, None, None);
    check(r#"{"version":1,"lang":5,"current":"a"}"#, None, Some("a"));
    check(r#"{"version":2,"lang":"en"}"#, None, None);
    check(r#"{"lang":"en"}"#, None, None);
    for damaged in ["", "null", "[]", "{", "\0"] {
        check(damaged, None, None);
    }
    check(&format!(r#"{{"version":1,"lang":"en"{}}}"#, " ".repeat(1000)), None, None);
    for (lang, current) in [(None, None), (Some("sv"), None), (Some("en"), AssessmentId::parse("x"))] {
        for warned in [false, true] {
            let settings = Settings { lang: lang.map(str::to_owned), current: current.clone(), warned };
            assert_eq!(settings::decode(&settings::encode(&settings)), settings);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back(assessments in vec(any::assessment(), 0..4)) {
        let text = encode(&assessments);
        let laid_out = serde_json::to_string_pretty(&serde_json::from_str::<Value>(&text).unwrap()).unwrap();
        let expected = Ok(Opened { assessments, ..Opened::default() });
        prop_assert_eq!(open(&text), expected.clone());
        prop_assert_eq!(open(&laid_out), expected);
    }

    #[test]
    fn any_bytes_are_refused(bytes in vec(any::<u8>(), 0..200)) {
        prop_assert!(decode(&bytes).is_err());
    }

    #[test]
    fn any_bytes_in_place_of_some_do_no_harm(assessment in any::assessment(), at in any::<usize>(), len in 0..20_usize,
                                             bytes in vec(any::<u8>(), 0..20)) {
        let mut text = encode(&[assessment]).into_bytes();
        let start = at % text.len();
        let end = (start + len).min(text.len());
        text.splice(start..end, bytes);
        drop(decode(&text));
    }
}
