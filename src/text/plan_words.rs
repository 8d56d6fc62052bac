//! The words of plans: what is in one, how it stands, and what is carried away of it. They stand apart from the other
//! words, since they are needed only where someone plans.

mod en;
mod sv;

use super::Lang;
use crate::model::choice::Choice;

/// The words of one language. `{0}`, `{1}` … stand for what is filled in. Lists are in the order of their enum's `ALL`.
#[derive(Debug)]
pub struct PlanWords {
    /// The heading of a plan.
    pub plan: &'static str,
    /// The heading of the future story.
    pub vision: &'static str,
    /// What each part of the story answers, as a question.
    pub story_questions: [&'static str; 4],
    /// What each part of the story is called beside its text.
    pub story_parts: [&'static str; 4],
    /// The heading of the prerequisites.
    pub prerequisites: &'static str,
    /// What must be there, each as a statement to say yes, partly or no to.
    pub prerequisite: [&'static str; 4],
    /// What is said where one is not there.
    pub lacking: [&'static str; 4],
    /// What is said where one is there only in part.
    pub partly: [&'static str; 4],
    /// The heading of what is lacking.
    pub lacking_title: &'static str,
    /// Nobody has said, yes, partly, no.
    pub standing: [&'static str; 4],
    /// The heading of the operations.
    pub departments: &'static str,
    /// One operation; the name of a column.
    pub department: &'static str,
    /// In an operation's place: for all of them.
    pub all_departments: &'static str,
    /// Whether an operation has a plan: no, yes.
    pub has_plan: [&'static str; 2],
    /// The heading of the goals.
    pub goals: &'static str,
    /// One goal; the name of a column.
    pub goal: &'static str,
    /// A goal from level `{0}` to level `{1}`.
    pub from_to: &'static str,
    /// A goal to reach level `{0}`.
    pub to: &'static str,
    /// A goal's day `{0}`.
    pub by: &'static str,
    /// The name of the column with a goal's day.
    pub col_by: &'static str,
    /// How a goal stands.
    pub goal_state: [&'static str; 5],
    /// The heading of the actions.
    pub actions: &'static str,
    /// One action; the name of a column.
    pub action: &'static str,
    /// In place of actions.
    pub no_actions: &'static str,
    /// An action's responsible role.
    pub responsible: &'static str,
    /// Who answers for the benefit.
    pub benefit_owner: &'static str,
    /// An action's measure.
    pub measure: &'static str,
    /// With whom outside.
    pub with: &'static str,
    /// The day an action begins.
    pub start: &'static str,
    /// The day an action is due.
    pub due: &'static str,
    /// How far an action has come; the name of a column.
    pub col_status: &'static str,
    /// How far an action has come.
    pub status: [&'static str; 5],
    /// Change or running operations; the name of a column.
    pub col_kind: &'static str,
    /// Change, running operations.
    pub kind: [&'static str; 2],
    /// After a status: the day has passed.
    pub overdue: &'static str,
    /// The name of a column: whether the day has passed, or of how many.
    pub col_overdue: &'static str,
    /// Beside a due day: the day `{0}` has passed.
    pub overdue_since: &'static str,
    /// The start day `{0}` has passed, and it has not begun.
    pub should_have_begun: &'static str,
    /// What an action costs once; the name of a column.
    pub cost_once: &'static str,
    /// What an action costs a year; the name of a column.
    pub cost_yearly: &'static str,
    /// What an action leads to.
    pub effects: &'static str,
    /// The kinds of effect.
    pub effect_kind: [&'static str; 4],
    /// What freed time goes to.
    pub used_for: [&'static str; 3],
    /// Whom an effect falls on.
    pub party: &'static str,
    /// The lowest value.
    pub low: &'static str,
    /// The highest value.
    pub high: &'static str,
    /// The unit of an effect.
    pub unit: &'static str,

    /// The heading of the square of effect and effort.
    pub matrix: &'static str,
    /// How much something matters; the name of an axis.
    pub effect: &'static str,
    /// How much work something takes; the name of an axis.
    pub effort: &'static str,
    /// The four steps of effect.
    pub effect_steps: [&'static str; 4],
    /// The four steps of effort.
    pub effort_steps: [&'static str; 4],
    /// The four fields, in the order of `Quadrant::ALL`.
    pub quadrants: [&'static str; 4],
    /// The field of what is not placed.
    pub not_placed: &'static str,
    /// Read aloud for something that stands in a field: name `{0}`, field `{1}`, effect `{2}`, effort `{3}`.
    pub placed: &'static str,
    /// What the square is, for those who do not see it: how many things `{0}`, sentence `{1}`.
    pub matrix_alt: &'static str,
    /// In the field to begin with: names `{0}`.
    pub matrix_first: &'static str,
    /// Nothing is in the field to begin with.
    pub matrix_none: &'static str,

    /// The areas `{0}` that are proposed.
    pub proposal: &'static str,
    /// How the proposal is made: the formula, in words.
    pub formula: &'static str,
    /// The steps `{0}` to the target.
    pub reason_gap: &'static str,
    /// There is no distance to tell.
    pub reason_no_gap: &'static str,
    /// How alike the group's answers are: little, somewhat, much.
    pub reason_agreement: [&'static str; 3],
    /// The effect `{0}` is stated.
    pub reason_effect: &'static str,
    /// The effort `{0}` is stated.
    pub reason_effort: &'static str,
    /// The points `{0}`.
    pub points: &'static str,

    /// The heading of good examples.
    pub examples: &'static str,
    /// The link of a good example.
    pub link: &'static str,
    /// Read more at the address `{0}`.
    pub read_more: &'static str,
    /// A good example from whom `{0}`.
    pub example_from: &'static str,

    /// The heading of the benefit.
    pub benefit: &'static str,
    /// The name of the column of names.
    pub col_item: &'static str,
    /// The name of the column of values.
    pub col_value: &'static str,
    /// Money saved a year.
    pub saved: &'static str,
    /// Cost once, and cost a year: rows.
    pub costs: [&'static str; 2],
    /// Money saved less yearly cost.
    pub net: &'static str,
    /// When the cost has come back.
    pub payback: &'static str,
    /// It costs nothing, so nothing is to come back.
    pub payback_free: &'static str,
    /// It does not come back.
    pub payback_never: &'static str,
    /// A time of at least `{0}`.
    pub at_least: &'static str,
    /// A month; months; years, from two on.
    pub months_years: [&'static str; 3],
    /// Years `{0}` and months `{1}`.
    pub and_months: &'static str,
    /// The value today of `{0}` years at the discount rate `{1}` percent.
    pub present_value: &'static str,
    /// Time that is freed a year.
    pub freed: &'static str,
    /// Of which to higher quality.
    pub freed_quality: &'static str,
    /// Of which to more volume.
    pub freed_volume: &'static str,
    /// Of which nobody has said.
    pub freed_unclaimed: &'static str,
    /// The same in full-time posts.
    pub freed_posts: &'static str,
    /// A rough sum `{0}`.
    pub about: &'static str,
    /// What that time costs.
    pub freed_kronor: &'static str,
    /// Hours `{0}`.
    pub hours: &'static str,
    /// Posts `{0}`.
    pub posts: &'static str,
    /// So much `{0}` each year.
    pub a_year: &'static str,
    /// A lowest value `{0}` and a highest `{1}`.
    pub span: &'static str,
    /// Time is not money: why the two are not added.
    pub not_added: &'static str,
    /// What is reckoned with: hours a post `{0}`, salary `{1}`, hours a month `{2}`, surcharge `{3}`, an hour `{4}`.
    pub reckoned: &'static str,
    /// Beside a budget `{0}`: its potential `{1}`, and where that figure comes from.
    pub potential: &'static str,

    /// The heading of what has changed since an earlier round.
    pub changed: &'static str,
    /// Nothing has changed in the plan since the day `{0}`.
    pub unchanged: &'static str,
    /// The goal `{0}` is new.
    pub goal_added: &'static str,
    /// The goal `{0}` is gone.
    pub goal_gone: &'static str,
    /// The goal `{0}` stands as `{1}`, before as `{2}`.
    pub goal_moved: &'static str,
    /// The action `{0}` is new.
    pub action_added: &'static str,
    /// The action `{0}` is gone.
    pub action_gone: &'static str,
    /// The action `{0}` stands as `{1}`, before as `{2}`.
    pub action_moved: &'static str,
    /// The action `{0}` is now due the day `{1}`, before `{2}`.
    pub due_moved: &'static str,
    /// The action `{0}` is due the day `{1}`, and had no day before.
    pub due_added: &'static str,
    /// The action `{0}` has no day any longer, before `{1}`.
    pub due_gone: &'static str,
    /// The prerequisite `{0}` stands as `{1}`, before as `{2}`.
    pub standing_moved: &'static str,
    /// Before how many goals stand so, by their state.
    pub followed_goals: [&'static str; 5],
    /// Before how many actions have come so far.
    pub followed_actions: [&'static str; 5],
    /// How many actions are overdue: `{0}`.
    pub followed_overdue: &'static str,

    /// The title of the draft to the board (*nämnd*, *kommunstyrelse*).
    pub statement: &'static str,
    /// Blanks at the top: date, reference number, case officer.
    pub statement_blanks: [&'static str; 3],
    /// In place of what is to be filled in.
    pub fill_in: &'static str,
    /// The heading of the proposal to decide.
    pub decision: &'static str,
    /// Above the points of the decision, with a blank for who decides.
    pub decide: &'static str,
    /// A name `{0}` in quotation marks.
    pub quoted: &'static str,
    /// A point of the decision: one focus area `{0}`, and several.
    pub decide_focus: [&'static str; 2],
    /// A point of the decision: the plan of whom and when `{0}`.
    pub decide_plan: &'static str,
    /// A point of the decision: a new assessment by the day `{0}`, without a plan and with one.
    pub decide_follow: [&'static str; 2],
    /// The heading of the summary.
    pub summary: &'static str,
    /// The heading of the matter.
    pub matter: &'static str,
    /// How it was made: the model.
    pub method: &'static str,
    /// The means of now and of the targets: mean `{0}` of the areas `{1}`.
    pub means: [&'static str; 2],
    /// The heading of the reasons for the proposal.
    pub judgement: &'static str,
    /// In place of the reasons, which only the municipality knows.
    pub judgement_blank: &'static str,
    /// The heading of what the proposal costs and saves.
    pub economy: &'static str,
    /// The heading of the appendices.
    pub appendices: &'static str,
    /// The appendices.
    pub appendix: [&'static str; 2],

    /// The heading of the list of recipients of the decision.
    pub sent_to: &'static str,

    /// The title of an action `{0}` in a calendar.
    pub calendar_action: &'static str,
    /// The title of a goal `{0}` in a calendar.
    pub calendar_goal: &'static str,
    /// A suggestion for an area, from band `{0}` to band `{1}`.
    pub suggestions: &'static str,
}

impl Lang {
    /// The words of plans.
    #[must_use]
    pub const fn plan_words(self) -> &'static PlanWords {
        match self {
            Self::Sv => &sv::WORDS,
            Self::En => &en::WORDS,
        }
    }
}

/// The word for one of a few, in a list in their order.
#[must_use]
pub fn word_of<T: Choice>(words: &[&'static str], of: T) -> &'static str {
    words.get(of.place()).copied().unwrap_or_default()
}
