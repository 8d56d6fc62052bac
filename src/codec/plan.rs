//! The fields of a plan ⇄ their shape in a file. Which fields there are, the plan tells:
//! [`fields`](crate::model::plan::fields).

use super::assessment;
use super::error::{Invalid, Problem};
use super::json::{Json, Object};
use super::wire::{Fields as Shape, Value};
use crate::model::plan::change::{PlanProblem, most, problem};
use crate::model::plan::fields::{Described, Fields, List, Within};
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

impl<'a> Reader<'a> {
    #[inline(never)]
    fn refuse(&mut self, invalid: Invalid) {
        self.wrong.get_or_insert(invalid);
    }

    /// Reads an object within this one, and refuses fields that nobody has asked for.
    fn within(&mut self, json: &Json<'_>, inside: &mut dyn FnMut(&mut dyn Fields)) {
        let Some(object) = json.any_object() else { return self.refuse(json.invalid(Problem::Shape)) };
        let mut reader = Reader { object, known: Vec::new(), wrong: None };
        inside(&mut reader);
        if let Some(invalid) = reader.wrong.or_else(|| reader.object.holds_only(&reader.known).err()) {
            self.refuse(invalid);
        }
    }

    /// The value of a field, if it is there, which it must be where there is no default.
    fn field(&mut self, name: &'static str, has_default: bool) -> Option<Json<'a>> {
        self.known.push(name);
        match self.object.required(name) {
            Ok(json) => Some(json),
            Err(missing) => {
                if !has_default {
                    self.refuse(missing);
                }
                None
            }
        }
    }
}

impl Fields for Reader<'_> {
    fn this(&mut self) -> &mut dyn Fields {
        self
    }

    fn text(&mut self, name: &'static str, text: &mut String, max: usize, lines: bool) {
        self.known.push(name);
        let may_stand = if lines { free_text::in_note } else { free_text::in_name };
        match assessment::text(&self.object, name, max, may_stand) {
            Ok(read) => *text = read,
            Err(invalid) => self.refuse(invalid),
        }
    }

    fn number(&mut self, name: &'static str, number: &mut u64, within: &'static Within) {
        if let Some(json) = self.field(name, within.default.is_some()) {
            match json.number().filter(|read| within.holds(*read)) {
                Some(read) => *number = read,
                None => self.refuse(json.invalid(Problem::Range)),
            }
        }
    }

    fn choice(&mut self, name: &'static str, ids: &'static [&'static str], place: &mut usize, has_default: bool) {
        if let Some(json) = self.field(name, has_default) {
            match json.text().map(|text| ids.iter().position(|id| *id == text)) {
                Ok(Some(read)) => *place = read,
                Ok(None) => self.refuse(json.invalid(Problem::Unknown)),
                Err(invalid) => self.refuse(invalid),
            }
        }
    }

    fn day(&mut self, name: &'static str, day: &mut Option<Date>) {
        if let Some(json) = self.field(name, true) {
            *day = json.text().ok().and_then(Date::parse);
            if day.is_none() {
                self.refuse(json.invalid(Problem::Date));
            }
        }
    }

    fn list(&mut self, name: &'static str, list: &mut dyn List) {
        let Some(json) = self.field(name, true) else { return };
        let max = most(name);
        match json.items() {
            Err(invalid) => self.refuse(invalid),
            Ok(items) if items.len() > max => self.refuse(json.invalid(Problem::TooMany { max })),
            Ok(items) => {
                for (place, item) in items.enumerate() {
                    list.add();
                    self.within(&item, &mut |to| list.fields(place, to));
                }
            }
        }
    }

    fn object(&mut self, name: &'static str, inside: &mut dyn FnMut(&mut dyn Fields)) {
        if let Some(json) = self.field(name, true) {
            self.within(&json, inside);
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

    fn number(&mut self, name: &'static str, number: &mut u64, within: &'static Within) {
        if Some(*number) != within.default {
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
