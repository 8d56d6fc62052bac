//! The state of an element: what its features share, and each feature's own.

use std::rc::Rc;

use super::answering::{AnswerMsg, AnsweringState};
use super::context::Context;
use super::effect::Effect;
use super::grading::{self, GradingState};
use super::group::GroupState;
use super::lazy::{self, LazyState, entry};
use super::message::Msg;
use super::navigation::{self, NavigationState};
use super::options::Options;
use super::overview::OverviewState;
use super::plan::PlanState;
use super::ports::Ports;
use super::result::{self, ResultState};
use super::share::ShareState;
use super::storage::{self, StorageState};
use super::{history, page};

/// The state of an element. The fields of each feature are private to it: what another feature needs is a message, or a method
/// that the feature exports.
pub struct State {
    pub(super) context: Context,
    pub(super) navigation: NavigationState,
    pub(super) grading: GradingState,
    pub(super) result: ResultState,
    pub(super) plan: PlanState,
    pub(super) group: GroupState,
    pub(super) share: ShareState,
    pub(super) overview: OverviewState,
    pub(super) answering: AnsweringState,
    pub(super) storage: StorageState,
    pub(super) lazy: LazyState,
    /// How many messages that may change the screen have been handled.
    pub(super) messages: u32,
}

impl State {
    /// The state of an element that has just been put in a page. Where there is room, tables are open from the start.
    #[must_use]
    pub fn new(page: Options, is_wide: bool, ports: Rc<dyn Ports>) -> Self {
        let context = Context::new(page, ports);
        let mut state = Self {
            context,
            navigation: NavigationState::default(),
            grading: GradingState::default(),
            result: ResultState::default(),
            plan: PlanState::default(),
            group: GroupState::new(is_wide),
            share: ShareState::default(),
            overview: OverviewState::default(),
            answering: AnsweringState::default(),
            storage: StorageState::default(),
            lazy: LazyState::default(),
            messages: 0,
        };
        state.answering = AnsweringState::of(state.options(), state.own());
        state
    }

    /// Handles a message. What is to be done once the view has been drawn is handed back; what else there is to do is
    /// in [`State::take_tasks`].
    pub fn update(&mut self, msg: Msg) -> Effect {
        // Counted on where the message has the state begin anew.
        let messages = self.messages.wrapping_add(u32::from(msg.reaches_screen()));
        let effect = self.handle(msg);
        self.messages = messages;
        effect
    }

    fn handle(&mut self, msg: Msg) -> Effect {
        if msg.dismisses_toast() {
            self.dismiss_toast();
            self.navigation.close_menu();
            if !matches!(msg, Msg::Lazy(_)) {
                self.lazy.cancel();
            }
        }
        if self.in_round() && !msg.stays_in_round() {
            return self.answer(AnswerMsg::Stay);
        }
        if !lazy::missing(msg.needs()).is_empty() {
            self.wait_for(msg.needs(), msg);
            return Effect::None;
        }
        match msg {
            Msg::Page(msg) => page::update(self, msg),
            Msg::Navigation(msg) => navigation::update(self, msg),
            Msg::History(msg) => history::update(self, msg),
            Msg::Grading(msg) => grading::update(self, msg),
            Msg::Result(msg) => result::update(self, msg),
            Msg::Storage(msg) => storage::update(self, msg),
            Msg::Lazy(msg) => lazy::update(self, msg),
            // As by any other action, the toast has been dismissed above.
            Msg::DismissToast => Effect::None,
            Msg::Overview(msg) => entry::share().map_or(Effect::None, |share| (share.overview)(self, msg)),
            Msg::Share(msg) => entry::share().map_or(Effect::None, |share| (share.update)(self, msg)),
            Msg::Answer(msg) => self.answer(msg),
            Msg::Group(msg) => entry::group().map_or(Effect::None, |group| (group.update)(self, msg)),
            Msg::Plan(msg) => entry::plan().map_or(Effect::None, |plan| (plan.update)(self, msg)),
        }
    }

    /// Handles a message of answering, whatever else is going on.
    pub(super) fn answer(&mut self, msg: AnswerMsg) -> Effect {
        entry::share().map_or(Effect::None, |share| (share.answer)(self, msg))
    }
}
