//! Where an invitation is written.

use super::draft::{Draft, DraftMsg, InvitationField, RespondentDetails};
use super::{GroupMsg, error, folded, quiet, walk};
use crate::app::controls::{Weight, actions, button, heading, named, para, quiet_radio, section, tick};
use crate::app::message::{Msg, Screen};
use crate::app::state::State;
use crate::app::view::{El, Node, el};
use crate::model::Role;
use crate::model::assessment::MAX_NAME;
use crate::model::invitation::MAX_HAND_IN;
use crate::text::charts::fill;

/// The form, or where a new one begins.
pub(super) fn view(state: &State) -> El {
    let words = state.lang().group();
    let Some(draft) = &state.group.draft else { return super::list::view(state) };
    let is_new = state.group.at.is_none();
    // Those of one that is there have their way to the others above them.
    let others = is_new && !state.session().workspace().groups().is_empty();
    let asked = &draft.invitation;
    let field = |of: InvitationField, label, hint, input| field(state, draft, of, label, hint, input);
    let targets = el("span").child(words.targets).child(el("span").class("muted hint").child(words.targets_hint));
    let min = el("input")
        .class("in short")
        .attr("inputmode", "numeric")
        .attr("maxlength", "2")
        .attr("autocomplete", "off")
        .prop("value", draft.min_group.as_str())
        .on_text("input", move |text| Some(GroupMsg::Draft(DraftMsg::MinGroup(text)).into()));
    let ways = [
        Some(button(Weight::Main, if is_new { words.create } else { words.save_changes }, GroupMsg::Save.into())),
        Some(button(Weight::Plain, words.cancel, GroupMsg::Cancel.into())),
        others.then(|| quiet(words.all_groups, Msg::go(Screen::Groups))),
    ];
    section("page group form")
        .child(heading(if is_new { words.form_new } else { words.form_change }))
        .child(para("lead", words.form_lead))
        .child(field(InvitationField::Name, words.name, words.name_hint, text(&asked.title, MAX_NAME, DraftMsg::Title)))
        .child(details(state, draft))
        .child(draft.details.role().then(|| roles(state, draft)))
        .child(draft.details.unit().then(|| units(state, draft)))
        .child(tick(asked.targets, true, send(DraftMsg::Targets(!asked.targets)), targets))
        .child(field(InvitationField::MinGroup, words.min_group, words.min_hint, min))
        .child(field(
            InvitationField::HandIn,
            words.hand_in,
            words.hand_in_hint,
            text(&asked.hand_in, MAX_HAND_IN, DraftMsg::HandIn),
        ))
        .child(para("small muted", words.anonymous))
        .child(walk(ways.into_iter().flatten()))
}

fn send(msg: DraftMsg) -> Msg {
    GroupMsg::Draft(msg).into()
}

/// What is wrong with something, where anything is.
fn wrong(state: &State, draft: &Draft, of: InvitationField) -> Option<El> {
    draft.error_of(of).map(|says| error(of.error_id(), says.words(state.lang())))
}

/// A field with a label and a hint, and what is wrong with it.
fn field(state: &State, draft: &Draft, of: InvitationField, label: &'static str, hint: &'static str, input: El) -> El {
    let (id, hint_id) = match of {
        InvitationField::MinGroup => (of.id(), "min-hint"),
        InvitationField::HandIn => (of.id(), "hand-in-hint"),
        _ => (of.id(), "name-hint"),
    };
    let wrong = wrong(state, draft, of);
    let described = if wrong.is_some() { [hint_id, " ", of.error_id()].concat() } else { hint_id.to_owned() };
    let input = input.attr("aria-describedby", described).attr_if(wrong.is_some(), "aria-invalid", "true");
    el("div")
        .class("field")
        .child(el("label").attr("for", id).child(label))
        .child(el("span").class("hint").id(hint_id).child(hint))
        .child(wrong)
        .child(input.id(id))
}

fn text(value_now: &str, max: usize, msg: fn(String) -> DraftMsg) -> El {
    el("input")
        .class("in")
        .attr("maxlength", max.to_string())
        .attr("autocomplete", "off")
        .prop("value", value_now)
        .on_text("input", move |text| Some(send(msg(text))))
}

/// What those who answer may say about themselves.
fn details(state: &State, draft: &Draft) -> El {
    let words = state.lang().group();
    let radios = RespondentDetails::ALL.map(|details| {
        let label = match details {
            RespondentDetails::Nothing => words.asks_nothing,
            RespondentDetails::Role => words.asks_role,
            RespondentDetails::Unit => words.asks_unit,
            RespondentDetails::RoleAndUnit => words.asks_both,
        };
        quiet_radio("asks", label, draft.details == details, send(DraftMsg::Details(details)))
    });
    let both = (draft.details == RespondentDetails::RoleAndUnit).then(|| {
        let wrong = wrong(state, draft, InvitationField::BothMeant);
        let (meant, label) = (draft.both_meant, el("span").child(words.asks_both_ok));
        let input = el("input")
            .id(InvitationField::BothMeant.id())
            .attr("type", "checkbox")
            .attr_if(wrong.is_some(), "aria-invalid", "true")
            .attr_if(wrong.is_some(), "aria-describedby", InvitationField::BothMeant.error_id())
            .prop("checked", meant)
            .on("change", send(DraftMsg::BothMeant(!meant)));
        el("div")
            .child(para("", words.asks_both_why))
            .child(wrong)
            .child(el("label").class("tick check").child(input).child(label))
    });
    el("fieldset").class("choices").child(el("legend").child(words.asks)).children(radios).child(both)
}

fn roles(state: &State, draft: &Draft) -> El {
    let words = state.lang().group();
    let wrong = wrong(state, draft, InvitationField::Roles);
    let is_wrong = wrong.is_some();
    let roles = Role::ALL.into_iter().filter(|role| *role != Role::NotStated).enumerate().map(|(place, role)| {
        let on = draft.invitation.roles.contains(role);
        let input = el("input").attr("type", "checkbox").prop("checked", on).on("change", send(DraftMsg::Role(role)));
        let input = match place {
            0 => input.id(InvitationField::Roles.id()).attr_if(
                is_wrong,
                "aria-describedby",
                InvitationField::Roles.error_id(),
            ),
            _ => input,
        };
        el("label").class("tick check").child(input).child(el("span").child(state.lang().role(role)))
    });
    el("fieldset").class("ticks").child(el("legend").child(words.roles)).child(wrong).children(roles)
}

fn units(state: &State, draft: &Draft) -> El {
    let words = state.lang().group();
    let wrong = wrong(state, draft, InvitationField::Units);
    let is_wrong = wrong.is_some();
    let last = draft.invitation.units.len().saturating_sub(1);
    let rows = draft.invitation.units.iter().enumerate().map(|(place, unit)| {
        let label = fill(words.unit, &[&(place + 1).to_string()]);
        let input = el("input")
            .class("in")
            .attr("maxlength", MAX_NAME.to_string())
            .attr("autocomplete", "off")
            .attr("aria-label", label.clone())
            .attr_if(is_wrong, "aria-describedby", InvitationField::Units.error_id())
            .prop("value", unit.name.as_str())
            .on_text("input", move |text| Some(send(DraftMsg::Unit(place, text))));
        let input = if place == last { input.id("unit-last") } else { input };
        let remove = button(Weight::Quiet, words.remove, send(DraftMsg::RemoveUnit(place)));
        el("li").class("unit").child(input).child(named(remove, words.remove, &label))
    });
    let lines = el("textarea")
        .class("in")
        .attr("rows", "3")
        .attr("aria-label", words.units_paste)
        .prop("value", draft.lines.as_str())
        .on_text("input", |text| Some(send(DraftMsg::Lines(text))));
    let several =
        el("div").child(lines).child(actions([button(Weight::Plain, words.units_paste_do, send(DraftMsg::AddLines))]));
    let add = button(Weight::Plain, words.unit_add, send(DraftMsg::AddUnit)).id("unit-add");
    el("fieldset")
        .class("units")
        .child(el("legend").child(words.units))
        .child(para("small muted", words.units_hint))
        .child(wrong)
        .child(el("ol").children(rows))
        .child(draft.is_full().then(|| error("units-full", words.units_full)))
        .child(actions([add.attr_if(is_wrong, "aria-describedby", InvitationField::Units.error_id())]))
        .child(folded(words.units_paste, Node::Nothing, several))
}
