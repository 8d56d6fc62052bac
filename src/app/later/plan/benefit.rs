//! What actions lead to: money, time and other things, with what it is reckoned with.

use super::edit::msg as set;
use super::entry::{entry, select};
use super::fields::{checked, typed};
use super::{Part, PlanMsg, change_button, leave, whose};
use crate::app::controls::{Weight, actions, button, heading, named, para, section};
use crate::app::message::{Msg, Screen};
use crate::app::state::{After, State};
use crate::app::view::{El, el};
use crate::model::plan::benefit::SETTINGS;
use crate::model::plan::item::{MAX_AMOUNT, MAX_EFFECTS, MAX_WHAT, MAX_WHO};
use crate::model::plan::{
    Action, Benefit, BenefitSettings, Effect, EffectKind, Field, ItemId, PlanChange, Setting, Span, Status, Text,
    UsedFor,
};
use crate::text::Lang;
use crate::text::charts::fill;
use crate::text::plan_words::word_of;

/// Something done there.
#[derive(Clone, Debug)]
pub enum BenefitMsg {
    /// Opens what is said of an action, or closes it.
    Open(Option<ItemId>),
    /// A number as typed.
    Typed(Spot, String),
    /// Adds an effect to an action.
    Add(ItemId),
    /// Removes the effect at a place of an action.
    Remove(ItemId, usize),
    /// Reckons with what one begins with, but for the budget.
    Usual,
}

/// Where a number stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
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

impl Spot {
    /// The change that puts a number there.
    const fn put(self, number: u64) -> PlanChange {
        match self {
            Self::CostOnce(id) => PlanChange::Set(id, Field::CostOnce(number)),
            Self::CostYearly(id) => PlanChange::Set(id, Field::CostYearly(number)),
            Self::Low(id, place) => PlanChange::Set(id, Field::EffectLow(place, number)),
            Self::High(id, place) => PlanChange::Set(id, Field::EffectHigh(place, number)),
            Self::Setting(setting) => PlanChange::Setting(setting, number),
        }
    }

    /// How many decimals of a number that stands there are kept.
    const fn decimals(self) -> u32 {
        if matches!(self, Self::Setting(Setting::Discount)) { 1 } else { 0 }
    }

    /// The lowest and the highest number that may stand there.
    fn within(self) -> (u64, u64) {
        let within = match self {
            Self::Setting(setting) => SETTINGS.get(setting as usize),
            _ => None,
        };
        within.map_or((0, MAX_AMOUNT), |within| (within.least, within.most))
    }

    /// A number as it is written there.
    fn write(self, lang: Lang, number: u64) -> String {
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

    const fn may_be_empty(self) -> bool {
        !matches!(self, Self::Setting(setting) if !matches!(setting, Setting::Budget))
    }
}

/// What is held while one is there.
#[derive(Default)]
pub(in crate::app) struct Held {
    /// The action that is open.
    open: Option<ItemId>,
    /// Where what is typed is no number that may stand there.
    wrong: Option<Spot>,
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: BenefitMsg) -> After {
    match msg {
        BenefitMsg::Open(open) => {
            let left = std::mem::replace(&mut state.planning.benefit, Held { open, wrong: None }).open;
            return if open.is_some() { After::Focus("benefit-open") } else { leave(state, left) };
        }
        BenefitMsg::Typed(spot, text) => {
            let number = spot.read(state.lang, &text);
            state.planning.benefit.wrong = number.is_none().then_some(spot);
            if let Some(number) = number {
                state.change_plan(spot.put(number));
            }
        }
        BenefitMsg::Add(id) => {
            if state.change_plan(PlanChange::InsertEffect(id, MAX_EFFECTS, Effect::default())) {
                return After::Focus("effect-last");
            }
        }
        BenefitMsg::Remove(id, place) => {
            state.planning.benefit.wrong = None;
            if state.change_plan(PlanChange::RemoveEffect(id, place)) {
                state.tell(|lang| lang.plan_more().effect_removed, true);
                return After::Focus("undo-bar");
            }
        }
        BenefitMsg::Usual => {
            state.planning.benefit.wrong = None;
            let usual = Setting::ALL.into_iter().filter(|setting| *setting != Setting::Budget);
            let usual = usual.map(|one| PlanChange::Setting(one, *one.of(&mut BenefitSettings::default())));
            state.change_plan_by(usual);
        }
    }
    After::Nothing
}

pub(super) fn view(state: &State) -> El {
    let (lang, words) = (state.lang, state.lang.plan_more());
    let plan = state.plan_at_hand();
    let kept = plan.actions.iter().filter(|action| action.status != Status::Dropped);
    let cards: Vec<El> = kept.map(|action| card(state, action)).collect();
    let listed = if cards.is_empty() {
        let to = Msg::Go(Screen::Plan(Part::Actions));
        el("div").class("placed").child(para("", words.benefit_none)).child(actions([button(
            Weight::Main,
            words.to_actions,
            to,
        )]))
    } else {
        el("div").class("cards").children(cards)
    };
    section("group plan")
        .child(whose(state))
        .child(heading(lang.plan_words().benefit))
        .child(para("lead", words.benefit_lead))
        .child(para("muted", words.benefit_kinds))
        .child(listed)
        .child(total(state))
        .child(settings(state))
}

/// An action with what it costs and gives; open, it can be changed.
fn card(state: &State, action: &Action) -> El {
    let (lang, words) = (state.lang, state.lang.plan_more());
    let name = lang.action_name(action);
    let card = el("div").key(action.id.get()).class("card");
    if state.planning.benefit.open == Some(action.id) {
        let title = el("h3").id("benefit-open").attr("tabindex", "-1").child(fill(words.benefit_of, &[&name]));
        return card.child(title).child(form(state, action)).child(actions([button(
            Weight::Main,
            state.lang.later_words().done,
            BenefitMsg::Open(None).into(),
        )]));
    }
    let change = change_button(state, action.id, &name, BenefitMsg::Open(Some(action.id)).into());
    let costs = [(lang.plan_words().cost_once, action.cost_once), (lang.plan_words().cost_yearly, action.cost_yearly)];
    let costs = costs.into_iter().filter(|(_, cost)| *cost > 0);
    let costs = costs.map(|(name, cost)| [name, ": ", &lang.kronor(cost.cast_signed())].concat());
    let lines: Vec<String> = costs.chain(action.effects.iter().map(|effect| lang.effect_line(effect))).collect();
    let said = if lines.is_empty() {
        para("muted", words.benefit_nothing)
    } else {
        el("ul").class("read-out").children(lines.into_iter().map(|line| el("li").child(line)))
    };
    card.child(el("h3").child(name.clone())).child(said).child(actions([change]))
}

/// A number in a field of its own.
fn amount(state: &State, spot: Spot, now: u64) -> El {
    let is_wrong = state.planning.benefit.wrong == Some(spot);
    let shown = if now == 0 && spot.may_be_empty() { String::new() } else { spot.write(state.lang, now) };
    checked("text", shown, is_wrong.then_some("number-wrong"), move |text| BenefitMsg::Typed(spot, text).into())
}

/// A field with a number inside its label, and what is wrong with it.
pub(super) fn amount_entry(state: &State, label: &'static str, spot: Spot, now: u64) -> El {
    entry(label, amount(state, spot, now)).child(problem(state, spot))
}

fn problem(state: &State, spot: Spot) -> El {
    let is_wrong = state.planning.benefit.wrong == Some(spot);
    let words = state.lang.plan_more();
    let sentence = if spot.decimals() == 0 { words.number_wrong } else { words.decimal_wrong };
    let told = is_wrong.then(|| {
        let (least, most) = spot.within();
        let said = fill(sentence, &[&spot.write(state.lang, least), &spot.write(state.lang, most)]);
        para("error", said).id("number-wrong")
    });
    el("div").attr("role", "alert").child(told)
}

fn form(state: &State, action: &Action) -> El {
    let (words, names) = (state.lang.plan_more(), state.lang.plan_words());
    let last = action.effects.len().saturating_sub(1);
    let effects = action.effects.iter().enumerate().map(|(place, one)| effect(state, action.id, place, last, one));
    let add = if action.effects.len() < MAX_EFFECTS {
        actions([button(Weight::Plain, words.effect_add, BenefitMsg::Add(action.id).into())])
    } else {
        para("muted", words.effects_full)
    };
    el("div")
        .class("plan-form")
        .child(
            el("fieldset")
                .class("plan-fields")
                .child(el("legend").child(words.costs))
                .child(amount_entry(state, names.cost_once, Spot::CostOnce(action.id), action.cost_once))
                .child(amount_entry(state, names.cost_yearly, Spot::CostYearly(action.id), action.cost_yearly)),
        )
        .children(effects)
        .child(add)
}

fn effect(state: &State, id: ItemId, place: usize, last: usize, effect: &Effect) -> El {
    let (words, names) = (state.lang.plan_more(), state.lang.plan_words());
    let kinds = EffectKind::ALL.iter().map(|kind| {
        let msg = set(id, Field::EffectKind(place, *kind));
        (word_of(&names.effect_kind, *kind).to_owned(), effect.kind == *kind, msg)
    });
    let text = |label: &'static str, text: &str, max: usize, which: Text| {
        let write = move |text| PlanMsg::Edit(PlanChange::Write(id, which, text)).into();
        entry(label, typed("input", text, max, write))
    };
    let has_unit = matches!(effect.kind, EffectKind::Quality | EffectKind::Environment);
    let used_for = (effect.kind == EffectKind::Redistribution).then(|| {
        let choices = UsedFor::ALL.iter().map(|used| {
            let msg = set(id, Field::EffectUsedFor(place, *used));
            (word_of(&names.used_for, *used).to_owned(), effect.used_for == *used, msg)
        });
        el("div").class("whole").child(para("muted", words.used_for_why)).child(select(words.used_for, choices))
    });
    let title = fill(words.effect, &[&(place + 1).to_string()]);
    let legend = el("legend").attr("tabindex", "-1").child(title.clone());
    let remove = button(Weight::Quiet, words.effect_remove, BenefitMsg::Remove(id, place).into());
    let [low, high] = match effect.kind {
        EffectKind::Financial => [words.low_kronor, words.high_kronor],
        EffectKind::Redistribution => [words.low_hours, words.high_hours],
        EffectKind::Quality | EffectKind::Environment => [names.low, names.high],
    };
    el("fieldset")
        .class("plan-fields")
        .child(if place == last { legend.id("effect-last") } else { legend })
        .child(select(words.effect_kind, kinds))
        .child(el("div").class("what").child(text(words.effect_what, &effect.what, MAX_WHAT, Text::EffectWhat(place))))
        .child(amount_entry(state, low, Spot::Low(id, place), effect.low))
        .child(amount_entry(state, high, Spot::High(id, place), effect.high))
        .child(has_unit.then(|| text(names.unit, &effect.unit, MAX_WHO, Text::EffectUnit(place))))
        .child(text(names.party, &effect.party, MAX_WHO, Text::EffectParty(place)))
        .child(used_for)
        .child(named(remove, words.effect_remove, &title))
}

/// All actions together: money, then time, which is not added to it, then what is in units of its own.
fn total(state: &State) -> El {
    let (lang, words, names) = (state.lang, state.lang.plan_more(), state.lang.plan_words());
    let plan = state.plan_at_hand();
    let total: Benefit = plan.total();
    let rows = lang.benefit_rows(&total, &plan.benefit);
    let unclaimed = total.hours_unclaimed();
    let apart = lang.effects_apart(plan);
    let is_empty = rows.is_empty() && apart.is_empty();
    let table = (!rows.is_empty()).then(|| {
        let rows = rows.into_iter().map(|(name, value)| {
            el("tr").child(el("th").attr("scope", "row").child(name)).child(el("td").child(value))
        });
        el("div").class("table totals").child(
            el("table")
                .child(el("caption").class("hid").child(words.benefit_total))
                .child(
                    el("thead").child(
                        el("tr")
                            .child(el("th").attr("scope", "col").child(names.benefit))
                            .child(el("th").attr("scope", "col").child(names.col_value)),
                    ),
                )
                .child(el("tbody").children(rows)),
        )
    });
    let has_hours = !total.hours.is_zero();
    el("div")
        .class("share-part")
        .child(el("h3").child(words.benefit_total))
        .child(para("muted", if is_empty { words.benefit_nothing } else { words.benefit_total_lead }))
        .child(table)
        .child(has_hours.then(|| para("", names.not_added)))
        .child(ask(lang, unclaimed))
        .child(has_hours.then(|| para("muted", lang.reckoned(&plan.benefit))))
        .child(
            (!apart.is_empty())
                .then(|| el("ul").class("read-out").children(apart.into_iter().map(|line| el("li").child(line)))),
        )
        .child(lang.potential(&plan.benefit).map(|potential| para("", potential)))
        .child(
            el("details")
                .class("fold")
                .child(el("summary").child(words.potential_title))
                .child(el("div").class("fold-in").child(el("p").child(words.potential_source))),
        )
}

/// What leadership is to say of the freed time, where nobody has.
fn ask(lang: Lang, unclaimed: Span) -> Option<El> {
    let hours = (!unclaimed.is_zero()).then(|| lang.hours_span(unclaimed))?;
    Some(para("ask", fill(lang.plan_more().hours_ask, &[&hours])))
}

/// What is reckoned with, where each figure comes from, and which figures may stand there.
fn settings(state: &State) -> El {
    let words = state.lang.plan_more();
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
        let spot = Spot::Setting(setting);
        let input = amount(state, spot, *setting.of(&mut now)).id(id).class("short").attr("aria-describedby", hint_id);
        el("div")
            .class("field")
            .child(el("label").attr("for", id).child(label))
            .child(para("muted", hint).id(hint_id))
            .child(input)
            .child(problem(state, spot))
    });
    let back = (!is_usual).then(|| actions([button(Weight::Quiet, words.settings_usual, BenefitMsg::Usual.into())]));
    el("div")
        .class("share-part settings")
        .child(el("h3").child(words.settings))
        .child(para("", words.settings_lead))
        .children(fields)
        .child(back)
}

impl From<BenefitMsg> for Msg {
    fn from(msg: BenefitMsg) -> Self {
        PlanMsg::Benefit(msg).into()
    }
}
