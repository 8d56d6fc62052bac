//! One assessment ⇄ its shape.

use super::error::{Invalid, Problem};
use super::json::Json;
use super::plan;
use super::v1::names::{self, Named};
use super::v1::{document, plan::FIELDS as PLAN_FIELDS};
use crate::model::assessment::{CriteriaSet, MAX_FOCUS, MAX_NAME, MAX_NOTE, TARGET_YEARS};
use crate::model::{Area, AreaAnswer, Assessment, AssessmentId, Date, Grade, PerArea, Role, free_text};

const FIELDS: [&str; 17] = {
    let [a, b, c, d, e, f, g, h] = PLAN_FIELDS;
    ["id", "title", "organisation", "unit", "role", "date", "areas", "focus", "targetYear", a, b, c, d, e, f, g, h]
};
const AREA_FIELDS: [&str; 4] = ["now", "target", "note", "met"];
const UNKNOWN: &str = "unknown";
const IRRELEVANT: &str = "irrelevant";

/// Reads one assessment. Only `id`, `date` and `areas` must be there; what is missing has not been said.
pub(super) fn decode(json: &Json<'_>) -> Result<Assessment, Invalid> {
    let object = json.object(&FIELDS)?;
    let id = object.required("id")?;
    let date = object.required("date")?;
    let areas = object.required("areas")?;
    Ok(Assessment {
        id: AssessmentId::parse(id.text()?).ok_or_else(|| id.invalid(Problem::Id))?,
        title: object.name("title")?,
        organisation: object.name("organisation")?,
        unit: object.name("unit")?,
        role: role(object.stated("role"))?,
        date: Date::parse(date.text()?).ok_or_else(|| date.invalid(Problem::Date))?,
        target_year: target_year(object.stated("targetYear"))?,
        areas: per_area(&areas)?,
        focus: focus(object.optional("focus"))?,
        plan: plan::decode(object)?,
    })
}

/// The title, whatever else is wrong.
pub(super) fn title(json: &Json<'_>) -> Option<String> {
    let object = json.any_object()?;
    let title = object.optional("title")?.text().ok()?;
    let title: String = free_text::one_line(title.to_owned()).chars().take(MAX_NAME).collect();
    (!title.trim().is_empty()).then_some(title)
}

fn per_area(json: &Json<'_>) -> Result<PerArea<AreaAnswer>, Invalid> {
    let object = json.object(Area::NAMES)?;
    let mut answers = PerArea::default();
    for area in Area::VALUES {
        if let Some(json) = object.optional(area.name()) {
            *answers.get_mut(*area) = answer(*area, &json)?;
        }
    }
    Ok(answers)
}

fn answer(area: Area, json: &Json<'_>) -> Result<AreaAnswer, Invalid> {
    let object = json.object(&AREA_FIELDS)?;
    Ok(AreaAnswer {
        now: grade(object.stated("now"))?,
        target: grade(object.stated("target"))?,
        note: object.string("note", MAX_NOTE, free_text::in_note)?,
        met: met(area, object.optional("met"))?,
    })
}

fn grade(json: Option<Json<'_>>) -> Result<Grade, Invalid> {
    let Some(json) = json else { return Ok(Grade::Unanswered) };
    let level = json.number().and_then(Grade::of);
    let grade = level.or_else(|| match json.text().ok()? {
        UNKNOWN => Some(Grade::Unknown),
        IRRELEVANT => Some(Grade::Irrelevant),
        _ => None,
    });
    grade.ok_or_else(|| json.invalid(Problem::Grade))
}

fn met(area: Area, json: Option<Json<'_>>) -> Result<CriteriaSet, Invalid> {
    let mut met = CriteriaSet::default();
    let Some(json) = json else { return Ok(met) };
    for item in json.items()? {
        let place = names::criterion(area, item.text()?).ok_or_else(|| item.invalid(Problem::Unknown))?;
        if met.contains(place) {
            return Err(item.invalid(Problem::Repeated));
        }
        met = met.with(place, true);
    }
    Ok(met)
}

fn focus(json: Option<Json<'_>>) -> Result<Vec<Area>, Invalid> {
    let mut focus = Vec::new();
    let Some(json) = json else { return Ok(focus) };
    for item in json.items()? {
        let area = Area::from_name(item.text()?).ok_or_else(|| item.invalid(Problem::Unknown))?;
        if focus.contains(&area) {
            return Err(item.invalid(Problem::Repeated));
        }
        if focus.len() == MAX_FOCUS {
            return Err(json.invalid(Problem::TooMany { max: MAX_FOCUS }));
        }
        focus.push(area);
    }
    Ok(focus)
}

fn role(json: Option<Json<'_>>) -> Result<Role, Invalid> {
    let Some(json) = json else { return Ok(Role::NotStated) };
    names::role(json.text()?).ok_or_else(|| json.invalid(Problem::Unknown))
}

fn target_year(json: Option<Json<'_>>) -> Result<Option<u16>, Invalid> {
    let Some(json) = json else { return Ok(None) };
    let year = json.number().filter(|year| TARGET_YEARS.contains(year));
    year.map(Some).ok_or_else(|| json.invalid(Problem::Year))
}

/// An assessment as files have it.
pub(super) fn to_v1(assessment: &Assessment) -> document::AssessmentV1<'_> {
    let area = |area: Area| {
        let answer = assessment.areas.get(area);
        document::AreaV1 {
            now: grade_to_v1(answer.now),
            target: grade_to_v1(answer.target),
            note: &answer.note,
            met: names::met_by_number(area, answer.met).filter(|(_, is_met)| *is_met).map(|(name, _)| name).collect(),
        }
    };
    document::AssessmentV1 {
        id: assessment.id.as_str(),
        title: &assessment.title,
        organisation: &assessment.organisation,
        unit: &assessment.unit,
        role: names::role_name(assessment.role),
        date: assessment.date.to_string(),
        areas: document::AreasV1 {
            organisation: area(Area::Organisation),
            storage: area(Area::Storage),
            systems: area(Area::Systems),
            work: area(Area::Work),
            dataflow: area(Area::Dataflow),
            service: area(Area::Service),
        },
        focus: assessment.focus.iter().map(|area| area.name()).collect(),
        target_year: assessment.target_year,
        plan: plan::encode(&assessment.plan),
    }
}

const fn grade_to_v1(grade: Grade) -> document::GradeV1 {
    match grade {
        Grade::Unanswered => document::GradeV1::Null,
        Grade::Unknown => document::GradeV1::Word(UNKNOWN),
        Grade::Irrelevant => document::GradeV1::Word(IRRELEVANT),
        Grade::Level(level) => document::GradeV1::Number(level.get()),
    }
}
