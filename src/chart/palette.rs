//! The colours of the roles.

use super::scene::ColorRole;

/// Red, green and blue, 0–255 each.
pub type Rgb = (u8, u8, u8);

/// The contrast of two colours, 1–21, as WCAG 2.2 defines it.
#[must_use]
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance((red, green, blue): Rgb) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { to_the_2_4((part + 0.055) / 1.055) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// A number in 0–1 to the power of 2.4: its square times the fifth root of its square, by Newton's method.
/// The power function itself would carry a library of mathematics to the browser.
fn to_the_2_4(base: f64) -> f64 {
    let square = base * base;
    let root = (0..30).fold(1.0_f64, |root, _| root - (root - square / root.powi(4)) / 5.0);
    square * root
}

/// One colour per [`ColorRole`]. Two colours and greys do it all, and the shapes can be told apart without them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// [`ColorRole::Text`].
    pub text: Rgb,
    /// [`ColorRole::Muted`].
    pub muted: Rgb,
    /// [`ColorRole::Line`].
    pub line: Rgb,
    /// [`ColorRole::Now`].
    pub now: Rgb,
    /// [`ColorRole::Target`].
    pub target: Rgb,
    /// [`ColorRole::Surface`].
    pub surface: Rgb,
}

impl Palette {
    /// Dark on light, also for paper.
    pub const LIGHT: Self = Self {
        text: (0x16, 0x26, 0x2c),
        muted: (0x4f, 0x60, 0x68),
        line: (0xd5, 0xd9, 0xd6),
        now: (0x0b, 0x5f, 0x6b),
        target: (0xa8, 0x48, 0x0b),
        surface: (0xff, 0xff, 0xff),
    };

    /// Light on dark.
    pub const DARK: Self = Self {
        text: (0xe9, 0xef, 0xf0),
        muted: (0xa9, 0xb8, 0xbd),
        line: (0x31, 0x40, 0x48),
        now: (0x6c, 0xc9, 0xd4),
        target: (0xf0, 0xa4, 0x6c),
        surface: (0x17, 0x22, 0x28),
    };

    /// The colour of a role.
    #[must_use]
    pub const fn rgb(&self, color: ColorRole) -> Rgb {
        match color {
            ColorRole::Text => self.text,
            ColorRole::Muted => self.muted,
            ColorRole::Line => self.line,
            ColorRole::Now => self.now,
            ColorRole::Target => self.target,
            ColorRole::Surface => self.surface,
        }
    }
}
