//! A person at the application, without a browser: finds what is on the screen by role and accessible name, presses it,
//! types into it, and sees what comes of it.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt::Write as _;
use std::rc::Rc;

use mognadskollen::app::element::{Field, On, Parts, Value};
use mognadskollen::app::{
    self, AnswerMsg, Chunk, Effect, El, ImageFormat, LazyMsg, MadeFile, Msg, Node, Options, PageMsg, Ports, ShareMsg,
    Shown, State, StorageKind, StorageMsg, Task, View,
};
use mognadskollen::codec::file;
use mognadskollen::codec::incoming::{FileContent, Incoming, is_long_file};
use mognadskollen::codec::stepwise::FileReader;
use mognadskollen::model::Date;
use mognadskollen::report::document::Document;
use mognadskollen::report::{Moment, svg};
use mognadskollen::store::{Due, KeyValue, Keys, Memory, PortError};
use mognadskollen::text::Lang;

use super::regions::{is_same, shown};

/// What is typed into a field at the most, where the field itself says no less.
const LONGEST: usize = 20_000;

/// A computer: what it stores, its clock, its luck, and what has been carried out of the program.
pub(crate) struct Machine {
    local: Rc<Disk>,
    session: Rc<Disk>,
    luck: Cell<u64>,
    pub(crate) clipboard: RefCell<Option<String>>,
    pub(crate) files: RefCell<Vec<(String, String)>>,
    pub(crate) printed: RefCell<Vec<Document>>,
    pub(crate) warned: RefCell<Vec<String>>,
    /// Whether another tab has the lock under which the storage is written.
    is_locked: Cell<bool>,
    /// What comes of asking for later parts of the program.
    pub(crate) network: Cell<Network>,
    /// The parts that have been asked for, in order.
    pub(crate) asked: RefCell<Vec<Chunk>>,
}

/// What comes of asking for later parts of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Network {
    /// They come at once.
    #[default]
    Brings,
    /// They do not come.
    Fails,
    /// They are found to be gone.
    Lacks,
    /// Nothing is heard of them until they arrive.
    Waits,
}

/// A storage that can be told to fail.
#[derive(Default)]
pub(crate) struct Disk {
    memory: Memory,
    fails: Cell<Option<PortError>>,
}

impl Disk {
    fn may(&self) -> Result<(), PortError> {
        self.fails.get().map_or(Ok(()), Err)
    }
}

impl KeyValue for Disk {
    fn get(&self, key: &str) -> Result<Option<String>, PortError> {
        match self.fails.get() {
            Some(PortError::Blocked) => Err(PortError::Blocked),
            _ => self.memory.get(key),
        }
    }

    fn set(&self, key: &str, value: &str) -> Result<(), PortError> {
        self.may()?;
        self.memory.set(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), PortError> {
        self.may()?;
        self.memory.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, PortError> {
        match self.fails.get() {
            Some(PortError::Blocked) => Err(PortError::Blocked),
            _ => self.memory.keys(),
        }
    }
}

impl Machine {
    pub(crate) fn new() -> Rc<Self> {
        Chunk::ALL.into_iter().for_each(Chunk::mark_loaded);
        Self::bare()
    }

    /// One on which no later part of the program has been loaded yet. What has been is loaded for a whole thread.
    pub(crate) fn bare() -> Rc<Self> {
        Rc::new(Self {
            local: Rc::default(),
            session: Rc::default(),
            luck: Cell::new(1),
            clipboard: RefCell::default(),
            files: RefCell::default(),
            printed: RefCell::default(),
            warned: RefCell::default(),
            network: Cell::default(),
            asked: RefCell::default(),
            is_locked: Cell::new(false),
        })
    }

    /// What is told of parts that are asked for.
    fn load(&self, chunks: &[Chunk]) -> Option<Msg> {
        self.asked.borrow_mut().extend(chunks);
        match self.network.get() {
            _ if chunks.is_empty() => None,
            Network::Brings => {
                for chunk in chunks {
                    chunk.mark_loaded();
                }
                Some(Msg::Lazy(LazyMsg::Loaded(false)))
            }
            Network::Fails => Some(Msg::Lazy(LazyMsg::Failed(false))),
            Network::Lacks => Some(Msg::Lazy(LazyMsg::Failed(true))),
            Network::Waits => None,
        }
    }

    /// Another computer, with luck of its own.
    pub(crate) fn other(luck: u64) -> Rc<Self> {
        let machine = Self::new();
        machine.luck.set(luck);
        machine
    }

    /// Has the storage fail from now on, or work again.
    pub(crate) fn fail(&self, how: Option<PortError>) {
        self.local.fails.set(how);
    }

    /// Has another tab take the lock under which the storage is written, or leave it.
    pub(crate) fn lock(&self, is_locked: bool) {
        self.is_locked.set(is_locked);
    }

    /// What stands under a key of the local storage, as the page around and other tabs see it.
    pub(crate) fn text(&self, key: &str) -> Option<String> {
        self.local.memory.get(key).unwrap()
    }

    pub(crate) fn put(&self, key: &str, text: &str) {
        self.local.memory.set(key, text).unwrap();
    }

    pub(crate) fn clear(&self, key: &str) {
        self.local.memory.remove(key).unwrap();
    }

    /// The keys of the local storage, in order.
    pub(crate) fn keys(&self) -> Vec<String> {
        let mut keys = self.local.memory.keys().unwrap();
        keys.sort();
        keys
    }

    /// Keeps this under the data key, as of an earlier visit.
    pub(crate) fn keep(&self, text: &str) {
        self.local.memory.set(&Keys::new("").data(), text).unwrap();
    }

    /// What is kept under the data key.
    pub(crate) fn kept(&self) -> Option<String> {
        self.local.memory.get(&Keys::new("").data()).unwrap()
    }
}

/// A machine as the application asks it.
struct Asked(Rc<Machine>);

impl Ports for Asked {
    fn storage(&self, kind: StorageKind) -> Rc<dyn KeyValue> {
        match kind {
            StorageKind::Local => self.0.local.clone(),
            StorageKind::Session => self.0.session.clone(),
            StorageKind::None => Rc::new(Memory::default()),
        }
    }

    fn today(&self) -> Date {
        Date::new(2026, 11, 21).unwrap()
    }

    fn moment(&self) -> Moment {
        Moment { day: self.today(), second: 3600 }
    }

    fn time_of_day(&self) -> (u32, u32) {
        (9, 41)
    }

    fn random(&self) -> u64 {
        // A step of SplitMix64: no two are alike.
        let next = self.0.luck.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.0.luck.set(next);
        let mixed = (next ^ (next >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn page(&self) -> Option<String> {
        Some("https://kommun.example/digitalt#top".to_owned())
    }
}

/// What the page around asks for when it says nothing.
pub(crate) fn options() -> Options {
    Options {
        lang: Lang::Sv,
        view: View::Full,
        invite: None,
        min_group: 5,
        organisation: String::new(),
        unit: String::new(),
        storage: StorageKind::Local,
        is_apart: false,
        is_private: false,
        share_url: None,
        heading_level: 2,
        keys: Keys::new(""),
    }
}

/// Something on the screen that a person can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Control {
    pub(crate) role: &'static str,
    pub(crate) name: String,
    /// What it holds, or whether it is chosen.
    pub(crate) value: String,
    /// Whether it does nothing now.
    pub(crate) is_off: bool,
    /// Where it is: its place among all elements of the view, in order.
    at: usize,
}

/// A tab of a browser with the tool in it.
pub(crate) struct Tab {
    pub(crate) state: State,
    pub(crate) machine: Rc<Machine>,
    options: Options,
    view: Node,
    /// What decided how each region of the view looks.
    shown: [Shown; 6],
    /// What stands in the field in which someone types, where it has not been sent: the name of the field, and the text.
    pub(crate) draft: Option<(String, String)>,
    /// Which element has had the focus moved to it last.
    pub(crate) focus: Option<&'static str>,
    /// Files that are chosen in the next field for files.
    pub(crate) at_hand: Vec<(String, Vec<u8>)>,
    /// When what has been changed is to be written.
    due: Option<Due>,
}

impl Tab {
    pub(crate) fn open(machine: &Rc<Machine>, options: Options) -> Self {
        let state = State::new(options.clone(), true, Rc::new(Asked(machine.clone())));
        let view = app::view(&state);
        let machine = machine.clone();
        let shown = shown(&state);
        let mut tab =
            Self { state, machine, options, view, shown, draft: None, focus: None, at_hand: Vec::new(), due: None };
        if tab.state.awaits() {
            tab.send(AnswerMsg::Begin.into());
        }
        if let Some(payload) = tab.state.kept_link() {
            tab.send(ShareMsg::Link(payload).into());
        }
        tab
    }

    /// Loads the page anew. It is hidden first, and hears of it.
    pub(crate) fn reload(&mut self) {
        self.leave();
        *self = Self::open(&self.machine, self.options.clone());
    }

    /// Hides the page, for good or until someone comes back to it.
    pub(crate) fn leave(&mut self) {
        self.send_typed();
        self.handle(Msg::Page(PageMsg::Left), true);
    }

    /// Has the browser end without a word, and opens the page anew.
    pub(crate) fn crash(&mut self) {
        *self = Self::open(&self.machine, self.options.clone());
    }

    /// Handles a message that a person sends, and all that comes of it. A field in which they have typed is left.
    pub(crate) fn send(&mut self, msg: Msg) {
        self.send_typed();
        self.leave_field();
        self.handle(msg, false);
    }

    /// Handles a message about something that happens by itself, and all that comes of it.
    pub(crate) fn send_by_itself(&mut self, msg: Msg) {
        self.handle(msg, true);
    }

    /// All parts that have been asked for arrive.
    pub(crate) fn arrive(&mut self) {
        let asked = self.machine.asked.borrow().clone();
        asked.into_iter().for_each(Chunk::mark_loaded);
        self.send_by_itself(Msg::Lazy(LazyMsg::Loaded(false)));
    }

    /// Sends what is typed in the field in which the cursor stands.
    fn send_typed(&mut self) {
        if let Some((name, text)) = self.draft.take()
            && let Some(control) = self.controls().into_iter().find(|it| it.role == "textbox" && it.name == name)
        {
            self.type_at(&control, &text);
        }
    }

    fn handle(&mut self, msg: Msg, by_itself: bool) {
        let mut waiting = VecDeque::from([msg]);
        let mut steps = 0;
        while let Some(msg) = waiting.pop_front() {
            let after = self.state.update(msg);
            let mut effects = self.state.take_tasks();
            waiting.extend(self.machine.load(&self.state.begins_loading()));
            match after {
                Effect::None => {}
                Effect::Focus(id) => self.focus = Some(id),
                Effect::Download(text) => self.machine.files.borrow_mut().push(("download.json".to_owned(), text)),
                Effect::Reload => self.reload(),
                Effect::Perform(effect) => effects.push(effect),
            }
            waiting.extend(effects.into_iter().filter_map(|effect| self.carry(effect)));
            steps += 1;
            assert!(steps < 1000, "one message leads to others without end");
        }
        self.draw(by_itself);
        self.due = self.state.take_due().or(self.due);
        self.save(Due::Now);
    }

    /// Writes what is to be written by then, unless another tab has the lock.
    fn save(&mut self, by: Due) {
        if self.due.is_some_and(|due| due >= by) && !self.machine.is_locked.get() {
            self.due = None;
            self.handle(Msg::Storage(StorageMsg::Save), true);
        }
    }

    /// Lets time pass.
    pub(crate) fn rest(&mut self) {
        self.save(Due::AtRest);
    }

    /// Leaves the field in which one types: what is typed is written.
    fn leave_field(&mut self) {
        if self.state.is_due() {
            self.due = Some(Due::Now);
        }
        self.save(Due::Now);
    }

    /// Draws the view. The field in which someone types gets the text of the view by the rule of the renderer.
    fn draw(&mut self, by_itself: bool) {
        let old = std::mem::replace(&mut self.view, app::view(&self.state));
        self.check_regions(&old);
        let Some((name, text)) = &self.draft else { return };
        let text_of = |view: &Node| text_in(view, name);
        let (Some(before), Some(now)) = (text_of(&old), text_of(&self.view)) else {
            self.draft = None;
            return;
        };
        let is_unsent = before != Value::from(text.as_str());
        let field = Field { is_focused: true, is_unsent, by_itself, ..Field::default() };
        if field.takes(Some(&before), &now)
            && let Value::Text(now) = now
        {
            self.draft = Some((name.clone(), now.to_string()));
        }
    }

    /// A region that is not drawn anew looks as it would if it were.
    fn check_regions(&mut self, old: &Node) {
        let before = std::mem::replace(&mut self.shown, shown(&self.state));
        let (Node::Element(old), Node::Element(new)) = (old, &self.view) else { return };
        let views = old.parts().children.iter().zip(&new.parts().children);
        for ((before, now), (old, new)) in before.iter().zip(&self.shown).zip(views) {
            assert!(before != now || is_same(old, new), "not drawn anew: {now:?}\nwas {old:?}\nis {new:?}");
        }
    }

    /// Does what is asked of a browser; how that went.
    fn carry(&mut self, effect: Task) -> Option<Msg> {
        let made = |name: String, text: Option<String>| {
            if let Some(text) = &text {
                self.machine.files.borrow_mut().push((name.clone(), text.clone()));
            }
            Some(ShareMsg::Made { made: Some(MadeFile { name, can_share: false, text }), says: Lang::made }.into())
        };
        match effect {
            Task::Copy { field, text } => {
                self.machine.clipboard.replace(Some(text));
                Some(ShareMsg::Copied { field, done: true }.into())
            }
            Task::SaveFile { name, assessments, groups } => made(name, Some(file::encode_all(&assessments, &groups))),
            Task::Again(msg) => Some(*msg),
            Task::Picture(drawn) if drawn.what.form == ImageFormat::Copy => Some(ShareMsg::PictureCopied.into()),
            Task::Picture(drawn) => made(drawn.file.clone(), Some(svg(&drawn.picture))),
            Task::SaveText { name, text, .. } => made(name, Some(text)),
            Task::Print(document) => {
                self.machine.printed.borrow_mut().push(*document);
                None
            }
            Task::Share | Task::AskToKeep | Task::Fill(_) => None,
            Task::ReadFiles => {
                let files = std::mem::take(&mut self.at_hand);
                // As the browser shell does, which pauses between the steps.
                let content = |bytes: Vec<u8>| {
                    if !is_long_file(&bytes) {
                        return Ok(FileContent::Bytes(bytes));
                    }
                    Ok(FileContent::Read(Incoming::File(FileReader::new(&bytes)?.finish()?)))
                };
                let read = files.into_iter().map(|(name, bytes)| (name, content(bytes)));
                Some(ShareMsg::FilesRead(read.collect()).into())
            }
            Task::Warn(says) => {
                self.machine.warned.borrow_mut().push(says);
                None
            }
        }
    }

    /// Every element that is seen, in order.
    fn elements(&self) -> Vec<&Parts<Msg>> {
        let mut all = Vec::new();
        walk(&self.view, &mut |element| {
            all.push(element);
            true
        });
        all
    }

    /// What a person can use on the screen.
    pub(crate) fn controls(&self) -> Vec<Control> {
        let mut all = Vec::new();
        let elements = self.elements();
        let place_of = |wanted: &Parts<Msg>| elements.iter().position(|element| std::ptr::eq(*element, wanted));
        walk(&self.view, &mut |element| {
            if attribute(element, "aria-hidden") == Some("true") {
                return false;
            }
            if let (Some(role), Some(at)) = (role(element), place_of(element)) {
                let off = attribute(element, "aria-disabled") == Some("true")
                    || property(element, "disabled") == Some(&Value::Is(true));
                all.push(Control { role, name: name(element, &elements), value: value(element), is_off: off, at });
            }
            true
        });
        all
    }

    /// The only control with a role and a name.
    #[track_caller]
    fn find(&self, role: &str, name: &str) -> Control {
        let all = self.controls();
        let mut found = all.iter().filter(|control| control.role == role && control.name == name);
        let Some(control) = found.next() else {
            let names: Vec<_> = all.iter().map(|control| format!("{} “{}”", control.role, control.name)).collect();
            panic!("no {role} “{name}” among:\n{}", names.join("\n"));
        };
        assert!(found.next().is_none(), "several {role} “{name}”");
        control.clone()
    }

    /// Presses the only button, link, box, choice or fold with a name.
    #[track_caller]
    pub(crate) fn press(&mut self, role: &str, name: &str) {
        let control = self.find(role, name);
        self.press_at(&control);
    }

    /// Types a text in the only field with a name, and leaves it.
    #[track_caller]
    pub(crate) fn fill(&mut self, name: &str, text: &str) {
        let control = self.find("textbox", name);
        self.type_at(&control, text);
    }

    /// Chooses an option by its label in the only list with a name.
    #[track_caller]
    pub(crate) fn choose(&mut self, name: &str, label: &str) {
        let control = self.find("combobox", name);
        let options = self.elements().get(control.at).map(|list| options_of(list)).unwrap_or_default();
        let value =
            options.iter().find(|(other, _)| other == label).unwrap_or_else(|| panic!("no {label} in {options:?}"));
        self.type_at(&control, &value.1.clone());
    }

    /// What the only control with a role and a name holds.
    #[track_caller]
    pub(crate) fn value_of(&self, role: &str, name: &str) -> String {
        self.find(role, name).value
    }

    /// Whether there is a control with a role and a name.
    pub(crate) fn has(&self, role: &str, name: &str) -> bool {
        self.controls().iter().any(|control| control.role == role && control.name == name)
    }

    /// Every text and every attribute of the view, whether it is seen or not.
    pub(crate) fn everything(&self) -> String {
        format!("{:?}", self.view)
    }

    /// The rows of the table with a caption, without its head: cells joined by a bar.
    pub(crate) fn rows(&self, caption: &str) -> Vec<String> {
        let elements = self.elements();
        let is_it = |table: &&&Parts<Msg>| {
            table.tag == "table"
                && table.children.iter().any(|child| match child {
                    Node::Element(child) => child.parts().tag == "caption" && content(child.parts()) == caption,
                    _ => false,
                })
        };
        let Some(table) = elements.iter().find(is_it) else { return Vec::new() };
        let mut rows = Vec::new();
        for body in &table.children {
            let Node::Element(body) = body else { continue };
            for row in body.parts().children.iter().filter(|_| body.parts().tag == "tbody") {
                let Node::Element(row) = row else { continue };
                let cells = row.parts().children.iter().filter_map(|cell| match cell {
                    Node::Element(cell) => Some(content(cell.parts())),
                    _ => None,
                });
                rows.push(cells.collect::<Vec<_>>().join("|"));
            }
        }
        rows
    }

    /// Presses a key while the focus is on the only control with a role and a name, or on the heading where that is none.
    /// Whether something heard it.
    pub(crate) fn key(&mut self, on: Option<(&str, &str)>, key: &str) -> bool {
        let at = on.map(|(role, name)| self.find(role, name).at);
        let elements = self.elements();
        let here = match at {
            Some(at) => elements[at],
            None => elements.iter().find(|it| attribute(it, "id") == Some("heading")).unwrap(),
        };
        let mut way = Vec::new();
        way_to(&self.view, here, &mut way);
        let msg = way.iter().rev().flat_map(|element| &element.listeners).find_map(|(_, on)| match on {
            On::Key(read) => read(key),
            _ => None,
        });
        let heard = msg.is_some();
        if let Some(msg) = msg {
            self.send(msg);
        }
        heard
    }

    /// Presses a control.
    pub(crate) fn press_at(&mut self, control: &Control) {
        let elements = self.elements();
        let element = elements[control.at];
        let heard = match control.role {
            "radio" | "checkbox" => "change",
            _ => "click",
        };
        let mut messages = Vec::new();
        for (event, on) in &element.listeners {
            match on {
                On::Send(msg) if *event == heard => messages.push(msg.clone()),
                On::Field(id, read) => {
                    let field = elements.iter().find(|element| attribute(element, "id") == Some(id));
                    messages.extend(read(field.map(|field| value(field)).unwrap_or_default()));
                }
                On::Files(read) if !self.at_hand.is_empty() => messages.push(read(self.at_hand.len())),
                _ => {}
            }
        }
        if control.role == "fold" {
            let open = self.elements().into_iter().find(|details| {
                details.tag == "details"
                    && details
                        .children
                        .iter()
                        .any(|child| matches!(child, Node::Element(it) if std::ptr::eq(it.parts(), element)))
            });
            if let Some(details) = open {
                let now = property(details, "open") != Some(&Value::Is(true));
                messages.extend(details.listeners.iter().find_map(|(_, on)| match on {
                    On::Open(read) => read(now),
                    _ => None,
                }));
            }
        }
        for msg in messages {
            self.send(msg);
        }
    }

    /// Presses a key while a control has the focus; whether it did anything but what a browser does by itself.
    pub(crate) fn key_at(&mut self, control: &Control, key: &str) -> bool {
        let elements = self.elements();
        let is_around = |around: &Parts<Msg>| {
            let mut holds = false;
            for child in &around.children {
                walk(child, &mut |inner| {
                    holds |= std::ptr::eq(inner, elements[control.at]);
                    true
                });
            }
            holds
        };
        let heard = elements.iter().rev().filter(|around| is_around(around)).flat_map(|around| &around.listeners);
        let mut messages = heard.filter_map(|(_, on)| match on {
            On::Key(read) => read(key),
            _ => None,
        });
        let msg = messages.next();
        drop(messages);
        let is_used = msg.is_some();
        if let Some(msg) = msg {
            self.send(msg);
        }
        is_used
    }

    /// What is read of a control after its name.
    pub(crate) fn description(&self, control: &Control) -> String {
        let elements = self.elements();
        let ids = attribute(elements[control.at], "aria-describedby").unwrap_or_default();
        let by_id = |id| elements.iter().find(|other| attribute(other, "id") == Some(id)).map(|it| content(it));
        ids.split_whitespace().filter_map(by_id).collect::<Vec<_>>().join(" ")
    }

    /// Types a text in a field, no longer than it takes, and leaves it.
    pub(crate) fn type_at(&mut self, control: &Control, text: &str) {
        self.type_and(control, text, &["input", "change"]);
        self.leave_field();
    }

    /// Types a text in a field, and does not leave it.
    pub(crate) fn type_on(&mut self, control: &Control, text: &str) {
        self.type_and(control, text, &["input"]);
    }

    fn type_and(&mut self, control: &Control, text: &str, events: &[&str]) {
        for heard in events {
            let elements = self.elements();
            // A field may be gone once something has been typed in it.
            let Some(element) = elements.get(control.at) else { return };
            let limit = attribute(element, "maxlength").and_then(|max| max.parse().ok()).unwrap_or(LONGEST);
            let text: String = text.chars().take(limit).collect();
            let messages: Vec<Msg> = element
                .listeners
                .iter()
                .filter(|(event, _)| event == heard)
                .filter_map(|(_, on)| match on {
                    On::Text(read) => read(text.clone()),
                    _ => None,
                })
                .collect();
            for msg in messages {
                self.handle(msg, false);
            }
        }
    }

    /// Types a text in a field that tells of it when it is left, and does not leave it. Whether it is such a field.
    pub(crate) fn type_half(&mut self, control: &Control, text: &str) -> bool {
        let elements = self.elements();
        let Some(element) = elements.get(control.at) else { return false };
        let hears = |event: &str| element.listeners.iter().any(|(other, _)| *other == event);
        let is_such = hears("change") && !hears("input") && property(element, "value").is_some();
        if is_such {
            self.draft = Some((control.name.clone(), text.to_owned()));
        }
        is_such
    }

    /// The values of a list of options.
    pub(crate) fn choices(&self, control: &Control) -> Vec<String> {
        self.elements()
            .get(control.at)
            .map(|list| options_of(list))
            .unwrap_or_default()
            .into_iter()
            .map(|(_, value)| value)
            .collect()
    }

    /// The text on the screen, a line for each block.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        say(&self.view, &mut text);
        text
    }

    /// Whether the screen says something.
    pub(crate) fn says(&self, what: &str) -> bool {
        self.text().contains(what)
    }

    /// The classes of each element of a class, in order.
    pub(crate) fn classes(&self, class: &str) -> Vec<String> {
        let all = self.elements().into_iter().filter_map(|element| attribute(element, "class"));
        all.filter(|classes| classes.split(' ').any(|one| one == class)).map(str::to_owned).collect()
    }

    /// An attribute of each element with a tag name, in order.
    pub(crate) fn attributes(&self, tag: &str, name: &str) -> Vec<String> {
        let all = self.elements().into_iter().filter(|element| element.tag == tag);
        all.filter_map(|element| attribute(element, name)).map(str::to_owned).collect()
    }

    /// The heading of the view.
    pub(crate) fn heading(&self) -> String {
        let elements = self.elements();
        let heading = elements.iter().find(|element| attribute(element, "id") == Some("heading"));
        heading.map(|heading| content(heading)).unwrap_or_default()
    }

    /// What is wrong with the screen whatever it shows: controls without a name, and ids that are there twice.
    pub(crate) fn faults(&self) -> Vec<String> {
        let mut faults: Vec<String> = self
            .controls()
            .into_iter()
            .filter(|control| control.name.trim().is_empty())
            .map(|control| format!("a {} without a name", control.role))
            .collect();
        let elements = self.elements();
        let mut ids: Vec<&str> = elements.iter().filter_map(|element| attribute(element, "id")).collect();
        ids.sort_unstable();
        for pair in ids.windows(2).filter(|pair| pair[0] == pair[1]) {
            faults.push(format!("two of id {}", pair[0]));
        }
        for element in &elements {
            for refers in ["aria-labelledby", "aria-describedby", "for"] {
                for id in attribute(element, refers).unwrap_or_default().split_whitespace() {
                    if ids.binary_search(&id).is_err() {
                        faults.push(format!("{refers} of a {} leads to #{id}, which is not there", element.tag));
                    }
                }
            }
        }
        faults
    }

    /// The screen as text, a line for each thing that is read or used.
    pub(crate) fn outline(&self) -> String {
        let elements = self.elements();
        let mut lines = String::new();
        outline(&self.view, &elements, 0, &mut lines);
        lines
    }
}

/// The elements from the view down to one of them. Whether it is there.
fn way_to<'a>(node: &'a Node, to: &Parts<Msg>, way: &mut Vec<&'a Parts<Msg>>) -> bool {
    let Node::Element(element) = node else { return false };
    let element = element.parts();
    way.push(element);
    if std::ptr::eq(element, to) || element.children.iter().any(|child| way_to(child, to, way)) {
        return true;
    }
    way.pop();
    false
}

/// The text that a view has for the field with a name.
fn text_in(view: &Node, of: &str) -> Option<Value> {
    let mut all = Vec::new();
    walk(view, &mut |element| {
        all.push(element);
        true
    });
    let is_it = |element: &&&Parts<Msg>| role(element) == Some("textbox") && name(element, &all) == of;
    all.iter().find(is_it).and_then(|field| property(field, "value").cloned())
}

/// Goes through the elements of a view in order, into those where it is told to.
fn walk<'a>(node: &'a Node, into: &mut impl FnMut(&'a Parts<Msg>) -> bool) {
    if let Node::Element(element) = node
        && into(element.parts())
    {
        for child in &element.parts().children {
            walk(child, into);
        }
    }
}

fn attribute<'a>(element: &'a Parts<Msg>, name: &str) -> Option<&'a str> {
    element.attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| &**value)
}

fn property<'a>(element: &'a Parts<Msg>, name: &str) -> Option<&'a Value> {
    element.properties.iter().find(|(other, _)| *other == name).map(|(_, value)| value)
}

/// The role of something that can be used.
fn role(element: &Parts<Msg>) -> Option<&'static str> {
    match (element.tag, attribute(element, "type")) {
        ("button", _) => Some("button"),
        ("a", _) => Some("link"),
        ("summary", _) => Some("fold"),
        ("select", _) => Some("combobox"),
        ("input", Some("radio")) => Some("radio"),
        ("input", Some("checkbox")) => Some("checkbox"),
        ("input", Some("file")) => Some("file"),
        ("input" | "textarea", _) => Some("textbox"),
        _ => None,
    }
}

/// The accessible name, in the order of the rules for it: `aria-labelledby`, `aria-label`, its label, its content.
fn name(element: &Parts<Msg>, all: &[&Parts<Msg>]) -> String {
    let by_id = |id: &str| all.iter().find(|other| attribute(other, "id") == Some(id)).map(|it| content(it));
    if let Some(ids) = attribute(element, "aria-labelledby") {
        return ids.split_whitespace().filter_map(by_id).collect::<Vec<_>>().join(" ");
    }
    if let Some(label) = attribute(element, "aria-label") {
        return label.to_owned();
    }
    if !matches!(element.tag, "input" | "textarea" | "select") {
        return content(element);
    }
    let id = attribute(element, "id");
    let labels = all.iter().filter(|other| other.tag == "label").filter(|label| {
        let is_for = id.is_some() && attribute(label, "for") == id;
        let mut holds = false;
        for child in &label.children {
            walk(child, &mut |inner| {
                holds |= std::ptr::eq(inner, element);
                true
            });
        }
        is_for || holds
    });
    labels.map(|label| content(label)).collect::<Vec<_>>().join(" ")
}

/// What is read out of an element: its text, without what is hidden and without the values of fields.
fn content(element: &Parts<Msg>) -> String {
    fn gather(node: &Node, text: &mut String) {
        match node {
            Node::Nothing => {}
            Node::Text(more) => text.push_str(more),
            Node::Element(element) => {
                let element = element.parts();
                if attribute(element, "aria-hidden") == Some("true") || matches!(element.tag, "select" | "textarea") {
                    return;
                }
                if let Some(label) = attribute(element, "aria-label") {
                    text.push_str(label);
                    return;
                }
                let is_block = !matches!(element.tag, "span" | "b" | "strong" | "em" | "bdi" | "abbr" | "i");
                if is_block {
                    text.push(' ');
                }
                element.children.iter().for_each(|child| gather(child, text));
                if is_block {
                    text.push(' ');
                }
            }
        }
    }
    let mut text = String::new();
    element.children.iter().for_each(|child| gather(child, &mut text));
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What a field holds, or whether something is chosen.
fn value(element: &Parts<Msg>) -> String {
    if element.tag == "select" {
        let chosen = element.children.iter().find_map(|child| match child {
            Node::Element(option) if property(option.parts(), "selected") == Some(&Value::Is(true)) => {
                Some(content(option.parts()))
            }
            _ => None,
        });
        return chosen.unwrap_or_default();
    }
    match (property(element, "checked"), property(element, "value")) {
        (Some(Value::Is(true)), _) => "on".to_owned(),
        (_, Some(Value::Text(text))) => text.to_string(),
        _ => String::new(),
    }
}

/// The options of a list: their labels and values.
fn options_of(list: &Parts<Msg>) -> Vec<(String, String)> {
    let mut options = Vec::new();
    for child in &list.children {
        walk(child, &mut |option| {
            if option.tag == "option" {
                options.push((content(option), attribute(option, "value").unwrap_or_default().to_owned()));
            }
            true
        });
    }
    options
}

fn say(node: &Node, text: &mut String) {
    match node {
        Node::Nothing => {}
        Node::Text(more) => text.push_str(more),
        Node::Element(element) => {
            let element = element.parts();
            if attribute(element, "aria-hidden") == Some("true") {
                return;
            }
            element.children.iter().for_each(|child| say(child, text));
            if !matches!(element.tag, "span" | "b" | "strong" | "em" | "bdi") {
                text.push('\n');
            }
        }
    }
}

/// Writes a view as lines: headings, texts, and controls with name and value, indented by what groups them.
fn outline(node: &Node, all: &[&Parts<Msg>], depth: usize, lines: &mut String) {
    let Node::Element(element) = node else {
        if let Node::Text(text) = node
            && !text.trim().is_empty()
        {
            writeln!(lines, "{:1$}{text}", "", depth * 2).unwrap();
        }
        return;
    };
    let element = element.parts();
    if attribute(element, "aria-hidden") == Some("true") {
        return;
    }
    let mut line = |text: String| writeln!(lines, "{:1$}{text}", "", depth * 2).unwrap();
    if let Some(role) = role(element) {
        let value = value(element);
        let mut text = format!("[{role}] {}", name(element, all));
        if !value.is_empty() {
            write!(text, " = {value}").unwrap();
        }
        for state in ["aria-current", "aria-pressed", "aria-expanded", "aria-disabled", "aria-invalid"] {
            if let Some(value) = attribute(element, state) {
                write!(text, " ({} {value})", &state[5..]).unwrap();
            }
        }
        line(text);
        return;
    }
    let is_leaf = |element: &Parts<Msg>| {
        let mut has_control = false;
        for child in &element.children {
            walk(child, &mut |inner| {
                has_control |= role(inner).is_some()
                    || matches!(inner.tag, "p" | "li" | "tr" | "dt" | "dd" | "h2" | "h3" | "h4" | "canvas" | "div");
                true
            });
        }
        !has_control
    };
    match element.tag {
        "canvas" => return line(format!("[picture] {}", attribute(element, "aria-label").unwrap_or_default())),
        "label" => {
            // Read with its field.
            for child in &element.children {
                if let Node::Element(inner) = child {
                    walk_controls(inner, all, depth, lines);
                }
            }
            // A text that is a label to the eye alone, beside a field with a name of its own.
            let of = attribute(element, "for").and_then(|of| all.iter().find(|it| attribute(it, "id") == Some(of)));
            if of.is_some_and(|field| attribute(field, "aria-label").is_some() && !content(element).is_empty()) {
                writeln!(lines, "{:1$}{2}", "", depth * 2, content(element)).unwrap();
            }
            return;
        }
        "tr" => {
            let cells = element.children.iter().filter_map(|cell| match cell {
                Node::Element(cell) => Some(content(cell.parts())),
                _ => None,
            });
            let cells: Vec<String> = cells.collect();
            line(format!("| {} |", cells.join(" | ")));
            let controls = element.children.iter().filter_map(|cell| match cell {
                Node::Element(cell) => Some(cell),
                _ => None,
            });
            for cell in controls {
                walk_controls(cell, all, depth + 1, lines);
            }
            return;
        }
        "h1" | "h2" | "h3" | "h4" => {
            return line(format!("{} {}", "#".repeat(usize::from(element.tag.as_bytes()[1] - b'0')), content(element)));
        }
        "legend" | "p" | "li" | "dt" | "dd" | "figcaption" | "caption" if is_leaf(element) => {
            let text = content(element);
            if !text.is_empty() {
                line(if element.tag == "legend" { format!("({text})") } else { text });
            }
            return;
        }
        _ => {}
    }
    let heading = match element.tag {
        "nav" => Some(format!("nav {}", attribute(element, "aria-label").unwrap_or_default())),
        "header" | "footer" | "table" | "fieldset" | "form" => Some(element.tag.to_owned()),
        _ => attribute(element, "role").filter(|role| *role != "status").map(str::to_owned),
    };
    let depth = match heading {
        Some(heading) => {
            line(heading.trim().to_owned());
            depth + 1
        }
        None => depth,
    };
    for child in &element.children {
        outline(child, all, depth, lines);
    }
}

/// Writes the controls in an element.
fn walk_controls(element: &El, all: &[&Parts<Msg>], depth: usize, lines: &mut String) {
    if role(element.parts()).is_some() {
        return outline_element(element, all, depth, lines);
    }
    for child in &element.parts().children {
        if let Node::Element(inner) = child {
            walk_controls(inner, all, depth, lines);
        }
    }
}

fn outline_element(element: &El, all: &[&Parts<Msg>], depth: usize, lines: &mut String) {
    let parts = element.parts();
    let value = value(parts);
    let shown = if value.is_empty() { String::new() } else { format!(" = {value}") };
    writeln!(lines, "{:4$}[{}] {}{}", "", role(parts).unwrap_or_default(), name(parts, all), shown, depth * 2).unwrap();
}
