//! What actions lead to: money, time and other things, with what it is reckoned with.

use super::fields::{checked, is_benefit_stated, link, note};
use super::sections::part;
use super::{PlanFold, PlanMsg, PlanPart, kept};
use crate::app::controls::{actions, para};
use crate::app::effect::Effect;
use crate::app::message::Msg;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::plan::item::{MAX_AMOUNT, MAX_EFFECTS};
use crate::model::plan::{Benefit, BenefitEffect, BenefitSettings, ItemField, ItemId, PlanChange, Setting, Span};
use crate::text::Lang;
use crate::text::charts::fill;

/// Something done there.
#[derive(Clone, Debug)]
pub enum BenefitMsg {
    /// A number as typed.
    Typed(NumberField, String),
    /// Adds an effect to an action.
    Add(ItemId),
    /// Removes the effect at a place of an action.
    Remove(ItemId, usize),
    /// Sets all assumptions but the budget to their defaults.
    Usual,
}

/// Where a number stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberField {
    /// What an action costs once.
    CostOnce(ItemId),
    /// What an action costs a year.
    CostYearly(ItemId),
    /// The lowest value of the effect at a place of an action.
    Low(ItemId, usize),
    /// The highest value of it.
    High(ItemId, usize),
    /// Something that is reckoned with.
    Setting(Setting),
}

impl NumberField {
    /// The change that puts a number there.
    const fn put(self, number: u64) -> PlanChange {
        match self {
            Self::CostOnce(id) => PlanChange::Set(id, ItemField::CostOnce(number)),
            Self::CostYearly(id) => PlanChange::Set(id, ItemField::CostYearly(number)),
            Self::Low(id, place) => PlanChange::Set(id, ItemField::EffectLow(place, number)),
            Self::High(id, place) => PlanChange::Set(id, ItemField::EffectHigh(place, number)),
            Self::Setting(setting) => PlanChange::Setting(setting, number),
        }
    }

    /// The number of decimals that are stored.
    pub(super) const fn decimals(self) -> u32 {
        if matches!(self, Self::Setting(Setting::Discount)) { 1 } else { 0 }
    }

    /// The lowest and the highest number that may stand there.
    fn within(self) -> (u64, u64) {
        match self {
            Self::Setting(setting) => setting.range().into_inner(),
            _ => (0, MAX_AMOUNT),
        }
    }

    /// A number as it is written there.
    pub(super) fn write(self, lang: Lang, number: u64) -> String {
        if self.decimals() == 0 { lang.whole(number.cast_signed()) } else { lang.decimals(10 * number) }
    }

    /// What is typed there, as a number; `None` of what is none, or may not stand there. Where nothing need be said, nothing
    /// is 0.
    fn read(self, lang: Lang, text: &str) -> Option<u64> {
        let number = if text.trim().is_empty() {
            self.may_be_empty().then_some(0)
        } else {
            lang.typed_number(text, self.decimals())
        };
        let (least, most) = self.within();
        number.filter(|number| (least..=most).contains(number))
    }

    pub(super) const fn may_be_empty(self) -> bool {
        !matches!(self, Self::Setting(setting) if !matches!(setting, Setting::Budget))
    }
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: BenefitMsg) -> Effect {
    match msg {
        BenefitMsg::Typed(spot, text) => {
            let number = spot.read(state.lang(), &text);
            state.plan.wrong_number = number.is_none().then_some(spot);
            if let Some(number) = number {
                state.change_plan(spot.put(number));
            }
        }
        BenefitMsg::Add(id) => {
            if state.change_plan(PlanChange::InsertEffect(id, MAX_EFFECTS, BenefitEffect::default())) {
                return Effect::Focus("effect-last");
            }
        }
        BenefitMsg::Remove(id, place) => {
            state.plan.wrong_number = None;
            if state.change_plan(PlanChange::RemoveEffect(id, place)) {
                state.notify(|lang| lang.plan_more().effect_removed, true);
                return Effect::Focus("undo-bar");
            }
        }
        BenefitMsg::Usual => {
            state.plan.wrong_number = None;
            let usual = Setting::ALL.into_iter().filter(|setting| *setting != Setting::Budget);
            let usual = usual.map(|one| PlanChange::Setting(one, *one.of(&mut BenefitSettings::default())));
            state.change_plan_by(usual);
        }
    }
    Effect::None
}

/// What the actions cost and give: each in its row, and all together. Where nothing is stated, how that is done.
pub(super) fn view(state: &State, is_asked: bool) -> Option<El> {
    let (lang, own, words) = (state.lang(), state.lang().plan_screen(), state.lang().plan_more());
    let plan = state.plan_at_hand();
    if !is_benefit_stated(plan) {
        return is_asked.then(|| empty(state));
    }
    let total = plan.total();
    let apart = lang.effects_apart(plan);
    let rows = lang.benefit_rows(&total, &plan.benefit);
    let has_hours = !total.hours.is_zero();
    let apart = (!apart.is_empty())
        .then(|| el("ul").class("plan-lines").children(apart.into_iter().map(|line| el("li").child(line))));
    let open = PlanMsg::Fold(PlanFold::Settings, !state.plan.is_open(PlanFold::Settings));
    let settle = link(words.settings, open.into())
        .attr("aria-expanded", if state.plan.is_open(PlanFold::Settings) { "true" } else { "false" });
    let content = part(PlanPart::Benefit, own.benefit, [settle])
        .child(table(state, &total))
        .child(apart)
        .child(ask(lang, total.hours_unclaimed()))
        .child(has_hours.then(|| para("small muted", lang.plan_words().not_added)))
        .child(el("div").class("folds").child((!rows.is_empty()).then(|| all(state, rows))).child(settings(state)));
    Some(content)
}

/// How one begins: an action is opened at its figures.
fn empty(state: &State) -> El {
    let (own, words) = (state.lang().plan_screen(), state.lang().plan_more());
    let plan = state.plan_at_hand();
    let ways = kept(plan).map(|action| {
        let name = state.lang().action_name(action);
        el("li").child(link(fill(words.benefit_of, &[&name]), PlanMsg::Cost(action.id).into()))
    });
    let ways: Vec<El> = ways.collect();
    let says = if ways.is_empty() { words.benefit_none } else { words.benefit_kinds };
    part(PlanPart::Benefit, own.benefit, []).child(para("small muted", says)).child(el("ul").children(ways))
}

/// A row for each action that costs or gives something, and the sum.
fn table(state: &State, total: &Benefit) -> El {
    let (lang, names, words) = (state.lang(), state.lang().plan_words(), state.lang().plan_document());
    let columns = [names.cost_once, names.cost_yearly, words.money, words.time];
    let head = |class: &'static str, name: &'static str| {
        el("th").attr("role", "columnheader").attr("scope", "col").class(class).child(name)
    };
    let cells = |of: &Benefit| {
        let sum = |kronor: u64| (kronor > 0).then(|| lang.kronor(kronor.cast_signed()));
        let money = (!of.financial.is_zero()).then(|| lang.kronor_span(of.financial));
        let time = (!of.hours.is_zero()).then(|| lang.hours_span(of.hours));
        let cell = |(column, value): (&'static str, Option<String>)| {
            let is_there = value.is_some();
            let name = el("span").class("cell-name").attr("aria-hidden", "true").child([column, ": "].concat());
            let cell = el("td").attr("role", "cell").class(if is_there { "r" } else { "r none" });
            cell.child(name).child(value.unwrap_or_else(|| "–".to_owned()))
        };
        columns.into_iter().zip([sum(of.cost_once), sum(of.cost_yearly), money, time]).map(cell).collect::<Vec<_>>()
    };
    let row = |name: String, of: &Benefit| {
        let name = el("th").attr("role", "rowheader").attr("scope", "row").child(name);
        el("tr").attr("role", "row").child(name).children(cells(of))
    };
    let stated = kept(state.plan_at_hand())
        .filter(|action| action.states_benefit())
        .map(|action| row(lang.action_name(action), &Benefit::of([action])));
    let heads =
        el("tr").attr("role", "row").child(head("", names.action)).children(columns.map(|column| head("r", column)));
    el("table")
        .class("benefit")
        .attr("role", "table")
        .attr("aria-label", state.lang().plan_screen().benefit)
        .child(el("thead").attr("role", "rowgroup").child(heads))
        .child(el("tbody").attr("role", "rowgroup").children(stated))
        .child(el("tfoot").attr("role", "rowgroup").child(row(lang.plan_more().benefit_total.to_owned(), total)))
}

/// All that follows from the figures, line by line.
fn all(state: &State, rows: Vec<(String, String)>) -> El {
    let (lang, names, words) = (state.lang(), state.lang().plan_words(), state.lang().plan_more());
    let plan = state.plan_at_hand();
    let total = plan.total();
    let said = if total.financial.is_zero() { String::new() } else { lang.payback(total.payback()) };
    let rows = rows.into_iter().map(|(name, value)| {
        el("tr").child(el("th").attr("scope", "row").child(name)).child(el("td").class("r").child(value))
    });
    let table = el("table").class("totals").child(el("caption").class("visually-hidden").child(names.benefit)).child(
        el("thead").child(
            el("tr")
                .child(el("th").attr("scope", "col").child(names.col_item))
                .child(el("th").attr("scope", "col").class("r").child(names.col_value)),
        ),
    );
    el("details")
        .class("fold")
        .child(el("summary").child(names.benefit).child(" ").child(el("span").class("fold-state").child(said)))
        .child(
            el("div")
                .class("fold-body")
                .child(table.child(el("tbody").children(rows)))
                .child(para("small muted", words.benefit_total_lead))
                .child((!total.hours.is_zero()).then(|| para("small muted", lang.reckoned(&plan.benefit)))),
        )
}

/// What leadership is to say of the freed time, where nobody has.
fn ask(lang: Lang, unclaimed: Span) -> Option<El> {
    let hours = (!unclaimed.is_zero()).then(|| lang.hours_span(unclaimed))?;
    Some(note(para("", fill(lang.plan_more().hours_ask, &[&hours]))))
}

/// The field of a number.
pub(super) fn amount(state: &State, spot: NumberField, now: u64) -> El {
    let is_wrong = state.plan.wrong_number == Some(spot);
    let shown = if now == 0 && spot.may_be_empty() { String::new() } else { spot.write(state.lang(), now) };
    checked("text", shown, is_wrong.then_some("number-wrong"), move |text| BenefitMsg::Typed(spot, text).into())
}

/// What is wrong with what is typed there.
pub(super) fn problem(state: &State, spot: NumberField) -> El {
    let is_wrong = state.plan.wrong_number == Some(spot);
    let words = state.lang().plan_more();
    let sentence = if spot.decimals() == 0 { words.number_wrong } else { words.decimal_wrong };
    let told = is_wrong.then(|| {
        let (least, most) = spot.within();
        let said = fill(sentence, &[&spot.write(state.lang(), least), &spot.write(state.lang(), most)]);
        para("error", said).id("number-wrong")
    });
    el("div").attr("role", "alert").child(told)
}

/// What is reckoned with, where each figure comes from, and which figures may stand there.
fn settings(state: &State) -> El {
    let words = state.lang().plan_more();
    let mut now = state.plan_at_hand().benefit;
    let usual = BenefitSettings { budget: now.budget, ..BenefitSettings::default() };
    let is_usual = now == usual;
    let fields = Setting::ALL.map(|setting| {
        let (id, hint_id, label, hint) = match setting {
            Setting::HoursPerPost => ("set-post", "set-post-hint", words.hours_per_post, words.hours_per_post_hint),
            Setting::MonthlySalary => {
                ("set-salary", "set-salary-hint", words.monthly_salary, words.monthly_salary_hint)
            }
            Setting::HoursPerMonth => {
                ("set-month", "set-month-hint", words.hours_per_month, words.hours_per_month_hint)
            }
            Setting::Surcharge => ("set-surcharge", "set-surcharge-hint", words.surcharge, words.surcharge_hint),
            Setting::Discount => ("set-rate", "set-rate-hint", words.discount, words.discount_hint),
            Setting::Years => ("set-years", "set-years-hint", words.years, words.years_hint),
            Setting::Budget => ("set-budget", "set-budget-hint", words.budget, words.budget_hint),
        };
        let spot = NumberField::Setting(setting);
        let input = amount(state, spot, *setting.of(&mut now)).id(id).attr("aria-describedby", hint_id);
        el("div")
            .class("field")
            .child(el("label").attr("for", id).child(label))
            .child(para("hint", hint).id(hint_id))
            .child(problem(state, spot))
            .child(input)
    });
    let back = (!is_usual).then(|| actions([link(words.settings_usual, BenefitMsg::Usual.into())]));
    let potential = state.lang().potential(&now).map(|potential| para("small", potential));
    let said = state.lang().plan_screen().assumptions;
    let said = fill(said, &[&state.lang().whole(now.hours_per_post.cast_signed())]);
    let inside = el("div")
        .class("fold-body settings")
        .child(para("small muted", words.settings_lead))
        .child(el("div").class("plan-fields").children(fields))
        .child(back)
        .child(potential)
        .child(para("small muted", words.potential_source));
    super::sections::fold(state, PlanFold::Settings, "plan-settings", words.settings, said).child(inside)
}

impl From<BenefitMsg> for Msg {
    fn from(msg: BenefitMsg) -> Self {
        PlanMsg::Benefit(msg).into()
    }
}
