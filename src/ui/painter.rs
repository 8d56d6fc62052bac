//! Draws the charts' scenes onto the canvases of the view.

use leptos::prelude::*;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, ShadowRoot};

use super::ports;
use super::state::State;
use super::theme::Theme;
use crate::chart::{GapData, LegendWords, Palette, RadarData, Scene, draw, gap_chart, qr, radar};
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
        if let Some(text) = canvas.get_attribute("data-qr") {
            if let Some(scene) = qr(&text, width) {
                draw_on(&canvas, &scene, &Palette::LIGHT);
            }
            continue;
        }
        let scene = scene(&canvas, width, state);
        let palette =
            palette.get_or_insert_with(|| Theme::of(root, &canvas).map_or(Palette::LIGHT, |theme| theme.palette()));
        draw_on(&canvas, &scene, palette);
    }
}

fn scene(canvas: &HtmlCanvasElement, width: f64, state: &State) -> Scene {
    let lang = state.lang;
    let legend = LegendWords::of(lang);
    let chart = canvas.get_attribute("data-chart").unwrap_or_default();
    let seen = if chart.starts_with("seen") { state.seen() } else { None };
    let current = seen.as_ref().unwrap_or(state.current());
    match chart.as_str() {
        "gap" | "seen-gap" => gap_chart(&GapData::of(current, lang), width),
        "mini" => radar(&RadarData::of(current, lang).compact(), width),
        "example" => radar(&RadarData::of(&example(lang, ports::today()), lang).with_legend(legend), width),
        _ => radar(&RadarData::of(current, lang).with_legend(legend), width),
    }
}

/// Draws in device pixels, or the picture is blurred on a dense screen.
fn draw_on(canvas: &HtmlCanvasElement, scene: &Scene, palette: &Palette) {
    let density = window().device_pixel_ratio().clamp(1.0, 4.0);
    ports::size_canvas(canvas, scene, density);
    if let Some(mut backend) = CanvasBackend::with_canvas_object(canvas.clone()) {
        // A canvas draws or ignores; its backend has no errors of its own.
        drop(draw(scene, &mut backend, palette, density));
    }
}
