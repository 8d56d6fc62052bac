//! Links as people hand them on: mail filters, chat programs and office programs rewrite them.
//!
//! | who | what becomes of `#mk=PAYLOAD` |
//! |---|---|
//! | Safe Links, Teams, Trend Micro, Barracuda: inside an address's parameter | `%23mk%3DPAYLOAD`, each `%` again `%25` where it is done twice |
//! | Proofpoint, second form | `-23mk-3DPAYLOAD`, where `-` in the payload is `-2D` and `_` is `-5F` |
//! | Proofpoint, third form | `*mk=PAYLOAD__;` |
//! | routers of single pages | `#/mk=`, `#!mk=`, `#!/mk=`, `#/?mk=` |
//! | a mail's source, quoted-printable | `#mk=3DPAYLOAD` |
//! | what marks text: bold, links | `<…>`, `*…*`, `_…_`, `[text](…)` |
//!
//! Some take a last sign for no part of an address, so that a payload that ends in `-` or `_` comes without it: what then is
//! read with that sign has its checksum to tell that it is right.

use super::characters::{is_unseen, is_word};

/// The most places in a text where a payload is looked for.
const MAX_PLACES: usize = 8;

/// Where a payload may begin in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PayloadStart {
    /// The place after `mk=`, in bytes.
    pub(super) at: usize,
    /// Whether a `#` stands before `mk`, however it is written.
    pub(super) is_fragment: bool,
    /// Whether `-` is written for `%`.
    dashed: bool,
}

/// Where a payload begins whose `mk` stands at a place, if `=` follows it and no letter or figure stands before.
pub(super) fn start(text: &str, mk: usize) -> Option<PayloadStart> {
    let (before, after) = text.split_at_checked(mk)?;
    let after = after.strip_prefix("mk")?;
    let sign = match before.chars().next_back() {
        None => None,
        Some(last) if !is_word(last) => Some(last),
        Some(_) => Some(escaped_last(before)?),
    };
    let dashed = after.strip_prefix("-3D").or_else(|| after.strip_prefix("-3d"));
    let rest = match (after.strip_prefix('='), dashed) {
        // Quoted-printable. No payload begins with these two.
        (Some(rest), _) => rest.strip_prefix("3D").unwrap_or(rest),
        (None, Some(rest)) if sign.is_some() => rest,
        _ => match escaped(after)? {
            (b'=', length) => after.get(length..)?,
            _ => return None,
        },
    };
    let is_fragment = matches!(sign, Some('#' | '*'));
    Some(PayloadStart { at: text.len() - rest.len(), is_fragment, dashed: dashed.is_some() })
}

/// The sign that `%23` and the like at the beginning stand for, where each `%` may be `%25`, and how long they are.
fn escaped(text: &str) -> Option<(u8, usize)> {
    let mut rest = text.strip_prefix('%')?;
    while let Some(again) = rest.strip_prefix("25").filter(|again| hex(again).is_some()) {
        rest = again;
    }
    Some((hex(rest)?, text.len() - rest.len() + 2))
}

/// The sign that `%23` and the like at the end stand for, or `-23`; none where that is a letter or a figure.
fn escaped_last(text: &str) -> Option<char> {
    let (mut before, last) = text.split_at_checked(text.len().checked_sub(2)?)?;
    while let Some(again) = before.strip_suffix("25") {
        before = again;
    }
    let sign = char::from(hex(last)?);
    (before.ends_with(['%', '-']) && !is_word(sign)).then_some(sign)
}

/// The byte of two hexadecimal figures.
fn hex(text: &str) -> Option<u8> {
    let two = text.get(..2).filter(|two| two.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    u8::from_str_radix(two, 16).ok()
}

/// What may be meant as the payload of a link in a text, the likeliest first: of the last places where one begins, each
/// with and without what may have been put behind it or cut off. Nothing where none begins.
pub(super) fn payloads(text: &str) -> impl Iterator<Item = String> {
    let places = text.rmatch_indices("mk").filter_map(|(mk, _)| start(text, mk)).take(MAX_PLACES);
    places.flat_map(|start| spellings(text.get(start.at..).unwrap_or_default(), start.dashed))
}

/// The payloads that may be meant by what begins a text.
fn spellings(text: &str, dashed: bool) -> Vec<String> {
    let (whole, rest) = whole(text, dashed);
    let mut payload = whole.trim_end_matches('.').to_owned();
    let mut spellings = vec![payload.clone()];
    if rest.starts_with(';')
        && let Some(unwrapped) = whole.strip_suffix("__")
    {
        spellings.push(unwrapped.to_owned());
    }
    spellings.extend(["-", "_"].map(|sign| [&payload, sign].concat()));
    // As many marks as are put around a text, and what may stand between them.
    for _ in 0..3 {
        if !payload.ends_with(['_', '-']) {
            break;
        }
        payload.pop();
        payload.truncate(payload.trim_end_matches('.').len());
        spellings.push(payload.clone());
    }
    spellings
}

/// What can stand in a payload, as far as it goes, and what follows.
fn whole(text: &str, dashed: bool) -> (String, &str) {
    let (mut payload, mut rest) = (String::new(), text);
    while let Some(c) = rest.chars().next() {
        let (c, length) = if c == '%' {
            let Some((byte, length)) = escaped(rest) else { break };
            (char::from(byte), length)
        } else if let Some(byte) = rest.strip_prefix('-').filter(|_| dashed).and_then(hex) {
            (char::from(byte), 3)
        } else {
            (c, c.len_utf8())
        };
        if !is_unseen(c) {
            if !c.is_ascii_alphanumeric() && !matches!(c, '_' | '.' | '-') {
                break;
            }
            payload.push(c);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    (payload, rest)
}
