//! What is kept, when, and what happens when it can't be.
//!
//! [`Store`] holds what one tab shows and keeps it in step with a [`KeyValue`] place that other tabs write to as well.
//! It knows no time: when to save is the caller's choice.
//!
//! What must stay true:
//! 1. **Shown = stored + pending + unkept.** What is shown is what was last seen in the place, with the commands not yet
//!    written carried out on it, and the answers of large groups, which the place has no room for
//!    ([`MAX_KEPT`](crate::model::group::MAX_KEPT)). A write puts exactly that there and empties the list.
//! 2. **Read before write.** Every write first reads the place. Where another tab has written, its text becomes the base,
//!    and the pending commands are carried out anew on it, so two tabs never wipe each other.
//! 3. **Nothing unread is overwritten.** A text that cannot be read whole is first copied verbatim under a key of its own
//!    and read back. Until that has succeeded nothing is written over it ([`SaveState::Protected`]); changes stay in memory.
//! 4. **A failed write loses nothing.** The commands stay pending, and the state says so until a write succeeds.
//! 5. **Nothing is written before the person has begun.** Opening writes nothing, but for the copy in 3.
//!
//! What follows for two tabs:
//! - Both changed the same field: the one written last stands.
//! - One removed an assessment, or erased everything, and the other has pending changes to it: it is put back as the
//!   other shows it, for what has been said and not yet saved is nowhere else. Without pending changes it is gone in
//!   both, and after an erasure no undo brings it back; a [`Session`] then still offers what it had on the screen.
//! - A newer version of the program wrote while this one is open: this one stops writing ([`SaveState::Superseded`]) and keeps
//!   changes in memory. Only when opened does it set a newer text aside.
//! - Reading and writing are two calls. The browser shell has a lock around whatever writes or removes, where there is one
//!   (`ui/saving.rs`); without it the later of two writes within that instant stands. Two are without it: what is written as a
//!   page goes, since a lock is granted in a later turn; and the copy in 3 when a tab opens, which is put under a key that
//!   nothing stands under, and read back.

mod file_text;
mod keys;
mod port;
mod quarantine;
mod session;
mod state;

use std::cell::RefCell;
use std::rc::Rc;

use file_text::FileTextCache;
pub use file_text::{FileParts, FileText, PendingWrite};
pub use keys::Keys;
pub use port::{KeyValue, Memory, PortError};
pub use quarantine::Quarantined;
pub use session::{Due, LossReason, LostWork, MakeAssessment, Session};
pub use state::{LoadError, SaveState};

pub use crate::codec::settings::Settings;
use crate::codec::{FileError, file, settings};
use crate::model::command::apply;
use crate::model::{Command, CommandError, History, Subject, Workspace};

/// Everything one tab shows, and how it is kept.
pub struct Store {
    port: Rc<dyn KeyValue>,
    keys: Keys,
    workspace: Workspace,
    history: History,
    /// What this tab has changed and not yet written, in order.
    pending: Vec<Command>,
    /// The text under the data key when this tab last read or wrote it.
    seen: Option<Rc<str>>,
    /// Why `seen` may not be overwritten.
    write_block: Option<WriteBlock>,
    /// Why the last attempt to read or write failed.
    failed: Option<PortError>,
    /// How many times what is shown has changed.
    revision: u64,
    /// Whether the pending commands do not fit with what another tab has written.
    over_capacity: bool,
    load_error: Option<LoadError>,
    /// What was shown before another tab's text changed it, until the session has seen it.
    replaced: Option<Workspace>,
    /// The texts of what is shown, as far as they have been written out.
    texts: RefCell<FileTextCache>,
    /// The settings as last read.
    settings: Settings,
    /// What of the settings this tab has changed and not yet written.
    settings_pending: Settings,
}

#[derive(Clone, Copy)]
enum WriteBlock {
    /// It could not be read whole, and not be copied either.
    NotCopied(PortError),
    /// A newer version of the program wrote it while this one was open.
    Newer,
}

impl Store {
    /// Reads what is kept. Writes nothing, but for the copy of a text that cannot be read whole.
    #[must_use]
    pub fn open(port: Rc<dyn KeyValue>, keys: Keys) -> Self {
        let mut store = Self {
            port,
            keys,
            workspace: Workspace::default(),
            history: History::default(),
            pending: Vec::new(),
            seen: None,
            write_block: None,
            failed: None,
            revision: 0,
            over_capacity: false,
            load_error: None,
            replaced: None,
            texts: RefCell::default(),
            settings: Settings::default(),
            settings_pending: Settings::default(),
        };
        match store.port.get(&store.keys.data()) {
            Ok(None) => {}
            Ok(Some(raw)) => drop(store.adopt(Some(raw.into()), true)),
            Err(why) => store.failed = Some(why),
        }
        store.replaced = None;
        store.read_settings();
        store
    }

    /// What is shown.
    #[must_use]
    pub const fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// A number that grows whenever what is shown changes.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// What can be undone and redone.
    #[must_use]
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// The settings: those read, with what this tab has changed of them.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.settings_pending.clone().or(self.settings.clone())
    }

    /// What could not be read in what is kept; the text itself is among [`Store::quarantined`].
    #[must_use]
    pub const fn load_error(&self) -> Option<&LoadError> {
        self.load_error.as_ref()
    }

    /// What is shown, as a file: what is kept where nothing else is waiting to be, so that it is not written out again. Of a
    /// large group it then has the answers that are kept, and not those that are in memory alone.
    #[must_use]
    pub fn written(&self) -> FileText {
        match &self.seen {
            Some(seen) if self.pending.is_empty() && self.load_error.is_none() && self.write_block.is_none() => {
                FileText::Whole(seen.clone())
            }
            _ if self.workspace.is_empty() => FileText::Whole(Rc::from("")),
            _ => FileText::Parts(Rc::new(self.texts.borrow_mut().whole(&self.workspace))),
        }
    }

    /// What [`Store::save`] would write, where nothing stands in the way of it.
    #[must_use]
    pub fn pending_write(&self) -> Option<PendingWrite> {
        let kept = || Rc::new(self.texts.borrow_mut().kept(&self.workspace));
        let waits = self.state() == SaveState::Pending;
        waits.then(|| PendingWrite { key: self.keys.data(), seen: self.seen.clone(), parts: kept() })
    }

    /// Whether a command goes on with the run of typing that is not written yet.
    pub(crate) fn goes_on(&self, command: &Command) -> bool {
        self.pending.last().is_some_and(|last| command.continues(last))
    }

    /// How what is shown is kept.
    #[must_use]
    pub fn state(&self) -> SaveState {
        if !self.port.is_persistent() || self.failed == Some(PortError::Blocked) {
            return SaveState::Memory;
        }
        match (self.write_block, self.failed) {
            (Some(WriteBlock::NotCopied(why)), _) => SaveState::Protected { why },
            (Some(WriteBlock::Newer), _) => SaveState::Superseded,
            _ if self.over_capacity => SaveState::CapacityExceeded,
            (None, Some(why)) if !self.pending.is_empty() => SaveState::Unsaved { why },
            _ if !self.pending.is_empty() => SaveState::Pending,
            _ if self.seen.is_none() => SaveState::Empty,
            _ => SaveState::Saved,
        }
    }

    /// Carries out a command on the newest there is, in memory; [`Store::save`] writes it.
    ///
    /// # Errors
    /// See [`CommandError`]: [`CommandError::Gone`] where another tab has removed what it would change.
    pub fn run(&mut self, command: Command) -> Result<(), CommandError> {
        self.refresh();
        self.carry_out(command)
    }

    fn carry_out(&mut self, command: Command) -> Result<(), CommandError> {
        if self.history.run(&mut self.workspace, command.clone())? {
            self.remember(command);
        }
        Ok(())
    }

    /// Undoes this tab's last step, in memory; whether there was one.
    ///
    /// # Errors
    /// [`CommandError`] where what it would change is no longer there; the step is dropped.
    pub fn undo(&mut self) -> Result<bool, CommandError> {
        self.refresh();
        let done = self.history.undo(&mut self.workspace)?;
        Ok(done.map(|command| self.remember(command)).is_some())
    }

    /// Redoes the last step undone, in memory; whether there was one.
    ///
    /// # Errors
    /// [`CommandError`] where what it would change is no longer there; the step is dropped.
    pub fn redo(&mut self) -> Result<bool, CommandError> {
        self.refresh();
        let done = self.history.redo(&mut self.workspace)?;
        Ok(done.map(|command| self.remember(command)).is_some())
    }

    /// Forgets what can be undone and redone.
    pub fn clear_history(&mut self) {
        self.history = History::default();
    }

    /// Ends a run of typing: what is typed next is a step of its own.
    pub fn end_undo_group(&mut self) {
        self.history.end_undo_group();
    }

    /// Takes in what another tab has written; whether what is shown changed. Where that tab left something unreadable,
    /// what is shown here stays, and is [`SaveState::Pending`] to be written.
    pub fn refresh(&mut self) -> bool {
        self.read().unwrap_or(false)
    }

    /// Writes what is not yet written, together with what another tab has written meanwhile; whether what is shown
    /// changed by that. How it went is in [`Store::state`]; calling it again is how to try again.
    pub fn save(&mut self) -> bool {
        let Ok(changed) = self.read() else { return false };
        self.quarantine();
        if self.may_write() {
            if !self.pending.is_empty() {
                self.write();
            }
            self.write_settings();
        }
        changed
    }

    /// Changes those settings that something is said of; the others stay as the last tab has left them. They are written
    /// once there is something they belong to.
    pub fn set_settings(&mut self, change: Settings) {
        self.note_settings(change);
        if self.read().is_ok() && self.may_write() {
            self.write_settings();
        }
    }

    /// The same, and leaves writing them to [`Store::save`].
    pub(crate) fn note_settings(&mut self, change: Settings) {
        self.settings_pending = change.or(std::mem::take(&mut self.settings_pending));
    }

    /// The texts that could not be read, as they were.
    ///
    /// # Errors
    /// [`PortError`] where they cannot be known.
    pub fn quarantined(&self) -> Result<Vec<Quarantined>, PortError> {
        self.quarantined_beside(&[])
    }

    /// The same, where some have been read before: those are not read into anew.
    fn quarantined_beside(&self, known: &[Quarantined]) -> Result<Vec<Quarantined>, PortError> {
        quarantine::list(&*self.port, &self.keys, known)
    }

    /// Removes a text that was set aside. Where the same text is what is still kept, that gives way to what is shown,
    /// or the next opening would set it aside again.
    ///
    /// # Errors
    /// [`PortError`] where it may still be there.
    pub fn remove_quarantined(&mut self, number: u32) -> Result<(), PortError> {
        let key = self.keys.quarantine(number);
        self.read()?;
        if self.load_error.is_some()
            && self.seen.is_some()
            && self.seen.as_deref() == self.port.get(&key)?.as_deref()
            && self.may_write()
        {
            self.write();
            self.failed.map_or(Ok(()), Err)?;
        }
        self.port.remove(&key)
    }

    /// What is kept, where it could not be read and not be copied aside: to be offered for download.
    #[must_use]
    pub fn unreadable(&self) -> Option<&str> {
        match self.write_block {
            Some(WriteBlock::NotCopied(_)) => self.seen.as_deref(),
            _ => None,
        }
    }

    /// Gives up the text in [`Store::unreadable`] and writes what is shown over it. Only for a person to decide.
    pub fn overwrite(&mut self) {
        let given_up = self.unreadable().map(str::to_owned);
        if given_up.is_some() && self.read().is_ok() && self.unreadable().map(str::to_owned) == given_up {
            self.write_block = None;
            if self.may_write() {
                self.write();
            }
        }
    }

    /// Removes everything under this storage key, set-aside texts among it, and nothing else; shows nothing.
    ///
    /// # Errors
    /// [`PortError`] where something may still be there; what can be read of it is then shown again.
    pub fn erase_all(&mut self) -> Result<(), PortError> {
        self.revision += 1;
        self.workspace = Workspace::default();
        self.history = History::default();
        self.texts.take();
        self.pending.clear();
        self.seen = None;
        self.write_block = None;
        self.over_capacity = false;
        self.load_error = None;
        self.settings = Settings::default();
        self.settings_pending = Settings::default();
        let erased = self.remove_own_keys();
        self.refresh();
        erased
    }

    fn remove_own_keys(&self) -> Result<(), PortError> {
        self.port.remove(&self.keys.data())?;
        for key in self.port.keys()? {
            if self.keys.owns(&key) {
                self.port.remove(&key)?;
            }
        }
        Ok(())
    }

    /// Adds to the pending commands; a run of typing is one.
    fn remember(&mut self, command: Command) {
        self.revision += 1;
        self.texts.get_mut().forget(&command);
        match self.pending.last_mut() {
            Some(last) if command.continues(last) => *last = command,
            _ => self.pending.extend(command.singles()),
        }
    }

    fn read(&mut self) -> Result<bool, PortError> {
        match self.port.get(&self.keys.data()) {
            Ok(raw) => {
                // A failure that left something unwritten is told until a write succeeds.
                if self.pending.is_empty() {
                    self.failed = None;
                }
                Ok(raw.as_deref() != self.seen.as_deref() && self.adopt(raw.map(Into::into), false))
            }
            Err(why) => {
                self.failed = Some(why);
                Err(why)
            }
        }
    }

    /// Makes a text from the place the base of what is shown; whether what is shown changed.
    fn adopt(&mut self, raw: Option<Rc<str>>, opening: bool) -> bool {
        let decoded = raw.as_deref().map(|text| file::decode(text.as_bytes()));
        let (base, load_error) = match decoded {
            None => (Workspace::default(), None),
            Some(Ok(opened)) => {
                let load_error = (!opened.refused.is_empty()).then_some(LoadError::Parts(opened.refused));
                (Workspace::new(opened.assessments).with_groups(opened.groups), load_error)
            }
            Some(Err(FileError::TooNew { .. })) if !opening => {
                self.seen = raw;
                self.write_block = Some(WriteBlock::Newer);
                return false;
            }
            Some(Err(error)) => {
                // What is shown is all that is left, so all of it is yet to be written.
                let assessments = self.workspace.assessments().iter().enumerate();
                let groups = self.workspace.groups().iter().enumerate();
                self.pending = assessments
                    .map(|(place, one)| Command::Insert(place, Box::new(one.clone())))
                    .chain(groups.map(|(place, one)| Command::InsertGroup(place, Box::new(one.clone()))))
                    .collect();
                (Workspace::default(), Some(LoadError::Whole(error)))
            }
        };
        let Some(shown) = rebase(base, &self.pending, &self.workspace) else {
            self.over_capacity = true;
            return false;
        };
        if raw.is_none() {
            self.history = History::default();
            self.settings = Settings::default();
            self.settings_pending = Settings::default();
        }
        self.history.end_undo_group();
        self.over_capacity = false;
        self.write_block = load_error.is_some().then_some(WriteBlock::NotCopied(PortError::Other));
        self.load_error = load_error;
        self.seen = raw;
        self.quarantine();
        let changed = shown != self.workspace;
        self.revision += u64::from(changed);
        let before = std::mem::replace(&mut self.workspace, shown);
        if changed {
            self.texts.get_mut().forget_changed(&before, &self.workspace);
            self.replaced.get_or_insert(before);
        }
        changed
    }

    /// Copies what may not be overwritten, and so makes that it may.
    fn quarantine(&mut self) {
        if let (Some(WriteBlock::NotCopied(_)), Some(text)) = (self.write_block, &self.seen) {
            self.write_block = quarantine::add(&*self.port, &self.keys, text).err().map(WriteBlock::NotCopied);
        }
    }

    const fn may_write(&self) -> bool {
        self.write_block.is_none() && !self.over_capacity
    }

    /// Writes what is shown; `failed` says how it went.
    fn write(&mut self) {
        let text = self.texts.get_mut().kept(&self.workspace).text();
        self.failed = self.port.set(&self.keys.data(), &text).err();
        if self.failed.is_none() {
            self.seen = Some(text.into());
            self.pending.clear();
            // What could not be read is set aside, and what is there now can be.
            self.load_error = None;
        }
    }

    fn read_settings(&mut self) {
        if let Ok(text) = self.port.get(&self.keys.settings()) {
            self.settings = text.map(|text| settings::decode(&text)).unwrap_or_default();
        }
    }

    /// Settings that could not be written are tried again with the next save, and not worth a word.
    fn write_settings(&mut self) {
        if self.settings_pending == Settings::default() || self.seen.is_none() {
            return;
        }
        self.read_settings();
        let changed = self.settings();
        if changed == self.settings || self.port.set(&self.keys.settings(), &settings::encode(&changed)).is_ok() {
            self.settings = changed;
            self.settings_pending = Settings::default();
        }
    }
}

/// Carries out pending commands on a new base. `None` where not everything they speak of has room.
fn rebase(base: Workspace, pending: &[Command], shown: &Workspace) -> Option<Workspace> {
    let mut workspace = base;
    workspace.take_unkept(shown);
    for command in pending {
        // A refusal means that another tab has done the same, or is put right below.
        drop(apply(&mut workspace, command.clone()));
    }
    for command in pending {
        let again = match command.subject() {
            Some(Subject::Assessment(id)) if workspace.get(id).is_none() => {
                shown.get(id).map(|one| Command::Insert(usize::MAX, Box::new(one.clone())))
            }
            Some(Subject::Group(id)) if workspace.group(id).is_none() => {
                shown.group(id).map(|one| Command::InsertGroup(usize::MAX, Box::new(one.clone())))
            }
            _ => None,
        };
        if let Some(again) = again {
            apply(&mut workspace, again).ok()?;
        }
    }
    Some(workspace)
}
