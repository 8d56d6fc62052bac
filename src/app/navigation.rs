//! Where one goes, and where one left off.

use super::effect::Effect;
use super::grading;
use super::group::GroupMsg;
use super::lazy;
use super::message::{Msg, Screen};
use super::plan::{PlanMsg, PlanPart, PlanState};
use super::state::State;
use crate::model::Area;

/// Going somewhere, and what is chosen in the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NavigationMsg {
    /// Shows a screen.
    Go(Screen),
    /// Begins a new assessment.
    New,
    /// Goes on where the user left off.
    Resume,
    /// Opens or closes the example.
    Example(bool),
    /// Switches to the other language.
    Language,
    /// Opens or closes the menu.
    Menu(bool),
}

/// What is open in the header.
#[derive(Default)]
pub(super) struct NavigationState {
    menu_open: bool,
}

impl NavigationState {
    pub(super) const fn is_menu_open(&self) -> bool {
        self.menu_open
    }

    pub(super) const fn close_menu(&mut self) {
        self.menu_open = false;
    }
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: NavigationMsg) -> Effect {
    match msg {
        NavigationMsg::Go(screen) => state.go(screen),
        NavigationMsg::New => {
            state.session_mut().begin();
            state.go_area(Area::Organisation)
        }
        NavigationMsg::Resume => state.resume(),
        NavigationMsg::Example(true) => {
            state.open_example();
            state.go(Screen::Result)
        }
        NavigationMsg::Example(false) => {
            state.set_example(None);
            state.go(Screen::Start)
        }
        NavigationMsg::Language => switch_language(state),
        NavigationMsg::Menu(opens) => {
            state.navigation.menu_open = opens;
            // Where Escape has closed it, the focus would be gone with it.
            if opens { Effect::None } else { Effect::Focus("menu") }
        }
    }
}

/// Shows everything in the other language, the example too: it is opened anew.
fn switch_language(state: &mut State) -> Effect {
    let lang = state.lang().other();
    state.set_lang(lang);
    state.own_mut().set_lang(lang.tag());
    // A round in the example goes on.
    if !state.has_example() || state.in_round() {
        return Effect::None;
    }
    state.open_example();
    match state.screen() {
        screen if screen.is_of_groups() => state.update(GroupMsg::Begin.into()),
        Screen::Plan(_) => state.update(PlanMsg::Begin.into()),
        _ => Effect::None,
    }
}

impl State {
    /// Where the user left off: the areas not graded, then the targets, then the plan where one is begun, then the result.
    pub(super) fn left_off(&self) -> Screen {
        let current = self.current();
        match () {
            () if current.answered() < Area::ALL.len() => Screen::Now,
            () if current.targets() < Area::ALL.len() && self.has_targets() => Screen::Targets,
            () if !current.plan.is_empty() && !self.is_self_check() => Screen::Plan(PlanPart::default()),
            () => Screen::Result,
        }
    }

    /// Goes on there.
    pub(super) fn resume(&mut self) -> Effect {
        match self.left_off() {
            Screen::Now => {
                let areas = &self.current().areas;
                let ungraded = Area::ALL.into_iter().find(|area| !areas.get(*area).now.is_answered());
                self.go_area(ungraded.unwrap_or(Area::Organisation))
            }
            Screen::Plan(_) => self.update(PlanMsg::Begin.into()),
            screen => self.go(screen),
        }
    }

    /// Goes to a screen. Each feature is told of it: what it had open on the screen before is closed.
    pub(super) fn go(&mut self, screen: Screen) -> Effect {
        if !lazy::missing(screen.needs()).is_empty() {
            self.wait_for(screen.needs(), Msg::go(screen));
            return Effect::None;
        }
        self.set_screen(screen);
        // What is kept is the user's own: nothing there is done to the example.
        if screen == Screen::Overview && !self.in_round() {
            self.set_example(None);
        }
        self.result.arrive();
        self.load_for(screen);
        if !screen.needs().is_empty() {
            self.warn();
        }
        self.share.leave();
        self.group.arrive(screen);
        self.overview.close();
        self.session_mut().end_undo_group();
        Effect::Focus(match screen {
            Screen::Plan(part) => self.plan.arrive(part),
            _ => "heading",
        })
    }

    /// Goes to the question of an area.
    pub(super) fn go_area(&mut self, area: Area) -> Effect {
        grading::open(self, area)
    }

    /// Opens the example anew, in the language at hand.
    pub(super) fn open_example(&mut self) {
        let example = lazy::entry::share().map(|share| (share.example)(self));
        self.set_example(example);
        self.plan = PlanState::default();
    }
}
