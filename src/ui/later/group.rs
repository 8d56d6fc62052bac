//! Groups: inviting, gathering, seeing and deciding.

use crate::model::GroupId;
use crate::ui::dom::{El, el};
use crate::ui::message::{Msg, Screen};
use crate::ui::state::{After, State};

/// Something done about groups.
#[derive(Clone, Debug)]
pub enum GroupMsg {
    /// Goes to the group at hand, or to all groups where there is none.
    Begin,
}

/// The state of what is done about groups.
#[derive(Default)]
pub(in crate::ui) struct Gathering {
    /// The group at hand.
    pub(in crate::ui) at: Option<GroupId>,
}

/// Changes the state; what is to be done in the browser is handed back.
pub(super) fn update(state: &mut State, msg: GroupMsg) -> After {
    match msg {
        GroupMsg::Begin => state.go(Screen::Groups),
    }
}

pub(super) fn view(_state: &State, _screen: Screen) -> El {
    el("div")
}

impl From<GroupMsg> for Msg {
    fn from(msg: GroupMsg) -> Self {
        Self::Group(msg)
    }
}
