//! All assessments side by side, and what is stored.

mod kept;
mod list;
mod units;

use std::rc::Rc;

use crate::app::controls::{Weight, actions, button, heading, para, section};
use crate::app::message::{Msg, Screen};
use crate::app::state::{After, State};
use crate::app::view::{El, el};
use crate::model::units::Shown;
use crate::model::{Area, AssessmentId, Change, Command, Date, rounds};
use crate::store::Session;
use crate::text::Lang;
use crate::text::example::example_rounds;

pub(super) use units::{alone, mini, table};

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
    /// Opens or closes what more there is to do with one.
    More(Option<AssessmentId>),
    /// Shows all in the list.
    All,
    /// Which of the levels the table of units shows.
    Show(Shown),
    /// Opens or closes the small radars of many units.
    Radars(bool),
    /// Opens or closes what is stored.
    Stored(bool),
    /// Shows what is stored.
    Kept,
    /// Copies one.
    Duplicate(AssessmentId),
    /// Deletes one.
    Remove(AssessmentId),
    /// Begins a new round of one.
    NewRound(AssessmentId),
    /// Compares the assessment at hand with another.
    Against(Other),
    /// Asks whether to erase everything, or stops asking.
    AskErase(bool),
}

/// The state of what is done with all assessments.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own")]
pub(in crate::app) struct Shelving {
    /// The one whose fields are open.
    details: Option<AssessmentId>,
    /// The one of which there is more to choose.
    more: Option<AssessmentId>,
    date_invalid: bool,
    asks_erase: bool,
    shows_all: bool,
    shown: Shown,
    radars_open: bool,
    kept_open: bool,
    /// What has been chosen to compare with; it may have gone since.
    pub(in crate::app) other: Option<Other>,
}

impl Shelving {
    /// Closes what was open, but for what is compared.
    pub(in crate::app) fn close(&mut self) {
        self.details = None;
        self.more = None;
        self.asks_erase = false;
        self.kept_open = false;
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
            state.shelving.more = None;
            state.shelving.details = id;
            state.shelving.date_invalid = false;
            state.desk_mut().pause();
            return After::Focus(if opened { "detail-title" } else { "heading" });
        }
        ShelfMsg::More(id) => {
            state.shelving.details = None;
            state.shelving.more = id;
        }
        ShelfMsg::All => state.shelving.shows_all = true,
        ShelfMsg::Show(shown) => state.shelving.shown = shown,
        ShelfMsg::Radars(open) => state.shelving.radars_open = open,
        ShelfMsg::Stored(open) => state.shelving.kept_open = open,
        ShelfMsg::Kept => {
            state.go(Screen::Shelf);
            state.shelving.kept_open = true;
            return After::Focus("kept");
        }
        ShelfMsg::Duplicate(id) => return duplicate(state, &id),
        ShelfMsg::Remove(id) => {
            let removed = state.desk().workspace().get(&id).cloned();
            state.shelving.more = None;
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
        state.shelving.more = None;
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

/// What the units have in common and how they differ, all there is to manage, and what is stored.
pub(super) fn view(state: &State) -> El {
    let words = state.lang.later_words();
    let is_empty = state.own.workspace().assessments().is_empty();
    let units = units::of(state);
    let finding = units::finding(state.lang, &units);
    let title = finding.unwrap_or_else(|| state.lang.words().assessments.to_owned());
    let has_units = units.len() > 1;
    let caption = has_units.then(|| para("caption", units::caption(state.lang, &units)));
    let lead = if is_empty { words.shelf_empty } else { words.shelf_lead };
    section("page shelf")
        .child(
            el("div")
                .class("hero")
                .child(el("div").child(caption).child(heading(title)).child((!has_units).then(|| para("lead", lead))))
                .child(actions([
                    button(Weight::Main, state.lang.words().new_assessment, Msg::New),
                    button(Weight::Plain, state.lang.words().open_shared, Msg::Go(Screen::Open)),
                ])),
        )
        .child(has_units.then(|| units::view(state, &units)))
        .child(has_units.then(|| units::radars(state, &units)))
        .child((!is_empty).then(|| list::view(state, has_units)))
        .child(kept::view(state))
}
