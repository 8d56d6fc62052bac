//! The document as Markdown (`CommonMark` with GitHub's tables), in which no text of a person's becomes markup.

use super::document::{Block, Document, Table};
use crate::text::charts::fill;

/// Writes it, with line feeds. A picture is told by its description.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let mut written = ["# ", &inline(&document.title), "\n"].concat();
    if !document.facts.is_empty() {
        written.extend(["\n", &inline(&document.facts.join(" · ")), "\n"]);
    }
    for block in &document.blocks {
        let block = match block {
            Block::Chapter(text) | Block::Heading(text) => ["## ", &inline(text), "\n"].concat(),
            Block::Paragraph(text) | Block::Large(text) => paragraphs(text),
            Block::Picture(picture) => paragraphs(&fill(document.lang.report().picture, &[&picture.description])),
            Block::List(items) => {
                items.iter().flat_map(|item| ["- ".to_owned(), inline(item), "\n".to_owned()]).collect()
            }
            Block::Table(table) => rows(table),
            Block::Notes(notes) => {
                let notes = notes.iter();
                let notes = notes.map(|note| ["### ", &inline(&note.name), "\n\n", &paragraphs(&note.text)].concat());
                notes.collect::<Vec<_>>().join("\n")
            }
        };
        written.extend(["\n", &block]);
    }
    written
}

fn rows(table: &Table) -> String {
    let mut written = String::new();
    let mut put = |cells: &mut dyn Iterator<Item = String>| {
        for cell in cells {
            written.extend(["| ", &cell, " "]);
        }
        written.push_str("|\n");
    };
    put(&mut table.head.iter().map(|cell| marked(cell, false)));
    let rule = |place| if place == 0 || !table.has_figures { "---" } else { "---:" };
    put(&mut (0..table.head.len()).map(|place| rule(place).to_owned()));
    for row in &table.rows {
        put(&mut row.cells.iter().map(|cell| marked(&cell.shown, false)));
    }
    written
}

/// Text of several lines: an empty line parts paragraphs, and within them each line stays a line.
fn paragraphs(text: &str) -> String {
    let mut written = String::new();
    let mut ends = "";
    for line in text.split('\n') {
        let line = inline(line);
        if line.trim().is_empty() {
            if !written.is_empty() {
                ends = "\n\n";
            }
        } else {
            written.extend([ends, &line]);
            ends = "\\\n";
        }
    }
    written.push('\n');
    written
}

/// A line of its own, in which no sign is more than itself.
fn inline(text: &str) -> String {
    marked(text, true)
}

/// A text with a backslash before each sign that would be more than itself: always before those that mark up within a
/// line; at a line's beginning also before those that make it a list or a rule; and within what would be taken for a
/// link.
fn marked(text: &str, starts_line: bool) -> String {
    let mut written = String::new();
    let mut only_digits = starts_line;
    let mut signs = text.trim_matches([' ', '\t', '\n']).chars().peekable();
    while let Some(sign) = signs.next() {
        let starts = starts_line && written.is_empty();
        let is_marked = match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '<' | '>' | '&' | '|' | '~' | '#' | '$' | '^' | '@' | '=' => {
                true
            }
            '-' | '+' => starts,
            // `https://`, and a definition.
            ':' => starts || signs.peek().is_some_and(|next| *next != ' '),
            '.' => only_digits && !starts || written.ends_with("www"),
            ')' => only_digits && !starts,
            _ => false,
        };
        if is_marked {
            written.push('\\');
        }
        only_digits &= sign.is_ascii_digit();
        written.push(if sign == '\n' { ' ' } else { sign });
    }
    written
}
