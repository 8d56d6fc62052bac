//! Groups: inviting, gathering, seeing and deciding.

mod cache;
mod corrected;
mod decide;
mod draft;
mod form;
mod gather;
mod heat;
mod invite;
mod list;
mod path;
mod reading;
mod room;
mod spread;

use std::rc::Rc;

use super::answering::{self, AnswerMsg};
use super::share;
use crate::app::controls::{Weight, actions, button, heading, para, section};
use crate::app::effect::{Effect, TextExport};
use crate::app::message::{Msg, Screen};
use crate::app::state::State;
use crate::app::toast::Sentence;
use crate::app::view::{El, Node, el, plain_button};
use crate::model::compare::GradeKind;
use crate::model::group::Order;
use crate::model::{Area, Command, Grade, Group, GroupChange, GroupId, Level, Response};
use crate::store::Session;
use crate::text::Lang;
use crate::text::charts::fill;
use crate::text::example_group::example_group;

use cache::GroupFigures;
pub use draft::{DraftMsg, RespondentDetails};
pub use heat::ContrastSide;
pub(super) use reading::take_files;
pub(super) use spread::{blocks_of, exported, picture};

/// Something done about groups.
#[derive(Clone, Debug)]
pub enum GroupMsg {
    /// Goes to the group at hand, or to all groups where there is none.
    Begin,
    /// Begins an invitation to a new group.
    New,
    /// Shows the group of the example.
    Example,
    /// Puts a group at hand.
    Open(GroupId),
    /// Deletes a group.
    Remove(GroupId),
    /// Changes the invitation at hand.
    Change,
    /// Changes what is being written of an invitation.
    Draft(DraftMsg),
    /// Drops what is being written.
    Cancel,
    /// Takes back what was dropped.
    TakeBack,
    /// Makes it the group's invitation.
    Save,
    /// What is typed to be read for answers.
    Typed(String),
    /// Reads what is typed.
    TakeTyped,
    /// Reads a text for answers.
    Pasted(String),
    /// Goes on with the reading.
    Step,
    /// Stops the reading.
    Stop,
    /// Says that these answers have been replaced by others of the same people.
    Replace(Vec<Response>),
    /// Takes in the answers that came without an invitation.
    TakeWithout,
    /// Opens or closes the list of answers.
    Answers(bool),
    /// Opens or closes the table of figures.
    Table(bool),
    /// How many were asked, as typed.
    Asked(String),
    /// Searches the answers.
    Find(String),
    /// Lists more answers.
    More,
    /// Removes an answer.
    RemoveAnswer(Response),
    /// Shows the figures, with all answers that have come.
    Show,
    /// Saves the group as a file.
    SaveFile,
    /// Saves the answers as a table.
    SaveCsv,
    /// Orders the areas.
    Order(Order),
    /// Chooses one of the two that are held against each other.
    Contrast(usize, Option<ContrastSide>),
    /// Lists more roles or units of a kind.
    MoreRows(usize),
    /// Shows all there is to see from across a room, or no more.
    Room(bool),
    /// The browser fills the screen with the element no more.
    Unfilled,
    /// Turns to an area, to talk about it.
    TurnTo(Area),
    /// Turns to the area after the one at hand, or to the one before.
    Turn(bool),
    /// Chooses which of the common grades the numbers under the dots set.
    Choose(GradeKind),
    /// A level has been pointed at.
    Pointed(Level),
    /// A level has been chosen by its digit.
    Digit(Level),
    /// Sets the common level of the present.
    Now(Area, Grade),
    /// Sets the common target.
    Target(Area, Grade),
    /// Goes to the assessment that the group has agreed on.
    Result,
}

/// The state of what is done about groups.
#[derive(Default)]
pub(in crate::app) struct GroupState {
    /// The group at hand; none where a new one is.
    at: Option<GroupId>,
    /// Whether that is in the example.
    in_example: bool,
    draft: Option<draft::Draft>,
    /// What was dropped last.
    dropped: Option<draft::Draft>,
    reading: reading::ImportState,
    asked_invalid: bool,
    answers: AnswerList,
    /// Whether the table of figures is open, in every group.
    table_open: bool,
    order: Option<Order>,
    contrast: [Option<ContrastSide>; 2],
    /// How many more rows of each table of medians are listed.
    rows: [usize; 3],
    deciding: decide::Deciding,
    cache: cache::FiguresCache,
    /// What is being written in other groups, or in a new one.
    aside: Vec<GroupState>,
}

/// The list of a group's answers.
#[derive(Default)]
struct AnswerList {
    open: bool,
    /// What is searched for among them.
    find: String,
    /// How many more of them than at first are listed.
    listed: usize,
}

impl GroupState {
    /// The state at first. Where there is room, the table of figures is open from the start.
    pub(super) fn new(table_open: bool) -> Self {
        Self { table_open, ..Self::default() }
    }

    /// Whether the table of figures is open.
    pub(super) const fn has_table_open(&self) -> bool {
        self.table_open
    }

    /// Whether a group is at hand.
    pub(super) fn is_at(&self, id: &GroupId) -> bool {
        self.at.as_ref() == Some(id)
    }

    /// Forgets everything but whether the table of figures is open.
    pub(super) fn clear(&mut self) {
        *self = Self::new(self.table_open);
    }

    /// Whether it is of this group in this place.
    fn is_of(&self, at: Option<&GroupId>, in_example: bool) -> bool {
        self.at.as_ref() == at && self.in_example == in_example
    }

    /// The part of it that is kept while another group is at hand: what is being written.
    fn waiting(self) -> Option<Self> {
        let reading = self.reading.waiting();
        let has_something = self.draft.is_some() || reading.is_some();
        let (at, in_example, draft) = (self.at, self.in_example, self.draft);
        has_something.then(|| Self { at, in_example, draft, reading: reading.unwrap_or_default(), ..Self::default() })
    }
}

impl State {
    /// The group at hand.
    pub(super) fn group_at_hand(&self) -> Option<&Group> {
        self.session().workspace().group(self.group.at.as_ref()?)
    }

    /// The smallest group whose figures are shown.
    pub(super) fn smallest(&self, group: &Group) -> u8 {
        self.options().min_group.max(group.invitation.min_group)
    }

    /// Puts a group at hand, or a new one. What is being written elsewhere waits there.
    fn turn_to(&mut self, at: Option<GroupId>) {
        let in_example = self.has_example();
        if self.group.is_of(at.as_ref(), in_example) {
            return;
        }
        let mut left = std::mem::take(&mut self.group);
        let mut aside = std::mem::take(&mut left.aside);
        let cache = std::mem::take(&mut left.cache);
        let table_open = left.table_open;
        aside.extend(left.waiting());
        let place = aside.iter().position(|other| other.is_of(at.as_ref(), in_example));
        let there = match place {
            Some(place) => aside.swap_remove(place),
            None => GroupState { at, in_example, ..GroupState::default() },
        };
        self.group = GroupState { table_open, cache, aside, ..there };
    }

    /// The invitation to a new group that is being written, if one is.
    fn new_draft(&self) -> Option<&draft::Draft> {
        let in_example = self.has_example();
        let all = self.group.aside.iter().chain([&self.group]);
        all.filter(|one| one.is_of(None, in_example)).find_map(|one| one.draft.as_ref())
    }

    /// Changes the group at hand; whether that went well.
    fn change_group(&mut self, change: GroupChange) -> bool {
        let Some(id) = self.group.at.clone() else { return false };
        self.run(Command::EditGroup(id, change))
    }
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: Rc<GroupMsg>) -> Effect {
    match Rc::unwrap_or_clone(msg) {
        GroupMsg::Begin => return begin(state),
        GroupMsg::New => {
            state.turn_to(None);
            state.group.draft.get_or_insert_default();
            return state.go(Screen::Invite);
        }
        GroupMsg::Example => {
            state.open_example();
            return begin(state);
        }
        GroupMsg::Open(id) => return open(state, id),
        GroupMsg::Remove(id) => {
            let title = state.session().workspace().group(&id).map(|group| group.invitation.title.clone());
            let title = title.unwrap_or_default();
            if state.run(Command::RemoveGroup(id)) {
                state.notify(move |lang| fill(lang.group().removed, &[name_of(lang, &title)]), true);
                return Effect::Focus("undo-bar");
            }
        }
        msg @ (GroupMsg::Change | GroupMsg::Draft(_) | GroupMsg::Cancel | GroupMsg::TakeBack | GroupMsg::Save) => {
            return draft::update(state, msg);
        }
        GroupMsg::SaveFile => {
            let group = state.group_at_hand().cloned();
            return Effect::Perform(share::save_file(state, Vec::new(), group.into_iter().collect()));
        }
        GroupMsg::SaveCsv => return Effect::Perform(share::save_text(state, TextExport::Answers)),
        GroupMsg::Answers(open) => state.group.answers.open = open,
        GroupMsg::Table(open) => state.group.table_open = open,
        GroupMsg::Order(order) => state.group.order = Some(order),
        GroupMsg::Contrast(place, side) => {
            if let Some(chosen) = state.group.contrast.get_mut(place) {
                *chosen = side;
            }
        }
        GroupMsg::MoreRows(kind) => {
            if let Some(listed) = state.group.rows.get_mut(kind) {
                *listed += heat::LISTED;
            }
        }
        msg @ (GroupMsg::Room(_)
        | GroupMsg::Unfilled
        | GroupMsg::TurnTo(_)
        | GroupMsg::Turn(_)
        | GroupMsg::Choose(_)
        | GroupMsg::Pointed(_)
        | GroupMsg::Digit(_)
        | GroupMsg::Now(..)
        | GroupMsg::Target(..)
        | GroupMsg::Result) => return decide::update(state, &msg),
        other => return reading::update(state, other),
    }
    Effect::None
}

/// Goes to the group at hand, or to the only one there is, or to all.
pub(super) fn begin(state: &mut State) -> Effect {
    if !state.has_example()
        && let Some(group) = answering::round_of(state)
    {
        return answering::update(state, AnswerMsg::BeginRound(group));
    }
    fill_example(state);
    if state.group.is_of(None, state.has_example()) && state.group.draft.is_some() {
        return state.go(Screen::Invite);
    }
    let groups = state.session().workspace().groups();
    let known = state.group.at.as_ref().filter(|id| groups.iter().any(|group| group.id == **id));
    match (known, groups) {
        (Some(id), _) => open(state, id.clone()),
        (None, [only]) => open(state, only.id.clone()),
        (None, _) => state.go(Screen::Groups),
    }
}

/// The example has a group too; it is made when it is asked for.
fn fill_example(state: &mut State) {
    if !state.has_example() {
        return;
    }
    let session = state.leader_session();
    if session.workspace().groups().is_empty() {
        let group = example_group(state.lang());
        let at = session.current().id.clone();
        let mut session = Session::in_memory(session.workspace().assessments(), &[group], state.blank());
        session.choose(at);
        state.set_example(Some(session));
    }
}

/// Puts a group at hand, where one goes on with it.
pub(super) fn open(state: &mut State, id: GroupId) -> Effect {
    state.turn_to(Some(id));
    let screen = match state.group_at_hand() {
        Some(_) if state.group.draft.is_some() => Screen::Invite,
        Some(group) if !group.published.is_empty() && !group.in_session => Screen::Spread,
        Some(group) if group.answers.is_empty() && !group.in_session => Screen::Invite,
        _ => Screen::Gather,
    };
    state.go(screen)
}

/// What the groups of a file bring: in words, and as commands. The first of them is put at hand.
pub(super) fn take_groups(state: &mut State, groups: Vec<Group>) -> (Vec<Sentence>, Vec<Command>) {
    let (mut says, mut commands) = (Vec::new(), Vec::new());
    for theirs in groups {
        if says.is_empty() {
            state.turn_to(Some(theirs.id.clone()));
        }
        let title = theirs.invitation.title.clone();
        let say = |is_new: bool, answers: usize| {
            says.push(Sentence::new(move |lang| lang.opened_group(name_of(lang, &title), is_new, answers)));
        };
        match state.own().workspace().group(&theirs.id) {
            None => {
                say(true, theirs.people());
                commands.push(Command::InsertGroup(usize::MAX, Box::new(theirs)));
            }
            Some(ours) => {
                let new = ours.without_known(&theirs.answers);
                say(false, new.len());
                if !new.is_empty() {
                    commands.push(Command::EditGroup(theirs.id.clone(), GroupChange::Add(new)));
                }
                if !theirs.replaced.is_empty() {
                    commands.push(Command::EditGroup(theirs.id, GroupChange::Replace(theirs.replaced)));
                }
            }
        }
    }
    (says, commands)
}

/// What the group is called.
pub(super) fn name(lang: Lang, group: &Group) -> String {
    name_of(lang, &group.invitation.title).to_owned()
}

/// The same, by the title of its invitation.
fn name_of(lang: Lang, title: &str) -> &str {
    match title.trim() {
        "" => lang.group().unnamed,
        title => title,
    }
}

pub(super) fn view(state: &State, screen: Screen) -> El {
    let content = match (screen, state.group_at_hand()) {
        (Screen::Invite, None) => return form::view(state),
        (Screen::Invite, Some(_)) if state.group.draft.is_some() => form::view(state),
        (Screen::Invite, Some(group)) => invite::view(state, group),
        (Screen::Gather, Some(group)) => gather::view(state, group),
        (Screen::Spread, Some(group)) => spread::view(state, group),
        (Screen::Decide, Some(group)) => room::view(state, group),
        (Screen::Groups, _) => return list::view(state),
        // Another tab may have deleted it.
        _ => {
            let words = state.lang().group();
            return section("page group")
                .child(heading(words.groups))
                .child(para("lead", words.gone))
                .child(actions([button(Weight::Main, words.all_groups, Msg::go(Screen::Groups))]));
        }
    };
    let path = state.group_at_hand().filter(|_| !state.fills_room()).map(|group| path::view(state, group, screen));
    el("div").class("group-parts").child(path).child(content)
}

/// The name of the group, above the heading of each of its parts, and the way to the others.
fn whose(state: &State, group: &Group) -> El {
    el("div")
        .class("group-head")
        .child(para("caption", name(state.lang(), group)))
        .child(quiet(state.lang().group().all_groups, Msg::go(Screen::Groups)))
}

/// What goes somewhere else, beside something that matters more.
fn quiet(label: &'static str, msg: Msg) -> El {
    plain_button().class("link s").on("click", msg).child(label)
}

/// A small button that does something where it stands.
fn small(label: &'static str, msg: Msg) -> El {
    plain_button().class("btn small").part("button").on("click", msg).child(label)
}

/// The ways on from a part of the group, and back.
fn walk(ways: impl IntoIterator<Item = El>) -> El {
    el("p").class("actions pager").children(ways)
}

/// Something folded, with what there is in it or what it is for at the other end.
fn folded(title: &'static str, says: impl Into<Node>, content: El) -> El {
    el("details")
        .class("fold")
        .child(el("summary").child(title).child(el("span").class("fold-state").child(says)))
        .child(el("div").class("fold-body").child(content))
}

/// What is wrong with a field, between its label and itself.
fn error(id: &'static str, says: impl Into<Node>) -> El {
    el("p").class("error").id(id).child(says)
}

impl From<GroupMsg> for Msg {
    fn from(msg: GroupMsg) -> Self {
        Self::Group(Rc::new(msg))
    }
}
