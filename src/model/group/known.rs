//! Which answers have been seen.

use crate::model::response::Response;

/// Answers, found by their random numbers. The standard library's set would be 1.7 kB more (compressed) of what every
/// visitor loads.
#[derive(Debug)]
pub struct Known<'a>(Vec<Vec<&'a Response>>);

impl<'a> Known<'a> {
    /// A set for about so many answers, without any.
    #[must_use]
    pub fn for_about(answers: usize) -> Self {
        Self(vec![Vec::new(); answers / 4 + 1])
    }

    /// A set of some answers.
    #[must_use]
    pub fn of(answers: &'a [Response]) -> Self {
        let mut known = Self::for_about(answers.len());
        for answer in answers {
            known.insert(answer);
        }
        known
    }

    /// Whether an answer is among them.
    #[must_use]
    pub fn contains(&self, answer: &Response) -> bool {
        self.0.get(self.place(answer)).is_some_and(|some| some.contains(&answer))
    }

    /// Puts an answer among them; whether it was not there.
    pub fn insert(&mut self, answer: &'a Response) -> bool {
        let place = self.place(answer);
        let is_new = !self.contains(answer);
        if is_new && let Some(some) = self.0.get_mut(place) {
            some.push(answer);
        }
        is_new
    }

    const fn place(&self, answer: &Response) -> usize {
        answer.nonce as usize % self.0.len()
    }
}
