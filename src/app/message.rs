//! What can be on the screen, and what a person can do to it.

use std::rc::Rc;

use super::answering::AnswerMsg;
use super::group::GroupMsg;
use super::lazy::Chunk;
use super::options::Options;
use super::overview::OverviewMsg;
use super::plan::{PlanMsg, PlanPart};
use super::share::ShareMsg;
use crate::model::{Area, Change, Level};

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The first screen.
    Start,
    /// Grading the present, one area at a time.
    Now,
    /// Setting targets.
    Targets,
    /// The picture.
    Result,
    /// What the model is.
    About,
    /// All assessments.
    Overview,
    /// Codes, links, files, pictures and texts to carry away.
    Share,
    /// Where what others have shared is opened.
    Open,
    /// What someone else has shared.
    Received,
    /// What stands where an opened file differs from what is kept.
    Choose,
    /// Two assessments side by side, and rounds over time.
    Compare,
    /// All groups.
    Groups,
    /// What the group at hand is asked, and how it is invited.
    Invite,
    /// Where the group's answers are taken in.
    Gather,
    /// How the group's answers are spread.
    Spread,
    /// Where the group's common grades are set.
    Decide,
    /// Between two who answer on one device, and where the next one begins.
    Round,
    /// The plan from gap to action, at a place in it.
    Plan(PlanPart),
}

/// What can be folded out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Help with the grade.
    Support,
    /// The note.
    Note,
    /// The table under the charts.
    Table,
    /// What the receiver of a link will see.
    Preview,
    /// The list of a group's answers.
    Answers,
    /// The result's picture, as wide as there is room.
    Picture,
}

/// Something the user has done.
#[derive(Clone, Debug)]
pub enum Msg {
    /// Shows a screen.
    Go(Screen),
    /// Shows the grading of an area.
    GoArea(Area),
    /// Begins a new assessment.
    New,
    /// Takes what the page around asks for now.
    Configure(Options),
    /// Begins anew from the first screen.
    Reset,
    /// Goes on where the user was.
    Resume,
    /// Opens or closes the example.
    Example(bool),
    /// Switches to the other language.
    Language,
    /// Changes the assessment at hand.
    Edit(Change),
    /// Grades the present by a key, and moves the focus to the level.
    Choose(Area, Level),
    /// A target year as typed.
    YearText(String),
    /// Undoes the last step.
    Undo,
    /// Redoes the last undone step.
    Redo,
    /// Folds something in or out.
    Fold(Fold, bool),
    /// Opens or closes the menu.
    Menu(bool),
    /// Closes the bar with the last message.
    DismissToast,
    /// What was told of keeping has been read.
    Warned,
    /// Erases everything.
    Erase,
    /// Tries to save again.
    Retry,
    /// Writes what waits to be written.
    Save,
    /// Another tab has changed the storage.
    StorageChanged,
    /// Downloads what was set aside.
    DownloadAside(u32),
    /// Deletes what was set aside.
    RemoveAside(u32),
    /// Downloads what can be neither read nor set aside.
    DownloadUnreadable,
    /// Downloads what is on the screen and could not be saved.
    DownloadUnsaved,
    /// Keeps again what another tab has taken away.
    KeepLost,
    /// Downloads it.
    DownloadLost,
    /// Lets it go.
    DropLost,
    /// Does something with one of all assessments.
    Overview(Rc<OverviewMsg>),
    /// Shares or opens.
    Share(ShareMsg),
    /// Invites a group, gathers its answers, or shows them.
    Group(Rc<GroupMsg>),
    /// Answers as one of a group.
    Answer(AnswerMsg),
    /// Plans: changes something in the plan, or what is shown of it.
    Plan(Rc<PlanMsg>),
    /// Lazy chunks have been loaded, and whether one is choosing focus areas.
    Loaded(bool),
    /// Lazy chunks could not be loaded, and whether they seem to be gone for good.
    NotLoaded(bool),
    /// The page is left, and may be come back to.
    Left,
    /// The page is shown, perhaps again.
    Returned,
    /// Loads the page anew.
    Reload,
}

/// What all later parts use.
pub(super) const SHARE_CHUNKS: &[Chunk] = &[Chunk::Share];
pub(super) const PLAN_CHUNKS: &[Chunk] = &[Chunk::Share, Chunk::Plan];
pub(super) const GROUP_CHUNKS: &[Chunk] = &[Chunk::Share, Chunk::Group];

impl Screen {
    /// The later parts of the program that its view lives in.
    pub(super) const fn needs(self) -> &'static [Chunk] {
        match self {
            Self::Start | Self::Now | Self::Targets | Self::Result => &[],
            Self::Plan(_) => PLAN_CHUNKS,
            _ if self.is_of_groups() => GROUP_CHUNKS,
            _ => SHARE_CHUNKS,
        }
    }

    /// Whether it is about groups.
    pub(super) const fn is_of_groups(self) -> bool {
        matches!(self, Self::Groups | Self::Invite | Self::Gather | Self::Spread | Self::Decide)
    }
}

impl Msg {
    /// The later parts of the program that it leads to.
    pub(super) const fn needs(&self) -> &'static [Chunk] {
        match self {
            Self::Go(screen) => screen.needs(),
            // A round ends where its group is shown.
            Self::Group(_) | Self::Answer(AnswerMsg::End { .. }) => GROUP_CHUNKS,
            Self::Plan(_) => PLAN_CHUNKS,
            Self::Example(true) | Self::Overview(_) | Self::Share(_) | Self::Answer(_) => SHARE_CHUNKS,
            _ => &[],
        }
    }

    /// Whether what was last told has been read: not where a thing happens by itself, or nothing but the view changes.
    pub(super) fn dismisses_toast(&self) -> bool {
        match self {
            Self::StorageChanged
            | Self::Returned
            | Self::Fold(..)
            | Self::Menu(_)
            | Self::Language
            | Self::Retry
            | Self::Save
            | Self::Configure(_)
            | Self::Reload
            | Self::DownloadUnsaved => false,
            Self::Group(msg) => !matches!(**msg, GroupMsg::Step),
            Self::Plan(msg) => !matches!(**msg, PlanMsg::Fold(..)),
            // What they are of stands in the bar.
            Self::Share(msg) => !matches!(msg, ShareMsg::ShareMade | ShareMsg::CopyMade | ShareMsg::Making(_)),
            _ => true,
        }
    }

    /// Whether what is kept is removed as it is handled, and not by a later [`Msg::Save`].
    #[must_use]
    pub const fn writes_at_once(&self) -> bool {
        matches!(self, Self::Erase | Self::RemoveAside(_))
    }

    /// Whether it may be done while a device goes round: what answers, and what happens by itself. All else leads to what
    /// belongs to the one who leads the round.
    pub(super) const fn stays_in_round(&self) -> bool {
        let answers = matches!(
            self,
            Self::Go(Screen::Now | Screen::Targets | Screen::Result)
                | Self::GoArea(_)
                | Self::Edit(_)
                | Self::Choose(..)
                | Self::Undo
                | Self::Redo
                | Self::Fold(..)
                | Self::DismissToast
                | Self::Language
                | Self::Answer(_)
        );
        let by_itself = matches!(
            self,
            Self::Loaded(_)
                | Self::NotLoaded(_)
                | Self::Configure(_)
                | Self::Reset
                | Self::Retry
                | Self::Save
                | Self::StorageChanged
                | Self::Left
                | Self::Returned
        );
        answers || by_itself
    }
}
