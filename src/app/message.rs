//! What can be on the screen, and what a person can do to it.

use std::rc::Rc;

use super::answering::AnswerMsg;
use super::grading::GradingMsg;
use super::group::GroupMsg;
use super::history::HistoryMsg;
use super::lazy::{Chunk, LazyMsg};
use super::navigation::NavigationMsg;
use super::overview::OverviewMsg;
use super::page::PageMsg;
use super::plan::{PlanMsg, PlanPart};
use super::result::ResultMsg;
use super::share::ShareMsg;
use super::storage::StorageMsg;

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
    /// The choice between versions where an opened file differs from what is stored.
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

/// Something that has happened, most often that the user has done, by the feature that it concerns.
#[derive(Clone, Debug)]
pub enum Msg {
    /// The page around does something.
    Page(PageMsg),
    /// Goes somewhere.
    Navigation(NavigationMsg),
    /// Undoes or redoes.
    History(HistoryMsg),
    /// Grades the assessment at hand.
    Grading(GradingMsg),
    /// Chooses focus areas, or changes how the result is shown.
    Result(ResultMsg),
    /// Concerns what is kept.
    Storage(StorageMsg),
    /// Concerns chunks that are loaded lazily.
    Lazy(LazyMsg),
    /// Dismisses the toast.
    DismissToast,
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
}

/// The chunks that sharing, opening, the overview and answering need. The other two need them too.
pub(super) const SHARE_CHUNKS: &[Chunk] = &[Chunk::Share];
pub(super) const PLAN_CHUNKS: &[Chunk] = &[Chunk::Share, Chunk::Plan];
pub(super) const GROUP_CHUNKS: &[Chunk] = &[Chunk::Share, Chunk::Group];

impl Screen {
    /// The chunks that its view is in.
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
    /// Goes to a screen.
    #[must_use]
    pub const fn go(screen: Screen) -> Self {
        Self::Navigation(NavigationMsg::Go(screen))
    }

    /// The chunks that handling it needs.
    pub(super) const fn needs(&self) -> &'static [Chunk] {
        match self {
            Self::Navigation(NavigationMsg::Go(screen)) => screen.needs(),
            // A round ends where its group is shown.
            Self::Group(_) | Self::Answer(AnswerMsg::End { .. }) => GROUP_CHUNKS,
            Self::Plan(_) => PLAN_CHUNKS,
            Self::Navigation(NavigationMsg::Example(true))
            | Self::Result(ResultMsg::Focus(_))
            | Self::Overview(_)
            | Self::Share(_)
            | Self::Answer(_) => SHARE_CHUNKS,
            _ => &[],
        }
    }

    /// Whether the toast is dismissed: not by what happens by itself, nor by what changes nothing but the view.
    pub(super) fn dismisses_toast(&self) -> bool {
        match self {
            Self::Page(msg) => matches!(msg, PageMsg::Reset | PageMsg::Left),
            Self::Navigation(msg) => !matches!(msg, NavigationMsg::Menu(_) | NavigationMsg::Language),
            Self::Grading(msg) => !matches!(msg, GradingMsg::Support(_) | GradingMsg::Note(_)),
            Self::Result(msg) => !matches!(msg, ResultMsg::Large(_)),
            Self::Storage(msg) => {
                !matches!(msg, StorageMsg::Save | StorageMsg::Retry | StorageMsg::Changed | StorageMsg::DownloadUnsaved)
            }
            Self::Group(msg) => {
                !matches!(**msg, GroupMsg::Step | GroupMsg::Table(_) | GroupMsg::Answers(_) | GroupMsg::MoreRows(_))
            }
            Self::Plan(msg) => !matches!(**msg, PlanMsg::Fold(..)),
            // The toast says how the making of the file goes, or offers what was made.
            Self::Share(msg) => {
                !matches!(msg, ShareMsg::ShareMade | ShareMsg::CopyMade | ShareMsg::Preview(_) | ShareMsg::Making(_))
            }
            Self::History(_) | Self::Lazy(_) | Self::DismissToast | Self::Overview(_) | Self::Answer(_) => true,
        }
    }

    /// Whether handling it writes to the storage at once, and not by a later [`StorageMsg::Save`].
    #[must_use]
    pub const fn writes_at_once(&self) -> bool {
        matches!(self, Self::Storage(StorageMsg::Erase | StorageMsg::RemoveAside(_)))
    }

    /// Whether it may be handled while a device is passed around: what answers, and what happens by itself. Everything else
    /// leads to what belongs to the person who leads the round.
    pub(super) const fn stays_in_round(&self) -> bool {
        match self {
            Self::Page(msg) => !matches!(msg, PageMsg::Reload),
            Self::Navigation(msg) => matches!(
                msg,
                NavigationMsg::Go(Screen::Now | Screen::Targets | Screen::Result) | NavigationMsg::Language
            ),
            Self::Grading(msg) => !matches!(msg, GradingMsg::Year(_)),
            Self::Storage(msg) => matches!(msg, StorageMsg::Save | StorageMsg::Retry | StorageMsg::Changed),
            Self::History(_) | Self::Lazy(_) | Self::DismissToast | Self::Answer(_) => true,
            Self::Result(_) | Self::Overview(_) | Self::Share(_) | Self::Group(_) | Self::Plan(_) => false,
        }
    }
}
