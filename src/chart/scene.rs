//! What a chart consists of before anyone has chosen colours or pixels.

use super::measure::{FontWeight, line_height, text_width};

/// A place in CSS pixels from the top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Point {
    /// A place.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// What a colour is for; a [`Palette`](super::Palette) says which colour it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColorRole {
    /// Words and numbers that are read first.
    Text,
    /// Words and numbers that are read after.
    Muted,
    /// Rings, spokes and grid lines: decoration only.
    Line,
    /// The present, *nuläge*.
    Now,
    /// The wanted position, *målbild*.
    Target,
    /// What the chart stands on.
    Surface,
}

/// The lengths of a dash and of the space after it, in CSS pixels; both are stretched to fit each edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dash {
    /// The dash.
    pub on: f64,
    /// The space.
    pub off: f64,
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text begins there.
    Start,
    /// The text has its middle there.
    Middle,
    /// The text ends there.
    End,
}

/// A line of text, centred on its place from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where.
    pub at: Point,
    /// Which end stands there.
    pub anchor: Anchor,
    /// The size of the type in CSS pixels.
    pub size: f64,
    /// Its weight.
    pub weight: FontWeight,
    /// Its colour.
    pub color: ColorRole,
    /// What it says.
    pub text: String,
}

impl Label {
    /// The room it takes at the most.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let (width, height) = (text_width(&self.text, self.size, self.weight), line_height(self.size));
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::End => self.at.x - width,
        };
        Rect { left, top: self.at.y - height / 2.0, right: left + width, bottom: self.at.y + height / 2.0 }
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Rect {
    /// Whether the two share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// The same, larger on every side.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// Its corners, in order.
    pub(super) fn corners(&self) -> Vec<Point> {
        vec![
            Point::new(self.left, self.top),
            Point::new(self.right, self.top),
            Point::new(self.right, self.bottom),
            Point::new(self.left, self.bottom),
        ]
    }
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line through two or more points.
    Line {
        /// The points.
        points: Vec<Point>,
        /// Whether it goes on from the last point to the first.
        closed: bool,
        /// Its width in CSS pixels.
        width: f64,
        /// Whether and how it is dashed.
        dash: Option<Dash>,
        /// Its colour.
        color: ColorRole,
    },
    /// A filled surface.
    Polygon {
        /// The corners.
        points: Vec<Point>,
        /// 0 for nothing to 1 for opaque.
        opacity: f64,
        /// Its colour.
        color: ColorRole,
    },
    /// A filled circle.
    Circle {
        /// Its middle.
        center: Point,
        /// Its radius in CSS pixels.
        radius: f64,
        /// Its colour.
        color: ColorRole,
    },
    /// Text.
    Text(Label),
}

/// A picture: what comes later lies on top.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Whole CSS pixels.
    pub width: f64,
    /// Whole CSS pixels.
    pub height: f64,
    /// What is drawn.
    pub shapes: Vec<Shape>,
}

impl Scene {
    /// Its texts.
    pub fn labels(&self) -> impl Iterator<Item = &Label> {
        self.shapes.iter().filter_map(|shape| match shape {
            Shape::Text(label) => Some(label),
            _ => None,
        })
    }

    /// The same with another to the right of it, so far between them; each in the middle of the height of both.
    #[must_use]
    pub fn beside(self, right: Self, between: f64) -> Self {
        let height = self.height.max(right.height);
        let down = |scene: &Self| ((height - scene.height) / 2.0).floor();
        let (left_down, right_down, left) = (down(&self), down(&right), self.width + between);
        let width = left + right.width;
        let mut shapes: Vec<Shape> = self.shapes.into_iter().map(|shape| shape.moved(0.0, left_down)).collect();
        shapes.extend(right.shapes.into_iter().map(|shape| shape.moved(left, right_down)));
        Self { width, height, shapes }
    }

    /// The same, so many times as large.
    #[must_use]
    pub fn scaled(mut self, by: f64) -> Self {
        (self.width, self.height) = ((self.width * by).floor(), (self.height * by).ceil());
        let place = |point: &mut Point| (point.x, point.y) = (point.x * by, point.y * by);
        for shape in &mut self.shapes {
            match shape {
                Shape::Line { points, width, dash, .. } => {
                    points.iter_mut().for_each(place);
                    *width *= by;
                    *dash = dash.map(|dash| Dash { on: dash.on * by, off: dash.off * by });
                }
                Shape::Polygon { points, .. } => points.iter_mut().for_each(place),
                Shape::Circle { center, radius, .. } => {
                    place(center);
                    *radius *= by;
                }
                Shape::Text(label) => {
                    place(&mut label.at);
                    label.size *= by;
                }
            }
        }
        self
    }
}

impl Shape {
    /// A hairline or a bar between two points.
    pub(super) fn line(from: Point, to: Point, width: f64, color: ColorRole) -> Self {
        Self::Line { points: vec![from, to], closed: false, width, dash: None, color }
    }

    /// An opaque rectangle.
    pub(super) fn rect(rect: &Rect, color: ColorRole) -> Self {
        Self::Polygon { points: rect.corners(), opacity: 1.0, color }
    }

    /// The same somewhere else.
    #[must_use]
    pub fn moved(mut self, dx: f64, dy: f64) -> Self {
        let shift = |point: &mut Point| {
            point.x += dx;
            point.y += dy;
        };
        match &mut self {
            Self::Line { points, .. } | Self::Polygon { points, .. } => points.iter_mut().for_each(shift),
            Self::Circle { center, .. } => shift(center),
            Self::Text(label) => shift(&mut label.at),
        }
        self
    }
}

/// The middle of the pixel that holds this coordinate: where a hairline is sharp.
pub(super) fn crisp(coordinate: f64) -> f64 {
    coordinate.floor() + 0.5
}
