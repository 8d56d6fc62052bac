//! What an action costs and gives, where it is typed.

use super::PlanMsg;
use super::benefit::{BenefitMsg, NumberField, amount, problem};
use super::edit::msg as set;
use super::entry::{entry, select};
use super::fields::{quiet_link, typed};
use crate::app::controls::{Weight, actions, button, named, para};
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::plan::item::{MAX_EFFECTS, MAX_WHAT, MAX_WHO};
use crate::model::plan::{Action, BenefitEffect, EffectKind, ItemField, ItemId, ItemText, PlanChange, UsedFor};
use crate::text::charts::fill;
use crate::text::plan_words::word_of;

/// Both costs, and the effects one after the other.
pub(super) fn costs_and_effects(state: &State, action: &Action) -> El {
    let (words, own) = (state.lang().plan_more(), state.lang().plan_screen());
    let last = action.effects.len().saturating_sub(1);
    let effects = action.effects.iter().enumerate().map(|(place, one)| effect(state, action.id, place, last, one));
    let add = if action.effects.len() < MAX_EFFECTS {
        actions([button(Weight::Plain, words.effect_add, BenefitMsg::Add(action.id).into())])
    } else {
        para("small muted", words.effects_full)
    };
    el("div")
        .class("plan-form")
        .child(para("small muted", words.benefit_lead))
        .child(
            el("div")
                .class("plan-fields")
                .child(amount_entry(state, own.cost_once, NumberField::CostOnce(action.id), action.cost_once))
                .child(amount_entry(state, own.cost_yearly, NumberField::CostYearly(action.id), action.cost_yearly)),
        )
        .children(effects)
        .child(add)
}

/// A field with a number inside its label, and what is wrong with it.
fn amount_entry(state: &State, label: &'static str, spot: NumberField, now: u64) -> El {
    entry(label, amount(state, spot, now)).child(problem(state, spot))
}

fn effect(state: &State, id: ItemId, place: usize, last: usize, effect: &BenefitEffect) -> El {
    let (words, names) = (state.lang().plan_more(), state.lang().plan_words());
    let kinds = EffectKind::ALL.iter().map(|kind| {
        let msg = set(id, ItemField::EffectKind(place, *kind));
        (word_of(&names.effect_kind, *kind).to_owned(), effect.kind == *kind, msg)
    });
    let text = |label: &'static str, text: &str, max: usize, which: ItemText| {
        let write = move |text| PlanMsg::Edit(PlanChange::Write(id, which, text)).into();
        entry(label, typed("input", text, max, write))
    };
    let has_unit = matches!(effect.kind, EffectKind::Quality | EffectKind::Environment);
    let used_for = (effect.kind == EffectKind::Redistribution).then(|| {
        let choices = UsedFor::ALL.iter().map(|used| {
            let msg = set(id, ItemField::EffectUsedFor(place, *used));
            (word_of(&names.used_for, *used).to_owned(), effect.used_for == *used, msg)
        });
        el("div").class("whole").child(para("small muted", words.used_for_why)).child(select(words.used_for, choices))
    });
    let title = fill(words.effect, &[&(place + 1).to_string()]);
    let legend = el("legend").attr("tabindex", "-1").child(title.clone());
    let remove = quiet_link(words.effect_remove, BenefitMsg::Remove(id, place).into());
    let [low, high] = match effect.kind {
        EffectKind::Financial => [words.low_kronor, words.high_kronor],
        EffectKind::Redistribution => [words.low_hours, words.high_hours],
        EffectKind::Quality | EffectKind::Environment => [names.low, names.high],
    };
    el("fieldset")
        .class("plan-fields")
        .child(if place == last { legend.id("effect-last") } else { legend })
        .child(select(words.effect_kind, kinds))
        .child(el("div").class("what").child(text(
            words.effect_what,
            &effect.what,
            MAX_WHAT,
            ItemText::EffectWhat(place),
        )))
        .child(amount_entry(state, low, NumberField::Low(id, place), effect.low))
        .child(amount_entry(state, high, NumberField::High(id, place), effect.high))
        .child(has_unit.then(|| text(names.unit, &effect.unit, MAX_WHO, ItemText::EffectUnit(place))))
        .child(text(names.party, &effect.party, MAX_WHO, ItemText::EffectParty(place)))
        .child(used_for)
        .child(named(remove, words.effect_remove, &title))
}
