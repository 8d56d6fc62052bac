//! What is meant by a value that has come through an editor's program: those change quotation marks, put no-break spaces
//! in, and write signs as references (`&#8221;`), at times twice (`&amp;#8221;`).

/// The value without white space and quotation marks around it, of any kind and number.
pub(super) fn bare(text: &str) -> &str {
    let mut rest = text;
    loop {
        let start = rest.trim_start_matches(is_mark);
        let start = reference(start).unwrap_or(start);
        let end = start.trim_end_matches(is_mark);
        let end = end
            .rfind('&')
            .and_then(|place| end.split_at_checked(place))
            .map_or(end, |(before, last)| if reference(last) == Some("") { before } else { end });
        if end.len() == rest.len() {
            return rest;
        }
        rest = end;
    }
}

/// A text for people, without the quotation marks around the whole of it, and whether it seems to be cut off: an attribute
/// whose quotation marks are none to the browser ends at the first space. Marks that belong to the text stay.
pub(super) fn unquoted(text: &str) -> (&str, bool) {
    let text = text.trim_matches(is_space);
    let core = bare(text);
    let around = text.split_once(core).filter(|_| !core.is_empty());
    let Some((before, after)) = around else { return (core, false) };
    // References are to double ones: of single ones no program makes any.
    let double = |part: &str| part.contains(|c| is_double(c) || c == '&');
    let is_double_around = double(before) || double(after);
    match (before.is_empty(), after.is_empty()) {
        _ if core.contains(if is_double_around { is_double } else { is_single }) => (text, false),
        (false, false) => (core, false),
        // One apostrophe is part of a name.
        (true, false) | (false, true) if is_double_around => (core, true),
        _ => (text, false),
    }
}

/// What follows a reference to a mark, where the text begins with one.
fn reference(text: &str) -> Option<&str> {
    const NAMES: [&str; 14] = [
        "quot", "apos", "nbsp", "ldquo", "rdquo", "bdquo", "lsquo", "rsquo", "sbquo", "laquo", "raquo", "lsaquo",
        "rsaquo", "prime",
    ];
    let mut body = text.strip_prefix('&')?;
    while let Some(rest) = body.strip_prefix("amp;") {
        body = rest;
    }
    let (name, rest) = body.split_once(';')?;
    let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => number.parse().ok(),
    });
    let is_known = NAMES.iter().any(|known| known.eq_ignore_ascii_case(name))
        || number.and_then(char::from_u32).is_some_and(is_mark);
    is_known.then_some(rest)
}

fn is_mark(c: char) -> bool {
    is_space(c) || is_double(c) || is_single(c)
}

/// White space, and what is not seen: soft hyphen, zero width spaces and joiners, byte order mark.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Quotation marks, and what is taken for them: inches.
const fn is_double(c: char) -> bool {
    matches!(c, '"' | '\u{201c}'..='\u{201f}' | '«' | '»' | '\u{2033}' | '\u{2036}' | '\u{ff02}' | '\u{301d}'..='\u{301f}')
}

/// Single ones, and what is taken for them: apostrophes, accents, feet.
const fn is_single(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | '\u{2018}'..='\u{201b}' | '‹' | '›' | '\u{2032}' | '\u{2035}' | '\u{ff07}')
}
