//! Draws a scene on any plotters backend.
//!
//! The backend is called directly, with styles of our own: plotters' `TextStyle` would bring measuring code that, in a
//! browser, hangs an element on the host page's body.

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily, FontStyle,
};

use super::FONT_FAMILY;
use super::measure::FontWeight;
use super::palette::Palette;
use super::scene::{Anchor, ColorRole, Dash, Label, Point, Scene, Shape};

/// How a backend's units and text relate to a scene's.
#[derive(Clone, Copy, Debug)]
pub(super) struct BackendScale {
    /// Units per CSS pixel; coordinates are whole units.
    pub(super) units: f64,
    /// What the backend divides text sizes by.
    pub(super) text: f64,
    /// How far below a text's place its `middle` must be put for capitals and figures to be centred, in text sizes.
    pub(super) drop: f64,
}

/// Draws a scene, `scale` units per CSS pixel: the device pixel ratio on a canvas of that many pixels.
/// Nothing is cleared before.
///
/// # Errors
/// The backend's.
pub fn draw<DB: DrawingBackend>(
    scene: &Scene,
    backend: &mut DB,
    palette: &Palette,
    scale: f64,
) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
    // A canvas centres the em square, which lies a little above the middle of the capitals.
    draw_scaled(scene, backend, palette, BackendScale { units: scale, text: 1.0, drop: 0.07 })
}

/// Draws a scene.
pub(super) fn draw_scaled<DB: DrawingBackend>(
    scene: &Scene,
    backend: &mut DB,
    palette: &Palette,
    backend_scale: BackendScale,
) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
    let mut renderer = Renderer { backend, palette, backend_scale };
    renderer.backend.ensure_prepared()?;
    for shape in &scene.shapes {
        renderer.shape(shape)?;
    }
    renderer.backend.present()
}

/// A backend with what is needed to use it.
struct Renderer<'a, DB> {
    backend: &'a mut DB,
    palette: &'a Palette,
    backend_scale: BackendScale,
}

impl<DB: DrawingBackend> Renderer<'_, DB> {
    fn shape(&mut self, shape: &Shape) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        match shape {
            Shape::Line { points, closed, width, dash: None, color } => {
                let mut path: Vec<_> = points.iter().map(|point| self.place(*point)).collect();
                if *closed {
                    // Once around and a little further, so that the first corner is joined like the others.
                    path.extend_from_within(..path.len().min(2));
                }
                self.path(path, *width, *color)
            }
            Shape::Line { points, closed, width, dash: Some(dash), color } => {
                for (from, to) in dashes(points, *closed, *dash) {
                    let path = vec![self.place(from), self.place(to)];
                    self.path(path, *width, *color)?;
                }
                Ok(())
            }
            Shape::Polygon { points, opacity, color } => {
                let path: Vec<_> = points.iter().map(|point| self.place(*point)).collect();
                let color = self.color(*color, *opacity);
                self.backend.fill_polygon(path, &color)
            }
            Shape::Circle { center, radius, color } => {
                let (center, radius) = (self.place(*center), self.units(*radius).max(1).unsigned_abs());
                let color = self.color(*color, 1.0);
                self.backend.draw_circle(center, radius, &color, true)
            }
            Shape::Text(label) => self.label(label),
        }
    }

    fn path(
        &mut self,
        path: Vec<BackendCoord>,
        width: f64,
        color: ColorRole,
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let style = Stroke { color: self.color(color, 1.0), width: self.units(width).max(1).unsigned_abs() };
        match *path.as_slice() {
            // The canvas backend moves upright and level lines by half a pixel, and only in `draw_line`. That makes an
            // odd width sharp and an even one blurred.
            [from, to] if (from.0 == to.0 || from.1 == to.1) && style.width % 2 == 1 => {
                self.backend.draw_line(from, to, &style)
            }
            _ => self.backend.draw_path(path, &style),
        }
    }

    fn label(&mut self, label: &Label) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let style = TextFace {
            color: self.color(label.color, 1.0),
            size: label.size * self.backend_scale.units * self.backend_scale.text,
            weight: label.weight,
            anchor: label.anchor,
        };
        let place = self.place(Point::new(label.at.x, label.at.y + label.size * self.backend_scale.drop));
        self.backend.draw_text(&label.text, &style, place)
    }

    fn color(&self, color: ColorRole, alpha: f64) -> BackendColor {
        BackendColor { alpha, rgb: self.palette.rgb(color) }
    }

    fn place(&self, point: Point) -> BackendCoord {
        (self.units(point.x), self.units(point.y))
    }

    #[expect(clippy::cast_possible_truncation, reason = "a cast from f64 saturates, and NaN gives 0")]
    fn units(&self, pixels: f64) -> i32 {
        (pixels * self.backend_scale.units + 0.5).floor() as i32
    }
}

/// The dashes of a line, each a straight piece. Every edge begins and ends with a dash, and the pattern is stretched to
/// fit it, so that corners are always drawn.
#[must_use]
pub fn dashes(points: &[Point], closed: bool, dash: Dash) -> Vec<(Point, Point)> {
    let mut pieces = Vec::new();
    let (on, period) = (dash.on.max(0.5), dash.on.max(0.5) + dash.off.max(0.5));
    let next = points.iter().skip(1).chain(points.iter().take(usize::from(closed && points.len() > 2)));
    for (from, to) in points.iter().zip(next) {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let length = (dx * dx + dy * dy).sqrt();
        // n dashes and n − 1 spaces.
        let count = ((length - on) / period).max(0.0).ceil();
        let stretch = length / (on + count * period);
        let at = |way: f64| Point::new(from.x + dx * way, from.y + dy * way);
        let mut begun = 0.0;
        while begun <= count && length > 0.0 {
            let start = begun * period * stretch / length;
            pieces.push((at(start), at(start + on * stretch / length)));
            begun += 1.0;
        }
    }
    pieces
}

/// A line's colour and width.
struct Stroke {
    color: BackendColor,
    width: u32,
}

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        self.color
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// A text's look. It has no size on paper and draws no pixels: the backends we use write text themselves.
struct TextFace {
    color: BackendColor,
    size: f64,
    weight: FontWeight,
    anchor: Anchor,
}

impl BackendTextStyle for TextFace {
    type FontError = std::convert::Infallible;

    fn color(&self) -> BackendColor {
        self.color
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn style(&self) -> FontStyle {
        match self.weight {
            FontWeight::Regular => FontStyle::Normal,
            FontWeight::Bold => FontStyle::Bold,
        }
    }

    fn anchor(&self) -> Pos {
        let across = match self.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        Pos::new(across, VPos::Center)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(FONT_FAMILY)
    }

    fn layout_box(&self, _text: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        Ok(((0, 0), (0, 0)))
    }

    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _text: &str,
        _pos: BackendCoord,
        _draw: F,
    ) -> Result<Result<(), E>, Self::FontError> {
        Ok(Ok(()))
    }
}
