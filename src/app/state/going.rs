//! Where one goes, and where one left off.

use super::{After, State};
use crate::app::later::{self, Later, Part, PlanMsg, gates};
use crate::app::message::{Msg, SHARED, Screen};
use crate::model::Area;

impl State {
    /// Where the user left off: the areas not graded, then the targets, then the plan where one is begun, then the result.
    pub(in crate::app) fn left_off(&self) -> Screen {
        let current = self.current();
        match () {
            () if current.answered() < Area::ALL.len() => Screen::Now,
            () if current.targets() < Area::ALL.len() && self.has_targets() => Screen::Targets,
            () if !current.plan.is_empty() && !self.is_self_check() => Screen::Plan(Part::default()),
            () => Screen::Result,
        }
    }

    /// Goes on there.
    pub(in crate::app) fn resume(&mut self) -> After {
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

    pub(in crate::app) fn go(&mut self, screen: Screen) -> After {
        if !later::missing(screen.needs()).is_empty() {
            self.wait_for(screen.needs(), Msg::Go(screen));
            return After::Nothing;
        }
        self.screen = screen;
        self.gathering.turned(screen);
        // What is kept is one's own: nothing there is done to the example.
        if screen == Screen::Shelf && self.answering.round.is_none() {
            self.example = None;
        }
        self.proposes = gates::share().is_some();
        // The picture is shown meanwhile; the response code comes with a later part, as does the proposal.
        if screen == Screen::Result && !self.proposes {
            if self.is_self_check() {
                self.wait_for(SHARED, Msg::Go(screen));
            } else {
                self.later = Later::Quiet;
                self.loading = false;
            }
        }
        if !screen.needs().is_empty() {
            self.warn();
        }
        self.shelving.close();
        self.planning.instead = None;
        self.desk_mut().pause();
        After::Focus(match screen {
            Screen::Plan(part) => self.planning.arrive(part),
            _ => "heading",
        })
    }

    pub(in crate::app) fn go_area(&mut self, area: Area) -> After {
        self.area = area;
        self.unfolded.clear();
        self.note_open = !self.current().areas.get(area).note.is_empty();
        self.go(Screen::Now)
    }
}
