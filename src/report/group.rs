//! What a group answered, as a part of a report and as pictures to take along.

use super::document::{Block, Row, Table};
use super::picture::{Picture, WIDTH};
use crate::chart::group::{
    GroupRadarData, GroupView, SpreadData, group_headline, group_radar, group_radar_alt, group_summary, group_table,
    spread_alt, spread_chart,
};
use crate::chart::table::TableCell;
use crate::chart::{captioned, framed};
use crate::model::Area;
use crate::text::Lang;
use crate::text::charts::fill;

/// How the answers are spread, and their middle.
#[must_use]
pub fn group_pictures(lang: Lang, view: &GroupView, order: &[Area]) -> [Picture; 2] {
    let words = lang.group();
    [
        Picture {
            name: "group-spread",
            caption: words.spread.to_owned(),
            description: spread_alt(lang, view),
            scene: spread_chart(&SpreadData::of(view, order, lang), WIDTH),
        },
        Picture {
            name: "group-radar",
            caption: words.middle.to_owned(),
            description: group_radar_alt(lang, view),
            scene: group_radar(&GroupRadarData::of(view, lang), WIDTH),
        },
    ]
}

/// The same as it stands alone: the finding above it, whose it is, and the source below.
#[must_use]
pub fn group_picture_alone(picture: Picture, lang: Lang, view: &GroupView, whose: &str, with_ground: bool) -> Picture {
    let headline = group_headline(lang, view);
    let frame = if with_ground { framed } else { captioned };
    let scene = frame(picture.scene, &headline, whose, lang.words().about_source);
    Picture { caption: headline, scene, ..picture }
}

/// What a group called `name` answered: the finding, the spread in a picture and in figures, and what is protected.
#[must_use]
pub fn group_blocks(lang: Lang, view: &GroupView, order: &[Area], name: &str, answered: &str) -> Vec<Block> {
    let words = lang.group();
    let [spread, _] = group_pictures(lang, view, order);
    let summary = [&group_headline(lang, view), ". ", answered, ". ", &group_summary(lang, view)].concat();
    vec![
        Block::Heading(fill(words.report_title, &[name])),
        Block::Paragraph(summary),
        Block::Picture(spread),
        Block::Table(figures(lang, view, order)),
        Block::Paragraph(lang.group_charts().concord_explained.to_owned()),
        Block::Paragraph(fill(words.protected, &[&view.min.to_string()])),
    ]
}

fn figures(lang: Lang, view: &GroupView, order: &[Area]) -> Table {
    let (words, charts) = (lang.words(), lang.group_charts());
    let columns = &charts.columns;
    let mut head = vec![words.col_area, columns.answers, charts.median, columns.quartiles, columns.agreement];
    if view.targets.is_some() {
        head.push(charts.target_median);
    }
    let lines = SpreadData::of(view, order, lang).rows.into_iter().map(|row| {
        let said: Vec<String> = [row.median].into_iter().chain(row.said).filter(|text| !text.is_empty()).collect();
        [&row.label, ": ", &said.join(", ")].concat()
    });
    let rows = group_table(lang, view, order).into_iter().zip(lines).map(|(row, line)| {
        let name = TableCell { shown: row.name.to_owned(), spoken: None };
        let mut cells = vec![name, row.answers, row.median, row.quartiles, row.agreement];
        cells.extend(row.target.into_iter().map(|[median, _]| median));
        Row { cells, line }
    });
    Table { head: head.into_iter().map(str::to_owned).collect(), has_figures: true, rows: rows.collect() }
}
