//! What stands around every view: the header, problems, the toast, and the footer.

use super::controls::{Weight, button};
use super::header::header;
use super::history::HistoryMsg;
use super::message::{Msg, Screen};
use super::navigation::NavigationMsg;
use super::region::Region;
use super::state::State;
use super::view::{El, Node, el};
use super::{grading, lazy, result, start, storage, toast};

/// Everything the element shows.
#[must_use]
pub fn view(state: &State) -> Node {
    Region::ALL.into_iter().fold(frame(state), |frame, region| frame.child(region.view(state))).into()
}

fn frame(state: &State) -> El {
    el("div").class("mk").part("frame").attr("lang", state.lang().tag())
}

/// The level of the first heading in what is written here.
const OWN_LEVEL: i8 = 2;

impl Region {
    /// What it shows now.
    #[must_use]
    pub fn view(self, state: &State) -> Node {
        // Seen from across a room, the screen stands alone.
        let fills = state.fills_room();
        let node = match self {
            Self::Frame => frame(state).into(),
            Self::Header if fills => Node::Nothing,
            Self::Header => header(state, is_working(state)).into(),
            Self::Example => example(state).into(),
            Self::Problems => storage::problems(state).into(),
            Self::Screen => match state.screen() {
                Screen::Start => start::view(state),
                Screen::Now => grading::view(state),
                Screen::Targets => grading::targets(state),
                Screen::Result => result::view(state),
                screen => lazy::screen(state, screen),
            }
            .into(),
            Self::Toast => toast::view(state).into(),
            Self::Footer => (!fills).then(|| footer(state)).into(),
        };
        node.lowered(state.options().heading_level - OWN_LEVEL)
    }
}

/// Whether an assessment or a group is worked on, and not one chosen, opened or read about.
pub(super) const fn is_working(state: &State) -> bool {
    let of_one = matches!(
        state.screen(),
        Screen::Now | Screen::Targets | Screen::Result | Screen::Share | Screen::Compare | Screen::Plan(_)
    );
    of_one || state.screen().is_of_groups()
}

/// That what is shown is an example.
fn example(state: &State) -> Option<El> {
    let words = state.lang().words();
    state.has_example().then(|| {
        let close = button(Weight::Quiet, words.example_close, Msg::Navigation(NavigationMsg::Example(false)));
        let more = el("span").class("more").child([" ", words.example_more].concat());
        el("div").class("banner example").child(el("p").child(words.example_banner).child(more)).child(close)
    })
}

/// Whether a step can be undone and redone, where an assessment or a group is worked on.
pub(super) fn can_step(state: &State) -> [bool; 2] {
    let history = state.session().history();
    [history.can_undo(), history.can_redo()].map(|can| can && is_working(state))
}

/// Whether all is saved, and undo and redo.
fn footer(state: &State) -> El {
    let words = state.lang().words();
    let saved = storage::saved(state);
    // Not `disabled`: that would take the focus away from the one who has just undone the last step.
    let step = |label: &'static str, msg, can: bool| {
        button(Weight::Quiet, label, Msg::History(msg)).attr_if(!can, "aria-disabled", "true")
    };
    let [can_undo, can_redo] = can_step(state);
    let history = (can_undo || can_redo).then(|| {
        let undo = step(words.undo, HistoryMsg::Undo, can_undo);
        el("div").class("history").child(undo).child(step(words.redo, HistoryMsg::Redo, can_redo))
    });
    let warning = storage::warning(state);
    let class = if saved.is_empty() && history.is_none() && warning.is_none() { "foot empty" } else { "foot" };
    el("footer")
        .class(class)
        .child(el("p").child(saved))
        .child(el("div").class("keeps").attr("role", "status").child(warning))
        .child(history)
}
