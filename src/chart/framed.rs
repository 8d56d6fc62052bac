//! A picture that stands alone: with a title above it and its source below.

use super::marks::label;
use super::measure::{line_height, text_width};
use super::scene::{Anchor, Ink, Point, Rect, Scene, Shape, Weight};

/// The empty space around.
const MARGIN: f64 = 24.0;

/// Puts a scene on a surface of its own, with texts around it as [`captioned`] sets them.
#[must_use]
pub fn framed(scene: Scene, title: &str, subtitle: &str, source: &str) -> Scene {
    let mut framed = captioned(scene, title, subtitle, source);
    let ground = Rect { left: 0.0, top: 0.0, right: framed.width, bottom: framed.height };
    framed.shapes.insert(0, Shape::rect(&ground, Ink::Surface));
    framed
}

/// Gives a scene a title that says the finding, a line under it (whose picture, which day) and the source below. An
/// empty text takes no room. What is behind shows through.
#[must_use]
pub fn captioned(scene: Scene, title: &str, subtitle: &str, source: &str) -> Scene {
    let width = scene.width + 2.0 * MARGIN;
    let mut above = Vec::new();
    let mut y = MARGIN;
    paragraph(&mut above, title, &mut y, scene.width, (20.0, Weight::Bold, Ink::Text));
    if !above.is_empty() {
        y += 4.0;
    }
    paragraph(&mut above, subtitle, &mut y, scene.width, (14.0, Weight::Regular, Ink::Muted));
    if !above.is_empty() {
        y += 16.0;
    }
    let top = y;
    y += scene.height;
    let mut below = Vec::new();
    if !source.is_empty() {
        y += 16.0;
        paragraph(&mut below, source, &mut y, scene.width, (12.0, Weight::Regular, Ink::Muted));
    }
    let height = (y + MARGIN).ceil();

    let mut shapes = above;
    shapes.extend(scene.shapes.into_iter().map(|shape| shape.moved(MARGIN, top)));
    shapes.append(&mut below);
    Scene { width, height, shapes }
}

/// Sets a text in lines no wider than `width`, broken between words, from `y` down.
fn paragraph(shapes: &mut Vec<Shape>, text: &str, y: &mut f64, width: f64, (size, weight, ink): (f64, Weight, Ink)) {
    let mut put = |line: &str| {
        let height = line_height(size).ceil();
        let at = Point::new(MARGIN, *y + height / 2.0);
        shapes.push(Shape::Text(label(line, at, Anchor::Start, size, weight, ink)));
        *y += height;
    };
    let mut set = |line: &str| {
        let mut part = String::new();
        for letter in line.chars() {
            part.push(letter);
            // Only a single word can be too wide: it is broken anywhere.
            if text_width(&part, size, weight) > width {
                part.pop();
                put(&part);
                part.clear();
                part.push(letter);
            }
        }
        put(&part);
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
}
