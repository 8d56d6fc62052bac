//! The document as plain text for a mail: nothing that needs letters of one width.

use super::document::{Block, Document};

/// Writes it, with line feeds. Pictures are left out: the lines under them say the same.
#[must_use]
pub fn plain(document: &Document) -> String {
    let mut text = [&document.title, "\n", &document.facts.join(" · "), "\n"].concat();
    let mut after_heading = false;
    for block in &document.blocks {
        let lines: Vec<String> = match block {
            Block::Picture(_) => continue,
            Block::Chapter(text) | Block::Heading(text) | Block::Paragraph(text) | Block::Large(text) => {
                vec![text.clone()]
            }
            Block::List(items) => items.iter().map(|item| ["- ", item].concat()).collect(),
            Block::Table(table) => table.rows.iter().map(|row| row.line.clone()).collect(),
            Block::Notes(notes) => notes.iter().map(|note| [&note.name, ": ", &note.text].concat()).collect(),
        };
        if !after_heading {
            text.push('\n');
        }
        for line in &lines {
            text.extend([line.as_str(), "\n"]);
        }
        after_heading = matches!(block, Block::Chapter(_) | Block::Heading(_));
    }
    text
}
