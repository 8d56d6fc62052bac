//! The settings of one browser. They hold nothing that would be missed, so what cannot be read is the default.

use super::json::Tree;
use super::v1::{VERSION, document};
use crate::model::AssessmentId;

/// What is remembered besides the assessments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The tag of the language chosen: 2–8 ASCII letters.
    pub lang: Option<String>,
    /// The assessment last worked on.
    pub current: Option<AssessmentId>,
    /// Whether one has been told that browsers may clear what is kept.
    pub warned: bool,
}

impl Settings {
    /// These, and where they say nothing, others.
    #[must_use]
    pub fn or(self, others: Self) -> Self {
        let warned = self.warned || others.warned;
        Self { lang: self.lang.or(others.lang), current: self.current.or(others.current), warned }
    }
}

/// The most bytes of settings that are read.
const MAX_BYTES: usize = 1000;

/// Writes them.
#[must_use]
pub fn encode(settings: &Settings) -> String {
    let current = settings.current.as_ref().map(AssessmentId::as_str);
    let warned = settings.warned.then_some(1);
    let written = document::SettingsV1 { version: VERSION, lang: settings.lang.as_deref(), current, warned };
    serde_json::to_string(&written).unwrap_or_default()
}

/// Reads them; what is damaged, unknown or of another version is the default.
#[must_use]
pub fn decode(text: &str) -> Settings {
    if text.len() > MAX_BYTES {
        return Settings::default();
    }
    let Ok(Some(tree)) = Tree::parse(text) else { return Settings::default() };
    let Some(object) = tree.root().any_object() else { return Settings::default() };
    if object.optional("version").and_then(|version| version.number()) != Some(VERSION) {
        return Settings::default();
    }
    let text = |name| object.optional(name).and_then(|json| json.text().ok().map(str::to_owned));
    Settings {
        lang: text("lang").filter(|lang| is_lang(lang)),
        current: text("current").and_then(|id| AssessmentId::parse(&id)),
        warned: object.optional("warned").and_then(|warned| warned.number()) == Some(1),
    }
}

fn is_lang(lang: &str) -> bool {
    (2..=8).contains(&lang.len()) && lang.bytes().all(|byte| byte.is_ascii_alphabetic())
}
