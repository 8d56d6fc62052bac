//! What an element shows, and how each message changes it.

use std::rc::Rc;

use super::answering::{AnswerMsg, AnsweringState};
use super::effect::{Effect, Task};
use super::group::{GroupMsg, GroupState};
use super::lazy::{self, Chunk, LazyState, entry};
use super::message::{Fold, Msg, SHARE_CHUNKS, Screen};
use super::options::{Options, StorageKind, View};
use super::overview::{OverviewMsg, OverviewState};
use super::plan::{PlanMsg, PlanState};
use super::ports::{Ports, new_assessment};
use super::share::{ShareMsg, ShareState};
use super::toast::Toast;
use crate::codec::file;
use crate::model::assessment::TARGET_YEARS;
use crate::model::{Area, Assessment, Band, Change, Grade};
use crate::store::{MakeAssessment, Session};
use crate::text::Lang;

/// What the interface shows.
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that is open or not")]
pub struct State {
    /// What the page around asks for.
    pub(super) page: Options,
    /// What is in force of it.
    pub(super) options: Options,
    pub(super) lang: Lang,
    pub(super) screen: Screen,
    pub(super) area: Area,
    pub(super) own: Session,
    pub(super) example: Option<Session>,
    pub(super) support_open: bool,
    pub(super) note_open: bool,
    /// The bands whose levels have been chosen since the area was opened: where the place is narrow, their texts are whole.
    pub(super) unfolded: Vec<Band>,
    pub(super) table_open: bool,
    pub(super) menu_open: bool,
    /// Whether the result's picture is as wide as there is room.
    pub(super) large: bool,
    pub(super) toast: Option<Toast>,
    pub(super) lazy: LazyState,
    pub(super) year_invalid: bool,
    pub(super) saved_at: Option<(u32, u32)>,
    /// Whether it is told that browsers may clear what is kept.
    pub(super) warns: bool,
    pub(super) overview: OverviewState,
    pub(super) share: ShareState,
    pub(super) group: GroupState,
    pub(super) plan: PlanState,
    pub(super) answering: AnsweringState,
    /// Whether the focus areas are proposed where they are chosen. Not under the hand of one who is choosing.
    pub(super) proposes: bool,
    pub(super) ports: Rc<dyn Ports>,
    /// What is to be done in the world besides what an [`Effect`] says.
    pub(super) tasks: Vec<Task>,
    /// Whether a new try to save is on its way.
    pub(super) retrying: bool,
    /// Whether the later parts that something waits for have been asked for.
    pub(super) loading: bool,
    /// How many messages that may change the screen have been handled.
    pub(super) messages: u32,
}

impl State {
    /// The state of an element that has just been put in a page. Where there is room, tables are open from the start.
    #[must_use]
    pub fn new(page: Options, is_wide: bool, ports: Rc<dyn Ports>) -> Self {
        let own = Self::open(&page, &ports);
        let lang = Self::chosen_lang(&own).unwrap_or(page.lang);
        Self {
            lang,
            answering: AnsweringState::awaited(&page, &own),
            options: page.clone(),
            page,
            screen: Screen::Start,
            area: Area::Organisation,
            own,
            example: None,
            support_open: false,
            note_open: false,
            unfolded: Vec::new(),
            table_open: is_wide,
            menu_open: false,
            large: false,
            toast: None,
            lazy: LazyState::Idle,
            year_invalid: false,
            saved_at: None,
            warns: false,
            overview: OverviewState::default(),
            share: ShareState::default(),
            group: GroupState::default(),
            plan: PlanState::default(),
            proposes: false,
            ports,
            tasks: Vec::new(),
            retrying: false,
            loading: false,
            messages: 0,
        }
    }

    /// The session that the page around asks for.
    pub(super) fn open(options: &Options, ports: &Rc<dyn Ports>) -> Session {
        let session =
            Session::open(ports.storage(options.storage), options.keys.clone(), Self::blank_for(options, ports));
        if options.storage == StorageKind::None { session } else { session.deferring() }
    }

    /// The language chosen where a session keeps its data.
    pub(super) fn chosen_lang(session: &Session) -> Option<Lang> {
        session.lang().as_deref().and_then(Lang::from_tag)
    }

    /// Makes new assessments of what the page around says of them.
    fn blank_for(options: &Options, ports: &Rc<dyn Ports>) -> MakeAssessment {
        let ports = ports.clone();
        let (organisation, unit) = (options.organisation.clone(), options.unit.clone());
        Box::new(move || Assessment {
            organisation: organisation.clone(),
            unit: unit.clone(),
            ..new_assessment(&*ports)
        })
    }

    /// Follows the page around; what is kept elsewhere is opened from its first screen.
    fn configure(&mut self, page: Options) -> Effect {
        let before = std::mem::replace(&mut self.page, page);
        let now = &self.page;
        if before.lang != now.lang {
            self.lang = now.lang;
        }
        if (&before.keys, before.storage, before.view, &before.invite)
            != (&now.keys, now.storage, now.view, &now.invite)
        {
            let new = Self::new(now.clone(), self.table_open, self.ports.clone());
            let lang = Self::chosen_lang(&new.own).unwrap_or(self.lang);
            let old = std::mem::replace(self, Self { lang, ..new });
            if let Some(lost) = old.own.close() {
                self.own.offer(lost);
            }
            return self.awaited();
        }
        if before != *now {
            self.options = now.clone();
            if self.answering.invited.is_some() {
                self.answer(AnswerMsg::Configure);
            }
            self.own.set_blank(self.blank());
        }
        Effect::None
    }

    /// Shows what the page shows to one who comes to it: the first screen, or what a link has led to in the tab.
    fn begin_anew(&mut self) -> Effect {
        *self = Self::new(self.page.clone(), self.table_open, self.ports.clone());
        match self.kept_link() {
            Some(payload) => self.update(ShareMsg::Link(payload).into()),
            None => self.awaited(),
        }
    }

    /// Whether it is one person's own check.
    pub(super) fn is_self_check(&self) -> bool {
        self.options.view == View::SelfCheck || self.answering.round.is_some()
    }

    /// Whether files of assessments are opened: a person's own check has no place for them.
    #[must_use]
    pub fn takes_files(&self) -> bool {
        !self.is_self_check()
    }

    /// The session at hand: that of one who answers in a round, the example's while it is open, otherwise one's own.
    pub(super) fn session(&self) -> &Session {
        self.answering.round.as_ref().and_then(|round| round.guest.as_ref()).unwrap_or_else(|| self.leader_session())
    }

    /// The session at hand to the one who leads a round, where one goes on.
    pub(super) fn leader_session(&self) -> &Session {
        self.example.as_ref().unwrap_or(&self.own)
    }

    pub(super) fn session_mut(&mut self) -> &mut Session {
        let guest = self.answering.round.as_mut().and_then(|round| round.guest.as_mut());
        guest.or(self.example.as_mut()).unwrap_or(&mut self.own)
    }

    /// The assessment at hand.
    pub(super) fn current(&self) -> &Assessment {
        self.session().current()
    }

    pub(super) fn blank(&self) -> MakeAssessment {
        Self::blank_for(&self.options, &self.ports)
    }

    /// Has later parts loaded; then this is done.
    pub(super) fn wait_for(&mut self, chunks: &'static [Chunk], msg: Msg) {
        // Whoever began before an invitation is there would not answer it.
        self.answering.awaits |= matches!(&msg, Msg::Share(ShareMsg::Link(payload)) if payload.starts_with("g1."));
        self.lazy = LazyState::Loading(chunks, Box::new(msg));
        self.loading = false;
    }

    /// The later parts that something waits for, where they have not been asked for yet.
    pub fn begins_loading(&mut self) -> Vec<Chunk> {
        let wanted = match &self.lazy {
            LazyState::Loading(chunks, _) => chunks,
            LazyState::Quiet => SHARE_CHUNKS,
            LazyState::Idle | LazyState::Failed(..) => return Vec::new(),
        };
        if std::mem::replace(&mut self.loading, true) { Vec::new() } else { lazy::missing(wanted) }
    }

    /// Shows what has to be shown before all else, as soon as it can be.
    pub(super) fn awaited(&mut self) -> Effect {
        if self.answering.awaits { self.update(AnswerMsg::Begin.into()) } else { Effect::None }
    }

    fn edit(&mut self, change: Change) {
        let cleared = match &change {
            Change::Now(area, grade) if !grade.is_answered() => Some((*area, false)),
            Change::Target(area, grade) if !grade.is_answered() => Some((*area, true)),
            _ => None,
        };
        if let Change::Now(_, Grade::Level(level)) = &change
            && !self.unfolded.contains(&level.band())
        {
            self.unfolded.push(level.band());
        }
        let result = self.session_mut().edit([change]);
        if self.ran(result)
            && let Some((area, target)) = cleared
        {
            self.notify(move |lang| lang.cleared(area, target), true);
        }
    }

    /// Handles a message. What is to be done once the view has been drawn is handed back; what else there is to do is
    /// in [`State::take_tasks`].
    pub fn update(&mut self, msg: Msg) -> Effect {
        // Counted on where the message has a state of its own begin.
        let messages = self.messages.wrapping_add(u32::from(msg.reaches_screen()));
        let effect = self.handle(msg);
        self.messages = messages;
        effect
    }

    #[expect(clippy::too_many_lines, reason = "one arm a message, each short")]
    fn handle(&mut self, msg: Msg) -> Effect {
        if msg.dismisses_toast() {
            self.toast = None;
            self.menu_open = false;
            if !matches!(msg, Msg::Loaded(_) | Msg::NotLoaded(_)) {
                self.lazy = LazyState::Idle;
            }
        }
        if self.answering.round.is_some() && !msg.stays_in_round() {
            return self.answer(AnswerMsg::Stay);
        }
        if !lazy::missing(msg.needs()).is_empty() {
            self.wait_for(msg.needs(), msg);
            return Effect::None;
        }
        match msg {
            Msg::Loaded(is_busy) => {
                let waiting = std::mem::take(&mut self.lazy);
                self.proposes |= !is_busy;
                let after = self.awaited();
                match waiting {
                    LazyState::Loading(_, msg) => return self.update(*msg),
                    LazyState::Quiet => {}
                    other => self.lazy = other,
                }
                return after;
            }
            Msg::NotLoaded(is_gone) => match std::mem::take(&mut self.lazy) {
                LazyState::Loading(_, msg) => {
                    self.lazy = LazyState::Failed(msg, is_gone);
                    // Nobody has asked for what the page begins with.
                    return if self.answering.awaits { Effect::None } else { Effect::Focus("again") };
                }
                LazyState::Quiet => {}
                other => self.lazy = other,
            },
            Msg::Go(screen) => return self.go(screen),
            Msg::GoArea(area) => return self.go_area(area),
            Msg::New => {
                self.session_mut().begin();
                return self.go_area(Area::Organisation);
            }
            Msg::Configure(page) => return self.configure(page),
            Msg::Reset => {
                self.example = None;
                self.answering.round = None;
                self.own.begin();
                self.screen = Screen::Start;
            }
            Msg::Resume => return self.resume(),
            Msg::Example(true) => {
                self.open_example();
                return self.go(Screen::Result);
            }
            Msg::Example(false) => {
                self.example = None;
                return self.go(Screen::Start);
            }
            Msg::Language => {
                self.lang = self.lang.other();
                self.own.set_lang(self.lang.tag());
                // A round in the example goes on.
                if self.example.is_some() && self.answering.round.is_none() {
                    self.open_example();
                    if self.screen.is_of_groups() {
                        return self.update(GroupMsg::Begin.into());
                    }
                    if matches!(self.screen, Screen::Plan(_)) {
                        return self.update(PlanMsg::Begin.into());
                    }
                }
            }
            Msg::Menu(opens) => {
                self.menu_open = opens;
                // Where Escape has closed it, the focus would be gone with it.
                return if opens { Effect::None } else { Effect::Focus("menu") };
            }
            Msg::Edit(change) => self.edit(change),
            Msg::Choose(area, level) => {
                self.edit(Change::Now(area, Grade::Level(level)));
                return Effect::Focus(super::grading::id_of(level));
            }
            Msg::YearText(text) => {
                let text = text.trim();
                let year = text.parse().ok().filter(|year| TARGET_YEARS.contains(year));
                self.year_invalid = year.is_none() && !text.is_empty();
                if !self.year_invalid {
                    self.edit(Change::TargetYear(year));
                }
            }
            // What is shown there is not one's own, which would change out of sight.
            Msg::Undo | Msg::Redo if matches!(self.screen, Screen::Received | Screen::Round) => {}
            Msg::Undo | Msg::Redo => {
                let before = self.current().id.clone();
                let is_undo = matches!(msg, Msg::Undo);
                let history = self.session().history();
                let step = if is_undo { history.next_undo() } else { history.next_redo() }.cloned();
                let session = self.session_mut();
                let result = if is_undo { session.undo() } else { session.redo() };
                if self.ran(result) {
                    self.notify_step(step, is_undo);
                }
                // What was at hand has gone with the step, or has come back by it.
                if self.current().id != before && self.screen != Screen::Overview {
                    return self.go(Screen::Result);
                }
            }
            Msg::Fold(fold, open) => match fold {
                Fold::Support => self.support_open = open,
                Fold::Note => self.note_open = open,
                Fold::Table => self.table_open = open,
                Fold::Preview => self.share.preview_open = open,
                Fold::Answers => self.group.answers_open = open,
                Fold::Picture => self.large = open,
            },
            Msg::Warned => {
                self.warns = false;
                return Effect::Focus("heading");
            }
            // The bar has been closed above, as by any other action.
            Msg::DismissToast => {}
            Msg::Erase => {
                if !self.own.erase_all() {
                    self.notify(|lang| lang.words().erase_failed, false);
                    return Effect::Focus("heading");
                }
                self.example = None;
                self.share = ShareState::default();
                self.group = GroupState::default();
                self.plan = PlanState::default();
                self.answering.handed = None;
                self.answering.copied = None;
                self.forget_links();
                self.saved_at = None;
                self.warns = false;
                return self.go(Screen::Start);
            }
            Msg::Retry => {
                self.retrying = false;
                self.own.try_again();
            }
            // Where nothing is kept, nothing waits for the one who goes back to the page either.
            Msg::Left if self.page.storage == StorageKind::None => return self.begin_anew(),
            Msg::Save | Msg::Left => self.save(),
            // What the tab keeps has changed while the page was away: what was on its screen may have been cleared.
            Msg::Returned if self.options.storage == StorageKind::Session => {
                if self.own.refresh() {
                    return self.begin_anew();
                }
            }
            Msg::Reload => return Effect::Reload,
            Msg::StorageChanged | Msg::Returned => {
                let was_lost = self.own.lost().is_some();
                let changed = self.own.refresh();
                // What has gone is told by the place where it is offered.
                let tells = self.example.is_none() && (was_lost || self.own.lost().is_none());
                if changed && tells {
                    self.notify(|lang| lang.words().updated_elsewhere, false);
                }
            }
            Msg::DownloadAside(number) => {
                if let Some(aside) = self.own.quarantined().iter().find(|aside| aside.number == number) {
                    return Effect::Download(aside.text.clone());
                }
            }
            Msg::RemoveAside(number) => self.own.remove_quarantined(number),
            Msg::DownloadUnreadable => {
                if let Some(text) = self.own.unreadable() {
                    return Effect::Download(text.to_owned());
                }
            }
            Msg::DownloadUnsaved => return Effect::Download(self.own.written().text().to_string()),
            Msg::KeepLost => {
                let result = self.own.keep_lost();
                if self.ran(result) {
                    self.notify(|lang| lang.words().lost_kept, true);
                    return Effect::Focus("heading");
                }
            }
            Msg::DownloadLost => {
                if let Some(lost) = self.own.lost() {
                    let kept = &lost.workspace;
                    return Effect::Download(file::encode_all(kept.assessments(), kept.groups()));
                }
            }
            Msg::DropLost => {
                let before = self.current().id.clone();
                self.own.drop_lost();
                return if self.current().id == before { Effect::Focus("heading") } else { self.go(Screen::Start) };
            }
            Msg::Overview(msg) => return self.overview(msg),
            Msg::Share(msg) => return self.share(msg),
            Msg::Group(msg) => return self.group(msg),
            Msg::Answer(msg) => return self.answer(msg),
            Msg::Plan(msg) => return self.plan(msg),
        }
        Effect::None
    }

    fn overview(&mut self, msg: Rc<OverviewMsg>) -> Effect {
        entry::share().map_or(Effect::None, |share| (share.overview)(self, msg))
    }

    fn share(&mut self, msg: ShareMsg) -> Effect {
        entry::share().map_or(Effect::None, |share| (share.update)(self, msg))
    }

    fn answer(&mut self, msg: AnswerMsg) -> Effect {
        entry::share().map_or(Effect::None, |share| (share.answer)(self, msg))
    }

    fn group(&mut self, msg: Rc<GroupMsg>) -> Effect {
        entry::group().map_or(Effect::None, |group| (group.update)(self, msg))
    }

    fn plan(&mut self, msg: Rc<PlanMsg>) -> Effect {
        entry::plan().map_or(Effect::None, |plan| (plan.update)(self, msg))
    }

    /// Opens the example anew, in the language at hand.
    pub(super) fn open_example(&mut self) {
        self.example = entry::share().map(|share| (share.example)(self));
        self.plan = PlanState::default();
    }
}
