//! Draws the charts' scenes onto the canvases of the view.

use leptos::prelude::*;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, ShadowRoot};

use super::state::State;
use super::theme::Theme;
use super::{later, ports};
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
        let later = later::here().and_then(|here| later::gates::picture(here, state, &canvas, width));
        let (scene, on_paper) = later.unwrap_or_else(|| (scene(&canvas, width, state), false));
        let palette = palette.get_or_insert_with(|| Theme::of(root).map_or(Palette::LIGHT, |theme| theme.palette()));
        draw_on(&canvas, &scene, if on_paper { &Palette::LIGHT } else { palette });
    }
}

fn scene(canvas: &HtmlCanvasElement, width: f64, state: &State) -> Scene {
    let (lang, current) = (state.lang, state.current());
    let legend = LegendWords::of(lang);
    match canvas.get_attribute("data-chart").as_deref() {
        Some("gap") => gap_chart(&GapData::of(current, lang), width),
        Some("mini") => radar(&RadarData::of(current, lang).compact(), width),
        Some("example") => radar(&RadarData::of(&example(lang, ports::today()), lang).with_legend(legend), width),
        _ => {
            let data = RadarData::of(current, lang);
            let data = match state.previous() {
                Some(earlier) => data.with_earlier(earlier).with_legend(legend.with_earlier(lang, earlier.date)),
                None => data.with_legend(legend),
            };
            radar(&data, width)
        }
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
