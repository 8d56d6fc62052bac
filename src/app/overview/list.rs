//! All assessments in a list: to open, to go on with, to change.

use super::{CompareTarget, OverviewMsg};
use crate::app::controls::{Weight, actions, button, named, para};
use crate::app::message::{Msg, Screen};
use crate::app::share::ShareMsg;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::assessment::MAX_NAME;
use crate::model::{Assessment, Change};
use crate::text::charts::fill;

/// How many are shown at first, where there are more than [`MANY`].
const FEW: usize = 8;
const MANY: usize = 12;

pub(super) fn view(state: &State, has_title: bool) -> El {
    let words = state.lang().shelf();
    let all = state.own().workspace().assessments();
    let is_cut = all.len() > MANY && !state.overview.shows_all;
    let is_shown = |(place, one): &(usize, &Assessment)| {
        let is_at_hand =
            [state.overview.details.as_ref(), state.overview.more.as_ref(), Some(&state.own().current().id)]
                .contains(&Some(&one.id));
        !is_cut || *place < FEW || is_at_hand
    };
    let rows = all.iter().enumerate().filter(is_shown).flat_map(|(_, one)| item(state, one));
    let [name, date, done, choices] = words.columns;
    let head = [name, date, done].map(|name| el("th").attr("scope", "col").child(name));
    let head = el("tr")
        .children(head)
        .child(el("th").attr("scope", "col").child(el("span").class("visually-hidden").child(choices)));
    let can_compare = all.len() > 1 && state.own().workspace().get(&state.own().current().id).is_some();
    let buttons = [
        is_cut.then(|| {
            let all = fill(words.show_all, &[&state.lang().count(all.len())]);
            button(Weight::Quiet, all, OverviewMsg::All.into())
        }),
        can_compare.then(|| button(Weight::Quiet, words.compare_two, Msg::go(Screen::Compare))),
        Some(button(Weight::Quiet, words.save_all, ShareMsg::SaveFile { all: true }.into())),
    ];
    el("section")
        .class("sec")
        .child(el("h3").class(if has_title { "" } else { "visually-hidden" }).child(words.manage))
        .child(
            el("table")
                .class("manage")
                .attr("role", "table")
                .child(el("thead").attr("role", "rowgroup").child(head))
                .child(el("tbody").attr("role", "rowgroup").children(rows)),
        )
        .child(actions(buttons.into_iter().flatten()))
}

/// The row of one, and a row under it where there is more to do with it.
fn item(state: &State, assessment: &Assessment) -> Vec<El> {
    let lang = state.lang();
    let (words, later) = (lang.shelf(), lang.later_words());
    let name = lang.name(assessment);
    let id = || assessment.id.clone();
    let is_open = state.own().current().id == assessment.id;
    let tag = is_open.then(|| el("span").class("tag solid").child(later.current_mark));
    // What its name does not say.
    let about: Vec<&str> = [assessment.organisation.trim(), assessment.unit.trim()]
        .into_iter()
        .filter(|part| !part.is_empty() && !name.contains(part))
        .collect();
    let about = (!about.is_empty()).then(|| el("small").child(about.join(" · ")));
    let plan = if assessment.plan.is_empty() { "" } else { words.with_plan };
    let done = [&lang.progress(assessment.answered()), plan].concat();
    let shows_more = state.overview.more.as_ref() == Some(&assessment.id);
    let open = button(Weight::Quiet, name.clone(), OverviewMsg::Open(id()).into());
    let round = named(
        button(Weight::Quiet, lang.words().new_round, OverviewMsg::NewRound(id()).into()),
        lang.words().new_round,
        &name,
    );
    let more =
        named(button(Weight::Quiet, words.more, OverviewMsg::More((!shows_more).then(id)).into()), words.more, &name);
    let more = more.attr("aria-expanded", if shows_more { "true" } else { "false" }).child(el("i").class("caret"));
    let cell = || el("td").attr("role", "cell");
    let row = el("tr")
        .class("card")
        .attr("role", "row")
        .child(el("th").attr("scope", "row").attr("role", "rowheader").child(open).child(tag).child(about))
        .child(cell().child(lang.date(assessment.date)))
        .child(cell().child(done))
        .child(cell().class("r").child(round).child(more));
    let below =
        |inside: El| el("tr").class("below").attr("role", "row").child(cell().attr("colspan", "4").child(inside));
    let is_edited = state.overview.details.as_ref() == Some(&assessment.id);
    let under = match (is_edited, shows_more) {
        (true, _) => Some(below(details(state, assessment))),
        (_, true) => Some(below(choices(state, assessment, &name))),
        _ => None,
    };
    [Some(row), under].into_iter().flatten().collect()
}

/// What more there is to do with one.
fn choices(state: &State, assessment: &Assessment, name: &str) -> El {
    let words = state.lang().later_words();
    let id = || assessment.id.clone();
    let is_open = state.own().current().id == assessment.id;
    let can_compare = !is_open && state.own().workspace().get(&state.own().current().id).is_some();
    let with_open = state.lang().compare().with_open;
    let choice = |text: &'static str, msg: OverviewMsg| named(button(Weight::Quiet, text, msg.into()), text, name);
    actions(
        [
            Some(choice(words.edit, OverviewMsg::Details(Some(id())))),
            can_compare.then(|| choice(with_open, OverviewMsg::Against(CompareTarget::Stored(id())))),
            Some(choice(words.duplicate, OverviewMsg::Duplicate(id()))),
            Some(choice(words.remove, OverviewMsg::Remove(id()))),
        ]
        .into_iter()
        .flatten(),
    )
}

fn details(state: &State, assessment: &Assessment) -> El {
    let words = state.lang().later_words();
    let text = |id: &'static str, label: &'static str, text: &str, change: fn(String) -> Change| {
        let whose = assessment.id.clone();
        let input = el("input")
            .class("in")
            .id(id)
            .attr("maxlength", MAX_NAME.to_string())
            .attr("autocomplete", "off")
            .prop("value", text)
            .on_text("input", move |text| Some(OverviewMsg::Edit(whose.clone(), change(text)).into()));
        el("div").class("field").child(el("label").attr("for", id).child(label)).child(input)
    };
    let whose = assessment.id.clone();
    let is_invalid = state.overview.date_invalid;
    let date = el("input")
        .class("in")
        .id("detail-date")
        .attr("type", "date")
        .attr_if(is_invalid, "aria-describedby", "date-error")
        .attr_if(is_invalid, "aria-invalid", "true")
        .prop_unless(is_invalid, "value", assessment.date.to_string())
        .on_text("change", move |text| Some(OverviewMsg::DateText(whose.clone(), text).into()));
    let date = el("div")
        .class("field")
        .child(el("label").attr("for", "detail-date").child(words.field_date))
        .child(is_invalid.then(|| para("error", words.date_invalid).id("date-error")))
        .child(date);
    el("div")
        .class("details")
        .child(text("detail-title", words.field_title, &assessment.title, Change::Title))
        .child(text("detail-organisation", words.field_organisation, &assessment.organisation, Change::Organisation))
        .child(text("detail-unit", words.field_unit, &assessment.unit, Change::Unit))
        .child(date)
        .child(actions([button(Weight::Plain, words.done, OverviewMsg::Details(None).into())]))
}
