//! The days of a plan as the parser of another hand reads them from a calendar, and as the plan has them.

use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime};
use mognadskollen::model::plan::{Goal, GoalStanding, Status};
use mognadskollen::model::{Area, Assessment, Date};
use mognadskollen::text::Lang;

/// A day in a calendar.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Day {
    /// What the calendar knows it by.
    pub(crate) uid: String,
    /// The day.
    pub(crate) on: String,
    /// The day before which it ends.
    pub(crate) until: String,
    /// When it was written.
    pub(crate) stamp: String,
    /// What it is.
    pub(crate) summary: String,
    /// What else there is to say, line by line.
    pub(crate) about: Vec<String>,
    /// The area.
    pub(crate) category: String,
    /// Whether it takes up time.
    pub(crate) is_busy: bool,
}

/// Every day in a calendar, in order.
pub(crate) fn read(text: &str) -> Vec<Day> {
    let calendar: Calendar = text.parse().expect("a calendar");
    assert_eq!(calendar.property_value("METHOD"), Some("PUBLISH"));
    let day = |when: Option<DatePerhapsTime>| match when {
        Some(DatePerhapsTime::Date(day)) => day.to_string(),
        other => panic!("not a whole day: {other:?}"),
    };
    let days = calendar.components.iter().map(|component| {
        let CalendarComponent::Event(event) = component else { panic!("not an event: {component:?}") };
        let known = [
            "UID",
            "DTSTAMP",
            "LAST-MODIFIED",
            "SEQUENCE",
            "DTSTART",
            "DTEND",
            "SUMMARY",
            "DESCRIPTION",
            "TRANSP",
            "CATEGORIES",
        ];
        let has = event.properties().keys().chain(event.multi_properties().keys());
        let other: Vec<_> = has.filter(|name| !known.contains(&name.as_str())).collect();
        assert!(other.is_empty(), "{other:?} is compared with nothing");
        let said = |name| event.property_value(name).unwrap_or_default().to_owned();
        assert_eq!(said("LAST-MODIFIED"), said("DTSTAMP"));
        assert!(said("SEQUENCE").parse::<i32>().is_ok_and(|number| number >= 0), "{}", said("SEQUENCE"));
        let about = event.get_description().unwrap_or_default();
        let categories = event.multi_properties().get("CATEGORIES").map(Vec::as_slice).unwrap_or_default();
        Day {
            uid: event.get_uid().expect("a UID").to_owned(),
            on: day(event.get_start()),
            until: day(event.get_end()),
            stamp: said("DTSTAMP").split('T').next().unwrap_or_default().to_owned(),
            summary: event.get_summary().expect("a summary").to_owned(),
            about: about.lines().map(str::to_owned).collect(),
            category: categories.iter().map(icalendar::Property::value).collect::<Vec<_>>().join(";"),
            is_busy: said("TRANSP") != "TRANSPARENT",
        }
    });
    days.collect()
}

/// What a calendar in Swedish that is written on a day (in UTC) should hold of a plan: what is left to do of actions, then goals.
pub(crate) fn of(assessment: &Assessment, stamp: Date) -> Vec<Day> {
    let day = |id: u32, on: Date, area: Area, summary: String, about: Vec<String>| Day {
        uid: format!("{}-{id}@mognadskollen", assessment.id.as_str()),
        on: on.to_string(),
        until: on.next().expect("a day after").to_string(),
        stamp: stamp.to_string().replace('-', ""),
        summary,
        about,
        category: Lang::Sv.guide(area).short.to_owned(),
        is_busy: false,
    };
    let plan = &assessment.plan;
    let is_left = |status| matches!(status, Status::Planned | Status::UnderWay | Status::Paused);
    let actions = plan.actions.iter().filter(|action| is_left(action.status)).filter_map(|action| {
        let labelled = [("Ansvarig roll: ", &action.responsible), ("Mått: ", &action.measure), ("", &action.note)];
        let about =
            labelled.iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| [label, text.as_str()].concat());
        let about = about.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
        let summary = format!("Klart senast: {}", action.what);
        Some(day(action.id.get(), action.due?, action.area, summary, about))
    });
    let is_kept = |goal: &&Goal| {
        let now = assessment.areas.get(goal.area).now.level();
        goal.standing == GoalStanding::Kept && goal.to.is_none_or(|to| now.is_none_or(|now| now < to))
    };
    let goals = plan.goals.iter().filter(is_kept).filter_map(|goal| {
        let about = match (goal.from, goal.to) {
            (Some(from), Some(to)) => vec![format!("från {} till {}", from.get(), to.get())],
            (None, Some(to)) => vec![format!("till {}", to.get())],
            _ => Vec::new(),
        };
        Some(day(goal.id.get(), goal.by?, goal.area, format!("Mål: {}", goal.what), about))
    });
    actions.chain(goals).collect()
}
