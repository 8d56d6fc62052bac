//! Pictures of an assessment: model → [`Scene`] → any plotters backend, and model → words that say the same.
//!
//! A scene is shapes and labels in CSS pixels, without colours or pixels, so that its geometry can be tested without a
//! browser and what is drawn on the screen is what is exported. Nothing here measures text in a browser: plotters'
//! own measuring would write to the host page.

pub mod compare;
pub mod describe;
pub mod draw;
pub mod framed;
pub mod gap;
pub mod group;
mod legend;
mod marks;
pub mod matrix;
pub mod measure;
mod mini;
pub mod palette;
pub mod qr;
pub mod radar;
mod rows;
pub mod scene;
pub mod svg;
pub mod table;
pub mod timeline;
pub mod trend;

pub use compare::{describe_comparison, headline_of_two, trend_alt, trend_headline, two_alt};
pub use describe::{
    describe_headline, describe_means, describe_own, describe_rest, describe_summary, gap_alt, radar_alt,
};
pub use draw::draw;
pub use framed::{captioned, framed};
pub use gap::{GapData, GapRow, gap_chart};
pub use legend::LegendWords;
pub use matrix::{MatrixData, matrix, matrix_alt, matrix_headline};
pub use measure::FontWeight;
pub use mini::mini_radar;
pub use palette::Palette;
pub use qr::qr;
pub use radar::{RadarData, Spoke, SpokeLabels, radar};
pub use scene::{Anchor, ColorRole, Scene, Shape};
pub use svg::{to_svg, to_svg_described};
pub use table::{TableRow, table};
pub use timeline::{TimelineData, timeline, timeline_alt, timeline_headline};
pub use trend::{TrendData, trend};

/// The typefaces of all text in charts: whatever the system has. Valid in a canvas' `font` and in an SVG attribute.
pub const FONT_FAMILY: &str = r#"system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif"#;

/// The widths a chart is made for, in CSS pixels; a width outside is drawn as the nearest inside.
pub const WIDTHS: std::ops::RangeInclusive<f64> = 280.0..=1200.0;

/// The width to draw at: whole pixels within [`WIDTHS`].
fn fit_width(width: f64) -> f64 {
    if width.is_nan() { *WIDTHS.start() } else { width.clamp(*WIDTHS.start(), *WIDTHS.end()).floor() }
}
