//! What all features share: the options, the language, the screen, the sessions, and the ways to the machine.

use std::rc::Rc;

use super::effect::Task;
use super::message::Screen;
use super::options::{Options, StorageKind};
use super::ports::{Ports, new_assessment};
use super::state::State;
use super::toast::Toast;
use crate::model::Assessment;
use crate::store::{MakeAssessment, Session};
use crate::text::Lang;

/// What all features share. Its fields are reached through methods of [`State`].
pub(super) struct Context {
    /// What the page around asks for.
    page: Options,
    /// What of it is in force: an invitation changes some of it.
    options: Options,
    lang: Lang,
    screen: Screen,
    /// The user's own session.
    own: Session,
    /// The session of the example, while it is open.
    example: Option<Session>,
    /// The session in memory of the person who answers on a shared device.
    guest: Option<Session>,
    ports: Rc<dyn Ports>,
    pub(super) toast: Option<Toast>,
    /// The tasks to be performed besides what an effect says.
    tasks: Vec<Task>,
}

impl Context {
    /// The context of an element that has just been put in a page.
    pub(super) fn new(page: Options, ports: Rc<dyn Ports>) -> Self {
        let own = open(&page, &ports);
        Self {
            lang: chosen_lang(&own).unwrap_or(page.lang),
            options: page.clone(),
            page,
            screen: Screen::Start,
            own,
            example: None,
            guest: None,
            ports,
            toast: None,
            tasks: Vec::new(),
        }
    }

    /// The user's own session, once the rest is given up.
    pub(super) fn into_own(self) -> Session {
        self.own
    }
}

/// Opens the session that options ask for.
fn open(options: &Options, ports: &Rc<dyn Ports>) -> Session {
    let session = Session::open(ports.storage(options.storage), options.keys.clone(), blank_for(options, ports));
    if options.storage == StorageKind::None { session } else { session.deferring() }
}

/// The language chosen where a session keeps its data.
fn chosen_lang(session: &Session) -> Option<Lang> {
    session.lang().as_deref().and_then(Lang::from_tag)
}

/// Makes new assessments with the organisation and the unit that options name.
fn blank_for(options: &Options, ports: &Rc<dyn Ports>) -> MakeAssessment {
    let ports = ports.clone();
    let (organisation, unit) = (options.organisation.clone(), options.unit.clone());
    Box::new(move || Assessment { organisation: organisation.clone(), unit: unit.clone(), ..new_assessment(&*ports) })
}

// What is read.
impl State {
    /// What the page around asks for.
    pub(super) const fn page(&self) -> &Options {
        &self.context.page
    }

    /// The options in force.
    pub(super) const fn options(&self) -> &Options {
        &self.context.options
    }

    /// The language of the view.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.context.lang
    }

    /// The language that was chosen where the user's own session keeps its data.
    pub(super) fn chosen_lang(&self) -> Option<Lang> {
        chosen_lang(&self.context.own)
    }

    /// The screen that is shown.
    pub(super) const fn screen(&self) -> Screen {
        self.context.screen
    }

    /// The machine.
    pub(super) const fn ports(&self) -> &Rc<dyn Ports> {
        &self.context.ports
    }

    /// The user's own session.
    pub(super) const fn own(&self) -> &Session {
        &self.context.own
    }

    /// The session at hand: the guest's on a shared device, the example's while it is open, otherwise the user's own.
    pub(super) fn session(&self) -> &Session {
        self.context.guest.as_ref().unwrap_or_else(|| self.leader_session())
    }

    /// The session at hand to the person who leads a round on a shared device, where one goes on.
    pub(super) fn leader_session(&self) -> &Session {
        self.context.example.as_ref().unwrap_or(&self.context.own)
    }

    /// Whether the example is open.
    pub(super) const fn has_example(&self) -> bool {
        self.context.example.is_some()
    }

    /// Whether a guest is answering on a shared device.
    pub(super) const fn has_guest(&self) -> bool {
        self.context.guest.is_some()
    }

    /// The assessment at hand.
    pub(super) fn current(&self) -> &Assessment {
        self.session().current()
    }

    /// Makes new assessments by the options in force.
    pub(super) fn blank(&self) -> MakeAssessment {
        blank_for(&self.context.options, &self.context.ports)
    }
}

// What is changed.
impl State {
    /// The user's own session, to be changed.
    pub(super) const fn own_mut(&mut self) -> &mut Session {
        &mut self.context.own
    }

    /// The session at hand, to be changed.
    pub(super) fn session_mut(&mut self) -> &mut Session {
        let Context { own, example, guest, .. } = &mut self.context;
        guest.as_mut().or(example.as_mut()).unwrap_or(own)
    }

    /// Puts another screen in the place of the one that is shown. [`State::go`] does what belongs to going there.
    pub(super) const fn set_screen(&mut self, screen: Screen) {
        self.context.screen = screen;
    }

    /// Shows everything in another language.
    pub(super) const fn set_lang(&mut self, lang: Lang) {
        self.context.lang = lang;
    }

    /// Takes what the page around asks for now; what was asked before is given back.
    pub(super) const fn set_page(&mut self, page: Options) -> Options {
        std::mem::replace(&mut self.context.page, page)
    }

    /// Puts options in force. The session at hand stays the one that is open.
    pub(super) fn set_options(&mut self, options: Options) {
        self.context.options = options;
    }

    /// Puts a session in the place of the user's own, which is given back.
    pub(super) const fn set_own(&mut self, session: Session) -> Session {
        std::mem::replace(&mut self.context.own, session)
    }

    /// Puts the session that the options in force ask for in the place of the user's own, which is given back.
    pub(super) fn reopen_own(&mut self) -> Session {
        let session = open(&self.context.options, &self.context.ports);
        self.context.lang = chosen_lang(&session).unwrap_or(self.context.lang);
        self.set_own(session)
    }

    /// Opens or closes the example.
    pub(super) fn set_example(&mut self, example: Option<Session>) {
        self.context.example = example;
    }

    /// Has a guest answer on a shared device, or no more; the session of the last guest is given back.
    pub(super) const fn set_guest(&mut self, guest: Option<Session>) -> Option<Session> {
        std::mem::replace(&mut self.context.guest, guest)
    }

    /// Has a task performed.
    pub(super) fn perform(&mut self, task: Task) {
        self.context.tasks.push(task);
    }

    /// The tasks to be performed besides what [`State::update`] handed back.
    pub fn take_tasks(&mut self) -> Vec<Task> {
        std::mem::take(&mut self.context.tasks)
    }
}
