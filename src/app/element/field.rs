//! Which text a field shows while someone types in it.

use super::Value;

/// What is known of a field as its view is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Field {
    /// Whether it has the focus.
    pub is_focused: bool,
    /// Whether an input method has begun a word in it.
    pub is_composing: bool,
    /// Whether it holds what has been typed and not been sent.
    pub is_unsent: bool,
    /// Whether something has been typed in it just now.
    pub is_typed_in: bool,
    /// Whether the view is drawn for something that happened by itself, and not for what a person did.
    pub by_itself: bool,
}

impl Field {
    /// Whether the text of the view is written into the field: only where it differs from that of the view before, and not
    /// over what a person is typing.
    #[must_use]
    pub fn takes(self, before: Option<&Value>, now: &Value) -> bool {
        let is_held = self.is_composing || self.by_itself && (self.is_unsent || self.is_typed_in);
        before != Some(now) && !(self.is_focused && is_held)
    }
}
