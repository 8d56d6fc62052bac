//! What one works at: a store, and the assessment at hand in it.
//!
//! There always is an assessment at hand, and it can always be edited. Where it has been removed here, another takes its
//! place; where another tab has taken it away, it stays on the screen as a draft, is offered ([`LostWork`]), and is kept again
//! with the next change to it.

mod lost;
mod settings;
mod warning;

use std::rc::Rc;

pub use lost::{LossReason, LostWork};

use super::{FileText, KeyValue, Keys, Memory, PendingWrite, PortError, Quarantined, SaveState, Store};
use crate::codec::file;
use crate::model::{
    Area, Assessment, AssessmentId, Change, Command, CommandError, Group, History, ItemKind, Plan, Workspace,
    command::apply,
};

/// A store and the assessment at hand.
pub struct Session {
    store: Store,
    /// Makes a new assessment that nothing has been said in.
    blank: MakeAssessment,
    current: AssessmentId,
    /// The assessment at hand as long as it is not in the store: nothing has been said in it yet, or another tab has taken
    /// it away.
    draft: Assessment,
    /// Whether the draft was made here, and has not come from what was lost.
    is_new: bool,
    /// What was at hand before, the latest last.
    earlier: Vec<AssessmentId>,
    /// What was at hand when it went, the latest last.
    gone: Vec<AssessmentId>,
    lost: Option<LostWork>,
    quarantined: Vec<Quarantined>,
    /// Whether changes wait for [`Session::save`].
    defers: bool,
    /// When what has been changed since the last save is to be written.
    due: Option<Due>,
    /// Whether that has not been asked for yet.
    is_due_anew: bool,
}

/// When what has been changed is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// Once what is typed has come to rest.
    AtRest,
    /// At once.
    Now,
}

/// Makes a new assessment that nothing has been said in.
pub type MakeAssessment = Box<dyn Fn() -> Assessment>;

impl Session {
    /// Opens what is kept. A blank is what is at hand where nothing is.
    #[must_use]
    pub fn open(port: Rc<dyn KeyValue>, keys: Keys, blank: MakeAssessment) -> Self {
        let store = Store::open(port, keys);
        let draft = blank();
        let last = store.settings().current.filter(|id| store.workspace().get(id).is_some());
        let last = last.or_else(|| store.workspace().assessments().last().map(|assessment| assessment.id.clone()));
        let current = last.unwrap_or_else(|| draft.id.clone());
        let mut session = Self {
            store,
            blank,
            current,
            draft,
            is_new: true,
            earlier: Vec::new(),
            gone: Vec::new(),
            lost: None,
            quarantined: Vec::new(),
            defers: false,
            due: None,
            is_due_anew: false,
        };
        session.list_quarantined();
        session
    }

    /// Has changes wait until [`Session::save`] is called, as [`Session::take_due`] asks.
    #[must_use]
    pub fn deferring(self) -> Self {
        Self { defers: true, ..self }
    }

    /// When what has been changed is to be written, where something has been changed since the last call: whoever asks
    /// calls [`Session::save`] by then.
    pub fn take_due(&mut self) -> Option<Due> {
        self.due.filter(|_| std::mem::take(&mut self.is_due_anew))
    }

    /// Whether something waits for [`Session::save`].
    #[must_use]
    pub const fn is_due(&self) -> bool {
        self.due.is_some()
    }

    /// A session in memory with some assessments and groups in it, the last of the assessments at hand, or none.
    #[must_use]
    pub fn in_memory(assessments: &[Assessment], groups: &[Group], blank: MakeAssessment) -> Self {
        let (port, keys) = (Memory::default(), Keys::new(""));
        // Memory keeps everything it is given; if not, there is still the draft.
        port.set(&keys.data(), &file::encode_all(assessments, groups)).ok();
        Self::open(Rc::new(port), keys, blank)
    }

    /// The assessment at hand.
    #[must_use]
    pub fn current(&self) -> &Assessment {
        self.workspace().get(&self.current).unwrap_or(&self.draft)
    }

    /// Everything shown that is in the store.
    #[must_use]
    pub const fn workspace(&self) -> &Workspace {
        self.store.workspace()
    }

    /// A number that grows whenever what is shown changes.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.store.revision()
    }

    /// What can be undone and redone.
    #[must_use]
    pub const fn history(&self) -> &History {
        self.store.history()
    }

    /// How what is shown is kept.
    #[must_use]
    pub fn save_state(&self) -> SaveState {
        self.store.state()
    }

    /// Whether something could not be written, and might be later.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        match self.save_state() {
            SaveState::Unsaved { .. } | SaveState::CapacityExceeded | SaveState::Protected { .. } => true,
            SaveState::Memory => self.store.port.is_persistent() && !self.workspace().is_empty(),
            SaveState::Superseded | SaveState::Empty | SaveState::Saved | SaveState::Pending => false,
        }
    }

    /// What hinders saving, as a kind for the page around.
    #[must_use]
    pub fn problem(&self) -> Option<&'static str> {
        match self.save_state() {
            SaveState::Memory if self.store.port.is_persistent() => Some("storage-blocked"),
            SaveState::Unsaved { why: PortError::Full } => Some("storage-full"),
            SaveState::Unsaved { .. } => Some("storage-failed"),
            SaveState::CapacityExceeded => Some("too-many"),
            SaveState::Protected { .. } => Some("data-unreadable"),
            SaveState::Superseded => Some("data-newer"),
            SaveState::Memory | SaveState::Empty | SaveState::Saved | SaveState::Pending => None,
        }
    }

    /// The assessment at hand as JSON, without free text, and so without its plan; nothing while nothing has been said.
    #[must_use]
    pub fn result(&self) -> Option<String> {
        let mut result = self.workspace().get(&self.current)?.clone();
        for text in [&mut result.title, &mut result.organisation, &mut result.unit] {
            text.clear();
        }
        for area in Area::ALL {
            result.areas.get_mut(area).note.clear();
        }
        result.plan = Plan::default();
        Some(file::encode(&[result]))
    }

    /// Makes new assessments by this from now on. One that nothing has been said in gives way to such a one.
    pub fn set_blank(&mut self, blank: MakeAssessment) {
        self.blank = blank;
        if self.workspace().assessments().is_empty() && self.lost.is_none() {
            self.begin();
        }
    }

    /// Puts a new assessment at hand; it is stored once something has been said in it.
    pub fn begin(&mut self) {
        self.renew_draft();
        self.put_at_hand(self.draft.id.clone());
    }

    fn renew_draft(&mut self) {
        self.draft = (self.blank)();
        self.is_new = true;
    }

    /// Puts one at hand.
    pub fn choose(&mut self, id: AssessmentId) {
        self.put_at_hand(id);
        self.note_current();
    }

    fn put_at_hand(&mut self, id: AssessmentId) {
        let before = std::mem::replace(&mut self.current, id);
        self.earlier.retain(|other| *other != before && *other != self.current);
        self.earlier.push(before);
        self.gone.retain(|other| *other != self.current);
        self.end_undo_group();
    }

    /// Whether the assessment at hand is in the store.
    fn is_there(&self) -> bool {
        self.workspace().get(&self.current).is_some()
    }

    /// Whether the assessment at hand is one that is not in the store yet, or that is offered.
    fn is_draft(&self) -> bool {
        let is_offered = || self.lost().is_some_and(|lost| lost.workspace.get(&self.current).is_some());
        self.current == self.draft.id && (self.is_new || is_offered())
    }

    /// Puts at hand what was there last, or any other, or a new one.
    fn fall_back(&mut self) {
        self.gone.push(self.current.clone());
        let workspace = self.store.workspace();
        let last = self.earlier.iter().rev().find(|id| workspace.get(id).is_some());
        let any = || workspace.assessments().last().map(|one| &one.id);
        match last.or_else(any).cloned() {
            Some(id) => {
                // What has gone does not lend its identity.
                if self.current == self.draft.id {
                    self.renew_draft();
                }
                self.choose(id);
            }
            None => self.begin(),
        }
    }

    /// Changes the assessment at hand, in one step. The first change is what begins it.
    ///
    /// # Errors
    /// See [`CommandError`].
    pub fn edit(&mut self, changes: impl IntoIterator<Item = Change>) -> Result<(), CommandError> {
        let mut commands: Vec<Command> =
            changes.into_iter().map(|change| Command::Edit(self.current.clone(), change)).collect();
        let command = match (commands.pop(), commands.is_empty()) {
            (Some(only), true) => only,
            (last, _) => {
                commands.extend(last);
                Command::All(commands)
            }
        };
        // What another tab has written is taken in where a run of typing begins, and where it is saved.
        if !self.store.goes_on(&command) {
            self.take_in();
        }
        if self.is_there() {
            return self.carry_out(command);
        }
        let mut alone = Workspace::new(vec![self.draft.clone()]);
        if apply(&mut alone, command.clone())? == command {
            return Ok(());
        }
        let begun = alone.get(&self.current).cloned().ok_or(CommandError::Gone(ItemKind::Assessment))?;
        self.carry_out(Command::Insert(usize::MAX, Box::new(begun)))?;
        self.note_current();
        Ok(())
    }

    /// Puts an assessment in the store, and at hand.
    ///
    /// # Errors
    /// See [`CommandError`].
    pub fn insert(&mut self, assessment: Assessment) -> Result<(), CommandError> {
        let id = assessment.id.clone();
        self.run(Command::Insert(usize::MAX, Box::new(assessment)))?;
        self.choose(id);
        Ok(())
    }

    /// Carries out a command and saves. Where it removes the assessment at hand, another takes its place.
    ///
    /// # Errors
    /// See [`CommandError`].
    pub fn run(&mut self, command: Command) -> Result<(), CommandError> {
        self.take_in();
        let was_there = self.is_there();
        let before = if self.lost.is_some() { self.workspace().clone() } else { Workspace::default() };
        let result = self.carry_out(command);
        self.forget_removed(&before);
        if was_there && !self.is_there() {
            self.fall_back();
        }
        result
    }

    fn carry_out(&mut self, command: Command) -> Result<(), CommandError> {
        let due = if command.is_typing() { Due::AtRest } else { Due::Now };
        let result = self.store.carry_out(command);
        self.save_by(due);
        result
    }

    /// Saves, or has it wait.
    fn save_by(&mut self, due: Due) {
        if !self.defers {
            self.save();
        } else if !self.store.pending.is_empty() {
            self.ask_by(due);
        }
    }

    fn ask_by(&mut self, due: Due) {
        self.due = self.due.max(Some(due));
        self.is_due_anew = true;
    }

    /// Has saving tried again.
    pub fn try_again(&mut self) {
        if self.defers { self.ask_by(Due::Now) } else { self.save() }
    }

    /// Undoes the last step. What was at hand and comes back by that is at hand again.
    ///
    /// # Errors
    /// See [`Store::undo`].
    pub fn undo(&mut self) -> Result<(), CommandError> {
        self.step(Store::undo)
    }

    /// Redoes the last step undone; see [`Session::undo`].
    ///
    /// # Errors
    /// See [`Store::redo`].
    pub fn redo(&mut self) -> Result<(), CommandError> {
        self.step(Store::redo)
    }

    fn step(&mut self, step: fn(&mut Store) -> Result<bool, CommandError>) -> Result<(), CommandError> {
        self.take_in();
        let is_missing = |id: &AssessmentId| self.store.workspace().get(id).is_none();
        let missing: Vec<AssessmentId> = self.gone.iter().filter(|id| is_missing(id)).cloned().collect();
        let result = step(&mut self.store);
        self.save_by(Due::Now);
        if let Some(back) = missing.into_iter().rev().find(|id| self.workspace().get(id).is_some()) {
            self.choose(back);
        } else if !self.is_there() && !self.is_draft() {
            self.fall_back();
        }
        result.map(drop)
    }

    /// Forgets what can be undone and redone.
    pub fn clear_history(&mut self) {
        self.store.clear_history();
    }

    /// Saves what is not yet saved.
    pub fn save(&mut self) {
        self.due = None;
        let was_damaged = self.store.load_error().is_some();
        self.store.save();
        self.see_what_went();
        if was_damaged || self.store.load_error().is_some() {
            self.list_quarantined();
        }
    }

    /// Ends a run of typing, and has it saved.
    pub fn end_undo_group(&mut self) {
        self.store.end_undo_group();
        if self.due == Some(Due::AtRest) {
            self.save_by(Due::Now);
        }
    }

    /// Takes in what another tab has written; whether what is shown changed.
    pub fn refresh(&mut self) -> bool {
        let was_empty = self.workspace().assessments().is_empty();
        let changed = self.take_in();
        if was_empty
            && self.lost.is_none()
            && let Some(begun) = self.workspace().assessments().last()
        {
            self.current = begun.id.clone();
        }
        self.list_quarantined();
        changed
    }

    fn take_in(&mut self) -> bool {
        let changed = self.store.refresh();
        self.see_what_went();
        changed
    }

    /// Ends the session: saves what can be, and hands on what is kept nowhere.
    #[must_use]
    pub fn close(mut self) -> Option<LostWork> {
        self.save();
        if !matches!(self.save_state(), SaveState::Empty | SaveState::Saved) {
            self.offer(LostWork { why: LossReason::Moved, workspace: self.workspace().clone() });
        }
        self.lost.map(|lost| LostWork { why: LossReason::Moved, ..lost })
    }

    /// What could not be read, kept as it was.
    #[must_use]
    pub fn quarantined(&self) -> &[Quarantined] {
        &self.quarantined
    }

    /// Removes what was set aside under a number.
    pub fn remove_quarantined(&mut self, number: u32) {
        // Where it fails the text is still listed, which says it.
        self.store.remove_quarantined(number).ok();
        self.list_quarantined();
    }

    /// What is kept, where it can be neither read nor set aside.
    #[must_use]
    pub fn unreadable(&self) -> Option<&str> {
        self.store.unreadable()
    }

    /// Erases everything of this storage key, and begins anew; whether that went well.
    pub fn erase_all(&mut self) -> bool {
        let erased = self.store.erase_all().is_ok();
        self.due = None;
        self.store.replaced = None;
        if erased {
            self.lost = None;
            self.begin();
            self.earlier.clear();
            self.gone.clear();
        } else if !self.is_there() {
            self.fall_back();
        }
        self.list_quarantined();
        erased
    }

    /// The keys in the browser that this uses now.
    #[must_use]
    pub fn keys_in_use(&self) -> Vec<String> {
        if !self.store.port.is_persistent() {
            return Vec::new();
        }
        let mut keys = self.store.port.keys().unwrap_or_default();
        keys.retain(|key| self.store.keys.owns(key));
        keys
    }

    /// Everything shown, as a file.
    #[must_use]
    pub fn written(&self) -> FileText {
        self.store.written()
    }

    /// What waits to be written, where nothing stands in the way of it.
    #[must_use]
    pub fn pending_write(&self) -> Option<PendingWrite> {
        self.store.pending_write()
    }

    /// What is kept, as it was last read or written.
    #[must_use]
    pub const fn seen(&self) -> Option<&Rc<str>> {
        self.store.seen.as_ref()
    }

    fn list_quarantined(&mut self) {
        self.quarantined = self.store.quarantined_beside(&self.quarantined).unwrap_or_default();
    }
}
