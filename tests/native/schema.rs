//! The published schema says of a file what the reader says of it, by another hand's validator.

use boon::{Compiler, SchemaIndex, Schemas};
use mognadskollen::codec::file;
use mognadskollen::model::assessment::{CriteriaSet, MAX_NAME, MAX_NOTE};
use mognadskollen::model::invitation::MAX_HAND_IN;
use mognadskollen::model::workspace::MAX_ASSESSMENTS;
use mognadskollen::model::{Area, Assessment, AssessmentId, Date, Role};
use mognadskollen::text::Lang;
use mognadskollen::text::example::example;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::any::{self, Random, told};

const SCHEMA: &str = include_str!("../../schema/mognadskollen-1.json");
const FULL: &str = include_str!("../fixtures/files/v1-full.json");
const SPARSE: &str = include_str!("../fixtures/files/v1-sparse.json");

/// The schema, ready to ask.
struct Validator(Schemas, SchemaIndex);

impl Validator {
    fn new() -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.enable_format_assertions();
        let schema: Value = serde_json::from_str(SCHEMA).unwrap();
        let id = schema["$id"].as_str().unwrap().to_owned();
        compiler.add_resource(&id, schema).unwrap();
        let index = compiler.compile(&id, &mut schemas).unwrap();
        Self(schemas, index)
    }

    fn allows(&self, file: &Value) -> bool {
        self.0.validate(file, self.1).is_ok()
    }

    fn assert_allows(&self, text: &str) {
        let file = serde_json::from_str(text).unwrap();
        self.0.validate(&file, self.1).unwrap_or_else(|error| panic!("{error:#}"));
    }
}

/// Whether all of it opens.
fn opens(file: &Value) -> bool {
    file::decode(file.to_string().as_bytes()).is_ok_and(|opened| opened.refused.is_empty())
}

#[test]
fn the_schema_is_one() {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    let meta = compiler.compile("https://json-schema.org/draft/2020-12/schema", &mut schemas).unwrap();
    let schema = serde_json::from_str(SCHEMA).unwrap();
    schemas.validate(&schema, meta).unwrap_or_else(|error| panic!("{error:#}"));
}

#[test]
fn what_is_written_is_allowed() {
    let validator = Validator::new();
    validator.assert_allows(FULL);
    validator.assert_allows(&file::encode(&[]));
    let day = Date::new(2026, 11, 21).unwrap();
    validator.assert_allows(&file::encode(&Lang::ALL.map(|lang| example(lang, day))[..1]));
    let one = |number: usize| Assessment::new(AssessmentId::parse(&number.to_string()).unwrap(), day);
    validator.assert_allows(&file::encode(&(0..MAX_ASSESSMENTS).map(one).collect::<Vec<_>>()));
    // Everything at its longest.
    let all = Role::ALL.into_iter().enumerate().map(|(number, role)| {
        let mut full = told(&mut Random(number as u64));
        full.id = AssessmentId::parse(&format!("{number:_<64}")).unwrap();
        full.role = role;
        (full.title, full.organisation) = ("å".repeat(MAX_NAME), "👩".repeat(MAX_NAME));
        for area in Area::ALL {
            let answer = full.areas.get_mut(area);
            answer.note = "👩\n\t".repeat(MAX_NOTE / 3);
            answer.met = (0..area.criteria().len()).fold(CriteriaSet::default(), |met, place| met.with(place, true));
        }
        full
    });
    validator.assert_allows(&file::encode(&all.collect::<Vec<_>>()));
}

#[test]
fn the_damaged_file_is_refused_for_its_damage_alone() {
    let validator = Validator::new();
    let mut damaged: Value = serde_json::from_str(SPARSE).unwrap();
    assert!(!validator.allows(&damaged) && !opens(&damaged));
    let assessments = damaged["assessments"].as_array_mut().unwrap();
    assessments.remove(1);
    assert!(validator.allows(&damaged) && opens(&damaged));
}

#[test]
fn what_is_damaged_at_one_place_is_refused() {
    let validator = Validator::new();
    let file: Value = serde_json::from_str(FULL).unwrap();
    let check = |pointer: &str, value: Value| {
        let mut file = file.clone();
        *file.pointer_mut(pointer).unwrap() = value;
        assert!(!validator.allows(&file) && !opens(&file), "{pointer} = {}", file.pointer(pointer).unwrap());
    };
    check("/format", json!("mognad"));
    check("/version", json!(2));
    check("/model", json!("other"));
    check("/assessments", json!({}));
    check("/groups", json!({}));
    check("/groups", json!([{}]));
    let group = |field: &str, value: Value| {
        let mut group = json!({"id": "g", "answers": []});
        group[field] = value;
        check("/groups", json!([group]));
    };
    for id in [json!(""), json!("å"), json!(null)] {
        group("id", id.clone());
        if !id.is_null() {
            group("decided", id);
        }
    }
    group("title", json!("x".repeat(MAX_NAME + 1)));
    group("handIn", json!("x".repeat(MAX_HAND_IN + 1)));
    group("other", json!(1));
    for units in [json!([{"number": 0, "name": "a"}]), json!([{"number": 128, "name": "a"}]), json!([{"number": 1}])] {
        group("units", units);
    }
    for units in [json!([{"number": 1, "name": ""}]), json!([{"name": "a"}]), json!({}), json!([1])] {
        group("units", units);
    }
    for roles in [json!(["staff", "staff"]), json!(["chef"]), json!("staff"), json!([null])] {
        group("roles", roles);
    }
    for number in [json!(2), json!(51), json!("5"), json!(null), json!(5.5)] {
        group("minGroup", number);
    }
    for truth in [json!(1), json!("true"), json!(null)] {
        group("targets", truth.clone());
        group("round", truth);
    }
    for tags in [json!([4096]), json!([-1]), json!(["1"]), json!(vec![1; 101]), json!(null)] {
        group("tags", tags);
    }
    for asked in [json!(-1), json!(1_000_001), json!("60")] {
        group("asked", asked);
    }
    let code = "400R4QA000000012";
    for answers in
        [json!([code, code]), json!(["400R-4QA0-0000-0012"]), json!([code.to_lowercase()]), json!([1]), json!({})]
    {
        group("answers", answers);
    }
    group("shown", json!([0]));
    group("had", json!(150_001));
    let at = |field: &str, value: Value| check(&format!("/assessments/0/{field}"), value);
    for id in [json!(""), json!("a b"), json!("a\n"), json!("å"), json!("x".repeat(65)), json!(1), json!(null)] {
        at("id", id);
    }
    for name in ["title", "organisation", "unit"] {
        for text in [json!("x".repeat(MAX_NAME + 1)), json!("a\n"), json!("\u{7f}"), json!("\u{85}"), json!(null)] {
            at(name, text);
        }
    }
    for date in ["2026-02-29", "2026-2-9", "1899-12-31", "2200-01-01", "2026-11-21\n", "2026-11-21T00:00:00Z", ""] {
        at("date", json!(date));
    }
    for role in [json!("chef"), json!(""), json!(4)] {
        at("role", role);
    }
    for year in [json!(1999), json!(2200), json!(2030.5), json!("2030")] {
        at("targetYear", year);
    }
    for focus in [json!(["storage", "storage"]), json!(["x"]), json!(Area::ALL.map(Area::id)[..4]), json!(null)] {
        at("focus", focus);
    }
    for grade in [json!(0), json!(11), json!(-1), json!(4.5), json!("4"), json!("vet ej"), json!(true), json!([])] {
        at("areas/service/now", grade.clone());
        at("areas/service/target", grade);
    }
    for note in [json!("x".repeat(MAX_NOTE + 1)), json!("a\r\n"), json!("\0"), json!(null)] {
        at("areas/service/note", note);
    }
    for met in [json!(["source"]), json!(["digital", "digital"]), json!("digital"), json!(null)] {
        at("areas/service/met", met);
    }
}

/// Every place in a file, by its pointer.
fn places(value: &Value, pointer: &str, all: &mut Vec<String>) {
    all.push(pointer.to_owned());
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| places(value, &format!("{pointer}/{name}"), all));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, item)| places(item, &format!("{pointer}/{place}"), all));
        }
        _ => {}
    }
}

/// Takes away, adds or replaces something somewhere.
fn damage(file: &mut Value, random: &mut Random) {
    let words = ["", "unknown", "storage", "digital", "manager", "2024-02-29", "2100-02-29", "a\nb", "å\u{9f}", "now"];
    let mut all = Vec::new();
    places(file, "", &mut all);
    let place = file.pointer_mut(&all[random.below(all.len())]).unwrap();
    match place {
        Value::Object(fields) if !random.chance(3) => {
            let name = fields.keys().nth(random.below(fields.len())).cloned().unwrap_or_default();
            if random.chance(2) { drop(fields.remove(&name)) } else { drop(fields.insert(name + "x", json!(null))) }
        }
        Value::Array(items) if !random.chance(3) => items.push(json!(random.pick(&words))),
        _ => {
            *place = match random.below(6) {
                0 => json!(null),
                1 => json!([0, 1, 10, 11, 1999, 2000, 2199, 2200][random.below(8)]),
                2 => {
                    json!([[random.pick(&words), random.pick(&words)], [random.pick(&words), "work"]][random.below(2)])
                }
                3 => json!("x".repeat([MAX_NAME, MAX_NAME + 1, MAX_NOTE, MAX_NOTE + 1][random.below(4)])),
                4 => [json!(true), json!(2.5), Value::Object(Map::new()), json!([])][random.below(4)].clone(),
                _ => json!(random.pick(&words)),
            };
        }
    }
}

#[test]
fn schema_and_reader_agree_on_what_is_damaged() {
    let validator = Validator::new();
    let (mut random, mut opened) = (Random(7), 0);
    let rounds = 2000;
    for _ in 0..rounds {
        let mut file: Value = serde_json::from_str(&file::encode(&[told(&mut random)])).unwrap();
        for _ in 0..=random.below(2) {
            damage(&mut file, &mut random);
        }
        assert_eq!(validator.allows(&file), opens(&file), "{file}");
        opened += u32::from(opens(&file));
    }
    assert!((rounds / 20..rounds / 2).contains(&opened), "{opened} of {rounds} were fine");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_written_is_allowed(assessments in vec(any::assessment(), 0..3), groups in vec(any::group(), 0..3)) {
        let file = serde_json::from_str(&file::encode_all(&assessments, &groups)).unwrap();
        prop_assert!(Validator::new().allows(&file));
    }
}
