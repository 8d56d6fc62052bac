//! What one works at: a store, and the assessment at hand in it.

use std::rc::Rc;

use crate::codec::file;
use crate::model::{
    Area, Assessment, AssessmentId, Change, Command, Group, History, Plan, Refused, Workspace, command::apply,
};
use crate::store::{Aside, KeyValue, Keys, Memory, PortError, SaveState, Settings, Store};
use crate::text::Lang;

/// A store and the assessment at hand.
pub(super) struct Desk {
    port: Rc<dyn KeyValue>,
    keys: Keys,
    store: Store,
    current: AssessmentId,
    /// The assessment at hand as long as nothing has been said in it: it is not in the store yet,
    /// since nothing is stored before the person has begun.
    draft: Assessment,
    /// What was at hand before a new round was begun.
    before: Option<AssessmentId>,
    asides: Vec<Aside>,
}

impl Desk {
    /// Opens what is kept. The draft is what is at hand where nothing is.
    pub(super) fn open(port: Rc<dyn KeyValue>, keys: Keys, draft: Assessment) -> Self {
        let store = Store::open(port.clone(), keys.clone());
        let last = store.settings().current.clone().filter(|id| store.workspace().get(id).is_some());
        let last = last.or_else(|| store.workspace().assessments().last().map(|assessment| assessment.id.clone()));
        let current = last.unwrap_or_else(|| draft.id.clone());
        let mut desk = Self { port, keys, store, current, draft, before: None, asides: Vec::new() };
        desk.list_asides();
        desk
    }

    /// A desk in memory with some assessments and groups on it, the last of the assessments at hand, or none.
    pub(super) fn in_memory(assessments: &[Assessment], groups: &[Group], draft: Assessment) -> Self {
        let (port, keys) = (Memory::default(), Keys::new(""));
        // Memory keeps everything it is given; if not, there is still the draft.
        port.set(&keys.data(), &file::encode_all(assessments, groups)).ok();
        Self::open(Rc::new(port), keys, draft)
    }

    /// The assessment at hand.
    pub(super) fn current(&self) -> &Assessment {
        self.workspace().get(&self.current).unwrap_or(&self.draft)
    }

    pub(super) const fn workspace(&self) -> &Workspace {
        self.store.workspace()
    }

    /// A number that grows whenever what is shown changes.
    pub(super) const fn revision(&self) -> u64 {
        self.store.revision()
    }

    pub(super) const fn history(&self) -> &History {
        self.store.history()
    }

    pub(super) fn save_state(&self) -> SaveState {
        self.store.state()
    }

    /// Whether something could not be written, and might be later.
    pub(super) fn is_unsaved(&self) -> bool {
        matches!(self.save_state(), SaveState::Unsaved { .. } | SaveState::Crowded | SaveState::Protected { .. })
    }

    /// What hinders saving, as a kind for the page around.
    pub(super) fn problem(&self) -> Option<&'static str> {
        match self.save_state() {
            SaveState::Memory if self.port.lasting() => Some("storage-blocked"),
            SaveState::Unsaved { why: PortError::Full } => Some("storage-full"),
            SaveState::Unsaved { .. } => Some("storage-failed"),
            SaveState::Crowded => Some("too-many"),
            SaveState::Protected { .. } => Some("data-unreadable"),
            SaveState::Newer => Some("data-newer"),
            SaveState::Memory | SaveState::Empty | SaveState::Saved | SaveState::Waiting => None,
        }
    }

    /// The assessment at hand as JSON, without free text, and so without its plan; nothing while nothing has been said.
    pub(super) fn result(&self) -> Option<String> {
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

    /// The language chosen in this browser.
    pub(super) fn lang(&self) -> Option<Lang> {
        self.store.settings().lang.as_deref().and_then(Lang::from_tag)
    }

    pub(super) fn set_lang(&mut self, lang: Lang) {
        let settings = Settings { lang: Some(lang.tag().to_owned()), ..self.store.settings().clone() };
        self.store.set_settings(settings);
    }

    /// Puts a new assessment at hand; it is stored once something has been said in it.
    pub(super) fn begin(&mut self, blank: Assessment) {
        self.current = blank.id.clone();
        self.draft = blank;
        self.store.pause();
    }

    /// Puts one at hand.
    pub(super) fn choose(&mut self, id: AssessmentId) {
        self.current = id;
        self.store.pause();
        self.note_current();
    }

    fn note_current(&mut self) {
        let settings = Settings { current: Some(self.current.clone()), ..self.store.settings().clone() };
        self.store.set_settings(settings);
    }

    /// Changes the assessment at hand. The first change is what begins it.
    pub(super) fn edit(&mut self, change: Change) -> Result<(), Refused> {
        let command = Command::Edit(self.current.clone(), change);
        if self.current != self.draft.id || self.workspace().get(&self.current).is_some() {
            return self.run(command);
        }
        let mut alone = Workspace::new(vec![self.draft.clone()]);
        if apply(&mut alone, command.clone())? == command {
            return Ok(());
        }
        let begun = alone.get(&self.current).cloned().ok_or(Refused::Gone)?;
        self.run(Command::Insert(usize::MAX, Box::new(begun)))?;
        self.note_current();
        Ok(())
    }

    /// Puts a new round in the store, and at hand.
    pub(super) fn begin_round(&mut self, round: Assessment) -> Result<(), Refused> {
        let (id, before) = (round.id.clone(), self.current.clone());
        self.run(Command::Insert(usize::MAX, Box::new(round)))?;
        self.choose(id);
        self.before = Some(before);
        Ok(())
    }

    /// Carries out a command and saves.
    pub(super) fn run(&mut self, command: Command) -> Result<(), Refused> {
        let result = self.store.run(command);
        self.save();
        result
    }

    pub(super) fn undo(&mut self) -> Result<(), Refused> {
        let result = self.store.undo();
        self.save();
        if self.workspace().get(&self.current).is_none()
            && let Some(before) = self.before.take()
        {
            self.choose(before);
        }
        result.map(drop)
    }

    pub(super) fn redo(&mut self) -> Result<(), Refused> {
        let result = self.store.redo();
        self.save();
        result.map(drop)
    }

    /// Forgets what can be undone and redone.
    pub(super) fn forget_steps(&mut self) {
        self.store.forget_steps();
    }

    /// Saves what is not yet saved.
    pub(super) fn save(&mut self) {
        self.store.save();
        if self.store.damage().is_some() {
            self.list_asides();
        }
    }

    /// Ends a run of typing.
    pub(super) fn pause(&mut self) {
        self.store.pause();
    }

    /// Takes in what another tab has written; whether what is shown changed.
    pub(super) fn refresh(&mut self) -> bool {
        let was_empty = self.workspace().assessments().is_empty();
        let changed = self.store.refresh();
        if was_empty && let Some(begun) = self.workspace().assessments().last() {
            self.current = begun.id.clone();
        }
        self.list_asides();
        changed
    }

    /// What could not be read, kept as it was.
    pub(super) fn asides(&self) -> &[Aside] {
        &self.asides
    }

    pub(super) fn remove_aside(&mut self, number: u32) {
        // Where it fails the text is still listed, which says it.
        self.store.remove_aside(number).ok();
        self.list_asides();
    }

    /// What is kept, where it can be neither read nor set aside.
    pub(super) fn unreadable(&self) -> Option<&str> {
        self.store.unreadable()
    }

    /// Erases everything of this storage key; whether that went well.
    pub(super) fn erase_all(&mut self) -> bool {
        let erased = self.store.erase_all().is_ok();
        self.list_asides();
        erased
    }

    /// The keys in the browser that this uses now.
    pub(super) fn keys_in_use(&self) -> Vec<String> {
        if !self.port.lasting() {
            return Vec::new();
        }
        let mut keys = self.port.keys().unwrap_or_default();
        keys.retain(|key| self.keys.owns(key));
        keys
    }

    /// Everything shown, as a file.
    pub(super) fn encoded(&self) -> Rc<str> {
        self.store.text()
    }

    fn list_asides(&mut self) {
        self.asides = self.store.asides().unwrap_or_default();
    }
}
