//! Sentences and figures of plans.

use super::Lang;
use super::charts::fill;
use super::plan_words::word_of;
use crate::model::Date;
use crate::model::focus::Reason;
use crate::model::group::AgreementLevel;
use crate::model::plan::{
    Action, Benefit, BenefitEffect, BenefitSettings, EffectKind, Goal, GoalState, Payback, Placement, Plan,
    PlanDifference, Prerequisite, PrerequisiteStatus, ProgressSummary, Quadrant, Rating, Span, Status,
};

/// A sum rounded to three figures: more would claim a precision that a guessed salary or a general share does not have.
fn rough(kronor: u64) -> u64 {
    let step = 10_u64.pow(kronor.checked_ilog10().unwrap_or(0).saturating_sub(2));
    (kronor + step / 2) / step * step
}

impl Lang {
    /// A sum: `12 000 kr` in Swedish, `SEK 12,000` in English.
    #[must_use]
    pub fn kronor(self, kronor: i64) -> String {
        self.in_kronor(&self.whole(kronor))
    }

    fn in_kronor(self, number: &str) -> String {
        match self {
            Self::Sv => [number, "\u{a0}kr"].concat(),
            Self::En => ["SEK\u{a0}", number].concat(),
        }
    }

    /// Hundredths as a number with no more decimals than it needs: `0,25`, `3`.
    #[must_use]
    pub fn decimals(self, hundredths: u64) -> String {
        let (whole, part) = (hundredths / 100, hundredths % 100);
        let whole = self.whole(whole.cast_signed());
        let point = match self {
            Self::Sv => ",",
            Self::En => ".",
        };
        match (part, part % 10) {
            (0, _) => whole,
            (_, 0) => [&whole, point, &(part / 10).to_string()].concat(),
            _ => [whole.as_str(), point, if part < 10 { "0" } else { "" }, &part.to_string()].concat(),
        }
    }

    /// A lowest and a highest value, each written in one way; once where they are the same.
    #[must_use]
    pub fn span(self, (low, high): (String, String)) -> String {
        if low == high { low } else { fill(self.plan_words().span, &[&low, &high]) }
    }

    fn span_of(self, span: Span, write: impl Fn(u64) -> String) -> String {
        self.span((write(span.low), write(span.high)))
    }

    /// A lowest and a highest sum.
    #[must_use]
    pub fn kronor_span(self, span: Span) -> String {
        self.in_kronor(&self.span_of(span, |kronor| self.whole(kronor.cast_signed())))
    }

    /// A lowest and a highest number of hours: `400–900 timmar`.
    #[must_use]
    pub fn hours_span(self, span: Span) -> String {
        fill(self.plan_words().hours, &[&self.span_of(span, |hours| self.whole(hours.cast_signed()))])
    }

    /// How far an action has come, and whether it is late, in words.
    #[must_use]
    pub fn action_state(self, action: &Action, today: Date) -> String {
        let words = self.plan_words();
        let status = word_of(&words.status, action.status);
        let late = match action.start {
            _ if action.is_overdue(today) => words.overdue.to_owned(),
            Some(start) if action.should_have_begun(today) => fill(words.should_have_begun, &[&self.date(start)]),
            _ => return status.to_owned(),
        };
        [status, ", ", &late].concat()
    }

    /// Since when an action is overdue, as a sentence; `None` where it is not.
    #[must_use]
    pub fn overdue_since(self, action: &Action, today: Date) -> Option<String> {
        let due = action.due.filter(|_| action.is_overdue(today))?;
        Some(fill(self.plan_words().overdue_since, &[&self.date(due)]))
    }

    /// What a goal is called: what is to be reached, or else its area and levels.
    #[must_use]
    pub fn goal_name(self, goal: &Goal) -> String {
        let what = goal.what.trim();
        if !what.is_empty() {
            return what.to_owned();
        }
        let levels = self.goal_levels(goal);
        [self.guide(goal.area).short, if levels.is_empty() { "" } else { " " }, &levels].concat()
    }

    /// From which level to which: `från 3 till 6`; empty where no level to reach is named.
    #[must_use]
    pub fn goal_levels(self, goal: &Goal) -> String {
        let words = self.plan_words();
        let number = |level: crate::model::Level| level.get().to_string();
        match (goal.from, goal.to) {
            (Some(from), Some(to)) => fill(words.from_to, &[&number(from), &number(to)]),
            (None, Some(to)) => fill(words.to, &[&number(to)]),
            (_, None) => String::new(),
        }
    }

    /// A goal on one line: what, levels, day, state.
    #[must_use]
    pub fn goal_line(self, goal: &Goal, state: GoalState) -> String {
        [&self.goal_name(goal), ", ", &self.goal_facts(goal, state)].concat()
    }

    /// What there is to say of a goal beside its name: levels, day, state.
    #[must_use]
    pub fn goal_facts(self, goal: &Goal, state: GoalState) -> String {
        let words = self.plan_words();
        let mut parts = Vec::new();
        let levels = self.goal_levels(goal);
        if !goal.what.trim().is_empty() && !levels.is_empty() {
            parts.push([self.guide(goal.area).short, " ", &levels].concat());
        }
        parts.extend(goal.by.map(|by| fill(words.by, &[&self.date(by)])));
        parts.push(word_of(&words.goal_state, state).to_owned());
        parts.join(", ")
    }

    /// An action on one line: what, who, when, how it stands.
    #[must_use]
    pub fn action_line(self, action: &Action, today: Date) -> String {
        let mut parts = vec![self.action_name(action)];
        let responsible = action.responsible.trim();
        if !responsible.is_empty() {
            parts.push(responsible.to_owned());
        }
        parts.extend(action.due.map(|due| fill(self.plan_words().by, &[&self.date(due)])));
        parts.push(self.action_state(action, today));
        parts.join(", ")
    }

    /// What an action is called: what is to be done, or else its area.
    #[must_use]
    pub fn action_name(self, action: &Action) -> String {
        let what = action.what.trim();
        if what.is_empty() { self.guide(action.area).short.to_owned() } else { what.to_owned() }
    }

    /// What is said of a prerequisite that is lacking, or there only in part; `None` of others.
    #[must_use]
    pub fn lacking(self, which: Prerequisite, standing: PrerequisiteStatus) -> Option<&'static str> {
        let words = self.plan_words();
        match standing {
            PrerequisiteStatus::No => Some(word_of(&words.lacking, which)),
            PrerequisiteStatus::Partly => Some(word_of(&words.partly, which)),
            PrerequisiteStatus::NotStated | PrerequisiteStatus::Yes => None,
        }
    }

    /// Why an area is proposed, or not: one sentence for each thing there is to say.
    #[must_use]
    pub fn reason(self, reason: &Reason) -> String {
        let words = self.plan_words();
        let mut said = vec![reason.gap.map_or_else(|| words.reason_no_gap.to_owned(), |gap| self.to_target(gap))];
        if let Some(agreement) = reason.agreement {
            let [disagrees, in_part, agrees] = words.reason_agreement;
            let says = match agreement.word() {
                AgreementLevel::Disagreed => disagrees,
                AgreementLevel::Divided => in_part,
                AgreementLevel::Agreed => agrees,
            };
            said.push(says.to_owned());
        }
        if let Some(effect) = reason.effect.and_then(Rating::new) {
            said.push(fill(words.reason_effect, &[self.effect_step(effect)]));
        }
        if let Some(effort) = reason.effort.and_then(Rating::new) {
            said.push(fill(words.reason_effort, &[self.effort_step(effort)]));
        }
        said.join(" ")
    }

    /// How far it is to the target, as a sentence.
    #[must_use]
    pub fn to_target(self, gap: i8) -> String {
        match gap {
            1.. => fill(self.plan_words().reason_gap, &[&self.steps(gap)]),
            _ => [&self.steps(gap), "."].concat(),
        }
    }

    /// A step of effect: *ganska stor*.
    #[must_use]
    pub fn effect_step(self, step: Rating) -> &'static str {
        self.plan_words().effect_steps.get(usize::from(step.get()) - 1).copied().unwrap_or_default()
    }

    /// A step of effort: *ganska hög*.
    #[must_use]
    pub fn effort_step(self, step: Rating) -> &'static str {
        self.plan_words().effort_steps.get(usize::from(step.get()) - 1).copied().unwrap_or_default()
    }

    /// The field that something stands in: *Börja här*, or that it is not placed.
    #[must_use]
    pub fn quadrant(self, placing: Placement) -> &'static str {
        let words = self.plan_words();
        let place = placing.quadrant().and_then(|it| Quadrant::ALL.iter().position(|other| *other == it));
        place.and_then(|place| words.quadrants.get(place)).copied().unwrap_or(words.not_placed)
    }

    /// Where something that has been placed stands: its field, its effect and its effort.
    #[must_use]
    pub fn placed(self, name: &str, placing: Placement) -> String {
        let effect = placing.effect.map(|step| self.effect_step(step)).unwrap_or_default();
        let effort = placing.effort.map(|step| self.effort_step(step)).unwrap_or_default();
        fill(self.plan_words().placed, &[name, self.quadrant(placing), effect, effort])
    }

    /// An effect's lowest and highest value, in what it is counted in.
    #[must_use]
    pub fn effect_value(self, effect: &BenefitEffect) -> String {
        let span = Span::of(effect.low, effect.high);
        match effect.kind {
            EffectKind::Financial => self.kronor_span(span),
            EffectKind::Redistribution => self.hours_span(span),
            EffectKind::Quality | EffectKind::Environment => {
                let number = self.span_of(span, |number| self.whole(number.cast_signed()));
                [number.as_str(), effect.unit.trim()].join(" ").trim().to_owned()
            }
        }
    }

    /// When a cost has come back, the shorter time and the longer.
    #[must_use]
    pub fn payback(self, (short, long): (Payback, Payback)) -> String {
        let words = self.plan_words();
        match (short, long) {
            // The unit stands once where it is the same.
            (Payback::Months(short), Payback::Months(long)) if short < long && long < 24 => {
                self.span((self.whole(short.cast_signed()), self.months(long)))
            }
            (Payback::Months(short), Payback::Months(long)) => self.span((self.months(short), self.months(long))),
            (Payback::Months(short), _) => fill(words.at_least, &[&self.months(short)]),
            (Payback::Free, _) => words.payback_free.to_owned(),
            (Payback::Never, _) => words.payback_never.to_owned(),
        }
    }

    /// A time in months, from two years on in years and months: *9 månader*, *5 år och 3 månader*.
    fn months(self, months: u64) -> String {
        let words = self.plan_words();
        let [month, all_months, all_years] = words.months_years;
        let count = |number: u64, name: &str| [&self.whole(number.cast_signed()), "\u{a0}", name].concat();
        let in_months = |months: u64| count(months, if months == 1 { month } else { all_months });
        match (months / 12, months % 12) {
            (0 | 1, _) => in_months(months),
            (years, 0) => count(years, all_years),
            (years, rest) => fill(words.and_months, &[&count(years, all_years), &in_months(rest)]),
        }
    }

    /// A benefit as rows of a name and a value: first money, then time, which is not added to it. What is nothing is left
    /// out.
    #[must_use]
    pub fn benefit_rows(self, benefit: &Benefit, settings: &BenefitSettings) -> Vec<(String, String)> {
        let words = self.plan_words();
        let [once, yearly] = words.costs;
        let mut rows: Vec<(String, String)> = Vec::new();
        let mut put = |name: &str, value: String| rows.push((name.to_owned(), value));
        let sum = |kronor: u64| self.kronor(kronor.cast_signed());
        if !benefit.financial.is_zero() {
            put(words.saved, self.kronor_span(benefit.financial));
        }
        for (name, cost) in [(once, benefit.cost_once), (yearly, benefit.cost_yearly)] {
            if cost > 0 {
                put(name, sum(cost));
            }
        }
        if !benefit.financial.is_zero() {
            let both = |(low, high): (i64, i64)| self.in_kronor(&self.span((self.whole(low), self.whole(high))));
            put(words.net, both(benefit.net()));
            put(words.payback, self.payback(benefit.payback()));
            let rate = self.decimals(10 * settings.discount_permille);
            let name = fill(words.present_value, &[&settings.years.to_string(), &rate]);
            put(&name, both(benefit.present_value(settings)));
        }
        if !benefit.hours.is_zero() {
            put(words.freed, self.hours_span(benefit.hours));
            let (quality, volume) = (benefit.hours_to_quality, benefit.hours_to_volume);
            for (name, hours) in [
                (words.freed_quality, quality),
                (words.freed_volume, volume),
                (words.freed_unclaimed, benefit.hours_unclaimed()),
            ] {
                if !hours.is_zero() {
                    put(name, self.hours_span(hours));
                }
            }
            let posts = self.span_of(benefit.hours, |hours| self.decimals(settings.posts_hundredths(hours)));
            put(words.freed_posts, fill(words.posts, &[&posts]));
            let kronor = benefit.hours.map(|hours| rough(settings.kronor(hours)));
            put(words.freed_kronor, fill(words.about, &[&self.kronor_span(kronor)]));
        }
        rows
    }

    /// What benefits are reckoned with.
    #[must_use]
    pub fn reckoned(self, settings: &BenefitSettings) -> String {
        let number = |number: u64| self.whole(number.cast_signed());
        let (salary, hour) =
            (self.kronor(settings.monthly_salary.cast_signed()), self.kronor(settings.hour().cast_signed()));
        let (post, month) = (number(settings.hours_per_post), number(settings.hours_per_month));
        fill(self.plan_words().reckoned, &[&post, &salary, &month, &number(settings.surcharge_percent), &hour])
    }

    /// The general potential of the budget, as the rough figure it is; `None` where no budget is stated.
    #[must_use]
    pub fn potential(self, settings: &BenefitSettings) -> Option<String> {
        let potential = self.kronor_span(settings.potential()?.map(rough));
        Some(fill(self.plan_words().potential, &[&self.kronor(settings.budget.cast_signed()), &potential]))
    }

    /// The effects that cannot be added up, one line each: what gets better, and for the environment.
    #[must_use]
    pub fn effects_apart(self, plan: &Plan) -> Vec<String> {
        let words = self.plan_words();
        let mut lines = Vec::new();
        for action in plan.actions.iter().filter(|action| action.status != Status::Dropped) {
            for effect in &action.effects {
                if matches!(effect.kind, EffectKind::Quality | EffectKind::Environment) {
                    let kind = word_of(&words.effect_kind, effect.kind);
                    let said = [kind, effect.what.trim(), &self.effect_value(effect)];
                    let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
                    lines.push([&self.action_name(action), ": ", &said.join(", ")].concat());
                }
            }
        }
        lines
    }

    /// What is not as it was in an earlier round, in a sentence.
    #[must_use]
    pub fn difference(self, difference: &PlanDifference) -> String {
        let words = self.plan_words();
        match *difference {
            PlanDifference::GoalAdded(goal) => fill(words.goal_added, &[&self.goal_name(goal)]),
            PlanDifference::GoalGone(goal) => fill(words.goal_gone, &[&self.goal_name(goal)]),
            PlanDifference::GoalState(goal, from, to) => {
                let (from, to) = (word_of(&words.goal_state, from), word_of(&words.goal_state, to));
                fill(words.goal_moved, &[&self.goal_name(goal), to, from])
            }
            PlanDifference::ActionAdded(action) => fill(words.action_added, &[&self.action_name(action)]),
            PlanDifference::ActionGone(action) => fill(words.action_gone, &[&self.action_name(action)]),
            PlanDifference::Status(action, from, to) => {
                let (from, to) = (word_of(&words.status, from), word_of(&words.status, to));
                fill(words.action_moved, &[&self.action_name(action), to, from])
            }
            PlanDifference::Due(action, from, to) => {
                let name = self.action_name(action);
                match (from, to) {
                    (Some(from), Some(to)) => fill(words.due_moved, &[&name, &self.date(to), &self.date(from)]),
                    (None, Some(to)) => fill(words.due_added, &[&name, &self.date(to)]),
                    (Some(from), None) => fill(words.due_gone, &[&name, &self.date(from)]),
                    (None, None) => String::new(),
                }
            }
            PlanDifference::Standing(which, from, to) => {
                let (from, to) = (word_of(&words.standing, from), word_of(&words.standing, to));
                fill(words.standing_moved, &[word_of(&words.prerequisite, which), to, from])
            }
        }
    }

    /// How many goals and actions stand how: a sentence each, where there are any.
    #[must_use]
    pub fn followed(self, followed: &ProgressSummary) -> Vec<String> {
        let words = self.plan_words();
        let counted = |title: &str, names: [&str; 5], counts: [usize; 5]| {
            let some = names.into_iter().zip(counts).filter(|(_, count)| *count > 0);
            let some: Vec<String> = some.map(|(name, count)| [name, "\u{a0}", &count.to_string()].concat()).collect();
            (!some.is_empty()).then(|| [title, ": ", &some.join(", "), "."].concat())
        };
        let mut said: Vec<String> = counted(words.goals, words.followed_goals, followed.goals).into_iter().collect();
        if let Some(mut actions) = counted(words.actions, words.followed_actions, followed.actions) {
            if followed.overdue > 0 {
                actions.push(' ');
                actions.push_str(&fill(words.followed_overdue, &[&followed.overdue.to_string()]));
            }
            said.push(actions);
        }
        said
    }
}
