//! The element's attributes, as the page's author wrote them.

use crate::model::invitation::{SMALLEST_GROUP, SMALLEST_GROUPS};
use crate::store::Keys;
use crate::text::Lang;
use crate::ui::{Options, StorageKind, View};

/// An attribute whose value is not one of those allowed; the default is used instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The attribute.
    pub attribute: &'static str,
    /// What it says.
    pub value: String,
    /// What it may say.
    pub allowed: &'static [&'static str],
}

impl std::fmt::Display for Warning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { attribute, value, allowed } = self;
        write!(
            f,
            "<mognads-kollen>: {attribute}=\"{value}\" is not one of: {}. The first of them is used.",
            allowed.join(", ")
        )
    }
}

impl Options {
    /// Reads the attributes. `nearest_lang` is the closest `lang` above the element; `frame` is the page's own origin,
    /// if the page stands in a frame.
    pub fn from_attributes(
        attribute: impl Fn(&str) -> Option<String>,
        nearest_lang: Option<&str>,
        frame: Option<&str>,
    ) -> (Self, Vec<Warning>) {
        let mut warnings = Vec::new();
        let mut choose = |name: &'static str, allowed: &'static [&'static str]| -> usize {
            let Some(value) = attribute(name) else { return 0 };
            let place = allowed.iter().position(|one| value.trim().eq_ignore_ascii_case(one));
            place.unwrap_or_else(|| {
                let value = value.chars().take(100).collect();
                warnings.push(Warning { attribute: name, value, allowed });
                0
            })
        };
        // A language may say its country too, as one above the element may.
        let own_lang = attribute("lang");
        let lang = match own_lang.as_deref().and_then(Lang::from_tag) {
            Some(lang) => lang,
            None if own_lang.is_some() => Lang::ALL.get(choose("lang", &["sv", "en"])).copied().unwrap_or_default(),
            None => nearest_lang.and_then(Lang::from_tag).unwrap_or_default(),
        };
        let view = match choose("view", &["full", "self", "group"]) {
            0 => View::Full,
            1 => View::SelfCheck,
            _ => View::Group,
        };
        let storage = if view == View::SelfCheck {
            // On a shared computer the next person should not meet this one's answers.
            match choose("storage", &["session", "local", "none"]) {
                0 => StorageKind::Session,
                1 => StorageKind::Local,
                _ => StorageKind::None,
            }
        } else {
            match choose("storage", &["local", "session", "none"]) {
                0 => StorageKind::Local,
                1 => StorageKind::Session,
                _ => StorageKind::None,
            }
        };
        // What it does stands in the stylesheet; here it is only checked.
        choose("color-scheme", &["auto", "light", "dark"]);
        // Whether it can be read is seen when it is: that is in the later part of the program.
        let invite = attribute("invite").map(|payload| payload.trim().to_owned());
        let invite = invite.filter(|payload| payload.starts_with("g1."));
        if invite.is_none() {
            choose("invite", &["none", "g1.…"]);
        }
        let min_group = attribute("min-group").and_then(|number| number.trim().parse().ok());
        let min_group = min_group.filter(|number| SMALLEST_GROUPS.contains(number)).unwrap_or_else(|| {
            choose("min-group", &["5", "3–50"]);
            SMALLEST_GROUP
        });
        let text = |name| {
            let text: String = attribute(name).unwrap_or_default();
            text.trim().chars().filter(|c| !c.is_control()).take(crate::model::assessment::MAX_NAME).collect()
        };
        let share_url = attribute("share-url").filter(|address| is_page(address, frame));
        if share_url.is_none() {
            choose("share-url", if frame.is_some() { IN_A_FRAME } else { A_PAGE });
        }
        let options = Self {
            lang,
            view,
            invite,
            min_group,
            organisation: text("organisation"),
            unit: text("unit"),
            storage,
            is_apart: false,
            share_url,
            keys: Keys::new(&attribute("storage-key").unwrap_or_default()),
        };
        (options, warnings)
    }
}

/// What `share-url` may say, as a page's author would write it in a script.
const A_PAGE: &[&str] = &["location.href", "https://…", "http://…"];
const IN_A_FRAME: &[&str] = &["location.href", "location.origin/…"];

/// Whether an address may be handed out as a link: a whole one of http or https. In a frame it must be of the frame's own
/// origin, or whoever writes the frame's address could have links made to a page of theirs.
fn is_page(address: &str, frame: Option<&str>) -> bool {
    let begins = match frame {
        Some(origin) => address.strip_prefix(origin).is_some_and(|rest| rest.starts_with('/')),
        None => ["https://", "http://"].iter().any(|start| address.starts_with(start)),
    };
    begins && address.bytes().all(|byte| byte > b' ')
}
