//! The days of a plan as a calendar file (RFC 5545) that Outlook, Google Calendar and others take in.
//!
//! Each day is an event of a whole day that takes no one's time: tasks (`VTODO`) are passed over by most calendars. What
//! is done or given up has none. An event is known again by the identity of the assessment and of the thing in its plan, so
//! that a file taken in anew moves it, in place of adding one.

use ics::parameters::Value;
use ics::properties::{Categories, Description, DtEnd, DtStart, Method, Summary, Transp};
use ics::{Event, ICalendar, escape_text};

use super::ReportOptions;
use crate::model::plan::{GoalState, ItemId};
use crate::model::{Area, Assessment, Date};
use crate::text::Lang;
use crate::text::charts::fill;

/// The calendar: actions that are due, then goals, in the plan's order. `stamp` is the day it is written.
#[must_use]
pub fn calendar(assessment: &Assessment, lang: Lang, options: &ReportOptions, stamp: Date) -> String {
    let (words, told) = (lang.plan_words(), options.told(assessment));
    let mut calendar = ICalendar::new("2.0", "-//Mognadskollen//Mognadskollen 1//SV");
    calendar.push(Method::new("PUBLISH"));
    let mut put = |id: ItemId, area: Area, day: Date, name: String, about: &[&str]| {
        let uid = [assessment.id.as_str(), "-", &id.get().to_string(), "@mognadskollen"].concat();
        let mut event = Event::new(uid, [&compact(stamp), "T000000Z"].concat());
        let mut start = DtStart::new(compact(day));
        start.add(Value::DATE);
        event.push(start);
        if let Some(next) = day.next() {
            let mut end = DtEnd::new(compact(next));
            end.add(Value::DATE);
            event.push(end);
        }
        event.push(Summary::new(text(&name)));
        let about: Vec<&str> = about.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
        if !about.is_empty() {
            event.push(Description::new(text(&about.join("\n"))));
        }
        event.push(Categories::new(text(lang.guide(area).short)));
        event.push(Transp::transparent());
        calendar.add_event(event);
    };
    for action in told.plan.actions.iter().filter(|action| action.status.is_open()) {
        if let Some(due) = action.due {
            let labelled = |label: &str, value: &str| match value.trim() {
                "" => String::new(),
                value => [label, ": ", value].concat(),
            };
            let about = [
                labelled(words.responsible, &action.responsible),
                labelled(words.measure, &action.measure),
                action.note.clone(),
            ];
            let name = fill(words.calendar_action, &[&lang.action_name(action)]);
            put(action.id, action.area, due, name, &about.each_ref().map(String::as_str));
        }
    }
    for goal in &told.plan.goals {
        let state = goal.state(told.areas.get(goal.area).now, stamp);
        if let Some(by) = goal.by.filter(|_| !matches!(state, GoalState::Reached | GoalState::Dropped)) {
            let name = fill(words.calendar_goal, &[&lang.goal_name(goal)]);
            put(goal.id, goal.area, by, name, &[&lang.goal_levels(goal)]);
        }
    }
    calendar.to_string()
}

/// `YYYYMMDD`.
fn compact(day: Date) -> String {
    day.to_string().chars().filter(|c| *c != '-').collect()
}

/// A text in which no sign ends the line or the value.
fn text(text: &str) -> String {
    escape_text(text).into_owned()
}
