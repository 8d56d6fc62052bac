//! A handle to one element of the page: it takes messages, has the view drawn, and does what they ask for.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::ShadowRoot;

use super::files::Files;
use super::host_events::HostEvents;
use super::loader::Loader;
use super::queue::Queue;
use super::render::{Dispatch, Renderer, Sink};
use super::{crash, entry, instances, ports};
use crate::app::{AnswerMsg, Effect, LazyMsg, Msg, Options, PageMsg, Region, ShareMsg, Shown, State, StorageMsg, Task};

/// How long after a failed save the next try is made.
const RETRY: std::time::Duration = std::time::Duration::from_secs(5);

/// A handle to one element's state, cheap to copy into event handlers. The components have it from their context.
#[derive(Clone, Copy)]
pub struct Shell {
    state: RwSignal<State, LocalStorage>,
    /// The outermost element of the view, once it is there.
    view: NodeRef<Div>,
    mount: StoredValue<Rc<Mount>, LocalStorage>,
    /// Notified when the size of the element or the density of the screen has changed.
    resized: Trigger,
    /// Notified when the colours of the page may have changed.
    restyled: Trigger,
    /// In which generation of the program it began.
    generation: u32,
}

/// An element as it stands in a page, and what is done for it there.
pub(super) struct Mount {
    root: ShadowRoot,
    /// What the view stands in.
    frame: web_sys::Element,
    /// Draws the view, once its outermost element is there.
    renderer: RefCell<Option<Renderer<Msg>>>,
    queue: Queue,
    loader: Loader,
    host_events: HostEvents,
    pub(super) files: Files,
    /// How many times saving has been asked for or begun: what has been asked for before comes to nothing.
    pub(super) saves: Cell<u32>,
    /// How often the program has moved the focus, as it does where something else has come.
    moves: Cell<u32>,
    /// Whether what the last message led to has been drawn by the browser.
    is_drawn: Cell<bool>,
}

/// Two handles are equal if they are to the same element.
impl PartialEq for Shell {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state
    }
}

impl std::fmt::Debug for Shell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shell")
    }
}

impl Shell {
    /// A new state for an element whose view is to stand in a frame inside a shadow root. It goes with the reactive owner at
    /// hand. Where there is room, tables are open from the start. Without a loader, the program is in one part.
    #[must_use]
    pub fn new(
        root: ShadowRoot,
        frame: web_sys::Element,
        options: Options,
        is_wide: bool,
        loader: Option<Function>,
    ) -> Self {
        let loader = Loader::new(loader);
        let state = State::new(options, is_wide, Rc::new(ports::Browser));
        let mount = Mount {
            root,
            frame,
            renderer: RefCell::default(),
            queue: Queue::default(),
            loader,
            host_events: HostEvents::new(state.progress()),
            files: Files::default(),
            saves: Cell::new(0),
            moves: Cell::new(0),
            is_drawn: Cell::new(true),
        };
        Self {
            state: RwSignal::new_local(state),
            view: NodeRef::new(),
            mount: StoredValue::new_local(Rc::new(mount)),
            resized: Trigger::new(),
            restyled: Trigger::new(),
            generation: crash::generation(),
        }
    }

    /// The handle that the widget's owner provides.
    pub(super) fn from_context() -> Self {
        expect_context()
    }

    /// Begins, once the view is there: tells others of the element, and asks for what has to be shown before all else.
    pub fn begin(self) {
        self.do_after_paint(Effect::None);
        self.notify_others();
        instances::join(self);
        if self.read(State::awaits) == Some(true) {
            self.send(AnswerMsg::Begin.into());
        }
    }

    /// Handles a message about something that happens by itself. Safe to call when the element has gone.
    pub fn send(self, msg: Msg) {
        self.take(msg, true);
    }

    /// Handles a message, or has it wait: a browser tells of a field that goes away while the view is drawn.
    fn take(self, msg: Msg, by_itself: bool) {
        let Some(mount) = self.mount() else { return };
        if mount.queue.is_busy() {
            return mount.queue.push((msg, by_itself));
        }
        let is_elsewhere = matches!(msg, Msg::Storage(StorageMsg::Changed));
        // What leads on to another view.
        let leads_on = match msg {
            Msg::Page(PageMsg::Configure(_)) => true,
            Msg::Lazy(LazyMsg::Loaded(..)) => self.read(State::waits).unwrap_or(false),
            _ => false,
        };
        if leads_on {
            self.send_typed(None);
        }
        self.handle(msg, &mount, by_itself);
        if is_elsewhere {
            self.insist();
        }
        if let Some((msg, by_itself)) = mount.queue.pop() {
            self.take(msg, by_itself);
        }
    }

    fn handle(self, msg: Msg, mount: &Mount, by_itself: bool) {
        let focused = self.focused().is_some();
        // The regions of the view are drawn before this returns.
        let done = mount.queue.during(by_itself, || {
            self.state.try_update(|state| {
                let effect = state.update(msg);
                (effect, state.take_tasks(), state.take_due(), state.begins_loading())
            })
        });
        let Some((effect, tasks, due, chunks)) = done else { return };
        for task in tasks {
            self.perform(task);
        }
        if let Some(due) = due {
            self.save_by(due, mount);
        }
        mount.loader.load(self, chunks);
        let effect = match effect {
            // At once: a browser that asks for a press would not see one in the next frame.
            Effect::Perform(task) => {
                self.perform(task);
                Effect::None
            }
            // What had the focus went with the change: a keyboard begins at the top of the view, not of the page.
            Effect::None if focused && self.focused().is_none() => Effect::Focus("heading"),
            effect => effect,
        };
        if matches!(effect, Effect::Focus(_)) {
            mount.moves.set(mount.moves.get().wrapping_add(1));
        }
        mount.is_drawn.set(false);
        self.do_after_paint(effect);
        self.notify_others();
    }

    /// Once the view is in place and the charts are drawn, and before that is painted: moves the focus, or what else is asked.
    fn do_after_paint(self, effect: Effect) {
        request_animation_frame(move || {
            let Some(mount) = self.mount() else { return };
            mount.is_drawn.set(true);
            self.retry_later();
            match effect {
                Effect::None | Effect::Perform(_) => {}
                Effect::Focus(id) => ports::focus(&mount.root, id),
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

    /// Performs a task of those that come with a later part of the program.
    fn perform(self, task: Task) {
        if let (Some(root), Some(share)) = (self.root(), entry::share()) {
            (share.carry)(self, &root, task);
        }
    }

    /// As long as something could not be saved, tries again now and then.
    fn retry_later(self) {
        if self.state.try_update_untracked(State::begins_retrying) == Some(true) {
            set_timeout(move || self.send(Msg::Storage(StorageMsg::Retry)), RETRY);
        }
    }

    /// Keeps the data at hand for the crash screen, and tells the page and its other elements what has changed.
    fn notify_others(self) {
        let (Some(mount), Some(progress)) = (self.mount(), self.read(State::progress)) else { return };
        let notice = mount.host_events.compare(&progress);
        crash::remember(mount.frame.clone().into(), progress);
        notice.dispatch(&mount.root);
        if notice.is_written {
            instances::notify(self);
        }
    }

    /// What it is in the page, unless the element has gone or the program has failed.
    pub(super) fn mount(self) -> Option<Rc<Mount>> {
        if self.is_over() { None } else { self.mount.try_get_value() }
    }

    /// Whether the program has failed since it began. Nothing of its state may be touched then.
    #[must_use]
    pub fn is_over(self) -> bool {
        self.generation != crash::generation()
    }

    /// What the state says, unless the element has gone or the program has failed.
    pub(super) fn read<T>(self, read: impl FnOnce(&State) -> T) -> Option<T> {
        if self.is_over() { None } else { self.state.try_with_untracked(read) }
    }

    /// The shadow root, on the same terms.
    pub(super) fn root(self) -> Option<ShadowRoot> {
        self.mount().map(|mount| mount.root.clone())
    }

    /// What the view stands in, on the same terms.
    pub(super) fn frame(self) -> Option<web_sys::Element> {
        self.mount().map(|mount| mount.frame.clone())
    }

    /// What has the focus in the view.
    pub(super) fn focused(self) -> Option<web_sys::Element> {
        self.root().and_then(|root| root.active_element())
    }

    /// The outermost element of the view; whoever asks in an effect is called again once it is there.
    pub(super) fn view(self) -> NodeRef<Div> {
        self.view
    }

    /// Notified when the size of the element or the density of the screen has changed.
    pub(super) fn resized(self) -> Trigger {
        self.resized
    }

    /// Notified when the colours of the page may have changed.
    pub(super) fn restyled(self) -> Trigger {
        self.restyled
    }

    /// Has the charts drawn in the room that they have now.
    pub fn measure(self) {
        self.resized.notify();
    }

    /// Has the regions of the view drawn in a node from now on.
    pub(super) fn draw_in(self, view: web_sys::Node) {
        if let Some(mount) = self.mount() {
            mount.renderer.replace(Some(Renderer::new(mount.root.clone(), view, Dispatch::new(self))));
        }
    }

    /// What decides how a region looks.
    pub(super) fn shown(self, region: Region) -> Memo<Shown> {
        // One type of memo for all regions: each other one costs a kilobyte of the first load.
        Memo::new(move |_| self.state.with(|state| region.shown(state)))
    }

    /// Draws a region as it is now, in its place among the others, once there is something to draw it in.
    pub(super) fn draw(self, place: usize, region: Region) {
        let Some(mount) = self.mount() else { return };
        let by_itself = mount.queue.by_itself();
        if let Ok(mut renderer) = mount.renderer.try_borrow_mut()
            && let Some(renderer) = renderer.as_mut()
            && let Some(node) = self.read(|state| region.view(state))
        {
            renderer.draw(place, node, by_itself);
        }
    }

    /// What the renderer says or notes, unless it is drawing, the element has gone or the program has failed.
    pub(super) fn with_renderer<T>(self, with: impl FnOnce(&mut Renderer<Msg>) -> T) -> Option<T> {
        let mount = self.mount()?;
        let mut renderer = mount.renderer.try_borrow_mut().ok()?;
        renderer.as_mut().filter(|_| !mount.queue.is_busy()).map(with)
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
    pub(super) fn drop_files(self, files: Option<web_sys::FileList>) {
        if self.read(State::takes_files).unwrap_or(false) {
            let files = self.keep_files(files);
            self.send(Msg::Share(ShareMsg::Files(files)));
        }
    }

    /// Whether something would be lost if the page were left.
    pub(super) fn has_unkept(self) -> bool {
        self.read(State::has_unkept).unwrap_or(false)
    }

    /// How often the program has moved the focus: as often, something else has come where one was.
    pub(super) fn moves(self) -> u32 {
        self.mount().map(|mount| mount.moves.get()).unwrap_or_default()
    }

    /// Whether what the last message led to has been drawn by the browser.
    pub(super) fn is_drawn(self) -> bool {
        self.mount().is_none_or(|mount| mount.is_drawn.get())
    }

    /// The assessment at hand as JSON, without free text; nothing while nothing has been said.
    #[must_use]
    pub fn result(self) -> Option<String> {
        self.read(State::result).flatten()
    }

    /// Whether a key of the storage holds what this element shows.
    pub(super) fn follows(self, key: &str) -> bool {
        self.read(|state| state.follows(key)).unwrap_or(false)
    }

    /// Takes leave of what is shared on the page: the element is about to go.
    pub fn leave(self) {
        self.flush();
        instances::leave(self);
        if let Some(mount) = self.mount() {
            crash::forget(&mount.frame);
        }
    }

    /// Whether another element keeps its data in the same place.
    pub(super) fn shares_with(self, other: Self) -> bool {
        let place = |shell: Self| shell.state.try_with_untracked(State::kept_at);
        self != other && place(self) == place(other)
    }
}

/// Has the effect at hand run again when a region looks otherwise. A memo that is tracked and not read would never be worked out.
pub(super) fn follow(shown: Memo<Shown>) {
    drop(shown.read());
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
        self.mount().map(|mount| mount.files.choose(files)).unwrap_or_default()
    }
}
