//! An invitation to answer as one of a group: what each who answers is asked, and never any answer.

use super::area::PerArea;
use super::assessment::{Assessment, Role};
use super::response::{MAX_UNIT, Response};

/// The most units in a group: as many as there are numbers for them.
pub const MAX_UNITS: usize = MAX_UNIT as usize;

/// The most characters in the sentence on how to hand in.
pub const MAX_HAND_IN: usize = 300;

/// The sizes that the smallest group whose figures are shown may have.
pub const SMALLEST_GROUPS: std::ops::RangeInclusive<u8> = 3..=50;

/// The smallest group whose figures are shown, where nothing else is said.
pub const SMALLEST_GROUP: u8 = 5;

/// A part of the organisation that one may say that one belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its number in response codes, from 1 to [`MAX_UNIT`]. It is never given to another unit of the group.
    pub number: u8,
    /// Its name, at most [`MAX_NAME`](super::assessment::MAX_NAME) characters.
    pub name: String,
}

/// Which roles may be stated; none where no role is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u8);

impl Roles {
    /// Whether a role is among them.
    #[must_use]
    pub const fn contains(self, role: Role) -> bool {
        self.0 & (1 << role.index()) != 0
    }

    /// The same with a role added, or taken away. A role that is not stated is never among them.
    #[must_use]
    pub const fn toggled(self, role: Role) -> Self {
        Self((self.0 ^ (1 << role.index())) & !1)
    }

    /// Whether no role is asked for.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each of them, in the order they are listed.
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.contains(*role))
    }
}

/// What a group asks of each who answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// What the group is called, at most [`MAX_NAME`](super::assessment::MAX_NAME) characters.
    pub title: String,
    /// The units to choose from, at most [`MAX_UNITS`], no two with one number; empty where no unit is asked for.
    pub units: Vec<Unit>,
    /// The roles to choose from.
    pub roles: Roles,
    /// Whether targets are asked for.
    pub targets: bool,
    /// The smallest group whose figures are shown, within [`SMALLEST_GROUPS`].
    pub min_group: u8,
    /// How to hand in the code, at most [`MAX_HAND_IN`] characters on one line; may be empty.
    pub hand_in: String,
}

impl Default for Invitation {
    fn default() -> Self {
        Self {
            title: String::new(),
            units: Vec::new(),
            roles: Roles::default(),
            targets: false,
            min_group: SMALLEST_GROUP,
            hand_in: String::new(),
        }
    }
}

impl Invitation {
    /// The name of the unit with this number.
    #[must_use]
    pub fn unit(&self, number: u8) -> Option<&str> {
        self.units.iter().find(|unit| unit.number == number).map(|unit| unit.name.as_str())
    }

    /// What an assessment says in answer to the invitation with this tag, and nothing that was not asked for. A unit is
    /// found by its name.
    #[must_use]
    pub fn answer(&self, assessment: &Assessment, tag: u16, nonce: u32) -> Response {
        let mut answer = Response::of(assessment, nonce);
        answer.group = tag;
        if !self.roles.contains(answer.role) {
            answer.role = Role::NotStated;
        }
        answer.unit = self.units.iter().find(|unit| unit.name == assessment.unit).map_or(0, |unit| unit.number);
        if !self.targets {
            answer.target = PerArea::default();
        }
        answer
    }
}
