//! An invented group, so that the leader's views can be seen without anyone answering.

use super::Lang;
use crate::model::invitation::Roles;
use crate::model::{AssessmentId, Grade, Group, Invitation, PerArea, Response, Role};

/// For each role how many answered, the middle of what they said for each area, and how far apart they lie.
const ROLES: [(Role, u32, [u8; 6], [u8; 6]); 5] = [
    (Role::Politician, 6, [6, 5, 5, 5, 4, 7], [1, 2, 1, 2, 2, 1]),
    (Role::Executive, 5, [7, 5, 5, 6, 5, 7], [1, 1, 1, 1, 1, 1]),
    (Role::Manager, 9, [5, 4, 4, 4, 3, 5], [1, 2, 1, 3, 1, 2]),
    (Role::Staff, 18, [4, 4, 4, 3, 2, 4], [1, 2, 1, 3, 1, 3]),
    (Role::Digital, 6, [4, 3, 3, 4, 2, 5], [1, 1, 1, 2, 1, 2]),
];

/// How many have been asked in the example.
const ASKED: u32 = 60;

/// The group, whose answers have all been shown, and which has agreed on the example's assessment.
#[must_use]
pub fn example_group(lang: Lang) -> Group {
    let title = match lang {
        Lang::Sv => "Exempelby kommun, ledning och förvaltningar",
        Lang::En => "Exempelby municipality, executives and departments",
    };
    let roles = ROLES.iter().fold(Roles::default(), |roles, (role, ..)| roles.toggled(*role));
    let invitation = Invitation { title: title.to_owned(), roles, targets: true, ..Invitation::default() };
    let mut answers = Vec::new();
    let mut dice = Dice(2017);
    for (role, count, middle, apart) in ROLES {
        for _ in 0..count {
            let mut answer = Response { role, nonce: dice.below(1 << 20), ..Response::default() };
            let mut grade = |middle: u8, apart: u8| {
                let apart = u32::from(apart);
                let level = u32::from(middle) + dice.below(apart + 1) + dice.below(apart + 1);
                let level = level.saturating_sub(apart).clamp(1, 10);
                if dice.below(16) == 0 {
                    Grade::Unknown
                } else {
                    Grade::of(u8::try_from(level).unwrap_or(1)).unwrap_or_default()
                }
            };
            answer.now = per_area(middle, |middle, place| grade(middle, apart.get(place).copied().unwrap_or(1)));
            answer.target = per_area(middle, |middle, _| grade((middle + 3).min(9), 1));
            answers.push(answer);
        }
    }
    let mut group = Group::new(AssessmentId::from_random(7), invitation);
    group.invited = Some(ASKED);
    group.published = vec![answers.len()];
    group.persisted = answers.len();
    group.answers = answers;
    group.decided = Some(AssessmentId::from_random(0));
    group
}

fn per_area(middle: [u8; 6], mut grade: impl FnMut(u8, usize) -> Grade) -> PerArea<Grade> {
    PerArea::from_fn(|area| grade(middle.get(area.index()).copied().unwrap_or(5), area.index()))
}

/// Numbers that look thrown and are the same each time (a linear congruential generator, with the constants of Numerical
/// Recipes).
struct Dice(u32);

impl Dice {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % end
    }
}
