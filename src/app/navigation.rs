//! Where one goes, and where one left off.

use super::effect::Effect;
use super::lazy::{self, LazyState, entry};
use super::message::{Msg, SHARE_CHUNKS, Screen};
use super::plan::{PlanMsg, PlanPart};
use super::state::State;
use crate::model::Area;

impl State {
    /// Where the user left off: the areas not graded, then the targets, then the plan where one is begun, then the result.
    pub(in crate::app) fn left_off(&self) -> Screen {
        let current = self.current();
        match () {
            () if current.answered() < Area::ALL.len() => Screen::Now,
            () if current.targets() < Area::ALL.len() && self.has_targets() => Screen::Targets,
            () if !current.plan.is_empty() && !self.is_self_check() => Screen::Plan(PlanPart::default()),
            () => Screen::Result,
        }
    }

    /// Goes on there.
    pub(in crate::app) fn resume(&mut self) -> Effect {
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

    pub(in crate::app) fn go(&mut self, screen: Screen) -> Effect {
        if !lazy::missing(screen.needs()).is_empty() {
            self.wait_for(screen.needs(), Msg::Go(screen));
            return Effect::None;
        }
        self.screen = screen;
        self.share.making = None;
        self.group.turned(screen);
        // What is kept is one's own: nothing there is done to the example.
        if screen == Screen::Overview && self.answering.round.is_none() {
            self.example = None;
        }
        self.proposes = entry::share().is_some();
        // The picture is shown meanwhile; the response code comes with a later part, as does the proposal.
        if screen == Screen::Result && !self.proposes {
            if self.is_self_check() {
                self.wait_for(SHARE_CHUNKS, Msg::Go(screen));
            } else {
                self.lazy = LazyState::Quiet;
                self.loading = false;
            }
        }
        if !screen.needs().is_empty() {
            self.warn();
        }
        self.overview.close();
        self.plan.instead = None;
        self.session_mut().end_undo_group();
        Effect::Focus(match screen {
            Screen::Plan(part) => self.plan.arrive(part),
            _ => "heading",
        })
    }

    pub(in crate::app) fn go_area(&mut self, area: Area) -> Effect {
        self.area = area;
        self.unfolded.clear();
        self.note_open = !self.current().areas.get(area).note.is_empty();
        self.go(Screen::Now)
    }
}
