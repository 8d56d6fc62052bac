//! A Rust source, taken apart into code and what stands in quotes; comments are left out.

/// A text in quotes.
pub(crate) struct Quoted {
    /// What it says, escapes as they stand.
    pub(crate) text: String,
    /// Where it stood in the code, in bytes.
    pub(crate) place: usize,
    /// The line it begins on, from 1.
    pub(crate) line: usize,
}

/// A source taken apart.
pub(crate) struct Source {
    /// The code, with `""` for every text in quotes.
    pub(crate) code: String,
    /// The texts in quotes.
    pub(crate) strings: Vec<Quoted>,
}

impl Source {
    /// The code with its texts, without comments.
    pub(crate) fn without_comments(&self) -> String {
        let mut whole = String::new();
        let mut from = 0;
        for string in &self.strings {
            whole.extend([&self.code[from..=string.place], &string.text]);
            from = string.place + 1;
        }
        whole + &self.code[from..]
    }

    /// Takes a source apart.
    pub(crate) fn read(text: &str) -> Self {
        let mut source = Self { code: String::new(), strings: Vec::new() };
        let (mut rest, mut line) = (text, 1);
        while let Some(c) = rest.chars().next() {
            let here = rest;
            let after_word = source.code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
            if rest.starts_with("//") {
                rest = rest.find('\n').map_or("", |end| &rest[end..]);
            } else if rest.starts_with("/*") {
                rest = &rest[block_comment(rest)..];
            } else if let Some((open, close)) = raw_quotes(rest).filter(|_| !after_word) {
                let end = rest[open..].find(&close).map_or(rest.len(), |end| open + end);
                source.quote(&rest[open..end], line);
                rest = rest.get(end + close.len()..).unwrap_or_default();
            } else if c == '"' {
                let end = 1 + plain_end(&rest[1..], '"');
                source.quote(&rest[1..end], line);
                rest = rest.get(end + 1..).unwrap_or_default();
            } else if c == '\'' && is_char(rest) {
                rest = rest.get(plain_end(&rest[1..], '\'') + 2..).unwrap_or_default();
                source.code.push_str("' '");
            } else {
                source.code.push(c);
                rest = &rest[c.len_utf8()..];
            }
            line += here[..here.len() - rest.len()].matches('\n').count();
        }
        source
    }

    fn quote(&mut self, text: &str, line: usize) {
        self.strings.push(Quoted { text: text.to_owned(), place: self.code.len(), line });
        self.code.push_str("\"\"");
    }
}

/// The length of a block comment, which may hold others.
fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        match text.get(at..at + 2) {
            Some("/*") => (depth, at) = (depth + 1, at + 2),
            Some("*/") => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// Where the text of a raw string begins, and what ends it.
fn raw_quotes(text: &str) -> Option<(usize, String)> {
    let hashes = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let quoted = hashes.trim_start_matches('#');
    let close = ["\"", &"#".repeat(hashes.len() - quoted.len())].concat();
    quoted.starts_with('"').then(|| (text.len() - quoted.len() + 1, close))
}

/// Where a quote ends that is not escaped.
fn plain_end(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (place, c) in text.char_indices() {
        if c == quote && !is_escaped {
            return place;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    text.len()
}

/// Whether what begins with `'` is a character rather than a lifetime.
fn is_char(text: &str) -> bool {
    let mut after = text.chars().skip(1);
    after.next() == Some('\\') || after.next() == Some('\'')
}

#[test]
fn a_source_is_taken_apart() {
    let check = |text: &str, code: &str, strings: &[&str]| {
        let source = Source::read(text);
        assert_eq!(source.code, code);
        assert_eq!(source.strings.iter().map(|string| string.text.as_str()).collect::<Vec<_>>(), strings);
    };
    check("a(\"b\") // \"c\"\nd", "a(\"\") \nd", &["b"]);
    check("/* \"a\" /* b */ c */ d", " d", &[]);
    check(r##"r#"a"b"# + br"c" + "\"d" + b'"'"##, "\"\" + \"\" + \"\" + b' '", &["a\"b", "c", "\\\"d"]);
    check("for<'a> &'a str, 'b', '\\'', \"e\"", "for<'a> &'a str, ' ', ' ', \"\"", &["e"]);
    assert_eq!(Source::read("a(\"b\", \"\") // c\nd").without_comments(), "a(\"b\", \"\") \nd");
    assert_eq!(Source::read("a\n\n\"b\"").strings[0].line, 3);
}
