//! Where one who is invited begins.

use super::{AnswerMsg, is_by_link};
use crate::app::controls::{Weight, actions, button, heading, para, quiet_radio, section};
use crate::app::grading::GradingMsg;
use crate::app::message::Msg;
use crate::app::start::{about, big};
use crate::app::state::State;
use crate::app::storage::StorageMsg;
use crate::app::view::{El, Node, el};
use crate::model::invitation::Unit;
use crate::model::{Assessment, Change, Invitation, Role};
use crate::text::Lang;

/// The most units to choose from that stand side by side; more are in a list.
const MAX_RADIOS: usize = 7;

/// What is asked and how long it takes, who one is, and where to begin.
pub(in crate::app) fn view(state: &State) -> El {
    let lang = state.lang();
    let words = lang.words();
    let Some(asks) = state.invitation() else { return section("start") };
    let is_begun = !state.own().workspace().assessments().is_empty();
    let label = if state.current().answered() > 0 { words.resume } else { words.start };
    let buttons = [
        Some(big(label, AnswerMsg::Start.into())),
        is_begun.then(|| button(Weight::Plain, words.clear, Msg::Storage(StorageMsg::Erase))),
        is_by_link(state).then(|| button(Weight::Quiet, words.close, AnswerMsg::Close.into())),
    ];
    let text = beginning(state, asks, words.self_title)
        .child(actions(buttons.into_iter().flatten()))
        .child(para("small muted", lang.answer().private))
        .child(para("small muted", lang.shown_from(asks.min_group)));
    alone(text).child(el("div").class("folds").child(about(state)))
}

/// A text of its own, with no picture beside it.
pub(super) fn alone(text: El) -> El {
    section("start").child(el("div").class("start-head one").child(text))
}

/// The name of the group, what is asked, and who one is.
pub(super) fn beginning(state: &State, asks: &Invitation, untitled: &'static str) -> El {
    let words = state.lang().answer();
    let title = if asks.title.is_empty() { untitled.to_owned() } else { asks.title.clone() };
    el("div")
        .child(heading(title))
        .child(para("lead", if asks.targets { words.lead_targets } else { words.lead }))
        .child(who(state.lang(), asks, state.current()))
}

/// What is asked of who one is. Nothing is stated from the beginning, and nothing has to be.
fn who(lang: Lang, asks: &Invitation, current: &Assessment) -> Option<El> {
    let words = lang.answer();
    let has_roles = !asks.roles.is_empty();
    let role = has_roles.then(|| {
        let radio = |role: Role, label: &'static str| {
            quiet_radio("role", label, current.role == role, Msg::Grading(GradingMsg::Edit(Change::Role(role))))
        };
        let roles = asks.roles.iter().map(|role| radio(role, lang.role(role)));
        choices(words.role).children(roles).child(radio(Role::NotStated, words.not_stated))
    });
    let has_units = !asks.units.is_empty();
    let unit = has_units.then(|| units(lang, &asks.units, &current.unit));
    let is_told = has_roles && has_units;
    (has_roles || has_units).then(|| {
        let told = is_told.then(|| para("muted", words.recognised));
        el("div").class("who").child(role).child(unit).child(told)
    })
}

fn units(lang: Lang, units: &[Unit], stated: &str) -> El {
    let words = lang.answer();
    let state_unit = |name: &str| Msg::Grading(GradingMsg::Edit(Change::Unit(name.to_owned())));
    if units.len() <= MAX_RADIOS {
        let radio = |name: &str, label: Node| quiet_radio("unit", label, stated == name, state_unit(name));
        let all = units.iter().map(|unit| radio(&unit.name, unit.name.clone().into()));
        return choices(words.unit).children(all).child(radio("", words.not_stated.into()));
    }
    let option = |name: &str, label: Node| {
        el("option").attr("value", name.to_owned()).prop("selected", stated == name).child(label)
    };
    let all = units.iter().map(|unit| option(&unit.name, unit.name.clone().into()));
    let list = el("select")
        .id("unit")
        .on_text("change", |name| Some(Msg::Grading(GradingMsg::Edit(Change::Unit(name)))))
        .child(option("", words.not_stated.into()))
        .children(all);
    el("div").class("field").child(el("label").attr("for", "unit").child(words.unit)).child(list)
}

fn choices(legend: &'static str) -> El {
    el("fieldset").class("choices").child(el("legend").child(legend))
}
