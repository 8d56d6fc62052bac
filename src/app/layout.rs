//! What stands around every view: name, steps, messages, and how it goes with the saving.

use super::controls::{Weight, button, named};
use super::header::header;
use super::lazy::LazyState;
use super::message::{Msg, Screen};
use super::options::StorageKind;
use super::region::Region;
use super::share::ShareMsg;
use super::state::State;
use super::view::{El, Node, el};
use super::{grading, lazy, result, start, targets};
use crate::store::{PortError, SaveState};

/// Everything the element shows.
#[must_use]
pub fn view(state: &State) -> Node {
    Region::ALL.into_iter().fold(frame(state), |frame, region| frame.child(region.view(state))).into()
}

fn frame(state: &State) -> El {
    el("div").class("mk").part("frame").attr("lang", state.lang.tag())
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
            Self::Problems => problems(state).into(),
            Self::Screen => match state.screen {
                Screen::Start => start::view(state),
                Screen::Now => grading::view(state),
                Screen::Targets => targets::view(state),
                Screen::Result => result::view(state),
                screen => lazy::screen(state, screen),
            }
            .into(),
            Self::Toast => toast(state).into(),
            Self::Footer => (!fills).then(|| footer(state)).into(),
        };
        node.lowered(state.options.heading_level - OWN_LEVEL)
    }
}

/// Whether an assessment or a group is worked on, and not one chosen, opened or read about.
pub(super) const fn is_working(state: &State) -> bool {
    let of_one = matches!(
        state.screen,
        Screen::Now | Screen::Targets | Screen::Result | Screen::Share | Screen::Compare | Screen::Plan(_)
    );
    of_one || state.screen.is_of_groups()
}

/// That what is shown is an example.
fn example(state: &State) -> Option<El> {
    let words = state.lang.words();
    state.example.is_some().then(|| {
        let close = button(Weight::Quiet, words.example_close, Msg::Example(false));
        let more = el("span").class("more").child([" ", words.example_more].concat());
        el("div").class("banner example").child(el("p").child(words.example_banner).child(more)).child(close)
    })
}

/// What has gone wrong, and what to do; each stays until it is settled.
fn problems(state: &State) -> El {
    let words = state.lang.words();
    let own = &state.own;
    let saving = match own.save_state() {
        SaveState::Memory if state.options.storage != StorageKind::None => {
            Some((words.save_blocked, own.is_unsaved().then_some(Msg::DownloadUnsaved)))
        }
        SaveState::Unsaved { why: PortError::Full } => Some((words.save_full, Some(Msg::DownloadUnsaved))),
        SaveState::Unsaved { .. } => Some((words.save_other, Some(Msg::DownloadUnsaved))),
        SaveState::CapacityExceeded => Some((words.refused_assessments, Some(Msg::DownloadUnsaved))),
        SaveState::Superseded => Some((words.save_newer, Some(Msg::DownloadUnsaved))),
        SaveState::Protected { .. } => Some((words.save_protected, Some(Msg::DownloadUnreadable))),
        SaveState::Memory | SaveState::Empty | SaveState::Saved | SaveState::Pending => None,
    };
    let problem = |text: Node| el("div").class("banner problem").child(el("p").child(text));
    // What could be downloaded belongs to the one who leads the round.
    let in_round = state.answering.round.is_some();
    let saving = saving.map(|(text, download)| {
        let [retry, save] = match download {
            Some(_) if in_round => [Some(button(Weight::Plain, words.retry, Msg::Retry)), None],
            Some(msg) => [
                Some(button(Weight::Plain, words.retry, Msg::Retry)),
                Some(button(Weight::Quiet, words.aside_download, msg)),
            ],
            None => [None, None],
        };
        problem(text.into()).child(retry).child(save)
    });
    let asides = own.quarantined().iter().filter(|_| !in_round).map(|aside| {
        problem(state.lang.set_aside(aside.text.len().div_ceil(1000), aside.is_newer).into())
            .child(button(Weight::Plain, words.aside_download, Msg::DownloadAside(aside.number)))
            .child(button(Weight::Quiet, words.aside_remove, Msg::RemoveAside(aside.number)))
    });
    let lost = own.lost().filter(|_| !in_round).map(|lost| {
        problem(state.lang.lost(lost).into())
            .child(button(Weight::Plain, words.lost_keep, Msg::KeepLost))
            .child(button(Weight::Quiet, words.aside_download, Msg::DownloadLost))
            .child(button(Weight::Quiet, words.lost_drop, Msg::DropLost))
    });
    el("div").attr("role", "status").child(lost).child(saving).children(asides)
}

/// What just happened, with undo, or what is being waited for; it stays until the next action.
fn toast(state: &State) -> El {
    let words = state.lang.words();
    let bar = |text: Node| el("div").class("bar").child(el("p").child(text));
    let close = || button(Weight::Quiet, words.close, Msg::DismissToast);
    let bar = match (&state.lazy, &state.toast) {
        (LazyState::Loading(..), _) => Some(bar(words.later_loading.into())),
        (LazyState::Failed(msg, is_gone), _) => {
            let again = (words.retry, Msg::clone(msg));
            let (text, ways) = if *is_gone {
                let is_kept = state.is_kept();
                let said = if is_kept { words.kept_reload } else { words.unsaved_reload };
                // What a reload would lose can be saved before it.
                let save = (!is_kept).then_some((words.crash_download, Msg::DownloadUnsaved));
                let ways = save.into_iter().chain([(words.crash_reload, Msg::Reload), again]).collect();
                ([words.later_gone, " ", said].concat().into(), ways)
            } else {
                (words.later_failed.into(), vec![again])
            };
            let mut ways = ways.into_iter().map(|(name, msg)| button(Weight::Plain, name, msg));
            let first = ways.next().map(|way| way.id("again"));
            Some(bar(text).child(first).children(ways).child(close()))
        }
        (LazyState::Idle | LazyState::Quiet, Some(told)) => Some(
            bar(told.says.words(state.lang).into())
                .child(told.more.map(|more| more(state)))
                .child(told.undo.as_ref().map(|msg| button(Weight::Plain, words.undo, msg.clone()).id("undo-bar")))
                .child(close()),
        ),
        (LazyState::Idle | LazyState::Quiet, None) => None,
    };
    // Waiting is told where one is looking, and not below what is seen.
    let class = if matches!(state.lazy, LazyState::Loading(..)) { "notices loading" } else { "notices" };
    el("div").class(class).attr("role", "status").child(bar)
}

/// What is said of saving, or nothing.
pub(super) fn saving(state: &State) -> String {
    let words = state.lang.words();
    match state.own.save_state() {
        _ if state.example.is_some() || state.answering.round.is_some() => String::new(),
        _ if state.own.lost().is_some() => String::new(),
        SaveState::Saved if state.options.storage == StorageKind::Session => words.saved_session.to_owned(),
        SaveState::Saved if state.options.is_apart => words.saved_apart.to_owned(),
        SaveState::Saved => state.saved_at.map(|time| state.lang.saved_at(time)).unwrap_or_default(),
        SaveState::Pending if state.own.is_due() => words.saving.to_owned(),
        SaveState::Memory if state.options.storage == StorageKind::None => words.save_memory.to_owned(),
        SaveState::Empty if is_working(state) => words.saving_none.to_owned(),
        _ => String::new(),
    }
}

/// Whether a step can be undone and redone, where an assessment or a group is worked on.
pub(super) fn can_step(state: &State) -> [bool; 2] {
    let history = state.session().history();
    [history.can_undo(), history.can_redo()].map(|can| can && is_working(state))
}

/// Whether it is told that browsers may clear what is kept. It is one's own, and not that of the one who has the device in a round.
pub(super) const fn is_warning(state: &State) -> bool {
    state.warns && state.example.is_none() && state.answering.round.is_none()
}

/// Whether all is saved, and the way back.
fn footer(state: &State) -> El {
    let words = state.lang.words();
    let saved = saving(state);
    // Not `disabled`: that would take the focus away from the one who has just undone the last step.
    let step =
        |label: &'static str, msg, can: bool| button(Weight::Quiet, label, msg).attr_if(!can, "aria-disabled", "true");
    let [can_undo, can_redo] = can_step(state);
    let history = (can_undo || can_redo).then(|| {
        let undo = step(words.undo, Msg::Undo, can_undo);
        el("div").class("history").child(undo).child(step(words.redo, Msg::Redo, can_redo))
    });
    let warning = is_warning(state).then(|| {
        let save = button(Weight::Plain, words.keep_save, ShareMsg::SaveFile { all: true }.into());
        let close = named(button(Weight::Quiet, words.close, Msg::Warned), words.close, words.keep_what);
        el("div").class("keeping").child(el("p").child(words.keep_warning)).child(save).child(close)
    });
    let class = if saved.is_empty() && history.is_none() && warning.is_none() { "foot empty" } else { "foot" };
    el("footer")
        .class(class)
        .child(el("p").child(saved))
        .child(el("div").class("keeps").attr("role", "status").child(warning))
        .child(history)
}
