//! All assessments side by side, and what is stored.

use std::rc::Rc;

use crate::app::controls::{Weight, actions, button, heading, named, para, section};
use crate::app::message::{Msg, Screen};
use crate::app::state::{After, State};
use crate::app::view::{El, el};
use crate::model::assessment::MAX_NAME;
use crate::model::{Area, Assessment, AssessmentId, Change, Command, Date, rounds};
use crate::store::Session;
use crate::text::Lang;
use crate::text::example::example_rounds;

/// What the assessment at hand is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Other {
    /// One that is kept.
    Kept(AssessmentId),
    /// The one that came from elsewhere. It is not kept.
    Received,
}

/// Something done with one of all assessments.
#[derive(Clone, Debug)]
pub enum ShelfMsg {
    /// Makes one the assessment at hand.
    Open(AssessmentId),
    /// Changes one.
    Edit(AssessmentId, Change),
    /// A date as typed.
    DateText(AssessmentId, String),
    /// Opens or closes the fields of one.
    Details(Option<AssessmentId>),
    /// Copies one.
    Duplicate(AssessmentId),
    /// Deletes one.
    Remove(AssessmentId),
    /// Begins a new round of one.
    NewRound(AssessmentId),
    /// Compares the assessment at hand with another.
    Against(Other),
    /// Shows what is stored.
    Kept,
    /// Asks whether to erase everything, or stops asking.
    AskErase(bool),
}

/// The state of what is done with all assessments.
#[derive(Default)]
pub(in crate::app) struct Shelving {
    /// The one whose fields are open.
    details: Option<AssessmentId>,
    date_invalid: bool,
    asks_erase: bool,
    /// What has been chosen to compare with; it may have gone since.
    pub(in crate::app) other: Option<Other>,
}

impl Shelving {
    /// Closes what was open, but for what is compared.
    pub(in crate::app) fn close(&mut self) {
        self.details = None;
        self.asks_erase = false;
    }
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: Rc<ShelfMsg>) -> After {
    match Rc::unwrap_or_clone(msg) {
        ShelfMsg::Open(id) => {
            state.desk_mut().choose(id);
            return state.resume();
        }
        ShelfMsg::Edit(id, change) => {
            state.run(Command::Edit(id, change));
        }
        ShelfMsg::DateText(id, text) => {
            let date = Date::parse(text.trim());
            state.shelving.date_invalid = date.is_none();
            if let Some(date) = date {
                state.run(Command::Edit(id, Change::Date(date)));
            }
        }
        ShelfMsg::Details(id) => {
            let opened = id.is_some();
            if state.screen != Screen::Shelf {
                state.go(Screen::Shelf);
            }
            state.shelving.details = id;
            state.shelving.date_invalid = false;
            state.desk_mut().pause();
            return After::Focus(if opened { "detail-title" } else { "heading" });
        }
        ShelfMsg::Duplicate(id) => return duplicate(state, &id),
        ShelfMsg::Remove(id) => {
            let removed = state.desk().workspace().get(&id).cloned();
            if state.run(Command::Remove(id)) {
                let name = move |lang: Lang| removed.as_ref().map(|one| lang.name(one)).unwrap_or_default();
                state.tell(move |lang| lang.removed(&name(lang)), true);
                return After::Focus("undo-bar");
            }
        }
        ShelfMsg::NewRound(id) => return begin_round(state, &id),
        ShelfMsg::Against(other) => {
            state.shelving.other = Some(other);
            if state.screen != Screen::Compare {
                return state.go(Screen::Compare);
            }
        }
        ShelfMsg::Kept => {
            state.go(Screen::Shelf);
            return After::Focus("kept");
        }
        ShelfMsg::AskErase(ask) => {
            state.shelving.asks_erase = ask;
            return After::Focus(if ask { "erase-ask" } else { "erase" });
        }
    }
    After::Nothing
}

fn duplicate(state: &mut State, id: &AssessmentId) -> After {
    let Some(original) = state.desk().workspace().get(id) else { return After::Nothing };
    let mut copy = original.clone();
    copy.id = state.new_id();
    copy.title = state.lang.copy_title(original, state.lang.later_words().copy_suffix);
    let place = state.desk().workspace().assessments().len();
    let id = copy.id.clone();
    if state.run(Command::Insert(place, Box::new(copy))) {
        state.shelving.details = Some(id);
        return After::Focus("detail-title");
    }
    After::Nothing
}

/// Begins a new round of an assessment, and tells what has come along.
fn begin_round(state: &mut State, of: &AssessmentId) -> After {
    let Some(of) = state.desk().workspace().get(of) else { return After::Nothing };
    let round = rounds::next_round(of, state.new_id(), state.today());
    let result = state.desk_mut().insert(round);
    if !state.ran(result) {
        return After::Nothing;
    }
    state.tell(|lang| lang.later_words().new_round_says, true);
    state.go_area(Area::Organisation)
}

/// A session with the example in it.
pub(super) fn example(state: &State) -> Session {
    Session::in_memory(&example_rounds(state.lang, state.today()), &[], state.blank())
}

impl From<ShelfMsg> for Msg {
    fn from(msg: ShelfMsg) -> Self {
        Self::Shelf(Rc::new(msg))
    }
}

/// The list, and the place to erase everything.
pub(super) fn view(state: &State) -> El {
    let words = state.lang.later_words();
    let assessments = state.own.workspace().assessments();
    section("shelf")
        .child(heading(state.lang.words().assessments))
        .child(para("lead", if assessments.is_empty() { words.shelf_empty } else { words.shelf_lead }))
        .child(el("ul").class("cards").children(assessments.iter().map(|assessment| item(state, assessment))))
        .child(actions([
            button(Weight::Main, state.lang.words().new_assessment, Msg::New),
            button(Weight::Plain, state.lang.words().open_shared, Msg::Go(Screen::Open)),
        ]))
        .child(kept(state))
}

fn item(state: &State, assessment: &Assessment) -> El {
    let lang = state.lang;
    let words = lang.later_words();
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
    let editing = state.shelving.details.as_ref() == Some(&assessment.id);
    let choice = |weight, text: &'static str, msg| named(button(weight, text, msg), text, &name);
    let buttons = [
        Some(choice(Weight::Plain, words.open, ShelfMsg::Open(id()).into())),
        (!editing).then(|| choice(Weight::Quiet, words.edit, ShelfMsg::Details(Some(id())).into())),
        can_compare.then(|| choice(Weight::Quiet, with_open, ShelfMsg::Against(Other::Kept(id())).into())),
        Some(choice(Weight::Quiet, state.lang.words().new_round, ShelfMsg::NewRound(id()).into())),
        Some(choice(Weight::Quiet, words.duplicate, ShelfMsg::Duplicate(id()).into())),
        Some(choice(Weight::Quiet, words.remove, ShelfMsg::Remove(id()).into())),
    ];
    el("li")
        .class("card")
        .child(el("h3").child(name.clone()))
        .child(para("muted", about).child(open_now.then(|| el("span").class("mark").child(words.current_mark))))
        .child(editing.then(|| details(state, assessment)))
        .child(actions(buttons.into_iter().flatten()))
}

fn details(state: &State, assessment: &Assessment) -> El {
    let words = state.lang.later_words();
    let field = |id: &'static str, label: &'static str, input: El| {
        el("div").class("field").child(el("label").attr("for", id).child(label)).child(input.id(id))
    };
    let text = |id: &'static str, label: &'static str, text: &str, change: fn(String) -> Change| {
        let whose = assessment.id.clone();
        let input = el("input")
            .attr("maxlength", MAX_NAME.to_string())
            .attr("autocomplete", "off")
            .prop("value", text)
            .on_text("input", move |text| Some(ShelfMsg::Edit(whose.clone(), change(text)).into()));
        field(id, label, input)
    };
    let whose = assessment.id.clone();
    let date = el("input")
        .attr("type", "date")
        .attr_if(state.shelving.date_invalid, "aria-describedby", "date-error")
        .attr_if(state.shelving.date_invalid, "aria-invalid", "true")
        .prop_unless(state.shelving.date_invalid, "value", assessment.date.to_string())
        .on_text("change", move |text| Some(ShelfMsg::DateText(whose.clone(), text).into()));
    el("div")
        .class("details")
        .child(text("detail-title", words.field_title, &assessment.title, Change::Title))
        .child(text("detail-organisation", words.field_organisation, &assessment.organisation, Change::Organisation))
        .child(text("detail-unit", words.field_unit, &assessment.unit, Change::Unit))
        .child(field("detail-date", words.field_date, date))
        .child(state.shelving.date_invalid.then(|| para("error", words.date_invalid).id("date-error")))
        .child(actions([button(Weight::Plain, words.done, ShelfMsg::Details(None).into())]))
}

fn kept(state: &State) -> El {
    let words = state.lang.later_words();
    let keys = state.own.keys_in_use();
    let erase = if keys.is_empty() {
        None
    } else if state.shelving.asks_erase {
        let ask = el("div").class("ask").attr("role", "group").attr("aria-labelledby", "erase-ask");
        Some(ask.child(el("p").id("erase-ask").attr("tabindex", "-1").child(words.erase_ask)).child(actions([
            button(Weight::Main, words.erase_yes, Msg::Erase),
            button(Weight::Plain, words.cancel, ShelfMsg::AskErase(false).into()),
        ])))
    } else {
        Some(actions([button(Weight::Plain, words.erase_all, ShelfMsg::AskErase(true).into()).id("erase")]))
    };
    el("div")
        .class("kept")
        .child(el("h3").id("kept").attr("tabindex", "-1").child(words.kept_title))
        .child(el("p").child(if keys.is_empty() { words.kept_nothing } else { words.kept_what }))
        .child(el("ul").children(keys.into_iter().map(|key| el("li").child(el("code").child(key)))))
        .child(erase)
}
