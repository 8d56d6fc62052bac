//! All assessments side by side, and what is stored.

mod compare;
mod list;
mod stored;
mod units;

use std::rc::Rc;

use crate::app::controls::{Weight, actions, button, heading, para, section};
use crate::app::effect::Effect;
use crate::app::message::{Msg, Screen};
use crate::app::navigation::NavigationMsg;
use crate::app::state::State;
use crate::app::view::{El, el};
use crate::model::units::UnitValue;
use crate::model::{Area, AssessmentId, Change, Command, Date, rounds};
use crate::store::Session;
use crate::text::Lang;
use crate::text::example::example_rounds;

pub(super) use compare::{radar_of_two, rounds_before, trend_of_rounds, view as compare};
pub(super) use units::{alone, mini, table};

/// What the assessment at hand is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompareTarget {
    /// A stored one.
    Stored(AssessmentId),
    /// The one that someone else has shared. It is not stored.
    Received,
}

/// Something done with one of all assessments.
#[derive(Clone, Debug)]
pub enum OverviewMsg {
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
    Show(UnitValue),
    /// Opens or closes the small radars of many units.
    Radars(bool),
    /// Opens or closes what is stored.
    Stored(bool),
    /// Shows what is stored.
    ShowStored,
    /// Copies one.
    Duplicate(AssessmentId),
    /// Deletes one.
    Remove(AssessmentId),
    /// Begins a new round of one.
    NewRound(AssessmentId),
    /// Compares the assessment at hand with another.
    Against(CompareTarget),
    /// Asks whether to erase everything, or stops asking.
    AskErase(bool),
}

/// The state of what is done with all assessments.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own")]
pub(in crate::app) struct OverviewState {
    /// The one whose fields are open.
    details: Option<AssessmentId>,
    /// The one of which there is more to choose.
    more: Option<AssessmentId>,
    date_invalid: bool,
    asks_erase: bool,
    shows_all: bool,
    shown: UnitValue,
    radars_open: bool,
    stored_open: bool,
    /// What has been chosen to compare with; it may have gone since.
    other: Option<CompareTarget>,
}

impl OverviewState {
    /// Closes what was open, but for what is compared.
    pub(in crate::app) fn close(&mut self) {
        self.details = None;
        self.more = None;
        self.asks_erase = false;
        self.stored_open = false;
    }
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: Rc<OverviewMsg>) -> Effect {
    match Rc::unwrap_or_clone(msg) {
        OverviewMsg::Open(id) => {
            state.session_mut().choose(id);
            return state.resume();
        }
        OverviewMsg::Edit(id, change) => {
            state.run(Command::Edit(id, change));
        }
        OverviewMsg::DateText(id, text) => {
            let date = Date::parse(text.trim());
            state.overview.date_invalid = date.is_none();
            if let Some(date) = date {
                state.run(Command::Edit(id, Change::Date(date)));
            }
        }
        OverviewMsg::Details(id) => {
            let opened = id.is_some();
            if state.screen() != Screen::Overview {
                state.go(Screen::Overview);
            }
            state.overview.more = None;
            state.overview.details = id;
            state.overview.date_invalid = false;
            state.session_mut().end_undo_group();
            return Effect::Focus(if opened { "detail-title" } else { "heading" });
        }
        OverviewMsg::More(id) => {
            state.overview.details = None;
            state.overview.more = id;
        }
        OverviewMsg::All => state.overview.shows_all = true,
        OverviewMsg::Show(shown) => state.overview.shown = shown,
        OverviewMsg::Radars(open) => state.overview.radars_open = open,
        OverviewMsg::Stored(open) => state.overview.stored_open = open,
        OverviewMsg::ShowStored => {
            state.go(Screen::Overview);
            state.overview.stored_open = true;
            return Effect::Focus("kept");
        }
        OverviewMsg::Duplicate(id) => return duplicate(state, &id),
        OverviewMsg::Remove(id) => {
            let removed = state.session().workspace().get(&id).cloned();
            state.overview.more = None;
            if state.run(Command::Remove(id)) {
                let name = move |lang: Lang| removed.as_ref().map(|one| lang.name(one)).unwrap_or_default();
                state.notify(move |lang| lang.removed(&name(lang)), true);
                return Effect::Focus("undo-bar");
            }
        }
        OverviewMsg::NewRound(id) => return begin_round(state, &id),
        OverviewMsg::Against(other) => {
            state.overview.other = Some(other);
            if state.screen() != Screen::Compare {
                return state.go(Screen::Compare);
            }
        }
        OverviewMsg::AskErase(ask) => {
            state.overview.asks_erase = ask;
            return Effect::Focus(if ask { "erase-ask" } else { "erase" });
        }
    }
    Effect::None
}

fn duplicate(state: &mut State, id: &AssessmentId) -> Effect {
    let Some(original) = state.session().workspace().get(id) else { return Effect::None };
    let mut copy = original.clone();
    copy.id = state.new_id();
    copy.title = state.lang().copy_title(original, state.lang().later_words().copy_suffix);
    let place = state.session().workspace().assessments().len();
    let id = copy.id.clone();
    if state.run(Command::Insert(place, Box::new(copy))) {
        state.overview.more = None;
        state.overview.details = Some(id);
        return Effect::Focus("detail-title");
    }
    Effect::None
}

/// Begins a new round of an assessment; a toast says what has been copied into it.
fn begin_round(state: &mut State, of: &AssessmentId) -> Effect {
    let Some(of) = state.session().workspace().get(of) else { return Effect::None };
    let round = rounds::next_round(of, state.new_id(), state.today());
    let result = state.session_mut().insert(round);
    if !state.ran(result) {
        return Effect::None;
    }
    state.notify(|lang| lang.later_words().new_round_says, true);
    state.go_area(Area::Organisation)
}

/// A session with the example in it.
pub(super) fn example(state: &State) -> Session {
    Session::in_memory(&example_rounds(state.lang(), state.today()), &[], state.blank())
}

impl From<OverviewMsg> for Msg {
    fn from(msg: OverviewMsg) -> Self {
        Self::Overview(Rc::new(msg))
    }
}

/// What the units have in common and how they differ, all there is to manage, and what is stored.
pub(super) fn view(state: &State) -> El {
    let words = state.lang().later_words();
    let is_empty = state.own().workspace().assessments().is_empty();
    let units = units::of(state);
    let finding = units::finding(state.lang(), &units);
    let title = finding.unwrap_or_else(|| state.lang().words().assessments.to_owned());
    let has_units = units.len() > 1;
    let caption = has_units.then(|| para("caption", units::caption(state.lang(), &units)));
    let lead = if is_empty { words.shelf_empty } else { words.shelf_lead };
    section("page shelf")
        .child(
            el("div")
                .class("hero")
                .child(el("div").child(caption).child(heading(title)).child((!has_units).then(|| para("lead", lead))))
                .child(actions([
                    button(Weight::Main, state.lang().words().new_assessment, Msg::Navigation(NavigationMsg::New)),
                    button(Weight::Plain, state.lang().words().open_shared, Msg::go(Screen::Open)),
                ])),
        )
        .child(has_units.then(|| units::view(state, &units)))
        .child(has_units.then(|| units::radars(state, &units)))
        .child((!is_empty).then(|| list::view(state, has_units)))
        .child(stored::view(state))
}
