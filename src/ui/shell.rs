//! A handle to one element: takes messages, draws, and tells the page what has changed.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use js_sys::{Array, Function};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::ShadowRoot;

use super::events::Told;
use super::painter::Painter;
use super::render::{Dispatch, Renderer, Sink};
use super::theme::Theme;
use super::{crash, gates, neighbours, ports};
use crate::app::{self, AnswerMsg, Chunk, Effect, Msg, Options, Progress, ShareMsg, State, Task};
use crate::model::AssessmentId;
use crate::store::FileText;

/// How long after a failed save the next try is made.
const RETRY: std::time::Duration = std::time::Duration::from_secs(5);

/// Where an element is drawn.
struct Place {
    renderer: Renderer<Msg>,
    /// Loads the files of later parts of the program with these names, and calls what it is given with whether they are there.
    loader: Option<Function>,
    painter: Painter,
    /// Whether the stylesheet of the later parts is there.
    has_later_style: bool,
    /// What has last been told of: the assessment at hand, the data, what is kept of them, how many areas are answered, and what hinders saving.
    current: AssessmentId,
    data: FileText,
    seen: Option<Rc<str>>,
    answered: usize,
    problem: Option<&'static str>,
    /// What the page's author has last been told of its colours.
    fault: String,
    /// How often the program has moved the focus, as it does where something else has come.
    moves: u32,
    /// Whether what the last message led to has been drawn by the browser.
    is_drawn: bool,
    /// The files that were chosen or dropped last, until they are read.
    files: Vec<web_sys::File>,
    /// What a share sheet would be given of the file that was made last.
    shareable: Option<js_sys::Object>,
}

/// A handle to one element's state, cheap to copy into event handlers.
#[derive(Clone, Copy, PartialEq)]
pub struct Shell {
    state: RwSignal<State, LocalStorage>,
    place: StoredValue<Place, LocalStorage>,
    turn: StoredValue<Rc<Turn>, LocalStorage>,
    /// When it began, in failures of the program.
    era: u32,
}

/// Whose turn it is: one message at a time, and none while the view is drawn.
#[derive(Default)]
pub(super) struct Turn {
    is_taken: Cell<bool>,
    /// Whether the view is drawn for something that happened by itself.
    by_itself: Cell<bool>,
    waiting: RefCell<VecDeque<(Msg, bool)>>,
    /// How many times saving has been asked for or begun: what has been asked for before comes to nothing.
    pub(super) saves: Cell<u32>,
}

impl std::fmt::Debug for Shell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shell")
    }
}

impl Shell {
    /// Shows the interface in a frame inside a shadow root, and draws it anew whenever the state changes, as long as
    /// the reactive owner at hand lives. Where there is room, tables are open from the start. Without a loader, the
    /// program is in one part.
    #[must_use]
    pub fn start(
        root: ShadowRoot,
        frame: web_sys::Node,
        options: Options,
        is_wide: bool,
        loader: Option<Function>,
    ) -> Self {
        if loader.is_none() {
            gates::note_all(&Chunk::ALL);
        }
        let state = State::new(options, is_wide, Rc::new(ports::Browser));
        let Progress { current, data, seen, answered, .. } = state.progress();
        let shell = Self {
            state: RwSignal::new_local(state),
            place: StoredValue::new_local(Place {
                renderer: Renderer::new(root, frame),
                loader,
                painter: Painter::default(),
                has_later_style: false,
                current,
                data,
                seen,
                answered,
                problem: None,
                fault: String::new(),
                moves: 0,
                is_drawn: true,
                files: Vec::new(),
                shareable: None,
            }),
            turn: StoredValue::new_local(Rc::default()),
            era: crash::era(),
        };
        // Immediate: what is done afterwards finds the view in place.
        ImmediateEffect::new_scoped(move || shell.draw());
        shell.afterwards(Effect::None);
        shell.tell_others();
        neighbours::join(shell);
        shell.check_theme();
        shell.begin();
        shell
    }

    /// Asks for what has to be shown before all else.
    fn begin(self) {
        if self.read(State::awaits) == Some(true) {
            self.send(AnswerMsg::Begin.into());
        }
    }

    /// Tells the page's author where its colours are too alike, and not twice of the same.
    fn check_theme(self) {
        request_animation_frame(move || {
            let Some(root) = self.root() else { return };
            let Some(fault) = Theme::of(&root).and_then(|theme| theme.fault()) else { return };
            let is_new = self.place.try_update_value(|place| {
                let is_new = fault != place.fault;
                place.fault.clone_from(&fault);
                is_new
            });
            if is_new == Some(true) {
                web_sys::console::warn_1(&fault.into());
            }
        });
    }

    fn draw(self) {
        let node = self.state.with(app::view);
        let by_itself = self.turn.with_value(|turn| turn.by_itself.get());
        self.place.update_value(|place| {
            if let Some(share) = gates::share().filter(|_| !place.has_later_style) {
                place.has_later_style = (share.style)(place.renderer.root()).is_ok();
            }
            place.renderer.draw(node, Dispatch::new(self), by_itself);
        });
    }

    /// Handles a message about something that happens by itself. Safe to call when the element has gone.
    pub fn send(self, msg: Msg) {
        self.take(msg, true);
    }

    /// Handles a message, or has it wait: a browser tells of a field that goes away while the view is drawn.
    fn take(self, msg: Msg, by_itself: bool) {
        let Some(turn) = self.turn().filter(|_| !self.is_over()) else { return };
        if turn.is_taken.get() {
            turn.waiting.borrow_mut().push_back((msg, by_itself));
            return;
        }
        let is_elsewhere = matches!(msg, Msg::StorageChanged);
        // What leads on to another view.
        let leads_on = match msg {
            Msg::Configure(_) => true,
            Msg::Loaded(..) => self.read(State::waits).unwrap_or(false),
            _ => false,
        };
        if leads_on {
            self.send_typed(None);
        }
        self.handle(msg, &turn, by_itself);
        if is_elsewhere {
            self.insist();
        }
        let next = || turn.waiting.borrow_mut().pop_front();
        if let Some((msg, by_itself)) = next() {
            self.take(msg, by_itself);
        }
    }

    fn handle(self, msg: Msg, turn: &Turn, by_itself: bool) {
        let focused = self.focused().is_some();
        turn.is_taken.set(true);
        turn.by_itself.set(by_itself);
        let done = self.state.try_update(|state| {
            let after = state.update(msg);
            (after, state.take_tasks(), state.take_due(), state.begins_loading())
        });
        turn.is_taken.set(false);
        if let Some((after, asked, due, loading)) = done {
            for effect in asked {
                self.carry(effect);
            }
            if let Some(due) = due {
                self.save_by(due, turn);
            }
            self.load(loading);
            let after = match after {
                // At once: a browser that asks for a press would not see one in the next frame.
                Effect::Perform(effect) => {
                    self.carry(effect);
                    Effect::None
                }
                // What had the focus went with the change: a keyboard begins at the top of the view, not of the page.
                Effect::None if focused && self.focused().is_none() => Effect::Focus("heading"),
                after => after,
            };
            self.place.try_update_value(|place| {
                place.moves = place.moves.wrapping_add(u32::from(matches!(after, Effect::Focus(_))));
                place.is_drawn = false;
            });
            self.afterwards(after);
            self.tell_others();
        }
    }

    /// Whether the program has failed since it began. Nothing of its state may be touched then.
    #[must_use]
    pub fn is_over(self) -> bool {
        self.era != crash::era()
    }

    /// What the state says, unless the element has gone or the program has failed.
    pub(super) fn read<T>(self, read: impl FnOnce(&State) -> T) -> Option<T> {
        if self.is_over() { None } else { self.state.try_with_untracked(read) }
    }

    /// Where the view is, on the same terms.
    fn root(self) -> Option<ShadowRoot> {
        if self.is_over() { None } else { self.place.try_with_value(|place| place.renderer.root().clone()) }
    }

    fn carry(self, effect: Task) {
        if let (Some(root), Some(share)) = (self.root(), gates::share()) {
            (share.carry)(self, &root, effect);
        }
    }

    /// Opens the payload of a link, or the one that was opened before a reload. It is kept for a reload at once: it is no
    /// longer in the address, and what opens it may be long in coming.
    pub fn open(self, payload: Option<String>) {
        let payload = self.read(|state| match &payload {
            Some(_) => {
                state.keep_link(payload.as_ref());
                payload
            }
            None => state.kept_link(),
        });
        if let Some(payload) = payload.flatten() {
            self.send(Msg::Share(ShareMsg::Link(payload)));
        }
    }

    /// Opens files that were dropped, or says that there were none, where files are opened.
    pub fn drop_files(self, files: Option<web_sys::FileList>) {
        if self.read(State::takes_files).unwrap_or(false) {
            let files = self.keep_files(files);
            self.send(Msg::Share(ShareMsg::Files(files)));
        }
    }

    /// Whether something would be lost if the page were left.
    #[must_use]
    pub fn has_unkept(self) -> bool {
        self.read(State::has_unkept).unwrap_or(false)
    }

    /// Loads later parts of the program. A loader that cannot even begin has failed.
    fn load(self, chunks: Vec<Chunk>) {
        if chunks.is_empty() {
            return;
        }
        let names: Array = chunks.iter().flat_map(|chunk| chunk.files()).map(|name| JsValue::from(*name)).collect();
        let Some(loader) = self.place.try_with_value(|place| place.loader.clone()).flatten() else { return };
        let tell = Closure::once_into_js(move |is_here: bool, is_gone: bool| {
            if !is_here {
                return self.send(Msg::NotLoaded(is_gone));
            }
            gates::note_all(&chunks);
            let choosing = ".focus:hover,.focus:focus-within";
            let is_busy = self.root().and_then(|root| root.query_selector(choosing).ok()?).is_some();
            self.send(Msg::Loaded(is_busy));
        });
        drop(loader.call2(&JsValue::NULL, &names, &tell));
    }

    /// How often the program has moved the focus: as often, something else has come where one was.
    #[must_use]
    pub fn moves(self) -> u32 {
        self.place.try_with_value(|place| place.moves).unwrap_or_default()
    }

    /// Whether what the last message led to has been drawn by the browser.
    #[must_use]
    pub fn is_drawn(self) -> bool {
        self.place.try_with_value(|place| place.is_drawn).unwrap_or(true)
    }

    /// What has the focus in the view.
    pub(super) fn focused(self) -> Option<web_sys::Element> {
        self.root().and_then(|root| root.active_element())
    }

    /// What the renderer says or notes, unless it is drawing, the element has gone or the program has failed.
    pub(super) fn with_renderer<T>(self, with: impl FnOnce(&mut Renderer<Msg>) -> T) -> Option<T> {
        let is_free = !self.is_drawing() && !self.is_over();
        is_free.then(|| self.place.try_update_value(|place| with(&mut place.renderer))).flatten()
    }

    /// Whose turn it is, unless the element has gone.
    pub(super) fn turn(self) -> Option<Rc<Turn>> {
        self.turn.try_get_value()
    }

    fn is_drawing(self) -> bool {
        self.turn().is_none_or(|turn| turn.is_taken.get())
    }

    /// Draws the charts anew: after a change of size or screen density.
    pub fn repaint(self) {
        self.afterwards(Effect::None);
    }

    /// Draws the charts anew in the colours that the page has now.
    pub fn restyle(self) {
        self.place.try_update_value(|place| place.painter.forget_colours());
        self.repaint();
        self.check_theme();
    }

    /// As long as something could not be saved, tries again now and then.
    fn retry_later(self) {
        if self.state.try_update_untracked(State::begins_retrying) == Some(true) {
            set_timeout(move || self.send(Msg::Retry), RETRY);
        }
    }

    /// Keeps the data at hand for the crash screen, and tells the page and its other elements what has changed.
    fn tell_others(self) {
        let Some(Some((root, told, is_kept_anew))) = self.read(|state| {
            self.place.try_update_value(|place| {
                let Progress { current, data, seen, waiting, answered, problem, is_kept, lang } = state.progress();
                let is_new = data != place.data;
                let is_kept_anew = seen != place.seen;
                place.seen = seen;
                let frame = place.renderer.frame().clone();
                crash::remember(crash::Element { frame, lang, data: data.clone(), is_kept, waiting });
                place.data = data;
                let answered_before = std::mem::replace(&mut place.answered, answered);
                // One that is complete when it is opened is no news.
                let is_same = place.current == current;
                place.current = current;
                let is_complete = is_same && answered == 6 && answered_before < 6;
                let problem_before = std::mem::replace(&mut place.problem, problem);
                let problem = problem.filter(|_| problem != problem_before);
                (place.renderer.root().clone(), Told { answered, is_new, is_complete, problem }, is_kept_anew)
            })
        }) else {
            return;
        };
        told.dispatch(&root);
        if is_kept_anew {
            neighbours::tell(self);
        }
    }

    /// The assessment at hand as JSON, without free text; nothing while nothing has been said.
    #[must_use]
    pub fn result(self) -> Option<String> {
        self.read(State::result).flatten()
    }

    /// Once the view is in place, and before it is painted: draws the charts and moves the focus.
    fn afterwards(self, after: Effect) {
        request_animation_frame(move || {
            let Some(root) = self.root() else { return };
            self.read(|state| {
                self.place.try_update_value(|place| {
                    place.is_drawn = true;
                    place.painter.paint(&root, state);
                })
            });
            self.retry_later();
            match after {
                Effect::None | Effect::Perform(_) => {}
                Effect::Focus(id) => ports::focus(&root, id),
                Effect::Reload => ports::reload(),
                Effect::Download(text) => {
                    let name = ["mognadskollen-", &ports::today().to_string(), ".json"].concat();
                    if let Some(blob) = ports::blob(text.as_bytes(), ports::JSON) {
                        ports::download(&name, &blob);
                    }
                }
            }
        });
    }

    /// Whether a key of the storage holds what this element shows.
    #[must_use]
    pub fn follows(self, key: &str) -> bool {
        self.read(|state| state.follows(key)).unwrap_or(false)
    }

    /// Takes leave of what is shared on the page: the element is about to go.
    pub fn leave(self) {
        self.flush();
        neighbours::leave(self);
        self.place.try_with_value(|place| crash::forget(place.renderer.frame()));
    }

    /// Whether another element keeps its data in the same place.
    pub(super) fn shares_with(self, other: Self) -> bool {
        let place = |shell: Self| shell.state.try_with_untracked(State::kept_at);
        self.state != other.state && place(self) == place(other)
    }

    /// The files that were chosen or dropped last. They are given once.
    pub(super) fn take_files(self) -> Vec<web_sys::File> {
        self.place.try_update_value(|place| std::mem::take(&mut place.files)).unwrap_or_default()
    }

    /// Keeps what a share sheet would be given.
    pub(super) fn keep_shareable(self, data: Option<js_sys::Object>) {
        self.place.try_update_value(|place| place.shareable = data);
    }

    /// Uses what a share sheet would be given, if there is anything.
    pub(super) fn with_shareable(self, give: impl FnOnce(&js_sys::Object)) {
        if let Some(Some(data)) = self.place.try_with_value(|place| place.shareable.clone()) {
            give(&data);
        }
    }
}

impl Sink<Msg> for Shell {
    /// Handles what a person does at a node of the view, after what they have typed in another.
    fn act(&self, msg: Msg, at: &web_sys::Element, is_press: bool) {
        if is_press {
            self.send_typed(Some(at));
        }
        let shell = *self;
        if msg.writes_at_once() {
            shell.under_lock(move || shell.take(msg, false));
        } else {
            shell.take(msg, false);
        }
    }

    fn keep_files(&self, files: Option<web_sys::FileList>) -> usize {
        let files = ports::files(files);
        let count = files.len();
        self.place.try_update_value(|place| place.files = files);
        count
    }
}
