//! Every key there is.
//!
//! | key | holds |
//! |---|---|
//! | `mognadskollen:data` | the assessments, as a file |
//! | `mognadskollen:settings` | language, which assessment was last worked on, and whether one has been told that browsers may clear it |
//! | `mognadskollen:link` | in session storage: what was opened from a link, until it is closed |
//! | `mognadskollen:aside:N` | a text that stood under `data` and could not be read; N from 1 |
//! | `mognadskollen:%gT:data`, and so on | the same of what is answered to an invitation; T is the tag of its group |
//!
//! With a storage key `K` the same follow `mognadskollen:K:`, where `%` and `:` in K are written `%25` and `%3A`.
//! K is then one segment, so `mognadskollen:K:data` has one segment more than any key without K, save for
//! `mognadskollen:aside:N`; and there N is a number, which none of the other names is.
//! So two storage keys never share a key, not even `data`, `aside` or `a:b`. Nor does one share any with an invitation: no
//! K has a segment that begins with `%g`.

/// The keys of one storage key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// What all keys of the storage key begin with.
    base: String,
    /// What those for data, settings and texts set aside begin with.
    prefix: String,
}

impl Keys {
    /// The keys of a storage key; an empty one is the default.
    #[must_use]
    pub fn new(storage_key: &str) -> Self {
        let mut prefix = "mognadskollen:".to_owned();
        if !storage_key.is_empty() {
            prefix.push_str(&storage_key.replace('%', "%25").replace(':', "%3A"));
            prefix.push(':');
        }
        Self { base: prefix.clone(), prefix }
    }

    /// The keys, within the same storage key, of what is answered to an invitation with this tag. The link is the same.
    #[must_use]
    pub fn invited(&self, tag: u16) -> Self {
        let prefix = [&self.base, INVITED, &tag.to_string(), ":"].concat();
        Self { base: self.base.clone(), prefix }
    }

    /// Where the assessments are. A change of this key by another tab calls for [`Store::refresh`](super::Store::refresh).
    #[must_use]
    pub fn data(&self) -> String {
        self.own(DATA)
    }

    /// Where the settings are.
    #[must_use]
    pub fn settings(&self) -> String {
        self.own(SETTINGS)
    }

    /// Where the payload of an opened link is kept, in session storage.
    #[must_use]
    pub fn link(&self) -> String {
        [&self.base, LINK].concat()
    }

    /// Where an unreadable text is set aside.
    #[must_use]
    pub fn quarantine(&self, number: u32) -> String {
        self.own(&[QUARANTINE, &number.to_string()].concat())
    }

    /// The number of a key under which a text is set aside.
    #[must_use]
    pub fn quarantine_number(&self, key: &str) -> Option<u32> {
        let number = key.strip_prefix(&self.prefix)?.strip_prefix(QUARANTINE)?.parse().ok()?;
        (self.quarantine(number) == key).then_some(number)
    }

    /// Whether a key is one of these; those for invitations are among them, unless these are for one.
    #[must_use]
    pub fn owns(&self, key: &str) -> bool {
        self.keeps(key) || self.is_of_links(key)
    }

    /// Whether a key is for what links have led to: the link itself, and what is answered to invitations.
    #[must_use]
    pub fn is_of_links(&self, key: &str) -> bool {
        let rest = key.strip_prefix(&self.base);
        rest.is_some_and(|rest| rest == LINK || self.prefix == self.base && rest.starts_with(INVITED))
    }

    fn keeps(&self, key: &str) -> bool {
        key.strip_prefix(&self.prefix).is_some_and(|rest| [DATA, SETTINGS].contains(&rest))
            || self.quarantine_number(key).is_some()
    }

    fn own(&self, name: &str) -> String {
        [&self.prefix, name].concat()
    }
}

const DATA: &str = "data";
const SETTINGS: &str = "settings";
const LINK: &str = "link";
const QUARANTINE: &str = "aside:";
const INVITED: &str = "%g";
