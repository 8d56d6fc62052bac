//! Headings at the level that fits under those of the page around.

use super::{Element, Node};

impl<M> Node<M> {
    /// The same with its headings, which are written as `h2` to `h4`, so many levels further down. Their style follows
    /// the class that each gets for what it was. Below the sixth level there is none but by number.
    #[must_use]
    pub fn lowered(self, by: i8) -> Self {
        let Self::Element(Element(mut element)) = self else { return self };
        if let Some((place, class)) = HEADINGS.iter().copied().enumerate().find(|(_, tag)| *tag == element.tag) {
            let level = i8::try_from(place).unwrap_or_default() + 1 + by;
            let last = HEADINGS.len() - 1;
            let place = usize::try_from(level - 1).unwrap_or_default();
            element.tag = HEADINGS.get(place.min(last)).copied().unwrap_or(class);
            match element.attributes.iter_mut().find(|(name, _)| *name == "class") {
                Some((_, classes)) => *classes = [&**classes, " ", class].concat().into(),
                None => element.attributes.push(("class", class.into())),
            }
            if place > last {
                element.attributes.push(("aria-level", level.to_string().into()));
            }
        }
        element.children = element.children.into_iter().map(|child| child.lowered(by)).collect();
        Self::Element(Element(element))
    }
}

/// The headings of a page, in the order of their levels.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
