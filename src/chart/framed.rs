//! A picture that stands alone: with a title above it and its source below.

use super::marks::label;
use super::measure::{FontWeight, line_height, text_width};
use super::scene::{Anchor, ColorRole, Point, Rect, Scene, Shape};

/// The empty space around.
const MARGIN: f64 = 24.0;

/// Puts a scene on a surface of its own, with a title that says the finding, a line under it (whose picture, which day)
/// and the source below. An empty text takes no room.
#[must_use]
pub fn framed(scene: Scene, title: &str, subtitle: &str, source: &str) -> Scene {
    let mut framed = around(scene, title, subtitle, source);
    let ground = Rect { left: 0.0, top: 0.0, right: framed.width, bottom: framed.height };
    framed.shapes.insert(0, Shape::rect(&ground, ColorRole::Surface));
    framed
}

/// The same without a surface: what is behind shows through, also beside the texts in the scene.
#[must_use]
pub fn captioned(mut scene: Scene, title: &str, subtitle: &str, source: &str) -> Scene {
    let mut shapes: Vec<Shape> = Vec::new();
    for shape in scene.shapes {
        if matches!(shape, Shape::Text(_)) {
            shapes.pop_if(|before| matches!(before, Shape::Polygon { color: ColorRole::Surface, .. }));
        }
        shapes.push(shape);
    }
    scene.shapes = shapes;
    around(scene, title, subtitle, source)
}

/// How much wider than high: a slide's shape.
const SHAPE: f64 = 1.6;

fn around(scene: Scene, title: &str, subtitle: &str, source: &str) -> Scene {
    let frame = |inner: f64| {
        let mut above = Vec::new();
        let mut y = MARGIN;
        paragraph(&mut above, title, &mut y, inner, (22.0, FontWeight::Bold, ColorRole::Text));
        if !above.is_empty() {
            y += 4.0;
        }
        paragraph(&mut above, subtitle, &mut y, inner, (14.0, FontWeight::Regular, ColorRole::Muted));
        if !above.is_empty() {
            y += 20.0;
        }
        let mut below = Vec::new();
        let mut foot = 0.0;
        paragraph(&mut below, source, &mut foot, inner, (12.0, FontWeight::Regular, ColorRole::Muted));
        if !below.is_empty() {
            foot += 16.0;
        }
        (above, y, below, foot)
    };
    // As wide as its height asks for; the texts take fewer lines the wider it is, and what is left over is shared.
    let (_, top, _, foot) = frame(scene.width);
    let width = (scene.width + 2.0 * MARGIN).max((top + scene.height + foot + MARGIN) * SHAPE).ceil();
    let (above, top, below, foot) = frame(width - 2.0 * MARGIN);
    let height = (top + scene.height + foot + MARGIN).max(width / SHAPE).ceil();
    let spare = height - top - scene.height - foot - MARGIN;
    let (left, top) = (((width - scene.width) / 2.0).floor(), (top + spare / 2.0).floor());

    let mut shapes = above;
    shapes.extend(scene.shapes.into_iter().map(|shape| shape.moved(left, top)));
    let down = height - MARGIN - foot + if foot > 0.0 { 16.0 } else { 0.0 };
    shapes.extend(below.into_iter().map(|shape| shape.moved(0.0, down)));
    Scene { width, height, shapes }
}

/// Sets a text in lines no wider than `width`, from `y` down. They are as few as can be, and of about the same length, so
/// that no word is left alone.
fn paragraph(
    shapes: &mut Vec<Shape>,
    text: &str,
    y: &mut f64,
    width: f64,
    (size, weight, color): (f64, FontWeight, ColorRole),
) {
    let mut lines = broken(text, width, size, weight);
    let mut narrower = width - size;
    while narrower > width / 2.0 {
        let tried = broken(text, narrower, size, weight);
        if tried.len() > lines.len() {
            break;
        }
        lines = tried;
        narrower -= size;
    }
    let height = line_height(size).ceil();
    for line in lines {
        let at = Point::new(MARGIN, *y + height / 2.0);
        shapes.push(Shape::Text(label(&line, at, Anchor::Start, size, weight, color)));
        *y += height;
    }
}

/// The lines of a text, none wider than `width`, broken between words where that can be.
fn broken(text: &str, width: f64, size: f64, weight: FontWeight) -> Vec<String> {
    let mut lines = Vec::new();
    let mut set = |line: &str| {
        let mut part = String::new();
        for letter in line.chars() {
            part.push(letter);
            // Only a single word can be too wide: it is broken anywhere.
            if text_width(&part, size, weight) > width {
                part.pop();
                lines.push(std::mem::take(&mut part));
                part.push(letter);
            }
        }
        lines.push(part);
    };
    let mut pieces: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match pieces.last_mut() {
            // A number stays with what it counts.
            Some(piece) if piece.bytes().all(|byte| byte.is_ascii_digit()) => {
                piece.push(' ');
                piece.push_str(word);
            }
            _ => pieces.push(word.to_owned()),
        }
    }
    let mut line = String::new();
    for piece in pieces {
        let longer = format!("{line} {piece}");
        if line.is_empty() {
            line = piece;
        } else if text_width(&longer, size, weight) <= width {
            line = longer;
        } else {
            set(&line);
            line = piece;
        }
    }
    if !line.is_empty() {
        set(&line);
    }
    lines
}
