//! Lazy loading: the chunks of the program that not every visitor needs, each loaded when it is first needed.
//!
//! With the feature `split`, the build (`wasm-split-cli`) moves the code and the texts that are reached only through the
//! [`entry`] points of a chunk into a file of its own. What several chunks use is in the first of them, [`Chunk::Share`], which
//! the others therefore need. Without the feature, as in the tests, the program is one file.
//!
//! To put a function into a chunk: declare an entry point to it in `lazy/entry.rs`, call it through that, and name the messages
//! that lead to it in `Msg::needs`. Such a message waits until its chunks are loaded, and is then handled as if it had just been
//! sent; any other action of the user cancels it. Fixed texts of such functions stand in structs of their own, as `LaterWords`.

pub(crate) mod entry;

use super::controls::{Weight, button};
use super::effect::Effect;
use super::message::{Msg, SHARE_CHUNKS, Screen};
use super::page::PageMsg;
use super::state::State;
use super::storage::StorageMsg;
use super::toast;
use super::view::{El, el};

/// A chunk of the program that is loaded lazily.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Sharing and opening, all assessments and comparing them, answering as one of a group, and what the other chunks use.
    Share,
    /// The plan.
    Plan,
    /// Groups.
    Group,
}

impl Chunk {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Share, Self::Plan, Self::Group];

    /// The names of its files.
    #[must_use]
    pub const fn files(self) -> &'static [&'static str] {
        match self {
            Self::Share => &["base", "share"],
            Self::Plan => &["plan"],
            Self::Group => &["group"],
        }
    }

    /// Notes that it is loaded, or that the program is in one file.
    pub fn mark_loaded(self) {
        entry::mark_loaded(self);
    }
}

/// Those of some chunks that are not loaded.
pub(super) fn missing(of: &[Chunk]) -> Vec<Chunk> {
    of.iter().copied().filter(|chunk| !entry::is_loaded(*chunk)).collect()
}

/// Something that has happened to what is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LazyMsg {
    /// Chunks have been loaded, and whether the user is just choosing focus areas.
    Loaded(bool),
    /// Chunks could not be loaded, and whether they seem to be gone for good.
    Failed(bool),
}

/// What one element loads, and the message that waits for it.
#[derive(Default)]
pub(super) struct LazyState {
    waiting: Waiting,
    /// Whether the chunks that something waits for have been asked for.
    is_requested: bool,
}

#[derive(Default)]
enum Waiting {
    /// Nothing is being loaded.
    #[default]
    Idle,
    /// [`Chunk::Share`] is being loaded and nothing says so: the screen shows more once it is there.
    Quiet,
    /// These chunks are being loaded; then the message is handled.
    Loading(&'static [Chunk], Box<Msg>),
    /// Loading failed, and whether the files seem to be gone for good; the message was to be handled.
    Failed(Box<Msg>, bool),
}

impl LazyState {
    fn wait(&mut self, waiting: Waiting) {
        *self = Self { waiting, is_requested: false };
    }

    /// Gives up what waits.
    pub(super) fn cancel(&mut self) {
        self.waiting = Waiting::Idle;
    }

    /// Whether nothing is being loaded, and nothing has failed.
    pub(super) const fn is_idle(&self) -> bool {
        matches!(self.waiting, Waiting::Idle)
    }

    /// Whether a message waits.
    pub(super) const fn is_loading(&self) -> bool {
        matches!(self.waiting, Waiting::Loading(..))
    }

    /// Whether loading has failed and the files seem to be gone for good.
    pub(super) const fn is_gone(&self) -> bool {
        matches!(self.waiting, Waiting::Failed(_, true))
    }

    /// Whether loading has failed.
    pub(super) const fn has_failed(&self) -> bool {
        matches!(self.waiting, Waiting::Failed(..))
    }
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: LazyMsg) -> Effect {
    let waiting = std::mem::take(&mut state.lazy.waiting);
    match msg {
        LazyMsg::Loaded(is_busy) => {
            state.result.note_loaded(is_busy);
            let awaited = state.show_awaited();
            match waiting {
                Waiting::Loading(_, msg) => return state.update(*msg),
                Waiting::Quiet => {}
                other => state.lazy.waiting = other,
            }
            awaited
        }
        LazyMsg::Failed(is_gone) => {
            match waiting {
                Waiting::Loading(_, msg) => {
                    state.lazy.waiting = Waiting::Failed(msg, is_gone);
                    // Nobody has asked for what the page begins with.
                    return if state.awaits() { Effect::None } else { Effect::Focus("again") };
                }
                Waiting::Quiet => {}
                other => state.lazy.waiting = other,
            }
            Effect::None
        }
    }
}

impl State {
    /// Has chunks loaded; then the message is handled.
    pub(super) fn wait_for(&mut self, chunks: &'static [Chunk], msg: Msg) {
        self.answering.note_waiting(&msg);
        self.lazy.wait(Waiting::Loading(chunks, Box::new(msg)));
    }

    /// Has loaded what a screen shows besides what is in the first part.
    pub(super) fn load_for(&mut self, screen: Screen) {
        if screen != Screen::Result || entry::share().is_some() {
            return;
        }
        // The picture is shown meanwhile; the response code is in a chunk, as is the proposal.
        if self.is_self_check() {
            self.wait_for(SHARE_CHUNKS, Msg::go(screen));
        } else {
            self.lazy.wait(Waiting::Quiet);
        }
    }

    /// The chunks that something waits for, where they have not been asked for yet.
    pub fn begins_loading(&mut self) -> Vec<Chunk> {
        let wanted = match &self.lazy.waiting {
            Waiting::Loading(chunks, _) => chunks,
            Waiting::Quiet => SHARE_CHUNKS,
            Waiting::Idle | Waiting::Failed(..) => return Vec::new(),
        };
        if std::mem::replace(&mut self.lazy.is_requested, true) { Vec::new() } else { missing(wanted) }
    }
}

/// The toast about loading: that it goes on, or that it has failed and what to do.
pub(super) fn notice(state: &State) -> Option<El> {
    let words = state.lang().words();
    match &state.lazy.waiting {
        Waiting::Idle | Waiting::Quiet => None,
        Waiting::Loading(..) => Some(toast::line(words.later_loading.to_owned())),
        Waiting::Failed(msg, is_gone) => {
            let again = (words.retry, Msg::clone(msg));
            let (text, ways) = if *is_gone {
                let is_kept = state.is_kept();
                let said = if is_kept { words.kept_reload } else { words.unsaved_reload };
                // What a reload would lose can be saved before it.
                let save = (words.crash_download, Msg::Storage(StorageMsg::DownloadUnsaved));
                let reload = (words.crash_reload, Msg::Page(PageMsg::Reload));
                let ways = (!is_kept).then_some(save).into_iter().chain([reload, again]).collect();
                ([words.later_gone, " ", said].concat(), ways)
            } else {
                (words.later_failed.to_owned(), vec![again])
            };
            let mut ways = ways.into_iter().map(|(name, msg)| button(Weight::Plain, name, msg));
            let first = ways.next().map(|way| way.id("again"));
            Some(toast::line(text).child(first).children(ways).child(toast::close(state.lang())))
        }
    }
}

/// The view of a screen that is loaded lazily; empty while it is not loaded.
pub(super) fn screen(state: &State, screen: Screen) -> El {
    let shown = match screen {
        Screen::Groups | Screen::Invite | Screen::Gather | Screen::Spread | Screen::Decide => {
            entry::group().map(|group| (group.screen)(state, screen))
        }
        Screen::Plan(part) => entry::plan().map(|plan| (plan.screen)(state, part)),
        _ => entry::share().map(|share| (share.screen)(state, screen)),
    };
    shown.unwrap_or_else(|| el("div"))
}
