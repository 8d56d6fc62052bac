//! The words of the plan as one document, on the screen and on paper: its title, what it sums up, and its chapters.

use super::Lang;
use super::charts::fill;
use super::plan_words::word_of;
use crate::model::plan::{Action, BenefitEffect, EffectKind, Goal, GoalState, Status};
use crate::model::{Area, Assessment, Date};

macro_rules! words {
    ($($field:ident: $type:ty)*) => {
        /// The fixed texts of the document. `{0}` and `{1}` stand for what is filled in; of two texts the first is for one.
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the Swedish text of each field says what it is")]
        pub struct PlanDocumentWords { $(pub $field: $type,)* }
    };
}

words! {
    title: &'static str
    years: &'static str
    focus: [&'static str; 2]
    goals: [&'static str; 2]
    actions: [&'static str; 2]
    done: [&'static str; 2]
    late: [&'static str; 2]
    and_late: [&'static str; 2]
    with_late: [&'static str; 2]
    late_action: &'static str
    late_goal: &'static str
    next: &'static str
    all_dates: &'static str
    timeline: &'static str
    timeline_alt: &'static str
    timeline_key: &'static str
    today: &'static str
    level: &'static str
    should_have: &'static str
    late_since: [&'static str; 2]
    chapter: &'static str
    at_level: &'static str
    goal_late: &'static str
    once: &'static str
    saves: &'static str
    frees: &'static str
    nothing_stated: &'static str
    again: &'static str
    again_now: &'static str
    then_seen: &'static str
    has_reached: &'static str
    money: &'static str
    time: &'static str
    responsible: &'static str
}

impl Lang {
    /// The words of the plan as a document.
    #[must_use]
    pub const fn plan_document(self) -> &'static PlanDocumentWords {
        match self {
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }

    /// The title of a plan, with the years it is for.
    #[must_use]
    pub fn plan_title(self, assessment: &Assessment) -> String {
        fill(self.plan_document().title, &[&self.plan_years(assessment)])
    }

    /// The years of a plan, from the assessment to its last day: *2026–2028*.
    #[must_use]
    pub fn plan_years(self, assessment: &Assessment) -> String {
        let words = self.plan_document();
        let plan = &assessment.plan;
        let first = assessment.date.year();
        let goals = plan.goals.iter().filter_map(|goal| goal.by);
        let days = plan.actions.iter().filter_map(|action| action.due).chain(goals).map(Date::year);
        let last = days.chain(assessment.target_year).fold(first, u16::max);
        if last == first { first.to_string() } else { fill(words.years, &[&first.to_string(), &last.to_string()]) }
    }

    /// How much there is in a plan, and how much of it is done and late; nothing where there is nothing.
    #[must_use]
    pub fn plan_summary(self, assessment: &Assessment, today: Date) -> String {
        let words = self.plan_document();
        let plan = &assessment.plan;
        let counts = [
            (words.focus, assessment.focus.len()),
            (words.goals, plan.goals.len()),
            (words.actions, plan.actions.len()),
        ];
        let counts: Vec<String> =
            counts.into_iter().filter(|(_, count)| *count > 0).map(|(words, count)| counted(words, count)).collect();
        let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
        if counts.is_empty() {
            return String::new();
        }
        let done = plan.actions.iter().filter(|action| action.status == Status::Done).count();
        let late = plan.overdue(today).count();
        let stands = match (done, late) {
            (0, 0) => None,
            (0, late) => Some(counted(words.late, late)),
            (done, 0) => Some(counted(words.done, done)),
            (done, late) => {
                let [one, many] = words.and_late;
                let done = counted(words.done, done);
                Some(fill(if late == 1 { one } else { many }, &[&done, &late.to_string()]))
            }
        };
        let stands = stands.map(|stands| [" ", &stands, "."].concat()).unwrap_or_default();
        [&self.charts().list(&counts), ".", &stands].concat()
    }

    /// How many actions an area has, and how many of them are late; `None` where it has none.
    #[must_use]
    pub fn actions_of(self, assessment: &Assessment, area: Area, today: Date) -> Option<String> {
        let words = self.plan_document();
        let plan = &assessment.plan;
        let count = plan.actions.iter().filter(|action| action.area == area).count();
        let late = plan.overdue(today).filter(|action| action.area == area).count();
        let goals = plan.goals.iter().filter(|goal| goal.area == area).count();
        let [one, many] = words.with_late;
        match (count, late) {
            (0, _) => (goals > 0).then(|| counted(words.goals, goals)),
            (_, 0) => Some(counted(words.actions, count)),
            (_, late) => {
                let actions = counted(words.actions, count);
                Some(fill(if late == 1 { one } else { many }, &[&actions, &late.to_string()]))
            }
        }
    }

    /// The heading of the chapter of an area: with its levels, where both are set.
    #[must_use]
    pub fn chapter_title(self, assessment: &Assessment, area: Area) -> String {
        let answer = assessment.areas.get(area);
        match (answer.now.level(), answer.target.level()) {
            (Some(now), Some(target)) => self.chapter_from_to(area, &now.get().to_string(), &target.get().to_string()),
            _ => self.guide(area).short.to_owned(),
        }
    }

    /// The same, where both levels are set.
    #[must_use]
    pub fn chapter_from_to(self, area: Area, now: &str, target: &str) -> String {
        let levels = fill(self.plan_words().from_to, &[now, target]);
        fill(self.plan_document().chapter, &[self.guide(area).short, &levels])
    }

    /// The month in which the assessment is to be made again.
    #[must_use]
    pub fn next_round(self, assessment: &Assessment) -> String {
        self.month(a_year_after(assessment.date))
    }

    /// What a goal says beside its words: the level and the day, as a sentence; nothing where it has neither.
    #[must_use]
    pub fn goal_sentence(self, goal: &Goal) -> String {
        let words = self.plan_document();
        let level = goal.to.map(|level| fill(words.at_level, &[self.guide(goal.area).short, &level.get().to_string()]));
        let by = goal.by.map(|by| fill(self.plan_words().by, &[&self.date(by)]));
        let said: Vec<String> = level.into_iter().chain(by).collect();
        if said.is_empty() {
            return String::new();
        }
        let said = said.join(" ");
        let mut rest = said.chars();
        let first = rest.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
        [first.as_str(), rest.as_str(), "."].concat()
    }

    /// What an action costs and gives, on one line.
    #[must_use]
    pub fn cost_and_gain(self, action: &Action) -> String {
        let (words, names) = (self.plan_document(), self.plan_words());
        let sum = |kronor: u64| self.kronor(kronor.cast_signed());
        let mut said = Vec::new();
        if action.cost_once > 0 {
            said.push(fill(words.once, &[&sum(action.cost_once)]));
        }
        if action.cost_yearly > 0 {
            said.push(fill(names.a_year, &[&sum(action.cost_yearly)]));
        }
        said.extend(action.effects.iter().map(|effect| self.gain(effect)).filter(|gain| !gain.is_empty()));
        if said.is_empty() { words.nothing_stated.to_owned() } else { said.join(", ") }
    }

    fn gain(self, effect: &BenefitEffect) -> String {
        let words = self.plan_document();
        let value = self.effect_value(effect);
        let yearly = fill(self.plan_words().a_year, &[&value]);
        match effect.kind {
            EffectKind::Financial => fill(words.saves, &[&yearly]),
            EffectKind::Redistribution => fill(words.frees, &[&yearly]),
            EffectKind::Quality | EffectKind::Environment => effect.what.trim().to_owned(),
        }
    }

    /// When the assessment is to be made again, and what will be seen then.
    #[must_use]
    pub fn follow_sentence(self, assessment: &Assessment, today: Date) -> String {
        let words = self.plan_document();
        let next = a_year_after(assessment.date);
        let when = if next < today { words.again_now.to_owned() } else { fill(words.again, &[&self.month(next)]) };
        let waited = assessment.plan.goals.iter().filter(|goal| {
            goal.to.is_some()
                && matches!(
                    goal.state(assessment.areas.get(goal.area).now, today),
                    GoalState::OnTheWay | GoalState::Late
                )
        });
        let mut seen: Vec<String> = Vec::new();
        for goal in waited {
            let level = goal.to.map(|level| level.get().to_string()).unwrap_or_default();
            let says = fill(words.has_reached, &[self.guide(goal.area).short, &level]);
            if !seen.contains(&says) {
                seen.push(says);
            }
        }
        if seen.is_empty() {
            return when;
        }
        let seen: Vec<&str> = seen.iter().map(String::as_str).collect();
        [&when, " ", &fill(words.then_seen, &[&self.charts().list(&seen)])].concat()
    }

    /// How a goal stands, in a word.
    #[must_use]
    pub fn goal_state(self, state: GoalState) -> &'static str {
        word_of(&self.plan_words().goal_state, state)
    }
}

/// The first of the month a year after.
fn a_year_after(date: Date) -> Date {
    Date::new(date.year() + 1, date.month(), 1).unwrap_or(date)
}

/// One thing, or several.
pub(crate) fn counted([one, many]: [&str; 2], count: usize) -> String {
    if count == 1 { one.to_owned() } else { fill(many, &[&count.to_string()]) }
}

static SV: PlanDocumentWords = PlanDocumentWords {
    title: "Handlingsplan för digitalisering {0}",
    years: "{0}–{1}",
    focus: ["1 fokusområde", "{0} fokusområden"],
    goals: ["1 mål", "{0} mål"],
    actions: ["1 åtgärd", "{0} åtgärder"],
    done: ["1 åtgärd är klar", "{0} åtgärder är klara"],
    late: ["1 åtgärd är försenad", "{0} åtgärder är försenade"],
    and_late: ["{0} och 1 är försenad", "{0} och {1} är försenade"],
    with_late: ["{0}, 1 försenad", "{0}, {1} försenade"],
    late_action: "Försenad: {0}",
    late_goal: "Försenat mål: {0}",
    next: "Närmast: {0}, {1}",
    all_dates: "Planens datum",
    timeline: "Tidslinje",
    timeline_alt: "Tidslinje för mål och åtgärder, {0}. {1}",
    timeline_key: "Fylld stapel: pågår eller klar. Tom: planerad.",
    today: "i dag",
    level: "nivå {0}",
    should_have: "skulle ha varit klar {0}",
    late_since: ["Försenad sedan {0}", "Försenat mål sedan {0}"],
    chapter: "{0}: {1}",
    at_level: "{0} på nivå {1}",
    goal_late: "försenat",
    once: "{0} en gång",
    saves: "sparar {0}",
    frees: "frigör {0}",
    nothing_stated: "inget angivet",
    again: "Gör om bedömningen i {0}.",
    again_now: "Det är dags att göra om bedömningen.",
    then_seen: "Då syns om {0}.",
    has_reached: "{0} har nått {1}",
    money: "Sparade pengar per år",
    time: "Frigjord tid per år",
    responsible: "Ansvarig",
};

static EN: PlanDocumentWords = PlanDocumentWords {
    title: "Action plan for digital development {0}",
    years: "{0}–{1}",
    focus: ["1 focus area", "{0} focus areas"],
    goals: ["1 goal", "{0} goals"],
    actions: ["1 action", "{0} actions"],
    done: ["1 action is done", "{0} actions are done"],
    late: ["1 action is overdue", "{0} actions are overdue"],
    and_late: ["{0} and 1 is overdue", "{0} and {1} are overdue"],
    with_late: ["{0}, 1 overdue", "{0}, {1} overdue"],
    late_action: "Overdue: {0}",
    late_goal: "Overdue goal: {0}",
    next: "Next: {0}, {1}",
    all_dates: "The dates of the plan",
    timeline: "Timeline",
    timeline_alt: "Timeline of goals and actions, {0}. {1}",
    timeline_key: "Filled bar: under way or done. Empty: planned.",
    today: "today",
    level: "level {0}",
    should_have: "should have been done {0}",
    late_since: ["Overdue since {0}", "Goal overdue since {0}"],
    chapter: "{0}: {1}",
    at_level: "{0} at level {1}",
    goal_late: "overdue",
    once: "{0} once",
    saves: "saves {0}",
    frees: "frees {0}",
    nothing_stated: "nothing stated",
    again: "Assess again in {0}.",
    again_now: "It is time to assess again.",
    then_seen: "Then you will see whether {0}.",
    has_reached: "{0} has reached {1}",
    money: "Savings per year",
    time: "Time freed per year",
    responsible: "Responsible",
};
