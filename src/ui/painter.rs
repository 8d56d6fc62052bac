//! Draws the charts' scenes onto the canvases of the view.

use leptos::prelude::*;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, ShadowRoot};

use super::ports;
use super::state::State;
use super::theme::Theme;
use crate::chart::{GapData, LegendWords, Palette, RadarData, Scene, draw, gap_chart, radar};
use crate::text::example::example;

/// Draws every chart in view at the size it has and the density of the screen.
pub(super) fn paint(root: &ShadowRoot, state: &State) {
    let Ok(canvases) = root.query_selector_all("canvas[data-chart]") else { return };
    let canvases = (0..canvases.length()).filter_map(|place| canvases.get(place)?.dyn_into::<HtmlCanvasElement>().ok());
    let mut palette = None;
    for canvas in canvases {
        let width = f64::from(canvas.client_width());
        if width < 1.0 {
            continue;
        }
        let scene = scene(&canvas, width, state);
        let palette = palette.get_or_insert_with(|| Theme::of(root).map_or(Palette::LIGHT, |theme| theme.palette()));
        draw_on(&canvas, &scene, palette);
    }
}

fn scene(canvas: &HtmlCanvasElement, width: f64, state: &State) -> Scene {
    let (lang, current) = (state.lang, state.current());
    let legend = LegendWords::of(lang);
    match canvas.get_attribute("data-chart").as_deref() {
        Some("gap") => gap_chart(&GapData::of(current, lang), width),
        Some("mini") => radar(&RadarData::of(current, lang).compact(), width),
        Some("example") => radar(&RadarData::of(&example(lang, ports::today()), lang).with_legend(legend), width),
        _ => radar(&RadarData::of(current, lang).with_legend(legend), width),
    }
}

/// Draws in device pixels, or the picture is blurred on a dense screen.
fn draw_on(canvas: &HtmlCanvasElement, scene: &Scene, palette: &Palette) {
    let density = window().device_pixel_ratio().clamp(1.0, 4.0);
    canvas.set_width(pixels(scene.width * density));
    canvas.set_height(pixels(scene.height * density));
    if let Some(mut backend) = CanvasBackend::with_canvas_object(canvas.clone()) {
        // A canvas draws or ignores; its backend has no errors of its own.
        drop(draw(scene, &mut backend, palette, density));
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a chart is 1–20,000 pixels wide")]
fn pixels(length: f64) -> u32 {
    length.round().clamp(1.0, 20_000.0) as u32
}
