//! What the page around the element asks for.

use crate::store::Keys;
use crate::text::Lang;

/// What the page around the element asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The language to begin in.
    pub lang: Lang,
    /// What there is to do.
    pub view: View,
    /// The payload of the invitation that one answers, in a person's own check.
    pub invite: Option<String>,
    /// The smallest group whose figures are shown; the larger of this and the invitation's counts.
    pub min_group: u8,
    /// Whose assessments these are, filled in for the user.
    pub organisation: String,
    /// Which part of the organisation, filled in for the user.
    pub unit: String,
    /// Where answers are kept.
    pub storage: StorageKind,
    /// Whether the page is in a frame of another site's: then the browser keeps answers for that site alone.
    pub is_apart: bool,
    /// Whether the view asked for cannot be read: the page around may then have meant to be told nothing.
    pub is_private: bool,
    /// The page that links are to open, as a whole address of http or https; otherwise the page itself.
    pub share_url: Option<String>,
    /// The level of the first heading, so that it stands under what is around the element.
    pub heading_level: i8,
    /// The keys they are kept under.
    pub keys: Keys,
}

/// What the page around wants done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Everything.
    #[default]
    Full,
    /// One person's check of the present, in three minutes: no targets unless an invitation asks for them, no shelf.
    SelfCheck,
    /// Everything, beginning with the workshop leader's part.
    Group,
}

/// Where answers are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StorageKind {
    /// In this browser, until erased.
    #[default]
    Local,
    /// In this tab, until it is closed.
    Session,
    /// Not at all.
    None,
}
