//! The element's attributes, as the page's author wrote them, and as editors' programs hand them on.

mod written;

use written::{bare, unquoted};

use crate::app::{Options, StorageKind, View};
use crate::model::invitation::{SMALLEST_GROUP, SMALLEST_GROUPS};
use crate::store::Keys;
use crate::text::Lang;

/// An attribute whose value is not one of those allowed; the default is used instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The attribute.
    pub attribute: &'static str,
    /// What it says.
    pub value: String,
    /// What it may say; nothing where it may say anything, and this seems to be cut off.
    pub allowed: &'static [&'static str],
}

impl std::fmt::Display for Warning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { attribute, value, allowed } = self;
        let is_cut = allowed.is_empty();
        write!(
            f,
            "<mognads-kollen>: {attribute}=\"{value}\" {}{}{}",
            if is_cut {
                "begins or ends with a quotation mark, and may be cut off: write it within \"\""
            } else {
                "is not one of: "
            },
            allowed.join(", "),
            match *attribute {
                _ if is_cut => ".",
                "storage" => ". Nothing is kept longer than the tab.",
                "view" => ". The first of them is used, and nothing is kept longer than the tab.",
                _ => ". The first of them is used.",
            }
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
        let mut warn = |name, value: &str, allowed| {
            warnings.push(Warning { attribute: name, value: value.chars().take(100).collect(), allowed });
        };
        let mut text = |name| -> String {
            let value = attribute(name).unwrap_or_default();
            let (text, is_cut) = unquoted(&value);
            if is_cut {
                warn(name, &value, &[]);
            }
            text.chars().filter(|c| !c.is_control()).take(crate::model::assessment::MAX_NAME).collect()
        };
        let (organisation, unit) = (text("organisation"), text("unit"));
        let attribute = |name: &str| attribute(name).map(|value| bare(&value).to_owned());
        // Which of those allowed it is, the first where nothing is said; nothing where it is none of them.
        let mut choose = |name: &'static str, allowed: &'static [&'static str]| -> Option<usize> {
            let Some(value) = attribute(name) else { return Some(0) };
            let place = allowed.iter().position(|one| value.eq_ignore_ascii_case(one));
            if place.is_none() {
                warn(name, &value, allowed);
            }
            place
        };
        // A language may say its country too, as one above the element may.
        let own_lang = attribute("lang");
        let lang = match own_lang.as_deref().and_then(Lang::from_tag) {
            Some(lang) => lang,
            None if own_lang.is_some() => {
                choose("lang", &["sv", "en"]).and_then(|place| Lang::ALL.get(place)).copied().unwrap_or_default()
            }
            None => nearest_lang.map(bare).and_then(Lang::from_tag).unwrap_or_default(),
        };
        let asked = choose("view", &["full", "self", "group"]);
        let view = match asked {
            Some(1) => View::SelfCheck,
            Some(2) => View::Group,
            _ => View::Full,
        };
        let [first, second] = match view {
            // On a shared computer the next person should not meet this one's answers.
            View::SelfCheck => [StorageKind::Session, StorageKind::Local],
            View::Full | View::Group => [StorageKind::Local, StorageKind::Session],
        };
        let storage = match view {
            View::SelfCheck => choose("storage", &["session", "local", "none"]),
            View::Full | View::Group => choose("storage", &["local", "session", "none"]),
        };
        // What cannot be read may have been meant to keep less.
        let storage = match (storage, asked) {
            (Some(2), _) => StorageKind::None,
            (Some(0), Some(_)) => first,
            (Some(1), Some(_)) => second,
            _ => StorageKind::Session,
        };
        // What it does stands in the stylesheet; here it is only checked.
        choose("color-scheme", &["auto", "light", "dark"]);
        // The second level is the first of them: most pages have a heading of their own above.
        let heading_level = match choose("heading-level", &["2", "1", "3", "4", "5", "6"]) {
            None | Some(0) => 2,
            Some(1) => 1,
            Some(place) => i8::try_from(place).unwrap_or_default() + 1,
        };
        // Whether it can be read is seen when it is: that is in the later part of the program.
        let invite = attribute("invite").filter(|payload| payload.starts_with("g1."));
        if invite.is_none() {
            choose("invite", &["none", "g1.…"]);
        }
        let min_group = attribute("min-group").and_then(|number| number.parse().ok());
        let min_group = min_group.filter(|number| SMALLEST_GROUPS.contains(number)).unwrap_or_else(|| {
            choose("min-group", &["5", "3–50"]);
            SMALLEST_GROUP
        });
        let share_url = attribute("share-url").filter(|address| is_page(address, frame));
        if share_url.is_none() {
            choose("share-url", if frame.is_some() { IN_A_FRAME } else { A_PAGE });
        }
        let options = Self {
            lang,
            view,
            invite,
            min_group,
            organisation,
            unit,
            storage,
            is_apart: false,
            is_private: asked.is_none(),
            share_url,
            heading_level,
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
