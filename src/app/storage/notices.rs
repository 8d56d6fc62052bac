//! What the view says about saving: problems above the screen, and in the footer when it was saved and what may happen to it.

use super::StorageMsg;
use crate::app::controls::{Weight, button, named};
use crate::app::layout::is_working;
use crate::app::message::Msg;
use crate::app::options::StorageKind;
use crate::app::share::ShareMsg;
use crate::app::state::State;
use crate::app::view::{El, Node, el};
use crate::store::{PortError, SaveState};

/// What has gone wrong, and what to do; each stays until it is settled.
pub(in crate::app) fn problems(state: &State) -> El {
    let words = state.lang().words();
    let own = state.own();
    let problem = |text: Node| el("div").class("banner problem").child(el("p").child(text));
    let send = |weight, label: &'static str, msg| button(weight, label, Msg::Storage(msg));
    // What could be downloaded belongs to the one who leads the round.
    let in_round = state.in_round();
    let saving = unsaved(state).map(|(text, download)| {
        let retry = download.is_some().then(|| send(Weight::Plain, words.retry, StorageMsg::Retry));
        let save = download.filter(|_| !in_round).map(|msg| send(Weight::Quiet, words.aside_download, msg));
        problem(text.into()).child(retry).child(save)
    });
    let asides = own.quarantined().iter().filter(|_| !in_round).map(|aside| {
        problem(state.lang().set_aside(aside.text.len().div_ceil(1000), aside.is_newer).into())
            .child(send(Weight::Plain, words.aside_download, StorageMsg::DownloadAside(aside.number)))
            .child(send(Weight::Quiet, words.aside_remove, StorageMsg::RemoveAside(aside.number)))
    });
    let lost = own.lost().filter(|_| !in_round).map(|lost| {
        problem(state.lang().lost(lost).into())
            .child(send(Weight::Plain, words.lost_keep, StorageMsg::KeepLost))
            .child(send(Weight::Quiet, words.aside_download, StorageMsg::DownloadLost))
            .child(send(Weight::Quiet, words.lost_drop, StorageMsg::DropLost))
    });
    el("div").attr("role", "status").child(lost).child(saving).children(asides)
}

/// Why what is shown is not saved, and the message that downloads it.
fn unsaved(state: &State) -> Option<(&'static str, Option<StorageMsg>)> {
    let (words, own) = (state.lang().words(), state.own());
    let unsaved = Some(StorageMsg::DownloadUnsaved);
    match own.save_state() {
        SaveState::Memory if state.options().storage != StorageKind::None => {
            Some((words.save_blocked, unsaved.filter(|_| own.is_unsaved())))
        }
        SaveState::Unsaved { why: PortError::Full } => Some((words.save_full, unsaved)),
        SaveState::Unsaved { .. } => Some((words.save_other, unsaved)),
        SaveState::CapacityExceeded => Some((words.refused_assessments, unsaved)),
        SaveState::Superseded => Some((words.save_newer, unsaved)),
        SaveState::Protected { .. } => Some((words.save_protected, Some(StorageMsg::DownloadUnreadable))),
        SaveState::Memory | SaveState::Empty | SaveState::Saved | SaveState::Pending => None,
    }
}

/// Whether all is saved, and where or when; empty where there is nothing to say.
pub(in crate::app) fn saved(state: &State) -> String {
    let (words, own, options) = (state.lang().words(), state.own(), state.options());
    match own.save_state() {
        _ if state.has_example() || state.in_round() => String::new(),
        _ if own.lost().is_some() => String::new(),
        SaveState::Saved if options.storage == StorageKind::Session => words.saved_session.to_owned(),
        SaveState::Saved if options.is_apart => words.saved_apart.to_owned(),
        SaveState::Saved => state.storage.saved_at.map(|time| state.lang().saved_at(time)).unwrap_or_default(),
        SaveState::Pending if own.is_due() => words.saving.to_owned(),
        SaveState::Memory if options.storage == StorageKind::None => words.save_memory.to_owned(),
        SaveState::Empty if is_working(state) => words.saving_none.to_owned(),
        _ => String::new(),
    }
}

/// Whether it is said that the browser may clear what is kept. That is the user's own, and not that of a guest.
pub(in crate::app) const fn is_warning(state: &State) -> bool {
    state.storage.warns && !state.has_example() && !state.in_round()
}

/// The warning that the browser may clear what is kept, and the way to save it as a file.
pub(in crate::app) fn warning(state: &State) -> Option<El> {
    let words = state.lang().words();
    is_warning(state).then(|| {
        let save = button(Weight::Plain, words.keep_save, ShareMsg::SaveFile { all: true }.into());
        let close = button(Weight::Quiet, words.close, Msg::Storage(StorageMsg::Warned));
        let close = named(close, words.close, words.keep_what);
        el("div").class("keeping").child(el("p").child(words.keep_warning)).child(save).child(close)
    })
}
