//! A QR code as a scene. It is drawn in black on white whatever the theme: many readers see nothing else.

use qrcodegen::{QrCode, QrCodeEcc};

use super::scene::{ColorRole, Point, Rect, Scene, Shape};

/// The empty modules around, as the standard asks for.
const QUIET: i32 = 4;

/// The code of a text, at most so many CSS pixels wide, in whole pixels per module; `None` where the text is too long
/// for any code.
#[must_use]
pub fn qr(text: &str, width: f64) -> Option<Scene> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let modules = code.size() + 2 * QUIET;
    let module = (width / f64::from(modules)).floor().max(2.0);
    let side = module * f64::from(modules);
    let bar = |x: i32, y: i32, length: i32, color| {
        let (left, top) = (module * f64::from(x + QUIET), module * f64::from(y + QUIET));
        let rect = Rect { left, top, right: left + module * f64::from(length), bottom: top + module };
        Shape::rect(&rect, color)
    };
    let ground = [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)].map(|(x, y)| Point::new(x, y));
    let mut shapes = vec![Shape::Polygon { points: ground.to_vec(), opacity: 1.0, color: ColorRole::Surface }];
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let length = i32::try_from(length).unwrap_or_default();
            if length > 0 {
                shapes.push(bar(x, y, length, ColorRole::Text));
            }
            x += length + 1;
        }
    }
    Some(Scene { width: side, height: side, shapes })
}
