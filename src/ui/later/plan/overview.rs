//! What there is in the plan, and the way to each part of it.

use crate::ui::controls::{heading, section};
use crate::ui::dom::El;
use crate::ui::state::State;

pub(super) fn view(state: &State) -> El {
    section("group plan").child(super::whose(state)).child(heading(state.lang.plan_words().plan))
}
