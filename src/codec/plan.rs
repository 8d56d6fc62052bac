//! The fields of a plan ⇄ JSON in a file. Which fields there are, and of which kind, [`v1::plan`](super::v1::plan) tells.

use super::error::{Invalid, Problem};
use super::json::{Json, Object};
use super::v1::document::{Fields, Value};
use super::v1::fields::{FieldList, FieldVisitor, HasFields, IntRange};
use crate::model::plan::limits::{MAX_WEIGHT, PlanProblem, problem};
use crate::model::{Date, Plan, free_text};

/// Reads the fields of a plan among those of an assessment. What is missing has not been said.
pub(super) fn decode(object: Object<'_>) -> Result<Plan, Invalid> {
    let mut plan = Plan::default();
    let mut reader = JsonReader { object, known: Vec::new(), wrong: None };
    plan.visit(&mut reader);
    if let Some(invalid) = reader.wrong {
        return Err(invalid);
    }
    let problem = match problem(&mut plan) {
        None => return Ok(plan),
        Some(PlanProblem::Repeated) => Problem::Repeated,
        Some(PlanProblem::TooMuch) => Problem::TooLong { max: MAX_WEIGHT },
    };
    Err(Invalid { path: String::new(), problem })
}

/// The numbers that may be an identity.
const IDENTITY: IntRange = IntRange { least: 1, most: u32::MAX as u64, default: 0 };

/// Reads fields, and keeps what is wrong first.
struct JsonReader<'a> {
    object: Object<'a>,
    known: Vec<&'static str>,
    wrong: Option<Invalid>,
}

impl JsonReader<'_> {
    #[inline(never)]
    fn refuse(&mut self, invalid: Invalid) {
        self.wrong.get_or_insert(invalid);
    }

    /// Reads an object within this one, and refuses fields that nobody has asked for.
    fn within(&mut self, json: &Json<'_>, inside: &mut dyn FnMut(&mut dyn FieldVisitor)) {
        let Some(object) = json.any_object() else { return self.refuse(json.invalid(Problem::Shape)) };
        let mut reader = JsonReader { object, known: Vec::new(), wrong: None };
        inside(&mut reader);
        if let Some(invalid) = reader.wrong.or_else(|| reader.object.holds_only(&reader.known).err()) {
            self.refuse(invalid);
        }
    }

    fn read_number(&mut self, json: &Json<'_>, number: &mut u64, range: &IntRange) {
        match json.number().filter(|read| range.contains(*read)) {
            Some(read) => *number = read,
            None => self.refuse(json.invalid(Problem::Range)),
        }
    }

    /// Reads a field, if it is there, which it must be where there is no default.
    fn field(&mut self, name: &'static str, has_default: bool, read: &mut dyn FnMut(&mut Self, Json<'_>)) {
        self.known.push(name);
        let object = self.object;
        match object.required(name) {
            Ok(json) => read(self, json),
            Err(missing) if !has_default => self.refuse(missing),
            Err(_) => {}
        }
    }
}

impl FieldVisitor for JsonReader<'_> {
    fn identity(&mut self, _: u8, name: &'static str, id: &mut u64) {
        self.field(name, false, &mut |reader, json| reader.read_number(&json, id, &IDENTITY));
    }

    fn text(&mut self, _: u8, name: &'static str, text: &mut String, max: usize, has_lines: bool) {
        self.known.push(name);
        let may_stand = if has_lines { free_text::in_note } else { free_text::in_name };
        match self.object.string(name, max, may_stand) {
            Ok(read) => *text = read,
            Err(invalid) => self.refuse(invalid),
        }
    }

    fn number(&mut self, _: u8, name: &'static str, number: &mut u64, range: &'static IntRange) {
        self.field(name, true, &mut |reader, json| reader.read_number(&json, number, range));
    }

    fn choice(
        &mut self,
        _: u8,
        name: &'static str,
        names: &'static [&'static str],
        place: &mut usize,
        has_default: bool,
    ) {
        self.field(name, has_default, &mut |reader, json| match json
            .text()
            .map(|text| names.iter().position(|name| *name == text))
        {
            Ok(Some(read)) => *place = read,
            Ok(None) => reader.refuse(json.invalid(Problem::Unknown)),
            Err(invalid) => reader.refuse(invalid),
        });
    }

    fn day(&mut self, _: u8, name: &'static str, day: &mut Option<Date>) {
        self.field(name, true, &mut |reader, json| {
            *day = json.text().ok().and_then(Date::parse);
            if day.is_none() {
                reader.refuse(json.invalid(Problem::Date));
            }
        });
    }

    fn list(&mut self, _: u8, name: &'static str, list: &mut dyn FieldList, max: usize) {
        self.field(name, true, &mut |reader, json| match json.items() {
            Err(invalid) => reader.refuse(invalid),
            Ok(items) if items.len() > max => reader.refuse(json.invalid(Problem::TooMany { max })),
            Ok(items) => {
                for (place, item) in items.enumerate() {
                    list.add();
                    reader.within(&item, &mut |visitor| list.visit(place, visitor));
                }
            }
        });
    }

    fn object(&mut self, _: u8, name: &'static str, inside: &mut dyn FnMut(&mut dyn FieldVisitor)) {
        self.field(name, true, &mut |reader, json| reader.within(&json, inside));
    }
}

/// The fields of a plan that say something.
pub(super) fn encode(plan: &Plan) -> Fields {
    let mut plan = plan.clone();
    written(&mut |visitor| plan.visit(visitor))
}

fn written(of: &mut dyn FnMut(&mut dyn FieldVisitor)) -> Fields {
    let mut writer = JsonWriter(Vec::new());
    of(&mut writer);
    writer.0
}

/// Gathers the fields that say something.
struct JsonWriter(Fields);

impl FieldVisitor for JsonWriter {
    fn identity(&mut self, _: u8, name: &'static str, id: &mut u64) {
        self.0.push((name, Value::Number(*id)));
    }

    fn text(&mut self, _: u8, name: &'static str, text: &mut String, _: usize, _: bool) {
        if !text.is_empty() {
            self.0.push((name, Value::Text(text.clone())));
        }
    }

    fn number(&mut self, _: u8, name: &'static str, number: &mut u64, range: &'static IntRange) {
        if *number != range.default {
            self.0.push((name, Value::Number(*number)));
        }
    }

    fn choice(
        &mut self,
        _: u8,
        name: &'static str,
        names: &'static [&'static str],
        place: &mut usize,
        has_default: bool,
    ) {
        if let Some(value) = names.get(*place).filter(|_| !has_default || *place > 0) {
            self.0.push((name, Value::Word(value)));
        }
    }

    fn day(&mut self, _: u8, name: &'static str, day: &mut Option<Date>) {
        if let Some(day) = day {
            self.0.push((name, Value::Text(day.to_string())));
        }
    }

    fn list(&mut self, _: u8, name: &'static str, list: &mut dyn FieldList, _: usize) {
        let items = (0..list.count()).map(|place| Value::Object(written(&mut |visitor| list.visit(place, visitor))));
        let items: Vec<Value> = items.collect();
        if !items.is_empty() {
            self.0.push((name, Value::List(items)));
        }
    }

    fn object(&mut self, _: u8, name: &'static str, inside: &mut dyn FnMut(&mut dyn FieldVisitor)) {
        let fields = written(inside);
        if !fields.is_empty() {
            self.0.push((name, Value::Object(fields)));
        }
    }
}
