//! The text of a saved mail (RFC 5322 and MIME): its parts with text, decoded. A mail from Exchange with å, ä or ö in it is
//! written in base64, and others in quoted-printable, where a line may end in the middle of a word.

use super::characters;
use super::gather::holds_code;
use super::markup;

/// How deep parts are looked at within each other.
const MAX_DEPTH: usize = 8;

/// The text of a mail, or of several as Thunderbird keeps them in one file; `None` for what is none.
pub(super) fn text(bytes: &[u8]) -> Option<String> {
    if bytes.starts_with(b"From ") {
        let mut text = String::new();
        let mut rest = bytes;
        while !rest.is_empty() {
            let end = find(rest.get(1..)?, b"\nFrom ").map_or(rest.len(), |end| end + 2);
            let (one, after) = rest.split_at_checked(end)?;
            let begin = find(one, b"\n")? + 1;
            text.push_str(&mail(one.get(begin..)?)?);
            text.push('\n');
            rest = after;
        }
        return Some(text);
    }
    mail(bytes)
}

fn mail(bytes: &[u8]) -> Option<String> {
    let part = MailPart::of(bytes);
    let is_mail = part.has_only_fields
        && ["mime-version", "content-type", "content-transfer-encoding"].iter().any(|name| part.field(name).is_some());
    is_mail.then(|| {
        let subject = part.field("subject").unwrap_or_default();
        [subject, "\n", &part.text(0)].concat()
    })
}

/// A mail or a part of one.
struct MailPart<'a> {
    /// The name in small letters and the value of each field.
    fields: Vec<(String, String)>,
    has_only_fields: bool,
    body: &'a [u8],
}

impl<'a> MailPart<'a> {
    fn of(bytes: &'a [u8]) -> Self {
        let (mut fields, mut has_only_fields, mut rest): (Vec<(String, String)>, _, _) = (Vec::new(), true, bytes);
        while !rest.is_empty() {
            let (line, after) = next_line(rest);
            rest = after;
            if line.is_empty() {
                break;
            }
            let line = String::from_utf8_lossy(line);
            if line.starts_with([' ', '\t']) {
                if let Some((_, value)) = fields.last_mut() {
                    value.push_str(&line);
                }
                continue;
            }
            match line.split_once(':').filter(|(name, _)| !name.is_empty() && !name.contains(' ')) {
                Some((name, value)) => fields.push((name.to_ascii_lowercase(), value.trim().to_owned())),
                None => has_only_fields = false,
            }
        }
        Self { fields, has_only_fields, body: rest }
    }

    fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// What of it is text.
    fn text(&self, depth: usize) -> String {
        let kind = self.field("content-type").unwrap_or("text/plain");
        let lower = kind.to_ascii_lowercase();
        if let Some(boundary) = boundary(kind).filter(|_| lower.starts_with("multipart/") && depth < MAX_DEPTH) {
            let parts: Vec<String> =
                parts(self.body, &boundary).into_iter().map(|part| MailPart::of(part).text(depth + 1)).collect();
            // Where one thing is said in several ways, one of them is enough.
            if lower.starts_with("multipart/alternative")
                && let Some(one) = parts.iter().find(|part| holds_code(part))
            {
                return one.clone();
            }
            return parts.join("\n");
        }
        let is_mail = lower.starts_with("message/rfc822") && depth < MAX_DEPTH;
        if !is_mail && !lower.starts_with("text/") {
            return String::new();
        }
        let how = self.field("content-transfer-encoding").unwrap_or_default().to_ascii_lowercase();
        let decoded = match how.trim() {
            "base64" => base64(self.body),
            "quoted-printable" => quoted_printable(self.body),
            _ => self.body.to_vec(),
        };
        if is_mail {
            return mail(&decoded).unwrap_or_default();
        }
        let text = characters::decoded(decoded);
        if lower.starts_with("text/html") { markup::text(&text) } else { text }
    }
}

/// The first line without its end, and what follows.
fn next_line(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let (line, rest) = bytes.split_at_checked(end).unwrap_or((bytes, &[]));
    (line.strip_suffix(b"\r").unwrap_or(line), rest.get(1..).unwrap_or_default())
}

/// What stands between the parts of this kind.
fn boundary(kind: &str) -> Option<String> {
    let (place, _) = kind.to_ascii_lowercase().match_indices("boundary=").next()?;
    let value = kind.get(place + 9..)?;
    let value = match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => value.split([';', ' ', '\t']).next()?,
    };
    (!value.is_empty()).then(|| ["--", value].concat())
}

/// The parts of a body: what stands between lines that begin so.
fn parts<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let (mut parts, mut begin, mut rest) = (Vec::new(), None, body);
    while !rest.is_empty() {
        let at = body.len() - rest.len();
        let (line, after) = next_line(rest);
        if line.starts_with(boundary.as_bytes()) {
            parts.extend(begin.and_then(|begin| body.get(begin..at)));
            // Behind the last part it stands with two hyphens more.
            let is_last = line.get(boundary.len()..).is_some_and(|more| more.starts_with(b"--"));
            begin = (!is_last).then(|| body.len() - after.len());
        }
        rest = after;
    }
    parts.extend(begin.and_then(|begin| body.get(begin..)));
    parts
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|some| some == what)
}

/// Bytes written in base64, whatever else stands between.
fn base64(text: &[u8]) -> Vec<u8> {
    let (mut bytes, mut bits, mut count) = (Vec::with_capacity(text.len() / 4 * 3), 0_u32, 0);
    for byte in text {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => {
                count = 0;
                continue;
            }
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.extend((bits >> count).to_le_bytes().first());
        }
    }
    bytes
}

/// Bytes written as `=C3=A5`, where `=` last on a line joins it to the next.
fn quoted_printable(text: &[u8]) -> Vec<u8> {
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text);
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        if *byte != b'=' {
            bytes.push(*byte);
            continue;
        }
        let hex = after.get(..2).and_then(|two| u8::from_str_radix(str::from_utf8(two).ok()?, 16).ok());
        let (line, next) = next_line(after);
        if let Some(value) = hex {
            bytes.push(value);
            rest = after.get(2..).unwrap_or_default();
        } else if line.trim_ascii().is_empty() {
            rest = next;
        } else {
            bytes.push(b'=');
        }
    }
    bytes
}
