//! Every word a person reads, in Swedish and English.
//!
//! Texts are fields of static structs, so that a missing translation fails the build.

pub mod answer_words;
pub mod charts;
pub mod compare_words;
pub mod example;
pub mod example_group;
pub mod example_plan;
pub mod group_chart_words;
pub mod group_phrases;
pub mod group_show_words;
pub mod group_words;
pub mod guide;
pub mod number;
mod phrases;
pub mod plan_document;
pub mod plan_more_words;
mod plan_phrases;
pub mod plan_screen_words;
pub mod plan_words;
pub mod report_words;
pub mod result_words;
mod share_phrases;
pub mod share_words;
pub mod shelf_words;
pub mod suggestions;
pub mod words;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Swedish, the default.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Sv, Self::En];

    /// The language tag, as in HTML's `lang`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Sv => Self::En,
            Self::En => Self::Sv,
        }
    }

    /// The language of a tag such as `sv`, `sv-SE` or `en-GB`; `None` for any other.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.tag()))
    }
}
