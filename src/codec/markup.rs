//! The text of a page in HTML, or of a part of a document in XML: what stands between its tags, and the links that are
//! nowhere in that.

use std::collections::HashSet;

use super::forwarded::payloads;
use super::response::LENGTHS;

/// The tags that begin a new line or a new cell. Any other stands within a line, as those that let a long word be parted.
const BREAKS: [&str; 44] = [
    "address",
    "article",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "th",
    "title",
    "tr",
    "ul",
    "c",
    "row",
    "si",
    "w:br",
    "w:p",
    "w:tab",
    "w:tc",
    "text:p",
    "text:line-break",
];

/// The text of a page. A beginning of a tag that has no end is text, and so is what follows it.
pub(super) fn text(page: &str) -> String {
    let (mut text, mut links) = (String::with_capacity(page.len() / 2), Vec::new());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        push_decoded(&mut text, before);
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some((tag, after)) = after.split_once('>') else {
            push_decoded(&mut text, after);
            rest = "";
            break;
        };
        rest = after;
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, ':' | '-'))
            .collect();
        let name = name.to_ascii_lowercase();
        if !tag.starts_with('/') && !tag.ends_with('/') && matches!(name.as_str(), "style" | "script") {
            rest = after_end(after, &name);
        } else if BREAKS.contains(&name.as_str()) {
            text.push('\n');
        } else if name == "text:s" {
            text.push(' ');
        }
        links.extend(href(tag));
    }
    push_decoded(&mut text, rest);
    push_links(&mut text, &links);
    text
}

/// What follows the end tag; nothing where there is none.
fn after_end<'a>(text: &'a str, name: &str) -> &'a str {
    let ends = text.match_indices("</").find(|(place, _)| {
        let at = place + 2;
        text.get(at..at + name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name))
    });
    ends.map_or("", |(place, _)| text.get(place..).unwrap_or_default())
}

/// The address that a tag leads to.
fn href(tag: &str) -> Option<String> {
    let (place, _) = tag
        .match_indices(['h', 'H'])
        .find(|(place, _)| tag.get(*place..*place + 5).is_some_and(|name| name.eq_ignore_ascii_case("href=")))?;
    let value = tag.get(place + 5..)?;
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
        _ => value.split_ascii_whitespace().next()?,
    };
    let mut address = String::new();
    push_decoded(&mut address, value);
    Some(address)
}

/// Puts those links last whose code is not in the text.
fn push_links(text: &mut String, links: &[String]) {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| LENGTHS.contains(&word.len()));
    let there: HashSet<String> = words.map(str::to_ascii_uppercase).collect();
    let missing = links
        .iter()
        .filter(|link| payloads(link).next().is_some_and(|payload| !there.contains(&payload.to_ascii_uppercase())));
    let missing: Vec<&str> = missing.map(String::as_str).collect();
    if !missing.is_empty() {
        text.push('\n');
        text.push_str(&missing.join("\n"));
    }
}

/// Puts a text last in which characters may be written as `&nbsp;` or `&#8209;`.
fn push_decoded(text: &mut String, mut rest: &str) {
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        // No name that is known has more characters.
        let name = after.char_indices().take(9).find(|(_, c)| *c == ';').and_then(|(end, _)| after.get(..end));
        rest = if let Some((name, c)) = name.and_then(|name| Some((name, character(name)?))) {
            text.push(c);
            after.get(name.len() + 1..).unwrap_or_default()
        } else {
            text.push('&');
            after
        };
    }
    text.push_str(rest);
}

/// The character with a name or a number.
fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "shy" => '\u{ad}',
        "ndash" => '–',
        "mdash" => '—',
        "hyphen" | "dash" => '\u{2010}',
        "zwnj" => '\u{200c}',
        "zwj" => '\u{200d}',
        "num" => '#',
        "equals" => '=',
        _ => return None,
    })
}
