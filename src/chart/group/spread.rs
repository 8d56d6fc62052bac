//! The spread chart: one row per area, every answer a dot.

use super::describe::{GroupView, ShownArea, word};
use crate::chart::fit_width;
use crate::chart::legend::{Series, legend};
use crate::chart::marks::{HALF, REACH, diamond, half_band, label, median_line};
use crate::chart::measure::{FontWeight, text_width};
use crate::chart::scene::{Anchor, ColorRole, Point, Rect, Scene, Shape, crisp};
use crate::model::Area;
use crate::model::group::{Quarters, Quartiles};
use crate::text::Lang;
use crate::text::charts::fill;

/// What one row shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpreadRow {
    /// The area's short name.
    pub label: String,
    /// How many chose each level, lowest first.
    pub levels: [u32; 10],
    /// The median and the quartiles; nothing where the row is hidden.
    pub quartiles: Option<Quartiles>,
    /// The median of the targets.
    pub target: Option<Quarters>,
    /// The median in words; empty where the row is hidden.
    pub median: String,
    /// What else is said of it, a line each.
    pub said: Vec<String>,
}

/// What a spread chart shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpreadData {
    /// The rows from the top.
    pub rows: Vec<SpreadRow>,
    /// What one answer, many answers, the median, the band and the targets' median are called; no legend where this is
    /// missing.
    pub legend: Option<[String; 5]>,
    /// How the numbers are written.
    pub lang: Lang,
}

impl SpreadData {
    /// A group, the areas in this order, with a legend.
    #[must_use]
    pub fn of(view: &GroupView, order: &[Area], lang: Lang) -> Self {
        let words = lang.group_charts();
        let rows = order.iter().map(|area| {
            let label = lang.guide(*area).short.to_owned();
            match view.areas.get(*area) {
                Some(seen) => row(label, seen, view.target(*area), lang),
                None => SpreadRow { label, said: vec![lang.fewer_than(view.min)], ..SpreadRow::default() },
            }
        });
        let legend = [words.one_answer, words.many_answers, words.median, words.half, words.target_median];
        Self { rows: rows.collect(), legend: Some(legend.map(str::to_owned)), lang }
    }
}

fn row(label: String, seen: &ShownArea, target: Option<Quarters>, lang: Lang) -> SpreadRow {
    let words = lang.group_charts();
    let mut levels = [0; 10];
    for (place, (_, count)) in levels.iter_mut().zip(seen.spread.levels()) {
        *place = count;
    }
    let answers = lang.group_answers(seen.spread.n());
    let mut said = vec![fill(words.answers_and_concord, &[&answers, word(lang, seen.agreement)])];
    said.extend(target.map(|target| fill(words.target_is, &[&lang.quarters(target)])));
    for (sentence, count) in [(words.unknown, seen.spread.unknown()), (words.irrelevant, seen.spread.irrelevant())] {
        if count > 0 {
            said.push(fill(sentence, &[&lang.count(count as usize)]));
        }
    }
    SpreadRow {
        label,
        levels,
        quartiles: Some(seen.quartiles),
        target,
        median: fill(words.median_is, &[&lang.quarters(seen.quartiles.median)]),
        said,
    }
}

/// The most answers on an area that are drawn one by one.
pub const MOST_DOTS: u32 = 200;

/// The least room for the scale where names and words stand beside it.
const BESIDE: f64 = 320.0;

const NAME: f64 = 14.0;
const SAID: f64 = 13.0;
const NUMBER: f64 = 12.0;
const LINE: f64 = 19.0;

/// The highest pile, and the lowest room for one.
const HIGHEST: f64 = 104.0;
const LOWEST: f64 = 18.0;

/// From the foot of a pile to the middle of the band, and from there to the end of the row's marks.
const FOOT: f64 = 11.0;
const UNDER: f64 = 11.0;

/// Above and below a row.
const PAD: f64 = 10.0;

/// How answers become marks; the same in all rows, so that they can be compared.
pub(super) enum Marks {
    /// One dot each, so far from each other, in piles so many dots wide.
    Dots {
        /// From the middle of a dot to that of the next.
        pitch: f64,
        /// How much of that is between them.
        gap: f64,
        /// How many stand beside each other.
        across: u32,
    },
    /// One mark a level.
    Areas {
        /// The radius of the largest.
        radius: f64,
        /// How many answers that is.
        most: u32,
    },
}

impl Marks {
    fn of(rows: &[SpreadRow], step: f64) -> Self {
        let most = rows.iter().flat_map(|row| row.levels).max().unwrap_or_default();
        let many = rows.iter().any(|row| row.levels.iter().sum::<u32>() > MOST_DOTS);
        if many {
            return Self::Areas { radius: (step * 0.47).min(26.0), most: most.max(1) };
        }
        // One dot wide if the height allows, else as large as it does, and wider than half of what a level has only where
        // it must. Odd, so that a dot is sharp and has a pixel around.
        let fits = |across: u32, pitch: f64, share: f64| {
            f64::from(across) * pitch <= step * share && f64::from(most.div_ceil(across)) * pitch <= HIGHEST
        };
        for (widest, smallest, share) in [(1, 7.0, 0.8), (40, 5.0, 0.45), (40, 5.0, 0.8)] {
            for pitch in [9.0, 7.0, 5.0] {
                if pitch >= smallest
                    && let Some(across) = (1..=widest).find(|across| fits(*across, pitch, share))
                {
                    return Self::Dots { pitch, gap: 1.0, across };
                }
            }
        }
        let across = (1..=40).find(|across| fits(*across, 3.0, 0.8)).unwrap_or(7);
        Self::Dots { pitch: 3.0, gap: 1.0, across }
    }

    /// The height of a row's highest pile.
    pub(super) fn height(&self, levels: &[u32; 10]) -> f64 {
        match self {
            Self::Dots { pitch, across, .. } => {
                let most = levels.iter().max().copied().unwrap_or_default();
                (f64::from(most.div_ceil(*across)) * pitch).max(LOWEST)
            }
            Self::Areas { radius, .. } => (2.0 * radius + 18.0).ceil(),
        }
    }

    /// Draws a row's answers on a foot.
    pub(super) fn draw(&self, shapes: &mut Vec<Shape>, row: &[u32; 10], scale: &Scale, foot: f64) {
        let levels = || row.iter().zip(1_u8..).filter(|(count, _)| **count > 0);
        for (count, level) in levels() {
            let x = scale.x(f64::from(level));
            match self {
                Self::Dots { pitch, gap, across } => {
                    let left = x - f64::from((*across).min(*count) - 1) / 2.0 * pitch;
                    for dot in 0..*count {
                        let (up, right) = (dot / across, dot % across);
                        let (dx, dy) = (f64::from(right) * pitch, (f64::from(up) + 0.5) * pitch);
                        let center = Point::new(left + dx, foot - dy);
                        shapes.push(Shape::Circle { center, radius: (pitch - gap) / 2.0, color: ColorRole::Now });
                    }
                }
                Self::Areas { radius, most } => {
                    let own = radius * (f64::from(*count) / f64::from(*most)).sqrt();
                    let center = Point::new(x, foot - radius - 1.0);
                    shapes.push(Shape::Circle { center, radius: own.max(1.0), color: ColorRole::Now });
                }
            }
        }
        if let Self::Areas { .. } = self {
            counts(shapes, row, scale, foot - self.height(row) + 8.0);
        }
    }
}

/// Writes how many chose each level, on one line: the most first, and of the others those that have room.
fn counts(shapes: &mut Vec<Shape>, levels: &[u32; 10], scale: &Scale, y: f64) {
    let mut taken: Vec<Rect> = Vec::new();
    let mut left = *levels;
    while let Some((count, level)) = left.iter_mut().zip(1_u8..).max_by_key(|(count, _)| **count)
        && *count > 0
    {
        let at = Point::new(scale.x(f64::from(level)), y);
        let mut said = label(
            &scale.lang.count(*count as usize),
            at,
            Anchor::Middle,
            NUMBER,
            FontWeight::Regular,
            ColorRole::Muted,
        );
        *count = 0;
        let bounds = said.bounds();
        said.at.x += (-bounds.left).max(0.0) - (bounds.right - scale.end).max(0.0);
        let bounds = said.bounds().grown(3.0);
        if taken.iter().all(|other| !other.overlaps(&bounds)) {
            taken.push(bounds);
            shapes.push(Shape::Text(said));
        }
    }
}

/// Where things stand across a spread chart.
pub(super) struct Scale {
    /// Level 1.
    first: f64,
    /// From one level to the next.
    step: f64,
    /// Where words begin, if they stand beside the scale.
    beside: Option<f64>,
    /// How far to the right there is room for numbers.
    end: f64,
    /// How the numbers are written.
    lang: Lang,
}

impl Scale {
    /// Ten columns as wide as each other, with a level in the middle of each.
    pub(super) fn columns(width: f64, lang: Lang) -> Self {
        let step = width / 10.0;
        Self { first: step / 2.0, step, beside: None, end: width, lang }
    }

    fn of(SpreadData { rows, lang, .. }: &SpreadData, width: f64) -> Self {
        let widest = |texts: &mut dyn Iterator<Item = (&String, f64)>| {
            texts.fold(0.0_f64, |widest, (text, size)| widest.max(text_width(text, size, FontWeight::Bold)))
        };
        let names = widest(&mut rows.iter().map(|row| (&row.label, NAME))) + 16.0;
        let medians = rows.iter().map(|row| (&row.median, NAME));
        let lines = rows.iter().flat_map(|row| row.said.iter().map(|line| (line, SAID)));
        let words = widest(&mut medians.chain(lines)) + 16.0;
        let room = width - names - words;
        let (left, room, beside) =
            if room < BESIDE { (0.0, width, None) } else { (names, room, Some((names + room + 16.0).floor())) };
        // Half a step outside either end, for the piles.
        let step = (room / 10.0 * 2.0).floor() / 2.0;
        Self {
            first: crisp(left + (step / 2.0).max(REACH)),
            step: step.min((room - 2.0 * REACH - 1.0) / 9.0),
            beside,
            end: beside.unwrap_or(width),
            lang: *lang,
        }
    }

    pub(super) fn x(&self, level: f64) -> f64 {
        self.first + self.step * (level - 1.0)
    }

    pub(super) fn place(&self, Quarters(level): Quarters) -> f64 {
        self.x(f64::from(level.clamp(4, 40)) / 4.0)
    }
}

/// Draws a spread chart as wide as asked and as high as it needs.
#[must_use]
pub fn spread_chart(data: &SpreadData, width: f64) -> Scene {
    let width = fit_width(width);
    let scale = Scale::of(data, width);
    let marks = Marks::of(&data.rows, scale.step);
    let mut shapes = Vec::new();
    let mut y = 0.0;
    if let Some([one, many, median, half, target]) = &data.legend
        && data.rows.iter().any(|row| row.quartiles.is_some())
    {
        let answer = if let Marks::Areas { .. } = marks { many } else { one };
        let mut items = vec![(Series::Answer, answer.as_str()), (Series::Median, median), (Series::Half, half)];
        if data.rows.iter().any(|row| row.target.is_some()) {
            items.push((Series::Target, target));
        }
        y = legend(&mut shapes, &items, (width, 0.0), false, false) + 8.0;
    }
    let top = y;
    let grid = shapes.len();
    for row in &data.rows {
        y = match scale.beside {
            Some(words) => row_beside(&mut shapes, row, &scale, &marks, (words, y)),
            None => row_stacked(&mut shapes, row, &scale, &marks, (width, y)),
        };
    }
    if scale.beside.is_some() {
        let lines = (1..=10_u8).map(|level| upright(scale.x(f64::from(level)), top, y));
        shapes.splice(grid..grid, lines);
        numbers(&mut shapes, &scale, y + 10.0);
        y += 20.0;
    } else if y > top {
        y -= 2.0 * PAD;
    }
    Scene { width, height: y.ceil(), shapes }
}

pub(super) fn upright(x: f64, from: f64, to: f64) -> Shape {
    Shape::line(Point::new(x, from), Point::new(x, to), 1.0, ColorRole::Line)
}

/// The levels' numbers.
pub(super) fn numbers(shapes: &mut Vec<Shape>, scale: &Scale, y: f64) {
    for level in 1..=10_u8 {
        let at = Point::new(scale.x(f64::from(level)), y);
        let text = level.to_string();
        shapes.push(Shape::Text(label(&text, at, Anchor::Middle, NUMBER, FontWeight::Regular, ColorRole::Muted)));
    }
}

/// What is said of a row, a line each.
fn lines(row: &SpreadRow) -> Vec<(&str, f64, FontWeight, ColorRole)> {
    let median = (!row.median.is_empty()).then_some((row.median.as_str(), NAME, FontWeight::Bold, ColorRole::Text));
    median
        .into_iter()
        .chain(row.said.iter().map(|line| (line.as_str(), SAID, FontWeight::Regular, ColorRole::Muted)))
        .collect()
}

/// A row with its name before the scale and its words after; where it ends.
fn row_beside(shapes: &mut Vec<Shape>, row: &SpreadRow, scale: &Scale, marks: &Marks, (words, top): (f64, f64)) -> f64 {
    let said = lines(row);
    let mut high = 0.0;
    for _ in &said {
        high += LINE;
    }
    let drawn = if row.quartiles.is_some() { marks.height(&row.levels) + FOOT + UNDER } else { 0.0 };
    let inner = high.max(drawn).max(2.0 * LINE);
    let bottom = top + 2.0 * PAD + inner;
    let middle = top + PAD + inner / 2.0;
    let name = Point::new(0.0, middle);
    shapes.push(Shape::Text(label(&row.label, name, Anchor::Start, NAME, FontWeight::Bold, ColorRole::Text)));
    let mut y = middle - high / 2.0 + LINE / 2.0;
    for (text, size, weight, color) in said {
        shapes.push(Shape::Text(label(text, Point::new(words, y), Anchor::Start, size, weight, color)));
        y += LINE;
    }
    figures(shapes, row, scale, marks, (middle + drawn / 2.0 - FOOT - UNDER).floor());
    shapes.push(Shape::line(
        Point::new(0.0, crisp(bottom)),
        Point::new(words - 16.0, crisp(bottom)),
        1.0,
        ColorRole::Line,
    ));
    bottom
}

/// A row with its name and its median above the scale, and the other words below; where it ends.
fn row_stacked(
    shapes: &mut Vec<Shape>,
    row: &SpreadRow,
    scale: &Scale,
    marks: &Marks,
    (width, top): (f64, f64),
) -> f64 {
    let mut y = top + LINE / 2.0;
    let bold =
        |text, x, anchor| Shape::Text(label(text, Point::new(x, y), anchor, NAME, FontWeight::Bold, ColorRole::Text));
    shapes.push(bold(&row.label, 0.0, Anchor::Start));
    if !row.median.is_empty() {
        shapes.push(bold(&row.median, width, Anchor::End));
    }
    y += LINE / 2.0;
    if row.quartiles.is_some() {
        let foot = (y + 6.0 + marks.height(&row.levels)).floor();
        for level in 1..=10_u8 {
            shapes.push(upright(scale.x(f64::from(level)), y + 6.0, foot + FOOT + HALF));
        }
        figures(shapes, row, scale, marks, foot);
        y = foot + FOOT + UNDER;
        numbers(shapes, scale, y + NUMBER / 2.0);
        y += NUMBER + 4.0;
    }
    // As many on a line as fit.
    let mut line = String::new();
    let mut write = |line: &str, y: &mut f64| {
        let at = Point::new(0.0, *y + LINE / 2.0);
        shapes.push(Shape::Text(label(line, at, Anchor::Start, SAID, FontWeight::Regular, ColorRole::Muted)));
        *y += LINE;
    };
    for said in &row.said {
        let longer = if line.is_empty() { said.clone() } else { [&line, " · ", said].concat() };
        if text_width(&longer, SAID, FontWeight::Regular) <= width {
            line = longer;
        } else {
            write(&line, &mut y);
            line.clone_from(said);
        }
    }
    write(&line, &mut y);
    y + 2.0 * PAD
}

/// A row's answers, and under them the median and the band, where it has any.
fn figures(shapes: &mut Vec<Shape>, row: &SpreadRow, scale: &Scale, marks: &Marks, foot: f64) {
    let Some(Quartiles { low, median, high }) = row.quartiles else { return };
    marks.draw(shapes, &row.levels, scale, foot);
    let y = foot + FOOT;
    let (left, right) = (scale.place(low), scale.place(high));
    if right > left {
        half_band(shapes, &Rect { left, top: y - HALF, right, bottom: y + HALF });
    }
    if let Some(target) = row.target {
        diamond(shapes, Point::new(scale.place(target), y), target == median);
    }
    median_line(shapes, Point::new(scale.place(median), y));
}
