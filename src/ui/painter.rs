//! Draws the charts' scenes onto the canvases of the view.

use leptos::prelude::*;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration, HtmlCanvasElement, ShadowRoot};

use super::ports;
use super::state::State;
use crate::chart::palette::Rgb;
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
        let palette = palette.get_or_insert_with(|| tokens(root, &canvas));
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

/// The palette of the stylesheet's tokens, so that charts follow the theme, dark mode and forced colours.
fn tokens(root: &ShadowRoot, canvas: &HtmlCanvasElement) -> Palette {
    let style = root.query_selector(".mk").ok().flatten().and_then(|frame| window().get_computed_style(&frame).ok()?);
    let context = canvas.get_context("2d").ok().flatten().and_then(|it| it.dyn_into::<CanvasRenderingContext2d>().ok());
    let (Some(style), Some(context)) = (style, context) else { return Palette::LIGHT };
    let read = |token, otherwise| color(&style, &context, token).unwrap_or(otherwise);
    let light = Palette::LIGHT;
    Palette {
        text: read("--mk-ink", light.text),
        muted: read("--mk-ink-muted", light.muted),
        line: read("--mk-line", light.line),
        now: read("--mk-now", light.now),
        target: read("--mk-target", light.target),
        surface: read("--mk-surface", light.surface),
    }
}

/// A token's colour. The canvas reads any CSS colour, system colours too, and gives it back as `#rrggbb`.
fn color(style: &CssStyleDeclaration, context: &CanvasRenderingContext2d, token: &str) -> Option<Rgb> {
    context.set_fill_style_str(style.get_property_value(token).ok()?.trim());
    let hex = context.fill_style().as_string()?;
    let number = u32::from_str_radix(hex.strip_prefix('#')?, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some((red, green, blue))
}
