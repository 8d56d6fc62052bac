//! The timeline of a plan: when actions are done and goals are to be reached, by area, and where today is.

use super::fit_width;
use super::marks::{diamond, label, on_surface};
use super::measure::{FontWeight, fitted, text_width};
use super::scene::{Anchor, ColorRole, Dash, Point, Rect, Scene, Shape, crisp};
use crate::model::plan::{Action, Goal, GoalState, Status};
use crate::model::{Area, Assessment, Date};
use crate::text::Lang;
use crate::text::charts::fill;
use crate::text::plan_document::counted;

/// A row of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimelineRow {
    /// The name of an area, above what it has.
    Area(String),
    /// An action.
    Action {
        /// What is to be done.
        name: String,
        /// The day it begins, where one is set.
        start: Option<Date>,
        /// The day it is due, where one is set.
        due: Option<Date>,
        /// How far it has come.
        status: Status,
    },
    /// A goal.
    Goal {
        /// What is to be reached.
        name: String,
        /// The day by when.
        by: Date,
        /// The level to reach, where one is set.
        level: Option<u8>,
        /// Whether its day has passed, and it is not reached.
        late: bool,
    },
}

/// What a timeline shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineData {
    /// The rows, from the top.
    pub rows: Vec<TimelineRow>,
    /// The day it is seen on.
    pub today: Date,
    /// The language of what stands around.
    pub lang: Lang,
}

/// Something with a day that is not done: for those who read a list, and for the finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upcoming {
    /// The day.
    pub day: Date,
    /// What it is called.
    pub name: String,
    /// Whether it is a goal, and not an action.
    pub is_goal: bool,
    /// Whether the day has passed.
    pub is_late: bool,
}

impl TimelineData {
    /// What has a day in a plan; `None` where nothing has.
    #[must_use]
    pub fn of(assessment: &Assessment, lang: Lang, today: Date) -> Option<Self> {
        let plan = &assessment.plan;
        let mut rows = Vec::new();
        for area in areas(assessment) {
            let before = rows.len();
            rows.push(TimelineRow::Area(lang.guide(area).short.to_owned()));
            let dated = |action: &&Action| {
                action.area == area && action.status != Status::Dropped && action.due.or(action.start).is_some()
            };
            rows.extend(plan.actions.iter().filter(dated).map(|action| TimelineRow::Action {
                name: lang.action_name(action),
                start: action.start,
                due: action.due,
                status: action.status,
            }));
            let goals = plan.goals.iter().filter(|goal| goal.area == area);
            rows.extend(goals.filter_map(|goal| {
                let state = state(assessment, goal, today);
                Some(TimelineRow::Goal {
                    name: fill(lang.plan_words().calendar_goal, &[&lang.goal_name(goal)]),
                    by: goal.by.filter(|_| state != GoalState::Dropped)?,
                    level: goal.to.map(crate::model::Level::get),
                    late: state == GoalState::Late,
                })
            }));
            // An area without days has no name here.
            if rows.len() == before + 1 {
                rows.truncate(before);
            }
        }
        (!rows.is_empty()).then_some(Self { rows, today, lang })
    }

    /// The first and the last day on it: whole half-years around all its days and today.
    fn span(&self) -> (Date, Date) {
        let mut days = vec![self.today];
        for row in &self.rows {
            match row {
                TimelineRow::Area(_) => {}
                TimelineRow::Action { start, due, .. } => days.extend(start.iter().chain(due)),
                TimelineRow::Goal { by, .. } => days.push(*by),
            }
        }
        let first = days.iter().copied().fold(self.today, Date::min);
        let last = days.iter().copied().fold(self.today, Date::max);
        let half = |day: Date| if day.month() < 7 { 1 } else { 7 };
        let from = Date::new(first.year(), half(first), 1).unwrap_or(first);
        let next = if last.month() < 7 { Date::new(last.year(), 7, 1) } else { Date::new(last.year() + 1, 1, 1) };
        (from, next.unwrap_or(last))
    }
}

fn state(assessment: &Assessment, goal: &Goal, today: Date) -> GoalState {
    goal.state(assessment.areas.get(goal.area).now, today)
}

/// The areas of a plan's chapters: those in focus, then others that have a goal or an action.
#[must_use]
pub fn areas(assessment: &Assessment) -> Vec<Area> {
    let (focus, plan) = (&assessment.focus, &assessment.plan);
    let has = |area: &Area| {
        let goals = plan.goals.iter().any(|goal| goal.area == *area);
        goals || plan.actions.iter().any(|action| action.area == *area)
    };
    let others = Area::ALL.into_iter().filter(|area| !focus.contains(area) && has(area));
    focus.iter().copied().chain(others).collect()
}

/// What is not done and has a day, the earliest first.
#[must_use]
pub fn upcoming(assessment: &Assessment, lang: Lang, today: Date) -> Vec<Upcoming> {
    let plan = &assessment.plan;
    let actions = plan.actions.iter().filter(|action| action.status.is_open()).filter_map(|action| {
        let day = action.due?;
        Some(Upcoming { day, name: lang.action_name(action), is_goal: false, is_late: day < today })
    });
    let goals = plan.goals.iter().filter_map(|goal| {
        let state = state(assessment, goal, today);
        let is_open = !matches!(state, GoalState::Reached | GoalState::Dropped);
        let day = goal.by.filter(|_| is_open)?;
        Some(Upcoming { day, name: lang.goal_name(goal), is_goal: true, is_late: state == GoalState::Late })
    });
    let mut all: Vec<Upcoming> = actions.chain(goals).collect();
    all.sort_by_key(|one| one.day);
    all
}

/// What is late, or else what comes first.
#[must_use]
pub fn timeline_headline(assessment: &Assessment, lang: Lang, today: Date) -> String {
    let words = lang.plan_document();
    let upcoming = upcoming(assessment, lang, today);
    let late = |is_goal: bool| upcoming.iter().filter(move |one| one.is_late && one.is_goal == is_goal);
    match (late(false).count(), late(false).chain(late(true)).next(), upcoming.first()) {
        (0 | 1, Some(one), _) if one.is_goal => fill(words.late_goal, &[&one.name]),
        (1, Some(one), _) => fill(words.late_action, &[&one.name]),
        (count @ 2.., _, _) => counted(words.late, count),
        (_, _, Some(one)) => fill(words.next, &[&one.name, &lang.date(one.day)]),
        (_, _, None) => words.all_dates.to_owned(),
    }
}

/// What the timeline shows, in words.
#[must_use]
pub fn timeline_alt(data: &TimelineData, headline: &str) -> String {
    let (first, last) = data.span();
    let words = data.lang.plan_document();
    let years = if first.year() == last.year() {
        first.year().to_string()
    } else {
        fill(words.years, &[&first.year().to_string(), &last.year().to_string()])
    };
    fill(words.timeline_alt, &[&years, &[headline, "."].concat()])
}

const ROW: f64 = 34.0;
const TOP: f64 = 26.0;
const NAME: f64 = 14.0;
const NUMBER: f64 = 13.0;
/// Half the height of a bar.
const HALF: f64 = 6.0;
/// From a mark to what is said of it.
const AFTER: f64 = 9.0;

/// Where days stand.
struct Scale {
    first: u32,
    days: f64,
    left: f64,
    width: f64,
    /// The right edge of all.
    end: f64,
}

impl Scale {
    fn x(&self, day: Date) -> f64 {
        let way = f64::from(day.day_number().saturating_sub(self.first)) / self.days;
        self.left + self.width * way.min(1.0)
    }
}

/// Draws a timeline as wide as asked and as high as it needs.
#[must_use]
pub fn timeline(data: &TimelineData, width: f64) -> Scene {
    let width = fit_width(width);
    let (first, last) = data.span();
    let left = (width * 0.36).floor().min(340.0);
    let days = f64::from((last.day_number() - first.day_number()).max(1));
    let scale = Scale { first: first.day_number(), days, left, width: width - left - 64.0, end: width };
    let rows = f64::from(u32::try_from(data.rows.len()).unwrap_or(u32::MAX));
    let bottom = TOP + ROW * rows;
    let mut shapes = Vec::new();
    grid(&mut shapes, (first, last), &scale, bottom);
    let today = crisp(scale.x(data.today));
    shapes.push(Shape::line(Point::new(today, TOP - 6.0), Point::new(today, bottom), 1.5, ColorRole::Text));
    let words = data.lang.plan_document();
    let half = text_width(words.today, NUMBER, FontWeight::Bold) / 2.0;
    let at = Point::new(today.clamp(left + half, width - half), 9.0);
    on_surface(&mut shapes, label(words.today, at, Anchor::Middle, NUMBER, FontWeight::Bold, ColorRole::Text), 8.0);
    let mut middle = TOP + ROW / 2.0;
    for row in &data.rows {
        draw_row(&mut shapes, data, row, &scale, middle);
        middle += ROW;
    }
    Scene { width, height: bottom.ceil(), shapes }
}

/// The half-years, with the years over them; of many years, only as many as there is room for.
fn grid(shapes: &mut Vec<Shape>, (first, last): (Date, Date), scale: &Scale, bottom: f64) {
    let years = last.year() - first.year() + 1;
    let room = f64::from(years) * 46.0;
    let every = (1..=years).find(|every| room / f64::from(*every) <= scale.width.max(46.0)).unwrap_or(years);
    let halves = scale.width / f64::from(years) > 60.0;
    for year in first.year()..=last.year() {
        for month in [1, 7] {
            let is_year = month == 1 && (year - first.year()).is_multiple_of(every);
            let Some(day) = Date::new(year, month, 1).filter(|day| *day >= first && *day <= last) else { continue };
            if !is_year && !halves && day != first {
                continue;
            }
            let x = crisp(scale.x(day));
            shapes.push(Shape::line(Point::new(x, TOP - 4.0), Point::new(x, bottom), 1.0, ColorRole::Line));
            let is_named = is_year || (day == first && month == 7);
            let text = year.to_string();
            let is_in = x + 5.0 + text_width(&text, NUMBER, FontWeight::Regular) <= scale.end;
            if is_named && is_in {
                let at = Point::new(x + 5.0, 9.0);
                shapes.push(Shape::Text(label(
                    &text,
                    at,
                    Anchor::Start,
                    NUMBER,
                    FontWeight::Regular,
                    ColorRole::Muted,
                )));
            }
        }
    }
}

fn draw_row(shapes: &mut Vec<Shape>, data: &TimelineData, row: &TimelineRow, scale: &Scale, y: f64) {
    let (words, plan) = (data.lang.plan_document(), data.lang.plan_words());
    let mut name = |text: &str, indent: f64, weight: FontWeight, color: ColorRole| {
        let text = fitted(text, NAME, weight, scale.left - indent - 10.0);
        shapes.push(Shape::Text(label(&text, Point::new(indent, y), Anchor::Start, NAME, weight, color)));
    };
    match row {
        TimelineRow::Area(area) => name(area, 0.0, FontWeight::Bold, ColorRole::Text),
        TimelineRow::Goal { name: goal, by, level, late } => {
            name(goal, 12.0, FontWeight::Regular, ColorRole::Text);
            let center = Point::new(scale.x(*by), y);
            diamond(shapes, center, false);
            let level = level.map(|level| fill(words.level, &[&level.to_string()]));
            let late = late.then(|| words.goal_late.to_owned());
            let says: Vec<String> = level.into_iter().chain(late.clone()).collect();
            let color = if late.is_some() { ColorRole::Text } else { ColorRole::Target };
            beside(shapes, &says.join(", "), (center.x - AFTER, center.x + AFTER), y, scale, (FontWeight::Bold, color));
        }
        TimelineRow::Action { name: action, start, due, status } => {
            name(action, 12.0, FontWeight::Regular, ColorRole::Muted);
            let is_late = status.is_open() && due.is_some_and(|due| due < data.today);
            let Some(end) = due.or(*start) else { return };
            let from = start.unwrap_or(end).min(end);
            // Without a day to begin, only its last day is marked.
            let (begin, stop) = (scale.x(from), scale.x(end));
            let (begin, stop) = if stop - begin < 2.0 * HALF { (stop - HALF, stop + HALF) } else { (begin, stop) };
            let bar = Rect { left: begin, top: y - HALF, right: stop, bottom: y + HALF };
            let is_filled = matches!(status, Status::UnderWay | Status::Done);
            shapes.push(Shape::rect(&bar, if is_filled && !is_late { ColorRole::Now } else { ColorRole::Surface }));
            if is_late {
                shapes.push(Shape::Polygon { points: bar.corners(), opacity: 0.25, color: ColorRole::Now });
            }
            let edge = bar.grown(-1.0).corners();
            shapes.push(Shape::Line { points: edge, closed: true, width: 2.0, dash: None, color: ColorRole::Now });
            let month = data.lang.month(end);
            if is_late {
                let today = scale.x(data.today);
                let points = vec![Point::new(stop, y), Point::new(today - 2.0, y)];
                let dash = Some(Dash { on: 2.0, off: 4.0 });
                if today - 2.0 > stop {
                    shapes.push(Shape::Line { points, closed: false, width: 2.0, dash, color: ColorRole::Now });
                }
                let says = fill(words.should_have, &[&month]);
                let said = (begin - AFTER, today.max(stop) + AFTER);
                beside(shapes, &says, said, y, scale, (FontWeight::Bold, ColorRole::Text));
                return;
            }
            let says = match (status, due) {
                (Status::Done, _) => crate::text::plan_words::word_of(&plan.status, *status).to_owned(),
                (_, Some(_)) => month,
                (_, None) => String::new(),
            };
            beside(shapes, &says, (begin - AFTER, stop + AFTER), y, scale, (FontWeight::Regular, ColorRole::Muted));
        }
    }
}

/// What is said of a mark: after it where there is room, else before it; as much of it as there is room for.
fn beside(
    shapes: &mut Vec<Shape>,
    says: &str,
    (before, after): (f64, f64),
    y: f64,
    scale: &Scale,
    (weight, color): (FontWeight, ColorRole),
) {
    if says.is_empty() {
        return;
    }
    let width = text_width(says, NUMBER, weight);
    let said = if after + width <= scale.end || scale.end - after >= before - scale.left {
        let text = fitted(says, NUMBER, weight, scale.end - after);
        label(&text, Point::new(after, y), Anchor::Start, NUMBER, weight, color)
    } else {
        let text = fitted(says, NUMBER, weight, before - scale.left);
        label(&text, Point::new(before, y), Anchor::End, NUMBER, weight, color)
    };
    on_surface(shapes, said, 8.0);
}
