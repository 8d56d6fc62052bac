//! What is shown of a group.

use super::spread::Spread;
use crate::model::area::PerArea;
use crate::model::assessment::Role;

/// What is shown of each area; nothing where too few lie behind it.
pub type Shown = PerArea<Option<Spread>>;

/// What is shown of a group, for the present or for the targets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// All who answered.
    pub total: Shown,
    /// Those of each role that is asked for, and those that state none; empty where no role is asked for.
    pub roles: Vec<(Role, Shown)>,
    /// Those of each unit by its number, and those that state none as 0; empty where no unit is asked for.
    pub units: Vec<(u8, Shown)>,
    /// Those of each role within each unit, where both are asked for.
    pub cross: Vec<(Role, u8, Shown)>,
}
