//! All assessments side by side, and what is stored.

use super::controls::{Weight, actions, button, heading, named, para, section};
use super::dom::{El, el, value};
use super::message::{Msg, Other, Screen};
use super::state::State;
use crate::model::assessment::MAX_NAME;
use crate::model::{Assessment, Change};

/// The list, and the place to erase everything.
pub(super) fn view(state: &State) -> El {
    let words = state.lang.words();
    let assessments = state.own.workspace().assessments();
    section("shelf")
        .child(heading(words.assessments))
        .child(para("lead", if assessments.is_empty() { words.shelf_empty } else { words.shelf_lead }))
        .child(el("ul").class("cards").children(assessments.iter().map(|assessment| item(state, assessment))))
        .child(actions([
            button(Weight::Main, words.new_assessment, Msg::New),
            button(Weight::Plain, words.open_shared, Msg::Go(Screen::Open)),
        ]))
        .child(kept(state))
}

fn item(state: &State, assessment: &Assessment) -> El {
    let lang = state.lang;
    let words = lang.words();
    let name = lang.name(assessment);
    let id = || assessment.id.clone();
    let open_now = state.own.current().id == assessment.id;
    let mut about = String::new();
    for part in [assessment.organisation.trim(), assessment.unit.trim()] {
        if !part.is_empty() && part != name {
            about.push_str(part);
            about.push_str(" · ");
        }
    }
    about.push_str(&lang.date(assessment.date));
    about.push_str(" · ");
    about.push_str(&lang.progress(assessment.answered()));
    let can_compare = !open_now && state.own.workspace().get(&state.own.current().id).is_some();
    let with_open = lang.compare().with_open;
    let editing = state.details.as_ref() == Some(&assessment.id);
    let choice = |weight, text: &'static str, msg| named(button(weight, text, msg), text, &name);
    let buttons = [
        Some(choice(Weight::Plain, words.open, Msg::Open(id()))),
        (!editing).then(|| choice(Weight::Quiet, words.edit, Msg::Details(Some(id())))),
        can_compare.then(|| choice(Weight::Quiet, with_open, Msg::Against(Other::Kept(id())))),
        Some(choice(Weight::Quiet, words.new_round, Msg::NewRound(id()))),
        Some(choice(Weight::Quiet, words.duplicate, Msg::Duplicate(id()))),
        Some(choice(Weight::Quiet, words.remove, Msg::Remove(id()))),
    ];
    el("li")
        .class("card")
        .child(el("h3").child(name.clone()))
        .child(para("muted", about).child(open_now.then(|| el("span").class("mark").child(words.current_mark))))
        .child(editing.then(|| details(state, assessment)))
        .child(actions(buttons.into_iter().flatten()))
}

fn details(state: &State, assessment: &Assessment) -> El {
    let words = state.lang.words();
    let field = |id: &'static str, label: &'static str, input: El| {
        el("div").class("field").child(el("label").attr("for", id).child(label)).child(input.id(id))
    };
    let text = |id: &'static str, label: &'static str, text: &str, change: fn(String) -> Change| {
        let whose = assessment.id.clone();
        let input = el("input")
            .attr("maxlength", MAX_NAME.to_string())
            .attr("autocomplete", "off")
            .prop("value", text)
            .read("input", move |event| value(event).map(|text| Msg::EditOf(whose.clone(), change(text))));
        field(id, label, input)
    };
    let whose = assessment.id.clone();
    let date = el("input")
        .attr("type", "date")
        .attr_if(state.date_invalid, "aria-describedby", "date-error")
        .attr_if(state.date_invalid, "aria-invalid", "true")
        .prop_unless(state.date_invalid, "value", assessment.date.to_string())
        .read("change", move |event| value(event).map(|text| Msg::DateText(whose.clone(), text)));
    el("div")
        .class("details")
        .child(text("detail-title", words.field_title, &assessment.title, Change::Title))
        .child(text("detail-organisation", words.field_organisation, &assessment.organisation, Change::Organisation))
        .child(text("detail-unit", words.field_unit, &assessment.unit, Change::Unit))
        .child(field("detail-date", words.field_date, date))
        .child(state.date_invalid.then(|| para("error", words.date_invalid).id("date-error")))
        .child(actions([button(Weight::Plain, words.done, Msg::Details(None))]))
}

fn kept(state: &State) -> El {
    let words = state.lang.words();
    let keys = state.own.keys_in_use();
    let erase = if keys.is_empty() {
        None
    } else if state.asks_erase {
        let ask = el("div").class("ask").attr("role", "group").attr("aria-labelledby", "erase-ask");
        Some(ask.child(el("p").id("erase-ask").attr("tabindex", "-1").child(words.erase_ask)).child(actions([
            button(Weight::Main, words.erase_yes, Msg::Erase),
            button(Weight::Plain, words.cancel, Msg::AskErase(false)),
        ])))
    } else {
        Some(actions([button(Weight::Plain, words.erase_all, Msg::AskErase(true)).id("erase")]))
    };
    el("div")
        .class("kept")
        .child(el("h3").child(words.kept_title))
        .child(el("p").child(if keys.is_empty() { words.kept_nothing } else { words.kept_what }))
        .child(el("ul").children(keys.into_iter().map(|key| el("li").child(el("code").child(key)))))
        .child(erase)
}
