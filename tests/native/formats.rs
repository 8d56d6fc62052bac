//! What leaves the program is frozen byte for byte: names, numbers and order of fields are those of the recorded tables,
//! whatever becomes of the model. `UPDATE_FIXTURES=1` writes what is not there yet, which is right for new fields alone.

use std::fmt::Debug;

use data_encoding::BASE64URL_NOPAD;
use mognadskollen::codec::pack::unpack;
use mognadskollen::codec::v1::fields::{FieldList, FieldVisitor, HasFields, IntRange};
use mognadskollen::codec::v1::names::{self, Named};
use mognadskollen::codec::{file, snapshot};
use mognadskollen::model::assessment::CriteriaSet;
use mognadskollen::model::{Area, Assessment, AssessmentId, Date, Grade, Plan, Role, ShareOptions};

use super::any::{Random, told_plan};
use super::rust_source::Source;
use super::tidy::with_extension;

/// Compares a text with the one recorded.
fn record(name: &str, text: &str) {
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        std::fs::write(&path, text).unwrap();
    } else {
        let recorded = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(recorded.lines().collect::<Vec<_>>(), text.lines().collect::<Vec<_>>(), "{name} has changed");
    }
}

/// An assessment with something said in every field, different in each.
fn told() -> Assessment {
    let mut told = Assessment::new(AssessmentId::parse("every-field").unwrap(), Date::parse("2026-11-27").unwrap());
    "Titeln".clone_into(&mut told.title);
    "Organisationen".clone_into(&mut told.organisation);
    "Enheten".clone_into(&mut told.unit);
    told.role = Role::Digital;
    told.target_year = Some(2030);
    told.focus = vec![Area::Service, Area::Storage];
    for (number, area) in (1..).zip(Area::ALL) {
        let answer = told.areas.get_mut(area);
        answer.now = [Grade::Unknown, Grade::Irrelevant].get(usize::from(number) - 1).copied().unwrap_or_default();
        if number > 2 {
            answer.now = Grade::of(number).unwrap();
        }
        answer.target = Grade::of(number + 4).unwrap();
        answer.note = format!("Anteckning {number}\noch en rad till");
        answer.met = CriteriaSet::default().with(usize::from(number % 2), true);
    }
    told.plan = told_plan(&mut Random(7));
    told
}

#[test]
fn every_field_is_written_as_it_always_was() {
    let told = told();
    record("files/v1-every-field.json", &file::encode(std::slice::from_ref(&told)));
    let opened = file::decode(file::encode(std::slice::from_ref(&told)).as_bytes()).unwrap();
    assert_eq!(opened.assessments, std::slice::from_ref(&told));

    let payload = snapshot::encode(&ShareOptions::ALL.of(&told, told.id.clone()));
    let bytes = BASE64URL_NOPAD.decode(payload.strip_prefix("s1.").unwrap().as_bytes()).unwrap();
    // Nine bytes of head; the item of what is packed, with its length in two bytes; the checksum.
    let (head, packed) = (&bytes[..9], unpack(&bytes[12..bytes.len() - 2]).unwrap());
    let lines = [head, &packed].concat();
    let lines: Vec<String> = lines.chunks(32).map(|line| data_encoding::HEXLOWER.encode(line)).collect();
    record("links/s1-every-field.txt", &lines.join("\n"));
}

/// Numbers and names of the values of an enum.
fn values<T: Named + Debug>(of: &str) -> Vec<String> {
    let line = |(number, value): (usize, &T)| {
        assert_eq!((usize::from(value.number()), T::from_number(value.number())), (number, Some(*value)));
        assert_eq!(T::from_name(value.name()), Some(*value));
        format!("{of:14} {number} {value:?} {}", value.name()).trim_end().to_owned()
    };
    T::VALUES.iter().enumerate().map(line).collect()
}

#[test]
fn numbers_and_names_of_values_are_those_of_the_table() {
    let mut lines = values::<Area>("area");
    lines.extend(values::<Role>("role"));
    for area in Area::VALUES {
        let of = format!("{} met", area.name());
        let criteria = names::criteria(*area).iter().enumerate();
        lines.extend(criteria.map(|(number, name)| format!("{of:14} {number} {name}")));
        let (mut model, mut written) = (area.criteria().to_vec(), names::criteria(*area).to_vec());
        model.sort_unstable();
        written.sort_unstable();
        assert_eq!(model, written, "each criterion has a number");
    }
    record("links/v1-values.txt", &lines.join("\n"));
}

/// Neither the place of a value in an enum of the model nor the order of a list in it may reach a byte: what is written
/// goes by `codec::v1`.
#[test]
fn codec_takes_no_order_from_the_model() {
    for (path, text) in with_extension("rs", "src/codec") {
        let code = Source::read(&text).code;
        for order in ["::ALL", "::EVERY", ".index()", ".place()", "criteria().iter().enumerate"] {
            assert!(!code.contains(order), "{path} goes by an order in the model: {order}");
        }
    }
}

/// Writes a line about each field: numbers and names from the outside in, and what the field holds.
struct Table {
    path: Vec<(u8, &'static str)>,
    lines: Vec<String>,
    last: u8,
}

impl Table {
    fn line(&mut self, number: u8, name: &'static str, holds: &str) {
        assert!(number > self.last, "{name} has {number}, after {}", self.last);
        self.last = number;
        let path: Vec<(u8, &str)> = self.path.iter().copied().chain([(number, name)]).collect();
        let numbers: Vec<String> = path.iter().map(|field| field.0.to_string()).collect();
        let names: Vec<&str> = path.iter().map(|field| field.1).collect();
        self.lines.push(format!("{:8} {:34} {holds}", numbers.join("."), names.join(".")));
    }

    fn within(&mut self, number: u8, name: &'static str, inside: impl FnOnce(&mut Self)) {
        self.path.push((number, name));
        let last = std::mem::take(&mut self.last);
        inside(self);
        self.last = last;
        self.path.pop();
    }
}

impl FieldVisitor for Table {
    fn identity(&mut self, number: u8, name: &'static str, _: &mut u64) {
        self.line(number, name, "identity");
    }

    fn text(&mut self, number: u8, name: &'static str, _: &mut String, max: usize, has_lines: bool) {
        let kind = if has_lines { "text of several lines" } else { "text" };
        self.line(number, name, &format!("{kind}, at most {max}"));
    }

    fn number(&mut self, number: u8, name: &'static str, _: &mut u64, range: &'static IntRange) {
        self.line(number, name, &format!("number {}–{}, else {}", range.least, range.most, range.default));
    }

    fn choice(
        &mut self,
        number: u8,
        name: &'static str,
        names: &'static [&'static str],
        _: &mut usize,
        has_default: bool,
    ) {
        let names: Vec<String> = names.iter().enumerate().map(|(number, name)| format!("{number} {name}")).collect();
        self.line(number, name, &format!("{}{}", names.join(", "), if has_default { "; else 0" } else { "" }));
    }

    fn day(&mut self, number: u8, name: &'static str, _: &mut Option<Date>) {
        self.line(number, name, "day");
    }

    fn list(&mut self, number: u8, name: &'static str, list: &mut dyn FieldList, max: usize) {
        self.line(number, name, &format!("list, at most {max}"));
        list.add();
        self.within(number, name, |table| list.visit(0, table));
    }

    fn object(&mut self, number: u8, name: &'static str, inside: &mut dyn FnMut(&mut dyn FieldVisitor)) {
        self.line(number, name, "fields");
        self.within(number, name, |table| inside(table));
    }
}

#[test]
fn numbers_and_names_of_a_plans_fields_are_those_of_the_table() {
    let mut table = Table { path: Vec::new(), lines: Vec::new(), last: 0 };
    Plan::default().visit(&mut table);
    record("links/v1-plan-fields.txt", &table.lines.join("\n"));
}
