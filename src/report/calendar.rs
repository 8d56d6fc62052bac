//! The days of a plan as a calendar file (RFC 5545) that Outlook, Google Calendar and others take in.
//!
//! Each day is an event of a whole day that takes no one's time: tasks (`VTODO`) are passed over by most calendars. What
//! is done or given up has none. An event has an identity, of the assessment and of the thing in its plan, and a number that
//! grows each time, so that a program may move it when a file is taken in anew. Many add one instead.

use ics::parameters::Value;
use ics::properties::{Categories, Description, DtEnd, DtStart, LastModified, Method, Sequence, Summary, Transp};
use ics::{Event, ICalendar, escape_text};

use super::ReportOptions;
use crate::model::plan::{GoalState, ItemId};
use crate::model::{Area, Assessment, Date};
use crate::text::Lang;
use crate::text::charts::fill;

/// A moment in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// The second of the day.
    pub second: u32,
}

impl Moment {
    /// `YYYYMMDDThhmmssZ`.
    fn compact(self) -> String {
        let of_day = self.second.min(86_399);
        format!("{}T{:02}{:02}{:02}Z", compact(self.day), of_day / 3600, of_day / 60 % 60, of_day % 60)
    }

    /// A number that grows by one a second; as large as calendars can read until the year 2093.
    fn number(self) -> u32 {
        let beginning = Date::new(2025, 1, 1).map_or(0, Date::day_number);
        let days = self.day.day_number().saturating_sub(beginning);
        days.saturating_mul(86_400).saturating_add(self.second).min(i32::MAX.cast_unsigned())
    }
}

/// The calendar: actions that are due, then goals, in the plan's order. Goals are told by `today`, the device's, and the
/// file is `written` now.
#[must_use]
pub fn calendar(assessment: &Assessment, lang: Lang, options: &ReportOptions, today: Date, written: Moment) -> String {
    let (words, told) = (lang.plan_words(), options.told(assessment));
    let mut calendar = ICalendar::new("2.0", "-//Mognadskollen//Mognadskollen 1//SV");
    calendar.push(Method::new("PUBLISH"));
    let mut put = |id: ItemId, area: Area, day: Date, name: String, about: &[&str]| {
        let uid = [assessment.id.as_str(), "-", &id.get().to_string(), "@mognadskollen"].concat();
        let mut event = Event::new(uid, written.compact());
        event.push(LastModified::new(written.compact()));
        event.push(Sequence::new(written.number().to_string()));
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
        let state = goal.state(told.areas.get(goal.area).now, today);
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
