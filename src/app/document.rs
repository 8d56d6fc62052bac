//! A document as a view: on paper, and on the screen.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::app::view::{El, el};
use crate::report::document::{Block, Document, Table};
use crate::report::picture::{Picture, svg};

/// A sheet of paper with a document on it.
#[must_use]
pub fn view(document: &Document) -> El {
    let has_chapters = document.blocks.iter().any(|block| matches!(block, Block::Chapter(_)));
    el("main")
        .class(if has_chapters { "report" } else { "" })
        .child(el("h1").child(document.title.clone()))
        .child((!document.facts.is_empty()).then(|| el("p").class("facts").child(document.facts.join(" · "))))
        .children(document.blocks.iter().map(|one| block(one, "h2")))
}

/// A part of a document, under headings of this level.
pub(super) fn block(block: &Block, heading: &'static str) -> El {
    match block {
        Block::Chapter(text) => el(heading).class("chapter").child(text.clone()),
        Block::Heading(text) => el(heading).child(text.clone()),
        Block::Paragraph(text) => el("p").child(text.clone()),
        Block::Large(text) => el("p").class("large").child(text.clone()),
        Block::List(items) => el("ul").children(items.iter().map(|item| el("li").child(item.clone()))),
        Block::Table(table) => figures(table),
        Block::Picture(picture) => figure(picture),
        Block::Notes(notes) => el("dl").children(notes.iter().map(|note| {
            let (name, text) = (el("dt").child(note.name.clone()), el("dd").child(note.text.clone()));
            el("div").child(name).child(text)
        })),
    }
}

fn figure(picture: &Picture) -> El {
    let data = ["data:image/svg+xml,", &encoded(&svg(picture))].concat();
    let image = el("img").attr("src", data).attr("alt", picture.description.clone());
    el("figure").child(el("figcaption").child(picture.caption.clone())).child(image)
}

fn figures(table: &Table) -> El {
    let class = |place: usize| if place == 0 || !table.has_figures { "" } else { "n" };
    let head = table.head.iter().enumerate();
    let head = head.map(|(place, name)| set(el("th").attr("scope", "col").class(class(place)), name));
    let rows = table.rows.iter().map(|row| {
        el("tr").children(row.cells.iter().enumerate().map(|(place, cell)| {
            let cell_element = if place == 0 { el("th").attr("scope", "row") } else { el("td") };
            set(cell_element.class(class(place)), &cell.shown)
        }))
    });
    el("table").child(el("thead").child(el("tr").children(head))).child(el("tbody").children(rows))
}

/// The longest word that a column of a table makes room for, in letters.
const LONGEST: usize = 22;

/// Puts a text in a cell. A word that is longer than words are may be broken anywhere; no other is.
fn set(cell: El, text: &str) -> El {
    let is_long = |word: &str| word.chars().count() > LONGEST;
    if !text.split_whitespace().any(is_long) {
        return cell.child(text.to_owned());
    }
    text.split_inclusive(char::is_whitespace).fold(cell, |cell, word| {
        if is_long(word.trim()) {
            cell.child(el("span").class("long").child(word.to_owned()))
        } else {
            cell.child(word.to_owned())
        }
    })
}

/// What need not be encoded in a part of an address.
const IN_ADDRESS: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A text as a part of an address.
pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, IN_ADDRESS).to_string()
}
