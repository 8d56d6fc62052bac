//! The fields of a plan ⇄ their shape in a file. Which fields there are, the plan tells:
//! [`fields`](crate::model::plan::fields).

use std::ops::RangeInclusive;

use super::assessment;
use super::error::{Invalid, Problem};
use super::json::Object;
use super::wire::{Fields as Shape, Value};
use crate::model::plan::change::{PlanProblem, most, problem};
use crate::model::plan::fields::{Described, Fields, List};
use crate::model::plan::{MAX_WEIGHT, Plan};
use crate::model::{Date, free_text};

/// Reads the fields of a plan among those of an assessment. What is missing has not been said.
pub(super) fn decode(object: Object<'_>) -> Result<Plan, Invalid> {
    let mut plan = Plan::default();
    let mut reader = Reader { object, known: Vec::new(), wrong: None };
    plan.fields(&mut reader);
    let wrong = |problem| Err(Invalid { path: String::new(), problem });
    match (reader.wrong, problem(&mut plan)) {
        (Some(invalid), _) => Err(invalid),
        (None, Some(PlanProblem::Repeated)) => wrong(Problem::Repeated),
        (None, Some(PlanProblem::TooMuch)) => wrong(Problem::TooLong { max: MAX_WEIGHT }),
        (None, None) => Ok(plan),
    }
}

/// Reads fields, and keeps what is wrong first.
struct Reader<'a> {
    object: Object<'a>,
    known: Vec<&'static str>,
    wrong: Option<Invalid>,
}

impl Reader<'_> {
    #[inline(never)]
    fn take<T>(&mut self, read: Result<T, Invalid>, into: &mut T) {
        match read {
            Ok(value) => *into = value,
            Err(invalid) => {
                self.wrong.get_or_insert(invalid);
            }
        }
    }

    /// Reads an object within this one, and refuses fields that nobody has asked for.
    fn within(&mut self, object: Option<Object<'_>>, missing: Invalid, inside: &mut dyn FnMut(&mut dyn Fields)) {
        let wrong = match object {
            None => Some(missing),
            Some(object) => {
                let mut reader = Reader { object, known: Vec::new(), wrong: None };
                inside(&mut reader);
                reader.wrong.or_else(|| reader.object.holds_only(&reader.known).err())
            }
        };
        self.take(wrong.map_or(Ok(()), Err), &mut ());
    }
}

impl Fields for Reader<'_> {
    fn this(&mut self) -> &mut dyn Fields {
        self
    }

    fn text(&mut self, name: &'static str, text: &mut String, max: usize, lines: bool) {
        self.known.push(name);
        let may_stand = if lines { free_text::in_note } else { free_text::in_name };
        self.take(assessment::text(&self.object, name, max, may_stand), text);
    }

    fn number(&mut self, name: &'static str, number: &mut u64, range: RangeInclusive<u64>, default: Option<u64>) {
        self.known.push(name);
        let read = match (self.object.required(name), default) {
            (Err(_), Some(default)) => Ok(default),
            (Err(missing), None) => Err(missing),
            (Ok(json), _) => {
                json.number().filter(|number| range.contains(number)).ok_or_else(|| json.invalid(Problem::Range))
            }
        };
        self.take(read, number);
    }

    fn choice(&mut self, name: &'static str, ids: &'static [&'static str], place: &mut usize, has_default: bool) {
        self.known.push(name);
        let read = match self.object.required(name) {
            Err(_) if has_default => Ok(0),
            Err(missing) => Err(missing),
            Ok(json) => json
                .text()
                .and_then(|text| ids.iter().position(|id| *id == text).ok_or_else(|| json.invalid(Problem::Unknown))),
        };
        self.take(read, place);
    }

    fn day(&mut self, name: &'static str, day: &mut Option<Date>) {
        self.known.push(name);
        if let Some(json) = self.object.optional(name) {
            let read = json.text().and_then(|text| Date::parse(text).ok_or_else(|| json.invalid(Problem::Date)));
            self.take(read.map(Some), day);
        }
    }

    fn list(&mut self, name: &'static str, list: &mut dyn List) {
        self.known.push(name);
        let Some(json) = self.object.optional(name) else { return };
        let max = most(name);
        match json.items() {
            Err(invalid) => self.take(Err(invalid), &mut ()),
            Ok(items) if items.len() > max => self.take(Err(json.invalid(Problem::TooMany { max })), &mut ()),
            Ok(items) => {
                for (place, item) in items.enumerate() {
                    list.add();
                    let shape = item.invalid(Problem::Shape);
                    self.within(item.any_object(), shape, &mut |to| list.fields(place, to));
                }
            }
        }
    }

    fn object(&mut self, name: &'static str, inside: &mut dyn FnMut(&mut dyn Fields)) {
        self.known.push(name);
        if let Some(json) = self.object.optional(name) {
            self.within(json.any_object(), json.invalid(Problem::Shape), inside);
        }
    }
}

/// The shape of a plan's fields.
pub(super) fn to_wire(plan: &Plan) -> Shape {
    shape(&mut |to| plan.clone().fields(to))
}

fn shape(of: &mut dyn FnMut(&mut dyn Fields)) -> Shape {
    let mut writer = Writer(Vec::new());
    of(&mut writer);
    writer.0
}

/// Gathers the fields that say something.
struct Writer(Shape);

impl Fields for Writer {
    fn this(&mut self) -> &mut dyn Fields {
        self
    }

    fn text(&mut self, name: &'static str, text: &mut String, _: usize, _: bool) {
        if !text.is_empty() {
            self.0.push((name, Value::Text(text.clone())));
        }
    }

    fn number(&mut self, name: &'static str, number: &mut u64, _: RangeInclusive<u64>, default: Option<u64>) {
        if Some(*number) != default {
            self.0.push((name, Value::Number(*number)));
        }
    }

    fn choice(&mut self, name: &'static str, ids: &'static [&'static str], place: &mut usize, has_default: bool) {
        if let Some(id) = ids.get(*place).filter(|_| !has_default || *place > 0) {
            self.0.push((name, Value::Word(id)));
        }
    }

    fn day(&mut self, name: &'static str, day: &mut Option<Date>) {
        if let Some(day) = day {
            self.0.push((name, Value::Text(day.to_string())));
        }
    }

    fn list(&mut self, name: &'static str, list: &mut dyn List) {
        let items = (0..list.count()).map(|place| Value::Object(shape(&mut |to| list.fields(place, to))));
        let items: Vec<Value> = items.collect();
        if !items.is_empty() {
            self.0.push((name, Value::List(items)));
        }
    }

    fn object(&mut self, name: &'static str, inside: &mut dyn FnMut(&mut dyn Fields)) {
        let fields = shape(inside);
        if !fields.is_empty() {
            self.0.push((name, Value::Object(fields)));
        }
    }
}
