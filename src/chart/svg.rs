//! A scene as an SVG document, for print and export.

use plotters::prelude::SVGBackend;

use super::draw::{BackendScale, draw_scaled};
use super::palette::Palette;
use super::scene::Scene;

/// Units per CSS pixel: coordinates are whole units, and a quarter of a pixel is not seen.
const UNITS: f64 = 4.0;

/// The picture as SVG, to stand in a page that describes it elsewhere.
#[must_use]
pub fn to_svg(scene: &Scene, palette: &Palette) -> String {
    to_svg_described(scene, palette, "", "")
}

/// The picture as SVG that says what it shows; an empty text is left out.
#[must_use]
pub fn to_svg_described(scene: &Scene, palette: &Palette, title: &str, description: &str) -> String {
    let (width, height) = (whole(scene.width), whole(scene.height));
    let mut drawn = String::new();
    let mut backend = SVGBackend::with_string(&mut drawn, (width, height));
    // plotters-svg writes font-size ÷ 1.24 and centres the small letters: `drop` moves the middle to that of capitals.
    let backend_scale = BackendScale { units: UNITS, text: 1.24, drop: 0.09 };
    // Writing to a string does not fail.
    let finished = draw_scaled(scene, &mut backend, palette, backend_scale).is_ok();
    drop(backend);

    // The backend's own opening tag gives the size in units; ours gives it in CSS pixels.
    let shapes = drawn.split_once('>').map(|(_, rest)| rest).filter(|_| finished).unwrap_or("</svg>");
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {} {}""#,
        width * 4,
        height * 4,
    );
    svg.push_str(if title.is_empty() { ">" } else { r#" role="img">"# });
    for (open, text, close) in [("<title>", title, "</title>"), ("<desc>", description, "</desc>")] {
        if !text.is_empty() {
            svg.extend([open, &escaped(text), close]);
        }
    }
    svg.push_str(shapes);
    // What is no character may stand in a name, and in no XML.
    svg.retain(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'));
    svg
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast from f64 saturates")]
fn whole(pixels: f64) -> u32 {
    pixels.ceil() as u32
}
