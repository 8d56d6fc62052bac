//! Where something stands on the square of effect and effort, *påverkan × ansträngning*.

/// One of four steps, 1 lowest: 1 and 2 are the lower half, 3 and 4 the upper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rating(u8);

impl Rating {
    /// Every step, lowest first.
    pub const ALL: [Self; 4] = [Self(1), Self(2), Self(3), Self(4)];

    /// A step from a number 1–4; `None` outside that range.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= 4 { Some(Self(number)) } else { None }
    }

    /// The number, 1–4.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// Whether it is in the upper half.
    #[must_use]
    pub const fn is_high(self) -> bool {
        self.0 > 2
    }
}

/// How much difference something makes and how much work it takes, as far as someone has said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Placement {
    /// How much it matters, *påverkan*.
    pub effect: Option<Rating>,
    /// How much work it takes, *ansträngning*.
    pub effort: Option<Rating>,
}

/// The four fields of the square.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quadrant {
    /// Much effect for little effort: begin here.
    First,
    /// Much effect for much effort: plan for it.
    Plan,
    /// Little effect for little effort: when there is time.
    Spare,
    /// Little effect for much effort: leave it for now.
    Leave,
}

impl Quadrant {
    /// Every field, from the first to begin with.
    pub const ALL: [Self; 4] = [Self::First, Self::Plan, Self::Spare, Self::Leave];
}

/// One of the two things that place something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Axis {
    /// How much it matters.
    Effect,
    /// How much work it takes.
    Effort,
}

impl Axis {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Effect, Self::Effort];
}

impl Placement {
    /// The step on one axis.
    #[must_use]
    pub const fn get(self, axis: Axis) -> Option<Rating> {
        match axis {
            Axis::Effect => self.effect,
            Axis::Effort => self.effort,
        }
    }

    pub(super) const fn get_mut(&mut self, axis: Axis) -> &mut Option<Rating> {
        match axis {
            Axis::Effect => &mut self.effect,
            Axis::Effort => &mut self.effort,
        }
    }

    /// The field it stands in; `None` unless both are stated.
    #[must_use]
    pub fn quadrant(self) -> Option<Quadrant> {
        Some(match (self.effect?.is_high(), self.effort?.is_high()) {
            (true, false) => Quadrant::First,
            (true, true) => Quadrant::Plan,
            (false, false) => Quadrant::Spare,
            (false, true) => Quadrant::Leave,
        })
    }

    /// The same moved by steps, as with the arrow keys: what is not stated begins in the lower half, and nothing leaves
    /// the square.
    #[must_use]
    pub fn moved(self, effect: i8, effort: i8) -> Self {
        let by = |step: Option<Rating>, by: i8| {
            let from = step.map_or(2, Rating::get).cast_signed();
            Rating::new(from.saturating_add(by).clamp(1, 4).unsigned_abs())
        };
        Self { effect: by(self.effect, effect), effort: by(self.effort, effort) }
    }
}
